#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Small models and rules at random (tests/soak), each given to a second solver, PicoSAT, as one problem with nothing taken
apart, counted or proved (--dump-cnf): whether some outcome keeps the rule, and whether some breaks it, is what the verdict
says. Readings are no part of such a problem, and where the text contradicts itself nothing is: those are left out. While
the program finds the verdicts CaDiCaL looks itself at each clause that it learns, and would end the program at a wrong one."""

import collections
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests/soak"))

from compare import ask, make  # noqa: E402
from model import REGISTER, register  # noqa: E402
from sanitized import SANITIZED

MODELS = 30 if SANITIZED else 120
SEED = "second"
SAYS = {"guaranteed": (True, False), "violated": (False, True), "open": (True, True)}   # keeps, breaks
ANSWERS = {10: True, 20: False}   # of picosat
SEEN_LEAST = 0.1   # of each verdict, for each model


def verdict(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")


def can_be(program, case, which, folder):
    """Whether PicoSAT finds an outcome that keeps, or breaks, the rule."""
    problem = pathlib.Path(folder, "problem.cnf")
    dumped = subprocess.run([program, "check", f"--dump-cnf={which}", f"--rules={case.rule.name}", "-o", str(problem),
                             "model.stadga"], cwd=folder, capture_output=True, check=False)
    if dumped.returncode:
        return f"status {dumped.returncode} {dumped.stderr.decode()}"
    ran = subprocess.run(["picosat", "-n", str(problem)], capture_output=True, check=False)
    return ANSWERS.get(ran.returncode, f"picosat: status {ran.returncode}")


def is_asked(case):
    """Whether its verdict is one of those that are compared, of one problem."""
    return case.got and case.got["rule"] in SAYS and not case.got["conflicts"] and "reading" not in case.text()


def main():
    path = pathlib.Path(os.environ["STADGA"]).resolve()
    program = str(path)
    cases = [case for number in range(MODELS) for case in make(SEED, number, 1)]
    os.environ["CADICAL_CHECK"] = "1"
    for case, why in ask(program, cases):
        verdict(f"{case.rule.name} is judged", why)
    said = []
    with tempfile.TemporaryDirectory(prefix="stadga-second-") as folder:
        pathlib.Path(folder, REGISTER).write_text(register(), encoding="utf-8")
        for case in filter(is_asked, cases):
            pathlib.Path(folder, "model.stadga").write_text(case.text(), encoding="utf-8")
            answer = tuple(can_be(program, case, which, folder) for which in ("keeps", "breaks"))
            wrong = answer != SAYS[case.got["rule"]]
            verdict(f"{case.rule.name} {case.got['rule']}", wrong and f"{answer}\n{case.text()}".replace("\n", "\n  "))
            said.append((case.got["rule"], answer))
    seen = collections.Counter(rule for rule, _ in said)
    for rule in SAYS:
        verdict(f"enough is {rule}", seen[rule] < MODELS * SEEN_LEAST and f"{seen[rule]} of {MODELS}")
    others = [(rule, answer) for (rule, _), (_, answer) in zip(said, said[1:])]
    noticed = sum(answer != SAYS[rule] for rule, answer in others)
    verdict("another answer is noticed", noticed < len(others) / 4 and f"{noticed} of {len(others)}")


main()
