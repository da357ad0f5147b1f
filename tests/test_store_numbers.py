"""Numbers of rows that no program gave are told as damage at once: columns as long as they are fill all memory."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.errors import ArchiveDamaged
from cuttings_db.model import Question
from decisions_samples import TEXTS, new_archive
from pace import within


@pytest.mark.parametrize("table", ["articles", "entities", "raw_entities"])
@pytest.mark.parametrize("number", [10**9, 2**62])
def test_a_number_beyond_all_use_is_told_as_damage(tmp_path: Path, table: str, number: int) -> None:
    new_archive(tmp_path, TEXTS[:2]).close()
    path = tmp_path / "a.cuttings"
    with sqlite3.connect(path) as opened:
        opened.execute(f"UPDATE {table} SET id=? WHERE id=(SELECT max(id) FROM {table})", (number,))
        opened.execute("INSERT INTO history (token, scope) VALUES ('0123456789abcdef', 'all')")
    opened.close()
    with within(10), Archive(path) as archive, pytest.raises(ArchiveDamaged, match="numbers that no program gave"):
        archive.search(Question())
