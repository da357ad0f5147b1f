"""Print how long the timeline paints at 100,000 dated items, and what it takes of memory, beside a QGraphicsView.

usage: timeline.py [--items 100000] [--rounds 3] [--only widget|scene] [--limits]

A scripted hand zooms from a century to a day, moves at every step, and zooms out again; every paint is timed, its
layout included (CPU: what of it the thread worked itself). Each of the two runs in a process of its own, so that memory
is its own: what the process has grown by when all is drawn, items included. With `--limits` the exit status is 1 if the
widget's p95 is over 8 ms or it takes more than 20 MB. The scene holds the same items as rectangles and moves by its
transform, without labels and axis.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(_TOP / "db"), str(_TOP / "desktop"), str(_TOP / "tests")]

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QTransform
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QGraphicsScene, QGraphicsView

from cuttings_db.packing import pack
from cuttings_db.timeline import pack_look

__all__ = ["answer_of", "hand"]

_SIZE = (1280, 200)
_CENTURY, _MIDDLE = 36_525.0, float(date(2023, 5, 1).toordinal())
_STEP = 1.25
_LIMIT_MS, _LIMIT_MB = 8.0, 20.0

View = tuple[float, float]  # first day and days


def answer_of(many: int) -> dict[str, Any]:
    """Return invented dates of eight years and some of a century, a third of them publications, some of one event."""
    chance = np.random.default_rng(1)
    lo = (date(2018, 1, 1).toordinal() + chance.beta(5, 2, many) * 2900).astype(int)
    far = chance.random(many) < 0.02
    lo[far] = date(1935, 1, 1).toordinal() + chance.integers(0, 30_000, int(far.sum()))
    looks = [
        pack_look(p, q, "event")
        for p, q in (
            ("day", "exact"), ("range", "exact"), ("month", "exact"), ("year", "exact"), ("month", "by"),
            ("day", "since"), ("month", "approximate"), ("day", "as-of"),
        )
    ]  # fmt: skip
    kind = chance.choice(8, many, p=[0.3, 0.15, 0.25, 0.15, 0.05, 0.04, 0.04, 0.02])
    look, length = np.array(looks)[kind], np.array([0, 2, 29, 364, 29, 0, 29, 0])[kind]
    published = chance.random(many) < 0.35
    look[published], length[published] = pack_look("day", "exact", "publication"), 0
    number = np.where(published, -1, 1) * np.arange(1, many + 1)
    columns = {"article": chance.integers(1, many // 8 + 2, many), "lo": lo, "hi": lo + length, "look": look}
    cards = np.where(chance.random(many) < 0.1, chance.integers(1, many // 30 + 2, many), 0)
    return {
        "count": many, "undated": 9, "date": pack(number), "card": pack(cards),
        **{name: pack(column) for name, column in columns.items()},
    }  # fmt: skip


def _told(number: int) -> dict[str, Any]:
    """Return what is said of a date."""
    clause = (
        f"Hospital {abs(number) % 977} opened the register of patients with uncommon variants in ward {number % 31}"
    )
    return {
        "date": number,
        "article": 1,
        "title": f"Notes of ward {number}",
        "text": "",
        "clause": clause,
        "role": "event",
    }


def hand() -> Iterator[tuple[str, View]]:
    """Yield what a hand looks at: from a century to a day, moving a little at every step, and out again."""
    days, first = _CENTURY, _MIDDLE - _CENTURY * 0.8
    views: list[View] = []
    while days > 1.0:
        views.append((first, days))
        days, first = days / _STEP, first + (_MIDDLE - first) * (1 - 1 / _STEP)
    for first, days in views:
        yield "zoom in", (first, days)
        for step in range(1, 5):
            yield "move", (first + step * days * 30 / _SIZE[0], days)
    for view in reversed(views):
        yield "zoom out", view


def _memory() -> float:
    """Return the resident memory of this process in megabytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _timed(call: Callable[[], Any]) -> float:
    """Return the milliseconds of a call."""
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def widget(many: int, rounds: int) -> dict[str, Any]:
    """Measure our widget."""
    from cuttings_db.timeline import View as Seen
    from cuttings_desktop import theme
    from cuttings_desktop.timeline import Timeline

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    answer = answer_of(many)
    pane = Timeline()
    pane.resize(*_SIZE)
    pane.show()
    app.processEvents()
    pane.canvas.repaint()
    gc.collect()
    before = _memory()
    pane.details_wanted.connect(lambda dates: pane.set_details([_told(number) for number in dates]))
    pane.set_items(answer)
    while not len(pane.canvas.index):
        app.processEvents()
    pane.set_cards(answer)
    while pane.canvas.index.cards is None:
        app.processEvents()
    canvas = pane.canvas
    rest = time.monotonic() + 2.0  # in which memory is given back
    while time.monotonic() < rest:
        app.processEvents()

    def look(view: View) -> Callable[[], None]:
        canvas._ask_names()  # what is drawn alone has its name at once
        canvas.show_view(Seen(max(1.0, view[0]), view[0] + view[1], canvas.width(), canvas.height()))
        return canvas.repaint

    return _walked(look, rounds, before, extra=lambda: max(len(canvas.layout_now().glyphs), 0))


