"""An archive from a stranger may hold commands of its own: it is refused before anything in it runs."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.store import schema
from cuttings_db.store.connection import Store
from cuttings_db.store.migrations import known_names

PLANTED = {
    "trigger": "CREATE TRIGGER kind AFTER INSERT ON history BEGIN DELETE FROM articles; END",
    "view": "CREATE VIEW everything AS SELECT * FROM articles",
    "table": "CREATE TABLE mine (a)",
    "index": "CREATE INDEX slow ON articles(hex(zeroblob(1000000)))",
    "virtual": "CREATE VIRTUAL TABLE words USING fts5(text)",
    "changed": "ALTER TABLE articles ADD COLUMN extra GENERATED ALWAYS AS (upper(title))",
    "lost": "DROP TABLE history",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "a.cuttings"
    Store(path, create=True).close()
    return path


def test_the_known_fingerprint_is_that_of_a_new_archive(tmp_path: Path) -> None:
    Store(tmp_path / "a.cuttings", create=True).close()
    connection = sqlite3.connect(tmp_path / "a.cuttings")
    assert schema.fingerprint(schema.shapes(connection)) == schema.CURRENT
    connection.close()
    assert schema.fingerprint(schema.shapes_of(known_names())) == schema.CURRENT


@pytest.mark.parametrize("kind", PLANTED)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_no_version_made_is_refused_and_the_file_left_alone(archive: Path, kind: str, read_only: bool) -> None:
    connection = sqlite3.connect(archive)
    connection.execute(PLANTED[kind])
    connection.commit()
    connection.close()
    before = archive.read_bytes()
    with pytest.raises(ArchiveDamaged) as caught:
        Store(archive, read_only=read_only)
    assert "not as Cuttings makes archives" in caught.value.reason
    assert "Save what can be read" in caught.value.advice
    assert archive.read_bytes() == before


def test_a_planted_name_is_shown_without_what_could_deceive(archive: Path) -> None:
    connection = sqlite3.connect(archive)
    connection.execute('CREATE VIEW "\u202egpj.\x1b[31m" AS SELECT 1')
    connection.commit()
    connection.close()
    with pytest.raises(ArchiveDamaged) as caught:
        Store(archive)
    assert caught.value.reason.isascii() and caught.value.reason.isprintable()
