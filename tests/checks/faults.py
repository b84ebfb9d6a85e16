#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A system that fails: no memory at any request, a full or broken disk, closed outputs, a program killed
half-way. Each gives its message and its status, and nothing is left behind or half-written. What fails is
told to the program in out/faulty, the same one with calls of the system that can be made to fail."""

import os
import pathlib
import re
import resource
import shutil
import signal
import sys
import tempfile

sys.dont_write_bytecode = True
from trial import MODEL, expect, expect_codes, faults_of, run, verdict, write  # noqa: E402

CASES = pathlib.Path(__file__).resolve().parent.parent / "cases"
SAMPLES = 24
# Each with whether libraries keep memory of their own there, which they do not all give back when they have none.
COMMANDS = (
    ("check forum.stadga", False), ("check forum.stadga --format=json", True),
    ("check forum.stadga five_mistakes.stadga", False), ("report forum.stadga", True), ("draw forum.stadga", True),
    ("draw forum.stadga --format=dot", False), ("ask forum.stadga bodies", False), ("explain rules", False),
    ("fmt forum.stadga", False), ("new", False), ("--help", False), ("chek", False))


def sample(count):
    """Some of 1 … count: the first, the last, and some between."""
    step = max(1, count // SAMPLES)
    return sorted({*range(1, min(count, 6) + 1), *range(1, count + 1, step), *range(max(1, count - 3), count + 1)})


def check_memory(folder):
    for name in ("program/forum.stadga", "complaints/five_mistakes.stadga"):
        shutil.copy(CASES / name, folder)
    for command, libraries in COMMANDS:
        words = command.split() + ["-o", "result"] * command.startswith("report")
        options = {"ASAN_OPTIONS": "detect_leaks=0"} if libraries else None
        counted = run(folder, *words, fault="memory:0:", options=options)
        count = int(re.search(r"(\d+) calls of memory", counted.told).group(1))
        pathlib.Path(folder, "result").unlink(missing_ok=True)
        faults = [] if count > 1 else ["asks for no memory"]
        for number in sample(count):
            ran = run(folder, *words, fault=f"memory:{number}:ENOMEM", options=options)
            left = pathlib.Path(folder, "result").exists() or ran.out
            wrong = faults_of(ran, 5, "S018") + ["something was written"] * bool(left)
            faults += [f"request {number} of {count}: {fault}" for fault in wrong]
        verdict(f"memory: {command}", faults[:3])


UNNAMED = "access:1:EACCES"  # no files without a name, then
FAILING = (
    ("write:1:ENOSPC", "S023"), ("write:1:EDQUOT", "S023"), ("write:1:EIO", "S024"), ("fsync:1:EIO", "S024"),
    ("fchmod:1:EACCES", "S022"), ("linkat:1:EACCES", "S022"), ("linkat:2:EROFS", "S022"), ("rename:1:EACCES", "S022"),
    ("rename:1:EIO", "S024"), (f"{UNNAMED},mkstemp:1:EROFS", "S022"), (f"{UNNAMED},mkstemp:1:ENOSPC", "S023"),
    (f"{UNNAMED},write:1:ENOSPC", "S023"), (f"{UNNAMED},fsync:1:EIO", "S024"), (f"{UNNAMED},rename:1:EIO", "S024"))
HARMLESS = (UNNAMED, "create:1:ENOTSUP", "write:1:short", "write:1:EINTR", "fsync:1:ENOTSUP", "linkat:2:EEXIST",
            f"{UNNAMED},write:1:short")


class Place:
    """A folder with a model and an old page, and what has changed in it."""

    def __init__(self, folder):
        self.folder, self.page = folder, pathlib.Path(folder, "page.html")
        write(folder, "model.stadga", MODEL)
        self.reset()

    def reset(self):
        self.page.write_text("the old page")

    def report(self, **more):
        return run(self.folder, "report", "model.stadga", "-o", "page.html", **more)

    def changes(self):
        """What is there that was not."""
        others = [name for name in os.listdir(self.folder) if name not in ("model.stadga", "page.html")]
        return f"there is {others}" if others else None

    def not_old(self):
        return None if self.page.read_text(encoding="utf-8") == "the old page" else "the old page is gone"

    def not_new(self):
        new = self.page.exists() and self.page.read_text(encoding="utf-8").rstrip().endswith("</html>")
        return None if new else "the page is not whole"


def check_full_disk(folder):
    place = Place(folder)
    small = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))}
    expect("limited size", place.report(**small), 2, "S023", place.changes(), place.not_old())
    for fault, code in FAILING:
        expect(fault, place.report(fault=fault), 2, code, place.changes(), place.not_old())
    for fault in HARMLESS:
        place.reset()
        expect(f"{fault} is no fault", place.report(fault=fault), 0, None, place.changes(), place.not_new())
    place.page.unlink()
    expect("a page where there was none", place.report(), 0, None, place.changes(), place.not_new())


def check_in_place(folder):
    """fmt writes over the file it read: the old one or the new one is there, nothing else."""
    path = write(folder, "model.stadga", MODEL.replace("municipality", "   municipality"))
    old = path.read_text()
    for fault, status, code in (("write:1:ENOSPC", 2, "S023"), ("fsync:1:EIO", 2, "S024"), ("rename:1:EACCES", 2, "S022"),
                                ("write:1:kill", -signal.SIGKILL, None), ("linkat:2:kill", -signal.SIGKILL, None)):
        ran = run(folder, "fmt", "--write", "model.stadga", fault=fault)
        kept = path.read_text() == old and os.listdir(folder) == ["model.stadga"]
        expect(f"in place, {fault}", ran, status, code, None if kept else f"there is {os.listdir(folder)}")
    expect("in place", run(folder, "fmt", "--write", "model.stadga"), 0, None,
           None if path.read_text() == MODEL else path.read_text())


def check_new(folder):
    """new makes a file, whole, or none."""
    path = pathlib.Path(folder, "first.stadga")
    for fault, status, code in (("write:1:ENOSPC", 2, "S023"), ("fsync:1:EIO", 2, "S024"), ("linkat:1:EACCES", 2, "S022"),
                                (f"{UNNAMED},link:1:EACCES", 2, "S022"), (f"{UNNAMED},write:1:EIO", 2, "S024"),
                                ("write:1:kill", -signal.SIGKILL, None), ("linkat:1:kill", -signal.SIGKILL, None)):
        ran = run(folder, "new", "first.stadga", fault=fault)
        expect(f"new, {fault}", ran, status, code, f"there is {os.listdir(folder)}" if os.listdir(folder) else None)
    for fault in (UNNAMED, "write:1:short"):
        path.unlink(missing_ok=True)
        ran = run(folder, "new", "first.stadga", fault=fault)
        fine = os.listdir(folder) == ["first.stadga"] and run(folder, "fmt", "--check", "first.stadga").status == 0
        expect(f"new, {fault}", ran, 0, None, None if fine else f"there is {os.listdir(folder)}")


def check_killed(folder):
    place = Place(folder)
    for fault in ("write:1:kill", "fsync:1:kill", "linkat:1:kill", "linkat:2:kill"):
        expect(f"{fault} leaves nothing", place.report(fault=fault), -signal.SIGKILL, None, place.changes(), place.not_old())


def check_killed(folder):
    write(folder, "model.stadga", MODEL)
    for fault in ("write:1:kill", "write:9:kill", "fsync:1:kill", "linkat:1:kill", "linkat:2:kill"):
        old = write(folder, "page.html", "the old page")
        before = sorted(os.listdir(folder))
        more = {"fault": fault}
        ran = run(folder, "report", "model.stadga", "-o", "page.html", **more)
        ended = -signal.SIGKILL if fault != "write:9:kill" else 0
        kept = ended == 0 or old.read_text() == "the old page"
        expect(f"{fault} leaves nothing", ran, ended, None, None if kept else "the old page is gone",
               None if sorted(os.listdir(folder)) == before else f"there is now {os.listdir(folder)}")


def check_input(folder):
    write(folder, "model.stadga", MODEL)
    expect("read fails", run(folder, "check", "model.stadga", fault="read:1:EIO"), 2, "S004")
    expect("open fails", run(folder, "check", "model.stadga", fault="open:1:EACCES"), 2, "S001")
    for fault in ("read:1:short", "read:1:EINTR"):
        expect(f"{fault} is no fault", run(folder, "check", "model.stadga", fault=fault), 1)
    expect("no process for the layout", run(folder, "draw", "model.stadga", fault="fork:1:EAGAIN"), 5, "S017")
    expect("no pipe for the layout", run(folder, "draw", "model.stadga", fault="pipe:1:EMFILE"), 5, "S017")
    ran = run(folder, "report", "model.stadga", fault="fork:1:EAGAIN")
    expect("a page without its picture", ran, 0, None, None if b"</html>" in ran.out and b"<svg" not in ran.out else "no page")


def check_standard_output(folder):
    write(folder, "model.stadga", MODEL)
    words = ("check", "model.stadga")
    expect("standard output closed", run(folder, *words, stdout=None, preexec_fn=lambda: os.close(1)), 2, "S025")
    expect("help to a closed output", run(folder, "--help", stdout=None, preexec_fn=lambda: os.close(1)), 2, "S025")
    reading, writing = os.pipe()
    os.close(reading)
    expect("pipe nobody reads", run(folder, *words, stdout=writing), 2, "S025")
    os.close(writing)
    for fault in ("write:1:ENOSPC", "write:1:EIO"):
        expect(f"standard output {fault}", run(folder, *words, fault=fault), 2, "S025")
    expect("standard error closed", run(folder, "check", "gone.stadga", stderr=None, preexec_fn=lambda: os.close(2)), 2)
    expect("everything closed", run(folder, *words, stdin=None, stdout=None, stderr=None, preexec_fn=lambda: os.closerange(0, 3)), 2)
    whole = run(folder, "draw", "model.stadga").out
    for first, last in ((0, 1), (1, 2), (2, 3), (0, 3)):
        ran = run(folder, "draw", "model.stadga", "-o", "picture.svg", stdin=None, stdout=None, stderr=None,
                  preexec_fn=lambda first=first, last=last: os.closerange(first, last))
        same = pathlib.Path(folder, "picture.svg").read_bytes() == whole
        expect(f"a picture with {last - first} of the streams closed", ran, 0, None, None if same else "it is another one")
    write(folder, "broken.stadga", MODEL + "body\n")
    ran = run(folder, "check", "broken.stadga", "--format=json", fault="write:1:ENOSPC")
    told = "S025" in ran.told and ran.told.count(" error ") == 2
    expect("complaints that cannot be written are told", ran, 3, None, None if told else ran.told)


def main():
    for check in (check_memory, check_full_disk, check_in_place, check_new, check_killed, check_input, check_standard_output):
        with tempfile.TemporaryDirectory() as folder:
            check(folder)
    expect_codes("faults")


main()
