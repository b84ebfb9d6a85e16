#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What --quality claims of rules is so in all worlds of a small model in which nothing is said of who holds what, gone
through one by one (tests/soak/quality.py), and nothing else is: first of cases that are plain to see, each beside a
near miss, then of models and rules at random. `tests/soak/quality.py N` goes through as many as asked for."""

import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests/soak"))

from model import Body, Choice, Model, Role, Seats  # noqa: E402
from plain import BOARD, CHAIR, DEPUTY, EACH_PARTY, EACH_SIDE, PARTY_SITS, K, NORTH, R, YEAR  # noqa: E402
from plain import seats, side_is, terms, years  # noqa: E402
from quality import Case, ask, claims_of, judge_many  # noqa: E402
from rule import Rule  # noqa: E402
from sanitized import SANITIZED

MODELS = 120 if SANITIZED else 150
SEED = "quality"
DECIDED_LEAST = 0.5   # of the pairs; the others mostly have a rule that does not ask who holds what

SECRETARY = ("field", BOARD, "secretary")
CHAIRS = (Role("chair", ((NORTH,),)), Role("deputy", ((K,),)))
TWO = (seats(R), seats(K))
ONE_OR_TWO = (Choice(True, ((seats(R),), (seats(R), seats(K)))),)
ONE_OR_ONE = (Choice(True, ((seats(R),), (seats(K),))),)
SIDES_DIFFER = ("differ", ("field", CHAIR, "side"), ("field", DEPUTY, "side"))
PARTIES_DIFFER = ("differ", ("field", CHAIR, "party"), ("field", DEPUTY, "party"))
PARTY_SAME = ("same", ("field", CHAIR, "party"), ("field", DEPUTY, "party"))
NORTH_SITS = ("in", ("name", "party", "North"), ("field", ("field", BOARD, "members"), "party"))
ASH_SITS = ("in", ("name", "party", "Ash"), ("field", ("field", BOARD, "members"), "party"))
R_SITS = ("in", ("name", "side", "R"), ("field", ("field", BOARD, "members"), "side"))
SIDE_CHAIRS = ("in", ("var", "s"), ("field", CHAIR, "side"))
CHAIR_SITS = ("in", ("field", CHAIR, "party"), ("field", ("field", BOARD, "members"), "party"))
HALF = years(4, SIDE_CHAIRS, "=", 2)
SOME = years(4, SIDE_CHAIRS, ">=", 1)
HALF_OF_R = years(4, side_is(SECRETARY, "R"), "=", 2)
ONE_OF_THREE, ONE_OF_TWO = (years(length, side_is(SECRETARY, "R"), ">=", 1) for length in (3, 2))
ALWAYS_R = side_is(CHAIR, "R")
TURNS = terms(CHAIR, "differ")[2]
EVER_K = ("eventually", side_is(CHAIR, "K"))

# Why, the statements of Board, two rules (subject, condition), what is claimed of them: A, B, both.
CASES = (
    ("what no choice can break", CHAIRS + TWO, ((), ("or", ALWAYS_R, side_is(CHAIR, "K"))), ((), ALWAYS_R),
     {("a", "never_broken", None)}),
    ("one side more, and it can", CHAIRS + TWO, ((), ("or", ALWAYS_R, PARTY_SAME)), ((), NORTH_SITS), set()),
    ("a chair fills a seat, whatever the text says", (Role("chair", ((NORTH,),)), seats(K)), ((), CHAIR_SITS),
     ((), ALWAYS_R), {("a", "never_broken", None)}),
    ("and is all there is where nothing is said of seats", (Role("chair"),), ((), CHAIR_SITS), ((), ALWAYS_R),
     {("a", "never_broken", None)}),
    ("a secretary need not", (Role("secretary", ((NORTH,),)), seats(K)),
     ((), ("in", ("field", SECRETARY, "party"), ("field", ("field", BOARD, "members"), "party"))),
     ((), R_SITS), set()),
    ("three cannot have two seats", TWO, (EACH_PARTY, PARTY_SITS), ((), NORTH_SITS), {("a", "never_kept", None)}),
    ("two can, though the text has one of them twice", (seats(R), seats(R)), (EACH_SIDE, ("in", ("var", "s"),
     ("field", ("field", BOARD, "members"), "side"))), ((), NORTH_SITS), {("b", "follows", "a")}),
    ("sides apart, parties apart", CHAIRS + TWO, ((), PARTIES_DIFFER), ((), SIDES_DIFFER), {("a", "follows", "b")}),
    ("the same said otherwise", CHAIRS + TWO, ((), PARTY_SAME), ((), ("not", PARTIES_DIFFER)),
     {("a", "same", "b")}),
    ("never together", CHAIRS + TWO, ((), SIDES_DIFFER), ((), PARTY_SAME), {("a", "excludes", "b")}),
    ("of two parties of one side", CHAIRS + TWO, ((), ("not", SIDES_DIFFER)), ((), PARTIES_DIFFER), set()),
    ("one seat is not of two", (seats(R),), ((), NORTH_SITS), ((), ASH_SITS), {("a", "excludes", "b")}),
    ("two seats are", TWO, ((), NORTH_SITS), ((), ASH_SITS), set()),
    ("one seat in each reading", ONE_OR_ONE, ((), NORTH_SITS), ((), ASH_SITS), {("a", "excludes", "b")}),
    ("two seats in one reading", ONE_OR_TWO, ((), NORTH_SITS), ((), ASH_SITS), set()),
    ("half of the time is some of it", (Role("chair", ((R,), (K,)), 0, period=YEAR),) + TWO, (EACH_SIDE, SOME),
     (EACH_SIDE, HALF), {("a", "follows", "b")}),
    ("half of any four years is a third of any three", (Role("secretary"),), ((), ONE_OF_THREE), ((), HALF_OF_R),
     {("a", "follows", "b")}),
    ("but may be none of two", (Role("secretary"),), ((), ONE_OF_TWO), ((), HALF_OF_R), set()),
    ("who always leads takes no turns", (Role("chair", period=YEAR),) + TWO, ((), ALWAYS_R),
     ((), ("and", ("is", BOARD, "county"), TURNS)), {("a", "excludes", "b")}),
    ("who leads at times may", (Role("chair", period=YEAR),) + TWO, ((), EVER_K),
     ((), ("and", ("is", BOARD, "county"), TURNS)), {("a", "follows", "b")}),
)


def verdict(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")


def plain_cases(program):
    """What is plain to see is what all worlds give; the program claims the same, or less where it leaves something
    undecided."""
    for why, statements, one, two, wanted in CASES:
        case = Case(Model(2, False, (Body("Board", True, statements),)), (Rule("a", *one), Rule("b", *two)))
        case.wanted = claims_of(case.model, case.rules, 400000)
        verdict(f"all worlds: {why}", case.wanted != wanted and case.shown())
        refused = ask(program, [case])
        verdict(why, (refused or case.differs() or (not case.decided and "undecided")) and f"{refused} {case.shown()}")


def main():
    path = pathlib.Path(os.environ["STADGA"]).resolve()
    plain_cases(str(path))
    tally = judge_many(str(path), SEED, 0, MODELS)
    for case in tally.alike:
        verdict(f"{case.rules[0].name} and {case.rules[1].name}", "")
    for case in tally.differing:
        verdict(case.rules[0].name, case.shown().replace("\n", "\n  "))
    for case, why in tally.refused:
        verdict(f"{case.rules[0].name} is judged", f"{why}\n{case.text()}".replace("\n", "\n  "))
    print(tally.line())
    verdict("most is decided", len(tally.alike) < DECIDED_LEAST * (len(tally.alike) + len(tally.undecided)) and
            tally.line())
    kinds = {kind for case in tally.alike for _, kind, _ in case.wanted}
    if not SANITIZED:  # of a few, one or another does not
        verdict("all claims come out", {"never_broken", "never_kept", "same", "follows", "excludes"} - kinds)
    caught = 0
    for case, other in zip(tally.alike, tally.alike[1:]):
        renamed = {(case.rules[0].name, kind, None) for _, kind, _ in other.wanted} or {("x", "same", "y")}
        case.got = renamed
        caught += case.differs()
    verdict("another answer is noticed", caught < len(tally.alike) / 2 and f"{caught} of {len(tally.alike)}")


main()
