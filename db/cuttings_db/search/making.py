"""Segments that are made aside, by this process or a worker, and looked at before they become part of the index."""

from __future__ import annotations

import contextlib
import re
import secrets
import shutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.document import Document
from cuttings_db.search.inverting import invert
from cuttings_db.search.place import checksum, locked, private
from cuttings_db.search.segment import POSTINGS, TERMS, Segment, write_segment
from cuttings_db.search.shelf import Shelf, Written

__all__ = ["Holdings", "Made", "aside", "batches", "made_at", "make_segments", "verified"]

BATCH_ARTICLES = 4_000
BATCH_CHARACTERS = 8_000_000
_NAME = re.compile(r"segment-[0-9a-f]{12}")


@dataclass(frozen=True)
class Made:
    """A segment in a folder aside: its name, and size and checksum of each of its files."""

    name: str
    files: dict[str, Written]


class Holdings:
    """Which articles stand in segments and in what form; looked up without a look at all the others."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = [(segment, segment.alive()) for segment in segments]

    def _find(self, articles: Iterable[int]) -> Iterator[tuple[Segment, NDArray[np.int64]]]:
        """Yield the document numbers of those articles that are there, by segment."""
        asked = np.unique(np.fromiter(articles, dtype=np.int64))
        for segment, alive in self._segments:
            if segment.size and len(asked):
                places = np.minimum(np.searchsorted(segment.articles, asked), segment.size - 1)
                yield segment, places[(segment.articles[places] == asked) & alive[places]]

    def places(self, articles: Iterable[int]) -> dict[str, NDArray[np.int64]]:
        """Return the document numbers of articles by the name of their segment; unknown articles have none."""
        return {segment.name: places for segment, places in self._find(articles) if len(places)}

    def digests(self, articles: Iterable[int]) -> dict[int, int]:
        """Return the digests of those articles that are there."""
        found: dict[int, int] = {}
        for segment, places in self._find(articles):
            found.update(zip(segment.articles[places].tolist(), segment.digests[places].tolist(), strict=True))
        return found

    def articles(self) -> NDArray[np.int64]:
        """Return the ids of all articles in no order."""
        return np.concatenate([np.zeros(0, dtype=np.int64), *(s.articles[alive] for s, alive in self._segments)])


def batches(documents: Iterable[Document]) -> Iterator[dict[int, Document]]:
    """Yield documents by id in batches of bounded size; of one id the last one counts."""
    batch: dict[int, Document] = {}
    size = 0
    for document in documents:
        batch[document.id] = document
        size += len(document.text)
        if len(batch) >= BATCH_ARTICLES or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = {}, 0
    if batch:
        yield batch


def make_segments(documents: Iterable[Document], folder: Path) -> Iterator[Made]:
    """Write documents as segments into a folder, one for each batch."""
    for batch in batches(documents):
        shelf = Shelf(folder)
        segment = write_segment(shelf, invert(batch.values()))
        yield Made(segment.name, shelf.written)


def made_at(shelf: Shelf, name: str) -> Made:
    """Return a segment that was written to a shelf."""
    return Made(name, {file: shelf.written[file] for file in (name + TERMS, name + POSTINGS)})


def verified(folder: Path, made: Made, asked: Collection[int]) -> NDArray[np.int64]:
    """Return the ids of a segment that a worker says it made; ValueError or OSError if it is not what was asked for."""
    if not _NAME.fullmatch(made.name) or made.files.keys() != {made.name + TERMS, made.name + POSTINGS}:
        raise ValueError("files of foreign names")
    for name, known in made.files.items():
        if (folder / name).is_symlink() or checksum(folder / name) != tuple(known):
            raise ValueError("a file that is not as it was written")
    articles = Segment(Shelf(folder), made.name).articles
    if not set(articles.tolist()) <= set(asked) or not (np.diff(articles) > 0).all():
        raise ValueError("articles that nobody asked for")
    return np.array(articles)


@contextlib.contextmanager
def aside(root: Path, patience: float = 0.0) -> Iterator[Path]:
    """Yield a private folder beside the generations, for what is not yet part of one; ArchiveBusy if there is one.

    Only one process makes something aside; whatever a killed one left is cleared away first.
    """
    with locked(root, patience, "aside.lock"):
        for left in root.glob("aside-*"):
            shutil.rmtree(left, ignore_errors=True)
        folder = root / f"aside-{secrets.token_hex(6)}"
        private(folder)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
