"""Print how long dossiers take to make, index included, and what memory the process takes that sets them.

usage: dossier.py [--articles 10 200] [--style reading] [--folder FOLDER] [--limits]

Invented articles are imported into an archive (kept in FOLDER, if given, for the next run), all names and dates
recognised; then each dossier is made three times with all its parts, and the median is told: wall time of the whole
order, processor time and highest memory of the process that sets it. The preview of ten articles is timed as well, the
first time and when its process runs already. With `--limits` the exit status is 1 if 10 articles take more than 1 s,
200 more than 12 s or 900 MB, or a preview more than 1 s.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_TOP = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(_TOP / "db"), str(_TOP / "tests" / "benchmarks")]

from corpus import write_corpus

from cuttings_db.archive import Archive
from cuttings_db.model import Question
from cuttings_db.progress import quiet

_ROUNDS = 3
_USUAL = 100_000  # characters
_LIMITS = {10: (1.0, 900.0), 200: (12.0, 900.0)}


def archive_of(folder: Path, most: int) -> Archive:
    """Return an archive with so many articles, made if it is not there."""
    path = folder / f"{most}.cuttings"
    made = not path.exists()
    archive = Archive(path, create=True)
    if made:
        write_corpus(folder / "articles", most)
        archive.import_files([folder / "articles"], None, quiet)
        archive.catch_up()
    return archive


def timed(archive: Archive, ids: list[int], style: str, to: Path) -> tuple[float, float, dict[str, Any]]:
    """Return wall and processor seconds of one dossier, and what came of it."""
    options = {"question": Question(), "title": "Benchmark", "style": style, "made": "2026-01-31", "chosen": True}
    before, start = os.times(), time.monotonic()
    made = archive.export(to, "pdf", "articles", ids, options)
    after = os.times()
    used = after.user + after.system + after.children_user + after.children_system
    used -= before.user + before.system + before.children_user + before.children_system
    return time.monotonic() - start, used, made


def previews(archive: Archive, ids: list[int], style: str) -> list[float]:
    """Return the seconds of a first preview and of those that follow."""
    times = []
    for number in range(_ROUNDS + 1):
        options = {"question": Question(), "title": f"Benchmark {number}", "style": style, "chosen": True}
        start = time.monotonic()
        archive.dossier_preview(ids, options, 4, 480)
        times.append(time.monotonic() - start)
    return times


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[10, 200])
    parser.add_argument("--style", choices=["plain", "reading", "cite"], default="reading")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--limits", action="store_true")
    given = parser.parse_args()
    over = False
    with tempfile.TemporaryDirectory(prefix="cuttings-benchmark-") as made:
        folder = given.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        archive = archive_of(folder, max(given.articles) + 3)
        # The corpus holds one article of a megabyte, three hundred pages by itself: it would be measured, not they.
        usual = {row[0] for row in archive.store.rows("SELECT id FROM articles WHERE characters<?", (_USUAL,))}
        every = [article for article in archive.ids(Question(sort="oldest")) if article in usual]
        for many in sorted(given.articles):
            rounds = [timed(archive, every[:many], given.style, Path(made) / "x.pdf") for _ in range(_ROUNDS)]
            wall, used = (statistics.median(r[n] for r in rounds) for n in (0, 1))
            # The highest of all processes that ended so far: sizes are measured from the smallest on.
            megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            size = (Path(made) / "x.pdf").stat().st_size / 1e6
            report = rounds[-1][2]
            print(
                f"{many} articles: {wall:.2f} s ({used:.2f} s of processor), {megabytes:.0f} MB at most,"
                f" {report['pages']} pages, {size:.1f} MB, {report['standard'] or 'no standard'}"
            )
            limit = _LIMITS.get(many)
            over |= limit is not None and (wall > limit[0] or megabytes > limit[1])
        first, *others = previews(archive, every[:10], given.style)
        print(f"preview of 10 articles: {first:.2f} s at first, then {statistics.median(others):.2f} s")
        over |= statistics.median(others) > 1.0
        archive.close()
    return int(given.limits and over)


if __name__ == "__main__":
    sys.exit(main())
