"""Score the dates of our own annotated oncology articles, read from files as the importer reads them.

Run it as a program. Of the articles whose names begin with b-, the half whose name hashes to an even number is held
out: it is scored, never shown. `--show` lists the differences of the others.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
ARTICLES = ROOT / "tests" / "dated_articles"
Date = dict[str, Any]
# We read "early 2021" as some time in 2021, as TIMEX3 does; the annotator put it into a third of the year.
_PART = re.compile(r"(?i)early|mid|late\b|end of|beginning|year-end|[初中底末旬]")


def held_out(name: str) -> bool:
    """Tell whether an article is one that nobody looks at."""
    return name.startswith("b-") and int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0


def recognised(path: Path) -> dict[str, Any]:
    """Return what the importer would store of a text file."""
    from cuttings_db import readers
    from cuttings_db.importing.recognising import recognise

    (reading,) = readers.read(path)
    return recognise(reading.draft, "fast")


def dated(dates: list[Date]) -> list[Date]:
    """Return the dates that carry an interval."""
    return [date for date in dates if date["lo"] or date["hi"]]


def contains(outer: Date, inner: Date) -> bool:
    """Tell whether an interval lies within another one of a unit at most."""
    if outer["precision"] not in ("month", "quarter", "season", "half", "year", "decade", "century"):
        return False
    return bool(
        inner["lo"] and inner["hi"] and (outer["lo"] or "") <= inner["lo"] <= inner["hi"] <= (outer["hi"] or "9")
    )


def compare(gold: list[Date], ours: list[Date], counts: Counter[str]) -> list[str]:
    """Count the agreement of two lists of dates and return the differences in words."""
    by_span = {(d["start"], d["end"]): d for d in ours}
    free = list(ours)
    differences = []
    counts["gold"] += len(gold)
    counts["ours"] += len(ours)
    for date in gold:
        found = by_span.get((date["start"], date["end"]))
        if found is None or found not in free:
            found = next((d for d in free if d["start"] < date["end"] and date["start"] < d["end"]), None)
        if found is None:
            differences.append(f"missed {date['text']!r} {date['lo']}..{date['hi']} ({date['role']})")
            continue
        free.remove(found)
        counts["relaxed"] += 1
        counts["strict"] += (found["start"], found["end"]) == (date["start"], date["end"])
        right = (found["lo"], found["hi"]) == (date["lo"], date["hi"])
        counts["interval"] += right
        whole = bool(_PART.search(date["text"])) and found["qualifier"] != "exact" and contains(found, date)
        counts["parts whole"] += right or whole
        counts["role"] += right and found["role"] == date["role"]
        if not right:
            differences.append(
                f"value {date['text']!r} {date['lo']}..{date['hi']}, ours {found['lo']}..{found['hi']} {found['rule']}"
            )
        elif found["role"] != date["role"]:
            differences.append(f"role {date['text']!r} {date['role']}, ours {found['role']}")
    for date in free:
        counts["extra days"] += date["precision"] == "day"
        differences.append(f"extra {date['text']!r} {date['lo']}..{date['hi']} {date['rule']} ({date['role']})")
    return differences


def score(path: Path, counts: Counter[str]) -> list[str]:
    """Score one article and return its differences."""
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = recognised(path)
    text = found["draft"]["text"]
    counts["articles"] += 1
    if text.rstrip("\n") != path.read_text(encoding="utf-8").rstrip("\n"):
        return ["the reader changed the text, the offsets mean nothing"]
    ours = [{**d, "text": text[d["start"] : d["end"]]} for d in found["dates"]]
    differences = compare(dated(truth["dates"]), dated(ours), counts)
    published = (found["published"] or {}).get("edtf")
    day = published is not None and len(published) == 10 and published[:1] != "["
    # A lower bound that no day follows from is no claim to know the day.
    unknown = truth["published"] is None and (published is None or published.endswith("..]"))
    counts["published"] += published == truth["published"] or unknown
    if published != truth["published"] and not unknown:
        counts["invented publication days"] += day
        differences.append(f"published {truth['published']}, ours {published}")
    return differences


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    sys.path.insert(0, str(ROOT / "db"))
    for part, name in ((False, "tuning"), (True, "held out")):
        for language in ("en", "zh"):
            counts: Counter[str] = Counter()
            for path in sorted(ARTICLES.glob("*.txt")):
                truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
                if held_out(path.stem) == part and truth["language"].startswith(language):
                    differences = score(path, counts)
                    for line in differences if show and not part else []:
                        print(f"   {path.stem}: {line}")
            if counts["articles"]:
                _print(f"{language}, {name}", counts)
    return 0


def _print(name: str, counts: Counter[str]) -> None:
    """Print one line of figures."""
    both = counts["gold"] + counts["ours"]
    figures = " | ".join(
        f"{key} {200 * counts[key] / both:5.1f}" for key in ("interval", "parts whole", "strict", "relaxed", "role")
    )
    print(
        f"{name:14s} {counts['articles']:3d} articles {counts['gold']:4d} dates | {figures}"
        f" | published right {counts['published']}/{counts['articles']}"
        f", invented {counts['invented publication days']} | days found that are none {counts['extra days']}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
