#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`stadga fmt` over the examples of the two references, as round trips."""

import sys

sys.dont_write_bytecode = True
from language import REFERENCES
from round_trips import judged, try_page


def judged_in_short(folder, names):
    """What check finds by one pack, where all of them would say little more and take a minute."""
    return judged(folder, names, "--rules=validity")


for path, judge in zip(REFERENCES, (judged, judged_in_short)):
    try_page(path, 100, judge)
