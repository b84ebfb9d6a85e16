# SPDX-License-Identifier: EUPL-1.2
"""A small model as data: parties, offices and bodies with seats, roles and alternatives; and its text.

Somebody that seats and roles speak of is a tuple: ("party", NAME), ("side", NAME), ("office", "head" or "vice",
PARTY), ("office", "chief", "North") or ("role", BODY, WORD), the holder of a role of another body. A number
of seats is ("exact", n), ("range", a, b), ("some",), ("any",), ("minimum", n) or ("maximum", n).

Each statement is under the clauses it names; without one, it is a provision of its own. What a provision says of the
worlds may be set aside: then the thing is still there, but who fills it, and when, is open."""

import dataclasses
from dataclasses import dataclass

FULL = ("chair", "deputy")
LINKS = {"report": "to", "prepare": "for"}   # with the small word each takes
REGISTER = "points.tsv"
CLAUSES = tuple(f"P-{number}" for number in range(1, 13))


@dataclass(frozen=True)
class Seats:
    """So many seats for somebody of one of some; or for each party, side or municipality."""
    quantity: tuple
    whos: tuple = ()
    each: str = ""     # "party", "municipality", "side"; "head": the office of each municipality
    may: bool = False
    clauses: tuple = ()
    aside: bool = False    # anybody may fill them

    def text(self):
        number = quantity_text(self.quantity)
        if self.each == "head":
            said = "head of each municipality"
        elif self.each:
            said = f"{number} from each {self.each}"
        elif self.quantity == ("exact", 1) and self.whos[0][0] in ("office", "role"):
            said = " or ".join(who_text(who) for who in self.whos)
        else:
            said = f"{number} from " + " or ".join(who_text(who) for who in self.whos)
        return [("may " if self.may else "") + "members " + said]


@dataclass(frozen=True)
class Total:
    """A stated number of members; `whos`: of those who come from there."""
    number: int
    whos: tuple = ()
    clauses: tuple = ()
    aside: bool = False

    def text(self):
        return [f"stated {self.number}" + (" from " if self.whos else "") + ", ".join(map(who_text, self.whos))]


@dataclass(frozen=True)
class Role:
    """A role: who may hold it, in which turns, for how long, and how it stands to another role."""
    word: str
    turns: tuple = ()       # of tuples of somebody; one turn: it does not alternate; none: nothing is said
    beginning: int = -1     # the turn that is first; -1: not said
    held: bool = False      # one turn: "held by", else "from"
    members: bool = False   # "from members"
    period: tuple = ()      # ("months", n), ("minimum", years), ("mandate",); (): not said
    beside: tuple = ()      # ("other" or "same", "side" or "party", WORD)
    succeeds: str = ""      # WORD
    chosen: bool = False
    limit: tuple = ()       # in a statement of its own: some of whom the holder is besides
    clauses: tuple = ()
    aside: bool = False     # anybody may hold it, of whom it is not asked which office they are
    own: tuple = ()         # those whom the text names where it is set aside

    def text(self):
        said, sources = self.word, []
        if len(self.turns) > 1:
            each = " each " + length_text(self.period) if self.period and self.period[0] != "minimum" else ""
            turns = " and ".join(" or ".join(who_text(who) for who in turn) for turn in self.turns)
            said += f" alternating{each} between {turns}"
            if self.beginning >= 0:
                said += f" beginning {who_text(self.turns[self.beginning][0])}"
        elif self.turns:
            among = " or ".join(who_text(who) for who in self.turns[0])
            said += f" held by {among}" if self.held else ""
            sources += [] if self.held else [among]
        sources += ["members"] if self.members else []
        sources += [" or ".join(who_text(who) for who in self.limit)] if self.limit else []
        if self.beside:
            sources.append("{} {} {} {}".format(*self.beside[:2], "than" if self.beside[0] == "other" else "as",
                                                self.beside[2]))
        said += f" from {', '.join(sources)}" if sources else ""
        said += f" succeeding {self.succeeds}" if self.succeeds else ""
        said += " chosen by members" if self.chosen else ""
        if self.period and (len(self.turns) < 2 or self.period[0] == "minimum"):
            said += f" for {length_text(self.period)}"
        return [said]


@dataclass(frozen=True)
class Link:
    """A link to one of some: (SORT, NAME), of a body or an office."""
    word: str
    targets: tuple
    clauses: tuple = ()

    def text(self):
        return [f"{self.word} {LINKS[self.word]} " + " or ".join(name for _, name in self.targets)]


@dataclass(frozen=True)
class Choice:
    """One of two groups of statements holds; `reading`: the text can be read in two ways."""
    reading: bool
    branches: tuple

    def lines(self):
        """Each with the statement it is of, or None."""
        for number, branch in enumerate(self.branches):
            head = ("or" if number else "reading" if self.reading else "either")
            yield head + (f' "Way {number + 1}"' if self.reading else "") + " {", None
            for statement in branch:
                yield "  " + cited(statement), statement
            yield "}", None


