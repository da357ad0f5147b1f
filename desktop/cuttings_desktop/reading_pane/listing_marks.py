"""Joins what the reader left in a text with the list beside it, its button, its ticks and the bar at selected words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QMenu

from cuttings_desktop.reading_pane.marks_list import MarksList
from cuttings_desktop.reading_pane.marks_menu import add_highlight, add_own_marks
from cuttings_desktop.reading_pane.selection_bar import SelectionBar
from cuttings_desktop.theme import Theme

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.pane import ReadingPane

__all__ = ["ListingMarks"]

_NARROW = 620  # pixels of the pane, below which the list stands under the text
_SIDE, _BELOW = 250, 190


class ListingMarks(QObject):
    """Shows the list beside or under the text, fed by OwnMarks. Signal: `shown_changed(on)`."""

    shown_changed = Signal(bool)

    def __init__(self, pane: ReadingPane, body: QBoxLayout) -> None:
        super().__init__(pane)
        self._pane, self._own, self._body = pane, pane.own, body
        self.list = MarksList(pane)
        self.bar = SelectionBar(pane.page)
        body.addWidget(self.list)
        own, listed, bar = self._own, self.list, self.bar
        own.changed.connect(self.refresh)
        listed.chosen.connect(own.show)
        listed.edit_wanted.connect(self._edit)
        listed.removed.connect(own.remove)
        listed.menu_wanted.connect(self._menu)
        listed.article_wanted.connect(lambda: own.note_article(listed.article_place()))
        listed.close_wanted.connect(lambda: self.show(False))
        bar.colour_chosen.connect(own.highlight)
        bar.note_wanted.connect(own.annotate)
        bar.citation_wanted.connect(own.cite)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.list.set_theme(theme)
        self.bar.set_theme(theme)

    def show(self, on: bool) -> None:
        """Show the list, or hide it; the focus stays in the pane."""
        if on == self.list.isHidden():
            held = self.list.isAncestorOf(self._pane.window().focusWidget() or self._pane)
            self.list.setVisible(on)
            if held:
                self._pane.page.setFocus()
            self.place()
            self.refresh()
            self.shown_changed.emit(on)

    def place(self) -> None:
        """Stand at the right of the text, or below it where the pane is narrow."""
        narrow = self._pane.width() < _NARROW
        side = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(side)
        self.list.setMaximumSize(16_777_215 if narrow else _SIDE, _BELOW if narrow else 16_777_215)
        self.list.setMinimumSize(0 if narrow else _SIDE, _BELOW if narrow else 0)

    def refresh(self) -> None:
        """Show what there is now."""
        own, pane = self._own, self._pane
        length = max(1, pane.length)
        pane.ticks.set_lights([(min(1.0, row["start"] / length), row["colour"]) for row in own.rows])
        pane.hit_bar.show_list(len(own.rows) + bool(own.note), shown=not self.list.isHidden())
        self.bar.set_read_only(own.read_only)
        if not self.list.isHidden():
            rows = [{**row, "quote": own.quote(row)} for row in own.rows]
            self.list.set_rows(rows, own.note, read_only=own.read_only)

    def _edit(self, identifier: str) -> None:
        """Show a highlight in the text, and let its note be written."""
        self._own.show(identifier)
        self._own.open(identifier, write=True)

    def _menu(self, identifier: str, point: QPoint) -> None:
        """Show the menu of a row."""
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_highlight(menu, self._own, identifier)
        menu.popup(point)

    def add_to_menu(self, menu: QMenu, mark: object) -> None:
        """Offer in the page's menu what can be done with the selection or a highlight."""
        selected = self._pane.page.textCursor().hasSelection()
        add_own_marks(menu, self._own, mark, selected=selected)  # type: ignore[arg-type]
