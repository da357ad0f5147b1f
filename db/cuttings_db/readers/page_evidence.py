"""Weigh what speaks for the day of a page: its head, its address, what it shows, and what htmldate makes of it.

A day is shown where its witnesses agree, or where a strong one has nothing against it. A day that only a comment,
a teaser, a footer or a first of January speaks for stays visible as evidence that decides nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cuttings_db.model import Evidence
from cuttings_db.readers.page_days import ShownDay

__all__ = ["DOUBTFUL", "Named", "page_evidence"]

# Evidence that decides nothing; the publication date is never settled by anything so light.
DOUBTFUL = 3
_SURE = {"page metadata": 70, "shown on the page": 65, "htmldate": 75, "address": 60}
_AGREED = {"page metadata": 90, "shown on the page": 85}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADDRESS, _STRONG, _WEAK, _GUESS = 6, 5, 3, 3
_ENOUGH, _LEAD, _UNCONTESTED = 4, 1, 2


@dataclass(frozen=True)
class Named:
    """A day, month or year that the head of the page names: its words, and whether they mean publication alone."""

    edtf: str
    quote: str
    strong: bool


def _seen(shown: ShownDay) -> int:
    """Return the votes of a day that the page shows."""
    if shown.kind in ("talk", "beside", "edited") or shown.score < 1:
        return 0
    if shown.kind == "updated":
        return 4 if shown.score > 3 else 0
    return shown.score if shown.score < 3 else min(6, shown.score + 1)


def _votes(named: Sequence[Named], address: Evidence | None, shown: Sequence[ShownDay], guessed: str) -> dict[str, int]:
    """Count the votes for each day."""
    votes: dict[str, int] = {}

    def vote(day: str, number: int) -> None:
        if _DAY.fullmatch(day):
            votes[day] = votes.get(day, 0) + number

    if address is not None:
        vote(address.edtf, _ADDRESS)
    for strength, strong in ((_STRONG, True), (_WEAK, False)):
        # The first of several counts: what follows in a page's head is its author, its site, its parts.
        for one in [n for n in named if n.strong is strong and _DAY.fullmatch(n.edtf)][:1]:
            vote(one.edtf, strength)
    for day in shown:
        vote(day.day, _seen(day))
        if any(_neighbours(day.day, n.edtf) for n in named) and _seen(day) > _WEAK:
            # A head speaks in another time zone, or of the printed issue: what readers see is the day.
            vote(day.day, 4)
    if _DAY.fullmatch(guessed):
        place = next((day for day in shown if day.day == guessed), None)
        vote(guessed, _guess(guessed, place, votes.get(guessed, 0) > 0, len(shown) == 1))
    return votes


def _guess(day: str, place: ShownDay | None, seconded: bool, only: bool) -> int:
    """Return the votes of the day that htmldate found, by where the page shows it."""
    if place is None:
        # Found in an address of a picture, a script: not on the first of a month, which is often made of a mere month.
        return 0 if day.endswith("-01") and not seconded else _GUESS
    if place.kind in ("talk", "beside", "edited", "updated"):
        # The only day that a page shows is hardly that of another article.
        return 1 if seconded else _GUESS if only and place.kind == "beside" else 0
    return _GUESS if seconded or place.score >= 0 else 2


def _neighbours(day: str, other: str) -> bool:
    """Tell whether two days follow each other."""
    if not _DAY.fullmatch(other) or day == other:
        return False
    return abs((datetime.date.fromisoformat(day) - datetime.date.fromisoformat(other)).days) == 1


def _chosen(votes: dict[str, int]) -> str:
    """Return the day that wins clearly, or nothing."""
    order = sorted((day for day in votes if votes[day] > 0), key=lambda day: -votes[day])
    if len(order) == 1:
        return order[0] if votes[order[0]] >= _UNCONTESTED else ""
    if not order or votes[order[0]] < _ENOUGH or votes[order[0]] - votes[order[1]] < _LEAD:
        return ""
    return order[0]


def page_evidence(
    named: Sequence[Named], address: Evidence | None, shown: Sequence[ShownDay], guessed: Evidence | None
) -> list[Evidence]:
    """Return the evidence of a page, best first, weighed so that the day that wins clearly is the heaviest.

    Where no day does, the days weigh `DOUBTFUL` and only months, years and bounds speak: the day of an update or of the
    first comment is one before which the article appeared.
    """
    votes = _votes(named, address, shown, guessed.edtf if guessed else "")
    chosen = _chosen(votes)
    witnesses: list[Evidence] = [Evidence("page metadata", n.quote, n.edtf) for n in named]
    witnesses += [Evidence("shown on the page", d.quote, d.day) for d in shown[:3] if _seen(d)]
    witnesses += [address] if address else []
    witnesses += [guessed] if guessed else []
    for_it = {w.source for w in witnesses if w.edtf == chosen}
    # htmldate reads what the others read: it is no witness of its own beside them.
    agree = len(for_it - {"htmldate"}) > 1
    weighed = [_weighed(w, chosen, agree, rank) for rank, w in enumerate(witnesses)]
    if not chosen:
        bounds = [d for d in shown if d.kind in ("talk", "edited", "updated")]
        if bounds:
            first = min(bounds, key=lambda d: d.day)
            source = "first comment" if first.kind == "talk" else "update shown on the page"
            weighed.append(Evidence(source, first.quote, f"[..{first.day}]", 9))
    return sorted(weighed, key=lambda one: -one.weight)


def _weighed(one: Evidence, chosen: str, agree: bool, rank: int) -> Evidence:
    """Give a witness its weight."""
    if chosen and one.edtf == chosen:
        return replace(one, weight=(_AGREED if agree else _SURE).get(one.source, _SURE[one.source]))
    if not _DAY.fullmatch(one.edtf):
        return replace(one, weight=max(1, 45 - rank))
    # Another day stays visible; it may still bear out what the text says of itself, below every dateline.
    return replace(one, weight=40 - min(rank, 9) if chosen else DOUBTFUL)
