#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What the report says in words of what a model states: for each small model, what must stand in one
line of the page (a row of a table with " | " between its cells, a paragraph, a fact), and what must
stand nowhere."""

import html.parser
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STADGA = os.environ.get("STADGA", str(ROOT / "out/stadga"))
FRAME = """stadga 1 english
source text "Texten" from "told.tsv"
level political "Politisk nivå", officials "Tjänstepersonsnivå"
sector social "Socialtjänst", health "Hälso- och sjukvård"
side R "Regionen" { region North "Region Norr" }
side K "Kommunerna" { municipality Ash, Birch, Cedar }
unit Board of North
unit Trade of North
office head "Socialchef" of each municipality in social
"""
REGISTER = "id\tplace\tstrength\tkind\ttext_en\ttext_sv\n" + "".join(
    f"T-{n}\tpunkt {n}\tmust\tseat\tClause {n}.\tKlausul {n}.\n" for n in range(1, 7))
LINES = {"tr", "p", "li", "dt", "caption", "h2", "h3", "figcaption"}


class Lines(html.parser.HTMLParser):
    """The text of a page, a line for each row, paragraph or fact; without the picture."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden = [], 0
        self.feed(page)
        self.close()
        text = re.sub(r"[ \u00a0]+", " ", "".join(self.parts))
        self.lines = [line.strip(" |") for line in text.split("\n") if line.strip(" |")]

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("svg", "style", "head")
        if tag in LINES:
            self.parts.append("\n")
        if tag in ("td", "th", "dd"):
            self.parts.append(" | ")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("svg", "style", "head")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data.replace("\n", " "))


