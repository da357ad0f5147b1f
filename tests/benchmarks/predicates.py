"""Score the clause around a date and the word that says what happened on it, on sentences of our own.

Run it as a program; `--show` lists what is wrong in the tuning half. The halves are told apart by the hash of the
sentence. A clause is right if it holds what it must and goes no further than it may; a predicate is right if it lies
on the word that was marked.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = Path(__file__).resolve().parent / "predicates"
_STRIPPED = " \n.,;:。，；：、！？!?"
PUBLISHED = "2026-11-20"


@dataclass
class Case:
    """One sentence: its text, and the spans that were marked in it."""

    text: str
    date: tuple[int, int]
    widest: tuple[int, int]
    least: tuple[int, int]
    predicates: list[tuple[int, int]]
    act: str
    held_out: bool = field(default=False)


def cases(name: str) -> list[Case]:
    """Return the marked sentences of a file."""
    found = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            marked, _, act = line.partition("\t")
            found.append(_case(marked, act.strip()))
    return found


def _case(marked: str, act: str) -> Case:
    """Read the marks of one sentence."""
    text, spans, opened = "", {}, {}
    for piece in re.split(r"([{}\[\]<>*])", marked):
        if piece in ("{", "[", "<") or (piece == "*" and "*" not in opened):
            opened[piece] = len(text)
        elif piece in ("}", "]", ">", "*"):
            first = {"}": "{", "]": "[", ">": "<", "*": "*"}[piece]
            spans.setdefault(first, []).append((opened.pop(first), len(text)))
        else:
            text += piece
    date = spans["<"][0]
    predicates = spans.get("*", [])
    widest = next(span for span in spans["{"] if span[0] <= date[0] and date[1] <= span[1])
    must = [date, *predicates[:1], *spans.get("[", [])]
    least = min(span[0] for span in must), max(span[1] for span in must)
    held = int(hashlib.sha256(text.encode() + str(date[0]).encode()).hexdigest(), 16) % 2 == 0
    return Case(text, date, widest, least, predicates, act, held)


def verdict(case: Case) -> tuple[bool, bool, bool, str]:
    """Return whether clause, predicate and act are right, and what was found."""
    from cuttings_db.dates import find_dates

    mentions = [m for m in find_dates(case.text, PUBLISHED) if m.start < case.date[1] and case.date[0] < m.end]
    if not mentions:
        return False, False, False, "no date"
    mention = mentions[0]
    start, end = mention.clause
    # A stop at either end is neither here nor there.
    while end > start and case.text[end - 1] in _STRIPPED:
        end -= 1
    clause = case.widest[0] <= start <= case.least[0] and case.least[1] <= end <= case.widest[1]
    a, b = mention.predicate
    predicate = any(a < d and c < b for c, d in case.predicates) if case.predicates else mention.act == ""
    found = f"[{case.text[start:end]}] {case.text[a:b]!r} {mention.act!r}, not {case.act!r}"
    return clause, predicate, predicate and mention.act == case.act, found


def figures(name: str, held_out: bool, show: bool = False) -> tuple[int, int, int, int]:
    """Return how many sentences of a half there are, and of how many clause, predicate and act are right."""
    counts = [0, 0, 0, 0]
    for case in cases(name):
        if case.held_out != held_out:
            continue
        clause, predicate, act, found = verdict(case)
        for at, good in enumerate((True, clause, predicate, act)):
            counts[at] += good
        if show and not (clause and predicate and act):
            print(
                f"   {'' if clause else 'clause '}{'' if predicate else 'predicate '}{'' if act else 'act '}: {found}"
            )
    return counts[0], counts[1], counts[2], counts[3]


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    sys.path.insert(0, str(ROOT / "db"))
    begun = time.process_time()
    for name in ("english.txt", "chinese.txt"):
        for held_out in (False, True):
            count, clause, predicate, act = figures(name, held_out, show and not held_out)
            half = "held out" if held_out else "tuning"
            print(
                f"{name[:-4]}, {half:9s} {count:3d} sentences | clause {100 * clause / count:5.1f} %"
                f" | predicate {100 * predicate / count:5.1f} % | act {100 * act / count:5.1f} %"
            )
    print(f"{time.process_time() - begun:.2f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
