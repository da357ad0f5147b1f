"""Archives of every version: what people saw in them they see now; what cannot be opened is left as it is."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from cuttings_db.archive.archive import Archive
from cuttings_db.cli import main
from cuttings_db.errors import ArchiveTooNew
from cuttings_db.model import Question
from cuttings_db.progress import quiet
from cuttings_db.store import making, migrations
from cuttings_db.store.connection import Store
from store_samples import add, recognised
from upgrade_samples import VERSIONS, copies, lines_of, lines_restored, of_version, told
from upgrade_samples import main as write_files

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{CHECKOUT / 'db'}{os.pathsep}{CHECKOUT / 'tests'}"}
NOW = len(VERSIONS)
OLDER = VERSIONS[:-1]


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("version", VERSIONS)
def test_what_an_older_version_told_is_told_still(tmp_path: Path, version: int) -> None:
    path = of_version(version, tmp_path / "a.cuttings")
    before, lines = told(path), lines_of(path)
    with Archive(path) as archive:
        archive.catch_up()
        after = told(path)
        assert after["history"][: len(before["history"])] == before["history"]
        for name in before.keys() - {"history"}:
            assert after[name] == before[name], name
        checked, number = archive.check(), len(before["articles"])
        assert (checked["problems"], checked["articles"], checked["indexed"]) == ([], number, number)
        shown = {number for number, _star, trash in before["flags"] if not trash}
        _same_answers(archive, before, shown)
    assert [lines_restored(copy) for copy in copies(tmp_path)] == ([lines] if version < NOW else [])


def _same_answers(archive: Archive, before: dict[str, Any], shown: set[int]) -> None:
    """Assert that the archive answers with what its file told before."""
    summary = archive.summary()
    assert (summary["articles"], summary["trash"]) == (len(shown), len(before["articles"]) - len(shown))
    assert summary["reports"] == len(before["reports"])
    assert archive.tags() == [
        {"name": tag, "articles": sum(1 for a, t in before["tags"] if t == tag and a in shown)}
        for tag in sorted({tag for a, tag in before["tags"] if a in shown}, key=str.casefold)
    ]
    for number, uuid, title, author, source, url, language, published, path, added, text in before["articles"]:
        article = archive.reading.article(number)
        assert (article["title"], article["author"], article["source"], article["url"]) == (title, author, source, url)
        assert (article["language"], article["path"], article["added"]) == (language, path, added), uuid
        assert (article["published"] or {}).get("edtf") == published
        assert sorted(article["tags"]) == sorted(t for a, t in before["tags"] if a == number)
        page = archive.reading.paragraphs(number, 0, 60_000, Question())
        for paragraph in page["paragraphs"]:
            assert paragraph["text"] == text[paragraph["start"] : paragraph["end"]]
        named = {(m["start"], m["end"], m["entity"], m["name"]) for p in page["paragraphs"] for m in p["mentions"]}
        assert named == {(s, e, u, n) for a, s, e, u, _type, n in before["names"] if a == number}
        dates = {(d["start"], d["end"], d["edtf"], d["role"]) for p in page["paragraphs"] for d in p["dates"]}
        assert dates == {
            (s, e, edtf, role) for a, s, e, edtf, *_b, role, no in before["dates"] if a == number and not no
        }
        if number in shown:
            for word in {w for w in text.replace("-", " ").split() if w.isalpha()}:
                assert number in archive.ids(Question(f'"{word}"')), word
    for number, started, data in before["reports"]:
        report = archive.report(number)
        assert report is not None and report["started"] == started
        assert [a["id"] for a in report["articles"]] == [a["id"] for a in data["articles"]]
    for uuid, kind, name in {(u, t, n) for a, _s, _e, u, t, n in before["names"] if a in shown}:
        page = archive.reading.entity(uuid)
        assert (page["type"], page["name"]) == (kind, name)
    corrections = [row["label"] for row in archive.decisions()]
    assert corrections == [label for _n, _made, kind, label, _t in before["decisions"] if kind != "import"]


@pytest.mark.parametrize("version", VERSIONS)
def test_everything_said_in_an_older_version_can_be_taken_back_and_said_again(tmp_path: Path, version: int) -> None:
    with Archive(of_version(version, tmp_path / "a.cuttings")) as archive:
        states = [_seen(archive)]
        while archive.undo()["label"] is not None:
            states.append(_seen(archive))
        for expected in reversed(states[:-1]):
            assert archive.redo()["label"] is not None
            assert _seen(archive) == expected
        assert archive.redo()["label"] is None
        assert archive.check()["problems"] == []


def _seen(archive: Archive) -> dict[str, Any]:
    """Return what decisions change."""
    found = told(archive.store.path)
    return {name: sorted(map(repr, found[name])) for name in ("articles", "flags", "names", "dates", "tags")}


def test_what_an_archive_without_read_marks_holds_counts_as_read(tmp_path: Path) -> None:
    for version in OLDER[:5]:
        path = of_version(version, tmp_path / f"{version}.cuttings")
        store = Store(path)
        assert store.value("SELECT count(*) FROM articles WHERE read=0") == 0
        new = add(store, recognised("Something that came in later."))
        assert store.rows("SELECT id FROM articles WHERE read=0") == [(new,)]
        store.close()
    store = Store(of_version(6, tmp_path / "6.cuttings"))
    assert store.rows("SELECT id, read FROM articles ORDER BY id") == [(1, 1), (2, 0), (3, 1), (4, 0)]
    store.close()


def test_files_of_every_version_can_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_files(tmp_path)
    made = capsys.readouterr().out.splitlines()
    assert [Path(line).name for line in made] == [f"version {version}.cuttings" for version in VERSIONS]
    assert all(Path(line).read_bytes()[18:20] == b"\x02\x02" for line in made), "they are closed as they were in use"


def newer(path: Path, journal: str, *, log: bool) -> Path:
    """Make an archive of a newer version; with what a crash of that version left beside it."""
    of_version(NOW, path, journal)
    crash = "import os; os.kill(os.getpid(), 9)" if log else "connection.close()"
    code = (
        "import sqlite3, sys; connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute(\"INSERT INTO _sqlite_migrations VALUES (99, 'cuttings', 'm999_future', '')\")\n"
        f"connection.execute('CREATE TABLE future (id INTEGER PRIMARY KEY)'); {crash}"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=not log)
    return path


@pytest.mark.parametrize(("journal", "log"), [("delete", False), ("wal", False), ("wal", True)])
def test_a_newer_archive_is_refused_with_a_sentence_and_left_as_it_is(
    tmp_path: Path, journal: str, log: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = newer(folder / "a.cuttings", journal, log=log)
    before = contents(folder)
    assert ("a.cuttings-wal" in before) == log
    before.pop("a.cuttings-shm", None)
    for arguments in (["show", path, "1"], ["import", path, tmp_path], ["check", path, "--repair"], ["undo", path]):
        status = main([*map(str, arguments), "--json"])
        told_json = json.loads(capsys.readouterr().out)
        assert status == 1 and told_json["error"]["kind"] == "ArchiveTooNew", told_json
        assert "was written by a newer version of Cuttings" in told_json["error"]["reason"]
        assert "Update Cuttings" in told_json["error"]["advice"]
        after = contents(folder)
        # What a reader keeps in memory beside a log belongs to no version.
        after.pop("a.cuttings-shm", None)
        assert after == before


def as_of(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this be an older version."""
    steps = Migrations("cuttings")
    steps._migrations = migrations.MIGRATIONS._migrations[:version]
    names = {migration.name for migration in steps._migrations}
    monkeypatch.setattr(making, "known_names", lambda: names)
    monkeypatch.setattr(making, "MIGRATIONS", steps)


