# SPDX-License-Identifier: EUPL-1.2
"""What a condition comes to at one moment of one world.

Things are ("party", P), ("side", S), ("body", B), ("office", O), ("seat", B, i), ("role", B, WORD) and
("term", B, WORD, ago), the term of a role that begins now, or, 1 ago, the one before it. What is asked of all moments
at once, and of those around, in years to come or a step before or after, is asked for by a key and answered from
outside: the condition, or the things, with what the variables stand for."""

import functools

from model import LINKS
from rule import STEPS

COMPARE = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "=": lambda a, b: a == b,
           "!=": lambda a, b: a != b, ">=": lambda a, b: a >= b, ">": lambda a, b: a > b}


class NotStatic(Exception):
    """What is asked for differs from moment to moment."""


class Moment:
    """Who sits in each body and who holds each role, now and, in `before`, in the moment before; whether this is
    the first moment of all; answers to what is asked of all moments (`ever`) and of those around (`around`). `names`: by
    role and whether it is before, who is named as its holder, an office or the role of another body. `dates`: those of the
    rule that lie in the moment."""

    def __init__(self, seats, holders, before, first, ever, around, names=None, dates=()):
        self.seats, self.holders, self.before, self.first = seats, holders, before, first
        self.ever, self.around, self.names, self.dates = ever, around, names or {}, dates


