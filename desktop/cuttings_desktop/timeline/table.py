"""The table beside the canvas: the same dates in words, for eyes, ears and the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cuttings_desktop.messages import number
from cuttings_desktop.theme import Theme
from cuttings_desktop.timeline.details import Details
from cuttings_desktop.timeline.table_model import COLUMNS, MOST_TOLD, TableModel

__all__ = ["TimelineTable"]

_SHARES = {"date": 0.16, "precision": 0.15, "kind": 0.08, "happened": 0.33, "article": 0.2, "sources": 0.08}


class TimelineTable(QTableView):
    """A table of the dates.

    Signals: walked(item) when another row is in hand, opened(item), said(words), left() on Escape.
    """

    walked = Signal(int)
    opened = Signal(int)
    said = Signal(str)
    left = Signal()

    def __init__(self, details: Details, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TableModel(details, self)
        self._copying: list[int] = []
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Dates"))
        self.setAccessibleDescription(self.tr("The dates of the timeline as a table. Enter opens the sentence."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 6px; }")
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        head.sectionClicked.connect(self._sort)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.activated.connect(self._open)
        details.came.connect(self._copy_when_told)

    def set_theme(self, theme: Theme) -> None:
        """Take another look; rows are as high as their words."""
        self.setFont(theme.font("small"))
        self.horizontalHeader().setFont(theme.font("caption", bold=True))
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        self._share(self.viewport().width())

    def _share(self, width: int) -> None:
        """Share the width among the columns."""
        for place, name in enumerate(COLUMNS):
            self.horizontalHeader().resizeSection(place, max(60, round(width * _SHARES[name])))

    def showEvent(self, event: object) -> None:
        """Share the width that there is."""
        super().showEvent(event)  # type: ignore[arg-type]  # a QShowEvent, whose class nothing else here needs
        self._share(self.viewport().width())

    def show_item(self, item: int) -> None:
        """Have the row of an item in hand; one of the same event that is in hand already stays so."""
        if item < 0:
            self.clearSelection()
            return
        here = self.currentIndex()
        if here.isValid() and self.rows.lead(int(self.rows.order[here.row()])) == item and self.selectedIndexes():
            return
        row = self.rows.row_of(item)
        if row >= 0:
            place = self.rows.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(place, flags)
            self.scrollTo(place, QAbstractItemView.ScrollHint.EnsureVisible)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        """Tell which item is in hand."""
        if now.isValid():
            self.walked.emit(self.rows.lead(int(self.rows.order[now.row()])))

    def _open(self, index: QModelIndex) -> None:
        """Open the sentence of a row."""
        if index.isValid():
            self.opened.emit(int(self.rows.order[index.row()]))

    def _sort(self, column: int) -> None:
        """Sort by a column, the other way round if it is sorted by it already."""
        head, rows = self.horizontalHeader(), self.rows
        if not rows.can_sort(column):
            words = self.tr("More than {n} dates cannot be sorted by words: narrow the question")
            self.said.emit(words.format(n=number(MOST_TOLD)))
        else:
            self.said.emit("")
            # The head has turned its arrow already.
            rows.sort(column, head.sortIndicatorOrder())
        down = Qt.SortOrder.DescendingOrder if rows.descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(rows.sorted_by, down)

    # Copying

    def copy_rows(self) -> None:
        """Copy the selected rows, or all if it is one at most, as lines with tabs; missing words are fetched."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = chosen if len(chosen) > 1 else range(len(self.rows.order))
        if len(rows) > MOST_TOLD:
            words = self.tr("At most {n} rows can be copied at once: select some, or narrow the question")
            self.said.emit(words.format(n=number(MOST_TOLD)))
            return
        self._copying = [int(self.rows.order[row]) for row in rows]
        if not self.rows.tell(self._copying):
            self.said.emit(self.tr("Fetching the words…"))
        self._copy_when_told()

    def _copy_when_told(self) -> None:
        """Copy as soon as all words are here."""
        items = self._copying
        if not items or not self.rows.tell(items):
            return
        self._copying = []
        model = self.rows
        head = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(len(COLUMNS))]
        lines = ["\t".join(head)]
        lines += ["\t".join(model.cell(item, column) for column in range(len(COLUMNS))) for item in items]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        self.said.emit(
            self.tr("1 row copied") if len(items) == 1 else self.tr("{n} rows copied").format(n=number(len(items)))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies, Enter opens, Escape goes back to the canvas; the rest is Qt's."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() == Qt.Key.Key_C:
            self.copy_rows()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_T) and not control:
            self.left.emit()
        else:
            super().keyPressEvent(event)
