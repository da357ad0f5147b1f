"""What goes out of the list: the selected articles by drag, and as a table on the clipboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData

from cuttings_desktop.carrying import ArticlesData
from cuttings_desktop.listing import table_data

__all__ = ["articles_data", "articles_table"]


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


def articles_data(ids: Sequence[int], rows: Sequence[Mapping[str, Any]], files: Sequence[Path]) -> ArticlesData:
    """Return articles as they are dragged: numbers for this window, titles as text, files for other programs."""
    return ArticlesData(ids, [str(row["title"]) for row in rows], files)
