#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Clauses are found again in drafts that were scanned. Four agreements in tests/drafts, laid out in different ways,
each get a register by --new-register, and have one written by hand that holds places only. The texts are then
spoilt as a scan does it: letters lost or read as others, lines and words broken, pages with numbers and headings,
stains, ligatures, blanks. At least 95 in 100 clauses must be found, each as the sentence it is: what is found is
compared with all sentences of the clean text by a likeness of this script's own. In no single run may fewer than
90 be found: where a page ends between two sentences, nobody can tell from its text whether the paragraph ends too.
What a scan does moves nothing and gives no heading another name; what is put elsewhere or renamed is told."""

import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DRAFTS = sorted(path for path in (ROOT / "tests/drafts").iterdir() if path.suffix in (".txt", ".md"))
LEAST, LEAST_OF_ONE = 0.95, 0.9
SEED = "stadga"
MODEL = 'stadga 1 svenska\nkälla utkast "Utkastet" från "utkast.tsv"\n'


# ---- what a scan does; each takes the text, a source of chance, and a strength from 1 to 3 ----

def read_as(chance, strength, text):
    """å, ä and ö become a and o, here and there something else."""
    names = {"å": "a", "ä": "a", "ö": "o", "Å": "A", "Ä": "A", "Ö": "O"}
    share = (0, 0.3, 0.7, 1)[strength]
    stray = {"å": "4d", "ä": "&d", "ö": "6éd"}
    return "".join(chance.choice(stray[c]) if c in stray and chance.random() < 0.06 * strength else
                   names[c] if c in names and chance.random() < share else c for c in text)


def missing(chance, strength, text):
    return "".join(c for c in text if c not in "åäöÅÄÖ" or chance.random() > (0, 0.2, 0.5, 0.9)[strength])


def is_fixed(line):
    """Headings, tables and what begins an item stay on a line of their own."""
    return not line.strip() or line.startswith(("#", "|"))


def blocks(text):
    """The text by paragraphs and items: what may be broken into lines anew, and what may not."""
    block = []
    for line in text.split("\n"):
        begins = re.match(r"\s*([-•◦*]|\d+[.)]|\d+\.\d+|§|\d+) ", line)
        if (is_fixed(line) or begins) and block:
            yield block
            block = []
        if is_fixed(line):
            yield [line]
        else:
            block.append(line)
    if block:
        yield block


def rewrap(text, width_of, hyphen=None):
    lines = []
    for block in blocks(text):
        # a short first line without a point is a heading, which no one breaks
        while block and (len(block[0]) < 50 and not re.search(r"[.,:;]$", block[0])) and not re.match(r"\s*[•◦-]", block[0]):
            lines.append(block.pop(0))
        if not block or is_fixed(block[0]):
            lines += block
            continue
        indent = re.match(r"\s*", block[0])[0]
        line = ""
        for word in " ".join(part.strip() for part in block).split(" "):
            width = width_of()
            if len(line) + len(word) + 1 > width and line:
                room = width - len(line) - 2
                if hyphen and len(word) > 9 and 3 < room < len(word) - 3 and word.isalpha() and hyphen():
                    lines.append(indent + line + " " + word[:room] + "-")
                    word = word[room:]
                else:
                    lines.append(indent + line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(indent + line)
    return "\n".join(lines)


def hyphens(chance, strength, text):
    return rewrap(text, lambda: 74 - 8 * strength, lambda: chance.random() < 0.4 * strength)


def lines_broken(chance, strength, text):
    return rewrap(text, lambda: chance.randint(78 - 14 * strength, 80))


def pages(chance, strength, text):
    """A page has a number below, in one of several ways, and from the second on a heading above."""
    lines, made, page = text.split("\n"), [], 1
    size = 34 - 6 * strength
    title = lines[0].strip("# ")
    number = chance.choice(["{}", "Sida {} av 9", "- {} -", "{} (9)"])
    feed = chance.choice(["\f", "", "\f"])
    for at in range(0, len(lines), size):
        part = lines[at:at + size]
        made += ([feed + title] if page > 1 else []) + ([""] if page > 1 and strength > 1 else []) + part
        made += ["", number.format(page)] + ([""] if not feed else [])
        page += 1
    return "\n".join(made)


def stains(chance, strength, text):
    words = re.split(r"( )", text)
    return "".join(part + chance.choice(["~ ", "¬ ", "` ", "¦ ", "^ "]) if part == " " and chance.random() < 0.012 * strength
                   else part for part in words)


def blanks(chance, strength, text):
    return re.sub(r"(?<=\S) (?=\S)", lambda _: "  " if chance.random() < 0.1 * strength else " ", text)


def ligatures(chance, strength, text):
    for pair, sign in (("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        text = text.replace(pair, sign)
    return re.sub(r"(?<=\w)-", "\u00ad", text) if strength == 3 else text


def letters(chance, strength, text):
    """Single letters are read as others that look like them."""
    like = {"l": "I1", "i": "l", "m": "rn", "n": "ri", "e": "c", "c": "e", "u": "n", "t": "f", "h": "b", "S": "5", "g": "q"}
    return "".join(chance.choice([like[c]] if c in "mn" else like[c]) if c in like and chance.random() < 0.01 * strength
                   else c for c in text)


KINDS = {"read as": read_as, "missing": missing, "hyphens": hyphens, "lines": lines_broken, "pages": pages,
         "stains": stains, "blanks": blanks, "ligatures": ligatures, "letters": letters}
MIXED = ("lines", "pages", "ligatures", "letters", "read as", "stains", "blanks")
ROUGH = ("hyphens", "pages", "letters", "missing", "stains", "blanks")


def spoilt(name, kinds, strength, text):
    for kind in kinds:
        chance = random.Random(f"{SEED} {name} {kind} {strength}")
        text = KINDS[kind](chance, strength, text)
    return text


# ---- whether the right one was found ----

def grams(text):
    """Three letters in a row, without å, ä, ö, a, o and all that is no letter."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if c.isalnum() and c not in "ao")
    return {bare[i:i + 3] for i in range(len(bare) - 2)} or {bare}


