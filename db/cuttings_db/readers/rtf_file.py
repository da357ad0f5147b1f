"""Read RTF as Word and press databases write it: headings, lists, tables, footnotes, links, facts; by an own reader.

The kept packages give flat text: footnotes are dropped, two-byte characters whose second half is a plain letter break,
and nothing says what was a heading. Groups are kept on a list, never by recursion; binary data is jumped over.
"""

from __future__ import annotations

import copy
import re

from cuttings_db.errors import LimitExceeded
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import kept_address
from cuttings_db.readers.drafting import checked, people, with_composed
from cuttings_db.readers.encoding import known_encoding
from cuttings_db.readers.limits import TEXT_CHARACTERS, check_text
from cuttings_db.readers.rtf_blocks import Row, RtfParagraph, compose_rtf
from cuttings_db.readers.rtf_flow import Flow, joined
from cuttings_db.readers.rtf_group import LOOKS, Group
from cuttings_db.readers.rtf_head import Head
from cuttings_db.readers.rtf_text import FontTable, Letters
from cuttings_db.readers.rtf_words import CHARACTERS, SKIPPED, SYMBOLS, Scanner

__all__ = ["read_rtf"]

_DEPTH = 4_000
_FACTS = (b"title", b"author", b"company", b"keywords")
_OTHER_FACTS = (b"subject", b"operator", b"manager", b"category", b"doccomm", b"hlinkbase")
_STARRED = frozenset((b"fldinst", b"ud", b"shpinst", b"cs", b"ts"))
_PAGES = {b"mac": 10000, b"pc": 437, b"pca": 850}
_DAY = (b"yr", b"mo", b"dy")
_ADDRESS = re.compile(r'HYPERLINK\s+(?:"([^"]{1,4000})"|(\S{1,4000}))', re.IGNORECASE)
_TEMPLATE_TITLE = re.compile(r"(?:untitled|document\d*|microsoft word.*|.*\.(?:docx?|rtf))", re.IGNORECASE)


