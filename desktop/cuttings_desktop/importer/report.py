"""What came of an import: sums that add up, each failure with its reason and what to do, and a way to try again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop import theme
from cuttings_desktop.importer.outcomes import ARTICLE, Outcomes, as_text, sum_words

__all__ = ["ReportDialog"]


class _Inked(QStyledItemDelegate):
    """Writes reasons of failures in the ink of errors."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Choose the ink of a cell."""
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, Outcomes) and model.failed(index.row()) and index.column() == 1:
            option.palette.setColor(option.palette.ColorRole.Text, theme.current().colour("error"))


class ReportDialog(QDialog):
    """Signals: again_wanted(paths) to import the failed files again, article_chosen(id) to read an added one,
    earlier_wanted(id) to show the report before this one.
    """

    again_wanted = Signal(object)
    earlier_wanted = Signal(int)
    article_chosen = Signal(int)

    def __init__(self, report: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import report"))
        self._report = report
        self.model = Outcomes(report, self)
        failed = len(report["failed"])
        title = QLabel(self._title(failed))
        title.setProperty("role", "heading")
        sums = QLabel(sum_words(report))
        sums.setProperty("role", "muted")
        sums.setWordWrap(True)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(_Inked(self.table))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setStyleSheet("QTableView::item { padding: 4px 8px; }")
        self.table.setAccessibleName(self.tr("Outcomes"))
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.resizeSection(0, 220)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(self._activate)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.again = QPushButton(self.tr("Import these again"))
        self.again.setEnabled(failed > 0)
        self.again.setToolTip(self.tr("Read the files that failed once more"))
        self.copy = QPushButton(self.tr("Copy report"))
        self.earlier = QPushButton(self.tr("Earlier report"))
        self.earlier.setEnabled(int(report.get("id") or 0) > 1)
        buttons.addButton(self.earlier, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(as_text(report)))
        self.again.clicked.connect(lambda _checked=False: self._again())
        self.earlier.clicked.connect(lambda _checked=False: self._earlier())
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(20, 18, 20, 16)
        column_box.setSpacing(10)
        for widget in (title, sums, self.table, buttons):
            column_box.addWidget(widget, 1 if widget is self.table else 0)
        self.table.setColumnHidden(2, not failed)
        self.table.setVisible(self.model.rowCount() > 0)
        self.resize(860, 480 if self.model.rowCount() else column_box.sizeHint().height())

    def _title(self, failed: int) -> str:
        """Return the heading."""
        if self._report.get("cancelled"):
            return self.tr("The import was stopped; what was read is kept")
        if failed:
            return (
                self.tr("1 file was not read") if failed == 1 else self.tr("{n} files were not read").format(n=failed)
            )
        if not self._report["articles"]:
            return self.tr("Nothing new: all of it was here already")
        return self.tr("Everything was read")

    def showEvent(self, event: QShowEvent) -> None:
        """Give the failures, which one wants to read whole, the height that they need at this width."""
        super().showEvent(event)
        for row in range(min(self.model.rowCount(), 200)):
            if self.model.failed(row):
                self.table.resizeRowToContents(row)

    def _activate(self, index: QModelIndex) -> None:
        """Read an added article."""
        article = index.data(ARTICLE)
        if article is not None:
            self.article_chosen.emit(int(article))

    def _earlier(self) -> None:
        """Give way to the report before this one."""
        self.earlier_wanted.emit(int(self._report["id"]) - 1)
        self.accept()

    def _again(self) -> None:
        """Import the failed files again."""
        self.again_wanted.emit(list(dict.fromkeys(str(entry["path"]) for entry in self._report["failed"])))
        self.accept()
