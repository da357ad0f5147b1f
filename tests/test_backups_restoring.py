"""Back to a backup: checked first, in place by one rename, what was there kept beside, caches noticed as foreign."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from archive_samples import filled
from backup_samples import add_with_original, archive_of, back_up, everything
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import Backups, list_backups, newest_backup, restore
from cuttings_db.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveProblem,
    ArchiveTooNew,
    Cancelled,
    NotAnArchive,
)
from cuttings_db.model import Question
from cuttings_db.progress import Step
from cuttings_db.store import restoring
from cuttings_db.store.connection import Store


def parts_of(folder: Path) -> list[str]:
    return sorted(
        path.name for path in folder.iterdir() if ".part" in path.name or path.name.endswith(("-wal", "-shm"))
    )


def test_what_was_there_is_kept_beside_and_can_be_gone_back_to(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    path = store.path
    backup = Path(back_up(store).path)
    add_with_original(store, tmp_path / "in", 5)
    store.close()
    later = everything(path)
    first = restore(path, backup)
    assert len(everything(path)["articles"]) == 2
    aside = Path(first["aside"])
    assert aside.name.startswith("a before restore 20") and everything(aside) == later
    again = restore(path, aside)
    assert everything(path, without_newest_token=True) == later
    third = restore(path, backup, keep=False)
    assert third["aside"] == ""
    names = {p.name for p in tmp_path.iterdir()}
    assert names == {"a.cuttings", "a backups", "in", aside.name, Path(again["aside"]).name}


def test_caches_of_what_was_there_before_are_noticed_as_foreign(tmp_path: Path) -> None:
    archive = filled(tmp_path)
    path = archive.store.path
    Backups(archive.store).make("hand")
    archive.decide({"kind": "title", "article": 1, "value": "Quovadis lighthouse"})
    archive.decide({"kind": "trash", "articles": [2], "on": True})
    archive.catch_up()
    archive.close()
    restore(path, newest_backup(path))
    with Archive(path) as restored:
        restored.catch_up()
        assert restored.search(Question(text="quovadis"))["total"] == 0
        assert restored.search(Question(text="oslo"))["total"] == 1
        assert restored.summary()["articles"] == 4
        assert restored.check()["problems"] == []
        assert restored.export_original(1, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes() == (tmp_path / "articles" / "lyon.txt").read_bytes()


def test_a_damaged_or_missing_archive_comes_back(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 3)
    path = store.path
    whole = everything(path)
    backup = Path(back_up(store).path)
    store.close()
    data = path.read_bytes()
    harms = {
        "zeros": bytes(len(data)),
        "cut": data[: len(data) // 2],
        "text": b"not an archive at all" * 100,
        "empty": b"",
        "head": data[:50],
    }
    for name, harmed in harms.items():
        path.write_bytes(harmed)
        outcome = restore(path, newest_backup(path))
        assert everything(path, without_newest_token=True) == whole, name
        assert Path(outcome["aside"]).read_bytes() == harmed
    path.unlink()
    assert restore(path, backup)["aside"] == ""
    assert everything(path, without_newest_token=True) == whole


def test_a_foreign_log_beside_a_damaged_file_is_kept_as_it_is(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    path = store.path
    backup = Path(back_up(store).path)
    store.close()
    other = archive_of(tmp_path, 9, "other.cuttings")
    log = Path(f"{other.path}-wal").read_bytes()
    assert log
    other.close()
    harmed = path.read_bytes()[:-8192]
    path.write_bytes(harmed)
    Path(f"{path}-wal").write_bytes(log)
    outcome = restore(path, backup)
    assert Path(outcome["aside"]).read_bytes() == harmed
    assert Path(f"{outcome['aside']}-wal").read_bytes() == log
    assert len(everything(path)["articles"]) == 2 and not Path(f"{path}-wal").exists()


def test_an_archive_that_is_open_is_left_alone(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    backup = Path(back_up(store).path)
    before = everything(store.path)
    with pytest.raises(ArchiveBusy):
        restore(store.path, backup)
    assert everything(store.path) == before
    store.close()
    assert parts_of(tmp_path) == [] and len(list(tmp_path.glob("*.cuttings"))) == 1


def test_what_is_no_sound_backup_of_this_archive_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    path, good = store.path, Path(back_up(store).path)
    store.close()
    other = archive_of(tmp_path / "in", 1, "other.cuttings")
    strange = Path(back_up(other).path)
    other.close()
    before = path.read_bytes()

    def changed(name: str, sql: str) -> Path:
        made = tmp_path / "in" / f"{name}.cuttings"
        shutil.copy(good, made)
        made.chmod(0o600)
        with closing(sqlite3.connect(made)) as opened:
            opened.executescript(sql)
        return made

    cut = tmp_path / "in" / "cut.cuttings"
    cut.write_bytes(good.read_bytes()[:20000])
    cases: list[tuple[Path, type[ArchiveProblem]]] = [
        (strange, ArchiveProblem),
        (cut, ArchiveDamaged),
        (path, ArchiveProblem),
        (tmp_path / "nowhere.cuttings", ArchiveMissing),
        (tmp_path / "in" / next((tmp_path / "in").glob("*.txt")).name, NotAnArchive),
        (
            changed("trigger", "CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM articles; END"),
            ArchiveDamaged,
        ),
        # A name that is not known in the place of one that is has been damaged: no newer version wrote it.
        (changed("renamed", "UPDATE _sqlite_migrations SET name='m0?3' WHERE name LIKE 'm003%'"), ArchiveDamaged),
        (changed("newer", "INSERT INTO _sqlite_migrations VALUES (99, 'cuttings', 'm999_future', '')"), ArchiveTooNew),
    ]
    for backup, kind in cases:
        with pytest.raises(kind) as caught:
            restore(path, backup)
        assert caught.value.reason and caught.value.advice
        assert path.read_bytes() == before, backup
    assert parts_of(tmp_path) == [] and len(list(tmp_path.glob("*.cuttings"))) == 1


def test_cancelled_it_changes_nothing(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 2)
    path, backup = store.path, Path(back_up(store).path)
    add_with_original(store, tmp_path / "in", 3)
    store.close()
    before, steps = everything(path), [0]

    def count(_step: Step) -> None:
        steps[0] += 1

    restore(tmp_path / "other.cuttings", backup, report=count)
    assert steps[0] >= 3
    for after in range(steps[0]):
        left = [after]

        def stop(_step: Step, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled("stopped")

        with pytest.raises(Cancelled):
            restore(path, backup, report=stop)
        assert everything(path) == before and parts_of(tmp_path) == []


def test_a_kill_between_any_two_steps_of_the_swap_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archive_of(tmp_path, 2)
    path, backup = store.path, Path(back_up(store).path)
    add_with_original(store, tmp_path / "in", 3)
    store.close()
    later = everything(path)

    class Killed(BaseException):
        """Ends everything, as a kill would."""

    def killed(*_arguments: object) -> None:
        raise Killed

    for step in ("settle", "_second_name", "drop_logs"):
        with monkeypatch.context() as patch, pytest.raises(Killed):
            patch.setattr(restoring, step, killed)
            restore(path, backup)
        assert everything(path) == later
    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(Path, "replace", killed)
        restore(path, backup)
    assert everything(path) == later


def test_originals_that_no_pack_has_come_from_the_archive_that_is_there(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 3)
    path, backup = store.path, Path(back_up(store).path)
    store.close()
    for pack in backup.parent.glob("*.pack"):
        pack.unlink()
    assert restore(path, backup)["lost"] == 0
    for left in tmp_path.glob("a*.cuttings"):
        left.unlink()
    outcome = restore(path, backup)
    assert (outcome["lost"], outcome["articles"]) == (3, 3)


def test_an_archive_that_is_moved_or_replaced_while_it_is_open_is_written_to_no_more(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    path = store.path
    copy = tmp_path / "copy.cuttings"
    store.backup(copy)
    path.rename(tmp_path / "moved.cuttings")
    with pytest.raises(ArchiveProblem, match="moved"), store.transaction("quiet"):
        pass
    shutil.copy(copy, path)
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("INSERT INTO history (token, scope) VALUES ('x', 'all')")
        opened.commit()
    with pytest.raises(ArchiveProblem, match="moved"):
        add_with_original(store, tmp_path / "in", 3)
    path.unlink()
    (tmp_path / "moved.cuttings").rename(path)
    add_with_original(store, tmp_path / "in", 3)
    store.close()


def test_where_backups_went_before_is_remembered(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    for name in ("disk", "stick"):
        (tmp_path / name).mkdir()
    backups = Backups(store)
    first = backups.make("hand")
    told = backups.settle(str(tmp_path / "disk"), daily=True)
    assert told["chosen"] == str(tmp_path / "disk") and told["folder"] == str(tmp_path / "disk" / "a backups")
    second = backups.make("hand")
    # The folder that is shown may be given back as it is.
    assert backups.settle(told["folder"], daily=True)["folder"] == told["folder"]
    backups.settle(str(tmp_path / "stick"), daily=False)
    third = backups.make("hand")
    assert {row.path for row in list_backups(store.path)} == {first.path, second.path, third.path}
    shutil.rmtree(tmp_path / "stick")
    with pytest.raises(ArchiveProblem, match="not there"):
        backups.make("hand")
    assert backups.overview()["last"]["failed"]["advice"]
    (tmp_path / "file").touch()
    for name in ("stick", "file"):
        with pytest.raises(ArchiveProblem):
            backups.settle(str(tmp_path / name), daily=False)
    assert backups.settle(str(tmp_path / "stick"), daily=True)["chosen"] == str(tmp_path / "stick")
    assert backups.settle(None, daily=True)["folder"] == told["default_folder"]
    other = archive_of(tmp_path / "in", 1, "a.cuttings")
    assert Backups(other).settle(str(tmp_path / "disk"), daily=True)["folder"] == str(tmp_path / "disk" / "a backups 2")
    other.close()
    path = store.path
    store.close()
    moved = path.rename(tmp_path / "moved.cuttings")
    opened = Store(moved)
    assert second.path in {row.path for row in list_backups(moved, opened.identity)}
    opened.close()