def alike(one, other):
    return 2 * len(one & other) / (len(one) + len(other))


def is_right(found, own, others):
    """What was found is like the clause's own words, and like no other ones more."""
    parts = grams(found)
    mine = alike(parts, grams(own))
    # a sentence may have run into its neighbour: then it holds the words
    held = len(parts & grams(own)) / len(grams(own))
    return (mine >= 0.35 and all(alike(parts, other) <= mine for other in others)) or held >= 0.6


# ---- the runs ----

def stadga(folder, *words):
    ran = subprocess.run([os.environ["STADGA"], *words], cwd=folder, capture_output=True, check=False)
    if ran.returncode != 0 or ran.stderr:
        sys.exit(f"{words}: status {ran.returncode}: {ran.stderr.decode()[:400]}")
    return ran.stdout.decode()


def register_of(folder, draft):
    """The register that the program writes, by id."""
    table = stadga(folder, "trace", f"--new-register={draft}")
    pathlib.Path(folder, "utkast.tsv").write_text(table, encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()]
    assert rows[0][-1] == "words"
    return {row[0]: row[-1] for row in rows[1:]}


def by_hand(folder, draft):
    """The register beside the draft that holds places and no words; in its column kind the first words are given."""
    text = draft.with_suffix(".tsv").read_text(encoding="utf-8")
    pathlib.Path(folder, "utkast.tsv").write_text(text, encoding="utf-8")
    return {row.split("\t")[0]: row.split("\t")[3] for row in text.splitlines()[1:]}


def trace_of(folder, text):
    pathlib.Path(folder, "utkast.stadga").write_text(MODEL, encoding="utf-8")
    pathlib.Path(folder, "spoilt.txt").write_text(text, encoding="utf-8")
    return json.loads(stadga(folder, "trace", "utkast.stadga", "--text=spoilt.txt", "--format=json"))


def missed(trace, words, sentences):
    """The clauses that are not found, or found as another."""
    all_grams = [grams(sentence) for sentence in sentences]
    for clause in trace["clauses"]:
        found, own = clause["in_draft"]["words"], words[clause["clause"]]
        if found is None or not is_right(found, own, [other for other in all_grams if other != grams(own)]):
            yield f"{clause['clause']} ({clause['place']}): {found and found[:60]}"


def verdict(name, faults):
    print(f"FAIL {name} {'; '.join(faults)}" if faults else f"ok {name}", flush=True)


def check(folder, name, words, sentences, text):
    trace = trace_of(folder, text)
    wrong, draft = list(missed(trace, words, sentences)), trace["draft"]
    share = 1 - len(wrong) / len(words)
    if "-v" in sys.argv:
        print(f"{share:6.1%} {name}", *wrong, sep="\n    ")
    faults = [f"{share:.1%} of {len(words)} found; not {wrong[:3]}"] if share < LEAST_OF_ONE else []
    verdict(name, faults + ([f"{draft['moved']} moved, {draft['passages']}"] if draft["moved"] or draft["passages"] else []))
    return len(words), len(wrong)


def check_draft(folder, draft, made, prefix):
    clean = draft.read_text(encoding="utf-8")
    sentences = list(register_of(folder, draft).values())
    words = made(folder, draft)
    full = {clause: next((one for one in sentences if one.startswith(start)), start) for clause, start in words.items()}
    runs = [check(folder, f"{prefix} {draft.name}: clean", full, sentences, clean)]
    for strength in (1, 2, 3):
        for kind in KINDS:
            name = f"{prefix} {draft.name}: {kind} {strength}"
            runs.append(check(folder, name, full, sentences, spoilt(draft.name, [kind], strength, clean)))
        for name, kinds in (("all", MIXED), ("rough", ROUGH)):
            runs.append(check(folder, f"{prefix} {draft.name}: {name} {strength}", full, sentences,
                              spoilt(draft.name, kinds, strength, clean)))
    return runs


