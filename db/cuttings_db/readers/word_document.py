"""Read DOCX: its text through mammoth, its properties by an own reading of core.xml."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

import mammoth  # type: ignore[import-untyped]
from lxml import etree

from cuttings_db.errors import FileUnreadable, LimitExceeded
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.days import day_of
from cuttings_db.readers.drafting import checked, line, people, with_composed
from cuttings_db.readers.html_page import compose_html
from cuttings_db.readers.html_tree import parse_html
from cuttings_db.readers.limits import DOCX_BYTES, NESTING, ZIP_BYTES, ZIP_ENTRIES

__all__ = ["read_docx"]

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
_XML = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False)
_DAMAGED = ("the Word document is damaged", "Open it in Word, save it again, and import that.")
_MAIN = re.compile(r"word/document\d*\.xml")


def _xml_depth(data: bytes) -> int:
    """Return how deep XML is nested, by counting its tags in linear time."""
    depth = deepest = 0
    for match in re.finditer(rb"<(/?)[A-Za-z_][^<>]*?(/?)>", data):
        if match[1]:
            depth -= 1
        elif not match[2]:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _parts(data: bytes) -> dict[str, bytes]:
    """Return the XML parts of the document after every limit was checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = package.infolist()
            if len(infos) > ZIP_ENTRIES or sum(i.file_size for i in infos) > ZIP_BYTES:
                raise LimitExceeded("the Word document unpacks to too much", "Save it without its pictures, or as PDF.")
            parts: dict[str, bytes] = {}
            for info in infos:
                if not info.filename.lower().endswith((".xml", ".rels")):
                    continue
                if info.file_size > DOCX_BYTES:
                    raise LimitExceeded(
                        f"the Word document's text is too large (the limit is {DOCX_BYTES // 1024 // 1024} MB)",
                        "Split it, or save it as PDF.",
                    )
                parts[info.filename] = package.read(info)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError, OSError, ValueError) as error:
        raise FileUnreadable(*_DAMAGED) from error
    for content in parts.values():
        plain = content.replace(b"\0", b"")
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise FileUnreadable("the Word document declares XML entities, as only harmful ones do", "Do not trust it.")
        if _xml_depth(plain) > NESTING:
            raise LimitExceeded(f"the Word document is nested more than {NESTING} levels deep", "Save it as PDF.")
    if not any(_MAIN.fullmatch(name) for name in parts):
        raise FileUnreadable(*_DAMAGED)
    return parts


def _properties(content: bytes | None) -> dict[str, str]:
    """Return the core properties by their local names."""
    if not content:
        return {}
    try:
        root = etree.fromstring(content, _XML)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    return {etree.QName(e).localname: line(e.text) for e in root if isinstance(e.tag, str) and e.text}


def _no_picture(_image: Any) -> dict[str, str]:
    """Leave a picture out: only the text is read, and nothing is loaded for it."""
    return {}


def read_docx(data: bytes) -> Draft:
    """Return the draft of a Word document."""
    parts = _parts(data)
    facts = _properties(parts.get("docProps/core.xml"))
    result = mammoth.convert_to_html(
        io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(_no_picture)
    )
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
    page = parse_html(f"<html><body>{result.value}</body></html>")
    return checked(with_composed(draft, compose_html(page)), empty="the Word document holds no text")
