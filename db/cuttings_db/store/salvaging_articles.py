"""Articles of a damaged archive made whole: the text of one whose row is lost, the row of one whose text is."""

from __future__ import annotations

import contextlib
import json
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.model import TextLayer, from_json, to_json
from cuttings_db.store.articles import text_hash
from cuttings_db.store.connection import Store, now
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.mending import LayOut, recognise_later, say_harmed
from cuttings_db.store.mending_accounts import mend_words, show_again
from cuttings_db.store.problems import stored_json

__all__ = ["Rebuilt", "rebuild_articles"]

_INSERT = (
    "INSERT INTO articles (id, uuid, text_sha256, words_sha256, path, member, format, encoding, added, original,"
    " original_sha256, revision, characters, recognised, title, title_origin, author, source, url, language, machine,"
    " warnings, read) VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, NULL, '', ?, ?, '', '', '', '', '', '', '', ?, '[]', 1)"
)


@dataclass
class Rebuilt:
    """Articles that got a new row from their text, and those of which no text is left that is surely theirs."""

    rows: set[int] = field(default_factory=set)
    textless: set[int] = field(default_factory=set)


def rebuild_articles(store: Store, lay_out: LayOut, told: Mapping[int, Mapping[str, Any]]) -> Rebuilt:
    """Give every text its article and every article a text inside a transaction: an empty one where none is left.

    Of several texts an article has the one that its hash tells; where none does it has the newest, and says that it
    is harmed. `told` is what indexes still say of lost rows.
    """
    rebuilt = Rebuilt()
    lost = store.rows(
        "SELECT DISTINCT article FROM revisions WHERE article NOT IN (SELECT id FROM articles) AND article>0"
        " ORDER BY article"
    )
    places = _places(store) if lost else {}
    for row in lost:
        number = int(row[0])
        known = told.get(number, {})
        revision, sure = _of_lost_row(store, number, known)
        _insert(store, number, revision, lay_out, known, places.get(number, ("", "")))
        rebuilt.rows.add(number)
        if not sure:
            _say_harmed(store, number, revision)
            rebuilt.textless.add(number)
    for (number,) in store.rows("SELECT id FROM articles"):
        mend_words(store, int(number))
    for number, machine, digest, words in store.rows(
        "SELECT a.id, a.machine, a.text_sha256, a.words_sha256 FROM articles a"
        " LEFT JOIN revisions r ON r.id=a.revision WHERE r.article IS NOT a.id"
    ):
        title = str(stored_json(machine)["title"])
        if _point_to_text(store, int(number), title, lay_out, (digest, words)):
            continue
        rebuilt.textless.add(int(number))
        for stage in ("names", "dates"):
            recognise_later(store, [int(number)], stage)
    return rebuilt


def _texts(store: Store, article: int) -> Iterator[tuple[int, str, Any]]:
    """Yield the texts of an article with their numbers and parts, the newest first, one at a time."""
    for (number,) in store.rows("SELECT id FROM revisions WHERE article=? ORDER BY id DESC", (article,)):
        text, layer = store.rows("SELECT text, layer FROM revisions WHERE id=?", (number,))[0]
        yield int(number), str(text), layer


def _fits(title: str, text: str, digest: Any, words: Any) -> bool:
    """Tell whether a text is the one of which either of these is the hash: with its title, or alone."""
    return bool(words_hash(text) == words or text_hash(title, text) == digest)


def _of_lost_row(store: Store, article: int, told: Mapping[str, Any]) -> tuple[int, bool]:
    """Return the revision that an article had whose row is lost, and whether it is surely that one."""
    hashes = (told.get("text_sha256"), told.get("words_sha256"))
    newest, texts, whole = 0, set[str](), True
    for number, text, layer in _texts(store, article):
        newest = newest or number
        texts.add(words_hash(text))
        whole = whole and _looks_whole(text, layer)
        if _fits(_title(layer), text, *hashes):
            return number, True
    # Where a hash is left that none fits, the text is another than the one that was imported.
    return newest, whole and len(texts) == 1 and not any(isinstance(digest, str) for digest in hashes)


def _looks_whole(text: str, layer: Any) -> bool:
    """Tell whether a text bears no trace of damage: its parts, which stand behind it, are there, and its letters."""
    try:
        from_json(TextLayer, stored_json(layer))
    except (TypeError, ArchiveDamaged):
        return False
    return "\ufffd" not in text and "\x00" not in text


def _title(layer: Any) -> str:
    """Return the title that was read of a text, as its parts tell it; none where they cannot be read."""
    try:
        return str(from_json(TextLayer, stored_json(layer)).title)
    except (TypeError, ArchiveDamaged):
        return ""


def _point_to_text(store: Store, article: int, title: str, lay_out: LayOut, hashes: tuple[Any, Any]) -> bool:
    """Give an article that points to no text of its own the one of its hashes, else the newest, else an empty one.

    Returns whether it is the one of its hashes.
    """
    newest, fitting = 0, 0
    for number, text, _layer in _texts(store, article):
        newest = newest or number
        if _fits(title, text, *hashes):
            fitting = number
            break
    chosen = fitting or newest
    if not chosen:
        # Its title, its notes and where it came from are worth keeping, and its original may bring the text back.
        sql = "INSERT INTO revisions (article, made, text, layer) VALUES (?, ?, '', ?)"
        cursor = store.connection.execute(sql, (article, now(), json.dumps(to_json(lay_out("")))))
        chosen = int(cursor.lastrowid or 0)
    text = str(store.value("SELECT text FROM revisions WHERE id=?", (chosen,)))
    store.connection.execute(
        "UPDATE articles SET revision=?, characters=?, text_sha256=?, words_sha256=? WHERE id=?",
        (chosen, len(text), text_hash(title, text), words_hash(text), article),
    )
    if not fitting:
        _say_harmed(store, article, chosen)
    return bool(fitting)


def _say_harmed(store: Store, article: int, revision: int) -> None:
    """Say with an article that its text is not surely the one that was imported."""
    stored = str(store.value("SELECT text FROM revisions WHERE id=?", (revision,)))
    # SQLite takes what a text holds of NUL for its end.
    text = stored.replace("\x00", "\ufffd")
    if text != stored:
        store.connection.execute("UPDATE revisions SET text=? WHERE id=?", (text, revision))
    say_harmed(store, article, text)


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
    show_again(store, number)
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
