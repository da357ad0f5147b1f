"""Damage archives by the hundred: what is on whole pages comes back, what is wrong in rows is found and mended."""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
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
from endurance.damage_truth import Truth, broken_rules, said_otherwise, truth_of
from endurance.findings import finding_lines, told_findings
from endurance.log import Log

__all__ = ["MAY_BE_MISSING", "Salvaging", "main", "status", "summary"]

PART = "damage"
TARGETS = {**dict.fromkeys(HARMS, 100), "rows": 400}
_ARTICLES = 120
# Trials that were held only against texts, or against the check itself, have no such number.
JUDGED = 2
# What is said where a table is lost with its indexes, by what is missing then.
MAY_BE_MISSING = {
    "texts": "Articles may be missing.",
    "originals": "Originals may be missing.",
    "decisions": "Corrections may be missing.",
}


class Salvaging:
    """Salvages one archive that was harmed in many ways."""

    def __init__(self, whole: Path) -> None:
        self.whole = whole
        self._data, self._places, self._truth = whole.read_bytes(), places_of(whole), truth_of(whole)

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
        saved = truth_of(to)
        row["saved"] = sum(1 for article in there if saved.texts.get(article) == self._truth.texts[article])
        row["lost"] = {entry["what"]: entry["count"] for entry in made["lost"]}
        with contextlib.closing(Store(to)) as store:
            problems = list(problems_of(store, quiet))
        wrong = [f"not sound: {problems[:3]}"] if problems else []
        wrong += [f"not sound: {rule}" for rule in broken_rules(to)]
        wrong += ["texts on whole pages were not saved"] if row["saved"] < len(there) else []
        wrong += ["articles that never were"] if saved.texts.keys() - self._truth.texts.keys() else []
        wrong += self._people(saved, pages, there, row, made["notes"])
        return {**row, **({"finding": "; ".join(wrong)[:1000]} if wrong else {})}

    def _people(
        self, saved: Truth, pages: set[int], there: set[int], row: dict[str, Any], notes: Sequence[str]
    ) -> list[str]:
        """Return what is wrong with originals and what people said; `lost` must say what is missing, no more.

        Where a whole table is lost nobody can count its rows: then a sentence must say so.
        """
        wrong, truth = [], self._truth
        held: dict[str, tuple[dict[str, Any], dict[str, Any], dict[int, frozenset[int]]]] = {
            "originals": (truth.originals, saved.originals, self._places.originals),
            "decisions": (truth.decisions, saved.decisions, self._places.decisions),
        }
        for what, (all_of, left, places) in held.items():
            known = truth.names[what]
            names = [known[number] for number, where in places.items() if number in known and not where & pages]
            gone = [name for name in names if left.get(name) != all_of[name]]
            missing = sum(left.get(name) != value for name, value in all_of.items())
            row[what] = [len(names), len(names) - len(gone), missing]
            # No hash is kept of what a person decided: a bit in its words, or in its name, makes another of it.
            other = _changed(all_of, left) if what == "decisions" else 0
            told = int(row["lost"].get("corrections" if what == "decisions" else what, 0))
            said = bool(told) or MAY_BE_MISSING[what] in notes
            row.update({"changed": other} if other else {})
            wrong += [f"{what} on whole pages were not saved: {len(gone)}"] if gone else []
            wrong += (
                [f"{missing - other} {what} are missing, and nothing says so"] if missing > other and not said else []
            )
            wrong += [f"{told} {what} are called lost, {missing} are"] if told > missing else []
            # What was taken back may be in force again where the step is lost that took it back; a bit in a name
            # makes another of it.
            new = left.keys() - all_of.keys() - truth.taken_back
            wrong += [f"{what} that never were"] if len(new) > missing else []
        texts = sum(saved.texts.get(article) != text for article, text in truth.texts.items())
        told = int(row["lost"].get("texts", 0)) + int(row["lost"].get("articles", 0))
        said = bool(told) or MAY_BE_MISSING["texts"] in notes
        wrong += [f"{texts} texts are missing, and nothing says so"] if texts and not said else []
        if not row["decisions"][2]:
            kinds = [kind for kind in truth.said if said_otherwise(kind, truth, saved, there)]
            wrong += [f"what people said is not as the decisions say: {', '.join(kinds)}"] if kinds else []
        return wrong


def _changed(all_of: dict[str, Any], left: dict[str, Any]) -> int:
    """Return how many decisions are there with another word in them, or with all their words under another name."""
    gone = [name for name, value in all_of.items() if left.get(name) != value]
    new = {value for name, value in left.items() if name not in all_of}
    return sum(name in left or all_of[name] in new for name in gone)


