"""Did you mean: questions near the one asked, made of words that the index knows, and tried before they are offered."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.chunks import CHUNK
from cuttings_db.search.executor import RankedSource, execute
from cuttings_db.search.lexer import FIELD, FIELD_ALIASES, FILTER_FIELDS, TEXT_FIELDS, plain
from cuttings_db.search.lexicon import Lexicon
from cuttings_db.search.parser import parse
from cuttings_db.search.query import Filter, Fuzzy, Node, Prefix, Query, Term, Wildcard, leaves
from cuttings_db.search.spelling import Repair, Spelling, near_name

__all__ = ["FEW", "suggest"]

FEW = 2  # hits, up to which another question may be the better one
_BETTER = 10  # times as many hits make it so
_TRIES = 6  # questions that are tried
_MAX_WORDS = 24


@dataclass(frozen=True)
class _Word:
    """A word of the question: its place in the line, its field, and whether it is only the beginning of one."""

    start: int
    end: int
    text: str
    field: str
    unfinished: bool


@dataclass(frozen=True)
class _Change:
    """Other text for a place of the line, and how likely it was meant."""

    start: int
    end: int
    text: str
    score: float


class _EveryArticle:
    """Conditions that keep every article: what they keep is known to the archive alone."""

    def __init__(self, source: RankedSource) -> None:
        self._mask = np.zeros(int(source.ids[-1]) + 1 if len(source.ids) else 1, dtype=np.bool_)
        self._mask[source.ids] = True

    def everything(self) -> NDArray[np.bool_]:
        """Return all articles."""
        return self._mask

    def matching(self, field: str, value: str) -> NDArray[np.bool_] | None:
        """Return all articles."""
        return self._mask


def _body(line: str, node: Node) -> tuple[int, int]:
    """Return the place of a leaf without its field."""
    start, end = node.span
    named = FIELD.match(line, start)
    if named is None or not _known_field(named.group(1)) or (isinstance(node, Term) and not node.field):
        return start, end
    return named.end(), end


def _known_field(name: str) -> bool:
    """Say whether a name is a field."""
    folded = FIELD_ALIASES.get(name.lower(), name.lower())
    return folded in TEXT_FIELDS or folded in FILTER_FIELDS


def _words(query: Query) -> Iterator[_Word]:
    """Yield the words that the question asks for in the text of articles."""
    line = plain(query.text)
    for node, positive in leaves(query.root):
        if not positive or isinstance(node, Filter | Wildcard | Fuzzy) or node.span[0] < 0:
            continue
        if isinstance(node, Prefix) and not node.typed:
            continue
        start, end = _body(line, node)
        for match in CHUNK.finditer(query.text, start, end):
            unfinished = isinstance(node, Prefix) and match.end() >= len(query.text.rstrip())
            yield _Word(*match.span(), match.group(), getattr(node, "field", "") or "text", unfinished)


def _field_changes(query: Query) -> Iterator[_Change]:
    """Yield the nearest name for what looks like a field and is none."""
    line = plain(query.text)
    for node, _ in leaves(query.root):
        named = FIELD.match(line, node.span[0]) if isinstance(node, Term) and node.span[0] >= 0 else None
        if named and not _known_field(named.group(1)):
            name = near_name(named.group(1).lower(), [*TEXT_FIELDS, *FILTER_FIELDS])
            if name:
                yield _Change(named.start(1), named.end(1), name, 3.0)


def _joined_changes(query: Query, words: list[_Word], spelling: Callable[[str], Spelling]) -> Iterator[_Change]:
    """Yield neighbours that the index knows as one word."""
    for left, right in itertools.pairwise(words):
        between = query.text[left.end : right.start]
        if left.field == right.field and between and not between.strip():
            repair = spelling(left.field).united(left.text, right.text)
            if repair:
                yield _Change(left.start, right.end, repair.text, repair.score)


def _changed(line: str, changes: list[_Change]) -> str:
    """Return the line with some places changed; of two that overlap, the likelier."""
    taken: list[_Change] = []
    for change in sorted(changes, key=lambda c: -c.score):
        if all(change.end <= other.start or other.end <= change.start for other in taken):
            taken.append(change)
    for change in sorted(taken, key=lambda c: -c.start):
        line = line[: change.start] + change.text + line[change.end :]
    return line


def _questions(query: Query, lexicon: Callable[[str], Lexicon]) -> list[str]:
    """Return other questions, the likeliest first."""
    spellings: dict[str, Spelling] = {}

    def spelling(field: str) -> Spelling:
        if field not in spellings:
            spellings[field] = Spelling(lexicon(field))
        return spellings[field]

    words = list(itertools.islice(_words(query), _MAX_WORDS))
    choices: list[list[_Change]] = [[change] for change in _field_changes(query)]
    for word in words:
        repairs: list[Repair] = spelling(word.field).repairs(word.text, word.unfinished)
        if repairs:
            choices.append([_Change(word.start, word.end, r.text, r.score) for r in repairs])
    joined = list(_joined_changes(query, words, spelling))
    best = [options[0] for options in choices]
    ranked: dict[str, float] = {}

    def offer(changes: list[_Change], score: float) -> None:
        text = _changed(query.text, changes)
        if text != query.text:
            ranked[text] = max(score, ranked.get(text, -99.0))

    if best:
        offer(best, 10.0)
    for number, options in enumerate(choices):
        for other in options[1:]:
            offer([*best[:number], other, *best[number + 1 :]], 10.0 + other.score - options[0].score)
        if len(choices) > 1:
            offer([options[0]], options[0].score)
    for change in joined:
        offer([change], change.score)
        if best:
            offer([*best, change], change.score - 0.1)
    return sorted(ranked, key=lambda text: (-ranked[text], text))


def suggest(source: RankedSource, query: Query, count: Callable[[Query], int] | None = None) -> str | None:
    """Return a question that may have been meant, or None if what was asked finds enough.

    `count` says how many articles a question finds, conditions and chips included; without it the text of all articles
    is searched. A question is offered if it finds something where this one finds nothing, or ten times as much where
    this one finds one or two articles.
    """
    if count is None:
        every = _EveryArticle(source)

        def count(other: Query) -> int:
            return len(execute(source, other, every).ids)

    if query.root is None:
        return None
    own = count(query)
    if own > FEW:
        return None
    for text in _questions(query, source.lexicon)[:_TRIES]:
        other = parse(text)
        if other.root is not None and other.root != query.root and count(other) >= max(1, _BETTER * own):
            return text
    return None