def lines_of(model, language, folder):
    path = pathlib.Path(folder) / "told.stadga"
    path.with_suffix(".tsv").write_text(REGISTER, encoding="utf-8")
    path.write_text(FRAME + model, encoding="utf-8")
    done = subprocess.run([STADGA, "report", "--lang", language, path.name], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return Lines(done.stdout.decode("utf-8")).lines


# name, model, language, what one line says, what no line says
CASES = [
    ("words beside what is stated", """
body B county {
  chair
  meet 1 time per year as "Theme meeting" by B.chair
  inform each party about "the minutes" as "by letter"
  escalate to North via "the line"
  task "Plan the year" about Paper
}
document Paper "The paper" { adopted by B as "in writing" }
cost own "Own costs" { paid by each party }
cost shared "Shared costs" { amount 2 MSEK as "Rent"
  share 25 % by R }
""", "en", ["Theme meeting, led by chair of B", "informs (about the minutes; by letter)", "via the line",
            "Plan the year (about The paper)", "in writing", "2 MSEK", "25 %"], [" 0 %"]),
    ("alternatives of links, powers and documents", """
matter Plans, Rules
body B county { report to C or D
  power decide about Plans or Rules }
body C county
body D county
document Guide { adopted by C or D }
document Both { adopted by C, D }
body E county { chair chosen by F or G }
body F county
body G county
document Minutes { published at "the web" to D or E }
""", "sv", ["C eller D", "Plans eller Rules", "C och D", "av F eller G", "för D eller E"],
     ["Plans och Rules", "av F och G", "för D och E"]),
    ("or stands where the text has it, and only there", """
matter plans "Plans", rules "Rules"
body B county { report to C, D about plans or rules
  hear "everyone" about plans or rules
  inform E, F after Ash or Birch }
body C county
body D county
body E county
body F county
body G county
document Guide { adopted by C or G }
document Plan { prepared by E, F to C or G }
reading "One" { for B { monitor C or D } } or "Another" { for B { monitor E } }
""", "sv", ["B | återkopplar till (gäller Plans eller Rules) | C och D | ska",
            "hör (gäller Plans eller Rules)", "B | informerar | E och F | ska, efter: Ash eller Birch",
            "fastställa | Guide | ges, en av flera som nämns", "E och F, för C eller G",
            "One | B | följer upp C eller D | ska"],
     ["till (gäller Plans)", "Plans och Rules", "E eller F", "C och D | ska, i ett"]),
    ("a seat of an alternative has its number", """
body B county {
  members 2 from Board
  reading "En lista" { members Board.chair, 1..2 from North }
  or "En annan" { members 3 from Trade, some from K }
}
""", "sv", ["1 | ordförande i Board | ledamot (ska, i ett alternativ)",
            "3 | från Trade | ledamot (ska, i ett alternativ)",
            "1–2 | från Region Norr | ledamot (ska, i ett alternativ)",
            "minst 1 | från Kommunerna | ledamot (ska, i ett alternativ)"], ["ej angivet | ordförande"]),
    ("that there was nothing to check is told beside a verdict", """
body B county {
  members 1 from Board
}
rule all_reported {
  sv "Allt som bereds återkopplas"
  en "What is prepared is reported"
  each b in bodies { each x in b.prepare { x in b.report } }
}
""", "sv", ["Gäller för B. Regeln uppfylls eftersom det inte finns något att pröva: ”b.prepare” är tomt."], []),
    ("no limit of the tool is told as if the text said it", """
may body Silent "Tyst grupp" county
body Led "Ledd grupp" county { chair from Board }
body Open "Öppen grupp" county {
  members 1..2 from Board, some from Trade
  may members minimum 2 from North
  adjuncts any from K, maximum 3 from Ash
}
""", "sv", ["Texten säger inte vilka som ingår.", "1 | ordförande i Led | ledamot",
            "Texten säger inte vilka som ingår i övrigt.", "1–2 | från Board", "minst 1 | från Trade",
            "minst 2 | från Region Norr | ledamot (får)", "ej angivet | från Kommunerna | adjungerad",
            "högst 3 | från Ash | adjungerad"], ["högst 8", "–8", "inte angivet vilka"]),
    ("nor that more alternatives than it goes through are what the text leaves open", """
body Council top county {
  members 2 from Board
""" + 11 * "  either { members 1 from Ash } or { members 1 from Birch }\n" + """}
""", "sv", ["en gräns hos verktyget nåddes"], ["Svaret beror på vad texten lämnar öppet:"]),
    ("a power is given, and no duty", """
body B county {
  power decide until 2028-12-31
  may power consult under "the plan"
  either { power remedy } or { task "x" }
}
""", "sv", ["besluta | alla frågor | ges, till och med 31 december 2028", "får, enligt: the plan",
            "alla frågor | ges, i ett alternativ"], ["besluta | alla frågor | ska"]),
    ("an alternative says nothing of who sits in a body that it only names", """
reading "En" { body B county } or "Två" { body C county { members 1 from Board } }
""", "sv", ["En | B | finns", "C | 1 ledamot, från Board | ska"], ["inte angivet vilka"]),
    ("at least is told of notice, evaluation and revision", """
agreement "A" {
  notice for minimum 12 months
  evaluation minimum 1 time per 2 years by Board
}
document D { revised by Board per year }
document E { revised minimum 2 times per 8 years by Board }
""", "sv", ["tid: minst 1 år", "intervall: högst 2 år", "Board; intervall: 1 år", "Board; intervall: högst 4 år"], []),
    ("one of several holders is one or the other", """
body B county {
  members Board.chair or Trade.chair
  members 2 from Ash or Birch
  members some from Board.deputy or Trade.deputy
  members 2 from municipalities
  members 1 head
}
body Each county { members 1 from each municipality except Cedar }
body All county { members each municipality }
""", "sv", ["1 | ordförande i Board eller ordförande i Trade | ledamot", "2 | från Ash eller Birch | ledamot",
            "minst 1 | från vice ordförande i Board eller vice ordförande i Trade | ledamot",
            "2 | från någon kommun | ledamot", "1 | från Socialchef, en i varje kommun | ledamot",
            "2 | från Ash och Birch | ledamot", "3 | från alla kommuner | ledamot"], []),
    ("a number that a total fixes cites the total", """
body B county {
  stated 3 @ T-1
  members Board.chair @ T-2
  members some from Board @ T-3
}
""", "sv", ["2 | från Board | ledamot | nej | punkt 3 (T-3); punkt 1 (T-1)",
            "1 | ordförande i Board | ledamot | nej | punkt 2 (T-2)"], []),
    ("what is not said of a document is by whom, where, or on what", """
document plan "Plan" {
  prepared by unstated
  adopted by unstated
  published at unstated to each side as "för praktiker"
  derived from unstated
}
""", "sv", ["Plan | bereds | inte angivet av vem | ska", "fastställs | inte angivet av vem | ska",
            "publiceras | inte angivet var, för praktiker, för Kommunerna och Regionen | ska",
            "utgår från | ej angivet | ska"], ["publiceras | inte angivet av vem"]),
    ("circumstances of one kind are said together", """
body B county also "Bé" {
  task "Mötas" under "lagen", "planen", plan after "valet" before "våren", "hösten"
}
document plan "Planen 2027"
""", "sv", ["Mötas | ska, enligt: lagen, planen och Planen 2027, efter: valet, före: våren och hösten"], []),
    ("names and examples are no duties", """
body B county also "Bé" { examples "Möten", "Brev" }
may document plan "Plan" when "det behövs" also "Årshjul"
agreement "A" {
  basis "Lagen" under "regeln"
  standing "Avsikt"
  task "Samverka"
  may examples "Resor"
}
cost c "Kostnad" { basis "Självkostnad" }
""", "sv", ["kallas även | Bé | – |", "exempel | Brev | – |", "Plan | kallas även | Årshjul | – |",
            "grund | Lagen | ska, enligt: regeln", "textens ställning | Avsikt | – |", "exempel | Resor | får",
            "Samverka | ska |", "grund | Självkostnad | ska |"], []),
    ("who appoints is not said, and a mandate is a mandate", """
body B county {
  members 1 from Board chosen by unstated for mandate
  members 1 from Trade chosen by Board or Trade for minimum 1 mandate
  members 1 from North chosen by Board, Trade for 2 mandate
  members 1 from Ash chosen by Board for 4 years
  reserved members 1 from Cedar to unstated
  meet left to unstated under unstated after unstated before unstated
}
""", "sv", ["ledamot (utses, av vem anges inte, för mandatperioden)",
            "ledamot (utses av Board eller Trade, för minst 1 mandatperiod)",
            "ledamot (utses av Board och Trade, för 2 mandatperioder)", "ledamot (utses av Board, för 4 år)",
            "ledamot (förbehållen, för vem anges inte)",
            "ska, överlåtet, till vem anges inte, enligt vad anges inte"], []),
    ("what shall be on a condition is told so", """
body B county {
  shall report to C when "det behövs"
  report to C about "läget" when "det hinns med"
}
body C county { shall chair when "gruppen är stor" }
shall document plan "Plan" when "det behövs" { shall adopted by B when "parterna är eniga" }
""", "sv", ["B | återkopplar till | C | ska, när: det behövs", "(gäller läget) | C | får, när: det hinns med",
            "B | återkopplar till | C | ska, med villkor", "ordförande (ska, när: gruppen är stor)",
            "Plan (ska, när: det behövs) | fastställs | B | ska, när: parterna är eniga"], []),
    ("links with those the model has no name for keep about, via and how", """
relation funds "Finansierar"
matter goals "Målen"
body B county {
  monitor "alla åtaganden" via "årliga möten" about goals
  hear "de anhöriga" about "vården" as "skriftligen"
  propose to unstated about "mål"
  report to unstated via Board
  funds "föreningar" about "resor", "läger"
  funds Board
}
body Local local for each municipality { members head }
for Local of Ash { inform "pressen" }
for Local of Birch { consensus about goals }
""", "sv", ["följer upp (gäller Målen; via årliga möten) | alla åtaganden | ska",
            "hör (gäller vården; skriftligen) | de anhöriga | ska", "lämnar förslag till (gäller mål) | ej angivet | ska",
            "återkopplar till (via Board) | ej angivet | ska", "Finansierar (gäller resor, läger) | föreningar | ska",
            "B | Finansierar | Board | ska", "Local (Ash)", "informerar | pressen | ska", "Local (Birch)",
            "enighet | – | Målen | ska", "Local (Cedar)"], []),
    ("meetings and publishing keep their words", """
matter goals "Målen"
document web "Webben" channel
document plan "Plan" { published at web to North, "medarbetare" }
body B county {
  meet 1 time per year about "gemensamma frågor"
  meet 2 times per year about goals, "budget" with Board, "grannorgan" by "den äldste"
}
""", "sv", ["om gemensamma frågor | 1 | ska", "publiceras | Webben, för Region Norr och medarbetare | ska",
            "tillsammans med Board och grannorgan, om Målen och budget, leds av den äldste | 2 | ska"], []),
    ("words for whom the model has no name are kept beside names", """
matter goals "Målen"
body B county {
  power decide about goals, "annat"
  quorum 3 of "ledamöterna" about goals, "annat"
  tie by "lotten"
}
agreement "A" {
  notice as "skriftligen" to "styrelsen" for 3 months
  evaluation 1 time per year by Board, "en forskare"
}
cost c "Kostnad" { amount 1 kr for "kaffe" }
""", "sv", ["besluta | Målen och annat | ges", "beslutsförhet | 3 ledamöterna | Målen och annat | ska",
            "vid lika röstetal | avgörs av lotten | alla frågor", "mottagare: styrelsen",
            "ansvarig: Board och en forskare", "kaffe | 1 kr"], []),
    ("a reading cites all that stands in it", """
body A county { members 1 from Board }
body B county { members 1 from Board }
reading "Den ena" assumed "Därför" {
  for A, B { task "Träffas" @ T-3 }
  for A { either { task "Äta" @ T-2 } or { task "Fika" @ T-1 } }
}
or "Den andra" { for A { either { task "Gå" @ T-5 } or { task "Stå" @ T-6 } } }
""", "sv", ["Den ena | Därför | punkt 1 (T-1); punkt 2 (T-2); punkt 3 (T-3)",
            "En klausul i förteckningen tas inte upp i modellen."], []),
    ("each statement of how many bodies there are is told", """
body Few county { number 3 }
body Local local for each municipality {
  normally { number 1 } unless { number left to Board when "parterna vill" }
}
body Pair local for each municipality { members head }
""", "sv", ["Antal | 3", "Antal | 1 (ska, i ett alternativ)", "Antal | 3, en i varje kommun",
            "Antal | en eller flera i varje kommun (får, överlåtet till Board, när: parterna vill, i ett alternativ)"],
     []),
    ("an alternative says what stands in it, and is numbered within its question", """
matter goals "Målen"
document plan "Plan"
body A county { members 1 from Board }
body B county { members 1 from Board }
either { for A, B { members 1 from Trade @ T-2 } }
or { for A { report to B about "läget"
  meet 4 times per year as "Temamöte"
  quorum 3
  hear "de äldre" } }
reading "Posten går runt" {
  for A { either { chair alternating each year between each side
                   chair chosen by members }
          or { chair held by Board.chair } }
}
or "Ingen leder" { body Extra county { members 1 from Trade }
  for plan { adopted by A }
  for A {
    task "Vänta"
    may power decide about goals
    stated 9 from K
    examples "Möten"
  }
}
normally { for B { may task "Gå" @ T-1 } } unless { for B { reserved power decide to each party } }
""", "sv", ["Öppen fråga 1", "Alternativ 1 | A och B | 1 ledamot, från Trade | ska | punkt 2 (T-2)",
            "punkt 2 (T-2): Klausul 2.",
            "Alternativ 2 | A | återkopplar till (gäller läget): B | ska | –",
            "A | 4 möten per år (Temamöte) | ska", "A | beslutsförhet: 3 (alla frågor) | ska", "A | hör: de äldre | ska",
            "Posten går runt | – | se öppen fråga",
            "inom ”Posten går runt” i fråga", "Alternativ 1 | A | ordförande: växlar mellan någon från Kommunerna och "
            "någon från Regionen; väljs av A; 1 år; inte angivet vem som börjar | ska",
            "Alternativ 2 | A | ordförande: ordförande i Board | ska",
            "Ingen leder | Extra | finns | – |", "Extra | 1 ledamot, från Trade | ska", "Plan | fastställs: A | ska",
            "A | Vänta | ska", "A | befogenhet att besluta: Målen | får", "– | stated 9 from K | ska",
            "A | exempel: Möten | – |", "Normalt | B | Gå | får | punkt 1 (T-1)",
            "Annars | alla parter | befogenhet att besluta: alla frågor | förbehålls"],
     ["Alternativ 3", "A | befogenhet att fastställa", "A | 1 ledamot, ordförande i A"]),
]

failed = 0
with tempfile.TemporaryDirectory() as folder:
    for name, model, language, says, never in CASES:
        lines = lines_of(model, language, folder)
        faults = [f"nowhere: {words}" for words in says if not any(words in line for line in lines)]
        faults += [f"somewhere: {words}" for words in never if any(words in line for line in lines)]
        print(f"{'FAIL' if faults else 'ok'} {name} {'; '.join(faults)}".rstrip())
        failed += bool(faults)
sys.exit(bool(failed))
