#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The order of declarations means nothing: each file with mistakes, its declarations shuffled, gives the same messages, in
the order of their places."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from shuffling import ROOT, SEEDS, shuffled, verdict

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


with tempfile.TemporaryDirectory() as folder:
    shuffle_mistakes(folder)
