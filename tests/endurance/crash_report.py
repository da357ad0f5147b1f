"""What the log of kills says: how many at which point, when in the work they fell, and what was found."""

from __future__ import annotations

from collections import Counter
from typing import Any

from endurance.crash_findings import found, open_findings
from endurance.log import Log

__all__ = ["ALONE", "NAMED", "RANDOM", "SHARE", "again", "fell", "lines", "named_points", "told_kills"]

# How often each named point is killed, and how many kills fall at random moments: in all, and of each operation.
NAMED, RANDOM, SHARE = 10, 600, 30
_PER_OPERATION = 8
# Before the name of a point at which the worker dies and the program lives on.
ALONE = "alone "
_WORKERS = ("recognise", "index", "dossier", "pages")
# The calls at which something becomes true or gives way come first.
_CALLS = ("rename", "link", "sync", "truncate", "unlink", "start", "write", "open", "mkdir")
_KINDS = ("wal", "archive", "copy", "part", "export", "index state", "pipe", "spool")


def named_points(points: dict[str, int]) -> list[str]:
    """Return the points of an operation that are killed most: where something comes to be, goes, or is handed over."""

    def rank(point: str) -> tuple[int, int, str]:
        _role, call, kind = point.split("/", 2)
        return (_KINDS.index(kind) if kind in _KINDS else len(_KINDS)), _CALLS.index(call), point

    by_call: dict[str, list[str]] = {}
    for point in sorted(points, key=rank):
        by_call.setdefault(point.split("/", 2)[1], []).append(point)
    chosen: list[str] = []
    while len(chosen) < min(_PER_OPERATION, len(points)):
        for call in _CALLS:
            if by_call.get(call) and len(chosen) < _PER_OPERATION:
                chosen.append(by_call[call].pop(0))
    # What a worker hands over, or what else it does: there it dies by itself.
    workers = sorted((p for p in points if p.split("/", 1)[0] in _WORKERS), key=lambda p: ("/write/" not in p, rank(p)))
    return chosen + [f"{ALONE}{point}" for point in workers[:1]]


def fell(row: dict[str, Any]) -> bool:
    """Tell whether a kill fell into the work: before its first call there is nothing to be broken."""
    known = "calls" in row or row.get("point") or row.get("action") != "moment"
    return bool(row.get("killed") and (known or row.get("share")))


def told_kills(log: Log) -> Counter[tuple[str, str]]:
    """Return how often each (operation, point) was killed in all runs.

    ("moments", "") is how often at random, ("moments", operation) how often of these in that operation.
    """
    kills: Counter[tuple[str, str]] = Counter()
    for row in log.trials():
        if fell(row):
            name = row["operation"]
            for key in [(name, row["point"])] if row.get("point") else [("moments", ""), ("moments", name)]:
                kills[key] += 1
    return kills


def _histogram(rows: list[dict[str, Any]]) -> list[str]:
    """Return at which share of the work random kills fell, for each operation."""
    shares: dict[str, Counter[int]] = {}
    for row in rows:
        shares.setdefault(row["operation"], Counter())[min(int(row["share"] * 5), 4)] += 1
    head = ["| operation | 0–20 % | 20–40 % | 40–60 % | 60–80 % | 80–100 % | in all |", "|---|---|---|---|---|---|---|"]
    body = [
        f"| {name} | {' | '.join(str(counts[n]) for n in range(5))} | {sum(counts.values())} |"
        for name, counts in sorted(shares.items())
    ]
    return head + body


def again(rows: list[dict[str, Any]]) -> int:
    """Return for how many findings the same failure of the same work was tried since, and found nothing."""

    def key(row: dict[str, Any]) -> tuple[Any, ...]:
        return row.get("operation"), row.get("plan")

    last = {key(row): row for row in rows}
    return sum(bool(row.get("finding")) and not last[key(row)].get("finding") for row in rows)


def lines(log: Log) -> list[str]:
    """Return the figures as Markdown."""
    rows = [row for row in log.trials() if "operation" in row]
    killed = [row for row in rows if fell(row)]
    points = {row["recorded"]: row["points"] for row in log.trials() if "recorded" in row}
    kills = told_kills(log)
    named = [(name, point) for name, counts in points.items() for point in named_points(counts)]
    full = sum(kills[pair] >= NAMED for pair in named)
    still_open = open_findings(rows)
    text = [
        f"{len(killed)} kills in {len(rows)} trials of {len(points)} kinds of work; {kills['moments', '']} of {RANDOM}"
        f" at random moments; {full} of {len(named)} named points at least {NAMED} times.",
        f"Findings: {found(rows, again(rows))}. Open: {len(still_open)}.",
        "",
        "Random kills by how much of the work was done:",
        "",
        *_histogram([row for row in killed if not row.get("point")]),
        "",
        "| operation | named point | kills |",
        "|---|---|---|",
        *(f"| {name} | {point} | {kills[name, point]} |" for name, point in named),
    ]
    for row in still_open[-20:]:
        text.append(f"- {row['at']} {row['operation']} {row.get('plan')}: {row['finding'][0]}")
    return text
