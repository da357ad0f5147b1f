"""The way back at the right of the window: from an article to the page of a name and on, between two questions."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Stop", "Trail"]

_KEPT = 100


@dataclass(frozen=True)
class Stop:
    """An article (its number) or the page of a name (its id)."""

    article: int | None = None
    entity: str = ""


class Trail:
    """Stops before and after the one that is shown; each belongs to the question that was asked when it was left.

    `depth` is the place of the question in its own history: a stop can be gone back to only while the question is the
    same; before that, going back is going to the question before.
    """

    def __init__(self) -> None:
        self._past: list[tuple[int, Stop]] = []
        self._future: list[tuple[int, Stop]] = []

    def leave(self, stop: Stop, depth: int) -> None:
        """Note what is left for something else."""
        if not self._past or self._past[-1] != (depth, stop):
            self._past = [*self._past[-_KEPT:], (depth, stop)]
        self._future.clear()

    def can_go_back(self, depth: int) -> bool:
        """Tell whether there is a stop before this one, at this question."""
        return bool(self._past) and self._past[-1][0] >= depth

    def can_go_forward(self, depth: int) -> bool:
        """Tell whether one has gone back, at this question."""
        return bool(self._future) and self._future[-1][0] == depth

    def back(self, here: Stop, depth: int) -> Stop:
        """Return the stop before this one."""
        _, stop = self._past.pop()
        self._future.append((depth, here))
        return stop

    def forward(self, here: Stop, depth: int) -> Stop:
        """Return the stop from which one went back."""
        _, stop = self._future.pop()
        self._past.append((depth, here))
        return stop

    def forget_future(self) -> None:
        """Know no way forward any more: another question was asked."""
        self._future.clear()

    def clear(self) -> None:
        """Know nothing: another archive is opened."""
        self._past.clear()
        self._future.clear()
