#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What is shown as a repair is one (repairing.py): of small texts that lack each of what rules ask for or say it
otherwise, and of the agreements but the largest (repairs_largest.py)."""

import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
from repairing import BY, LARGEST, MODELS, MOST, try_repairs
from sanitized import SANITIZED

SMALL = """stadga 1 english
side R { region North }
side K { municipality Ash, Birch }
agreement "Agreement" { }
body Council top county {
  members 1 from each party
  chair alternating each year between R and K
  commission to Group
}
body Group leading county { members 1 from each party
  prepare for Council }
body Presidium presidium of Council { members 1 from R }
document plan joint
cost work joint { amount 1 mnkr as "Work" }
"""
STATED = pathlib.Path("tests/cases/program/repair_in_place_of.stadga")   # otherwise than is asked for

with tempfile.TemporaryDirectory() as folder:
    small = pathlib.Path(folder, "small.stadga")
    small.write_text(SMALL, encoding="utf-8")
    missing, _ = try_repairs(str(small))
    if missing < min(MOST, 8):
        print(f"FAIL repairs of what is missing: only {missing}")
_, replacing = try_repairs(str(STATED))
if not SANITIZED and replacing < 3:
    print("FAIL repairs of what is stated: none in place of others")
for path in MODELS:
    if path != LARGEST:
        try_repairs(str(path), *BY)
