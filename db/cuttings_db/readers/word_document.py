"""Read DOCX: its text through mammoth, its properties out of core.xml."""

from __future__ import annotations

import io
import re
from typing import Any

import mammoth  # type: ignore[import-untyped]

from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.days import day_of
from cuttings_db.readers.drafting import checked, people, with_composed
from cuttings_db.readers.html_page import compose_html
from cuttings_db.readers.html_tree import parse_html
from cuttings_db.readers.office_package import core_properties, damaged, xml_parts

__all__ = ["docx_html", "read_docx"]

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='标题'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
"""
_TEMPLATE_TITLE = re.compile(r"(?:untitled|document\d*|word document|microsoft word.*|标题|.*\.docx?)", re.IGNORECASE)
_TEMPLATE_DAY = "2013-12-23T23:15:00Z"  # what python-docx writes into every document
_WHAT = "Word document"
_MAIN = re.compile(r"word/document\d*\.xml")


def _no_picture(_image: Any) -> dict[str, str]:
    """Leave a picture out: only the text is read, and nothing is loaded for it."""
    return {}


def _checked_parts(data: bytes) -> dict[str, bytes]:
    """Return the XML parts of a Word document after every limit was checked."""
    parts = xml_parts(data, _WHAT)
    if not any(_MAIN.fullmatch(name) for name in parts):
        raise damaged(_WHAT)
    return parts


def _converted(data: bytes) -> str:
    """Return a checked Word document as HTML without pictures."""
    result = mammoth.convert_to_html(
        io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(_no_picture)
    )
    return f"<html><body>{result.value}</body></html>"


def docx_html(data: bytes) -> str:
    """Return a Word document as HTML without pictures, for showing it; it is to be sanitised like any page."""
    _checked_parts(data)
    return _converted(data)


def read_docx(data: bytes) -> Draft:
    """Return the draft of a Word document."""
    parts = _checked_parts(data)
    facts = core_properties(parts.get("docProps/core.xml"))
    page = parse_html(_converted(data))
    title = facts.get("title", "")
    title = "" if _TEMPLATE_TITLE.fullmatch(title) else title
    evidence = []
    if (day := day_of(facts.get("created", ""))) and facts["created"] != _TEMPLATE_DAY:
        evidence.append(Evidence("Word metadata", f"created {facts['created']}", day, 40))
    draft = Draft(
        text="",
        title=title,
        title_origin="metadata" if title else "",
        author=people(re.split(r"\s*[;；]\s*", facts.get("creator", ""))),
        language=facts.get("language", ""),
        evidence=tuple(evidence),
        format="docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
    return checked(with_composed(draft, compose_html(page)), empty="the Word document holds no text")
