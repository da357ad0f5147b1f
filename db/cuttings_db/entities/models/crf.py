"""Names by conditional random fields in NumPy: the tagger of the fast pass, and of the full one without the encoder.

The models are linear: what a word form adds to the score of each label, for itself and for the words around it, is
summed once per form and kept. The scores of a whole text are then a few additions of arrays.
"""

from __future__ import annotations

import re
import warnings
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from cuttings_db.entities.candidates import MODEL, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.models.crf_decoding import Floats, best_labels_of_each, margin, spans_of
from cuttings_db.entities.models.crf_weights import Bank, ModelFileBroken, read_model
from cuttings_db.entities.models.features import OFFSETS, Forms, known_keys, known_names, mixed_keys
from cuttings_db.entities.models.features_tokens import Tokens, read_tokens
from cuttings_db.entities.models.troubles import heal, note
from cuttings_db.entities.words import HAN, Words
from cuttings_db.model import EntityType
from cuttings_db.resources import resource

__all__ = [
    "FAST_MODELS",
    "MODELS",
    "Tagger",
    "find_tagged",
    "find_tagged_fast",
    "tagged",
    "tagger",
    "trouble",
    "weighed",
]

MODELS = ("general", "disease", "chemical", "gene")
FAST_MODELS = ("general",)
_TYPES: dict[str, EntityType] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "event": "event",
    "disease": "disease",
    "chemical": "product",
    "gene": "gene",
}
_KINDS = {"chemical": "substance"}
# How sure a model must be: below, more of its names were wrong than right in articles (our own annotated ones, and the
# development splits of GUM and UNER). What patients are given and what genes do is told otherwise in the news.
_SURE = {"person": 2.0, "organisation": 4.0, "place": 1.0, "event": 1.0, "disease": 2.0, "chemical": 4.0, "gene": 6.0}
_MOST_FORMS = 30_000
_HAN = re.compile(f"[{HAN}]")
_LINE = re.compile(r"[^\n]+")
_LETTER = re.compile(r"[^\W\d_]")


class Tagger:
    """The models of a bank, and what each word form seen so far adds to their scores."""

    def __init__(self, bank: Bank, problems: tuple[str, ...] = ()) -> None:
        self.bank = bank
        self.problems = problems
        self._begin()

    def _begin(self) -> None:
        """Forget all forms."""
        self.forms = Forms()
        self._sums = np.zeros((1024, len(OFFSETS), self.bank.width), np.float32)
        self._summed = 0

    def _sum_up(self) -> None:
        """Add up the weights of the forms that are new."""
        forms, first, total = self.forms, self._summed, len(self.forms)
        if first == total:
            return
        if total > len(self._sums):
            grown = np.zeros((max(total, 2 * len(self._sums)), *self._sums.shape[1:]), np.float32)
            grown[:first] = self._sums[:first]
            self._sums = grown
        keys = [forms.keys[i] for i in range(first, total)]
        flat = np.array([k for group in keys for k in group], np.uint32)
        owner = np.repeat(np.arange(first, total), [len(group) for group in keys])
        places, rows = self.bank.find(flat)
        if len(places):
            owners = owner[places]
            begins = np.flatnonzero(np.diff(owners, prepend=-1))
            self._sums[owners[begins]] = np.add.reduceat(self.bank.rows[rows], begins, axis=0)
        self._summed = total

    def scores(self, tokens: Tokens, names: Iterable[tuple[int, str]]) -> Floats:
        """Return the score of every label of every model for each token, before transitions.

        `names` are the features of known names. The columns of a model are `bank.columns[model]`.
        """
        if len(self.forms) > _MOST_FORMS:
            self._begin()
        add = self.forms.add
        ids: list[int] = [0, 0]
        place = np.zeros(len(tokens.words), np.int64)
        for begin, end in pairwise(tokens.first):
            place[begin:end] = np.arange(len(ids), len(ids) + end - begin)
            ids.extend([add(word) for word in tokens.words[begin:end]])
            ids.extend((0, 0))
        numbers = np.array(ids, np.int64)
        self._sum_up()
        own = self._sums[numbers]
        found = list(names)
        if found:
            keys = known_keys([feature for _, feature in found])
            where, rows = self.bank.find(keys)
            at = place[np.array([token for token, _ in found], np.int64)[where]]
            np.add.at(own, at, self.bank.rows[rows])
        scores = own[2:-2, 2].copy()
        count = len(numbers)
        for column, offset in enumerate(OFFSETS):
            if offset:
                scores += own[2 + offset : count - 2 + offset, column]
        for mixed in mixed_keys(self.forms, numbers):
            where, rows = self.bank.find(mixed[2:-2])
            if len(where):
                scores[where] += self.bank.rows[rows, 2]
        result: Floats = scores[place - 2]
        return result

    def tag(self, tokens: Tokens, scores: Floats, models: Sequence[str]) -> list[tuple[int, int, str, float]]:
        """Return (first token, token after the last, type, margin) of what the models find, given the scores."""
        bank = self.bank
        found: list[tuple[int, int, str, float]] = []
        by_size: dict[int, list[str]] = {}
        for model in models:
            by_size.setdefault(len(bank.labels[model]), []).append(model)
        for group in by_size.values():
            best = best_labels_of_each(
                [scores[:, bank.columns[m]] for m in group],
                tokens.first,
                [bank.begin[m] for m in group],
                [bank.pairs[m] for m in group],
            )
            for model, labels in zip(group, best):
                own, outside = scores[:, bank.columns[model]], bank.labels[model].index("O")
                for begin, end, kind in spans_of(labels, bank.labels[model], tokens.first):
                    at = bisect_right(tokens.first, begin)
                    sentence = tokens.first[at - 1], tokens.first[at]
                    sure = margin(own, labels, bank.pairs[model], outside, (begin, end), sentence)
                    found.append((begin, end, kind, sure))
        return found


