#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The pictures kept beside the models are what the program draws today, byte for byte, for the
version of the layout library that they name. `tests/checks/pictures.py --record` draws them anew."""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STADGA = os.environ.get("STADGA", str(ROOT / "out/stadga"))


def drawn(model):
    return subprocess.run([STADGA, "draw", "--lang", "sv", str(model)], cwd=ROOT, stdout=subprocess.PIPE,
                          check=True).stdout


def layout(svg):
    found = re.search(rb'data-layout="([^"]*)"', svg)
    return found.group(1) if found else b""


failed = 0
for model in sorted((ROOT / "models").glob("*.stadga")):
    if not re.search(r"^(agreement|överenskommelse) ", model.read_text(encoding="utf-8"), re.M):
        continue
    kept, svg = model.with_suffix(".svg"), drawn(model.relative_to(ROOT))
    if "--record" in sys.argv:
        kept.write_bytes(svg)
        continue
    old = kept.read_bytes() if kept.exists() else b""
    same = old == svg or (old and layout(old) != layout(svg))
    print(f"{'ok' if same else 'FAIL'} {kept.name} is what is drawn")
    failed += not same
sys.exit(bool(failed))
