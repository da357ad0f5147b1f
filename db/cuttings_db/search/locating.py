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
    located: dict[int, HitSpans] = {}
    if not wanted:
        return located
    rows = generation.rows_of(articles)
    row, first, last, leaf = leaf_spans(generation.excerpt(rows), field, wanted, check)
    order = np.argsort(row, kind="stable")
    row, first, last, leaf = row[order], first[order], last[order], leaf[order]
    bounds = np.searchsorted(row, np.arange(len(rows) + 1)).tolist()
    worth = worth_of(wanted)
    for number in range(len(rows)):
        check()
        low, high = bounds[number], min(bounds[number + 1], bounds[number] + _MOST)
        if low == high:
            continue
        starts, ends = generation.offsets(field, int(rows[number]))
        start, end = starts[first[low:high]], ends[last[low:high] - 1]
        visible = np.flatnonzero(end > start)
        visible = visible[np.lexsort((end[visible], start[visible]))]
        if len(visible):
            chosen = leaf[low:high][visible]
            located[int(generation.ids[rows[number]])] = HitSpans(start[visible], end[visible], chosen, worth)
    return located
