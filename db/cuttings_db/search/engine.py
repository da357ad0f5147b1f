"""Whoosh behind the door: its schema, its writer and its posting lists, handed on as arrays.

Terms and positions come from our own analysis, the evaluation is our own too. Whoosh's files are unpickled when they
are opened, so they are only ever read from the user's own private cache folder.
"""

from __future__ import annotations

import hashlib
import json
import struct
import weakref
from array import array
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from whoosh import __version__ as whoosh_version
from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage, Storage
from whoosh.formats import Format
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound
from whoosh.writing import SegmentWriter

from cuttings_db.folding import fold
from cuttings_db.search.analysis import analyse
from cuttings_db.search.lexicon import TermList

__all__ = [
    "FIELDS",
    "LEXICON",
    "Document",
    "Segment",
    "fingerprint",
    "open_index",
    "raw_segments",
    "write",
]

LEXICON = ".lex"  # suffix of the file with the terms of a segment
FIELDS = ("text", "title", "author", "source", "path")
_META = struct.Struct("<qIIQ")  # article id, length of text and title in positions, digest of the article
_ANALYSIS = 1  # to be raised with every change of what a text's terms are
# These parts of Whoosh carry no annotations.
_RAM_STORAGE: Any = RamStorage
_FILE_STORAGE: Any = FileStorage
_FILE_INDEX: Any = FileIndex
_SEGMENT_WRITER: Any = SegmentWriter
_CODEC: Any = W3Codec
_SMALL, _TOO_MANY = 400, 6  # so many segments with fewer articles each are merged into one


@dataclass(frozen=True)
class Document:
    """What is indexed of an article."""

    id: int
    title: str
    text: str
    author: str = ""
    source: str = ""
    path: str = ""

    def digest(self) -> int:
        """Return a number that changes with the content."""
        parts = "\0".join((self.title, self.text, self.author, self.source, self.path))
        return int.from_bytes(hashlib.blake2b(parts.encode("utf-8", "replace"), digest_size=8).digest(), "little")


class _Positions(Format):
    """Postings that hold their own bytes: positions as little-endian unsigned 32-bit numbers."""

    def __init__(self) -> None:
        super().__init__(1.0)


class _Terms(FieldType):
    """A field that is given its terms and posting bytes ready made."""

    def __init__(self) -> None:
        super().__init__(_Positions(), cast(Any, None))

    def index(self, value: Any, **kwargs: Any) -> Generator[tuple[bytes, int, float | int, bytes], Any, None]:
        """Hand on (term, count, weight, bytes) tuples."""
        yield from value


def _schema() -> Schema:
    """Return the schema: one field of terms for each part of an article, and one for what ranking needs."""
    return Schema(meta=_Terms(), **{name: _Terms() for name in FIELDS})


def fingerprint() -> str:
    """Return what an index must have been built with to be of use."""
    parts = [_ANALYSIS, list(whoosh_version), fold("醫學ＰＤ‑１αÜ"), FIELDS]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def open_index(folder: Path | None, create: bool) -> FileIndex:
    """Open (or create) the Whoosh index of a generation; in memory where `folder` is None. Errors are Whoosh's own."""
    storage: Storage = _RAM_STORAGE() if folder is None else _FILE_STORAGE(str(folder))
    opened: FileIndex = _FILE_INDEX.create(storage, _schema()) if create else _FILE_INDEX(storage, schema=_schema())
    return opened


def raw_segments(index: FileIndex) -> list[Any]:
    """Return the segments of the newest commit."""
    segments: list[Any] = cast(Any, index)._segments()
    return segments


def _posts(text: str) -> tuple[list[tuple[bytes, int, float, bytes]], int]:
    """Return the postings of a text and its length in positions."""
    analysis = analyse(text)
    posts = []
    for term, positions in analysis.terms.items():
        unique = positions if len(positions) == 1 else sorted(set(positions))
        posts.append((term.encode("utf-8", "surrogatepass"), len(unique), 1.0, _little(unique)))
    return posts, analysis.length


def _little(positions: Sequence[int]) -> bytes:
    """Return positions as little-endian bytes."""
    return (
        np.array(positions, dtype="<u4").tobytes()
        if len(positions) > 8
        else struct.pack(f"<{len(positions)}I", *positions)
    )


def _merge_policy(writer: Any, segments: list[Any]) -> list[Any]:
    """Take the small segments into the new one when they are many, and those that are mostly removed articles."""
    from whoosh.reading import SegmentReader

    small = [s for s in segments if s.doc_count_all() < _SMALL]
    hollow = [s for s in segments if s.deleted_count() * 2 > s.doc_count_all()]
    chosen = {id(s) for s in hollow} | ({id(s) for s in small} if len(small) >= _TOO_MANY else set())
    for segment in segments:
        if id(segment) in chosen and segment.deleted_count() < segment.doc_count_all():
            reader = SegmentReader(writer.storage, writer.schema, segment)
            try:
                writer.add_reader(reader)
            finally:
                reader.close()
    return [s for s in segments if id(s) not in chosen]