@lru_cache(maxsize=4)
def tagger(models: tuple[str, ...] = MODELS) -> Tagger:
    """Return the tagger of those models that can be loaded; what is missing or damaged is warned of once."""
    loaded = {}
    problems = []
    for name in models:
        try:
            loaded[name] = read_model(resource("models", "crf", f"{name}.npz"))
        except (OSError, ModelFileBroken) as error:
            problems.append(f"The model {name} cannot be used: {error}")
            note(f"the linear model {name}", str(error))
        else:
            heal(f"the linear model {name}")
    if problems:
        warnings.warn("; ".join(problems), RuntimeWarning, stacklevel=2)
    return Tagger(Bank(loaded), tuple(problems))


def trouble() -> tuple[str, ...]:
    """Return what keeps models from working, one sentence each; the rules work without them."""
    return tagger(MODELS).problems


def _blank(line: re.Match[str]) -> str:
    """Return nothing for a line that is Chinese for more than a half."""
    shown = line.group()
    return "\n" * len(shown) if 2 * len(_HAN.findall(shown)) > len(shown) else shown


def _not_chinese(text: str) -> Tokens:
    """Return the tokens without the sentences that are written in Chinese characters for more than a fifth."""
    if not _HAN.search(text):
        return read_tokens(text)
    tokens = read_tokens(_LINE.sub(_blank, text))
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first = [0]
    for begin, end in pairwise(tokens.first):
        han = sum(len(w) for w in tokens.words[begin:end] if _HAN.match(w))
        if han * 5 > tokens.ends[end - 1] - tokens.starts[begin]:
            continue
        words.extend(tokens.words[begin:end])
        starts.extend(tokens.starts[begin:end])
        ends.extend(tokens.ends[begin:end])
        first.append(len(words))
    return Tokens(text, words, starts, ends, first)


def _bounds(tokens: Tokens, begin: int, end: int) -> tuple[int, int]:
    """Return the span of a name in the text, without the full stop that ends its sentence."""
    start, stop = tokens.starts[begin], tokens.ends[end - 1]
    if tokens.text[stop - 1] == "." and end in tokens.first and stop - start > 2 and stop - tokens.starts[end - 1] == 2:
        stop -= 1
    return start, stop


def weighed(text: str, words: Words, models: tuple[str, ...] = MODELS) -> Iterator[tuple[Candidate, str, float]]:
    """Yield whatever the models find in a text whose words are given, with its kind and how sure they are of it."""
    readied = tagger(models)
    usable = list(readied.bank.columns)
    tokens = _not_chinese(text) if usable and _LETTER.search(text) else None
    if tokens is None or not tokens.words:
        return
    scores = readied.scores(tokens, known_names(words, tokens))
    for begin, end, kind, sure in readied.tag(tokens, scores, usable):
        start, stop = _bounds(tokens, begin, end)
        if _LETTER.search(text, start, stop):
            yield Candidate(start, stop, _TYPES[kind], MODEL, "crf", kind=_KINDS.get(kind, "")), kind, sure


def tagged(
    text: str, words: Words, models: tuple[str, ...] = MODELS, needed: Mapping[str, float] = _SURE
) -> Iterator[Candidate]:
    """Yield what the models find in a text whose words are given, where they are as sure as needed."""
    return (candidate for candidate, kind, sure in weighed(text, words, models) if sure >= needed[kind])


def _where_silent(
    context: Context, models: tuple[str, ...], needed: Mapping[str, float] = _SURE
) -> Iterator[Candidate]:
    """Yield what the models find where no earlier stage has found anything."""
    taken = bytearray(len(context.text))
    for other in (*context.known, *context.found):
        taken[other.start : other.end] = b"\x01" * (other.end - other.start)
    for candidate in tagged(context.text, context.words, models, needed):
        if taken.find(1, candidate.start, candidate.end) < 0:
            yield candidate


def find_tagged(context: Context) -> Iterator[Candidate]:
    """Yield the names that all models find where lists and patterns are silent; nothing without their files."""
    yield from _where_silent(context, MODELS)


def find_tagged_fast(context: Context) -> Iterator[Candidate]:
    """Yield people, organisations, places and events, for the fast pass: lists know what the other models would add."""
    yield from _where_silent(context, FAST_MODELS)
