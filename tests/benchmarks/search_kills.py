"""Kill the writer of a search index at many random moments and check what is left: `--moments 200 --seed 1`.

Prints how often each stage was killed. Ends with a traceback where an article was lost, doubled or not caught up.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import search_killing
import search_killing_archive


def main() -> None:
    """Run as many moments as asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=200, help="deaths of a process that writes an index")
    parser.add_argument("--archives", type=int, default=20, help="deaths of a process whose workers index an archive")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        deaths = search_killing.run(Path(folder) / "index", given.moments, given.seed, show)
        indexed = search_killing_archive.run(Path(folder), given.archives, given.seed, show)
    show("")
    counts = ", ".join(f"{stage} {count}" for stage, count in deaths.items())
    seconds = time.monotonic() - began
    sys.stdout.write(f"\nkilled: {counts}, with workers {indexed}; nothing lost, nothing twice ({seconds:.0f} s)\n")


def show(line: str) -> None:
    """Show how far we are."""
    sys.stdout.write(f"\r{line:60}")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
