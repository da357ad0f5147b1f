"""What the invented archive says of its backups, its place, its soundness, and of a file that cannot be opened."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from cuttings_db.progress import Step

__all__ = ["FakeKeeping", "backup"]

_FOLDER = "/invented/Oncology backups"


def backup(days: float, state: str = "checked", kind: str = "daily", articles: int = 14) -> dict[str, Any]:
    """Return a backup that was made so many days ago."""
    made = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    path = f"{_FOLDER}/Oncology {made[:10]} {kind} {round(days * 24)}.cuttings"
    return {"path": path, "made": made, "kind": kind, "articles": articles, "bytes": 4_300_000, "state": state}


class FakeKeeping:
    """Backups in a list; `state` is what `examine` answers, `problems` what a check finds until it is repaired."""

    keeping_methods = ("backup_now", "check", "examine", "salvage", "restore")

    def __init__(self) -> None:
        self.backups_made = [
            backup(0.2, kind="hand"),
            backup(1),
            backup(2, "unchecked"),
            backup(30, "damaged", "migration"),
        ]
        self.backups_folder: str | None = None
        self.daily = True
        self.current = False
        self.failed_backup: dict[str, str] | None = None
        self.place_of_archive = {"kind": "local", "service": "", "words": "", "advice": ""}
        self.state: dict[str, Any] = {"state": "damaged", "reason": "a page is broken", "advice": "Restore a backup."}
        self.problems: list[str] = []
        self.incurable: list[str] = []

    def backups(self, params: dict[str, Any]) -> dict[str, Any]:
        good = [row for row in self.backups_made if row["state"] == "checked"]
        return {
            "rows": self.backups_made,
            "folder": f"{self.backups_folder}/Oncology backups" if self.backups_folder else _FOLDER,
            "chosen": self.backups_folder,
            "default_folder": _FOLDER,
            "daily": self.daily,
            "current": self.current,
            "keep": {"daily": 7, "weekly": 4, "monthly": 12},
            "last": {"made": good[0]["made"] if good else None, "failed": self.failed_backup},
            "place": self.place_of_archive,
        }

    def place(self, params: dict[str, Any]) -> dict[str, Any]:
        return self.place_of_archive

    def backup_settings(self, params: dict[str, Any]) -> dict[str, Any]:
        self.backups_folder, self.daily = params["folder"], params["daily"]
        return self.backups({})

    def _long(self, report: Callable[[Step], None], stage: str, steps: int) -> None:
        for done in range(steps):
            report(Step(stage, done, steps))
            time.sleep(self.delays.get(f"{stage} step", 0))

    @property
    def delays(self) -> dict[str, float]:
        """Return how long each step takes."""
        found: dict[str, float] = getattr(self, "delay", {})
        return found

    def backup_now(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        self._long(report, "backup", 20)
        self.backups_made.insert(0, backup(0, kind="hand", articles=15))
        self.failed_backup = None
        return self.backups_made[0]

    def check(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        self._long(report, "check", 20)
        repaired = self.problems if params.get("repair") else []
        if params.get("repair"):
            self.problems = []
        problems = [*self.problems, *self.incurable]
        return {"ok": not problems, "articles": 14, "indexed": 14, "problems": problems, "repaired": repaired}

    def support_report(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"report": "numbers alone", "troubles": params["troubles"]}

    # A file that cannot be opened

    def examine(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        return {"backups": self.backups_made, **self.state}

    def salvage(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        self._long(report, "salvage", 20)
        lost = [{"what": "articles", "count": 2}]
        return {"path": params["to"], "articles": 12, "originals": 11, "decisions": 3, "lost": lost, "notes": []}

    def restore(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        self._long(report, "restore", 20)
        aside = "/invented/Oncology before restore 2026-11-22.cuttings"
        return {"path": "/invented/Oncology.cuttings", "aside": aside, "articles": 14}
