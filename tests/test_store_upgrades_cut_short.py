"""Upgrades that are cut short, and several processes that come to one older archive at once."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cuttings_db.store import upgrading
from cuttings_db.store.connection import Store
from upgrade_samples import copies, lines_of, lines_restored, of_version, told

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{CHECKOUT / 'db'}{os.pathsep}{CHECKOUT / 'tests'}"}
_OPENS = """
import os, signal, sys
from pathlib import Path
from cuttings_db.store import backing_up_making, connection, making, migrations
from cuttings_db.store.connection import Store

def die(*_): os.kill(os.getpid(), signal.SIGKILL)

point = sys.argv[2]
if point == "before the copy": connection.back_up_before_migration = die
if point == "in the copy": backing_up_making.check_copy = die
if point == "after the copy": making.MIGRATIONS = type("Steps", (), {"apply": die})()
if point == "within a step":
    migrations.MIGRATIONS._migrations[-1].fn = lambda db: (db.execute("CREATE TABLE half (a)"), die())
if point == "before the end": making.secrets.token_hex = die
store = Store(Path(sys.argv[1]))
print(store.value("SELECT count(*) FROM articles"))
store.close()
"""


def opens(path: Path, point: str) -> subprocess.Popen[str]:
    """Open an archive in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", _OPENS, str(path), point],
        env=ENVIRONMENT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.mark.parametrize(
    "point", ["before the copy", "in the copy", "after the copy", "within a step", "before the end"]
)
def test_what_a_kill_interrupts_is_done_by_the_next_to_come(tmp_path: Path, point: str) -> None:
    path = of_version(3, tmp_path / "a.cuttings")
    before, lines = told(path), lines_of(path)
    with opens(path, point) as process:
        _out, err = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, err
    with closing(sqlite3.connect(path)) as opened:
        # Whoever comes next takes up what the killed one left.
        assert opened.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (3,)
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    Store(path).close()
    after = told(path)
    assert {name: after[name] for name in after if name != "history"} == {
        name: before[name] for name in before if name != "history"
    }
    assert [lines_restored(copy) for copy in copies(tmp_path)] == [lines]
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".part"]


@pytest.fixture
def started() -> Iterator[list[subprocess.Popen[str]]]:
    """Give a list of processes and end what still runs of them."""
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("version", [1, 3, 5])
def test_three_processes_that_come_at_once_bring_it_up_to_date_once(
    tmp_path: Path, version: int, started: list[subprocess.Popen[str]]
) -> None:
    path = of_version(version, tmp_path / "a.cuttings")
    lines, tokens = lines_of(path), told(path)["history"]
    started.extend(opens(path, "") for _ in range(3))
    for process in started:
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (0, "1\n"), err
    assert [lines_restored(copy) for copy in copies(tmp_path)] == [lines]
    assert len(told(path)["history"]) == len(tokens) + 1


def test_who_waits_for_the_lock_copies_nothing_of_the_new_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = of_version(3, tmp_path / "a.cuttings")
    lines = lines_of(path)
    upgrade, others = upgrading.upgrade, []

    def later(*arguments: Any) -> None:
        """Come after another process that saw the older form as well."""
        if not others:
            others.append(True)
            Store(path).close()
        upgrade(*arguments)

    monkeypatch.setattr("cuttings_db.store.connection.upgrade", later)
    store = Store(path)
    assert store.value("SELECT count(*) FROM articles") == 1
    store.close()
    assert [lines_restored(copy) for copy in copies(tmp_path)] == [lines]
