"""The stages of the load run, each on the real program: import with kills and a cancel, index, full pass."""

from __future__ import annotations

import os
import queue
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive import Channel, connect
from cuttings_db.progress import Step
from endurance.load_measuring import Meter, archive_articles, children_of, sizes, still_there
from endurance.log import Log

__all__ = ["Load", "Stopped"]

_LOOK_SECONDS = 2.0
_MARK, _FULL_MARK = 10_000, 1_000
# Where of all articles the one cancel falls.
_CANCEL_AT = 0.15


class Stopped(Exception):
    """Tell that the minutes are over, or somebody asked the run to stop."""


class Load:
    """One archive, its corpus and its log; everything goes on where it was left."""

    def __init__(self, folder: Path, articles: int, log: Log, stop: Callable[[], bool]) -> None:
        self.corpus, self.archive, self.cache = folder / "corpus", folder / "load.cuttings", folder / "cache"
        self.articles, self.log, self._stop = articles, log, stop
        self.cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ["CUTTINGS_CACHE"] = str(self.cache)

    def done(self, kind: str) -> list[dict[str, Any]]:
        """Return the rows of a kind for this number of articles."""
        return [row for row in self.log.trials() if row.get("kind") == kind and row.get("of") == self.articles]

    def ended(self, kind: str) -> bool:
        """Tell whether a stage has come to its end, with nothing wrong the last time."""
        rows = self.done(kind)
        return bool(rows) and not rows[-1].get("finding") and rows[-1].get("how") != "failed"

    def add(self, kind: str, **row: Any) -> None:
        """Log one row."""
        self.log.add(kind=kind, of=self.articles, **row)

    def _talk(
        self, role: str, method: str, params: dict[str, Any], each: Callable[[Channel, Meter, Step, int], str]
    ) -> tuple[str, Any, float, float]:
        """Ask one thing; returns how it ended, the answer, wall and CPU seconds.

        `each` is called every two seconds with channel, meter, last step and number of the request, and says "" to go
        on, "cancel" or "kill".
        """
        events: queue.Queue[tuple[str, Any]] = queue.Queue()
        channel = connect(self.archive, role)
        meter, began = Meter(channel.pid), time.monotonic()
        last, asked = Step(method), ""
        number = channel.send(
            method,
            params,
            lambda result, error: events.put(("end", error or result)),
            lambda s: events.put(("step", s)),
        )
        looked = 0.0
        try:
            while True:
                try:
                    kind, value = events.get(timeout=0.5)
                except queue.Empty:
                    kind, value = "", None
                if kind == "step":
                    last = value
                elif kind == "end":
                    meter.look()
                    how = "failed" if isinstance(value, Exception) else "ended"
                    return asked or how, value, time.monotonic() - began, meter.cpu
                if time.monotonic() - looked < _LOOK_SECONDS:
                    continue
                looked = time.monotonic()
                wish = each(channel, meter, last, number) if not asked else ""
                if wish == "cancel" or (not asked and self._stop()):
                    asked = wish or "stop"
                    channel.cancel(number)
                elif wish == "kill":
                    asked = "kill"
                    meter.look()
                    os.kill(channel.pid, signal.SIGKILL)
        finally:
            meter.close()
            channel.close(60.0)

    def bring_in(self, kill_minutes: float) -> None:
        """Import everything; killed every so many minutes, cancelled once, gone on with each time."""
        if self.ended("import done"):
            return
        before = len(self.done("import done"))
        while len(self.done("import done")) == before:
            self._bring_in_once(60 * kill_minutes, cancelled=bool(self.done("cancel")))

    def _bring_in_once(self, seconds: float, *, cancelled: bool) -> None:
        """Run one import until it ends, is cancelled or is killed."""
        present = archive_articles(self.archive)
        begun = time.monotonic()
        state: dict[str, Any] = {"mark": self._mark_after(present), "from": present, "at": 0.0, "cpu": 0.0, "done": 0}

        def each(channel: Channel, meter: Meter, step: Step, number: int) -> str:
            present = archive_articles(self.archive)
            state["done"], state["present"] = step.done, present
            if present >= state["mark"]:
                self._mark(state, present, time.monotonic() - begun, meter)
            if not cancelled and present >= _CANCEL_AT * self.articles:
                return "cancel"
            if time.monotonic() - begun > seconds:
                state["workers"] = [pid for pid in children_of(channel.pid) if pid != channel.pid]
                return "kill"
            return ""

        how, value, wall, cpu = self._talk("changes", "import", {"paths": [str(self.corpus)], "fast": True}, each)
        self._after(how, value, wall, cpu, state)

    def _mark_after(self, present: int) -> int:
        """Return at how many articles the next row is due."""
        return (present // _MARK + 1) * _MARK

    def _mark(self, state: dict[str, Any], present: int, wall: float, meter: Meter) -> None:
        """Log what the articles since the last row of this process cost."""
        cpu, count = meter.cpu, present - state["from"]
        self.add(
            "import",
            articles=present,
            since=state["from"],
            per_second=round(count / max(wall - state["at"], 0.001), 2),
            per_cpu_second=round(count / max(cpu - state["cpu"], 0.001), 2),
            megabytes=meter.peaks(),
            sizes=sizes(self.archive, self.cache),
            load=os.getloadavg()[0],
        )
        state |= {"at": wall, "cpu": cpu, "from": present, "mark": self._mark_after(present)}

    def _after(self, how: str, value: Any, wall: float, cpu: float, state: dict[str, Any]) -> None:
        """Log how an import ended; what was committed before must be there still, and nothing twice."""
        row: dict[str, Any] = {"wall": round(wall, 1), "cpu": round(cpu, 1), "articles": archive_articles(self.archive)}
        row["told"], row["sizes"] = state["done"], sizes(self.archive, self.cache)
        if how == "kill":
            row["left"] = still_there(state["workers"], 3.0)
            row["lost"] = max(0, int(state.get("present", 0)) - int(row["articles"]))
            row |= self._examined()
            if row["lost"] or row["left"] or row["state"] != "ok" or row["twice"]:
                row["finding"] = "a kill left something behind"
            self.add("kill", **row)
            return
        if how == "failed":
            self.add(
                "finding",
                stage="import done",
                finding=f"{type(value).__name__}: {value}",
                notes=getattr(value, "__notes__", []),
                **row,
            )
            raise SystemExit(f"the import failed: {value}")
        if isinstance(value, dict):
            row |= {name: value[name] for name in ("added", "already", "not_reached", "cancelled")}
            row["failed"] = [f"{one['path']}: {one['reason']}" for one in value["failed"][:20]]
        kind = {"cancel": "cancel", "stop": "pause"}.get(how, "import done")
        if kind == "import done" and (row.get("failed") or row["articles"] != self.articles):
            row["finding"] = f"{row['articles']} articles of {self.articles}, {len(row.get('failed', []))} refused"
        self.add(kind, **row)
        if how == "stop":
            raise Stopped

    def _examined(self) -> dict[str, Any]:
        """Return what SQLite says of the file, and how many articles are there twice."""
        connection = sqlite3.connect(self.archive, timeout=60)
        try:
            began = time.monotonic()
            state = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            twice = connection.execute("SELECT count(*) - count(DISTINCT text_sha256) FROM articles").fetchone()[0]
        finally:
            connection.close()
        return {"state": state, "twice": int(twice), "examined": round(time.monotonic() - began, 1)}

    def index(self) -> None:
        """Catch the text index up; what failed is tried again."""
        if self.ended("index") or not self._there("index"):
            return

        def each(channel: Channel, meter: Meter, step: Step, number: int) -> str:
            state["megabytes"] = {**state.get("megabytes", {}), **meter.peaks()}
            return ""

        state: dict[str, Any] = {}
        how, value, wall, cpu = self._talk("upkeep", "catch_up", {}, each)
        if how == "stop":
            raise Stopped
        self.add(
            "index", how=how, answer=str(value)[:200], wall=round(wall, 1), cpu=round(cpu, 1),
            megabytes=state.get("megabytes"), sizes=sizes(self.archive, self.cache), **_failure(how, value),
        )  # fmt: skip

    def _there(self, stage: str) -> bool:
        """Tell whether there is an archive; where there is none, of a log that came from elsewhere, it is said."""
        if archive_articles(self.archive):
            return True
        self.add("not run", stage=stage, why="there is no archive here: the log came from elsewhere")
        print(f"{stage}: not run, there is no archive at {self.archive}", flush=True)
        return False

    def recognised(self) -> int:
        """Return how many articles the full pass has seen, between two rows of it as well."""
        rows = (*self.done("full"), *self.done("full ended"))
        return max((int(row.get("articles", 0)) for row in rows), default=0)

    def recognise(self, wanted: int) -> None:
        """Run the full pass over so many articles, the rate at each thousand."""
        before = self.recognised()
        if before >= wanted or not self._there("full"):
            return
        state: dict[str, Any] = {"from": 0, "at": 0.0, "cpu": 0.0}
        begun = time.monotonic()

        def each(channel: Channel, meter: Meter, step: Step, number: int) -> str:
            state["seen"] = step.done
            if step.done - state["from"] >= _FULL_MARK:
                wall, cpu, count = time.monotonic() - begun, meter.cpu, step.done - state["from"]
                self.add(
                    "full",
                    articles=before + step.done,
                    per_second=round(count / (wall - state["at"]), 2),
                    per_cpu_second=round(count / max(cpu - state["cpu"], 0.001), 2),
                    megabytes=meter.peaks(),
                    sizes=sizes(self.archive, self.cache),
                    load=os.getloadavg()[0],
                )
                state.update({"from": step.done, "at": wall, "cpu": cpu})
            return "cancel" if before + step.done >= wanted else ""

        how, value, wall, cpu = self._talk("upkeep", "full_pass", {}, each)
        figures = {"articles": before + state.get("seen", 0), "wall": round(wall, 1), "cpu": round(cpu, 1)}
        self.add("full ended", how=how, answer=str(value)[:200], **figures, **_failure(how, value))
        if how == "stop":
            raise Stopped


def _failure(how: str, value: Any) -> dict[str, Any]:
    """Return the finding of a stage that failed."""
    return {"finding": f"{type(value).__name__}: {value}"[:300]} if how == "failed" else {}