def write(index: FileIndex, documents: Iterable[Document], removed: Iterable[int]) -> None:
    """Add documents and take out articles by the numbers of the index, in one commit."""
    writer = _SEGMENT_WRITER(index, timeout=1.0, limitmb=256, compound=False, codec=_CODEC(compression=1))
    try:
        for number in removed:
            writer.delete_document(number)
        for document in documents:
            posts, length = _posts(document.text)
            title, title_length = _posts(document.title)
            meta = _META.pack(document.id, length, title_length, document.digest())
            others = {name: _posts(getattr(document, name))[0] for name in ("author", "source", "path")}
            writer.add_document(meta=[(b"", 1, 1.0, meta)], text=posts, title=title, **others)
    except BaseException:
        writer.cancel()
        raise
    writer.commit(mergetype=_merge_policy)


@dataclass(frozen=True)
class RawPostings:
    """One term in one segment: document numbers, counts, and all positions one after another."""

    documents: NDArray[np.int64]
    counts: NDArray[np.int64]
    positions: NDArray[np.uint32]


class Segment:
    """One segment of an open index; it never changes, except for what is removed from it."""

    def __init__(self, index: FileIndex, segment: Any) -> None:
        self._folder = Path(index.storage.folder) if isinstance(index.storage, FileStorage) else None
        self.name = str(segment.segment_id())
        self.size = int(segment.doc_count_all())
        self.removed = np.fromiter(segment.deleted_docs(), dtype=np.int64)
        self._schema = index.schema
        for extension in (".trm", ".pst"):
            if not cast(Any, index.storage).file_exists(segment.make_filename(extension)):
                # Whoosh would open the one file and forget it when the other is missing.
                raise FileNotFoundError(segment.make_filename(extension))
        self._reader = segment.codec().terms_reader(index.storage, segment)
        # Files are let go of with the last generation that uses them, also when nobody calls close.
        self.close = weakref.finalize(self, self._reader.close)
        self._lists: dict[str, TermList] | None = None
        self._articles: list[tuple[int, int, int, int]] | None = None

    def postings(self, field: str, term: bytes) -> RawPostings | None:
        """Return where a term stands, or None if it does not."""
        try:
            matcher = self._reader.matcher(field, term, self._schema[field].format)
        except TermNotFound:
            return None
        numbers = array("q")
        values: list[bytes] = []
        while matcher.is_active():
            # A whole block of postings at a time: one call for each posting would take ten times as long.
            matcher.id(), matcher.value()
            numbers.extend(matcher._ids)
            values.extend(matcher._values)
            matcher._next_block()
        counts = np.fromiter(map(len, values), dtype=np.int64, count=len(values)) // 4
        positions = np.frombuffer(b"".join(values), dtype="<u4")
        return RawPostings(np.frombuffer(numbers, dtype=np.int64), counts, positions)

    def articles(self) -> list[tuple[int, int, int, int]]:
        """Return (id, length of text, length of title, digest) of every document by its number."""
        if self._articles is not None or not self.size:
            return self._articles or []
        matcher = self._reader.matcher("meta", b"", self._schema["meta"].format)
        found: list[tuple[int, int, int, int]] = []
        while matcher.is_active():
            matcher.id(), matcher.value()
            found.extend(_META.unpack(value) for value in matcher._values)
            matcher._next_block()
        if len(found) != self.size:
            raise ValueError("a segment of another shape")
        self._articles = found
        return found

    def terms(self, field: str) -> TermList:
        """Return the terms of a field in order."""
        if self._lists is None:
            path = self._folder / f"{self.name}{LEXICON}" if self._folder else None
            rows = _read_lexicon(path) if path else None
            self._lists = {name: TermList(*row) for name, row in (rows or self._walk()).items()}
        return self._lists[field]

    def note_terms(self, folder: Path) -> None:
        """Write the terms beside the segment, once: reading them out of Whoosh's table takes a second or more."""
        path = folder / f"{self.name}{LEXICON}"
        if not path.exists():
            rows = self._walk()
            text = json.dumps({name: ["\n".join(terms), counts] for name, (terms, counts) in rows.items()})
            temporary = path.with_suffix(".tmp")
            temporary.write_text(text, "utf-8")
            temporary.replace(path)

    def _walk(self) -> dict[str, tuple[list[str], list[int]]]:
        """Read all terms and the number of their articles from Whoosh's own table."""
        rows: dict[str, tuple[list[str], list[int]]] = {name: ([], []) for name in FIELDS}
        for (name, term), info in self._reader.items():
            if name in rows:
                rows[name][0].append(term.decode("utf-8", "surrogatepass"))
                rows[name][1].append(info.doc_frequency())
        return rows


def _read_lexicon(path: Path) -> dict[str, tuple[list[str], list[int]]] | None:
    """Return the terms written beside a segment, or None if there are none or they are of another shape."""
    try:
        data = json.loads(path.read_text("utf-8"))
        rows = {name: (data[name][0].split("\n") if data[name][0] else [], data[name][1]) for name in FIELDS}
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        return None
    return rows if all(len(terms) == len(counts) for terms, counts in rows.values()) else None
