"""Take deleted articles out of the list of decisions: those that only concern them go, of others what tells of them."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from typing import Any

from cuttings_db.store.anchoring import occurrence, place_at
from cuttings_db.store.article_effects import import_label
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import current_text
from cuttings_db.store.entities import entity_row
from cuttings_db.store.entity_fold import ENTITY_KINDS
from cuttings_db.store.known_texts import TEXT_MARKS, text_marks
from cuttings_db.store.problems import stored_json
from cuttings_db.store.purging_leaks import Gone
from cuttings_db.store.retrying import named_numbers

__all__ = ["scrub_decisions"]

_AMONG = "IN (SELECT value FROM json_each(?))"
# Rows that only move others.
_MOVES = ("undo", "redo", "undo_decision")
# Where the way back of a decision names articles: lists of numbers, or values by number.
_NUMBERS = ("articles", "had", "both", "trashed", "changed")
_FLAGS = ("star", "trash", "read", "tag")
_PLACES = ("add_mention", "reject_mention", "assign_mention", "retype_mention")
_MEMBER = "SELECT a.id FROM articles a JOIN revisions r ON r.id=a.revision WHERE instr(r.text, ?) ORDER BY a.id LIMIT 1"
Data = dict[str, Any]


def scrub_decisions(store: Store, gone: Gone) -> None:
    """Rewrite or remove every decision that tells of articles that are gone, inside a running transaction."""
    scrubbing = _Scrubbing(store, gone)
    removed: set[int] = set()
    called: dict[int, str] = {}
    rows = store.rows("SELECT id, kind, data, label, inverse, uuid FROM decisions")
    for number, kind, stored, label, kept, identifier in rows:
        if kind in _MOVES:
            continue
        data, inverse = stored_json(stored), stored_json(kept)
        made = scrubbing.decision(str(kind), data)
        if made is None:
            removed.add(int(number))
            continue
        back = {} if kind in ENTITY_KINDS and inverse is not None else scrubbing.inverse(str(kind), inverse)
        words = scrubbing.label(str(kind), str(label), made)
        if (made, back, words) != (data, inverse, label):
            # What says less than before is not what another archive knows by that name.
            own = identifier if named_numbers(made) == named_numbers(data) else str(uuid.uuid4())
            store.connection.execute(
                "UPDATE decisions SET data=?, inverse=?, label=?, uuid=? WHERE id=?",
                (json.dumps(made), json.dumps(back), words, own, number),
            )
            if words != label:
                called[int(number)] = words
    _remove(store, removed)
    _call_moves(store, called)


def _call_moves(store: Store, called: dict[int, str]) -> None:
    """Let rows that take back, or do again, what is called otherwise now say so, however often that was done."""
    sql = "SELECT id, kind, target FROM decisions WHERE kind IN ('undo', 'redo', 'undo_decision') ORDER BY id"
    for number, kind, target in store.rows(sql) if called else ():
        if target in called:
            words = called[target]
            called[number] = f"taking back of “{words}”" if kind == "undo_decision" else words
            store.connection.execute("UPDATE decisions SET label=? WHERE id=?", (called[number], number))


def _remove(store: Store, numbers: set[int]) -> None:
    """Remove rows, and all that took them back or did them again."""
    asked = numbers
    while asked:
        among = json.dumps(sorted(asked))
        rows = store.rows(
            f"SELECT id FROM decisions WHERE target {_AMONG} AND kind IN ('undo', 'redo', 'undo_decision')", (among,)
        )
        asked = {int(row[0]) for row in rows} - numbers
        numbers |= asked
    among = json.dumps(sorted(numbers))
    for table, column in (("waiting_decisions", "decision"), ("said_claims", "decision"), ("decisions", "id")):
        store.connection.execute(f"DELETE FROM {table} WHERE {column} {_AMONG}", (among,))


class _Scrubbing:
    """Rewrites decisions; None in the place of one that only concerns what is gone."""

    def __init__(self, store: Store, gone: Gone) -> None:
        self._store, self._gone = store, gone
        self._lost: set[str] = set()
        for (stored,) in store.rows("SELECT data FROM decisions WHERE kind='highlight'"):
            data = stored_json(stored)
            if gone.is_article(data, data.get("article", 0)):
                self._lost.add(str(data.get("highlight", "")))

    def label(self, kind: str, label: str, made: Data) -> str:
        """Return what a decision is called; the words of articles that are gone are not quoted, those of people are."""
        if kind == "import":
            return import_label(len(made["articles"]))
        quotes = [part.partition("”")[0] for part in label.split("“")[1:]]
        cut = [quote.rstrip("…") for quote in quotes if quote.endswith("…")]
        told = any(map(self._gone.leaks_name, quotes)) or any(map(self._gone.leaks, cut))
        if kind not in ENTITY_KINDS or not told:
            return label
        return f"merge into “{made['name']}”" if kind == "merge" else kind.replace("_", " ")

    def decision(self, kind: str, data: Data) -> Data | None:
        """Return what is left of a decision."""
        if kind == "theirs":
            inner = self.decision(str(data["decision"].get("kind", "")), data["decision"])
            return None if inner is None else {**data, "decision": inner}
        if kind in ENTITY_KINDS:
            return self._of_entities(kind, data)
        if kind.startswith("highlight") and str(data.get("highlight", "")) in self._lost:
            return None
        if kind == "saved_search" and self._gone.names_entity(json.dumps(data.get("question") or {})):
            return None
        return self._of_articles(data)

    def _of_articles(self, data: Data) -> Data | None:
        """Return what a decision says of the articles that are left; one that names none stays as it is."""
        made = dict(data)
        if isinstance(data.get("article"), int) and self._gone.is_article(data, data["article"]):
            return None
        for field in ("articles", "values", "trashed"):
            given = data.get(field)
            if isinstance(given, dict):
                made[field] = {n: v for n, v in given.items() if not self._gone.is_article(data, n)}
            elif isinstance(given, list):
                made[field] = [n for n in given if not self._gone.is_article(data, n)]
        if made.get("kind") in ("copy", "not_copy") and len(made.get("articles", ())) < 2:
            return None
        named = [field for field in ("articles", "values") if data.get(field)]
        if named and not any(made[field] for field in named):
            return None
        for field in TEXT_MARKS:
            if isinstance(data.get(field), dict):
                made[field] = {n: sha for n, sha in data[field].items() if sha not in self._gone.hashes}
        return made

    def inverse(self, kind: str, inverse: Any) -> Any:
        """Return the way back without the articles that are gone."""
        if isinstance(inverse, list):
            numbers = kind in _FLAGS and all(isinstance(n, int) for n in inverse)
            return self._left(inverse) if numbers else inverse
        if not isinstance(inverse, dict):
            return inverse
        made = dict(inverse)
        for field in (*_NUMBERS, "values"):
            given = inverse.get(field)
            if isinstance(given, dict):
                made[field] = {n: value for n, value in given.items() if int(n) not in self._gone.articles}
            elif isinstance(given, list) and all(isinstance(n, int) for n in given):
                made[field] = self._left(given)
        if isinstance(made.get("before"), str) and kind.startswith("saved_search"):
            made["before"] = None if self._gone.names_entity(made["before"]) else made["before"]
        if isinstance(made.get("saved"), dict):
            made["saved"] = {n: q for n, q in made["saved"].items() if not self._gone.names_entity(q)}
        return made

    def _left(self, numbers: Iterable[int]) -> list[int]:
        """Return the articles that are left."""
        return [number for number in numbers if number not in self._gone.articles]

    def _of_entities(self, kind: str, data: Data) -> Data | None:
        """Return what is left of a decision about entities."""
        made = dict(data)
        made["entities"] = [e for e in data.get("entities", ()) if str(e) not in self._gone.entities]
        if not made["entities"]:
            del made["entities"]
        if "entities" in data and len(made.get("entities", ())) < 2:
            return None
        if kind == "not_same" and len(made["entities"]) < 2:
            return None
        if any(str(data.get(field)) in self._gone.entities for field in ("entity", "other")):
            return None
        if kind in ("ignore", "heed") and self._gone.leaks(str(data.get("surface", ""))):
            return None
        if kind == "reject_claim" and self._gone.leaks(str(data.get("value", ""))):
            return None
        if self._gone.is_article(data, data["article"]) if data.get("article") is not None else False:
            return self._elsewhere(made) if kind == "add_mention" and data.get("everywhere") else None
        if kind == "split" and not self._rest_of_split(made):
            return None
        if kind == "merge" and self._gone.leaks_name(str(data.get("name", ""))):
            made["name"] = self._name(made["entities"][0])
        for field in TEXT_MARKS:
            if isinstance(data.get(field), dict):
                made[field] = {n: sha for n, sha in data[field].items() if sha not in self._gone.hashes}
        if "anchors" in data:
            anchors = data["anchors"].items()
            made["anchors"] = {i: self._anchor(i, a) for i, a in anchors if i not in self._gone.entities}
        return made

    def _rest_of_split(self, made: Data) -> bool:
        """Take spellings and articles that are gone out of a split; tells whether anything is left of it."""
        rest = False
        for field in ("names", "articles"):
            if made.get(field):
                made[field] = [one for one in made[field] if not self._is_gone(made, field, one)]
                if not made[field]:
                    return False
                rest = True
        if self._gone.leaks_name(str(made.get("name") or "")):
            made["name"] = ""
        return rest

    def _is_gone(self, data: Data, field: str, one: Any) -> bool:
        """Tell whether a spelling, or an article, of a decision is gone."""
        return self._gone.is_article(data, one) if field == "articles" else self._gone.leaks(str(one))

    def _elsewhere(self, made: Data) -> Data | None:
        """Let words that are a name everywhere be shown at a place of an article that is left."""
        surface = str(made["place"]["surface"])
        article = self._store.value(_MEMBER, (surface,))
        if article is None:
            return None
        text = current_text(self._store, int(article))
        start = text.index(surface)
        place = place_at(text, int(article), start, start + len(surface))
        words = {"surface": surface, "before": place.before, "after": place.after}
        made["place"] = {**words, "number": occurrence(text, surface, start)}
        return {**made, "article": int(article), "start": start, "end": place.end, **text_marks(self._store, [article])}

    def _anchor(self, identifier: str, anchor: Data) -> Data:
        """Return by what an entity is found again, without what only the deleted articles called it."""
        made = dict(anchor)
        made["names"] = [name for name in anchor.get("names", ()) if not self._gone.leaks(str(name))]
        made["keys"] = [key for key in anchor.get("keys", ()) if tuple(key) not in self._gone.keys]
        if self._gone.leaks(str(anchor.get("name", ""))):
            made["name"] = self._name(identifier)
        return made

    def _name(self, identifier: str) -> str:
        """Return how an entity is called by the machine now."""
        row = entity_row(self._store, identifier)
        if row is None:
            return ""
        name = str(self._store.value("SELECT machine_name FROM entities WHERE id=?", (row["number"],)) or "")
        return "" if self._gone.leaks(name) else name
