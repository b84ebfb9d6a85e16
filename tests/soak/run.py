#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Random small models and rules: the program's verdicts beside those of all worlds (worlds.py, verdict.py), what it
says they follow from (grounds.py), and how far examples and counterexamples lie apart (nearest.py).

tests/soak/run.py [--program FILE] [--seed TEXT] [--from NUMBER] [--kind KIND] [--show NUMBER] [--gaps] [NUMBER]"""

import argparse
import collections
import pathlib
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from compare import KINDS, ask, kind_of_model, look, make  # noqa: E402
from smaller import judged, not_judged, shrink  # noqa: E402

BATCH = 50   # models in one run of the program
RULES = 2    # for each model


class Tally:
    """How the rules of some models came out, one by one."""

    def __init__(self):
        self.models = self.large = self.worldless = 0
        self.alike, self.undecided, self.differing = [], [], []   # cases
        self.refused = []                                         # (case, why)
        self.seen = collections.Counter()                         # by kind, grounds and pairs that were looked at; outcomes

    def add(self, case):
        self.seen[case.kind] += case.seen
        self.seen["outcomes"] += case.shown
        if case.differs():
            self.differing.append(case)
        elif case.wanted == "large":
            self.large += 1
        elif case.wanted is None:
            self.worldless += 1
        elif case.undecided():
            self.undecided.append(case)
        else:
            self.alike.append(case)

    def line(self):
        return (f"{self.models} models: {len(self.alike)} rules alike, {len(self.undecided)} undecided, "
                f"{len(self.differing)} different; left out {self.large} too large, {self.worldless} without a world; "
                f"looked at {self.seen['cited']} grounds, {self.seen['single']} pairs and "
                f"{self.seen['outcomes']} outcomes")


def judge_batch(program, seed, numbers, rules, tally):
    cases = [case for number in numbers for case in make(seed, number, rules)]
    tally.refused += ask(program, cases)
    for case in cases:
        if case.got is not None:
            look(case)
            tally.add(case)
    tally.models += len(numbers)


def judge_many(program, seed, first, number, rules, told=lambda tally: None, kind=None):
    """So many models from the first on, with so many rules each; of them those of a kind."""
    tally = Tally()
    numbers = [one for one in range(first, first + number) if kind in (None, kind_of_model(one))]
    for start in range(0, len(numbers), BATCH):
        judge_batch(program, seed, numbers[start:start + BATCH], rules, tally)
        told(tally)
    return tally


# ---- what is left undecided ----

RULE_MARKS = (("years", "years_in_any"), ("terms", ".terms"), ("always", "always {"), ("eventually", "eventually {"),
              ("next or previous", "next("), ("next or previous", "previous("),
              ("members", ".members"), ("members", ".seats"))
MODEL_MARKS = (("alternating", " alternating "), ("succeeding", " succeeding "), ("other or same", " than "),
               ("other or same", " as "), ("may", "  may members"), ("either", "either {"), ("reading", "reading "),
               ("total", "  stated "), ("or in links", "report to"))


def kind_of(case):
    """What the rule asks for, and what the model has, in a few words."""
    rule, model = "\n".join(case.rule.text()), case.model.text()
    asked = dict.fromkeys(word for word, sign in RULE_MARKS if sign in rule)
    stated = dict.fromkeys(word for word, sign in MODEL_MARKS if sign in model)
    return f"{', '.join(asked) or 'plain'} over {', '.join(stated) or 'a plain model'}"


def kinds(cases):
    """By kind, the commonest first: how many, and one of them."""
    count = collections.Counter(kind_of(case) for case in cases)
    return [(kind, number, next(case for case in cases if kind_of(case) == kind))
            for kind, number in count.most_common()]


def shown(case):
    got = case.got and {kind: case.got[kind] for kind in ("rule", "elements")}
    wrong = "".join(f"{fault}\n" for fault in case.faults)
    return f"{wrong}{case.text()}\nall worlds:  {case.wanted}\nthe program: {got}\n"


def differs_alike(case, one):
    return bool(one.faults) if case.faults else isinstance(one.wanted, dict) and one.differs()


def report(tally, options):
    """What is wrong, each made small; what is left undecided, by kind; the figures."""
    for case, why in tally.refused[:options.show]:
        print(f"not judged: {why}\n{shrink(case, not_judged(options.program)).text()}")
    for case in tally.differing[:options.show]:
        print(shown(shrink(case, judged(options.program, case.kind, lambda one: differs_alike(case, one)))))
    for kind, count, case in kinds(tally.undecided):
        print(f"undecided {count}: {kind}")
        if options.gaps:
            gap = judged(options.program, case.kind, lambda one: not one.differs() and one.undecided())
            print(shown(shrink(case, gap)))
    verdicts = collections.Counter(case.wanted["rule"] for case in tally.alike)
    print(", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common()))
    print(tally.line())
    print(f"{len(tally.alike)} passed, {len(tally.differing) + len(tally.refused)} failed")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    parser.add_argument("--program", default=str(root / "out/stadga"))
    parser.add_argument("--seed", default="stadga")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first model")
    parser.add_argument("--kind", choices=KINDS, help="of the models only those of a kind")
    parser.add_argument("--show", type=int, default=5, help="so many that differ, made small")
    parser.add_argument("--gaps", action="store_true", help="of each kind that is left undecided one, made small")
    parser.add_argument("number", type=int, nargs="?", default=1000)
    options = parser.parse_args()
    options.program = str(pathlib.Path(options.program).resolve())
    begun = time.time()

    def told(tally):
        print(f"\r{tally.line()} ({time.time() - begun:.0f} s)", end="", file=sys.stderr, flush=True)

    tally = judge_many(options.program, options.seed, options.first, options.number, RULES, told, options.kind)
    print(file=sys.stderr)
    report(tally, options)
    return 1 if tally.differing or tally.refused else 0


if __name__ == "__main__":
    sys.exit(main())
