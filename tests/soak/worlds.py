# SPDX-License-Identifier: EUPL-1.2
"""All worlds of a small model, gone through, and what a rule comes to in each. Written from what a verdict means, and
from nothing of the program.

Time goes in ticks, the longest step into which all terms fall. A world is a setting (setting.py) and then, tick by
tick without end, who sits where and who holds each role:
- Whoever holds a role holds it for the term, with the same party; in the next term it may be anybody again. Where it
  is the holder of another role, it is whoever holds that one at the moment.
- The step in which the agreement begins is what is left of it on the first day; so is a first term (dates.py).
- Seats have no term: who fills them is open anew at each tick. So is the number of those that may be there.
- The chair and the deputies each fill a seat that is there. Two may fill the same, unless it is known of both which
  office they hold, and the offices differ. An office's seat is filled only by its holder, or by somebody of its party
  of whom nothing else is said.
- Who succeeds another is, when a term begins after the first day, whoever held that role in the tick before.
- A step later or earlier is the longest into which the terms of all roles fall that what asks for it speaks of, and of
  those whose holders they are. What asks for it is asked only where the roles of which anything is said change in the
  same step; what is said of one may be set aside.
- Somebody from a party may be one of its offices or none. Which, is gone into only where it matters: where it is asked
  who holds a role by name; and of somebody of whom nothing is said but that they have a seat, who is whoever has it,
  where somebody takes over from one of these in the body, one holds a role or seat elsewhere, a role of the body may be
  held by an office, or a seat is for one of several.

Since the calendar comes round and the rest has no memory beyond a tick, all worlds are the endless ways through a
finite graph of moments. What a rule asks is whether certain things ever happen; the ways are followed with what has
happened so far, until nothing new can."""

import dataclasses
import itertools
import math
from fractions import Fraction

from dates import YEAR, begun, month_of, parts_of, step_of
from model import Choice
from rule import STEPS, Rule, asks_for, parts
from setting import Clock, clocks_of, everyone, is_full, numbers_of_place, persons_of_all, seatings, settings_of
from truth import Moment, Truth, asks_of_terms

COMBINATIONS_MOST = 100   # of what may be at the moments around, for which a moment is looked at in advance
BLANK = "nothing"         # what is before the first moment


class TooLarge(Exception):
    """More than is gone through."""


class Budget:
    def __init__(self, steps):
        self.left = steps

    def take(self, steps=1):
        self.left -= steps
        if self.left < 0:
            raise TooLarge


# ---- what a model allows at one moment ----

def fits(seats, sitting, exact=()):
    """Whether each of those sitting, (PARTY, OFFICE or None), has a seat to fill. `exact`: those of whom it is said, too,
    that they are no office."""
    def place(i, offices):
        if i == len(sitting):
            return True
        party, office = sitting[i]
        office = "none" if office is None and i in exact else office
        for seat, (its_party, _) in enumerate(seats):
            held = offices[seat]
            if its_party == party and (office is None or held is None or office == held):
                after = offices[:seat] + (held or office,) + offices[seat + 1:]
                if place(i + 1, after):
                    return True
        return False
    return place(0, tuple(office for _, office in seats))


def is_beside(model_sides, role, holder, other):
    """Whether a holder stands to the other one as the text says of the role."""
    def of(person):
        return person[0] if role.beside[1] == "party" else model_sides[person[0]]
    return (of(holder) == of(other)) == (role.beside[0] == "same")


def is_within(model, role, holder):
    """Whether a holder is of those whom a statement beside the others wants."""
    return not role.limit or holder[0] in {party for party, _ in persons_of_all(model, role.limit)}


def resolve(person, holders):
    """Who it is, (PARTY, OFFICE or None), where the roles have these holders."""
    while person[0] == "role":
        person = holders[person[1:]]
    return person[:2]


def has_a_seat_alone(place, role):
    return not (place.silent or role.aside or role.turns) and (is_full(role) or role.members)


