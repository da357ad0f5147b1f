"""The soak in short: some seconds of the real window, and growth of memory that must be found."""

from __future__ import annotations

import os
import random
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from archive_samples import filled
from endurance import soak
from endurance.log import KEPT, Log
from endurance.soak_slope import slopes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is told by /proc")


def samples(per_hour: float, *, minutes: int = 60) -> list[tuple[float, dict[str, float]]]:
    chance = random.Random(3)
    made = []
    for at in range(10, minutes * 60, 10):
        warm = 90 * min(1.0, at / 300)
        made.append((float(at), {"window": warm + per_hour * at / 3600 + chance.uniform(-3, 3)}))
    return made


@pytest.mark.parametrize("per_hour", [0.0, 40.0, -15.0])
def test_growth_is_told_from_noise_and_warm_up(per_hour: float) -> None:
    slope = slopes(samples(per_hour))["window"]
    assert abs(slope["per_hour"] - per_hour) < 3 * slope["error"] + 0.5 < 10
    row = {"status": 0, "said": [], "slopes": {"window": slope}, "samples": samples(per_hour)}
    assert bool(soak._findings(row)) == (per_hour > 20)
    assert soak._findings({**row, "samples": samples(per_hour, minutes=10)}) == []


def test_a_few_seconds_of_the_window_are_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "soak"
    folder.mkdir()
    monkeypatch.setenv("CUTTINGS_PROOF", str(tmp_path))
    monkeypatch.setenv("CUTTINGS_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir(mode=0o700)
    filled(folder).close()
    os.link(folder / "small.cuttings", folder / "Second.cuttings")
    (folder / "small.cuttings").rename(folder / "Soak.cuttings")
    log = Log("soak", tmp_path)
    assert soak.run(log, Namespace(minutes=0.12, articles=4, seed=5)) == 0, capsys.readouterr().out
    (row,) = (row for row in log.trials())
    assert row["status"] == 0 and row["said"] == [] and sum(row["done"].values()) > 3 and row["frames"] > 50
    assert any("window" in sizes for _at, sizes in row["samples"])
    assert "Missing to the target" in "\n".join(soak.summary(log))


def session(**more: Any) -> dict[str, Any]:
    row = {"seed": 1, "language": "en", "status": 0, "said": [], "slopes": {}, "samples": [], "frames": 9, "late": []}
    return {**row, "done": {"read": 3}, "dialogs": {}, "seconds": 3600, **more}


def test_a_frame_that_the_window_itself_keeps_waiting_is_a_finding() -> None:
    def late(own: int) -> dict[str, Any]:
        return {"at": 1, "ms": 60_000, "own": own, "doing": "type"}

    # What others on the processor took is no fault of the window.
    assert soak._findings(session(late=[late(30), late(250)])) == []
    (found,) = soak._findings(session(late=[late(251), late(700)]))
    assert "2 frames took over 250 ms" in found and "up to 700: type 2" in found
    assert "only the first" in soak._findings(session(late=[late(1)] * soak.MOST_LATE))[0]
    assert soak._findings(session(done={})) == ["nothing was done"]


def test_all_sessions_are_told_by_the_limits_of_today(tmp_path: Path) -> None:
    log = Log("soak", tmp_path)
    slope = {"first": 1.0, "last": 2.0, "per_hour": 110.0, "error": 33.0}
    for number, (seconds, grown) in enumerate(((1320, {"upkeep": slope}), (3600, {}), (3600, {}))):
        log.add(**session(seed=number, seconds=seconds, slopes=grown, samples=[[seconds - 5.0, {}]]))
    told = "\n".join(soak.summary(log))
    assert told.count("###") == 3 and "+110.0 ± 33.0" in told
    assert told.count("Too short for growth to be judged.") == 1
    assert soak.status(log) == 0
    log.add(**session(samples=[[3590.0, {}]], late=[{"at": 1, "ms": 900, "own": 800, "doing": "type"}]))
    assert soak.status(log) == 1


def test_the_sessions_that_travel_are_read() -> None:
    told = "\n".join(soak.summary(Log("soak", KEPT)))
    assert told.count("### ") >= 3 and "window grows by 119 MB an hour" in told
