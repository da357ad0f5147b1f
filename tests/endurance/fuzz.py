"""Fuzzing: every door in turn, the one tried least first, each in a process of its own under atheris.

`python -m endurance.fuzz --all --minutes 60` goes on where the log ends; the corpus grows under build/proof/corpus
from the one in docs/proof.
`--door NAME` tries one, `--list` names them, `--again` tries everything that was ever found once more.
"""

from __future__ import annotations

import argparse
import importlib.util
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from endurance.findings import Told, finding_lines, told_findings
from endurance.fuzz_corpus import take_corpus
from endurance.fuzz_door import DOORS
from endurance.fuzz_finding import Finding, Findings
from endurance.fuzz_turn import Turn, again
from endurance.log import Log, default_folder

__all__ = ["main", "status", "summary", "told"]

_MISSING = """Fuzzing needs atheris, which is not in this Python. Make an environment with it once:
    python3.11 -m venv .venv-fuzz
    .venv-fuzz/bin/python -m pip install --require-hashes -r packaging/requirements-dev.lock
    .venv-fuzz/bin/python -m pip install --require-hashes -r packaging/requirements-fuzz.lock
    PYTHONPATH=db:desktop:tests .venv-fuzz/bin/python -m endurance.fuzz --all --minutes 60
"""
_TARGET_SECONDS = 3600
_SHUT = "the door broke off before anything was tried"


def _tried(log: Log) -> dict[str, dict[str, Any]]:
    """Return by door what its turns come to together; what a turn reached is taken from the last one."""
    sums: dict[str, dict[str, Any]] = {name: {"seconds": 0.0, "processor": 0.0, "executions": 0} for name in DOORS}
    for row in log.trials():
        if "finding" in row or row.get("door") not in sums:
            continue
        held = sums[row["door"]]
        for name in ("seconds", "processor", "executions"):
            held[name] += row.get(name, 0)
        for name in ("branches", "features", "corpus", "rate"):
            if row.get(name):
                held[name] = row[name]
        held["peak"] = max(held.get("peak", 0), row.get("megabytes") or 0)
    return sums


def _report(log: Log, name: str, found: Sequence[Finding]) -> None:
    """Log what a turn found."""
    for finding in found:
        log.add(door=name, finding=finding.mark, words=finding.words, size=finding.size)
        sys.stderr.write(f"    FOUND at {name}: {finding.mark}\n")


def _check_again(log: Log, findings: Findings, names: Sequence[str], everything: bool) -> int:
    """Try again what is open (or all that was ever found); log what changed. Returns how much is open."""
    still = 0
    for finding in findings.all():
        if finding.door not in names or not (finding.open or everything):
            continue
        mark = again(finding.door, findings.input(finding))
        if bool(mark) != finding.open:
            log.add(door=finding.door, finding=finding.mark, mended=not mark)
        findings.settle(finding, bool(mark))
        still += bool(mark)
    return still


def _opened(log: Log, name: str) -> None:
    """Log that a door opens again that did not before."""
    if any((row["door"], row["finding"]) == (name, _SHUT) for row in told(log).open):
        log.add(door=name, finding=_SHUT, mended=True)


def told(log: Log) -> Told:
    """Return what the log holds of findings: it travels, and the folder of inputs does not."""
    return told_findings(_events(log), _thing)


def _thing(row: dict[str, Any]) -> tuple[str, str]:
    """Return of what fault a row tells."""
    return str(row["door"]), str(row["mark"])


def _events(log: Log) -> Iterator[dict[str, Any]]:
    """Yield what was found, and what passed when it was tried again; the log writes both as rows of a finding."""
    seen = set[tuple[str, str]]()
    for row in log.trials():
        if "finding" not in row:
            continue
        event = {**row, "mark": row["finding"]}
        key = _thing(event)
        if row.get("mended") is True:
            # Of the first runs only this is left: what passed again was found before.
            if key not in seen:
                yield {**event, "mended": None}
            seen.add(key)
            yield {**event, "finding": ""}
        else:
            seen.add(key)
            yield {**event, "mended": row.get("mended") or None}


def _choose(names: Sequence[str], spent: dict[str, float], busy: Sequence[str]) -> str:
    """Return the door that had least time and is not being tried."""
    return min((name for name in names if name not in busy), key=lambda name: (spent[name], names.index(name)))


