"""Rows of a damaged archive that lie where few do, that are not what they were, and what decisions say of them."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.salvaging import _MISSING, salvage_archive
from cuttings_db.store.salvaging_cells import INDEX, children, kind_of
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees
from endurance.damage_archive import make_archive_to_damage
from endurance.damage_truth import Truth, truth_of


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder))
        make_archive_to_damage(folder / "a.cuttings", 60)
        yield folder / "a.cuttings"


def changed(whole: Path, to: Path, *statements: str) -> Path:
    """Return a copy of an archive in which rows were changed as no command of ours does."""
    shutil.copy(whole, to)
    with contextlib.closing(sqlite3.connect(to, isolation_level=None)) as opened:
        opened.execute("PRAGMA foreign_keys=OFF")
        opened.execute("PRAGMA writable_schema=ON")
        for statement in statements:
            opened.execute(statement)
    return to


def salvaged(path: Path) -> tuple[dict[str, int], Truth]:
    """Return what is told to be lost of a damaged archive, and what was saved."""
    to = path.with_name("saved.cuttings")
    made = salvage_archive(path, to)
    return {row["what"]: row["count"] for row in made["lost"]}, truth_of(to)


def test_rows_on_the_inner_pages_of_a_table_that_nothing_names_are_saved(whole: Path, tmp_path: Path) -> None:
    with Pages(whole) as pages:
        trees = Trees(pages)
        root = trees.entries["original_chunks"].root
        data = pages.page(root)
        # In a table without numbers these hold rows.
        assert data is not None and kind_of(data, root) == INDEX[0]
    path = changed(whole, tmp_path / "a.cuttings", "DELETE FROM sqlite_master WHERE name='original_chunks'")
    lost, saved = salvaged(path)
    assert lost == {} and saved.originals == truth_of(whole).originals


def test_what_an_index_with_gaps_tells_of_lost_rows_is_not_taken_for_all(whole: Path, tmp_path: Path) -> None:
    data = bytearray(whole.read_bytes())
    with Pages(whole) as pages:
        entries = Trees(pages).entries
        root = pages.page(entries["sqlite_autoindex_originals_1"].root)
        table = pages.page(entries["originals"].root)
        assert root is not None and table is not None
        leaves = [number for number, _key in children(root, 2, pages.usable)]
        rows = [number for number, _key in children(table, 2, pages.usable)]
    assert len(leaves) > 1 and len(rows) > 1
    for number in (leaves[0], *rows):
        data[(number - 1) * 4096 : number * 4096] = bytes(4096)
    (tmp_path / "a.cuttings").write_bytes(data)
    made = salvage_archive(tmp_path / "a.cuttings", tmp_path / "b.cuttings")
    told = sum(row["count"] for row in made["lost"] if row["what"] == "originals")
    assert 60 - made["originals"] == told or _MISSING["originals"] in made["notes"]
    assert _MISSING["originals"] in made["notes"]


@pytest.mark.parametrize("table", ["decisions", "collections", "articles", "originals", "raw_entities"])
def test_a_sound_page_in_the_place_of_the_first_of_a_table_costs_no_other(
    table: str, whole: Path, tmp_path: Path
) -> None:
    data, before = bytearray(whole.read_bytes()), truth_of(whole)
    with Pages(whole) as pages:
        trees = Trees(pages)
        root, empty = trees.entries[table].root, pages.page(trees.entries["forms"].root)
        below = [number for number, _kind, _stated in trees._below(trees.entries[table])]
        # A leaf of its own where it has one; else the only page of a table without rows.
        other = pages.page(below[-1]) if len(below) > 1 else empty
    assert other is not None
    data[(root - 1) * 4096 : root * 4096] = other
    (tmp_path / "a.cuttings").write_bytes(data)
    lost, saved = salvaged(tmp_path / "a.cuttings")
    assert lost == {}
    assert (saved.texts, saved.originals, saved.decisions) == (before.texts, before.originals, before.decisions)
    assert saved.said == before.said


_LOST_ROW = "DELETE FROM articles WHERE id=7"


@pytest.mark.parametrize(
    ("harm", "lost"),
    [
        ("text=replace(text, 'harbour', 'harbours')", {}),
        # Bytes that are no letters, and a text that was cut short: its parts stand behind it.
        ("text=CAST(X'6162ff63' AS TEXT)", {"texts": 1}),
        ("text=substr(text, 1, 99), layer=''", {"texts": 1}),
    ],
)
def test_a_text_with_traces_of_damage_is_told_where_no_hash_is_left(
    harm: str, lost: dict[str, int], whole: Path, tmp_path: Path
) -> None:
    path = changed(whole, tmp_path / "a.cuttings", f"UPDATE revisions SET {harm} WHERE article=7", _LOST_ROW)
    assert salvaged(path)[0] == lost


def test_a_text_that_is_not_that_of_the_hash_of_a_lost_row_is_told(whole: Path, tmp_path: Path) -> None:
    harm = "UPDATE revisions SET text=replace(text, 'harbour', 'harbours') WHERE article=7"
    path = changed(whole, tmp_path / "a.cuttings", harm)
    data = bytearray(path.read_bytes())
    with Pages(path) as pages:
        # The page of the row is lost, its indexes are not.
        number = Trees(pages).leaf("articles", 7)
        data[(number - 1) * 4096 : number * 4096] = bytes(4096)
    path.write_bytes(data)
    lost, saved = salvaged(path)
    assert lost["texts"] == 1 and len(saved.texts) == 60


def test_an_article_whose_row_is_made_anew_has_its_star_whatever_else_is_lost(whole: Path, tmp_path: Path) -> None:
    before = truth_of(whole)
    assert {(6,), (11,)} <= before.said["stars"] and (60,) in before.said["trash"]
    rows = "DELETE FROM articles WHERE id IN (6, 11, 60)"
    for name, *more in (("a",), ("b", "DELETE FROM revisions WHERE article=11")):
        _lost, saved = salvaged(changed(whole, tmp_path / f"{name}.cuttings", rows, *more))
        there = {(number,) for number in saved.texts}
        assert len(there) == (59 if more else 60)
        assert saved.said["stars"] == before.said["stars"] & there
        assert saved.said["trash"] == before.said["trash"]
        (tmp_path / "saved.cuttings").unlink()


def test_a_day_of_publication_that_was_harmed_is_taken_from_the_corrections(whole: Path, tmp_path: Path) -> None:
    path = changed(
        whole,
        tmp_path / "a.cuttings",
        "UPDATE overrides SET value=replace(value, '2023-05-31', ':023-05-31') WHERE article=4 AND field='published'",
        "UPDATE articles SET published_hi=':023-05-31' WHERE id=4",
    )
    machine = "SELECT json_extract(machine, '$.published.lo') FROM articles WHERE id=4"
    with Archive(path) as archive:
        assert not archive.check()["ok"]
        assert archive.check(repair=True)["ok"]
        assert archive.store.value(machine) == "2024-05-05"
        assert archive.store.value("SELECT published_hi FROM articles WHERE id=4") == "2023-05-31"
    assert truth_of(path).said["values"] == truth_of(whole).said["values"]


@pytest.mark.parametrize("row", ["UPDATE articles SET machine='{\"titl' WHERE id=4", "DELETE FROM articles WHERE id=4"])
def test_a_day_that_cannot_be_read_costs_no_other_article(row: str, whole: Path, tmp_path: Path) -> None:
    harm = "UPDATE overrides SET value=substr(value, 1, 20) WHERE article=4 AND field='published'"
    before = truth_of(whole)
    _lost, saved = salvaged(changed(whole, tmp_path / "a.cuttings", harm, row))
    assert saved.texts == before.texts and saved.said["values"] == before.said["values"]
    with Archive(tmp_path / "saved.cuttings") as archive:
        assert archive.store.value("SELECT published_hi FROM articles WHERE id=4") == "2023-05-31"
        assert archive.check()["ok"]
