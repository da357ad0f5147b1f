"""Pieces of texts for a page of rows: what a passage needs, without reading whole articles."""

from __future__ import annotations

import json
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
_SOME = 500  # parameters of one question to SQLite


class Outline(NamedTuple):
    """The paragraphs of a text revision in order: where each starts and ends, and whether it stands aside."""

    starts: Integers
    ends: Integers
    aside: NDArray[np.bool_]
    length: int

    def stands_aside(self, places: Integers) -> NDArray[np.bool_]:
        """Say of each place in the text whether it is in furniture, a title, a caption or a reference."""
        if not len(self.starts):
            return np.zeros(len(places), dtype=np.bool_)
        number = np.maximum(np.searchsorted(self.starts, places, "right") - 1, 0)
        return np.asarray(self.aside[number] & (places < self.ends[number]))

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the text around a passage that a row may show: all of it aside, or none."""
        if not len(self.starts):
            return 0, self.length
        number = max(int(np.searchsorted(self.starts, start, "right")) - 1, 0)
        if self.aside[number] and start < self.ends[number]:
            return int(self.starts[number]), max(int(self.ends[number]), end)
        before = np.flatnonzero(self.aside[: number + 1])
        after = np.flatnonzero(self.aside & (self.starts >= end))
        low = int(self.ends[before[-1]]) if len(before) else 0
        return min(low, start), int(self.starts[after[0]]) if len(after) else self.length

    def beginning(self) -> int:
        """Return where the text proper begins."""
        body = np.flatnonzero(~self.aside)
        return int(self.starts[body[0]]) if len(body) else 0


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
    """Return the outline that a stored layer tells; one without paragraphs where it is damaged."""
    try:
        paragraphs = [(int(p["start"]), int(p["end"]), p["kind"] in _ASIDE) for p in json.loads(layer)["paragraphs"]]
    except (ValueError, KeyError, TypeError):
        paragraphs = []
    paragraphs.sort()
    starts = np.array([p[0] for p in paragraphs], dtype=np.int64)
    ends = np.array([p[1] for p in paragraphs], dtype=np.int64)
    aside = np.array([p[2] for p in paragraphs], dtype=np.bool_)
    return Outline(starts, ends, aside if not aside.all() else np.zeros(len(aside), dtype=np.bool_), length)


def windows(store: Store, wanted: Mapping[int, tuple[int, int]]) -> dict[int, str]:
    """Return the characters from start to end of the texts of some articles, by article."""
    sql = "SELECT substr(r.text, ?, ?) FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?"
    found: dict[int, str] = {}
    for article, (start, end) in wanted.items():
        rows = store.rows(sql, (start + 1, max(0, end - start), article))
        if rows:
            found[article] = str(rows[0][0] or "")
    return found
