"""Articles on their way by drag and drop: their numbers, and copies of their originals for other programs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

__all__ = ["ARTICLES", "ArticlesData", "articles_of"]

ARTICLES = "application/x-cuttings-articles"
_URIS = "text/uri-list"
_PATIENCE_SECONDS = 2.0


def articles_of(data: QMimeData) -> list[int]:
    """Return the numbers of the articles that are carried; none if it is something else."""
    if not data.hasFormat(ARTICLES):
        return []
    raw = bytes(data.data(ARTICLES).data()).decode("ascii", "replace")
    return [int(number) for number in raw.split(",") if number.isdigit()]


class ArticlesData(QMimeData):
    """Numbers of articles, their titles as text, and the files that another program may take.

    `files` are where copies are being written; whoever takes them waits for them, two seconds at most.
    """

    def __init__(self, articles: Sequence[int], titles: Sequence[str] = (), files: Sequence[Path] = ()) -> None:
        super().__init__()
        self.setData(ARTICLES, ",".join(map(str, articles)).encode("ascii"))
        if titles:
            self.setText("\n".join(titles))
        self._files = list(files)
        if files:
            self.setUrls([QUrl.fromLocalFile(str(path)) for path in files])

    def retrieveData(self, form: str, kind: object) -> object:
        """Wait for the copies before a program is told where they are: they are written by another process."""
        if form == _URIS and self._files:
            deadline = time.monotonic() + _PATIENCE_SECONDS
            while time.monotonic() < deadline and not all(path.exists() for path in self._files):
                time.sleep(0.005)
        return super().retrieveData(form, kind)  # type: ignore[arg-type]
