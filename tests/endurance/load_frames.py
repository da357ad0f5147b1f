"""Import a large corpus in the real window while a hand works in it: its frames and memory at each 10,000 articles.

usage: load_frames.py --archive FILE --corpus FOLDER [--seconds N]     (the part `load` begins it with `Frames`)

The child is the window; it writes a JSON line a second: how long frames were kept waiting, and what was done then. The
parent counts articles and memory, so that no counting disturbs a frame.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from endurance.load_measuring import Meter, archive_articles
from endurance.log import CHECKOUT

__all__ = ["Frames", "between", "main"]

_TICK_SECONDS = 0.010
_MARK = 10_000
_LOOK_SECONDS = 3.0
_LONG_MS = 50


def main() -> int:
    """Be the window, until the import has ended or the seconds are over."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=0.0)
    given = parser.parse_args()
    from PySide6.QtCore import Qt, QTimer

    from benchmarks.window import Hand
    from cuttings_desktop.app import Application

    application = Application(["cuttings"])
    window = application.window
    window.resize(1280, 800)
    application.begin([str(given.archive)])
    hand, doing = Hand(window), ["open"]
    before = [(time.monotonic(), time.thread_time())]
    second: list[tuple[float, float, str]] = []

    def tick() -> None:
        now, cpu = time.monotonic(), time.thread_time()
        gap = 1000 * (now - before[0][0] - _TICK_SECONDS)
        second.append((max(0.0, gap), 1000 * (cpu - before[0][1]), doing[0]))
        before[0] = (now, cpu)

    def tell() -> None:
        rows, second[:] = list(second), []
        gaps = [round(gap, 1) for gap, _own, _doing in rows]
        long = [(round(gap), round(own), what) for gap, own, what in rows if gap > _LONG_MS]
        print(json.dumps({"gaps": gaps, "long": long}), flush=True)

    def work() -> None:
        doing[0] = hand()

    def ended(report: dict[str, Any]) -> None:
        counts = {name: report[name] for name in ("added", "already", "not_reached", "cancelled")}
        print(json.dumps({"imported": {**counts, "failed": len(report["failed"])}}), flush=True)
        QTimer.singleShot(2000, lambda: application.qt.exit(0))

    timers = [QTimer(window, interval=ms, timerType=Qt.TimerType.PreciseTimer) for ms in (10, 60, 1000)]
    for timer, do in zip(timers, (tick, work, tell), strict=True):
        timer.timeout.connect(do)
    window.working.imported.connect(ended)
    # The start is measured elsewhere.
    QTimer.singleShot(4000, lambda: [timer.start() for timer in timers] and before.__setitem__(0, _now()))
    QTimer.singleShot(5000, lambda: window.working.import_paths([given.corpus]))
    if given.seconds:
        QTimer.singleShot(round(1000 * given.seconds), lambda: application.qt.exit(0))
    code: int = application.qt.exec()
    for timer in timers:
        timer.stop()
    window.close_at_once()
    return code


def _now() -> tuple[float, float]:
    """Return the clock and the CPU seconds of this thread."""
    return time.monotonic(), time.thread_time()


def between(seconds: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what some seconds say together: frames, how many waited how long, and the longest with what was done."""
    gaps = sorted(gap for one in seconds for gap in one["gaps"])
    long = sorted((list(row) for one in seconds for row in one["long"]), reverse=True)

    def at(share: float) -> float:
        return gaps[min(len(gaps) - 1, int(len(gaps) * share))] if gaps else 0.0

    # What the window's own thread did in a gap; the rest is the work of others on the same processors.
    own = [row for row in long if row[1] > _LONG_MS]
    return {
        "frames": len(gaps),
        "median": at(0.5),
        "p95": at(0.95),
        "p99": at(0.99),
        "longest": gaps[-1] if gaps else 0.0,
        "over_50": len(long),
        "over_50_own": len(own),
        "over_100_own": sum(row[1] > 100 for row in own),
        "worst": long[:5],
        "worst_own": sorted(own, key=lambda row: -row[1])[:5],
    }


class Frames:
    """The window on an archive of its own beside the one of the other stages; gone on with where the log ends."""

    def __init__(self, folder: Path, articles: int, add: Callable[..., None], stop: Callable[[], bool]) -> None:
        self._corpus, self.archive = folder / "corpus", folder / "window.cuttings"
        self._articles, self._add, self._stop = articles, add, stop

    def run(self) -> bool:
        """Import until all is there; tells whether it was, or somebody asked to stop."""
        words = ["--archive", str(self.archive), "--corpus", str(self._corpus)]
        home = self.archive.with_name("home")
        kept = {"PYTHONPATH": os.pathsep.join(str(CHECKOUT / part) for part in ("db", "desktop", "tests"))}
        kept |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
        present, told = archive_articles(self.archive), list[dict[str, Any]]()
        command = [sys.executable, "-m", "endurance.load_frames", *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, **kept}, text=True) as window:
            meter = Meter(window.pid)
            reader = threading.Thread(target=_read, args=(window, told), daemon=True)
            reader.start()
            state = {"from": present, "seconds": 0, "begun": time.monotonic()}
            try:
                while window.poll() is None and not self._stop():
                    time.sleep(_LOOK_SECONDS)
                    now = archive_articles(self.archive)
                    if now // _MARK > int(state["from"]) // _MARK:
                        self._mark(state, now, told, meter)
            finally:
                asked = window.poll() is None
                if asked:
                    window.send_signal(signal.SIGTERM)
                code = window.wait(60)
                reader.join(5)
                meter.close()
        ends = [one["imported"] for one in told if "imported" in one]
        self._mark(state, archive_articles(self.archive), told, meter)
        if ends:
            there = archive_articles(self.archive)
            less = ends[-1]["failed"] or there != self._articles
            wrong = {"finding": f"{there} articles of {self._articles}, {ends[-1]['failed']} refused"} if less else {}
            self._add("window done", articles=there, **ends[-1], **wrong)
        elif not asked:
            words = f"the window ended with {code} while articles came in"
            self._add("finding", stage="window done", finding=words)
        return bool(ends)

    def _mark(self, state: dict[str, Any], articles: int, told: list[dict[str, Any]], meter: Meter) -> None:
        """Log the frames since the last row."""
        seconds = [one for one in told[state["seconds"] :] if "gaps" in one]
        rate = (articles - state["from"]) / max(time.monotonic() - state["begun"], 0.001)
        self._add(
            "window",
            articles=articles,
            since=state["from"],
            per_second=round(rate, 2),
            **between(seconds),
            megabytes=meter.peaks(),
            load=os.getloadavg()[0],
        )
        state |= {"from": articles, "seconds": len(told), "begun": time.monotonic()}


def _read(window: subprocess.Popen[str], told: list[dict[str, Any]]) -> None:
    """Take what the window says, line by line, until it ends."""
    assert window.stdout is not None
    for line in window.stdout:
        if line.startswith("{"):
            told.append(json.loads(line))


if __name__ == "__main__":
    sys.exit(main())
