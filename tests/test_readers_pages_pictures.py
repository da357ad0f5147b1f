"""Pages of a PDF become pictures with the boxes of what was looked for, within limits."""

from __future__ import annotations

import base64
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import pytest
import typst
from PySide6.QtGui import QImage

from cuttings_db.errors import FileRefused, FileUnreadable
from cuttings_db.isolation import Worker
from cuttings_db.readers.page_pictures import WIDEST, draw_page

_MARKUP = """#set page(width: 10cm, height: 14cm, margin: 1cm)
#set text(size: 12pt, font: "Libertinus Serif")
Osimertinib was given. The osimer-
tinibs are many; osimertinib again.
#place(bottom + right)[corner]
#pagebreak()
#set page(fill: rgb("#ffcc00"))
Second page with 5 mg."""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return typst.compile(_MARKUP.encode())


def drawn(data: bytes, number: int, width: int, words: list[str] | None = None) -> Any:
    document = pypdfium2.PdfDocument(data)
    try:
        return draw_page(document, number, width, words or [])
    finally:
        document.close()


def test_a_page_as_a_picture(pdf: bytes) -> None:
    picture = drawn(pdf, 1, 600)
    image = QImage.fromData(picture.png)
    assert (image.width(), image.height()) == (picture.width, picture.height) and picture.pages == 2
    assert picture.width == 600 and abs(picture.height - 840) <= 1
    assert image.isGrayscale() and image.pixelColor(2, 2).red() == 255
    dark = sum(image.pixelColor(x, y).red() < 100 for x in range(60, 300) for y in range(60, 90))
    assert dark > 50
    coloured = QImage.fromData(drawn(pdf, 2, 300).png)
    assert coloured.pixelColor(5, 5).name() == "#ffcc00"


def test_boxes_lie_on_the_words(pdf: bytes) -> None:
    picture = drawn(pdf, 1, 800, ["Osimertinib", "corner", "absent", "simer"])
    pixels = QImage.fromData(picture.png)
    assert len(picture.boxes) == 3  # two whole words and the corner; neither the plural nor a piece of a word
    for x, y, w, h in picture.boxes:
        assert 0 <= x < x + w <= 800 and 0 <= y < y + h <= picture.height and h > 8
        inside = [pixels.pixelColor(int(x) + i, int(y + h / 2)).red() for i in range(int(w))]
        assert min(inside) < 120
    assert max(box[1] for box in picture.boxes) > 0.85 * picture.height


def test_chinese_words_and_turned_pages() -> None:
    markup = '#set page(width: 10cm, height: 14cm)\n#set text(font: "Source Han Serif SC")\n临床试验 EGFR突变 阳性'
    fonts = [str(Path(__file__).parents[1] / "resources" / "core" / "fonts")]
    data = typst.compile(markup.encode(), font_paths=fonts)
    assert len(drawn(data, 1, 400, ["试验", "EGFR"]).boxes) == 2
    turned = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.pages[0].Rotate = 90
        document.save(turned)
    picture = drawn(turned.getvalue(), 1, 700, ["试验"])
    assert picture.width > picture.height and picture.boxes[0][0] > picture.width / 2


def test_limits(pdf: bytes) -> None:
    assert drawn(pdf, 1, 99_999).width == WIDEST and drawn(pdf, 1, -5).width == 16
    for number in (0, 3, -1):
        with pytest.raises(FileUnreadable):
            drawn(pdf, number, 100)
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(10, 14_000))
        document.add_blank_page(page_size=(3, 3))
        document.save(out)
    high = drawn(out.getvalue(), 1, 2400)
    assert high.width * high.height <= 13_000_000
    assert drawn(out.getvalue(), 2, 100).width == 100


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker("pages") as opened:
        yield opened


def test_the_worker(worker: Worker, pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(pdf)
    asked = {"path": str(path), "page": 1, "width": 1000, "words": ["corner"]}
    first = worker.call("picture", asked)
    second = worker.call("picture", {**asked, "page": 2, "words": []})
    assert base64.b64decode(first["png"])[:4] == b"\x89PNG" and len(first["boxes"]) == 1 and second["pages"] == 2
    assert worker.call("page", {"path": str(path), "format": "pdf"}) == {"kind": "pdf", "pages": 2}
    path.write_bytes("<p>Ein Süd</p><script>x</script>".encode("cp1252"))
    page = worker.call("page", {"path": str(path), "format": "html", "encoding": "cp1252"})
    assert page == {"kind": "html", "html": "<p>Ein Süd</p>", "cut": False}
    path.write_bytes(b"line\r\nnext")
    assert worker.call("page", {"path": str(path), "format": "text"}) == {
        "kind": "text", "text": "line\nnext", "cut": False
    }  # fmt: skip
    assert worker.call("page", {"path": str(path), "format": "feed"}) == {"kind": ""}
    path.write_bytes(
        rb"{\rtf1{\b\fs60 Big\par}Body text that is longer \u60?i\u62? {\field{\*\fldinst HYPERLINK http://e.org/a}"
        rb"{\fldrslt here}}\par\trowd\intbl A\cell B\cell\row}"
    )
    shown = worker.call("page", {"path": str(path), "format": "rtf"})["html"]
    assert shown == (
        '<h1>Big</h1><p>Body text that is longer &lt;i&gt; <a href="http://e.org/a">here</a></p>'
        "<table><tr><td>A</td><td>B</td></tr></table>"
    )
    mail = b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p onclick=x>Hello</p>"
    path.write_bytes(mail)
    assert worker.call("page", {"path": str(path), "format": "eml"})["html"].strip() == "<p>Hello</p>"


def test_hostile_originals(worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / "a"
    bomb = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(200, 200))
        picture = pikepdf.Stream(document, zlib.compress(np.zeros(60_000_000, dtype=np.uint8).tobytes(), 9))
        picture.update(
            {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Image, "/Width": 60_000, "/Height": 60_000,
             "/ColorSpace": pikepdf.Name.DeviceRGB, "/BitsPerComponent": 8, "/Filter": pikepdf.Name.FlateDecode}
        )  # fmt: skip
        document.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=picture))
        document.pages[0].Contents = pikepdf.Stream(document, b"q 200 0 0 200 0 0 cm /I Do Q " * 20)
        document.save(bomb)
    for data in (b"", b"%PDF-1.7\n" + b"\0" * 999, bomb.getvalue()):
        path = tmp_path / str(len(data))
        path.write_bytes(data)
        try:
            worker.call("picture", {"path": str(path), "page": 1, "width": 400}, seconds=10)
        except FileRefused as error:
            assert error.reason
    for kind in ("html", "docx", "mhtml"):
        path = tmp_path / kind
        path.write_bytes(b"PK\x03\x04 nothing")
        with pytest.raises(FileRefused):
            worker.call("page", {"path": str(path), "format": kind if kind != "mhtml" else "docx"}, seconds=10)
