"""Sentences that name an entity, or two of them together: where they stand, and what of them is to be marked."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuttings_db.model import Part
from cuttings_db.store.articles import header
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json
from cuttings_db.store.relations import Relations
from cuttings_db.text import sentences

__all__ = ["ArticleText", "ArticleTexts", "Passage", "Passages", "nothing"]

_KEPT = 200  # articles whose texts are at hand
_AT_ONCE = 100
# Of an entity that more articles name, the newest of them are looked through.
MOST_ARTICLES = 1_500
_LONGEST = 900  # characters of a sentence that are shown
_TEXTS = (
    "SELECT a.id, r.text, r.layer FROM articles a JOIN revisions r ON r.id=a.revision"
    " WHERE a.id IN (SELECT value FROM json_each(?))"
)
_MENTIONS = (
    'SELECT m.article, m.start, m."end", m.parts, r.entity FROM json_each(?) e'
    " JOIN raw_entities r ON r.entity=e.value JOIN mentions m ON m.raw=r.id"
    " WHERE m.article IN (SELECT value FROM json_each(?)) ORDER BY m.article, m.start"
)


class Passage(NamedTuple):
    """A sentence of an article, and what of it names the entities (offsets of the article)."""

    article: int
    start: int
    end: int
    marks: tuple[Part, ...]


class ArticleText:
    """One text, its paragraphs, and its sentences as they are asked for."""

    def __init__(self, text: str, layer: str) -> None:
        self.text = text
        paragraphs = sorted((int(p["start"]), int(p["end"])) for p in stored_json(layer)["paragraphs"])
        self._bounds = [p for p in paragraphs if 0 <= p[0] < p[1] <= len(text)] or [(0, len(text))]
        self._starts = [start for start, _ in self._bounds]
        self._sentences: dict[int, list[Part]] = {}

    def _around(self, place: int) -> Part:
        """Return the sentence in which a place stands."""
        number = max(bisect_right(self._starts, place) - 1, 0)
        first, last = self._bounds[number]
        if number not in self._sentences:
            self._sentences[number] = [(s + first, e + first) for s, e in sentences(self.text[first:last])]
        for start, end in self._sentences[number]:
            if start <= place < end:
                return start, end
        return place, place + 1

    def sentence(self, start: int, end: int) -> Part:
        """Return the sentence around a span, both halves where a page break parts it; a very long one is cut."""
        low, high = self._around(start)[0], max(self._around(max(start, end - 1))[1], end)
        if high - low > _LONGEST:
            spare = max(_LONGEST - (end - start), 0) // 2
            low, high = self._cut(max(low, start - spare), low), min(high, end + spare)
            blank = self.text.rfind(" ", end, high)
            high = blank if blank > end and high < len(self.text) else high
        return low, high

    def _cut(self, place: int, low: int) -> int:
        """Return the beginning of a word near a place, where the text has blanks."""
        blank = self.text.find(" ", place, place + 40) if place > low else -1
        return blank + 1 if blank >= 0 else place


class ArticleTexts:
    """Texts of one archive; the last used are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[int, ArticleText] = OrderedDict()
        self._state: tuple[int, str] = (-1, "")

    def of(self, articles: Iterable[int]) -> dict[int, ArticleText]:
        """Return the texts of some articles by id; unknown ids are left out."""
        if (state := self._store.last_token()) != self._state:
            self._kept.clear()
            self._state = state
        wanted = list(dict.fromkeys(articles))
        missing = [article for article in wanted if article not in self._kept]
        found = {article: self._kept[article] for article in wanted if article in self._kept}
        for article, text, layer in self._store.rows(_TEXTS, (json.dumps(missing),)) if missing else ():
            found[int(article)] = self._kept[int(article)] = ArticleText(str(text), str(layer))
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found


class Passages:
    """Finds sentences in one archive; those last asked for are kept for their next page."""

    def __init__(self, store: Store, relations: Relations, texts: ArticleTexts) -> None:
        self._store, self._relations, self._texts = store, relations, texts
        self._last: tuple[tuple[object, ...], tuple[list[Passage], int]] = ((), ([], 0))

    def naming(
        self, entities: Sequence[int], check: Callable[[], None], among: NDArray[np.bool_] | None = None
    ) -> tuple[list[Passage], int]:
        """Return the sentences that name all of some entities, newest article first, and how many articles were left.

        `among` is a mask of articles; by default all that are not in the trash.
        """
        self._relations.refresh()
        articles = self._relations.articles
        mask = ~articles.trashed & articles.present if among is None else among
        for number in entities:
            mask = mask & self._relations.articles_of_entities([number])
        ids = articles.ordered("newest", mask)
        key = (tuple(entities), self._relations.state, len(ids), ids[:MOST_ARTICLES].tobytes())
        if self._last[0] != key:
            found: list[Passage] = []
            looked = ids[:MOST_ARTICLES].tolist()
            for first in range(0, len(looked), _AT_ONCE):
                check()
                found += self._of(looked[first : first + _AT_ONCE], entities)
            self._last = key, (found, len(ids) - len(looked))
        return self._last[1]

    def _of(self, articles: list[int], entities: Sequence[int]) -> list[Passage]:
        """Return the sentences of some articles in their order."""
        texts = self._texts.of(articles)
        rows = self._store.rows(_MENTIONS, (json.dumps(list(entities)), json.dumps(articles)))
        named: dict[int, dict[Part, list[tuple[int, Part]]]] = {}
        for article, start, end, parts, entity in rows:
            if article in texts:
                sentence = texts[article].sentence(start, end)
                spans = [(s, e) for s, e in stored_json(parts)] if parts else [(start, end)]
                named.setdefault(article, {}).setdefault(sentence, []).extend((entity, span) for span in spans)
        wanted = set(entities)
        found = []
        for article in articles:
            for (start, end), spans in sorted(named.get(article, {}).items()):
                if {entity for entity, _ in spans} >= wanted:
                    found.append(Passage(article, start, end, tuple(sorted({span for _, span in spans}))))
        return found

    def rows(self, passages: Sequence[Passage]) -> list[dict[str, Any]]:
        """Return sentences as the window shows them; marks are offsets inside the sentence."""
        texts = self._texts.of(passage.article for passage in passages)
        known = header(self._store, list({passage.article for passage in passages}))
        rows = []
        for article, start, end, marks in passages:
            if article in texts and article in known:
                rows.append(
                    {
                        "article": article,
                        "title": known[article]["title"],
                        "published": known[article]["published"],
                        "start": marks[0][0] if marks else start,
                        "end": marks[0][1] if marks else start,
                        "sentence": texts[article].text[start:end],
                        "sentence_start": start,
                        "marks": [
                            [max(s, start) - start, min(e, end) - start] for s, e in marks if s < end and e > start
                        ],
                    }
                )
        return rows


def nothing() -> None:
    """Check nothing."""
