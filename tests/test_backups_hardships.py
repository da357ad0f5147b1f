"""Backups in bad company: harmed originals, packs that cannot be read, notes of others, strangers' files."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backup_samples import archive_of, back_up, everything
from cuttings_db.archive.backups import Backups, list_backups, restore
from cuttings_db.errors import ArchiveDamaged, ArchiveProblem
from cuttings_db.store import backing_up_making, restoring
from cuttings_db.store.backing_up_folder import note_path
from cuttings_db.store.backing_up_watching import asked
from cuttings_db.store.connection import Store


def folder_of(store: Store) -> Path:
    return store.path.with_name("a backups")


def test_an_original_that_is_harmed_does_not_keep_all_others_from_a_backup(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 3)
    store.connection.execute("UPDATE original_chunks SET data=zeroblob(9) WHERE original=2")
    made = back_up(store)
    assert made.articles == 3
    store.close()
    store.path.unlink()
    outcome = restore(store.path, Path(made.path))
    assert (outcome["articles"], outcome["lost"]) == (3, 1)


def test_an_archive_whose_rows_do_not_all_point_to_something_is_backed_up_once_a_day(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    store.connection.execute("PRAGMA foreign_keys=OFF")
    store.connection.execute("UPDATE articles SET original=77 WHERE id=1")
    assert Backups(store).due()
    assert back_up(store).state == "unchecked"
    assert not Backups(store).due()
    store.close()


def test_backups_of_another_archive_that_was_here_before_are_left_alone(tmp_path: Path) -> None:
    first = archive_of(tmp_path, 2)
    kept = [back_up(first, "hand") for _ in range(3)]
    first.close()
    first.path.unlink()
    second = archive_of(tmp_path, 1)
    assert second.identity and list_backups(second.path, second.identity) == []
    assert Backups(second).due()
    made = [back_up(second, "hand") for _ in range(12)]
    assert all(Path(row.path).exists() for row in kept)
    assert len(list_backups(second.path, second.identity)) == 10
    second.close()
    second.path.unlink()
    assert restore(first.path, Path(kept[0].path))["lost"] == 0
    assert Path(made[-1].path).exists()


def test_a_pack_that_cannot_be_read_now_is_kept(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    back_up(store)
    pack = next(folder_of(store).glob("*.pack"))
    data = pack.read_bytes()
    pack.chmod(0o600)
    pack.write_bytes(b"?" * 100 + data[100:])
    back_up(store)
    assert pack.read_bytes()[100:] == data[100:]
    store.close()


def test_what_is_whole_in_a_damaged_pack_comes_back(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 3)
    older = back_up(store)
    pack = next(folder_of(store).glob("*.pack"))
    pack.chmod(0o600)
    with closing(sqlite3.connect(pack)) as opened:
        first = opened.execute("SELECT sha256 FROM originals ORDER BY sha256").fetchone()[0]
        opened.execute("UPDATE chunks SET data=zeroblob(9) WHERE sha256=?", (first,))
        opened.commit()
    # They are in the archive no more.
    store.connection.execute("PRAGMA foreign_keys=OFF")
    store.connection.execute("DELETE FROM original_chunks")
    store.connection.execute("DELETE FROM originals")
    back_up(store)
    store.close()
    store.path.unlink()
    assert restore(store.path, Path(older.path))["lost"] == 1


@pytest.mark.parametrize("made", ["", "x", "2024-13-45T00:00:00Z", "99999-01-01T00:00:00Z"])
def test_a_note_that_nobody_of_ours_wrote_is_none(tmp_path: Path, made: str) -> None:
    store = archive_of(tmp_path, 1)
    odd = Path(back_up(store).path)
    note = json.loads(note_path(odd).read_text())
    note_path(odd).write_text(json.dumps({**note, "made": made}))
    back_up(store)
    assert odd.exists()
    assert not Backups(store).due()
    store.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_nobody_waits_for_a_pipe_that_is_named_like_a_note(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    back_up(store)
    os.mkfifo(folder_of(store) / "x.json")
    os.mkfifo(folder_of(store) / "y.cuttings")
    assert len([row for row in list_backups(store.path, store.identity) if row.state == "checked"]) == 1
    back_up(store)
    with pytest.raises(OSError, match="plain file"), asked(folder_of(store) / "y.cuttings", lambda: None):
        pass
    store.close()


def test_a_log_that_is_not_its_own_destroys_no_backup(tmp_path: Path) -> None:
    store, other = archive_of(tmp_path, 2), archive_of(tmp_path, 1, "other.cuttings")
    copy = tmp_path / "copy.cuttings"
    store.backup(copy)
    log = Path(f"{copy}-wal")
    shutil.copy(f"{other.path}-wal", log)
    for opened in (store, other):
        opened.close()
    before = copy.read_bytes(), log.read_bytes()
    with pytest.raises(ArchiveDamaged, match="belongs to another archive"):
        restore(store.path, copy)
    assert (copy.read_bytes(), log.read_bytes()) == before


def test_a_log_of_a_backup_that_cannot_be_taken_up_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archive_of(tmp_path, 1)
    with store.transaction("quiet"):
        store.connection.execute("INSERT INTO meta VALUES ('late', 'word')")
    copy = tmp_path / "copy.cuttings"
    for tail in ("", "-wal"):
        shutil.copy(f"{store.path}{tail}", f"{copy}{tail}")
    store.close()
    with monkeypatch.context() as patch, pytest.raises(ArchiveProblem, match="cannot be moved into it"):
        patch.setattr(restoring, "settle", lambda old: None)
        restore(store.path, copy)
    restore(store.path, copy)
    assert ("late", "word") in everything(store.path)["meta"]


def test_of_many_backups_of_one_second_the_newest_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive_of(tmp_path, 1)
    monkeypatch.setattr(backing_up_making, "now", lambda: "2026-11-22T15:17:23Z")
    made = [back_up(store, "hand") for _ in range(14)]
    assert [row.path for row in list_backups(store.path, store.identity)] == [row.path for row in made[:3:-1]]
    store.close()
