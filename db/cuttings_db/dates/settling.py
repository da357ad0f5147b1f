"""Settle the publication date: the best evidence wins; without any, bounds, and never an invented day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cuttings_db.dates.weights import NAMING, WEIGHTS
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import Evidence, Interval, Published

__all__ = ["settle_published"]

_IN_TEXT = ("date line", "dateline")


@dataclass(frozen=True)
class _Weighed:
    """Evidence with its interval."""

    evidence: Evidence
    interval: Interval

    @property
    def bound(self) -> bool:
        """Tell whether it only bounds the date."""
        return self.interval.edtf.startswith("[") or self.interval.precision == "open"

    @property
    def names(self) -> bool:
        """Tell whether it names the date."""
        return self.evidence.weight >= (WEIGHTS["user"] if self.bound else NAMING)


def settle_published(evidence: Sequence[Evidence]) -> Published | None:
    """Return the publication date that the evidence allows, with all of it (best first), or None without any.

    The heaviest evidence that names a date wins, of equally heavy the more precise; a person's value wins whatever it
    says; what is lighter than `NAMING` names nothing. Otherwise all bounds are combined; where they contradict each
    other the lower ones stay and the lightest upper one goes. Conflicts stay visible in the list.
    """
    ordered = tuple(sorted(evidence, key=lambda one: -one.weight))
    weighed = [_Weighed(one, interval) for one in ordered if (interval := _interval(one.edtf)) is not None]
    named = [one for one in weighed if one.names]
    if named:
        top = [one for one in named if one.evidence.weight == named[0].evidence.weight]
        narrowest = min(_width(one) for one in top)
        # A masthead is later than the dateline of what it prints; of other equal evidence the first counts.
        best = max(
            (one for one in top if _width(one) == narrowest),
            key=lambda one: one.interval.lo or "" if one.evidence.source in _IN_TEXT else "",
        ).interval
    else:
        bounds = _combined([one for one in weighed if one.bound])
        if bounds is None:
            return None
        best = bounds
    return Published(best.edtf, best.lo, best.hi, best.precision, best.qualifier, ordered)


def _interval(edtf: str) -> Interval | None:
    """Read the value of evidence; what is not EDTF, or has no day at all, decides nothing."""
    try:
        interval = parse_edtf(edtf)
    except ValueError:
        return None
    return interval if interval.lo or interval.hi else None


def _width(one: _Weighed) -> int:
    """Return how imprecise evidence is, as the place of its precision."""
    order = ("day", "week", "month", "quarter", "season", "half", "year", "range", "decade", "century", "open")
    return order.index(one.interval.precision)


def _combined(weighed: Sequence[_Weighed]) -> Interval | None:
    """Combine bounds to `[lo..hi]`, `[lo..]` or `[..hi]`."""
    lows = [one.interval.lo for one in weighed if one.interval.lo]
    highs = [(one.evidence.weight, one.interval.hi) for one in weighed if one.interval.hi]
    lo = max(lows, default=None)
    while highs and lo is not None and lo > min(hi for _, hi in highs):
        # Only an upper bound below the lower one contradicts it; of those the lightest goes first.
        highs.remove(min(entry for entry in highs if entry[1] < lo))
    hi = min((hi for _, hi in highs), default=None)
    if lo is None and hi is None:
        return None
    qualifier = "within" if lo and hi else "since" if lo else "by"
    # Equal bounds stay a set: that both hold is a conclusion, not a day that anybody wrote.
    return Interval(f"[{lo or ''}..{hi or ''}]", lo, hi, "range", qualifier)  # type: ignore[arg-type]  # a Qualifier
