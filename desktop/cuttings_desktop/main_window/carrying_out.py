"""Articles dragged out of the list: copies of their originals are written while the pointer is on its way."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["CarryingOut", "safe_name", "suffix_of_original"]

_MOST = 20  # originals that are carried out at once
_SUFFIXES = {
    "docx": ".docx",
    "eml": ".eml",
    "feed": ".xml",
    "html": ".html",
    "markdown": ".md",
    "mhtml": ".mhtml",
    "nbib": ".nbib",
    "odt": ".odt",
    "pdf": ".pdf",
    "pptx": ".pptx",
    "ris": ".ris",
    "rtf": ".rtf",
}
# What no system takes in the name of a file, or takes for something else.
_BAD = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def suffix_of_original(form: str) -> str:
    """Return how a copy of an original ends: by what the file is, never by what a stranger named it."""
    return _SUFFIXES.get(form, ".txt")


def safe_name(title: str, form: str, taken: set[str]) -> str:
    """Return the name of a copy: the title without what a system trips over, and the suffix of what the file is."""
    stem = " ".join(_BAD.sub(" ", title).split()).strip(". ")[:80].rstrip(". ") or "article"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    suffix, name, more = suffix_of_original(form), stem, 2
    while f"{name}{suffix}".casefold() in taken:
        name, more = f"{stem} {more}", more + 1
    taken.add(f"{name}{suffix}".casefold())
    return f"{name}{suffix}"


class CarryingOut(QObject):
    """Answers the list that asks which files go along with a drag."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._drags = 0
        window.panes.results.taking.files_for = self.files

    def files(self, rows: list[dict[str, Any]]) -> list[Path]:
        """Begin to write copies of the originals of articles, and return where they will be."""
        header = self._window.article or {}
        # What a row does not say of its original, the article that is read says of its own.
        known = [{**header, **row} if row["id"] == header.get("id") else row for row in rows]
        wanted = [row for row in known if row.get("format") and row.get("has_original", True)]
        if not wanted or len(rows) > _MOST:
            return []
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="cuttings-dragged-", ignore_cleanup_errors=True)
        self._drags += 1
        folder = Path(self._folder.name) / str(self._drags)
        folder.mkdir(mode=0o700)
        taken: set[str] = set()
        made = []
        for row in wanted:
            to = folder / safe_name(str(row["title"]), str(row.get("format") or ""), taken)
            params = {"id": int(row["id"]), "to": str(to)}
            self._window.jobs.ask("export_original", params, lambda _made: None, lambda _error: None)
            made.append(to)
        return made

    def leave(self) -> None:
        """Remove the copies."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