class _Reader:
    """Walk the tokens of one file."""

    def __init__(self, data: bytes, encoding: str) -> None:
        self._scanner = Scanner(data)
        self._letters = Letters(encoding, utf8=not data.isascii() and _is_utf8(data))
        self._fonts = FontTable()
        self._groups = [Group()]
        self._pending = bytearray()
        self._skip = 0
        self._length = 0
        self._default_font: int | None = None
        self._instruction: list[str] = []
        self.flow = Flow()
        self.head = Head()

    @property
    def _group(self) -> Group:
        return self._groups[-1]

    def read(self) -> list[RtfParagraph | Row]:
        """Read to the end and return the blocks of the text."""
        while (token := self._scanner.next()) is not None:
            kind, data, number = token
            if kind in ("text", "hex"):
                self._bytes(data)
                continue
            if self._pending:
                self._flush()
            if kind == "{":
                self._open()
            elif kind == "}":
                self._skip = 0
                self._close()
                if len(self._groups) == 1:
                    break
            elif kind == "symbol":
                self._symbol(data)
            else:
                self._word(data, number)
        self._flush()
        while len(self._groups) > 1:
            self._close()
        return self.flow.finish()

    def _open(self) -> None:
        """Open a group; what holds around it holds in it."""
        self._skip = 0
        if len(self._groups) > _DEPTH:
            raise LimitExceeded(f"the RTF file is nested more than {_DEPTH:,} levels deep", "Save it as PDF.")
        group = copy.copy(self._group)
        group.fresh, group.starred, group.opened = True, False, ""
        self._groups.append(group)

    def _close(self) -> None:
        """Close a group."""
        if len(self._groups) < 2:
            return
        group = self._groups.pop()
        if group.opened == "link":
            self.flow.place("close")
        elif group.opened == "note":
            self.flow.end_note()
        elif group.opened == "prefix":
            self.flow.prefix(joined(self._instruction))
            self._instruction = []
        elif group.opened == "fact":
            self.head.end_fact(group.target)
        elif group.opened == "style":
            self.head.end_style(group.style, group.outline)

    def _bytes(self, data: bytes) -> None:
        """Take text bytes, less those that only stand for what a `\\u` number has already said."""
        if self._skip:
            cut = min(self._skip, len(data))
            self._skip -= cut
            data = data[cut:]
        self._pending += data

    def _flush(self) -> None:
        """Decode the bytes at hand, in the font they stand in."""
        if self._pending:
            data, self._pending = bytes(self._pending), bytearray()
            # A font's own name is not written in it.
            font = self._group.font if self._group.target != "fonts" else None
            self._put(self._letters.decode(data, self._fonts.of(font)))

    def _put(self, text: str) -> None:
        """Write text where the group sends it."""
        group = self._group
        group.fresh = False
        if group.target == "body":
            if text and not group.hidden:
                self._length += len(text)
                if self._length > 2 * TEXT_CHARACTERS:
                    check_text(self._length)
                self.flow.text(text, group.bold, group.raised, group.size)
        elif group.target in ("instruction", "prefix"):
            self._instruction.append(text)
        elif group.target == "fonts":
            self._instruction.append(text)
            if text.rstrip().endswith(";"):
                if group.font is not None:
                    self._fonts.named(group.font, joined(self._instruction))
                self._instruction = []
        elif group.target not in ("styles", "info", "none", "shape"):
            self.head.add(text)

    def _symbol(self, symbol: bytes) -> None:
        """Hear a control symbol."""
        if symbol == b"*" and self._group.fresh:
            self._group.starred = True
        elif self._skip:
            self._skip -= 1
        elif symbol in (b"\n", b"\r"):
            self._end_paragraph()
        else:
            self._put(SYMBOLS.get(symbol, ""))

    def _word(self, word: bytes, number: int | None) -> None:
        """Hear a control word."""
        group = self._group
        fresh, group.fresh = group.fresh, False
        if word == b"u" and number is not None:
            self._put(self._letters.unit(number, self._fonts.of(group.font)))
            self._skip = group.fallback
            return
        if self._skip:
            self._skip -= 1
        if word in LOOKS and not fresh:
            group.hear(word, number, self._default_font)
        elif word in SKIPPED or (fresh and group.starred and word not in _STARRED):
            self._scanner.skip_group()
        elif word in CHARACTERS:
            self._put(CHARACTERS[word])
        elif word in (b"ansicpg", b"mac", b"pc", b"pca"):
            self._letters.declare(_PAGES.get(word, number or 0))
        elif word == b"deff":
            self._default_font = group.font = number or 0
        elif group.target == "body" and self._table(word):
            return
        elif not (self._before(group, word, number) or self._destination(group, word)):
            group.hear(word, number, self._default_font)

    def _table(self, word: bytes) -> bool:
        """Hear a word that ends a line, a paragraph, a cell or a row."""
        if word in (b"par", b"sect", b"page", b"column", b"nestrow"):
            self._end_paragraph()
        elif word in (b"line", b"softline"):
            self.flow.place("break")
        elif word in (b"tab", b"nestcell"):
            self._put("\t")
        elif word == b"cell":
            self.flow.end_cell()
        elif word == b"row":
            self.flow.end_row()
        else:
            return False
        return True

    def _end_paragraph(self) -> None:
        group = self._group
        if group.target == "body":
            kind, level = self.head.kind(group.style, group.outline)
            self.flow.end_paragraph(kind, level, group.in_table)

    def _before(self, group: Group, word: bytes, number: int | None) -> bool:
        """Hear a word of the font table, the style sheet or the facts."""
        value = number or 0
        if word == b"fonttbl":
            group.target = "fonts"
        elif word == b"stylesheet":
            group.target, group.style, group.outline = "styles", 0, 9
        elif word == b"info":
            group.target = "info"
        elif group.target == "fonts" and word in (b"fcharset", b"cpg") and group.font is not None:
            (self._fonts.charset if word == b"fcharset" else self._fonts.page)(group.font, value)
        elif group.target == "styles" and word in (b"s", b"cs", b"ts"):
            group.target, group.style = ("style", value) if word == b"s" else ("none", 0)
            group.opened = "style" if word == b"s" else ""
            self.head.begin()
        elif group.target == "info" and word in _FACTS:
            group.target, group.opened = word.decode("ascii"), "fact"
            self.head.begin()
        elif group.target == "info" and word in _OTHER_FACTS:
            self._scanner.skip_group()
        elif group.target == "info" and word == b"creatim":
            group.target = "created"
        elif group.target == "created" and word in _DAY:
            self.head.made(_DAY.index(word), value)
        else:
            return False
        return True

    def _destination(self, group: Group, word: bytes) -> bool:
        """Hear a word that sends text elsewhere."""
        if word == b"upr":
            # First the text in the old code page, then the same in numbers: the second is read.
            token = self._scanner.next()
            if token is not None and token[0] == "{":
                self._scanner.skip_group()
                self._scanner.next()
        elif word == b"fldinst":
            group.target = "instruction"
            self._instruction = []
        elif word == b"fldrslt":
            found = _ADDRESS.search(joined(self._instruction)[:5000])
            self._instruction = []
            if found and group.target == "body" and (address := kept_address(found[1] or found[2])):
                self.flow.place("open", address)
                group.opened = "link"
        elif word == b"footnote" and group.target == "body":
            if self.flow.begin_note():
                group.opened, group.in_table, group.raised, group.bold = "note", False, False, False
            else:
                self._scanner.skip_group()
        elif word in (b"listtext", b"pntext") and group.target == "body":
            group.target, group.opened = "prefix", "prefix"
            self._instruction = []
        elif word == b"shpinst":
            group.target = "shape"
        elif word == b"shptxt" and group.target == "shape":
            group.target = "body"
            self._end_paragraph()
        else:
            return False
        return True


def _is_utf8(data: bytes) -> bool:
    """Tell whether raw bytes above ASCII are UTF-8, as some programs write against the rules."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read_rtf(data: bytes, *, encoding: str | None = None) -> Draft:
    """Return the draft of an RTF file; `encoding` overrules the code pages that it names."""
    reader = _Reader(data[max(data.find(b"{\\rtf"), 0) :], known_encoding(encoding) if encoding else "")
    composed = compose_rtf(reader.read(), reader.flow.notes)
    title = reader.head.fact("title")
    title = "" if _TEMPLATE_TITLE.fullmatch(title) else title
    made = reader.head.day
    draft = Draft(
        text="",
        title=title,
        title_origin="metadata" if title else "",
        author=people(re.split(r"\s*[;；]\s*", reader.head.fact("author"))),
        evidence=(Evidence("RTF metadata", f"created {made}", made, 40),) if made else (),
        format="rtf",
        media_type="application/rtf",
    )
    return checked(with_composed(draft, composed), empty="the RTF file holds no text")
