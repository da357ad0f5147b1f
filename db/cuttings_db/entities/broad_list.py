"""The broad gazetteers of open data, found in a text by hashed n-grams of tokens."""

from __future__ import annotations

import gzip
import json
import struct
import sys
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.known_things import (
    ANY,
    INITIAL,
    SYMBOLIC,
    Found,
    Known,
    cuts_a_word,
    lies_in_other_words,
    possible_starts,
    surface_fits,
    tokens_of,
)
from cuttings_db.entities.words import Words, lookup_key
from cuttings_db.model import EntityType
from cuttings_db.resources import resource

__all__ = ["Gazetteer", "broad", "read_tables"]

_BROAD: tuple[tuple[str, EntityType], ...] = (
    ("genes.tsv.gz", "gene"),
    ("diseases.tsv.gz", "disease"),
    ("products.tsv.gz", "product"),
    ("places.tsv.gz", "place"),
)


def _little_endian(numbers: array[int]) -> array[int]:
    """Return numbers in the order of bytes of the file, or back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _sections(data: bytes) -> Iterator[bytes]:
    """Yield the parts of a packed gazetteer."""
    place = 0
    while place < len(data):
        (length,) = struct.unpack_from("<I", data, place)
        yield zlib.decompress(data[place + 4 : place + 4 + length])
        place += 4 + length


class Gazetteer:
    """Keys of names to rows; rows stay packed as text until one is asked for."""

    def __init__(self) -> None:
        self.codes: dict[str, int] = {}
        self.heads: dict[str, int] = {}
        self.pairs: set[str] = set()  # the first two characters of Han keys: most places in a text end here
        self.openings: set[str] = set()  # the first two words of other keys (three where the second is `and`)
        self.mixed: set[str] = set()  # first words of keys in which Han characters follow
        self.rows: list[str] = []
        self._bounds: list[int] = []
        self._types: list[EntityType] = []

    def add_table(self, lines: list[str], entity_type: EntityType) -> None:
        """Add `id, canonical, kind, any, symbolic, initial` lines; a key that is taken stays with its owner."""
        self._bounds.append(len(self.rows))
        self._types.append(entity_type)
        codes, heads, rows = self.codes, self.heads, self.rows
        for line in lines:
            cells = line.split("\t")
            code = len(rows) * 4
            rows.append("\t".join(cells[:3]))
            for case in (ANY, SYMBOLIC, INITIAL):
                if not cells[3 + case]:
                    continue
                for key in cells[3 + case].split("|"):
                    if key in codes:
                        continue
                    codes[key] = code + case
                    if key.isascii():
                        first, _, rest = key.partition(" ")
                        count = rest.count(" ") + 2 if rest else 1
                        if count > 1:
                            self._open(first, rest)
                    else:
                        first, count = tokens_of(key)
                        self.pairs.add(key[:2])
                        self.mixed.add(first)
                    if heads.get(first, 0) < count:
                        heads[first] = count

    def _open(self, first: str, rest: str) -> None:
        """Remember how a key of several words begins."""
        second, _, others = rest.partition(" ")
        self.openings.add(f"{first} {second}")
        if second == "and":  # a text may have `&` here, which is no word
            self.openings.add(f"{first} and {others.partition(' ')[0]}")

    def packed(self) -> bytes:
        """Return the gazetteer as compressed sections: what the build writes, so that no start has to work it out."""
        head = json.dumps({"bounds": self._bounds, "types": self._types})
        texts = [head, *("\n".join(part) for part in (self.rows, self.codes, self.heads))]
        texts.extend("\n".join(sorted(part)) for part in (self.pairs, self.openings, self.mixed))
        sections = [text.encode() for text in texts]
        sections.extend(_little_endian(array("i", part.values())).tobytes() for part in (self.codes, self.heads))
        packed = [zlib.compress(section, 9) for section in sections]
        return b"".join(struct.pack("<I", len(section)) + section for section in packed)

    @classmethod
    def unpacked(cls, data: bytes) -> Gazetteer:
        """Return the gazetteer that `packed` wrote."""
        gazetteer, sections = cls(), _sections(data)
        head = json.loads(next(sections))
        gazetteer._bounds, gazetteer._types = head["bounds"], head["types"]
        gazetteer.rows, keys, first_words = (next(sections).decode().split("\n") for _ in range(3))
        gazetteer.pairs, gazetteer.openings, gazetteer.mixed = (
            set(next(sections).decode().split("\n")) for _ in range(3)
        )
        codes, counts = (_little_endian(array("i", next(sections))) for _ in range(2))
        gazetteer.codes = dict(zip(keys, codes, strict=True))
        gazetteer.heads = dict(zip(first_words, counts, strict=True))
        return gazetteer

    def known(self, code: int) -> Known:
        """Return what a code stands for."""
        row = code >> 2
        identifier, canonical, kind = self.rows[row].split("\t")
        entity_type = self._types[bisect_right(self._bounds, row) - 1]
        return Known(entity_type, kind, identifier, canonical)

    def look_up(self, name: str) -> Known | None:
        """Return the entry that owns a name as a whole."""
        code = self.codes.get(lookup_key(name))
        return self.known(code) if code is not None and surface_fits(name, code & 3) else None

    def find(self, words: Words) -> list[Found]:
        """Return at each token the longest known name that starts there and looks right; a text is walked once."""
        found = words.found.get(id(self))
        if found is None:
            found = words.found[id(self)] = list(self._walk(words))
        return found

    def _walk(self, words: Words) -> Iterator[Found]:
        """Walk through the tokens."""
        codes, heads, folded, compact = self.codes, self.heads, words.folded, words.compact
        left, right, text = words.left, words.right, words.text
        openings, mixed = self.openings, self.mixed
        total = len(folded)
        for first in possible_starts(words, heads):
            token = folded[first]
            most = heads.get(token)
            if most is None:
                continue
            begin = left[first]
            if token > "\u33ff" and compact[begin : begin + 2] not in self.pairs:
                continue
            if most > 1 and token not in mixed and first + 1 < total:
                opening = compact[begin : right[first + 1]]
                if opening not in openings and (opening[-1] != "s" or opening[:-1] not in openings):
                    most = 1
            for last in range(min(first + most, total) - 1, first - 1, -1):
                key = compact[begin : right[last]]
                code = codes.get(key)
                if code is None:
                    code = codes.get(key[:-1]) if key[-1] == "s" and len(key) > 5 else None
                    if code is None or code & 3 != ANY:
                        continue
                start, end = words.starts[first], words.ends[last]
                if cuts_a_word(text, start, end) or not surface_fits(text[start:end], code & 3):
                    continue
                if token > "\u33ff" and lies_in_other_words(text, start, end):
                    continue
                yield Found(start, end, first, last, self.known(code))
                break


def read_tables() -> Gazetteer:
    """Build the broad gazetteers from their tables, as the build does; `broad` reads what came out of it."""
    gazetteer = Gazetteer()
    for name, entity_type in _BROAD:
        packed = resource("gazetteers", name).read_bytes()
        gazetteer.add_table(gzip.decompress(packed).decode("utf-8").splitlines(), entity_type)
    return gazetteer


@lru_cache(maxsize=1)
def broad() -> Gazetteer:
    """Return the broad gazetteers; they are read once, at the first text."""
    return Gazetteer.unpacked(resource("gazetteers", "broad.bin").read_bytes())
