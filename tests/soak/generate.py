# SPDX-License-Identifier: EUPL-1.2
"""Small models and rules at random, the same for the same seed."""

import dataclasses
import itertools

from model import Body, Choice, Link, Model, Role, Seats, Total
from rule import Rule, parts
from setting import persons_of, persons_of_all

STARTS = ("2027-01-01", "2027-01-01", "2027-07-01", "2027-07-01", "2027-03-01", "2027-03-15", "2027-08-20", "2027-12-31")
PERIODS = (("months", 6), ("months", 12), ("months", 24), ("months", 48), ("mandate",), ("minimum", 2), ("minimum", 3))


class Models:
    """`timed`: with roles that go by the calendar."""

    def __init__(self, random, timed):
        self.random, self.timed = random, timed

    def chance(self, part):
        return self.random.random() < part

    def model(self):
        municipalities = self.random.choice((2, 2, 3))
        self.made = Model(municipalities, self.chance(0.15), ())
        count = 1 if self.chance(0.65) else 2
        bodies, self.elsewhere = [], []
        for name in ("Board", "Group")[:count]:
            bodies.append(self.body(name))
            self.elsewhere += [("role", name, statement.word) for statement in bodies[-1].statements
                               if isinstance(statement, Role)]
        start = self.random.choice(STARTS) if self.timed and self.chance(0.75) else ""
        return Model(municipalities, self.made.third_side, tuple(bodies), start)

    # ---- somebody ----

    def party(self):
        return ("party", self.random.choice(self.made.parties()))

    def side(self):
        return ("side", self.random.choice(tuple(self.made.sides())))

    def office(self):
        """An office, or a role of another body."""
        if self.elsewhere and self.chance(0.4):
            return self.random.choice(self.elsewhere)
        if self.chance(0.3):
            return ("office", "chief", "North")
        return ("office", self.random.choice(("head", "head", "vice")), self.random.choice(self.made.sides()["K"]))

    def seated(self):
        """Somebody who has a seat of the body that is being made."""
        seats = [seats for seats in self.made_seats if seats.whos]
        return self.random.choice(self.random.choice(seats).whos) if seats else self.party()

    def several(self, make, most):
        """One to so many of them, all different."""
        found = {make(): None for _ in range(self.random.randint(1, most))}
        return tuple(found)

    # ---- seats ----

    def seats(self):
        if self.chance(0.12):
            each = self.random.choice(("party", "municipality", "side"))
            quantity = self.random.choice((("exact", 1), ("exact", 1), ("range", 0, 1)))
            return Seats(quantity, (), each)
        if self.chance(0.08):
            return Seats(("exact", 1), (), "head")
        if self.chance(0.3):
            return Seats(("exact", 1), self.several(self.office, 2), "", self.chance(0.2))
        whos = self.several(self.random.choice((self.party, self.side)), 2)
        if self.chance(0.2):
            return Seats(("exact", 1), whos, "", True)
        quantities = (("exact", 1), ("exact", 2), ("exact", 1), ("range", 1, 2), ("range", 0, 2), ("maximum", 1),
                      ("minimum", 1), ("some",), ("any",))
        weights = (16, 10, 8, 8, 5, 5, 1, 2, 1)
        return Seats(self.random.choices(quantities, weights)[0], whos)

    def total(self, statements):
        """Of all members, or of some: not where one has a seat by a role, whoever that may be."""
        by_role = any(who[0] == "role" for seats in statements if isinstance(seats, Seats) for who in seats.whos)
        if by_role or self.chance(0.5):
            return Total(self.random.randint(1, 4))
        return Total(self.random.randint(1, 3), self.several(self.random.choice((self.party, self.side)), 2))

    # ---- roles ----

    def period(self):
        if self.chance(0.15):
            return ()
        return self.random.choice(PERIODS[:4] if self.chance(0.8) else PERIODS)

    def turns(self):
        """Two or three turns with nobody in common."""
        makes = self.random.choice(((self.side,), (self.party,), (self.office,), (self.side, self.party, self.office),
                                    (self.seated,), (self.seated,), (self.seated,)))
        turns, seen = [], set()
        for _ in range(self.random.choice((2, 2, 2, 3)) * 2):
            turn = self.several(self.random.choice(makes), 2 if self.chance(0.2) else 1)
            if not seen & set(turn) and len(turns) < 3:
                turns.append(turn)
                seen |= set(turn)
        return tuple(turns)

    def role_of_its_own(self, word, others):
        """One that does not both succeed another role and belong to whoever holds a third."""
        role = self.role(word, others)
        if any(who[0] == "role" for turn in role.turns for who in turn):
            role = dataclasses.replace(role, succeeds="")
        return role

    def role(self, word, others):
        beside, succeeds = (), ""
        if others and self.chance(0.35):
            beside = (self.random.choice(("other", "other", "same")), self.random.choice(("side", "side", "party")),
                      self.random.choice(others))
        period = self.period() if self.timed or self.chance(0.2) else ("months", 12)
        chosen = self.chance(0.15)
        if self.timed and others and not beside and self.chance(0.15):
            succeeds = self.random.choice(others)
        if self.timed and self.chance(0.5) and not succeeds:
            turns = self.turns()
            singles = [i for i, turn in enumerate(turns) if len(turn) == 1]
            beginning = self.random.choice(singles) if singles and self.chance(0.5) else -1
            if len(turns) > 1:
                members = self.chance(0.12) and all(self.may_sit(turn) for turn in turns)
                return Role(word, turns, beginning, members=members, period=period, beside=beside)
        fits = self.chance(0.8)
        if self.chance(0.3):
            office = self.seated if fits and any(who[0] in ("office", "role") for seats in self.made_seats
                                                 for who in seats.whos) else self.office
            whos = tuple(who for who in self.several(office, 2) if who[0] in ("office", "role")) or (self.office(),)
            return Role(word, (whos,), held=True, period=period, beside=beside, succeeds=succeeds)
        if self.chance(0.45):
            make = self.seated if fits else self.random.choice((self.side, self.party))
            return Role(word, (self.several(make, 2),), period=period, beside=beside, succeeds=succeeds, chosen=chosen)
        return Role(word, members=self.chance(0.5), period=period, beside=beside, succeeds=succeeds, chosen=chosen)

    def may_sit(self, whos):
        """Whether a seat may be that of one of them: of the party, and not of another office."""
        seated = [person for seats in self.made_seats for who in seats.whos for person in persons_of(self.made, who)]
        return any(party == seat[0] and (office is None or seat[1] in (None, office) or seat[0] == "role")
                   for who in whos if who[0] != "role" for party, office in persons_of(self.made, who) for seat in seated)

    def limits(self, role):
        """Another statement on whom the role comes from; none where the two cannot be put together."""
        whos = role.turns or ((tuple(who for seats in self.made_seats for who in seats.whos),) if role.members else ())
        if not whos or not self.chance(0.15):
            return []
        limit = self.several(self.random.choice((self.party, self.side)), 2)
        of_limit = {party for party, _ in persons_of_all(self.made, limit)}
        fits = all(any(person[0] in of_limit for person in persons_of_all(self.made, turn)) for turn in whos)
        return [Role(role.word, limit=limit)] if fits else []

    # ---- bodies ----

    def body(self, name):
        statements, self.made_seats = [], []
        if self.chance(0.93):
            statements += [self.seats() for _ in range(self.random.choice((1, 1, 2, 2, 3)))]
            are_open = any(seats.quantity[0] != "exact" for seats in statements)
            if self.chance(0.6 if are_open else 0.1) and not any(seats.may for seats in statements):
                statements += [self.total(statements) for _ in range(self.random.choice((1, 1, 2)))]
        self.made_seats = [seats for seats in statements if isinstance(seats, Seats)]
        if self.chance(0.15):
            targets = [("office", "chief"), ("body", "Board"), ("body", "Group")][:3 if name == "Group" else 1]
            targets = [target for target in targets if target[1] != name]
            statements.append(Link(self.random.choice(("report", "prepare")),
                                   tuple(self.random.sample(targets, self.random.randint(1, len(targets))))))
        words = [word for word, part in (("chair", 0.65), ("deputy", 0.4), ("secretary", 0.12)) if self.chance(part)]
        for i, word in enumerate(words):
            role = self.role_of_its_own(word, words[:i])
            statements += [role] + self.limits(role)
        if self.chance(0.15) and len(words) < 3:
            choice = self.choice(statements, words)
            statements += [choice] + self.beside_choice(choice, words)
        return Body(name, self.chance(0.7), tuple(statements))

    def choice(self, statements, words):
        """Two ways, of seats where there are others besides, or of one role. No total is beside what may be."""
        has_total = any(isinstance(statement, Total) for statement in statements)
        has_seats = any(isinstance(statement, Seats) for statement in statements)
        rest = [word for word in ("deputy", "chair", "secretary") if word not in words]
        if has_seats and self.chance(0.5):
            both = (self.seats(), self.seats())
            branches = tuple((dataclasses.replace(seats, may=seats.may and not has_total),) for seats in both)
        else:
            branches = ((self.role_of_its_own(rest[0], words),), ())
            if self.chance(0.7):
                branches = branches[:1] + ((self.role_of_its_own(rest[0], words),),)
        if not branches[1]:
            branches = (branches[0], (Role(rest[-1], period=self.period()),)) if len(rest) > 1 else branches[:1] * 2
        return Choice(self.chance(0.5), branches)

    def beside_choice(self, choice, words):
        """A role that stands to one that is stated in the alternatives, where that is there."""
        stated = {part.word for branch in choice.branches for part in branch if isinstance(part, Role)}
        rest = [word for word in ("chair", "deputy", "secretary") if word not in stated.union(words)]
        if not stated or not rest or self.chance(0.4):
            return []
        beside = (self.random.choice(("other", "other", "same")), self.random.choice(("side", "party")), min(stated))
        return [dataclasses.replace(self.role_of_its_own(rest[0], ()), beside=beside)]


