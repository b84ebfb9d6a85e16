# SPDX-License-Identifier: EUPL-1.2
"""Cases whose verdict is plain to see, against which the reference is held before it is believed."""

from model import Body, Choice, Link, Model, Role, Seats, Total
from rule import Rule

R, K, NORTH, ASH, BIRCH = ("side", "R"), ("side", "K"), ("party", "North"), ("party", "Ash"), ("party", "Birch")
BOARD = ("name", "body", "Board")
CHAIR, DEPUTY, MEMBERS = (("field", BOARD, word) for word in ("chair", "deputy", "members"))
ONE = ("exact", 1)
YEAR = ("months", 12)


def side_is(role, side):
    return ("same", ("field", role, "side"), ("name", "side", side))


def years(length, condition, operation, number):
    return ("compare", operation, ("years", length, condition), ("number", number))


def terms(role, compared):
    """As a line beside another: alone it would make the terms the subject."""
    term = ("var", "t")
    return ("and", ("is", BOARD, "county"), ("each", "t", ("field", role, "terms"), ("has", term, "former"),
            (compared, ("field", term, "side"), ("field", ("field", term, "former"), "side"))))


def seats(*whos, quantity=ONE, each="", may=False):
    return Seats(quantity, whos, each, may)


EACH_PARTY = ("p", ("all", "parties"), None)
PARTY_SITS = ("in", ("var", "p"), ("field", MEMBERS, "party"))
EACH_SIDE = ("s", ("all", "sides"), None)
TURNS = ((R,), (K,))
BOTH = (seats(R), seats(K))

