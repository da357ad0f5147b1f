"""An archive in a folder of somebody else, who works in it: what was written last is read, and nothing half."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from backup_samples import archive_of
from cuttings_db.archive.examining import examine
from cuttings_db.store.connection import Store


def test_what_its_owner_has_in_the_log_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = archive_of(tmp_path, 2)
    assert Path(f"{owner.path}-wal").stat().st_size
    monkeypatch.setattr(os, "access", lambda place, mode, **_rest: mode != os.W_OK)
    reader = Store(owner.path)
    assert reader.read_only and not reader.immutable
    assert reader.value("SELECT count(*) FROM articles") == 2
    with owner.transaction("meta"):
        owner.connection.execute("UPDATE articles SET starred=1 WHERE id=1")
    assert reader.value("SELECT count(*) FROM articles WHERE starred=1") == 1
    assert examine(owner.path)["state"] == "unwritable"
    reader.close()
    owner.close()


def test_one_that_nobody_has_open_is_read_without_a_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = archive_of(tmp_path, 2)
    owner.close()
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(os, "access", lambda place, mode, **_rest: mode != os.W_OK)
    reader = Store(owner.path)
    assert reader.immutable and reader.value("SELECT count(*) FROM articles") == 2
    reader.close()
    assert sorted(tmp_path.iterdir()) == before
