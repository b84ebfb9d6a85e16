# SPDX-License-Identifier: EUPL-1.2
"""What a small model leaves open for the whole life of the structure, gone through one by one: which alternative
holds, how many seats there are, how long terms are and who begins. What is left is open anew at each moment.

What is taken for granted, beside what a verdict means by its definition:
- An unstated number goes from its least to a cap of one more for each party, at least eight in all.
- An unstated length of term is half a year, 1, 2, 3 or 4 years, or to the end of a term of office: four years,
  of which the first day may lie in any. "At least" are those not below. Each role has its own.
- A first term begins on the first day. Only a term of office may then already have run for some years.
- In a body without a word on who sits there, each of its chair and deputies has a seat, and any number sits there
  besides, of any party."""

import dataclasses
import itertools

from model import FULL, Choice, Link, Role, Seats, Total

LENGTHS = (6, 12, 24, 36, 48)
OFFICE = 48   # months of a term of office
OPEN_LEAST = 8


@dataclasses.dataclass(frozen=True)
class Group:
    """So many seats, each for one of some persons: (PARTY, OFFICE or None), or ("role", BODY, WORD) for whoever
    holds that role. `own`: those whom the text names, where anybody may fill them. `may`: anew at each moment."""
    persons: tuple
    low: int
    high: int
    uncapped: bool = False
    may: bool = False
    own: tuple = ()


@dataclasses.dataclass(frozen=True)
class Place:
    """A body in one of the alternatives. `silent`: nothing is said of who sits there; then `led` of its chair and
    deputies, who are there besides, count towards a total."""
    name: str
    county: bool
    groups: tuple
    roles: tuple
    totals: tuple   # (NUMBER, PERSONS), of those who come from there; () of all
    links: tuple    # (WORD, (SORT, NAME)), of each the one that is meant
    silent: bool
    led: int = 0


@dataclasses.dataclass(frozen=True)
class Clock:
    """How a role goes: a turn is `period` months, the first day lies `into` months into the turn `first`."""
    period: int
    into: int
    first: int


def persons_of(model, who):
    if who[0] == "office":
        return ((who[2], f"{who[1]} {who[2]}"),)
    if who[0] == "role":
        return (who,)
    return tuple((party, None) for party in (model.sides()[who[1]] if who[0] == "side" else (who[1],)))


def persons_of_all(model, whos):
    return tuple(dict.fromkeys(person for who in whos for person in persons_of(model, who)))


def everyone(model):
    return tuple((party, None) for party in model.parties())


def cap_of(model, stated):
    return max(stated + len(model.parties()), OPEN_LEAST)


def numbers_of(model, quantity):
    """Least, most, and whether the most is only a cap."""
    kind = quantity[0]
    if kind == "exact":
        return quantity[1], quantity[1], False
    if kind == "range":
        return quantity[1], quantity[2], False
    if kind == "maximum":
        return 0, quantity[1], False
    if kind == "minimum":
        return quantity[1], quantity[1] + cap_of(model, quantity[1]), True
    return (1, cap_of(model, 1), True) if kind == "some" else (0, cap_of(model, 0), True)


def named_by(model, pool, met=()):
    """Whom the text names in a pool; for whoever holds a role, those who may, or anybody where it does not say who."""
    found = {}
    for person in pool:
        if person[0] != "role":
            found[person] = None
            continue
        said = [role for body in model.bodies if body.name == person[1] for statements in branches_of(body)
                for role in statements if isinstance(role, Role) and role.word == person[2]]
        holders = persons_of_all(model, [who for role in said for turn in role.turns or role.own for who in turn])
        known = holders and not any(holder in met for holder in holders)
        found.update(dict.fromkeys(named_by(model, holders, met + (person,)) if known else everyone(model)))
    return tuple(found)


def groups_of(model, seats):
    low, high, uncapped = numbers_of(model, seats.quantity)
    if seats.each:
        sides = model.sides()
        each = {"party": [("party", party) for party in model.parties()],
                "side": [("side", side) for side in sides],
                "municipality": [("party", party) for party in sides["K"]],
                "head": [("office", "head", party) for party in sides["K"]]}[seats.each]
        pools = [persons_of(model, who) for who in each]
    else:
        pools = [persons_of_all(model, seats.whos)]
    anew = seats.may or seats.quantity[0] == "any"   # none or more, at each time
    return [Group(everyone(model) if seats.aside else pool, low, high, uncapped, anew, named_by(model, pool))
            for pool in pools]


def branches_of(body):
    """The statements of a body, one list for each combination of alternatives, and of what `or` in links means."""
    choices = [statement for statement in body.statements if isinstance(statement, Choice)]
    plain = [statement for statement in body.statements if not isinstance(statement, Choice)]
    for picked in itertools.product(*(choice.branches for choice in choices)):
        statements = plain + [statement for branch in picked for statement in branch]
        links = [statement for statement in statements if isinstance(statement, Link)]
        rest = [statement for statement in statements if not isinstance(statement, Link)]
        for meant in itertools.product(*(link.targets for link in links)):
            yield rest + [Link(link.word, (target,)) for link, target in zip(links, meant)]


