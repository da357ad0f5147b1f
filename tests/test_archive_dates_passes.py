"""What people said of dates, when the machine recognises their articles again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_dates_samples import DAY, READ, Here, news_archive, number, visible
from cuttings_db.archive.archive import Archive
from cuttings_db.importing import passes
from cuttings_db.progress import quiet


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    yield from news_archive(tmp_path, monkeypatch)


def test_the_full_pass_counts_from_what_people_said(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.decide({"kind": "published", "article": 1, "value": "2001-09-10"})
    archive.decide({"kind": "correct_date", "date": number(archive, 1, "tomorrow"), "value": "1977-05"})
    before = visible(archive, 1)
    assert before["yesterday"] == "2001-09-09"
    worker: Any = Here(monkeypatch)
    assert passes._one(archive.store, worker, 1, quiet)
    assert visible(archive, 1) == before
    # The machine's own finding is untouched by it: nothing in the text says when it was published.
    machine = archive.reading.machine(1)
    assert machine["published"]["edtf"] == DAY
    archive.undo()
    archive.undo()
    assert visible(archive, 1) == READ


def test_what_is_decided_while_an_article_is_recognised_counts(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker: Any = Here(
        monkeypatch,
        lambda: archive.decide({"kind": "published", "article": 1, "value": "2001-09-10"}),
        lambda: archive.decide({"kind": "correct_date", "date": number(archive, 1, "tomorrow"), "value": "1977-05"}),
    )
    assert passes._one(archive.store, worker, 1, quiet)
    assert worker.calls == 3
    assert visible(archive, 1)["yesterday"] == "2001-09-09"
    assert visible(archive, 1)["tomorrow"] == "1977-05"


def test_an_article_that_is_always_corrected_meanwhile_waits_for_the_next_pass(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    years = iter(range(2001, 2010))
    again = [lambda: archive.decide({"kind": "published", "article": 1, "value": f"{next(years)}-09-10"})] * 5
    worker: Any = Here(monkeypatch, *again)
    assert not passes._one(archive.store, worker, 1, quiet)
    assert visible(archive, 1)["yesterday"] == "2003-09-09"
