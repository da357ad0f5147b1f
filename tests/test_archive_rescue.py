"""Whatever happened to an archive, its log, its lock or its cache: a clear word, and a way out."""

from __future__ import annotations

import json
import os
import queue
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_samples import filled
from cuttings_db.archive import Channel
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.examining import examine
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.cli import main
from cuttings_db.errors import ArchiveDamaged
from cuttings_db.model import Question
from cuttings_db.store import connection as store_connection
from cuttings_db.store.connection import Store

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder))
        filled(folder).close()
        yield folder / "small.cuttings"


def copied(whole: Path, to: Path) -> Path:
    return Path(shutil.copy(whole, to))


def noted(store: Store) -> str:
    """Return what `left_log` noted in an archive."""
    return str(store.value("SELECT value FROM meta WHERE key='noted'") or "")


def left_log(path: Path, times: int = 1) -> bytes:
    """Change an archive and die before the log is moved into it; returns the log that lies beside it then."""
    store = Store(path)
    store.connection.execute("PRAGMA wal_autocheckpoint=0")
    for _ in range(times):
        with store.transaction("meta"):
            store.connection.execute(
                "INSERT INTO meta VALUES ('noted', 'x') ON CONFLICT (key) DO UPDATE SET value=value || 'x'"
            )
    log = Path(f"{path}-wal").read_bytes()
    file = path.read_bytes()
    store.close()
    path.write_bytes(file)
    Path(f"{path}-wal").write_bytes(log)
    Path(f"{path}-shm").unlink(missing_ok=True)
    return log


