"""Words near each other, in any order: candidates by arrays, then the tightest windows of each article."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cuttings_db.search.matching import Integers, Spans

__all__ = ["near_each_other"]


def _may_be_near(words: list[Spans], bases: Integers, reach: int, check: Callable[[], None]) -> Integers:
    """Return the rows where some occurrence of the rarest word has one of every other word within reach."""
    rarest = min(words, key=lambda word: len(word.starts))
    places = rarest.starts
    for word in words:
        check()
        if word is rarest or not len(places):
            continue
        after = np.searchsorted(word.starts, places - reach)
        after[after == len(word.starts)] = 0
        found = word.starts[after] if len(word.starts) else np.full(len(places), -1)
        places = places[(found >= places - reach) & (found <= places + reach)]
    return np.unique(np.searchsorted(bases, places, "right") - 1)


def near_each_other(
    words: list[Spans], bases: Integers, slop: int, check: Callable[[], None]
) -> tuple[Integers, list[Spans]]:
    """Return the rows where all words stand close together, and for each word its spans that take part.

    Close: the stretch from the first to the last of them holds at most `slop` positions of other words, in any order.
    """
    if all(bool((word.ends - word.starts == 1).all()) for word in words):
        places = np.concatenate([word.starts for word in words])
        kinds = np.repeat(np.arange(len(words)), [len(word.starts) for word in words])
        order = np.argsort(places, kind="stable")
        places, kinds = places[order], kinds[order]
        if bool((places[1:] > places[:-1]).all()):
            return _near_places(places, kinds, bases, len(words), slop, check)
    widest = sum(int((word.ends - word.starts).max(initial=1)) for word in words)
    rows = _may_be_near(words, bases, slop + widest, check)
    hits: list[int] = []
    part: list[tuple[list[int], list[int]]] = [([], []) for _ in words]
    limits = [(np.searchsorted(w.starts, bases[rows]), np.searchsorted(w.starts, bases[rows + 1])) for w in words]
    for number, row in enumerate(rows.tolist()):
        if number % 256 == 255:
            check()
        occurrences: list[tuple[int, int, int]] = []
        for index, word in enumerate(words):
            first, last = limits[index][0][number], limits[index][1][number]
            occurrences.extend(
                (s, e, index)
                for s, e in zip(word.starts[first:last].tolist(), word.ends[first:last].tolist(), strict=True)
            )
        used = _windows(sorted(occurrences), len(words), slop)
        if used:
            hits.append(row)
            for start, end, index in used:
                part[index][0].append(start)
                part[index][1].append(end)
    chosen = [Spans(np.array(s, dtype=np.int64), np.array(e, dtype=np.int64)) for s, e in part]
    return np.array(hits, dtype=np.int64), chosen


def _near_places(
    places: Integers, kinds: Integers, bases: Integers, count: int, slop: int, check: Callable[[], None]
) -> tuple[Integers, list[Spans]]:
    """Do the same for words of one position each, no two at the same place, with all occurrences in order."""
    # For each occurrence the last one of every word up to it: the tightest window that ends here.
    numbers = np.arange(len(places))
    latest = np.full((count, len(places)), -1, dtype=np.int64)
    for kind in range(count):
        check()
        np.maximum.accumulate(np.where(kinds == kind, numbers, -1), out=latest[kind])
    oldest = latest.min(axis=0)
    tight = np.flatnonzero((oldest >= 0) & (places - places[oldest] + 1 - count <= slop))
    # Keys of different rows are far apart; a question may allow more.
    row = np.searchsorted(bases, places[tight], "right") - 1
    tight = tight[places[oldest[tight]] >= bases[row]]
    rows = np.unique(np.searchsorted(bases, places[tight], "right") - 1)
    chosen = [places[np.unique(latest[kind][tight])] for kind in range(count)]
    return rows, [Spans(starts, starts + 1) for starts in chosen]


def _windows(occurrences: list[tuple[int, int, int]], count: int, slop: int) -> list[tuple[int, int, int]]:
    """Return the occurrences in the tightest windows that hold every word, in order; empty if none is tight enough.

    Each new occurrence is combined with the last occurrence of every other word before it that does not overlap.
    """
    latest: dict[int, list[tuple[int, int, int]]] = {}
    used: dict[tuple[int, int, int], None] = {}
    for here in occurrences:
        latest.setdefault(here[2], []).append(here)
        if len(latest) < count:
            continue
        window = [here]
        first = here[0]
        for word in range(count):
            if word == here[2]:
                continue
            place = next((o for o in reversed(latest[word]) if all(o[1] <= w[0] or w[1] <= o[0] for w in window)), None)
            if place is None:
                break
            window.append(place)
            first = min(first, place[0])
        else:
            extent = max(w[1] for w in window) - first
            if extent - sum(w[1] - w[0] for w in window) <= slop:
                used.update(dict.fromkeys(window))
    return sorted(used)
