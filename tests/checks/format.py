#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`stadga fmt` over our agreements and rules, as round trips. Our own models and rules stay in the standard layout;
--write and new write whole files or none."""

import json
import pathlib
import stat
import sys
import tempfile

sys.dont_write_bytecode = True
from round_trips import OTHER, ROOT, judged, run, try_folder, verdict

OURS = ["models/*.stadga", "rules/*.stadga", "grammar/*.stadga"]


def judging(folder, names):
    """What our agreements are found to be by rule files, by the name of the rule."""
    models = sorted((ROOT / "models").glob("*.stadga"))
    _, out, _ = run(folder, "check", "--format=json", "--lang=en", f"--rules={','.join(names)}", *models)
    found = [result for model in json.loads(out)["models"] for result in model["results"] if result["pack"]]
    return {rule: [(one["verdict"], one["message"], one["clauses"]) for one in found if one["rule"] == rule]
            for rule in {result["rule"] for result in found}}, set()


# ---- writing ----


def try_write(folder):
    good, bad, link = folder / "good.stadga", folder / "bad.stadga", folder / "link.stadga"
    good.write_text("stadga 1 english\nregion  North\n", encoding="utf-8")
    bad.write_text("stadga 1 english\nregion  North of\n", encoding="utf-8")
    before = good.read_bytes()
    status, out, _ = run(folder, "fmt", "--write", "good.stadga", "bad.stadga")
    verdict("errors in one: none written", "" if (status, out, good.read_bytes()) == (3, b"", before) else f"{status}")
    good.chmod(0o640)
    link.symlink_to("good.stadga")
    status, out, said = run(folder, "fmt", "--write", "link.stadga")
    kept = link.is_symlink() and stat.S_IMODE(good.stat().st_mode) == 0o640
    written = good.read_bytes() == b"stadga 1 english\nregion North\n"
    verdict("written in place", "" if (status, out, said) == (0, b"", "") and kept and written else f"{status} {said}")
    time = good.stat().st_mtime_ns
    run(folder, "fmt", "--write", "good.stadga")
    verdict("left alone where nothing changes", "" if good.stat().st_mtime_ns == time else "written again")
    run(folder, "fmt", "--write", "--keywords=sv", "good.stadga")
    verdict("translated in place", "" if good.read_bytes() == b"stadga 1 svenska\nregion North\n" else "not so")
    verdict("nothing left behind", "" if len(list(folder.iterdir())) == 3 else "a file more")


def try_new(folder):
    found = {}
    for language in OTHER:
        name = f"{language}.stadga"
        status, _, said = run(folder, "new", f"--lang={language}", name)
        verdict(f"new {language}", f"{status} {said}" if status else "")
        shown = run(folder, "new", f"--lang={language}")[1]
        verdict(f"new {language} to standard output", "" if shown == (folder / name).read_bytes() else "differs")
        verdict(f"new {language} in layout", "" if run(folder, "fmt", "--check", name)[0] == 0 else "is not")
        results = judged(folder, [name])[0].get(name, [])
        found[language] = [(rule, result["verdict"]) for rule, result in results]
        verdict(f"new {language} without errors", "" if results else "has errors")
        status, _, said = run(folder, "new", "-o", name)
        verdict(f"new {language} never over it", "" if status == 2 and "S028" in said else f"{status}")
    verdict("new judged alike", "" if found["sv"] == found["en"] else "differs")


def try_layout():
    paths = [path for pattern in OURS for path in sorted(ROOT.glob(pattern))]
    status, out, said = run(ROOT, "fmt", "--check", *paths)
    verdict("our own files are in the standard layout (stadga fmt --write)", out.decode() + said if status else "")


def main():
    try_layout()
    try_folder(ROOT / "models", 4)
    try_folder(ROOT / "rules", 9, judging)
    for attempt in (try_write, try_new):
        with tempfile.TemporaryDirectory() as temporary:
            attempt(pathlib.Path(temporary))


main()
