"""Rows of the result list: title, date, the best passage with its marks, and why an article was found."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from cuttings_db.archive.asked_entities import TYPES, asked_entities, mention_marks
from cuttings_db.model import Part, Question, TextLayer
from cuttings_db.search import BEFORE, Filter, HitSpans, TextIndex, best_stretch, leaves, marks, shown, snippet
from cuttings_db.store.articles import article_text, header
from cuttings_db.store.connection import Store
from cuttings_db.store.windows import Outline, Outlines, windows

if TYPE_CHECKING:
    from cuttings_db.archive.answering import Found

__all__ = ["Rows", "stale_articles"]

# A passage is looked for in this much of an article that the index does not hold as it is.
_SEARCHED = 200_000
_LENGTH = 240  # characters of a passage, about
_MARGIN = 60  # characters more than a passage needs, to cut it between words
_TAGS = "SELECT article, tag FROM tags WHERE article IN (SELECT value FROM json_each(?)) ORDER BY tag"
_NOTED = (
    "SELECT article FROM highlights WHERE article IN (SELECT value FROM json_each(?1))"
    " UNION SELECT article FROM article_notes WHERE article IN (SELECT value FROM json_each(?1))"
)
_STALE = "SELECT article FROM dirty WHERE counter>? AND article IN (SELECT value FROM json_each(?))"
# Where a passage is that is found: start and end of its stretch, the hits, and the piece of the text that is read.
_Stretch = tuple[Part | None, list[Part], Part]


def stale_articles(store: Store, index: TextIndex, articles: Sequence[int]) -> set[int]:
    """Return which of these articles changed since the index read them, so that its offsets do not fit."""
    counter = (store.counter_of(index.token) if index.token else None) or 0
    return {int(row[0]) for row in store.rows(_STALE, (counter, json.dumps(list(articles))))}


def _body(text: str, layer: TextLayer) -> str:
    """Return the text without furniture and title, as a snippet should show it."""
    shown_kinds = [p for p in layer.paragraphs if p.kind not in ("furniture", "title", "caption", "reference")]
    return "\n\n".join(text[p.start : p.end] for p in shown_kinds) or text


class Rows:
    """Makes rows for articles of an answer."""

    def __init__(self, store: Store, index: TextIndex) -> None:
        self._store, self._index = store, index
        self._outlines = Outlines(store)

    def rows(
        self, found: Found, ids: Sequence[int], question: Question, check: Callable[[], None]
    ) -> list[dict[str, Any]]:
        """Return the rows of these articles, in this order; unknown ids are left out."""
        headers = header(self._store, ids)
        known = [article for article in ids if article in headers]
        tags: dict[int, list[str]] = {}
        for article, tag in self._store.rows(_TAGS, (json.dumps(known),)):
            tags.setdefault(int(article), []).append(str(tag))
        noted = {int(row[0]) for row in self._store.rows(_NOTED, (json.dumps(known),))}
        passages = self._passages(found, known, question, check)
        return [
            {
                **self._row(headers[article], found, question, tags.get(article, []), passages[article]),
                "noted": article in noted,
            }
            for article in known
        ]

    def _passages(
        self, found: Found, ids: Sequence[int], question: Question, check: Callable[[], None]
    ) -> dict[int, tuple[str, list[Part]]]:
        """Return the passage of each article with its marks."""
        stale = stale_articles(self._store, self._index, ids)
        fresh = [article for article in ids if article not in stale]
        hits = self._index.hits(found.query, fresh, check=check) if found.query.root is not None else {}
        check()
        outlines = self._outlines.of(fresh)
        asked = asked_entities(self._store, question, found.query)
        stretches: dict[int, _Stretch] = {}
        for article in fresh:
            if article in outlines:
                places = None if article in hits else mention_marks(self._store, article, asked)
                stretches[article] = _stretch(outlines[article], hits.get(article), places)
        check()
        texts = windows(self._store, {article: stretch[2] for article, stretch in stretches.items()})
        passages: dict[int, tuple[str, list[Part]]] = {}
        for article in ids:
            if article in texts:
                passages[article] = _shown(texts[article], stretches[article], outlines[article].length)
            else:
                check()
                text, layer = article_text(self._store, article) or ("", TextLayer(()))
                passages[article] = snippet(_body(text[:_SEARCHED], layer), found.query)
        return passages

    def _row(
        self,
        known: dict[str, Any],
        found: Found,
        question: Question,
        tags: list[str],
        passage: tuple[str, list[Part]],
    ) -> dict[str, Any]:
        """Return one row."""
        article = int(known["id"])
        where = self._elsewhere(known, found) if question.text.strip() and not passage[1] else ""
        return {
            "id": article,
            "title": known["title"],
            "title_origin": known["title_origin"],
            "published": known["published"],
            "source": known["source"],
            "language": known["language"],
            "format": known["format"],
            "has_original": known["has_original"],
            "starred": known["starred"],
            "read": known["read"],
            "tags": tags,
            "snippet": passage[0],
            "marks": [list(span) for span in passage[1]],
            "where": where,
            "score": round(float(found.scores[article]), 4) if article < len(found.scores) else 0.0,
        }

    @staticmethod
    def _elsewhere(known: dict[str, Any], found: Found) -> str:
        """Return why an article without a hit in its text was found: the field with a hit, a note, a tag, an entity."""
        for field in ("title", "author", "source", "path"):
            if marks(str(known[field]), found.query, field=field):
                return field
        asked = [node for node, positive in leaves(found.query.root) if positive]
        conditions = {node.field for node in asked if isinstance(node, Filter)}
        for field in ("note", "tag"):
            if field in conditions:
                return field
        named = any(not isinstance(node, Filter) or node.field in TYPES for node in asked)
        return "entity" if named or not asked else ""


def _stretch(outline: Outline, hits: HitSpans | None, chosen: list[Part] | None) -> _Stretch:
    """Return which part of a text is shown, the hits in it, and the piece to be read for it."""
    best: Part | None = None
    spans: list[Part] = []
    if hits is not None:
        best = best_stretch(hits, _LENGTH, outline.stands_aside(hits.starts))
        spans = hits.united()
    elif chosen:
        best, spans = chosen[0], chosen
    if best is None:
        start = outline.beginning
        return None, [], (start, outline.around(start, start + 1)[1])
    low, high = outline.around(*best)
    start = max(low, best[0] - BEFORE - _MARGIN)
    return best, spans, (start, min(high, max(best[0], start) + 2 * _LENGTH + BEFORE + _MARGIN))


def _shown(text: str, stretch: _Stretch, length: int) -> tuple[str, list[Part]]:
    """Return the passage that is shown of a piece of a text, and its marks."""
    best, spans, (start, end) = stretch
    if best is None:
        return shown(text[: 3 * _LENGTH], None, [], _LENGTH, False, end < length or len(text) > 3 * _LENGTH)
    inside = [(s - start, e - start) for s, e in spans if s < end and e > start]
    chosen = (best[0] - start, min(best[1] - start, len(text)))
    return shown(text, chosen, inside, _LENGTH, start > 0, end < length)
