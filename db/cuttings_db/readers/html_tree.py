"""Parse HTML from foreign hands into a clean tree: no scripts, no network, no depth that hangs a walker."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from lxml import etree, html

from cuttings_db.errors import FileUnreadable
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.limits import HTML_CHARACTERS, check_html, without_data_addresses
from cuttings_db.readers.tags import HIDDEN

__all__ = ["Element", "decode_html", "hidden", "parse_html", "text_of"]

# lxml gives elements of several classes with one interface, and its stubs know only a part of it.
Element: TypeAlias = Any

_META_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
# What XML forbids and lxml refuses: control characters, lone surrogates, non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# With what stands before it that would become another where this one is left out: `&#&#6;6;`.
_REFERENCE = re.compile(r"(&(?:#[xX]?)?)?&#(?:[xX]([0-9a-fA-F]{1,40})|([0-9]{1,40}));?")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def _possible(match: re.Match[str]) -> str:
    """Return a character reference as browsers read it: Windows-1252 for 128 to 159, nothing for what cannot be."""
    before = (match[1] or "").replace("&", "&amp;")
    number = int(match[2], 16) if match[2] else int(match[3])
    if 128 <= number < 160:
        return before + bytes([number]).decode("cp1252", "ignore")
    possible = number in (9, 10, 13) or 32 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0xFFFF < number < 0x110000
    return f"{before}&#{number};" if possible else before


def decode_html(data: bytes, declared: str | None = None, encoding: str | None = None) -> tuple[str, str]:
    """Return a page as text and the encoding it was in; `declared` is what came with the page (a header)."""
    head = data[:4096]
    match = _XML_CHARSET.search(head) or _META_CHARSET.search(head)
    return decode(data, declared or (match[1].decode("ascii") if match else None), encoding)


def parse_html(text: str) -> Element:
    """Return the root of a page; raises LimitExceeded before parsing, FileUnreadable where nothing is left."""
    text = without_data_addresses(text)
    if len(text) <= HTML_CHARACTERS:
        text = _REFERENCE.sub(_possible, _FORBIDDEN.sub("", text.replace("\f", " ")))
    # What was left out may have stood inside the name of a tag: only now is it seen how deep they are.
    check_html(text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser, ensure_head_body=True)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise FileUnreadable("the page is damaged or empty", "Save it again from the browser.") from error
    embedded: list[Element] = list(root.iter("embed"))
    for element in embedded:
        # It has no end tag, which the parser does not know: what follows it would be hidden with it.
        element.drop_tag()
    return root


def hidden(element: Element) -> bool:
    """Tell whether a browser would not show this element."""
    if not isinstance(element.tag, str) or element.tag in HIDDEN:
        return True
    return "hidden" in element.attrib or bool(_INVISIBLE.search(element.get("style", "")))


def text_of(element: Element) -> str:
    """Return all text inside an element; unlike `text_content` also for elements of other XML tools."""
    return "".join(str(piece) for piece in element.itertext())
