#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The rules built in, by their tests in tests/cases/rules: each rule is kept by a model and broken by one, all tests come
out as they say, and of each rule a test would miss each part, but for a few parts that choose the words."""

import json
import os
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STADGA = os.environ["STADGA"]
PACKS = sorted(path.stem for path in (ROOT / "rules").glob("*.stadga"))
FILES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests/cases/rules").glob("*.stadga"))

# Parts that no verdict turns on, and why they stand there all the same. What they say is tried in tests/cases/program.
ONLY_WORDS = {
    ("a_party_can_leave", "where some n in binding(notices)"):
        "where nothing is said of notice, that is told, and not also that form, addressee and period are missing",
    ("cost_total_matches_rows", "not c is one_unit"):
        "where units are mixed, that is told, and not also a sum of what cannot be summed",
}


def tell(name, fault):
    print(f"FAIL {name}: {fault}" if fault else f"ok {name}")


ran = subprocess.run([STADGA, "test", "--format=json", "--lang=en", f"--rules={','.join(PACKS)}", *FILES], cwd=ROOT,
                     capture_output=True, text=True, check=False, timeout=300)
tell("all files are read", ran.stderr or (ran.returncode > 1 and f"status {ran.returncode}"))
found = json.loads(ran.stdout)
expected = {}
for test in found["tests"]:
    tell(f"{test['file']}:{test['line']} {test['test']}",
         "; ".join(f"{one['rule']} is {one['verdict']}, not {one['expected']}; missing {one['missing']}, "
                   f"beyond {one['beyond']}" for one in test["expectations"] if not one["met"]))
    for one in test["expectations"]:
        expected.setdefault(one["rule"], set()).add(one["expected"])
for rule, verdicts in sorted(expected.items()):
    tell(f"{rule} is kept and broken", {"guaranteed", "violated"} - verdicts and f"only {sorted(verdicts)}")
tell("a test asks for each rule", ", ".join(one["rule"] for one in found["untested_rules"]))
tell("all rules are looked at", found["rules"] != len(expected) and f"{found['rules']} and {len(expected)}")
unneeded = {(one["rule"], one["text"]): f"{one['file']}:{one['line']}" for one in found["unneeded_parts"]}
for rule, text in sorted(unneeded.keys() - ONLY_WORDS.keys()):
    tell(f"{rule}, without “{text}”", f"no test would miss it ({unneeded[rule, text]})")
for rule, text in sorted(ONLY_WORDS):
    tell(f"{rule}, without “{text}”", (rule, text) not in unneeded and "a test misses it: take it from the list")
