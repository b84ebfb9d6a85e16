#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Of two statements on whom a role comes from both hold, whichever stands first: each two of some, in both orders, give the
same verdicts and the same number of conflicts, or the same message. That this can fail is shown on two that say different
things."""

import itertools
import json
import os
import pathlib
import subprocess
import tempfile

ORIGINS = ["from North", "from K", "from Ash or Birch", "from members", "from social", "from health", "from AB", "from UB",
           "from Union", "from Center", "held by lead", "from other side than secretary", "from each municipality"]
MEMBERS = ["members 1 from AB, 1 from Birch, 1 from North",
           "members head of each municipality, 1 from UB, lead, 1 from North"]
RULES = {"of_ash": "Council.chair.party = Ash", "of_side": "Council.chair.side = K",
         "of_social": "social in Council.chair.sector",
         "of_birch": "some p in Council.chair.party where p = Birch",
         "of_north": "some p in Council.chair.party where p = North"}
MODEL = """stadga 1 english
sector social, health
side R {{ region North }}
side K {{ municipality Ash, Birch }}
support Union as K
support Center
unit AB of Ash in social
unit UB of Union in social
office head of each municipality in social
office lead of Union
body Council county {{
  {members}
  chair {one}
  chair {other}
  secretary held by head of Ash
}}
"""


def text(members, one, other):
    rules = "".join(f'rule {name} {{\n  sv "{name}"\n  en "{name}"\n  {asked}\n}}\n' for name, asked in RULES.items())
    return MODEL.format(members=members, one=one, other=other) + rules


def judged(folder, members, one, other):
    """The codes of what is complained of, or the verdicts and how many provisions each conflict has."""
    path = pathlib.Path(folder, "m.stadga")
    path.write_text(text(members, one, other), encoding="utf-8")
    ran = subprocess.run([os.environ["STADGA"], "check", "--format", "json", "--lang", "en", f"--rules={','.join(RULES)}",
                          path.name], cwd=folder, capture_output=True, check=False)
    try:
        said = json.loads(ran.stdout)
    except ValueError:
        return f"status {ran.returncode}: {ran.stderr.decode()}"
    if said.get("complaints"):
        return sorted({complaint["code"] for complaint in said["complaints"]})
    model = said["models"][0]
    return ({result["rule"]: result["verdict"] for result in model["results"]},
            sorted(len(conflict["clauses"]) + len(conflict["statements"]) for conflict in model["conflicts"]))


def verdict(name, fault):
    print(f"FAIL {name}: {fault}" if fault else f"ok {name}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        seen = []
        for members in MEMBERS:
            for one, other in itertools.combinations(ORIGINS, 2):
                first, second = judged(folder, members, one, other), judged(folder, members, other, one)
                verdict(f"{members}; chair {one}; chair {other}",
                        "" if first == second and not isinstance(first, str) else f"{first}, in the other order {second}")
                seen.append(first)
        different = seen[0] != seen[-1] and len({str(one) for one in seen}) > 10
        verdict("they say different things", "" if different else str(seen[:3]))


main()
