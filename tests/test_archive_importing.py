"""Import: an outcome for every file, duplicates told, cancels and kills that lose nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_samples import LYON, write_articles
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import Cancelled, NoText
from cuttings_db.importing import ImportOptions
from cuttings_db.model import Question
from cuttings_db.packing import unpack
from cuttings_db.progress import Step


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "a.cuttings", create=True) as opened:
        yield opened


def found(archive: Archive, text: str) -> list[int]:
    return sorted(unpack(archive.search(Question(text=text))["ids"]).tolist())


def test_one_bad_file_never_stops_a_batch(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_articles(folder)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing that follows is a document")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "empty.txt").write_bytes(b"")
    outcome = archive.import_files([folder, tmp_path / "missing.txt"])
    assert outcome["added"] == 4
    assert outcome["given"] == outcome["added"] + outcome["already"] + len(outcome["failed"]) == 8
    failed = {Path(f["path"]).name: f for f in outcome["failed"]}
    assert set(failed) == {"broken.pdf", "picture.png", "empty.txt", "missing.txt"}
    assert all(f["reason"] and f["advice"] and f["kind"] != "Bug" for f in failed.values())
    assert archive.report(None) == outcome
    assert archive.report(outcome["id"]) == outcome


def test_the_same_content_is_told_and_not_stored_twice(archive: Archive, tmp_path: Path) -> None:
    paths = write_articles(tmp_path / "in")
    copy = shutil.copy(paths[0], tmp_path / "in" / "other name.txt")
    first = archive.import_files([*paths, Path(copy)])
    assert (first["added"], first["already"]) == (4, 1)
    second = archive.import_files(paths)
    assert (second["added"], second["already"], second["failed"]) == (0, 4, [])
    assert [a["title"] for a in second["known"]] == [a["title"] for a in first["articles"]]
    assert archive.summary()["articles"] == 4


def test_a_cancelled_import_keeps_what_was_committed(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"Article {number}\n\nText of number {number}.", encoding="utf-8")

    def stop(step: Step) -> None:
        if step.stage == "import" and step.done >= 12:
            raise Cancelled("stopped")

    outcome = archive.import_files([folder], None, stop)
    assert outcome["cancelled"]
    assert 0 < outcome["added"] < 40
    assert outcome["given"] == outcome["added"] + outcome["not_reached"] == 40
    assert archive.summary()["articles"] == outcome["added"]
    assert archive.store.value("SELECT count(*) FROM revisions") == outcome["added"]
    again = archive.import_files([folder])
    assert again["added"] + again["already"] == 40
    assert again["already"] == outcome["added"]
    assert archive.check()["ok"]


def test_an_article_committed_but_not_indexed_is_found_after_catch_up(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        archive.import_files(write_articles(tmp_path / "in"))
        assert archive.summary()["unindexed"] == 4
        assert archive.search(Question(text="sequencing"))["unindexed"] == 4
    with Archive(tmp_path / "a.cuttings") as archive:
        assert archive.catch_up() == 4
        assert len(found(archive, "sequencing")) == 1
        assert archive.catch_up() == 0


def test_an_index_of_another_archive_is_noticed_and_rebuilt(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        paths = write_articles(tmp_path / "in")
        archive.import_files(paths[:2])
        archive.catch_up()
        archive.backup(tmp_path / "old.cuttings")
        archive.import_files(paths[2:])
        archive.catch_up()
        assert found(archive, "突变")
    (tmp_path / "a.cuttings").unlink()
    shutil.move(tmp_path / "old.cuttings", tmp_path / "a.cuttings")
    with Archive(tmp_path / "a.cuttings") as archive:
        assert archive.summary()["unindexed"] == 2
        archive.catch_up()
        assert found(archive, "突变") == []
        assert len(found(archive, "Lyon")) == 2


def test_pasted_text_becomes_an_article(archive: Archive, tmp_path: Path) -> None:
    outcome = archive.import_text(LYON, "", tmp_path)
    assert outcome["added"] == 1
    with pytest.raises(NoText):
        archive.import_text("  \n", "", tmp_path)


def test_originals_come_back_unless_they_were_not_wanted(archive: Archive, tmp_path: Path) -> None:
    paths = write_articles(tmp_path / "in")
    archive.import_files(paths[:1])
    archive.import_files(paths[1:2], ImportOptions(keep_originals=False))
    out = archive.export_original(1, tmp_path / "out.txt")
    assert Path(out).read_bytes() == paths[0].read_bytes()
    assert archive.reading.article(1)["has_original"]
    assert not archive.reading.article(2)["has_original"]


def test_recognising_again_changes_nothing_by_itself(archive: Archive, tmp_path: Path) -> None:
    archive.import_files(write_articles(tmp_path / "in"))
    assert archive.full_pass() == 0
    columns = 'SELECT article, start, "end", name FROM mentions ORDER BY article, start, "end"'
    before, dates = archive.store.rows(columns), archive.store.rows("SELECT article, start, edtf FROM dates")
    archive.store.connection.execute("UPDATE articles SET recognised='0'")
    assert archive.full_pass() == 4
    assert archive.store.rows(columns) == before
    assert sorted(archive.store.rows("SELECT article, start, edtf FROM dates")) == sorted(dates)
    published = archive.store.rows("SELECT published_edtf FROM articles ORDER BY id")
    assert published[0][0] == "2024-06-05"
