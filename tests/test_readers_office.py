"""OpenDocument texts and PowerPoint files give their structure, their notes and their facts."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from cuttings_db.errors import FileUnreadable, FormatUnknown, LimitExceeded, NoText
from cuttings_db.readers import read, sniff
from readers_hostile_samples import put, refused
from readers_office_samples import draft_of, flat_odt, kinds, odt, packed, pptx, shape

_STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>'
)
_BODY = """
<text:sequence-decls><text:p>Nothing</text:p></text:sequence-decls>
<text:tracked-changes><text:p>An old word</text:p></text:tracked-changes>
<text:p text:style-name="Title">Ward report</text:p>
<text:table-of-content><text:p>Results 1</text:p></text:table-of-content>
<text:h text:outline-level="2">Results</text:h>
<text:p>The dose<text:s text:c="3"/>was<text:tab/>raised.<text:note text:note-class="footnote">
<text:note-citation>1</text:note-citation>
<text:note-body><text:p>The registry.</text:p></text:note-body></text:note> See <text:a xlink:href="https://example.org/a">the
<text:span>page</text:span></text:a><office:annotation><text:p>A remark</text:p></office:annotation>.</text:p>
<text:list><text:list-item><text:p>first item</text:p></text:list-item><text:list-item><text:p>second item</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>inner item</text:p></text:list-item></text:list>
</text:list-item></text:list>
<text:p text:style-name="P1">Nobody asked us.</text:p>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Drug</text:p></table:table-cell>
<table:table-cell><text:p>Dose</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>A</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="9999"><text:p>5 mg</text:p><text:p>daily</text:p></table:table-cell>
</table:table-row></table:table>
<text:soft-page-break/><text:section>
<text:p>With a box<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p>
</text:section>
"""
_META = (
    "<dc:title>Night report</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><dc:creator>Bo</dc:creator>"
    "<meta:creation-date>2025-06-09T08:00:00</meta:creation-date><dc:language>en-GB</dc:language>"
)


def test_an_open_document(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, odt(_BODY, _STYLES, _META), "a.zip")
    assert draft.format == "odt"
    assert kinds(draft) == [
        ("title", 1, "Ward report"),
        ("heading", 2, "Results"),
        ("body", 0, "The dose was raised.¹ See the page."),
        ("list", 0, "first item"),
        ("list", 0, "second item"),
        ("list", 0, "1. inner item"),
        ("quote", 0, "Nobody asked us."),
        ("table", 0, "Drug\tDose"),
        ("table", 0, "A\t5 mg daily"),
        ("body", 0, "With a box"),
        ("body", 0, "In the box"),
        ("footnote", 0, "1. The registry."),
    ]
    assert draft.paragraphs[-2].page == 2 and draft.paragraphs[0].page == 1
    assert (draft.title, draft.author, draft.language) == ("Night report", "Ann Lee", "en")
    assert [(draft.text[link.start : link.end], link.url) for link in draft.links] == [
        ("the page", "https://example.org/a")
    ]
    assert [(m.label, draft.text[m.start : m.end]) for m in draft.note_marks] == [("1", "¹")]
    assert [n.label for n in draft.footnotes] == ["1"]
    assert ("OpenDocument metadata", "2025-06-09") in [(e.source, e.edtf) for e in draft.evidence]


def test_a_flat_open_document(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, flat_odt("<text:p>临床试验</text:p>"), "a.fodt")
    assert (draft.format, draft.text) == ("odt", "临床试验")


def test_open_documents_that_are_refused(tmp_path: Path) -> None:
    sheet = packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"})
    assert "sheet" in refused(put(tmp_path, "a.ods", sheet), FormatUnknown).reason
    locked = odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": "<m><encryption-data/></m>"})
    assert "encrypted" in refused(put(tmp_path, "b.odt", locked), FileUnreadable).reason
    deep = odt("<text:section>" * 300 + "<text:p>x</text:p>" + "</text:section>" * 300)
    refused(put(tmp_path, "c.odt", deep), LimitExceeded)
    assert sniff(odt("<text:p>x</text:p>"), "x") == "odt"
    entities = packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        }
    )
    refused(put(tmp_path, "d.odt", entities), FileUnreadable)
    refused(put(tmp_path, "e.odt", odt("")), NoText)
    damaged = packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a><b></a>"})
    refused(put(tmp_path, "f.odt", damaged), FileUnreadable)
    refused(put(tmp_path, "g.fodt", flat_odt("<text:p>x</text:p>").replace(b"<office:body>", b"<x>")), FileUnreadable)


def test_a_space_bomb_stays_small(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, odt('<text:p>a<text:s text:c="999999999"/>b</text:p>'), "a.odt")
    assert draft.text == "a b"


_TABLE = (
    "<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Drug</a:t></a:r></a:p></a:txBody></a:tc>"
    "<a:tc><a:txBody><a:p><a:r><a:t>Dose</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>"
)
_LINKED = (
    '<p:sp><p:txBody><a:p><a:r><a:rPr><a:hlinkClick r:id="rLink"/></a:rPr><a:t>the page</a:t></a:r></a:p>'
    "</p:txBody></p:sp>"
)


def test_a_powerpoint_file(tmp_path: Path) -> None:
    slides = [
        (shape("Dose\nfinding", "title") + shape("raised\nkept", "body") + shape("7", "sldNum"), "Say this aloud.", ""),
        (_TABLE + _LINKED + shape("Table of doses", "title") + shape("Free words\nbelow", "-"), "", "https://example.org/a"),
        (f"<mc:A xmlns:mc='m'><mc:Choice>{shape('Once')}</mc:Choice><mc:Fallback>{shape('Once')}</mc:Fallback></mc:A>",
         "", "javascript:x"),
    ]  # fmt: skip
    facts = (
        "<dc:title>PowerPoint Presentation</dc:title><dc:creator>Ann Lee</dc:creator><created>2025-06-09T1</created>"
    )
    draft = draft_of(tmp_path, pptx(slides, facts, order=[2, 1, 3]), "a.pptx")
    assert [(p.page, *k) for p, k in zip(draft.paragraphs, kinds(draft), strict=True)] == [
        (1, "title", 1, "Table of doses"),
        (1, "table", 0, "Drug\tDose"),
        (1, "body", 0, "the page"),
        (1, "body", 0, "Free words"),
        (1, "body", 0, "below"),
        (2, "heading", 2, "Dose finding"),
        (2, "list", 0, "raised"),
        (2, "list", 0, "kept"),
        (2, "quote", 0, "Say this aloud."),
        (3, "body", 0, "Once"),
    ]
    assert (draft.format, draft.title, draft.author) == ("pptx", "Table of doses", "Ann Lee")
    assert [(draft.text[link.start : link.end], link.url) for link in draft.links] == [
        ("the page", "https://example.org/a")
    ]
    assert ("PowerPoint metadata", "2025-06-09") in [(e.source, e.edtf) for e in draft.evidence]


def test_powerpoint_files_that_are_refused(tmp_path: Path) -> None:
    refused(put(tmp_path, "a.pptx", pptx([("", "", "")])), NoText)
    refused(put(tmp_path, "b.pptx", pptx([(shape("x"), "", "")]).replace(b"ppt/presentation", b"ppt/presentatiox")))
    refused(put(tmp_path, "c.pptx", pptx([("<p:grpSp>" * 300 + "</p:grpSp>" * 300, "", "")])), LimitExceeded)


def test_a_frame_in_a_frame_keeps_its_words(tmp_path: Path) -> None:
    inner = "<draw:frame><draw:text-box><text:p>Inner words.</text:p></draw:text-box></draw:frame>"
    outer = f"<draw:frame><draw:text-box><text:p>Outer words.{inner}</text:p></draw:text-box></draw:frame>"
    draft = draft_of(tmp_path, odt(f"<text:p>First words.{outer}</text:p>"), "a.odt")
    assert draft.text == "First words.\n\nOuter words.\n\nInner words."


def test_a_slide_shown_again_and_again_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    data = pptx([(shape("Words of the ward. " * 20_000), "", "")], order=[1] * 5_000)
    path, before = put(tmp_path, "a.pptx", data), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(LimitExceeded, match="too long for one article"):
        read(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000
