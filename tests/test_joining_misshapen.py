"""An archive of somebody else with rows that nobody of ours wrote: what fits comes in, and ours stays as it is."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.joining import join_archive
from cuttings_db.archive.organising import Organising
from cuttings_db.errors import ArchiveDamaged
from cuttings_db.model import Question
from decisions_samples import TEXTS, new_archive

_ROW = (
    "INSERT INTO decisions (id, made, kind, data, label, inverse, uuid, target) VALUES (900, '', ?, ?, '', ?, 'u', ?)"
)


def archive_of(folder: Path, texts: tuple[str, ...]) -> Archive:
    """Return an archive of texts in a folder of its own."""
    folder.mkdir()
    new_archive(folder, texts).close()
    archive = Archive(folder / "a.cuttings")
    archive.store.connection.execute("PRAGMA synchronous=OFF")
    return archive


@pytest.fixture
def ours(tmp_path: Path) -> Archive:
    """Return an archive of two texts."""
    return archive_of(tmp_path / "ours", TEXTS[:2])


@pytest.fixture
def theirs(tmp_path: Path) -> Archive:
    """Return an archive of two others."""
    return archive_of(tmp_path / "theirs", TEXTS[2:])


def planted(theirs: Archive, folder: Path, statement: str, values: tuple[Any, ...] = ()) -> Path:
    """Return a copy of an archive in which somebody changed something."""
    path = folder / "planted.cuttings"
    theirs.store.backup(path)
    connection = sqlite3.connect(path)
    connection.execute(statement, values)
    connection.commit()
    connection.close()
    return path


def test_a_damaged_name_of_a_step_is_not_taken_for_a_newer_version(
    ours: Archive, theirs: Archive, tmp_path: Path
) -> None:
    path = planted(theirs, tmp_path, "UPDATE _sqlite_migrations SET name='m0?3' WHERE name LIKE 'm003%'")
    with pytest.raises(ArchiveDamaged, match="it has lost its version"):
        join(ours, path)


def join(ours: Archive, path: Path) -> dict[str, Any]:
    """Join the file of an archive."""
    return join_archive(ours.store, ours.deciding, path)


@pytest.mark.parametrize(
    ("kind", "data", "target"),
    [
        ("undo", "{}", None),
        ("tag", "[1]", None),
        ("tag", "no JSON", None),
        ("merge", '{"kind": "merge", "entities": 7}', None),
    ],
)
def test_a_list_of_decisions_that_is_none_is_refused_before_anything_comes_in(
    ours: Archive, theirs: Archive, tmp_path: Path, kind: str, data: str, target: int | None
) -> None:
    with pytest.raises(ArchiveDamaged, match=r"planted\.cuttings"):
        join(ours, planted(theirs, tmp_path, _ROW, (kind, data, "{}", target)))
    assert ours.summary()["articles"] == 2
    assert ours.summary()["can_undo"] is False


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "tag"},
        {"kind": "highlight", "article": 1},
        {"kind": "rename"},
        {"kind": "saved_search", "name": "x", "question": [1]},
        {"kind": "copy", "articles": [1, -5]},
        {"kind": "note", "article": 1, "text": 5},
        {"kind": "title", "article": 1, "value": "x" * 5000},
    ],
)
def test_a_misshapen_decision_stays_out_and_is_told(
    ours: Archive, theirs: Archive, tmp_path: Path, data: dict[str, Any]
) -> None:
    path = planted(theirs, tmp_path, _ROW, (data["kind"], json.dumps(data), "null", None))
    told = join(ours, path)
    assert (told["added"], [row["member"] for row in told["failed"]]) == (2, ["correction 1"])
    ours.undo()
    assert ours.summary()["articles"] == 2


def test_what_takes_nothing_back_hides_nothing_that_stands_beside_it(
    ours: Archive, theirs: Archive, tmp_path: Path
) -> None:
    theirs.decide({"kind": "tag", "articles": [1], "tag": "beside"})
    told = join(ours, planted(theirs, tmp_path, _ROW, ("undo_decision", "{}", "{}", None)))
    assert (told["added"], told["applied"], told["failed"]) == (2, 1, [])
    assert ours.search(Question("tag:beside"))["total"] == 1


def test_an_archive_with_decisions_that_wait_against_its_own_can_be_joined(
    ours: Archive, theirs: Archive, tmp_path: Path
) -> None:
    third = archive_of(tmp_path / "third", TEXTS[2:3])
    third.decide({"kind": "title", "article": 1, "value": "Third"})
    theirs.decide({"kind": "title", "article": 1, "value": "Second"})
    assert join(theirs, third.store.path)["waiting"] == 1
    told = join(ours, theirs.store.path)
    assert (told["added"], told["applied"], told["waiting"], told["failed"]) == (2, 1, 0, [])
    assert ours.reading.article(3)["title"] == "Second"


def test_a_label_of_any_length_goes_along(ours: Archive, theirs: Archive) -> None:
    theirs.decide({"kind": "tag", "articles": [1], "tag": "x" * 190})
    with theirs.store.transaction("quiet"):
        theirs.store.connection.execute("UPDATE decisions SET label=?", ("x" * 500,))
    told = join(ours, theirs.store.path)
    assert (told["applied"], told["failed"]) == (1, [])


@pytest.mark.parametrize("added", ["2026-19-39T29:00:00Z", "2026-02-30T10:00:00Z", "0000-01-01T00:00:00Z", "soon"])
def test_a_moment_of_no_calendar_does_not_make_ours_unreadable(
    ours: Archive, theirs: Archive, tmp_path: Path, added: str
) -> None:
    assert join(ours, planted(theirs, tmp_path, "UPDATE articles SET added=?", (added,)))["added"] == 2
    assert ours.search(Question(""))["total"] == 4
    assert Organising(ours.store, ours.relations, ours.index).sidebar()["all"] == 4


def test_what_came_in_is_one_step_though_its_decisions_break(
    ours: Archive, theirs: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs.decide({"kind": "star", "articles": [1], "on": True})
    join_decisions, asked = ours.deciding.join, []

    def breaking(entries: Any, *rest: Any) -> dict[str, int]:
        asked.append(len(entries["decisions"]))
        if entries["decisions"]:
            raise RuntimeError("the disk is full")
        return join_decisions(entries, *rest)

    monkeypatch.setattr(ours.deciding, "join", breaking)
    with pytest.raises(RuntimeError):
        join(ours, theirs.store.path)
    assert asked == [1, 0]
    assert ours.summary()["articles"] == 4
    ours.undo()
    assert ours.summary()["articles"] == 2