def joined(said):
    """What several statements say of one role."""
    first = said[0]
    fields = [field for field in dataclasses.fields(Role) if field.name not in ("word", "clauses")]
    for other in said[1:]:
        first = dataclasses.replace(first, **{field.name: getattr(other, field.name) for field in fields
                                              if getattr(other, field.name) != field.default})
    return first


def place_of(model, body, statements):
    groups = tuple(group for seats in statements if isinstance(seats, Seats) for group in groups_of(model, seats))
    silent = not any(isinstance(part, Seats) for part in itertools.chain(*branches_of(body)))
    if silent:
        groups = (Group(everyone(model), 0, cap_of(model, 0), True, own=everyone(model)),)
    words = dict.fromkeys(role.word for role in statements if isinstance(role, Role))
    roles = tuple(joined([role for role in statements if isinstance(role, Role) and role.word == word])
                  for word in sorted(words))
    roles = tuple(role if not role.beside or role.beside[2] in words else dataclasses.replace(role, beside=())
                  for role in roles) # the other one is not there in this alternative
    totals = tuple((total.number, persons_of_all(model, total.whos)) for total in statements
                   if isinstance(total, Total) and not total.aside)
    links = tuple((link.word, link.targets[0]) for link in statements if isinstance(link, Link))
    return Place(body.name, body.county, groups, roles, totals, links, silent, silent * sum(map(is_full, roles)))


def settings_of(model, names):
    """Every combination of alternatives in the bodies of these names."""
    bodies = [body for body in model.bodies if body.name in names]
    for combination in itertools.product(*(list(branches_of(body)) for body in bodies)):
        yield tuple(place_of(model, body, statements) for body, statements in zip(bodies, combination))


def counted(place, persons):
    """The groups whose members all come from among some persons; None where it is open whether those of one do."""
    if not persons:
        return range(len(place.groups))
    parties = {party for party, _ in persons}
    among = [{person[0] in parties for person in group.own} for group in place.groups]
    return None if {True, False} in among else [i for i, one in enumerate(among) if one == {True}]


def fixing_totals(place):
    """The stated totals that lie within what the open parts may come to: (NUMBER, the groups that count)."""
    found = []
    for total, persons in place.totals:
        parts = counted(place, persons)
        groups = [place.groups[i] for i in parts or ()]
        low, high = sum(group.low for group in groups), sum(group.high for group in groups)
        uncapped = any(group.uncapped for group in groups)
        parts_open = any(group.low != group.high for group in groups)
        total -= place.led
        if parts_open and low <= total and (uncapped or total <= high):
            found.append((total, parts))
    return found


def numbers_of_place(place):
    """Every way the open numbers of a body may be, for life; of what is open anew, the most."""
    ranges = [range(group.high, group.high + 1) if group.may else range(group.low, group.high + 1)
              for group in place.groups]
    fixing = fixing_totals(place)
    for numbers in itertools.product(*ranges):
        least = [0 if group.may else number for group, number in zip(place.groups, numbers)]
        if all(sum(least[i] for i in parts) <= total <= sum(numbers[i] for i in parts) for total, parts in fixing):
            yield numbers


def seatings(place, numbers, take):
    """Every way the seats of a body may be filled at a moment, as many as a total says: who sits there, in no order.
    `take` counts each that is looked at."""
    pools, fixing, found = [], fixing_totals(place), []
    for group, number in zip(place.groups, numbers):
        counts = range(0, number + 1) if group.may else (number,)
        pools.append([filled for count in counts
                      for filled in itertools.combinations_with_replacement(group.persons, count)])
    for combination in itertools.product(*pools):
        take()
        if all(sum(len(combination[i]) for i in parts) == total for total, parts in fixing):
            found.append(tuple(person for filled in combination for person in filled))
    return found


def clocks_of(role):
    """Every way the terms and turns of a role may go."""
    period = role.period
    if period and period[0] == "months":
        ways = [(period[1], 0)]
    elif period and period[0] == "mandate":
        ways = [(OFFICE, into) for into in range(0, OFFICE, 12)]
    else:
        least = period[1] * 12 if period else 0
        ways = [(length, 0) for length in LENGTHS if length >= least]
        ways += [(OFFICE, into) for into in range(12, OFFICE - max(least, 12) + 1, 12)]   # the first term too
    turns = max(len(role.turns), 1)
    firsts = range(turns) if role.beginning < 0 else (role.beginning,)
    return [Clock(length, into, first) for length, into in ways for first in firsts]


def is_full(role):
    return role.word in FULL
