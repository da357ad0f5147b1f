"""Names whose entries are lost come back as articles write them, not as the keys by which they are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_samples import filled
from cuttings_db.archive.archive import Archive
from cuttings_db.store.mending import mend_names


def test_a_name_whose_entry_is_lost_is_called_as_articles_write_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    archive: Archive = filled(tmp_path)
    store = archive.store
    written = {str(row[0]) for row in store.rows("SELECT DISTINCT name FROM mentions")}
    mentioned = int(store.value("SELECT count(DISTINCT raw) FROM mentions") or 0)
    assert mentioned > 3
    store.connection.execute("PRAGMA foreign_keys=OFF")
    with store.transaction("test"):
        store.connection.execute("DELETE FROM entities")
        mend_names(store)
    names = {
        str(row[0])
        for row in store.rows(
            "SELECT e.name FROM entities e WHERE id IN (SELECT entity FROM raw_entities r"
            " WHERE r.id IN (SELECT raw FROM mentions))"
        )
    }
    assert names and names <= written
    archive.close()
