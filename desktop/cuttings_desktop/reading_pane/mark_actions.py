"""What happens when a mark is used: footnotes jump and come back, the rest is told to the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolTip

from cuttings_desktop.reading_pane.copying import selected_span, words_between
from cuttings_desktop.reading_pane.feeding import Feeding
from cuttings_desktop.reading_pane.footnote_popover import FootnotePopover
from cuttings_desktop.reading_pane.marks import Mark, safe_address
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.reading_pane.tips import tip_of
from cuttings_desktop.reading_pane.way_back import WayBack

__all__ = ["MarkActions"]


_DATE = 80  # characters of the longest date that one may point out
_NAME = 200  # and of the longest name
_LOOK_MS = 250  # that one points at a footnote before it shows what it says
_AROUND = " \t\u00a0\u3000“”„‟‘’\"',.;:!?，。；：！？、《》「」『』（）()[]【】"


class MarkActions(QObject):
    """Deals with marks. Signals as in ReadingPane; the last six are for the pane itself: jump(start, end),
    unfold(paragraph), highlight_used(id, rectangle), comment_used(rectangle), menu_made(menu, mark or None).
    """

    entity_clicked = Signal(str, str, str, object)
    entity_menu = Signal(object, QPoint)
    date_clicked = Signal(object, QRect)
    published_clicked = Signal(object, QRect)
    entity_about = Signal(object, QRect)
    date_wanted = Signal(object, QRect)
    name_wanted = Signal(object)
    link_clicked = Signal(str)
    search_wanted = Signal(str)
    find_wanted = Signal()
    jump = Signal(int, int)
    unfold = Signal(int)
    highlight_used = Signal(str, QRect)
    comment_used = Signal(QRect)
    menu_made = Signal(object, object)

    def __init__(self, page: Page, feeding: Feeding) -> None:
        super().__init__(page)
        self._page = page
        self._feeding = feeding
        self._came_from: tuple[int, int] | None = None
        self._awaited: int | None = None  # the reference to jump to once it is on the page
        page.mark_used.connect(self._use)
        page.mark_menu.connect(self._menu)
        page.tip_wanted.connect(self._tip)
        page.hovered.connect(self._hover)
        self.way_back = WayBack(page)
        self.way_back.wanted.connect(self._go_back)
        self.footnote: FootnotePopover | None = None
        self._pointed: Mark | None = None
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look.timeout.connect(self._peek)
        feeding.grown.connect(self._jump_to_awaited)

    def forget(self) -> None:
        """Drop what belongs to the last article."""
        self._came_from = self._awaited = None
        self.way_back.hide()
        self._look.stop()
        if self.footnote is not None:
            self.footnote.close_popover()

    def _use(self, mark: Mark, modifiers: Qt.KeyboardModifier) -> None:
        """Do what a mark is for."""
        data = mark.data
        if mark.kind == "entity" and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.entity_about.emit(self._said(mark), self._page.where(mark))
        elif mark.kind == "entity":
            name, kind = str(data.get("name", "")), str(data.get("type", ""))
            self.entity_clicked.emit(str(data.get("entity", "")), kind, name, modifiers)
        elif mark.kind == "date":
            self.date_clicked.emit(data, self._page.where(mark))
        elif mark.kind in ("published", "history"):
            self.published_clicked.emit(data.get("published"), self._page.where(mark))
        elif mark.kind == "link" and (address := safe_address(data.get("url"))):
            self.link_clicked.emit(address)
        elif mark.kind == "note":
            self._show_note(mark, stay=True)
        elif mark.kind == "back":
            offset = int(data["offset"])
            self._came_from = self._came_from or (offset, offset + 1)
            self._go_back()
        elif mark.kind == "highlight":
            self.highlight_used.emit(str(data["id"]), self._page.where(mark))
        elif mark.kind == "comment":
            self.comment_used.emit(self._page.where(mark))
        elif mark.kind == "fold":
            self._feeding.unfold(int(data["index"]))
            self.unfold.emit(int(data["index"]))

    def _said(self, mark: Mark) -> dict[str, Any]:
        """Return a mention with the words that stand there."""
        start, end = int(mark.data.get("start", 0)), int(mark.data.get("end", 0))
        return {**mark.data, "surface": words_between(self._page.writer.map, start, end)}

    @staticmethod
    def _selects_more(mark: Mark, span: tuple[int, int] | None) -> bool:
        """Tell whether other words are selected round a mark: the menu is then for those."""
        if span is None or "start" not in mark.data:
            return False
        start, end = int(mark.data["start"]), int(mark.data["end"])
        return span[0] <= start and end <= span[1] and span != (start, end)

    def want_name(self) -> bool:
        """Ask for the selected words to become a name; False if none within one paragraph are selected."""
        places = self._page.writer.map
        span = selected_span(self._page, places)
        words = words_between(places, *span) if span is not None else ""
        # A double click takes the quotation mark or comma along.
        first = len(words) - len(words.lstrip(_AROUND))
        words = words.strip(_AROUND)
        if span is None or not words or len(words) > _NAME:
            return False
        start = span[0] + first
        self.name_wanted.emit({"start": start, "end": start + len(words), "text": words})
        return True

    def _hover(self, mark: Mark | None) -> None:
        """Look at what a footnote says while one points at it, or has it in hand."""
        self._pointed = mark if mark is not None and mark.kind == "note" else None
        if self._pointed is not None:
            self._look.start()
        else:
            self._look.stop()
            if self.footnote is not None:
                self.footnote.leave_soon()

    def _peek(self) -> None:
        """Show what the footnote says that is still pointed at."""
        if self._pointed is not None:
            self._show_note(self._pointed, stay=False)

    def _show_note(self, mark: Mark, *, stay: bool) -> None:
        """Show what a footnote says; `stay` takes the focus."""
        if self.footnote is None:
            self.footnote = FootnotePopover(self._page.window())
            self.footnote.source_wanted.connect(self._to_reference)
            self.footnote.link_wanted.connect(self.link_clicked)
        number = self._reference_of(mark)
        words, address = self.tr("This source is not in the article."), ""
        if number is not None:
            words = self._feeding.references.words(number)
            address = self._feeding.references.address(number)
        where = self._page.where(mark)
        self.footnote.show_note(mark, words, address, where, known=number is not None, stay=stay)

    def _reference_of(self, mark: Mark) -> int | None:
        """Return which reference a footnote points to."""
        start, end = int(mark.data["start"]), int(mark.data["end"])
        return self._feeding.references.number_of(str(mark.data["label"]), start, end)

    def _go_back(self) -> None:
        """Go back to the footnote from which one came."""
        self.way_back.hide()
        if self._came_from is not None:
            self.jump.emit(*self._came_from)
        self._came_from = None

    def _to_reference(self, mark: Mark) -> None:
        """Jump from a footnote mark to its source."""
        number = self._reference_of(mark)
        if number is None:
            return
        self._came_from = (int(mark.data["start"]), int(mark.data["end"]))
        self._awaited = number
        self._jump_to_awaited()

    def _jump_to_awaited(self) -> None:
        """Jump once the source is on the page; if it never comes, the tip says what it is."""
        if self._awaited is None:
            return
        offset = self._feeding.references.place(self._awaited)
        if offset is not None and self._page.writer.map.shown > offset:
            number, self._awaited = self._awaited, None
            length = len(self._feeding.references.words(number))
            self.jump.emit(offset, offset + max(1, length))
            if self._came_from is not None:
                self.way_back.offer()
        elif self._feeding.complete:
            self._awaited = None

    def _tip(self, mark: Mark, where: QPoint) -> None:
        """Show what a mark says; a footnote says it in its popover."""
        if mark.kind == "note":
            self._show_note(mark, stay=False)
            return
        QToolTip.showText(where, tip_of(mark), self._page)

    def _menu(self, mark: Mark | None, where: QPoint) -> None:
        """Show the menu of the page, or let the window show that of an entity."""
        span = selected_span(self._page, self._page.writer.map)
        if mark is not None and mark.kind == "entity" and not self._selects_more(mark, span):
            self.entity_menu.emit(self._said(mark), where)
            return
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self._page.selected_text().strip()
        if mark is not None and mark.kind == "link":
            address = str(mark.data["url"])
            menu.addAction(self.tr("Open link…"), lambda: self.link_clicked.emit(address))
            menu.addAction(self.tr("Copy link"), lambda: QGuiApplication.clipboard().setText(address))
            menu.addSeparator()
        elif mark is not None and mark.kind in ("date", "published", "history"):
            words = self.tr("About this date…") if mark.kind == "date" else self.tr("About the publication date…")
            menu.addAction(words, lambda: self._use(mark, Qt.KeyboardModifier.NoModifier))
            menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"), self._page.copy)
        copy.setEnabled(bool(selected))
        self.menu_made.emit(menu, mark)
        if selected and len(selected) <= 200 and "\n" not in selected:
            shown = selected if len(selected) <= 32 else selected[:31] + "…"
            label = self.tr("Search for “{words}”").format(words=shown).replace("&", "&&")
            menu.addAction(label, lambda: self.search_wanted.emit(selected))
        if span is not None and len(selected) <= _NAME:
            here = QRect(where, QSize(1, 1))
            said = {"start": span[0], "end": span[1], "text": selected}
            menu.addAction(self.tr("Add as a name…"), self.want_name)
            if len(selected) <= _DATE:
                menu.addAction(self.tr("This is a date…"), lambda: self.date_wanted.emit(said, here))
        menu.addAction(self.tr("Select all"), self._page.selectAll)
        menu.addSeparator()
        menu.addAction(self.tr("Find in this article…"), self.find_wanted.emit)
        menu.popup(where)
