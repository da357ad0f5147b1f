"""What a word that the index hardly knows may have been meant to be: by its letters, and by the number of articles."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA

from cuttings_db.folding import fold
from cuttings_db.search.analysis import JOINED
from cuttings_db.search.chunks import GRAM, cut_chunk, grams
from cuttings_db.search.lexicon import Lexicon

__all__ = ["Repair", "Spelling", "near_name"]

_MIN_WORD = 3
_MIN_PART = 3  # letters of each half of two words that were run together
_LONG = 8  # letters, from which two edits are as usual as one in a short word
_RARE = 2  # articles, up to which a word may itself be a misprint
_BETTER = 10
_SECOND_EDIT, _LONG_SECOND_EDIT, _FIRST_LETTER = 2.5, 1.5, 1.5  # in powers of ten of the number of articles
_MOVED, _LEFT_OUT = 0.5, 0.5  # what characters in another order are worth, and one too many costs, likewise
_OPTIONS = 3
_MAX_RUN = 12  # characters of a run without spaces that is repaired
_FIRST_GRAM = "\u2e80"


@dataclass(frozen=True)
class Repair:
    """Another spelling and how likely it is: the power of ten of its articles, less what its edits cost."""

    text: str
    score: float


def near_name(name: str, names: Iterable[str]) -> str | None:
    """Return the name that differs by one letter (two in longer names), or None."""
    allowed = 1 if len(name) <= 4 else 2
    ranked = sorted((OSA.distance(name, other), other) for other in names)
    return ranked[0][1] if ranked and ranked[0][0] <= allowed < len(ranked[0][1]) else None


def _as_written(original: str, word: str) -> str:
    """Return a folded word in capitals if the original stood in capitals."""
    return word.upper() if len(original) > 1 and original.isupper() else word


class Spelling:
    """The spellings of one field of an index."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def frequency(self, word: str) -> int:
        """Return in about how many articles a folded word stands, in any of its forms."""
        terms = dict.fromkeys([*self._lexicon.variants(word), *self._lexicon.forms(word)])
        return sum(self._lexicon.frequency(term) for term in terms)

    def _begun(self, prefix: str) -> int:
        """Return in how many articles words begin so, at most."""
        total = 0
        for part in self._lexicon.lists:
            between = part.between(prefix)
            total += int(np.asarray(part.frequencies[between.start : between.stop]).sum())
        return total

    def repairs(self, word: str, unfinished: bool) -> list[Repair]:
        """Return what a chunk of text may have been meant to be, the likeliest first; empty if it is known well."""
        if GRAM.search(word):
            return self._of_characters(word)
        chunk = cut_chunk(word)
        if not chunk.atoms or any(not atom.isalpha() for atom in chunk.atoms):
            return []  # a code with a wrong digit is another code
        if len(chunk.atoms) == 1:
            return self._of_word(word, chunk.atoms[0], unfinished)
        if self._lexicon.variants("".join(chunk.atoms)):
            return []
        for atom, start, end in zip(chunk.atoms, chunk.starts, chunk.ends, strict=True):
            found = self._of_word(word[start:end], atom, False)
            if found:
                return [Repair(word[:start] + r.text + word[end:], r.score) for r in found]
        return []

    def _of_word(self, original: str, word: str, unfinished: bool) -> list[Repair]:
        """Return other spellings of a word of letters."""
        own = self._begun(word) if unfinished else self.frequency(word)
        if len(word) < _MIN_WORD or own > _RARE:
            return []
        found = [*self._near(word, own), *self._parted(word)]
        found.sort(key=lambda r: (-r.score, r.text))
        return [Repair(_as_written(original, r.text), r.score) for r in found[:_OPTIONS]]

    def _near(self, word: str, own: int) -> list[Repair]:
        """Return the words within one edit, or two of a longer word."""
        found: dict[str, tuple[int, int]] = {}
        for part in self._lexicon.lists:
            near = part.near(word, 1 if len(word) <= 4 else 2)
            for (edits, index), term in zip(near, part.pick([i for _, i in near])[0], strict=True):
                if len(term) >= _MIN_WORD and term != word and term.isalpha():
                    found[term] = (edits, found.get(term, (0, 0))[1] + int(part.frequencies[index]))
        second = _LONG_SECOND_EDIT if len(word) >= _LONG else _SECOND_EDIT
        return [
            Repair(term, math.log10(articles + 1) - second * (edits - 1) - _FIRST_LETTER * (term[0] != word[0]))
            for term, (edits, articles) in found.items()
            if articles >= _BETTER * own
        ]

    def _parted(self, word: str) -> list[Repair]:
        """Return two known words that were run together."""
        found: list[Repair] = []
        for cut in range(_MIN_PART, len(word) - _MIN_PART + 1):
            left, right = word[:cut], word[cut:]
            if self._lexicon.frequency(left) and self._lexicon.frequency(right):
                articles = min(self.frequency(left), self.frequency(right))
                found.append(Repair(f"{left} {right}", math.log10(articles + 1)))
        return found

    def united(self, left: str, right: str) -> Repair | None:
        """Return one known word that was cut in two, or None."""
        word = fold(left + right)
        if not word.isalpha() or GRAM.search(word) or len(word) < 2 * _MIN_WORD:
            return None
        articles = self.frequency(word)
        return Repair(_as_written(left + right, word), math.log10(articles + 1)) if articles else None

    # Runs of characters without spaces

    def _of_characters(self, run: str) -> list[Repair]:
        """Return runs that differ by one character, whose pairs are all known; characters keep their own spelling."""
        folded, offsets = grams(run)
        if not 2 <= len(folded) <= _MAX_RUN or len(offsets) != len(folded) + 1:
            return []
        pairs = [self._lexicon.frequency(folded[i : i + 2]) for i in range(len(folded) - 1)]
        suspects = sorted({place for i, n in enumerate(pairs) if n <= _RARE for place in (i, i + 1)})
        changed: dict[str, tuple[str, int]] = {}

        def offer(start: int, end: int, text: str) -> None:
            new = folded[:start] + text + folded[end:]
            if new != folded and len(new) > 1:
                changed[new] = (run[: offsets[start]] + text + run[offsets[end] :], self._weakest(new))

        for place in suspects or range(len(folded)):
            if place + 1 < len(folded):
                offer(place, place + 2, folded[place + 1] + folded[place])
            if len(folded) > 2:
                offer(place, place + 1, "")
            for other in self._fitting(folded, place) if suspects else ():
                offer(place, place + 1, other)
        own = min(pairs)
        found = [
            # Any beginning of a run is known: leaving a character out must be worth more than exchanging it.
            Repair(
                text, math.log10(articles + 1) + 0.5 * (sorted(new) == sorted(folded)) - 0.5 * (len(new) < len(folded))
            )
            for new, (text, articles) in changed.items()
            if articles > own and articles >= _BETTER * own * bool(suspects)
        ]
        return sorted(found, key=lambda r: (-r.score, r.text))[:_OPTIONS]

    def _weakest(self, run: str) -> int:
        """Return the number of articles of the rarest pair of a run."""
        return min(self._lexicon.frequency(run[i : i + 2]) for i in range(len(run) - 1))

    def _fitting(self, run: str, place: int) -> list[str]:
        """Return the characters that most often stand between the neighbours of a place."""
        left, right = run[place - 1 : place], run[place + 1 : place + 2]
        counts: dict[str, int] = {}
        for part in self._lexicon.lists:
            # Pairs are sorted by their first character; by the second they have to be looked through.
            where = part.between(left) if left else range(bisect_left(part.terms, _FIRST_GRAM), len(part.terms))
            terms, numbers = part.pick(where)
            for term, articles in zip(terms, numbers, strict=True):
                if len(term) == 2 and JOINED not in term and (left or term[1] == right):
                    other = term[1] if left else term[0]
                    counts[other] = counts.get(other, 0) + articles
        best = sorted(counts, key=lambda c: (-counts[c], c))
        if left and right:
            return [c for c in best[:200] if self._lexicon.frequency(c + right)]
        return best[:_OPTIONS]
