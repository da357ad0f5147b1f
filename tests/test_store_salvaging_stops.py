"""What must not stop a salvage: the damaged name of a step, a correction that says nothing, one without its value."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.examining import examine
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.errors import ArchiveDamaged, ArchiveTooNew

TESTS = Path(__file__).resolve().parent


def asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as opened:
        return opened.execute(sql).fetchall()


def changed(whole: Path, to: Path, *changes: str) -> Path:
    shutil.copy(whole, to)
    with contextlib.closing(sqlite3.connect(to)) as opened, opened:
        for sql in changes:
            assert opened.execute(sql).rowcount
    return to


@pytest.mark.parametrize("name", ["m026_organising", "m006_orgaNising", "n006_organising"])
def test_the_damaged_name_of_a_step_is_no_newer_version(whole: Path, tmp_path: Path, name: str) -> None:
    sql = f"UPDATE _sqlite_migrations SET name='{name}' WHERE name='m006_organising'"
    path = changed(whole, tmp_path / "a.cuttings", sql)
    assert examine(path)["state"] == "damaged"
    with pytest.raises(ArchiveDamaged, match="has lost its version"):
        Archive(path)
    made = salvage_archive(path, tmp_path / "b.cuttings")
    assert made["articles"] == 12 and made["lost"] == [] and made["notes"] == []
    with Archive(tmp_path / "b.cuttings") as archive:
        assert archive.check()["ok"]


@pytest.mark.parametrize("version", range(1, 7))
def test_the_version_is_told_where_the_name_of_its_last_step_is_damaged(tmp_path: Path, version: int) -> None:
    path = tmp_path / "a.cuttings"
    with contextlib.closing(sqlite3.connect(path)) as opened:
        opened.executescript((TESTS / f"archive_version_{version}.sql").read_text(encoding="utf-8"))
        opened.execute("PRAGMA application_id=1131771252")
    expected = salvage_archive(path, tmp_path / "b.cuttings")
    changed(
        path, tmp_path / "c.cuttings", f"UPDATE _sqlite_migrations SET name='m026_x' WHERE name LIKE 'm00{version}%'"
    )
    made = salvage_archive(tmp_path / "c.cuttings", tmp_path / "d.cuttings")
    assert {**made, "path": ""} == {**expected, "path": ""}


@pytest.mark.parametrize("harmed", ["", "UPDATE _sqlite_migrations SET name='m003' WHERE name LIKE 'm003%'"])
def test_a_newer_version_is_told_by_a_step_more(whole: Path, tmp_path: Path, harmed: str) -> None:
    sql = "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('cuttings', 'm007_more')"
    path = changed(whole, tmp_path / "a.cuttings", sql, *([harmed] if harmed else []))
    for what in (lambda: Archive(path), lambda: salvage_archive(path, tmp_path / "b.cuttings")):
        with pytest.raises(ArchiveTooNew):
            what()


@pytest.mark.parametrize("kind", ["rename", "merge", "ignore", "tag"])
@pytest.mark.parametrize("data", ["{}", '{"kind": "rename"}', '{"kind": 7}', "[]", "7"])
def test_a_correction_that_says_nothing_costs_no_other(whole: Path, tmp_path: Path, kind: str, data: str) -> None:
    sql = f"UPDATE decisions SET data='{data}' WHERE id=(SELECT min(id) FROM decisions WHERE kind='{kind}')"
    salvage_archive(changed(whole, tmp_path / "a.cuttings", sql), tmp_path / "b.cuttings")
    with Archive(tmp_path / "b.cuttings") as archive:
        assert archive.check()["ok"]
    for table in ("tags", "collections", "article_notes", "highlights", "saved_searches"):
        rows = f"SELECT * FROM {table}"
        assert asked(tmp_path / "b.cuttings", rows) == asked(whole, rows), table
    named = "SELECT name FROM entities WHERE named_by_user=1 AND merged_into IS NULL"
    own = {"rename": "Inês Duarte", "merge": "Anna Hall"}.get(kind)
    assert {row[0] for row in asked(tmp_path / "b.cuttings", named)} >= {
        row[0] for row in asked(whole, named) if row[0] != own
    }


@pytest.mark.parametrize("field", ["title", "source", "author"])
def test_a_correction_without_its_value_is_made_again(whole: Path, tmp_path: Path, field: str) -> None:
    add = f"INSERT OR REPLACE INTO overrides VALUES (4, '{field}', NULL)"
    salvage_archive(changed(whole, tmp_path / "a.cuttings", add), tmp_path / "b.cuttings")
    overrides = "SELECT * FROM overrides"
    assert asked(tmp_path / "b.cuttings", overrides) == asked(whole, overrides)
    with Archive(tmp_path / "b.cuttings") as archive:
        assert archive.check()["ok"]
