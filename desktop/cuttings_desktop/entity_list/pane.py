"""The entity list: a filter box, an order, and the sections; plain data in, signals out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from cuttings_db.model import EntityFilter
from cuttings_desktop import assets
from cuttings_desktop.entity_list.holding import Held
from cuttings_desktop.entity_list.model import EntityModel
from cuttings_desktop.entity_list.sections import PAGE, Row
from cuttings_desktop.entity_list.view import EntityView
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["EntityList"]

_PAUSE = 140  # milliseconds after the last letter
_SCROLL_PAUSE = 25


class EntityList(QWidget):
    """Who and what is in the articles found, by type.

    Signals: entity_chosen(EntityFilter), join_changed(type, any), facet_wanted(type, filter, sort, offset, limit),
    page_wanted(id), context_menu(entities, global point); an entity is `{id, name, kind, articles, type}`.
    """

    entity_chosen = Signal(object)
    join_changed = Signal(str, bool)
    facet_wanted = Signal(str, str, str, int, int)
    page_wanted = Signal(str)
    context_menu = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sort = "count"
        self._chosen: tuple[tuple[EntityFilter, ...], frozenset[str]] = ((), frozenset())
        self._theme = LIGHT
        self.model = EntityModel(self)
        self.view = EntityView(self.model, self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter names"))
        self.filter.setAccessibleName(self.tr("Filter names"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self._order = QToolButton(self)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(16, 24, 16, 16)
        self._pause = self._timer(_PAUSE, self._ask_all)
        self._scrolled = self._timer(_SCROLL_PAUSE, self._ask_visible)
        self._arrange()
        self._connect()
        self.setAccessibleName(self.tr("Entities"))
        self.set_theme(LIGHT)
        self._show_order()
        self._show_nothing()

    def _timer(self, milliseconds: int, call: Any) -> QTimer:
        """Make a timer that fires once."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _arrange(self) -> None:
        """Put the parts in their places."""
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 6, 8)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        row.addWidget(self._order)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        """Connect the parts."""
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self._order.clicked.connect(lambda _checked=False: self._turn_order())
        self.view.used.connect(self._use)
        self.view.page_wanted.connect(lambda row: self.page_wanted.emit(str(row.entity["id"])))
        self.view.join_wanted.connect(self._turn_join)
        self.view.menu_wanted.connect(self.context_menu)
        self.view.typed.connect(self._type_to_filter)
        self.view.scrolled.connect(self._scrolled.start)
        self.model.modelReset.connect(self._scrolled.start)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.view.delegate.theme = theme
        self.view.apply_height()
        self._show_order()
        self.view.viewport().update()

    def set_facets(self, facets: dict[str, Any]) -> None:
        """Take the counts of another answer: `{type: {total, rows}}`, rows by count, 200 at most."""
        with self._held():
            if self.filter.text().strip() or self._sort != "count":
                # The answer is neither filtered nor in this order: what is shown stays until the right pages come.
                for kind in facets:
                    self.model.sections.section(kind)
                self._ask_all()
            else:
                with self.model.reshaping():
                    self.model.sections.set_totals(facets)
        self._show_nothing()

    def set_facet(self, kind: str, facet: dict[str, Any], offset: int = 0) -> None:
        """Take one page of one type, in answer to `facet_wanted`."""
        with self._held():
            self.model.take(kind, facet, offset)
        self._show_nothing()

    def set_chosen(self, chosen: Sequence[EntityFilter], any_of: Sequence[str] = ()) -> None:
        """Show what narrows the question, and how it is joined."""
        if (tuple(chosen), frozenset(any_of)) == self._chosen:
            return  # a letter was typed: nothing of this has changed
        self._chosen = (tuple(chosen), frozenset(any_of))
        with self._held(), self.model.reshaping():
            self.model.sections.set_chosen(chosen, any_of)
        self._show_nothing()

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _held(self) -> Held:
        """Keep place and current row over a change."""
        return Held(self.view, self.model)

    def _use(self, row: Row, exclude: bool) -> None:
        """Do what a row is for."""
        section = self.model.sections.section(row.type)
        if row.kind in ("section", "more"):
            with self._held(), self.model.reshaping():
                if row.kind == "section":
                    section.extent = "preview" if section.extent == "folded" else "folded"
                else:
                    section.extent = "preview" if section.extent == "whole" else "whole"
        elif row.entity is not None:
            entity = row.entity
            # A plain click on what is left out takes the filter away: the same filter once more.
            out = exclude or self.model.state(row) == "excluded"
            self.entity_chosen.emit(EntityFilter(str(entity["id"]), str(entity["name"]), row.type, out))

    def _turn_join(self, kind: str) -> None:
        """Switch between all and any."""
        joined = self.model.joined(kind)
        if joined:
            self.join_changed.emit(kind, joined == "all")

    def _turn_order(self) -> None:
        """Switch between the most frequent first and the alphabet."""
        self._sort = "name" if self._sort == "count" else "count"
        self._show_order()
        self._ask_all()

    def _show_order(self) -> None:
        """Say what the order is."""
        by_count = self._sort == "count"
        words = self.tr("Most articles first; click for A to Z") if by_count else self.tr("A to Z; click for counts")
        self._order.setIcon(assets.icon("arrow-up-down", self._theme.muted if by_count else self._theme.accent))
        self._order.setToolTip(words)
        self._order.setAccessibleName(words)

    def _ask_all(self) -> None:
        """Ask for the first page of every type with this filter and order."""
        for kind in list(self.model.sections.by_type):
            self.facet_wanted.emit(kind, self.filter.text().strip(), self._sort, 0, PAGE)

    def _ask_visible(self) -> None:
        """Ask for the pages in view that are not here."""
        for kind, offset in self.model.sections.missing(*self.view.visible_rows()):
            self.facet_wanted.emit(kind, self.filter.text().strip(), self._sort, offset, PAGE)

    def _show_nothing(self) -> None:
        """Say why the list is empty."""
        filtered = bool(self.filter.text().strip())
        self._nothing.setText(
            self.tr("No name here contains these letters.") if filtered else self.tr("No names in these articles yet.")
        )
        self._stack.setCurrentIndex(0 if len(self.model.sections) else 1)

    def _type_to_filter(self, text: str) -> None:
        """Take a letter that was typed on the list."""
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.insert(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the filter to the list, Escape empties the filter, then goes to the list."""
        if watched is self.filter and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                # Or else the window would take it and remove a filter of the question.
                event.accept()
            return False
        if watched is self.filter and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and (self.filter.text() or self.filter.hasFocus()):
                if self.filter.text():
                    self.filter.clear()
                else:
                    self.view.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
