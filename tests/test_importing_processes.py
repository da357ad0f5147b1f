"""Imports that are stopped, killed, or run beside each other: nothing is half there, nothing is there twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.archive.archive import Archive
from cuttings_db.errors import ArchiveBusy
from cuttings_db.store import connection
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, undo

CHECKOUT = Path(__file__).resolve().parent.parent


def write(folder: Path, count: int) -> Path:
    """Write short articles that share names, so that two imports meet in the tables of entities."""
    folder.mkdir()
    for number in range(count):
        text = (
            f"Report {number}\n\nProfessor Anna Berg of Oslo University Hospital spoke of lung cancer, {number} times."
        )
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def command(archive: Path, name: str, *arguments: object) -> list[str]:
    return [sys.executable, "-m", "cuttings_db", name, str(archive), "--json", *map(str, arguments)]


def environment(tmp: Path) -> dict[str, str]:
    tmp.mkdir(exist_ok=True)
    return {**os.environ, "PYTHONPATH": str(CHECKOUT / "db"), "TMPDIR": str(tmp)}


def doubled(archive: Archive) -> int:
    sql = "SELECT count(*) FROM (SELECT 1 FROM articles GROUP BY text_sha256 HAVING count(*)>1)"
    return int(archive.store.value(sql))


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as on POSIX")
def test_ctrl_c_tells_what_came_in_and_leaves_nothing_behind(tmp_path: Path) -> None:
    tmp = tmp_path / "tmp"
    folder, path = write(tmp_path / "in", 300), tmp_path / "a.cuttings"
    # Whoever runs the tests in the background may have told them not to hear it, and a new process does as they do.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        command(path, "import", folder), env=environment(tmp), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    signal.signal(signal.SIGINT, before)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not _committed(path):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    report = json.loads(out)
    assert process.returncode == 1, err
    assert report["cancelled"]
    assert 0 < report["added"] < 300
    assert err == b""
    assert list(tmp.iterdir()) == []
    with Archive(path) as archive:
        assert archive.summary()["articles"] == report["added"]
        assert archive.check()["ok"]


def _committed(path: Path) -> bool:
    """Tell whether the first articles are in."""
    try:
        store = Store(path)
    except Exception:  # noqa: BLE001 - the file is just being made
        return False
    try:
        return int(store.value("SELECT count(*) FROM articles")) > 0
    finally:
        store.close()


def test_a_killed_import_is_completed_by_the_next_one(tmp_path: Path) -> None:
    folder, path, tmp = write(tmp_path / "in", 60), tmp_path / "a.cuttings", tmp_path / "tmp"
    moments = random.Random(4)
    for _ in range(3):
        process = subprocess.Popen(command(path, "import", folder), env=environment(tmp), stdout=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.4, 2.5))
        process.kill()
        process.wait()
        if path.exists():
            with Archive(path, create=True) as archive:
                assert archive.check()["problems"] == []
                assert doubled(archive) == 0
    done = subprocess.run(command(path, "import", folder), env=environment(tmp), capture_output=True, check=False)
    outcome = json.loads(done.stdout)
    assert (outcome["added"] + outcome["already"], outcome["failed"]) == (60, [])
    assert [left for left in tmp.iterdir() if left.name.startswith("cuttings-")] == []
    with Archive(path) as archive:
        assert archive.check() == {"ok": True, "articles": 60, "indexed": 60, "problems": []}
        assert doubled(archive) == 0


def test_two_imports_of_one_folder_at_once_store_everything_once(tmp_path: Path) -> None:
    folder, path = write(tmp_path / "in", 60), tmp_path / "a.cuttings"
    both = [
        subprocess.Popen(
            command(path, "import", folder),
            env=environment(tmp_path / "tmp"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    outcomes: list[dict[str, Any]] = []
    for process in both:
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        outcomes.append(json.loads(out))
    assert sum(outcome["added"] for outcome in outcomes) == 60
    assert all(outcome["added"] + outcome["already"] == 60 for outcome in outcomes)
    with Archive(path) as archive:
        assert archive.check() == {"ok": True, "articles": 60, "indexed": 60, "problems": []}


def test_a_busy_archive_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.2)
    first, second = Store(tmp_path / "a.cuttings", create=True), Store(tmp_path / "a.cuttings")
    with first.transaction("quiet"), pytest.raises(ArchiveBusy) as caught, second.transaction("quiet"):
        pass
    assert "in use" in caught.value.reason and caught.value.advice
    second.close()
    first.close()


def test_an_undo_never_takes_back_what_another_process_decided_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from store_samples import add, recognised

    mine, other = Store(tmp_path / "a.cuttings", create=True), Store(tmp_path / "a.cuttings")
    add(mine, recognised("A text."))
    decide(mine, {"kind": "tag", "articles": [1], "tag": "mine"})
    begin = Store.transaction

    def late(store: Store, scope: str) -> Any:
        monkeypatch.setattr(Store, "transaction", begin)
        decide(other, {"kind": "tag", "articles": [1], "tag": "theirs"})
        return begin(store, scope)

    monkeypatch.setattr(Store, "transaction", late)
    with pytest.raises(ArchiveBusy):
        undo(mine)
    assert sorted(mine.rows("SELECT tag FROM tags")) == [("mine",), ("theirs",)]
    assert undo(mine) == "tag “theirs”"
    other.close()
    mine.close()
