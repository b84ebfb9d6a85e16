#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`stadga fmt` over the models and rules of the cases, as round trips. Sanitized the program judges them in the cases
themselves."""

import sys

sys.dont_write_bytecode = True
from round_trips import ROOT, judged, judged_in_short, try_folder
from sanitized import SANITIZED

for topic, least in (("program", 8), ("rules", 40)):
    try_folder(ROOT / "tests/cases" / topic, least, judged_in_short if SANITIZED else judged)
