"""Originals: the imported bytes, compressed, in chunks, once per SHA-256."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path

from cuttings_db.characters import without_surrogates
from cuttings_db.errors import ArchiveDamaged, FileUnreadable
from cuttings_db.leftovers import part_beside
from cuttings_db.plain_files import open_plain_file, read_pieces
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import damaged

__all__ = [
    "export_original",
    "find_original",
    "keep_original",
    "lost_originals",
    "mend_originals",
    "nameless_bytes",
    "number_again",
    "original_chunks",
]

_CHUNK = 1024 * 1024
# No chunk of ours is larger when it is open.
_LARGEST = 64 * 1024 * 1024
_NAMELESS = "FROM original_chunks WHERE original NOT IN (SELECT id FROM originals)"


def keep_original(store: Store, file: Path, sha256: str, name: str, media_type: str) -> int:
    """Store a file's bytes inside the running transaction and return the original's id; known bytes are shared.

    FileUnreadable if the bytes are no longer those of the hash: the archive would hand out something else later.
    """
    known = store.value("SELECT id FROM originals WHERE sha256=?", (sha256,))
    if known is not None:
        return int(known)
    changed = FileUnreadable("its bytes changed while they were imported", "Import it again.")
    try:
        stream, size = open_plain_file(file)
    except OSError as error:
        raise changed from error
    digest = hashlib.sha256()
    with stream:
        cursor = store.connection.execute(
            "INSERT INTO originals (sha256, name, media_type, size) VALUES (?, ?, ?, ?)",
            (sha256, without_surrogates(name), without_surrogates(media_type), size),
        )
        original = int(cursor.lastrowid or 0)
        for position, chunk in enumerate(read_pieces(stream, size, _CHUNK)):
            digest.update(chunk)
            store.connection.execute(
                "INSERT INTO original_chunks (original, position, data) VALUES (?, ?, ?)",
                (original, position, zlib.compress(chunk, 6)),
            )
    if digest.hexdigest() != sha256:
        raise changed
    return original


def original_chunks(store: Store, original: int) -> Iterator[bytes]:
    """Yield the bytes of an original, piece by piece."""
    positions = store.rows("SELECT position FROM original_chunks WHERE original=? ORDER BY position", (original,))
    for (position,) in positions:
        data = store.value("SELECT data FROM original_chunks WHERE original=? AND position=?", (original, position))
        opened = zlib.decompressobj()
        try:
            piece = opened.decompress(data, _LARGEST)
        except (zlib.error, TypeError) as error:
            raise damaged(store.path.name, "the bytes of an original") from error
        if not opened.eof:
            # Cut short, or made by a stranger to fill the memory.
            raise damaged(store.path.name, "the bytes of an original")
        yield piece


def export_original(store: Store, article: int, to: Path) -> Path:
    """Write an article's original to a file (aside, then renamed); FileUnreadable if none was kept."""
    row = store.rows("SELECT o.id, o.size FROM articles a JOIN originals o ON o.id=a.original WHERE a.id=?", (article,))
    if not row:
        raise FileUnreadable("the original of this article was not kept", "Look for the file where it came from.")
    present = "SELECT 1 FROM original_chunks WHERE original=? LIMIT 1"
    if row[0][1] and store.value(present, (row[0][0],)) is None:
        words = "the bytes of this original are not in this file"
        raise FileUnreadable(words, "If it is a backup, they come back when it is restored.")
    aside = part_beside(to)
    try:
        with aside.open("wb") as stream:
            for chunk in original_chunks(store, int(row[0][0])):
                stream.write(chunk)
        aside.replace(to)
    finally:
        aside.unlink(missing_ok=True)
    return to


def nameless_bytes(store: Store) -> int:
    """Return of how many originals only the bytes are left."""
    return int(store.value(f"SELECT count(DISTINCT original) {_NAMELESS}"))


