"""What the reader leaves in a text: highlights and notes, made, changed, listed, cited, and told as decisions.

What one does is seen at once; the archive is told, and `confirm` or `refuse` says what came of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor

from cuttings_desktop.highlight_looks import COLOURS
from cuttings_desktop.reading_pane.citation import citation_of, mime_of
from cuttings_desktop.reading_pane.copying import quoted_between, selected_reach, words_between
from cuttings_desktop.reading_pane.highlights import Highlights, new_id
from cuttings_desktop.reading_pane.note_popover import NotePopover

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.pane import ReadingPane

__all__ = ["OwnMarks"]

_MOST = 20_000  # characters of the longest highlight


class OwnMarks(QObject):
    """Signals: decision_made(decision, id of a highlight that is not known yet or ""), said(words), changed()."""

    decision_made = Signal(object, str)
    said = Signal(str)
    changed = Signal()

    def __init__(self, pane: ReadingPane, scroll_to: Callable[[int], None]) -> None:
        super().__init__(pane)
        self._pane, self._page, self._scroll_to = pane, pane.page, scroll_to
        self._header: dict[str, Any] = {}
        self._made = 0
        self._popover: NotePopover | None = None
        # What was changed before the archive had told the id, to be told as soon as it has.
        self._waiting: dict[str, dict[str, Any]] = {}
        self._gone: set[str] = set()
        self.colour = COLOURS[0]
        self.read_only = False

    @property
    def rows(self) -> Highlights:
        """Return the highlights of the article."""
        return self._page.highlights

    @property
    def note(self) -> str:
        """Return the note of the whole article."""
        return str(self._header.get("note") or "")

    def forget(self) -> None:
        """Drop what belongs to the last article; what is being written is kept first."""
        if self._popover is not None:
            self._popover.close_popover()
        self._header = {}
        self.rows.clear()
        self._refresh()

    def begin(self, header: dict[str, Any]) -> None:
        """Begin an article, or the same one again after a change."""
        self._header = header
        self.rows.clear()
        self.changed.emit()

    def take(self, paragraphs: Sequence[dict[str, Any]]) -> None:
        """Take the highlights of a chunk."""
        found = [self.rows.take(p.get("highlights") or ()) for p in paragraphs]
        if any(found):
            self._refresh()

    def _refresh(self) -> None:
        """Show the highlights as they are now."""
        self._page.mark_highlights()
        self.changed.emit()

    def quote(self, row: dict[str, Any]) -> str:
        """Return the words of a highlight, as far as they are on the page."""
        return words_between(self._page.writer.map, row["start"], row["end"])

    # Making and changing

    def _held(self) -> dict[str, Any] | None:
        """Return the highlight in hand: the mark that is walked to, else none."""
        held = self._page.overlay.selected
        return held[1].data if held is not None and held[1].kind == "highlight" else None

    def _refuses(self) -> bool:
        """Tell whether nothing can be marked here, and say so."""
        if self.read_only:
            self.said.emit(self.tr("This archive can be read but not changed."))
        return self.read_only

    def _add(self, colour: str) -> dict[str, Any] | None:
        """Highlight the selected words; None if none are selected."""
        reach = selected_reach(self._page, self._page.writer.map)
        article = self._header.get("id")
        if reach is None or article is None:
            return None
        start, end = reach
        if end - start > _MOST:
            self.said.emit(self.tr("That is too much for one highlight."))
            return None
        self.colour = colour
        same = next((r for r in self.rows.within(start, end) if (r["start"], r["end"]) == reach), None)
        if same is not None:
            self.change(same["id"], {"colour": colour})
            return self.rows.get(same["id"])
        self._made += 1
        row = {"id": new_id(self._made), "start": start, "end": end, "colour": colour, "note": ""}
        self.rows.put(row)
        self._refresh()
        decision = {"kind": "highlight", "article": int(article), "start": start, "end": end, "colour": colour}
        self.decision_made.emit({**decision, "note": ""}, row["id"])
        return row

    def _unselect(self) -> None:
        """Let go of the selection: the highlight shows what it was."""
        cursor = QTextCursor(self._page.textCursor())
        cursor.clearSelection()
        self._page.setTextCursor(cursor)

    def highlight(self, colour: str = "") -> None:
        """Highlight the selected words, or give the highlight in hand another colour."""
        if self._refuses():
            return
        held = self._held()
        if self._add(colour or self.colour) is not None:
            self._unselect()
        elif held is not None:
            self.change(held["id"], {"colour": colour or self.colour})
        elif not self._page.textCursor().hasSelection():
            self.said.emit(self.tr("Select the words to highlight first: by mouse, or by Shift and the arrows."))

    def annotate(self) -> None:
        """Write a note on the selected words, on the highlight in hand, else on the whole article."""
        if self._refuses():
            return
        where, held = self._selected_place(), self._held()
        row = self._add(self.colour)
        if row is not None:
            self._unselect()
            self.open(row["id"], where, write=True)
        elif held is not None:
            self.open(held["id"], write=True)
        else:
            self.note_article()

    def note_article(self, where: QRect | None = None) -> None:
        """Write the note of the whole article."""
        if self._header.get("id") is None or (self.read_only and not self.note):
            return
        port = self._page.viewport()
        top = QRect(port.mapToGlobal(QPoint(48, 24)), port.mapToGlobal(QPoint(60, 40)))
        title = str(self._header.get("title") or "")
        self._shown().show_article(self.note, title, where or top, read_only=self.read_only)

    def _selected_place(self) -> QRect:
        """Return the rectangle on the screen of the end of the selection."""
        rect = self._page.cursorRect()
        return QRect(self._page.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def change(self, identifier: str, fields: dict[str, Any]) -> None:
        """Change colour or note of a highlight."""
        before = self.rows.get(identifier)
        if before is None or all(before.get(name) == value for name, value in fields.items()):
            return
        if "colour" in fields:
            self.colour = fields["colour"]
        self.rows.change(identifier, **fields)
        self._refresh()
        self._tell(identifier, {"kind": "highlight_change", **fields})

    def remove(self, identifier: str) -> None:
        """Take a highlight away, with its note."""
        if self._refuses() or self.rows.remove(identifier) is None:
            return
        if self._page.overlay.selected is not None and self._page.overlay.selected[1].kind == "highlight":
            self._page.walking.drop()
        self._refresh()
        self._tell(identifier, {"kind": "highlight_remove"})

    def _note(self, text: str) -> None:
        """Take over the note of the whole article."""
        self._header["note"] = text
        self.changed.emit()
        self._pane.write_again()
        self.decision_made.emit({"kind": "note", "article": int(self._header["id"]), "text": text}, "")

    def _tell(self, identifier: str, decision: dict[str, Any]) -> None:
        """Tell a change, now or as soon as the archive knows the highlight."""
        if not identifier.startswith("new:"):
            self.decision_made.emit({**decision, "highlight": identifier}, "")
        elif decision["kind"] == "highlight_remove":
            self._gone.add(identifier)
        else:
            self._waiting.setdefault(identifier, {}).update(decision)

    def confirm(self, identifier: str, to: str) -> None:
        """Know a new highlight by its id in the archive; what was done to it meanwhile is told now."""
        self.rows.rename(identifier, to)
        self._refresh()
        if self._popover is not None:
            self._popover.rename(identifier, to)
        waiting = self._waiting.pop(identifier, None)
        if identifier in self._gone:
            self._gone.discard(identifier)
            self._tell(to, {"kind": "highlight_remove"})
        elif waiting:
            self._tell(to, waiting)

    def refuse(self, identifier: str) -> None:
        """Take away again what the archive refused."""
        self._waiting.pop(identifier, None)
        self.rows.remove(identifier)
        self._refresh()

    # Showing

    def _shown(self) -> NotePopover:
        """Return the popover, made when it is first wanted."""
        if self._popover is None:
            made = self._popover = NotePopover(self._pane.window())
            made.changed.connect(self.change)
            made.removed.connect(self.remove)
            made.article_noted.connect(self._note)
            made.cited.connect(self.cite)
        return self._popover

    def open(self, identifier: str, where: QRect | None = None, *, write: bool = False) -> None:
        """Open a highlight beside its words."""
        row = self.rows.get(identifier)
        if row is None:
            return
        if where is None:
            mark = next((m for _, m in self._page.writer.marks.all() if m.data is row), None)
            where = self._page.where(mark) if mark is not None else self._selected_place()
        self._shown().show_highlight(row, self.quote(row), where, read_only=self.read_only, write=write)

    def show(self, identifier: str) -> None:
        """Scroll to a highlight and take it in hand."""
        row = self.rows.get(identifier)
        if row is None:
            return
        self._scroll_to(row["start"])
        for block, mark in self._page.writer.marks.all():
            if mark.data is row:
                self._page.walking.take(block, mark)
                return

    def step(self, step: int, reading_at: int) -> bool:
        """Go to the next (+1) or previous (-1) highlight; False if there is none."""
        held = self._held()
        row = self.rows.beside(held["start"] if held is not None else reading_at, step)
        if row is not None:
            self.show(row["id"])
        return row is not None

    # Citing

    def cite(self, identifier: str = "") -> bool:
        """Copy the selected words, or those of a highlight, with their citation; False if there are none."""
        row = self.rows.get(identifier) if identifier else None
        reach = (row["start"], row["end"]) if row is not None else selected_reach(self._page, self._page.writer.map)
        held = self._held()
        if reach is None and held is not None:
            reach = (held["start"], held["end"])
        if reach is None or not self._header:
            self.said.emit(self.tr("Select the words to cite first: by mouse, or by Shift and the arrows."))
            return False
        citation = citation_of(self._header, quoted_between(self._page.writer.map, *reach))
        QGuiApplication.clipboard().setMimeData(mime_of(citation))
        self.said.emit(self.tr("Copied with its citation."))
        return True
