# SPDX-License-Identifier: EUPL-1.2
"""The program's verdicts beside those of all worlds; and a case made as small as it can be while they differ."""

import dataclasses
import json
import pathlib
import random
import subprocess
import tempfile

from generate import Models, Rules
from model import Choice, Role, Seats
from rule import Rule
from worlds import TooLarge, judge

STEPS = 4000           # of the reference, for one rule
SHRINK_MOST = 400       # tries


@dataclasses.dataclass
class Case:
    """A model with a rule, what all worlds give and what the program says."""
    number: int
    model: object
    rule: object
    wanted: dict = None     # {"rule": VERDICT, "elements": {NAME: VERDICT}}; None: no world, or "large"
    got: dict = None

    def differs(self):
        return self.wanted is not None and decided(self.got, self.wanted) != self.wanted

    def undecided(self):
        return self.got["rule"] == "undecided" or "undecided" in self.got["elements"].values()

    def text(self):
        return self.model.text([self.rule])


def decided(got, wanted):
    """What the program gives, with what it leaves undecided taken for what is wanted."""
    elements = {name: wanted["elements"].get(name) if verdict == "undecided" else verdict
                for name, verdict in got["elements"].items()}
    return {"rule": wanted["rule"] if got["rule"] == "undecided" else got["rule"],
            "elements": {name: verdict for name, verdict in elements.items() if verdict}}


def reference(model, rule):
    try:
        return judge(model, rule, STEPS)
    except TooLarge:
        return "large"


def make(seed, number, rules_of_each):
    """The cases of one model: one for each rule."""
    chance = random.Random(f"{seed} {number}")
    timed = number % 2 == 1
    model = Models(chance, timed).model()
    rules = Rules(chance, model, timed)
    return [Case(number, model, rules.rule(f"r{number}_{i}")) for i in range(rules_of_each)]


class Broken(Exception):
    """The program did not judge a model."""


def verdicts_of(out):
    """By rule, of what the program printed."""
    try:
        answer = json.loads(out)
    except ValueError as why:
        raise Broken(f"status: {why}") from why
    if answer.get("complaints"):
        raise Broken(answer["complaints"][0]["cause"])
    return {result["rule"]: {"rule": result["verdict"],
                             "elements": {one["element"]: one["verdict"] for one in result["elements"]}}
            for model in answer["models"] for result in model["results"]}


def run(program, texts):
    """What the program says of some models in one go."""
    with tempfile.TemporaryDirectory(prefix="stadga-soak-") as folder:
        names = []
        for i, text in enumerate(texts):
            names.append(f"m{i}.stadga")
            pathlib.Path(folder, names[-1]).write_text(text, encoding="utf-8")
        ran = subprocess.run([program, "check", "--format", "json", "--lang", "en", *names], cwd=folder,
                             capture_output=True, check=False)
    if ran.returncode not in (0, 1, 3, 4) or ran.stderr:
        raise Broken(f"status {ran.returncode} {ran.stderr.decode()[-2000:]}")
    return verdicts_of(ran.stdout)


def ask(program, cases):
    """Fills in what the program says; where one of the models cannot be judged, each is tried alone, and then each of
    its rules. Returns those left without an answer, with why."""
    by_model = {}
    for case in cases:
        by_model.setdefault(case.number, []).append(case)
    texts = [group[0].model.text([case.rule for case in group]) for group in by_model.values()]
    try:
        said = run(program, texts)
    except Broken as why:
        if len(cases) == 1:
            return [(cases[0], str(why))]
        groups = by_model.values() if len(by_model) > 1 else [[case] for case in cases]
        return [refused for group in groups for refused in ask(program, group)]
    for case in cases:
        case.got = said.get(case.rule.name)
    return []


# ---- smaller ----

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
              "eventually")


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


def judged(program, still):
    """For shrink: cases that the program and all worlds decide, of which `still` is true."""
    def attempt(model, rule):
        one = Case(0, model, rule)
        try:
            one.got = run(program, [one.text()]).get(rule.name)
            one.wanted = one.got and reference(model, rule)
        except (Broken, IndexError):
            return None # no model
        return one if isinstance(one.wanted, dict) and still(one) else None
    return attempt


def not_judged(program):
    """For shrink: cases on which the program ends otherwise than it should."""
    def attempt(model, rule):
        try:
            run(program, [model.text([rule])])
        except Broken as why:
            return Case(0, model, rule) if str(why).startswith("status") else None
        except IndexError:
            return None # no model
        return None
    return attempt
