"""Word documents and Markdown give their structure, their notes and their facts."""

from __future__ import annotations

import datetime
import functools
import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cuttings_db.errors import FileUnreadable, NoText
from cuttings_db.model import Draft
from cuttings_db.readers import read, sniff


def draft_of(tmp_path: Path, data: bytes, name: str) -> Draft:
    path = tmp_path / name
    path.write_bytes(data)
    (reading,) = read(path)
    assert reading.original == data
    return reading.draft


def kinds(draft: Draft) -> list[tuple[str, int, str]]:
    return [(p.kind, p.level, draft.text[p.start : p.end]) for p in draft.paragraphs]


@functools.cache
def word_file() -> bytes:
    document = docx.Document()
    facts = document.core_properties
    facts.title, facts.author, facts.language = "Ward report", "Ann Lee; Bo Chen", "en-GB"
    facts.created = datetime.datetime(2024, 6, 3, 9, 0)
    document.add_heading("Ward report", 0)
    document.add_heading("Results", 1)
    paragraph = document.add_paragraph("The dose was raised.")
    paragraph.runs[0]._r.addnext(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    document.add_paragraph("first item", style="List Bullet")
    document.add_paragraph("second item", style="List Bullet")
    document.add_paragraph("Nobody asked us.", style="Quote")
    document.add_paragraph("Figure 1. The ward.", style="Caption")
    table = document.add_table(2, 2)
    for row, texts in zip(table.rows, [("Drug", "Dose"), ("A", "5 mg")], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    note = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>The registry.</w:t></w:r></w:p>"
    parts["word/footnotes.xml"] = (
        f'<?xml version="1.0"?><w:footnotes {nsdecls("w")}><w:footnote w:id="2">{note}</w:footnote></w:footnotes>'
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rFn" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def test_a_word_document(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, word_file(), "a.docx")
    assert kinds(draft) == [
        ("title", 1, "Ward report"),
        ("heading", 1, "Results"),
        ("body", 0, "The dose was raised.[1]"),
        ("list", 0, "first item"),
        ("list", 0, "second item"),
        ("quote", 0, "Nobody asked us."),
        ("caption", 0, "Figure 1. The ward."),
        ("table", 0, "Drug\tDose"),
        ("table", 0, "A\t5 mg"),
        ("footnote", 0, "1. The registry."),
    ]
    assert (draft.title, draft.title_origin, draft.author) == ("Ward report", "metadata", "Ann Lee, Bo Chen")
    assert draft.language == "en"
    assert next((e.source, e.edtf, e.weight) for e in draft.evidence) == ("Word metadata", "2024-06-03", 40)
    assert [(draft.text[m.start : m.end], m.label) for m in draft.note_marks] == [("[1]", "1")]
    assert [(draft.text[n.start : n.end], n.label) for n in draft.footnotes] == [("1. The registry.", "1")]


def test_a_word_document_is_told_by_its_content(tmp_path: Path) -> None:
    for name in ("a.zip", "a.txt", "a"):
        assert draft_of(tmp_path, word_file(), name).format == "docx"
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w", zipfile.ZIP_STORED) as package:
        package.writestr("a.docx", word_file())
    assert sniff(inside.getvalue(), "a.zip") == "zip"


def test_an_encrypted_word_document_says_what_to_do() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    with pytest.raises(FileUnreadable) as caught:
        sniff(data, "a.docx")
    assert "without a password" in caught.value.advice


def test_markdown(tmp_path: Path) -> None:
    text = """---
title: "The ward: a report"
author:
  - Ann Lee
  - Bo Chen
date: 2024-06-03
source: Ward News
url: https://ward.example/a
lang: en-GB
---
# The ward: a report

Words with *emphasis*, [a link](https://ward.example/b), [another](javascript:alert) and a note[^n].
The same <b>paragraph</b> &amp; more.

## 方法

- one
- two
  - two and a half

3. three
4. four

> quoted words

| Drug | Dose |
|------|------|
| A    | 5 mg |

```
code   stays
  as it is
```

[^n]: The registry,
    in two lines.
"""
    draft = draft_of(tmp_path, text.replace("\n", "\r\n").encode(), "a.md")
    assert kinds(draft) == [
        ("title", 1, "The ward: a report"),
        (
            "body",
            0,
            "Words with emphasis, a link, [another](javascript:alert) and a note[1]. The same <b>paragraph</b> & more.",
        ),
        ("heading", 2, "方法"),
        ("list", 0, "one"),
        ("list", 0, "two"),
        ("list", 0, "two and a half"),
        ("list", 0, "3. three"),
        ("list", 0, "4. four"),
        ("quote", 0, "quoted words"),
        ("table", 0, "Drug\tDose"),
        ("table", 0, "A\t5 mg"),
        ("code", 0, "code   stays\n  as it is"),
        ("footnote", 0, "1. The registry, in two lines."),
    ]
    assert (draft.title, draft.title_origin, draft.author) == ("The ward: a report", "metadata", "Ann Lee, Bo Chen")
    assert (draft.source, draft.url, draft.language) == ("Ward News", "https://ward.example/a", "en")
    assert next((e.source, e.edtf, e.weight) for e in draft.evidence) == ("front matter", "2024-06-03", 70)
    assert [(draft.text[k.start : k.end], k.url) for k in draft.links] == [("a link", "https://ward.example/b")]
    assert [(draft.text[m.start : m.end], m.label) for m in draft.note_marks] == [("[1]", "1")]
    assert [n.label for n in draft.footnotes] == ["1"]


def test_markdown_without_front_matter(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, b"A first paragraph.\n\n---\n\nA second: paragraph.\n", "a.md")
    assert draft.text == "A first paragraph.\n\nA second: paragraph."
    assert (draft.title, draft.title_origin, draft.format) == ("", "", "markdown")
    with pytest.raises(NoText):
        draft_of(tmp_path, b"---\ntitle: nothing else\n---\n", "b.md")


def test_front_matter_makes_a_text_markdown(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, b"---\ntitle: Words\ndate: 2024-01\n---\nSome words.\n", "a.txt")
    assert (draft.format, draft.title, draft.text) == ("markdown", "Words", "Some words.")
