"""Walk an HTML tree and compose its blocks: headings, paragraphs, lists, quotes, tables, captions, code, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urljoin

from cuttings_db.model import ParagraphKind
from cuttings_db.readers.composing import Composer, kept_address
from cuttings_db.readers.html_notes import CAPTION_SENTINEL, MARK_SENTINEL, NOTE_SENTINEL, superscript
from cuttings_db.readers.html_tree import Element, hidden, text_of
from cuttings_db.readers.tags import BLOCKS, RICH

__all__ = ["compose_blocks", "from_extraction"]

_CLASS_CAPTION = re.compile(r"\b(?:caption|wp-caption-text|photo-?credit|figcaption)\b", re.IGNORECASE)
_SENTINEL = re.compile(f"({MARK_SENTINEL.pattern})|({NOTE_SENTINEL.pattern})", re.DOTALL)


class _Walker:
    """Compose blocks from a tree; `labels` are the notes that sentinels number."""

    def __init__(self, composer: Composer, base: str, labels: Sequence[str]) -> None:
        self.composer = composer
        self.base = base
        self.labels = labels
        self.kind: ParagraphKind = "body"
        self.seen_notes: set[int] = set()
        self.seen_marks: set[int] = set()
        self._raised = False

    def _text(self, text: str | None) -> None:
        """Write text, turning sentinels into marks and notes."""
        if not text:
            return
        if self._raised:
            text = superscript(text)
        if text.lstrip().startswith(CAPTION_SENTINEL):
            text = text.lstrip().removeprefix(CAPTION_SENTINEL)
            self.composer.turn("caption")
        position = 0
        for match in _SENTINEL.finditer(text) if self.labels else ():
            self.composer.write(text[position : match.start()])
            position = match.end()
            number = int(match[2] or match[5])
            if number >= len(self.labels):
                continue
            if match[1]:
                self.seen_marks.add(number)
                span = self.composer.open(self.labels[number])
                self.composer.write(match[3])
                self.composer.close_mark(span)
            else:
                self.seen_notes.add(number)
                self.composer.open_block_note(self.labels[number])
        self.composer.write(text[position:])

    def children(self, element: Element, *, flat: bool = False) -> None:
        """Walk what stands inside an element, and the text behind each child."""
        self._text(element.text)
        for child in element:
            if isinstance(child.tag, str) and not hidden(child):
                self.element(child, flat=flat)
            self._text(child.tail)

    def element(self, element: Element, *, flat: bool = False) -> None:
        """Walk one element; `flat` keeps everything on one line (a table row)."""
        tag = element.tag
        label = element.get("data-note")
        note = self.composer.open(label) if label else None
        if tag == "br":
            if flat:
                self.composer.write(" ")
            else:
                self.composer.line_break()
        elif tag == "a":
            self._anchor(element, flat=flat)
        elif tag == "sup" and not any(True for _ in element):
            self._raised = True
            self._text(element.text)
            self._raised = False
        elif flat and (tag in BLOCKS or tag in ("pre", "blockquote", "table", "figcaption", "caption", "li")):
            self.composer.write(" ")
            self.children(element, flat=True)
            self.composer.write(" ")
        elif tag == "table":
            self._table(element)
        elif tag in ("ul", "ol"):
            self._list(element)
        elif tag == "pre":
            self._code(element)
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._block(element, "heading", int(tag[1]))
        elif tag == "blockquote":
            self._block(element, "quote")
        elif tag in ("figcaption", "caption") or (
            tag in ("p", "div") and _CLASS_CAPTION.search(element.get("class", ""))
        ):
            self._block(element, "caption")
        elif tag in BLOCKS or label:
            self._block(element, "footnote" if label else self.kind)
        else:
            self.children(element, flat=flat)
        if note is not None:
            self.composer.close_note(note)

    def _block(self, element: Element, kind: ParagraphKind, level: int = 0) -> None:
        """Walk a block; what follows it in the parent begins a block of the parent's kind."""
        outer = self.kind
        # A heading's kind ends with it; a quote's or a note's kind is that of every block in it.
        self.composer.begin(kind, level, keep=True)
        self.kind = outer if kind in ("heading", "caption") else kind
        self.children(element)
        self.kind = outer
        self.composer.end()
        self.composer.begin(outer)

    def _anchor(self, element: Element, *, flat: bool) -> None:
        label = element.get("data-mark")
        if label:
            parent = element.getparent()
            raised = element.find(".//sup") is not None or (parent is not None and parent.tag == "sup")
            span = self.composer.open(label)
            self.composer.write(superscript(text_of(element).strip()) if raised else text_of(element).strip())
            self.composer.close_mark(span)
            return
        href = (element.get("href") or "").strip()
        address = ""
        if href and not href.startswith("#"):
            try:
                address = kept_address(urljoin(self.base, href) if self.base else href)
            except ValueError:  # An address such as "http://[" is no address.
                address = ""
        if not address:
            self.children(element, flat=flat)
            return
        link = self.composer.open(address)
        self.children(element, flat=flat)
        self.composer.close_link(link)

    def _list(self, element: Element) -> None:
        """Walk a list: one item a line, numbers as a browser would write them."""
        outer, self.kind = self.kind, "footnote" if self.kind == "footnote" else "list"
        start = element.get("start", "")
        number = int(start) if start.isdigit() and len(start) < 7 else 1
        self.composer.end()
        first = True
        for child in element:
            if not isinstance(child.tag, str) or hidden(child):
                continue
            label = child.get("data-note")
            kind: ParagraphKind = "footnote" if label else self.kind
            self.composer.begin(kind, close=not first)
            note = self.composer.open(label) if label else None
            before = self.composer.length
            if child.tag == "li" and element.tag == "ol":
                self.composer.prefix(f"{number}. ")
                number += 1
            inner, self.kind = self.kind, kind
            self._text(element.text) if first else None
            self.children(child)
            self.kind = inner
            self.composer.end()
            if note is not None:
                self.composer.close_note(note)
            first = first and self.composer.length == before
        self.kind = outer
        self.composer.begin(outer)

    def _table(self, element: Element) -> None:
        """Walk a table of data row by row, and a table that only lays out a page block by block."""
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table"), None) is element]
        layout = element.get("role") == "presentation" or any(
            cell.find(f".//{tag}") is not None for row in rows for cell in row for tag in RICH
        )
        if layout or max((len(row) for row in rows), default=0) < 2:
            self._block(element, self.kind)
            return
        for caption in element.iter("caption"):
            self._block(caption, "caption")
        self.composer.end()
        for number, row in enumerate(r for r in rows if text_of(r).strip()):
            self.composer.begin("table", close=number > 0)
            label = row.get("data-note")
            note = self.composer.open(label) if label else None
            for place, cell in enumerate(c for c in row if c.tag in ("td", "th")):
                if place:
                    self.composer.tab()
                self.children(cell, flat=True)
            self.composer.end()
            if note is not None:
                self.composer.close_note(note)
        self.composer.begin(self.kind)

    def _code(self, element: Element) -> None:
        """Write preformatted text as it stands."""
        self.composer.begin("code")
        text = text_of(element).replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip()
        if text.strip():
            self.composer.write(text, exact=True)
        self.composer.end()
        self.composer.begin(self.kind)


