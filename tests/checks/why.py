#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""From which clauses of the agreements it follows that chairs alternate between the sides, or do not: those that a reader
of the texts would name, and found soon enough to be asked for."""

import json
import subprocess
import sys

sys.dont_write_bytecode = True
from sanitized import SANITIZED, STADGA

RULE = "chair_alternates_between_sides"
# By body: the clauses that say it. Social ReKo and its groups: that the principals take turns, one sentence each.
# PaHSU: in which order the chair goes and who holds it in each turn, and whom the networks send, for the municipalities'
# turn goes to one who chairs a network, and nothing else says of which side that is. TaHSU: that the chair goes from side to side. Länsledningen: that the chair goes in turn, who has it in the first
# year and who in the second. Äldre: that the one from the region is chair, so that it never goes to the other side; what
# contradicts itself there, from which of the region's officials the chair comes, is another matter.
SAID = {
    "socialreko": {"Social ReKo": "004-P08", "BG": "004-B06", "LSG": "004-L07"},
    "pahsu-tahsu": {"PaHSU": "003-P09 003-P11 003-P19 003-P20 003-P21", "TaHSU": "003-T13"},
    "halsam": {"Länsledningen": "000-L09 000-L11 000-L12", "Länssamordningsgrupp (Äldre)": "000-E03"},
}
DECIDED = ("guaranteed", "violated")


def elements_of(path):
    got = subprocess.run([STADGA, "check", "--lang=en", "--why", "--examples=0", "--format=json", f"--rules={RULE}", path],
                         capture_output=True, timeout=120, check=False)
    results = json.loads(got.stdout)["models"][0]["results"]
    return [element for result in results if result["rule"] == RULE for element in result["elements"]]


def check(name, said):
    path = f"models/{name}.stadga"
    decided = {element["element"]: element["why"] for element in elements_of(path) if element["verdict"] in DECIDED}
    for body, clauses in said.items():
        why = decided.get(body)
        found = why and (why["minimal"], sorted(why["clauses"]), why["statements"])
        if found == (True, clauses.split(), []):
            print(f"ok   {path}: why {body}")
        else:
            print(f"FAIL {path}: {body} follows from {found}, not from {clauses}")
    if decided.keys() != said.keys():
        print(f"FAIL {path}: decided are {sorted(decided)}")


for model, table in SAID.items():
    if not SANITIZED or model == "socialreko":
        check(model, table)
