"""Measure how long the window keeps its frames waiting while articles come in and somebody works.

usage: window.py [--articles 5000] [--seconds 0] [--limits]

A timer of 10 ms runs in the window; while invented articles (five of 100 kB and one of 1 MB among them) are imported
by the real service, a hand types, brushes, scrolls and opens articles. Gaps are the time between two ticks beyond the
10 ms. Prints one JSON document; with `--limits` the exit status is 1 if p95 is over 16 ms or the longest over 50 ms.
`--seconds` stops the import after so long (0 = never). CPU time of the window's thread and of its whole process are
given too: a gap in which the process did less is the work of others on the same machine.
"""

from __future__ import annotations

import argparse
import html
import itertools
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(_TOP / "db"), str(_TOP / "desktop"), str(_TOP / "tests")]

_TICK = 0.010
_WORDS = ("velutinib", "lung adeno", "Guangzhou -Lisbon", '"first patient"', "EGFR L858R", "person:Takeda", "cancer*")


def write_articles(folder: Path, count: int) -> Path:
    """Write invented articles, five of 100 kB and one of 1 MB among them."""
    from desktop_fake_articles import make_article

    folder.mkdir(parents=True)
    for number in range(1, count + 1):
        article = make_article(number, "zh" if number % 4 == 0 else "en")
        pieces = [html.escape(article.text[start:end]) for _kind, start, end in article.paragraphs]
        body = "".join(f"<p>{words}</p>" for words in pieces[1:])
        size = 1_000_000 if number == count // 2 else 100_000 if number % max(1, count // 5) == 0 else 0
        body *= max(1, size // max(1, len(body)))
        head = f"<!DOCTYPE html><meta charset=utf-8><title>{pieces[0]}</title>"
        page = f"{head}<article><h1>{pieces[0]}</h1>{body}</article>"
        (folder / f"{number:05}.html").write_text(page, encoding="utf-8")
    return folder


class Hand:
    """Somebody who works: each call does one more thing and returns its name."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self._things = self._endless()

    def __call__(self) -> str:
        """Do the next thing."""
        return next(self._things)

    def _endless(self) -> Iterator[str]:
        """Type, scroll, open, brush, go back, over and over."""
        from cuttings_db.model import DateFilter

        window = self._window
        for words in itertools.cycle(_WORDS):
            for end in range(1, len(words) + 1):
                window.panes.bar.set_text(words[:end])
                window.panes.bar.typed.emit(words[:end], True)
                yield "type"
            bar = window.panes.results.findChild(type(window.panes.results._list)).verticalScrollBar()
            for place in range(0, 60):
                bar.setValue(min(bar.maximum(), place * 130))
                yield "scroll the list"
            for place in range(6):
                # While articles come in, the list may be asked for anew.
                if place >= window.panes.results.model.rowCount():
                    break
                window.panes.results.choose(int(window.panes.results.model.ids[place]))
                for _ in range(6):
                    yield "read"
                reading = window.panes.reading.page.verticalScrollBar()
                for step in range(6):
                    reading.setValue(reading.value() + step * 90)
                    yield "scroll the article"
            for year in range(2017, 2025):
                window.asked.set_dates([DateFilter(f"{year}-01-01", f"{year + 1}-06-30")])
                yield "brush"
            window.asked.set_dates([])
            window.asked.set_text("")
            for _ in range(10):
                yield "rest"


def main() -> int:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seconds", type=float, default=0.0)
    parser.add_argument("--limits", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        for name in ("CONFIG", "DATA", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(home) / name.lower())
        result = measure(Path(home), given.articles, given.seconds)
    print(json.dumps(result, indent=1))
    poor = result["gap_ms"]["p95"] > 16 or result["gap_ms"]["longest"] > 50
    return 1 if given.limits and poor else 0


def measure(home: Path, articles: int, seconds: float) -> dict[str, Any]:
    """Import and work, and return what was measured."""
    from PySide6.QtCore import Qt, QTimer

    from cuttings_desktop.app import Application

    folder = write_articles(home / "articles", articles)
    application = Application(["cuttings"])
    window = application.window
    window.resize(1280, 800)
    application.begin([str(home / "Bench.cuttings")])
    ticks: list[tuple[float, float, str, float]] = []
    now_doing = ["open"]
    reports: list[dict[str, Any]] = []
    hand = Hand(window)
    begun = time.perf_counter()

    def tick() -> None:
        ticks.append((time.perf_counter(), time.thread_time(), now_doing[0], time.process_time()))

    def work() -> None:
        now_doing[0] = hand()

    def ended(report: dict[str, Any]) -> None:
        reports.append(report)
        QTimer.singleShot(2000, application.qt.quit)

    ticker = QTimer(window, interval=round(_TICK * 1000), timerType=Qt.TimerType.PreciseTimer)
    ticker.timeout.connect(tick)
    worker = QTimer(window, interval=60)
    worker.timeout.connect(work)
    window.working.imported.connect(ended)
    ticker.start()
    QTimer.singleShot(700, lambda: window.working.import_paths([folder]))
    QTimer.singleShot(1500, worker.start)
    if seconds:
        # quit() would ask first whether the import is to be stopped.
        QTimer.singleShot(round(seconds * 1000), lambda: application.qt.exit(0))
    application.qt.exec()
    worker.stop()
    ticker.stop()
    took = time.perf_counter() - begun
    window.close_at_once()
    gaps = sorted(
        (
            (b[0] - a[0] - _TICK) * 1000,
            (b[1] - a[1]) * 1000,
            f"{b[2]}, after {a[0] - begun:.1f} s",
            (b[3] - a[3]) * 1000,
        )
        for a, b in itertools.pairwise(ticks[100:])
    )
    only = [max(0.0, gap) for gap, *_others in gaps]
    own = sorted(cpu for _gap, cpu, *_others in gaps)

    def at(values: list[float], share: float) -> float:
        return round(values[min(len(values) - 1, int(len(values) * share))], 1)

    return {
        "articles": reports[0]["added"] if reports else None,
        "already": reports[0]["already"] if reports else None,
        "failed": [f"{f['path']}: {f['reason']}" for f in reports[0]["failed"]] if reports else None,
        "seconds": round(took, 1),
        "ticks": len(only),
        "gap_ms": {"median": at(only, 0.5), "p95": at(only, 0.95), "p99": at(only, 0.99), "longest": at(only, 1.0)},
        "own_cpu_ms": {"median": at(own, 0.5), "p95": at(own, 0.95), "p99": at(own, 0.99), "longest": at(own, 1.0)},
        "longest": [
            {"gap_ms": round(g, 1), "own_cpu_ms": round(c, 1), "process_cpu_ms": round(p, 1), "while": w}
            for g, c, w, p in gaps[-12:]
        ],
        "machine_load": os.getloadavg()[0],
    }


if __name__ == "__main__":
    sys.exit(main())
