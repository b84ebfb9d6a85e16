# SPDX-License-Identifier: EUPL-1.2
"""A small model as data: parties, offices and bodies with seats, roles and alternatives; and its text.

Somebody that seats and roles speak of is a tuple: ("party", NAME), ("side", NAME), ("office", "head", PARTY),
("office", "chief", "North") or ("role", BODY, WORD), the holder of a role of another body. A number
of seats is ("exact", n), ("range", a, b), ("some",), ("any",), ("minimum", n) or ("maximum", n)."""

from dataclasses import dataclass

FULL = ("chair", "deputy")
LINKS = {"report": "to", "prepare": "for"}   # with the small word each takes


@dataclass(frozen=True)
class Seats:
    """So many seats for somebody of one of some; or for each party, side or municipality."""
    quantity: tuple
    whos: tuple = ()
    each: str = ""     # "party", "municipality", "side"; "head": the office of each municipality
    may: bool = False

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
    """A stated number of members."""
    number: int

    def text(self):
        return [f"stated {self.number}"]


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

    def text(self):
        return [f"{self.word} {LINKS[self.word]} " + " or ".join(name for _, name in self.targets)]


@dataclass(frozen=True)
class Choice:
    """One of two groups of statements holds; `reading`: the text can be read in two ways."""
    reading: bool
    branches: tuple

    def text(self):
        lines = []
        for number, branch in enumerate(self.branches):
            head = ("or" if number else "reading" if self.reading else "either")
            lines.append(head + (f' "Way {number + 1}"' if self.reading else "") + " {")
            lines += ["  " + line for statement in branch for line in statement.text()] + ["}"]
        return lines


@dataclass(frozen=True)
class Body:
    name: str
    county: bool
    statements: tuple

    def text(self):
        inner = [f"  {line}" for statement in self.statements for line in statement.text()]
        head = f"body {self.name}{' county' if self.county else ''}"
        return [head + " {"] + inner + ["}"] if inner else [head]


@dataclass(frozen=True)
class Model:
    municipalities: int     # 2 or 3
    third_side: bool
    bodies: tuple

    def sides(self):
        """Each side with its parties, in the order of the text."""
        sides = {"R": ("North",), "K": ("Ash", "Birch", "Cedar")[:self.municipalities]}
        return {**sides, "S": ("Dale",)} if self.third_side else sides

    def parties(self):
        return tuple(party for parties in self.sides().values() for party in parties)

    def text(self, rules=()):
        lines = ["stadga 1 english", "use effective_date_stated", "side R { region North }",
                 f"side K {{ municipality {', '.join(self.sides()['K'])} }}"]
        lines += ["side S { party Dale }"] if self.third_side else []
        lines += ["office head of each municipality", "office chief of North"]
        for body in self.bodies:
            lines += body.text()
        for rule in rules:
            lines += rule.text()
        return "\n".join(lines) + "\n"


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
