#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Bad input, bad places and a failing system: each gives its message and its status, in bounded time,
and leaves nothing behind."""

import os
import pathlib
import resource
import subprocess
import tempfile

MODEL = """stadga 1 english
side R { region North }
side K { municipality Ash }
body Forum top county { members 2 from North, 2 from Ash }
"""
SECONDS = 20


def verdict(name, faults):
    print(f"FAIL {name} {'; '.join(faults)}" if faults else f"ok {name}")


def run(folder, *words, **more):
    """Runs the program in a folder: status, stdout, stderr. Status "timeout" where it does not end."""
    try:
        ran = subprocess.run([os.environ["STADGA"], *words], cwd=folder, check=False, timeout=SECONDS,
                             **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more})
    except subprocess.TimeoutExpired:
        return "timeout", b"", ""
    return ran.returncode, ran.stdout or b"", (ran.stderr or b"").decode("utf-8", "backslashreplace")


def expect(name, ran, status, code, *faults):
    """A run ended with this status and (where there is one) this code, in one message."""
    got, _, told = ran
    found = [fault for fault in faults if fault]
    if got != status:
        found.append(f"status {got}, not {status}: {told[:300]}")
    if code and told.count(f" {code}: ") != 1:
        found.append(f"no {code} but: {told[:300]}")
    verdict(name, found)


def write(folder, name, text):
    path = pathlib.Path(folder, name)
    path.write_text(text, encoding="utf-8")
    return path


# ---- where results go ----

def check_output(folder):
    write(folder, "model.stadga", MODEL)
    before = sorted(os.listdir(folder))
    full = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))}
    expect("no room", run(folder, "report", "-o", "page.html", "model.stadga", **full), 2, "S023")
    expect("name too long", run(folder, "check", "-o", "x" * 300, "model.stadga"), 2, "S024")
    closed = {"preexec_fn": lambda: os.close(1), "stdout": None}
    expect("standard output closed", run(folder, "check", "model.stadga", **closed), 2, "S025")
    reading, writing = os.pipe()
    os.close(reading)
    expect("pipe nobody reads", run(folder, "check", "model.stadga", stdout=writing), 2, "S025")
    os.close(writing)
    verdict("nothing left behind", [f"{name} is there" for name in os.listdir(folder) if name not in before])


# ---- sizes ----

def check_sizes(folder):
    many = "".join(f"body B{i} county\n" for i in range(1001))
    write(folder, "many.stadga", "stadga 1 english\n" + many)
    expect("picture too large", run(folder, "draw", "many.stadga"), 2, "S016")
    expect("little memory", run(folder, "check", "many.stadga", "--memory-limit", "1"), 5, "S018")


def main():
    for check in (check_output, check_sizes):
        with tempfile.TemporaryDirectory() as folder:
            check(folder)


main()
