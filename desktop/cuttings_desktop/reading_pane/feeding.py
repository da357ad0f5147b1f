"""Feed an article to the page: chunks come in, pieces go out a few milliseconds at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from cuttings_desktop.reading_pane.head import head_pieces
from cuttings_desktop.reading_pane.marks import Mark, pieces_of
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.reading_pane.pieces import Piece, displayed
from cuttings_desktop.reading_pane.references import References
from cuttings_desktop.reading_pane.styles import Styles

__all__ = ["Feeding"]

_SLICE = 0.004  # seconds of writing between two frames
_QUIET = (3, 320)  # furniture of more paragraphs or characters than this is folded
# What is cited by other means than the number of a paragraph.
_UNNUMBERED = frozenset({"title", "heading", "caption", "furniture", "reference", "footnote"})


class Feeding(QObject):
    """Holds the paragraphs of the article on the screen and writes them; can write all again for another look.

    Signals: more_wanted(first paragraph), grown() after each slice, finished() when the last paragraph is written.
    """

    more_wanted = Signal(int)
    grown = Signal()
    finished = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._header: dict[str, Any] = {}
        self._paragraphs: list[dict[str, Any]] = []
        self._written = self._numbered = 0
        self._queue: deque[tuple[Piece, list[Mark]]] = deque()
        self._next: int | None = None  # the first paragraph that is not here yet
        self._asked: int | None = None  # … and the one that was asked for last
        self._open_folds: set[int] = set()
        self._title_bound = False
        self.references = References([])
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def complete(self) -> bool:
        """Tell whether the whole article is on the page."""
        return self._next is None and not self._queue and self._written >= len(self._paragraphs)

    def paragraph_at(self, offset: int) -> dict[str, Any] | None:
        """Return the paragraph that stands at an offset, or the last one before it, None while there is none."""
        at = bisect_right(self._paragraphs, offset, key=lambda paragraph: int(paragraph["start"])) - 1
        return self._paragraphs[at] if at >= 0 else None

    def start(self, header: dict[str, Any], styles: Styles) -> None:
        """Begin another article."""
        self._header, self._paragraphs, self._open_folds = header, [], set()
        self._next = self._asked = self._numbered = 0
        self.write_again(styles)
        self.more_wanted.emit(0)

    def stop(self) -> None:
        """Forget the article."""
        self._timer.stop()
        self._queue.clear()
        self._header, self._paragraphs, self._next, self._asked = {}, [], None, None

    def add(self, paragraphs: list[dict[str, Any]], following: int | None) -> None:
        """Take the chunk that was asked for; `following` is the first paragraph that is not here yet, or None."""
        if self._asked is None:
            return
        for paragraph in paragraphs:
            if paragraph.get("kind") not in _UNNUMBERED:
                self._numbered += 1
                paragraph.setdefault("number", self._numbered)
        self._paragraphs += paragraphs
        self._next, self._asked = following, None
        self._timer.start()

    def write_again(self, styles: Styles) -> None:
        """Write everything that is here from the start."""
        self._page.restart(styles)
        self._written, self._title_bound = 0, False
        self._queue = deque(head_pieces(self._header))
        self.references = References(list(self._header.get("references", ())))
        self._slice()
        if self._paragraphs:
            self._timer.start()

    def unfold(self, paragraph: int) -> None:
        """Open the folded furniture that begins with this paragraph."""
        self._open_folds.add(paragraph)

    def unfold_for(self, offset: int) -> bool:
        """Open the fold that hides an offset; tell whether there was one."""
        for number, paragraph in enumerate(self._paragraphs):
            if paragraph["start"] <= offset < paragraph["end"]:
                if paragraph.get("kind") != "furniture":
                    return False
                at = number
                while at and self._paragraphs[at - 1].get("kind") == "furniture":
                    at -= 1
                index = int(self._paragraphs[at].get("index", at))
                fresh = index not in self._open_folds
                self._open_folds.add(index)
                return fresh
        return False

    def _slice(self) -> None:
        """Write for a few milliseconds, then let the window draw."""
        until = perf_counter() + _SLICE
        while perf_counter() < until:
            if self._queue:
                self._page.writer.append(*self._queue.popleft())
            elif self._written < len(self._paragraphs):
                self._enqueue()
            else:
                self._timer.stop()
                break
        self.grown.emit()
        if self._timer.isActive() or self._queue or self._asked is not None:
            return
        if self._next is None:
            self.finished.emit()
        else:
            self._asked = self._next
            self.more_wanted.emit(self._next)

    def _enqueue(self) -> None:
        """Turn the next paragraph, or run of furniture, into pieces."""
        paragraph = self._paragraphs[self._written]
        kind = paragraph.get("kind")
        if kind == "furniture":
            end = self._written
            while end < len(self._paragraphs) and self._paragraphs[end].get("kind") == "furniture":
                end += 1
            run = self._paragraphs[self._written : end]
            self._written = end
            index = int(run[0].get("index", 0))
            if index not in self._open_folds and self._long(run):
                self._queue.append(self._fold(run, index))
                return
            for each in run:
                self._queue.extend(pieces_of(each))
            return
        self._written += 1
        if kind == "title" and not self._title_bound and self._is_head(paragraph):
            self._title_bound = True
            text, head = str(paragraph["text"]), self._page.writer.map.pieces[0].text
            start = int(paragraph["start"]) + len(text) - len(text.lstrip())
            self._page.writer.bind(0, start, start + len(head))
            return
        self._queue.extend(self._with_ways_back(paragraph))

    def _is_head(self, paragraph: dict[str, Any]) -> bool:
        """Tell whether a title paragraph says, character for character, what the head says already."""
        return displayed(str(paragraph["text"])).strip() == self._page.writer.map.pieces[0].text

    @staticmethod
    def _long(run: list[dict[str, Any]]) -> bool:
        """Tell whether a run of furniture would stand in the way."""
        return len(run) > _QUIET[0] or sum(p["end"] - p["start"] for p in run) > _QUIET[1]

    @staticmethod
    def _fold(run: list[dict[str, Any]], index: int) -> tuple[Piece, list[Mark]]:
        """Return the one line that stands for folded furniture."""
        translate = QCoreApplication.translate
        words = translate("reading_pane", "Show {n} lines that are not part of the article").format(n=len(run))
        text = f"▸ {words}"
        return Piece("fold", text), [Mark(0, len(text), "fold", {"index": index})]

    def _with_ways_back(self, paragraph: dict[str, Any]) -> list[tuple[Piece, list[Mark]]]:
        """Return the pieces of a paragraph; where references stand, with signs that lead back to their marks."""
        if paragraph.get("kind") not in ("reference", "footnote"):
            return pieces_of(paragraph)
        ways = [way for n in self.references.place_paragraph(paragraph) for way in self.references.ways_back(n)]
        suffix = "".join(f"\u2002{sign}" for sign, _ in ways)
        made = pieces_of(paragraph, suffix)
        piece, marks = made[-1]
        at = len(piece.text)
        for sign, offset in ways:
            marks.append(Mark(at + 1, at + 1 + len(sign), "back", {"offset": offset}))
            at += 1 + len(sign)
        return made
