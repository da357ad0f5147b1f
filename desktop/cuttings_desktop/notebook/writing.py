"""Highlights and notes as plain text, each with the article and day that it is from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.date_words import interval_words

__all__ = ["as_text", "source_of"]


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("notebook", text)


def source_of(row: Mapping[str, Any]) -> str:
    """Return the title, source and day of the article that a note is about."""
    published = row.get("published")
    day = interval_words(published, bounds=True) if isinstance(published, Mapping) else ""
    return ", ".join(str(word) for word in (row.get("title"), row.get("source"), day) if word)


def as_text(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return notes as text: the quote, what was noted, and where it stands; an empty line between two."""
    pieces = []
    for row in rows:
        lines = []
        if quote := " ".join(str(row.get("quote") or "").split()):
            lines.append(_tr("“{quote}”").format(quote=quote))
        if note := str(row.get("note") or "").strip():
            lines.append(note)
        lines.append(f"— {source_of(row)}")
        pieces.append("\n".join(lines))
    return "\n\n".join(pieces) + ("\n" if pieces else "")
