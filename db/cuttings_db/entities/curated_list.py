"""The curated list: known names of the field, each with everything it may mean."""

from __future__ import annotations

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
    openings_of,
    opens_a_sentence,
    possible_starts,
    surface_fits,
    tokens_of,
)
from cuttings_db.entities.words import Words, lookup_key
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.resources import resource

__all__ = ["Curated", "curated"]


class Curated:
    """The curated list: each alias with everything it may mean."""

    def __init__(self, lines: list[str]) -> None:
        self.meanings: dict[str, list[tuple[Known, int]]] = {}
        self.heads: dict[str, int] = {}
        self.pairs: dict[str, int] = {}  # the first two characters of keys, and the most tokens of one
        self.openings: set[str] = set()  # the first two words of keys without Han characters
        self.mixed: set[str] = set()  # first words of the other keys
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
        first, count = tokens_of(key)
        if key.isascii():
            self.openings.update(openings_of(key))
        else:
            self.mixed.add(first)
        self.pairs[key[:2]] = max(self.pairs.get(key[:2], 0), count)
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
        text, total, meanings = words.text, len(words.folded), self.meanings
        compact, left, right = words.compact, words.left, words.right
        for first in possible_starts(words, self.heads):
            token, begin = words.folded[first], left[first]
            most = self.pairs.get(compact[begin : begin + 2]) if token > "\u33ff" else self.heads.get(token)
            if most is None:
                continue
            if most > 1 and token < "\u3400" and token not in self.mixed and first + 1 < total:
                most = most if compact[begin : right[first + 1]] in self.openings else 1
            for last in range(min(first + most, total) - 1, first - 1, -1):
                key = compact[begin : right[last]]
                if key not in meanings:  # no key holds a barrier
                    continue
                start, end = words.starts[first], words.ends[last]
                if cuts_a_word(text, start, end) or (token > "\u33ff" and lies_in_other_words(text, start, end)):
                    continue
                surface = text[start:end]
                fits = [
                    m
                    for m, case in meanings[key]
                    if surface_fits(surface, case) and not (case == INITIAL and opens_a_sentence(surface))
                ]
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
