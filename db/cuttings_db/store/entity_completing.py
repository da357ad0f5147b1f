"""Bring a decision about entities into the form in which it is kept: with everything by which it is found again."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.folding import fold
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.anchoring import occurrence, place_at
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import current_text
from cuttings_db.store.entities import entity_row
from cuttings_db.store.metadata import known_article

__all__ = ["CLAIMS", "KeyOf", "complete_entities", "entity_anchor"]

# Returns the key by which things of a type and a name are one.
KeyOf = Callable[[str, str], str]
# What people may say of an entity.
CLAIMS = ("title", "role", "affiliation")
# No name is longer; a whole text is none.
_LONGEST = 300
_LABEL = 40
_MOST_KEYS, _MOST_NAMES, _MOST_MENTIONS = 16, 64, 4000
_GONE = "this entry is no longer in the archive"
# (the decision as it is kept, label for the menu)
Complete = tuple[dict[str, Any], str]


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


class _Completing:
    """Completes one decision."""

    def __init__(self, store: Store, decision: dict[str, Any], key_of: KeyOf | None) -> None:
        self._store, self._given = store, decision
        self._key_of = key_of or (lambda _kind, name: fold(name))
        self.made: dict[str, Any] = {"kind": decision["kind"]}

    def entity(self, field: str = "entity") -> dict[str, Any]:
        """Keep the entity that a field names; returns its row."""
        row = self._row(self._given.get(field))
        self.made[field] = row["id"]
        return row

    def _row(self, identifier: Any) -> dict[str, Any]:
        """Return an entity, and keep what tells it elsewhere."""
        row = entity_row(self._store, str(identifier))
        if row is None:
            raise DecisionRefused(_GONE, "Look it up again.")
        self.made.setdefault("anchors", {})[row["id"]] = entity_anchor(self._store, row)
        return row

    def entities(self, least: int, most: int, words: str) -> list[dict[str, Any]]:
        """Keep several entities, each once; refuse where they are too few or too many."""
        given = self._given.get("entities", [])
        if not isinstance(given, list):
            raise DecisionRefused("the entries of this correction are misshapen")
        rows = list({row["number"]: row for row in map(self._row, given)}.values())
        if not least <= len(rows) <= most:
            raise DecisionRefused(words, "Choose two different entries." if most == 2 else "Choose at least two.")
        self.made["entities"] = [row["id"] for row in rows]
        return rows

    def text(self, field: str, words: str, *, needed: bool = True) -> str:
        """Return a short text, without blanks around it."""
        value = self._given.get(field)
        if value is not None and not isinstance(value, str):
            raise DecisionRefused(f"the {field} of this correction is no text")
        found = " ".join((value or "").split())
        if needed and not found:
            raise DecisionRefused(words, "Type a name.")
        if len(found) > _LONGEST:
            raise DecisionRefused(f"a {field} of {len(found)} characters is too long")
        return found

    def type(self, field: str = "type", *, needed: bool = True) -> str:
        """Return a type of entities."""
        value = self._given.get(field)
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
            known_article(self._store, number)
            sha = self._store.value("SELECT text_sha256 FROM articles WHERE id=?", (number,))
            self.made.setdefault("texts", {})[str(number)] = sha
        return numbers

    def place(self) -> str:
        """Keep the place that article, start and end name; returns the words there."""
        (article,) = self.articles([self._given.get("article")])
        text = current_text(self._store, article)
        start, end = self._given.get("start"), self._given.get("end")
        for offset in (start, end):
            if not isinstance(offset, int) or isinstance(offset, bool):
                raise DecisionRefused("the place of this correction is misshapen")
        assert isinstance(start, int) and isinstance(end, int)
        if not 0 <= start < end <= len(text):
            raise DecisionRefused("this place is not in the text of the article")
        piece = text[start:end]
        start, end = start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
        if start >= end:
            raise DecisionRefused("there are no words at this place")
        if end - start > _LONGEST:
            raise DecisionRefused("this is too long for a name", "Mark the name alone.")
        place = place_at(text, article, start, end)
        if "surface" in self._given and self._given["surface"] != place.surface:
            raise DecisionRefused("other words stand at this place now", "Look at the article again.")
        number = occurrence(text, place.surface, start)
        words = {"surface": place.surface, "before": place.before, "after": place.after, "number": number}
        self.made.update(article=article, start=start, end=end, place=words)
        return place.surface

    def key(self, kind: str, name: str) -> None:
        """Keep under what key a mention is known, and the UUID of its entity should there be none of that key yet."""
        self.made.update(key=self._key_of(kind, name) or fold(name), called=name)
        found = self._store.rows(
            "SELECT e.uuid FROM raw_entities r JOIN entities e ON e.id=r.home WHERE r.type=? AND r.key=?",
            (kind, self.made["key"]),
        )
        self.made["made"] = str(found[0][0]) if found else str(uuid.uuid4())

    def is_name(self) -> bool:
        """Tell whether a shown mention stands at the place."""
        sql = 'SELECT 1 FROM mentions WHERE article=? AND start=? AND "end"=?'
        span = (self.made["article"], self.made["start"], self.made["end"])
        return self._store.value(sql, span) is not None


def _short(words: str) -> str:
    """Return words as a label shows them."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _LABEL else plain[: _LABEL - 1] + "…"


