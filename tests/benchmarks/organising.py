"""Measure what sorting and marking costs in a large archive of made-up rows: the side bar, a star, marks of thousands.

usage: organising.py [--articles 100000] [--limits]

Prints milliseconds, the best of some rounds. With `--limits` the exit status is 1 where the side bar takes 50 ms or
a star with what follows from it 20 ms, at 100,000 articles.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_COLUMNS = (
    "id, uuid, text_sha256, words_sha256, path, member, format, encoding, added, original_sha256, characters,"
    " recognised, title, title_origin, author, source, url, language, published_edtf, published_lo, published_hi,"
    " published_precision, published_qualifier, machine, warnings, revision, report"
)
_MANY, _COLLECTIONS, _TAGS, _NOTES = 20_000, 40, 60, 5000
_LIMITS = {"side bar": 50.0, "side bar after a star": 50.0, "star": 20.0, "star, undone": 20.0}


def fill(path: Path, articles: int) -> None:
    """Write an archive of articles that have nothing but their rows."""
    from cuttings_db.store.connection import Store

    store, day = Store(path, create=True), "2024-01-01"
    row = ("/x/a.txt", "", "text", "utf-8", f"{day}T00:00:00Z", "", 2900, "1")
    told = ("text", "", "Press", "", "en", day, day, day, "day", "exact", "{}", "[]")
    with store.transaction("all"):
        marks = ", ".join("?" * len(_COLUMNS.split(",")))
        store.connection.executemany(
            f"INSERT INTO articles ({_COLUMNS}) VALUES ({marks})",
            (
                (n, f"u{n}", f"{n:064x}", f"{n:064x}", *row, f"Title {n}", *told, n, 1 + n // 10_000)
                for n in range(1, articles + 1)
            ),
        )
        store.connection.executemany(
            "INSERT INTO revisions (id, article, made, text, layer) VALUES (?, ?, '', 'Some words of an article.', ?)",
            ((n, n, json.dumps({"paragraphs": []})) for n in range(1, articles + 1)),
        )
        store.connection.executemany(
            "INSERT INTO article_notes VALUES (?, ?, '')", ((n, f"Note {n} on words") for n in range(1, _NOTES + 1))
        )
    store.close()


def measured(name: str, work: Callable[[], Any], rounds: int = 1) -> float:
    """Return the milliseconds of the best round, and print them."""
    best = min(_timed(work) for _ in range(rounds))
    print(f"{name:>28}: {best:8.1f} ms", flush=True)
    return best


def _timed(work: Callable[[], Any]) -> float:
    """Return the milliseconds that something took."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def measure(path: Path, articles: int) -> dict[str, float]:
    """Measure everything; returns milliseconds by name."""
    from cuttings_db.archive.archive import Archive
    from cuttings_db.archive.note_words import articles_with_words
    from cuttings_db.archive.organising import Organising

    found: dict[str, float] = {}
    with Archive(path) as archive:
        organising = Organising(archive.store, archive.relations, archive.index)
        many, one = list(range(1, min(_MANY, articles) + 1)), itertools.cycle(range(1, articles + 1))
        measured("arrays read anew", archive.relations.refresh)
        for number in range(_COLLECTIONS):
            part = many[number::_COLLECTIONS]
            archive.decide({"kind": "collection", "name": f"C{number}", "articles": part})
        for number in range(_TAGS):
            archive.decide({"kind": "tag", "tag": f"t{number}", "articles": many[:: number + 1]})
        organising.sidebar()

        def star() -> None:
            archive.decide({"kind": "star", "articles": [next(one)]})
            archive.relations.refresh()

        found["side bar"] = measured("side bar", organising.sidebar, 9)
        found["star"] = measured("star", star, 9)
        found["star, undone"] = measured("star, undone", archive.undo, 5)
        star()
        found["side bar after a star"] = measured("side bar after a star", organising.sidebar)
        for kind in ("read", "trash"):
            measured(f"{kind} of {len(many):,}", lambda kind=kind: archive.decide({"kind": kind, "articles": many}))
            measured("arrays brought up to date", archive.relations.refresh)
            measured("undone", archive.undo)
        measured("tag renamed", lambda: archive.decide({"kind": "tag_rename", "tag": "t0", "to": "all"}))
        measured("steps of undo", archive.deciding.steps)
        measured(f"word in {_NOTES:,} notes", lambda: articles_with_words(archive.store, "words"))
        measured("the same again", lambda: articles_with_words(archive.store, "words"))
    return found


def main() -> int:
    """Fill, measure, and hold it against the limits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--limits", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cache").mkdir(mode=0o700)
        os.environ["CUTTINGS_CACHE"] = str(Path(folder) / "cache")
        fill(Path(folder) / "a.cuttings", given.articles)
        found = measure(Path(folder) / "a.cuttings", given.articles)
    missed = [name for name, limit in _LIMITS.items() if found[name] > limit]
    if given.limits and missed:
        print(f"too slow: {', '.join(missed)}")
    return int(given.limits and bool(missed))


if __name__ == "__main__":
    sys.exit(main())
