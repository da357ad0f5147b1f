"""Two archives become one: articles once, names under their UUIDs, our decisions first, all of it one step of undo."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.joining import join_archive
from cuttings_db.archive.parts import save_part
from cuttings_db.errors import ArchiveDamaged, ArchiveTooNew, Cancelled, FileRefused, NotAnArchive
from cuttings_db.progress import Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.migrations import APPLICATION_ID
from decisions_samples import TEXTS, mentioned, new_archive, of, seen, spot

FIRST, LAST = TEXTS[:3], TEXTS[2:]


def archive_of(folder: Path, texts: tuple[str, ...]) -> Archive:
    """Return an archive of texts in a folder of its own."""
    folder.mkdir()
    new_archive(folder, texts).close()
    return _fast(Archive(folder / "a.cuttings"))


def _fast(archive: Archive) -> Archive:
    """Wait for no disk."""
    archive.store.connection.execute("PRAGMA synchronous=OFF")
    return archive


def keyed(store: Store, key: str) -> str:
    """Return the UUID of what the machine calls by a key."""
    return str(store.value("SELECT e.uuid FROM raw_entities r JOIN entities e ON e.id=r.home WHERE r.key=?", (key,)))


def join(archive: Archive, other: Archive, **options: Any) -> dict[str, Any]:
    """Join another archive, which stays open beside it."""
    return join_archive(archive.store, archive.deciding, other.store.path, options.get("report", quiet))


@pytest.fixture
def ours(tmp_path: Path) -> Archive:
    """Return an archive of the first three texts."""
    return archive_of(tmp_path / "ours", FIRST)


@pytest.fixture
def theirs(tmp_path: Path) -> Archive:
    """Return an archive of the last two texts, of which one is in ours as well; its identities are its own."""
    other = archive_of(tmp_path / "theirs", LAST)
    for table in ("entities", "articles"):
        rows = other.store.rows(f"SELECT id FROM {table}")
        with other.store.transaction("all"):
            for (number,) in rows:
                other.store.connection.execute(
                    f"UPDATE {table} SET uuid=? WHERE id=?", (f"aaaaaaaa-0000-4000-8000-{number:012d}", number)
                )
    return other


def test_articles_come_in_once_with_their_names(ours: Archive, theirs: Archive) -> None:
    before = theirs.store.path.read_bytes()
    lin = keyed(ours.store, "lin mei")
    told = join(ours, theirs)
    assert {name: told[name] for name in ("added", "already", "applied", "waiting", "failed")} == {
        **{"added": 1, "already": 1, "applied": 0, "waiting": 0},
        "failed": [],
    }
    assert theirs.store.path.read_bytes() == before
    assert mentioned(ours.store, 4) == mentioned(theirs.store, 2)
    assert keyed(ours.store, "lin mei") == lin
    assert ours.store.value("SELECT uuid FROM articles WHERE id=4") == "aaaaaaaa-0000-4000-8000-000000000002"
    assert ours.check()["ok"] or ours.check()["problems"] == []
    assert join(ours, theirs)["added"] == 0
    ours.catch_up()
    assert ours.report()["added"] == 0
    assert ours.report(ours.report()["id"] - 1)["articles"][0]["id"] == 4


def test_their_decisions_come_along_and_one_undo_takes_all_of_it_back(ours: Archive, theirs: Archive) -> None:
    before = seen(ours.store)
    theirs.decide({"kind": "rename", "entity": of(theirs.store, "Anna Berg"), "name": "Anna of Oslo"})
    theirs.decide({"kind": "title", "article": 2, "value": "CT and CT"})
    theirs.decide({"kind": "tag", "articles": [1, 2], "tag": "theirs"})
    theirs.decide({"kind": "reject_mention", **spot(theirs.store, 2, "CT")})
    theirs.decide({"kind": "collection", "name": "Rivers", "articles": [1], "on": True})
    theirs.decide({"kind": "ignore", "surface": "OC"})
    theirs.decide({"kind": "star", "articles": [2], "on": True})
    theirs.undo()
    told = join(ours, theirs)
    assert (told["applied"], told["waiting"]) == (6, 0), ours.deciding.review()
    assert ours.reading.article(4)["title"] == "CT and CT"
    assert ours.store.rows("SELECT article, tag FROM tags ORDER BY article") == [(3, "theirs"), (4, "theirs")]
    assert ours.store.rows("SELECT article FROM collected") == [(3,)]
    assert "Anna of Oslo" in {name for _w, _t, name in mentioned(ours.store, 1)}
    assert [m for m in mentioned(ours.store, 4) if m[0] == "CT"] == [("CT", "product", "CT")] * 2
    after = seen(ours.store)
    assert ours.undo()["label"] == "joining of 1 article from “a”"
    assert ours.summary()["can_undo"] is False
    assert ours.store.rows("SELECT id FROM articles WHERE trashed=1") == [(4,)]
    now = seen(ours.store)
    assert {text: found for text, found in now["mentions"].items() if text != TEXTS[3]} == before["mentions"]
    assert (now["tags"], now["ignored"]) == (before["tags"], before["ignored"])
    ours.redo()
    assert seen(ours.store) == after
    ours.undo()
    assert join(ours, theirs)["added"] == 1
    assert ours.store.rows("SELECT count(*) FROM articles WHERE trashed=1") == [(0,)]
    assert seen(ours.store)["tags"] == after["tags"]


def test_where_both_say_something_ours_wins_and_theirs_waits(ours: Archive, theirs: Archive) -> None:
    ours.decide({"kind": "title", "article": 3, "value": "Our title"})
    ours.decide({"kind": "note", "article": 3, "text": "our note"})
    ours.decide({"kind": "rename", "entity": of(ours.store, "Anna Berg"), "name": "Our Anna"})
    ours.decide({"kind": "not_same", "entities": [keyed(ours.store, "lin mei"), of(ours.store, "Lin Mei Hua")]})
    ours.decide({"kind": "tag", "articles": [3], "tag": "kept"})
    ours.decide({"kind": "assign_mention", **spot(ours.store, 3, "Lin Mei Hua"), "entity": of(ours.store, "Our Anna")})
    mine = seen(ours.store)
    theirs.decide({"kind": "title", "article": 1, "value": "Their title"})
    theirs.decide({"kind": "author", "article": 1, "value": "Their author"})
    theirs.decide({"kind": "note", "article": 1, "text": "their note"})
    theirs.decide({"kind": "reject_mention", **spot(theirs.store, 1, "Lin Mei Hua")})
    theirs.decide({"kind": "rename", "entity": of(theirs.store, "Anna Berg"), "name": "Their Anna"})
    theirs.decide({"kind": "merge", "entities": [keyed(theirs.store, "lin mei"), keyed(theirs.store, "hua lin mei")]})
    theirs.decide({"kind": "trash", "articles": [1], "on": True})
    theirs.decide({"kind": "trash", "articles": [1], "on": False})
    told = join(ours, theirs)
    assert ours.reading.article(3)["title"] == "Our title"
    assert ours.reading.article(3)["author"] == "Their author"
    assert ours.store.value("SELECT text FROM article_notes WHERE article=3") == "our note"
    assert ours.store.value("SELECT trashed FROM articles WHERE id=3") == 0
    assert seen(ours.store)["mentions"][TEXTS[2]] == mine["mentions"][TEXTS[2]]
    assert "Our Anna" in {name for _w, _t, name in mentioned(ours.store, 4)}
    assert told["applied"] == 1
    assert told["waiting"] == 7
    review = ours.deciding.review()
    assert {row["reason"] for row in review} == {"this archive says otherwise"}
    assert len(review) == 7
    ours.deciding.dismiss(review[0]["id"])
    ours.decide({"kind": "star", "articles": [4], "on": True})
    ours.decide({"kind": "ignore", "surface": "CT"})
    assert len(ours.deciding.review()) == 6


DECISIONS = st.lists(
    st.sampled_from(
        [
            {"kind": "star", "articles": [1, 3]},
            {"kind": "tag", "articles": [2, 3], "tag": "walks"},
            {"kind": "title", "article": 2, "value": "Another title"},
            {"kind": "note", "article": 3, "text": "a note"},
            {"kind": "collection", "name": "Clinics", "articles": [1, 2]},
            {"kind": "ignore", "surface": "CT"},
            {"kind": "rename", "entity": "Anna Berg", "name": "Anna"},
            {"kind": "merge", "entities": ["Lin", "Lin Mei Hua"]},
            {"kind": "reject_mention", "article": 1, "words": "Oslo Clinic"},
            {"kind": "highlight", "article": 3, "words": "Rivers run", "colour": "green"},
            {"kind": "read", "articles": [1]},
        ]
    ),
    unique_by=str,
    max_size=6,
)


def made(store: Any, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision with the UUIDs and places that it names by words."""
    found = dict(decision)
    if "entities" in found:
        found["entities"] = [of(store, name) for name in found["entities"]]
    if "entity" in found:
        found["entity"] = of(store, found["entity"])
    if "words" in found:
        found |= spot(store, found["article"], found.pop("words"))
    return found


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(decisions=DECISIONS)
def test_parts_that_are_joined_again_are_the_archive_they_came_from(
    tmp_path_factory: pytest.TempPathFactory, decisions: list[dict[str, Any]]
) -> None:
    folder = tmp_path_factory.mktemp("parts")
    whole = archive_of(folder / "whole", FIRST)
    for decision in decisions:
        whole.decide(made(whole.store, decision))
    save_part(whole.store, folder / "one.cuttings", [1, 2])
    save_part(whole.store, folder / "two.cuttings", [2, 3])
    with _fast(Archive(folder / "one.cuttings")) as one, Archive(folder / "two.cuttings") as two:
        told = join(one, two)
        assert (told["added"], told["already"], told["failed"]) == (1, 1, [])
        assert seen(one.store) == seen(whole.store)
        for sql in (
            "SELECT uuid, title, starred, read, added FROM articles ORDER BY uuid",
            "SELECT a.uuid, n.text FROM article_notes n JOIN articles a ON a.id=n.article",
            "SELECT a.uuid, h.start, h.colour FROM highlights h JOIN articles a ON a.id=h.article",
            "SELECT a.uuid, k.name FROM collected c JOIN collections k ON k.id=c.collection"
            " JOIN articles a ON a.id=c.article ORDER BY a.uuid",
        ):
            assert one.store.rows(sql) == whole.store.rows(sql), sql
    whole.close()


