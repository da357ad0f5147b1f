"""Kill the program while it writes, again and again, and look at what it leaves: nothing told may be lost.

usage: python -m endurance.crash [--minutes N] [--operation NAME] [--seed N] [--trial SEED]
Points are found by recording: operation, role of the process, call, class of file. Each of the named ones is killed at
least ten times, and 600 more kills fall at random moments, 30 of each kind of work; then what was killed least follows.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from endurance.crash_bases import make_bases
from endurance.crash_checks import inside, look, state_of, strays
from endurance.crash_findings import UNMET, open_findings, status, told_wrongly
from endurance.crash_judging import Clean
from endurance.crash_operations import Operation, operations
from endurance.crash_place import HUNG, Place, Request
from endurance.crash_report import ALONE, NAMED, RANDOM, SHARE, lines, named_points, told_kills
from endurance.crash_shim import Plan, why_not
from endurance.log import Log, default_folder
from kept_workers import workers_kept

__all__ = ["Crashes", "main", "run_campaign", "summary"]


class Crashes:
    """A campaign: bases, clean runs, and trials one after the other."""

    def __init__(self, folder: Path, only: str = "") -> None:
        self._folder = folder
        self.bases = make_bases(default_folder() / "crash-bases")
        self.operations = {o.name: o for o in operations(self.bases) if not only or o.name == only}
        self.clean: dict[str, Clean] = {}
        self.place = Place(folder / "trial")

    def record(self, operation: Operation) -> Clean:
        """Run an operation that nobody kills, twice, and learn what it does; AssertionError where that fails."""
        clean = self.clean[operation.name] = Clean(self.bases[operation.base])
        place = self.place.make(clean.base)
        if operation.base != "empty":
            with inside(place), Archive(place.archive) as archive:
                clean.before = state_of(archive)
        clean.chain = self._chain(operation, clean)
        place = self.place.make(clean.base)
        outcome = place.run(operation.works, Plan(), record=True)
        assert set(outcome.statuses) <= {0, 1}, (operation.name, outcome)
        assert not any("error" in row for row in outcome.heard), (operation.name, outcome.heard)
        # Whoever copies the file after the program was closed copies all of it.
        logs = [path.name for path in place.root.glob("a.cuttings-*")]
        assert not logs, (operation.name, logs)
        clean.calls, clean.seconds, clean.span = outcome.calls, outcome.seconds, outcome.span
        clean.points = dict(Counter(call.point for call in place.calls()))
        for path in place.out.iterdir():
            clean.files[path.name] = path.read_bytes()
            if path.suffix == ".cuttings":
                with inside(place), Archive(path, read_only=True) as archive:
                    clean.files[f"{path.name}.state"] = json.dumps(state_of(archive)).encode()
        with inside(place), Archive(place.archive) as archive:
            clean.after = state_of(archive)
            clean.texts = {str(row[0]) for row in archive.store.rows("SELECT text_sha256 FROM articles")}
            count = int(archive.store.value("SELECT count(*) FROM articles"))
        # What is missing after every run is not missed by a comparison with this one.
        assert count == len(clean.texts) == operation.holds, (operation.name, count)
        problems = self._judge(operation, place, outcome)
        assert not problems, (operation.name, problems)
        return clean

    def _chain(self, operation: Operation, clean: Clean) -> list[dict[str, str]]:
        """Return the states of the archive before and after each request, done in this process."""
        asked = [a for work in operation.works if isinstance(work, Request) for a in work.asked]
        if not asked or {role for role, _, _ in asked} != {"changes"} or asked[0][1] in ("import", "export"):
            return []
        place = self.place.make(clean.base)
        with inside(place):
            service = Service(place.archive, "changes")
            handlers = service.handlers()
            chain = [state_of(service.archive)]
            for _role, method, params in asked:
                handlers[method](params, lambda step: None)
                chain.append(state_of(service.archive))
            service.close()
        return chain

    def _judge(self, operation: Operation, place: Place, outcome: Any) -> list[str]:
        """Return everything that is wrong after a run."""
        try:
            if not place.archive.exists():
                told = [row for row in outcome.heard if "result" in row or row.get("step", ["", 0])[1]]
                made = operation.base == "empty"
                return [] if made and not told else ["the archive is gone"]
            return [*operation.judge(place, outcome, self.clean[operation.name]), *look(place), *strays(place)]
        except Exception as error:  # noqa: BLE001 - whatever breaks over what was left is a finding
            return [f"{type(error).__name__}: {error}", traceback.format_exc()[-1500:]]

    def trial(self, name: str, plan: Plan, after: float | None = None) -> dict[str, Any]:
        """Kill an operation once; returns a row for the log."""
        operation = self.operations[name]
        if name not in self.clean:
            self.record(operation)
        place = self.place.make(self.bases[operation.base])
        outcome = place.run(operation.works, plan, after=after)
        # Who was killed before the first call did nothing yet, and who hangs was not killed.
        killed = outcome.fired or any(status < 0 and status != HUNG for status in outcome.statuses)
        killed = killed and outcome.calls > 0
        dead = place.root.with_name("dead")
        shutil.rmtree(dead, ignore_errors=True)
        shutil.copytree(place.root, dead, symlinks=True)
        problems = told_wrongly(outcome) + self._judge(operation, place, outcome)
        row: dict[str, Any] = {
            "operation": name,
            "calls": outcome.calls,
            "statuses": outcome.statuses,
            "killed": killed,
            "reach": plan.reach,
            "action": plan.action if after is None else "moment",
            "share": round(min(outcome.calls / max(self.clean[name].calls, 1), 1.0), 3),
            "seconds": round(outcome.seconds, 2),
            "answers": sum("result" in line or "request" not in line for line in outcome.heard),
        }
        if problems:
            row["finding"] = problems[:6]
            row["kept"] = str(self._keep(dead, name))
        return row

    def _keep(self, dead: Path, name: str) -> Path:
        """Keep what a kill left, as it was, to be looked at."""
        to = default_folder() / "findings" / f"crash-{name.replace(' ', '-')}-{time.strftime('%H%M%S')}"
        shutil.rmtree(to, ignore_errors=True)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(dead, to, symlinks=True)
        return to


def _at_point(chance: random.Random, clean: Clean, point: str) -> Plan:
    """Return a plan to kill at one of the calls of a point."""
    reach = "alone" if point.startswith(ALONE) else "all"
    point = point.removeprefix(ALONE)
    role, call, kind = point.split("/", 2)
    actions = ["kill-before", "kill-after", *(["kill-torn"] if call == "write" else [])]
    return Plan(chance.choice(actions), role, call, kind, chance.randint(1, clean.points[point]), reach)


def campaign(log: Log, minutes: float, seed: int, only: str, told: Callable[[str], None]) -> bool:
    """Kill until the targets are met or the time is over; tells whether they are met."""
    chance = random.Random(seed or time.time_ns())
    kills = told_kills(log)
    deadline = time.monotonic() + minutes * 60
    with tempfile.TemporaryDirectory(prefix="cuttings-crash-") as folder, workers_kept():
        crashes = Crashes(Path(folder), only)
        for operation in crashes.operations.values():
            clean = crashes.record(operation)
            log.add(recorded=operation.name, points=clean.points, calls=clean.calls, seconds=round(clean.seconds, 2))
            told(f"recorded {operation.name}: {clean.calls} calls at {len(clean.points)} points, {clean.seconds:.1f} s")
        weights = [operation.weight for operation in crashes.operations.values()]
        named = [(name, p) for name, clean in crashes.clean.items() for p in named_points(clean.points)]
        every = [(name, p) for name, clean in crashes.clean.items() for p in clean.points]
        while time.monotonic() < deadline:
            left = [pair for pair in named if kills[pair] < NAMED]
            after, point = None, ""
            few = [o for o in crashes.operations if kills["moments", o] < SHARE]
            enough = kills["moments", ""] >= RANDOM and not few
            if (left and chance.random() < 0.6) or (not left and enough):
                # A point that no longer comes is not tried for ever.
                name, point = min(
                    left or every, key=lambda pair: (kills[pair] + kills[pair[0], f"missed {pair[1]}"], chance.random())
                )
                plan = _at_point(chance, crashes.clean[name], point)
            else:
                name = chance.choice(few) if few else chance.choices(list(crashes.operations), weights)[0]
                clean = crashes.clean[name]
                plan = Plan(chance.choice(["kill-before", "kill-after"]), number=chance.randint(1, clean.calls))
                if chance.random() < 0.5:
                    plan, after = Plan(), chance.uniform(0.0, clean.span)
            row = crashes.trial(name, plan, after)
            row |= {"point": point, "plan": plan.text() if after is None else f"{after:.3f} s after the first call"}
            log.add(**row)
            if row["killed"]:
                for key in [(name, point)] if point else [("moments", ""), ("moments", name)]:
                    kills[key] += 1
            elif point:
                kills[name, f"missed {point}"] += 1
            if "finding" in row:
                told(f"FINDING {name} {row['plan']}: {row['finding']} {row['kept']}")
            if not any(kills[pair] < NAMED for pair in every) and enough:
                break
        few = [o for o in crashes.operations if kills["moments", o] < SHARE]
        return not few and kills["moments", ""] >= RANDOM and all(kills[pair] >= NAMED for pair in named)


def summary(log: Log) -> list[str]:
    """Return the figures of all runs as Markdown."""
    return lines(log)


Campaign = Callable[[Log, float, int, str, Callable[[str], None]], bool]


def run_campaign(
    name: str, words: str | None, campaign: Campaign, summary: Callable[[Log], list[str]], arguments: list[str] | None
) -> int:
    """Run a campaign as its words on the command line say; 1 for an open finding of the log, 3 for an unmet target."""
    parser = argparse.ArgumentParser(prog=f"python -m endurance.{name}", description=words)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--operation", default="")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    if why_not():
        sys.stderr.write(f"nothing is tried here: {why_not()}\n")
        return UNMET
    log = Log(name)
    log.begin(minutes=given.minutes, operation=given.operation)

    def told(line: str) -> None:
        sys.stderr.write(line + "\n")

    met = campaign(log, given.minutes, given.seed, given.operation, told)
    sys.stdout.write("\n".join(summary(log)) + "\n")
    return status(len(open_findings(log.trials())), met=met)


def main(arguments: list[str] | None = None) -> int:
    """Run a campaign of kills; 1 for an open finding of the log, 3 for an unmet target."""
    return run_campaign("crash", __doc__, campaign, summary, arguments)


if __name__ == "__main__":
    sys.exit(main())
