"""Read another archive without trusting it: a copy of it is looked at before anything in it is asked or migrated."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveDamaged, ArchiveProblem, CuttingsError, FileUnreadable
from cuttings_db.model import to_json
from cuttings_db.store.articles import article_text, evidence_of
from cuttings_db.store.connection import Store
from cuttings_db.store.dates import machine_dates
from cuttings_db.store.making import applied_steps, refuse_unknown
from cuttings_db.store.places import is_archive, refuse_foreign
from cuttings_db.store.problems import damaged, stored_json, typed_error
from cuttings_db.store.revisions import machine_mentions
from cuttings_db.store.salvaging_fitting import refuse_foreign_log
from cuttings_db.store.schema import shapes, shapes_of

__all__ = ["article_numbers", "home_of_name", "open_copy", "original_bytes", "stored_article"]

_MOST_ARTICLES = 1_000_000
_LONGEST_TEXT = 5 * 1024 * 1024 + 1024
_LONGEST_JSON = 256 * 1024 * 1024
_MOST_ROWS = 1_000_000
_CHUNK = 1024 * 1024
_LARGEST_ORIGINAL = 201 * 1024 * 1024
_SIZES = """
SELECT length(r.text), max(length(r.layer), length(a.machine), length(a.warnings)),
    (SELECT count(*) FROM mentions WHERE article=a.id) + (SELECT count(*) FROM hidden_mentions WHERE article=a.id)
    + (SELECT count(*) FROM claims WHERE article=a.id) + (SELECT count(*) FROM hidden_claims WHERE article=a.id)
    + (SELECT count(*) FROM dates WHERE article=a.id) + (SELECT count(*) FROM evidence WHERE article=a.id)
FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?
"""
_ARTICLE = (
    "SELECT uuid, path, member, format, encoding, added, original_sha256, recognised, machine, warnings, original"
    " FROM articles WHERE id=?"
)


def open_copy(path: Path, folder: Path) -> Store:
    """Return a copy of another archive in a private folder, of today's version; the file itself is only read.

    A typed error where it is none, newer, damaged, or has tables, triggers or views that no version of ours made:
    such a file could let SQLite do what its maker wants.
    """
    refuse_foreign(path, create=False)
    if not is_archive(path):
        raise damaged(path.name, "it is empty")
    refuse_foreign_log(path)
    copy = folder / "other.cuttings"
    if path.stat().st_size * 3 > shutil.disk_usage(folder).free:
        raise ArchiveProblem("the disk has too little free space for a copy of it", "Free some space.")
    try:
        _copy(path, copy)
        _refuse_strange(copy, path.name)
        # What an older version kept in another form may be made so that no step understands it.
        return Store(copy)
    except CuttingsError:
        raise
    except sqlite3.Error as error:
        raise typed_error(error, path) from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError) as error:
        raise damaged(path.name, error) from error


def _copy(path: Path, copy: Path) -> None:
    """Copy an archive page by page, with what its log holds."""
    source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5.0)
    target = sqlite3.connect(copy)
    try:
        # At one moment: SQLite would begin anew whenever somebody has written to it meanwhile.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target, pages=4000)
        target.execute("PRAGMA journal_mode=DELETE")
    finally:
        source.close()
        target.close()


def _refuse_strange(copy: Path, name: str) -> None:
    """Refuse an archive whose tables, indexes and triggers are not to the letter those of its version."""
    connection = sqlite3.connect(copy)
    try:
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON"):
            connection.execute(f"PRAGMA {pragma}")
        found = shapes(connection)
        steps = applied_steps(connection) or set()
        refuse_unknown(steps, copy.with_name(name), opening=False)
        if found != shapes_of(steps):
            raise ArchiveDamaged(
                f"{name} is not as Cuttings makes archives",
                "It may be made to do harm: ask for it again from its owner.",
            )
        state = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if state != "ok":
            raise damaged(name, state)
    finally:
        connection.close()


def article_numbers(other: Store) -> list[int]:
    """Return the articles of another archive that are not in its trash, oldest first."""
    rows = other.rows("SELECT id FROM articles WHERE trashed=0 ORDER BY id LIMIT ?", (_MOST_ARTICLES,))
    return [int(row[0]) for row in rows]


def stored_article(other: Store, article: int) -> dict[str, Any]:
    """Return an article of another archive as a worker would send it, to be checked; and {uuid, path, added, …}.

    FileUnreadable where it is larger than an article can be.
    """
    sizes = other.rows(_SIZES, (article,))
    if not sizes or sizes[0][0] > _LONGEST_TEXT or sizes[0][1] > _LONGEST_JSON or sizes[0][2] > _MOST_ROWS:
        raise FileUnreadable("it is larger than an article can be", "Import it from its file.")
    found = article_text(other, article)
    if found is None:
        raise FileUnreadable("it has no text")
    text, layer = found
    identifier, path, member, form, encoding, added, sha256, version, machine, warnings, original = other.rows(
        _ARTICLE, (article,)
    )[0]
    known = stored_json(machine)
    mentions, claims = machine_mentions(other, article)
    draft = {
        **{name: known.get(name, "") for name in ("title", "title_origin", "author", "source", "url", "language")},
        **{"text": text, "member": member, "format": form, "encoding": encoding, "original_sha256": sha256},
    }
    stages = other.rows("SELECT stage, key FROM stages WHERE article=?", (article,))
    return {
        "recognised": {
            "draft": draft,
            "layer": to_json(layer),
            "mentions": to_json(mentions),
            "claims": to_json(claims),
            "dates": to_json(machine_dates(other, article)),
            "evidence": [e for e in evidence_of(other, article) if e["source"] != "you"],
            "published": known.get("published"),
            "history": known.get("history"),
            "version": version,
            "stages": {str(stage): str(key).rpartition(":")[0] for stage, key in stages},
            "warnings": stored_json(warnings),
        },
        **{"uuid": str(identifier), "path": str(path), "added": str(added), "sha256": str(sha256)},
        "original": None if original is None else int(original),
    }


def original_bytes(other: Store, original: int) -> Iterator[bytes]:
    """Yield the bytes of an original of another archive; FileUnreadable where they are more than they may be."""
    size = 0
    rows = other.rows("SELECT position FROM original_chunks WHERE original=? ORDER BY position", (original,))
    for (position,) in rows[: _LARGEST_ORIGINAL // _CHUNK + 1]:
        data = other.value("SELECT data FROM original_chunks WHERE original=? AND position=?", (original, position))
        unpacking = zlib.decompressobj()
        try:
            piece = unpacking.decompress(data, _CHUNK)
        except (zlib.error, TypeError) as error:
            raise FileUnreadable("the bytes of its original are damaged") from error
        size += len(piece)
        if unpacking.unconsumed_tail or size > _LARGEST_ORIGINAL:
            raise FileUnreadable("its original is larger than a file may be")
        yield piece


def home_of_name(other: Store, kind: str, key: str) -> list[tuple[str, str, str]]:
    """Return (UUID, kind, name) of the entity that the machine calls by a key in another archive."""
    sql = (
        "SELECT e.uuid, e.kind, e.machine_name FROM raw_entities r JOIN entities e ON e.id=r.home"
        " WHERE r.type=? AND r.key=? AND r.key NOT LIKE '#%'"
    )
    return [(str(row[0]), str(row[1]), str(row[2])) for row in other.rows(sql, (kind, key))]
