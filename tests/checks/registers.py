#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Each model says something of every clause of its text. A register has six columns, its ids are
unique and its strengths known; each clause is cited by a statement, is an aim, or is left out with a
reason; at most a tenth of what the text demands is left out, but for what is named here. The program itself refuses ids that no
register knows, and its trace says the same of each clause; only lines that give a name stand without
one. That these checks can fail is shown on doctored copies."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COLUMNS = ["id", "place", "strength", "kind", "text_en", "text_sv"]
STRENGTHS = {"must", "should", "may", "fact", "aim"}
MOST_OMITTED = 0.1
# What a text tells of its own making, and of a party's own work, demands nothing of the structure, in whatever words:
# earlier decisions on direction, tasks and timetable (H), what one municipality tells its own officials to do (U).
NO_DEMANDS = {"002-H02", "002-H03", "002-H04", "002-H05", "002-H06", "002-H07", "002-H08", "002-H09", "002-H10",
              "002-U02", "002-U03"}
SOURCE = re.compile(r'^(?:source|källa)\b.*\b(?:from|från)\s+"([^"]+)"', re.M)
IMPORT = re.compile(r'^(?:import|importera)\s+"([^"]+)"', re.M)
OMITTED = re.compile(r"^\s*(?:omitted|utelämnat)\b")
NAMING = re.compile(r"(?:level|nivå|side|sida|sector|sektor|support|stödorganisation|agreement|överenskommelse)\b")
CITED = re.compile(r"@\s*([\w.-]+(?:\s*,\s*[\w.-]+)*)")


def statements(text):
    """The logical lines of a model without comments: a line that begins with @ goes on from above,
    and so does what follows a comma."""
    lines = []
    for line in text.splitlines():
        line = re.sub(r'("(?:[^"\\]|\\.)*")|#.*', lambda match: match[1] or "", line).rstrip()
        goes_on = lines and (line.lstrip().startswith("@") or lines[-1].endswith(","))
        if goes_on:
            lines[-1] += " " + line.strip()
        elif line.strip():
            lines.append(line)
    return lines


def citations(text):
    """Ids cited, ids left out, and reasons that are missing."""
    cited, omitted, faults = set(), set(), []
    for line in statements(text):
        bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)
        ids = {name.strip() for found in CITED.findall(bare) for name in found.split(",")}
        if OMITTED.match(line):
            omitted |= ids
            if not re.search(r'"[^"]*\w[^"]*"', line):
                faults.append(f"no reason: {line.strip()}")
        else:
            cited |= ids
    return cited, omitted, faults


def read_register(path):
    """The clauses as (id, strength), and what is wrong with the table."""
    lines = path.read_text(encoding="utf-8").splitlines()
    faults = [] if lines and lines[0].split("\t") == COLUMNS else [f"{path.name}: wrong heading"]
    clauses = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or not all(cell.strip() for cell in cells):
            faults.append(f"{path.name}:{number}: not six cells")
            continue
        if cells[2] not in STRENGTHS:
            faults.append(f"{path.name}:{number}: strength {cells[2]}")
        if cells[0] in [name for name, _ in clauses]:
            faults.append(f"{path.name}:{number}: {cells[0]} stands twice")
        clauses.append((cells[0], cells[2]))
    return clauses, faults


def sources_of(model):
    """The model's own text with those it imports."""
    text = model.read_text(encoding="utf-8")
    return text + "".join("\n" + sources_of(model.parent / name) for name in IMPORT.findall(text))


def faults_of_trace(model, cited, omitted):
    """The trace finds no clause that is not covered, and what it says is what stands in the files."""
    ran = subprocess.run([os.environ["STADGA"], "trace", "--format=json", "--fail-on=uncovered", str(model)],
                         capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1):
        return [f"trace ends with {ran.returncode}"]
    trace = json.loads(ran.stdout)
    states = {state: {clause["clause"] for clause in trace["clauses"] if clause["state"] in state}
              for state in (("stated", "aim"), ("omitted",), ("uncovered",))}
    faults = [f"trace: {name} is not covered" for name in sorted(states["uncovered",])]
    if (ran.returncode == 1) != bool(faults):
        faults.append(f"trace ends with {ran.returncode}")
    if states["stated", "aim"] != cited or states["omitted",] != omitted:
        faults.append("trace differs from what stands in the files")
    faults += [f"trace: {clause['clause']} is said by no statement that holds" for clause in trace["clauses"]
               if clause["state"] in ("stated", "aim") and all(line["passed_over"] for line in clause["statements"])]
    return faults + [f"trace: no clause at {line['file']}:{line['line']}" for line in trace["uncited"]
                     if not NAMING.match(line["text"])]


