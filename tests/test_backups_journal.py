"""A file that is restored with the journal of a change that was cut short: half a change is never taken for sound."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from backup_samples import archive_of, back_up, everything
from cuttings_db.archive.backups import restore
from cuttings_db.errors import ArchiveBusy, ArchiveDamaged, ArchiveProblem

# As on a network drive, where the journal is a plain one: killed in the middle of a change.
_CUT_SHORT = """
import os, sqlite3, sys
archive = sqlite3.connect(sys.argv[1], isolation_level=None)
for pragma in ("journal_mode=DELETE", "cache_size=5", "synchronous=FULL"):
    archive.execute(f"PRAGMA {pragma}")
archive.execute("BEGIN IMMEDIATE")
archive.execute(sys.argv[2])
os.kill(os.getpid(), 9)
"""
_QUIETLY = "UPDATE revisions SET text=replace(text, 'Oslo', 'HALF')"
_SHAPES = "UPDATE revisions SET text=text || hex(randomblob(3000))"


def kill_in(path: Path, sql: str) -> None:
    """Let a program be killed in the middle of a change to an archive."""
    subprocess.run([sys.executable, "-c", _CUT_SHORT, str(path), sql], check=False, timeout=60)
    assert Path(f"{path}-journal").stat().st_size


def cut_short(folder: Path, articles: int, sql: str, name: str = "a.cuttings") -> Path:
    """Return a copy of an archive and its journal, as somebody rescues both."""
    store = archive_of(folder, articles, name)
    store.close()
    kill_in(store.path, sql)
    rescued = folder / "rescued" / name
    rescued.parent.mkdir(exist_ok=True)
    for tail in ("", "-journal"):
        shutil.copy(f"{store.path}{tail}", f"{rescued}{tail}")
    return rescued


def both(path: Path) -> tuple[bytes, bytes]:
    """Return the bytes of a file and of its journal."""
    return path.read_bytes(), Path(f"{path}-journal").read_bytes()


def as_sqlite_reads(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of a file after SQLite took the change back, in copies of both."""
    copy = path.with_name("by sqlite.cuttings")
    for tail in ("", "-journal"):
        shutil.copy(f"{path}{tail}", f"{copy}{tail}")
    with closing(sqlite3.connect(copy)) as opened:
        opened.execute("SELECT count(*) FROM articles").fetchone()
    return everything(copy)


@pytest.mark.parametrize("sql", [_QUIETLY, _SHAPES])
def test_a_change_that_was_cut_short_is_taken_back_in_what_is_restored(tmp_path: Path, sql: str) -> None:
    rescued = cut_short(tmp_path, 60, sql)
    alone = tmp_path / "alone.cuttings"
    shutil.copy(rescued, alone)
    wanted, before = as_sqlite_reads(rescued), both(rescued)
    assert everything(alone) != wanted if sql == _QUIETLY else True
    outcome = restore(tmp_path / "new.cuttings", rescued)
    assert (outcome["articles"], outcome["lost"]) == (60, 0)
    assert everything(tmp_path / "new.cuttings", without_newest_token=True) == wanted
    assert both(rescued) == before
    assert not list(tmp_path.glob(".cuttings-*"))


def test_what_restoring_kept_aside_comes_back_with_its_journal(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 60)
    path, backup = store.path, Path(back_up(store).path)
    store.close()
    whole = everything(path)
    kill_in(path, _QUIETLY)
    aside = Path(restore(path, backup)["aside"])
    assert everything(aside)["revisions"] != whole["revisions"]
    restore(path, aside)
    assert everything(path, without_newest_token=True) == whole


def test_a_journal_of_another_file_destroys_no_backup(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 40)
    copy, backup = tmp_path / "copy.cuttings", Path(back_up(store).path)
    store.backup(copy)
    store.close()
    foreign = cut_short(tmp_path / "in", 60, _SHAPES, "b.cuttings")
    for path in (copy, backup):
        shutil.copy(f"{foreign}-journal", f"{path}-journal")
    before = both(copy), both(backup)
    with pytest.raises(ArchiveProblem) as caught:
        restore(tmp_path / "new.cuttings", copy)
    assert "copy.cuttings" in caught.value.reason and ".part" not in caught.value.reason
    # What is noted is byte by byte as it was written: no journal is its own.
    assert restore(tmp_path / "new.cuttings", backup)["articles"] == 40
    assert (both(copy), both(backup)) == before


def test_a_change_that_is_under_way_is_waited_for_by_people(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 40)
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        for pragma in ("journal_mode=DELETE", "cache_size=5"):
            other.execute(f"PRAGMA {pragma}")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE articles SET title='HALF'")
        with pytest.raises(ArchiveBusy):
            restore(tmp_path / "new.cuttings", store.path)
        other.execute("ROLLBACK")
    # A journal that was done with begins with zeros.
    Path(f"{store.path}-journal").write_bytes(bytes(512))
    assert restore(tmp_path / "new.cuttings", store.path)["articles"] == 40


def test_a_journal_that_names_another_file_removes_none(tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("ten years")
    rescued = cut_short(tmp_path, 60, _QUIETLY)
    name = str(diary).encode()
    with Path(f"{rescued}-journal").open("ab") as file:
        sums = sum(int.from_bytes(bytes([byte]), signed=True) for byte in name) & 0xFFFFFFFF
        page = (4096).to_bytes(4, "big")
        file.write(page + name + len(name).to_bytes(4, "big") + sums.to_bytes(4, "big"))
        file.write(bytes.fromhex("d9d505f920a163d7"))
    with pytest.raises(ArchiveProblem, match="cannot be moved into it"):
        restore(tmp_path / "new.cuttings", rescued)
    assert diary.read_text() == "ten years" and not (tmp_path / "new.cuttings").exists()


def test_a_backup_that_is_not_sound_is_told_of_by_its_own_name(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 40)
    copy = tmp_path / "copy.cuttings"
    store.backup(copy)
    store.close()
    with closing(sqlite3.connect(copy)) as opened:
        sql = "SELECT rootpage FROM sqlite_master WHERE type='index' AND tbl_name='articles' AND sql<>''"
        (page,) = opened.execute(sql).fetchone()
        (size,) = opened.execute("PRAGMA page_size").fetchone()
    data = bytearray(copy.read_bytes())
    # The number of the row to which the first entry points.
    data[page * size - 1] ^= 7
    copy.write_bytes(data)
    with pytest.raises(ArchiveDamaged, match=r"^copy\.cuttings is damaged"):
        restore(tmp_path / "new.cuttings", copy)
