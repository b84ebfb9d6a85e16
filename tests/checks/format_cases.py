#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`stadga fmt` over the models and rules of the cases, as round trips."""

import sys

sys.dont_write_bytecode = True
from round_trips import ROOT, try_folder

for topic, least in (("program", 8), ("rules", 40)):
    try_folder(ROOT / "tests/cases" / topic, least)
