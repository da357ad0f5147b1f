"""How many articles and dates fall on each day, week, month, … of the calendar; imprecise dates are spread evenly."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.looks import ROLES
from cuttings_db.packing import pack
from cuttings_db.store.relations import Relations

__all__ = ["RESOLUTIONS", "Span", "bins", "histogram", "spread"]

Longs = NDArray[np.int64]
# From the finest to the coarsest; months make up the last four.
RESOLUTIONS = ("day", "week", "month", "quarter", "year", "decade")
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
# (resolution or "" for the finest that fits, first day, last day) as ordinals
Span = tuple[str, int, int]

_FIRST_DAY, _LAST_DAY = 1, 3_652_059  # 0001-01-01 and 9999-12-31
_EPOCH = 719_163  # 1970-01-01
_MOST = 400  # bins of an extent that nobody chose
_LIMIT = 20_000  # bins that a request may have; a finer resolution is coarsened
_DENSE = 100_000  # days: dates within so many are counted day by day, those far from the others one by one
_UNIT = 1000  # thousandths
_FEW = 4000  # dates that are sorted, rather than counted day by day
_WIDE_DAYS = 365  # as the timeline draws them
_PUBLICATION = ROLES.index("publication")
_CHUNK = 1 << 16  # dates that are counted at a time: what is made of them stays in the processor's cache


def bins(resolution: str, lo: int, hi: int) -> Longs:
    """Return the edges of the bins that hold the days from `lo` to `hi` (ordinals): n first days and one past the end.

    Weeks begin on Monday, decades with a year that ends in 0.
    """
    lo, hi = max(lo, _FIRST_DAY), min(max(hi, lo), _LAST_DAY)
    if resolution == "day":
        return np.arange(lo, hi + 2)
    if resolution == "week":
        # The first day of the calendar is a Monday.
        return np.arange(lo - (lo - 1) % 7, hi + 8 - (hi - 1) % 7, 7)
    step = _MONTHS[resolution]
    months = (np.asarray([lo, hi]) - _EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    first, last = ((months + 1970 * 12) // step).tolist()
    edges = np.arange(first, last + 2) * step - 1970 * 12
    days = edges.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + _EPOCH
    return np.maximum(days, _FIRST_DAY)


def _fitting(lo: int, hi: int, wanted: str, most: int) -> Longs | None:
    """Return the edges at a resolution, None if there are too many."""
    days = {"day": 1, "week": 7}.get(wanted) or 30 * _MONTHS[wanted]
    if (hi - lo) // days > 2 * most:
        return None
    edges = bins(wanted, lo, hi)
    return edges if len(edges) <= most + 1 else None


def _chosen(span: Span) -> tuple[str, Longs]:
    """Return the resolution that was asked for, or the first coarser one without too many bins, with its edges."""
    wanted, lo, hi = span
    most = _LIMIT if wanted in RESOLUTIONS else _MOST
    first = RESOLUTIONS.index(wanted) if wanted in RESOLUTIONS else 0
    for resolution in RESOLUTIONS[first:]:
        edges = _fitting(lo, hi, resolution, most)
        if edges is not None:
            return resolution, edges
    return "decade", bins("decade", lo, hi)


def spread(lo: NDArray[np.int32], hi: NDArray[np.int32], edges: Longs) -> Longs:
    """Return how many of the intervals fall into each bin, in thousandths; each is spread evenly over its days.

    `lo` and `hi` are first and last days, neither open. Never negative; where the bins hold all intervals the sum is
    their number.
    """
    if not len(lo):
        return np.zeros(len(edges) - 1, dtype=np.int64)
    if len(lo) <= _FEW:
        return _thousandths(_below_by_sorting(lo, hi, edges))
    # Dates lie close together as a rule, a few of them centuries away: those would make the days too many.
    middle = int(np.median(lo[:: max(1, len(lo) // 1000)]))
    start, last = max(int(lo.min()), middle - _DENSE // 2), min(int(hi.max()), middle + _DENSE // 2)
    days, steps = np.zeros(last - start + 2), np.zeros(last - start + 2)
    apart: list[tuple[NDArray[np.int32], NDArray[np.int32]]] = []
    for at in range(0, len(lo), _CHUNK):
        low, high = lo[at : at + _CHUNK], hi[at : at + _CHUNK]
        if int(low.min()) < start or int(high.max()) > last:
            near = (low >= start) & (high <= last)
            those, others = np.flatnonzero(near), np.flatnonzero(~near)
            apart.append((low[others], high[others]))
            low, high = low[those], high[those]
        _add_steps(low - start, high - start, days, steps)
    total = np.concatenate([[0.0], np.cumsum(days + np.cumsum(steps))])
    below = total[np.clip(edges - start, 0, len(days))]
    if apart:
        below += _below_by_sorting(np.concatenate([a for a, _ in apart]), np.concatenate([b for _, b in apart]), edges)
    return _thousandths(below)


def _thousandths(below: NDArray[np.float64]) -> Longs:
    """Return what lies between edges; rounding what lies below each edge, and not each bin, keeps the sum."""
    rounded = np.rint(np.maximum.accumulate(below) * _UNIT).astype(np.int64)
    return np.asarray(np.diff(rounded))


def _add_steps(
    lo: NDArray[np.int32], hi: NDArray[np.int32], days: NDArray[np.float64], steps: NDArray[np.float64]
) -> None:
    """Add intervals: single days to `days`; one of n days adds 1/n at its first day and takes it away after its last.

    The running sum of the steps is what falls on each day.
    """
    single = lo == hi
    alone, wide = np.flatnonzero(single), np.flatnonzero(~single)
    days += np.bincount(lo[alone], minlength=len(days))
    if len(wide):
        first, past = lo[wide], hi[wide] + 1
        weights = 1.0 / (past - first)
        steps += np.bincount(first, weights=weights, minlength=len(steps))
        steps -= np.bincount(past, weights=weights, minlength=len(steps))


def _below_by_sorting(lo: NDArray[np.int32], hi: NDArray[np.int32], edges: Longs) -> NDArray[np.float64]:
    """Return how much lies before each edge, of a few intervals however far from each other.

    With steps S(d) as in `_add_steps`, before an edge e lies the sum of S(d) * (e - d) over d < e: two running sums.
    """
    if not len(lo):
        return np.zeros(len(edges))
    days, places = np.unique(np.concatenate([lo.astype(np.int64), hi.astype(np.int64) + 1]), return_inverse=True)
    weights = 1.0 / (hi.astype(np.float64) - lo + 1)
    steps = np.bincount(places, weights=np.concatenate([weights, -weights]), minlength=len(days))
    slope = np.concatenate([[0.0], np.cumsum(steps)])
    moment = np.concatenate([[0.0], np.cumsum(steps * (days - days[0]))])
    before = np.searchsorted(days, edges)
    return np.asarray(np.maximum((edges - days[0]) * slope[before] - moment[before], 0.0))


def histogram(relations: Relations, hits: NDArray[np.bool_], span: Span | None = None) -> dict[str, Any]:
    """Return the bins of the hit articles (a mask), packed: days of publication and dates in the texts apart.

    `mentioned` are all dates in the texts, `wide` those among them that last a year or more: these have a lane of
    their own. Without a span all dates, at the finest resolution of at most 400 bins. What has an open end is counted
    apart.
    """
    articles, dates = relations.articles, relations.dates
    bounded = hits & articles.bounded
    published = np.flatnonzero(bounded & articles.dated)
    rows = relations.drawn_rows(hits)
    closed = rows[np.flatnonzero(dates.closed[rows])]
    opened = int(np.count_nonzero(bounded)) - len(published) + len(rows) - len(closed)
    # A day of publication that only the text tells is one, too.
    told = dates.look[closed] >> 8 & 15 == _PUBLICATION
    lo, hi = dates.lo[closed], dates.hi[closed]
    wide = (hi - lo >= _WIDE_DAYS - 1) & ~told
    own, narrow, broad = (np.flatnonzero(mask) for mask in (told, ~told & ~wide, wide))
    said_lo = np.concatenate([articles.published_lo[published], lo[own]])
    said_hi = np.concatenate([articles.published_hi[published], hi[own]])
    sides = ((said_lo, said_hi), (lo[narrow], hi[narrow]), (lo[broad], hi[broad]))
    if span is None:
        ends = [(int(a.min()), int(b.max())) for a, b in sides if len(a)]
        if not ends:
            nothing = pack([])
            empty = dict.fromkeys(("starts", "published", "mentioned", "wide"), nothing)
            return {"resolution": RESOLUTIONS[0], "end": 0, "open": opened, **empty}
        span = ("", min(a for a, _ in ends), max(b for _, b in ends))
    resolution, edges = _chosen(span)
    said, events, years = (spread(a, b, edges) for a, b in sides)
    return {
        "resolution": resolution,
        "starts": pack(edges[:-1].astype(np.int32)),
        "end": int(edges[-1]),
        "published": pack(said.astype(np.int32)),
        "mentioned": pack((events + years).astype(np.int32)),
        "wide": pack(years.astype(np.int32)),
        "open": opened,
    }
