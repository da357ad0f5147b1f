"""Two at once, without processes: what is counted is what was done, and killed is who had not answered."""

from __future__ import annotations

import queue
import random
from pathlib import Path
from typing import Any

import pytest

from endurance import sharing, sharing_trial
from endurance.log import Log


class Window:
    """Answers at once."""

    def __init__(self, _archive: Path) -> None:
        self.asked: list[str] = []

    def begin(self, _role: str, method: str, **_params: Any) -> queue.Queue[tuple[Any, Exception | None]]:
        self.asked.append(method)
        answers: queue.Queue[tuple[Any, Exception | None]] = queue.Queue()
        answers.put(({"id": len(self.asked), "failed": [], "added": 1, "already": 0, "state": "checked"}, None))
        return answers


class Terminal:
    """Answers before every second kill."""

    def __init__(self, _archive: Path) -> None:
        self.asked: list[str] = []
        self.kills = self.hits = 0
        self.dead = False

    def begin(self, name: str, *_arguments: object) -> None:
        self.asked.append(name)
        self.dead = False

    def kill(self, _chance: random.Random) -> None:
        self.kills += 1
        self.dead = self.kills % 2 == 0
        self.hits += self.dead

    def end(self) -> Any:
        if self.dead:
            raise EOFError
        return {"id": 10_000 + len(self.asked), "failed": [], "added": 1, "already": 0, "ok": True, "problems": []}


def test_what_is_counted_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing_trial, "Window", Window)
    monkeypatch.setattr(sharing_trial, "Terminal", Terminal)
    trial = sharing_trial.Trial(tmp_path, 4)
    for _ in range(200):
        trial.round()
    window: Any = trial.window
    terminal: Any = trial.terminal
    killed = sum(times for name, times in trial.did.items() if name.endswith(" killed"))
    assert terminal.kills > terminal.hits > 0 and killed == terminal.hits
    undone = sum(times for name, times in trial.did.items() if name.startswith("terminal undo"))
    assert undone == terminal.asked.count("undo") > 0
    assert trial.did["window undo"] == window.asked.count("undo_decision") > 0


def test_a_seed_with_a_finding_is_tried_again_and_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log("sharing", tmp_path)
    monkeypatch.setattr(sharing, "Log", lambda _part: log)
    tried, wrong = [], {1: "gone"}

    def run(seed: int) -> tuple[dict[str, int], str]:
        tried.append(seed)
        return {"window tag": 12}, wrong.get(seed, "")

    monkeypatch.setattr(sharing, "run", run)
    assert sharing.main(["--seed", "1"]) == 1
    assert sharing.main(["--minutes", "0"]) == 1
    assert "Findings: 1 found, 0 marked mended, 0 tried again since and not found. Open: 1." in sharing.summary(log)[0]
    wrong.clear()
    assert sharing.main([]) == 0 and tried[:3] == [1, 1, 0]
    assert "1 tried again since and not found. Open: 0." in sharing.summary(log)[0]


def test_too_few_rounds_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "Log", lambda _part: Log("sharing", tmp_path))
    assert sharing.main(["--minutes", "0"]) == 3
