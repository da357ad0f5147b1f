"""Let the disk fail under every kind of work: full, broken, read-only half way; nothing may be half, or told wrongly.

usage: python -m endurance.disk [--minutes N] [--operation NAME] [--seed N]
Calls fail by a preloaded library, once or from then on; where it may be mounted, a small file system really fills up.
"""

from __future__ import annotations

import contextlib
import errno
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from endurance.crash import Crashes, run_campaign
from endurance.crash_findings import found, open_findings, told_wrongly
from endurance.crash_place import Outcome, Place
from endurance.crash_report import again
from endurance.crash_shim import Plan
from endurance.log import Log
from kept_workers import workers_kept

__all__ = ["ERRORS", "main", "summary", "told_badly"]

# What a disk can answer, and to which calls.
ERRORS: dict[str, tuple[int, str]] = {
    "full": (errno.ENOSPC, "write,truncate,mkdir,open"),
    "broken": (errno.EIO, "write,sync,truncate,read"),
    "read-only": (errno.EROFS, "write,open,truncate,mkdir,rename,link,unlink"),
}
_EACH = 6
_SMALL = "small"


def told_badly(outcome: Outcome, plan: Plan) -> list[str]:
    """Return what is wrong with how a program told of a failure: it hangs, breaks, or says what nobody understands."""
    problems = told_wrongly(outcome)
    errors = [row["error"] for row in outcome.heard if isinstance(row.get("error"), dict)]
    problems += [f"a process ended over it: {error}" for error in errors if error.get("kind") == "WorkerDied"]
    if any(status not in (0, 1) for status in outcome.statuses):
        problems.append(f"ended with {outcome.statuses}: {outcome.complaint[-300:]}")
    asked = any("request" in row for row in outcome.heard)
    if asked and plan.reach == "once" and errors and not any("closed" in row for row in outcome.heard):
        problems.append(f"asked again it fails again: {errors}")
    return problems


class Disks(Crashes):
    """Trials on a disk that fails."""

    def trial_failing(self, name: str, plan: Plan) -> dict[str, Any]:
        """Let calls of an operation fail; returns a row for the log."""
        place = self.place.make(self.bases[self.operations[name].base])
        outcome = place.run(self.operations[name].works, plan)
        return self._row(name, place, outcome, told_badly(outcome, plan)) | {"failed": outcome.fired}

    def trial_small(self, name: str, spare: int) -> dict[str, Any]:
        """Run an operation on a file system with so many bytes to spare; it grows afterwards."""
        base = self.bases[self.operations[name].base]
        with small_disk(self.place.root.with_name("small"), base, spare) as (place, grow):
            outcome = place.run(self.operations[name].works, Plan())
            told = told_badly(outcome, Plan(reach="on"))
            failed = bool(told) or any("error" in row for row in outcome.heard) or set(outcome.statuses) != {0}
            grow()
            return self._row(name, place, outcome, told) | {"failed": failed}

    def _row(self, name: str, place: Place, outcome: Outcome, told: list[str]) -> dict[str, Any]:
        """Judge what a failure left, on a disk that is well again."""
        dead = self.place.root.with_name("dead")
        shutil.rmtree(dead, ignore_errors=True)
        shutil.copytree(place.root, dead, symlinks=True)
        errors = [row["error"] for row in outcome.heard if isinstance(row.get("error"), dict)]
        problems = told + self._judge(self.operations[name], place, outcome)
        row: dict[str, Any] = {"operation": name, "seconds": round(outcome.seconds, 2), "statuses": outcome.statuses}
        row["words"] = [str(error.get("reason"))[:160] for error in errors][:2]
        if problems:
            row |= {"finding": problems[:6], "kept": str(self._keep(dead, f"disk-{name}"))}
        return row