def somebody_of(model, role, turn):
    if role.turns:
        return persons_of_all(model, role.turns[turn])
    return everyone(model)


def with_offices(model, persons):
    """Some persons, and beside somebody of a party each of its offices."""
    parties = {person[0] for person in persons if person[-1] is None}
    whos = [("office", "chief", "North")] + [("office", word, party) for word in ("head", "vice")
                                             for party in model.sides()["K"]]
    return persons + tuple(person for person in persons_of_all(model, whos)
                           if person[0] in parties and person not in persons)


def taking_over(persons, former, exact):
    """Of those who may hold a role, who it may be when it is taken over from somebody. `exact`: who is no office, if they
    are none."""
    return list(dict.fromkeys((party, office or former[1]) for party, office in persons
                              if party == former[0] and (office in (None, former[1]) or
                                                         (former[1] is None and not exact))))


# ---- a rule in one of the alternatives ----

class Question:
    """What is asked of each moment: first of each element whether it belongs to the subject and fails, whether it
    belongs there; then what the rule asks of all moments."""

    def __init__(self, truth, rule, elements):
        self.ask(truth, rule, [(rule, bound) for bound in elements])

    def ask(self, truth, rule, asked):
        """`rule`: all of it as one; `asked`: each rule and an element it is asked of. With what must be remembered from
        one moment to the next."""
        self.truth, self.rule, self.asked = truth, rule, asked
        keys = []
        for rule, bound in asked:
            for condition in (rule.condition, rule.subject and rule.subject[2]):
                keys += self.truth.keys(condition, bound) if condition else []
        keys = list(dict.fromkeys(keys))
        self.around = [key for key in keys if is_around(key)]
        self.ever = [key for key in keys if not is_around(key)]
        self.dates = {key[0][1] for key in keys if key[0][0] == "at"}
        self.asks_of_seats = asks_for(self.rule, "members", "seats")

    def answers(self, moment):
        """A bit for each thing that happens at the moment."""
        bits, place = 0, 0
        for rule, bound in self.asked:
            where = rule.subject and rule.subject[2]
            belongs = not where or self.truth.holds(where, bound, moment)
            fails = belongs and not self.truth.holds(rule.condition, bound, moment)
            bits |= fails << place | belongs << place + 1
            place += 2
        for key in self.ever:
            bits |= self.truth.happens(key, moment) << place
            place += 1
        return bits


