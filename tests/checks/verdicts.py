#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The tables of verdicts in models/README.md say what the program says: every rule once, each with
its verdict and a reason; and all rules of the packs beside all models, row by row as it must stand."""

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
SHORT = {**WORDS, "not_applicable": "–"}

failed = 0
given = {}
text = (ROOT / "models/README.md").read_text(encoding="utf-8")
tables = re.findall(r"<!-- verdicts (\S+) -->\n\n((?:\|.*\n)+)", text)
for name, table in tables:
    rows = [[cell.strip() for cell in line.strip("|\n ").split("|")] for line in table.splitlines()[2:]]
    said = {cells[0].strip("`"): cells[1:] for cells in rows}
    out = subprocess.run([STADGA, "check", "--format", "json", f"models/{name}.stadga"], cwd=ROOT,
                         stdout=subprocess.PIPE).stdout
    results = json.loads(out)["models"][0]["results"]
    given[name] = results
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


def overview():
    """The table of all rules of the packs, by pack, with a column for each model."""
    rows, pack = ["| regel | " + " | ".join(given) + " |", "|---" * (len(given) + 1) + "|"], None
    for result in next(iter(given.values())):
        if not result["pack"]:
            continue
        if result["pack"] != pack:
            pack = result["pack"]
            rows.append(f"| **{pack}** |" + " |" * len(given))
        words = [SHORT[other["verdict"]] for results in given.values() for other in results
                 if other["rule"] == result["rule"]]
        level = " (bör)" if result["level"] == "should" else ""
        rows.append(f"| `{result['rule']}`{level} | " + " | ".join(words) + " |")
    return rows


wanted = overview() if given else []
found = re.search(r"<!-- all verdicts -->\n\n((?:\|.*\n)+)", text)
stated = found.group(1).splitlines() if found else []
for number in range(max(len(wanted), len(stated))):
    row, said = (rows[number] if number < len(rows) else "no row" for rows in (wanted, stated))
    print(f"{'ok' if row == said else 'FAIL'} all verdicts, row {number + 1}: {row}")
    failed += row != said
sys.exit(bool(failed))
