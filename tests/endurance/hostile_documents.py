"""Hostile PDF files: pages, glyphs, streams and drawings that swell, loops in every table, orders to open and run."""

from __future__ import annotations

import io
import zlib

import pikepdf

from endurance.hostile_making import SENTENCE, Sample, bytes_of, deflated, of, packed, pdf, shown_pdf, stream

__all__ = ["DOCUMENTS"]


def _many_pages(count: int) -> bytes:
    """Return a PDF of very many pages that share one drawing."""
    kids = b" ".join(b"%d 0 R" % n for n in range(5, 5 + count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    words = stream(b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % SENTENCE.encode())
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        font,
        words,
        *[page] * count,
    )


def _forms(depth: int, uses: int, inner: bytes) -> bytes:
    """Return a PDF whose drawings draw one another."""
    objects = []
    for level in range(depth):
        number = 7 + level
        body = b"/X Do " * uses if level < depth - 1 else inner
        rest = b"/Resources<</Font<</F1 4 0 R>>/XObject<</X %d 0 R>>>>" % number
        objects.append(stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + rest))
    return shown_pdf(b"/X Do", *objects, resources=b"/XObject<</X 6 0 R>>")


def _picture(width: int, height: int) -> bytes:
    """Return a PDF that shows a picture of a great many pixels, all white."""
    data = deflated(b"\xff", width // 8 * height)
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 1" % (width, height)
    drawn = stream(data, head + b"/Filter/FlateDecode")
    return shown_pdf(b"q 600 0 0 800 0 0 cm /X Do Q", drawn, resources=b"/XObject<</X 6 0 R>>")


def _locked() -> bytes:
    """Return a PDF that asks for a password."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(shown_pdf())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


def _scattered(count: int) -> bytes:
    """Return text whose letters lie all over the page, none on the line of another."""
    return (
        b"BT /F1 1 Tf "
        + b"".join(
            b"1 0 0 1 %d.%d %d.%d Tm (a) Tj " % (n * 37 % 590, n % 97, n * 53 % 790, n % 89) for n in range(count)
        )
        + b"ET"
    )


def _self_drawn() -> bytes:
    """Return a page in a font whose glyph is drawn with the font itself."""
    glyph = stream(b"1000 0 d0 BT /F1 500 Tf (aaaa) Tj ET")
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 97"
        b"/Widths[1000]/Encoding<</Type/Encoding/Differences[97/a]>>/CharProcs<</a 6 0 R>>"
        b"/Resources<</Font<</F1 4 0 R>>>>>>"
    )
    return shown_pdf(b"BT /F1 20 Tf (aaaa) Tj ET", glyph, font=font)


def _swollen_glyphs() -> bytes:
    """Return a page each of whose glyphs stands for five hundred characters."""
    signs = b"0061" * 500
    table = b"".join(b"<%02x> <%s>\n" % (n, signs) for n in range(32, 127))
    cmap = b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap "
    cmap += b"1 begincodespacerange <00><ff> endcodespacerange\n95 beginbfchar\n" + table + b"endbfchar endcmap end end"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    return shown_pdf(b"BT /F1 2 Tf 0 100 Td (" + b"a" * 30_000 + b") Tj ET", stream(cmap), font=font)


def _orders() -> bytes:
    """Return a PDF that wants to run, open, send and fetch things as soon as it is shown."""
    run = b'/OpenAction<</S/JavaScript/JS(app.launchURL\\("http://e.org"\\))>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>'
    links = b"".join(
        b"<</Type/Annot/Subtype/Link/Rect[50 690 500 710]/A<</S/%s/%s>>>>" % order
        for order in (
            (b"URI", b"URI(file:///etc/hostname)"),
            (b"URI", b"URI(javascript:alert\\(1\\))"),
            (b"Launch", b"F(/bin/sh)"),
            (b"GoToR", b"F(/etc/hostname)/D[0/Fit]"),
            (b"SubmitForm", b"F(http://e.org/)"),
        )
    )
    files = b"/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(../../a.exe)/EF<</F 6 0 R>>>>]>>>>"
    return shown_pdf(b"", stream(b"MZ"), page=b"/Annots[%s]" % links, catalog=run + files)


def _many_links(count: int) -> bytes:
    """Return a page of very many links, one over the other."""
    link = b"<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/URI/URI(http://e.org/%d)>>>>"
    return shown_pdf(b"", page=b"/Annots[" + b"".join(link % n for n in range(count)) + b"]")


def _twice_packed() -> bytes:
    """Return a page whose drawing is packed twice and unpacks to a gigabyte of letters."""
    inner = deflated(b"BT /F1 9 Tf 10 10 Td (aaaaaaaaaaaaaaaa) Tj ET\n", 20_000_000)
    return shown_pdf(zlib.compress(inner, 9), filters=b"/Filter[/FlateDecode/FlateDecode]")


DOCUMENTS: tuple[Sample, ...] = (
    of("plain-enough.pdf", shown_pdf, "in"),
    of("seven-thousand-pages.pdf", lambda: _many_pages(7_000), "out", "pages"),
    of(
        "pages-in-pages.pdf",
        lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        "out",
    ),
    of("pages-that-lie.pdf", lambda: shown_pdf().replace(b"/Count 1", b"/Count 2000000000"), ""),
    of("pages-below-nothing.pdf", lambda: shown_pdf().replace(b"/Count 1", b"/Count -1"), ""),
    of("packed-gigabyte.pdf", lambda: shown_pdf(deflated(b" ", 1024**3), filters=b"/Filter/FlateDecode"), ""),
    of("packed-twice.pdf", _twice_packed, ""),
    of("three-million-glyphs.pdf", lambda: shown_pdf(b"BT /F1 1 Tf 0 9 Td (" + b"a" * 3_000_000 + b") Tj ET"), ""),
    of("glyphs-in-one-place.pdf", lambda: shown_pdf(b"BT /F1 9 Tf " + b"1 0 0 1 9 9 Tm (a) Tj " * 60_000 + b"ET"), ""),
    of("scattered-letters.pdf", lambda: shown_pdf(_scattered(60_000)), ""),
    of("swollen-glyphs.pdf", _swollen_glyphs, ""),
    of("glyph-draws-itself.pdf", _self_drawn, ""),
    of("drawings-in-drawings.pdf", lambda: _forms(10, 10, b"0 0 9 9 re f"), ""),
    of("drawings-of-words.pdf", lambda: _forms(6, 10, b"BT /F1 9 Tf 9 9 Td (word) Tj ET"), ""),
    of(
        "drawing-draws-itself.pdf",
        lambda: shown_pdf(
            b"/X Do",
            stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"),
            resources=b"/XObject<</X 6 0 R>>",
        ),
        "",
    ),
    of("paths-without-end.pdf", lambda: shown_pdf(b"0 0 m " + b"600 800 l 0 799 l " * 400_000 + b"S"), ""),
    of("clips-in-clips.pdf", lambda: shown_pdf(b"q 0 0 500 500 re W n " * 60_000 + b"0 0 9 9 re f"), ""),
    of("page-of-a-million-metres.pdf", lambda: shown_pdf(box=b"0 0 99999999999 99999999999"), ""),
    of("page-without-size.pdf", lambda: shown_pdf(box=b"0 0 0 0"), ""),
    of("page-inside-out.pdf", lambda: shown_pdf(box=b"900 900 -900 -1e38", page=b"/Rotate 47/UserUnit 1e30"), ""),
    of("picture-of-gigapixels.pdf", lambda: _picture(64_000, 64_000), ""),
    of(
        "pattern-of-dots.pdf",
        lambda: shown_pdf(
            b"/Pattern cs /P scn 0 0 600 800 re f",
            stream(
                b"0 0 .001 .001 re f",
                b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 .01 .01]/XStep .01/YStep .01/Resources<<>>",  # noqa: E501
            ),
            resources=b"/Pattern<</P 6 0 R>>",
        ),
        "",
    ),
    of("many-links.pdf", lambda: _many_links(50_000), ""),
    of("arrays-in-arrays.pdf", lambda: shown_pdf(b"", b"[" * 100_000 + b"]" * 100_000, page=b"/X 6 0 R"), ""),
    of("stacked-words.pdf", lambda: shown_pdf(b"[" * 200_000 + b"BT (a) Tj ET"), ""),
    of("orders-to-run.pdf", _orders, "in"),
    of("wants-a-password.pdf", _locked, "out", "encrypted"),
    of("table-points-at-itself.pdf", lambda: shown_pdf(trailer=b"/Prev 15"), ""),
    of("cut-in-half.pdf", lambda: shown_pdf(b"0 0 9 9 re f " * 4_000)[:20_000], ""),
    of("only-a-head.pdf", b"%PDF-1.7\n", "out"),
    of(
        "title-of-controls.pdf",
        lambda: shown_pdf(
            b"", b"<</Title(\\000\\033[2J\\007 report of the ward)/Author<FEFF202E0065>>>", trailer=b"/Info 6 0 R"
        ),
        "",
    ),
    of("also-a-package.pdf", lambda: shown_pdf() + packed([("a.txt", bytes_of(SENTENCE))]), ""),
    of("also-a-page.pdf", lambda: b"<html><script>alert(1)</script>" + shown_pdf() + b"</html>", ""),
)
