"""Cut a sanitised page into pieces that are laid out one after another, so that no frame waits for a whole page.

Tables within tables cost twice as much with every level, long paragraphs and tables more than their length: pages of
strangers hold both without bound, so deep tables become lines, and what is too long goes on in a piece of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["html_pieces", "text_pieces"]

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
# These hold nothing together; between two of them a page may be cut.
_LOOSE = frozenset(
    ("html", "body", "div", "section", "article", "main", "header", "footer", "aside", "nav", "center", "hgroup",
     "head", "details")
)  # fmt: skip
_ALONE = frozenset(["br", "hr", "img", "wbr", "col"])
_TABLE = frozenset(["table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"])
# After one of these a long piece is cut rather than within.
_ENDS = frozenset(["li", "tr", "p", "dd", "dt", "br", "hr", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"])
_ENOUGH, _LONG, _LONGEST = 1500, 12_000, 16_000  # characters of a piece: gladly, seldom, at most
_TEXT = 8000  # characters of plain text
_TABLES, _DEPTH = 6, 60
_CELLS = 60  # of one row; what is wider goes on in the next
_CELL = 25  # what a cell weighs beside its characters: laying out a table is dear


class _Open:
    """An element that has begun: its name, the tag that begins it again, how many points or cells it has had."""

    __slots__ = ("name", "points", "tag")

    def __init__(self, name: str, tag: str) -> None:
        self.name, self.tag, self.points = name, tag, 0

    def again(self) -> str:
        """Return the tag that goes on with it."""
        return f'<ol start="{self.points + 1}">' if self.name == "ol" and self.tag else self.tag

    @property
    def end(self) -> str:
        """Return the tag that ends it."""
        return f"</{self.name}>" if self.tag else ""


class _Cutter:
    """What of a page is made and not yet handed out."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.open: list[_Open] = []
        self.size = 0

    def add(self, words: str) -> None:
        """Take words or a tag."""
        self.made.append(words)
        self.size += len(words)

    def piece(self) -> str:
        """Hand out what is made, whole in itself; what is open goes on in the next piece."""
        words = "".join((*self.made, *(one.end for one in reversed(self.open))))
        self.made, self.size = [one.again() for one in self.open], 0
        return words

    def begin(self, name: str, tag: str) -> None:
        """Take the tag that begins an element, unless too much is open round it."""
        tables = sum(one.name == "table" and bool(one.tag) for one in self.open)
        inside = name == "table" or any(one.name == "table" and not one.tag for one in self.open)
        deep = len(self.open) >= _DEPTH or (name in _TABLE and tables >= _TABLES and inside)
        held: tuple[str, ...] = {"li": ("ol", "ul"), "td": ("tr",), "th": ("tr",)}.get(name, ())
        around = next((one for one in reversed(self.open) if one.name in held), None)
        if around is not None:
            if around.name == "tr" and around.tag and around.points and around.points % _CELLS == 0:
                self.add(f"</tr>{around.tag}")
            around.points += 1
        if held == ("tr",) and not deep:
            self.size += _CELL
        self.open.append(_Open(name, "" if deep else tag))
        if not deep:
            self.add(tag)

    def finish(self, name: str) -> None:
        """Take the tag that ends an element, and end what was left open in it; of one that never began it is let go."""
        if all(one.name != name for one in reversed(self.open)):
            return
        while True:
            one = self.open.pop()
            if one.tag:
                self.add(one.end)
            elif one.name in ("tr", "td", "th"):
                self.add("<br>" if one.name == "tr" else " ")
            if one.name == name:
                return


def html_pieces(html: str) -> Iterator[str]:
    """Yield pieces of HTML that are whole in themselves; what only groups (div, section …) is left out."""
    cutter, at = _Cutter(), 0
    for found in _TAG.finditer(html):
        yield from _words(cutter, html, at, found.start())
        at, name = found.end(), found[2].lower()
        if name in _LOOSE and not cutter.open:
            if "".join(cutter.made).strip():
                yield cutter.piece()
            continue
        if name in _ALONE or name in _LOOSE:
            cutter.add(found[0])
        elif found[1]:
            cutter.finish(name)
        else:
            cutter.begin(name, found[0])
        ended = name in _ENDS and (bool(found[1]) or name in _ALONE)
        whole = not cutter.open and bool(found[1]) and cutter.size > _ENOUGH
        if whole or cutter.size > (_LONG if ended else _LONGEST):
            yield cutter.piece()
    yield from _words(cutter, html, at, len(html))
    if "".join(cutter.made).strip():
        yield cutter.piece()


def _words(cutter: _Cutter, html: str, at: int, end: int) -> Iterator[str]:
    """Take words between two tags; where they are too many for one piece, yield pieces."""
    while at < end and end - at + cutter.size > _LONGEST:
        until = _break(html, at, max(at + 1, min(end, at + _LONG - cutter.size)))
        cutter.add(html[at:until])
        yield cutter.piece()
        at = until
    cutter.add(html[at:end])


def _break(text: str, at: int, end: int) -> int:
    """Return where a text is cut before `end`: after a space if one is near, never within a spelled sign."""
    space = text.rfind(" ", max(at, end - 400), end) + 1
    if space > at:
        return space
    spelled = text.rfind("&", max(at, end - 40), end)
    return spelled if spelled > at and ";" not in text[spelled:end] else end


def text_pieces(text: str) -> Iterator[str]:
    """Yield pieces of plain text, cut at ends of lines where there are any; a line that is too long is broken."""
    at = 0
    while at < len(text):
        end = text.rfind("\n", at, at + _TEXT) + 1 if len(text) - at > _TEXT else len(text)
        if end > at:
            yield text[at:end]
        else:
            end = _break(text, at, at + _TEXT)
            yield text[at:end] + "\n"
        at = end
