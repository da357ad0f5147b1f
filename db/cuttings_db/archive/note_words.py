"""Words in notes and in the words that are highlighted: found by the rules of the text index, without being in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cuttings_db.folding import fold
from cuttings_db.search import Query, leaves, marks, parse
from cuttings_db.search.query import Phrase, Prefix, Term
from cuttings_db.store.connection import Store

__all__ = ["articles_with_words", "note_texts", "written_with"]

_BEGINNING = 3  # letters that every form of a word begins with
_SAFE = 4  # letters from which on a word has no other spelling that begins otherwise
_TEXTS = "SELECT article, surface, note FROM highlights UNION ALL SELECT article, '', text FROM article_notes"


def note_texts(store: Store) -> list[tuple[int, str]]:
    """Return each note and highlight as its article and its words: those that are highlighted, and what is said."""
    return [
        (int(article), f"{surface}\n{note}" if surface else str(note)) for article, surface, note in store.rows(_TEXTS)
    ]


def articles_with_words(store: Store, value: str) -> set[int]:
    """Return the articles with a note or highlight that holds the words; where none does, the last is a beginning."""
    texts = note_texts(store)
    for query in (parse(value), parse(value, typing=True)):
        needles = _needles(query)
        found = {article for article, text in texts if written_with(text, query, needles)}
        if found:
            return found
    return set()


def written_with(text: str, query: Query, needles: Iterable[str] | None = None) -> bool:
    """Tell whether a text holds what a question asks for."""
    if query.root is None:
        return False
    folded = _folded(text)
    if not all(needle in folded for needle in (_needles(query) if needles is None else needles)):
        return False
    return _holds(text, query)


@lru_cache(maxsize=20_000)
def _holds(text: str, query: Query) -> bool:
    """Tell the same by the rules of the text index, which takes its time."""
    found = marks(text, query)
    words = [word for word in query.terms if word]
    return bool(found) and all(marks(text, parse(word)) for word in words) if len(words) > 1 else bool(found)


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    """Return a text as it is compared; the same notes are asked for with every letter that is typed."""
    return fold(text)


def _needles(query: Query) -> list[str]:
    """Return what a text surely holds in which all words stand: looking for it is quick."""
    words: list[str] = []
    for node, positive in leaves(query.root):
        if positive and isinstance(node, Term | Prefix):
            words.append(node.text)
        elif positive and isinstance(node, Phrase):
            words.extend(node.words)
    return [fold(word)[:_BEGINNING] for word in words if len(word) >= _SAFE and word.isascii() and word.isalpha()]
