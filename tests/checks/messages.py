#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every message has a code, a cause, a next step and an explanation in both languages, with the same
arguments in both, and a case that provokes it."""

import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PARTS = ("cause", "next", "more")
# These need a failing system.
UNREACHABLE = {"S017", "S022"}
TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|([{}])')
ENTRY = re.compile(r'^\[(MESSAGE_\w+)\] = \{"(S\d{3})", LEVEL_\w+,(.*?)\}\},$', re.M | re.S)


def verdict(name, faults):
    print(f"FAIL {name} {'; '.join(faults)}" if faults else f"ok {name}")


def texts(body):
    """The strings of each pair of braces; adjacent strings would be one, so there are none."""
    pairs, inside = [], None
    for string, brace in TOKEN.findall(body + "}}"):
        if brace == "{":
            inside = []
        elif brace == "}" and inside is not None:
            pairs.append(inside)
            inside = None
        elif inside is not None:
            inside.append(string)
    return pairs


def arguments(sentence):
    return set(re.findall(r"\{(\d)\}", sentence))


def faults_of(pairs):
    if len(pairs) != len(PARTS) or any(len(pair) != 2 for pair in pairs):
        return ["has not cause, next and more in two languages"]
    faults = []
    for part, (english, swedish) in zip(PARTS, pairs):
        if not english or not swedish:
            faults.append(f"{part} is empty")
        if arguments(english) != arguments(swedish):
            faults.append(f"{part} has other arguments in Swedish")
    return faults


def provoked():
    """The codes that some case or another check expects, and one that needs a file too large to keep."""
    codes = set()
    for expected in ROOT.glob("tests/cases/*/*.err"):
        codes |= set(re.findall(r"\bS\d{3}\b", expected.read_text(encoding="utf-8", errors="replace")))
    codes |= set(re.findall(r"\bS\d{3}\b", (ROOT / "tests/checks/hardness.py").read_text(encoding="utf-8")))
    with tempfile.TemporaryDirectory() as folder:
        large = pathlib.Path(folder, "large.stadga")
        large.write_bytes(b"stadga 1 english\n" + b"#" * (1 << 20) + b"\n")
        ran = subprocess.run([os.environ["STADGA"], "check", str(large), "--file-limit", "1", "--lang", "sv"],
                             capture_output=True, text=True, check=False)
        verdict("file_too_large", [] if ran.returncode == 2 and "S003" in ran.stderr else [ran.stderr])
        return codes | set(re.findall(r"\bS\d{3}\b", ran.stderr))


def main():
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("src/base/message_s*.inc")))
    header = (ROOT / "src/base/message.h").read_text(encoding="utf-8")
    entries = ENTRY.findall(source)
    codes = [code for _, code, _ in entries]
    named = re.findall(r"MESSAGE_\w+", header[header.index("MESSAGE_NONE,"):header.index("MESSAGE_COUNT")])
    verdict("codes", [f"{a} stands before {b}" for a, b in zip(codes, codes[1:]) if a >= b])
    verdict("all", [f"{name} has no text" for name in named[1:] if name not in [entry[0] for entry in entries]])
    known = provoked()
    for _, code, body in entries:
        faults = faults_of(texts(body))
        if code not in known and code not in UNREACHABLE:
            faults.append("no case provokes it")
        verdict(code, faults)
    verdict("explain", [code for code in codes if subprocess.run(
        [os.environ["STADGA"], "explain", code, "--lang", "sv"], capture_output=True, check=False).returncode])


main()