class Truth:
    """Conditions over a model in one of its alternatives."""

    def __init__(self, model, places):
        self.sides = model.sides()
        self.side_of = {party: side for side, parties in self.sides.items() for party in parties}
        self.places = {place.name: place for place in places}
        self.collections = {"parties": [("party", party) for party in model.parties()],
                            "municipalities": [("party", party) for party in self.sides["K"]],
                            "sides": [("side", side) for side in self.sides],
                            "offices": [("office", name) for name in
                                        ("chief", *(f"{office} {party}" for office in ("head", "vice")
                                                   for party in self.sides["K"]))],
                            "bodies": [("body", name) for name in self.places]}

    # ---- things ----

    def roles_of(self, body):
        return [("role", body, role.word) for role in self.places[body].roles]

    def party_of(self, thing, moment):
        """The party of whoever holds a seat, a role or a role in a term."""
        if thing[0] == "office":
            return "North" if thing[1] == "chief" else thing[1].split()[1]
        if moment is None:
            raise NotStatic
        if thing[0] == "seat":
            return moment.seats[thing[1]][thing[2]][0]
        holders = moment.before if thing[0] == "term" and thing[3] else moment.holders
        return holders[thing[1:3]][0]

    def field(self, thing, name, moment):
        kind = thing[0]
        if kind == "body" and name in ("members", "seats"):
            if moment is None:
                raise NotStatic
            return [("seat", thing[1], i) for i in range(len(moment.seats[thing[1]]))]
        if kind == "body" and name in LINKS:
            return [target for word, target in self.places[thing[1]].links if word == name]
        if kind == "body":
            return [role for role in self.roles_of(thing[1]) if name in ("roles", role[2])]
        if kind == "side":
            return [("party", party) for party in self.sides[thing[1]]]
        if kind == "party":
            return [("side", self.side_of[thing[1]])]
        if name == "body":
            return [("body", thing[1])]
        if name == "whoever":
            return [thing]
        if name == "holder":
            return self.holder_of(thing, moment)
        if name == "former":
            return [] if moment.first else [("term", thing[1], thing[2], 1)]
        party = self.party_of(thing, moment)
        return [("party", party)] if name == "party" else [("side", self.side_of[party])]

    def holder_of(self, thing, moment):
        """By name; nobody where nothing is named but a party."""
        if moment is None:
            raise NotStatic
        who = moment.names[thing[1:3], thing[0] == "term" and thing[3] == 1]
        if who[0] == "role":
            return [who]
        return [("office", "chief" if who[1] == "chief North" else who[1])] if who[1] else []

    def things(self, node, bound, moment):
        kind = node[0]
        if kind == "var":
            return [bound[node[1]]]
        if kind == "name":
            return [(node[1], node[2])]
        if kind == "all":
            return self.collections[node[1]]
        if kind in STEPS:
            if moment is None:
                raise NotStatic
            return list(moment.around[key_of(node, bound)])
        found = {}
        for thing in self.things(node[1], bound, moment):
            found.update(dict.fromkeys(self.field(thing, node[2], moment)))
        return list(found)

    def members(self, variable, things, where, bound, moment):
        """What a quantifier speaks of: each thing, as the variable is bound to it."""
        for thing in self.things(things, bound, moment):
            inner = {**bound, variable: thing}
            if where is None or self.holds(where, inner, moment):
                yield inner

    # ---- numbers ----

    def number(self, node, bound, moment):
        kind = node[0]
        if kind == "number":
            return node[1]
        if kind == "count":
            return len(self.things(node[1], bound, moment))
        if kind == "years":
            return moment.around[key_of(node, bound)]
        members = self.members(node[1], node[2], node[3], bound, moment)
        if kind == "sum_of":
            return sum(self.number(node[4], inner, moment) for inner in members)
        return len({thing for inner in members for thing in self.things(node[4], inner, moment)})

    # ---- conditions ----

    def quantified(self, node, bound, moment):
        if asks_of_terms(node):
            ever = moment.ever[key_of(node, bound)]
            return ever if node[0] == "some" else not ever
        truths = (self.holds(node[4], inner, moment)
                  for inner in self.members(node[1], node[2], node[3], bound, moment))
        return all(truths) if node[0] == "each" else any(truths) == (node[0] == "some")

    def holds(self, node, bound, moment):
        kind = node[0]
        if kind in ("each", "some", "no"):
            return self.quantified(node, bound, moment)
        if kind == "and":
            return self.holds(node[1], bound, moment) and self.holds(node[2], bound, moment)
        if kind == "or":
            return self.holds(node[1], bound, moment) or self.holds(node[2], bound, moment)
        if kind == "not":
            return not self.holds(node[1], bound, moment)
        if kind in ("always", "eventually"):
            return moment.ever[key_of(node, bound)] == (kind == "eventually")
        if kind == "at":
            return moment.ever[key_of(node, bound)]
        if kind in STEPS:
            return moment.around[key_of(node, bound)]
        if kind == "compare":
            return COMPARE[node[1]](self.number(node[2], bound, moment), self.number(node[3], bound, moment))
        left = self.things(node[1], bound, moment)
        if kind == "has":
            return any(self.field(thing, node[2], moment) for thing in left)
        if kind == "is":
            return any(self.places[thing[1]].county for thing in left)
        right = self.things(node[2], bound, moment)
        common = any(thing in right for thing in left)
        if kind == "in":
            return common
        if kind == "same":
            return len(left) == len(right) == 1 and common
        return bool(left) and bool(right) and not common

    # ---- what is asked of all moments, and of those around ----

    def happens(self, key, moment):
        """Whether what a key of `ever` asks for happens at this moment; of terms, one that begins now."""
        node, bound = key[0], dict(key[1])
        if node[0] in ("always", "eventually"):
            return self.holds(node[1], bound, moment) == (node[0] == "eventually")
        if node[0] == "at":
            return node[1] in moment.dates and self.holds(node[2], bound, moment)
        wanted = node[0] != "each"
        for role in self.things(node[2][1], bound, moment):
            inner = {**bound, node[1]: ("term", role[1], role[2], 0)}
            if role[1:] in moment.begins and (node[3] is None or self.holds(node[3], inner, moment)):
                if self.holds(node[4], inner, moment) == wanted:
                    return True
        return False

    def keys(self, node, bound):
        """All that a condition asks of all moments and of those around, inner ones first."""
        kind = node[0]
        if kind in ("each", "some", "no") and not asks_of_terms(node):
            found = self.keys(node[2], bound)
            try:
                things = self.things(node[2], bound, None)
            except NotStatic:
                return found # no time is asked of what differs from moment to moment
            return found + [key for thing in things for part in (node[3], node[4]) if part
                            for key in self.keys(part, {**bound, node[1]: thing})]
        if kind in ("count_of", "sum_of"):
            return []
        found = [] if asks_of_terms(node) else [key for part in node[1:] if isinstance(part, tuple)
                                                for key in self.keys(part, bound)]
        if kind in ("always", "eventually", "years", "at", *STEPS) or asks_of_terms(node):
            found.append(key_of(node, bound))
        return list(dict.fromkeys(found))


def asks_of_terms(node):
    return node[0] in ("each", "some", "no") and node[2][0] == "field" and node[2][2] == "terms"


@functools.lru_cache(maxsize=4096)
def variables_of(node):
    found = {node[1]} if node[0] == "var" else set()
    return found.union(*(variables_of(part) for part in node[1:] if isinstance(part, tuple)))


def key_of(node, bound):
    used = variables_of(node)
    return node, tuple(sorted((name, thing) for name, thing in bound.items() if name in used))
