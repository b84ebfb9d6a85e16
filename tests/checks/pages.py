#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The report, the trace and the gaps of every agreement, in both languages, have what an accessible page that
stands alone needs: language, one main heading and none skipped, landmarks and a skip link, tables with
captions and headed rows, pictures with title and description and a table beside them, unique ids, links
that lead somewhere, no script and nothing fetched. Text of a model cannot become markup."""

import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
STADGA = os.environ.get("STADGA", str(ROOT / "out/stadga"))
VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.faults, self.open, self.ids, self.targets = [], [], set(), []
        self.levels, self.landmarks, self.lang, self.tables, self.svgs = [], set(), None, 0, 0
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"not closed: {self.open[-1][0]}")

    def fault(self, what):
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "html":
            self.lang = attrs.get("lang")
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag in ("main", "header", "footer", "nav"):
            self.landmarks.add(tag)
        if tag == "script" or any(name.startswith("on") for name in attrs):
            self.fault("a script")
        if "id" in attrs:
            if attrs["id"] in self.ids:
                self.fault(f"id {attrs['id']} twice")
            self.ids.add(attrs["id"])
        for name in ("href", "src"):
            value = attrs.get(name)
            if value and value.startswith("#"):
                self.targets.append(value[1:])
            elif value:
                self.fault(f"leads out of the page: {value}")
        if tag == "th" and "scope" not in attrs:
            self.fault("th without scope")
        if tag == "svg":
            self.svgs += 1
            if attrs.get("role") != "img" or not attrs.get("aria-labelledby"):
                self.fault("svg without role or name")
        if tag not in VOID:
            self.open.append((tag, set()))
        if len(self.open) > 1:
            self.open[-2 if tag not in VOID else -1][1].add(tag)

    def handle_endtag(self, tag):
        if tag in VOID:  # <meta … />
            return
        if not self.open or self.open[-1][0] != tag:
            self.fault(f"</{tag}> closes {self.open[-1][0] if self.open else 'nothing'}")
            return
        _, children = self.open.pop()
        if tag == "table":
            self.tables += 1
            if "caption" not in children:
                self.fault("table without caption")
        if tag == "svg" and not {"title", "desc"} <= children:
            self.fault("svg without title or desc")


def check(text, language, pictured=True):
    page = Page(text)
    faults = page.faults
    if page.lang != language:
        faults.append(f"lang is {page.lang}")
    if page.levels.count(1) != 1:
        faults.append("not one h1")
    faults += [f"h{a} is followed by h{b}" for a, b in zip(page.levels, page.levels[1:]) if b > a + 1]
    faults += [f"#{target} leads nowhere" for target in page.targets if target not in page.ids]
    faults += [f"no {mark}" for mark in ("main", "nav") if mark not in page.landmarks]
    if "Content-Security-Policy" not in text:
        faults.append("no content security policy")
    if not page.tables or (pictured and not page.svgs):
        faults.append("no picture or no table")
    return faults


def written(model, language, *words):
    return subprocess.run([STADGA, *words, "--lang", language, str(model)], cwd=ROOT,
                          stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")


def order_faults(model):
    """What the report puts first: binding before recommended, what does not hold before what is open."""
    told = subprocess.run([STADGA, "check", "--format=json", "--examples=0", str(model)], cwd=ROOT,
                          stdout=subprocess.PIPE, check=False).stdout
    results = json.loads(told)["models"][0]["results"]
    first = re.search(r"<ol>(.*?)</ol>", written(model, "en", "report"), re.S)
    numbers = [int(number) - 1 for number in re.findall(r'href="#finding-(\d+)"', first.group(1))] if first else []

    def weight(result):
        return result["level"] == "should", result["verdict"] == "open"

    weights = [weight(results[number]) for number in numbers]
    faults = [] if numbers else ["nothing is put first"]
    if weights != sorted(weights):
        faults.append(f"{numbers} are in no order of weight")
    left = [weight(result) for at, result in enumerate(results)
            if at not in numbers and result["verdict"] in ("violated", "contradictory", "open")]
    if weights and any(other < weights[-1] for other in left):
        faults.append("a weightier one is left out")
    return faults


PAGES = (("report",), ("trace", "--format=html"), ("trace", "--format=html", "--text=tests/drafts/markdown.md"),
         ("gaps", "--format=html"))


failed = 0
with tempfile.TemporaryDirectory() as folder:
    hostile = pathlib.Path(folder) / "hostile.stadga"
    evil = "</title><script>alert(1)</script>&lt;' onload=x"
    (pathlib.Path(folder) / "hostile.tsv").write_text(
        f"id\tplace\tstrength\tkind\ttext_en\ttext_sv\n<b>\t{evil}\tfact\t{evil}\t{evil}\t{evil}\n"
        f"H-1\t{evil}\tfact\t{evil}\t{evil}\t{evil}\n", encoding="utf-8")
    hostile.write_text(f'stadga 1 english\nsource s "{evil}" from "hostile.tsv"\nomitted "{evil}" @ H-1\nregion N "{evil}"\nagreement "{evil}" {{\n  task "{evil}"\n}}\n'
                       f'body B "{evil}" county {{\n  purpose "{evil}"\n  members 1 from N as "{evil}"\n}}\n',
                       encoding="utf-8")
    models = [m for m in sorted((ROOT / "models").glob("*.stadga"))
              if re.search(r"^(agreement|överenskommelse) ", m.read_text(encoding="utf-8"), re.M)]
    for model in models + [hostile]:
        for words, language in ((words, language) for words in PAGES for language in ("sv", "en")):
            faults = check(written(model, language, *words), language, words == PAGES[0])
            print(f"{'FAIL' if faults else 'ok'} {words[0]} {model.stem}.{language} {'; '.join(faults[:5])}".rstrip())
            failed += bool(faults)
    for model in models:
        faults = order_faults(model)
        print(f"{'FAIL' if faults else 'ok'} order {model.stem} {'; '.join(faults)}".rstrip())
        failed += bool(faults)
    broken = written(hostile, "en", "report").replace(' scope="', ' x="', 1).replace("<caption>", "<p>", 1)
    if check(broken, "sv"):
        print("ok a page spoilt on purpose is found out")
    else:
        print("FAIL a page spoilt on purpose passes")
        failed = 1
sys.exit(bool(failed))
