"""Migrations: an older file is copied, brought up to date in one step, or left exactly as it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from cuttings_db.archive.backups import list_backups
from cuttings_db.errors import ArchiveReadOnly, ArchiveTooNew
from cuttings_db.store import making, migrations
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import redo, undo
from cuttings_db.store.interchange import export_decisions
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.replaying import replay
from store_samples import add, dump, recognised

TITLES = {
    1: "A title of the first version",
    2: "A title of the second version",
    3: "A title of the third version",
    4: "A title of the fourth version",
    5: "A title of the fifth version",
    6: "A title of the sixth version",
}
NOW = len(migrations.known_names())


def schema(path: Path) -> list[tuple[str, ...]]:
    with sqlite3.connect(path) as opened:
        rows = opened.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
        found = [tuple(str(cell) for cell in row) for row in rows]
    opened.close()
    return found


def of_version(version: int, path: Path) -> Path:
    """Make a file from the dump of an archive that an older version wrote."""
    opened = sqlite3.connect(path)
    dump = Path(__file__).with_name(f"archive_version_{version}.sql")
    opened.executescript(dump.read_text(encoding="utf-8"))
    opened.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
    opened.commit()
    opened.close()
    return path


def another(monkeypatch: pytest.MonkeyPatch, *, fails: bool) -> None:
    """Let there be one more step."""
    steps = Migrations("cuttings")
    steps._migrations = list(migrations.MIGRATIONS._migrations)

    @steps()
    def m999_more(db: Database) -> None:
        db.execute("CREATE TABLE more (id INTEGER PRIMARY KEY)")
        db.execute("INSERT INTO more VALUES (7)")
        if fails:
            raise RuntimeError("the step breaks")

    monkeypatch.setattr(making, "MIGRATIONS", steps)
    monkeypatch.setattr(making, "known_names", lambda: migrations.known_names() | {"m999_more"})


def test_every_version_is_known_by_a_dump() -> None:
    assert list(TITLES) == list(range(1, NOW + 1))


@pytest.mark.parametrize("version", TITLES)
def test_an_older_version_opens_as_a_fresh_archive_does(tmp_path: Path, version: int) -> None:
    old = of_version(version, tmp_path / "old.cuttings")
    with_old, fresh = Store(old), Store(tmp_path / "fresh.cuttings", create=True)
    assert with_old.value("SELECT title FROM articles") == TITLES[version]
    assert with_old.identity == "11111111-2222-4333-8444-555555555555"
    with_old.close()
    fresh.close()
    assert schema(old) == schema(tmp_path / "fresh.cuttings")
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "fresh.cuttings",
        *(["old backups"] if version < NOW else []),
        "old.cuttings",
    ]
    kept = [row.kind for row in list_backups(old) if row.state == "checked"]
    assert kept == (["migration"] if version < NOW else [])


def test_a_migration_copies_the_file_first_with_everything_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "a.cuttings", create=True)
    add(store, recognised("A text that stands only in the log."))
    # No checkpoint: what was written last lies beside the file, as after a crash.
    store.checkpoint = lambda: None  # type: ignore[method-assign]
    another(monkeypatch, fails=False)
    newer = Store(tmp_path / "a.cuttings")
    assert newer.value("SELECT id FROM more") == 7
    newer.close()
    store.close()
    monkeypatch.undo()
    (kept,) = list_backups(tmp_path / "a.cuttings")
    copy = Store(Path(kept.path))
    assert copy.value("SELECT count(*) FROM articles") == 1
    assert copy.read_only
    copy.close()
    with pytest.raises(ArchiveTooNew):
        Store(tmp_path / "a.cuttings")


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = of_version(1, tmp_path / "a.cuttings")
    Store(path).close()
    before = list(sqlite3.connect(path).iterdump())
    another(monkeypatch, fails=True)
    with pytest.raises(RuntimeError, match="the step breaks"):
        Store(path)
    monkeypatch.undo()
    assert list(sqlite3.connect(path).iterdump()) == before
    store = Store(path)
    assert store.value("SELECT count(*) FROM articles") == 1
    store.close()


def test_an_older_archive_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = of_version(1, tmp_path / "a.cuttings")
    another(monkeypatch, fails=False)
    with pytest.raises(ArchiveReadOnly):
        Store(path, read_only=True)
    assert [p.name for p in tmp_path.iterdir()] == ["a.cuttings"]


def test_a_newer_archive_is_not_touched(tmp_path: Path) -> None:
    path = of_version(6, tmp_path / "a.cuttings")
    opened = sqlite3.connect(path)
    opened.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('cuttings', 'm999_future')")
    opened.commit()
    opened.close()
    before = path.read_bytes()
    with pytest.raises(ArchiveTooNew):
        Store(path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["a.cuttings"]


def test_what_was_merged_before_knows_where_it_comes_from(tmp_path: Path) -> None:
    store = Store(of_version(3, tmp_path / "a.cuttings"))
    homes = dict(store.rows("SELECT r.key, e.machine_name FROM raw_entities r JOIN entities e ON e.id=r.home"))
    assert homes == {"anna berg": "Anna Berg", "carl hall": "Carl Hall", "lin mei": "Lin Mei"}
    entities = dict(store.rows("SELECT r.key, e.name FROM raw_entities r JOIN entities e ON e.id=r.entity"))
    assert entities == {"anna berg": "Anna Lin", "carl hall": "Carl Hall", "lin mei": "Anna Lin"}
    store.close()


def test_what_people_said_before_is_laid_over_as_it_was_and_can_be_taken_back(tmp_path: Path) -> None:
    store = Store(of_version(3, tmp_path / "a.cuttings"))
    before = dump(store)
    with store.transaction("mapping") as counter:
        replay(store, counter)
    assert dump(store) == before
    assert next(d["label"] for d in export_decisions(store)["decisions"]) == "merge into “Anna Lin”"
    assert undo(store) and undo(store) and undo(store) is None
    names = store.rows("SELECT e.name FROM raw_entities r JOIN entities e ON e.id=r.entity ORDER BY 1")
    assert [row[0] for row in names] == ["Anna Berg", "Carl Hall", "Lin Mei"]
    assert redo(store) == "merge into “Anna Lin”" and redo(store)
    assert dump(store) == before
    store.close()


@pytest.mark.parametrize("version", TITLES)
def test_articles_of_an_older_version_are_known_by_their_text_alone(tmp_path: Path, version: int) -> None:
    store = Store(of_version(version, tmp_path / "a.cuttings"))
    rows = store.rows("SELECT a.words_sha256, r.text FROM articles a JOIN revisions r ON r.id=a.revision")
    assert rows and all(words == words_hash(text) for words, text in rows)
    store.close()