@pytest.mark.parametrize("version", OLDER)
def test_an_older_version_refuses_an_archive_of_today(
    tmp_path: Path, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = of_version(NOW, tmp_path / "a.cuttings")
    before = contents(tmp_path)
    as_of(version, monkeypatch)
    with pytest.raises(ArchiveTooNew, match="a newer version of Cuttings") as caught:
        Store(path)
    assert caught.value.advice == "Update Cuttings, then open it again."
    assert contents(tmp_path) == before


def test_what_was_open_while_a_newer_version_came_writes_no_more(tmp_path: Path) -> None:
    store = Store(of_version(NOW, tmp_path / "a.cuttings"))
    add(store, recognised("Written in time."))
    newer_steps = Migrations("cuttings")
    newer_steps._migrations = list(migrations.MIGRATIONS._migrations)

    @newer_steps()
    def m999_more(db: Database) -> None:
        db.execute("CREATE TABLE more (id INTEGER PRIMARY KEY)")

    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        newer_steps.apply(Database(other))
    before = store.value("SELECT count(*) FROM articles")
    with pytest.raises(ArchiveTooNew, match="a newer version"):
        add(store, recognised("Written too late."))
    assert store.value("SELECT count(*) FROM articles") == before
    store.close()


def test_an_import_goes_on_in_an_older_archive(tmp_path: Path) -> None:
    path = of_version(2, tmp_path / "a.cuttings")
    (tmp_path / "new.txt").write_text("Anna Berg came back on 4 July 2025.\n", encoding="utf-8")
    with Archive(path) as archive:
        assert archive.import_files([tmp_path / "new.txt"], None, quiet)["added"] == 1
        archive.catch_up()
        assert sorted(archive.ids(Question("anna berg"))) == [1, 2]
        assert archive.ids(Question("is:unread")) == [2]
