"""What the window asks first, answered before it can: its process is started a second before it can ask anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.model import Question

__all__ = ["Beforehand"]

_Moment = tuple[int, int, str]
_Answer = dict[str, Any]


class Beforehand:
    """The first answers of an archive, each given once, and only while nothing was written since."""

    def __init__(self) -> None:
        self._moment: _Moment | None = None
        self._answers: dict[str, _Answer] = {}

    def keep(self, archive: Archive, question: Question, answered: Callable[[], dict[str, _Answer]]) -> None:
        """Keep some answers by the method that asks; `question` is what is searched for."""
        # Before they are looked for: what is written meanwhile, to the index too, makes them old.
        moment = _moment(archive)
        self._question, self._answers, self._moment = question, answered(), moment

    def summary(self, archive: Archive) -> _Answer | None:
        """Return the counts of the archive, or None where they must be counted."""
        return self._take("summary", archive)

    def search(self, archive: Archive, question: Question, plain: bool) -> _Answer | None:
        """Return the answer to a question, or None where it must be looked for; `plain` asks for no part of it."""
        found = self._take("search", archive)
        return found if plain and found is not None and question == self._question else None

    def _take(self, method: str, archive: Archive) -> _Answer | None:
        """Give an answer away, or let it go where the archive is another by now."""
        found = self._answers.pop(method, None)
        return found if found is not None and self._moment == _moment(archive) else None


def _moment(archive: Archive) -> _Moment:
    """Return what changes with every write to the archive or its index."""
    archive.index.refresh()
    return (*archive.store.moment(), archive.index.token or "")
