"""What goes out of the list: the selected articles by drag, and as a table on the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from cuttings_desktop.carrying import ArticlesData
from cuttings_desktop.listing import table_data
from cuttings_desktop.results.model import ResultsModel

__all__ = ["Taking", "articles_table"]

_COPIED = 2000  # articles of a table
_TITLES = 64  # titles that go along with a drag


def _tr(text: str) -> str:
    """Translate one word."""
    return QCoreApplication.translate("results", text)


def articles_table(rows: Sequence[Mapping[str, Any]]) -> QMimeData:
    """Return articles as a table: title, published as EDTF, source, language, tags, star."""
    heads = [_tr("Title"), _tr("Published"), _tr("Source"), _tr("Language"), _tr("Tags"), _tr("Starred")]
    lines = [
        [
            row["title"],
            (row.get("published") or {}).get("edtf", ""),
            row["source"],
            row["language"],
            ", ".join(row["tags"]),
            _tr("yes") if row["starred"] else "",
        ]
        for row in rows
    ]
    return table_data(heads, lines)


class Taking:
    """Knows the rows at hand; `files_for` begins to write copies of originals and says where they will be."""

    def __init__(self, model: ResultsModel) -> None:
        self._model = model
        self.files_for: Callable[[list[dict[str, Any]]], list[Path]] = lambda _rows: []

    def _rows(self, ids: Sequence[int]) -> list[dict[str, Any]]:
        """Return the rows of articles that are at hand."""
        rows = (self._model.row_of(place) for place in self._model.positions_of(ids))
        return [row for row in rows if row is not None]

    def carried(self, ids: Sequence[int]) -> tuple[QMimeData, int] | None:
        """Return what is dragged, and how many articles that are: numbers, titles as text, files for other programs."""
        if not ids:
            return None
        rows = self._rows(ids[:_TITLES])
        files = self.files_for(rows) if len(rows) == len(ids) else []
        return ArticlesData(ids, [str(row["title"]) for row in rows], files), len(ids)

    def copy(self, ids: Sequence[int]) -> None:
        """Copy articles as a table."""
        if rows := self._rows(ids[:_COPIED]):
            QGuiApplication.clipboard().setMimeData(articles_table(rows))
