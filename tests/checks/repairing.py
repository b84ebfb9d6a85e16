# SPDX-License-Identifier: EUPL-1.2
"""What is shown as a repair is one: with its statements assumed, and those struck that they are said in place of, the
rule is guaranteed, nothing that was guaranteed is lost, and the text has no conflict more."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from sanitized import SANITIZED, STADGA

MOST = 3 if SANITIZED else 15  # statements tried of one file
MODELS = sorted(pathlib.Path("models").glob("*.stadga"))
LARGEST = max(MODELS, key=lambda path: path.stat().st_size)
BY = ["--rules=chairs,validity"] if SANITIZED else []  # the rules of which an agreement is repaired


def check(path, *options):
    child = subprocess.run([STADGA, "check", "--format=json", path, *options], capture_output=True, timeout=120)
    if child.returncode not in (0, 1, 4):
        return None
    return json.loads(child.stdout)["models"][0]


def struck(path, places, folder):
    """The file without the statements at some places, with everything that stands beside it."""
    path = pathlib.Path(path)
    shutil.copytree(path.parent, folder, dirs_exist_ok=True)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for place in places:
        name, number = place.rsplit(":", 1)
        at = int(number) - 1
        if pathlib.Path(name).name != path.name:
            raise ValueError(place)
        indent = len(lines[at]) - len(lines[at].lstrip())
        lines[at] = "\n"
        while at + 1 < len(lines) and len(lines[at + 1]) - len(lines[at + 1].lstrip()) > indent:   # it goes on
            at += 1
            lines[at] = "\n"
    copy = pathlib.Path(folder, path.name)
    copy.write_text("".join(lines), encoding="utf-8")
    return str(copy)


def check_repaired(path, repair, *options):
    assumed = [f"--assume={one}" for one in repair["statements"]]
    if not repair["places"]:
        return check(path, *options, *assumed)
    with tempfile.TemporaryDirectory() as folder:
        return check(struck(path, repair["places"], folder), *options, *assumed)


def verdicts(model):
    return {(result["pack"], result["rule"], at): result["verdict"] for at, result in enumerate(model["results"])}


def faults(path, *options):
    """What is wrong with the repairs of a file, how many there are, and how many of them in place of others."""
    before = check(path, "--repairs", *options)
    if before is None:
        return ["cannot be read"], 0, 0
    wrong, tried, replacing = [], 0, 0
    for at, result in enumerate(before["results"]):
        if len(result["repairs"]) > 3:
            wrong.append(f"{result['rule']} has more than three")
        if result["repairs"] and result["verdict"] in ("guaranteed", "not_applicable", "undecided"):
            wrong.append(f"{result['rule']} is {result['verdict']} and has repairs")
        for repair in result["repairs"]:
            if not repair["statements"] or tried == MOST:
                continue
            tried += 1
            replacing += bool(repair["places"])
            now = check_repaired(path, repair, *options)
            if now is None:
                wrong.append(f"{repair['statements']} cannot be read")
                continue
            was, is_now = verdicts(before), verdicts(now)
            if now["results"][at]["verdict"] != "guaranteed":
                wrong.append(f"{result['rule']}: {repair['statements']} leaves it {now['results'][at]['verdict']}")
            lost = [key[1] for key, verdict in was.items() if verdict == "guaranteed" and is_now[key] != "guaranteed"]
            if lost:
                wrong.append(f"{repair['statements']} breaks {lost}")
            if len(now["conflicts"]) > len(before["conflicts"]):
                wrong.append(f"{repair['statements']} contradicts the text")
    return wrong, tried, replacing


def try_repairs(path, *options):
    """How many repairs of a file were tried, and how many of them in place of others."""
    wrong, tried, replacing = faults(path, *options)
    name = f"repairs of {pathlib.Path(path).name}"
    print(f"FAIL {name} {'; '.join(wrong)}" if wrong else f"ok {name}")
    return tried, replacing
