"""Salvage where one bit tells a text from bytes, or a value beside a text from none: what can be read is kept."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.store.salvaging_cells import cells, row_of
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees

_TEXTS = "SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision ORDER BY a.id"


def asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as opened:
        return opened.execute(sql).fetchall()


def without_originals(whole: Path, to: Path, *changes: str) -> Path:
    """Copy the archive without any original, from which a text could be read again, and change it."""
    shutil.copy(whole, to)
    with contextlib.closing(sqlite3.connect(to)) as opened, opened:
        for sql in ("UPDATE articles SET original=NULL", "DELETE FROM original_chunks", "DELETE FROM originals"):
            opened.execute(sql)
        for sql in changes:
            opened.execute(sql)
    return to


def flipped(path: Path, table: str, key: int, column: int) -> None:
    """Turn the one bit in a row that tells whether a value of it is a text or bytes."""
    data = bytearray(path.read_bytes())
    with Pages(path) as pages:
        number = Trees(pages).leaf(table, key)
        page = pages.page(number)
        assert page is not None
        (cell,) = (cell for cell in cells(page, number, pages.usable) if cell.key == key)
        at = cell.at + 1
        for _ in range(column):
            while page[at] >= 0x80:
                at += 1
            at += 1
        while page[at] >= 0x80:
            at += 1
        data[(number - 1) * pages.size + at] ^= 1
        row = row_of(pages, page, cell, table=True)
        assert row is not None and isinstance(row.values[column], str)
    path.write_bytes(data)


@pytest.mark.parametrize(("table", "column"), [("revisions", 3), ("revisions", 4), ("revisions", 2), ("articles", 14)])
def test_one_bit_in_the_kind_of_a_value_costs_nothing(whole: Path, tmp_path: Path, table: str, column: int) -> None:
    path = without_originals(whole, tmp_path / "a.cuttings")
    flipped(path, table, 3, column)
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["articles"] == 12 and made["lost"] == [] and made["notes"] == [], made
    assert asked(tmp_path / "b.cuttings", _TEXTS) == asked(whole, _TEXTS)
    titles = "SELECT id, title FROM articles"
    assert asked(tmp_path / "b.cuttings", titles) == asked(whole, titles)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE decisions SET label=CAST(label AS BLOB), data=CAST(data AS BLOB)",
        "UPDATE article_notes SET text=CAST(text AS BLOB)",
        "UPDATE highlights SET surface=CAST(surface AS BLOB)",
        "UPDATE collections SET name=CAST(name AS BLOB)",
        "UPDATE tags SET tag=CAST(tag AS BLOB)",
    ],
)
def test_what_people_said_is_kept_where_it_is_taken_for_bytes(whole: Path, tmp_path: Path, sql: str) -> None:
    path = without_originals(whole, tmp_path / "a.cuttings", sql)
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["lost"] == [] and made["decisions"] == salvage_archive(whole, tmp_path / "c.cuttings")["decisions"]
    for table in ("decisions", "article_notes", "highlights", "collections", "tags"):
        rows = f"SELECT * FROM {table}"
        assert asked(tmp_path / "b.cuttings", rows) == asked(whole, rows), table


@pytest.mark.parametrize("layer", ["7", "CAST(layer AS BLOB)", "CAST(x'ff7b' AS TEXT)", "x'ff7b'"])
def test_a_text_is_kept_whatever_its_parts_are(whole: Path, tmp_path: Path, layer: str) -> None:
    path = without_originals(whole, tmp_path / "a.cuttings", f"UPDATE revisions SET layer={layer} WHERE article=3")
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["lost"] == [], made
    assert asked(tmp_path / "b.cuttings", _TEXTS) == asked(whole, _TEXTS)


def test_an_original_whose_bytes_are_taken_for_a_text_is_whole(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    shutil.copy(whole, path)
    with contextlib.closing(sqlite3.connect(path)) as opened, opened:
        opened.execute("UPDATE original_chunks SET data=CAST(data AS TEXT) WHERE original=3")
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["originals"] == 12 and made["lost"] == [], made
    chunks = "SELECT * FROM original_chunks ORDER BY original, position"
    assert asked(tmp_path / "b.cuttings", chunks) == asked(whole, chunks)


def test_a_letter_that_is_none_costs_no_more_than_itself(whole: Path, tmp_path: Path) -> None:
    path = without_originals(
        whole,
        tmp_path / "a.cuttings",
        "UPDATE article_notes SET text=CAST(x'41ff42' AS TEXT) WHERE article=2",
        "UPDATE revisions SET text=CAST(CAST(text AS BLOB) || x'ff' AS TEXT) WHERE article=3",
    )
    salvage_archive(path, tmp_path / "b.cuttings")
    note = "SELECT text FROM article_notes WHERE article=2"
    # What a person wrote stands in the list of decisions too, and is taken from there while that can be read.
    assert asked(tmp_path / "b.cuttings", note) == asked(whole, note)
    before = dict(asked(whole, _TEXTS))
    assert dict(asked(tmp_path / "b.cuttings", _TEXTS))[3] == f"{before[3]}\ufffd"
    with sqlite3.connect(path) as opened:
        opened.execute("DELETE FROM decisions WHERE kind='note'")
    opened.close()
    salvage_archive(path, tmp_path / "c.cuttings")
    assert asked(tmp_path / "c.cuttings", note) == [("A\ufffdB",)]
