"""An archive of an earlier version is recognised anew, and nothing that people said of its dates is lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_dates_samples import visible
from cuttings_db.archive.archive import Archive
from cuttings_db.importing import RECOGNITION_VERSION
from cuttings_db.store.migrations import APPLICATION_ID
from cuttings_db.store.queues import outdated_articles

TEXT = "Anna Berg spoke on 3 June 2024. She left yesterday. The study began in May 2019."
LAYER = {"paragraphs": [{"start": 0, "end": len(TEXT), "kind": "body", "level": 0, "page": 0}], "language": "en"}
DATES = (("3 June 2024", "2024-06-03", 0), ("yesterday", "2024-06-04", 0), ("May 2019", "2019-05", 1))
OWN_DAY = {"edtf": "2020-03-01", "lo": "2020-03-01", "hi": "2020-03-01", "precision": "day", "qualifier": "exact"}


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """Open an archive of the second version in which a person corrected the publication and removed a date."""
    (tmp_path / "cache").mkdir(mode=0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "old.cuttings"
    with sqlite3.connect(path) as made:
        made.executescript(Path(__file__).with_name("archive_version_2.sql").read_text(encoding="utf-8"))
        made.execute(f"PRAGMA application_id={APPLICATION_ID}")
        made.execute("UPDATE revisions SET text=?, layer=?", (TEXT, json.dumps(LAYER)))
        made.execute("UPDATE articles SET characters=?, published_edtf='2020-03-01'", (len(TEXT),))
        made.execute("DELETE FROM dates")
        for words, edtf, rejected in DATES:
            at, day = TEXT.index(words), edtf if len(edtf) == 10 else f"{edtf}-01"
            made.execute(
                "INSERT INTO dates VALUES (NULL, 1, ?, ?, ?, ?, ?, 'day', 'exact', 'event', '', '', 0, 0, ?)",
                (at, at + len(words), edtf, day, day, rejected),
            )
        made.execute("INSERT INTO overrides VALUES (1, 'published', ?)", (json.dumps(OWN_DAY),))
        at = TEXT.index("May 2019")
        made.executemany(
            "INSERT INTO decisions (made, kind, data, label, inverse) VALUES ('', ?, ?, 'a correction', ?)",
            [
                ("published", '{"kind": "published", "article": 1, "value": "2020-03-01"}', "[]"),
                ("reject_date", '{"kind": "reject_date", "date": 3}', json.dumps([1, at, at + 8])),
            ],
        )
    made.close()
    opened = Archive(path)
    yield opened
    opened.close()


def test_corrections_of_the_second_version_are_replayed_over_a_new_recognition(old: Archive) -> None:
    assert outdated_articles(old.store, RECOGNITION_VERSION) == [1]
    assert old.reading.article(1)["history"]["chosen"] is False
    assert old.full_pass() == 1
    assert old.full_pass() == 0
    read = {"3 June 2024": "2024-06-03", "yesterday": "2020-02-29"}
    assert visible(old, 1) == read
    assert old.undo()["label"] == "a correction"
    assert visible(old, 1) == {**read, "May 2019": "2019-05"}
    old.undo()
    assert visible(old, 1) == {**read, "May 2019": "2019-05", "yesterday": "2024-06-04"}
    assert old.reading.article(1)["published"]["edtf"] == "2024-06-05"
    old.redo()
    old.redo()
    assert visible(old, 1) == read
    assert old.reading.article(1)["review"] == []
    assert old.check()["problems"] == []
