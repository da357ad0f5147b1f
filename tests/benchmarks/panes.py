"""Print how long the timeline paints at 100,000 dates and how even frames are while a megabyte is written to the page.

Run `python tests/benchmarks/panes.py`; figures are milliseconds of one process on this machine.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(TOP / "db"), str(TOP / "desktop"), str(TOP / "tests"), str(TOP / "tests" / "benchmarks")]

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from timeline import answer_of, hand

from cuttings_db.timeline import View
from cuttings_desktop import theme
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.timeline import Timeline
from pane_samples import ENGLISH, header, paragraph

DATES, CHARACTERS, CHUNK = 100_000, 1_000_000, 60_000


def say(name: str, values: list[float]) -> None:
    """Print the median, the 95th percentile and the maximum."""
    ordered = sorted(values)
    middle, high = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{name:<44} p50 {middle:6.1f}  p95 {high:6.1f}  max {ordered[-1]:6.1f}  n {len(ordered)}")


def timed(call: Callable[[], Any]) -> float:
    """Return the milliseconds of a call."""
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def measure_timeline() -> None:
    """Take many dates, then walk the script of `timeline.py`, painting each time."""
    pane = Timeline()
    pane.resize(1280, 200)
    pane.show()
    QApplication.processEvents()
    answer = answer_of(DATES)
    say(f"timeline: take {DATES:,} dates", [timed(lambda: pane.set_items(answer)) for _ in range(5)])
    while not len(pane.canvas.index):
        QApplication.processEvents()
    canvas, paints = pane.canvas, []
    for _name, (first, days) in hand():
        canvas.show_view(View(max(1.0, first), first + days, canvas.width(), canvas.height()))
        paints.append(timed(canvas.repaint))
    say("timeline: paint while zooming and moving", paints)


def measure_page() -> None:
    """Write a megabyte chunk by chunk, then jump, step through hits, resize and go dark; watch a 10 ms timer."""
    bodies = [text for kind, text in ENGLISH if kind == "body"]
    made, start = [paragraph(0, "title", "A long one", 0)], 12
    while start < CHARACTERS:
        text = bodies[len(made) % len(bodies)]
        made.append(paragraph(len(made), "body", text, start, "board"))
        start += len(text) + 2
    chunks: dict[int, list[dict[str, Any]]] = {}
    first, size = 0, 0
    for one in made:
        chunks.setdefault(first, []).append(one)
        size += len(one["text"])
        if size > CHUNK:
            first, size = one["index"] + 1, 0
    pane = ReadingPane()
    pane.resize(700, 900)
    pane.show()

    def give(article: int, wanted: int) -> None:
        part = chunks[wanted]
        after = part[-1]["index"] + 1
        answer = {"paragraphs": part, "next": after if after in chunks else None}
        QTimer.singleShot(5, lambda: pane.set_paragraphs(article, answer))

    pane.paragraphs_wanted.connect(give)
    gaps: list[float] = []
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(10)

    def watch(name: str, done: Callable[[], bool], seconds: float = 0.3) -> None:
        until = time.perf_counter() + seconds
        while time.perf_counter() < until or not done():
            QApplication.processEvents()
        say(f"page of 1 MB: {name}", gaps)
        gaps.clear()

    def written() -> bool:
        return pane.feeding.complete

    pane.show_article(header([("title", "A long one")], characters=start))
    watch("frames while it is written", written)
    bar = pane.page.verticalScrollBar()
    for share in range(40):
        QTimer.singleShot(share * 30, lambda share=share: bar.setValue(bar.maximum() * share // 40))  # type: ignore[misc]
    watch("frames while jumping through it", written, 1.4)
    for step in range(20):
        QTimer.singleShot(step * 30, pane.next_hit)
    watch("frames from hit to hit", written, 0.8)
    pane.resize(520, 900)
    watch("frames after another width", written, 1.0)
    pane.set_theme(theme.DARK)
    watch("frames while going dark", written)
    pane.close()


def main() -> None:
    """Measure both."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    measure_timeline()
    measure_page()


if __name__ == "__main__":
    main()
