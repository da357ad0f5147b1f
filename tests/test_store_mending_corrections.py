"""A repair lets go of no correction that can be read, says how many it lets go, and takes bytes for what they are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from test_archive_repair import broken, seen

# Nothing of it is lost: a type that one bit changed, or what a correction never needed.
READABLE = {
    "label of bytes": "UPDATE decisions SET label=CAST(label AS BLOB) WHERE kind='rename'",
    "data of bytes": "UPDATE decisions SET data=CAST(data AS BLOB) WHERE kind='merge'",
    "kind of bytes": "UPDATE decisions SET kind=CAST(kind AS BLOB) WHERE kind='ignore'",
    "moment that is none": "UPDATE decisions SET made=CAST(made AS BLOB)",
    "way back that a name needs none of": "UPDATE decisions SET inverse='{' WHERE kind='rename'",
    "way back that is lost": "UPDATE decisions SET inverse='{' WHERE kind='tag'",
    "way back of a wrong shape": "UPDATE decisions SET inverse='7' WHERE kind='tag'",
    "note of bytes": "UPDATE article_notes SET text=CAST(text AS BLOB)",
    "note on a highlight of bytes": "UPDATE highlights SET note=CAST(note AS BLOB)",
    "highlight of bytes": "UPDATE highlights SET uuid=CAST(uuid AS BLOB), place=CAST(place AS BLOB)",
    "tag of bytes": "UPDATE tags SET tag=CAST(tag AS BLOB)",
    "name of an original of bytes": "UPDATE originals SET name=CAST(name AS BLOB)",
    "original of text": "UPDATE original_chunks SET data=CAST(data AS TEXT)",
    "text of bytes": "UPDATE revisions SET text=CAST(text AS BLOB)",
    "saved search of bytes": "UPDATE saved_searches SET question=CAST(question AS BLOB)",
    "said of dates, of bytes": "UPDATE date_overrides SET surface=CAST(surface AS BLOB)",
}


@pytest.mark.parametrize("how", READABLE)
def test_what_can_be_read_is_kept(whole: Path, tmp_path: Path, how: str) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = seen(archive)
        decisions = archive.store.rows("SELECT id, kind, label, data, target FROM decisions")
    broken(path, READABLE[how])
    with Archive(path) as archive:
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert not any("cannot be read" in words for words in mended["repaired"]), mended
        assert seen(archive) == before, mended["repaired"]
        # The steps of undo are there as well.
        assert archive.store.rows("SELECT id, kind, label, data, target FROM decisions") == decisions
        assert archive.undo()


def test_how_many_corrections_are_let_go_is_said(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    broken(path, "UPDATE decisions SET data='{' WHERE kind IN ('rename', 'ignore')")
    with Archive(path) as archive:
        lost = int(archive.store.value("SELECT count(*) FROM decisions WHERE data='{'"))
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert f"repaired: corrections cannot be read: {lost}; let go" in mended["repaired"]


EMPTY = {
    **{f"{kind} of nothing": f"UPDATE decisions SET data='{{}}' WHERE kind='{kind}'" for kind in ("rename", "tag")},
    "rename of its kind alone": "UPDATE decisions SET data=json_object('kind', 'rename') WHERE kind='rename'",
    "merge of no list": "UPDATE decisions SET data=json_set(data, '$.entities', 7) WHERE kind='merge'",
    "anchors that are none": "UPDATE decisions SET data=json_set(data, '$.anchors', 7) WHERE kind='claim'",
    "place that is none": (
        """UPDATE decisions SET kind='reject_mention',
        data='{"kind": "reject_mention", "article": 1, "start": 3, "end": 9, "place": 7}' WHERE kind='ignore'"""
    ),
}


@pytest.mark.parametrize("how", EMPTY)
def test_a_correction_that_says_nothing_does_not_stop_the_others(whole: Path, tmp_path: Path, how: str) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    broken(path, EMPTY[how])
    with Archive(path) as archive:
        found = archive.check()
        assert any("lists of corrections" in words for words in found["problems"]), found
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert any("corrections cannot be read" in words for words in mended["repaired"])


def test_words_of_people_that_are_gone_are_said_again(whole: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Archive(path) as archive:
        before = seen(archive)
    broken(path, "UPDATE overrides SET value=NULL WHERE field='title'")
    with Archive(path) as archive:
        mended = archive.check(repair=True)
        assert mended["ok"], mended
        assert seen(archive) == before
