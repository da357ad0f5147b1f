"""Tables for the clipboard: as tab-separated text and as HTML, safe to paste into a spreadsheet."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData

__all__ = ["table_data", "table_text"]

# A spreadsheet would take these for the beginning of a formula; a negative number is none.
_FORMULA = re.compile(r"^[=+@\t\r]|^-(?![\d.,\s]*$)")


def _plain(cell: object) -> str:
    """Return a cell on one line; what a spreadsheet would run is made text by an apostrophe."""
    words = " ".join(str("" if cell is None else cell).split())
    return f"'{words}" if _FORMULA.match(words) else words


def table_text(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as tab-separated lines; no cell holds a tab or a line end."""
    lines = [heads, *rows] if heads else list(rows)
    return "".join("\t".join(_plain(cell) for cell in line) + "\n" for line in lines)


def table_data(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> QMimeData:
    """Return a table as the clipboard takes it: text for an editor, HTML for a spreadsheet or document."""
    made = QMimeData()
    made.setText(table_text(heads, rows))
    head = "".join(f"<th>{html.escape(_plain(cell))}</th>" for cell in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(_plain(cell))}</td>" for cell in line) + "</tr>" for line in rows
    )
    top = f"<thead><tr>{head}</tr></thead>" if heads else ""
    made.setHtml(f'<meta charset="utf-8"><table>{top}<tbody>{body}</tbody></table>')
    return made
