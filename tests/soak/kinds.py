# SPDX-License-Identifier: EUPL-1.2
"""Random small models of special kinds: whose statements are under clauses, and of which a fair share cannot hold
together; of single seats and roles without turns, for which all worlds can be held against each other; of agreements that
begin within a year, with what is asked of their roles on days of the first years; and of roles that change in the same
step, with what is asked of the steps before and after."""

import dataclasses

from generate import STARTS, Models, Rules
from model import CLAUSES, Choice, Link, Role, Seats, Total

CLAUSES_MOST = 6
STEPS_ALIKE = ((("months", 12), ("months", 12), ("mandate",), ("minimum", 2)), (("months", 6), ()), (("months", 24),))
PIECES = (("turns", "beginning", "held", "members"), ("beside",), ("succeeds",), ("period",))


class Cited(Models):
    """What is said of a role may be said in several statements; a statement may be under two clauses, several may be
    under one, and some are under none."""

    def model(self):
        made = super().model()
        self.unused, self.last = list(CLAUSES[:CLAUSES_MOST]), None
        bodies = tuple(dataclasses.replace(body, statements=self.cited(body.statements)) for body in made.bodies)
        return dataclasses.replace(made, bodies=bodies)

    def period(self):
        """Without those that take long, set aside as they are."""
        return self.random.choice((("months", 6), ("months", 12), ("months", 12), ("months", 24)))

    def role(self, word, others):
        """More often beside another than otherwise."""
        role = super().role(word, others)
        if others and not role.beside and not role.succeeds and self.chance(0.4):
            beside = (self.random.choice(("other", "other", "same")), self.random.choice(("side", "party")), others[0])
            role = dataclasses.replace(role, beside=beside)
        return role

    def cited(self, statements):
        found = []
        for statement in statements:
            if isinstance(statement, Choice):
                branches = tuple(self.cited(branch) for branch in statement.branches)
                found.append(dataclasses.replace(statement, branches=branches))
                continue
            for piece in self.pieces(statement):
                found.append(dataclasses.replace(piece, clauses=self.clauses(piece)))
        return tuple(found)

    def pieces(self, statement):
        """A role in one or several statements."""
        alternates = isinstance(statement, Role) and len(statement.turns) > 1
        if not isinstance(statement, Role) or self.chance(0.4):
            return [statement]
        fields = [piece + ("period",) if alternates and "turns" in piece else piece for piece in PIECES
                  if not alternates or piece != ("period",)]
        pieces = []
        for piece in fields:
            said = {name: getattr(statement, name) for name in piece}
            one = Role(statement.word, **said)
            if one != Role(statement.word):
                pieces.append(one)
        return pieces or [statement]

    def clauses(self, statement):
        """No two roles are under one clause: it might tie their terms together."""
        may_share = self.last and not (isinstance(statement, Role) and isinstance(self.last[0], Role) and
                                       statement.word != self.last[0].word)
        if isinstance(statement, Link) or self.chance(0.06):
            return ()
        if not self.unused or (may_share and self.chance(0.15)):
            return self.last[1][:1] if may_share else ()
        clauses = (self.unused.pop(0),)
        if may_share and self.last[1] and self.chance(0.1):
            clauses += self.last[1][:1]
        if isinstance(statement, (Role, Seats, Total)):
            self.last = (statement, clauses)
        return clauses


class Single(Models):
    """As nearest.py compares them."""

    def seats(self):
        make = self.random.choice((self.party, self.side, self.office))
        return Seats(self.random.choice((("exact", 1), ("exact", 1), ("maximum", 1))), self.several(make, 3), "",
                     self.chance(0.1))

    def role(self, word, others):
        role = super().role(word, others)
        while len(role.turns) > 1 or role.succeeds or (role.turns and role.members):
            role = super().role(word, others)
        return role

    def body(self, name):
        body = super().body(name)
        kept = tuple(statement for statement in body.statements
                     if not isinstance(statement, (Choice, Total)) and len(getattr(statement, "targets", ())) < 2 and
                     not getattr(statement, "limit", ()))
        stated = {statement.word for statement in kept if isinstance(statement, Role)}
        kept = tuple(statement for statement in kept
                     if not (isinstance(statement, Role) and statement.beside and statement.beside[2] not in stated))
        while not any(isinstance(statement, Seats) for statement in kept):
            self.made_seats = [self.seats()]
            kept = (self.made_seats[0],) + kept
        return dataclasses.replace(body, statements=kept)


class Dated(Models):
    """One body, with roles of different lengths of term."""

    def model(self):
        made = super().model()
        start = self.random.choice([start for start in STARTS if not start.endswith("-01-01")])
        return dataclasses.replace(made, bodies=made.bodies[:1], start=start)

    def period(self):
        return self.random.choice(((), ("months", 6), ("months", 6), ("months", 12), ("months", 12), ("months", 24),
                                   ("mandate",)))

    def seats(self):
        return Seats(("exact", self.random.choice((2, 3))), (self.side(),))

    def role(self, word, others):
        role = super().role(word, others)
        while not role.turns and not role.succeeds and self.chance(0.8):
            role = super().role(word, others)
        return role


class DatedRules(Rules):

    def condition(self, scope, depth):
        return self.dated(scope) if scope["roles"] else super().condition(scope, depth)


class Stepped(Models):
    """One body, whose roles all change in the same step of time."""

    def model(self):
        self.periods = self.random.choice(STEPS_ALIKE)
        made = super().model()
        return dataclasses.replace(made, bodies=made.bodies[:1])

    def period(self):
        return self.random.choice(self.periods)


class SteppedRules(Rules):

    def condition(self, scope, depth):
        if not scope["roles"]:
            return super().condition(scope, depth)
        step, form = self.step(scope), self.random.random()
        if form < 0.25:
            return (self.random.choice(("always", "eventually")), step)
        if form < 0.35 and self.in_years():
            return (self.random.choice(("and", "or")), step, self.years(scope))
        if form < 0.5 and self.in_years():
            return ("at", self.when(), step)
        if form < 0.65:
            return (self.random.choice(("and", "or")), step, self.instant(scope, 0))
        return ("not", step) if form < 0.75 else step

    def in_years(self):
        """Whether a step is no more than a year."""
        return ("months", 24) not in [role.period for roles in self.roles.values() for role in roles]

    def step(self, scope):
        way, field = self.random.choice(("next", "previous")), self.random.choice(("side", "side", "party"))
        compared = self.random.choice(("same", "differ"))
        now, then = ("field", self.role(scope), field), (f"{way}_of", ("field", self.role(scope), field))
        form = self.random.random()
        if form < 0.3: # before the first moment there is nothing
            return (compared, then, now) if way == "next" else ("in", now, then)
        if form < 0.55:
            variable = self.fresh("s")
            return (self.random.choice(("each", "some", "no")), variable, then, None,
                    (compared, ("var", variable), now))
        if form < 0.8:
            return (way, self.of_role(scope))
        return (way, self.instant(scope, 1))
