#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What is shown as a repair of the largest of our agreements is one (repairing.py)."""

import sys

sys.dont_write_bytecode = True
from repairing import BY, LARGEST, try_repairs

try_repairs(str(LARGEST), *BY)
