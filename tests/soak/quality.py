#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Two random rules over a random small model: what the program claims of them (--quality) beside all worlds of the
model in which nothing is said of how seats and roles are filled.

tests/soak/quality.py [--program FILE] [--seed TEXT] [--from NUMBER] [--show NUMBER] [NUMBER]"""

import argparse
import collections
import dataclasses
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from generate import Models, Rules  # noqa: E402
from model import Role  # noqa: E402
from rule import Rule  # noqa: E402
from setting import everyone, settings_of  # noqa: E402
from smaller import smaller_models, smaller_rules  # noqa: E402
from truth import Truth  # noqa: E402
from worlds import Budget, Question, TooLarge, bodies_of, needed_roles, outcomes_for  # noqa: E402

STEPS = 30000   # of the reference, for one pair
BATCH = 25      # models in one run of the program
SHRINK_MOST = 300


# ---- all worlds ----

class Pair(Question):
    """Of each element of either rule whether it belongs to its subject and fails, and whether it belongs there."""

    def __init__(self, truth, rules, joint):
        asked = []
        for rule in rules:
            things = truth.things(rule.subject[1], {}, None) if rule.subject else [None]
            asked += [(rule, {rule.subject[0]: thing} if rule.subject else {}) for thing in things]
        self.ask(truth, joint, asked)

    def bits_of(self, rule):
        """Of the elements of a rule: those that tell that one fails, and that one belongs."""
        places = [2 * i for i, (its, _) in enumerate(self.asked) if its is rule]
        return sum(1 << place for place in places), sum(2 << place for place in places)


def unfilled(model, place):
    """A body as if nothing were said of who sits there and who holds its roles, or for how long."""
    groups = tuple(dataclasses.replace(group, persons=everyone(model)) for group in place.groups)
    return dataclasses.replace(place, groups=groups, roles=tuple(Role(role.word) for role in place.roles))


def as_condition(rule):
    return ("each", *rule.subject, rule.condition) if rule.subject else rule.condition


def worlds_of(model, rules, steps):
    """Of each world: whether each rule fails in it, and whether there is something there it speaks of."""
    joint, budget, found = Rule("joint", (), ("and", *(as_condition(rule) for rule in rules))), Budget(steps), set()
    for places in settings_of(model, bodies_of(model, joint)):
        places = tuple(unfilled(model, place) for place in places)
        places = tuple(dataclasses.replace(place, roles=needed_roles(model, place, joint)) for place in places)
        question = Pair(Truth(model, places), rules, joint)
        outcomes = outcomes_for(model, places, question, budget)
        if not outcomes:
            return None
        for world in outcomes:
            found.add(tuple(bool(world & bits) for rule in rules for bits in question.bits_of(rule)))
    return found


def claims_of(model, rules, steps=STEPS):
    """{(RULE, CLAIM, OTHER or None)}; None where a setting has no world; "large"."""
    try:
        worlds = worlds_of(model, rules, steps)
    except TooLarge:
        return "large"
    if worlds is None:
        return None
    claims, both = set(), []
    for i, rule in enumerate(rules):
        fails = {world[2 * i] for world in worlds}
        if any(world[2 * i + 1] for world in worlds) and len(fails) == 1:
            claims.add((rule.name, "never_kept" if True in fails else "never_broken", None))
        both.append(len(fails) == 2)
    if not all(both):
        return claims
    one, two = rules[0].name, rules[1].name
    if not any(not world[0] and not world[2] for world in worlds):
        claims.add((one, "excludes", two))
    follows = [all(world[2 - 2 * i] or not world[2 * i] for world in worlds) for i in range(2)]
    if all(follows):
        claims.add((one, "same", two))
    elif any(follows):
        claims.add((one, "follows", two) if follows[0] else (two, "follows", one))
    return claims


# ---- cases ----

@dataclasses.dataclass
class Case:
    model: object
    rules: tuple
    wanted: object = None   # as claims_of
    got: object = None      # the same of the program
    decided: bool = False   # the program looked at both and left nothing undecided

    def differs(self):
        if not isinstance(self.wanted, set):
            return False
        if self.decided:
            return self.got != self.wanted
        each = {(a, "follows", b) for one, kind, two in self.wanted if kind == "same" for a, b in ((one, two), (two, one))}
        return not self.got <= self.wanted | each

    def text(self):
        return self.model.text(self.rules)

    def shown(self):
        return f"{self.text()}\nall worlds:  {self.wanted}\nthe program: {self.got} {self.decided}\n"


class Others(Rules):
    """Rules whose variables have other names than those of another rule."""

    def fresh(self, letter):
        return super().fresh(letter) + "z"


def related(chance, others, rule, name):
    """A rule that has something to do with another: more, less, its opposite or the same; else any."""
    other = others.rule(name)
    while chance.random() < 0.8 and (other.subject or other.condition[0] == "each"):
        other = others.rule(name)   # its condition may stand in the other rule
    if other.subject or chance.random() < 0.2 or (rule.condition[0] == "each" and not rule.subject):
        return other
    condition = chance.choice((rule.condition, ("not", rule.condition), ("and", rule.condition, other.condition),
                               ("or", rule.condition, other.condition), ("or", other.condition, rule.condition),
                               ("and", other.condition, rule.condition)))
    return Rule(name, rule.subject, condition)


def make(seed, number):
    chance = random.Random(f"quality {seed} {number}")
    timed = number % 2 == 1
    model = Models(chance, timed).model()
    first = Rules(chance, model, timed).rule(f"a{number}")
    return Case(model, (first, related(chance, Others(chance, model, timed), first, f"b{number}")))


def take(answer, case):
    names = {rule.name for rule in case.rules}
    quality = answer["quality"]
    case.got = {(claim["rule"], claim["claim"], claim["other"]) for claim in quality["claims"]
                if claim["rule"] in names}
    case.decided = quality["rules"] == 2 and not quality["rules_undecided"] and not quality["pairs_undecided"]


def ask(program, cases):
    """Fills in what the program says. Gives the cases it refuses, with why: those are then tried alone."""
    with tempfile.TemporaryDirectory(prefix="stadga-soak-") as folder:
        names = [f"m{i}.stadga" for i in range(len(cases))]
        for name, case in zip(names, cases):
            pathlib.Path(folder, name).write_text(case.text(), encoding="utf-8")
        ran = subprocess.run([program, "check", "--quality", "--format", "json", "--lang", "en", *names], cwd=folder,
                             capture_output=True, check=False)
    try:
        answer = json.loads(ran.stdout)
    except ValueError:
        answer = {}
    if "models" not in answer or ran.stderr:
        if len(cases) > 1:
            return [refused for case in cases for refused in ask(program, [case])]
        complaints = answer.get("complaints")
        return [(cases[0], complaints[0]["cause"] if complaints else
                 f"status {ran.returncode} {ran.stderr.decode()[-2000:]}")]
    for case, said in zip(cases, answer["models"]):
        take(said, case)
    return []


def shrink(program, case):
    """A smaller case in which the two still differ."""
    tries, best, found = 0, case, True
    while found and tries < SHRINK_MOST:
        found = False
        one, two = best.rules
        smaller = [(model, best.rules) for model in smaller_models(best.model)]
        smaller += [(best.model, (rule, two)) for rule in smaller_rules(one)]
        smaller += [(best.model, (one, rule)) for rule in smaller_rules(two)]
        for model, rules in smaller:
            tries += 1
            if any(not rule.subject and rule.condition[0] == "each" for rule in rules):
                continue
            attempt = Case(model, rules)
            try:
                if ask(program, [attempt]):
                    continue
                attempt.wanted = claims_of(model, rules)
            except (IndexError, KeyError):
                continue # no model
            if attempt.differs():
                best, found = attempt, True
                break
    return best


# ---- many ----

class Tally:
    def __init__(self):
        self.models = self.large = self.worldless = 0
        self.alike, self.undecided, self.differing, self.refused = [], [], [], []

    def add(self, case):
        if case.wanted == "large":
            self.large += 1
        elif case.wanted is None:
            self.worldless += 1
        elif case.differs():
            self.differing.append(case)
        else:
            (self.alike if case.decided else self.undecided).append(case)

    def line(self):
        kinds = collections.Counter(kind for case in self.alike for _, kind, _ in case.wanted)
        claims = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        return (f"{self.models} models: {len(self.alike)} pairs alike ({claims}), {len(self.undecided)} not all "
                f"decided, {len(self.differing)} different; left out {self.large} too large, {self.worldless} "
                f"without a world, {len(self.refused)} refused")


def judge_many(program, seed, first, number, told=lambda tally: None):
    tally = Tally()
    for start in range(first, first + number, BATCH):
        cases = [make(seed, one) for one in range(start, min(start + BATCH, first + number))]
        tally.refused += ask(program, cases)
        for case in cases:
            if case.got is not None:
                case.wanted = claims_of(case.model, case.rules)
                tally.add(case)
        tally.models += len(cases)
        told(tally)
    return tally


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    parser.add_argument("--program", default=str(root / "out/stadga"))
    parser.add_argument("--seed", default="stadga")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first model")
    parser.add_argument("--show", type=int, default=3, help="so many that differ, made small")
    parser.add_argument("number", type=int, nargs="?", default=1000)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    begun = time.time()

    def told(tally):
        print(f"\r{tally.line()} ({time.time() - begun:.0f} s)", end="", file=sys.stderr, flush=True)

    tally = judge_many(program, options.seed, options.first, options.number, told)
    print(file=sys.stderr)
    for case, why in tally.refused[:options.show]:
        print(f"not judged: {why}\n{case.text()}")
    for case in tally.differing[:options.show]:
        print(shrink(program, case).shown())
    print(tally.line())
    failed = len(tally.differing) + len(tally.refused)
    print(f"{len(tally.alike)} passed, {failed} failed")
    return 1 if failed or not tally.alike else 0


if __name__ == "__main__":
    sys.exit(main())
