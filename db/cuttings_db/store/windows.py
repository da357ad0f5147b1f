"""Pieces of texts for a page of rows: what a passage needs, without reading whole articles."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.store.connection import Store

__all__ = ["Outline", "Outlines", "windows"]

Integers = NDArray[np.int64]
_ASIDE = ("furniture", "title", "caption", "reference")
_KEPT = 2_000  # outlines
_WINDOWS = (
    "SELECT a.id, substr(r.text, json_extract(w.value, '$[1]'), json_extract(w.value, '$[2]'))"
    " FROM json_each(?) w JOIN articles a ON a.id=json_extract(w.value, '$[0]') JOIN revisions r ON r.id=a.revision"
)
_SOME = 500  # parameters of one question to SQLite


class Outline(NamedTuple):
    """What of a text revision stands aside (furniture, titles, captions, references), as stretches in order.

    `beginning` is where the text proper begins; a text of which all stands aside has no such stretches.
    """

    starts: list[int]
    ends: list[int]
    beginning: int
    length: int

    def stands_aside(self, places: Integers) -> NDArray[np.bool_] | None:
        """Say of ascending places in the text which of them stand aside; None if none does."""
        if not self.starts or not len(places) or int(places[0]) >= self.ends[-1]:
            return None
        number = np.searchsorted(self.starts, places, "right") - 1
        return np.asarray((number >= 0) & (places < np.array(self.ends)[np.maximum(number, 0)]))

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the text around a passage that a row may show: all of it aside, or none."""
        number = bisect_right(self.starts, start) - 1
        if number >= 0 and start < self.ends[number]:
            return self.starts[number], max(self.ends[number], end)
        after = bisect_left(self.starts, end)
        low = self.ends[number] if number >= 0 else 0
        return low, self.starts[after] if after < len(self.starts) else self.length


class Outlines:
    """The outlines of text revisions, which never change; the last used are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[int, Outline] = OrderedDict()

    def of(self, articles: Sequence[int]) -> dict[int, Outline]:
        """Return the outlines of articles by their ids; unknown ids are left out."""
        revision: dict[int, int] = {}
        for first in range(0, len(articles), _SOME):
            some = list(articles[first : first + _SOME])
            sql = f"SELECT id, revision FROM articles WHERE id IN ({','.join('?' * len(some))})"
            revision.update((int(a), int(r)) for a, r in self._store.rows(sql, some) if r is not None)
        missing = [r for r in revision.values() if r not in self._kept]
        for first in range(0, len(missing), _SOME):
            some = missing[first : first + _SOME]
            sql = f"SELECT id, length(text), layer FROM revisions WHERE id IN ({','.join('?' * len(some))})"
            for number, length, layer in self._store.rows(sql, some):
                self._kept[int(number)] = _outline(str(layer), int(length))
        found = {a: self._kept[r] for a, r in revision.items() if r in self._kept}
        for number in revision.values():
            if number in self._kept:
                self._kept.move_to_end(number)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found


def _outline(layer: str, length: int) -> Outline:
    """Return the outline that a stored layer tells; one of nothing but text where it is damaged."""
    try:
        paragraphs = sorted(
            (int(p["start"]), int(p["end"]), p["kind"] in _ASIDE) for p in json.loads(layer)["paragraphs"]
        )
    except (ValueError, KeyError, TypeError):
        paragraphs = []
    body = next((start for start, _, aside in paragraphs if not aside), None)
    if body is None:
        return Outline([], [], 0, length)
    apart = [(start, end) for start, end, aside in paragraphs if aside]
    return Outline([start for start, _ in apart], [end for _, end in apart], body, length)


def windows(store: Store, wanted: Mapping[int, tuple[int, int]]) -> dict[int, str]:
    """Return the characters from start to end of the texts of some articles, by article."""
    found: dict[int, str] = {}
    items = [(article, start + 1, max(0, end - start)) for article, (start, end) in wanted.items()]
    for first in range(0, len(items), _SOME):
        asked = json.dumps(items[first : first + _SOME])
        found.update((int(row[0]), str(row[1] or "")) for row in store.rows(_WINDOWS, (asked,)))
    return found