def _done(log: Log) -> dict[tuple[str, int], dict[str, Any]]:
    """Return the latest trial of each kind and seed that was held against everything that is held against now."""
    mine = (row for row in log.trials() if row.get("judged") == JUDGED)
    return {(str(row["harm"]), int(row["seed"])): row for row in mine}


def _counts(done: dict[tuple[str, int], dict[str, Any]]) -> Counter[str]:
    """Return how many trials of each kind there are; one in which nothing was changed is none."""
    return Counter(kind for (kind, _seed), row in done.items() if row.get("outcome") != "nothing")


def _next(done: dict[tuple[str, int], dict[str, Any]], tried: set[tuple[str, int]]) -> tuple[str, int] | None:
    """Return what to try: what found something before, then the kind that has least of its target; None: no more."""
    again = [key for key, row in done.items() if "finding" in row and not row.get("mended") and key not in tried]
    if again:
        return again[0]
    counts = _counts(done)
    kinds = [kind for kind, target in TARGETS.items() if counts[kind] < target]
    if not kinds:
        return None
    kind = min(kinds, key=lambda name: counts[name] / TARGETS[name])
    return kind, next(seed for seed in itertools.count() if (kind, seed) not in done)


def status(log: Log) -> int:
    """Return 1 where the log holds an open finding, 3 where trials are missing, and else 0."""
    done = _done(log)
    if told_findings(log.trials(), _thing).open:
        return 1
    return 3 if any(_counts(done)[kind] < target for kind, target in TARGETS.items()) else 0


def _thing(row: dict[str, Any]) -> object:
    """Return what a trial tried."""
    return row["harm"], row["seed"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run trials until the targets are met or the time is over; returns what `status` says."""
    parser = argparse.ArgumentParser(prog="endurance.damage", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    given = parser.parse_args(arguments)
    log = Log(PART)
    log.begin(targets=TARGETS)
    deadline, tried, done = time.monotonic() + 60 * given.minutes, set[tuple[str, int]](), _done(log)
    with tempfile.TemporaryDirectory(prefix="cuttings-") as folder:
        os.environ["CUTTINGS_CACHE"] = folder
        whole = Path(folder) / "whole.cuttings"
        make_archive_to_damage(whole, _ARTICLES)
        small = Path(folder) / "small.cuttings"
        make_archive_to_damage(small, 12)
        salvaging = Salvaging(whole)
        while time.monotonic() < deadline and (chosen := _next(done, tried)):
            kind, seed = chosen
            row = repaired(small, Path(folder), seed) if kind == "rows" else salvaging.trial(kind, seed)
            log.add(**row, judged=JUDGED)
            done[chosen] = row
            tried.add(chosen)
    return status(log)


def summary(log: Log) -> list[str]:
    """Return what was tried as lines of Markdown."""
    done = _done(log)
    counts, rows = _counts(done), [(kind, row) for (kind, _seed), row in done.items()]
    lines = [
        "| harm | trials | texts on whole pages, saved | originals | decisions | with a finding |",
        "|---|---|---|---|---|---|",
    ]
    for kind, target in TARGETS.items():
        mine = [row for other, row in rows if other == kind]
        figures = [f"{sum(int(row.get(name, 0)) for row in mine):,}" for name in ("whole", "saved")]
        cells = [", ".join(figures)]
        for what in ("originals", "decisions"):
            pairs = [row[what] for row in mine if what in row]
            cells.append(", ".join(f"{sum(pair[place] for pair in pairs):,}" for place in (0, 1)))
        cells = cells if kind != "rows" else ["–"] * 3
        lines.append(
            f"| {kind} | {counts[kind]} of {target} | {' | '.join(cells)} | {sum('finding' in row for row in mine)} |"
        )
    outcomes = Counter(str(row.get("outcome", "broke off")) for kind, row in rows if kind == "rows")
    told = ", ".join(f"{name} {count}" for name, count in sorted(outcomes.items())) or "none yet"
    older = [row for row in log.trials() if row.get("judged") != JUDGED]
    lines += ["", f"Changes of rows by what came of them: {told}."]
    if older:
        rows_older = [row for row in older if row["harm"] == "rows"]
        unseen = sum(bool(row.get("done")) and not row.get("found") for row in rows_older)
        lines.append(
            f"{len(older) - len(rows_older)} older trials were held against texts alone, {len(rows_older)} against the"
            f" check itself (of these {sum(bool(row.get('found')) for row in rows_older)} found, {unseen} not found,"
            f" {sum(not row.get('done') for row in rows_older)} nothing done); they do not count."
        )
    return [*lines, *finding_lines(log.trials(), _thing)]


if __name__ == "__main__":
    raise SystemExit(main())
