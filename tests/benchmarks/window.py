"""Measure the window while articles come in and somebody types, brushes, scrolls and reads.

usage: python tests/benchmarks/window.py [--articles 5000] [--seconds 120] [--json FILE]
A 10 ms timer in the window notes every gap between two of its beats. Targets: p95 ≤ 16 ms, longest ≤ 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import write_corpus
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QScrollBar

from cuttings_db.model import DateFilter
from cuttings_desktop.app import Application

_QUERIES = [
    "lung cancer",
    "immuno",
    "egfr",
    "突变",
    "pembrolizumab -melanoma",
    '"lung cancer"',
    "ta*",
    "professor wang",
]


class Beats:
    """A timer of 10 ms and the gaps between its beats, each with what was going on."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.worst: list[tuple[float, str]] = []
        self.doing = "idle"
        self._clock = QElapsedTimer()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=10)
        self._timer.timeout.connect(self._beat)
        self._clock.start()
        self._last = 0.0

    def start(self) -> None:
        """Begin to beat."""
        self._last = self._clock.nsecsElapsed() / 1e6
        self._timer.start()

    def _beat(self) -> None:
        """Note the gap since the last beat."""
        now = self._clock.nsecsElapsed() / 1e6
        gap = now - self._last
        self._last = now
        self.gaps.append(gap)
        if gap > 30:
            self.worst.append((round(gap, 1), self.doing))


class Person:
    """Somebody at the window: every 150 ms a key, a brush, a scroll or another article."""

    def __init__(self, application: Application, beats: Beats) -> None:
        self._window, self._beats = application.window, beats
        self._random = random.Random(3)
        self._typed = ""
        self._query = ""
        self._timer = QTimer(interval=150)
        self._timer.timeout.connect(self._act)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def _act(self) -> None:
        """Do one thing."""
        acts: list[tuple[str, Callable[[], None]]] = [
            ("type", self._type),
            ("type", self._type),
            ("type", self._type),
            ("brush", self._brush),
            ("scroll", self._scroll),
            ("scroll", self._scroll),
            ("read", self._read),
        ]
        name, act = self._random.choice(acts)
        self._beats.doing = name
        act()

    def _type(self) -> None:
        """Type the next letter of a query, or begin another."""
        if self._typed == self._query:
            self._query, self._typed = self._random.choice(_QUERIES), ""
        self._typed = self._query[: len(self._typed) + 1]
        self._window.panes.bar.set_text(self._typed)
        self._window.panes.bar.typed.emit(self._typed, True)

    def _brush(self) -> None:
        """Brush some years on the timeline, or clear the brush."""
        year = self._random.randint(2009, 2022)
        wanted = DateFilter(f"{year}-01-01", f"{year + 4}-12-31") if self._random.random() < 0.5 else None
        self._window.panes.timeline.brushed.emit(wanted)

    def _scroll(self) -> None:
        """Scroll the longest scroll bar of a pane."""
        panes = self._window.panes
        pane = self._random.choice([panes.results, panes.reading, panes.entities])
        bars = [bar for bar in pane.findChildren(QScrollBar) if bar.maximum() > 0 and bar.isVisible()]
        if bars:
            bar = max(bars, key=lambda b: b.maximum())
            bar.setValue(self._random.randint(0, bar.maximum()))

    def _read(self) -> None:
        """Choose another article."""
        ids = self._window.panes.results.model.ids
        if len(ids):
            self._window.panes.results.choose(int(ids[self._random.randrange(len(ids))]))


def main() -> int:
    """Run the measurement and print it; exit status 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cuttings-benchmark-") as name:
        folder = Path(name)
        (folder / "cache").mkdir(mode=0o700)
        os.environ["CUTTINGS_CACHE"] = str(folder / "cache")
        os.environ["XDG_CONFIG_HOME"] = str(folder / "config")
        size = write_corpus(folder / "articles", given.articles)
        application = Application(["cuttings"])
        window = application.window
        window.resize(1280, 800)
        beats = Beats()
        person = Person(application, beats)
        ended: dict[str, object] = {}
        started = time.monotonic()

        def done(report: object) -> None:
            ended["report"] = report
            ended["seconds"] = time.monotonic() - started
            QTimer.singleShot(3000, application.qt.quit)

        window.show()
        window.open_archive(folder / "window.cuttings", create=True)
        QTimer.singleShot(1500, beats.start)
        QTimer.singleShot(1600, person.start)
        QTimer.singleShot(2000, lambda: window.working.import_paths([folder / "articles"]))
        window.working.imported.connect(done)
        QTimer.singleShot(int(given.seconds * 1000), application.qt.quit)
        application.qt.exec()
        window.close()
        application.jobs.close()
    gaps = sorted(beats.gaps)
    result = {
        "articles": given.articles,
        "megabytes": round(size / 1e6, 1),
        "import_seconds": round(float(str(ended.get("seconds", 0))), 1),
        "beats": len(gaps),
        "median_ms": round(gaps[len(gaps) // 2], 1),
        "p95_ms": round(gaps[int(len(gaps) * 0.95)], 1),
        "p99_ms": round(gaps[int(len(gaps) * 0.99)], 1),
        "longest_ms": round(gaps[-1], 1),
        "over_50_ms": sum(gap > 50 for gap in gaps),
        "worst": sorted(beats.worst, reverse=True)[:12],
    }
    print(json.dumps(result, indent=1))
    if given.json:
        given.json.write_text(json.dumps(result), encoding="utf-8")
    return int(result["p95_ms"] > 16 or result["longest_ms"] > 50)


if __name__ == "__main__":
    sys.exit(main())
