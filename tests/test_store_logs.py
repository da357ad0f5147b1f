"""The log beside an archive: read in a time that grows with its length alone, and not doubted while it is written."""

from __future__ import annotations

import os
import struct
import time
import tracemalloc
from pathlib import Path

import pytest

from backup_samples import archive_of
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.errors import ArchiveDamaged
from cuttings_db.progress import Step
from cuttings_db.store import salvaging_fitting
from cuttings_db.store.connection import Store
from cuttings_db.store.salvaging_fitting import refuse_foreign_log
from cuttings_db.store.salvaging_log import _checksum, log_pages
from pace import within


def write_log(path: Path, commits: int, count: int = 0) -> None:
    """Write a log of so many commits of a page each; `count` is how many pages each says the file has with it.

    The checksums of the pages are none.
    """
    head = struct.pack(">6I", 0x377F0682, 3_007_000, 512, 0, 7, 9)
    with path.open("wb") as file:
        file.write(head + struct.pack(">2I", *_checksum(head, (0, 0), "<u4")))
        for number in range(1, commits + 1):
            file.write(struct.pack(">6I", number, count or number, 7, 9, 0, 0) + bytes(512))


def test_a_log_of_many_commits_is_looked_through_at_once(tmp_path: Path) -> None:
    write_log(tmp_path / "a-wal", 20_000)
    # Where each commit costs as much as all before it this takes ten seconds and more.
    with within(3):
        found = log_pages(tmp_path / "a-wal", verify=False)
    assert found is not None and len(found.pages) == len(found.oldest) == 20_000


def test_a_log_has_no_page_behind_the_end_that_its_last_commit_states(tmp_path: Path) -> None:
    write_log(tmp_path / "a-wal", 20, count=7)
    found = log_pages(tmp_path / "a-wal", verify=False)
    assert found is not None and sorted(found.pages) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("stated", [40, 3_000_000])
def test_a_short_log_of_a_page_far_away_makes_no_file_long(tmp_path: Path, stated: int) -> None:
    store = archive_of(tmp_path, 3)
    (root,) = store.rows("SELECT rootpage FROM sqlite_master WHERE name='tags'")[0]
    store.close()
    path = store.path
    data = bytearray(path.read_bytes())
    # A table is broken, so that its rows are sought on every page that no table reaches.
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(data)
    head = struct.pack(">6I", 0x377F0682, 3_007_000, 4096, 0, 7, 9)
    sums = _checksum(head, (0, 0), "<u4")
    frame = struct.pack(">2I", 3_000_000, stated)
    page = _checksum(frame + bytes(4096), sums, "<u4")
    log = head + struct.pack(">2I", *sums) + frame + struct.pack(">4I", 7, 9, *page) + bytes(4096)
    Path(f"{path}-wal").write_bytes(log)
    asked = 0

    def count(step: Step) -> None:
        nonlocal asked
        asked = max(asked, step.total)

    tracemalloc.start()
    try:
        with within(10):
            assert salvage_archive(path, tmp_path / "b.cuttings", count)["articles"] == 3
        assert tracemalloc.get_traced_memory()[1] < 25 << 20
    finally:
        tracemalloc.stop()
    assert 0 < asked <= len(data) // 4096 + 1


def test_a_log_that_somebody_writes_to_is_that_of_its_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.cuttings"
    Store(path, create=True).close()
    log = Path(f"{path}-wal")
    log.write_bytes(b"?" * 100)
    writes = False

    def between_two_states(path: Path, *, verify: bool = True) -> tuple[None, str]:
        if writes:
            os.utime(log, ns=(time.time_ns(), time.time_ns()))
        return None, "foreign"

    monkeypatch.setattr(salvaging_fitting, "log_of", between_two_states)
    with pytest.raises(ArchiveDamaged, match="belongs to another archive"):
        refuse_foreign_log(path)
    writes = True
    refuse_foreign_log(path)
