"""The histogram of an answer: bins of the calendar, imprecise dates spread evenly, nothing lost, nothing negative."""

from __future__ import annotations

import datetime
import itertools
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.archive import histogram as module
from cuttings_db.archive.histogram import RESOLUTIONS, bins, spread

DAYS = st.integers(1, 3_652_059)
# Most dates lie within a few years, some anywhere.
FIRST = st.one_of(st.integers(737_000, 739_000), DAYS)
INTERVALS = st.lists(st.tuples(FIRST, st.sampled_from([0, 0, 1, 6, 30, 364, 3652, 100_000])), min_size=1, max_size=40)


def day(number: int) -> datetime.date:
    return datetime.date.fromordinal(number)


def begins(resolution: str, start: datetime.date) -> bool:
    """Tell whether a bin may begin on a day."""
    return {
        "day": True,
        "week": start.isoweekday() == 1,
        "month": start.day == 1,
        "quarter": start.day == 1 and start.month in (1, 4, 7, 10),
        "year": (start.month, start.day) == (1, 1),
        "decade": (start.month, start.day) == (1, 1) and (start.year % 10 == 0 or start.year == 1),
    }[resolution]


@settings(deadline=None)
@given(st.sampled_from(RESOLUTIONS), DAYS, st.integers(0, 3000))
def test_bins_are_the_calendars(resolution: str, lo: int, length: int) -> None:
    hi = min(lo + length, 3_652_059)
    edges = bins(resolution, lo, hi).tolist()
    assert edges[0] <= lo <= hi < edges[-1]
    assert edges[1] > lo and edges[-2] <= hi
    inside = [day(e) for e in edges if e <= 3_652_059]
    assert all(begins(resolution, start) for start in inside)
    # No bin may be missing: between two edges nothing else begins.
    for a, b in list(itertools.pairwise(edges))[:20]:
        between = range(a + 1, min(b, a + 400, 3_652_060))
        assert not any(begins(resolution, day(n)) for n in between)


@settings(deadline=None, max_examples=150)
@given(INTERVALS, st.sampled_from(RESOLUTIONS), st.booleans(), st.booleans())
def test_spreading_is_even_and_loses_nothing(
    intervals: list[tuple[int, int]], resolution: str, by_day: bool, whole: bool
) -> None:
    lo = np.asarray([a for a, _ in intervals], dtype=np.int32)
    hi = np.asarray([min(a + n, 3_652_059) for a, n in intervals], dtype=np.int32)
    first, last = int(lo.min()), int(hi.max())
    if not whole or last - first > 40_000:
        first = int(np.median(lo)) - 100
        last = first + 3000
    edges = bins(resolution, first, last)
    with pytest.MonkeyPatch.context() as patch:
        # The two ways to count, and chunks that part them.
        patch.setattr(module, "_FEW", 0 if by_day else 1000)
        patch.setattr(module, "_CHUNK", 7)
        found = spread(lo, hi, edges)
    assert (found >= 0).all()
    exact = []
    for start, end in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        shares = (
            Fraction(max(0, min(end, b + 1) - max(start, a)), b - a + 1)
            for a, b in zip(lo.tolist(), hi.tolist(), strict=True)
        )
        exact.append(float(sum(shares)) * 1000)
    assert np.abs(found - exact).max() <= 1.01
    if edges[0] <= lo.min() and hi.max() < edges[-1]:
        assert found.sum() == 1000 * len(lo)


def test_many_dates_are_counted_as_few_are() -> None:
    random = np.random.default_rng(7)
    lo = (738_000 - random.exponential(900, 20_000)).astype(np.int32)
    hi = lo + random.choice([0, 29, 364], 20_000).astype(np.int32)
    lo[:50] = hi[:50] = 28_000
    edges = bins("quarter", 700_000, 739_000)
    one_by_one = sum(spread(lo[at : at + 4000], hi[at : at + 4000], edges) for at in range(0, 20_000, 4000))
    assert np.abs(spread(lo, hi, edges) - one_by_one).max() <= 5
    assert spread(lo, hi, bins("decade", 1, 3_652_059)).sum() == 20_000_000
