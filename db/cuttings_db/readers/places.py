"""Name the members of a file, and read a file or one of its members."""

from __future__ import annotations

from pathlib import Path

from cuttings_db.readers.days import evidence_of_file_time
from cuttings_db.readers.dispatch import read_source
from cuttings_db.readers.reading import Reading, Source, load, open_plain

__all__ = ["members", "read"]


def members(path: Path, password: str | None = None) -> list[str]:
    """Return the places in a file that are read one by one: `[""]` for a file that is read whole."""
    with open_plain(path):
        return [""]


def read(path: Path, member: str = "", *, password: str | None = None, encoding: str | None = None) -> list[Reading]:
    """Return the articles at a place: one, a message with its attachments, or the entries of a feed.

    `encoding` overrules what the bytes say of themselves. Raises subclasses of FileRefused only.
    """
    path = Path(path)
    data = load(path)
    bound = evidence_of_file_time(path.stat().st_mtime)
    return read_source(Source(data, path.name, member, password, encoding), bound)
