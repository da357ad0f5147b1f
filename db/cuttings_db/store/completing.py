"""The parts of a decision about entities, checked and with everything by which they are found again."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.folding import fold
from cuttings_db.model import ENTITY_TYPES, Part
from cuttings_db.store.anchoring import occurrence, place_at
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import current_text
from cuttings_db.store.entities import entity_row
from cuttings_db.store.known_texts import text_marks
from cuttings_db.store.metadata import known_article
from cuttings_db.store.problems import stored_json

__all__ = ["LONGEST", "Completing", "KeyOf", "entity_anchor"]

# Returns the key by which things of a type and a name are one.
KeyOf = Callable[[str, str], str]
# No name is longer; a whole text is none.
LONGEST = 300
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_MOST_KEYS, _MOST_NAMES, _MOST_MENTIONS = 16, 64, 4000


def entity_anchor(store: Store, row: dict[str, Any]) -> dict[str, Any]:
    """Return what tells an entity to an archive that does not know its UUID: type, name, keys and spellings."""
    keys = store.rows(
        "SELECT type, key FROM raw_entities WHERE entity=? ORDER BY home<>?, id LIMIT ?",
        (row["number"], row["number"], _MOST_KEYS),
    )
    names = store.rows(
        "SELECT name, count(*) FROM (SELECT m.name FROM raw_entities r JOIN mentions m ON m.raw=r.id WHERE r.entity=?"
        " LIMIT ?) GROUP BY name ORDER BY count(*) DESC, name LIMIT ?",
        (row["number"], _MOST_MENTIONS, _MOST_NAMES),
    )
    machine = store.value("SELECT machine_type FROM entities WHERE id=?", (row["number"],))
    return {
        "type": machine,
        "name": row["name"],
        "keys": [list(key) for key in keys],
        "names": [name for name, _count in names],
    }


class Completing:
    """Completes one decision."""

    def __init__(self, store: Store, decision: dict[str, Any], key_of: KeyOf | None) -> None:
        self.store, self.given = store, decision
        self._key_of = key_of or (lambda _kind, name: fold(name))
        self.made: dict[str, Any] = {"kind": decision["kind"]}

    def entity(self, field: str = "entity") -> dict[str, Any]:
        """Keep the entity that a field names; returns its row."""
        row = self._row(self.given.get(field))
        self.made[field] = row["id"]
        return row

    def _row(self, identifier: Any) -> dict[str, Any]:
        """Return an entity, and keep what tells it elsewhere."""
        if not isinstance(identifier, str) or not identifier:
            raise DecisionRefused("this correction names no entry", "Name it by its id, as the list of entries has it.")
        row = entity_row(self.store, identifier)
        if row is None and _UUID.fullmatch(identifier) is None:
            raise DecisionRefused(f"“{identifier[:60]}” is no id of an entry", "Take it from the list of entries.")
        if row is None:
            raise DecisionRefused("this entry is no longer in the archive", "Look it up again.")
        self.made.setdefault("anchors", {})[row["id"]] = entity_anchor(self.store, row)
        return row

    def entities(self, least: int, most: int, words: str) -> list[dict[str, Any]]:
        """Keep several entities, each once; refuse where they are too few or too many."""
        given = self.given.get("entities", [])
        if not isinstance(given, list):
            raise DecisionRefused("the entries of this correction are misshapen")
        rows = list({row["number"]: row for row in map(self._row, given)}.values())
        if not least <= len(rows) <= most:
            raise DecisionRefused(words, "Choose two different entries." if most == 2 else "Choose at least two.")
        self.made["entities"] = [row["id"] for row in rows]
        return rows

    def text(self, field: str, words: str, *, needed: bool = True) -> str:
        """Return a short text, without blanks around it."""
        value = self.given.get(field)
        if value is not None and not isinstance(value, str):
            raise DecisionRefused(f"the {field} of this correction is no text")
        found = " ".join((value or "").split())
        if needed and not found:
            raise DecisionRefused(words, "Type a name.")
        if len(found) > LONGEST:
            raise DecisionRefused(f"a {field} of {len(found)} characters is too long")
        return found

    def type(self, field: str = "type", *, needed: bool = True) -> str:
        """Return a type of entities."""
        value = self.given.get(field)
        if not needed and not value:
            return ""
        if value not in ENTITY_TYPES:
            raise DecisionRefused(f"there is no type “{value}”")
        return str(value)

    def articles(self, numbers: list[Any]) -> list[int]:
        """Return articles; the hashes of their texts are kept."""
        for number in numbers:
            if not isinstance(number, int) or isinstance(number, bool):
                raise DecisionRefused("the articles of this correction are misshapen")
            known_article(self.store, number)
        for field, marks in text_marks(self.store, numbers).items():
            self.made.setdefault(field, {}).update(marks)
        return numbers

    def place(self) -> str:
        """Keep the place that article, start and end name; returns the words there."""
        (article,) = self.articles([self.given.get("article")])
        text = current_text(self.store, article)
        start, end = self.given.get("start"), self.given.get("end")
        for offset in (start, end):
            if not isinstance(offset, int) or isinstance(offset, bool):
                raise DecisionRefused("the place of this correction is misshapen")
        assert isinstance(start, int) and isinstance(end, int)
        if not 0 <= start < end <= len(text):
            raise DecisionRefused("this place is not in the text of the article")
        whole = self._whole(article, start, end)
        start, end = whole or (start, end)
        piece = text[start:end]
        start, end = start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
        if start >= end:
            raise DecisionRefused("there are no words at this place")
        if end - start > LONGEST and whole is None:
            raise DecisionRefused("this is too long for a name", "Mark the name alone.")
        place = place_at(text, article, start, end)
        if "surface" in self.given and self.given["surface"] != place.surface:
            raise DecisionRefused("other words stand at this place now", "Look at the article again.")
        number = occurrence(text, place.surface, start)
        words = {"surface": place.surface, "before": place.before, "after": place.after, "number": number}
        self.made.update(article=article, start=start, end=end, place=words)
        return place.surface

    def _whole(self, article: int, start: int, end: int) -> Part | None:
        """Return the hull of a mention that goes on elsewhere, as across a page break, of which this is a part."""
        sql = 'SELECT start, "end", parts FROM mentions WHERE article=? AND parts IS NOT NULL AND start<=? AND "end">=?'
        for low, high, parts in self.store.rows(sql, (article, start, end)):
            if [start, end] in stored_json(parts):
                return int(low), int(high)
        return None

    def key_of(self, kind: str, name: str) -> str:
        """Return the key by which a name of a type is known."""
        return self._key_of(kind, name) or fold(name)

    def key(self, kind: str, name: str) -> None:
        """Keep under what key a mention is known, and the UUID of its entity should there be none of that key yet."""
        self.made.update(key=self.key_of(kind, name), called=name)
        found = self.store.rows(
            "SELECT e.uuid FROM raw_entities r JOIN entities e ON e.id=r.home WHERE r.type=? AND r.key=?",
            (kind, self.made["key"]),
        )
        self.made["made"] = str(found[0][0]) if found else str(uuid.uuid4())

    def is_name(self) -> bool:
        """Tell whether a shown mention stands at the place."""
        sql = 'SELECT 1 FROM mentions WHERE article=? AND start=? AND "end"=?'
        span = (self.made["article"], self.made["start"], self.made["end"])
        return self.store.value(sql, span) is not None
