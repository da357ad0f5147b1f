"""The proof by kills and failing disks, in small: it kills where it is told, sees what is lost, and finds nothing."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings_db.errors import CuttingsError
from endurance import crash_bases, crash_judging, crash_shim
from endurance.crash import Crashes
from endurance.crash_checks import look, strays
from endurance.crash_place import Outcome
from endurance.crash_report import lines, named_points
from endurance.crash_shim import Plan
from endurance.disk import Disks, told_badly
from endurance.log import Log

pytestmark = pytest.mark.skipif(bool(crash_shim.why_not()), reason=crash_shim.why_not() or "nothing")
_ENDED = Outcome([], [0], "", False, 0, 0, 0.0)


@pytest.fixture(scope="module")
def disks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Disks]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_PROOF", str(tmp_path_factory.mktemp("proof")))
        yield Disks(tmp_path_factory.mktemp("trials"))


@pytest.mark.parametrize(
    ("name", "plan"),
    [
        ("import", Plan("kill-after", "changes", "sync", "wal", 3)),
        ("close", Plan("kill-before", "changes", "truncate", "wal", 1)),
        ("backup", Plan("kill-before", "command", "rename", "copy", 2)),
        ("export", Plan("kill-torn", "changes", "write", "part", 3)),
        ("daily backup", Plan("kill-after", "changes", "rename", "copy", 2)),
        ("restore", Plan("kill-before", "command", "sync", "journal", 2)),
        ("salvage", Plan("kill-before", "command", "rename", "copy", 1)),
    ],
)
def test_a_kill_loses_nothing(disks: Disks, name: str, plan: Plan) -> None:
    row = disks.trial(name, plan)
    assert row["killed"]
    assert "finding" not in row, row


@pytest.mark.parametrize(
    ("name", "plan"),
    [
        ("close", Plan("fail", "*", "write,truncate,mkdir,open", "wal", 3, "once", errno.ENOSPC)),
        ("export", Plan("fail", "*", "write", "part", 2, "on", errno.EIO)),
        ("backup", Plan("fail", "*", "rename", "*", 1, "on", errno.EROFS)),
    ],
)
def test_a_disk_that_fails_is_told_and_leaves_nothing_half(disks: Disks, name: str, plan: Plan) -> None:
    if name not in disks.clean:
        disks.record(disks.operations[name])
    row = disks.trial_failing(name, plan)
    assert row["failed"] and row["words"]
    assert "finding" not in row, row


def test_what_is_lost_is_seen(disks: Disks) -> None:
    place = disks.place.make(disks.bases["filled"])
    clean = disks.clean.get("close") or disks.record(disks.operations["close"])
    place.make(disks.bases["filled"])
    assert (look(place), strays(place), crash_judging.steps(place, _ENDED, clean)) == ([], [], [])
    opened = sqlite3.connect(place.archive)
    opened.execute("UPDATE original_chunks SET data=x'00' WHERE original=1")
    opened.execute("DELETE FROM tags")
    opened.execute("DELETE FROM dirty WHERE article=2")
    opened.commit()
    opened.close()
    (place.root / "x.part").touch()
    assert strays(place) == ["x.part"]
    assert crash_judging.steps(place, _ENDED, clean) != []
    try:
        assert look(place) != []
    except CuttingsError as error:
        assert error.reason


def test_bad_words_are_seen() -> None:
    good = Outcome([{"error": {"kind": "ArchiveProblem", "reason": "the disk is full"}}], [1], "", True, 9, 1, 1.0)
    assert told_badly(good, Plan(reach="on")) == []
    for reason, kind in (("OSError: [Errno 28] x", "ArchiveProblem"), ("a reason", "Bug"), ("", "ArchiveProblem")):
        bad = Outcome([{"error": {"kind": kind, "reason": reason}}], [1], "", True, 9, 1, 1.0)
        assert told_badly(bad, Plan(reach="on"))
    assert told_badly(Outcome([], [-9], "Traceback (most recent call last)", True, 9, 1, 1.0), Plan())


def test_named_points_are_of_every_kind_and_the_report_counts_them(tmp_path: Path) -> None:
    points = {"changes/sync/wal": 3, "changes/write/wal": 90, "changes/rename/export": 1, "command/start/worker": 2}
    assert set(named_points(points)) == set(points)
    log = Log("crash", tmp_path)
    log.add(recorded="import", points=points)
    log.add(operation="import", killed=True, point="changes/sync/wal", share=0.2)
    log.add(operation="import", killed=True, point="", share=0.99, finding=["lost"], plan="x")
    text = "\n".join(lines(log))
    assert "2 kills in 2 trials of 1 kinds of work; 1 of 600 at random moments" in text
    assert "Findings: 1 found, 0 marked mended, 0 tried" in text and "| import | changes/sync/wal | 1 |" in text


def test_bases_hold_what_trials_need(disks: Disks) -> None:
    assert set(disks.bases) >= {"empty", "filled", "old", "joining"}
    assert crash_bases.FAST.depth == "fast"
    assert isinstance(disks, Crashes) and len(disks.operations) >= 16
