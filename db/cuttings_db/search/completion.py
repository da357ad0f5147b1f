"""Complete what is being typed: where the word at the cursor begins, and which words of the index go on from there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from cuttings_db.folding import fold
from cuttings_db.search.analysis import JOINED, base_of
from cuttings_db.search.chunks import GRAM, grams
from cuttings_db.search.conditions import STATES
from cuttings_db.search.lexer import FIELD, FIELD_ALIASES, FILTER_FIELDS, TEXT_FIELDS, plain
from cuttings_db.search.lexicon import Lexicon

__all__ = ["FIELD_NAMES", "STATES", "Begun", "Typed", "begun_words", "squeezed", "typed_at"]

FIELD_NAMES = (
    "person", "org", "place", "event", "product", "gene", "disease", "trial", "variant", "publication", "tag",
    "collection", "note", "lang", "is", "date", "after", "before", "added", "mentions", "title", "author", "source",
    "file", "text",
)  # fmt: skip
_OPERATORS = frozenset(["AND", "OR", "NOT"])
_EARLIER = 3  # words before the cursor's that may belong to a name
_LOOKED_AT = 80  # terms of each piece of the index, the most frequent first
_FIELD_BEFORE = re.compile(r"(?:^|[\s(\"-])([A-Za-z]{2,20}):$")
_JOINTS = re.compile(r"[^\w\s]+|_+")
_PATTERN = re.compile(r"[*?~]")
# So common that nobody needs them completed, and that an article without them is none.
_SMALL_WORDS = frozenset(
    [
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
        "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is", "it", "its", "may", "more",
        "not", "of", "on", "or", "our", "she", "so", "such", "than", "that", "the", "their", "them", "then", "there",
        "these", "they", "this", "those", "to", "was", "we", "were", "what", "when", "which", "who", "will", "with",
        "would", "you"
    ]
)  # fmt: skip


@dataclass(frozen=True)
class Typed:
    """The word at the cursor: its place in the line, what of it stands before the cursor, its field ("": none).

    `quoted`: it stands after a quotation mark, which is part of its place where it follows a field; `earlier` are the
    beginnings of the words before it with which it may be one name, the farthest first.
    """

    start: int
    end: int
    text: str
    field: str = ""
    quoted: bool = False
    earlier: tuple[int, ...] = ()


@dataclass(frozen=True)
class Begun:
    """A word that begins so, and in about how many articles it stands."""

    text: str
    articles: int


def squeezed(text: str) -> str:
    """Return the folded text without joints, as it is looked up: `PD-L1` is `pdl1`; words stay apart."""
    return " ".join(_JOINTS.sub("", fold(text)).split())


def _known_field(name: str) -> str:
    """Return a field by any of its names, "" if it is none."""
    folded = FIELD_ALIASES.get(name.lower(), name.lower())
    return folded if folded in TEXT_FIELDS or folded in FILTER_FIELDS else ""


def _surroundings(line: str) -> tuple[int, str]:
    """Return the last quotation mark without a partner (-1: none), and the field of the innermost open bracket."""
    quote, fields = -1, [""]
    for position, character in enumerate(line):
        if character == '"':
            quote = position if quote < 0 else -1
        elif quote < 0 and character == "(":
            named = _FIELD_BEFORE.search(line[max(0, position - 24) : position])
            fields.append((_known_field(named.group(1)) if named else "") or fields[-1])
        elif quote < 0 and character == ")" and len(fields) > 1:
            fields.pop()
    return quote, fields[-1]


def _word_end(line: str, start: int) -> int:
    """Return where the word at a place ends."""
    while start < len(line) and not line[start].isspace() and line[start] not in '"()':
        start += 1
    return start


def _earlier(line: str, start: int) -> tuple[int, ...]:
    """Return where plain words before a place begin, the farthest first."""
    found: list[int] = []
    for match in reversed(list(re.finditer(r"\S+", line[:start]))):
        word = match.group()
        if word in _OPERATORS or set(word) & set('":()*?~') or word.startswith("-") or len(found) == _EARLIER:
            break
        found.append(match.start())
    return tuple(reversed(found))


def typed_at(text: str, cursor: int) -> Typed | None:
    """Return the word at the cursor, or None where there is nothing to complete."""
    line = plain(text)
    cursor = max(0, min(cursor, len(text)))
    quote, field = _surroundings(line[:cursor])
    end = _word_end(line, cursor)
    if quote >= 0:
        named = _FIELD_BEFORE.search(line[max(0, quote - 24) : quote])
        field = (_known_field(named.group(1)) if named else "") or field
        if field in FILTER_FIELDS:
            return Typed(quote, end + (line[end : end + 1] == '"'), text[quote + 1 : cursor], field, True)
        start = max(quote + 1, *(i + 1 for i in range(quote, cursor) if line[i].isspace() or i == quote))
        return Typed(start, end, text[start:cursor], field, True) if start < cursor else None
    start = cursor
    while start and not line[start - 1].isspace() and line[start - 1] not in '"()':
        start -= 1
    while start < cursor and line[start] == "-":
        start += 1
    named = FIELD.match(line[:cursor], start)
    if named and _known_field(named.group(1)):
        field, start = _known_field(named.group(1)), named.end()
    elif not field and start == cursor:
        return None
    if _PATTERN.search(line[start:cursor]):
        return None
    earlier = () if field or line[start - 1 : start] == "-" else _earlier(line, start)
    return Typed(start, end, text[start:cursor], field, False, earlier)


def begun_words(
    lexicon: Lexicon,
    typed: str,
    limit: int,
    codes: Mapping[str, str] | None = None,
    count: Callable[[str], int] | None = None,
) -> list[Begun]:
    """Return the words that begin as `typed`, the most frequent first; the whole word itself is not among them.

    `codes` are the spellings of names by their squeezed form (`pd1`: `PD-1`). `count` says how many articles hold a run
    of three and more characters without spaces, of which the index knows only the pairs.
    """
    if GRAM.match(typed[-1:]):
        return _runs(lexicon, typed, limit, count)
    prefix = squeezed(typed)
    if not prefix or " " in prefix:
        return []
    counts = _most_frequent(lexicon, prefix)
    words: dict[str, int] = {}
    for term, articles in counts.items():
        base = base_of(term)
        if base == prefix or base in _SMALL_WORDS or len(base) < 2 or GRAM.search(base):
            continue
        if JOINED in term and not any(c.isdigit() for c in base) and base not in (codes or {}):
            continue  # `nonsmallcell` is nobody's spelling
        word = (codes or {}).get(base, base)
        words[word] = words.get(word, 0) + articles
    ranked = sorted(words, key=lambda w: (-words[w], w))[:limit]
    return [Begun(word, words[word]) for word in ranked]


def _most_frequent(lexicon: Lexicon, prefix: str) -> dict[str, int]:
    """Return the most frequent terms that begin so, with the number of their articles."""
    counts: dict[str, int] = {}
    for part in lexicon.lists:
        between = part.between(prefix)
        frequencies = np.asarray(part.frequencies[between.start : between.stop])
        if len(frequencies) > _LOOKED_AT:
            first = np.argpartition(frequencies, len(frequencies) - _LOOKED_AT)[-_LOOKED_AT:]
        else:
            first = np.arange(len(frequencies))
        for index in first.tolist():
            term = part.terms[between.start + index]
            counts[term] = counts.get(term, 0) + int(frequencies[index])
    if len(lexicon.lists) > 1:
        return {term: lexicon.frequency(term) for term in counts}
    return counts


def _runs(lexicon: Lexicon, typed: str, limit: int, count: Callable[[str], int] | None) -> list[Begun]:
    """Return what is typed with the next character, for scripts without spaces."""
    size = 0
    while size < len(typed) and GRAM.match(typed[-1 - size]):
        size += 1
    folded, _ = grams(typed[-size:])
    pairs = _most_frequent(lexicon, folded[-1])
    known = min((lexicon.frequency(folded[i : i + 2]) for i in range(len(folded) - 1)), default=1 << 60)
    words = {typed + term[1]: min(known, articles) for term, articles in pairs.items() if len(term) == 2 and known > 0}
    ranked = sorted(words, key=lambda w: (-words[w], w))[:limit]
    if count is not None and len(typed) > 1:
        found = {word: count(word) for word in ranked[: limit // 2]}
        ranked = sorted((w for w, articles in found.items() if articles), key=lambda w: (-found[w], w))
        return [Begun(word, found[word]) for word in ranked]
    return [Begun(word, words[word]) for word in ranked]
