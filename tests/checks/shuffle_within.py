#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The order of the statements of a block means nothing: each model, those of its blocks shuffled, gives the same verdicts.
That this can fail is shown on a model that says something else."""

import json
import random
import re
import sys

sys.dont_write_bytecode = True
from shuffling import SEEDS, blanked, declarations, each_model, judged, verdict

# Blocks whose statements are of one thing, in whatever order.
BLOCK = re.compile(r"(organ|body|för|for|dokument|document|kostnad|cost|överenskommelse|agreement)\b.*\{$")


def statements(lines):
    """The statements of a block; what stands further in, or says the other branch, goes with what is before it."""
    items, depth = [], 0
    step = len(lines[0]) - len(lines[0].lstrip())
    for line in lines:
        bare = blanked(line).strip()
        begins = len(line) - len(line.lstrip()) == step and not re.match(r"(or|eller|unless|såvida)\b|\}", bare)
        alone = items and all(not blanked(old).strip() for old in items[-1].splitlines())
        if depth == 0 and begins and not alone:
            items.append("")
        if items:
            items[-1] += line
        depth += bare.count("{") - bare.count("}")
    return items


def shuffled_within(text, seed):
    """Each block of one thing with its statements in another order."""
    items = declarations(text)
    for i, item in enumerate(items):
        lines = item.splitlines(keepends=True)
        head = next((n for n, line in enumerate(lines) if BLOCK.match(blanked(line).rstrip())), None)
        tail = next((n for n, line in enumerate(lines) if line.startswith("}")), None)
        if head is None or tail is None or tail < head + 3:
            continue
        inner = statements(lines[head + 1:tail])
        random.Random(seed).shuffle(inner)
        items[i] = "".join(lines[:head + 1] + inner + lines[tail:])
    return "".join(items)


def verdicts(judgement):
    """Of each rule its verdict and that of each element: statements say in which order elements are told."""
    return [(result["rule"], result["verdict"], sorted((one["element"], one["verdict"]) for one in result["elements"]))
            for result in json.loads(judgement)["models"][0]["results"]]


def main():
    for model, text in each_model():
        status, plain = judged(model)
        for seed in SEEDS:
            model.write_text(shuffled_within(text, seed), encoding="utf-8")
            moved, found = judged(model)
            same = moved == status and verdicts(found) == verdicts(plain)
            verdict(f"within {model.stem} {seed}", "" if same else f"status {moved}, not {status}: {found[:300]}")
        if model.stem == "pahsu-tahsu":
            other = re.sub(r"deputy alternating each year between [^@]*", "deputy held by HSN.chair ", text, 1)
            model.write_text(other, encoding="utf-8")
            verdict("within another model", "" if verdicts(plain) != verdicts(judged(model)[1]) else "gives the same")


main()
