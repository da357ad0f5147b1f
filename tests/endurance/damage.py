"""Damage archives by the hundred: what is on whole pages comes back, what is wrong in rows is found and mended."""

from __future__ import annotations

import argparse
import contextlib
import os
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cuttings_db.archive.checking import problems_of
from cuttings_db.archive.salvaging import salvage_archive
from cuttings_db.errors import ArchiveDamaged, CuttingsError
from cuttings_db.progress import quiet
from cuttings_db.store.connection import Store
from endurance.damage_archive import make_archive_to_damage
from endurance.damage_harm import HARMS, Places, harm, places_of
from endurance.damage_rows import repaired
from endurance.log import Log

__all__ = ["main", "summary"]

PART = "damage"
TARGETS = {**dict.fromkeys(HARMS, 100), "rows": 400}
_ARTICLES = 120


def _texts(path: Path) -> dict[int, str]:
    """Return the hash of the text of each article."""
    with contextlib.closing(sqlite3.connect(path)) as opened:
        return dict(opened.execute("SELECT id, words_sha256 FROM articles").fetchall())


class Salvaging:
    """Salvages one archive that was harmed in many ways."""

    def __init__(self, whole: Path) -> None:
        self.whole = whole
        self._data, self._places, self._truth = whole.read_bytes(), places_of(whole), _texts(whole)

    def trial(self, kind: str, seed: int) -> dict[str, Any]:
        """Harm the archive, save what can be read, and hold it against what lies on whole pages."""
        harmed = harm(self._data, kind, seed)
        path, to = self.whole.with_name("harmed.cuttings"), self.whole.with_name("saved.cuttings")
        path.write_bytes(harmed)
        to.unlink(missing_ok=True)
        pages = Places.harmed(self._data, harmed)
        there = {article for article, where in self._places.texts.items() if not where & pages}
        row: dict[str, Any] = {"harm": kind, "seed": seed, "pages": len(pages), "whole": len(there), "saved": 0}
        began = time.monotonic()
        try:
            made = salvage_archive(path, to)
        except ArchiveDamaged as error:
            return {**row, **({"finding": f"refused: {error.reason}"} if there else {})}
        except CuttingsError as error:
            return {**row, "finding": f"refused: {type(error).__name__}: {error.reason}"}
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            return {**row, "finding": f"{type(error).__name__}: {error}"}
        row["seconds"] = round(time.monotonic() - began, 2)
        saved = _texts(to)
        row["saved"] = sum(1 for article in there if saved.get(article) == self._truth[article])
        row["lost"] = {entry["what"]: entry["count"] for entry in made["lost"]}
        with contextlib.closing(Store(to)) as store:
            problems = list(problems_of(store, quiet))
        if problems:
            row["finding"] = f"not sound: {problems[:3]}"
        elif row["saved"] < len(there):
            row["finding"] = "texts on whole pages were not saved"
        elif saved.keys() - self._truth.keys():
            row["finding"] = "articles that never were"
        return row


def main(arguments: Sequence[str] | None = None) -> int:
    """Run trials until the targets are met or the time is over; 1 where any of this run had a finding."""
    parser = argparse.ArgumentParser(prog="endurance.damage", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    given = parser.parse_args(arguments)
    log = Log(PART)
    done = Counter(str(row["harm"]) for row in log.trials())
    log.begin(targets=TARGETS)
    deadline, bad = time.monotonic() + 60 * given.minutes, 0
    with tempfile.TemporaryDirectory(prefix="cuttings-") as folder:
        os.environ["CUTTINGS_CACHE"] = folder
        whole = Path(folder) / "whole.cuttings"
        make_archive_to_damage(whole, _ARTICLES)
        small = Path(folder) / "small.cuttings"
        make_archive_to_damage(small, 12)
        salvaging = Salvaging(whole)
        while time.monotonic() < deadline:
            open_kinds = [kind for kind, target in TARGETS.items() if done[kind] < target]
            if not open_kinds:
                break
            kind = min(open_kinds, key=lambda name: done[name] / TARGETS[name])
            seed = done[kind]
            row = repaired(small, Path(folder), seed) if kind == "rows" else salvaging.trial(kind, seed)
            log.add(**row)
            done[kind] += 1
            bad += "finding" in row
    return int(bool(bad))


def summary(log: Log) -> list[str]:
    """Return what was tried as lines of Markdown."""
    rows = list(log.trials())
    lines = ["| harm | trials | texts on whole pages | saved | findings |", "|---|---|---|---|---|"]
    for kind, target in TARGETS.items():
        mine = [row for row in rows if row["harm"] == kind]
        there, saved = (sum(int(row.get(name, 0)) for row in mine) for name in ("whole", "saved"))
        findings = sum("finding" in row for row in mine)
        figures = "found and mended" if kind == "rows" else f"{there:,}"
        lines.append(f"| {kind} | {len(mine)} of {target} | {figures} | {saved:,} | {findings} |")
    return lines


if __name__ == "__main__":
    raise SystemExit(main())
