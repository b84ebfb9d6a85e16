# SPDX-License-Identifier: EUPL-1.2
"""A case made as small as it can be while it stays of its kind."""

import dataclasses

from compare import Case, ask, look
from model import Choice, Role, Seats
from rule import Rule

SHRINK_MOST = 400       # tries


def smaller_statements(statements):
    for i, statement in enumerate(statements):
        rest = statements[:i] + statements[i + 1:]
        yield rest
        if isinstance(statement, Choice):
            for branch in statement.branches:
                yield rest + branch
            for k, branch in enumerate(statement.branches):
                for less in smaller_statements(branch):
                    branches = statement.branches[:k] + (less,) + statement.branches[k + 1:]
                    yield statements[:i] + (dataclasses.replace(statement, branches=branches),) + statements[i + 1:]
            continue
        for less in smaller_statement(statement):
            yield statements[:i] + (less,) + statements[i + 1:]


def smaller_statement(statement):
    if isinstance(statement, Seats):
        if statement.quantity != ("exact", 1):
            yield dataclasses.replace(statement, quantity=("exact", 1))
        if statement.may:
            yield dataclasses.replace(statement, may=False)
        for i in range(len(statement.whos) if len(statement.whos) > 1 else 0):
            yield dataclasses.replace(statement, whos=statement.whos[:i] + statement.whos[i + 1:])
    if isinstance(statement, Role):
        for field in ("chosen", "beside", "succeeds", "members", "held"):
            plain = {"chosen": False, "beside": (), "succeeds": "", "members": False, "held": False}[field]
            if getattr(statement, field) != plain:
                yield dataclasses.replace(statement, **{field: plain})
        if statement.period not in ((), ("months", 12)):
            yield dataclasses.replace(statement, period=("months", 12))
        if statement.beginning >= 0:
            yield dataclasses.replace(statement, beginning=-1)
        if statement.turns:
            yield dataclasses.replace(statement, turns=(), held=False, beginning=-1)
        for i, turn in enumerate(statement.turns):
            for k in range(len(turn) if len(turn) > 1 else 0):
                less = turn[:k] + turn[k + 1:]
                yield dataclasses.replace(statement, turns=statement.turns[:i] + (less,) + statement.turns[i + 1:])
        if len(statement.turns) > 2:
            yield dataclasses.replace(statement, turns=statement.turns[:2], beginning=min(statement.beginning, 1))


def smaller_models(model):
    if model.start:
        yield dataclasses.replace(model, start="")
    if model.start[4:] not in ("", "-01-01"):
        yield dataclasses.replace(model, start=model.start[:4] + "-01-01")
    if model.third_side:
        yield dataclasses.replace(model, third_side=False)
    if model.municipalities > 2:
        yield dataclasses.replace(model, municipalities=2)
    for i, body in enumerate(model.bodies):
        if len(model.bodies) > 1:
            yield dataclasses.replace(model, bodies=model.bodies[:i] + model.bodies[i + 1:])
        for less in smaller_statements(body.statements):
            smaller = dataclasses.replace(body, statements=less)
            yield dataclasses.replace(model, bodies=model.bodies[:i] + (smaller,) + model.bodies[i + 1:])


CONDITIONS = ("each", "some", "no", "has", "is", "in", "same", "differ", "compare", "and", "or", "not", "always",
              "eventually", "at", "next", "previous")


def smaller_conditions(node):
    """Parts of a condition in place of the whole, and the condition with a smaller part."""
    for i, part in enumerate(node):
        if not isinstance(part, tuple) or i == 0:
            continue
        if part[0] in CONDITIONS:
            if node[0] in CONDITIONS:
                yield part
            for less in smaller_conditions(part):
                yield node[:i] + (less,) + node[i + 1:]
        elif part[0] in ("count_of", "sum_of", "years"):
            for less in smaller_conditions(part):
                yield node[:i] + (less,) + node[i + 1:]
    if node[0] in ("each", "some", "no", "count_of", "sum_of") and node[3]:
        yield node[:3] + (None,) + node[4:]


def smaller_rules(rule):
    if rule.subject and rule.subject[2]:
        yield dataclasses.replace(rule, subject=rule.subject[:2] + (None,))
        for less in smaller_conditions(rule.subject[2]):
            yield dataclasses.replace(rule, subject=rule.subject[:2] + (less,))
    for less in smaller_conditions(rule.condition):
        yield dataclasses.replace(rule, condition=less)
    if rule.subject:
        yield Rule(rule.name, (), rule.condition)


def shrink(case, attempt):
    """A case of the same kind from which nothing can be left out; `attempt` gives the case of a model and a rule, or
    None where it is of another kind."""
    tries, best, found = 0, case, True
    while found and tries < SHRINK_MOST:
        found = False
        candidates = [(model, best.rule) for model in smaller_models(best.model)]
        candidates += [(best.model, rule) for rule in smaller_rules(best.rule) if rule.subject or
                       rule.condition[0] != "each"]
        for model, rule in candidates:
            tries += 1
            one = attempt(model, rule)
            if one:
                best, found = one, True
                break
    return best


def judged(program, kind, still):
    """For shrink: cases of a kind that the program and all worlds decide, of which `still` is true."""
    def attempt(model, rule):
        one = Case(0, model, rule, kind)
        try:
            refused = ask(program, [one]) or not one.got
            if not refused:
                look(one)
        except IndexError:
            return None # no model
        return one if not refused and still(one) else None
    return attempt


def not_judged(program):
    """For shrink: cases on which the program ends otherwise than it should."""
    def attempt(model, rule):
        try:
            refused = ask(program, [Case(0, model, rule)])
        except IndexError:
            return None # no model
        return Case(0, model, rule) if refused and refused[0][1].startswith("status") else None
    return attempt
