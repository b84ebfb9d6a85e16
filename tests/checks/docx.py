#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Drafts as .docx: what a word processor writes for headings, lists, tables, notes and changes is read as the same
text in Markdown is, and archives that are broken, are something else, or are made to fill the memory give a message
in bounded memory."""

import os
import pathlib
import resource
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

sys.dont_write_bytecode = True
from trial import expect, expect_codes, run, write  # noqa: E402

SPACE = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
         'xmlns:c="http://schemas.openxmlformats.org/markup-compatibility/2006"')
STYLES = f"""<?xml version="1.0"?><w:styles {SPACE}>
<w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Egen"><w:name w:val="Avsnitt"/><w:basedOn w:val="Rubrik1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="Punkter"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Innehll2"><w:name w:val="toc 2"/></w:style>
</w:styles>"""
MARKDOWN = """# Avtal om vård

Rådet ..... 1

## Rådet

Rådet beslutar ensamt.

Rådet har en ruta.

Rådet har åtta ledamöter. De väljs för fyra år.[

- Regionen utser fyra.
- Kommunerna utser fyra:
    - två från Ask,
    - två från Björk.

| Insats | Tid |
| Besök & stöd | tio dagar |

## Kostnader

Parterna betalar lika.
""".replace("[", "")
LIMIT = 160 << 20  # of memory, for what is packed small


def run_of(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text, properties="", runs=None):
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs or run_of(text)}</w:p>"


def style(name):
    return f'<w:pStyle w:val="{name}"/>'


def item(level):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def document(body):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {SPACE}><w:body>{body}</w:body></w:document>'


SAID_TWICE = "<w:r><c:AlternateContent><c:Choice>{0}</c:Choice><c:Fallback>{0}</c:Fallback></c:AlternateContent></w:r>"
BOX = SAID_TWICE.format("<w:txbxContent>" + paragraph("Rådet har en ruta.") + "</w:txbxContent>")
BODY = "".join((
    paragraph("Avtal om vård", style("Rubrik1")),
    paragraph("", style("Innehll2"), run_of("Rådet") + "<w:r><w:tab/></w:r>" + run_of("1")),
    paragraph("Rådet", style("Egen") + f"<w:pPrChange><w:pPr>{style('Punkter')}</w:pPr></w:pPrChange>"),
    paragraph("", runs=run_of("Rådet beslutar ensamt.") + BOX),
    paragraph("", runs=run_of("Rådet har ") + "<w:del>" + "<w:r><w:delText>sju</w:delText></w:r></w:del><w:ins>" +
              run_of("åtta") + "</w:ins>" + run_of(" ledamöter. De väljs för") + "<w:r><w:br/></w:r>" + run_of("fyra år.") +
              "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"),
    paragraph("Regionen utser fyra.", style("Punkter")),
    paragraph("Kommunerna utser fyra:", item(0)),
    paragraph("två från Ask,", item(1)),
    paragraph("två från Björk.", item(1)),
    f"<w:tbl>{row('Insats', 'Tid')}{row('Besök & stöd', 'tio dagar')}</w:tbl>",
    paragraph("Kostnader", '<w:outlineLvl w:val="1"/>'),
    paragraph("Parterna betalar lika.")))
NOTES = (f'<?xml version="1.0"?><w:footnotes {SPACE}><w:footnote w:type="separator" w:id="-1">{paragraph("streck")}'
         f'</w:footnote><w:footnote w:id="1">{paragraph("Utom resor.")}</w:footnote></w:footnotes>')


def docx(folder, name, parts):
    path = pathlib.Path(folder, name)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return name


def in_little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))


def register(folder, draft):
    ran = run(folder, "trace", f"--new-register={draft}", options={"ASAN_OPTIONS": "detect_leaks=0"})
    rows = [line.split("\t") for line in ran.out.decode().splitlines()]
    return ran, [(row[1], row[2], row[-1]) for row in rows]


def check_same(folder):
    write(folder, "avtal.md", MARKDOWN)
    docx(folder, "avtal.docx", {"word/document.xml": document(BODY), "word/styles.xml": STYLES})
    docx(folder, "noter.docx", {"word/document.xml": document(BODY), "word/styles.xml": STYLES,
                                "word/footnotes.xml": NOTES})
    _, wanted = register(folder, "avtal.md")
    ran, rows = register(folder, "avtal.docx")
    expect("the same as in Markdown", ran, 0, None, "" if rows == wanted and len(rows) > 8 else f"{rows}, not {wanted}")
    ran, rows = register(folder, "noter.docx")
    last = rows[-1] if rows else None
    expect("footnotes", ran, 0, None, "" if last == ("Kostnader, fotnot 1", "fact", "Utom resor.") else f"{last}")


def check_wrong(folder):
    whole = pathlib.Path(folder, "avtal.docx").read_bytes()
    entities = document("<w:p>&a;</w:p>").replace("<w:document", '<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document')
    wrong = {
        "cut.docx": whole[:len(whole) // 2], "spoilt.docx": whole[:60] + bytes(40) + whole[100:], "letters.docx": b"PK\x03\x04",
        "nothing.docx": b"PK\x05\x06" + bytes(18),
        "odt.docx": {"content.xml": "<office/>"}, "empty.docx": {"mimetype": "x"},
        "no end.docx": {"word/document.xml": document(BODY)[:-30]}, "entities.docx": {"word/document.xml": entities},
        "no xml.docx": {"word/document.xml": "Avtal om vård"}, "bad letters.docx": {"word/document.xml": b"<a>\xff\xfe</a>"}}
    for name, content in wrong.items():
        if isinstance(content, bytes):
            write(folder, name, content)
        else:
            docx(folder, name, content)
        expect(name, run(folder, "trace", f"--new-register={name}"), 2, "S036")
    write(folder, "locked.docx", b"\xd0\xcf\x11\xe0" + bytes(600))
    expect("a document with a password", run(folder, "trace", "--new-register=locked.docx"), 2, "S035")
    docx(folder, "pictures.docx", {"word/document.xml": document(paragraph("", runs="<w:drawing/>"))})
    expect("only pictures", run(folder, "trace", "--new-register=pictures.docx"), 2, "S032")


def check_large(folder):
    """A hundred megabytes of text, and of one word, packed into little."""
    more = {} if "san-" in os.environ["STADGA"] else {"preexec_fn": in_little_memory}  # sanitizers take more
    many = paragraph("Parterna betalar lika mycket vart år. ") * 64
    for name, body in (("many.docx", many * 20000), ("word.docx", paragraph("a" * (120 << 20)))):
        docx(folder, name, {"word/document.xml": document(body)})
        ran = run(folder, "trace", f"--new-register={name}", "--file-limit=20", **more)
        expect(f"packed small: {name}", ran, 2, "S037" if name == "many.docx" else None)
        pathlib.Path(folder, name).unlink()
    write(folder, "large.txt", b"Ord. " * (1 << 19))
    expect("larger than the limit", run(folder, "trace", "--new-register=large.txt", "--file-limit=1"), 2, "S037")


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_same(folder)
        check_wrong(folder)
        check_large(folder)
    expect_codes("docx")


main()
