"""Whether what is stored of an article stands in its text: names, claims, dates, the parts of the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.model import TextLayer, from_json
from cuttings_db.store.articles import text_hash
from cuttings_db.store.connection import Store
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.problems import stored_json

__all__ = ["Unsound", "unsound_articles"]

# So many articles are read at once: the texts of a whole archive do not fit into memory.
_BATCH = 200
_ARTICLES = (
    "SELECT a.id, r.text, r.layer, a.characters, a.words_sha256, a.text_sha256, a.machine FROM articles a"
    " JOIN revisions r ON r.id=a.revision WHERE a.id>? ORDER BY a.id LIMIT ?"
)
_SPANS = (
    ("name", 'SELECT article, start, "end", parts, name FROM mentions'),
    ("hidden name", 'SELECT article, start, "end", parts, name FROM hidden_mentions'),
    ("date", 'SELECT article, start, "end", NULL, NULL FROM dates'),
    ("clause", "SELECT article, clause_start, clause_end, NULL, NULL FROM dates"),
    ("predicate", "SELECT article, predicate_start, predicate_end, NULL, NULL FROM dates"),
    ("claim", "SELECT article, 0, 0, parts, NULL FROM claims"),
    ("hidden claim", "SELECT article, 0, 0, parts, NULL FROM hidden_claims"),
)
_OF_DATES = ("date", "clause", "predicate")
_Spans = list[tuple[str, Any, Any, Any]]


@dataclass(frozen=True)
class Unsound:
    """What is wrong with an article, in words, and of what kind that is."""

    article: int
    kind: Literal["text", "hash", "length", "layer", "names", "dates"]
    words: str


def unsound_articles(store: Store) -> Iterator[Unsound]:
    """Yield everything that does not fit the text of its article."""
    last = 0
    while True:
        # Texts and spans of one moment: another window may read an article again between the two.
        with store.snapshot():
            rows = store.rows(_ARTICLES, (last, _BATCH))
            if not rows:
                return
            first, last = int(rows[0][0]), int(rows[-1][0])
            spans = _spans(store, first, last)
        for article, text, layer, characters, words, digest, machine in rows:
            number = int(article)
            if words and words_hash(str(text)) != words:
                if _same_title_and_text(str(text), digest, machine):
                    yield Unsound(number, "hash", words="the hash of its text is another one")
                else:
                    yield Unsound(number, "text", words="its text is not the one that was imported")
            if len(str(text)) != characters:
                yield Unsound(number, "length", words="its text has another length")
            if problem := _layer_words(str(text), layer):
                yield Unsound(number, "layer", problem)
            yield from _span_problems(number, str(text), spans.get(number, []))


def _same_title_and_text(text: str, digest: Any, machine: Any) -> bool:
    """Tell whether a text is that of the other hash that is kept of it, with the title that was read."""
    try:
        return bool(text_hash(str(stored_json(machine)["title"]), text) == digest)
    except (ArchiveDamaged, KeyError, TypeError):
        return False


def _spans(store: Store, first: int, last: int) -> dict[int, _Spans]:
    """Return (what, pieces or span, quote or None) of all mentions, claims and dates by article."""
    found: dict[int, _Spans] = {}
    for what, sql in _SPANS:
        for article, start, end, parts, quote in store.rows(f"{sql} WHERE article BETWEEN ? AND ?", (first, last)):
            found.setdefault(int(article), []).append((what, (start, end), parts, quote))
    return found


def _span_problems(article: int, text: str, spans: Iterable[tuple[str, Any, Any, Any]]) -> Iterator[Unsound]:
    """Yield the first of the names and of the dates that is not inside its text or does not equal its quote."""
    told: set[str] = set()
    for what, span, parts, quote in spans:
        kind: Literal["names", "dates"] = "dates" if what in _OF_DATES else "names"
        if kind in told:
            continue
        try:
            pieces = stored_json(parts) if parts else [span]
            inside = bool(pieces) and all(0 <= s <= e <= len(text) for s, e in pieces)
            equal = inside and (quote is None or " ".join([text[s:e] for s, e in pieces]) == quote)
        except (TypeError, ValueError, ArchiveDamaged):
            inside = equal = False
        if not (inside and equal):
            told.add(kind)
            yield Unsound(article, kind, words=f"a {what} at {span[0]} does not stand in its text")


def _layer_words(text: str, layer: Any) -> str:
    """Return what is wrong with the parts of a text."""
    try:
        parts = from_json(TextLayer, stored_json(layer))
    except (TypeError, ArchiveDamaged):
        return "its parts cannot be read"
    spans = [(p.start, p.end) for p in parts.paragraphs] + [(r.start, r.end) for r in parts.references]
    spans += [(n.start, n.end) for n in parts.note_marks] + [(k.start, k.end) for k in parts.links]
    for start, end in spans:
        if not 0 <= start <= end <= len(text):
            return f"a part at {start} does not stand in its text"
    return ""
