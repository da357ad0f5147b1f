"""When what dates count from is corrected, every date of the article is read again, in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings_db.archive.reading import Reading
from cuttings_db.importing import read_dates, said_by_people
from cuttings_db.progress import Report, Step
from cuttings_db.store.articles import header
from cuttings_db.store.connection import Store
from cuttings_db.store.dates import write_dates
from cuttings_db.store.decisions import ReadAgain
from cuttings_db.store.metadata import write_history

__all__ = ["reader_again"]


def reader_again(store: Store, reading: Reading, report: Report) -> ReadAgain:
    """Return what reads the dates of articles again inside the transaction of a decision; `report` may cancel it."""

    def read_again(articles: Sequence[int]) -> None:
        for number, article in enumerate(articles):
            report(Step("dates", number, len(articles)))
            _read_again(store, reading, article)

    return read_again


def _read_again(store: Store, reading: Reading, article: int) -> None:
    """Resolve the dates of an article against its visible publication date and what people said of it."""
    published = header(store, [article])[article]["published"]
    said = said_by_people(store, article)
    found, history = read_dates(reading.text(article)[0], published["edtf"] if published else None, said)
    write_dates(store, article, found)
    write_history(store, article, history)
