"""Say whether two folders hold the same bytes, and what differs: `python packaging/bundling/comparing.py A B`.

A list of files that `finishing.py` wrote stands for its folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

from listing import listed

__all__ = ["differences", "main"]


def _lines(given: Path) -> dict[str, str]:
    """Return what each place holds."""
    lines = listed(given) if given.is_dir() else given.read_text(encoding="utf-8").splitlines()
    return {line.rpartition("\t")[2]: line for line in lines}


def differences(first: Path, second: Path) -> list[str]:
    """Return a line for every place that is not the same in both; empty if all is."""
    one, other = _lines(first), _lines(second)
    told = []
    for place in sorted(one.keys() | other.keys()):
        if place not in other:
            told.append(f"only in {first}: {place}")
        elif place not in one:
            told.append(f"only in {second}: {place}")
        elif one[place] != other[place]:
            told.append(f"differs: {place}")
    return told


def main(arguments: list[str]) -> int:
    """Compare two; 0 if they are the same, 1 if not, 2 for wrong usage."""
    if len(arguments) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    found = differences(Path(arguments[0]), Path(arguments[1]))
    print("\n".join(found) if found else "the same, byte for byte")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
