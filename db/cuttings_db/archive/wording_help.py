"""Help with the wording of a question: what may come next while somebody types, and which part of it finds nothing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from cuttings_db.archive.answering import Answering
from cuttings_db.archive.entity_names import EntityNames, Named
from cuttings_db.archive.filters import ArchiveFilters
from cuttings_db.archive.wording import scope_words
from cuttings_db.model import Question
from cuttings_db.search import Filter, Query, TextIndex, leaves, parse
from cuttings_db.search.completion import FIELD_NAMES, STATES, Typed, squeezed, typed_at
from cuttings_db.search.conditions import DAY_FIELDS
from cuttings_db.search.lexer import FIELD, plain
from cuttings_db.search.reasons import clauses
from cuttings_db.search.suggestion import FEW
from cuttings_db.store.connection import Store
from cuttings_db.store.relations import CLOSED_HI, CLOSED_LO, Relations

__all__ = ["WordingHelp"]

_ITEMS = 10
_FIELDS_SHOWN = 2
_MIN_FIELD = 2  # letters of a field's name that must be typed
_WORDS_KEPT = 3  # words that are shown even where many names begin so
_CLAUSES = 8
_SECONDS = 0.003  # to read names while somebody types
_TYPE_OF_FIELD = {"org": "organisation"}
_FIELD_OF_TYPE = {kind: field for field, kind in _TYPE_OF_FIELD.items()}
_ENTITY_FIELDS = frozenset(
    ["person", "org", "place", "event", "product", "gene", "disease", "trial", "variant", "publication"]
)
_STORED = {
    "tag": "SELECT t.tag, count(*) FROM tags t JOIN articles a ON a.id=t.article WHERE a.trashed=0 GROUP BY t.tag",
    "collection": "SELECT c.name, count(a.id) FROM collections c LEFT JOIN collected d ON d.collection=c.id"
    " LEFT JOIN articles a ON a.id=d.article AND a.trashed=0 GROUP BY c.id",
    "lang": "SELECT language, count(*) FROM articles WHERE trashed=0 AND language<>'' GROUP BY language",
    "source": "SELECT source, count(*) FROM articles WHERE trashed=0 AND source<>'' GROUP BY source",
    "author": "SELECT author, count(*) FROM articles WHERE trashed=0 AND author<>'' GROUP BY author",
}
_BARE = re.compile(r"[^\s\"()*?~:“”]+")

Item = dict[str, Any]


def _item(kind: str, text: str, insert: str, articles: int, type_: str = "") -> Item:
    """Return an item as the window takes it."""
    return {"kind": kind, "text": text, "insert": insert, "type": type_, "articles": articles}


def _value(value: str, quoted: bool) -> str:
    """Return a value as it is typed after a field."""
    bare = value.replace('"', " ")
    return bare if not quoted and _BARE.fullmatch(bare) else f'"{bare}"'


class WordingHelp:
    """Completes and explains questions to one archive; keeps what it read until the archive changes."""

    def __init__(self, store: Store, relations: Relations, index: TextIndex) -> None:
        self._store, self._relations, self._index = store, relations, index
        self._names = EntityNames(store, relations)
        self._values: dict[str, tuple[tuple[int, str], list[tuple[str, int]]]] = {}
        # An answering of its own: what the panes ask for again must not be forgotten over this.
        self._answering = Answering(store, relations, index)
        self._filters = ArchiveFilters(store, relations)

    def prepare(self, waits: Callable[[], bool]) -> None:
        """Read the names while nobody waits for an answer."""
        self._names.prepare(waits)

    # Completion

    def complete(self, text: str, cursor: int) -> dict[str, Any]:
        """Return up to ten items that may replace the word at the cursor, and the place that they replace."""
        typed = typed_at(text, cursor)
        if typed is None:
            return {"start": cursor, "end": cursor, "items": []}
        if typed.field:
            items, start = self._of_field(typed), typed.start
        else:
            items, start = self._of_word(text, typed)
        new = [item for item in items if item["insert"] != text[start : typed.end]]
        return {"start": start, "end": typed.end, "items": new[:_ITEMS]}

    def _of_word(self, text: str, typed: Typed) -> tuple[list[Item], int]:
        """Return what goes on from a word without a field, and where the place of all of it begins."""
        self._names.refresh(_SECONDS)
        start = typed.start
        names: list[Named] = []
        if not typed.quoted:
            for earlier in typed.earlier:
                names = self._names.beginning(text[earlier : typed.start] + typed.text, "", _ITEMS)
                if names:
                    start = earlier
                    break
            known = {(n.name, n.type) for n in names}
            more = self._names.beginning(typed.text, "", _ITEMS)
            names = [*names, *(n for n in more if (n.name, n.type) not in known)]
        before = text[start : typed.start]
        ranked: list[tuple[tuple[int, int], Item]] = []
        if not typed.quoted:
            ranked += [((0, n), item) for n, item in enumerate(self._fields(typed.text, before))]
        spoken = squeezed(before + typed.text)
        for name in names:
            whole = squeezed(name.name)
            tier = 1 if before and f" {whole}".find(f" {spoken}") >= 0 else 2 if name.first else 3
            field = _FIELD_OF_TYPE.get(name.type, name.type)
            lead = before if tier > 1 else ""
            item = _item("entity", name.name, f"{lead}{field}:{_value(name.name, True)}", name.articles, name.type)
            ranked.append(((tier, -name.articles), item))
        for word in self._index.words_begun(typed.text, "text", _ITEMS, self._names.codes, self._count):
            ranked.append(((2, -word.articles), _item("word", word.text, before + word.text, word.articles)))
        ranked.sort(key=lambda r: (r[0], r[1]["text"].casefold(), r[1]["type"]))
        return self._mixed([item for _, item in ranked]), start

    @staticmethod
    def _mixed(items: list[Item]) -> list[Item]:
        """Return the first items, some words among them however many names there are."""
        words = [item for item in items if item["kind"] == "word"][:_WORDS_KEPT]
        room = _ITEMS - len(words)
        kept = list(itertools.islice((i for i in items if i not in words), room))
        return [item for item in items if item in kept or item in words]

    @staticmethod
    def _fields(typed: str, before: str) -> list[Item]:
        """Return the fields whose name begins so."""
        begun = typed.lower()
        if len(begun) < _MIN_FIELD or not begun.isascii():
            return []
        found = [f for f in FIELD_NAMES if f.startswith(begun)][:_FIELDS_SHOWN]
        return [_item("field", f"{field}:", f"{before}{field}:", 0) for field in found]

    def _count(self, run: str) -> int:
        """Return how many articles hold a run of characters."""
        return len(self._index.execute(parse(f'"{run}"'), self._filters).ids)

    def _of_field(self, typed: Typed) -> list[Item]:
        """Return the values of a field that begin so."""
        field, begun = typed.field, squeezed(typed.text)
        if field in _ENTITY_FIELDS:
            self._names.refresh(_SECONDS)
            found = self._names.beginning(typed.text, _TYPE_OF_FIELD.get(field, field), _ITEMS + 1)
            return [_item("value", n.name, _value(n.name, typed.quoted), n.articles, n.type) for n in found]
        if field in ("title", "text"):
            self._names.refresh(_SECONDS)
            words = self._index.words_begun(typed.text, field, _ITEMS, self._names.codes) if typed.text else []
            return [_item("word", word.text, word.text, word.articles) for word in words]
        if field == "is":
            values: Iterable[tuple[str, int]] = [(state, self._in_state(state)) for state in STATES]
        elif field in DAY_FIELDS:
            values = self._years() if field != "added" else []
        else:
            values = self._stored(field)
        if field in ("source", "author"):
            # These are searched by words: the rest of a name may be left out.
            matching = [v for v in values if f" {begun}" in f" {squeezed(v[0])}"]
        else:
            matching = [v for v in values if squeezed(v[0]).startswith(begun)]
        ranked = sorted(matching, key=lambda v: (not squeezed(v[0]).startswith(begun), -v[1], v[0]))
        if field in DAY_FIELDS:
            ranked.sort(key=lambda v: v[0], reverse=True)
        return [
            _item("value", value, _value(value, typed.quoted), articles) for value, articles in ranked[: _ITEMS + 1]
        ]

    def _in_state(self, state: str) -> int:
        """Return how many articles are in a state."""
        mask = self._filters.matching("is", state)
        return 0 if mask is None else int(np.count_nonzero(np.asarray(mask) & ~self._relations.trashed[: len(mask)]))

    def _years(self) -> list[tuple[str, int]]:
        """Return the years of publication with the number of their articles."""
        articles = self._relations.articles
        those = articles.dated & ~articles.trashed
        lo, hi = articles.published_lo[those].astype(np.int64), articles.published_hi[those].astype(np.int64)
        days = lo[(lo > CLOSED_LO) & (hi < CLOSED_HI)]
        years = (np.datetime64("0001-01-01", "D") + (days - 1)).astype("datetime64[Y]").astype(np.int64) + 1970
        found, counts = np.unique(years, return_counts=True)
        return [(f"{year:04d}", int(count)) for year, count in zip(found.tolist(), counts.tolist(), strict=True)]

    def _stored(self, field: str) -> list[tuple[str, int]]:
        """Return the values of a column with the number of their articles; read again when the archive changed."""
        sql = _STORED.get(field)
        if sql is None:
            return []
        token = self._store.last_token()
        kept = self._values.get(field)
        if kept is None or kept[0] != token:
            kept = (token, [(str(value), int(count)) for value, count in self._store.rows(sql)])
            self._values[field] = kept
        return kept[1]

    # What may have been meant

    def suggestion(self, question: Question, total: int, check: Callable[[], None]) -> str | None:
        """Return the text of a question that finds more, where this one found next to nothing, or None.

        `total` is what this one found. Chips and conditions stay as they are, and what is offered was counted.
        """
        if total > FEW or not question.text.strip():
            return None

        def count(other: Query) -> int:
            check()
            if other.text == question.text:
                return total
            return self._total(replace(question, text=other.text, typing=False), check)

        query = parse(question.text, question.typing)
        return self._index.suggest(query, count) or (None if total else self._other_name(query, count))

    def _other_name(self, query: Query, count: Callable[[Query], int]) -> str | None:
        """Return the question with the nearest name for an entity that nobody mentions, or None."""
        for node, positive in leaves(query.root):
            if not positive or not isinstance(node, Filter) or node.field not in _ENTITY_FIELDS:
                continue
            if self._own(Query(node), lambda: None):
                continue
            self._names.refresh(_SECONDS)
            near = self._names.near(node.value, _TYPE_OF_FIELD.get(node.field, node.field))
            start, end = node.span
            named = FIELD.match(plain(query.text), start)
            value = _value(near, '"' in plain(query.text[start:end])) if near else ""
            text = query.text[: named.end() if named else start] + value + query.text[end:]
            if near and count(parse(text)):
                return text
        return None

    # Reasons

    def because(self, question: Question, check: Callable[[], None]) -> dict[str, Any]:
        """Return the parts of a question, first those without which it finds something (`total`), rarest first.

        At most eight parts are tried: the clauses of the words (`own`: what each finds by itself), then the chips by
        their index over entities, dates, undated and scopes.
        """
        query = parse(question.text, question.typing)
        parts = clauses(query)
        chips = len(question.entities) + len(question.dates) + question.undated + len(question.scopes)
        if len(parts) + chips < 2:
            return {"clauses": []}
        found: list[dict[str, Any]] = []
        for part in parts[:_CLAUSES]:
            check()
            other = replace(question, text=part.without, typing=question.typing and not part.last)
            own = self._own(part.query, check)
            found.append({"clause": part.text, "total": self._total(other, check), "text": part.without, "own": own})
        for number in range(min(chips, _CLAUSES - len(found))):
            check()
            name, other = _without_chip(question, number)
            found.append({"clause": name, "total": self._total(other, check), "chip": number})
        return {"clauses": sorted(found, key=lambda c: (not c["total"], c.get("own", 1) > 0))}

    def _total(self, question: Question, check: Callable[[], None]) -> int:
        """Return how many articles a question finds."""
        return len(self._answering.find(question, check).ids)

    def _own(self, query: Query, check: Callable[[], None]) -> int:
        """Return how many articles a clause finds by itself."""
        return len(self._index.execute(query, self._filters, check).ids)


def _without_chip(question: Question, number: int) -> tuple[str, Question]:
    """Return a chip in words, counted over entities, dates, undated and scopes, and the question without it."""
    entities, dates, scopes = question.entities, question.dates, question.scopes
    if number < len(entities):
        name = entities[number].name or entities[number].id
        return name, replace(question, entities=(*entities[:number], *entities[number + 1 :]))
    number -= len(entities)
    if number < len(dates):
        span = f"{dates[number].lo or '…'} – {dates[number].hi or '…'}"
        return span, replace(question, dates=(*dates[:number], *dates[number + 1 :]))
    number -= len(dates)
    if question.undated and number == 0:
        return "undated", replace(question, undated=False)
    number -= question.undated
    return scope_words(scopes[number]), replace(question, scopes=(*scopes[:number], *scopes[number + 1 :]))
