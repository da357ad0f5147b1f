"""When what dates count from is corrected, every date of the article is read again, in the same transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from cuttings_db.archive.reading import Reading
from cuttings_db.importing import Said, read_dates, said_by_people
from cuttings_db.model import DateMention
from cuttings_db.progress import Report, Step
from cuttings_db.store.articles import header
from cuttings_db.store.connection import Store
from cuttings_db.store.dates import write_dates
from cuttings_db.store.decisions import ReadAgain
from cuttings_db.store.metadata import History, write_history

__all__ = ["Dating"]

T = TypeVar("T")
# What the dates of an article are read from: its number, its text revision, its publication date, people's words.
_Asked = tuple[int, int, str | None, Said]
# Up to so many articles are read inside the transaction itself. More of them would keep others from writing for long:
# they are read before it.
_FEW = 10
# What is read before takes memory.
_MANY = 5000


class _ReadFirst(Exception):
    """Takes a transaction back whose articles are to be read before."""

    def __init__(self, asked: list[_Asked]) -> None:
        super().__init__("articles are to be read before")
        self.asked = asked


class Dating:
    """Reads the dates of articles again for one decision; `report` may cancel it, which takes the decision back."""

    def __init__(self, store: Store, reading: Reading, report: Report) -> None:
        self._store, self._reading, self._report = store, reading, report
        self._known: dict[_Asked, tuple[list[DateMention], History]] = {}

    def during(self, decide: Callable[[ReadAgain], T]) -> T:
        """Return what `decide` returns, which decides in one transaction and reads again what it changes.

        Of many articles it is done twice: the first time tells what is to be read, and nothing of it stays.
        """
        try:
            return decide(self._look)
        except _ReadFirst as first:
            for number, asked in enumerate(first.asked):
                self._report(Step("dates", number, len(first.asked)))
                self._known[asked] = self._read(asked)
        return decide(self._write)

    def _look(self, articles: Sequence[int]) -> None:
        """Write the dates of a few articles anew; of many, ask for time to read them."""
        if len(articles) > _FEW:
            raise _ReadFirst([self._asked(article) for article in articles[:_MANY]])
        self._write(articles)

    def _write(self, articles: Sequence[int]) -> None:
        """Write the dates of articles anew inside a transaction."""
        for number, article in enumerate(articles):
            if not self._known:
                self._report(Step("dates", number, len(articles)))
            asked = self._asked(article)
            # Another process may have changed something since it was read.
            found, history = self._known.pop(asked) if asked in self._known else self._read(asked)
            write_dates(self._store, article, found)
            write_history(self._store, article, history)

    def _asked(self, article: int) -> _Asked:
        """Return what the dates of an article are to be read from now."""
        published = header(self._store, [article])[article]["published"]
        revision = int(self._store.value("SELECT revision FROM articles WHERE id=?", (article,)))
        said = said_by_people(self._store, article)
        return article, revision, published["edtf"] if published else None, said

    def _read(self, asked: _Asked) -> tuple[list[DateMention], History]:
        """Read the dates of an article against its visible publication date and what people said of it."""
        article, _revision, published, said = asked
        return read_dates(self._reading.text(article)[0], published, said)
