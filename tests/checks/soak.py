#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Small models and rules at random (tests/soak): each verdict is that of all worlds, gone through one by one; of some,
what cannot hold together and what a verdict follows from is the smallest there is, and an example and a counterexample
differ in the fewest choices; the holders that are shown are those of a world that keeps, or breaks, the rule. All worlds
are held against cases that are plain to see first. What is left undecided is no mistake, but told, and must stay rare.
That this can fail is shown on answers to another rule, and on answers that say less or more. `make soak N=100000` goes through as many models as asked for."""

import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests/soak"))

from compare import STEPS, Case, ask, kind_of_model, reference  # noqa: E402
from grounds import conflict_faults, ground_faults
from nearest import pair_faults
from outcomes import outcome_faults
from plain import cases  # noqa: E402
from run import judge_many, kinds, shown  # noqa: E402
from sanitized import SANITIZED

MODELS = 250 if SANITIZED else 1300
SEED = "stadga"
COMPARED_LEAST = 0.77   # of all models, of a rule each: some have too many worlds to be gone through, or none
UNDECIDED_MOST = 0.04   # of all rules
CHANGED_MOST = 60       # cases whose answers are changed
SEEN_LEAST = 0.02       # grounds, and pairs, for each model
OUTCOMES_LEAST = 0.1    # outcomes for each model


def verdict(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")


def plain_cases(program):
    """What is plain to see is what all worlds give, and what the program gives."""
    for why, model, rule, wanted in cases():
        case = Case(0, model, rule, wanted=reference(model, rule))
        verdict(f"all worlds: {why}", case.wanted["rule"] != wanted and shown(case))
        ask(program, [case])
        verdict(why, (not case.got or case.got["rule"] != wanted) and shown(case))


def less_or_more(case):
    """Answers that are a little wrong, each with whether that is noticed: less than a verdict follows from; a conflict
    that is left out, or said to be larger; a pair that lies further apart."""
    steps = STEPS[case.kind]
    got, why = case.got, case.got["why"]
    for element, one in why.items() if not ground_faults(case, steps)[0] else ():
        for spare in one["provisions"] if one and one["minimal"] else ():
            less = {**one, "provisions": one["provisions"] - {spare}}
            case.got = {**got, "why": {**why, element: less}}
            faults, seen = ground_faults(case, steps)
            if faults or seen:
                yield faults != []
    for conflict in got["conflicts"]:
        for conflicts in (got["conflicts"] - {conflict}, {conflict | {"P-9"}}):
            case.got = {**got, "conflicts": conflicts}
            yield conflict_faults(case, steps) != []
    for element, pair in got["pairs"].items() if case.kind == "single" else ():
        case.got = {**got, "pairs": {element: pair and pair + 1}}
        if pair_faults(case)[1]:
            yield pair_faults(case)[0] != []
    case.got = got


def emptied(case):
    """What a verdict follows from by what gives way, with nothing left of it, and whether that is noticed."""
    got = case.got
    for element, one in got["why"].items():
        if one and one["by_what_gives_way"]:
            alone = dict.fromkeys(got["why"])   # of the others nothing is said
            case.got = {**got, "why": {**alone, element: {**one, "provisions": frozenset()}}}
            faults, seen = ground_faults(case, STEPS[case.kind])
            if faults or seen:
                yield faults != []
    case.got = got


def exchanged(case):
    """The outcomes shown, each said to be the other one, with whether that is noticed: it is where holders tell them
    apart."""
    got = case.got
    for element, (example, counterexample) in got["shown"].items():
        if example and counterexample:
            case.got = {**got, "shown": {element: (counterexample, example)}}
            faults, seen = outcome_faults(case, STEPS[case.kind])
            if seen:
                yield faults != []
    case.got = got


def one_kind(program):
    """Of some models those of one kind are judged, and no others."""
    some = range(40)
    tally = judge_many(program, SEED, some.start, len(some), 1, kind="cited")
    others = [case.number for case in tally.alike if case.kind != "cited"]
    wanted = sum(kind_of_model(number) == "cited" for number in some)
    verdict("one kind alone", (tally.models != wanted or not tally.alike or others) and f"{tally.line()} {others}")


def main():
    path = pathlib.Path(os.environ["STADGA"]).resolve()
    program = str(path)
    plain_cases(program)
    one_kind(program)
    tally = judge_many(program, SEED, 0, MODELS, 1)
    for case in tally.alike:
        verdict(f"{case.rule.name} {case.wanted['rule']}", "")
    for case in tally.differing:
        verdict(case.rule.name, shown(case).replace("\n", "\n  "))
    for case, why in tally.refused:
        verdict(f"{case.rule.name} is judged", f"{why}\n{case.text()}".replace("\n", "\n  "))
    for kind, count, _ in kinds(tally.undecided):
        print(f"undecided {count}: {kind}")
    judged = len(tally.alike) + len(tally.undecided)
    verdict("enough is compared", len(tally.alike) < tally.models * COMPARED_LEAST and tally.line())
    verdict("little is undecided", len(tally.undecided) > judged * UNDECIDED_MOST and tally.line())
    seen = {case.wanted["rule"] for case in tally.alike}
    verdict("all verdicts come out", {"guaranteed", "open", "violated", "not_applicable"} - seen)
    for kind in ("cited", "single"):
        verdict(f"enough is looked at of {kind} models", tally.seen[kind] < tally.models * SEEN_LEAST and tally.line())
    changed = [case for case in tally.alike if case.kind in ("cited", "single")][:CHANGED_MOST]
    noticed = [so for case in changed for so in less_or_more(case)]
    verdict("less or more is noticed", sum(noticed) < len(noticed) * 0.8 and f"{sum(noticed)} of {len(noticed)}")
    noticed = [so for case in tally.alike if case.kind == "cited" for so in emptied(case)]
    enough = SANITIZED or noticed   # of a few models, none may have any
    verdict("sets by what gives way are looked at", not (enough and all(noticed)) and f"{sum(noticed)} of {len(noticed)}")
    noticed = [so for case in tally.alike if case.shown for so in exchanged(case)]
    verdict("outcomes exchanged are noticed", sum(noticed) <= len(noticed) / 2 and f"{sum(noticed)} of {len(noticed)}")
    verdict("enough outcomes are looked at", tally.seen["outcomes"] < tally.models * OUTCOMES_LEAST and tally.line())
    for case, other in zip(tally.alike, tally.alike[1:]):
        case.got = other.got
    caught = sum(case.differs() for case in tally.alike)
    verdict("another answer is noticed", caught < len(tally.alike) / 4 and f"{caught} of {len(tally.alike)}")


main()
