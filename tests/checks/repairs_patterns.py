#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What is shown as a repair is one (repairing.py): of every pattern."""

import pathlib
import sys

sys.dont_write_bytecode = True
from repairing import try_repairs

for path in sorted(pathlib.Path("tests/cases/patterns").glob("*.stadga")):
    try_repairs(str(path))
