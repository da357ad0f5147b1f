"""Open office files, which are XML in a ZIP: limits before anything is unpacked, no entities, no depth that hangs."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import Any, TypeAlias

from lxml import etree

from cuttings_db.errors import FileUnreadable, LimitExceeded
from cuttings_db.readers.drafting import line
from cuttings_db.readers.limits import DOCX_BYTES, NESTING, ZIP_BYTES, ZIP_ENTRIES

__all__ = ["Node", "check_xml", "core_properties", "damaged", "parse_xml", "xml_parts"]

# lxml's stubs know only a part of what an element can do.
Node: TypeAlias = Any

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False, remove_comments=True
)
_TAG = re.compile(rb"<(/?)[A-Za-z_][^<>]*?(/?)>")
_ZIP_FAULTS = (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError, OSError, ValueError)


def damaged(what: str) -> FileUnreadable:
    """Return the refusal of a damaged office file; `what` is its name in a sentence."""
    return FileUnreadable(f"the {what} is damaged", "Open it in its own program, save it again, and import that.")


def _depth(data: bytes) -> int:
    """Return how deep XML is nested, by counting its tags in linear time."""
    depth = deepest = 0
    for match in _TAG.finditer(data):
        if match[1]:
            depth -= 1
        elif not match[2]:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def check_xml(content: bytes, what: str) -> None:
    """Refuse XML that declares entities, or is nested too deep; UTF-16 is looked at as well."""
    plain = content.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise FileUnreadable(f"the {what} declares XML entities, as only harmful ones do", "Do not trust it.")
    if _depth(plain) > NESTING:
        raise LimitExceeded(f"the {what} is nested more than {NESTING} levels deep", "Save it as PDF.")


def _every_part(name: str) -> bool:
    """Want every part."""
    return True


def xml_parts(data: bytes, what: str, wanted: Callable[[str], bool] = _every_part) -> dict[str, bytes]:
    """Return the XML parts of a package that are wanted, by name, after every limit was checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = package.infolist()
            if len(infos) > ZIP_ENTRIES or sum(i.file_size for i in infos) > ZIP_BYTES:
                raise LimitExceeded(f"the {what} unpacks to too much", "Save it without its pictures, or as PDF.")
            parts: dict[str, bytes] = {}
            for info in infos:
                if not info.filename.lower().endswith((".xml", ".rels")) or not wanted(info.filename):
                    continue
                if info.file_size > DOCX_BYTES:
                    raise LimitExceeded(
                        f"the {what}'s text is too large (the limit is {DOCX_BYTES // 1024 // 1024} MB)",
                        "Split it, or save it as PDF.",
                    )
                parts[info.filename] = package.read(info)
    except _ZIP_FAULTS as error:
        raise damaged(what) from error
    for content in parts.values():
        check_xml(content, what)
    return parts


def parse_xml(content: bytes, what: str) -> Node:
    """Return the root of checked XML; FileUnreadable where it is none."""
    try:
        return etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(what) from error


def core_properties(content: bytes | None) -> dict[str, str]:
    """Return the properties in a `core.xml` or the like by their local names; none where it cannot be read."""
    if not content:
        return {}
    try:
        root = etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str) and element.text and len(element) == 0:
            found.setdefault(etree.QName(element).localname, line(element.text))
    return found
