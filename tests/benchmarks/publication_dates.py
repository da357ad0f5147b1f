"""Score the publication date of saved web pages: what the archive settles on beside what htmldate alone says.

Run it as a program. The pages lie outside the repository (`../shared/gold/dates/pubdate_html`, with the true day in
`index.json`); without them it says so and ends. A third, chosen by the hash of the file's name, is held out: it is
scored, never looked at. `--show` lists the differences of the tuning part with their evidence.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ROOT.parent / "shared" / "gold" / "dates" / "pubdate_html"


@dataclass(frozen=True)
class Verdict:
    """What one way says of one page: `said` is EDTF or empty, `why` the evidence."""

    file: str
    true: str
    said: str
    why: tuple[str, ...] = ()

    @property
    def day(self) -> bool:
        """Tell whether a single day was shown."""
        return len(self.said) == 10 and self.said[4] == "-"

    @property
    def right(self) -> bool:
        """Tell whether it is the true day."""
        return self.said == self.true


def held_out(name: str) -> bool:
    """Tell whether a page belongs to the third that nobody looks at."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def ours(path: Path, true: str) -> Verdict:
    """Read a page as an import does: reader, evidence of its text, settled."""
    from cuttings_db import readers
    from cuttings_db.errors import FileRefused
    from cuttings_db.importing.recognising import recognise

    try:
        reading = readers.read(path)[0]
    except FileRefused as refusal:
        return Verdict(path.name, true, "", (refusal.reason,))
    found = recognise(reading.draft, "fast")
    published = found["published"]
    why = tuple(f"{one['weight']:3} {one['source']}: {one['edtf']}  ({one['quote'][:90]})" for one in found["evidence"])
    return Verdict(path.name, true, published["edtf"] if published else "", why)


def htmldate_alone(path: Path, true: str) -> Verdict:
    """Ask htmldate, for the original date."""
    from htmldate import find_date

    try:
        said = find_date(path.read_bytes().decode("utf-8", "replace"), original_date=True)
    except (ValueError, TypeError):
        said = None
    return Verdict(path.name, true, said or "")


def line(title: str, verdicts: Sequence[Verdict]) -> str:
    """Return one row of the table."""
    shown = [one for one in verdicts if one.day]
    right = sum(one.right for one in verdicts)
    total = max(1, len(verdicts))
    return (
        f"{title:28} {len(verdicts):5}   {100 * right / total:6.1f} %    {100 * right / max(1, len(shown)):6.1f} %"
        f"   {len(shown):5}   {len(shown) - right:5}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 0, or 1 without data."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="list the differences of the tuning part")
    parser.add_argument("--pages", type=Path, default=PAGES, help="a folder of pages with an index.json")
    options = parser.parse_args(arguments)
    if not (options.pages / "index.json").exists():
        print("The pages are not here: nothing to score.")
        return 1
    sys.path.insert(0, str(ROOT / "db"))
    index = json.loads((options.pages / "index.json").read_text(encoding="utf-8"))
    pages = sorted((entry["file"], entry["date"]) for entry in index.values())
    ways: list[tuple[str, Callable[[Path, str], Verdict]]] = [("Cuttings", ours), ("htmldate alone", htmldate_alone)]
    print(f"{'':28} pages   day right   right where shown   shown   wrong")
    for title, way in ways:
        begun = time.process_time()
        verdicts = [way(options.pages / file, true) for file, true in pages]
        seconds = time.process_time() - begun
        print(line(f"{title}, tuning", [one for one in verdicts if not held_out(one.file)]))
        print(line(f"{title}, held out", [one for one in verdicts if held_out(one.file)]))
        print(line(f"{title}, all", verdicts) + f"   {seconds / max(1, len(verdicts)):.2f} s a page")
        if options.show and way is ours:
            for one in verdicts:
                if not one.right and not held_out(one.file):
                    print(f"\n{one.file}: true {one.true}, said {one.said or '-'}", *one.why, sep="\n    ")
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
