#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Bad input of any kind gets a clear message in bounded time and memory: encodings, depth, numbers, names,
very many complaints, imports, places that nothing may be written to. At each limit there is one that still
goes and one that does not."""

import os
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
from trial import MODEL, expect, expect_codes, run, verdict, write  # noqa: E402

HEAD = "stadga 1 english\n"
PARTIES = "side R { region North }\nside K { municipality Ash }\n"
FINE = 1  # a model without errors; rules find something in it


def check(folder, name, content, status, code=None, *options, **more):
    """One model, and how it is taken."""
    write(folder, "model.stadga", content)
    ran = run(folder, "check", "model.stadga", *options, **more)
    expect(name, ran, status, code)
    return ran


def body(lines):
    return f"{HEAD}{PARTIES}body Forum top county {{\n{lines}\n}}\n"


def rule(lines):
    return body("members 2 from North") + f'rule own shall {{\n sv "a"\n en "b"\n{lines}\n}}\n'


# ---- bytes ----

def check_encodings(folder):
    model = MODEL.encode()
    for name, content, code in (
            ("utf-16 with a mark", MODEL.encode("utf-16"), "S101"), ("utf-16 little", MODEL.encode("utf-16-le"), "S101"),
            ("utf-16 big", MODEL.encode("utf-16-be"), "S101"), ("latin-1", MODEL.replace("Ash", "Åre").encode("latin-1"), "S101"),
            ("a byte order mark alone", b"\xef\xbb\xbf", "S112"), ("two byte order marks", b"\xef\xbb\xbf" * 2 + model, "S104"),
            ("overlong", model + b"# \xc0\xaf\n", "S101"), ("overlong in three", model + b"# \xe0\x80\xaf\n", "S101"),
            ("surrogate", model + b"# \xed\xa0\x80\n", "S101"), ("beyond Unicode", model + b"# \xf4\x90\x80\x80\n", "S101"),
            ("cut in a letter", model + b"# \xc3", "S101"), ("NUL", model + b"# a\0b\n", "S102"), ("NUL last", model + b"\0", "S102"),
            ("carriage returns alone", model.replace(b"\n", b"\r"), "S102"), ("vertical tab", model + b"# \x0b\n", "S102"),
            ("next line", model + b"# \xc2\x85\n", "S102"), ("line separator", model + "# \u2028\n".encode(), "S104"),
            ("no character", model + "# \ufffe\n".encode(), "S104"), ("variation selector", model + "# \ufe0f\n".encode(), "S104"),
            ("right to left", model + "# \u202e\n".encode(), "S103"), ("nothing", b"", "S112"), ("line ends alone", b"\n" * 9, "S112")):
        check(folder, name, content, 3, code)
    check(folder, "line ends of Windows", model.replace(b"\n", b"\r\n"), FINE)
    check(folder, "a mark, then the model", b"\xef\xbb\xbf" + model, FINE)
    check(folder, "blanks that do not break", MODEL.replace("municipality Ash", "municipality\u00a0Ash"), FINE)
    decomposed = "O\u0308stersund"
    check(folder, "one name composed and decomposed", f"{HEAD}region {decomposed}\nregion Östersund\n", 3, "S202")
    check(folder, "named in the other form", MODEL.replace("Ash }\nb", "Östersund }\nb").replace("2 from Ash", f"2 from {decomposed}"), FINE)
    write(folder, "register.tsv", ("id\tplace\tstrength\tkind\ttext_en\ttext_sv\n" + "D-1\ta\tfact\tname\tå\tå\n").encode("latin-1"))
    check(folder, "register in latin-1", MODEL + 'source s "S" from "register.tsv"\n', 3, "S101")


# ---- depth and length ----

def check_nesting(folder):
    def joined(sign, count):
        return rule("each b in bodies { " + sign.join(["count(b.seats)"] * (count + 1)) + " > 0 }")

    for name, at, beyond, code in (
            ("blocks", HEAD + PARTIES + "for North {\n" * 200 + "}\n" * 200, HEAD + PARTIES + "for North {\n" * 201 + "}\n" * 201, "S109"),
            ("very many blocks", None, HEAD + "for North {\n" * 100000 + "}\n" * 100000, "S109"),
            ("parentheses", rule("each b in bodies { " + "(" * 197 + "count(b.seats)" + ")" * 197 + " > 0 }"),
             rule("each b in bodies { " + "(" * 199 + "count(b.seats)" + ")" * 199 + " > 0 }"), "S109"),
            ("very many parentheses", None, rule("(" * 100000), "S109"),
            ("sum", joined(" + ", 600), joined(" + ", 100000), "S117"), ("product", joined(" * ", 600), joined(" * ", 100000), "S117"),
            ("and", rule("each b in bodies { b is county" + " and b is county" * 990 + " }"),
             rule("each b in bodies { b is county" + " and b is county" * 100000 + " }"), "S117"),
            ("or", rule("each b in bodies { b is county" + " or b is county" * 990 + " }"),
             rule("each b in bodies { b is county" + " or b is county" * 100000 + " }"), "S117"),
            ("not", rule("each b in bodies { " + "not " * 990 + "b is county }"),
             rule("each b in bodies { " + "not " * 100000 + "b is county }"), "S117"),
            ("dots", None, rule("each b in bodies { count(b" + ".of" * 100000 + ") > 0 }"), "S117"),
            ("or in a phrase", body("members 1 from North" + " or Ash" * 990), body("members 1 from North" + " or Ash" * 100000), "S117"),
            ("of", body("members North" + " of North" * 990), body("members North" + " of North" * 100000), "S117"),
            ("except", body("members each party" + " except North" * 990), body("members each party" + " except North" * 100000), "S117"),
            ("a list", body("members North" + ", Ash" * 20000), None, None),
            ("parts of parts", HEAD + PARTIES + "body B0 county\n" + "".join(f"body B{i} of B{i - 1}\n" for i in range(1, 3000)), None, None),
            ("a circle of parts", None, HEAD + PARTIES + "body B0 of B2999\n" + "".join(f"body B{i} of B{i - 1}\n" for i in range(1, 3000)), "S318"),
            ("matters of matters", HEAD + PARTIES + "matter M0\n" + "".join(f"matter M{i} of M{i - 1}\n" for i in range(1, 3000)), None, None)):
        if at:
            check(folder, f"{name}: goes", at, FINE)
        if beyond:
            check(folder, f"{name}: too deep", beyond, 3, code)
    write(folder, "model.stadga", MODEL)
    expect("a deep question", run(folder, "ask", "model.stadga", "(" * 5000), 3, "S109")
    expect("a long question", run(folder, "ask", "model.stadga", "1" + " + 1" * 5000), 3, "S117")


# ---- numbers ----

def check_numbers(folder):
    for name, line, code in (
            ("sixteen digits", "members 9999999999999999 from North", "S110"), ("400 digits", f"members {'9' * 400} from North", "S110"),
            ("400 decimals", f"members 0.{'1' * 400} from North", "S110"), ("fifteen digits", "members 999999999999999 from North", "S313"),
            ("a huge range", "members 1..999999999 from North", "S313"), ("half a seat", "members 0.5 from North", "S313"),
            ("one seat too many", "members 100001 from North", "S313"), ("so many responsible", "responsible 999999999 from North", "S313"),
            ("a long term", "chair from North for 99999999999 years", "S313"), ("a short term", "chair from North for 0.000001 years", "S313"),
            ("no year", "meet 1 times per 0 years", "S313")):
        check(folder, name, body(line), 3, code)
    check(folder, "as many seats as may be", body("members 100000 from North"), FINE)
    check(folder, "meetings without number", body("meet 999999999999999 times per year"), FINE)
    for name, date in (("no such month", "2027-13-01"), ("no such day", "2027-02-29"), ("too early", "1599-12-31"), ("too late", "3000-01-01")):
        check(folder, name, f'{HEAD}{PARTIES}agreement "A" {{ valid from {date} until notice }}\n', 3, "S111")
    large = "999999999999999"
    for name, question, status in (
            ("a product that does not fit", f"{large} * {large}", 4), ("a sum that does not fit", " + ".join([large] * 900), 0),
            ("a product of many", " * ".join(["999999"] * 900), 4)):
        write(folder, "model.stadga", MODEL)
        expect(name, run(folder, "ask", "model.stadga", question), status)
    families = "".join(f"municipality M{i}\n" for i in range(2000))
    county = f"{HEAD}side R {{ region North }}\nside K {{\n{families}}}\nbody Local for each municipality {{ members 100000 from North }}\n"
    check(folder, "seats in each of many", county, 3, "S312")
    check(folder, "a limit of one's own", body("members 500 from North"), 3, "S312", "--thing-limit", "400")
    check(folder, "within a limit of one's own", body("members 500 from North"), FINE, None, "--thing-limit", "600")


# ---- sizes ----

def check_sizes(folder):
    million = 1000000
    check(folder, "a name of a megabyte", MODEL.replace("North", "N" * million), FINE)
    ran = check(folder, "an unknown name of a megabyte", MODEL.replace("2 from Ash", "2 from " + "x" * million), 3, "S201")
    verdict("told in short", [] if len(ran.told) < 2000 else [f"{len(ran.told)} bytes"])
    check(folder, "a title of a megabyte", MODEL.replace("municipality Ash", f'municipality Ash "{"å" * (million // 2)}"'), FINE)
    check(folder, "a remark of a megabyte", MODEL + "#" * million, FINE)
    check(folder, "a text never closed", MODEL + '\naim "' + "x" * million, 3, "S106")
    write(folder, "model.stadga", MODEL.replace("Forum", "F" * (million // 10)))
    for words in (("report",), ("draw",), ("draw", "--format=dot")):
        expect(f"{words[0]} of long names", run(folder, *words, "model.stadga", "-o", "result"), 0)
    expect("a file over its limit", run(folder, "check", "model.stadga", "--file-limit", "1"), FINE)
    write(folder, "large.stadga", MODEL + "#" * (1 << 20))
    expect("a file over its limit", run(folder, "check", "large.stadga", "--file-limit", "1"), 2, "S003")
    many = HEAD + PARTIES + "".join(f"body B{i} county\n" for i in range(1001))
    write(folder, "many.stadga", many)
    expect("picture too large", run(folder, "draw", "many.stadga"), 2, "S016")
    expect("little memory", run(folder, "check", "many.stadga", "--memory-limit", "1"), 5, "S018")
    expect("the page does without the picture", run(folder, "report", "many.stadga", "-o", "result"), 0)
    wrong = body("\n".join(f"members X{i}" for i in range(50000)))
    write(folder, "wrong.stadga", wrong)
    for words in ((), ("--format=json",)):
        ran = run(folder, "check", "wrong.stadga", *words)
        said = ran.told + ran.out.decode()
        faults = [] if ran.status == 3 and len(said) < 1 << 20 and "49000" in said else [f"{ran.status}, {len(said)} bytes"]
        verdict(f"very many complaints {' '.join(words)}", faults)
    expect("a long word", run(folder, "explain", "x" * 100000), 2, "S013")
    expect("a long option", run(folder, "check", "--" + "x" * 100000), 2, "S009")
    expect("a long path", run(folder, "check", "x" * 5000), 2, "S001")


# ---- imports ----

def check_imports(folder):
    outside = write(folder, "outside/parties.stadga", HEAD + "area A\n")
    inner = pathlib.Path(folder, "model")
    write(inner, "sub/parties.stadga", HEAD + PARTIES)
    write(inner, "sub/area.stadga", HEAD + "area A\n")
    os.symlink(outside, inner / "link.stadga")
    os.symlink(outside.parent, inner / "folder")
    os.symlink("loop.stadga", inner / "loop.stadga")
    os.symlink("sub/area.stadga", inner / "within.stadga")
    os.mkfifo(inner / "fifo.stadga")

    def importing(path, status, code=None, *options):
        check(inner, f"import {path[:40]} {' '.join(options)}", f'{HEAD}import "{path}"\n{PARTIES}', status, code, *options)

    for path in ("../outside/parties.stadga", str(outside), "link.stadga", "folder/parties.stadga", ".", "..", "-", "/dev/zero"):
        importing(path, 3, "S005")
    for path in ("sub", "fifo.stadga"):
        importing(path, 3, "S002")
    for path in ("", "gone.stadga", "loop.stadga", "sub/area.stadga/x", "x" * 300, "a\\\\b"):
        importing(path, 3, "S001")
    for path in ("model.stadga", "./model.stadga", "sub/../model.stadga"):
        importing(path, 3, "S006")
    for path in ("sub/area.stadga", "sub/../sub//area.stadga", "within.stadga"):
        importing(path, FINE)
    importing("../outside/parties.stadga", FINE, None, "--root", "..")
    importing("sub/area.stadga", 2, "S001", "--root", "nowhere")
    three = "".join(f'import "{path}"\n' for path in ("sub/area.stadga", "./sub/area.stadga", "sub/../within.stadga"))
    check(inner, "one file by three paths is one file", f"{HEAD}{three}{PARTIES}", FINE)
    for name in ("sub/parties.stadga", "fifo.stadga", "sub", "loop.stadga"):
        code = {"fifo.stadga": "S002", "sub": "S002", "loop.stadga": "S001"}.get(name, "S315")
        check(inner, f"register {name}", f'{MODEL}source s "S" from "{name}"\n', 3, code if code != "S315" else None)
    for i in range(33):
        write(inner, f"deep{i}.stadga", f'{HEAD}import "deep{i + 1}.stadga"\n')
    write(inner, "deep33.stadga", HEAD + PARTIES)
    expect("imports 32 deep", run(inner, "check", "deep2.stadga"), FINE)
    expect("imports 33 deep", run(inner, "check", "deep1.stadga"), 3, "S026")
    for i in range(24):
        write(inner, f"wide{i}.stadga", HEAD + f'import "wide{i + 1}.stadga"\n' * 2 + f'import "./wide{i + 1}.stadga"\n')
    write(inner, "wide24.stadga", HEAD + PARTIES)
    expect("imports that fan out", run(inner, "check", "wide0.stadga"), FINE)
    expect("a pipe on the command line", run(inner, "check", "fifo.stadga"), 2, "S002")
    expect("a device on the command line", run(inner, "check", "/dev/zero"), 2, "S002")
    expect("a rule file that is a pipe", run(inner, "check", "sub/parties.stadga", "--rules=./fifo.stadga"), 2, "S002")
    expect("standard input twice", run(inner, "check", "-", "-", input=MODEL.encode()), FINE)


# ---- outputs ----

def check_outputs(folder):
    model = write(folder, "model.stadga", MODEL + 'import "sub/area.stadga"\nsource s "S" from "register.tsv"\n')
    write(folder, "sub/area.stadga", HEAD + "area A\n")
    write(folder, "register.tsv", "id\tplace\tstrength\tkind\ttext_en\ttext_sv\n")
    write(folder, "rules.stadga", HEAD)
    os.symlink("model.stadga", pathlib.Path(folder, "link"))
    os.link(model, pathlib.Path(folder, "hard"))
    os.symlink("nowhere", pathlib.Path(folder, "new"))
    os.mkfifo(pathlib.Path(folder, "fifo"))
    whole = str(pathlib.Path(folder).resolve())
    for output in ("model.stadga", "./model.stadga", "sub/../model.stadga", f"{whole}/model.stadga", "link", "hard",
                   "sub/area.stadga", "register.tsv", "rules.stadga"):
        ran = run(folder, "check", "model.stadga", "--rules=./rules.stadga,chairs", "-o", output)
        kept = model.read_text().startswith(MODEL) and pathlib.Path(folder, "rules.stadga").read_text() == HEAD
        expect(f"output over {output.replace(whole, '…')}", ran, 2, "S019", None if kept else "it was written over")
    with open(model, "rb") as given:
        expect("output over standard input", run(folder, "check", "-", "-o", "model.stadga", stdin=given), 2, "S019")
    for output, code in ((".", "S020"), ("sub", "S020"), ("fifo", "S020"), ("no/page", "S021"), ("no/", "S021"),
                         ("model.stadga/page", "S024"), ("x" * 300, "S024")):
        expect(f"output to {output[:20]}", run(folder, "check", "model.stadga", "-o", output), 2, code)
    before = set(os.listdir(folder))
    expect("output through a link", run(folder, "report", "model.stadga", "-o", "new"), 0)
    made = set(os.listdir(folder)) - before
    verdict("made where the link leads", [] if made == {"nowhere"} else [str(made)])
    expect("a name as long as may be", run(folder, "report", "model.stadga", "-o", "p" * 255), 0)
    expect("output that cannot be, of a model that is wrong",
           run(folder, "check", write(folder, "wrong.stadga", HEAD + "body\n").name, "-o", "."), 3)


def main():
    for part in (check_encodings, check_nesting, check_numbers, check_sizes, check_imports, check_outputs):
        with tempfile.TemporaryDirectory() as folder:
            part(folder)
    expect_codes("hardness")


main()