def sections_of(folder, draft):
    """The headings of the register that the program writes, in order."""
    register_of(folder, draft)
    rows = pathlib.Path(folder, "utkast.tsv").read_text(encoding="utf-8").splitlines()[1:]
    places = (re.sub(r"(, (stycke|punkt|delpunkt|mening|rad|fotnot) \d+)+$", "", row.split("\t")[1]) for row in rows)
    return list(dict.fromkeys(places))


def check_tight(folder):
    """Headings with numbers are known without the empty lines between them."""
    for name in ("numbered.txt", "paragraphs.txt", "markdown.md"):
        clean, text = ROOT / "tests/drafts" / name, pathlib.Path(folder, f"tight_{name}")
        for sign in ("", ".", "§ ") if name == "numbered.txt" else ("",):
            lines = [line for line in clean.read_text(encoding="utf-8").splitlines() if line.strip()]
            lines = [re.sub(r"^(\d) ", rf"§ \1 " if sign == "§ " else rf"\1{sign} ", line) for line in lines]
            text.write_text("\n".join(lines), encoding="utf-8")
            wanted, got = sections_of(folder, clean), sections_of(folder, text)
            bare = [re.sub(r"^(?:§ )?(\d)\.? ", r"\1 ", heading) for heading in got] if sign else got
            verdict(f"{name} without empty lines {sign}", [] if bare == wanted else [f"{got}, not {wanted}"])


def check_total(name, runs):
    clauses, wrong = sum(run[0] for run in runs), sum(run[1] for run in runs)
    share = 1 - wrong / clauses
    verdict(f"{name}: all {clauses} in {len(runs)} runs, {share:.1%}", ["too few"] if share < LEAST else [])


def check_other(folder):
    """That clauses are not found where they are not: in another agreement."""
    register_of(folder, DRAFTS[0])
    trace = trace_of(folder, DRAFTS[1].read_text(encoding="utf-8"))
    found = [clause["clause"] for clause in trace["clauses"] if clause["in_draft"]["state"] != "gone"]
    verdict("another agreement", [f"found in it: {found}"] if len(found) > 0.1 * len(trace["clauses"]) else [])


# ---- what was put elsewhere or renamed ----

def swapped(text, one, other, end, renumbered=False):
    """Two headings with what stands under them change places, and their numbers too where that is wanted."""
    begin, middle, last = (text.index(f"\n{heading}") + 1 for heading in (one, other, end))
    first, second = text[begin:middle], text[middle:last]
    if renumbered:
        numbers = one.split(" ")[0], other.split(" ")[0]
        first, second = first.replace(numbers[0], numbers[1], 1), second.replace(numbers[1], numbers[0], 1)
    return text[:begin] + second + first + text[last:]


def check_told(folder, name, text, moved, passages):
    """Passages are told as "kind: heading > heading in the draft"."""
    draft = trace_of(folder, text)["draft"]
    told = [f"{one['kind']}: {one['heading']} > {one['heading_in_draft']}" for one in draft["passages"]]
    verdict(name, [f"{draft['moved']} moved, {told}, {draft['gone']} gone, {draft['new']} new"]
            if (draft["moved"], told, draft["gone"], draft["new"]) != (moved, passages, 0, []) else [])


def check_moved(folder):
    numbered, paragraphs = (ROOT / f"tests/drafts/{name}.txt" for name in ("numbered", "paragraphs"))
    text = numbered.read_text(encoding="utf-8")
    register_of(folder, numbered)
    places = "2.1 Syfte", "2.2 Mål", "3 Styrgrupp"
    check_told(folder, "two sections change places", swapped(text, *places), 2, ["moved: 2.1 Syfte > 2.1 Syfte"])
    check_told(folder, "and their numbers", swapped(text, *places, True), 2,
               ["moved: 2.1 Syfte > 2.2 Syfte", "renamed: 2.2 Mål > 2.1 Mål"])
    check_told(folder, "a heading has another name", text.replace("\n3.2 Ordförande\n", "\n3.2 Presidium\n"), 0,
               ["renamed: 3.2 Ordförande > 3.2 Presidium"])
    text = paragraphs.read_text(encoding="utf-8")
    register_of(folder, paragraphs)
    check_told(folder, "two numbers change places", swapped(text, "4.1 En", "4.2 Arbets", "4.3 Kommunen", True), 2,
               ["moved: 4.1 > 4.2", "renamed: 4.2 > 4.1"])


def main():
    with tempfile.TemporaryDirectory() as folder:
        for draft in DRAFTS:
            check_total(f"words {draft.name}", check_draft(folder, draft, register_of, "words"))
            check_total(f"places {draft.name}", check_draft(folder, draft, by_hand, "places"))
        check_other(folder)
        check_moved(folder)
        check_tight(folder)


main()
