"""Articles whose dates are read by the grammar, stored without a worker."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.importing import read_dates, recognising
from cuttings_db.store.articles import add_article
from store_samples import recognised

NEWS = (
    "The clinic in Lyon opened yesterday. Anna Berg will speak tomorrow about the study of 3 June 2019. "
    "Two days ago the board met. The first patients came in March 2018."
)
DAY = "2024-06-05"
READ = {
    "yesterday": "2024-06-04",
    "tomorrow": "2024-06-06",
    "3 June 2019": "2019-06-03",
    "Two days ago": "2024-06-03",
    "March 2018": "2018-03",
}


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


def news_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """Yield an archive with one article, published on `DAY`."""
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    opened = Archive(tmp_path / "a.cuttings", create=True)
    add_dated(opened, NEWS, DAY)
    yield opened
    opened.close()


class Here:
    """Recognition in this process, without names; `meanwhile` is done before it answers."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *meanwhile: Any) -> None:
        monkeypatch.setattr("cuttings_db.entities.find_mentions", lambda *arguments: [])
        monkeypatch.setattr("cuttings_db.entities.find_claims", lambda *arguments: [])
        self.meanwhile, self.calls = list(meanwhile), 0

    def call(self, method: str, params: dict[str, Any], report: Any, seconds: float) -> Any:
        self.calls += 1
        data = recognising._again(params, report)
        if self.meanwhile:
            self.meanwhile.pop(0)()
        return data
