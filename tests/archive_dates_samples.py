"""Articles whose dates are read by the grammar, stored without a worker."""

from __future__ import annotations

import dataclasses

from cuttings_db.archive.archive import Archive
from cuttings_db.importing import read_dates
from cuttings_db.store.articles import add_article
from store_samples import recognised

NEWS = (
    "The clinic in Lyon opened yesterday. Anna Berg will speak tomorrow about the study of 3 June 2019. "
    "Two days ago the board met. The first patients came in March 2018."
)


def add_dated(archive: Archive, text: str, day: str | None, title: str = "A title") -> int:
    """Store an article with the dates that are read in it; `day` is its publication date."""
    dates, history = read_dates(text, day)
    found = dataclasses.replace(recognised(text, title=title, day=day), dates=tuple(dates), history=history)
    with archive.store.transaction("add") as counter:
        return add_article(archive.store, found, "/x/a.txt", None, "", counter)


def visible(archive: Archive, article: int) -> dict[str, str]:
    """Return the visible dates of an article by their words."""
    text = archive.reading.text(article)[0]
    return {text[d["start"] : d["end"]]: d["edtf"] for d in archive.reading.dated.dates(article)}


def number(archive: Archive, article: int, words: str) -> int:
    """Return the number of the date that these words tell."""
    text = archive.reading.text(article)[0]
    dates = archive.reading.dated.dates(article)
    return next(int(d["id"]) for d in dates if text[d["start"] : d["end"]] == words)
