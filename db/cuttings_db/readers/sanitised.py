"""Make a page of foreign hands harmless: a few elements, no addresses but those of links, nothing that loads or runs.

What is written is written anew, element by element, from a short list; whatever is not on it leaves its text or
nothing. Pictures leave the words that stand for them.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from urllib.parse import urljoin

from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.html_tree import Element, hidden, parse_html
from cuttings_db.readers.tags import BLOCKS

__all__ = ["Sanitised", "sanitised"]

_KEPT = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "div", "span"),
        *("a", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "q", "cite", "mark", "br", "hr"),
    )
)
_EMPTY = ("br", "hr")
_DIRECTIONS = ("ltr", "rtl", "auto")
_MOST_ELEMENTS = 50_000
_MOST_CHARACTERS = 1_000_000
_MOST_SPANS = 100
_FIGURES = 6
_LONGEST_WORDS = 300


@dataclass(frozen=True)
class Sanitised:
    """A harmless page; `cut` tells that it was longer than what is shown of a page."""

    html: str
    cut: bool = False


class _Writer:
    """Write a tree as harmless HTML."""

    def __init__(self, base: str) -> None:
        self.pieces: list[str] = []
        self._base = base
        self._elements = 0
        self._characters = 0
        self._inside_link = False
        self.cut = False

    def text(self, text: str | None) -> None:
        """Write text."""
        if not text or self.cut:
            return
        left = _MOST_CHARACTERS - self._characters
        if len(text) > left:
            text, self.cut = text[:left], True
        self._characters += len(text)
        self.pieces.append(html.escape(text))

    def children(self, element: Element) -> None:
        """Write what stands in an element."""
        self.text(element.text)
        for child in element:
            if self.cut:
                return
            if isinstance(child.tag, str) and not hidden(child):
                self.element(child)
            self.text(child.tail)

    def element(self, element: Element) -> None:
        """Write an element by the list, or only what stands in it."""
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            self.cut = True
            return
        tag = element.tag
        if tag == "img":
            words = " ".join((element.get("alt") or "").split())[:_LONGEST_WORDS]
            if words:
                self.pieces.append(f"<i>[{html.escape(words)}]</i>")
            return
        if tag not in _KEPT:
            # A figure, a section or what nobody knows: a block stays one, so that no words run together.
            name = "p" if tag == "figcaption" else "div" if tag in BLOCKS else ""
            self._wrapped(element, name, "") if name else self.children(element)
            return
        if tag in _EMPTY:
            self.pieces.append(f"<{tag}>")
            self.children(element)
            return
        if tag == "a":
            self._link(element)
            return
        self._wrapped(element, tag, self._attributes(element))

    def _wrapped(self, element: Element, name: str, attributes: str) -> None:
        self.pieces.append(f"<{name}{attributes}>")
        self.children(element)
        self.pieces.append(f"</{name}>")

    def _link(self, element: Element) -> None:
        """Write a link of the web; any other leaves its words."""
        address = (element.get("href") or "").strip()
        try:
            address = kept_address(urljoin(self._base, address) if self._base else address) if address else ""
        except ValueError:
            address = ""
        if not address or self._inside_link:
            self.children(element)
            return
        self._inside_link = True
        self._wrapped(element, "a", f' href="{html.escape(address, quote=True)}"')
        self._inside_link = False

    @staticmethod
    def _attributes(element: Element) -> str:
        """Return the attributes that may stay: how far a cell reaches, where a list begins, which way text runs."""
        found = ""
        for name in ("colspan", "rowspan", "start"):
            value = (element.get(name) or "").strip()
            fits = element.tag in (("td", "th") if name != "start" else ("ol",))
            # Long figures are not even read: what reaches so far is no table.
            figures = value.isascii() and value.isdigit() and len(value) <= _FIGURES
            if fits and figures and 0 < int(value) <= _MOST_SPANS:
                found += f' {name}="{int(value)}"'
        direction = (element.get("dir") or "").strip().lower()
        return found + (f' dir="{direction}"' if direction in _DIRECTIONS else "")


def sanitised(text: str, base: str = "") -> Sanitised:
    """Return a page as harmless HTML; `base` makes relative links absolute.

    Raises LimitExceeded before parsing where it is too long or too deep.
    """
    root = parse_html(text)
    writer = _Writer(base if base.startswith(("http://", "https://")) else "")
    body = root.find("body")
    writer.children(body if body is not None else root)
    return Sanitised("".join(writer.pieces), writer.cut)
