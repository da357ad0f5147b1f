"""What the tests of office and reference files share: a package built by hand, a file read, its blocks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from cuttings_db.model import Draft
from cuttings_db.readers import Reading, read

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    f'xmlns:office="{_OFFICE}:office:1.0" xmlns:text="{_OFFICE}:text:1.0" xmlns:table="{_OFFICE}:table:1.0"'
    f' xmlns:style="{_OFFICE}:style:1.0" xmlns:draw="{_OFFICE}:drawing:1.0" xmlns:meta="{_OFFICE}:meta:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_SLIDE_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: dict[str, str]) -> bytes:
    """Return a ZIP of texts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def odt(body: str, styles: str = "", meta: str = "", **more: str) -> bytes:
    """Return an OpenDocument text."""
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    facts = f"<office:document-meta {_NAMES}><office:meta>{meta}</office:meta></office:document-meta>"
    kind = "application/vnd.oasis.opendocument.text"
    return packed({"mimetype": kind, "content.xml": content, "meta.xml": facts, **more})


def flat_odt(body: str) -> bytes:
    """Return an OpenDocument text as one XML file."""
    kind = "application/vnd.oasis.opendocument.text"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:mimetype="{kind}">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def shape(text: str, place: str = "") -> str:
    """Return a shape; `place` is a placeholder's type, `-` for a plain text box."""
    holder = "" if place == "-" else f'<p:nvPr><p:ph type="{place}"/></p:nvPr>' if place else "<p:nvPr><p:ph/></p:nvPr>"
    paragraphs = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("\n"))
    return f"<p:sp><p:nvSpPr>{holder}</p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>"


def pptx(slides: list[tuple[str, str, str]], facts: str = "", order: list[int] | None = None) -> bytes:
    """Return a PowerPoint file of (shapes, notes, address of the link `rLink`) for each slide."""
    order = order if order is not None else list(range(1, len(slides) + 1))
    parts = {"[Content_Types].xml": "<Types/>", "docProps/core.xml": f"<c xmlns:dc='d'>{facts}</c>"}
    listed = "".join(f'<p:sldId id="{n}" r:id="rId{n}"/>' for n in order)
    parts["ppt/presentation.xml"] = f"<p:presentation {_SLIDE_NAMES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>"
    to_slides = "".join(
        f'<Relationship Id="rId{n}" Type="{_KIND}/slide" Target="slides/slide{n}.xml"/>'
        for n in range(1, len(slides) + 1)
    )
    parts["ppt/_rels/presentation.xml.rels"] = f'<Relationships xmlns="{_RELATIONS}">{to_slides}</Relationships>'
    for number, (shapes, notes, address) in enumerate(slides, 1):
        tree = f"<p:sld {_SLIDE_NAMES}><p:cSld><p:spTree>{{}}</p:spTree></p:cSld></p:sld>"
        parts[f"ppt/slides/slide{number}.xml"] = tree.format(shapes)
        parts[f"ppt/slides/_rels/slide{number}.xml.rels"] = (
            f'<Relationships xmlns="{_RELATIONS}">'
            f'<Relationship Id="rLink" Type="{_KIND}/hyperlink" TargetMode="External" Target="{address}"/>'
            f'<Relationship Id="rNote" Type="{_KIND}/notesSlide" Target="../notesSlides/n{number}.xml"/>'
            "</Relationships>"
        )
        if notes:
            parts[f"ppt/notesSlides/n{number}.xml"] = tree.format(shape(notes, "body") + shape("7", "sldNum"))
    return packed(parts)


def readings(tmp_path: Path, data: bytes, name: str) -> list[Reading]:
    """Read a file."""
    path = tmp_path / name
    path.write_bytes(data)
    return read(path)


def draft_of(tmp_path: Path, data: bytes, name: str) -> Draft:
    """Read a file that holds one article."""
    (reading,) = readings(tmp_path, data, name)
    assert reading.original == data
    return reading.draft


def kinds(draft: Draft) -> list[tuple[str, int, str]]:
    """Return kind, level and words of every paragraph."""
    return [(p.kind, p.level, draft.text[p.start : p.end]) for p in draft.paragraphs]