@contextlib.contextmanager
def small_disk(folder: Path, base: Path, spare: int) -> Iterator[tuple[Place, Callable[[], None]]]:
    """Mount a small file system with a copy of a base on it; yields the place on it, and what makes it large."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m,mode=700", "tmpfs", str(folder)], check=True)

    def resize(size: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], check=True)

    try:
        place = Place(folder / "trial").make(base)
        facts = os.statvfs(folder)
        resize((facts.f_blocks - facts.f_bfree) * facts.f_frsize + spare)
        # What steers a trial does not lie on the disk that fails.
        place.control_elsewhere(folder.with_name("small-control"))
        yield place, lambda: resize(64 << 20)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


def may_mount() -> bool:
    """Tell whether a file system can be mounted here."""
    with tempfile.TemporaryDirectory() as folder:
        line = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]
        tried = subprocess.run(line, capture_output=True, check=False)
        if tried.returncode == 0:
            subprocess.run(["umount", folder], check=False)
    return tried.returncode == 0


def campaign(log: Log, minutes: float, seed: int, only: str, told: Callable[[str], None]) -> bool:
    """Let disks fail until each kind of failure happened often enough or the time is over; tells whether it did."""
    chance = random.Random(seed or time.time_ns())
    done: Counter[tuple[str, str]] = Counter()
    for row in log.trials():
        how = row.get("how", "")
        done[row.get("operation", ""), how if row.get("failed") else f"missed {how}"] += 1
    deadline = time.monotonic() + minutes * 60
    ways = [f"{name} {reach}" for name in ERRORS for reach in ("once", "on")] + [_SMALL] * may_mount()
    with tempfile.TemporaryDirectory(prefix="cuttings-disk-") as folder, workers_kept():
        disks = Disks(Path(folder), only)
        while time.monotonic() < deadline:
            pairs = [(name, how) for name in disks.operations for how in ways]
            # What does not come true is not tried for ever.
            tried = {(name, how): done[name, how] + done[name, f"missed {how}"] // 3 for name, how in pairs}
            name, how = min(pairs, key=lambda pair: (tried[pair], chance.random()))
            if done[name, how] >= _EACH * 4:
                break
            if name not in disks.clean:
                told(f"recorded {name}: {disks.record(disks.operations[name]).calls} calls")
            if how == _SMALL:
                spare = chance.randrange(0, 900_000, 4096)
                row = disks.trial_small(name, spare) | {"plan": f"{spare} bytes to spare"}
            else:
                kind, reach = how.split()
                number, calls = ERRORS[kind]
                # Where calls fail from then on, early ones are no more telling than late ones.
                most = max(2, int(disks.clean[name].calls * 0.8)) if chance.random() < 0.8 else 12
                plan = Plan("fail", "*", calls, "*", chance.randint(1, most), reach, number)
                row = disks.trial_failing(name, plan) | {"plan": plan.text()}
            log.add(**row, how=how)
            done[name, how if row["failed"] else f"missed {how}"] += 1
            if "finding" in row:
                told(f"FINDING {name} {how} {row['plan']}: {row['finding']} {row['kept']}")
        # What cannot come true, and was tried often, is not asked for.
        return all(
            done[name, how] + done[name, f"missed {how}"] // 3 >= _EACH for name in disks.operations for how in ways
        )


def summary(log: Log) -> list[str]:
    """Return the figures of all runs as Markdown."""
    rows = [row for row in log.trials() if "operation" in row]
    failed = [row for row in rows if row.get("failed")]
    ways = [f"{name} {reach}" for name in ERRORS for reach in ("once", "on")] + [_SMALL]
    counts = Counter((row["operation"], row["how"]) for row in failed)
    findings = open_findings(rows)
    words = f"Findings: {found(rows, again(rows))}. Open: {len(findings)}."
    lines = [f"{len(failed)} failures of the disk in {len(rows)} trials. {words}", ""]
    lines += [f"| operation | {' | '.join(ways)} |", f"|---|{'---|' * len(ways)}"]
    for name in sorted({row["operation"] for row in rows}):
        lines.append(f"| {name} | {' | '.join(str(counts[name, how]) for how in ways)} |")
    told = Counter(word for row in failed for word in row.get("words", []))
    lines += ["", "What was told most:", "", *(f"- {count} × {word}" for word, count in told.most_common(12))]
    for row in findings[-20:]:
        lines.append(f"- {row['at']} {row['operation']} {row['plan']}: {row['finding'][0]}")
    return lines


def main(arguments: list[str] | None = None) -> int:
    """Run a campaign of failing disks; 1 for an open finding of the log, 3 for an unmet target."""
    return run_campaign("disk", __doc__, campaign, summary, arguments)


if __name__ == "__main__":
    sys.exit(main())
