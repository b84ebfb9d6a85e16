#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Of the synthetic counties of `make bench`, the program and the floor find each fault that the
generator puts in, and no other; the models with open choices are judged as their rules say."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STADGA = pathlib.Path(os.environ.get("STADGA", ROOT / "out/stadga"))
PROGRAMS, TEXTS = STADGA.parent / "bench", ROOT / "tests/bench"
RULES = 8
CASES = [("county", 1), ("county", 2), ("county", 3), ("county", 4), ("sweden", 1)]  # size, seed

failed = 0


def tell(good, what):
    global failed
    print(f"{'ok' if good else 'FAIL'} {what}")
    failed += not good


def output(*words):
    return subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, encoding="utf-8").stdout


def counts(*words):
    """Lines "RULE NUMBER"."""
    return {rule: int(number) for rule, number in map(str.split, output(*words).splitlines())}


def verdicts(text):
    """By rule, how many elements are violated; and all verdicts there are."""
    said = json.loads(output(STADGA, "check", f"--rules={TEXTS}/rules.stadga", "--format=json", text))
    results = said["models"][0]["results"]
    found = {result["rule"]: [element["verdict"] for element in result["elements"]] for result in results}
    return ({rule: each.count("violated") for rule, each in found.items()},
            {verdict for each in found.values() for verdict in each})


with tempfile.TemporaryDirectory() as folder:
    shutil.copy(TEXTS / "template.tsv", folder)
    text = pathlib.Path(folder, "counties.stadga")
    for size, seed in CASES:
        text.write_text(output(PROGRAMS / "generate", size, seed), encoding="utf-8")
        seeded = counts(PROGRAMS / "generate", "--faults", size, seed)
        found, kinds = verdicts(text)
        tell(len(seeded) == RULES and all(seeded.values()), f"{size} {seed} has each kind of fault: {seeded}")
        tell(found == seeded, f"{size} {seed}: the program finds {found}")
        tell(counts(PROGRAMS / "floor", text) == seeded, f"{size} {seed}: the floor finds as many")
        tell(kinds == {"guaranteed", "violated"}, f"{size} {seed}: nothing is left open: {sorted(kinds)}")
        first, *rest = text.read_text(encoding="utf-8").split("\n\n")
        text.write_text("\n\n".join([first, *reversed(rest)]) + "\n# the end", encoding="utf-8")
        tell(counts(PROGRAMS / "floor", text) == seeded == verdicts(text)[0], f"{size} {seed}: from last to first")

# Models whose choices are open: the rules beside them are judged as they must be, and as one problem too.
CHOICES = [("open", ["2"], "open", "keeps"), ("sure", ["2"], "guaranteed", "breaks"),
           ("why", ["2"], "guaranteed", "breaks"), ("turn", ["--holders", "50"], "violated", "keeps")]


def choices(text, rule, words, expected, outcomes):
    text.write_text(output(PROGRAMS / "choices", *words), encoding="utf-8")
    check = [STADGA, "check", f"--rules={TEXTS}/choices_{rule}.stadga"]
    result = json.loads(output(*check, "--format=json", text))["models"][0]["results"][0]
    verdicts_of = {element["verdict"] for element in result["elements"]} | {result["verdict"]}
    tell(verdicts_of == {expected}, f"choices {' '.join(words)}, {rule}: {sorted(verdicts_of)}")
    problem = output(*check, f"--dump-cnf={outcomes}", "--years=2", text)
    tell(re.match(r"p cnf [1-9]\d* [1-9]\d*\n", problem), f"choices {' '.join(words)}, {rule}: as one problem")


with tempfile.TemporaryDirectory() as folder:
    for case in CHOICES:
        choices(pathlib.Path(folder, "choices.stadga"), *case)
sys.exit(bool(failed))
