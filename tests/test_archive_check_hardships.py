"""A check of what cannot be read ends in words; a repair of what cannot be written makes no copy of it."""

from __future__ import annotations

import contextlib
import random
import tracemalloc
import zlib
from pathlib import Path

import pytest

from backup_samples import archive_of, back_up
from cuttings_db.archive.archive import Archive
from cuttings_db.errors import ArchiveDamaged, ArchiveReadOnly
from cuttings_db.store.joining import open_copy
from cuttings_db.store.originals import export_original, lost_originals

_PAGE = 4096


def test_pages_that_cannot_be_read_are_problems_in_words(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 20)
    with store.transaction("quiet"):
        store.connection.execute("INSERT INTO meta VALUES ('large', ?)", ("y" * 300_000,))
    store.close()
    whole = store.path.read_bytes()
    for seed in range(12):
        chance, data = random.Random(seed), bytearray(whole)
        for _ in range(3):
            page = chance.randrange(1, len(whole) // _PAGE)
            data[page * _PAGE : page * _PAGE + 200] = chance.randbytes(200)
        store.path.write_bytes(data)
        with contextlib.suppress(ArchiveDamaged), Archive(store.path) as archive:
            found = archive.check()
            assert not found["ok"] and found["problems"]


def test_a_backup_is_not_repaired_and_no_copy_is_made_of_it(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    backup = Path(back_up(store).path)
    store.close()
    before = sorted(backup.parent.iterdir())
    with Archive(backup) as archive, pytest.raises(ArchiveReadOnly):
        archive.check(repair=True)
    assert sorted(backup.parent.iterdir()) == before


def test_an_archive_with_the_log_of_another_is_not_joined(tmp_path: Path) -> None:
    store, other = archive_of(tmp_path, 2), archive_of(tmp_path, 1, "other.cuttings")
    copy = tmp_path / "copy.cuttings"
    store.backup(copy)
    Path(f"{copy}-wal").write_bytes(Path(f"{other.path}-wal").read_bytes())
    for opened in (store, other):
        opened.close()
    (tmp_path / "private").mkdir()
    with pytest.raises(ArchiveDamaged, match="belongs to another archive"):
        open_copy(copy, tmp_path / "private")


def test_bytes_that_open_without_end_do_not_fill_the_memory(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    packer = zlib.compressobj(9)
    bomb = b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(200)), packer.flush()])
    store.connection.execute("UPDATE original_chunks SET data=?", (bomb,))
    tracemalloc.start()
    try:
        assert lost_originals(store) == (1, 0)
        with pytest.raises(ArchiveDamaged):
            export_original(store, 1, tmp_path / "out")
        assert tracemalloc.get_traced_memory()[1] < 140 << 20
    finally:
        tracemalloc.stop()
    store.connection.execute("UPDATE original_chunks SET data=?", (zlib.compress(b"cut short")[:-3],))
    assert lost_originals(store) == (1, 0)
    store.close()
