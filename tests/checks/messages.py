#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every message has a code, a cause, a next step and an explanation in both languages, with the same
arguments in both, and a case that provokes it. Words that a user sees stand in tables with both
languages, nowhere else."""

import os
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True
from trial import CODES  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PARTS = ("cause", "next", "more")
TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|([{}])')
TABLES = {"src/base/message.c", "src/option_rows.c", "src/logic/schema.c"}
# Style sheets, schemas, pictures for programs: what is in them is for machines.
MACHINES = {"src/page/html_style.c", "src/page/json_schema.c", "src/page/json_schema_gaps.c",
            "src/page/json_schema_tests.c", "src/draw/svg.c", "src/draw/dot.c"}
# Rules written in the language, which wants both languages itself; statements whose words its table translates.
RULES = {"src/check/wishes.c", "src/remedy/remedy_forms.c"}
# Words that are looked for in drafts and in numbers and dates; none of them is shown.
LOOKED_FOR = {"src/draft/wording.c", "src/syntax/digits.c"}
# Kinds of token by their names in the grammar; letters, a sign and words for a time that are looked for.
NO_WORDS = {"end of line", "end of file", "å", "ä", "ö", "Å", "Ä", "Ö", "”", "år", "År", "månad", "Månad",
            "kalenderår", "budgetår", "verksamhetsår", "helår", "halvår"}
SOURCE_TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|\'(?:[^\'\\\n]|\\.)*\'|(?:#\s*include\s*)?"(?:[^"\\\n]|\\.)*"', re.S)
WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}|[åäöÅÄÖ“”]")
ENTRY = re.compile(r'^\[(MESSAGE_\w+)\] = \{"(S\d{3})", LEVEL_\w+,(.*?)\}\},$', re.M | re.S)


def verdict(name, faults):
    print(f"FAIL {name} {'; '.join(faults)}" if faults else f"ok {name}")


def texts(body):
    """The strings of each pair of braces; adjacent strings would be one, so there are none."""
    pairs, inside = [], None
    for string, brace in TOKEN.findall(body + "}}"):
        if brace == "{":
            inside = []
        elif brace == "}" and inside is not None:
            pairs.append(inside)
            inside = None
        elif inside is not None:
            inside.append(string)
    return pairs


def arguments(sentence):
    return set(re.findall(r"\{(\d)\}", sentence))


def faults_of(pairs):
    if len(pairs) != len(PARTS) or any(len(pair) != 2 for pair in pairs):
        return ["has not cause, next and more in two languages"]
    faults = []
    for part, (english, swedish) in zip(PARTS, pairs):
        if not english or not swedish:
            faults.append(f"{part} is empty")
        if arguments(english) != arguments(swedish):
            faults.append(f"{part} has other arguments in Swedish")
    return faults


def provoked():
    """The codes that some case expects, or another check, which fails where one does not come out."""
    codes = set()
    for expected in ROOT.glob("tests/cases/*/*.err"):
        codes |= set(re.findall(r"\bS\d{3}\b", expected.read_text(encoding="utf-8", errors="replace")))
    return codes.union(*(row.split() for row in CODES.values()))


def literals(text):
    """The strings of a C file: no remarks, no includes, no names of terms, no statements that are translated."""
    text = re.sub(r'MESSAGE_TERM\("[^"]*"\)', "MESSAGE_TERM", text)
    text = re.sub(r'\bWRITTEN\(([\w>.-]+), "[^"]*"', r"WRITTEN(\1", text)
    return [token[1:-1] for token in SOURCE_TOKEN.findall(text) if token.startswith('"')]


def words_outside_tables():
    faults = []
    for path in sorted(ROOT.glob("src/**/*.[ch]")):
        name = str(path.relative_to(ROOT))
        if name in TABLES | MACHINES | RULES | LOOKED_FOR:
            continue
        text = path.read_text(encoding="utf-8")
        faults += [f"{name}: {said}" for said in literals(text) if WORDS.search(said) and said not in NO_WORDS]
        faults += [f"{name}: picks words by language" for _ in re.findall(r'LANGUAGE_\w+ *\? *"', text)
                   if not name.startswith("src/base/message")]
    return faults


def term_faults():
    """Terms that are used are in the table, in both languages."""
    table = (ROOT / "src/base/message.c").read_text(encoding="utf-8")
    rows = re.findall(r'^    \{"([^"]*)",\s+\{"([^"]*)", "([^"]*)"\}\},$', table, re.M)
    known = {name for name, english, swedish in rows if english and swedish}
    used = {term for path in ROOT.glob("src/**/*.c")
            for term in re.findall(r'MESSAGE_TERM\("([^"%]*)"\)', path.read_text(encoding="utf-8"))}
    return [f"there is no term {term}" for term in sorted(used - known)]


def option_faults():
    """In the tables of the command line words come in twos."""
    table = (ROOT / "src/option_rows.c").read_text(encoding="utf-8")
    return [f"in one language: {alone}" for alone in re.findall(r'\{\s*("(?:[^"\\]|\\.)*")\s*\}', table)]


def word_faults():
    """Every word of the language is explained, in each of its spellings."""
    rows = [row.split("\t") for row in (ROOT / "grammar/words.tsv").read_text(encoding="utf-8").splitlines()
            if "\t" in row and not row.startswith(("#", "kind"))]
    words = {word for row in rows for cell in row[2:4] for word in cell.split("|")}
    faults = [] if len(words) > 200 else [f"{len(words)} words"]
    for word in sorted(words):
        told = subprocess.run([os.environ["STADGA"], "explain", word, "--lang", "sv"], capture_output=True, text=True,
                              check=False)
        if told.returncode or len(told.stdout.splitlines()) < 2:
            faults.append(f"{word} is not explained")
    return faults


def form_faults():
    """All forms are told, in each language, and nothing in them is left in the other."""
    told = [subprocess.run([os.environ["STADGA"], "explain", "forms", "--lang", language], capture_output=True,
                           text=True, check=False).stdout.splitlines() for language in ("en", "sv")]
    faults = [] if len(told[0]) == len(told[1]) > 60 else [f"{len(told[0])} and {len(told[1])} lines"]
    return faults + [f"the same in both: {line.strip()}" for line in set(told[0]) & set(told[1])]


def main():
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("src/base/message_s*.inc")))
    header = (ROOT / "src/base/message.h").read_text(encoding="utf-8")
    entries = ENTRY.findall(source)
    codes = [code for _, code, _ in entries]
    named = re.findall(r"MESSAGE_\w+", header[header.index("MESSAGE_NONE,"):header.index("MESSAGE_COUNT")])
    verdict("codes", [f"{a} stands before {b}" for a, b in zip(codes, codes[1:]) if a >= b])
    verdict("all", [f"{name} has no text" for name in named[1:] if name not in [entry[0] for entry in entries]])
    verdict("forms", form_faults())
    verdict("words", word_faults())
    verdict("tables", words_outside_tables() + term_faults() + option_faults())
    known = provoked()
    for _, code, body in entries:
        faults = faults_of(texts(body))
        if code not in known:
            faults.append("no case provokes it")
        verdict(code, faults)
    verdict("explain", [code for code in codes if subprocess.run(
        [os.environ["STADGA"], "explain", code, "--lang", "sv"], capture_output=True, check=False).returncode])


main()
