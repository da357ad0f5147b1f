"""Backups: whole, checked before they count, cheap in originals, never at the cost of an older one."""

from __future__ import annotations

import errno
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from backup_samples import add_with_original, archive_of, back_up, everything
from cuttings_db.archive.backups import Backups, backups_of, list_backups, restore
from cuttings_db.errors import ArchiveBusy, ArchiveDamaged, ArchiveProblem, Cancelled
from cuttings_db.progress import Step
from cuttings_db.store import backing_up, backing_up_making
from cuttings_db.store.backing_up_folder import note_of
from cuttings_db.store.backing_up_making import BackupMaker
from cuttings_db.store.connection import Store


def folder_of(store: Store) -> Path:
    return store.path.with_name("a backups")


def test_a_backup_holds_every_row_and_comes_back_with_its_originals(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 3)
    made = back_up(store, "hand")
    assert (made.kind, made.articles, made.state) == ("hand", 3, "checked")
    assert Path(made.path).parent == folder_of(store)
    whole = everything(store.path)
    copied = everything(Path(made.path))
    mark = [row for row in copied["meta"] if row[0] == "backup"]
    assert len(mark) == 1 and json.loads(mark[0][1])["kind"] == "hand"
    copied["meta"].remove(mark[0])
    assert copied.pop("original_chunks") == [] and whole["original_chunks"]
    assert copied == {name: rows for name, rows in whole.items() if name != "original_chunks"}
    store.close()
    outcome = restore(tmp_path / "a.cuttings", Path(made.path))
    assert (outcome["articles"], outcome["lost"]) == (3, 0)
    assert everything(tmp_path / "a.cuttings", without_newest_token=True) == whole


def test_originals_are_kept_once_and_data_every_time(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    back_up(store, "hand")
    first = {path.name: path.read_bytes() for path in folder_of(store).glob("*.pack")}
    assert len(first) == 1
    back_up(store, "hand")
    assert {path.name for path in folder_of(store).glob("*.pack")} == first.keys()
    add_with_original(store, tmp_path / "in", 9)
    back_up(store, "hand")
    packs = {path.name: path.read_bytes() for path in folder_of(store).glob("*.pack")}
    assert len(packs) == 2 and first.items() <= packs.items()
    assert [row.articles for row in list_backups(store.path)] == [3, 2, 2]
    store.close()


def test_a_backup_is_looked_at_and_not_written_to(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    path = Path(back_up(store).path)
    store.close()
    before = path.read_bytes()
    opened = Store(path)
    assert opened.read_only and opened.value("SELECT count(*) FROM articles") == 1
    with pytest.raises(ArchiveProblem), opened.transaction("quiet"):
        pass
    with pytest.raises(sqlite3.OperationalError):
        opened.connection.execute("DELETE FROM articles")
    opened.close()
    assert path.read_bytes() == before
    assert {p.name for p in path.parent.iterdir() if p.name.startswith(path.name)} == {path.name}


def _spoil_text(path: Path) -> None:
    path.chmod(0o600)
    data = path.read_bytes()
    assert b"Anna Berg" in data
    path.write_bytes(data.replace(b"Anna Berg", b"Anna Borg"))


def _cut(path: Path) -> None:
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:-4096])


