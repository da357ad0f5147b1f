"""Backups as rows of a table: when, why, how many articles, how large, and whether they are known to be whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from cuttings_desktop import theme
from cuttings_desktop.date_words import moment_words
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.messages import number

__all__ = ["BackupTable", "failure_of", "kind_words", "last_good", "made_words", "restorable", "state_words"]

Row = Mapping[str, Any]
_ROW = Qt.ItemDataRole.UserRole
_AIR = 12  # pixels behind a moment
_TROUBLED = frozenset(("damaged", "missing"))


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("backups", text)


def kind_words(kind: str) -> str:
    """Return why a backup was made; a kind that we have no words for keeps its own name."""
    words = {
        "daily": _tr("by itself, daily"),
        "migration": _tr("before an update"),
        "hand": _tr("by hand"),
    }
    return words.get(kind, kind)


def state_words(state: str) -> str:
    """Return whether a backup is known to be whole."""
    words = {
        "checked": _tr("checked, whole"),
        "unchecked": _tr("not checked yet"),
        "damaged": _tr("damaged"),
        "missing": _tr("not there"),
    }
    return words.get(state, state)


def made_words(row: Row) -> str:
    """Return when a backup was made."""
    return moment_words(row.get("made")) or _tr("at an unknown time")


def restorable(row: Row | None) -> bool:
    """Tell whether a backup can be tried."""
    return row is not None and str(row.get("state")) not in _TROUBLED


def last_good(answer: Row) -> Row | None:
    """Return the newest backup of an answer of `backups` that is known to be whole."""
    return next((row for row in answer.get("rows") or () if row.get("state") == "checked"), None)


def failure_of(answer: Row) -> Row | None:
    """Return what has become of the last try, if it failed: {at, reason, advice}."""
    last = answer.get("last")
    failed = last.get("failed") if isinstance(last, Mapping) else None
    return failed if isinstance(failed, Mapping) else None


class BackupTable(QTableView):
    """The backups of an archive, newest first. Signals: chosen() another row is selected, opened() one is wanted."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(0, 5, self)
        self._model.setHorizontalHeaderLabels(
            [_tr("Made"), _tr("Why"), _tr("Articles"), _tr("Size"), _tr("State")],
        )
        self.setModel(self._model)
        self.setAccessibleName(_tr("Backups"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QTableView::item { padding: 4px 8px; }")
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())
        self.activated.connect(lambda _index: self.opened.emit())

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other backups; the one that was selected stays so, else it is the newest that can be restored."""
        before = self.row()
        self._model.setRowCount(0)
        for row in rows:
            self._model.appendRow(self._items(row))
        self._fit_moments()
        places = range(len(rows))
        same = [at for at in places if before is not None and rows[at].get("path") == before.get("path")]
        usable = [at for at in places if restorable(rows[at])]
        if places:
            self.selectRow((same or usable or [0])[0])
        self.chosen.emit()

    def _fit_moments(self) -> None:
        """Give every moment its room; the other columns share the rest.

        Qt's own fitting looks at what is in sight, which is nothing before the table is shown.
        """
        head = self.horizontalHeader()
        moments = (self.sizeHintForIndex(self._model.index(at, 0)).width() for at in range(self._model.rowCount()))
        head.resizeSection(0, max((head.sectionSizeHint(0), *moments)) + _AIR)

    def fit_height(self, most: int) -> None:
        """Take only as much room as so many rows need."""
        rows = min(most, self._model.rowCount())
        self.setMaximumHeight(
            self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 4
        )

    def row(self) -> dict[str, Any] | None:
        """Return the backup that is selected."""
        rows = self.selectionModel().selectedRows()
        return dict(rows[0].data(_ROW)) if rows else None

    @staticmethod
    def _items(row: Row) -> list[QStandardItem]:
        """Return the cells of a backup."""
        articles, size = row.get("articles"), row.get("bytes")
        state = str(row.get("state") or "")
        words = (
            made_words(row),
            kind_words(str(row.get("kind") or "")),
            "" if articles is None else number(int(articles)),
            "" if size is None else QLocale().formattedDataSize(int(size), 1, QLocale.DataSizeFormat.DataSizeSIFormat),
            state_words(state),
        )
        items = [QStandardItem(text) for text in words]
        items[0].setData(dict(row), _ROW)
        for item in items:
            item.setToolTip(plain_tip(str(row.get("path") or "")))
        if state in _TROUBLED:
            items[-1].setForeground(theme.current().colour("error"))
        items[0].setAccessibleText(f"{words[0]}, {words[4]}, {PurePath(str(row.get('path') or '')).name}")
        return items

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Keep the row that is walked to in sight."""
        super().currentChanged(current, previous)
        self.scrollTo(current)
