"""What the window and the command line ask about backups, and the one that is made by itself every day."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from backup_samples import add_with_original, archive_of, everything
from cuttings_db.archive import connect, service_backups
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import Backups, list_backups
from cuttings_db.archive.service_backups import BackupService
from cuttings_db.cli import main
from cuttings_db.errors import ArchiveProblem, Cancelled
from cuttings_db.isolation import Channel
from cuttings_db.progress import Step
from cuttings_db.store.connection import Store


def asked(channel: Channel, method: str, **params: Any) -> Any:
    """Ask a worker and wait for its answer."""
    done, answer = threading.Event(), []

    def end(result: Any, error: Exception | None) -> None:
        answer.append((result, error))
        done.set()

    channel.send(method, params, end)
    assert done.wait(60)
    result, error = answer[0]
    if error is not None:
        raise error
    return result


def test_the_window_is_told_of_backups_makes_one_and_chooses_where_they_go(tmp_path: Path) -> None:
    archive_of(tmp_path, 2).close()
    (tmp_path / "disk").mkdir()
    questions, changes = connect(tmp_path / "a.cuttings", "questions"), connect(tmp_path / "a.cuttings", "changes")
    try:
        told = asked(questions, "backups")
        assert (told["rows"], told["daily"], told["chosen"]) == ([], True, None)
        assert told["folder"] == told["default_folder"] == str(tmp_path / "a backups")
        assert told["keep"]["daily"] >= 2 and told["last"] == {"made": None, "failed": None}
        assert told["place"] == asked(questions, "place")
        assert told["place"]["kind"] in ("local", "removable", "network")
        made = asked(changes, "backup_now")
        assert (made["kind"], made["articles"], made["state"]) == ("hand", 2, "checked")
        told = asked(questions, "backups")
        assert told["rows"] == [made] and told["last"]["made"] == made["made"]
        told = asked(changes, "backup_settings", folder=str(tmp_path / "disk"), daily=False)
        assert told["chosen"] == str(tmp_path / "disk") and not told["daily"]
        assert asked(questions, "backups") == told
        with pytest.raises(ArchiveProblem):
            asked(changes, "backup_settings", folder="relative", daily=True)
        assert asked(changes, "backup_settings", folder=None, daily=True)["chosen"] is None
    finally:
        questions.close()
        changes.close()


@pytest.fixture
def kept(tmp_path: Path) -> Any:
    archive_of(tmp_path, 1).close()
    with Archive(tmp_path / "a.cuttings") as archive:
        yield archive


def rows_of(archive: Archive) -> list[str]:
    return [row.kind for row in list_backups(archive.store.path)]


def test_the_daily_one_is_made_in_peace(kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service_backups, "_QUIET_SECONDS", 0.3)
    service = BackupService(lambda: kept)
    # Somebody asks: it makes way.
    assert service.daily(lambda: True) < 60 and rows_of(kept) == []
    # Somebody writes: it waits.
    writer = threading.Thread(target=lambda: (time.sleep(0.1), _write(kept.store.path, tmp_path)))
    writer.start()
    assert service.daily(lambda: False) < 60 and rows_of(kept) == []
    writer.join()
    assert service.daily(lambda: False) > 60 and rows_of(kept) == ["daily"]
    assert service.daily(lambda: False) > 60 and rows_of(kept) == ["daily"]


def _write(path: Path, folder: Path) -> None:
    store = Store(path)
    add_with_original(store, folder / "in", 55)
    store.close()


def test_whoever_asks_all_the_time_does_not_keep_it_away_for_ever(kept: Archive) -> None:
    service = BackupService(lambda: kept)
    waits = 0
    while rows_of(kept) == []:
        service.daily(lambda: True)
        waits += 1
        assert waits < 50
    assert waits > 5


def test_it_is_made_before_long_work(kept: Archive, tmp_path: Path) -> None:
    service = BackupService(lambda: kept)
    seen: list[list[str]] = []
    work = service.daily_first(lambda params, report: seen.append(rows_of(kept)))
    work({}, lambda _step: None)
    assert seen == [["daily"]]

    def stop(_step: Step) -> None:
        raise Cancelled("stopped")

    (tmp_path / "a backups" / Path(list_backups(kept.store.path)[0].path).name).unlink()
    for note in (tmp_path / "a backups").glob("*.json"):
        note.unlink()
    with pytest.raises(Cancelled):
        work({}, stop)
    assert seen == [["daily"]]


def test_one_that_fails_is_told_and_not_tried_all_the_time(
    kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = BackupService(lambda: kept)
    (tmp_path / "disk").mkdir()
    Backups(kept.store).settle(str(tmp_path / "disk"), daily=True)
    (tmp_path / "disk").rmdir()
    monkeypatch.setattr(service_backups, "_QUIET_SECONDS", 0.0)
    assert service.daily(lambda: False) > 60
    failed = service.handlers()["backups"]({}, lambda _step: None)["last"]["failed"]
    assert "disk" in failed["reason"] and failed["advice"]
    (tmp_path / "disk").mkdir()
    assert not Backups(kept.store).due()


def test_a_worker_that_nobody_asks_makes_the_daily_one_by_itself(tmp_path: Path) -> None:
    archive_of(tmp_path, 1).close()
    channel = connect(tmp_path / "a.cuttings", "upkeep")
    try:
        asked(channel, "catch_up")
        end = time.monotonic() + 60
        while not list_backups(tmp_path / "a.cuttings") and time.monotonic() < end:
            time.sleep(0.2)
    finally:
        channel.close()
    assert [row.kind for row in list_backups(tmp_path / "a.cuttings")] == ["daily"]


def command(capfdbinary: pytest.CaptureFixture[bytes], *arguments: object) -> tuple[int, Any]:
    capfdbinary.readouterr()
    status = main([*map(str, arguments[:2]), "--json", *map(str, arguments[2:])])
    return status, json.loads(capfdbinary.readouterr().out)


def test_the_commands(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "a.cuttings"
    assert command(capfdbinary, "backups", path)[1]["error"]["kind"] == "ArchiveMissing"
    assert command(capfdbinary, "restore", path)[1]["error"]["kind"] == "ArchiveMissing"
    archive_of(tmp_path, 2).close()
    whole = everything(path)
    status, made = command(capfdbinary, "backup", path)
    assert (status, made["kind"], made["articles"]) == (0, "hand", 2)
    status, copy = command(capfdbinary, "backup", path, "--to", tmp_path / "copy.cuttings")
    assert (status, copy["articles"]) == (0, 2)
    status, told = command(capfdbinary, "backups", path)
    assert status == 0 and {row["path"] for row in told["rows"]} == {made["path"], copy["path"]}
    path.write_bytes(path.read_bytes()[:9000])
    assert command(capfdbinary, "check", path)[0] == 1
    # Of an archive that cannot be opened the list is there all the same.
    assert {row["path"] for row in command(capfdbinary, "backups", path)[1]["rows"]} == {made["path"], copy["path"]}
    status, back = command(capfdbinary, "restore", path)
    assert (status, back["articles"], back["lost"], back["backup"]) == (0, 2, 0, made["path"])
    assert Path(back["aside"]).stat().st_size == 9000
    assert everything(path, without_newest_token=True) == whole
    status, back = command(capfdbinary, "restore", path, "--from", copy["path"])
    assert status == 0 and everything(path, without_newest_token=True)["articles"] == whole["articles"]
    status, error = command(capfdbinary, "restore", path, "--from", tmp_path / "nowhere")
    assert status == 1 and error["error"]["advice"]
    status, told = command(capfdbinary, "backups", path, "--folder", tmp_path / "in", "--daily", "off")
    assert status == 0 and told["folder"] == str(tmp_path / "in" / "a backups") and not told["daily"]
    assert command(capfdbinary, "backups", path, "--daily", "on")[1]["chosen"] == str(tmp_path / "in")
