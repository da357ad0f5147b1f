"""Known names: our curated list and the broad gazetteers, found in a text by hashed n-grams of tokens."""

from __future__ import annotations

import gzip
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import BARRIER, Words, lookup_key
from cuttings_db.model import ENTITY_TYPES, EntityType
from cuttings_db.resources import resource

__all__ = [
    "ANY",
    "INITIAL",
    "SYMBOLIC",
    "Found",
    "Gazetteer",
    "Known",
    "broad",
    "census_names",
    "common_words",
    "curated",
    "is_common",
]

# How a name must look in the text: as it likes, like a symbol (MET, p53), or with a capital first letter.
ANY, SYMBOLIC, INITIAL = 0, 1, 2
_HAN_KEY = re.compile(r"[^\x00-\x7f]")
_BROAD: tuple[tuple[str, EntityType], ...] = (
    ("genes.tsv.gz", "gene"),
    ("diseases.tsv.gz", "disease"),
    ("products.tsv.gz", "product"),
    ("places.tsv.gz", "place"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """One known thing: its type and kind, identifier, preferred name, and whether this alias has other meanings."""

    type: EntityType
    kind: str
    id: str
    canonical: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A known name in a text: the span, the first and last token, and what may be meant."""

    start: int
    end: int
    first: int
    last: int
    known: Known


def _tokens_of(key: str) -> tuple[str, int]:
    """Return the first token of a key and an upper bound of its number of tokens."""
    if _HAN_KEY.search(key):
        return (key[0] if ord(key[0]) > 0x3000 else re.split(r"[ \u3000-\uffff]", key, maxsplit=1)[0]), len(key)
    first, _, _ = key.partition(" ")
    return first, key.count(" ") + 1


def surface_fits(surface: str, case: int) -> bool:
    """Say whether a name in the text looks as its entry demands."""
    if case == ANY:
        return True
    if case == INITIAL:
        return surface[0].isupper() or not surface[0].isalpha()
    letters = surface.split(" ", maxsplit=1)[0]
    if "." in surface or (" " in surface and not (letters.isupper() and len(letters) > 1)):
        return False  # `p. 56`, `page 1`, `Act 2`
    if surface.upper() == surface:
        return True
    inside = surface[1:]
    return any(c.isupper() for c in inside) or any(c.isdigit() for c in inside)


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
                        first, count = _tokens_of(key)
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
        for first in _possible_starts(words, heads):
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
                if _cuts_a_word(text, start, end) or not surface_fits(text[start:end], code & 3):
                    continue
                if token > "\u33ff" and _is_no_name(text, start, end):
                    continue
                yield Found(start, end, first, last, self.known(code))
                break


@lru_cache(maxsize=1)
def _han_pairs() -> frozenset[str]:
    """Return the first two Han characters of all names of both lists."""
    return frozenset(pair for pairs in (curated().pairs, broad().pairs) for pair in pairs if pair > "\u33ff")


def _possible_starts(words: Words, heads: dict[str, int]) -> list[int]:
    """Return in order the tokens where a name may begin: first words of names, and Han characters that begin one."""
    starts = words.found.get(0)
    if starts is None:
        starts = words.found[0] = words.han_starts(_han_pairs())
    folded = words.folded
    lettered = [number for number in words.lettered if folded[number] in heads]
    return sorted({*starts, *lettered}) if starts else lettered


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Say whether a span begins or ends inside a word of letters and digits (`CA` in `CA125`)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isalnum() and before.isascii() and text[start].isascii()) or (
        after.isalnum() and after.isascii() and text[end - 1].isascii()
    )


def _is_no_name(text: str, start: int, end: int) -> bool:
    """Say whether Han characters belong to other words (强生 in `加强生产`), or a title is a plain sentence start."""
    if text[start] > "\u33ff":
        straddling = lexicon("chinese_straddling")
        return end - start < 4 and any(
            text[first:last] in straddling
            for first in range(max(0, start - 2), start + 1)
            for last in range(end, end + 3)
            if (first < start or last > end) and last - first <= 5
        )
    surface = text[start:end]
    words = surface.split()
    return len(words) > 1 and surface[0].isupper() and surface[1:].islower() and all(is_common(w) for w in words)


class Curated:
    """The curated list: each alias with everything it may mean."""

    def __init__(self, lines: list[str]) -> None:
        self.meanings: dict[str, list[tuple[Known, int]]] = {}
        self.heads: dict[str, int] = {}
        self.pairs: set[str] = set()
        self.by_id: dict[str, Known] = {}
        self.parents: dict[str, str] = {}  # the university of a hospital, the organiser of a congress; by identifier
        for line in lines:
            if not line or line[0] == "#":
                continue
            kind_of, kind, identifier, canonical, aliases, chinese, ambiguous, parent, _ = line.split("\t")
            if kind_of not in ENTITY_TYPES:
                raise ValueError(f"the curated list has an unknown type: {line[:60]}")
            entity_type = kind_of
            known = Known(entity_type, kind, identifier, canonical)
            self.by_id[identifier] = known
            if parent:
                self.parents[identifier] = parent
            doubtful = set(ambiguous.split("|"))
            for name in (canonical, *aliases.split("|"), *chinese.split("|")):
                if name not in doubtful:
                    self._add(name.strip(), known)
            unsure = Known(entity_type, kind, identifier, canonical, True)
            for name in ambiguous.split("|"):
                self._add(name.strip(), unsure)

    def _add(self, name: str, known: Known) -> None:
        """Let a name mean an entry."""
        key = lookup_key(name)
        if not key:
            return
        meanings = self.meanings.setdefault(key, [])
        if all(m.id != known.id for m, _ in meanings):
            meanings.append((known, _case_of(name)))
        first, count = _tokens_of(key)
        self.pairs.add(key[:2])
        self.heads[first] = max(self.heads.get(first, 0), count)

    def look_up(self, name: str, entity_type: str = "") -> Known | None:
        """Return what a whole name means without doubt (of one type, if given)."""
        fits = [
            m
            for m, case in self.meanings.get(lookup_key(name), ())
            if not m.ambiguous and entity_type in ("", m.type) and surface_fits(name, case)
        ]
        return fits[0] if len(fits) == 1 else None

    def find(self, words: Words) -> list[Found]:
        """Return all meanings of the longest known name at each token; a text is walked once."""
        found = words.found.get(id(self))
        if found is None:
            found = words.found[id(self)] = list(self._walk(words))
        return found

    def _walk(self, words: Words) -> Iterator[Found]:
        """Walk through the tokens."""
        text, total = words.text, len(words.folded)
        for first in _possible_starts(words, self.heads):
            token = words.folded[first]
            most = self.heads.get(token)
            if most is None or (
                token > "\u33ff" and words.compact[words.left[first] : words.left[first] + 2] not in self.pairs
            ):
                continue
            for last in range(min(first + most, total) - 1, first - 1, -1):
                key = words.key(first, last)
                if BARRIER in key or key not in self.meanings:
                    continue
                start, end = words.starts[first], words.ends[last]
                if _cuts_a_word(text, start, end) or _is_no_name(text, start, end):
                    continue
                fits = [m for m, case in self.meanings[key] if surface_fits(text[start:end], case)]
                if fits:
                    yield from (Found(start, end, first, last, m) for m in fits)
                    if fits[0].type != "event":  # a society may stand inside its congress
                        break


def _case_of(name: str) -> int:
    """Return how a curated alias must look: short capitals exactly, names with a capital, others as they like."""
    letters = [c for c in name if c.isalpha()]
    if not letters or not name.isascii():
        return ANY
    if len(letters) <= 7 and " " not in name and sum(c.isupper() for c in letters) * 2 > len(letters):
        return SYMBOLIC
    return INITIAL if name[0].isupper() else ANY


@lru_cache(maxsize=1)
def curated() -> Curated:
    """Return the curated list; it is read once."""
    return Curated(resource("gazetteers", "curated.tsv").read_text("utf-8").splitlines())


@lru_cache(maxsize=1)
def broad() -> Gazetteer:
    """Return the broad gazetteers; they are read once, at the first text."""
    gazetteer = Gazetteer()
    for name, entity_type in _BROAD:
        packed = resource("gazetteers", name).read_bytes()
        gazetteer.add_table(gzip.decompress(packed).decode("utf-8").splitlines(), entity_type)
    return gazetteer


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return the ordinary English words in lower case."""
    return frozenset(gzip.decompress(resource("gazetteers", "words.txt.gz").read_bytes()).decode("ascii").split())


@lru_cache(maxsize=1)
def census_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return frequent given names and surnames of the United States in lower case."""
    rows = gzip.decompress(resource("gazetteers", "people.tsv.gz").read_bytes()).decode("ascii").split("\n")
    given = frozenset(r[6:] for r in rows if r.startswith("given"))
    return given, frozenset(r[8:] for r in rows if r.startswith("surname"))


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Say whether a word, in any case and with a regular ending, is an ordinary English word."""
    lowered, words = word.lower(), common_words()
    if lowered in words:
        return True
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("ly", ""),
    ):
        if lowered.endswith(ending) and len(lowered) > len(ending) + 2 and lowered[: -len(ending)] + instead in words:
            return True
    return False
