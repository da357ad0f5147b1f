"""The outcomes of an import as a table and as text: one row a file or member, failures first."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuttings_db.characters import isolated, one_line
from cuttings_desktop.core_words import said
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.messages import number

__all__ = ["ARTICLE", "Outcomes", "as_text", "sum_words"]

# One word without an end would be left out as a whole where it does not fit.
_LONGEST = 120
ARTICLE = Qt.ItemDataRole.UserRole  # the id of an added article, or None
_NOWHERE = QModelIndex()


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("importer", text)


def sum_words(report: Mapping[str, Any]) -> str:
    """Return the outcomes in one line; they add up to the files given, and it says where they do not."""
    added, already, failed = int(report["added"]), int(report["already"]), len(report["failed"])
    parts = [
        _tr("{n} given").format(n=number(int(report["given"]))),
        _tr("{n} added").format(n=number(added)),
        _tr("{n} already here").format(n=number(already)),
        _tr("{n} not read").format(n=number(failed)),
    ]
    left = int(report["given"]) - added - already - failed
    if left > 0:
        parts.append(_tr("{n} not reached, because the import was stopped").format(n=number(left)))
    return "  ·  ".join(parts)


def _place(entry: Mapping[str, Any]) -> str:
    """Return the path of a file and its member."""
    member = one_line(str(entry.get("member") or ""))
    path = one_line(str(entry["path"]))
    return f"{path} › {member}" if member else path


def _not_listed(report: Mapping[str, Any]) -> int:
    """Return how many added articles a report counts and does not list: it ends after some thousands."""
    return max(0, int(report["added"]) - len(report["articles"]))


def as_text(report: Mapping[str, Any]) -> str:
    """Return a report as plain text for the clipboard."""
    lines = [f"{report.get('started', '')} – {report.get('ended', '')}", sum_words(report), ""]
    for entry in report["failed"]:
        lines += [_place(entry), *(f"    {one_line(said(str(entry[told])))}" for told in ("reason", "advice"))]
    lines += [f"+ {_place(entry)}  {one_line(str(entry.get('title', '')))}" for entry in report["articles"]]
    if more := _not_listed(report):
        lines.append(_tr("and {n} more").format(n=number(more)))
    return "\n".join(line.rstrip() for line in lines) + "\n"


class Outcomes(QAbstractTableModel):
    """Failures with reason and advice, then what was added."""

    def __init__(self, report: Mapping[str, Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed: list[Mapping[str, Any]] = list(report["failed"])
        self._added: list[Mapping[str, Any]] = list(report["articles"])
        self._more = _not_listed(report)
        self._heads = (self.tr("File"), self.tr("What came of it"), self.tr("What to do"))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of outcomes that have a row."""
        return 0 if parent.isValid() else len(self._failed) + len(self._added) + bool(self._more)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return three."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heads of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and 0 <= section < 3:
            return self._heads[section]
        return None

    def failed(self, row: int) -> bool:
        """Tell whether a row is a failure."""
        return row < len(self._failed)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, the whole of them as its tip, or the article of a row."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if index.row() == len(self._failed) + len(self._added):
            shown = index.column() == 0 and role == Qt.ItemDataRole.DisplayRole
            return _tr("and {n} more").format(n=number(self._more)) if shown else None
        failed = self.failed(index.row())
        entry = self._failed[index.row()] if failed else self._added[index.row() - len(self._failed)]
        if role == ARTICLE:
            return None if failed else entry.get("id")
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == 0:
            whole = _place(entry)
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(whole)
            return isolated(str(entry.get("member") or PurePath(str(entry["path"])).name))
        if failed:
            words = one_line(said(str(entry["reason" if index.column() == 1 else "advice"])))
        elif index.column() == 1:
            words = self.tr("added: {title}").format(title=isolated(str(entry.get("title") or "")[:_LONGEST]))
        else:
            return ""
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