class Rules:
    """Rules over one model."""

    def __init__(self, random, model, timed):
        self.random, self.model, self.timed = random, model, timed
        self.has_links = any(isinstance(statement, Link) for body in model.bodies for statement in body.statements)
        self.variables = 0
        self.roles = {}
        for body in model.bodies:
            for statement in body.statements:
                for part in itertools.chain(*getattr(statement, "branches", ((statement,),))):
                    if isinstance(part, Role):
                        self.roles.setdefault((body.name, part.word), []).append(part)
        self.elsewhere = [(body.name, statement.word) for body in model.bodies for statement in body.statements
                          if isinstance(statement, Role)]

    def chance(self, part):
        return self.random.random() < part

    def is_named(self, body, word):
        """Whether each who may hold a role is named: an office, or the role of another body."""
        said = [role for (name, other), roles in self.roles.items() if other == word and body in (None, name)
                for role in roles]
        who = [who for role in said for turn in role.turns for who in turn]
        named = who and all(one[0] in ("office", "role") for one in who)
        return named and all(not role.succeeds and not role.members and (role.held or len(role.turns) != 1)
                             for role in said) and len(said) == sum(bool(role.turns) for role in said)

    def fresh(self, letter):
        self.variables += 1
        return f"{letter}{self.variables}"

    def rule(self, name):
        self.variables = 0
        form = self.random.random()
        if form < 0.35:
            variable = self.fresh("b")
            body = ("var", variable)
            return Rule(name, (variable, ("all", "bodies"), self.where_of(body)), self.condition(self.scope(body), 2))
        scope = self.scope(("name", "body", self.random.choice(self.model.bodies).name))
        if form < 0.75:
            sort = self.random.choice(("party", "party", "side"))
            variable = self.fresh(sort[0])
            collection = {"party": self.random.choice(("parties", "parties", "municipalities")), "side": "sides"}[sort]
            inner = {**scope, sort: scope[sort] + [("var", variable)]}
            where = self.instant(inner, 0) if self.chance(0.15) else None
            if where and any(part[0] == "field" and part[2] == "whoever" for part in parts(where)):
                where = None # where it is not known who holds a role, it is not what the rule is about
            return Rule(name, (variable, ("all", collection), where), self.condition(inner, 2))
        condition = self.condition(scope, 2)
        while condition[0] == "each":
            condition = self.condition(scope, 2)
        return Rule(name, (), condition)

    # ---- what may be spoken of ----

    def where_of(self, body):
        """That the body has the roles its rule will speak of."""
        stated = {part.word for other in self.model.bodies for statement in other.statements
                  for part in itertools.chain(*getattr(statement, "branches", ((statement,),)))
                  if isinstance(part, Role)}
        self.guarded = [word for word in ("chair", "deputy", "secretary")
                        if self.chance(0.7 if word in stated else 0.03)]
        conditions = [("has", body, word) for word in self.guarded]
        if self.chance(0.15) or not conditions:
            conditions.insert(0, ("is", body, "county"))
        where = conditions[0]
        for condition in conditions[1:]:
            where = ("and", where, condition)
        return where

    def scope(self, body):
        """The body, its roles that are there for certain, and parties and sides."""
        if body[0] == "var":
            roles = list(self.guarded)
        else:
            statements = next(other for other in self.model.bodies if other.name == body[2]).statements
            roles = list(dict.fromkeys(statement.word for statement in statements if isinstance(statement, Role)))
        named = [word for word in roles if self.is_named(None if body[0] == "var" else body[2], word)]
        return {"body": body, "roles": roles, "named": named, "seat": [], "term": [],
                "party": [("name", "party", party) for party in self.model.parties()],
                "side": [("name", "side", side) for side in self.model.sides()]}

    def party(self, scope):
        return self.random.choice(scope["party"][-2:] if self.chance(0.6) else scope["party"])

    def side(self, scope):
        return self.random.choice(scope["side"][-2:] if self.chance(0.6) else scope["side"])

    def role(self, scope):
        return ("field", scope["body"], self.random.choice(scope["roles"]))

    def members(self, scope):
        return ("field", scope["body"], "members" if self.chance(0.85) else "seats")

    # ---- conditions ----

    def condition(self, scope, depth):
        if self.timed and self.chance(0.55):
            condition = self.temporal(scope)
            return ("not", condition) if self.chance(0.08) else condition
        if self.timed and self.chance(0.2):
            return (self.random.choice(("and", "or")), self.temporal(scope), self.instant(scope, 1))
        return self.instant(scope, depth)

    def temporal(self, scope):
        if self.chance(0.5 if self.model.start else 0.1):
            return self.dated(scope)
        kind = self.random.random()
        if kind < 0.3 and scope["roles"]:
            return self.of_terms(scope)
        if kind < 0.6:
            inner = self.years(scope) if self.chance(0.1) else self.instant(scope, 1)
            return (self.random.choice(("always", "eventually")), inner)
        if kind < 0.7:
            variable = self.fresh("s")
            inner = {**scope, "side": scope["side"] + [("var", variable)]}
            return ("each", variable, ("all", "sides"), None, self.years(inner))
        return self.years(scope)

    def when(self):
        """A day from the first one on."""
        year = int(self.model.start[:4] or 0) + self.random.choice((0, 0, 1, 1, 2, 3))
        form = self.random.random()
        if not self.model.start or form < 0.15:
            return str(self.random.randint(1, 4))
        if form < 0.3:
            return str(year)
        if form < 0.4:
            return max(f"{year}-{self.random.choice(('01', '02', '07', '12'))}", self.model.start[:7])
        day = self.random.choice(("-01-01", "-02-15", "-06-30", "-07-01", "-12-31", self.model.start[4:]))
        return max(f"{year}{day}", self.model.start)

    def dated(self, scope):
        condition = self.of_role(scope) if scope["roles"] and self.chance(0.6) else self.instant(scope, 1)
        other = self.of_role(scope) if scope["roles"] and self.chance(0.6) else self.instant(scope, 0)
        at = ("at", self.when(), condition)
        form = self.random.random()
        if form < 0.3:
            return at
        if form < 0.65:
            return ("or", at, ("not", ("at", self.when(), condition)))
        return (self.random.choice(("and", "or")), at, ("at", self.when(), other))

    def years(self, scope):
        length = self.random.choice((1, 2, 2, 3, 4))
        condition = self.atom(scope)
        operation = self.random.choice(("=", ">=", "<=", "<", ">", "!="))
        return ("compare", operation, ("years", length, condition), ("number", self.random.randint(0, length)))

    def of_terms(self, scope):
        role, variable = self.role(scope), self.fresh("t")
        term = ("var", variable)
        former = ("field", term, "former")
        field = self.random.choice(("side", "side", "party"))
        if role[2] in scope["named"] and self.chance(0.4):
            return (self.random.choice(("each", "some", "no")), variable, ("field", role, "terms"),
                    ("has", term, "former"), ("some", "o", ("all", "offices"),
                                              ("in", ("var", "o"), ("field", term, "holder")),
                                              ("in", ("var", "o"), ("field", former, "holder"))))
        if self.chance(0.6):
            where = ("has", term, "former")
            condition = (self.random.choice(("same", "differ")), ("field", term, field), ("field", former, field))
        else:
            where = None
            name = self.side(scope) if field == "side" else self.party(scope)
            condition = (self.random.choice(("same", "differ", "in")), ("field", term, field), name)
        quantifier = self.random.choice(("each", "each", "some", "no"))
        return (quantifier, variable, ("field", role, "terms"), where, condition)

    def instant(self, scope, depth):
        kind = self.random.random()
        if depth == 0 or kind < 0.35:
            return self.atom(scope)
        if kind < 0.55:
            return (self.random.choice(("and", "or", "or")), self.instant(scope, depth - 1),
                    self.instant(scope, depth - 1))
        if kind < 0.65:
            return ("not", self.instant(scope, depth - 1))
        return self.quantified(scope, depth)

    def quantified(self, scope, depth):
        sort = self.random.choices(("party", "side", "seat", "role"), (4, 4, 8, 2))[0]
        variable = self.fresh({"party": "p", "side": "s", "seat": "m", "role": "r"}[sort])
        things = {"party": ("all", self.random.choice(("parties", "municipalities"))), "side": ("all", "sides"),
                  "seat": self.members(scope), "role": ("field", scope["body"], "roles")}[sort]
        sort = "seat" if sort == "role" else sort # of both a party and a side is asked
        inner = {**scope, sort: scope[sort] + [("var", variable)]}
        where = self.atom(inner) if self.chance(0.3) else None
        return (self.random.choice(("each", "some", "no")), variable, things, where, self.instant(inner, depth - 1))

    def atom(self, scope):
        if scope["seat"] and self.chance(0.7):
            return self.of_seat(scope)
        forms = [self.of_members, self.of_members, self.count]
        if scope["roles"]:
            forms += [self.of_role] * 5
        if len(scope["roles"]) > 1:
            forms += [self.of_two] * 3
        if scope["named"]:
            forms += [self.of_holder] * 3
        if scope["side"][-1][0] == "var" and scope["party"][-1][0] == "var":
            forms.append(lambda inner: ("in", inner["party"][-1], ("field", inner["side"][-1], "parties")))
        if self.chance(0.05):
            return ("has", scope["body"], self.random.choice(("chair", "deputy", "secretary", "report")))
        if self.has_links and self.chance(0.15):
            target = self.random.choice([("name", "office", "chief")] +
                                        [("name", "body", body.name) for body in self.model.bodies])
            return ("in", target, ("field", scope["body"], self.random.choice(("report", "prepare"))))
        return self.random.choice(forms)(scope)

    def of_seat(self, scope):
        seat = scope["seat"][-1]
        if scope["roles"] and self.chance(0.25):
            field = self.random.choice(("party", "side"))
            return (self.random.choice(("same", "differ")), ("field", seat, field), ("field", self.role(scope), field))
        if self.chance(0.5):
            return ("in", self.party(scope), ("field", seat, "party"))
        return (self.random.choice(("same", "differ", "in")), ("field", seat, "side"), self.side(scope))

    def of_members(self, scope):
        field, name = ("party", self.party(scope)) if self.chance(0.6) else ("side", self.side(scope))
        return ("in", name, ("field", self.members(scope), field))

    def of_role(self, scope):
        field, name = ("party", self.party(scope)) if self.chance(0.4) else ("side", self.side(scope))
        if self.chance(0.15):
            return ("in", ("field", self.role(scope), field), ("field", self.members(scope), field))
        if self.chance(0.1):
            holder = ("var", self.fresh("h"))
            return (self.random.choice(("each", "some", "no")), holder[1], ("field", self.role(scope), "whoever"), None,
                    (self.random.choice(("same", "differ", "in")), ("field", holder, field), name))
        return (self.random.choice(("same", "differ", "in")), ("field", self.role(scope), field), name)

    def of_holder(self, scope):
        """By name: an office, or the role of a body."""
        holder = ("field", ("field", scope["body"], self.random.choice(scope["named"])), "holder")
        form = self.random.random()
        if form < 0.3:
            office = ("var", self.fresh("o"))
            of_party = ("in", self.party(scope), ("field", office, "party"))
            return (self.random.choice(("each", "some", "no")), office[1], ("all", "offices"), of_party,
                    ("in", office, holder))
        elsewhere = [("field", ("name", "body", body), word) for body, word in self.elsewhere]
        return ("in", self.random.choice(elsewhere + [("name", "office", "chief")] * 2), holder)

    def of_two(self, scope):
        one, other = self.random.sample(scope["roles"], 2)
        field = self.random.choice(("party", "side", "side"))
        return (self.random.choice(("same", "differ")), ("field", ("field", scope["body"], one), field),
                ("field", ("field", scope["body"], other), field))

    def count(self, scope):
        operation = self.random.choice(("=", ">=", "<=", "<", ">", "!="))
        form = self.random.random()
        if form < 0.35:
            number = ("count", self.members(scope))
        elif form < 0.6:
            number = ("count", ("field", self.members(scope), self.random.choice(("party", "side"))))
        elif form < 0.9:
            variable = self.fresh("m")
            inner = {**scope, "seat": [("var", variable)]}
            number = ("count_of", variable, self.members(scope), self.of_seat(inner), ("var", variable))
        else:
            variable = self.fresh("s")
            inner = {**scope, "side": [("var", variable)]}
            number = ("sum_of", variable, ("all", "sides"), self.of_members(inner),
                      ("count", ("field", ("var", variable), "parties")))
        return ("compare", operation, number, ("number", self.random.randint(0, 3)))