def compose_blocks(
    root: Element, composer: Composer, base: str = "", labels: Sequence[str] = ()
) -> tuple[set[int], set[int]]:
    """Compose a tree into `composer`; returns the numbers of the marks and of the notes that were met as sentinels.

    `base` makes relative links absolute; `labels` are the labels of notes that stand in the tree as sentinels.
    """
    walker = _Walker(composer, base, labels)
    composer.begin()
    walker.element(root)
    composer.end()
    return walker.seen_marks, walker.seen_notes


_NAMES = {"list": "ul", "item": "li", "quote": "blockquote", "row": "tr", "cell": "td", "lb": "br", "del": "del"}


def from_extraction(body: Element) -> Element:
    """Turn the extractor's own vocabulary into HTML, in place."""
    for element in body.iter():
        tag = element.tag
        if not isinstance(tag, str):
            continue
        rend = element.get("rend") or ""
        if tag == "head":
            element.tag = rend if re.fullmatch("h[1-6]", rend) else "h2"
        elif tag == "list":
            element.tag = "ol" if rend == "ol" else "dl" if rend == "dl" else "ul"
        elif tag == "ref":
            element.tag = "a"
            element.set("href", element.get("target") or "")
        elif tag == "hi":
            element.tag = "sup" if rend == "#sup" else "span"
        elif tag == "code":
            element.tag = "pre" if "\n" in (element.text or "") else "code"
        elif tag in _NAMES:
            element.tag = _NAMES[tag]
    return body
