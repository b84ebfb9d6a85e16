#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The order of declarations means nothing: each model, its declarations shuffled, gives the same bytes of JSON but for
places, of verdicts and of gaps; of two models of reasons, repairs and more examples too. That this can fail is shown on a
model that says something else. Files with mistakes: shuffle_mistakes.py; statements of a block: shuffle_within.py."""

import sys

sys.dont_write_bytecode = True
from shuffling import SEEDS, each_model, judged, shuffled, verdict


def difference(one, other):
    for a, b in zip(one.splitlines(), other.splitlines()):
        if a != b:
            return f"{a.strip()} became {b.strip()}"
    return "" if one == other else "one is longer"


REASONED = {"halsam-politisk", "halsam-2022"}   # of the others it takes minutes


def explained(model):
    return judged(model, "check", "--why", "--repairs", "--examples=3")[1] if model.stem in REASONED else ""


def main():
    for model, text in each_model():
        status, plain = judged(model)
        unsaid, reasons = judged(model, "gaps"), explained(model)
        for seed in SEEDS:
            model.write_text(shuffled(text, seed), encoding="utf-8")
            moved, found = judged(model)
            verdict(f"gaps {model.stem} {seed}", difference(unsaid[1], judged(model, "gaps")[1]))
            if reasons:
                verdict(f"reasons {model.stem} {seed}", difference(reasons, explained(model)))
            fault = "" if moved == status else f"status {moved}, not {status}: {found[:300]}"
            verdict(f"{model.stem} {seed}", fault or difference(plain, found))
        if model.stem == "pahsu-tahsu":
            model.write_text(text.replace("meet 4 times", "may meet 4 times"), encoding="utf-8")
            verdict("another model", "" if difference(plain, judged(model)[1]) else "gives the same")


main()
