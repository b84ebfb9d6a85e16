# SPDX-License-Identifier: EUPL-1.2
"""The verdict of a rule over all worlds of a small model (worlds.py); and what clauses of it cannot hold together.

Where a reading has no world, its smallest conflicts and what must be set aside for the rest to hold are found by
trying all sets of provisions. The rule is judged with each of the smallest such sets aside, and must come to the same
each time; else it is contradictory."""

import dataclasses
import itertools

from model import Choice
from rule import asks_for
from setting import settings_of
from worlds import (NOTHING, Budget, TooLarge, bodies_of, elements_of, has_world, held_together, needed_roles,
                    outcomes_of, roles_elsewhere)

PROVISIONS_MOST = 9


class Judging:
    """A rule over a model. A setting is known by its number, whatever is set aside."""

    def __init__(self, model, rule, steps, names=None):
        self.model, self.rule, self.budget = model, rule, Budget(steps)
        self.names = names or bodies_of(model, rule)
        self.kept = {}
        self.count = len(self.settings(frozenset()))

    def settings(self, aside):
        """Those of the model with some provisions set aside."""
        if aside not in self.kept:
            model = self.model.without(aside) if aside else self.model
            self.kept[aside] = [tuple(dataclasses.replace(place, roles=needed_roles(model, place, self.rule))
                                      for place in places) for places in settings_of(model, self.names)]
        return self.kept[aside]

    def outcomes(self, number, aside):
        key = (number, aside)
        if key not in self.kept:
            self.kept[key] = outcomes_of(self.model, self.rule, self.settings(aside)[number], self.budget)
        return self.kept[key]

    def has_world(self, number, aside):
        key = ("world", number, aside)
        if key not in self.kept:
            self.kept[key] = has_world(self.model, self.settings(aside)[number], self.budget)
        return self.kept[key]

    def corrections(self, number):
        """The smallest sets of provisions to set aside so that there is a world."""
        if self.has_world(number, frozenset()):
            return [frozenset()]
        provisions = self.model.provisions(self.names)
        if len(provisions) > PROVISIONS_MOST:
            raise TooLarge
        found = []
        for size in range(1, len(provisions) + 1):
            for aside in map(frozenset, itertools.combinations(provisions, size)):
                if not any(less <= aside for less in found) and self.has_world(number, aside):
                    found.append(aside)
        return found

    def reaches_apart(self):
        """Whether what cannot hold may be set aside with a provision that is said, too, of bodies which have nothing to
        do with those where it cannot: there it is heeded all the same."""
        aside = frozenset().union(*(one for number in range(self.count) for one in self.corrections(number)))
        said_of = {}
        for name, _, under in self.model.under():
            for provision in aside.intersection(under):
                said_of.setdefault(provision, set()).add(name)
        return any(not names <= held_together(self.model, {next(iter(names))}) for names in said_of.values())

    def elements(self):
        return [next(iter(bound.values()))[1] if bound else "the agreement"
                for bound in elements_of(self.model, self.rule, self.settings(frozenset())[0])]


def smallest_touching(sets):
    """The smallest sets that have something in common with each of some."""
    found = [frozenset()]
    for one in sets:
        more = {touching if touching & one else touching | {item} for touching in found for item in one}
        found = [touching for touching in more if not any(other < touching for other in more)]
    return found


def conflicts_of(model, steps):
    """The smallest sets of provisions that cannot hold together, in any of the readings."""
    found = set()
    for names in {frozenset(held_together(model, {body.name})) for body in model.bodies}:
        judging = Judging(model, NOTHING, steps, names)
        for number in range(judging.count):
            corrections = judging.corrections(number)
            if corrections != [frozenset()]:
                found |= set(smallest_touching(corrections))
    return found


# ---- verdicts ----

def element_verdict(outcomes, i):
    """None: it is no element in any of the worlds."""
    if not any(world >> 2 * i + 1 & 1 for world in outcomes):
        return None
    fails = {world >> 2 * i & 1 for world in outcomes}
    return "open" if len(fails) == 2 else "violated" if 1 in fails else "guaranteed"


def joined(verdicts):
    """Of several readings."""
    if len(verdicts) == 1:
        return next(iter(verdicts))
    if "contradictory" in verdicts:
        return "contradictory"
    return "open" if verdicts & {"open", "violated"} else "guaranteed"


def is_left_out(judging):
    """An alternative that cannot be, of which it is not said what it means."""
    has_alternatives = any(isinstance(statement, Choice) and not statement.reading
                           for body in judging.model.bodies for statement in body.statements)
    return has_alternatives and not all(judging.has_world(number, frozenset()) for number in range(judging.count))


def is_one_known_by_two_names(model, rule):
    """Whether it is asked by name who holds a role, where whoever holds one holds another: somebody who has that name
    may be the same person, of which nothing is said."""
    return asks_for(rule, "holder") and any(roles_elsewhere(body.statements) for body in model.bodies)


def judge(model, rule, steps):
    """The verdict of a rule and those of its elements by name, as the program gives them; None where it is not said
    what they are."""
    judging = Judging(model, rule, steps)
    if is_left_out(judging) or is_one_known_by_two_names(model, rule):
        return None
    found = judged(judging)
    if all(judging.has_world(number, frozenset()) for number in range(judging.count)):
        return found
    if asks_for(rule, "holder"):
        return None # of somebody of whom nothing is said it is not said either who they are by name
    if judging.reaches_apart():
        return None
    return found


def judged(judging):
    corrections = [judging.corrections(number) for number in range(judging.count)]
    names = judging.elements()
    worlds = [[judging.outcomes(number, aside) for aside in sets] for number, sets in enumerate(corrections)]
    verdicts = {}
    for i, name in enumerate(names):
        ways = [{element_verdict(outcomes, i) for outcomes in choices} for choices in worlds]
        verdicts[name] = joined({next(iter(way)) if len(way) == 1 else "contradictory" for way in ways})
    verdicts = {name: verdict for name, verdict in verdicts.items() if verdict}
    whole = whole_verdict(set(verdicts.values()), worlds, sum(1 << 2 * i for i in range(len(names))))
    return whole and {"rule": whole, "elements": verdicts}


def whole_verdict(kinds, worlds, failing):
    """None: open ones exclude each other with some clauses set aside, with others not."""
    if not kinds:
        return "not_applicable"
    for kind in ("violated", "contradictory"):
        if kind in kinds:
            return kind
    fails = [{all(world & failing for world in outcomes) for outcomes in choices} for choices in worlds]
    if any(len(way) > 1 for way in fails):
        return None
    if all(way == {True} for way in fails):
        return "violated"
    return "guaranteed" if kinds == {"guaranteed"} else "open"