def test_each_state_has_a_word(whole: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.cuttings"
    cut.write_bytes(whole.read_bytes()[:40_000])
    newer = copied(whole, tmp_path / "newer.cuttings")
    opened = sqlite3.connect(newer)
    opened.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('cuttings', 'm999_more')")
    opened.commit()
    opened.close()
    (tmp_path / "text.cuttings").write_text("Words. " * 100, encoding="utf-8")
    states = {
        **{"small.cuttings": "sound", "cut.cuttings": "damaged", "newer.cuttings": "newer"},
        **{"text.cuttings": "foreign", "none.cuttings": "missing"},
    }
    copied(whole, tmp_path / "small.cuttings")
    for name, state in states.items():
        before = (tmp_path / name).read_bytes() if (tmp_path / name).exists() else b""
        found = examine(tmp_path / name)
        assert found["state"] == state, found
        assert found["backups"] == []
        assert state == "sound" or (found["reason"] and found["advice"])
        assert not (tmp_path / name).exists() or (tmp_path / name).read_bytes() == before
    assert {p.suffix for p in tmp_path.iterdir()} == {".cuttings"}


def test_an_archive_that_another_program_holds_is_locked(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied(whole, tmp_path / "a.cuttings")
    monkeypatch.setattr("cuttings_db.store.examining._LOCK_SECONDS", 0.1)
    holder = Store(path)
    with holder.transaction("quiet"):
        assert examine(path)["state"] == "locked"
    assert examine(path)["state"] == "sound"
    holder.close()


def test_the_worker_examines_and_saves(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.cuttings"
    data = bytearray(whole.read_bytes())
    data[4096 * 3 : 4096 * 9] = bytes(4096 * 6)
    path.write_bytes(data)
    answers: queue.Queue[tuple[Any, Exception | None]] = queue.Queue()
    steps = []
    channel = Channel("rescue", [str(path)])
    try:
        channel.send("examine", {}, lambda result, error: answers.put((result, error)))
        result, error = answers.get(timeout=30)
        assert error is None and result["state"] == "damaged"
        to = tmp_path / "b.cuttings"
        channel.send("salvage", {"to": str(to)}, lambda result, error: answers.put((result, error)), steps.append)
        result, error = answers.get(timeout=30)
        assert error is None and result["articles"] == 4 and result["path"] == str(to)
        channel.send("salvage", {"to": str(to)}, lambda result, error: answers.put((result, error)))
        result, error = answers.get(timeout=30)
        assert result is None and error is not None and "already" in str(error)
    finally:
        channel.close()
    assert bytes(data) == path.read_bytes()


def test_the_command_tells_what_it_saved(
    whole: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "a.cuttings"
    path.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    arguments = ["salvage", str(path), "--to", str(tmp_path / "b.cuttings")]
    assert main([*arguments, "--json"]) == 0
    answer = json.loads(capfdbinary.readouterr().out)
    assert answer.keys() == {"path", "articles", "originals", "decisions", "lost", "notes"}
    assert main([*arguments, "--json"]) == 1
    assert "already" in json.loads(capfdbinary.readouterr().out)["error"]["reason"]
    with pytest.raises(SystemExit, match="2"):
        main(["salvage", str(path)])


def test_a_log_of_another_archive_is_refused_and_harms_nothing(whole: Path, tmp_path: Path) -> None:
    path, other = copied(whole, tmp_path / "a.cuttings"), copied(whole, tmp_path / "other.cuttings")
    # Another archive altogether, and one that has gone another way since it was copied.
    strange = Store(tmp_path / "strange.cuttings", create=True)
    strange.close()
    for source in (tmp_path / "strange.cuttings", other):
        with Archive(other) as archive:
            archive.decide({"kind": "star", "articles": [1], "on": source != other})
        before, log = path.read_bytes(), left_log(source)
        Path(f"{path}-wal").write_bytes(log)
        with pytest.raises(ArchiveDamaged, match="belongs to another archive") as caught:
            Archive(path)
        assert caught.value.advice
        assert examine(path)["state"] == "damaged"
        assert path.read_bytes() == before and Path(f"{path}-wal").read_bytes() == log
        made = salvage_archive(path, tmp_path / f"{source.stem} saved.cuttings")
        assert made["articles"] == 4 and "another archive" in made["notes"][0]
        Path(f"{path}-wal").unlink()
        with Archive(path) as archive:
            assert archive.check()["ok"]


def test_an_older_copy_put_over_an_archive_with_a_log_is_not_mixed_with_it(whole: Path, tmp_path: Path) -> None:
    path = copied(whole, tmp_path / "a.cuttings")
    with Archive(path) as archive:
        for on in (True, False, True):
            archive.decide({"kind": "star", "articles": [1], "on": on})
    left_log(path)
    shutil.copy(whole, path)
    with pytest.raises(ArchiveDamaged, match="another state"):
        Archive(path)


@pytest.mark.parametrize("times", [1, 40])
def test_a_log_that_is_its_own_is_taken_up_also_where_it_is_cut(whole: Path, tmp_path: Path, times: int) -> None:
    path = copied(whole, tmp_path / "a.cuttings")
    log = left_log(path, times=times)
    store = Store(path)
    assert noted(store) == "x" * times
    store.close()
    for size in (len(log) - 3000, len(log) // 2, 40, 10):
        again = copied(whole, tmp_path / "b.cuttings")
        left_log(again, times=times)
        log_file = Path(f"{again}-wal")
        os.truncate(log_file, size)
        store = Store(again)
        assert set(noted(store)) <= {"x"} and len(noted(store)) < times
        store.close()
        with Archive(again) as archive:
            assert archive.check()["ok"]


def test_without_its_log_an_archive_is_what_it_was_before(whole: Path, tmp_path: Path) -> None:
    path = copied(whole, tmp_path / "a.cuttings")
    left_log(path)
    Path(f"{path}-wal").unlink()
    with Archive(path) as archive:
        assert archive.check()["ok"]
        assert noted(archive.store) == ""


def test_what_a_killed_program_left_is_no_lock(whole: Path, tmp_path: Path) -> None:
    path = copied(whole, tmp_path / "a.cuttings")
    code = (
        "import os, signal, sys; from pathlib import Path; from cuttings_db.archive.archive import Archive;"
        "a = Archive(Path(sys.argv[1])); a.index.refresh(); a.store.connection.execute('BEGIN IMMEDIATE');"
        "a.store.connection.execute('DELETE FROM articles'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "db")}
    subprocess.run([sys.executable, "-c", code, str(path)], env=environment, check=False, timeout=60)
    Path(f"{path}-shm").touch()
    with Archive(path) as archive:
        assert archive.decide({"kind": "star", "articles": [1], "on": True})["id"]
        assert archive.check()["ok"]
    assert examine(path)["state"] == "sound"


def test_the_index_of_another_archive_is_built_anew(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir(mode=0o700)
    path = copied(whole, tmp_path / "a.cuttings")
    with Archive(path) as archive:
        archive.catch_up()
        name = archive.store.identity
    (folder,) = [p for p in (tmp_path / "cache").rglob("*") if p.is_dir() and name in p.name]
    other = tmp_path / "b.cuttings"
    with Archive(other, create=True) as archive:
        archive.import_files([tmp_path / "none"])
        mine = folder.with_name(folder.name.replace(name, archive.store.identity))
    shutil.rmtree(mine, ignore_errors=True)
    shutil.copytree(folder, mine)
    with Archive(other) as archive:
        assert archive.search(Question(text="lyon"))["total"] == 0
        archive.catch_up()
        assert archive.search(Question(text="lyon"))["total"] == 0
        assert archive.check()["ok"]


def test_the_cache_may_go_while_the_archive_is_open(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir(mode=0o700)
    with Archive(copied(whole, tmp_path / "a.cuttings")) as archive:
        archive.catch_up()
        assert archive.search(Question(text="lyon"))["total"] == 2
        shutil.rmtree(tmp_path / "cache")
        assert archive.search(Question(text="lyon"))["total"] in (0, 2)
        archive.decide({"kind": "title", "article": 1, "value": "Another harbour"})
        archive.catch_up()
        assert archive.search(Question(text="lyon"))["total"] == 2
        assert archive.search(Question(text="harbour"))["total"] == 1
        archive.keep_relations()
        answer = archive.check()
        assert answer["ok"] and answer["indexed"] == 4


def test_a_clock_that_was_set_back_loses_nothing(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = copied(whole, tmp_path / "a.cuttings")
    with Archive(path) as archive:
        archive.catch_up()
    for module in [m for n, m in sys.modules.items() if n.startswith("cuttings_db.store") and hasattr(m, "now")]:
        monkeypatch.setattr(module, "now", lambda: "1999-12-31T23:59:59Z")
    assert store_connection.now() < "2000"
    (tmp_path / "new.txt").write_text("A harbour note\n\nWritten when the clock was wrong, in Lyon.", encoding="utf-8")
    with Archive(path) as archive:
        archive.import_files([tmp_path / "new.txt"])
        archive.decide({"kind": "star", "articles": [5], "on": True})
        archive.decide({"kind": "tag", "articles": [5], "tag": "late", "on": True})
        assert archive.undo()["label"] == "tag “late”"
        archive.catch_up()
        assert archive.search(Question(text="lyon"))["total"] == 3
        assert archive.report()["added"] == 1
        assert archive.check()["problems"] == []


def test_a_text_that_is_lost_is_read_again_from_its_original(whole: Path, tmp_path: Path) -> None:
    path, to = copied(whole, tmp_path / "a.cuttings"), tmp_path / "b.cuttings"
    opened = sqlite3.connect(path)
    truth = dict(opened.execute("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision"))
    opened.execute("UPDATE revisions SET text='Half of' WHERE article=1")
    opened.execute("DELETE FROM revisions WHERE article=2")
    opened.commit()
    opened.close()
    made = salvage_archive(path, to)
    assert made["articles"] == 4 and made["lost"] == [] and "again from their originals: 2" in made["notes"][0], made
    texts = "SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision"
    with Archive(to) as archive:
        assert dict(archive.store.rows(texts)) == truth
        assert archive.store.value("SELECT count(*) FROM articles WHERE warnings<>'[]'") == 0
        assert archive.check()["ok"]
    with Archive(path) as archive:
        answer = archive.check(repair=True)
        assert answer["ok"] and "texts read again from their originals: 2" in answer["repaired"], answer
        assert dict(archive.store.rows(texts)) == truth
