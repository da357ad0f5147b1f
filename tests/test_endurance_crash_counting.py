"""What counts as a kill: it fell into the work, nothing hung, and nobody was told a bug."""

from __future__ import annotations

import importlib
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from endurance import crash, crash_shim, disk
from endurance.crash import Crashes
from endurance.crash_findings import UNMET, told_wrongly
from endurance.crash_place import HUNG, Outcome, Place
from endurance.crash_report import ALONE, fell, lines, named_points, told_kills
from endurance.crash_shim import Plan
from endurance.log import KEPT, Log

pytestmark = pytest.mark.skipif(bool(crash_shim.why_not()), reason=crash_shim.why_not() or "nothing")
_BUG = {"work": 0, "request": 0, "error": {"kind": "Bug", "reason": "KeyError: 'published'"}}


@pytest.fixture(scope="module")
def crashes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crashes]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_PROOF", str(tmp_path_factory.mktemp("proof")))
        yield Crashes(tmp_path_factory.mktemp("trials"), "close")


def test_a_moment_falls_into_short_work(crashes: Crashes) -> None:
    clean = crashes.record(crashes.operations["close"])
    assert 0 < clean.span < clean.seconds
    row = crashes.trial("close", Plan(), clean.span / 4)
    assert row["killed"] and 0 < row["calls"] < clean.calls and "finding" not in row, row


@pytest.mark.parametrize(
    ("outcome", "killed", "found"),
    [
        (Outcome([], [-9], "", True, 9, 1, 1.0), True, ""),
        (Outcome([], [-9], "", False, 0, 0, 1.0), False, ""),
        (Outcome([], [HUNG], "", False, 9, 0, 90.0), False, "it hangs"),
        (Outcome([_BUG], [-9], "", True, 9, 1, 1.0), True, "told as"),
        (Outcome([], [-9], "Traceback (most recent call last):", True, 9, 1, 1.0), True, "complains"),
    ],
)
def test_hangs_and_bugs_are_found_and_no_kills(
    crashes: Crashes, outcome: Outcome, killed: bool, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "close" not in crashes.clean:
        crashes.record(crashes.operations["close"])
    monkeypatch.setattr(Place, "run", lambda *_arguments, **_named: outcome)
    row = crashes.trial("close", Plan("kill-before", number=1))
    assert row["killed"] == killed
    assert str(row.get("finding", [""])[0]).startswith(found) and bool(found) == ("finding" in row), row
    assert told_wrongly(Outcome([{"result": {"failed": [{"kind": "Bug"}]}}], [0], "", False, 1, 1, 1.0))


def test_old_rows_count_as_they_can_be_known(tmp_path: Path) -> None:
    log = Log("crash", tmp_path)
    log.add(recorded="import", points={"changes/sync/wal": 3})
    for row in (
        {"action": "moment", "share": 0.0, "point": ""},
        {"action": "moment", "share": 0.3, "point": ""},
        {"action": "kill-before", "share": 0.0, "point": ""},
        {"action": "moment", "share": 0.0, "point": "", "calls": 1},
        {"action": "kill-before", "share": 0.0, "point": "changes/sync/wal"},
    ):
        log.add(operation="import", killed=True, **row)
    assert [fell(row) for row in log.trials() if "operation" in row] == [False, True, True, True, True]
    kills = told_kills(log)
    assert (kills["moments", "import"], kills["import", "changes/sync/wal"]) == (3, 1)
    assert lines(log)[0].startswith("4 kills in 5 trials of 1 kinds of work; 3 of 600")


def test_a_worker_dies_alone_at_one_point(crashes: Crashes) -> None:
    points = {"changes/sync/wal": 3, "recognise/open/spool": 5, "recognise/write/pipe": 9}
    assert named_points(points)[-1] == f"{ALONE}recognise/write/pipe"
    assert not any(point.startswith(ALONE) for point in named_points({"changes/sync/wal": 3}))
    clean = crash_clean(points)
    plan = crash._at_point(random.Random(1), clean, f"{ALONE}recognise/write/pipe")
    assert (plan.reach, plan.role, plan.calls, plan.kind) == ("alone", "recognise", "write", "pipe")
    assert crash._at_point(random.Random(1), clean, "changes/sync/wal").reach == "all"


def crash_clean(points: dict[str, int]) -> crash.Clean:
    return crash.Clean(Path(), points=points)


def test_the_program_lives_on_when_a_worker_dies_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTTINGS_PROOF", str(tmp_path / "proof"))
    crashes = Crashes(tmp_path, "dossier")
    row = crashes.trial("dossier", Plan("kill-before", "dossier", "write", "pipe", 1, "alone"))
    assert row["killed"] and not any(status < 0 for status in row["statuses"]) and "finding" not in row, row


@pytest.mark.parametrize("part", ["crash", "disk"])
def test_a_campaign_ends_with_what_its_log_says(part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log, met = Log(part, tmp_path), True
    monkeypatch.setattr(crash, "Log", lambda _part: log)

    def end() -> int:
        return crash.run_campaign(part, "", lambda *_arguments: met, summary, [])

    summary = lines if part == "crash" else disk.summary
    row = {"operation": "close", "killed": True, "failed": True, "share": 0.5, "how": "full on", "plan": "x"}
    assert end() == 0
    met = False
    assert end() == UNMET
    log.add(**row, finding=["lost"], mended="abc1234")
    assert end() == UNMET and "Findings: 1 found, 1 marked mended (abc1234), 0 tried again" in "\n".join(summary(log))
    log.add(**row, finding=["lost"])
    assert end() == 1 and "2 found, 1 marked mended (abc1234), 0 tried again" in "\n".join(summary(log))
    log.add(**row)
    assert end() == 1 and "2 tried again since and not found. Open: 1." in "\n".join(summary(log))


@pytest.mark.parametrize("part", ["crash", "disk", "model", "sharing"])
def test_the_kept_log_is_still_read(part: str, tmp_path: Path) -> None:
    kept = KEPT / f"{part}.jsonl"
    if not kept.exists():
        pytest.skip("it does not travel with this copy")
    (tmp_path / kept.name).write_bytes(kept.read_bytes())
    module: Any = importlib.import_module(f"endurance.{part}")
    assert "marked mended" in "\n".join(module.summary(Log(part, tmp_path)))
