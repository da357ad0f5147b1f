"""Which segments are to be merged: while somebody waits only what costs next to nothing, at rest the rest."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings_db.search.segment import Segment

__all__ = ["to_merge_at_once", "to_merge_at_rest"]

_SMALL = 128  # articles
_MANY_SMALL = 12  # so many small ones may wait for a rest
_MANY = 60  # so many of any size, where there never is a rest
# A segment is merged with all smaller ones as soon as these have together this share of its articles.
# An article is then moved some ten times on its way from an index of one to an index of 100,000.
_SHARE = 8
_HOLLOW = 4  # and as soon as this share of its own was removed


def _living(segment: Segment) -> int:
    """Return how many articles of a segment were not removed."""
    return segment.size - segment.deleted_count()


def to_merge_at_once(segments: Sequence[Segment]) -> list[Segment]:
    """Return small segments that have become too many; a search looks at each of them."""
    small = sorted((s for s in segments if s.size < _SMALL), key=lambda s: s.size)
    if len(small) >= _MANY_SMALL:
        # Of growing ones the largest stay, or every article would be moved time and again.
        return small[: _MANY_SMALL * 3 // 4]
    if len(segments) >= _MANY:
        return sorted(segments, key=lambda s: s.size)[: _MANY // 2]
    return []


def to_merge_at_rest(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments that should become one, smallest first; none when the index is in order."""
    ascending = sorted(segments, key=_living)
    smaller, count = 0, 0
    for number, segment in enumerate(ascending):
        if number and smaller * _SHARE >= _living(segment):
            count = number + 1
        smaller += _living(segment)
    chosen = ascending[:count]
    hollow = [s for s in ascending[count:] if s.deleted_count() * _HOLLOW > s.size]
    return chosen + hollow
