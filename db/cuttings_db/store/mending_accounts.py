"""Accounts of how articles came in and what was read of them, written anew where they cannot be read."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict
from typing import Any

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.intervals import Interval
from cuttings_db.model import Published, from_json
from cuttings_db.store.anchoring import Place, occurrence, place_at
from cuttings_db.store.connection import Store
from cuttings_db.store.mending import recognise_later
from cuttings_db.store.metadata import refresh_metadata
from cuttings_db.store.problems import stored_json

__all__ = [
    "mend_places",
    "mend_report",
    "mend_words",
    "show_again",
    "shown_otherwise",
    "sound_interval",
    "sound_place",
    "sound_published",
    "sound_report",
    "sound_words",
]

_MACHINE = ("title", "title_origin", "author", "source", "url", "language")
_LISTS = ("articles", "failed")


def sound_words(machine: Any, warnings: Any) -> tuple[bool, bool]:
    """Tell whether what the machine read of an article can be read, and whether its warnings can."""
    return _sound_machine(machine), _is_list_of_words(warnings)


def _sound_machine(stored: Any) -> bool:
    """Tell whether what the machine read of an article can be read."""
    try:
        data = stored_json(stored)
        if not isinstance(data, dict) or not all(isinstance(data.get(name), str) for name in _MACHINE):
            return False
        if data["published"] is not None:
            from_json(Published, data["published"])
        history = data.get("history")
        return history is None or (isinstance(history, list) and len(history) == 2)
    except (ArchiveDamaged, KeyError, TypeError, ValueError):
        return False


def _is_list_of_words(stored: Any) -> bool:
    """Tell whether a value is a list of sentences."""
    try:
        data = stored_json(stored)
    except ArchiveDamaged:
        return False
    return isinstance(data, list) and all(isinstance(words, str) for words in data)


def sound_place(stored: Any) -> bool:
    """Tell whether the words that a highlight stands on, and what stood around them, can be read."""
    try:
        kept = dict(stored_json(stored))
        number = kept.pop("number")
        place = Place(**kept)
    except (ArchiveDamaged, KeyError, TypeError, ValueError):
        return False
    words = (place.surface, place.before, place.after)
    return all(isinstance(n, int) for n in (number, place.article, place.start, place.end)) and all(
        isinstance(text, str) for text in words
    )


def sound_interval(stored: Any) -> bool:
    """Tell whether the days that a person gave a date can be read."""
    try:
        data = stored_json(stored)
        interval = from_json(Interval, data)
    except (ArchiveDamaged, AttributeError, KeyError, TypeError, ValueError):
        return False
    return isinstance(data, dict) and isinstance(interval.edtf, str)


def sound_published(stored: Any) -> bool:
    """Tell whether what a person said of publication can be read."""
    try:
        data = stored_json(stored)
    except ArchiveDamaged:
        return False
    return isinstance(data, dict) and all(name in data for name in ("edtf", "lo", "hi", "precision", "qualifier"))


def mend_places(store: Store) -> None:
    """Tell anew inside a transaction on what words highlights stand whose place cannot be read; they are kept twice."""
    rows = store.rows(
        'SELECT h.uuid, h.article, h.start, h."end", h.surface, h.place, r.text FROM highlights h'
        " JOIN articles a ON a.id=h.article JOIN revisions r ON r.id=a.revision"
    )
    for identifier, article, start, end, surface, stored, text in rows:
        if not sound_place(stored):
            there = place_at(text, article, start, end) if text[start:end] == surface else None
            place = there or Place(article, start, end, surface, "", "")
            kept = {**asdict(place), "number": occurrence(text, surface, start) if there else 0}
            written = (json.dumps(kept, ensure_ascii=False), identifier)
            store.connection.execute("UPDATE highlights SET place=? WHERE uuid=?", written)


def mend_words(store: Store, article: int) -> None:
    """Write what the machine knows of an article, and its warnings, anew inside a transaction where they are none."""
    machine, warnings = store.rows("SELECT machine, warnings FROM articles WHERE id=?", (article,))[0]
    fine, listed = sound_words(machine, warnings)
    if not fine:
        row = store.rows(f"SELECT {', '.join(_MACHINE)} FROM articles WHERE id=?", (article,))[0]
        # What is shown is what people said where they did; it is the best that is left.
        known = dict(zip(_MACHINE, row, strict=True)) | {"published": None}
        store.connection.execute("UPDATE articles SET machine=? WHERE id=?", (json.dumps(known), article))
        recognise_later(store, [article], "dates")
        show_again(store, article)
    if not listed:
        store.connection.execute("UPDATE articles SET warnings='[]' WHERE id=?", (article,))


def show_again(store: Store, article: int) -> None:
    """Write the visible metadata of an article anew inside a transaction, or leave it until what was said is mended."""
    # What a person said is looked at after this, and so is what is shown of articles.
    with contextlib.suppress(ArchiveDamaged):
        refresh_metadata(store, article)


def shown_otherwise(store: Store) -> list[int]:
    """Return the articles that are not shown as people said, else as the machine reads them."""
    fields = ("title", "title_origin", "author", "source", "url", "language")
    days = ("edtf", "lo", "hi", "precision", "qualifier")
    columns = ", ".join([*fields, *(f"published_{name}" for name in days)])
    said: dict[int, dict[str, Any]] = {}
    for article, field, value in store.rows("SELECT article, field, value FROM overrides"):
        said.setdefault(int(article), {})[str(field)] = value
    found = []
    for number, stored, *shown in store.rows(f"SELECT id, machine, {columns} FROM articles"):
        machine, own = stored_json(stored), said.get(int(number), {})
        wanted = {name: own.get(name, machine[name]) for name in fields}
        if "title" in own:
            wanted["title_origin"] = "user"
        published = machine["published"]
        if "published" in own:
            published = stored_json(own["published"]) if own["published"] else None
        if shown != [*wanted.values(), *((published or {}).get(name) for name in days)]:
            found.append(int(number))
    return found


def sound_report(stored: Any) -> bool:
    """Tell whether the report of an import can be read."""
    try:
        data = stored_json(stored)
    except ArchiveDamaged:
        return False
    if not isinstance(data, dict) or not all(isinstance(data.get(name), list) for name in _LISTS):
        return False
    return all(isinstance(entry, dict) for name in (*_LISTS, "known") for entry in data.get(name, []))


def mend_report(store: Store, number: int) -> None:
    """Write the report of an import anew inside a transaction, from the articles that came in by it."""
    rows = store.rows("SELECT id, path, member, title FROM articles WHERE report=? ORDER BY id", (number,))
    articles = [{"id": i, "path": path, "member": member, "title": title} for i, path, member, title in rows]
    data = {
        **{"given": len(articles), "added": len(articles), "already": 0, "not_reached": 0, "failed": []},
        **{"articles": articles, "known": [], "cancelled": False},
    }
    store.connection.execute("UPDATE reports SET data=?, added=? WHERE id=?", (json.dumps(data), len(articles), number))
