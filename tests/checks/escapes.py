#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Names, titles and texts that try to break out: every text of a model, the clauses of its register and
the names of files hold what means something in HTML, SVG, DOT, JSON or to a terminal. What comes out is
read by a real parser of its kind, has nothing in it that was not meant, and moves no terminal."""

import html.parser
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

sys.dont_write_bytecode = True
from trial import MODEL, run, verdict, write  # noqa: E402

# As they are; in a model quotes and backslashes are escaped.
TEXTS = {
    "script": "</script><script>alert(1)</script>", "image": "<img src=x onerror=alert(1)>", "end of svg": "</svg><u>",
    "comment": "<!-- --><!--", "end of comment": "--><u>", "cdata": "]]><![CDATA[", "entities": "&amp;&lt;&#60;&x;",
    "attribute": "\" onload=\"x' onload='x", "style": "</style>*{display:none}", "scheme": "javascript:alert(1)",
    "dot": "\"]; evil [label=\"", "dot escapes": "\\N\\G\\n\\l\\", "dot html": "<<U>x</U>>", "dot record": "{a|<p>b}",
    "json": "\\u0022, \"verdict\": \"guaranteed", "format": "%s%n%1$s ${HOME} `id`", "blank": "a\tb", "signs": "~^#@*",
    "letters": "å𝔘\u0301 €", "long": "x" * 5000, "long words": "lång titel " * 400, "one letter": "Å",
    "quotes": "\\\"\\\\\"", "equals": "=cmd|'/C calc'!A0"}
FILES = {
    "escape": b"\x1b[31mred\x1b]0;x\x07", "line end": b"a\nb", "no utf-8": b"\xff\xfe", "script": b"<script>alert(1)<",
    "quote": b'q"uote', "backslash": b"back\\slash", "right to left": "\u202ertl".encode(), "dash": b"-dash",
    "terms": b"\x01or\x02", "format": b"%s%n", "c1": "\u009b31m".encode(), "no character": b"\xef\xbf\xbe", "long": b"l" * 200}

MOVES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]")


def model_with(text):
    """A model with this text wherever one may stand."""
    t = text.replace("\\", "\\\\").replace('"', '\\"')
    gapless = t.replace("{", "(").replace("}", ")")  # braces are gaps in what a rule says
    return f"""stadga 1 english
