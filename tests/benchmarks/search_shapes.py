"""The sixteen shapes of a question, their words chosen from the corpus by how many articles hold them."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist
from search_counting import Counting
from search_words import Ints

_OTHERS = 12  # so many further questions of each shape, of about as many articles
_FUNCTION = 40  # words before this rank are function words
_FIRST_PLAIN = 120  # and before this one the commonest of the trade


@dataclass(frozen=True)
class Shape:
    """One question in the abstract; every engine writes it in its own language.

    `kind`: all, any, not (the last word is excluded), phrase, prefix, suffix, fuzzy, title (with days), han. `others`:
    words for more questions like it. `asserted`: all engines that can answer it must find the same articles.
    """

    name: str
    kind: str
    words: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    days: tuple[str, str] = ("", "")
    asserted: bool = True

    def like(self) -> list[Shape]:
        """Return the further questions of this shape."""
        return [dataclasses.replace(self, words=words, others=()) for words in self.others]


def shape_from_json(data: dict[str, Any]) -> Shape:
    """Return a shape that was written as plain values."""
    others = tuple(tuple(words) for words in data["others"])
    return Shape(**{**data, "words": tuple(data["words"]), "others": others, "days": tuple(data["days"])})


class _Choosing:
    """Chooses words; what was chosen once is not chosen again."""

    def __init__(self, counting: Counting) -> None:
        self._counting = counting
        words = counting.words
        self._vocabulary = [str(w) for w in words.pieces[: words.sections["english"][1]]]
        self._free = counting.same.copy()
        self._free[:_FUNCTION] = False
        for rank, word in enumerate(self._vocabulary):
            if len(word) < 4 or word.startswith("immuno") or "mab" in word:
                self._free[rank] = False
        self._pairs = dict(counting.pairs)
        self._han = counting.han.astype(np.float64)
        first = words.first("han")
        self._han[[len(words.pieces[first + i]) != 2 for i in range(len(self._han))]] = 0

    def near(self, share: float, least: int = 1) -> str:
        """Return the word whose number of articles is nearest to a share of them, by ratio."""
        return self._nearest(self._counting.frequency, max(least, share * self._counting.articles))

    def titled(self, share: float) -> str:
        """Return the word that stands in so many titles."""
        return self._nearest(self._counting.title_frequency, share * self._counting.articles)

    def _nearest(self, frequency: Ints, wanted: float) -> str:
        """Return the free word with the frequency nearest to what is wanted."""
        distance = np.abs(np.log((frequency[self._counting.groups] + 0.01) / wanted))
        rank = int(np.where(self._free, distance, np.inf).argmin())
        self._free[rank] = False
        return self._vocabulary[rank]

    def pair(self, first: int, share: float) -> tuple[str, ...]:
        """Return two words, both of ranks from `first` on, that stand beside each other in about so many articles.

        `first` 0: both of the commonest words.
        """
        width, wanted = len(self._counting.groups), share * self._counting.sampled

        def fits(pair: int) -> bool:
            a, b = divmod(pair, width)
            small = {"and", "or", "not"} & {self._vocabulary[a], self._vocabulary[b]}
            return not small and (min(a, b) >= first if first else max(a, b) < _FIRST_PLAIN)

        best = min((p for p in self._pairs if fits(p)), key=lambda p: (abs(np.log(self._pairs[p] / wanted)), p))
        del self._pairs[best]
        return tuple(self._vocabulary[number] for number in divmod(best, width))

    def drugs(self) -> list[tuple[str, ...]]:
        """Return, of the common drugs, those that are misspelt in most ways."""
        ranked = [
            (int(self._counting.frequency[self._counting.groups[rank]]), word)
            for rank, word in enumerate(self._vocabulary)
            if word.endswith("mab") and len(word) > 7
        ]
        some = [word for _count, word in sorted(ranked, reverse=True)[:60]]
        edits = cdist(some, self._vocabulary, scorer=OSA.distance, score_cutoff=2, dtype=np.uint8)
        order = np.argsort(-(edits <= 2).sum(axis=1), kind="stable")
        return [(some[i],) for i in order.tolist()]

    def han(self, share: float) -> str:
        """Return the Han word of two characters that stands in about so many articles."""
        place = int(np.abs(np.log((self._han + 0.01) / (share * self._counting.articles))).argmin())
        self._han[place] = 0
        return str(self._counting.words.pieces[self._counting.words.first("han") + place])

    def parts(self, wanted: str, cut: Callable[[str], str]) -> list[tuple[str, ...]]:
        """Return a part of words (a beginning, an ending) and others that about as many words have."""
        counted = Counter(cut(word) for word in self._vocabulary if len(word) > 3)
        many = sum(1 for word in self._vocabulary if word.startswith(wanted) or word.endswith(wanted))
        order = sorted((abs(np.log(count / many)), part) for part, count in counted.items() if part != wanted)
        return [(wanted,), *((part,) for _distance, part in order)]


def choose_shapes(counting: Counting) -> list[dict[str, Any]]:
    """Choose the words of the sixteen shapes and return these as plain values."""
    by = _Choosing(counting)
    near = by.near
    days = ("2020-03-01", "2023-08-31")

    def repeated(make: Callable[[], tuple[str, ...]]) -> list[tuple[str, ...]]:
        return [make() for _ in range(_OTHERS + 1)]

    drawn: list[tuple[str, str, list[tuple[str, ...]]]] = [
        ("common word", "all", repeated(lambda: (near(0.4),))),
        ("mid word", "all", repeated(lambda: (near(0.02),))),
        ("rare word", "all", repeated(lambda: (near(0.0002, least=3),))),
        ("AND of 2", "all", repeated(lambda: (near(0.15), near(0.15)))),
        ("AND of 3", "all", repeated(lambda: (near(0.2), near(0.12), near(0.1)))),
        ("OR of 3", "any", repeated(lambda: (near(0.05), near(0.05), near(0.05)))),
        ("NOT", "not", repeated(lambda: (near(0.1), near(0.3)))),
        ("phrase", "phrase", repeated(lambda: by.pair(_FIRST_PLAIN, 0.001))),
        ("phrase of common words", "phrase", repeated(lambda: by.pair(0, 0.25))),
        ("immuno*", "prefix", by.parts("immuno", lambda word: word[:3])),
        ("ca*", "prefix", by.parts("ca", lambda word: word[:2])),
        ("c*", "prefix", by.parts("c", lambda word: word[:1])),
        ("*mab", "suffix", by.parts("mab", lambda word: word[-3:])),
        ("fuzzy", "fuzzy", by.drugs()),
        ("field + date range", "title", repeated(lambda: (by.titled(0.02),))),
        ("Han word", "han", repeated(lambda: (by.han(0.02),))),
    ]
    return [
        dataclasses.asdict(
            Shape(
                name,
                kind,
                words[0],
                tuple(words[1 : _OTHERS + 1]),
                days if kind == "title" else ("", ""),
                kind not in ("suffix", "fuzzy", "han"),
            )
        )
        for name, kind, words in drawn
    ]
