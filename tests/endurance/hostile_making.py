"""What hostile files are made with: one sample each, a PDF of raw objects, packages, and bytes that swell."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

__all__ = [
    "SENTENCE",
    "Sample",
    "Staged",
    "bytes_of",
    "deflated",
    "docx",
    "of",
    "packed",
    "pdf",
    "shown_pdf",
    "staged",
    "stream",
]

SENTENCE = "Dr. Anna Weber of Ward Hospital spoke in Oslo on 3 June 2024 about the cost of drugs. "
Data = Callable[[], bytes]
Staged = Callable[[Path], "Path | None"]


@dataclass(frozen=True, eq=False)
class Sample:
    """One hostile file: `make` lays it into an empty folder and returns what is to be imported, None if it cannot.

    `ends` is "in" where it must be imported, "out" where it must be refused, empty where both will do; `says` stands
    in the reason. `live` does something to it for as long as it is read.
    """

    name: str
    family: str
    make: Staged
    ends: str = ""
    says: str = ""
    live: Callable[[Path], AbstractContextManager[None]] | None = None


def of(name: str, data: Data | bytes, ends: str = "", says: str = "", family: str = "") -> Sample:
    """Return a sample that is one file with some bytes; the family is its suffix."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data if isinstance(data, bytes) else data())
        return path

    return Sample(name, family or name.rpartition(".")[2], make, ends, says)


def staged(
    name: str,
    family: str,
    make: Staged,
    ends: str = "",
    says: str = "",
    live: Callable[[Path], AbstractContextManager[None]] | None = None,
) -> Sample:
    """Return a sample that needs more than one plain file."""
    return Sample(name, family, make, ends, says, live)


def bytes_of(text: str, times: int = 1) -> bytes:
    """Return a text in UTF-8, repeated."""
    return text.encode("utf-8") * times


def packed(files: Sequence[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP; a name may stand in it twice."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", method) as package:
        # The library warns of a name that is there already; that is what some samples are about.
        warnings.simplefilter("ignore")
        for name, content in files:
            package.writestr(name, content)
    return stream.getvalue()


def deflated(unit: bytes, times: int) -> bytes:
    """Return what unpacks to a unit repeated, made without ever holding it whole."""
    press = zlib.compressobj(9)
    block = unit * max(1, 65536 // len(unit))
    whole, rest = divmod(len(unit) * times, len(block))
    pieces = [press.compress(block) for _ in range(whole)]
    return b"".join([*pieces, press.compress(block[:rest]), press.flush()])


def pdf(*objects: bytes, root: int = 1, trailer: bytes = b"") -> bytes:
    """Return a PDF of numbered objects, the first being number 1, with a true table of their places."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, trailer, start)
    return bytes(out)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), extra, data)


_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_WORDS = b"BT /F1 12 Tf 50 700 Td (%s) Tj ET\n" % SENTENCE.encode()


def shown_pdf(
    content: bytes = b"",
    *more: bytes,
    page: bytes = b"",
    resources: bytes = b"",
    box: bytes = b"0 0 600 800",
    catalog: bytes = b"",
    filters: bytes = b"",
    trailer: bytes = b"",
    font: bytes = _FONT,
) -> bytes:
    """Return a PDF of one page that holds a sentence and what else is given; more objects begin at number 6."""
    drawn = content if filters else _WORDS + content
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>%s>>%s>>"
        % (box, resources, page),
        font,
        stream(drawn, filters),
        *more,
        trailer=trailer,
    )


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def docx(body: str | bytes, relations: str = "", head: str = '<?xml version="1.0"?>', **more: str | bytes) -> bytes:
    """Return a Word document; `relations` are those of the text, more parts are given by names with `__` for `/`."""
    inner = body.encode() if isinstance(body, str) else body
    names = f'xmlns:w="{_WORD}" xmlns:r="{_KIND}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    document = f"{head}<w:document {names}><w:body>".encode() + inner + b"</w:body></w:document>"
    parts: list[tuple[str, bytes]] = [
        ("[Content_Types].xml", _TYPES.encode()),
        (
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_KIND}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>'.encode(),
        ),
        ("word/document.xml", document),
        (
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'.encode(),
        ),
    ]
    for name, content in more.items():
        parts.append((name.replace("__", "/") + ".xml", content.encode() if isinstance(content, str) else content))
    return packed(parts)
