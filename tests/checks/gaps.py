#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a text leaves unsaid. tests/cases/gaps/CODE.stadga is a small model with the gap CODE, and its comment says,
before any run, where the gap is, and what would make it none:

# gap: ELEMENT – why                    (each element that has it, as English JSON names it)
# beside: NAME – why                    (it stands there, in the model or under that title, and has no gap)
# clause: WORDS                         what a clause could say, of the first of them
# line: LINE                            and the line for the model; several have " | " between; none: there is none
# no gap: THIS → THAT – why             with this one thing changed; "\\n" in THAT begins a line
# no gap with: LINE – why               with this line added
# gap: THIS → THAT – why                with this one thing changed there is a gap of this kind all the same
# gap with: LINE – why                  with this line added

What is changed stands in the model exactly once. Each kind of gap that the schema knows has such a model; each has
something that makes it none, or something beside it. What is proposed as a line for the model is
assumed, and the gap is gone. Both languages tell the same, and models/README.md tells the first gaps of the
agreements as the program does, with a reason."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "tests/cases/gaps"
STADGA = os.environ.get("STADGA", str(ROOT / "out/stadga"))
FIRST = 10
failed = 0


def tell(name, why):
    global failed
    print(f"FAIL {name}: {why}" if why else f"ok {name}")
    failed += bool(why)


def gaps_of(path, *words, language="en"):
    """The document, or a string with what the program said."""
    run = subprocess.run([STADGA, "gaps", "--format=json", f"--lang={language}", *words, str(path)], cwd=ROOT,
                         check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=50)
    return json.loads(run.stdout) if run.returncode == 0 else (run.stderr or run.stdout).decode()[:300]


def places_of(document, code, key="element"):
    return [place[key] for gap in document["gaps"] if gap["code"] == code for place in gap["places"]]


def changed(text, this, that):
    """The model with one thing changed, outside of comments; None where it does not stand there exactly once."""
    lines = text.splitlines()
    hits = [i for i, line in enumerate(lines) if not line.startswith("#") and this in line]
    if len(hits) != 1 or lines[hits[0]].count(this) != 1:
        return None
    lines[hits[0]] = lines[hits[0]].replace(this, that.replace("\\n", "\n"))
    return "\n".join(lines) + "\n"


def variants_of(text):
    for line in re.findall(r"^# (?:no gap.*|gap with: .*|gap: .+? → .*)", text, re.M):
        change = re.fullmatch(r"# (?:no )?gap: (.+?) → (.*?) – (.+)", line)
        added = re.fullmatch(r"# (?:no )?gap with: (.+?) – (.+)", line)
        if change:
            yield line[2:], changed(text, change[1], change[2])
        else:
            yield line[2:], text + added[1] + "\n" if added else None


def check_lines(code, path, document):
    """Each line for the model, assumed, fills its gap, in the model's own words."""
    for gap in document["gaps"]:
        for place in gap["places"]:
            if not place["statement"]:
                continue
            then = gaps_of(path, "--assume", place["statement"])
            same = not isinstance(then, str) and place["name"] in places_of(then, gap["code"], "name")
            why = then if isinstance(then, str) else "the gap is still there" if same else ""
            tell(f"{code}, {gap['code']} filled by {place['statement']}", why)


def proposed(text, code, document):
    """What is said in the comment of what could be said, beside what the program proposes of the first place."""
    place = next((gap["places"][0] for gap in document["gaps"] if gap["code"] == code), {})
    for label, got in (("clause", place.get("clause")), ("line", (place.get("statement") or "none").replace("\n", " | "))):
        wanted = re.findall(rf"^# {label}: (.+)$", text, re.M)
        tell(f"{code}, its {label}", "" if wanted == [got] else f"{got!r}, not {wanted}")


def beside(text, code, places):
    """Things that stand beside those that have the gap; None where the model does not name one."""
    names = re.findall(r"^# beside: (.+?) – .+", text, re.M)
    model = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    for name in names:
        there = all(word in model for word in name.split(" of ")) and name not in places
        tell(f"{code}, beside {name}", "" if there else "it is not in the model, or has a gap")
    return names


def check_case(path):
    text, code = path.read_text(encoding="utf-8"), path.stem
    wanted = sorted(re.findall(r"^# gap: ((?:(?! → ).)+?) – .+", text, re.M))
    got = gaps_of(path)
    if isinstance(got, str):
        tell(code, got)
        return
    there = sorted(places_of(got, code))
    tell(code, "" if wanted and there == wanted else f"{there}, not {wanted}")
    swedish = gaps_of(path, language="sv")
    shape = [[(gap["code"], [place["name"] for place in gap["places"]]) for gap in one["gaps"]]
             for one in (got, swedish)]
    tell(f"{code}, both languages", "" if shape[0] == shape[1] else "differ")
    check_lines(code, path, got)
    proposed(text, code, got)
    variants = list(variants_of(text))
    if not beside(text, code, there) and not variants:
        tell(f"{code}, near misses", "there is none")
    for name, model in variants:
        with tempfile.TemporaryDirectory() as folder:
            variant = pathlib.Path(folder, path.name)
            variant.write_text(model or "", encoding="utf-8")
            then = gaps_of(variant) if model else "what is changed does not stand in the model exactly once"
        there = [] if isinstance(then, str) else places_of(then, code)
        wrong = ", ".join(there) if name.startswith("no") else "" if there else "there is none"
        tell(f"{code}, {name}", then if isinstance(then, str) else wrong)


def check_readme(name, table):
    """The first gaps of an agreement: in the table by code and element, each with a reason."""
    rows = [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in table.splitlines()[2:]]
    path = ROOT / f"models/{name}.stadga"
    got = gaps_of(path, language="sv")
    wanted = [[f"`{gap['code']}`", "; ".join(place["element"] for place in gap["places"])]
              for gap in got["gaps"][:FIRST]]
    tell(f"README, {name}", "" if [row[:2] for row in rows] == wanted else f"the program says {wanted}")
    tell(f"README, {name}, reasons", ", ".join(row[0] for row in rows if len(row) < 3 or len(row[2]) < 20))
    check_lines(name, path, got)


cases = sorted(FOLDER.glob("*.stadga"))
for case in cases:
    check_case(case)
schema = subprocess.run([STADGA, "explain", "schema"], check=True, stdout=subprocess.PIPE).stdout
codes = json.loads(schema)["$defs"]["gap"]["properties"]["code"]["enum"]
tell("each kind has a model", ", ".join(sorted(set(codes) ^ {case.stem for case in cases})))
readme = (ROOT / "models/README.md").read_text(encoding="utf-8")
tables = re.findall(r"<!-- gaps (\S+) -->\n\n((?:\|.*\n)+)", readme)
for model, rows in tables:
    check_readme(model, rows)
agreements = {path.stem for path in (ROOT / "models").glob("*.stadga")
              if re.search(r"^(agreement|överenskommelse) ", path.read_text(encoding="utf-8"), re.M)}
tell("README has a table of gaps for each agreement", ", ".join(sorted(agreements ^ {name for name, _ in tables})))
sys.exit(bool(failed))
