#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs every example of grammar/LANGUAGE.md, grammar/SPRAKET.md and README.md, and holds the tables of words of
the two references against grammar/words.tsv and src/logic/schema.c.

A block marked "stadga" that begins with "stadga 1" is a whole file; any other is put behind the page's
block marked "stadga frame", whose language it has, inside a block of its own where it is marked "in KEYWORD",
in "for NAME { … }" where it is marked "in NAME". "wrong CODE" must give that message and no other. A block marked
"tsv NAME", "draft NAME" or "stadga NAME.stadga" is written to that file first. Below <!-- stadga in KEYWORD --> the
last cell of each row of a table is such a fragment. A line of a "sh" block that calls stadga is run;
"# status N" behind it says how it ends (else 0), and a "text" block right after it what it prints;
"…" alone on a line stands for any lines."""

import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from sanitized import SANITIZED

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REFERENCES = (ROOT / "grammar/LANGUAGE.md", ROOT / "grammar/SPRAKET.md")
PROGRAM = os.environ["STADGA"]
FENCE = re.compile(r"^```(.*)\n((?:.*\n)*?)^```$", re.M)
MOST_KEYWORDS = 87
LOADS = (0, 1, 4)


def say(name, fault):
    print(f"FAIL {name} {fault}" if fault else f"ok {name}")
    return bool(fault)


def run(words, folder):
    environment = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "TMPDIR": str(folder)}
    environment.update({name: os.environ[name] for name in os.environ if name.endswith("SAN_OPTIONS")})
    done = subprocess.run([PROGRAM] + words, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


# ---- models ----


class Page:
    """A page of documentation, its blocks and its frame; files it names lie in a folder."""

    def __init__(self, path, folder):
        self.name, self.folder = path.name, folder
        self.text = path.read_text(encoding="utf-8")
        self.blocks = [(self.line(found.start()), found[1].split(), found[2])
                       for found in FENCE.finditer(self.text)]
        self.frame = ""
        for _, mark, content in self.blocks:
            if mark[:2] == ["stadga", "frame"]:
                self.frame = content
            elif len(mark) == 2 and (mark[0] in ("tsv", "draft") or mark[1].endswith(".stadga")):
                (folder / mark[1]).write_text(content, encoding="utf-8")

    def line(self, offset):
        return self.text.count("\n", 0, offset) + 1


def whole_model(page, mark, content):
    """The file that a block stands for."""
    if content.startswith("stadga 1"):
        return content
    if "in" in mark:
        place = mark[mark.index("in") + 1]
        small = "för" if page.frame.startswith("stadga 1 svenska") else "for"
        head = f"{place} Example" if place[0].islower() else f"{small} {place}"
        content = f"{head} {{\n{content}}}\n"
    return page.frame + content


def try_model(page, line, mark, content):
    (page.folder / "example.stadga").write_text(whole_model(page, mark, content), encoding="utf-8")
    short = ["--rules=validity"] if SANITIZED and page.name == REFERENCES[1].name else []  # the same examples again
    status, out, err = run(["check", "--format=json", *short, "example.stadga"], page.folder)
    wanted = [mark[mark.index("wrong") + 1]] if "wrong" in mark else []
    try:
        found = [complaint["code"] for complaint in json.loads(out).get("complaints", [])]
    except ValueError:
        return say(f"{page.name}:{line}", f"status {status}: {out[:200]}{err[:400]}")
    fault = ""
    if found != wanted:
        fault = f"gives {found or 'no message'}, wanted {wanted or 'none'}"
    elif not wanted and status not in LOADS:
        fault = f"status {status}: {err[:400]}"
    return say(f"{page.name}:{line}", fault)


def table_examples(page):
    """The fragments of tables: line, mark, content."""
    for found in re.finditer(r"^<!-- (stadga.*) -->\n\n((?:\|.*\n)+)", page.text, re.M):
        mark = found[1].split()
        for number, row in enumerate(found[2].splitlines()[2:]):
            cell = re.search(r"`([^`]+)` \|$", row)
            if cell:
                yield page.line(found.start(2)) + number + 2, mark, cell[1] + "\n"


# ---- commands ----


def same_output(wanted, got):
    pattern = "".join("(?:.*\n)*?" if line == "…" else re.escape(line) + "\n"
                      for line in wanted.splitlines())
    return re.fullmatch(pattern, got) is not None


def try_command(page, line, command, shown):
    said = re.search(r"# .*\bstatus (\d)", command)
    words = shlex.split(re.sub(r"\s+#.*", "", command))[1:]
    status, out, err = run(words, page.folder)
    fault = ""
    if status != (int(said[1]) if said else 0):
        fault = f"status {status}: {out[:300]}{err[:300]}"
    elif shown is not None and not same_output(shown, out):
        fault = f"prints\n{out}"
    return say(f"{page.name}:{line} {command}", fault)


def try_commands(page):
    failed = 0
    for number, (line, mark, content) in enumerate(page.blocks):
        if mark != ["sh"]:
            continue
        commands = [(line + 1 + n, text) for n, text in enumerate(content.splitlines())
                    if re.match(r"(out/)?stadga ", text)]
        after = page.blocks[number + 1] if number + 1 < len(page.blocks) else (0, [], "")
        close = after[1] == ["text"] and after[0] <= line + content.count("\n") + 6
        for n, (at, command) in enumerate(commands):
            shown = after[2] if close and n == len(commands) - 1 else None
            failed += try_command(page, at, command, shown)
    return failed


# ---- tables of words ----


def listed(page, mark):
    """The pairs of code in the table below <!-- mark -->: English, Swedish, in whatever order they stand."""
    found = re.search(rf"^<!-- {mark} -->\n\n((?:\|.*\n)+)", page.text, re.M)
    pairs = set()
    for row in found[1].splitlines()[2:] if found else []:
        cells = [re.findall(r"`([^`]+)`", cell) for cell in row.strip("|").split(" | ")]
        heads = found[1].splitlines()[0].strip("|").split(" | ")
        for n, head in enumerate(heads):
            if head.strip() in ("English", "Svenska") and cells[n]:
                first, second = tuple(cells[n]), tuple(cells[n + 1])
                pairs.add((first, second) if head.strip() == "English" else (second, first))
    return pairs


def spellings(cell, particle):
    return tuple(word + particle for word in cell.split("|"))


def words_of_language():
    """The rows of grammar/words.tsv: kind, word, English, Swedish, particle."""
    text = (ROOT / "grammar/words.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]


def try_words(page):
    rows = words_of_language()
    keywords = {row[1]: row for row in rows if row[0] == "keyword"}
    failed = say("keywords", "" if len(keywords) <= MOST_KEYWORDS else f"{len(keywords)} are too many")
    for kind in dict.fromkeys(row[0] for row in rows):
        wanted = set()
        for _, _, english, swedish, particle in (row for row in rows if row[0] == kind):
            small = keywords.get(particle, ["", "", "", ""])
            wanted.add(tuple(spellings(cell, " " + small[n].split("|")[0] if small[n] else "")
                             for n, cell in ((2, english), (3, swedish))))
        wrong = wanted ^ listed(page, f"words {kind}")
        failed += say(f"{page.name} words {kind}", f"differ: {sorted(wrong)}" if wrong else "")
    return failed


def try_schema(page):
    text = (ROOT / "src/logic/schema.c").read_text(encoding="utf-8")
    failed = 0
    for name in ("collections", "fields", "predicates", "qualifiers", "functions"):
        found = re.search(rf"\b{name}\[\] = \{{\n(.*?)\n\}};", text, re.S)
        rows = re.findall(r'(?:[A-Z]+\(|\{\{)"(\w+)",\s*"(\w+)"', found[1] if found else "")
        wanted = {((english,), (swedish,)) for english, swedish in rows}
        wrong = wanted ^ listed(page, f"schema {name}")
        failed += say(f"{page.name} schema {name}", f"differ: {sorted(wrong)}" if wrong or not rows else "")
    return failed


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        for path in (*REFERENCES, ROOT / "README.md"):
            folder = pathlib.Path(temporary) / path.stem
            folder.mkdir()
            for name in ("models", "rules"):
                (folder / name).symlink_to(ROOT / name)
            page = Page(path, folder)
            blocks = [block for block in page.blocks if block[1] and block[1][0] == "stadga"]
            for line, mark, content in blocks + list(table_examples(page)):
                failed += try_model(page, line, mark, content)
            failed += try_commands(page)
            if path in REFERENCES:
                failed += try_words(page) + try_schema(page)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
