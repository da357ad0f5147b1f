"""Score which dated items are put on one card, on short articles of our own: retellings, and pairs that only look so.

Run it as a program; `--show` lists what is wrong in the tuning half. All cases are put into one archive; the halves are
told apart by the hash of a case's name. A pair of dates in two articles counts where both are on one card
(precision) or tell one event (recall). A pair across cases is always wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = Path(__file__).resolve().parent / "event_cards" / "cases.txt"

SAMPLE = ROOT / "resources" / "core" / "sample"
DATED = ROOT / "tests" / "dated_articles"
# What the sample articles tell twice, as (file, words of the date); every other date of them, and every date of the
# annotated articles, tells an event of its own.
TWICE = [
    {("registry-opens.html", "February 2024"), ("厦门会议纪要.txt", "今年2月")},
    {("registry-opens.html", "on Tuesday"), ("registry-opens.html", "Tuesday"), ("厦门会议纪要.txt", "今年4月16日")},
    {("harbour-feed.xml", "April 2024"), ("lantern-statement.mhtml", "April 2024")},
    {("barcelona-letter.txt", "17 to 21 October 2025"), ("berlin-notebook.html", "17 to 21 October")},
    {("barcelona-letter.txt", "the end of November"), ("ward-letter.eml", "the end of November")},
    {("济南归来.txt", "2019年"), ("港灣來信.txt", "二〇一九年")},
    {("berlin-notebook.html", "September"), ("济南归来.txt", "本月初")},
]


@dataclass(frozen=True)
class Dated:
    """A marked date: its case, the event that it tells, its article's file name and its place in the text."""

    case: str
    event: str
    file: str
    start: int
    end: int


def held_out(case: str) -> bool:
    """Tell whether a case belongs to the half that nobody looks at."""
    return int(hashlib.sha256(case.encode()).hexdigest(), 16) % 2 == 0


def read_cases() -> Iterator[tuple[str, str, list[Dated]]]:
    """Yield file name, text and marked dates of each article."""
    case, count = "", 0
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            case = line[3:]
        elif line.startswith("- "):
            count += 1
            text, dates = "", []
            for piece in re.split(r"(<[^>]*>)", line[2:]):
                if piece.startswith("<"):
                    words, _, event = piece[1:-1].partition("#")
                    name = f"{case}#{event}" if event else f"{case}#article {count} at {len(text)}"
                    dates.append(Dated(case, name, f"{count:03d}.txt", len(text), len(text) + len(words)))
                    text += words
                else:
                    text += piece
            yield f"{count:03d}.txt", text, dates


def fill(folder: Path) -> tuple[Any, dict[int, Dated]]:
    """Make an archive of all cases; returns it, and what each date in it tells."""
    from cuttings_db.archive.archive import Archive

    (folder / "articles").mkdir()
    marked: dict[str, list[Dated]] = {}
    for name, text, dates in read_cases():
        (folder / "articles" / name).write_text(text + "\n", encoding="utf-8")
        marked[name] = dates
    archive = Archive(folder / "cards.cuttings", create=True)
    archive.import_files([folder / "articles"])
    archive.catch_up()
    rows = archive.store.rows('SELECT d.id, a.path, d.start, d."end" FROM dates d JOIN articles a ON a.id=d.article')
    told = {}
    for number, path, start, end in rows:
        name = Path(path).name
        dated = next((d for d in marked[name] if d.start < end and start < d.end), None)
        told[number] = dated or Dated(name, f"{name} at {start}", name, start, end)
    return archive, told


def cards_of(archive: Any) -> dict[int, int]:
    """Return the card of each date that is on one."""
    from cuttings_db.model import Question
    from cuttings_db.packing import unpack

    found = archive.cards(Question())
    return dict(zip(unpack(found["date"]), unpack(found["card"]), strict=True))


def fill_with_articles(folder: Path) -> tuple[Any, dict[int, Dated]]:
    """Make an archive of the sample and of the annotated articles; returns it, and what each date in it tells."""
    from cuttings_db.archive.archive import Archive

    archive = Archive(folder / "articles.cuttings", create=True)
    archive.import_files([SAMPLE, *sorted(DATED.glob("*.txt"))])
    archive.catch_up()
    sql = (
        'SELECT d.id, a.id, a.path, d.start, d."end", r.text FROM dates d JOIN articles a ON a.id=d.article'
        " JOIN revisions r ON r.id=a.revision WHERE d.role='event'"
    )
    told = {}
    for number, article, path, start, end, text in archive.store.rows(sql):
        place = (Path(path).name, text[start:end])
        twice = next((at for at, places in enumerate(TWICE) if place in places), -1)
        event = f"told twice {twice}" if twice >= 0 else f"{place} {article} {start}"
        told[number] = Dated("articles", event, f"{article} {place[0]}", start, end)
    return archive, told


@dataclass
class Score:
    """How many pairs were put on one card, how many of them rightly, and how many there are to be found."""

    found: int = 0
    right: int = 0
    there: int = 0

    def __str__(self) -> str:
        """Return the figures of one line."""
        precision = 100 * self.right / self.found if self.found else 100.0
        recall = 100 * self.right / self.there if self.there else 100.0
        return f"{self.there:3d} pairs to find | precision {precision:5.1f} % | recall {recall:5.1f} %"


def score(archive: Any, told: dict[int, Dated], show: bool = False) -> dict[bool, Score]:
    """Return the scores of both halves; a pair across cases counts in the half of its first."""
    cards = cards_of(archive)
    scores = {False: Score(), True: Score()}
    for one, other in combinations(sorted(told), 2):
        a, b = told[one], told[other]
        if a.file == b.file:
            continue
        together = one in cards and cards.get(one) == cards.get(other)
        part = scores[held_out(a.case)]
        part.there += a.event == b.event
        part.found += together
        part.right += together and a.event == b.event
        if show and together != (a.event == b.event) and not held_out(a.case):
            print(f"   {'wrong' if together else 'missed'}: {a.event} ({a.file}), {b.event} ({b.file})")
    return scores


def shared_intervals(archive: Any) -> int:
    """Return how many pairs of dates of two articles have one interval."""
    sql = (
        "SELECT count(*) FROM dates a JOIN dates b ON b.lo=a.lo AND b.hi=a.hi AND b.article>a.article"
        " WHERE a.role='event' AND b.role='event'"
    )
    return int(archive.store.value(sql))


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    sys.path.insert(0, str(ROOT / "db"))
    with tempfile.TemporaryDirectory(prefix="cuttings-cards-") as folder:
        os.environ["CUTTINGS_CACHE"] = str(Path(folder) / "cache")
        (Path(folder) / "cache").mkdir(mode=0o700)
        archive, told = fill(Path(folder))
        scores = score(archive, told, show)
        begun = time.perf_counter()
        cards_of(archive)
        spent = time.perf_counter() - begun
        archive.close()
        archive, articles = fill_with_articles(Path(folder))
        of_articles = list(score(archive, articles).values())
        pairs_seen = shared_intervals(archive)
        archive.close()
    for part, name in ((False, "tuning"), (True, "held out")):
        print(f"{name:9s} {scores[part]}")
    found, right, there = (sum(getattr(one, name) for one in of_articles) for name in ("found", "right", "there"))
    print(f"articles  {Score(found, right, there)}, among {pairs_seen} pairs of one interval")
    print(f"{1000 * spent:.1f} ms for {len(told)} dates")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
