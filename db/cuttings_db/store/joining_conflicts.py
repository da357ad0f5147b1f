"""Where the decisions of another archive speak against ours: ours win, theirs wait in review."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.intervals import parse_edtf
from cuttings_db.store.connection import Store
from cuttings_db.store.decision_list import rows_in_force
from cuttings_db.store.entity_finding import Finding, Misfit
from cuttings_db.store.entity_fold import ENTITY_KINDS
from cuttings_db.store.known_texts import KnownTexts
from cuttings_db.store.list_names import find_name
from cuttings_db.store.metadata import METADATA_FIELDS
from cuttings_db.store.problems import stored_json
from cuttings_db.store.retrying import named_numbers, only_articles

__all__ = ["OURS_SAY", "Conflicts"]

OURS_SAY = "this archive says otherwise"
_PLACES = ("add_mention", "reject_mention", "assign_mention", "retype_mention")
_FLAGS = {"star": "starred", "read": "read"}
_LISTS = {"collection": "collections", "tag": "tags", "saved": "saved_searches"}
Data = dict[str, Any]


class Conflicts:
    """What this archive says before another one is joined to it; `last` is its last article of before."""

    def __init__(self, store: Store, last: int) -> None:
        self._store, self._last = store, last
        made = rows_in_force(store)
        self._finding = Finding(store, [data for _n, kind, data in made if kind in ENTITY_KINDS], ())
        self._rejecting = {str(data.get("entity")) for _n, kind, data in made if kind == "reject"}
        self._places: dict[int, list[tuple[int, int]]] = {}
        texts = KnownTexts(store, [data for _n, _kind, data in made])
        for _number, kind, data in made:
            if kind in _PLACES:
                article = texts.article(data, data["article"]) or int(data["article"])
                self._places.setdefault(article, []).append((int(data["start"]), int(data["end"])))

    def parted(self, data: Data) -> tuple[Data | None, Data | None]:
        """Return what of a decision can be applied, and what of it speaks against ours."""
        kind = str(data["kind"])
        if kind in ENTITY_KINDS:
            return self._of_entities(kind, dict(data))
        room = kind.partition("_")[0]
        if kind.endswith(("_rename", "_remove", "_search")) and room in _LISTS:
            name = str(data.get("name") or data.get("tag") or "")
            there = find_name(self._store, _LISTS[room], name)
            return (data, None) if there is None or self._same_search(kind, there, data) else (None, data)
        known, numbers = KnownTexts(self._store, [data]), named_numbers(data)
        here = {number: article for number in numbers if (article := known.article(data, number)) is not None}
        against = [number for number, article in here.items() if self._against(kind, data, article, number)]
        rest = [number for number in here if number not in against]
        if len(rest) == len(numbers):
            return data, None
        # Of articles that did not come along, nothing is said.
        ours, theirs = ({number: number for number in some} for some in (rest, against))
        return only_articles(data, ours), only_articles(data, theirs)

    def _same_search(self, kind: str, name: str, data: Data) -> bool:
        """Tell whether a saved search is here as it is there."""
        stored = self._store.value("SELECT question FROM saved_searches WHERE name=?", (name,))
        if kind != "saved_search" or stored is None:
            return False
        ours = {key: value for key, value in stored_json(stored).items() if value}
        return ours == {key: value for key, value in data["question"].items() if value}

    def _against(self, kind: str, data: Data, article: int, number: int) -> bool:
        """Tell whether a decision speaks against what is said here of an article."""
        if article > self._last:
            return False
        if kind in METADATA_FIELDS or kind in ("published", "history"):
            return self._other_value(kind, data, article, number)
        if kind == "trash":
            return True
        if kind in _FLAGS:
            on = self._store.value(f"SELECT {_FLAGS[kind]} FROM articles WHERE id=?", (article,))
            return bool(on) and not data.get("on", True)
        if kind == "tag":
            sql = "SELECT 1 FROM tags WHERE article=? AND tag=?"
            there = self._store.rows(sql, (article, str(data.get("tag", "")).strip()))
            return bool(there) and not data.get("on", True)
        if kind == "collection":
            sql = (
                "SELECT 1 FROM collected c JOIN collections k ON k.id=c.collection"
                " WHERE c.article=? AND k.name=? COLLATE NOCASE"
            )
            return bool(self._store.rows(sql, (article, str(data.get("name"))))) and not data.get("on", True)
        if kind == "note":
            ours = self._store.value("SELECT text FROM article_notes WHERE article=?", (article,))
            return ours is not None and ours != data.get("text")
        if kind.endswith("_date"):
            sql = 'SELECT 1 FROM date_overrides WHERE article=? AND start<? AND "end">?'
            return bool(self._store.rows(sql, (article, int(data.get("end", 0)), int(data.get("start", 0)))))
        return False

    def _other_value(self, kind: str, data: Data, article: int, number: int) -> bool:
        """Tell whether a person gave a field of an article another value here."""
        row = self._store.rows("SELECT value FROM overrides WHERE article=? AND field=?", (article, kind))
        if not row:
            return False
        theirs = data["values"].get(str(number)) if isinstance(data.get("values"), dict) else data.get("value")
        ours = row[0][0]
        if kind == "published" and ours and theirs is not None:
            try:
                return bool(stored_json(ours)["edtf"] != parse_edtf(str(theirs)).edtf)
            except ValueError:
                return True
        return bool((json.loads(ours) if kind == "history" and ours else ours) != theirs)

    def _of_entities(self, kind: str, data: Data) -> tuple[Data | None, Data | None]:
        """Return the same for a decision about entities: whole or not at all."""
        if kind in _PLACES:
            article = KnownTexts(self._store, [data]).article(data, data["article"])
            if article is None and not data.get("everywhere"):
                return None, None
            if article is not None and self._is_our_place(article, data):
                return None, data
        roots = self._roots([*data.get("entities", ()), *([data["entity"]] if data.get("entity") else [])], data)
        rows = self._rows(roots)
        against = {
            "rename": any(row[1] and row[2] != data.get("name") for row in rows),
            "retype": any(row[3] != row[4] and row[3] != data.get("type") for row in rows),
            "reject": any(row[1] or row[3] != row[4] for row in rows) and data.get("entity") not in self._rejecting,
            "merge": self._held_apart(roots),
        }
        if against.get(kind):
            return None, data
        if kind == "merge":
            # An entry that a person named here keeps its name.
            name = next((str(row[2]) for row in rows if row[1]), data.get("name"))
            return {**data, "name": name}, None
        return data, None

    def _is_our_place(self, article: int, data: Data) -> bool:
        """Tell whether a person said something of this place here."""
        start, end = int(data.get("start", 0)), int(data.get("end", 0))
        return any(s < end and start < e for s, e in self._places.get(article, ()))

    def _roots(self, identifiers: Iterable[Any], data: Data) -> list[int]:
        """Return what entities are here, as they were merged; those that are not known are left out."""
        finding = Finding(self._store, [data], ())
        found = []
        for identifier in identifiers:
            try:
                number = finding.entity(data, str(identifier))
            except Misfit:
                continue
            sql = "SELECT entity FROM raw_entities WHERE home=? LIMIT 1"
            found.append(int(self._store.value(sql, (number,)) or number))
        return list(dict.fromkeys(found))

    def _rows(self, roots: Sequence[int]) -> list[tuple[Any, ...]]:
        """Return (number, named by a person, name, type, type of the machine) of entities."""
        sql = (
            "SELECT id, named_by_user, name, type, machine_type FROM entities"
            " WHERE id IN (SELECT value FROM json_each(?))"
        )
        return self._store.rows(sql, (json.dumps(list(roots)),))

    def _held_apart(self, roots: Sequence[int]) -> bool:
        """Tell whether a person said here that two of some entities are not one."""
        asked = json.dumps(list(roots))
        sql = "SELECT 1 FROM distinct_entities WHERE a IN (SELECT value FROM json_each(?1)) AND b IN (SELECT value FROM"
        return bool(self._store.rows(f"{sql} json_each(?1)) LIMIT 1", (asked,)))
