#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Patterns of cooperation, each a small model in tests/cases/patterns whose comment says, before any run,
which verdict each of its rules must have and why:

# rule NAME: VERDICT – why              (goes on in lines that are indented)
# rule NAME of ELEMENT: VERDICT – why   the same for one element of its subject
# rule NAME: undecided up to N years – why   undecided, and no outcome breaks it in so many years
# near miss: THIS → THAT                the model with one thing changed, and what its rules are then:
# rule …                                those that are not named keep the verdict they have without the change
# near miss without: THIS
#   and: THIS → THAT                    one change more of the same near miss

What is changed stands in the model exactly once, whatever its blanks. Each rule has another verdict in one of the near misses, so
that none passes by accident. Nothing is recorded from what the program says. Rules that come with the
program are looked at where the comment names them."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "tests/cases/patterns"
STADGA = os.environ.get("STADGA", str(ROOT / "out/stadga"))
VERDICTS = ("guaranteed", "open", "violated", "contradictory", "not applicable", "undecided")
RULE = re.compile(r"# rule (.+?): ((?:%s)(?: up to \d+ years)?) – (.+)" % "|".join(VERDICTS))
CHANGE = re.compile(r"#(?: near miss|   and)(?:: (.+) → (.+)| without: (.+))")


class Variant:
    """The model as it stands or with some changes, and what is expected of its rules."""

    def __init__(self, name, expected):
        self.name, self.changes, self.expected = name, [], dict(expected)


def variants_of(text):
    """What the comment says; None and what is wrong with it."""
    variants = [Variant("as it stands", {})]
    for number, line in enumerate(text.splitlines(), 1):
        rule, change = RULE.fullmatch(line), CHANGE.fullmatch(line)
        if rule:
            variants[-1].expected[rule[1]] = rule[2]
        elif change:
            if line.startswith("# near miss"):
                variants.append(Variant(line[2:], variants[0].expected))
            variants[-1].changes.append((change[1] or change[3], change[2] or ""))
        elif re.match(r"# rule |# near miss|#   and: ", line):
            return None, f"line {number} is not in the form of the table"
    return variants, ""


def changed(text, changes):
    """The model with the changes made, outside of comments; None where one has no place or several."""
    lines = [re.sub(r"(?<=\S) +", " ", line) for line in text.splitlines()]
    for this, that in changes:
        places = [i for i, line in enumerate(lines) if not line.startswith("#") and this in line]
        if len(places) != 1 or lines[places[0]].count(this) != 1:
            return None
        lines[places[0]] = lines[places[0]].replace(this, that)
    return "\n".join(lines) + "\n"


def verdict_of(judged_one):
    years = judged_one["decided_to"]
    return judged_one["verdict"].replace("_", " ") + (f" up to {years} years" if years else "")


def judged(model, name):
    """Each rule, and each "rule of element", with its verdict; and what the program said where it did not judge."""
    with tempfile.TemporaryDirectory() as folder:
        for register in FOLDER.glob("*.tsv"):
            pathlib.Path(folder, register.name).write_bytes(register.read_bytes())
        pathlib.Path(folder, name).write_text(model, encoding="utf-8")
        run = subprocess.run([STADGA, "check", "--lang=en", "--format=json", name], cwd=folder, check=False,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=50)
    if not run.stdout:
        return None, f"it ended with status {run.returncode}: {run.stderr.decode()[:300]}"
    answer = json.loads(run.stdout)
    if not answer.get("models"):
        return None, "; ".join(f"{c['code']} line {c['line']}: {c['cause']}" for c in answer["complaints"])
    got = {}
    for result in answer["models"][0]["results"]:
        own = result["pack"] == ""
        got[result["rule"]] = verdict_of(result), own
        for element in result["elements"]:
            got[f"{result['rule']} of {element['element']}"] = verdict_of(element), False
    return got, ""


def faults_of(variant, text, name):
    model = changed(text, variant.changes)
    if model is None:
        return ["what is changed does not stand in the model exactly once"]
    got, complaint = judged(model, name)
    if got is None:
        return [complaint]
    faults = [f"{rule} is {got[rule][0] if rule in got else 'not judged'}, not {verdict}"
              for rule, verdict in variant.expected.items() if rule not in got or got[rule][0] != verdict]
    return faults + [f"{rule} has no line" for rule, (_, own) in got.items() if own and rule not in variant.expected]


def check(path):
    text = path.read_text(encoding="utf-8")
    variants, wrong = variants_of(text)
    if not variants:
        print(f"FAIL {path.stem}: {wrong}")
        return 1
    failed = 0
    for variant in variants:
        faults = faults_of(variant, text, path.name)
        print(f"{'FAIL' if faults else 'ok'} {path.stem}, {variant.name}: {'; '.join(faults)}".rstrip(": "))
        failed += bool(faults)
    for rule in variants[0].expected:
        if len({variant.expected[rule] for variant in variants}) < 2:
            print(f"FAIL {path.stem}: {rule} has the same verdict in every near miss")
            failed += 1
    return failed


paths = sorted(FOLDER.glob("*.stadga"))
total = sum(check(path) for path in paths)
if not paths:
    print("FAIL there is no pattern")
sys.exit(bool(total) or not paths)
