"""The index over its segments: a JSON table of contents that one rename replaces."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from whoosh.fields import Schema
from whoosh.index import Index
from whoosh.reading import EmptyReader, IndexReader, MultiReader, SegmentReader

from cuttings_db.search.arrays import Array
from cuttings_db.search.choosing import to_merge_at_once
from cuttings_db.search.document import Document
from cuttings_db.search.fields import schema
from cuttings_db.search.inverting import invert
from cuttings_db.search.merging import merge, nothing_to_check
from cuttings_db.search.segment import POSTINGS, REMOVED, TERMS, Segment, write_segment
from cuttings_db.search.shelf import Shelf

__all__ = ["CONTENTS", "ArrayIndex"]

CONTENTS = ".toc"
_SUFFIXES = (CONTENTS, TERMS, POSTINGS, REMOVED, ".tmp")
_NAME = re.compile(r"contents-(\d{9})\.toc")
_SAFE = re.compile(r"segment-[0-9a-f]{12}(?:-\d+\.del)?")
_FORMAT = 2


def _newest(shelf: Shelf) -> int | None:
    """Return the number of the newest table of contents, or None if there is none."""
    return max((int(m.group(1)) for name in shelf.names() if (m := _NAME.fullmatch(name))), default=None)


class ArrayIndex(Index):
    """One generation of an index: `generation` counts its commits, `segments` are opened and never change."""

    def __init__(self, shelf: Shelf, fingerprint: str, generation: int, segments: list[Segment]) -> None:
        self.storage = shelf
        self.indexname = "cuttings"
        self.fingerprint = fingerprint
        self.generation = generation
        self.segments = segments
        self.gathering = True  # small segments are merged when they become too many

    @classmethod
    def create(cls, shelf: Shelf, fingerprint: str) -> ArrayIndex:
        """Make an empty index, in place of whatever a killed run left."""
        made = cls(shelf, fingerprint, _newest(shelf) or 0, [])
        made._commit([])
        return made

    @classmethod
    def open(cls, shelf: Shelf, fingerprint: str, known: Iterable[Segment] = ()) -> ArrayIndex:
        """Open the newest generation; segments that are open already are taken over.

        ValueError, KeyError or OSError where it is not whole.
        """
        newest = _newest(shelf)
        if newest is None:
            raise FileNotFoundError("no table of contents")
        checked = json.loads(shelf.read(f"contents-{newest:09}{CONTENTS}"))
        text = checked["contents"]
        data = json.loads(text)
        if zlib.crc32(text.encode()) != checked["crc"] or data["format"] != _FORMAT:
            raise ValueError("a damaged table of contents")
        if data["fingerprint"] != fingerprint:
            raise ValueError("an index of another version")
        opened = {(segment.name, segment.removed_in): segment for segment in known}
        segments = []
        for row in data["segments"]:
            name, removed_in = str(row["name"]), row["removed"] and str(row["removed"])
            if not _SAFE.fullmatch(name) or (removed_in and not _SAFE.fullmatch(removed_in)):
                raise ValueError("files of foreign names")
            segments.append(opened.get((name, removed_in)) or Segment(shelf, name, removed_in))
            if segments[-1].size != row["size"]:
                raise ValueError("a segment of another size")
        return cls(shelf, fingerprint, newest, segments)

    def files(self) -> list[str]:
        """Return the names of the files of this generation."""
        return [f"contents-{self.generation:09}{CONTENTS}", *(f for s in self.segments for f in s.files())]

    def write(self, documents: Iterable[Document], removed: Mapping[str, Array]) -> None:
        """Add documents and take out others (document numbers by name of segment) in one commit.

        Until the new table of contents is in its place, the old generation is whole; afterwards the new one.
        """
        segments = self._without(removed)
        inverted = invert(documents)
        if len(inverted.articles):
            segments.append(write_segment(self.storage, inverted))
        if self.gathering:
            segments = self._merged(segments, to_merge_at_once(segments), nothing_to_check)
        self._commit(segments)

    def adopt(self, names: Iterable[str], removed: Mapping[str, Array]) -> None:
        """Add segments whose files are there already, and take out documents, in one commit."""
        self._commit([*self._without(removed), *(Segment(self.storage, name) for name in names)])

    def merge(self, chosen: Sequence[Segment], check: Callable[[], None]) -> None:
        """Put one segment in place of some of this generation's."""
        if chosen:
            self._commit(self._merged(self.segments, chosen, check))

    def replace(self, sources: Sequence[Segment], name: str) -> bool:
        """Put a segment that was merged aside in place of its sources; False if these are not all there any more.

        What was removed from the sources since is removed from it.
        """
        now = {segment.name: segment for segment in self.segments}
        if not all(source.name in now for source in sources):
            return False
        merged = Segment(self.storage, name)
        gone = [now[s.name].articles[np.setdiff1d(now[s.name].removed, s.removed)] for s in sources]
        removed = np.searchsorted(merged.articles, np.sort(np.concatenate(gone)))
        if len(removed):
            merged = merged.with_removed(removed, self.generation + 1)
        names = {source.name for source in sources}
        kept = [segment for segment in self.segments if segment.name not in names]
        self._commit([*kept, merged] if len(removed) < merged.size else kept)
        return True

    def _without(self, removed: Mapping[str, Array]) -> list[Segment]:
        """Return the segments with documents taken out; what is then empty is left out."""
        segments: list[Segment] = []
        for segment in self.segments:
            gone = removed.get(segment.name)
            if gone is None or not len(gone):
                segments.append(segment)
                continue
            everything = np.union1d(segment.removed, gone.astype(np.int64))
            if len(everything) < segment.size:
                segments.append(segment.with_removed(everything, self.generation + 1))
        return segments

    def _merged(
        self, segments: Sequence[Segment], chosen: Sequence[Segment], check: Callable[[], None]
    ) -> list[Segment]:
        """Return the segments with one in place of those that were chosen."""
        if not chosen:
            return [*segments]
        names = {segment.name for segment in chosen}
        return [
            *(s for s in segments if s.name not in names),
            Segment(self.storage, merge(self.storage, chosen, check)),
        ]

    def _commit(self, segments: list[Segment]) -> None:
        """Put a new table of contents in place, segments in the order of their articles."""
        segments = sorted(segments, key=lambda s: int(s.articles[0]) if s.size else 0)
        rows = [{"name": s.name, "size": s.size, "removed": s.removed_in} for s in segments]
        text = json.dumps({"format": _FORMAT, "fingerprint": self.fingerprint, "segments": rows})
        checked = json.dumps({"contents": text, "crc": zlib.crc32(text.encode())})
        name = f"contents-{self.generation + 1:09}{CONTENTS}"
        self.storage.write(name, [checked.encode()], flush=True)
        self.generation += 1
        self.segments = segments

    def clean(self) -> None:
        """Remove the files of older generations; who has them open keeps them until he lets go."""
        keep = set(self.files())
        for name in self.storage.names():
            if name.endswith(_SUFFIXES) and name not in keep:
                self.storage.remove(name)

    # What Whoosh asks of an index.

    @property
    def schema(self) -> Schema:
        """The schema, which is code."""
        return schema()

    def latest_generation(self) -> int:
        """Return the number of the commit."""
        return self.generation

    def is_empty(self) -> bool:
        """Say whether there are no documents."""
        return not self.segments

    def reader(self, reuse: Any = None) -> IndexReader:
        """Return Whoosh's own reader of this generation."""
        fields = self.schema
        readers = [SegmentReader(self.storage, fields, s, self.generation) for s in self.segments]
        if not readers:
            return EmptyReader(fields)
        return readers[0] if len(readers) == 1 else MultiReader([*readers], self.generation)

    def writer(self, **kwargs: Any) -> Any:
        """Refuse: the index is written by `write` alone."""
        raise TypeError("the index is written by its own writer")