# Why, the statements of Board, the subject, the condition, the verdict of the rule.
CASES = (
    ("each side every other year, from the first day on", BOTH + (Role("chair", TURNS, 0, period=YEAR),),
     (), years(2, side_is(CHAIR, "R"), "=", 1), "guaranteed"),
    ("half a year, one or two years keep it; three or four do not", BOTH + (Role("chair", TURNS, 0),),
     EACH_SIDE, years(4, ("in", ("field", CHAIR, "side"), ("var", "s")), "=", 2), "open"),
    ("two years each: in any four two", BOTH + (Role("chair", TURNS, 0, period=("months", 24)),),
     EACH_SIDE, years(4, ("in", ("field", CHAIR, "side"), ("var", "s")), "=", 2), "guaranteed"),
    ("a term of office each: four years of the one, then none", BOTH + (Role("chair", TURNS, 0, period=("mandate",)),),
     (), years(4, side_is(CHAIR, "R"), ">", 0), "violated"),
    ("whoever begins, the sides take turns", BOTH + (Role("chair", TURNS, period=YEAR),),
     (), terms(CHAIR, "differ"), "guaranteed"),
    ("somebody is chosen anew each term", BOTH + (Role("chair", members=True, period=YEAR),),
     (), terms(CHAIR, "differ"), "open"),
    ("a chair has only this seat", (seats(ASH), Role("chair", period=YEAR)), (), side_is(CHAIR, "K"), "guaranteed"),
    ("the other side than the chair, both in turn", BOTH + (Role("chair", TURNS, period=YEAR),
                                                            Role("deputy", period=YEAR,
                                                                 beside=("other", "side", "chair"))),
     (), ("differ", ("field", CHAIR, "side"), ("field", DEPUTY, "side")), "guaranteed"),
    ("the other side than a deputy in turn, who is so for as long as the chair", BOTH +
     (Role("chair", period=("months", 48)), Role("deputy", TURNS, beside=("other", "side", "chair"))),
     (), terms(CHAIR, "same"), "violated"),
    ("the deputy was chair before, and the chair is always of R or K by turns",
     BOTH + (Role("chair", TURNS, period=YEAR), Role("deputy", period=YEAR, succeeds="chair")),
     (), ("eventually", ("same", ("field", CHAIR, "side"), ("field", DEPUTY, "side"))), "open"),
    ("a step later the other side has it", BOTH + (Role("chair", TURNS, period=YEAR),),
     (), ("differ", ("next_of", ("field", CHAIR, "side")), ("field", CHAIR, "side")), "guaranteed"),
    ("a step earlier too, but for the first moment, before which there is nothing",
     BOTH + (Role("chair", TURNS, period=YEAR),),
     (), ("each", "s", ("previous_of", ("field", CHAIR, "side")), None,
          ("differ", ("var", "s"), ("field", CHAIR, "side"))), "guaranteed"),
    ("before the first moment nothing is so", (seats(NORTH), Role("chair", period=YEAR)),
     (), ("previous", side_is(CHAIR, "R")), "violated"),
    ("whoever is chosen anew may stay", BOTH + (Role("chair", members=True, period=YEAR),),
     (), ("eventually", ("next", side_is(CHAIR, "R"))), "open"),
    ("three seats, at least one of each of three", (seats(quantity=("some",), each="party"), Total(3)),
     EACH_PARTY, PARTY_SITS, "guaranteed"),
    ("four seats, at least one of each of three", (seats(quantity=("some",), each="party"), Total(4)),
     (), ("compare", "=", ("count", MEMBERS), ("number", 4)), "guaranteed"),
    ("of those who are there anew each time there are as many as a total leaves",
     (seats(NORTH), seats(("side", "K"), quantity=("any",)), Total(3)),
     (), ("compare", "=", ("count", MEMBERS), ("number", 3)), "guaranteed"),
    ("a total of a part leaves the other part open",
     (seats(NORTH, quantity=("some",)), seats(ASH, quantity=("some",)), Total(2, (ASH,))),
     (), ("compare", "=", ("count", MEMBERS), ("number", 4)), "open"),
    ("beside one of all it leaves the rest to that", (seats(NORTH, quantity=("some",)),
                                                      seats(ASH, quantity=("some",)), Total(2, (ASH,)), Total(5)),
     (), ("compare", "=", ("count", MEMBERS), ("number", 5)), "guaranteed"),
    ("of somebody who may come from there or not it is a number in the text",
     (seats(NORTH, ASH, quantity=("some",)), Total(2, (ASH,))),
     (), ("compare", "=", ("count", MEMBERS), ("number", 2)), "open"),
    ("two totals of one open number disagree", (seats(NORTH, quantity=("some",)), Total(2), Total(3)),
     (), ("compare", "=", ("count", MEMBERS), ("number", 2)), "contradictory"),
    ("whichever of them holds there are at least so many", (seats(NORTH, quantity=("some",)), Total(2), Total(3)),
     (), ("compare", ">=", ("count", MEMBERS), ("number", 2)), "guaranteed"),
    ("one seat is never of two", (seats(ASH, BIRCH),), ("p", ("all", "municipalities"), None), PARTY_SITS, "violated"),
    ("one seat may be of either", (seats(ASH, BIRCH),), (), ("in", ("name", "party", "Ash"),
                                                             ("field", MEMBERS, "party")), "open"),
    ("a number is the same for life", (seats(NORTH, quantity=("maximum", 1)),),
     (), ("or", ("always", ("compare", "=", ("count", MEMBERS), ("number", 1))),
          ("always", ("compare", "=", ("count", MEMBERS), ("number", 0)))), "guaranteed"),
    ("what may be is anew each time", (seats(NORTH, may=True),),
     (), ("or", ("always", ("compare", "=", ("count", MEMBERS), ("number", 1))),
          ("always", ("compare", "=", ("count", MEMBERS), ("number", 0)))), "open"),
    ("in one reading of two", (seats(NORTH), Choice(True, ((seats(ASH),), (seats(BIRCH),)))),
     (), ("in", ("name", "party", "Ash"), ("field", MEMBERS, "party")), "open"),
    ("in both", (seats(NORTH), Choice(False, ((seats(ASH),), (seats(BIRCH),)))),
     (), ("in", ("name", "side", "K"), ("field", MEMBERS, "side")), "guaranteed"),
    ("nobody is meant", (seats(NORTH),), ("p", ("all", "municipalities"), PARTY_SITS), PARTY_SITS, "not_applicable"),
    ("one of two is reported to", (seats(NORTH), Link("report", (("office", "chief"), ("body", "Group")))),
     (), ("in", ("name", "office", "chief"), ("field", BOARD, "report")), "open"),
)


def cases():
    """Why, the model, the rule and its verdict."""
    for number, (why, statements, subject, condition, verdict) in enumerate(CASES):
        bodies = (Body("Board", True, statements), Body("Group", True, (seats(NORTH),)))
        yield why, Model(2, False, bodies), Rule(f"plain{number}", subject, condition), verdict
