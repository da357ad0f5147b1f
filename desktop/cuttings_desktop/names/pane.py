"""All names as a pane: filter, type, reach, the table, and what it says when it is empty."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from cuttings_db.model import ENTITY_TYPES, EntityFilter
from cuttings_desktop import assets
from cuttings_desktop.blank import Blank
from cuttings_desktop.entity_words import section_words
from cuttings_desktop.messages import plural
from cuttings_desktop.names.model import COLUMNS, PAGE, NamesModel
from cuttings_desktop.names.view import NamesView
from cuttings_desktop.theme import Theme, current

__all__ = ["AllNames"]

_PAUSE_MS = 120


class AllNames(QWidget):
    """Every name once.

    Signals: names_wanted(params of `entities`: type, filter, sort, descending, offset, limit, found) for `set_names`;
    found = only what is in the articles found. chosen(row) walks, opened(row) opens, narrowed(EntityFilter),
    proposals_wanted(row), context_menu(rows, global point), wanted(name of a button).
    """

    names_wanted = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)
    narrowed = Signal(object)
    proposals_wanted = Signal(object)
    context_menu = Signal(object, QPoint)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sort, self._descending = "count", True
        self._held = ""  # the name in hand, over another answer
        self._quiet = False
        self.model = NamesModel(self)
        self.view = NamesView(self.model, self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter all names"))
        self.filter.setAccessibleName(self.tr("Filter all names"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Type"))
        self.found = QCheckBox(self.tr("Only in the articles found"), self)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._blank = Blank(self)
        self._blank.wanted.connect(self._press)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self._arrange()
        self._connect()
        self.setAccessibleName(self.tr("All names"))
        self._show_order()

    def _arrange(self) -> None:
        """Put the parts in their places."""
        self._title = title = QLabel(self.tr("All names"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 12, 0)
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self._count, 1)
        head.addWidget(self.found)
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        row.addWidget(self.kind)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(row)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.view)
        self._fill_kinds()

    def _fill_kinds(self) -> None:
        """Offer all types, with their pictures."""
        chosen = max(0, self.kind.currentIndex())
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(self.tr("All types"), "")
        for kind in ENTITY_TYPES:
            picture = assets.icon(assets.PICTURES.get(kind, "tag"), current().entity(kind))
            self.kind.addItem(picture, section_words(kind), kind)
        self.kind.setCurrentIndex(chosen)
        self.kind.blockSignals(False)

    def _connect(self) -> None:
        """Connect the parts."""
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.kind.currentIndexChanged.connect(lambda _row: self.ask())
        self.found.toggled.connect(lambda _on: self.ask())
        self.model.page_wanted.connect(self._ask_page)
        self.view.horizontalHeader().sectionClicked.connect(self._turn_order)
        self.view.opened.connect(self.opened)
        self.view.badge_used.connect(self.proposals_wanted)
        self.view.menu_wanted.connect(self.context_menu)
        self.view.typed.connect(self._type_to_filter)
        self.view.narrowed.connect(
            lambda row: self.narrowed.emit(EntityFilter(str(row["id"]), str(row["name"]), str(row["type"])))
        )
        self.view.selectionModel().currentRowChanged.connect(self._walk)

    # Asking

    def _params(self, offset: int) -> dict[str, Any]:
        """Return what one page is asked by."""
        return {
            "type": str(self.kind.currentData() or ""),
            "filter": self.filter.text().strip(),
            "sort": self._sort,
            "descending": self._descending,
            "offset": offset,
            "limit": PAGE,
            "found": self.found.isChecked(),
        }

    def ask(self) -> None:
        """Ask for the list from its beginning, as it is filtered and sorted now."""
        self._pause.stop()
        self.names_wanted.emit(self._params(0))

    def _ask_page(self, offset: int) -> None:
        """Ask for one more page."""
        self.names_wanted.emit(self._params(offset))

    def set_names(self, params: dict[str, Any], answer: dict[str, Any]) -> None:
        """Take the answer to `names_wanted`; one to an older wish is let go."""
        offset = int(params["offset"])
        if params != self._params(offset):
            return
        if offset:
            self.model.take(offset, answer["rows"])
            return
        place = self.view.verticalScrollBar().value()
        same = int(answer["total"]) == self.model.total
        self._quiet = True
        self.model.begin(int(answer["total"]), answer["rows"])
        at = self.model.find(self._held) if self._held else -1
        if at >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.view.selectionModel().setCurrentIndex(self.model.index(at, 0), flags)
        self._quiet = False
        if same:
            self.view.verticalScrollBar().setValue(place)
        self._count.setText(plural(self.model.total, self.tr("name"), self.tr("names")))
        self._show_nothing()

    def _show_nothing(self) -> None:
        """Say why the list is empty, and what to do."""
        if self.filter.text().strip() or self.kind.currentData():
            words = self.tr("No name fits this filter")
            self._blank.say("search", words, "", ("unfilter", self.tr("Show all names")))
        elif self.found.isChecked():
            words = self.tr("No names in the articles found")
            self._blank.say("users", words, "", ("unfilter", self.tr("Show all names")))
        else:
            text = self.tr("Names are found when articles are imported.")
            self._blank.say("users", self.tr("No names yet"), text, ("import_files", self.tr("Import files…")))
        self._stack.setCurrentIndex(0 if self.model.total else 1)

    def _press(self, name: str) -> None:
        """Do what the button of the empty list is for."""
        if name == "unfilter":
            self.filter.clear()
            self.kind.setCurrentIndex(0)
            self.found.setChecked(False)
            self.ask()
            self.filter.setFocus()
        else:
            self.wanted.emit(name)

    # Order

    def _turn_order(self, column: int) -> None:
        """Sort by a column; by the same one the other way round. Counts and last days begin with the highest."""
        name = COLUMNS[column]
        self._descending = not self._descending if name == self._sort else name in ("count", "last")
        self._sort = name
        self._show_order()
        self.ask()

    def _show_order(self) -> None:
        """Show by what the list is sorted."""
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicator(COLUMNS.index(self._sort), order)

    # In hand

    def _walk(self, index: QModelIndex, _before: QModelIndex) -> None:
        """Tell which name is in hand."""
        row = self.view.row_at(index)
        if row is not None and not self._quiet:
            self._held = str(row["id"])
            self.chosen.emit(row)

    def show_filter(self, words: str, kind: str = "") -> None:
        """Filter by words, as if they had been typed."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.filter.setText(words)
        self.filter.setFocus()

    def set_theme(self, _theme: Theme) -> None:
        """Take another look."""
        self.view.fit()
        self._fill_kinds()
        self._blank.set_theme()
        self.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: the days first, then words."""
        super().resizeEvent(event)
        ems = self.width() / max(1, current().size("body"))
        self.view.setColumnHidden(2, ems < 36)
        self.view.setColumnHidden(3, ems < 28)
        self._title.setVisible(ems >= 34)
        self._count.setVisible(ems >= 27)
        self.kind.setMaximumWidth(16_777_215 if ems >= 28 else round(self.width() * 0.4))

    def _type_to_filter(self, text: str) -> None:
        """Take a letter that was typed on the list."""
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.insert(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the filter to the list, Escape empties the filter, then goes to the list."""
        if watched is not self.filter or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            if not self.view.currentIndex().isValid() and self.model.total:
                self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            if self.filter.text():
                self.filter.clear()
            else:
                self.view.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)
