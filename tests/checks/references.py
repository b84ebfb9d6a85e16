#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The two references, grammar/LANGUAGE.md and grammar/SPRAKET.md, have the same in the same order: the chapters, and in
each the tables with the words of their rows, the mistakes shown and the commands run. What they or other pages link to
is there."""

import itertools
import re
import sys

sys.dont_write_bytecode = True
from language import FENCE, REFERENCES, ROOT, say, words_of_language  # noqa: E402

HEADING = re.compile(r"(#+) (.*)\n")
TABLE = re.compile(r"(?:^<!-- (.*) -->\n\n)?((?:^\|.*\n)+)", re.M)
PAGES = sorted((*ROOT.glob("*.md"), *ROOT.glob("*/*.md")))


def chapters(path):
    """Level, title and text of each chapter; a heading within a block is none."""
    found, inside = [], False
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        inside ^= line.startswith("```")
        heading = None if inside else HEADING.fullmatch(line)
        if heading:
            found.append((len(heading[1]), heading[2], []))
        elif found:
            found[-1][2].append(line)
    return [(level, title, "".join(lines)) for level, title, lines in found]


# ---- what stands in a chapter, told alike for both ----


def spellings(column):
    """The words of the language by how they are spelt: English in column 2, Swedish in column 3."""
    return {spelling: row[1] for row in words_of_language() for spelling in row[column].split("|")}


def known(words, text):
    return [words[word] for word in re.findall(r"\w+", re.sub(r'"[^"]*"|\{.*?\}', "", text)) if word in words]


def of_table(words, mark, rows):
    """A table: what it is marked with, how many rows it has, and the words of each row's first cell."""
    place = [words.get(word, "" if word[:1].isupper() else word) for word in (mark or "").split()]
    both_languages = re.match(r"\| (English|Svenska) \|", rows[0])
    firsts = [known(words, " ".join(re.findall(r"`([^`]+)`", re.split(r" \| ", row)[0]))) for row in rows[2:]]
    return ["table", *place, len(firsts)] + ([] if both_languages else firsts)


def of_chapter(words, text):
    for found in FENCE.finditer(text):
        mark = found[1].split()
        if "wrong" in mark:
            yield ["mistake", mark[mark.index("wrong") + 1]]
        if mark == ["sh"]:
            options = [re.sub(r"=.*", "", word) for word in re.findall(r"--\S+", found[2]) if word != "--lang=sv"]
            yield ["command", found[2].split()[1], *options]
    for mark, rows in TABLE.findall(FENCE.sub("", text)):
        yield of_table(words, mark, rows.splitlines())


def try_chapters():
    english, swedish = (chapters(path) for path in REFERENCES)
    english_words, swedish_words = spellings(2), spellings(3)
    failed = say("as many chapters", "" if len(english) == len(swedish) else f"{len(english)} and {len(swedish)}")
    for one, other in itertools.zip_longest(english, swedish, fillvalue=(0, "nothing", "")):
        here, there = list(of_chapter(english_words, one[2])), list(of_chapter(swedish_words, other[2]))
        apart = [pair for pair in itertools.zip_longest(here, there) if pair[0] != pair[1]]
        fault = "" if one[0] == other[0] else "not of one level"
        failed += say(f"{one[1]} – {other[1]}", f"differ: {apart[0]}" if apart else fault)
    return failed


# ---- links ----


def anchors(path):
    """What a heading is linked to by, as GitHub makes it."""
    names = [re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for _, title, _ in chapters(path)]
    return [f"{name}-{n}" if (n := names[:at].count(name)) else name for at, name in enumerate(names)]


def try_links(path):
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    missing = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        other = (path.parent / file) if file else path
        if not target.startswith("http") and (not other.exists() or anchor and anchor not in anchors(other)):
            missing.append(target)
    return say(f"links of {path.relative_to(ROOT)}", ", ".join(missing))


sys.exit(1 if try_chapters() + sum(try_links(path) for path in PAGES) else 0)
