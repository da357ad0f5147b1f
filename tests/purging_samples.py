"""Look through the raw bytes of an archive, of what lies beside it, and of its caches for words."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def raw_bytes(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file that may hold words of an archive, and its compressed originals unpacked."""
    for path in sorted(archive.parent.glob(f"{archive.name}*")):
        yield path.name, path.read_bytes()
    cache = Path(os.environ["CUTTINGS_CACHE"])
    for path in sorted(p for p in cache.rglob("*") if p.is_file()):
        yield str(path.relative_to(cache)), path.read_bytes()
    connection = sqlite3.connect(archive)
    with contextlib.closing(connection):
        for number, data in connection.execute("SELECT original, data FROM original_chunks"):
            yield f"original {number}", zlib.decompress(data)


def streams(data: bytes) -> Iterator[bytes]:
    """Yield whatever unpacks as a stream of zlib somewhere in raw bytes, such as an original in a freed page."""
    at = data.find(b"\x78")
    while at >= 0:
        if data[at + 1 : at + 2] in (b"\x01", b"\x5e", b"\x9c", b"\xda"):
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj().decompress(data[at : at + 65536])
        at = data.find(b"\x78", at + 1)


def found(archive: Path, words: Iterable[str]) -> list[tuple[str, str]]:
    """Return (where, word) of every word that stands in any of these bytes, in UTF-8 or UTF-16, in any case."""
    hits = []
    sought = [(word, form.lower()) for word in words for form in forms(word)]
    for name, data in raw_bytes(archive):
        for piece in (data, *streams(data)):
            lower = piece.lower()
            hits += [(name, word) for word, form in sought if form in lower]
    return sorted(set(hits))


def forms(word: str) -> list[bytes]:
    """Return how a word may lie in a file, as JSON writes it as well."""
    escaped = "".join(c if c < "\x7f" else f"\\u{ord(c):04x}" for c in word)
    return [*(word.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")), escaped.encode()]
