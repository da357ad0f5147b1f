"""Start the real window on a large archive: when it is usable, what it took, what memory all of it holds.

usage: load_window.py ARCHIVE [--seconds 12] [--type WORDS]

Prints one JSON document. Usable means: the first rows of the list are drawn with their titles. CPU seconds are given
beside the wall, by process, for a machine that others use as well. Then somebody types; each answer is timed.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from endurance.load_measuring import children_of, memory_of, role_of, started

_TICK_MILLISECONDS = 10
_WORDS = (
    "osimertinib",
    "lung cancer",
    '"progression-free survival"',
    "immuno*",
    "person:Berg",
    "nivolumab -melanoma",
    "肺癌",
)


def _spent() -> dict[str, float]:
    """Return the CPU seconds of this process and everything below it, by role."""
    found: dict[str, float] = {}
    for pid, seconds in children_of(os.getpid()).items():
        name = "window" if pid == os.getpid() else role_of(pid)
        found[name] = round(found.get(name, 0.0) + seconds, 2)
    return found


def _held() -> dict[str, int]:
    """Return the own memory of the same in MB."""
    held: dict[str, int] = {}
    for pid in children_of(os.getpid()):
        name = "window" if pid == os.getpid() else role_of(pid)
        held[name] = held.get(name, 0) + round(memory_of(pid)[1])
    return {**held, "together": sum(held.values())}


def measure(archive: Path, seconds: float, words: tuple[str, ...]) -> dict[str, Any]:
    """Start the window, wait, type, and return what was measured."""
    from cuttings_desktop.early import begin_early

    # As the program itself begins.
    gc.disable()
    begin_early([str(archive)])
    from PySide6.QtCore import Qt, QTimer

    from cuttings_desktop.app import Application

    application = Application(["cuttings"])
    window = application.window
    window.resize(1280, 800)
    application.begin([str(archive)])
    result: dict[str, Any] = {"answers": {}}
    model = window.panes.results.model
    ticks: list[float] = []
    waiting = list(words)
    asked = [("", 0.0)]

    def usable() -> bool:
        return model.rowCount() > 0 and bool(model.index(0, 0).data(Qt.ItemDataRole.DisplayRole))

    def ask() -> None:
        if not waiting:
            result["held_after_questions"] = _held()
            application.qt.exit(0)
            return
        asked[0] = (waiting.pop(0), time.monotonic())
        window.panes.bar.set_text(asked[0][0])
        window.panes.bar.typed.emit(asked[0][0], True)

    def answered(*_given: object) -> None:
        if asked[0][0] and asked[0][0] not in result["answers"]:
            result["answers"][asked[0][0]] = round(1000 * (time.monotonic() - asked[0][1]))
            QTimer.singleShot(600, ask)

    def tick() -> None:
        ticks.append(time.monotonic())
        if "usable" not in result and usable():
            result["usable"] = round(time.monotonic() - started(os.getpid()), 2)
            result["cpu"], result["held_when_usable"] = _spent(), _held()
            result["rows"] = model.rowCount()
            QTimer.singleShot(round(1000 * seconds), rest)

    def rest() -> None:
        result["held"], result["cpu_at_rest"] = _held(), _spent()
        model.modelReset.connect(answered)
        ask()

    ticker = QTimer(window, interval=_TICK_MILLISECONDS, timerType=Qt.TimerType.PreciseTimer)
    ticker.timeout.connect(tick)
    ticker.start()
    QTimer.singleShot(300_000, lambda: application.qt.exit(1))
    application.qt.exec()
    ticker.stop()
    window.close_at_once()
    gaps = sorted(1000 * (b - a) - _TICK_MILLISECONDS for a, b in itertools.pairwise(ticks))
    result["longest_gap_ms"] = round(gaps[-1]) if gaps else None
    result["load"] = os.getloadavg()[0]
    return result


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--seconds", type=float, default=12.0, help="rest after the first rows, before typing")
    parser.add_argument("--type", nargs="*", default=list(_WORDS))
    given = parser.parse_args()
    print(json.dumps(measure(given.archive, given.seconds, tuple(given.type)), ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