def _merge(c: _Completing) -> str:
    rows = c.entities(2, 1000, "a merge needs two different entries")
    c.made["name"] = c.text("name", "", needed=False) or rows[0]["name"]
    return f"merge into “{c.made['name']}”"


def _rename(c: _Completing) -> str:
    c.entity()
    c.made["name"] = c.text("name", "an entry needs a name")
    return f"rename to “{c.made['name']}”"


def _retype(c: _Completing) -> str:
    c.entity()
    c.made["type"] = c.type()
    return f"change of type to {c.made['type']}"


def _reject(c: _Completing) -> str:
    return f"removal of “{c.entity()['name']}”"


def _not_same(c: _Completing) -> str:
    first, second = c.entities(2, 2, "only two different entries can be held apart")
    return f"“{_short(first['name'])}” and “{_short(second['name'])}” are not the same"


def _split(c: _Completing) -> str:
    row, given = c.entity(), c._given
    names, articles = given.get("names") or [], given.get("articles") or []
    if not isinstance(names, list) or not isinstance(articles, list):
        raise DecisionRefused("what is to be split off is misshapen")
    if not names and not articles:
        raise DecisionRefused("nothing is chosen to be split off", "Choose spellings or articles.")
    if not all(isinstance(name, str) and len(name) <= _LONGEST for name in names):
        raise DecisionRefused("the names to be split off are misshapen")
    mentions = c._store.rows(
        "SELECT DISTINCT m.name, m.article FROM mentions m JOIN raw_entities r ON r.id=m.raw WHERE r.entity=?",
        (row["number"],),
    )
    going = {pair for pair in mentions if (not names or pair[0] in names) and (not articles or pair[1] in articles)}
    if not going:
        raise DecisionRefused("this entry has no mention of that kind", "Look at it again.")
    if len(going) == len(mentions):
        raise DecisionRefused("this would take every mention of the entry", "Leave at least one.")
    if articles:
        c.made["articles"] = c.articles(articles)
    c.made.update(names=list(dict.fromkeys(names)), name=c.text("name", "", needed=False), made=str(uuid.uuid4()))
    return f"split of “{_short(row['name'])}”"


def _add_mention(c: _Completing) -> str:
    surface, kind = c.place(), c.type()
    c.made.update(type=kind, everywhere=bool(c._given.get("everywhere", False)))
    if c._given.get("entity"):
        c.entity()
    else:
        name = c.text("name", "", needed=False)
        c.made["name"] = name
        c.key(kind, name or surface)
    return f"addition of “{_short(surface)}”"


def _reject_mention(c: _Completing) -> str:
    surface = c.place()
    if not c.is_name():
        raise DecisionRefused("there is no name at this place")
    return f"removal of “{_short(surface)}” here"


def _assign_mention(c: _Completing) -> str:
    surface, row = c.place(), c.entity()
    return f"“{_short(surface)}” means “{_short(row['name'])}”"


