# SPDX-License-Identifier: EUPL-1.2
"""Texts with their declarations in another order."""

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


def placeless(value):
    if isinstance(value, dict):
        return {key: placeless(inner) for key, inner in value.items() if key not in PLACES}
    return [placeless(inner) for inner in value] if isinstance(value, list) else value


def judged(path, command="check", *options):
    """What the program says of a model: its status, and its JSON without places."""
    ran = subprocess.run([os.environ["STADGA"], command, "--format", "json", "--lang", "en", *options, path.name],
                         cwd=path.parent, capture_output=True, check=False)
    try:
        return ran.returncode, json.dumps(placeless(json.loads(ran.stdout)), indent=1, ensure_ascii=False)
    except ValueError:
        return ran.returncode, ran.stderr.decode()


def each_model():
    """Each of our models with its text, as a file that may be written over, beside the others."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "models")
        shutil.copytree(ROOT / "models", copy)
        for model in sorted(copy.glob("*.stadga")):
            text = model.read_text(encoding="utf-8")
            yield model, text
            model.write_text(text, encoding="utf-8")


def verdict(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")
