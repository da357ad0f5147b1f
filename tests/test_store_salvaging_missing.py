"""What is lost of what people gave and said is told by a salvage, also where nobody knows how much that is."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.salvaging import _MISSING, salvage_archive
from cuttings_db.store.making import make_archive
from cuttings_db.store.salvaging import _MACHINE
from cuttings_db.store.salvaging_cells import TABLE, children, kind_of
from cuttings_db.store.salvaging_filling import _DERIVED
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees

# Of what is lost of these it is told how much; the others are made anew from what came over.
_COUNTED = ("original_chunks",)
# They are counted where an index of theirs is left.
_WITH_INDEXES = ("articles", "originals")
_MADE_ANEW = ("entities", "raw_entities", "forms", "stages", "waiting_decisions")


@pytest.fixture(scope="module")
def whole(whole: Path) -> Path:
    with contextlib.closing(sqlite3.connect(whole)) as opened, opened:
        opened.execute("INSERT INTO watched (path, kind) VALUES ('/x', 'folder')")
        opened.execute("INSERT INTO searches VALUES (1, '{}', '2026-01-01T00:00:00Z', 3)")
        opened.execute("INSERT INTO dismissed_failures VALUES ('/x', '', '2026-01-01T00:00:00Z')")
    return whole


def emptied(whole: Path, to: Path, table: str) -> Path:
    """Write the archive with every page of a table emptied."""
    data = bytearray(whole.read_bytes())
    with Pages(whole) as pages:
        trees = Trees(pages)
        waiting = set(trees._seen)
        trees._seen.clear()
        assert list(trees.rows(table, None, table=trees.entries[table].table))
        for number in trees._seen - waiting:
            data[(number - 1) * pages.size : number * pages.size] = bytes(pages.size)
    to.write_bytes(data)
    return to


@pytest.mark.parametrize(
    "table", [t for t in _MISSING if t not in ("decisions", "revisions", "said_copies", *_WITH_INDEXES)]
)
def test_what_may_be_missing_is_told(whole: Path, tmp_path: Path, table: str) -> None:
    made = salvage_archive(emptied(whole, tmp_path / "a.cuttings", table), tmp_path / "b.cuttings")
    assert made["articles"] == 12
    assert [note for note in made["notes"] if note in _MISSING.values()] == [_MISSING[table]]
    with Archive(tmp_path / "b.cuttings") as archive:
        assert archive.check()["ok"]


@pytest.mark.parametrize("table", _WITH_INDEXES)
def test_a_table_that_is_lost_with_its_indexes_is_told(whole: Path, tmp_path: Path, table: str) -> None:
    path = Path(shutil.copy(whole, tmp_path / "a.cuttings"))
    with Pages(path) as pages:
        entries = Trees(pages).entries.values()
        indexes = [
            e.name for e in entries if e.kind == "index" and e.name.removeprefix("sqlite_autoindex_").startswith(table)
        ]
    for name in (table, *indexes):
        emptied(path, path, name)
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert _MISSING[table] in made["notes"], made
    # Texts bring back their articles, or bytes are left without a name.
    assert made["articles"] == 12 and len(indexes) >= 1


def test_a_list_of_corrections_that_was_cut_off_is_told(whole: Path, tmp_path: Path) -> None:
    data, all_of_them, untold = whole.read_bytes(), 0, 0
    with contextlib.closing(sqlite3.connect(whole)) as opened:
        all_of_them = opened.execute("SELECT count(*) FROM decisions WHERE kind NOT IN ('undo', 'redo')").fetchone()[0]
    for eighths in range(3, 8):
        path = tmp_path / f"{eighths}.cuttings"
        path.write_bytes(data[: len(data) * eighths // 8])
        made = salvage_archive(path, tmp_path / f"{eighths} saved.cuttings")
        lost = {row["what"]: row["count"] for row in made["lost"]}
        if made["decisions"] < all_of_them // 2:
            assert lost.get("corrections") or _MISSING["decisions"] in made["notes"], (eighths, made)
            untold += _MISSING["decisions"] in made["notes"]
    # In some of them nothing is left by which they could be counted.
    assert untold


def test_every_table_is_told_or_counted_or_made_anew(tmp_path: Path) -> None:
    make_archive(tmp_path / "a.cuttings")
    with contextlib.closing(sqlite3.connect(tmp_path / "a.cuttings")) as opened:
        rows = opened.execute("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%'")
        tables = {row[0] for row in rows.fetchall()}
    known = [*_MISSING, *_MACHINE, *_COUNTED, *_MADE_ANEW, *_DERIVED]
    assert tables == set(known) and len(known) == len(set(known))


def test_a_lost_text_that_no_article_has_is_told(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    shutil.copy(whole, path)
    with contextlib.closing(sqlite3.connect(path)) as opened, opened:
        sql = "INSERT INTO revisions (article, made, text, layer) SELECT article, made, text, layer FROM revisions"
        opened.execute(f"{sql} WHERE article=2")
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["lost"] == [] and made["notes"] == []
    broken = emptied(path, tmp_path / "c.cuttings", "revisions")
    made = salvage_archive(broken, tmp_path / "d.cuttings")
    assert made["lost"] == [{"what": "texts", "count": 12}]
    assert _MISSING["revisions"] in made["notes"]


def pages_of_tables(path: Path) -> list[int]:
    """Return the pages that tell where tables and indexes begin, but for the first of the file."""
    with Pages(path) as pages:
        first = pages.page(1)
        assert first is not None and kind_of(first, 1) == TABLE[0]
        return [number for number, _key in children(first, 1, pages.usable)]


def test_rows_of_an_index_are_taken_for_no_words_of_people(whole: Path, tmp_path: Path) -> None:
    """Rows of two numbers may be of anything: of collections what decisions tell is made again, nothing else."""
    data = whole.read_bytes()
    tables = ("collected", "collections", "tags", "overrides", "said_copies", "article_notes", "saved_searches")
    lost = pages_of_tables(whole)
    assert len(lost) > 3
    for number in lost:
        path, to = tmp_path / f"{number}.cuttings", tmp_path / f"{number} saved.cuttings"
        path.write_bytes(data[: (number - 1) * 4096] + bytes(4096) + data[number * 4096 :])
        salvage_archive(path, to)
        for table in tables:
            with contextlib.closing(sqlite3.connect(to)) as new, contextlib.closing(sqlite3.connect(whole)) as old:
                rows = f"SELECT * FROM {table}"
                assert {*new.execute(rows)} <= {*old.execute(rows)}, (number, table)


@pytest.mark.parametrize("steps", [True, False])
def test_tables_that_nothing_names_are_of_the_version_that_is_stated_or_of_the_newest(
    steps: bool, whole: Path, tmp_path: Path
) -> None:
    """Which tables are named must not tell the version where the list of them has gaps."""
    data = bytearray(whole.read_bytes())
    lost = pages_of_tables(whole)
    with Pages(whole) as pages:
        last = Trees(pages).entries
        if not steps:
            lost.append(last["_sqlite_migrations"].root)
    for number in lost[:1] + lost[2:]:
        data[(number - 1) * 4096 : number * 4096] = bytes(4096)
    path = tmp_path / "a.cuttings"
    path.write_bytes(data)
    with Pages(path) as pages:
        left = Trees(pages).entries
        assert "articles" not in left and "collections" not in left and left
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["articles"] == 12 and made["lost"] == []