class Course:
    """The worlds of one setting, as ways through a graph."""

    def __init__(self, model, places, numbers, clocks, question, guess, budget, kept):
        self.model, self.places, self.numbers = model, places, numbers
        self.roles = [(place.name, role) for place in places for role in place.roles]
        self.clocks, self.question, self.guess, self.budget, self.kept = clocks, question, guess, budget, kept
        turns = [max(len(role.turns), 1) for _, role in self.roles]
        times = [clock.period for clock in clocks] + [clock.into for clock in clocks]
        years = [key for key in question.around if key[0][0] == "years"]
        if years or question.dates:
            times.append(12)
        if question.around or question.dates: # of every moment that there may be, however long terms are in this course
            may_be = [clock for _, role in self.roles for clock in clocks_of(role)]
            times += [clock.period for clock in may_be] + [clock.into for clock in may_be]
        self.tick = math.gcd(*times) or 12
        self.round = math.lcm(1, *(clock.period * count for clock, count in zip(clocks, turns))) // self.tick
        self.dates = {}
        for when in question.dates:
            self.dates.setdefault(step_of(when, model.start, self.tick), set()).add(when)
        self.loop = max(self.dates, default=0) + 1   # with this step time goes round
        self.steps = [self.step(key) if key[0][0] in STEPS else 0 for key in question.around]
        asked = [(key[0][0].removesuffix("_of"), step) for key, step in zip(question.around, self.steps)]
        self.past = max((step for way, step in asked if way == "previous"), default=0)   # moments before the one at hand
        ahead = [1] + [1 + step for way, step in asked if way == "next"] + [key[0][1] * 12 // self.tick for key in years]
        self.window = self.past + max(ahead)
        self.turns = turns
        self.answers = [self.answers_to(key[0]) for key in question.around]
        if math.prod(map(len, self.answers)) > COMBINATIONS_MOST:
            raise TooLarge
        self.around = [dict(zip(question.around, answers)) for answers in itertools.product(*self.answers)]
        self.has_memory = [self.is_remembered(name, role) for name, role in self.roles]
        self.meant = {person[1:] for person in self.persons() if person[0] == "role"}
        by_name = asks_for(question.rule, "holder")
        self.exact = [by_name or self.is_whoever_sits(name, role) for name, role in self.roles]

    def step(self, key):
        """How many ticks there are in a step of what is asked, where it is of some roles alone."""
        words = {part[2] for part in parts(key[0]) if part and part[0] == "field"}
        if words.intersection(("members", "seats", "roles")):
            return 1
        roles = {(name, role) for name, role in self.roles if role.word in words or ("role", name, role.word) in
                 [thing for _, thing in key[1]]}
        meant = {person[1:] for _, role in roles for turn in role.turns for person in persons_of_all(self.model, turn)
                 if person[0] == "role"}
        roles |= {(name, role) for name, role in self.roles if (name, role.word) in meant}
        clocks = [clock for _, role in roles for clock in clocks_of(role)]
        months = math.gcd(*(time for clock in clocks for time in (clock.period, clock.into))) or YEAR
        return max(months // self.tick, 1)

    def earlier(self, records, step):
        """What was so a step earlier; in the middle of a step it may be the rest of the first one."""
        before = records[self.past - step]
        tick = sum(record != BLANK for record in records[:self.past])
        if before != BLANK or not self.model.start or not tick:
            return before
        months = step * self.tick
        first = month_of(parts_of(self.model.start)) - begun(self.model.start, months)
        begins = first - first % self.tick + tick * self.tick
        return records[self.past - tick] if begins // months > first // months else BLANK

    def answers_to(self, asked):
        """All that may be at the moments around: numbers of years, conditions that hold or not, and who it may be."""
        if asked[0] == "years":
            return [Fraction(count * self.tick, 12) for count in range(asked[1] * 12 // self.tick + 1)]
        if asked[0] in ("next", "previous"):
            return [False, True]
        truth, field = self.question.truth, asked[1][2]
        return [()] + [((field, name),) for name in (truth.sides if field == "side" else truth.side_of)]

    def persons(self):
        """All that seats and roles are said to be held by."""
        for place in self.places:
            for group in place.groups:
                yield from group.persons
            for turn in itertools.chain(*(role.turns for role in place.roles)):
                yield from persons_of_all(self.model, turn)

    def is_remembered(self, name, role):
        """Whether it matters who held a role once the term has ended."""
        asked = any(part[0] == "field" and part[2] == "former" for part in parts(self.question.rule.condition))
        return asked or any(other.succeeds == role.word for body, other in self.roles if body == name)

    def is_whoever_sits(self, name, role):
        """Whether nothing is said of somebody but that they have a seat, and in that body it matters who has."""
        place = next(place for place in self.places if place.name == name)
        return has_a_seat_alone(place, role) and self.matters_who_sits(place)

    def matters_who_sits(self, place):
        """Whether a seat may be that of several offices, a role held by one, or somebody else is whoever holds a role
        that comes with a seat alone."""
        several = any(len({person for person in group.persons if person[1]}) > 1 for group in place.groups)
        offices = any(who[0] == "office" for role in place.roles for turn in role.turns for who in turn)
        taken_over = {role.succeeds for role in place.roles}
        named = any(has_a_seat_alone(place, role) and ((place.name, role.word) in self.meant or role.word in taken_over)
                    for role in place.roles)
        return several or offices or named

    def may_hold(self, i, turn):
        persons = somebody_of(self.model, self.roles[i][1], turn)
        return with_offices(self.model, persons) if self.exact[i] else persons

    def months(self, i, tick):
        """From the day that the terms of a role are counted from to a step."""
        start, period = self.model.start, self.clocks[i].period
        return begun(start, self.tick) + tick * self.tick - begun(start, period) + self.clocks[i].into

    def turn(self, i, tick):
        clock = self.clocks[i]
        return (clock.first + self.months(i, tick) // clock.period) % self.turns[i]

    def begins(self, i, tick):
        return tick == 0 or self.months(i, tick) % self.clocks[i].period == 0

    # ---- moments ----

    def holders(self, turns, begins, before):
        """Every way the roles may be held, those whose term goes on by the same as before."""
        options = []
        for i, (name, role) in enumerate(self.roles):
            persons = self.may_hold(i, turns[i])
            if not begins[i]:
                persons = [before[i][2:] or before[i]]
            elif role.succeeds and before:
                former = next(k for k, (body, other) in enumerate(self.roles)
                              if body == name and other.word == role.succeeds)
                persons = taking_over(persons, before[former][:2], self.exact[former])
            options.append(persons)
        for picked in itertools.product(*options):
            self.budget.take()
            named = {(name, role.word): holder for (name, role), holder in zip(self.roles, picked)}
            named = {role: resolve(holder, named) for role, holder in named.items()}
            holders = tuple(named[name, role.word] + (holder if holder[0] == "role" else ())
                            for (name, role), holder in zip(self.roles, picked))
            if all(is_within(self.model, role, named[name, role.word]) for name, role in self.roles) and \
               all(not role.beside or is_beside(self.question.truth.side_of, role, named[name, role.word],
                                                named[name, role.beside[2]]) for name, role in self.roles):
                yield holders, named

    def seats(self, named):
        """Every way the seats of all bodies may be filled, with somebody in each role."""
        options = []
        for place, numbers in zip(self.places, self.numbers):
            own = [(role, named[place.name, role.word]) for role in place.roles]
            given = tuple(holder for role, holder in own if place.silent and is_full(role))
            led = [role for role, _ in own if (is_full(role) and not place.silent) or role.members]
            sitting = [named[place.name, role.word] for role in led]
            exact = {i for i, role in enumerate(led) if self.is_whoever_sits(place.name, role)}
            key = (place.name, numbers)
            if key not in self.kept:
                self.kept[key] = seatings(place, numbers, self.budget.take)
            ways = []
            for seats in self.kept[key]:
                self.budget.take()
                seats = tuple(resolve(person, named) for person in seats)
                if fits(given + seats, sitting, exact):
                    ways.append(given + seats)
                    if not self.question.asks_of_seats:
                        break
            options.append(ways)
        for combination in itertools.product(*options):
            yield {place.name: seats for place, seats in zip(self.places, combination)}

    def moments(self, turns, begins, before, dates):
        """What may be at a moment: the holders, and what happens under each answer to what is asked of the moments
        around; and what is so at this one of that."""
        found = set()
        for holders, named in self.holders(turns, begins, before):
            for seats in self.seats(named):
                self.budget.take()
                was = {(name, role.word): holder for (name, role), holder in zip(self.roles, before or holders)}
                moment = Moment(seats, named, was, before is None, self.guess, {}, self.names(holders, before), dates)
                moment.begins = {(name, role.word) for (name, role), now in zip(self.roles, begins) if now}
                found.add((holders, self.look(moment)))
        return found

    def names(self, holders, before):
        """Who is named as the holder of each role, now and before."""
        both = ((False, holders), (True, before or holders))
        return {((name, role.word), was): holder[2:] or holder for was, them in both
                for (name, role), holder in zip(self.roles, them) if holder}

    def look(self, moment):
        question = self.question
        so = tuple(self.so_far(key, answers, moment) for key, answers in zip(question.around, self.answers))
        happens = []
        self.budget.take(len(self.around) * len(question.asked))
        for moment.around in self.around:
            happens.append(question.answers(moment))
        return tuple(happens), so

    def so_far(self, key, answers, moment):
        """Of what is asked of other moments, the place among the answers of what is so at this one."""
        asked, bound = key[0], dict(key[1])
        if asked[0] in ("next_of", "previous_of"):
            return answers.index(tuple(self.question.truth.things(asked[1], bound, moment)))
        return int(self.question.truth.holds(asked[2 if asked[0] == "years" else 1], bound, moment))

    def happened(self, records):
        """What happens at the moment at hand, of some in a row."""
        happens, place = records[self.past][0], 0
        for i, (key, answers, step) in enumerate(zip(self.question.around, self.answers, self.steps)):
            if key[0][0] == "years":
                answer = sum(record[1][i] for record in records[self.past:][:len(answers) - 1])
            elif key[0][0] in ("next", "next_of"):
                answer = records[self.past + step][1][i]
            else:
                before = self.earlier(records, step)
                answer = 0 if before == BLANK else before[1][i]
            place = place * len(answers) + answer
        return happens[place]

    # ---- ways ----

    def next_nodes(self, node):
        position, before, records, so_far = node
        tick = position + 1 if position + 1 < self.loop + self.round else self.loop
        turns = tuple(self.turn(i, tick) for i in range(len(self.roles)))
        begins = tuple(self.begins(i, tick) for i in range(len(self.roles)))
        dates = frozenset(self.dates.get(tick, ()))
        key = (self.tick, self.numbers, turns, begins, before, dates)
        if key not in self.kept:
            self.kept[key] = self.moments(turns, begins, before, dates)
        return self.nodes(tick, self.kept[key], records, so_far)

    def nodes(self, tick, moments, records, so_far):
        """The nodes that stand for some moments; who held what is forgotten where it does not matter."""
        out = set()
        for holders, record in moments:
            self.budget.take()
            kept = tuple(None if not memory and self.begins(i, tick + 1) else holder
                         for i, (holder, memory) in enumerate(zip(holders, self.has_memory)))
            row, happened = records + (record,), so_far
            if len(row) == self.window:
                happened |= self.happened(row)
                row = row[1:]
            out.add((tick, kept, row, happened))
        return out

    def outcomes(self):
        """What happens in each world: a set of sets of bits."""
        count = len(self.roles)
        turns = tuple(self.turn(i, 0) for i in range(count))
        dates = frozenset(self.dates.get(0, ()))
        first = (self.tick, self.numbers, turns, dates)
        if first not in self.kept:
            self.kept[first] = self.moments(turns, (True,) * count, None, dates)
        todo = list(self.nodes(0, self.kept[first], (BLANK,) * self.past, 0))
        after = {}
        while todo:
            node = todo.pop()
            if node not in after:
                after[node] = self.next_nodes(node)
                todo += [other for other in after[node] if other not in after]
        return {happened for happened in {node[3] for node in after}
                if goes_on({node: [other for other in others if other[3] == happened]
                            for node, others in after.items() if node[3] == happened})}


def is_around(key):
    return key[0][0] == "years" or key[0][0] in STEPS


def goes_on(after):
    """Whether there is an endless way: what is left once all that come to an end are taken away."""
    count = {node: len(others) for node, others in after.items()}
    into = {}
    for node, others in after.items():
        for other in others:
            into.setdefault(other, []).append(node)
    ended = [node for node in after if count[node] == 0]
    gone = 0
    while ended:
        node = ended.pop()
        gone += 1
        for other in into.get(node, ()):
            count[other] -= 1
            if count[other] == 0:
                ended.append(other)
    return gone < len(after)


# ---- all worlds ----

def bodies_of(model, rule):
    """The bodies that a rule may speak of, and those that a role holds together with them."""
    nodes = list(parts(rule.condition)) + list(parts(rule.subject or ()))
    if any(node[:2] == ("all", "bodies") for node in nodes if node):
        return {body.name for body in model.bodies}
    return held_together(model, {node[2] for node in nodes if node and node[0] == "name" and node[1] == "body"})


def held_together(model, names):
    """Some bodies, and those that a role holds together with them."""
    for _ in model.bodies:
        for body in model.bodies:
            others = {name for name, _ in roles_elsewhere(body.statements)}
            if body.name in names or others & names:
                names = names | others | {body.name}
    return names


def roles_elsewhere(statements):
    """The roles of other bodies that some statements, or what they are made of, speak of: (BODY, WORD)."""
    found = set()
    for statement in statements:
        if isinstance(statement, Choice):
            found |= roles_elsewhere(itertools.chain(*statement.branches))
        whos = itertools.chain(getattr(statement, "whos", ()), *getattr(statement, "turns", ()))
        found |= {who[1:] for who in whos if who[0] == "role"}
    return found


def needed_roles(model, place, rule):
    """Roles that fill no seat, stand to no other role, and that the rule does not name, have no part."""
    asked = {part[2] for part in list(parts(rule.condition)) + list(parts(rule.subject or ()))
             if part and part[0] in ("field", "has")}
    meant = {role.beside[2] for role in place.roles if role.beside} | {role.succeeds for role in place.roles}
    meant |= {word for body in model.bodies for name, word in roles_elsewhere(body.statements) if name == place.name}
    return tuple(role for role in place.roles
                 if is_full(role) or role.members or role.beside or role.succeeds or role.word in meant or
                 "roles" in asked or role.word in asked)


def clocks_of_all(roles, question):
    """Every way the terms of some roles may go together, those to the end of a term of office with the same one; one,
    where one moment is as another."""
    timeless = not question.ever and not question.around
    if timeless and not any(len(role.turns) > 1 or role.succeeds for role in roles):
        return [(Clock(12, 0, 0),) * len(roles)]
    office = [i for i, role in enumerate(roles) if role.period and role.period[0] == "mandate"]
    return (clocks for clocks in itertools.product(*(clocks_of(role) for role in roles))
            if len({clocks[i].into for i in office}) <= 1)


def courses_of(model, question, places, guess, budget, course=Course):
    """What happens in the worlds of each of the courses that time may take."""
    roles, kept = [role for place in places for role in place.roles], {}
    for numbers in itertools.product(*(list(numbers_of_place(place)) for place in places)):
        for clocks in clocks_of_all(roles, question):
            budget.take()
            yield course(model, places, numbers, clocks, question, guess, budget, kept).outcomes()


def elements_of(model, rule, places):
    """What the rule is about, each as its variable is bound."""
    things = Truth(model, places).things(rule.subject[1], {}, None) if rule.subject else []
    return [{rule.subject[0]: thing} for thing in things] if rule.subject else [{}]


def outcomes_of(model, rule, places, budget):
    """What happens in each world of one alternative."""
    question = Question(Truth(model, places), rule, elements_of(model, rule, places))
    return outcomes_for(model, places, question, budget)


def outcomes_for(model, places, question, budget, course=Course):
    """The same of a question."""
    shift, outcomes = 2 * len(question.asked), set()
    for answers in itertools.product((False, True), repeat=len(question.ever)):
        guess = dict(zip(question.ever, answers))
        wanted = sum(answer << i for i, answer in enumerate(answers))
        for happened in courses_of(model, question, places, guess, budget, course):
            outcomes |= {one & (1 << shift) - 1 for one in happened if one >> shift == wanted}
    return outcomes


NOTHING = Rule("nothing", (), ("compare", "=", ("number", 1), ("number", 1)))


def has_world(model, places, budget):
    return any(courses_of(model, Question(Truth(model, places), NOTHING, [{}]), places, {}, budget))
