"""The support report tells of archive and machine, and quotes nobody: words planted everywhere are not in it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from archive_samples import write_articles
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.support_report import support_report
from cuttings_db.cli import main
from cuttings_db.store.connection import Store

SECRET = "Zanzibarzone"
# Their values are ours, and checked where they are read; a planted word would make the file one that nothing opens.
KEPT = {("meta", "key"), ("_sqlite_migrations", "migration_set"), ("_sqlite_migrations", "name")}


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    folder = tmp_path / SECRET
    path = folder / f"{SECRET}.cuttings"
    folder.mkdir()
    with Archive(path, create=True) as archive:
        archive.import_files([*write_articles(tmp_path / "in"), folder / "missing.txt"])
        archive.decide({"kind": "tag", "articles": [1], "tag": SECRET, "on": True})
    return path


def test_it_says_what_helps(filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = tmp_path / "report.json"
    assert main(["support-report", str(filled), "--to", str(to), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    found = json.loads(to.read_text(encoding="utf-8"))
    assert answer["path"] == str(to)
    assert found["archive"]["rows"]["articles"] == 4
    assert found["archive"]["decisions"]["tag"] == 1
    assert sum(found["archive"]["refused"].values()) == 1
    assert found["check"] == {"ok": True, "problems": []}
    assert found["file"]["bytes"] > 100_000
    assert found["program"]["packages"]["sqlite-utils"][0].isdigit()
    assert found["machine"]["memory"] > 0


def test_words_in_every_column_stay_out_of_it(filled: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("PRAGMA writable_schema=ON")
    tables = [r[0] for r in connection.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()]
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'").fetchall()
    for name, _sql in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    planted = 0
    for table in tables:
        for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall():
            if (table, row[1]) in KEPT or row[5] or "TEXT" not in row[2].upper():
                continue
            sql = f'UPDATE OR IGNORE "{table}" SET "{row[1]}"=? || rowid'
            try:
                planted += connection.execute(sql, (SECRET,)).rowcount
            except sqlite3.OperationalError:
                planted += connection.execute(f'UPDATE OR IGNORE "{table}" SET "{row[1]}"=?', (SECRET,)).rowcount
    for _name, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()
    assert planted > 50
    troubles = [
        {"at": SECRET, "kind": SECRET, "frames": [SECRET, "cuttings_db.store.connection:12"]},
        {"at": "2026-01-02T03:04:05Z", "kind": "KeyError", "frames": SECRET},
        SECRET,
    ]
    with Archive(filled) as archive:
        report = support_report(archive.store, archive.index, troubles)
    assert SECRET.lower() not in json.dumps(report, ensure_ascii=False).lower()
    assert report["archive"]["rows"]["articles"] == 4
    assert not report["check"]["ok"]
    assert report["troubles"][0] == {"at": "", "kind": "other", "frames": ["cuttings_db.store.connection:12"]}
    assert report["troubles"][1]["kind"] == "KeyError"


SECRETS = {
    "no Unicode": "UPDATE revisions SET text=CAST(x'49742773' || ' a {0} of the nurse' || x'ff' || '{0}' AS TEXT)",
    "no Unicode elsewhere": "UPDATE article_notes SET text=CAST(x'49742773' || ' {0} ' || x'ff' AS TEXT)",
    "words for a number": "UPDATE articles SET characters='Bob has {0}'",
    "words for a place": "UPDATE mentions SET start='Bob has {0}', name='it''s {0}'",
    "no end": "UPDATE articles SET characters=9e999",
    "words for a counter": "UPDATE dirty SET counter='Bob has {0}'",
}


@pytest.mark.parametrize("how", SECRETS)
def test_what_sqlite_quotes_and_the_name_of_the_archive_stay_out_of_it(filled: Path, how: str) -> None:
    """SQLite quotes a text that is none, and an apostrophe in it pairs with the quotes around it."""
    with Archive(filled) as archive:
        archive.decide({"kind": "note", "article": 2, "text": "a note"})
        execute = archive.store.connection.execute
        assert execute(SECRETS[how].format(SECRET)).rowcount > 0
        report = support_report(archive.store, archive.index)
    assert SECRET.lower() not in json.dumps(report, ensure_ascii=False).lower()
    assert not report["check"]["ok"] and report["check"]["problems"]
    assert report["archive"]["rows"]["articles"] == 4


def test_a_damaged_archive_still_gives_one(filled: Path) -> None:
    data = bytearray(filled.read_bytes())
    with Archive(filled) as archive:
        page = int(archive.store.value("SELECT rootpage FROM sqlite_master WHERE name='articles'"))
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    filled.write_bytes(data)
    store = Store(filled)
    with Archive(filled) as archive:
        report = support_report(store, archive.index)
    store.close()
    assert report["archive"] == {"unreadable": "ArchiveDamaged"}
    assert report["check"]["problems"] == ["file damaged: 1"]
    assert SECRET.lower() not in json.dumps(report, ensure_ascii=False).lower()
    assert report["program"]["cuttings"]