@dataclass(frozen=True)
class Body:
    name: str
    county: bool
    statements: tuple

    def lines(self):
        """Each with the statement it is of, or None."""
        head = f"body {self.name}{' county' if self.county else ''}"
        yield head + (" {" if self.statements else ""), None
        for statement in self.statements:
            inner = statement.lines() if isinstance(statement, Choice) else [(cited(statement), statement)]
            for line, of in inner:
                yield "  " + line, of
        if self.statements:
            yield "}", None


@dataclass(frozen=True)
class Model:
    municipalities: int     # 2 or 3
    third_side: bool
    bodies: tuple
    start: str = ""         # the day on which the agreement begins, YEAR-MONTH-DAY; "": it is not said

    def sides(self):
        """Each side with its parties, in the order of the text."""
        sides = {"R": ("North",), "K": ("Ash", "Birch", "Cedar")[:self.municipalities]}
        return {**sides, "S": ("Dale",)} if self.third_side else sides

    def parties(self):
        return tuple(party for parties in self.sides().values() for party in parties)

    def lines(self):
        """Each line of the text with the statement it is of, or None."""
        head = ["stadga 1 english", "use effective_date_stated"]
        if any(statement.clauses for _, statement, _ in self.under()):
            head.append(f'source text "The text" from "{REGISTER}"')
        head += ["side R { region North }", f"side K {{ municipality {', '.join(self.sides()['K'])} }}"]
        head += ["side S { party Dale }"] if self.third_side else []
        head += [f'agreement "the agreement" {{ valid from {self.start} until notice }}'] if self.start else []
        head += ["office head of each municipality", "office vice of each municipality", "office chief of North"]
        return [(line, None) for line in head] + [pair for body in self.bodies for pair in body.lines()]

    def text(self, rules=()):
        lines = [line for line, _ in self.lines()] + [line for rule in rules for line in rule.text()]
        return "\n".join(lines) + "\n"

    def under(self):
        """Of each statement, in the order of the text, its body and its provisions: the ids of its clauses or its own
        number."""
        statements = [(body.name, statement) for body in self.bodies for _, statement in body.lines() if statement]
        return [(name, statement, statement.clauses or (number,))
                for number, (name, statement) in enumerate(statements)]

    def provision_at(self, line):
        """The one of a statement without clauses, by the number of its line."""
        return sum(statement is not None for _, statement in self.lines()[:line]) - 1

    def provisions(self, names):
        """Those of all that is said of seats and roles in some bodies."""
        return tuple(dict.fromkeys(provision for name, statement, under in self.under() for provision in under
                                   if name in names and not isinstance(statement, Link)))

    def without(self, aside):
        """With some provisions set aside."""
        under = iter(self.under())

        def one(statement):
            if isinstance(statement, Choice):
                return dataclasses.replace(statement, branches=tuple(tuple(map(one, branch))
                                                                     for branch in statement.branches))
            return set_aside(statement) if aside.intersection(next(under)[2]) else statement

        return dataclasses.replace(self, bodies=tuple(
            dataclasses.replace(body, statements=tuple(map(one, body.statements))) for body in self.bodies))


def set_aside(statement):
    if isinstance(statement, Role):
        return Role(statement.word, clauses=statement.clauses, aside=bool(statement.turns or statement.members),
                    own=statement.turns)
    if isinstance(statement, Link):
        return statement
    return dataclasses.replace(statement, aside=True)


def cited(statement):
    """Its line, with its clauses."""
    return statement.text()[0] + (f" @ {', '.join(statement.clauses)}" if statement.clauses else "")


def register():
    """The table of the clauses."""
    rows = [("id", "place", "strength", "kind", "text_en", "text_sv")]
    rows += [(clause, f"Point {clause}", "must", "point", "Said.", "Sagt.") for clause in CLAUSES]
    return "".join("\t".join(row) + "\n" for row in rows)


def who_text(who):
    if who[0] == "role":
        return f"{who[1]}.{who[2]}"
    if who[0] != "office":
        return who[1]
    return who[1] if who[1] == "chief" else f"{who[1]} of {who[2]}"


def quantity_text(quantity):
    kind = quantity[0]
    if kind == "exact":
        return str(quantity[1])
    if kind == "range":
        return f"{quantity[1]}..{quantity[2]}"
    return " ".join(str(part) for part in quantity)


def length_text(period):
    if period[0] == "mandate":
        return "mandate"
    if period[0] == "minimum":
        return f"minimum {period[1]} years"
    months = period[1]
    if months % 12:
        return f"{months} months"
    return "1 year" if months == 12 else f"{months // 12} years"
