"""Deleted for good: no byte of archive, log, index and caches holds a word that only the deleted article had."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_samples import LYON
from cuttings_db.archive import purging
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.purging import Purging
from cuttings_db.errors import DecisionRefused
from cuttings_db.model import Question
from cuttings_db.store.articles import single_files
from purging_samples import HAN, SECRET, WORDS, decide_much, found, own_archive
from store_samples import add, recognised


@pytest.fixture
def archive(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Return an archive of three articles, one of them with words of its own, and an index on the disk."""
    yield from own_archive(tmp_path, tmp_path_factory)


def test_no_word_of_a_deleted_article_is_left_anywhere(archive: Archive) -> None:
    decide_much(archive)
    archive.catch_up()
    assert archive.search(Question("vextrolimab"))["total"] == 1
    path = archive.store.path
    assert {word for _place, word in found(path, (*WORDS, *HAN))} == {*WORDS, *HAN}
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    outcome = Purging(archive.store, lambda: archive.index).delete([2])
    assert outcome == {"deleted": 1, "backups": [], "left": ""}
    assert found(path, (*WORDS, *HAN)) == []
    assert archive.check()["ok"], archive.check()
    assert archive.search(Question(""))["total"] == 2
    assert archive.search(Question("lung"))["total"] == 1
    archive.close()
    assert found(path, (*WORDS, *HAN)) == []


def test_what_others_share_stays(archive: Archive) -> None:
    decide_much(archive)
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    Purging(archive.store, lambda: archive.index).delete([2])
    assert archive.store.rows("SELECT article, tag FROM tags") == [(1, "lamps")]
    assert archive.store.rows("SELECT article FROM collected") == [(1,)]
    assert archive.store.rows("SELECT id FROM articles WHERE starred=1") == [(3,)]
    names = {row[0] for row in archive.store.rows("SELECT name FROM entities WHERE rejected=0")}
    assert "Lin Mei" in names
    labels = [row["label"] for row in archive.decisions() if row["in_force"]]
    assert any("lamps" in label for label in labels)
    while archive.undo()["label"]:
        pass
    assert archive.store.rows("SELECT count(*) FROM tags") == [(0,)]
    assert archive.check()["ok"], archive.check()
    while archive.redo()["label"]:
        pass
    assert archive.check()["ok"], archive.check()


def test_an_original_that_another_article_shares_keeps_its_bytes(archive: Archive, tmp_path: Path) -> None:
    with archive.store.transaction("quiet"):
        archive.store.connection.execute(
            "UPDATE articles SET (original, original_sha256)="
            "(SELECT original, original_sha256 FROM articles WHERE id=1) WHERE id=3"
        )
    before = single_files(archive.store)
    archive.decide({"kind": "trash", "articles": [1, 2], "on": True})
    Purging(archive.store, lambda: archive.index).delete([1, 2])
    archive.export_original(3, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text("utf-8") == LYON
    assert archive.store.value("SELECT count(*) FROM originals WHERE id IN (1, 2)") == 1
    assert len(single_files(archive.store)) == len(before) - 1


def test_only_what_is_in_the_trash_is_deleted(archive: Archive) -> None:
    deleting = Purging(archive.store, lambda: archive.index)
    with pytest.raises(DecisionRefused, match="not in the trash"):
        deleting.delete([1])
    with pytest.raises(DecisionRefused, match="no longer"):
        deleting.delete([77])
    archive.decide({"kind": "trash", "articles": [1, 3], "on": True})
    assert deleting.empty_trash()["deleted"] == 2
    assert [row[0] for row in archive.store.rows("SELECT id FROM articles")] == [2]
    assert deleting.empty_trash()["deleted"] == 0


def test_backups_that_still_hold_it_are_named(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    archive.backup(tmp_path / "elsewhere" / "monday.cuttings")
    archive.backup(tmp_path / "elsewhere" / "gone.cuttings")
    (tmp_path / "elsewhere" / "gone.cuttings").unlink()
    archive.store.backup(tmp_path / "keep.before-6.cuttings")
    Archive(tmp_path / "another.cuttings", create=True).close()
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    outcome = Purging(archive.store, lambda: archive.index).delete([2])
    named = {Path(row["path"]).name: row["checked"] for row in outcome["backups"]}
    assert named == {"monday.cuttings": True, "keep.before-6.cuttings": True, "gone.cuttings": False}
    assert all(row["made"].startswith("20") for row in outcome["backups"])
    archive.decide({"kind": "trash", "articles": [3], "on": True})
    archive.backup(tmp_path / "elsewhere" / "monday.cuttings")
    archive.decide({"kind": "trash", "articles": [1], "on": True})


def test_imports_and_undo_go_on_after_it(archive: Archive) -> None:
    archive.decide({"kind": "tag", "articles": [2], "tag": "one"})
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    Purging(archive.store, lambda: archive.index).delete([2])
    state = archive.summary()
    assert (state["articles"], state["trash"], state["can_redo"]) == (2, 0, False)
    assert len(single_files(archive.store)) == 2
    assert add(archive.store, recognised(SECRET, people=("Zindra Quolvest",))) > 3
    archive.catch_up()
    assert archive.search(Question("vextrolimab"))["total"] == 1
    assert archive.check()["ok"], archive.check()


def test_what_another_reader_holds_up_is_overwritten_later(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(purging, "_BUSY_SECONDS", 0.2)
    archive.store.connection.execute("PRAGMA busy_timeout=100")
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    reader = sqlite3.connect(archive.store.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM articles").fetchone()
    deleting = Purging(archive.store, lambda: archive.index)
    assert "free pages" in deleting.delete([2])["left"]
    assert archive.search(Question("vextrolimab"))["total"] == 0
    reader.close()
    assert deleting.finish() == ""
    assert found(archive.store.path, (*WORDS, *HAN)) == []
    assert deleting.finish() == ""