def faults_of(model):
    text = sources_of(model)
    cited, omitted, faults = citations(text)
    clauses = []
    for name in SOURCE.findall(text):
        found, wrong = read_register(model.parent / name)
        clauses += found
        faults += wrong
    known = [name for name, _ in clauses]
    faults += [f"{name} is neither cited nor left out" for name in known if name not in cited | omitted]
    faults += [f"{name} is both cited and left out" for name in sorted(cited & omitted)]
    faults += [f"{name} is in no register" for name in sorted((cited | omitted) - set(known))]
    if clauses:
        faults += faults_of_trace(model, cited, omitted)
    demanded = [name for name, strength in clauses if strength == "must" and name not in NO_DEMANDS]
    left_out = [name for name in demanded if name in omitted]
    faults += [f"{name} is no demand, and yet it is not left out" for name in sorted(NO_DEMANDS & cited)]
    if len(left_out) > MOST_OMITTED * len(demanded):
        faults.append(f"{len(left_out)} of {len(demanded)} demands are left out")
    ran = subprocess.run([os.environ["STADGA"], "check", "--lang", "en", str(model)],
                         capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1, 4):
        faults.append(ran.stderr.strip().splitlines()[0] if ran.stderr else f"status {ran.returncode}")
    return faults


def verdict(name, faults):
    print(f"FAIL {name} {'; '.join(faults)}" if faults else f"ok {name}")


def doctored(model, change, wanted):
    """Changes a copy of the model's folder: some fault that holds `wanted` must be found."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "models")
        shutil.copytree(model.parent, copy)
        change(copy)
        faults = faults_of(copy / model.name)
    return [] if any(wanted in fault for fault in faults) else [f"not found: {wanted}; but {faults}"]


def edit(path, old, new, count=-1):
    """Replaces what must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path}: {old}"
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def main():
    models = sorted((ROOT / "models").glob("*.stadga"))
    for model in models:
        verdict(model.stem, faults_of(model))
    model = ROOT / "models/pahsu-tahsu.stadga"
    register = "clauses/003.tsv"
    changes = [
        ("a clause nobody cites", model.name, "@ 003-P18", "", "003-P18 is neither"),
        ("a clause the trace does not find", model.name, "@ 003-P18", "", "trace: 003-P18 is not covered"),
        ("a statement without a clause", model.name, "@ 003-P21, 003-P23", "", "trace: no clause at"),
        ("a clause of a reading passed over", model.name, "should contact ", "# ", "003-K03 is said by no statement"),
        ("a clause no register knows", model.name, "@ 003-P18", "@ 003-P18, 003-Q99", "003-Q99 is in no register"),
        ("an omission without a reason", model.name, 'omitted "Bilden saknas i texten"', 'omitted ""', "no reason"),
        ("an unknown strength", register, "\tmust\t", "\tshall\t", "strength shall"),
        ("a row without a cell", register, "\tmust\t", "\t", "not six cells"),
        ("an id that stands twice", register, "003-D02", "003-D01", "stands twice")]
    for name, file, old, new, wanted in changes:
        verdict(name, doctored(model, lambda copy, f=file, o=old, n=new: edit(copy / f, o, n, 1), wanted))

    def leave_out(copy):
        edit(copy / model.name, 'aim "', 'omitted "')
        for strength in ("fact", "should", "may", "aim"):
            edit(copy / register, f"\t{strength}\t", "\tmust\t")

    verdict("too much left out", doctored(model, leave_out, "demands are left out"))


main()
