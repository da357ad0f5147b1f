"""Where the hits of a question stand in the texts of some articles, from the offsets that the index keeps."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cuttings_db.search.leaves import LeafMatcher
from cuttings_db.search.matching import Integers, Source, joined
from cuttings_db.search.passages import HitSpans
from cuttings_db.search.query import Filter, Node, Phrase, Query, Wildcard, leaves
from cuttings_db.search.reader import Generation

__all__ = ["leaf_spans", "locate", "marked_leaves", "worth_of"]

_MOST = 20_000  # hits of one text beyond which no more are looked at for a passage


def marked_leaves(query: Query, field: str) -> list[Node]:
    """Return the positive leaves that can be marked in a field."""
    found = [
        node
        for node, positive in leaves(query.root)
        if positive
        and not isinstance(node, Filter)
        and getattr(node, "field", "") in ("", field)
        and not (isinstance(node, Wildcard) and node.text == "*")
    ]
    return list(dict.fromkeys(found))


def worth_of(wanted: list[Node]) -> tuple[float, ...]:
    """Return what a hit of each leaf is worth in a passage."""
    return tuple(3.0 if isinstance(node, Phrase) else 1.0 for node in wanted)


def leaf_spans(source: Source, field: str, wanted: list[Node], check: Callable[[], None]) -> tuple[Integers, ...]:
    """Return (row, first position, position after the last, index of the leaf) of every hit in a source."""
    matcher = LeafMatcher(source, check)
    bases = source.bases(field)
    found: list[tuple[Integers, Integers, Integers, Integers]] = []
    for index, node in enumerate(wanted):
        for part in matcher.spans(field, node):
            row = np.searchsorted(bases, part.starts, "right") - 1
            base = bases[row]
            found.append((row, part.starts - base, part.ends - base, np.full(len(row), index)))
    return tuple(joined([f[i] for f in found]) for i in range(4))


def locate(
    generation: Generation, query: Query, articles: Integers, field: str, check: Callable[[], None]
) -> dict[int, HitSpans]:
    """Return the hits in a field of some articles, by article; articles without any, or not in the index, have none."""
    wanted = marked_leaves(query, field)
    if not wanted:
        return {}
    rows = generation.rows_of(articles)
    row, first, last, leaf = leaf_spans(generation.excerpt(rows), field, wanted, check)
    row, first, last, leaf = _first_of_each(row, first, last, leaf)
    check()
    hit_rows, which = np.unique(row, return_inverse=True)
    bases, starts, ends = generation.offsets(field, rows[hit_rows])
    start, end = starts[bases[which] + first], ends[bases[which] + last - 1]
    order = np.lexsort((end, start, which))
    order = order[end[order] > start[order]]
    start, end, leaf = start[order], end[order], leaf[order]
    bounds = np.searchsorted(which[order], np.arange(len(hit_rows) + 1)).tolist()
    worth = worth_of(wanted)
    return {
        article: HitSpans(start[low:high], end[low:high], leaf[low:high], worth)
        for article, low, high in zip(generation.ids[rows[hit_rows]].tolist(), bounds, bounds[1:], strict=False)
        if low < high
    }


def _first_of_each(row: Integers, *columns: Integers) -> tuple[Integers, ...]:
    """Return the hits of each row up to the number beyond which no more are looked at, in the order of rows."""
    order = np.argsort(row, kind="stable")
    row = row[order]
    number = np.arange(len(row)) - np.searchsorted(row, row)
    order = order[number < _MOST]
    return (row[number < _MOST], *(column[order] for column in columns))
