# SPDX-License-Identifier: EUPL-1.2
"""A rule as data, and its text.

An expression is a tuple, its kind first.

Things:     ("var", x), ("name", SORT, NAME), ("all", COLLECTION), ("field", THINGS, FIELD),
            ("field", ROLE, "whoever"): its holder, of whom only the party or side is asked,
            ("next_of" | "previous_of", THINGS), of the party or side of one role
Numbers:    ("number", n), ("count", THINGS), ("count_of", x, THINGS, WHERE, THINGS),
            ("sum_of", x, THINGS, WHERE, NUMBER), ("years", n, CONDITION)
Conditions: ("each" | "some" | "no", x, THINGS, WHERE, CONDITION), ("has", THINGS, FIELD), ("is", THINGS, WORD),
            ("in", THINGS, THINGS), ("same" | "differ", THINGS, THINGS), ("compare", OPERATION, NUMBER, NUMBER),
            ("and" | "or", CONDITION, CONDITION), ("not", CONDITION), ("always" | "eventually", CONDITION),
            ("at", WHEN, CONDITION), WHEN as in the text: "2028-03-01", "2028-03", "2028" or, counting years, "3",
            ("next" | "previous", CONDITION)

WHERE is a condition or None."""

from dataclasses import dataclass


STEPS = ("next", "previous", "next_of", "previous_of")


@dataclass(frozen=True)
class Rule:
    """Of a subject, (x, THINGS, WHERE), or of the agreement: the condition that must hold."""
    name: str
    subject: tuple
    condition: tuple

    def text(self):
        lines = [f"rule {self.name} {{", f'  sv "{self.name}"', f'  en "{self.name}"']
        if self.subject:
            variable, things, where = self.subject
            lines.append(f"  each {variable} in {text_of(things)}{where_text(where)} {{ {text_of(self.condition)} }}")
        else:
            lines.append("  " + text_of(self.condition))
        return lines + ["}"]


def asks_for(rule, *fields):
    """Whether a rule asks for one of some fields."""
    return any(part[0] == "field" and part[2] in fields
               for part in [*parts(rule.condition), *parts(rule.subject or ())] if part)


def where_text(where):
    return f" where {inside(where)}" if where else ""


def inside(condition):
    """A condition as part of another: in parentheses where it may need them."""
    text = text_of(condition)
    return text if condition[0] in ("has", "is", "in", "same", "differ", "compare") else f"({text})"


def text_of(node):
    kind = node[0]
    if kind == "var":
        return node[1]
    if kind == "name":
        return node[2]
    if kind == "all":
        return node[1]
    if kind == "field":
        return f"{text_of(node[1])}.{'holder' if node[2] == 'whoever' else node[2]}"
    if kind == "number":
        return str(node[1])
    if kind == "count":
        return f"count({text_of(node[1])})"
    if kind in ("count_of", "sum_of"):
        return f"{kind[:-3]}(each {node[1]} in {text_of(node[2])}{where_text(node[3])} : {text_of(node[4])})"
    if kind == "years":
        return f"years_in_any({node[1]}, {text_of(node[2])})"
    if kind in STEPS:
        return f"{kind.removesuffix('_of')}({text_of(node[1])})"
    if kind == "at":
        return f"at({node[1]}, {text_of(node[2])})"
    if kind in ("each", "some", "no"):
        return f"{kind} {node[1]} in {text_of(node[2])}{where_text(node[3])} {{ {text_of(node[4])} }}"
    if kind in ("has", "is"):
        return f"{text_of(node[1])} {kind} {node[2]}"
    if kind == "in":
        return f"{text_of(node[1])} in {text_of(node[2])}"
    if kind in ("same", "differ"):
        return f"{text_of(node[1])} {'=' if kind == 'same' else '!='} {text_of(node[2])}"
    if kind == "compare":
        return f"{text_of(node[2])} {node[1]} {text_of(node[3])}"
    if kind in ("and", "or"):
        return f"{inside(node[1])} {kind} {inside(node[2])}"
    if kind == "not":
        return f"not {inside(node[1])}"
    return f"{kind} {{ {text_of(node[1])} }}"


def parts(node):
    """What a node is made of, itself included."""
    yield node
    for part in node[1:]:
        if isinstance(part, tuple):
            yield from parts(part)
