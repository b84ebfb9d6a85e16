#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The tables of verdicts in models/README.md say what the program says: every rule once, each with
its verdict and a reason."""

import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STADGA = os.environ.get("STADGA", str(ROOT / "out/stadga"))
WORDS = {"guaranteed": "garanterad", "open": "öppen", "violated": "bruten", "contradictory": "motstridig",
         "not_applicable": "ej tillämplig", "undecided": "ej avgjord"}

failed = 0
text = (ROOT / "models/README.md").read_text(encoding="utf-8")
tables = re.findall(r"<!-- verdicts (\S+) -->\n\n((?:\|.*\n)+)", text)
for name, table in tables:
    rows = [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in table.splitlines()[2:]]
    said = {cells[0].strip("`"): cells[1:] for cells in rows}
    out = subprocess.run([STADGA, "check", "--format", "json", f"models/{name}.stadga"], cwd=ROOT,
                         stdout=subprocess.PIPE).stdout
    results = json.loads(out)["models"][0]["results"]
    got = {result["rule"]: WORDS[result["verdict"]] for result in results}
    for rule in sorted(set(got) | set(said)):
        verdict, reason = (said.get(rule, []) + ["", ""])[:2]
        good = got.get(rule) == verdict and len(reason) > 10
        print(f"{'ok' if good else 'FAIL'} {name} {rule}: {got.get(rule)}, in the table {verdict or 'nothing'}")
        failed += not good
agreements = {path.stem for path in (ROOT / "models").glob("*.stadga")
              if re.search(r"^(agreement|överenskommelse) ", path.read_text(encoding="utf-8"), re.M)}
missing = sorted(agreements ^ {name for name, _ in tables})
print(f"{'FAIL' if missing else 'ok'} models/README.md has a table of verdicts for each agreement {', '.join(missing)}")
failed += len(missing)
sys.exit(bool(failed))