source s "{t}" from "register.tsv"
level political "{t}", officials
sector social "{t}"
side R "{t}" {{ region North "{t}" }}
side K {{ municipality Ash "{t}", Birch }}
support Union "{t}" as K
area Adults "{t}"
matter plans "{t}"
unit Board "{t}" of North in social
office head "{t}" of each municipality in social
role editor "{t}"
relation funds "{t}"
agreement "{t}" {{
  valid from 2027-01-01 until notice
  notice as "{t}" to Council for 12 months
  evaluation 1 time per year by head as "{t}"
  replaces "{t}"
  covers "{t}"
  basis "{t}"
}}
body Council "{t}" top county {{
  level political
  purpose "{t}"
  members head of each municipality, 3 from Board, 2 from "{t}" @ D-1
  agenda "{t}"
  stated 3 from K as "{t}"
  meet 4 times per year as "{t}"
  chair from members
  editor
  task "{t}"
  examples "{t}"
  escalate to each party when "{t}"
  power decide about "{t}"
  funds "{t}"
}}
body Group "{t}" leading county {{
  prepare for Council
  reading "{t}" {{ members 2 from North }} or "{t}x" {{ members 3 from North }}
}}
document guideline "{t}" {{
  published at "{t}"
  prepared by "{t}"
}}
aim "{t}"
omitted "{t}"
rule own shall {{
  sv "{gapless}"
  en "{gapless}"
  why_sv "{gapless}"
  why_en "{gapless}"
  each b in bodies {{ b has deputy else sv "{gapless}" en "{gapless}" }}
}}
"""


def register_with(text):
    cell = text.replace("\t", " ")
    return "id\tplace\tstrength\tkind\ttext_en\ttext_sv\n" + f"D-1\t{cell}\tfact\tname\t{cell}\t{cell}\n"


class Page(html.parser.HTMLParser):
    """What a browser would see of a page that should not be there."""

    VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}
    WRONG = {"script", "img", "u", "iframe", "object", "form", "link"}

    def __init__(self, text):
        super().__init__()
        self.open, self.faults = [], []
        self.feed(text)
        self.close()
        self.faults += [f"{tag} is never closed" for tag in self.open]

    def handle_starttag(self, tag, attributes):
        if tag in self.WRONG:
            self.faults.append(f"there is a {tag}")
        for name, value in attributes:
            if name.startswith("on") or (name in ("href", "src") and not value.startswith("#")):
                self.faults.append(f"{tag} has {name}={value}")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} ends where it should not")


def of_html(ran):
    text = ran.out.decode()
    xml.etree.ElementTree.fromstring(text.replace("<!DOCTYPE html>", "", 1))
    return Page(text).faults


def of_svg(ran):
    names = {element.tag.split("}")[1] for element in xml.etree.ElementTree.fromstring(ran.out).iter()}
    return [f"there is a {name}" for name in names & {"script", "u", "a", "image", "foreignObject"}]


def of_dot(ran):
    read = subprocess.run([shutil.which("nop")], input=ran.out, capture_output=True, check=False)
    nodes = set(re.findall(r"^\s+(\w+)\s+\[", read.stdout.decode(), re.M)) - {"graph", "node", "edge"}
    faults = [read.stderr.decode()[:200]] if read.returncode or read.stderr else []
    return faults + [f"there is a node {name}" for name in nodes if not re.fullmatch(r"[a-z]+\d+", name)]


def of_json(ran):
    json.loads(ran.out)
    return []


def of_terminal(ran):
    return []


# The words behind which the model is named, and what reads the result.
OUTPUTS = (
    (("check",), of_terminal), (("check", "--format=json"), of_json), (("report",), of_html), (("draw",), of_svg),
    (("draw", "--view=body=Council"), of_svg), (("draw", "--format=dot"), of_dot),
    (("draw", "--format=dot", "--view=body=Council"), of_dot), (("ask", "FILE", "Council.seats"), of_terminal),
    (("ask", "FILE", "Council.seats", "--format=json"), of_json), (("explain", "D-1", "FILE"), of_terminal),
    (("trace",), of_terminal), (("trace", "--format=json"), of_json), (("trace", "--format=html"), of_html),
    (("trace", "--text=draft.md"), of_terminal), (("trace", "--text=draft.md", "--format=json"), of_json),
    (("trace", "--text=draft.md", "--format=html"), of_html),
    (("gaps",), of_terminal), (("gaps", "--format=json"), of_json), (("gaps", "--format=html"), of_html))


def looked_at(folder, words, parser, name):
    """The faults of one output."""
    placed = [name if word == "FILE" else word for word in words]
    ran = run(folder, *placed, *([] if "FILE" in words else ["--", name]))
    if ran.status not in (0, 1, 4) or "Sanitizer" in ran.told:
        return [f"status {ran.status}: {ran.told[:200]} {ran.out[:300]}"]
    try:
        moved = MOVES.findall(ran.out.decode() + ran.told)
        return parser(ran) + [f"it holds {moved[:3]}"] * bool(moved)
    except (ValueError, xml.etree.ElementTree.ParseError) as error:
        return [str(error)]


def check_texts(folder):
    for number, (kind, text) in enumerate(TEXTS.items()):
        write(folder, "register.tsv", register_with(text))
        write(folder, "model.stadga", model_with(text))
        write(folder, "draft.md", f"# {text}\n\n{text}. And more.\n\n- {text}\n\n| {text} | x |\n")
        language, faults = ("sv", "en")[number % 2], []
        for words, parser in OUTPUTS:
            if parser is of_dot and not shutil.which("nop"):
                continue
            found = looked_at(folder, words + (f"--lang={language}",), parser, "model.stadga")
            faults += [f"{' '.join(words)}: {fault}" for fault in found]
        verdict(kind, faults[:3])


def check_files(folder):
    for kind, name in FILES.items():
        name = os.fsdecode(name) + ".stadga"
        write(folder, "register.tsv", register_with(kind))
        write(folder, "draft.md", "# Draft\n\nNothing.\n")
        write(folder, name, MODEL.replace("Forum", "Council") + 'source law "The law" from "register.tsv"\n')
        faults = []
        for words, parser in OUTPUTS:
            if "D-1" in words or (parser is of_dot and not shutil.which("nop")):
                continue
            path = "./" + name if "FILE" in words else name
            faults += [f"{' '.join(words)}: {fault}" for fault in looked_at(folder, words, parser, path)]
        write(folder, name, MODEL + "body\n")
        for words in (("check", "--", name), ("check", "--format=json", "--", name), ("check", "--", name + "x"),
                      ("explain", "--", name), ("check", "--rules", name, "--", name), ("ask", "--", name, name),
                      (name,), ("check", "--" + name), ("check", "--", name, "-o", name), ("draw", "--view", "body=" + name, "--", name)):
            ran = run(folder, *words)
            told = ran.out.decode("utf-8", "replace") + ran.told
            if ran.status not in (2, 3) or MOVES.search(told) or "\ufffd" in told:
                faults.append(f"{words}: status {ran.status}: {told[:300]!r}")
        verdict(f"file {kind}", faults[:3])


def main():
    for check in (check_texts, check_files):
        with tempfile.TemporaryDirectory() as folder:
            check(folder)


main()
