"""Articles of a damaged archive made whole: the text of one whose row is lost, the row of one whose text is."""

from __future__ import annotations

import contextlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.model import TextLayer, from_json, to_json
from cuttings_db.store.articles import text_hash
from cuttings_db.store.connection import Store, now
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.mending import LayOut, recognise_later, say_harmed
from cuttings_db.store.mending_accounts import mend_words
from cuttings_db.store.metadata import refresh_metadata
from cuttings_db.store.problems import stored_json

__all__ = ["Rebuilt", "rebuild_articles"]

_INSERT = (
    "INSERT INTO articles (id, uuid, text_sha256, words_sha256, path, member, format, encoding, added, original,"
    " original_sha256, revision, characters, recognised, title, title_origin, author, source, url, language, machine,"
    " warnings, read) VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, NULL, '', ?, ?, '', '', '', '', '', '', '', ?, '[]', 1)"
)


@dataclass
class Rebuilt:
    """Articles that got a new row from their text, and those of which no text is left."""

    rows: set[int] = field(default_factory=set)
    textless: set[int] = field(default_factory=set)


def rebuild_articles(store: Store, lay_out: LayOut, told: Mapping[int, Mapping[str, Any]]) -> Rebuilt:
    """Give every text its article and every article a text inside a transaction: an empty one where none is left.

    `told` is what indexes still say of lost rows.
    """
    rebuilt = Rebuilt()
    lost = store.rows(
        "SELECT article, max(id) FROM revisions WHERE article NOT IN (SELECT id FROM articles) AND article>0"
        " GROUP BY article ORDER BY article"
    )
    places = _places(store) if lost else {}
    for number, revision in lost:
        place = places.get(int(number), ("", ""))
        _insert(store, int(number), int(revision), lay_out, told.get(int(number), {}), place)
        rebuilt.rows.add(int(number))
    for (number,) in store.rows("SELECT id FROM articles"):
        mend_words(store, int(number))
    for number, newest in store.rows(
        "SELECT a.id, (SELECT max(o.id) FROM revisions o WHERE o.article=a.id) FROM articles a"
        " LEFT JOIN revisions r ON r.id=a.revision WHERE r.article IS NOT a.id"
    ):
        other = newest
        if newest is None:
            # Its title, its notes and where it came from are worth keeping, and its original may bring the text back.
            rebuilt.textless.add(int(number))
            sql = "INSERT INTO revisions (article, made, text, layer) VALUES (?, ?, '', ?)"
            values = (int(number), now(), json.dumps(to_json(lay_out(""))))
            other = store.connection.execute(sql, values).lastrowid
        text = str(store.value("SELECT text FROM revisions WHERE id=?", (other,)))
        title = str(stored_json(store.value("SELECT machine FROM articles WHERE id=?", (number,)))["title"])
        store.connection.execute(
            "UPDATE articles SET revision=?, characters=?, text_sha256=?, words_sha256=? WHERE id=?",
            (other, len(text), text_hash(title, text), words_hash(text), number),
        )
        for stage in ("names", "dates"):
            recognise_later(store, [int(number)], stage)
        if newest is None:
            say_harmed(store, int(number), text)
    return rebuilt


def _insert(
    store: Store, number: int, revision: int, lay_out: LayOut, told: Mapping[str, Any], place: tuple[str, str]
) -> None:
    """Make the row of an article of which only a text is left; `place` is the path and member that it came from."""
    text, stored = store.rows("SELECT text, layer FROM revisions WHERE id=?", (revision,))[0]
    try:
        layer = from_json(TextLayer, stored_json(stored))
    except (TypeError, ArchiveDamaged):
        layer = lay_out(str(text))
        store.connection.execute("UPDATE revisions SET layer=? WHERE id=?", (json.dumps(to_json(layer)), revision))
    path, member = place
    machine = {
        **{"title": layer.title or path or "?", "title_origin": layer.title_origin or "made"},
        **{"author": "", "source": "", "url": "", "language": layer.language, "published": None},
    }
    identifier = told.get("uuid")
    values = (
        *(
            identifier if isinstance(identifier, str) else str(uuid.uuid4()),
            text_hash(machine["title"] or "", str(text)),
        ),
        *(words_hash(str(text)), path, member, "text", now(), revision, len(str(text)), json.dumps(machine)),
    )
    store.connection.execute(_INSERT, (number, *values))
    refresh_metadata(store, number)
    for stage in ("names", "dates"):
        recognise_later(store, [number], stage)


def _places(store: Store) -> dict[int, tuple[str, str]]:
    """Return path and member of articles as the reports of their imports tell them; the newest report counts."""
    places: dict[int, tuple[str, str]] = {}
    for (number,) in store.rows("SELECT id FROM reports ORDER BY id DESC"):
        with contextlib.suppress(AttributeError, TypeError, ArchiveDamaged):
            for entry in stored_json(store.value("SELECT data FROM reports WHERE id=?", (number,))).get("articles", []):
                if isinstance(entry.get("id"), int):
                    places.setdefault(entry["id"], (str(entry.get("path", "")), str(entry.get("member", ""))))
    return places