def _retype_mention(c: _Completing) -> str:
    surface = c.place()
    c.made["type"] = c.type()
    if not c.is_name():
        raise DecisionRefused("there is no name at this place")
    c.key(c.made["type"], surface)
    return f"change of type of “{_short(surface)}” to {c.made['type']} here"


def _word(c: _Completing) -> str:
    """Keep a surface and the type in which it is no name."""
    surface = c._given.get("surface")
    if not isinstance(surface, str) or not surface.strip() or len(surface) > _LONGEST:
        raise DecisionRefused("the word of this correction is misshapen")
    c.made.update(surface=surface.strip(), type=c.type(needed=False))
    return str(c.made["surface"])


def _ignore(c: _Completing) -> str:
    surface = _word(c)
    if c._store.rows("SELECT 1 FROM ignored_words WHERE surface=? AND type=?", (surface, c.made["type"])):
        raise DecisionRefused(f"“{surface}” is ignored already")
    return f"ignoring “{_short(surface)}”"


def _heed(c: _Completing) -> str:
    surface = _word(c)
    if not c._store.rows("SELECT 1 FROM ignored_words WHERE surface=? AND type=?", (surface, c.made["type"])):
        raise DecisionRefused(f"“{surface}” is not ignored")
    return f"heeding “{_short(surface)}”"


def _said(c: _Completing) -> dict[str, Any]:
    """Keep of whom what kind of claim is meant; returns the row of the entity."""
    row = c.entity()
    if not isinstance(c._given.get("claim"), str):
        raise DecisionRefused("this claim is misshapen")
    c.made["claim"] = str(c._given["claim"])
    return row


def _claim(c: _Completing) -> str:
    row = _said(c)
    if c.made["claim"] not in CLAIMS:
        raise DecisionRefused(f"“{c.made['claim']}” is nothing that can be said of an entry")
    value = c.text("value", "", needed=False)
    if c._given.get("other"):
        value = value or str(c.entity("other")["name"])
    if not value:
        raise DecisionRefused(f"the {c.made['claim']} is empty", "Type it.")
    c.made.update(value=value, former=bool(c._given.get("former", False)))
    return f"{c.made['claim']} of “{_short(row['name'])}”: {_short(value)}"


def _reject_claim(c: _Completing) -> str:
    row = _said(c)
    c.made["value"] = c.text("value", "a claim without a value cannot be rejected")
    if c._given.get("article") is not None:
        c.made["article"] = c.articles([c._given["article"]])[0]
    # An affiliation says its organisation, however articles spell it.
    others = c._store.rows(
        "SELECT DISTINCT o.uuid FROM claims m JOIN raw_entities r ON r.id=m.raw JOIN raw_entities q ON q.id=m.other_raw"
        " JOIN entities o ON o.id=q.entity WHERE r.entity=? AND m.kind=? AND m.value=?",
        (row["number"], c.made["claim"], c.made["value"]),
    )
    if len(others) == 1 and c.made["claim"] in ("affiliation", "maker"):
        c._given = {**c._given, "other": others[0][0]}
        c.entity("other")
    return f"removal of the {_short(c.made['claim'])} “{_short(c.made['value'])}” of “{_short(row['name'])}”"


_COMPLETE: dict[str, Callable[[_Completing], str]] = {
    "merge": _merge,
    "rename": _rename,
    "retype": _retype,
    "reject": _reject,
    "not_same": _not_same,
    "split": _split,
    "add_mention": _add_mention,
    "reject_mention": _reject_mention,
    "assign_mention": _assign_mention,
    "retype_mention": _retype_mention,
    "ignore": _ignore,
    "heed": _heed,
    "claim": _claim,
    "reject_claim": _reject_claim,
}


def complete_entities(store: Store, decision: dict[str, Any], key_of: KeyOf | None = None) -> Complete:
    """Return a decision about entities as it is kept, and its label; DecisionRefused if it does not fit.

    `key_of` says which names of a type are one thing.
    """
    completing = _Completing(store, decision, key_of)
    label = _COMPLETE[str(decision["kind"])](completing)
    return completing.made, label
