"""What is dropped or pasted: files, folders, addresses of files as text, or the text of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

__all__ = ["Given", "given", "is_archive"]

# A pasted word is a word that somebody wants to search, not an article.
_SHORTEST_ARTICLE = 80
# The name of a file that is not there, or an address of the web, is no article either, however long it is; what ends a
# sentence is ("/PRNewswire/ -- The trial has begun.").
_NAMES_A_PLACE = re.compile(
    r"[\"']?(?:(?:/|~/|[A-Za-z]:[\\/])(?!.*[.!?。！？][\"']?(?:\s|$))|file:|[a-z][a-z+.-]{1,15}://\S+$)"
)
_SUFFIX = ".cuttings"
# How SQLite files begin, and where ours say that they are ours.
_HEADER, _APPLICATION = b"SQLite format 3\x00", b"Cutt"


@dataclass(frozen=True)
class Given:
    """Files and folders, or a text; both empty if there was nothing to import."""

    paths: tuple[Path, ...] = ()
    text: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing."""
        return not self.paths and not self.text


def _path(line: str) -> Path | None:
    """Return the path that a line of text names, if it is there."""
    line = line.strip().strip("\"'")
    if line.startswith("file:"):
        line = QUrl(line).toLocalFile()
    if not line or len(line) > 4096 or "\0" in line:
        return None
    try:
        path = Path(line).expanduser()
        return path if path.is_absolute() and path.exists() else None
    except (OSError, RuntimeError, ValueError):
        return None


def given(data: QMimeData) -> Given:
    """Return what the data of a drop or of the clipboard offers to import."""
    urls = data.urls() if data.hasUrls() else []
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if files:
        return Given(files)
    text = data.text() if data.hasText() else ""
    lines = [line for line in text.splitlines() if line.strip()]
    if 0 < len(lines) <= 10_000:
        first = _path(lines[0])
        paths = [_path(line) for line in lines] if first else []
        if paths and all(paths):
            return Given(tuple(path for path in paths if path))
    if len(text.strip()) < _SHORTEST_ARTICLE or all(_NAMES_A_PLACE.match(line.strip()) for line in lines):
        return Given()
    return Given(text=text)


def is_archive(path: Path) -> bool:
    """Tell whether a file is meant as an archive: by its name, or by what it is (a pipe is never opened)."""
    if path.suffix.lower() == _SUFFIX:
        return not path.is_dir()
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(72)
    except (OSError, ValueError):
        return False
    return head[:16] == _HEADER and head[68:72] == _APPLICATION