def scene(many: int, rounds: int) -> dict[str, Any]:
    """Measure a QGraphicsView with an item for every date."""
    from cuttings_desktop.jobs import numbers

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    answer = answer_of(many)
    view = QGraphicsView()
    view.resize(*_SIZE)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.show()
    app.processEvents()
    gc.collect()
    before = _memory()
    drawn = QGraphicsScene()
    pen, brush = QPen(Qt.PenStyle.NoPen), QBrush(QColor("#b34700"))
    columns = [numbers(answer[name]).tolist() for name in ("lo", "hi")]
    for number, (lo, hi) in enumerate(zip(*columns, strict=True)):
        item = QGraphicsRectItem(QRectF(lo - _MIDDLE, number % 14 * 13.0, hi - lo + 1.0, 9.0))
        item.setPen(pen)
        item.setBrush(brush)
        drawn.addItem(item)
    view.setScene(drawn)

    def look(seen: View) -> Callable[[], None]:
        scale = _SIZE[0] / seen[1]
        view.setTransform(QTransform().scale(scale, 1.0))
        view.setSceneRect(QRectF(seen[0] - _MIDDLE, 0.0, seen[1], float(_SIZE[1])))
        return view.viewport().repaint

    return _walked(look, rounds, before)


def _walked(
    look: Callable[[View], Callable[[], None]], rounds: int, before: float, extra: Callable[[], int] | None = None
) -> dict[str, Any]:
    """Walk the script so often and return the figures; the first frame is not counted."""
    moves = list(hand())
    look(moves[0][1])()
    spent: dict[str, list[float]] = {}
    cpu: list[float] = []
    glyphs = 0
    for _ in range(rounds):
        for name, view in moves:
            paint = look(view)
            begun = time.thread_time()
            spent.setdefault(name, []).append(_timed(paint))
            cpu.append((time.thread_time() - begun) * 1000)
            glyphs = max(glyphs, extra() if extra else 0)
    gc.collect()
    cpu.sort()
    every = sorted(value for values in spent.values() for value in values)
    made: dict[str, Any] = {
        "cpu_p95": round(cpu[int(len(cpu) * 0.95)], 2),
        "frames": len(every),
        "mb": round(_memory() - before, 1),
        "most_glyphs": glyphs,
    }
    for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0)):
        made[name] = round(every[min(len(every) - 1, int(len(every) * share))], 2)
    return made


def main() -> int:
    """Measure both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["widget", "scene"])
    parser.add_argument("--limits", action="store_true")
    given = parser.parse_args()
    if given.only:
        made = widget(given.items, given.rounds) if given.only == "widget" else scene(given.items, 1)
        print(json.dumps(made))
        return 0
    size, load = f"{_SIZE[0]} × {_SIZE[1]} pixels", os.getloadavg()[0]
    print(f"{given.items:,} items, {size}, from a century to a day and back; load of the machine {load:.1f}")
    print(f"{'':<24}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'max ms':>9}{'CPU p95':>9}{'MB':>8}{'frames':>8}")
    poor = False
    for name, words in (("widget", "Cuttings"), ("scene", "QGraphicsView")):
        command = [sys.executable, __file__, "--only", name, "--items", str(given.items), "--rounds", str(given.rounds)]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        made = json.loads(run.stdout.splitlines()[-1])
        figures = "".join(f"{made[key]:>9}" for key in ("p50", "p95", "p99", "max", "cpu_p95"))
        print(f"{words:<24}{figures}{made['mb']:>8}{made['frames']:>8}")
        poor |= name == "widget" and (made["p95"] > _LIMIT_MS or made["mb"] > _LIMIT_MB)
    return 1 if given.limits and poor else 0


if __name__ == "__main__":
    sys.exit(main())
