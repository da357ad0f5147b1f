"""Salvage of archives that are large: in little memory, and in a time that grows with what is lost."""

from __future__ import annotations

import os
import random
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import pytest

from backup_samples import archive_of
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.store.connection import Store
from cuttings_db.store.queues import write_report
from cuttings_db.store.salvaging_articles import rebuild_articles
from cuttings_db.store.salvaging_numbers import Numbers
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees
from cuttings_db.text import lay_out_text
from pace import within

_MEGABYTE = 1 << 20


def test_the_bytes_of_originals_are_not_held_in_memory(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    with store.transaction("quiet"):
        store.connection.execute("INSERT INTO originals VALUES (99, ?, 'a.pdf', '', ?)", ("0" * 64, 40 * _MEGABYTE))
        for position in range(40):
            row = (99, position, zlib.compress(os.urandom(_MEGABYTE), 0))
            store.connection.execute("INSERT INTO original_chunks VALUES (?, ?, ?)", row)
    store.close()
    tracemalloc.start()
    try:
        salvage_archive(store.path, tmp_path / "saved.cuttings")
        assert tracemalloc.get_traced_memory()[1] < 25 * _MEGABYTE
    finally:
        tracemalloc.stop()


def test_where_lost_articles_came_from_is_looked_up_once(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    entries = [{"id": number, "path": f"/in/{number}.txt", "member": ""} for number in range(5_000)]
    store.connection.execute("PRAGMA foreign_keys=OFF")
    with store.transaction("all"):
        write_report(store, "", "", {"articles": entries})
        layer = store.value("SELECT layer FROM revisions WHERE id=1")
        rows = [(number, "2024-06-03T10:00:00Z", f"Text {number}.", layer) for number in range(4_500, 5_500)]
        store.connection.executemany("INSERT INTO revisions (article, made, text, layer) VALUES (?, ?, ?, ?)", rows)
        # Where every report is read once more for each of them this takes six seconds and more.
        with within(3):
            assert len(rebuild_articles(store, lay_out_text, {}).rows) == 1_000
    found = dict(store.rows("SELECT id, path FROM articles WHERE id IN (4999, 5000)"))
    assert found == {4999: "/in/4999.txt", 5000: ""}
    store.close()


def with_large_originals(folder: Path) -> Store:
    """Make an archive of which nearly every page is of originals, in which each byte could begin a page of rows."""
    store = archive_of(folder, 3)
    with store.transaction("quiet"):
        store.connection.execute("INSERT INTO originals VALUES (99, ?, 'a.txt', '', 9)", ("0" * 64,))
        for position in range(12):
            row = (99, position, zlib.compress(b"\n\r\x05\x02" * (_MEGABYTE // 4), 0))
            store.connection.execute("INSERT INTO original_chunks VALUES (?, ?, ?)", row)
    store.checkpoint()
    return store


@pytest.mark.parametrize("spoilt", [False, True])
def test_pages_of_originals_do_not_hide_how_large_a_page_is(tmp_path: Path, spoilt: bool) -> None:
    store = with_large_originals(tmp_path)
    store.close()
    if spoilt:
        data = bytearray(store.path.read_bytes())
        data[16:18] = (8192).to_bytes(2, "big")
        store.path.write_bytes(data)
    assert salvage_archive(store.path, tmp_path / "saved.cuttings")["articles"] == 3


def test_an_archive_of_large_originals_is_opened_while_another_process_has_it_open(tmp_path: Path) -> None:
    store = with_large_originals(tmp_path)
    with store.transaction("quiet"):
        store.connection.execute("INSERT INTO meta VALUES ('late', 'word')")
    assert Path(f"{store.path}-wal").stat().st_size
    other = Store(store.path)
    assert other.value("SELECT value FROM meta WHERE key='late'") == "word"
    other.close()
    store.close()


def likely(_key: int, _values: list[Any]) -> bool:
    return True


def test_numbers_of_rows_are_kept_as_runs() -> None:
    chance = random.Random(7)
    for _ in range(50):
        numbers, truth = Numbers(), set[int]()
        for _number in range(60):
            number = chance.randrange(-3, 40)
            numbers.add(number)
            truth.add(number)
        assert len(numbers) == len(truth) and {n for n in range(-9, 60) if n in numbers} == truth


def test_a_sound_table_of_many_rows_costs_no_memory(tmp_path: Path) -> None:
    store = archive_of(tmp_path, 1)
    with store.transaction("quiet"):
        sql = "INSERT INTO evidence (id, article, source, quote, edtf, weight) VALUES (?, 1, 'x', 'y', '', 1)"
        store.connection.executemany(sql, ((number,) for number in range(1_000, 61_000)))
        tags = ((1, f"tag number {number}") for number in range(30_000))
        store.connection.executemany("INSERT INTO tags VALUES (?, ?)", tags)
    store.close()
    with Pages(store.path) as pages:
        trees = Trees(pages)
        tracemalloc.start()
        try:
            assert sum(1 for _row in trees.rows("evidence", likely, table=True)) >= 60_000
            assert sum(1 for _row in trees.rows("tags", likely, table=False)) == 30_000
            # Each row of theirs that is remembered costs seventy bytes and more.
            assert tracemalloc.get_traced_memory()[1] < _MEGABYTE
        finally:
            tracemalloc.stop()
