"""A plain model of an archive and the real one go the same random way: equal in every visible answer.

python -m endurance.model [--minutes N] [--seeds N] [--steps N] [--seed S] [--kills SHARE]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.importing import ImportOptions
from endurance.crash_findings import found, open_findings, status
from endurance.log import Log
from endurance.model_files import JOINED
from endurance.model_state import Atoms
from endurance.model_steps import Drawn, Trial, draw
from endurance.model_texts import ENCODINGS, measure, misread, write_files
from kept_workers import workers_kept

__all__ = ["Workshop", "main", "summary"]

_STEPS, _SEEDS = 50, 400
_SHRINK_SECONDS = 90.0


class Workshop:
    """What all trials share: the files, what the machine says of each, the other archive."""

    def __init__(self, folder: Path, *, alone: bool) -> None:
        self.folder = folder
        self.kills = 0  # of the last way: of processes that had not answered
        self.files = write_files(folder / "press")
        self.atoms: Atoms = {}
        self.atoms[ENCODINGS[0], "fast"] = measure(folder / "one", "fast", ENCODINGS[0], alone=alone)
        self.atoms[ENCODINGS[1], "fast"] = {name: misread(a) for name, a in self.atoms[ENCODINGS[0], "fast"].items()}
        for encoding in ENCODINGS if alone else ():
            # What is recognised at leisure must be the same, so that nobody has to know when that was.
            assert measure(folder / encoding, "full", encoding, alone=False) == self.atoms[encoding, "fast"]
        self.other = folder / "Other.cuttings"
        with Archive(self.other, create=True) as archive:
            archive.import_files(self.files[14:], ImportOptions(depth="fast"))
            for file, tag in JOINED.items():
                number = archive.store.value("SELECT id FROM articles WHERE path LIKE ?", (f"%{file}",))
                archive.decide({"kind": "tag", "articles": [int(number)], "tag": tag, "on": True})

    def try_out(self, seed: int, drawn: Sequence[Drawn]) -> tuple[int, str]:
        """Take steps; returns how many were taken, and what was wrong after the last of them."""
        place = Path(tempfile.mkdtemp(prefix=f"{seed}-", dir=self.folder))
        trial = Trial(place, self.atoms, self.files, self.other, seed)
        try:
            for number, one in enumerate(drawn, 1):
                try:
                    trial.take(one)
                except Exception as error:  # noqa: BLE001 - whatever breaks is a finding
                    kept = traceback.format_exc() if not isinstance(error, AssertionError) else str(error)
                    return number, kept[-3000:]
            return len(drawn), self._at_the_end(trial)
        finally:
            self.kills = trial.real.kills
            trial.close()

    @staticmethod
    def _at_the_end(trial: Trial) -> str:
        """Return what is wrong in the end: with the tables, or with an index that is made anew."""
        trial.real.drop_cache()
        try:
            trial.compare()
        except AssertionError as error:
            return f"with a new index: {error}"[:3000]
        return "; ".join(trial.real.ask("check")["problems"])

    def shrink(self, seed: int, drawn: list[Drawn], wrong: str) -> tuple[list[Drawn], str]:
        """Leave out what the fault does not need."""
        deadline, at = time.monotonic() + _SHRINK_SECONDS, len(drawn) - 2
        while at >= 0 and time.monotonic() < deadline:
            fewer = drawn[:at] + drawn[at + 1 :]
            taken, still = self.try_out(seed, fewer)
            if still:
                drawn, wrong = fewer[:taken], still
            at = min(at, len(drawn) - 1) - 1
        return drawn, wrong


def drawn_by(seed: int, steps: int, kills: float) -> list[Drawn]:
    """Return the steps of a seed: some articles first, then anything."""
    chosen = random.Random(seed)
    begin: list[Drawn] = [("import", (chosen.randrange(1 << 16), chosen.randrange(1 << 16), 3), False)] * 1
    return begin + [draw(chosen, kills) for _ in range(steps - 1)]


def run(log: Log, given: argparse.Namespace) -> int:
    """Try seeds that were not tried before, or found something; 1 for an open finding, 3 if seeds are left."""
    log.begin(steps=given.steps, kills=given.kills)
    tried = {seed for seed, row in _last(log).items() if not row.get("finding")}
    wanted = [given.seed] if given.seed is not None else [s for s in range(given.seeds) if s not in tried]
    with tempfile.TemporaryDirectory(prefix="cuttings-model-") as made, workers_kept():
        folder = Path(made)
        os.environ["CUTTINGS_CACHE"] = str(folder / "cache")
        (folder / "cache").mkdir(mode=0o700)
        workshop = Workshop(folder, alone=given.alone)
        deadline = time.monotonic() + given.minutes * 60
        for seed in wanted:
            if time.monotonic() > deadline:
                break
            drawn, began = drawn_by(seed, given.steps, given.kills), time.monotonic()
            taken, wrong = workshop.try_out(seed, drawn)
            kills = workshop.kills
            row: dict[str, Any] = {"seed": seed, "steps": taken, "seconds": round(time.monotonic() - began, 1)}
            row["kinds"] = dict(Counter(one[0] for one in drawn[:taken]))
            row["kills"] = kills
            # Marked so, because rows of earlier runs count what was to be killed, answered or not.
            row["unanswered"] = True
            if wrong:
                drawn, wrong = workshop.shrink(seed, drawn[:taken], wrong)
                row |= {"finding": wrong, "drawn": drawn}
            log.add(**row)
            print(json.dumps(row, ensure_ascii=False) if wrong else f"seed {seed}: {taken} steps, {row['seconds']} s")
            for left in folder.glob(f"{seed}-*"):
                shutil.rmtree(left, ignore_errors=True)
    last = _last(log)
    return status(len(open_findings(last.values())), met=given.seed is not None or len(last) >= given.seeds)


def _last(log: Log) -> dict[int, dict[str, Any]]:
    """Return the last trial of each seed."""
    return {row["seed"]: row for row in log.trials() if "seed" in row}


def summary(log: Log) -> list[str]:
    """Return what the log says, as Markdown."""
    rows = [row for row in log.trials() if "seed" in row]
    last = _last(log)
    good = [row for row in last.values() if not row.get("finding")]
    again = sum(bool(row.get("finding")) and not last[row["seed"]].get("finding") for row in rows)
    killed, meant = (sum(row["kills"] for row in good if bool(row.get("unanswered")) == way) for way in (True, False))
    kinds = Counter[str]()
    for row in good:
        kinds.update(row["kinds"])
    lines = [
        "## Model test",
        "",
        f"{len(good)} ways of random steps ({sum(row['steps'] for row in good):,} steps,"
        f" {killed:,} of them in a process that was killed before it answered, {meant:,} in one that was to be killed"
        " and may have answered first), after each step equal in every answer that is compared."
        f" Findings: {found(rows, again)}. Open: {len(open_findings(last.values()))}.",
        "",
        "| step | times |",
        "|---|---|",
        *(f"| {kind} | {count:,} |" for kind, count in kinds.most_common()),
    ]
    missing = _SEEDS - len(good)
    if missing > 0:
        lines += ["", f"Missing to the target: {missing} ways."]
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Try seed after seed."""
    parser = argparse.ArgumentParser(prog="python -m endurance.model", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seeds", type=int, default=_SEEDS)
    parser.add_argument("--steps", type=int, default=_STEPS)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--kills", type=float, default=0.12)
    parser.add_argument("--alone", action=argparse.BooleanOptionalAction, default=True)
    return run(Log("model"), parser.parse_args(arguments))


if __name__ == "__main__":
    raise SystemExit(main())
