# SPDX-License-Identifier: EUPL-1.2
"""How many choices a world that keeps a rule and one that breaks it differ in at the least, by comparing all pairs.

Only of models in which one moment is as another and each statement gives one seat at the most. There a choice is
whether a seat is there, who fills it, and who holds a role; of a role of which nothing is said, in which seat its holder
sits."""

import itertools

from model import Choice, Role, Seats, Total
from setting import is_full, persons_of_all, settings_of
from truth import Moment, Truth
from worlds import Question, TooLarge, bodies_of, elements_of, fits, is_beside, needed_roles, resolve

WORLDS_MOST = 1500


def is_plain(model, names):
    """Whether a model is of the kind that is compared."""
    for body in model.bodies:
        roles = [statement for statement in body.statements if isinstance(statement, Role)]
        seats = [statement for statement in body.statements if isinstance(statement, Seats)]
        if body.name in names and (not seats or any(isinstance(one, (Choice, Total)) for one in body.statements) or
                                   any(len(getattr(one, "targets", ())) > 1 for one in body.statements)):
            return False
        if any(role.succeeds or len(role.turns) > 1 or (role.turns and role.members) for role in roles):
            return False
        if any(one.each or one.quantity not in (("exact", 1), ("maximum", 1)) for one in seats):
            return False
    return True


class Worlds:
    """All worlds at one moment. Each is what was chosen, and who sits where and holds what."""

    def __init__(self, model, places):
        self.model, self.places, self.truth = model, places, Truth(model, places)
        self.roles = [(place, role) for place in places for role in place.roles]
        self.groups = [(place, i) for place in places for i in range(len(place.groups))]

    def options(self):
        """Of each choice, what may be chosen."""
        for place, i in self.groups:
            yield range(0 if place.groups[i].may else place.groups[i].low, place.groups[i].high + 1)
        for place, i in self.groups:
            yield place.groups[i].persons
        for place, role in self.roles:
            yield self.holders(place, role)

    def holders(self, place, role):
        if role.turns:
            return persons_of_all(self.model, role.turns[0])
        if is_full(role) or role.members:
            return range(len(place.groups))
        return [(party, None) for party in self.model.parties()]

    def worlds(self):
        for number, chosen in enumerate(itertools.product(*self.options())):
            if number > WORLDS_MOST:
                raise TooLarge
            moment = self.moment(chosen)
            if moment:
                yield chosen, moment

    def moment(self, chosen):
        count = len(self.groups)
        there = dict(zip(self.groups, chosen[:count]))
        filled = dict(zip(self.groups, chosen[count:2 * count]))
        named = {}
        for (place, role), holder in zip(self.roles, chosen[2 * count:]):
            if isinstance(holder, int):
                if not there[place, holder]:
                    return None
                holder = filled[place, holder]
            named[place.name, role.word] = holder
        try:
            named = {role: resolve(holder, named) for role, holder in named.items()}
        except RecursionError:
            return None
        seats = {place.name: tuple(resolve(filled[place, i], named) for i in range(len(place.groups))
                                   if there[place, i]) for place in self.places}
        fit = all(fits(seats[place.name], [named[place.name, role.word] for role in place.roles if is_full(role)])
                  for place in self.places)
        beside = all(not role.beside or is_beside(self.truth.side_of, role, named[place.name, role.word],
                                                  named[place.name, role.beside[2]]) for place, role in self.roles)
        names = {((place.name, role.word), False): holder if isinstance(holder, tuple) else named[place.name, role.word]
                 for (place, role), holder in zip(self.roles, chosen[2 * count:])}
        return Moment(seats, named, named, True, {}, {}, names) if fit and beside else None


def fewest(model, rule):
    """By element, in how many choices two worlds differ at the least of which one keeps it and one breaks it."""
    names = bodies_of(model, rule)
    if not is_plain(model, names):
        return {}
    places = next(settings_of(model, names))
    roles = [needed_roles(model, place, rule) for place in places]
    places = tuple(type(place)(**{**vars(place), "roles": needed}) for place, needed in zip(places, roles))
    elements = elements_of(model, rule, places)
    worlds = Worlds(model, places)
    question = Question(worlds.truth, rule, elements)
    if question.ever or question.around:
        return {}
    answers = [(chosen, question.answers(moment)) for chosen, moment in worlds.worlds()]
    found = {}
    for i, bound in enumerate(elements):
        keeping = [chosen for chosen, bits in answers if not bits >> 2 * i & 1]
        breaking = [chosen for chosen, bits in answers if bits >> 2 * i & 1]
        if keeping and breaking:
            name = next(iter(bound.values()))[1] if bound else "the agreement"
            found[name] = min(sum(a != b for a, b in zip(one, other)) for one in keeping for other in breaking)
    return found


def pair_faults(case):
    """What is wrong with the pairs shown for the elements of a case, and of how many they were looked at."""
    try:
        wanted = fewest(case.model, case.rule)
    except TooLarge:
        return [], 0
    faults, seen = [], 0
    for element, shown in case.got["pairs"].items():
        if shown is not None and element in wanted and case.got["elements"][element] == "open":
            seen += 1
            if shown != wanted[element]:
                faults.append(f"{element}: an example and a counterexample that differ in {shown} choices, not in "
                              f"{wanted[element]}")
    return faults, seen
