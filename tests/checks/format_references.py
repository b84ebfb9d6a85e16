#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`stadga fmt` over the examples of the two references, as round trips. All rules judge one of them: the other has the
same examples. Sanitized the program judges those of the first by all rules in language.py."""

import sys

sys.dont_write_bytecode = True
from language import REFERENCES
from round_trips import judged, judged_in_short, try_page
from sanitized import SANITIZED


for path, judge in zip(REFERENCES, (judged_in_short if SANITIZED else judged, judged_in_short)):
    try_page(path, 100, judge)
