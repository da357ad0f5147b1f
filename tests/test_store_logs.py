"""The log beside an archive: read in a time that grows with its length alone, and not doubted while it is written."""

from __future__ import annotations

import os
import struct
import time
from pathlib import Path

import pytest

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.store import salvaging_fitting
from cuttings_db.store.connection import Store
from cuttings_db.store.salvaging_fitting import refuse_foreign_log
from cuttings_db.store.salvaging_log import _checksum, log_pages


def write_log(path: Path, commits: int) -> None:
    """Write a log of so many commits of a page each; the checksums of the pages are none."""
    head = struct.pack(">6I", 0x377F0682, 3_007_000, 512, 0, 7, 9)
    with path.open("wb") as file:
        file.write(head + struct.pack(">2I", *_checksum(head, (0, 0), "<u4")))
        for number in range(1, commits + 1):
            file.write(struct.pack(">6I", number, number, 7, 9, 0, 0) + bytes(512))


def test_a_log_of_many_commits_is_looked_through_at_once(tmp_path: Path) -> None:
    write_log(tmp_path / "a-wal", 20_000)
    begun = time.process_time()
    found = log_pages(tmp_path / "a-wal", verify=False)
    # Where each commit costs as much as all before it this takes ten seconds and more.
    assert time.process_time() - begun < 3
    assert found is not None and len(found.pages) == len(found.oldest) == 20_000


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
