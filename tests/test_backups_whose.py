"""Whose backup is put back: the archive's own, and by whatever name it is called."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from backup_samples import add_with_original, archive_of, back_up, everything
from cuttings_db.archive.backups import Backups, newest_backup, restore
from cuttings_db.errors import ArchiveMissing, ArchiveProblem
from cuttings_db.store import backing_up_making
from cuttings_db.store.connection import Store


def at(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    moment = datetime(year, 6, 3, 12, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    monkeypatch.setattr(backing_up_making, "now", lambda: moment)


def harm(path: Path) -> None:
    """Leave nothing in an archive that says whose it is."""
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(len(data) - 100))


def two_of_one_stem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Store, Path, Path]:
    """Return an archive, its backup, and the newer one of another archive that shares its folder."""
    at(monkeypatch, 2026)
    archive = archive_of(folder, 3, "notes.cuttings")
    own = Path(back_up(archive, "hand").path)
    at(monkeypatch, 2027)
    other = archive_of(folder, 1, "notes.old")
    others = Path(back_up(other, "hand").path)
    other.close()
    assert own.parent == others.parent
    return archive, own, others


def test_of_two_archives_of_one_stem_each_gets_its_own_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, own, others = two_of_one_stem(tmp_path, monkeypatch)
    archive.close()
    assert newest_backup(archive.path) == own and newest_backup(tmp_path / "notes.old") == others
    assert restore(archive.path, newest_backup(archive.path))["articles"] == 3


def test_where_nothing_tells_which_of_several_archives_it_was_none_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, own, others = two_of_one_stem(tmp_path, monkeypatch)
    archive.close()
    harm(archive.path)
    with pytest.raises(ArchiveProblem) as caught:
        newest_backup(archive.path)
    assert str(own) in caught.value.reason and str(others) in caught.value.reason and caught.value.advice
    others.with_suffix(".json").unlink()
    # One of which nothing is noted says itself whose it is; one that was checked goes before it.
    assert newest_backup(archive.path) == own
    own.with_suffix(".json").unlink()
    with pytest.raises(ArchiveProblem):
        newest_backup(archive.path)
    others.unlink()
    assert newest_backup(archive.path) == own
    own.unlink()
    with pytest.raises(ArchiveMissing):
        newest_backup(archive.path)


def test_what_was_chosen_for_an_archive_tells_whose_backups_are_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, own, _others = two_of_one_stem(tmp_path, monkeypatch)
    Backups(archive).settle(None, daily=False)
    archive.close()
    harm(archive.path)
    assert newest_backup(archive.path) == own
    archive.path.unlink()
    assert newest_backup(archive.path) == own


def test_the_newest_is_the_one_that_was_made_last_whatever_the_clock_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = archive_of(tmp_path, 1)
    at(monkeypatch, 2031)
    back_up(archive, "hand")
    at(monkeypatch, 2026)
    add_with_original(archive, tmp_path / "in", 9)
    made = back_up(archive, "hand")
    archive.close()
    assert newest_backup(archive.path) == Path(made.path)


def test_a_link_to_a_backup_is_as_good_as_the_backup(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, 3)
    backup = Path(back_up(archive, "hand").path)
    archive.close()
    whole = everything(archive.path)
    link = tmp_path / "in" / "newest.cuttings"
    link.symlink_to(backup)
    assert restore(tmp_path / "new.cuttings", link)["lost"] == 0
    assert everything(tmp_path / "new.cuttings", without_newest_token=True) == whole
    # And what is noted of it holds for the link as well.
    backup.chmod(0o600)
    backup.write_bytes(backup.read_bytes() + b"?")
    with pytest.raises(ArchiveProblem, match="no longer what was written"):
        restore(tmp_path / "new.cuttings", link)
    link.unlink()
    link.symlink_to(link)
    with pytest.raises(ArchiveProblem):
        restore(tmp_path / "new.cuttings", link)