def test_what_happened_to_a_backup_is_told(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    cut, gone, spoiled, kept = (back_up(store, "hand") for _ in range(4))
    _cut(Path(cut.path))
    Path(gone.path).unlink()
    _spoil_text(Path(spoiled.path))
    shutil.copy(kept.path, folder_of(store) / "by hand.cuttings")
    (folder_of(store) / "other.cuttings").write_bytes(b"nothing")
    shutil.copy(kept.path, folder_of(store) / "a.before-3.cuttings")
    states = {Path(row.path).name: row.state for row in list_backups(store.path, store.identity)}
    assert states == {
        Path(cut.path).name: "damaged",
        Path(gone.path).name: "missing",
        Path(spoiled.path).name: "checked",
        Path(kept.path).name: "checked",
        "by hand.cuttings": "unchecked",
        "other.cuttings": "damaged",
        "a.before-3.cuttings": "unchecked",
    }
    with pytest.raises(ArchiveDamaged):
        restore(tmp_path / "b.cuttings", Path(spoiled.path))
    # What was found once is known from then on.
    states = {row.path: row.state for row in list_backups(store.path)}
    assert states[spoiled.path] == "damaged"
    store.close()


def test_a_copy_that_lacks_a_row_is_no_backup_and_removes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive_of(tmp_path, 2)
    good = back_up(store)
    copy = backing_up.Copying.write

    def lossy(self: Any, to: Path, *rest: Any) -> Any:
        copied = copy(self, to, *rest)
        to.chmod(0o600)
        with closing(sqlite3.connect(to)) as opened:
            opened.execute("DELETE FROM tags")
            opened.execute("DELETE FROM dates WHERE id=1")
            opened.commit()
        return copied

    with monkeypatch.context() as patch, pytest.raises(ArchiveDamaged):
        patch.setattr(backing_up.Copying, "write", lossy)
        back_up(store)
    told = backups_of(store.path)
    assert [row["path"] for row in told["rows"]] == [good.path]
    assert told["last"]["failed"]["reason"] and told["last"]["made"] == good.made
    assert not list(folder_of(store).glob("*.part*"))
    back_up(store)
    assert backups_of(store.path)["last"]["failed"] is None
    store.close()


def test_a_damaged_archive_pushes_no_good_backup_out(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 30)
    kept = [back_up(store, "hand").path for _ in range(3)]
    store.close()
    data = bytearray((tmp_path / "a.cuttings").read_bytes())
    with closing(sqlite3.connect(tmp_path / "a.cuttings")) as opened:
        (page,) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name='mentions'").fetchone()
    data[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    (tmp_path / "a.cuttings").write_bytes(data)
    damaged = Store(tmp_path / "a.cuttings")
    for _ in range(12):
        with pytest.raises(ArchiveDamaged):
            back_up(damaged, "hand")
    damaged.close()
    assert sorted(row.path for row in list_backups(tmp_path / "a.cuttings") if row.state == "checked") == sorted(kept)


def test_rows_that_point_to_nothing_make_no_older_backup_go(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    store.connection.execute("PRAGMA foreign_keys=OFF")
    store.connection.execute("INSERT INTO tags VALUES (77, 'lost')")
    states = [back_up(store, "hand").state for _ in range(12)]
    assert states == ["unchecked"] * 12
    assert len(list_backups(store.path)) == 12
    store.close()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("step", ["digest_of", "write_whole", "check_copy"])
def test_a_disk_that_fails_is_told_and_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, step: str
) -> None:
    store = archive_of(tmp_path, 1)
    good = back_up(store)

    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(number, "the disk")

    with monkeypatch.context() as patch, pytest.raises(ArchiveProblem) as caught:
        patch.setattr(backing_up_making, step, fail)
        Backups(store).make("daily")
    assert caught.value.reason and caught.value.advice
    rows = list_backups(store.path)
    assert [row.path for row in rows if row.state == "checked"] == [good.path]
    assert not list(folder_of(store).glob(".*.part*"))
    back_up(store)
    store.close()


def test_a_full_disk_is_told_before_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive_of(tmp_path, 1)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: usage._replace(free=1000))
    with pytest.raises(ArchiveProblem, match="free space"):
        back_up(store)
    assert not [path for path in folder_of(store).iterdir() if path.suffix in (".cuttings", ".part")]
    store.close()


def test_cancelled_at_any_step_it_leaves_nothing_and_is_no_failure(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    good = back_up(store)
    add_with_original(store, tmp_path / "in", 5)
    steps = 0

    def count(_step: Step) -> None:
        nonlocal steps
        steps += 1

    Backups(store).make("hand", count)
    assert steps > 10
    for after in range(0, steps, 3):
        left = after

        def stop(_step: Step) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Cancelled("stopped")

        with pytest.raises(Cancelled):
            Backups(store).make("daily", stop)
        assert not list(folder_of(store).glob(".*.part*"))
    told = backups_of(store.path)
    assert told["last"]["failed"] is None
    assert good.path in {row["path"] for row in told["rows"]}
    store.close()


def test_one_is_made_at_a_time(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    errors: list[Exception] = []

    def another(step: Step) -> None:
        if not errors:
            try:
                BackupMaker(store.path, store.identity, folder_of(store), patience=0.0).make("daily")
            except ArchiveBusy as error:
                errors.append(error)

    Backups(store).make("hand", another)
    assert len(errors) == 1
    assert len(list_backups(store.path)) == 1
    store.close()


def test_an_article_that_comes_meanwhile_is_in_or_out_with_all_that_is_its_own(tmp_path: Path) -> None:
    store, other = archive_of(tmp_path, 20), Store(tmp_path / "a.cuttings")
    number = 100

    def meanwhile(_step: Step) -> None:
        nonlocal number
        number += 1
        add_with_original(other, tmp_path / "in", number)

    made = Backups(store).make("hand", meanwhile)
    assert number > 110 and made.state == "checked" and made.articles >= 20
    outcome = restore(tmp_path / "b.cuttings", Path(made.path))
    assert outcome["lost"] == 0 and outcome["articles"] == made.articles
    there = everything(tmp_path / "b.cuttings")
    assert len(there["revisions"]) == len(there["originals"]) == len(there["mentions"]) == made.articles
    assert {row[0] for row in there["originals"]} == {row[0] for row in there["original_chunks"]}
    note = note_of(Path(made.path))
    assert note is not None and note.token == "{}:{}".format(*sorted(there["history"])[-2][:2])
    store.close()
    other.close()
