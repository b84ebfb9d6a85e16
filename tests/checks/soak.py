#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Small models and rules at random (tests/soak): each verdict is that of all worlds, gone through one by one. All
worlds are held against cases that are plain to see first. What is left undecided is no mistake, but told, and must
stay rare. That this can fail is shown on answers to another rule. `make soak N=100000` goes through as many models
as asked for."""

import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests/soak"))

from compare import Case, ask, reference  # noqa: E402
from plain import cases  # noqa: E402
from run import judge_many, kinds, shown  # noqa: E402

MODELS, MODELS_SANITIZED = 1000, 250   # the sanitizers take their time
SEED = "stadga"
UNDECIDED_MOST = 0.04   # of all rules


def verdict(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")


def plain_cases(program):
    """What is plain to see is what all worlds give, and what the program gives where it decides."""
    for why, model, rule, wanted in cases():
        case = Case(0, model, rule, reference(model, rule))
        verdict(f"all worlds: {why}", case.wanted["rule"] != wanted and shown(case))
        ask(program, [case])
        verdict(why, (not case.got or case.got["rule"] not in (wanted, "undecided")) and shown(case))


def main():
    path = pathlib.Path(os.environ["STADGA"]).resolve()
    program = str(path)
    plain_cases(program)
    tally = judge_many(program, SEED, 0, MODELS_SANITIZED if b"__asan_init" in path.read_bytes() else MODELS, 1)
    for case in tally.alike:
        verdict(f"{case.rule.name} {case.wanted['rule']}", "")
    for case in tally.differing:
        verdict(case.rule.name, shown(case).replace("\n", "\n  "))
    for case, why in tally.refused:
        verdict(f"{case.rule.name} is judged", f"{why}\n{case.text()}".replace("\n", "\n  "))
    for kind, count, _ in kinds(tally.undecided):
        print(f"undecided {count}: {kind}")
    judged = len(tally.alike) + len(tally.undecided)
    verdict("little is undecided", len(tally.undecided) > judged * UNDECIDED_MOST and tally.line())
    seen = {case.wanted["rule"] for case in tally.alike}
    verdict("all verdicts come out", {"guaranteed", "open", "violated", "not_applicable"} - seen)
    for case, other in zip(tally.alike, tally.alike[1:]):
        case.got = other.got
    caught = sum(case.differs() for case in tally.alike)
    verdict("another answer is noticed", caught < len(tally.alike) / 4 and f"{caught} of {len(tally.alike)}")


main()
