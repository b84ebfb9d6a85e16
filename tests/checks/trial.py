# SPDX-License-Identifier: EUPL-1.2
"""What the checks of hardness share: running the program in a folder and saying what is wrong."""

import os
import pathlib
import subprocess

SECONDS = 20
# The codes that each check has to get out of the program; messages.py counts them as provoked.
CODES = {
    "hardness": (
        "S001 S002 S003 S005 S006 S009 S013 S016 S018 S019 S020 S021 S024 S026 S101 S102 S103 S104 "
        "S106 S109 S110 S111 S112 S117 S201 S202 S312 S313 S318"),
    "docx": "S032 S035 S036 S037",
    "faults": "S001 S004 S017 S018 S022 S023 S024 S025",
}
came_out = set()
MODEL = """stadga 1 english
side R { region North }
side K { municipality Ash }
body Forum top county { members 2 from North, 2 from Ash }
"""


def verdict(name, faults):
    print(f"FAIL {name} {'; '.join(faults)}" if faults else f"ok {name}", flush=True)


class Ran:
    """How a run ended: its status ("timeout" where it did not), its output, what it told on standard error."""

    def __init__(self, status, out=b"", err=b""):
        self.status, self.out, self.told = status, out, err.decode("utf-8", "backslashreplace")


def run(folder, *words, program=None, fault=None, options=None, **more):
    """Runs the program, or the one that can be made to fail where a fault is given."""
    program = pathlib.Path(os.environ["STADGA"] if program is None else program)
    environment = dict(os.environ, LANG="C.UTF-8", **(options or {}))
    if fault:
        program = program.parent / "faulty" / program.name
        environment["STADGA_FAULT"] = fault
    try:
        ran = subprocess.run([str(program), *words], cwd=folder, env=environment, check=False, timeout=SECONDS,
                             **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more})
    except subprocess.TimeoutExpired:
        return Ran("timeout")
    return Ran(ran.returncode, ran.stdout or b"", ran.stderr or b"")


def faults_of(ran, status, code=None):
    """What is not as expected: this status, and where a code is given one message with it and no other."""
    faults = [] if ran.status == status else [f"status {ran.status}, not {status}"]
    if "Sanitizer" in ran.told:
        faults.append("the sanitizer speaks")
    codes = [word for word in ran.told.replace(":", " ").split() if len(word) == 4 and word[0] == "S" and word[1:].isdigit()]
    if code and codes != [code]:
        faults.append(f"codes {codes}, not {code}")
    if code and not faults:
        came_out.add(code)
    return faults + [ran.told[-400:]] if faults else []


def expect(name, ran, status, code=None, *faults):
    verdict(name, faults_of(ran, status, code) + [fault for fault in faults if fault])


def expect_codes(check):
    """Last in a check: what came out where it was expected is what the table says."""
    wanted = set(CODES[check].split())
    verdict("codes", [f"{code} did not come out" for code in sorted(wanted - came_out)] +
            [f"{code} is not in the table" for code in sorted(came_out - wanted)])


def write(folder, name, content):
    path = pathlib.Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
