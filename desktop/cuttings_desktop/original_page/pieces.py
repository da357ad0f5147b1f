"""Cut a sanitised page into pieces that are laid out one after another, so that no frame waits for a whole page."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["html_pieces", "text_pieces"]

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
# Between two of these nothing may be cut; whatever else stands round them holds nothing together.
_WHOLE = re.compile("p|h[1-6]|ul|ol|table|blockquote|pre|dl|figure|a|b|i|em|strong|u|s|sub|sup|span")
_LOOSE = re.compile("html|body|div|section|article|main|header|footer|aside|nav|center|hgroup|head|details")
_ALONE = re.compile("br|hr|img|wbr|col")
_ENOUGH = 1500  # characters of a piece
_TEXT = 8000


def html_pieces(html: str) -> Iterator[str]:
    """Yield pieces of HTML that are whole in themselves; what only groups (div, section …) is left out."""
    depth, made, at, size = 0, [], 0, 0
    for found in _TAG.finditer(html):
        name = found[2].lower()
        if _ALONE.fullmatch(name) or (depth and _LOOSE.fullmatch(name)):
            continue
        if _LOOSE.fullmatch(name):
            made.append(html[at : found.start()])
            at = found.end()
            if "".join(made).strip():
                yield "".join(made)
            made, size = [], 0
            continue
        if not _WHOLE.fullmatch(name):
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth == 0 and found[1]:
            made.append(html[at : found.end()])
            size += found.end() - at
            at = found.end()
            if size > _ENOUGH:
                yield "".join(made)
                made, size = [], 0
    made.append(html[at:])
    if "".join(made).strip():
        yield "".join(made)


def text_pieces(text: str) -> Iterator[str]:
    """Yield pieces of plain text, cut at ends of lines where there are any."""
    at = 0
    while at < len(text):
        end = text.rfind("\n", at, at + _TEXT) + 1 if len(text) - at > _TEXT else len(text)
        end = end if end > at else min(len(text), at + _TEXT)
        yield text[at:end]
        at = end
