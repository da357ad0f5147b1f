"""What a check and a repair leave alone: originals of backups, texts that are only alike, what changes meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from backup_samples import back_up
from cuttings_db.archive.archive import Archive
from cuttings_db.store import soundness
from endurance.damage_archive import make_archive_to_damage


def _broken(path: Path, *statements: str) -> None:
    """Break an archive as no command of ours does."""
    with Archive(path) as archive:
        archive.store.connection.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            assert archive.store.connection.execute(statement).rowcount, statement


def _write_letters(pages: Path) -> Path:
    """Write three articles of one title."""
    pages.mkdir()
    for number, words in enumerate(("harbour and the night shift", "town by the river", "ward on the hill"), 1):
        body = f"<p>The nurses of the {words} wrote down what they were told about sleep and fever.</p>" * 4
        page = f"<!DOCTYPE html><title>Weekly letter</title><article><h1>Weekly letter</h1>{body}</article>"
        (pages / f"{number}.html").write_text(page, encoding="utf-8")
    return pages


def test_a_backup_is_sound_though_its_originals_lie_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    make_archive_to_damage(path, 12)
    with Archive(path) as archive:
        made = back_up(archive.store)
    with Archive(made.path) as backup:
        assert backup.check()["problems"] == []
    # In the archive itself lost bytes are found still.
    _broken(path, "DELETE FROM original_chunks WHERE original=2")
    with Archive(path) as archive:
        assert archive.check()["problems"] == ["originals have lost their bytes: 1"]


def test_articles_that_lost_their_texts_are_no_copies_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    with Archive(path, create=True) as archive:
        assert archive.import_files([_write_letters(tmp_path / "pages")])["added"] == 3
        texts = archive.store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision")
    _broken(path, "DELETE FROM revisions WHERE article IN (2, 3)")
    with Archive(path) as archive:
        assert "here more than once" not in " ".join(archive.check()["problems"])
        answer = archive.check(repair=True)
        assert answer["ok"] and "texts read again from their originals: 2" in answer["repaired"]
        assert archive.store.value("SELECT count(*) FROM articles WHERE trashed=1") == 0
        again = archive.store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision")
        assert again == texts


def test_what_people_said_of_an_article_that_is_gone_brings_its_original_back(tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    with Archive(path, create=True) as archive:
        archive.import_files([_write_letters(tmp_path / "pages")])
        text = archive.reading.text(2)[0]
        start = text.index("told about sleep")
        archive.decide({"kind": "highlight", "article": 2, "start": start, "end": start + 10, "colour": "green"})
        archive.decide({"kind": "note", "article": 2, "text": "Ask who said it."})
    _broken(path, "DELETE FROM revisions WHERE article=2", "DELETE FROM articles WHERE id=2")
    with Archive(path) as archive:
        assert archive.check(repair=True)["ok"]
        assert archive.store.rows("SELECT article, text FROM article_notes") == [(2, "Ask who said it.")]
        assert archive.store.rows("SELECT article, start, surface, lost FROM highlights") == [
            (2, start, "told about", 0)
        ]
        assert archive.reading.text(2)[0] == text


def test_a_change_meanwhile_is_no_inconsistency(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.cuttings"
    make_archive_to_damage(path, 12)
    spans = soundness._spans

    with Archive(path) as archive, Archive(path) as other:

        def changed(*given: object) -> object:
            # Texts were looked at; before names are, another window gives an article another one.
            with other.store.transaction("test"):
                other.store.connection.execute("UPDATE mentions SET name='Nobody' WHERE article=1")
            return spans(*given)  # type: ignore[arg-type]

        monkeypatch.setattr(soundness, "_spans", changed)
        assert list(soundness.unsound_articles(archive.store)) == []
        monkeypatch.undo()
        assert [one.article for one in soundness.unsound_articles(archive.store)] == [1]
