"""Settle which of the proposed spans stay where they overlap."""

from __future__ import annotations

from collections.abc import Iterable

from cuttings_db.entities.candidates import Candidate

__all__ = ["settle"]


# Who asks for KRAS wants what is told of KRAS G12C.
_NESTS = frozenset((("event", "organisation"), ("variant", "gene")))


def _may_nest(inner: Candidate, outer: Candidate) -> bool:
    """Say whether a span may stand inside a longer one: the society in its congress, the gene in its variant."""
    return (
        (outer.type, inner.type) in _NESTS
        and outer.start <= inner.start
        and inner.end <= outer.end
        and inner.end - inner.start < outer.end - outer.start
    )


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the spans that stay, in text order: the longest first, among equals the most trusted.

    The order of the input does not matter.
    """
    order = sorted(candidates, key=lambda c: (c.start - c.end, c.trust, c.start, c.type, c.key, c.stage))
    taken: dict[int, list[Candidate]] = {}  # by blocks of 64 characters, so that a long text stays linear
    kept: list[Candidate] = []
    for candidate in order:
        blocks = range(candidate.start >> 6, (candidate.end - 1 >> 6) + 1)
        start, end = candidate.start, candidate.end
        if not any(
            other.start < end and start < other.end and not _may_nest(candidate, other)
            for block in blocks
            for other in taken.get(block, ())
        ):
            kept.append(candidate)
            for block in blocks:
                taken.setdefault(block, []).append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end))
