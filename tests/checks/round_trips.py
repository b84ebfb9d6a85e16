# SPDX-License-Identifier: EUPL-1.2
"""Round trips of `stadga fmt`: what is formatted twice is the same, what is translated to the other language and back is
the formatted text, and every verdict stays what it was."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from language import Page, table_examples, whole_model

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OTHER = {"sv": "en", "en": "sv"}
PLACES = {"line", "column", "end_line", "end_column", "file", "statements"}


def verdict(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")


def run(folder, *words, given=b""):
    done = subprocess.run([os.environ["STADGA"], *map(str, words)], cwd=folder, input=given,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def placeless(value):
    if isinstance(value, dict):
        return {key: placeless(inner) for key, inner in value.items() if key not in PLACES}
    return [placeless(inner) for inner in value] if isinstance(value, list) else value


def essence(result):
    """What is found; of a rule or wish of the model's own without what cites its place and its text."""
    if result["pack"]:
        return [result["rule"], {**result, "elements": sorted(result["elements"], key=json.dumps)}]
    elements = sorted([element["element"], element["verdict"]] for element in result["elements"])
    return [re.sub(r":\d+$", "", result["rule"]), result["level"], result["verdict"], result["clauses"], elements]


def judged(folder, names, *options):
    """What check finds in files without errors, by name; or the names of those with errors."""
    if not names:
        return {}, set()
    _, out, _ = run(folder, "check", "--format=json", "--lang=en", *options, *names)
    found = json.loads(out)
    if "complaints" in found:
        return {}, {complaint["file"] for complaint in found["complaints"]}
    return {name: [essence(placeless(result)) for result in model["results"]]
            for name, model in zip(names, found["models"])}, set()


def judged_in_short(folder, names):
    """The same by one pack alone, where all of them would say little more and take a minute."""
    return judged(folder, names, "--rules=validity")


def language_of(text):
    return "sv" if re.search(rb"^stadga 1 svenska", text, re.M) else "en"


def differing(one, other):
    return [name for name in sorted(set(one) | set(other)) if one.get(name) != other.get(name)]


def written(folder, names, *options):
    """Rewrites files and tells what went wrong; then what they hold."""
    said = ""
    languages = {name: language_of((folder / name).read_bytes()) for name in names}
    for language in OTHER:
        group = [name for name in names if languages[name] == language]
        words = [option.replace("OTHER", OTHER[language]) for option in options]
        said += run(folder, "fmt", "--write", *words, *group)[2] if group else ""
    return said, {name: (folder / name).read_bytes() for name in names}


def try_layout_twice(name, folder, names):
    said, _ = written(folder, names)
    _, others, complaints = run(folder, "fmt", "--check", *names)
    verdict(f"{name}: formatted twice", said or complaints or others.decode())


def try_translation(name, folder, given, judge, before):
    """Of what formatting changed, and of what was translated, every verdict is what it was."""
    names = list(given)
    formatted = {one: (folder / one).read_bytes() for one in names}
    changed = [one for one in names if formatted[one] != given[one]]
    after, wrong = judge(folder, changed) if changed else ({}, set())
    missing = [one for one in changed if one in before and one not in after]
    verdict(f"{name}: judged alike once formatted", sorted(wrong) or missing or differing(before, {**before, **after}))
    said, _ = written(folder, names, "--keywords=OTHER")
    _, others, complaints = run(folder, "fmt", "--check", *names)
    verdict(f"{name}: translated", said or complaints or others.decode())
    verdict(f"{name}: judged alike once translated", differing(before, judge(folder, names)[0]))
    said, back = written(folder, names, "--keywords=OTHER")
    verdict(f"{name}: translated and back", said or differing(formatted, back))


def try_files(name, folder, least, judge):
    """All files of a folder that can be read are formatted, those without errors translated too."""
    names = [path.name for path in sorted(folder.glob("*.stadga"))]
    readable = [one for one in names if run(folder, "fmt", one)[0] == 0]
    wrong = {one for one in readable if one.startswith("clashes")}
    before, more = {}, True
    while more:
        right = [one for one in readable if one not in wrong]
        before, more = judge(folder, right)
        if not more <= set(right):
            verdict(f"{name}: complaints", f"of other files: {more}")
            return
        wrong |= more
    given = {one: (folder / one).read_bytes() for one in right}
    try_layout_twice(name, folder, readable)
    try_translation(name, folder, given, judge, before)
    verdict(f"{name}: {len(right)} files", "" if len(right) >= least else f"wanted {least}")


def try_folder(folder, least, judge=judged):
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary, folder.name)
        shutil.copytree(folder, copy)
        try_files(folder.name, copy, least, judge)


def try_page(path, least, judge):
    """Every example of a page that is no mistake, each in a file of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        page = Page(path, pathlib.Path(temporary))
        blocks = [block for block in page.blocks if block[1][:1] == ["stadga"]] + list(table_examples(page))
        for line, mark, content in blocks:
            if "wrong" not in mark and mark[1:2] != ["frame"]:
                (page.folder / f"{line}.stadga").write_text(whole_model(page, mark, content), encoding="utf-8")
        try_files(path.name, page.folder, least, judge)
