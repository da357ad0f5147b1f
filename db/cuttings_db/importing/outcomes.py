"""The outcome of an import: every file given is added, already here, or failed with a reason and advice."""

from __future__ import annotations

from dataclasses import dataclass, field

from cuttings_db.errors import CuttingsError, error_to_json

__all__ = ["Failure", "ImportReport", "Imported", "told"]

_WORDS = 1000


def told(error: Exception) -> dict[str, str]:
    """Return what is told of one failure among many; a bug of ours is told as such."""
    if isinstance(error, CuttingsError):
        reason, advice, kind = error.reason, error.advice, type(error).__name__
    else:
        reason = f"Cuttings failed to read it ({error_to_json(error)['reason']})"
        advice, kind = "Please report this, with the file if you may.", "Bug"
    # The words may come from a worker that a hostile file took over.
    return {"reason": reason[:_WORDS], "advice": advice[:_WORDS], "kind": kind}


@dataclass(frozen=True)
class Failure:
    """A file or member that could not be imported: why, in plain words, and what to do."""

    path: str
    member: str
    reason: str
    advice: str
    kind: str = ""


@dataclass(frozen=True)
class Imported:
    """An article that an import added, or found already here."""

    id: int
    path: str
    member: str
    title: str = ""


@dataclass
class ImportReport:
    """The sum of an import; `given` is always added + already + failed + not reached (after a cancel)."""

    articles: list[Imported] = field(default_factory=list)
    already: list[Imported] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    cancelled: bool = False
    id: int = 0
    started: str = ""
    ended: str = ""
    not_reached: int = 0

    @property
    def given(self) -> int:
        """Return how many articles, duplicates, failures and files not reached there were in all."""
        return len(self.articles) + len(self.already) + len(self.failed) + self.not_reached

    def refuse(self, path: str, member: str, error: Exception) -> None:
        """Note a failure; a bug of ours is told as such."""
        self.failed.append(Failure(path, member, **told(error)))

    def as_json(self) -> dict[str, object]:
        """Return the report as the command line and the window show it."""
        return {
            "id": self.id,
            "started": self.started,
            "ended": self.ended,
            "given": self.given,
            "added": len(self.articles),
            "already": len(self.already),
            "not_reached": self.not_reached,
            "failed": [vars(failure) for failure in self.failed],
            "articles": [vars(article) for article in self.articles],
            "known": [vars(article) for article in self.already],
            "cancelled": self.cancelled,
        }