def _campaign(options: argparse.Namespace, names: Sequence[str], log: Log, findings: Findings) -> None:
    """Give doors their turns until the time is over."""
    until = time.monotonic() + options.minutes * 60
    sums = _tried(log)
    spent = {name: float(sums[name]["processor"]) for name in names}
    running: list[Turn] = []
    try:
        while running or time.monotonic() < until - 5:
            left = until - time.monotonic()
            while left > 5 and len(running) < min(options.jobs, len(names)):
                name = _choose(names, spent, [turn.door for turn in running])
                loading = sums[name].get("corpus", 0) / max(sums[name].get("rate") or 1000, 1)
                seconds = int(min(left, max(options.turn, 4 * loading)))
                running.append(Turn(name, max(seconds, 5), options.folder, findings))
            time.sleep(0.2)
            for turn in [turn for turn in running if turn.over()]:
                running.remove(turn)
                row, found = turn.outcome()
                spent[turn.door] += row["processor"]
                sums[turn.door].update({key: row[key] for key in ("corpus", "rate") if row.get(key)})
                log.add(door=turn.door, **row)
                words = f"{row.get('executions', 0):>9,} runs {row.get('branches', 0):>6} branches"
                sys.stderr.write(
                    f"{time.strftime('%H:%M:%S')} {turn.door:12} {row['seconds']:>5.0f} s {words} {row['end']}\n"
                )
                _report(log, turn.door, found)
                if not row.get("executions"):
                    # Nothing was tried: the door does not open, whatever it would have let in.
                    log.add(door=turn.door, finding=_SHUT, words=row["end"], size=0)
                else:
                    _opened(log, turn.door)
    finally:
        for turn in running:
            turn.stop()


def summary(log: Log) -> list[str]:
    """Return what the log says as Markdown."""
    sums = _tried(log)
    held_of = told(log)
    found, opened = Counter(row["door"] for row in _events(log) if row["finding"]), held_of.open
    heads = ["door", "minutes", "of processor", "executions", "a second", "branches", "features", "corpus", "peak MB"]
    lines = [f"| {' | '.join([*heads, 'found', 'open'])} |", f"|---|{'--:|' * (len(heads) + 1)}"]
    for name, held in sums.items():
        figures = [held["seconds"] / 60, held["processor"] / 60, held["executions"]]
        figures += [held["executions"] / max(held["processor"], 1)]
        figures += [held.get(key, 0) for key in ("branches", "features", "corpus", "peak")]
        figures += [found[name], sum(row["door"] == name for row in opened)]
        lines.append(f"| {name} | " + " | ".join(f"{figure:,.0f}" for figure in figures) + " |")
    runs = sum(held["executions"] for held in sums.values())
    seconds = sum(held["processor"] for held in sums.values())
    done = sum(held["seconds"] >= _TARGET_SECONDS for held in sums.values())
    hours = f"{seconds / 3600:.1f} hours of processor time"
    lines += ["", f"{runs:,} executions in {hours} at {len(sums)} doors, {done} had their hour."]
    return [*lines, *finding_lines(_events(log), _thing)]


def status(log: Log, names: Sequence[str]) -> int:
    """Return 1 where the log holds an open finding, 3 where a door had no hour, and else 0."""
    if told(log).open:
        return 1
    sums = _tried(log)
    return 3 if any(sums[name]["seconds"] < _TARGET_SECONDS for name in names) else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; returns what `status` says, 2 where atheris is missing."""
    parser = argparse.ArgumentParser(prog="endurance.fuzz", description=__doc__)
    parser.add_argument("--door", action="append", choices=list(DOORS), help="a door (several times: several)")
    parser.add_argument("--all", action="store_true", help="every door, the one tried least first (the default)")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--turn", type=int, default=120, help="seconds of one turn")
    parser.add_argument("--jobs", type=int, default=1, help="doors tried at once")
    parser.add_argument("--folder", type=Path, default=None, help="where log, corpus and findings lie")
    parser.add_argument("--list", action="store_true", help="name the doors")
    parser.add_argument("--again", action="store_true", help="only try again what was ever found")
    options = parser.parse_args(arguments)
    options.folder = (options.folder or default_folder()).absolute()
    if options.list:
        sys.stdout.write("\n".join(DOORS) + "\n")
        return 0
    names = list(DOORS) if options.all or not options.door else options.door
    log, findings = Log("fuzz", options.folder), Findings(options.folder / "findings")
    if options.again:
        return int(_check_again(log, findings, names, everything=True) > 0)
    if importlib.util.find_spec("atheris") is None:
        sys.stderr.write(_MISSING)
        return 2
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))
    take_corpus(options.folder)
    log.begin(doors=len(names), minutes=options.minutes, jobs=options.jobs)
    _check_again(log, findings, names, everything=False)
    _campaign(options, names, log, findings)
    return 1 if _check_again(log, findings, names, everything=False) else status(log, names)


if __name__ == "__main__":
    sys.exit(main())