def test_a_cancel_keeps_what_came_in_as_one_step(ours: Archive, theirs: Archive) -> None:
    def stop(step: Step) -> None:
        if step.done:
            raise Cancelled("stopped")

    told = join(ours, theirs, report=stop)
    assert (told["cancelled"], told["added"]) == (True, 1)
    ours.undo()
    assert ours.summary()["articles"] == 3


def test_an_older_archive_is_joined_from_a_copy(ours: Archive, tmp_path: Path, checkout: Path) -> None:
    for version in (1, 3, 4):
        path = tmp_path / f"version-{version}.cuttings"
        with sqlite3.connect(path) as connection:
            connection.executescript((checkout / "tests" / f"archive_version_{version}.sql").read_text("utf-8"))
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.close()
        before = path.read_bytes()
        told = join_archive(ours.store, ours.deciding, path)
        assert told["added"] + told["already"] >= 1, told
        assert told["failed"] == []
        assert path.read_bytes() == before
        assert [p.name for p in tmp_path.glob("version-*") if p.name != path.name and str(version) in p.name] == []


def planted(theirs: Archive, tmp_path: Path, *statements: str) -> Path:
    """Return a copy of an archive in which somebody changed something."""
    path = tmp_path / "planted.cuttings"
    theirs.store.backup(path)
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER harm AFTER UPDATE ON articles BEGIN DELETE FROM mentions; END",
        "CREATE VIEW harm AS SELECT load_extension('x')",
        "CREATE TABLE harm (a)",
        "ALTER TABLE tags ADD COLUMN harm TEXT",
        "DROP INDEX tags_tag",
    ],
)
def test_an_archive_of_another_make_is_refused(ours: Archive, theirs: Archive, tmp_path: Path, statement: str) -> None:
    before = seen(ours.store)
    with pytest.raises(ArchiveDamaged):
        join_archive(ours.store, ours.deciding, planted(theirs, tmp_path, statement))
    assert seen(ours.store) == before
    assert not list(ours.store.path.parent.glob(".cuttings-*"))


def test_articles_that_do_not_fit_together_stay_out_and_are_told(
    ours: Archive, theirs: Archive, tmp_path: Path
) -> None:
    path = planted(
        theirs,
        tmp_path,
        'UPDATE mentions SET start=900, "end"=910 WHERE article=2',
        "UPDATE articles SET machine='[1, 2' WHERE id=1",
    )
    told = join_archive(ours.store, ours.deciding, path)
    assert (told["added"], len(told["failed"])) == (0, 2)
    assert all(row["reason"] for row in told["failed"])
    assert ours.check()["problems"] == [] or ours.check()["ok"]


def test_what_is_no_other_archive_is_refused(ours: Archive, theirs: Archive, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        join(ours, ours)
    (tmp_path / "words.cuttings").write_text("words " * 100)
    with pytest.raises(NotAnArchive):
        join_archive(ours.store, ours.deciding, tmp_path / "words.cuttings")
    newer = planted(
        theirs,
        tmp_path,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('cuttings', 'm999_later', 'now')",
    )
    with pytest.raises(ArchiveTooNew):
        join_archive(ours.store, ours.deciding, newer)
