"""One step after another, taken in the model and in the archive; what differs after any of them is a finding."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from cuttings_db.errors import DecisionRefused
from endurance.model_archive import Real
from endurance.model_saying import SECONDS, Mismatch, Saying
from endurance.model_state import Atoms, Model, Step

__all__ = ["KINDS", "Drawn", "Mismatch", "Trial", "draw"]

# A kind of step, numbers by which it chooses what it is about, and whether a process that does it is killed.
Drawn = tuple[str, tuple[int, int, int], bool]
# How often each kind is drawn.
KINDS: dict[str, int] = {
    "import": 12, "field": 6, "published": 4, "tag": 6, "star": 3, "read": 3, "looked": 3, "trash": 7, "restore": 4,
    "collection": 5, "collection_remove": 1, "saved_search": 2, "saved_search_remove": 1, "note": 3, "highlight": 4,
    "merge": 6, "rename": 3, "reject": 2, "reject_date": 3, "correct_date": 4, "ignore": 1,
    "undo": 12, "redo": 6, "undo_decision": 4,
    "empty_trash": 2, "delete_for_good": 3, "reread": 3, "full_pass": 1, "join": 2, "backup": 2, "go_back": 2,
    "reopen": 3, "find_copies": 1,
}  # fmt: skip

# Kinds that are about the same as others, and those that may be about anything of their articles.
_ABOUT = {
    "collection_remove": "collection", "saved_search_remove": "saved_search", "reject_date": "date",
    "correct_date": "date",
}  # fmt: skip
_ANYTHING = {"import", "join", "reread", "undo_decision"}


def draw(chosen: random.Random, kills: float) -> Drawn:
    """Draw a step; so many of those that can be are killed."""
    (kind,) = chosen.choices(list(KINDS), list(KINDS.values()))
    numbers = (chosen.randrange(1 << 16), chosen.randrange(1 << 16), chosen.randrange(1 << 16))
    return kind, numbers, kind in SECONDS and chosen.random() < kills


class Trial(Saying):
    """A model and an archive that go the same way."""

    def __init__(self, folder: Path, atoms: Atoms, files: list[Path], other: Path, seed: int) -> None:
        self.real, self.model, self.files, self.other = Real(folder), Model(atoms), files, other
        self.folder = folder
        self.chance = random.Random(seed)
        self.joined = False
        self.kept: list[tuple[Path, Model, bool]] = []

    def take(self, drawn: Drawn) -> None:
        """Take one step, then compare everything; Mismatch where anything differs."""
        kind, numbers, killed = drawn
        method: Callable[..., None] = getattr(self, f"_{kind}")
        method(*numbers, killed=killed)
        self.compare()

    def compare(self) -> None:
        """Ask both for everything."""
        expected, told = self.model.answers(), self.real.answers()
        for name in sorted(expected.keys() | told.keys()):
            if expected.get(name) != told.get(name):
                raise Mismatch(f"{name}: expected {expected.get(name)!r}, told {told.get(name)!r}")

    # Taken back

    def _undo(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._go("undo", self.model.done, self.model.undone, killed)

    def _redo(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self._go("redo", self.model.undone, self.model.done, killed)

    def _go(self, way: str, come: list[Step], go: list[Step], killed: bool) -> None:
        """Take a step back or forth."""
        before = self.real.last_decision()
        if killed:
            ended = self.real.ask_and_kill(way, {}, self.chance, 0.08)
            if self.real.last_decision() == before:
                if ended and come:
                    raise Mismatch(f"{way} was told to be done, and is not")
                return
        elif (self.real.ask(way)["label"] is None) != (not come):
            raise Mismatch(f"{way}: there are {len(come)} steps")
        if come:
            go.append(come.pop())

    def _undo_decision(self, a: int, b: int, c: int, *, killed: bool) -> None:
        counting = [s for s in self.model.counting() if s.number and s.kind not in ("join",) and not s.keys]
        if not counting:
            return
        step = counting[a % len(counting)]
        try:
            self.real.ask("undo_decision", id=step.number)
        except DecisionRefused:
            if not self._needed(step, counting):
                raise Mismatch(f"step {step.number} ({step.kind}) cannot be taken back by its number") from None
            return
        number = self.real.last_decision()
        self.model.taken[number] = step
        self.model.add(Step("undo_decision", step.articles, lambda state, counts: None, number))

    @staticmethod
    def _needed(step: Step, counting: list[Step]) -> bool:
        """Tell whether a later step that counts is about the same, so that this one may be refused."""

        def about(one: Step) -> str:
            return _ABOUT.get(one.kind, one.kind)

        return any(
            # What takes another back, or brings articles, may be about anything.
            ({about(step), about(other)} & _ANYTHING or about(step) == about(other))
            and (not step.articles or not other.articles or set(step.articles) & set(other.articles))
            for other in counting
            if other.number > step.number
        )

    # The file

    def _backup(self, a: int, b: int, c: int, *, killed: bool) -> None:
        path = self.folder / "backups" / f"{len(self.kept)}.cuttings"
        path.parent.mkdir(exist_ok=True)
        self.real.ask("backup", to=str(path))
        self.kept.append((path, self.model.copy(), self.joined))

    def _go_back(self, a: int, b: int, c: int, *, killed: bool) -> None:
        if self.kept:
            path, model, self.joined = self.kept[a % len(self.kept)]
            self.model = model.copy()
            self.real.restore(path, by_hand=b % 2 == 0)

    def _reopen(self, a: int, b: int, c: int, *, killed: bool) -> None:
        self.real.drop_cache() if a % 3 == 0 else self.real.close()

    def close(self) -> None:
        """Close the archive and remove its folder."""
        self.real.close()
        shutil.rmtree(self.folder, ignore_errors=True)
