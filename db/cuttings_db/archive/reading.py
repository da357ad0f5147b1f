"""What the reading pane shows of one article, in pages; and what is known of one entity."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Any

import numpy as np

from cuttings_db.archive.asked_entities import asked_entities, mention_marks
from cuttings_db.archive.dated import Dated
from cuttings_db.archive.rows import stale_articles
from cuttings_db.errors import QuestionRefused
from cuttings_db.model import Part, Question, TextLayer
from cuttings_db.packing import pack
from cuttings_db.search import TextIndex, marks, parse
from cuttings_db.store.articles import article_text, evidence_of, header
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import claims_of, entity_row, mentions_of, spellings
from cuttings_db.store.highlights import highlights_of
from cuttings_db.store.relations import Relations

__all__ = ["Reading"]

_PAGE = 60_000
_COLLECTIONS = (
    "SELECT c.name FROM collections c JOIN collected d ON d.collection=c.id WHERE d.article=?"
    " ORDER BY c.name COLLATE NOCASE, c.name"
)
_ORIGINAL_NAME = "SELECT o.name FROM originals o JOIN articles a ON a.original=o.id WHERE a.id=?"


class Reading:
    """Reads articles and entities of one archive."""

    def __init__(self, store: Store, relations: Relations, index: Callable[[], TextIndex]) -> None:
        self._store, self._relations, self._index = store, relations, index
        self.dated = Dated(store, self.text)
        self._text: tuple[int, int, str, TextLayer] = (0, 0, "", TextLayer(()))
        self._spans: tuple[tuple[object, ...], list[Part]] = ((), [])

    def text(self, article: int) -> tuple[str, TextLayer]:
        """Return an article's text and layer; the last one is kept, for the next page of it."""
        revision = self._store.value("SELECT revision FROM articles WHERE id=?", (article,))
        if revision is None:
            raise QuestionRefused(f"there is no article {article}", "It may have been deleted; search again.")
        if self._text[:2] != (article, revision):
            text, layer = article_text(self._store, article) or ("", TextLayer(()))
            self._text = (article, int(revision), text, layer)
        return self._text[2], self._text[3]

    def article(self, article: int) -> dict[str, Any]:
        """Return everything about an article but its paragraphs."""
        text, layer = self.text(article)
        known = header(self._store, [article])[article]
        if known["published"] is not None:
            known["published"]["evidence"] = evidence_of(self._store, article)
        tags = [row[0] for row in self._store.rows("SELECT tag FROM tags WHERE article=? ORDER BY tag", (article,))]
        people = self._store.rows(
            "SELECT e.name, count(*) AS n FROM mentions m JOIN raw_entities r ON r.id=m.raw"
            " JOIN entities e ON e.id=r.entity WHERE m.article=? AND e.type='person' AND e.rejected=0"
            " GROUP BY e.id ORDER BY n DESC, e.name LIMIT 12",
            (article,),
        )
        return {
            **known,
            "history": self.dated.history(article),
            "review": self.dated.review(article),
            "paragraphs": len(layer.paragraphs),
            "references": [
                {
                    "label": r.label,
                    "url": r.url,
                    "text": text[r.start : r.end],
                    "start": r.start,
                    "anchors": list(r.anchors),
                }
                for r in layer.references
            ],
            "tags": tags,
            "collections": [str(row[0]) for row in self._store.rows(_COLLECTIONS, (article,))],
            "note": str(self._store.value("SELECT text FROM article_notes WHERE article=?", (article,)) or ""),
            "highlights": int(self._store.value("SELECT count(*) FROM highlights WHERE article=?", (article,))),
            "original_name": self._store.value(_ORIGINAL_NAME, (article,)) or "",
            "people": [row[0] for row in people],
        }

    def paragraphs(self, article: int, first: int, characters: int, question: Question) -> dict[str, Any]:
        """Return paragraphs from number `first` on, until `characters` are reached; `next` is None at the end."""
        text, layer = self.text(article)
        last, size = first, 0
        budget = min(max(characters, 1), _PAGE)
        while last < len(layer.paragraphs) and (size == 0 or size + _length(layer, last) <= budget):
            size += _length(layer, last)
            last += 1
        shown = layer.paragraphs[first:last]
        if not shown:
            return {"paragraphs": [], "next": None}
        lo, hi = shown[0].start, max(p.end for p in shown)
        mentions, dates = mentions_of(self._store, article, lo, hi), self.dated.dates(article, lo, hi)
        highlights = highlights_of(self._store, article)
        marked = self.hit_spans(article, question, _nothing)
        ends = [end for _, end in marked]
        spans = [(s, e, m) for m in mentions for s, e in m["parts"]]
        pages = []
        for index, p in enumerate(shown, first):
            # A phrase may go on in the next paragraph: each shows its part of the mark.
            inside = [
                [max(s, p.start), min(e, p.end)]
                for s, e in marked[bisect_right(ends, p.start) : bisect_left(marked, (p.end, p.end))]
            ]
            pages.append(
                {
                    "index": index,
                    "kind": p.kind,
                    "level": p.level,
                    "page": p.page,
                    "start": p.start,
                    "end": p.end,
                    "text": text[p.start : p.end],
                    "marks": inside,
                    "mentions": [
                        {"start": s, "end": e, "entity": m["entity"], "type": m["type"], "name": m["name"]}
                        for s, e, m in spans
                        if p.start <= s < p.end
                    ],
                    "dates": [d for d in dates if p.start <= d["start"] < p.end],
                    # One over several paragraphs shows its part in each.
                    "highlights": [
                        {**h, "start": max(h["start"], p.start), "end": min(h["end"], p.end)}
                        for h in highlights
                        if h["start"] < p.end and h["end"] > p.start
                    ],
                    "notes": [[n.start, n.end, n.label] for n in layer.note_marks if p.start <= n.start < p.end],
                    "links": [[k.start, k.end, k.url] for k in layer.links if p.start <= k.start < p.end],
                }
            )
        return {"paragraphs": pages, "next": last if last < len(layer.paragraphs) else None}

    def hits(self, article: int, question: Question, check: Callable[[], None]) -> dict[str, Any]:
        """Return every hit of a question in an article, packed as start, end, start, end, …"""
        spans = self.hit_spans(article, question, check)
        return {"marks": pack(np.asarray(spans, dtype=np.int32).reshape(-1))}

    def hit_spans(self, article: int, question: Question, check: Callable[[], None]) -> list[Part]:
        """Return every hit of a question in an article in order; the last ones are kept, for the next page."""
        text, _ = self.text(article)
        key = (article, self._text[1], question.text, question.typing, question.entities, self._store.last_token())
        if self._spans[0] != key:
            query, index = parse(question.text, question.typing), self._index()
            spans = mention_marks(self._store, article, asked_entities(self._store, question, query))
            if query.root is not None:
                if stale_articles(self._store, index, [article]):
                    spans += marks(text, query)
                elif (hits := index.hits(query, [article], check=check).get(article)) is not None:
                    spans += hits.united()
            self._spans = (key, _united(spans))
        return self._spans[1]

    def entity(self, identifier: str) -> dict[str, Any]:
        """Return what the archive knows of an entity."""
        row = entity_row(self._store, identifier)
        if row is None:
            raise QuestionRefused("this entry is no longer in the archive", "Search again.")
        self._relations.refresh()
        mask = self._relations.articles_of_entities([row["number"]])
        claims = []
        for claim in claims_of(self._store, row["number"]):
            text = self.text(claim["article"])[0] if claim["parts"] else ""
            claims.append({**claim, "quote": " ".join(text[s:e] for s, e in claim["parts"])})
        written = [name for name, _count in spellings(self._store, row["number"])]
        return {
            **{name: row[name] for name in ("id", "type", "kind", "name")},
            "aliases": [name for name in written if name != row["name"]],
            "articles": pack(np.flatnonzero(mask & ~self._relations.trashed).astype(np.int32)),
            "claims": claims,
        }

    def machine(self, article: int) -> dict[str, Any]:
        """Return the metadata as the machine found it, before corrections."""
        value: dict[str, Any] = json.loads(self._store.value("SELECT machine FROM articles WHERE id=?", (article,)))
        return value


def _nothing() -> None:
    """Check nothing."""


def _length(layer: TextLayer, index: int) -> int:
    """Return the length of a paragraph."""
    return layer.paragraphs[index].end - layer.paragraphs[index].start


def _united(spans: list[Part]) -> list[Part]:
    """Return spans in order, overlapping ones joined."""
    united: list[Part] = []
    for start, end in sorted(set(spans)):
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
