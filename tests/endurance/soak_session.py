"""One session of random use of the real window: `python -m endurance.soak_session FOLDER MINUTES SEED`.

Every hundred milliseconds or so a hand does one more thing. Frames that came late, dialogs that stood in the way and
what was done are written to FOLDER/session.json at the end; what goes wrong goes to stderr, as it would for anybody.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from cuttings_desktop.app import Application
from endurance.soak import MOST_LATE
from endurance.soak_hand import Hand

_TICK_SECONDS = 0.010
_LATE_SECONDS = 0.100


class Session:
    """The program with a hand that works in it, and a clock that sees its frames."""

    def __init__(self, folder: Path, minutes: float, seed: int) -> None:
        self._folder = folder
        self._application = Application(["cuttings"])
        self._application.window.resize(1280, 800)
        self._hand = Hand(self._application, folder, seed)
        self._chance = random.Random(seed)
        self._done = Counter[str]()
        self._late: list[dict[str, Any]] = []
        self._frames = 0
        self._dialogs = Counter[str]()
        self._last: tuple[float, float] | None = None
        self._doing = "start"
        self._until = time.monotonic() + minutes * 60
        self._began = time.monotonic()

    def run(self) -> int:
        """Work until the time is over; returns the exit status."""
        self._application.begin([str(self._folder / "Soak.cuttings")])
        window = self._application.window
        ticker = QTimer(window, interval=round(_TICK_SECONDS * 1000), timerType=Qt.TimerType.PreciseTimer)
        ticker.timeout.connect(self._tick)
        worker = QTimer(window, interval=120)
        worker.timeout.connect(self._work)
        closer = QTimer(window, interval=1500)
        closer.timeout.connect(self._close_dialogs)
        for timer, delay in ((ticker, 3000), (worker, 4000), (closer, 0)):
            QTimer.singleShot(delay, timer.start)
        QTimer.singleShot(round((self._until - time.monotonic()) * 1000), lambda: self._application.qt.exit(0))
        self._application.qt.exec()
        for timer in (ticker, worker, closer):
            timer.stop()
        self._application.windows.close_at_once()
        self._application.end()
        told = {
            "seconds": round(time.monotonic() - self._began), "done": dict(self._done), "frames": self._frames,
            "late": self._late, "dialogs": dict(self._dialogs),
        }  # fmt: skip
        self._folder.joinpath("session.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return 0

    def _tick(self) -> None:
        """Note how long a frame waited, and how much of that this process worked."""
        now = (time.perf_counter(), time.thread_time())
        if self._last is not None:
            self._frames += 1
            gap, own = now[0] - self._last[0] - _TICK_SECONDS, now[1] - self._last[1]
            if gap > _LATE_SECONDS and len(self._late) < MOST_LATE:
                row = {"at": round(time.monotonic() - self._began), "ms": round(gap * 1000), "own": round(own * 1000)}
                self._late.append({**row, "doing": self._doing})
        self._last = now

    def _work(self) -> None:
        """Do one more thing."""
        if QApplication.activeModalWidget() is None:
            self._doing = self._hand()
            self._done[self._doing] += 1

    def _close_dialogs(self) -> None:
        """Close whatever asks for an answer, as Escape does."""
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if dialog is not None:
            self._dialogs[type(dialog).__name__] += 1
            dialog.close()


if __name__ == "__main__":
    sys.exit(Session(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])).run())
