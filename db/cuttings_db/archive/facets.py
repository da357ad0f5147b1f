"""The entities of an answer: of each type the most frequent, each with the number of articles that mention it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.relations import Relations

__all__ = ["facet_page", "facets"]

Longs = NDArray[np.int64]
_CHUNK = 1 << 32
_CAP = 4095


def _counted(relations: Relations, hits: NDArray[np.bool_]) -> tuple[Longs, Longs, NDArray[np.int8]]:
    """Return the entities of the hits, in how many articles each, and their types; without substances.

    Substances are named everywhere and say too little.
    """
    numbers, counts = relations.counted(hits, substances=False)
    return numbers, counts, relations.entities.type[numbers]


def _keys(relations: Relations, numbers: Longs, counts: Longs) -> Longs:
    """Return numbers that sort as entities are listed: the most frequent first, equals by name."""
    return -counts * _CHUNK + relations.entities.by_name.rank[numbers]


def _frequent(counts: Longs, rows: int) -> NDArray[np.intp]:
    """Return the indexes of the counts of the first rows, and of all that equal the least of them.

    Most entities are rare: telling them apart by their counts leaves few to be sorted.
    """
    capped = np.minimum(counts, _CAP)
    above = np.cumsum(np.bincount(capped, minlength=_CAP + 1)[::-1])
    least = _CAP - int(np.searchsorted(above, min(rows, len(counts))))
    return np.flatnonzero(capped >= least)


def _rows(relations: Relations, numbers: Longs, counts: Longs) -> list[dict[str, Any]]:
    """Return the rows of some entities."""
    row = relations.entities.row
    return [
        {"id": identifier, "name": name, "kind": kind, "articles": count}
        for (identifier, kind, name), count in zip(map(row, numbers.tolist()), counts.tolist(), strict=True)
    ]


def facets(relations: Relations, hits: NDArray[np.bool_], most: int = 200) -> dict[str, Any]:
    """Return the first entities of each type for the hit articles (a mask), at most so many, with their number."""
    numbers, counts, types = _counted(relations, hits)
    found: dict[str, Any] = {}
    for number, kind in enumerate(ENTITY_TYPES):
        those = np.flatnonzero(types == number)
        if len(those):
            first = those[_frequent(counts[those], most)]
            rows = first[np.argsort(_keys(relations, numbers[first], counts[first]))[:most]]
            found[kind] = {"total": len(those), "rows": _rows(relations, numbers[rows], counts[rows])}
    return found


def facet_page(
    relations: Relations, hits: NDArray[np.bool_], kind: str, needle: str, sort: str, span: tuple[int, int]
) -> dict[str, Any]:
    """Return a page (offset, limit) of one type's entities with a text in the name, in the order asked."""
    if kind not in ENTITY_TYPES:
        return {"total": 0, "rows": []}
    numbers, counts, types = _counted(relations, hits)
    those = types == ENTITY_TYPES.index(kind)
    numbers, counts = numbers[those], counts[those]
    wanted = needle.strip().casefold()
    if wanted:
        name = relations.entities.name
        named = np.asarray([wanted in name(number).casefold() for number in numbers.tolist()], dtype=np.bool_)
        numbers, counts = numbers[named], counts[named]
    keys = relations.entities.by_name.rank[numbers] if sort == "name" else _keys(relations, numbers, counts)
    page = np.argsort(keys)[span[0] : span[0] + span[1]]
    return {"total": len(numbers), "rows": _rows(relations, numbers[page], counts[page])}