def lost_originals(store: Store) -> tuple[int, int]:
    """Return how many originals are not the bytes that were imported, and of how many others another size is noted.

    All of them are read for it. Those of a backup lie beside it, once for all backups.
    """
    elsewhere = (
        "WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key='backup') OR id IN (SELECT original FROM original_chunks)"
    )
    rows = store.rows(f"SELECT id, sha256, size FROM originals {elsewhere}")
    lost = otherwise = 0
    for original, sha256, size in rows:
        digest, length = _told_by_bytes(store, int(original)) or ("", 0)
        lost += digest != sha256
        otherwise += digest == sha256 and length != size
    return lost, otherwise


def find_original(store: Store, article: int) -> None:
    """Give an article the only original that no article has and that is called as the file it came from."""
    path, member = store.rows("SELECT path, member FROM articles WHERE id=?", (article,))[0]
    found = store.rows(
        "SELECT id, sha256 FROM originals WHERE name=? AND id NOT IN (SELECT original FROM articles"
        " WHERE original IS NOT NULL)",
        (_name_of(str(path)),),
    )
    if len(found) == 1 and not member:
        store.connection.execute("UPDATE articles SET original=?, original_sha256=? WHERE id=?", (*found[0], article))


def mend_originals(store: Store) -> int:
    """Let go inside a transaction of originals whose bytes are not those that were imported; returns how many.

    Their articles have none any more, and the file that one came from may come in once more. Bytes that nothing
    names any more are given back to the articles that came from them; a size that was noted wrongly is counted anew.
    """
    execute, lost = store.connection.execute, 0
    for (original,) in store.rows(f"SELECT DISTINCT original {_NAMELESS}"):
        _name_again(store, int(original))
    for original, sha256, size in store.rows("SELECT id, sha256, size FROM originals"):
        digest, length = _told_by_bytes(store, int(original)) or ("", 0)
        if digest == sha256:
            if length != size:
                execute("UPDATE originals SET size=? WHERE id=?", (length, original))
            continue
        lost += 1
        execute("UPDATE articles SET original=NULL WHERE original=?", (original,))
        execute("DELETE FROM original_chunks WHERE original=?", (original,))
        execute("DELETE FROM originals WHERE id=?", (original,))
        execute("DELETE FROM imported_files WHERE sha256=?", (sha256,))
    execute(f"DELETE {_NAMELESS}")
    return lost


def number_again(store: Store) -> None:
    """Give inside a transaction the one piece of an original whose place is no number the first place that none has.

    Its hash tells later whether that is its own.
    """
    wrong = "typeof(position)<>'integer'"
    rows = store.rows(f"SELECT original, count(*) FROM original_chunks WHERE {wrong} GROUP BY original")
    for original, count in rows:
        taken = {row[0] for row in store.rows("SELECT position FROM original_chunks WHERE original=?", (original,))}
        free = next(number for number in range(len(taken) + 1) if number not in taken)
        if count == 1:
            sql = f"UPDATE original_chunks SET position=? WHERE original=? AND {wrong}"
            store.connection.execute(sql, (free, original))


def _name_again(store: Store, original: int) -> None:
    """Write the row of an original of which only the bytes are left, where an article came from these."""
    found = _told_by_bytes(store, original)
    if found is None:
        return
    sha256, length = found
    path = store.value("SELECT path FROM articles WHERE original_sha256=? OR original=? LIMIT 1", (sha256, original))
    if path is None:
        return
    row = (original, sha256, _name_of(str(path)), length)
    cursor = store.connection.execute(
        "INSERT OR IGNORE INTO originals (id, sha256, name, media_type, size) VALUES (?, ?, ?, '', ?)", row
    )
    if cursor.rowcount:
        sql = "UPDATE articles SET original=? WHERE original_sha256=? AND original IS NULL"
        store.connection.execute(sql, (original, sha256))


def _name_of(path: str) -> str:
    """Return the name of the file of a path of any system."""
    return path.replace("\\", "/").rpartition("/")[2]


def _told_by_bytes(store: Store, original: int) -> tuple[str, int] | None:
    """Return the SHA-256 and the size of what is there of an original; None where that cannot be unpacked."""
    digest, length = hashlib.sha256(), 0
    try:
        for chunk in original_chunks(store, original):
            digest.update(chunk)
            length += len(chunk)
    except ArchiveDamaged:
        return None
    return digest.hexdigest(), length
