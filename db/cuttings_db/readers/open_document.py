"""Read OpenDocument texts (ODT, and flat FODT): headings, lists, tables, footnotes, links, and what the file says."""

from __future__ import annotations

import re

from lxml import etree

from cuttings_db.errors import FileUnreadable
from cuttings_db.model import Draft, Evidence, ParagraphKind
from cuttings_db.readers.composing import Composed, Composer, kept_address
from cuttings_db.readers.days import day_of
from cuttings_db.readers.drafting import checked, line, people, with_composed
from cuttings_db.readers.html_notes import superscript
from cuttings_db.readers.limits import DOCX_BYTES, check_member
from cuttings_db.readers.office_package import Node, check_xml, damaged, parse_xml, xml_parts

__all__ = ["read_odt"]

_WHAT = "OpenDocument file"
_XLINK = "{http://www.w3.org/1999/xlink}href"
# What stands in a text and is none of it.
_PASSED = frozenset(
    (
        *("tracked-changes", "deletion", "annotation", "annotation-end", "creator", "date", "desc", "title", "shapes"),
        *("table-of-content", "illustration-index", "table-index", "alphabetical-index", "bibliography"),
        *("user-index", "object-index", "forms", "sequence-decls", "dde-connection-decls", "variable-decls"),
        *("user-field-decls", "ruby-text", "note-citation", "soft-page-break"),
    )
)
_SPACES = 100  # how many spaces one element may stand for
_CELLS = 200
_TITLES = ("title", "titel", "titre", "标题", "標題")
_QUOTES = ("quotations", "quote", "zitat", "引用")
_CAPTIONS = ("caption", "illustration", "table", "figure", "drawing", "beschriftung", "题注")


def _name(node: Node) -> str:
    """Return the local name of an element; empty for anything else."""
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _value(node: Node, name: str, otherwise: str = "") -> str:
    """Return an attribute by its local name."""
    for key, value in node.attrib.items():
        if etree.QName(key).localname == name:
            return str(value)
    return otherwise


class _Styles:
    """What the styles of a document mean: their named parent, and which lists are numbered."""

    def __init__(self, roots: list[Node]) -> None:
        self._parents: dict[str, str] = {}
        self._shown: dict[str, str] = {}
        self._numbered: set[str] = set()
        for root in roots:
            for node in root.iter():
                kind = _name(node)
                name = _value(node, "name") if kind in ("style", "list-style") else ""
                if kind == "style":
                    self._parents[name] = _value(node, "parent-style-name")
                    self._shown[name] = _value(node, "display-name") or name
                elif kind == "list-style" and any(_name(child) == "list-level-style-number" for child in node):
                    self._numbered.add(name)

    def kind(self, name: str) -> ParagraphKind:
        """Return what a paragraph style makes of its paragraph."""
        for _step in range(10):
            shown = self._shown.get(name, name).replace("_20_", " ").lower()
            if shown in _TITLES:
                return "title"
            if shown in _QUOTES:
                return "quote"
            if shown in _CAPTIONS:
                return "caption"
            name = self._parents.get(name, "")
            if not name:
                break
        return "body"

    def numbered(self, name: str) -> bool:
        """Tell whether a list style writes numbers."""
        return name in self._numbered


