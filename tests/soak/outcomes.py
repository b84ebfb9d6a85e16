# SPDX-License-Identifier: EUPL-1.2
"""Whether an outcome that is shown is a world: whether with the holders it shows, year by year, there is one in which the
rule is kept, or broken, for all time.

Looked at are the holders in tables and choices, who begins and how long terms are, of models without a conflict. Nothing
is made of the row in which a rule is said to be broken, of how it goes on after the last one, nor of who is shown in words
that say nothing of a party."""

import functools
import itertools
import re

from dates import YEAR, begun, month_of, parts_of
from setting import settings_of
from truth import Truth
from worlds import (Budget, Course, Question, TooLarge, bodies_of, elements_of, has_world, needed_roles,
                    outcomes_for)

WHO = re.compile(r"who (?:is|begins as) (\w+)(?: chair)? in (\w+)(?: in (.*))?")
LENGTH = re.compile(r"how long a term is for (\w+)(?: chair)? in (\w+)")
MONTHS = re.compile(r"(?:(half a year)|(\d+) (?:year|years|(months)))\b.*")
ROLE = re.compile(r"(\w+)(?: chair)? of (\w+)")
HOLDER = re.compile(r"(?:(head|vice|chief) |(?:a member of|[\w ]+ in) \w+ )?\(?(\w+)\)?")
IN_TURN = "in turn "
TIME = re.compile(r"(?:the (first|second) half of )?(?:year )?(\d+)")


# ---- when ----

def months_of(when, start):
    """The months of a time as it is shown, the first one and the one after the last; None: any."""
    if when == "at some moment":
        return None
    ends = [TIME.fullmatch(part) for part in re.split("–| to ", when)]
    if not all(ends):
        raise ValueError(when)
    first = 0 if start else YEAR

    def month(end):
        return int(end[2]) * YEAR - first + (YEAR // 2 if end[1] == "second" else 0)
    last = ends[-1]
    return month(ends[0]), month(last) + (YEAR // 2 if last[1] else YEAR)


# ---- who ----

def is_who(side_of, person, text):
    """Whether somebody, (PARTY, OFFICE or None), may be who is shown; so is somebody of whose party nothing is said."""
    if text.startswith(IN_TURN):
        return any(is_who(side_of, person, one) for one in re.split(", | and ", text.removeprefix(IN_TURN)))
    told = HOLDER.fullmatch(text)
    party, office = person
    if not told or (told[2] not in side_of and told[2] not in side_of.values()):
        return True
    return told[2] in (party, side_of[party]) and (not told[1] or office in (None, f"{told[1]} {party}"))


def period_of(text):
    """A length of term in months."""
    told = MONTHS.fullmatch(text)
    return YEAR // 2 if told[1] else int(told[2]) * (1 if told[3] else YEAR)


def claims_of(outcome, start):
    """What is shown of who holds roles: (months or None for any, BODY, WORD, text); and (LENGTH, BODY, WORD, months)."""
    claims = []
    for row in outcome["rows"]:
        for told in row["holders"]:
            role = ROLE.fullmatch(told["role"])
            claims.append((months_of(row["when"], start), role[2], role[1], told["holder"]))
    for choice in outcome["choices"]:
        told = WHO.fullmatch(choice["text"])
        first = choice["text"].startswith("who begins")
        if told and (first or bool(told[3]) == bool(outcome["rows"])):
            claims.append((told[3] and months_of(told[3], start), told[2], told[1], choice["value"]))
        told = LENGTH.fullmatch(choice["text"])
        if told:
            claims.append((LENGTH, told[2], told[1], period_of(choice["value"])))
    return claims


# ---- the worlds in which it is so ----

class Shown(Course):
    """The worlds in which roles have the holders that are shown; those of any time, at the first moment."""

    def __init__(self, claims, *of):
        super().__init__(*of)
        self.claims = {}
        place = {(name, role.word): i for i, (name, role) in enumerate(self.roles)}
        told = [(months, place[body, word], text) for months, body, word, text in claims if (body, word) in place]
        self.so_long = all(self.clocks[i].period == period for kind, i, period in told if kind is LENGTH)
        for months, i, text in told:
            for tick in self.ticks(months) if months is not LENGTH else ():
                self.claims.setdefault(tick, []).append((i, text))
        self.loop = max(self.loop, max(self.claims, default=0) + 1)

    def ticks(self, months):
        """The ticks that begin within some months; of the first one, what is left."""
        if not months:
            return [0]
        start = self.model.start
        begin, first = begun(start, self.tick), month_of(parts_of(start)) if start else 0
        of_tick = ((tick, max(begin + tick * self.tick, first)) for tick in itertools.count())
        within = itertools.takewhile(lambda one: one[1] < months[1], of_tick)
        return [tick for tick, month in within if month >= months[0]]

    def outcomes(self):
        return super().outcomes() if self.so_long else set()

    def nodes(self, tick, moments, records, so_far):
        side_of = self.question.truth.side_of
        shown = [(holders, record) for holders, record in moments
                 if all(is_who(side_of, holders[i][:2], text) for i, text in self.claims.get(tick, ()))]
        return super().nodes(tick, shown, records, so_far)


def settings_of_rule(model, rule):
    """The settings that there are for a rule, with the roles that have a part in it."""
    for places in settings_of(model, bodies_of(model, rule)):
        yield tuple(type(place)(**{**vars(place), "roles": needed_roles(model, place, rule)}) for place in places)


def claims_for(case, outcome):
    """What is shown of roles that have a part in the rule."""
    roles = {(place.name, role.word) for places in settings_of_rule(case.model, case.rule)
             for place in places for role in place.roles}
    return [claim for claim in claims_of(outcome, case.model.start) if claim[1:3] in roles]


def has_outcome(case, element, claims, keeps, steps):
    """Whether there is a world with the holders that are shown in which the rule is kept, or broken, by an element."""
    model, rule, budget = case.model, case.rule, Budget(steps)
    for places in settings_of_rule(model, rule):
        elements = elements_of(model, rule, places)
        names = [next(iter(bound.values()))[1] if bound else "the agreement" for bound in elements]
        question = Question(Truth(model, places), rule, [elements[names.index(element)]])
        happened = outcomes_for(model, places, question, budget, functools.partial(Shown, claims))
        if any((bits & 1 == 0) == keeps for bits in happened):
            return True
    return False


def outcome_faults(case, steps):
    """What is wrong with the outcomes shown of the elements of a case, and how many were looked at."""
    faults, seen = [], 0
    if not isinstance(case.wanted, dict) or not any(any(both) for both in case.got["shown"].values()):
        return faults, seen
    try:
        if not all(has_world(case.model, places, Budget(steps)) for places in settings_of_rule(case.model, case.rule)):
            return faults, seen
    except TooLarge:
        return faults, seen
    shown = [(element, outcome, keeps) for element, both in case.got["shown"].items()
             for outcome, keeps in zip(both, (True, False)) if outcome and element in case.wanted["elements"]]
    for element, outcome, keeps in shown:
        claims = claims_for(case, outcome)
        try:
            found = not claims or has_outcome(case, element, claims, keeps, steps)
        except TooLarge:
            continue
        seen += bool(claims)
        if not found:
            faults.append(f"{element}: in no world that {'keeps' if keeps else 'breaks'} the rule there are the holders "
                          f"shown: {claims}")
    return faults, seen
