"""Rows of the result list: title, date, the best passage with its marks, and why an article was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from cuttings_db.model import Question, TextLayer
from cuttings_db.search import marks, snippet
from cuttings_db.store.articles import article_text, header
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import mentions_of

if TYPE_CHECKING:
    from cuttings_db.archive.answering import Found

__all__ = ["Rows", "chosen_marks"]

# A passage is looked for in this much of an article: a row must not wait for a megabyte.
_SEARCHED = 200_000
_AROUND = 240


def chosen_marks(store: Store, article: int, question: Question) -> list[tuple[int, int]]:
    """Return the places where an article mentions the entities that were chosen."""
    chosen = {chip.id for chip in question.entities if not chip.exclude}
    if not chosen:
        return []
    found = [m for m in mentions_of(store, article) if m["entity"] in chosen]
    return sorted({(s, e) for m in found for s, e in m["parts"]})


def _body(text: str, layer: TextLayer) -> str:
    """Return the text without furniture and title, as a snippet should show it."""
    shown = [p for p in layer.paragraphs if p.kind not in ("furniture", "title", "caption", "reference")]
    return "\n\n".join(text[p.start : p.end] for p in shown) or text


def _around(text: str, start: int, end: int) -> tuple[str, list[tuple[int, int]]]:
    """Return the passage around a mention, cut at spaces, and the mention's place in it."""
    lo = max(0, start - _AROUND // 3)
    hi = min(len(text), lo + _AROUND)
    while lo > 0 and lo < start and not text[lo - 1].isspace():
        lo += 1
    while hi < len(text) and hi > end and not text[hi].isspace():
        hi -= 1
    head = "…" if lo else ""
    passage = head + text[lo:hi].replace("\n", " ") + ("…" if hi < len(text) else "")
    return passage, [(start - lo + len(head), end - lo + len(head))]


class Rows:
    """Makes rows for articles of an answer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(
        self, found: Found, ids: Sequence[int], question: Question, check: Callable[[], None]
    ) -> list[dict[str, Any]]:
        """Return the rows of these articles, in this order; unknown ids are left out."""
        headers = header(self._store, ids)
        tags: dict[int, list[str]] = {}
        if ids:
            for article, tag in self._store.rows(
                f"SELECT article, tag FROM tags WHERE article IN ({','.join('?' * len(ids))}) ORDER BY tag", list(ids)
            ):
                tags.setdefault(int(article), []).append(str(tag))
        made = []
        for article in ids:
            if article in headers:
                check()
                made.append(self._row(headers[article], found, question, tags.get(article, [])))
        return made

    def _row(self, known: dict[str, Any], found: Found, question: Question, tags: list[str]) -> dict[str, Any]:
        """Return one row."""
        article = int(known["id"])
        text, layer = article_text(self._store, article) or ("", TextLayer(()))
        where = ""
        passage, spans = snippet(_body(text[:_SEARCHED], layer), found.query)
        if question.text.strip() and not spans:
            passage, spans, where = self._elsewhere(known, found, text, passage)
        if not spans and (places := chosen_marks(self._store, article, question)):
            passage, spans = _around(text, *places[0])
        return {
            "id": article,
            "title": known["title"],
            "title_origin": known["title_origin"],
            "published": known["published"],
            "source": known["source"],
            "language": known["language"],
            "starred": known["starred"],
            "tags": tags,
            "snippet": passage,
            "marks": [list(span) for span in spans],
            "where": where,
            "score": round(float(found.scores[article]), 4) if article < len(found.scores) else 0.0,
        }

    def _elsewhere(
        self, known: dict[str, Any], found: Found, text: str, passage: str
    ) -> tuple[str, list[tuple[int, int]], str]:
        """Return the passage and the reason of an article without a hit in its body's beginning."""
        whole = marks(text, found.query)
        if whole:
            around, spans = _around(text, *whole[0])
            return around, spans, ""
        for field in ("title", "author", "source", "path"):
            if marks(str(known[field]), found.query, field=field):
                return passage, [], field
        return passage, [], "entity"
