"""A file that got its name keeps it through a power cut: its folder is on disk as well."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.export.aside import aside
from cuttings_db.leftovers import sync_folder
from cuttings_db.store.backing_up_folder import write_whole
from cuttings_db.store.replacing import put_in_place

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows knows no such thing")


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is renamed and which folders are brought to the disk, in order."""
    told: list[str] = []
    sync, rename = os.fsync, os.replace

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            told.append("folder")
        sync(descriptor)

    def replace(self: Path, target: Path) -> Path:
        told.append(target.name)
        rename(self, target)
        return target

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    return told


def test_what_takes_a_place_is_followed_by_its_folder(tmp_path: Path, done: list[str]) -> None:
    (tmp_path / "part").write_bytes(b"made")
    put_in_place(tmp_path / "part", tmp_path / "a.cuttings")
    write_whole(tmp_path / "notes.json", {"a": 1})
    with aside(tmp_path / "out.csv") as stream:
        stream.write(b"a")
    assert done == ["a.cuttings", "folder", "notes.json", "folder", "out.csv", "folder"]


def test_a_backup_and_a_copy_are(tmp_path: Path, done: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    with Archive(tmp_path / "a.cuttings", create=True) as archive:
        done.clear()
        archive.backup(tmp_path / "copy.cuttings")
    at = done.index("copy.cuttings")
    assert done[at + 1] == "folder"


def test_a_folder_that_refuses_it_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_descriptor: int) -> None:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refused)
    kept = Path("/proc/self/fd")
    before = len(list(kept.iterdir())) if kept.is_dir() else 0
    sync_folder(tmp_path)
    sync_folder(tmp_path / "none")
    assert not before or len(list(kept.iterdir())) == before
