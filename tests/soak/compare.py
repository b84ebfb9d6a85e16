# SPDX-License-Identifier: EUPL-1.2
"""The program's verdicts beside those of all worlds, and what they are said to follow from, or how they are shown,
beside what all worlds say of that."""

import dataclasses
import json
import pathlib
import random
import subprocess
import tempfile

from generate import Models, Rules
from grounds import conflict_faults, ground_faults
from kinds import Cited, Dated, DatedRules, Single, Stepped, SteppedRules
from model import REGISTER, register
from nearest import pair_faults
from outcomes import outcome_faults
from verdict import judge
from worlds import TooLarge

STEPS = {"plain": 4000, "cited": 15000, "single": 4000, "dated": 10000, "stepped": 10000}   # of the reference, for one rule


@dataclasses.dataclass
class Case:
    """A model with a rule, what all worlds give and what the program says; what is wrong with what it says besides, and
    how much of that was looked at."""
    number: int
    model: object
    rule: object
    kind: str = "plain"
    wanted: dict = None     # {"rule": VERDICT, "elements": {NAME: VERDICT}}; None, "large": left out
    got: dict = None
    faults: list = dataclasses.field(default_factory=list)
    seen: int = 0
    shown: int = 0          # outcomes that were looked at

    def differs(self):
        return bool(self.faults) or self.verdict_differs()

    def verdict_differs(self):
        return isinstance(self.wanted, dict) and decided(self.got, self.wanted) != self.wanted

    def undecided(self):
        return self.got["rule"] == "undecided" or "undecided" in self.got["elements"].values()

    def text(self):
        return self.model.text([self.rule])


def decided(got, wanted):
    """What the program gives, with what it leaves undecided taken for what is wanted: of a rule, too, that some element
    breaks of which it is undecided, and another contradicts."""
    kept = {name: verdict for name, verdict in got["elements"].items() if verdict != "undecided"}
    elements = {name: kept.get(name, wanted["elements"].get(name)) for name in got["elements"]}
    unseen = got["rule"] == "contradictory" and wanted["rule"] == "violated" and len(kept) < len(elements)
    unseen = unseen and "violated" not in kept.values()
    return {"rule": wanted["rule"] if unseen or got["rule"] == "undecided" else got["rule"],
            "elements": {name: verdict for name, verdict in elements.items() if verdict}}


def reference(model, rule, kind="plain"):
    try:
        return judge(model, rule, STEPS[kind])
    except TooLarge:
        return "large"


def look(case):
    """Fills in what all worlds give, and what is wrong with what the program says."""
    case.wanted = reference(case.model, case.rule, case.kind)
    faults, case.shown = outcome_faults(case, STEPS[case.kind])
    if case.kind == "cited":
        case.faults, case.seen = ground_faults(case, STEPS[case.kind])
        case.faults += conflict_faults(case, STEPS[case.kind])
    elif case.kind == "single":
        case.faults, case.seen = pair_faults(case)
    case.faults += faults


KINDS = {"plain": Models, "cited": Cited, "single": Single, "dated": Dated, "stepped": Stepped}
ASKED = {"dated": DatedRules, "stepped": SteppedRules}
TIMED = {"plain": 2, "cited": 4, "single": 0, "dated": 1, "stepped": 1}   # every so many of a kind has roles that go by the calendar


def kind_of_model(number):
    """Of ten models five are plain."""
    return {5: "stepped", 6: "dated", 7: "cited", 8: "single", 9: "cited"}.get(number % 10, "plain")


def make(seed, number, rules_of_each):
    """The cases of one model: one for each rule."""
    chance, kind = random.Random(f"{seed} {number}"), kind_of_model(number)
    timed = TIMED[kind] > 0 and number % TIMED[kind] == TIMED[kind] - 1
    model = KINDS[kind](chance, timed).model()
    rules = ASKED.get(kind, Rules)(chance, model, timed)
    return [Case(number, model, rules.rule(f"r{number}_{i}"), kind) for i in range(rules_of_each)]


SAID = "said.json"   # not on standard output, where CaDiCaL tells what it finds where it is asked to check itself


class Broken(Exception):
    """The program did not judge a model."""


def provisions_of(model, said):
    """The ids of clauses, and the numbers of statements that are named by file and line."""
    return frozenset(said["clauses"]) | {model.provision_at(int(place.split(":")[1])) for place in said["statements"]}


def said_of(model, conflicts, result):
    """The verdicts of a rule and its elements, and what they are said to follow from."""
    grounds = {one["element"]: one["why"] and {**one["why"], "provisions": provisions_of(model, one["why"])}
               for one in result["elements"]}
    pairs = {one["element"]: len(one["example"]["choices"]) if one["example"] and one["example"]["nearest"] else None
             for one in result["elements"]}
    shown = {one["element"]: (one["example"], one["counterexample"]) for one in result["elements"]}
    return {"rule": result["verdict"], "why": grounds, "pairs": pairs, "shown": shown, "conflicts": conflicts,
            "elements": {one["element"]: one["verdict"] for one in result["elements"]}}


def verdicts_of(out, models):
    """By rule, of what the program printed of some models, in their order."""
    try:
        answer = json.loads(out)
    except ValueError as why:
        raise Broken(f"status: {why}") from why
    if answer.get("complaints"):
        raise Broken(answer["complaints"][0]["cause"])
    said = {}
    for model, one in zip(models, answer["models"], strict=True):
        conflicts = {provisions_of(model, conflict) for conflict in one["conflicts"]}
        said.update({result["rule"]: said_of(model, conflicts, result) for result in one["results"]})
    return said


def run(program, groups, why=False):
    """What the program says of some models in one go; of each, its cases. `why`: also what it follows from."""
    with tempfile.TemporaryDirectory(prefix="stadga-soak-") as folder:
        pathlib.Path(folder, REGISTER).write_text(register(), encoding="utf-8")
        names = []
        for i, cases in enumerate(groups):
            names.append(f"m{i}.stadga")
            text = cases[0].model.text([case.rule for case in cases])
            pathlib.Path(folder, names[-1]).write_text(text, encoding="utf-8")
        asked = [program, "check", "--format", "json", "--lang", "en", "--output", SAID, *["--why"] * why, *names]
        ran = subprocess.run(asked, cwd=folder, capture_output=True, check=False)
        said = pathlib.Path(folder, SAID)
        out = said.read_bytes() if said.exists() else b""
    if ran.returncode not in (0, 1, 3, 4) or ran.stderr:
        raise Broken(f"status {ran.returncode} {ran.stderr.decode()[-2000:]}")
    return verdicts_of(out, [cases[0].model for cases in groups])


def ask(program, cases):
    """Fills in what the program says; where one of the models cannot be judged, each is tried alone, and then each of
    its rules. Returns those left without an answer, with why."""
    refused = []
    for why in (False, True):
        asked = [case for case in cases if (case.kind == "cited") == why]
        refused += ask_together(program, asked, why) if asked else []
    return refused


def ask_together(program, cases, why):
    by_model = {}
    for case in cases:
        by_model.setdefault(case.number, []).append(case)
    try:
        said = run(program, list(by_model.values()), why)
    except Broken as broken:
        if len(cases) == 1:
            return [(cases[0], str(broken))]
        groups = by_model.values() if len(by_model) > 1 else [[case] for case in cases]
        return [refused for group in groups for refused in ask_together(program, group, why)]
    for case in cases:
        case.got = said.get(case.rule.name)
    return []