class _Walker:
    """Walk the text of a document; the depth was checked before."""

    def __init__(self, styles: _Styles) -> None:
        self.composer = Composer()
        self._styles = styles
        self._notes: list[tuple[str, Node]] = []
        self._page = 1
        self._list_kind: ParagraphKind = "body"

    def blocks(self, node: Node) -> None:
        """Walk what stands below one another."""
        for child in node:
            kind = _name(child)
            if kind == "h":
                level = _value(child, "outline-level", "1")
                self._paragraph(child, "heading", min(max(int(level) if level.isdigit() else 1, 1), 6))
            elif kind == "p":
                self._paragraph(child, self._styles.kind(_value(child, "style-name")), 0)
            elif kind == "list":
                self._list(child, _value(child, "style-name"))
            elif kind == "table":
                self._table(child)
            elif kind == "soft-page-break":
                self._page += 1
            elif kind and kind not in _PASSED:
                self.blocks(child)

    def _paragraph(self, node: Node, kind: ParagraphKind, level: int) -> None:
        """Write a paragraph; text frames that hang on it come behind it."""
        self.composer.begin(kind, 1 if kind == "title" else level, self._page)
        self._inline(node)
        self.composer.end()
        self._frames(node)

    def _frames(self, node: Node) -> None:
        """Write the text frames in a paragraph as blocks of their own."""
        for box in node.iter("{*}text-box"):
            # Those in a frame of this one hang on a paragraph of their own, or stand in the frame itself.
            if next(box.iterancestors("{*}text-box", "{*}note", node.tag), None) is node:
                self.blocks(box)

    def _inline(self, node: Node, *, flat: bool = False) -> None:
        """Write the text in an element."""
        write = self.composer.write
        write(node.text or "")
        for child in node:
            kind = _name(child)
            if kind == "s":
                write(" " * min(int(_value(child, "c", "1")) if _value(child, "c", "1").isdigit() else 1, _SPACES))
            elif kind == "tab":
                write(" ")
            elif kind == "line-break":
                write(" ") if flat else self.composer.line_break()
            elif kind == "soft-page-break":
                self._page += 1
            elif kind == "note":
                self._mark(child)
            elif kind == "a":
                self._link(child, flat=flat)
            elif kind in ("p", "h"):
                write(" ")
                self._inline(child, flat=True)
            elif kind and kind not in _PASSED and kind != "text-box":
                self._inline(child, flat=flat)
            write(child.tail or "")

    def _link(self, node: Node, *, flat: bool) -> None:
        """Write a link."""
        address = kept_address(node.get(_XLINK))
        if not address:
            self._inline(node, flat=flat)
            return
        span = self.composer.open(address)
        self._inline(node, flat=flat)
        self.composer.close_link(span)

    def _mark(self, node: Node) -> None:
        """Write the mark of a note, and keep the note for the end."""
        citation = next((n for n in node if _name(n) == "note-citation"), None)
        body = next((n for n in node if _name(n) == "note-body"), None)
        if body is None:
            return
        label = line("".join(citation.itertext()) if citation is not None else "", 10) or str(len(self._notes) + 1)
        self._notes.append((label, body))
        span = self.composer.open(label)
        self.composer.write(superscript(label))
        self.composer.close_mark(span)

    def _list(self, node: Node, style: str) -> None:
        """Write a list: one item a line, with the numbers that it shows."""
        numbered, number = self._styles.numbered(style), 1
        self.composer.end()
        for place, item in enumerate(child for child in node if _name(child) in ("list-item", "list-header")):
            first = True
            for child in item:
                kind = _name(child)
                if kind == "list":
                    self._list(child, _value(child, "style-name") or style)
                elif kind == "h":
                    # A numbered heading stands in a list of its own.
                    self.blocks(item)
                    break
                elif kind == "p":
                    self.composer.begin("list", 0, self._page, close=bool(place) or not first)
                    if numbered and first:
                        self.composer.prefix(f"{number}. ")
                    self._inline(child)
                    self.composer.end()
                    first = False
            number += 1

    def _table(self, node: Node) -> None:
        """Write a table row by row; a table of one column, or with tables in it, only lays out the page."""
        rows = [row for row in node.iter("{*}table-row") if next(row.iterancestors("{*}table"), None) is node]
        cells = [[c for c in row if _name(c) in ("table-cell", "covered-table-cell")][:_CELLS] for row in rows]
        inner = next((t for t in node.iter("{*}table") if t is not node), None)
        if inner is not None or max((len(row) for row in cells), default=0) < 2:
            for cell in (c for row in cells for c in row):
                self.blocks(cell)
            return
        first = True
        for row in cells:
            if not any(text.strip() for cell in row for text in cell.itertext()):
                continue
            self.composer.begin("table", 0, self._page, close=not first)
            for place, cell in enumerate(row):
                if place:
                    self.composer.tab()
                self._inline(cell, flat=True)
            self.composer.end()
            first = False

    def finish(self) -> Composed:
        """Write the notes behind the text, and return it."""
        for place, (label, body) in enumerate(self._notes):
            self.composer.begin("footnote", close=place > 0)
            span = self.composer.open(label)
            self.composer.prefix(f"{label}. ")
            for number, paragraph in enumerate(n for n in body if _name(n) in ("p", "h")):
                if number:
                    self.composer.begin("footnote", close=True)
                self._inline(paragraph)
            self.composer.end()
            self.composer.close_note(span)
        return self.composer.finish()


def _parts(data: bytes) -> tuple[Node, Node | None, Node | None]:
    """Return the roots of content, styles and facts; refuses encrypted files."""
    if not data.startswith(b"PK"):
        check_member(len(data))
        if len(data) > DOCX_BYTES:
            raise damaged(_WHAT)
        check_xml(data, _WHAT)
        root = parse_xml(data, _WHAT)
        return root, None, root
    parts = xml_parts(data, _WHAT, lambda n: n in ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise FileUnreadable(
            "the OpenDocument file is encrypted", "Open it, save it without a password, and import that."
        )
    if "content.xml" not in parts:
        raise damaged(_WHAT)
    roots = {name: parse_xml(content, _WHAT) for name, content in parts.items() if name != "META-INF/manifest.xml"}
    return roots["content.xml"], roots.get("styles.xml"), roots.get("meta.xml")


def _facts(root: Node | None) -> dict[str, list[str]]:
    """Return what the file says of itself, by local names."""
    found: dict[str, list[str]] = {}
    meta = next(root.iter("{*}meta"), None) if root is not None else None
    for node in meta if meta is not None else ():
        if (name := _name(node)) and node.text:
            found.setdefault(name, []).append(line(node.text, 500))
    return found


def read_odt(data: bytes) -> Draft:
    """Return the draft of an OpenDocument text."""
    content, styles, meta = _parts(data)
    body = next(content.iter("{*}body"), None)
    if body is None:
        raise damaged(_WHAT)
    walker = _Walker(_Styles([root for root in (styles, content) if root is not None]))
    walker.blocks(body)
    facts = _facts(meta)
    written = next((v for n in ("creation-date", "date") for v in facts.get(n, ())), "")
    title = next(iter(facts.get("title", ())), "")
    title = "" if re.fullmatch(r"(?:untitled|.*\.(?:odt|ott|docx?))", title, re.IGNORECASE) else title
    draft = Draft(
        text="",
        title=title,
        title_origin="metadata" if title else "",
        author=people(facts.get("initial-creator") or facts.get("creator") or []),
        language=next(iter(facts.get("language", ())), ""),
        evidence=(Evidence("OpenDocument metadata", f"created {written}", day, 40),)
        if (day := day_of(written))
        else (),
        format="odt",
        media_type="application/vnd.oasis.opendocument.text",
    )
    return checked(with_composed(draft, walker.finish()), empty="the OpenDocument file holds no text")
