#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The order of declarations means nothing: each model, its declarations shuffled, gives the same bytes
of JSON but for places, of verdicts and of gaps, and each file with mistakes the same messages, in the order of their places. The
statements of a block, shuffled, give the same verdicts. That this can fail is shown on a model that says
something else."""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SEEDS = range(6)
PLACES = {"line", "column", "end_line", "end_column"}
# The order of levels is their rank, that of registers the order of clauses: these lines stay where they are.
FIXED = re.compile(r"(stadga|level|nivå|source|källa|import|importera)\b")


def blanked(line):
    """The line without texts and remarks, to count its brackets."""
    return re.sub(r'("(?:[^"\\]|\\.)*")|#.*', "", line)


def declarations(text):
    """The top-level items, each with the lines it takes; a remark belongs to what follows it."""
    items, depth, current = [], 0, []
    for line in text.splitlines(keepends=True):
        bare = blanked(line).strip()
        goes_on = re.match(r"(@|also\b|även\b|or\b|eller\b|unless\b|såvida\b|else\b|annars\b)", bare)
        said = [blanked(old).strip() for old in current if blanked(old).strip()]
        if depth == 0 and bare and said and not goes_on and not said[-1].endswith(","):
            items.append("".join(current))
            current = []
        current.append(line)
        depth += sum(bare.count(c) for c in "{(") - sum(bare.count(c) for c in "})")
    return items + ["".join(current)]


def is_fixed(item):
    first = next((blanked(line).strip() for line in item.splitlines() if blanked(line).strip()), "")
    return bool(FIXED.match(first)) or not first


def shuffled(text, seed):
    items = declarations(text)
    free = [item for item in items if not is_fixed(item)]
    random.Random(seed).shuffle(free)
    rest = iter(free)
    return "".join(item if is_fixed(item) else next(rest).rstrip("\n") + "\n" for item in items)


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


def placeless(value):
    if isinstance(value, dict):
        return {key: placeless(inner) for key, inner in value.items() if key not in PLACES}
    return [placeless(inner) for inner in value] if isinstance(value, list) else value


def judged(path, command="check"):
    """What the program says of a model: its status, and its JSON without places."""
    ran = subprocess.run([os.environ["STADGA"], command, "--format", "json", "--lang", "en", path.name],
                         cwd=path.parent, capture_output=True, check=False)
    try:
        return ran.returncode, json.dumps(placeless(json.loads(ran.stdout)), indent=1, ensure_ascii=False)
    except ValueError:
        return ran.returncode, ran.stderr.decode()


def difference(one, other):
    for a, b in zip(one.splitlines(), other.splitlines()):
        if a != b:
            return f"{a.strip()} became {b.strip()}"
    return "" if one == other else "one is longer"


def verdict(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")


# Mistakes that reach beyond their statement, so that moving declarations moves what they spoil.
UNBOUND = {"S106", "S109", "S112", "S113", "S114", "S117", "S119"}
# These speak of the first place of several.
OF_THE_FIRST = {"S208", "S318"}


def mistakes(path):
    """What is told of a file with mistakes, without places; and whether it is told in the order of places."""
    ran = subprocess.run([os.environ["STADGA"], "check", "--format", "json", "--lang", "en", path.name],
                         cwd=path.parent, capture_output=True, check=False)
    complaints = json.loads(ran.stdout or "{}").get("complaints", [])
    places = [(found["file"], found["line"], found["column"]) for found in complaints if found["file"] == path.name]
    told = [(found["code"], "" if found["code"] in OF_THE_FIRST else found["cause"], found["did_you_mean"] or "")
            for found in complaints]
    return told, places == sorted(places)


def shuffle_mistakes(folder):
    copy = pathlib.Path(folder, "complaints")
    shutil.copytree(ROOT / "tests/cases/complaints", copy)
    shuffled_files = 0
    for path in sorted(copy.glob("*.stadga")):
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        plain, ordered = mistakes(path)
        if text.startswith("\ufeff") or not plain or {code for code, _, _ in plain} & UNBOUND or "\r" in text or "\0" in text:
            continue
        shuffled_files += 1
        faults = [] if ordered else ["not in the order of places"]
        for seed in SEEDS:
            path.write_text(shuffled(text, seed), encoding="utf-8")
            moved, ordered = mistakes(path)
            if sorted(moved) != sorted(plain):
                faults.append(f"{seed}: {sorted(set(plain) ^ set(moved))} {path.read_text(encoding='utf-8')!r}")
            faults += [] if ordered else [f"{seed}: not in the order of places"]
        verdict(f"mistakes {path.stem}", "; ".join(faults[:2]))
    verdict("files with mistakes", "" if shuffled_files > 50 else f"only {shuffled_files}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        shuffle_mistakes(folder)
        copy = pathlib.Path(folder, "models")
        shutil.copytree(ROOT / "models", copy)
        for model in sorted(copy.glob("*.stadga")):
            text = model.read_text(encoding="utf-8")
            status, plain = judged(model)
            unsaid = judged(model, "gaps")
            for seed in SEEDS:
                model.write_text(shuffled(text, seed), encoding="utf-8")
                moved, found = judged(model)
                verdict(f"gaps {model.stem} {seed}", difference(unsaid[1], judged(model, "gaps")[1]))
                fault = "" if moved == status else f"status {moved}, not {status}: {found[:300]}"
                verdict(f"{model.stem} {seed}", fault or difference(plain, found))
            for seed in SEEDS:
                model.write_text(shuffled_within(text, seed), encoding="utf-8")
                moved, found = judged(model)
                same = moved == status and verdicts(found) == verdicts(plain)
                verdict(f"within {model.stem} {seed}", "" if same else f"status {moved}, not {status}: {found[:300]}")
            model.write_text(text, encoding="utf-8")
        model = copy / "pahsu-tahsu.stadga"
        status, plain = judged(model)
        text = model.read_text(encoding="utf-8")
        model.write_text(text.replace("meet 4 times", "may meet 4 times"), encoding="utf-8")
        verdict("another model", "" if difference(plain, judged(model)[1]) else "gives the same")


main()
