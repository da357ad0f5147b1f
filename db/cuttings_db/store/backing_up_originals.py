"""Originals in backups: once each, by their SHA-256, in packs that no later backup changes.

A pack is a SQLite file with the compressed chunks of originals as the archive keeps them. Every backup writes one with
what no pack holds yet, and reads it back before it counts. Small packs are written together into one, and what no
backup needs any more is left out then.
"""

from __future__ import annotations

import contextlib
import hashlib
import random
import secrets
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cuttings_db.errors import ArchiveDamaged
from cuttings_db.leftovers import make_private_file, sync_folder
from cuttings_db.store.backing_up_folder import remove, synced
from cuttings_db.store.backing_up_watching import asked, pieces
from cuttings_db.store.problems import damaged

__all__ = ["Packs", "sound_original"]

_SUFFIX, _SPOILT = ".pack", ".damaged"
# "CutP" in ASCII.
_APPLICATION_ID = 0x43757450
_TABLES = """
CREATE TABLE originals (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE chunks (sha256 TEXT NOT NULL, position INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (sha256, position)) WITHOUT ROWID;
"""
# What a pack is made of, and nothing else: whatever SQL a stranger wrote in one would run when it is asked.
_SHAPE = sorted(("table", words.split()[2], " ".join(words.split())) for words in _TABLES.split(";") if words.strip())
_HASHES = "SELECT substr(sha256, 1, 64) FROM originals"
_CHUNKS = "SELECT data FROM chunks WHERE sha256=? ORDER BY position"
# So many packs below this size are written together into one.
_MOST_SMALL, _SMALL = 16, 32 * 1024 * 1024
_LARGEST_CHUNK = 64 * 1024 * 1024

# Yields (sha256, size, chunks) of originals.
Originals = Iterable[tuple[str, int, Iterator[bytes]]]


class Packs:
    """The packs in a folder, of one archive; `check` is called often and may raise."""

    def __init__(self, folder: Path, archive: Path, check: Callable[[], None]) -> None:
        self._folder, self._archive, self._check = folder, archive, check

    def paths(self) -> list[Path]:
        """Return the packs."""
        return sorted(path for path in self._folder.glob(f"*{_SUFFIX}") if path.is_file())

    def known(self) -> set[str]:
        """Return the hashes of the originals that some pack holds; what cannot be read holds none."""
        return {sha for path in self.paths() for sha in self._hashes(path)}

    def _hashes(self, path: Path) -> set[str]:
        """Return the hashes of the originals in a pack, none where it cannot be read."""
        return _held(path, self._check) or set()

    def add(self, originals: Originals) -> int:
        """Write a pack with some originals, read it back, and give it its name; returns how many bytes it has."""
        aside = self._folder / f".originals-{secrets.token_hex(6)}.part"
        try:
            count = self._write(aside, originals)
            if not count:
                return 0
            bad = [sha for sha in self._hashes(aside) if not self._is_sound(aside, sha)]
            if bad or len(self._hashes(aside)) != count:
                raise damaged(aside.name, "originals were not written as they are")
            size = aside.stat().st_size
            synced(aside, self._archive)
            aside.replace(self._folder / f"originals {secrets.token_hex(6)}{_SUFFIX}")
            sync_folder(self._folder)
            return size
        finally:
            for tail in ("", "-journal"):
                Path(f"{aside}{tail}").unlink(missing_ok=True)

    def _write(self, path: Path, originals: Originals) -> int:
        """Write originals to a new file on disk, but for those that are harmed where they are; returns how many."""
        count = 0
        make_private_file(path)
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as pack:
            pack.execute(f"PRAGMA application_id={_APPLICATION_ID}")
            pack.executescript(_TABLES)
            pack.execute("BEGIN")
            for sha256, size, chunks in originals:
                self._check()
                held = list(chunks)
                if not sound_original(sha256, held):
                    # What is harmed already must not keep all that is whole from being kept.
                    continue
                pack.execute("INSERT INTO originals VALUES (?, ?)", (sha256, size))
                for position, data in enumerate(held):
                    pack.execute("INSERT INTO chunks VALUES (?, ?, ?)", (sha256, position, data))
                count += 1
            pack.execute("COMMIT")
        return count

    def chunks(self, sha256: str) -> list[bytes] | None:
        """Return the compressed chunks of an original from the first pack that holds it whole, else None.

        What is whole in a pack that was taken out of use is as good as any.
        """
        for path in [*self.paths(), *sorted(self._folder.glob(f"*{_SPOILT}"))]:
            found = _read(path, sha256, self._check)
            if found is not None and self._whole(sha256, found):
                return found
        return None

    def _is_sound(self, path: Path, sha256: str) -> bool:
        """Tell whether a pack holds an original whole."""
        self._check()
        found = _read(path, sha256, self._check)
        return found is not None and self._whole(sha256, found)

    def _whole(self, sha256: str, chunks: list[bytes]) -> bool:
        """Tell whether chunks are an original; each may be opened to many times its size."""

        def watched() -> Iterator[bytes]:
            for chunk in chunks:
                self._check()
                yield chunk

        return sound_original(sha256, watched())

    def sample(self, wanted: set[str], count: int) -> set[str]:
        """Return which of a few originals of each pack are not whole; those packs are taken out of use.

        A pack that was found wrong keeps its bytes under another name; what it held is to be written again.
        """
        bad: set[str] = set()
        for path in self.paths():
            hashes = sorted(self._hashes(path) & wanted)
            chosen = random.SystemRandom().sample(hashes, min(count, len(hashes)))
            if any(not self._is_sound(path, sha) for sha in chosen):
                bad |= {sha for sha in hashes if not self._is_sound(path, sha)}
                path.replace(path.with_suffix(_SPOILT))
        return bad

    def tidy(self, wanted: set[str]) -> None:
        """Leave out what no backup needs, and write small packs together; each is replaced when the new one is sound.

        `wanted` are the originals of every backup that is left. A pack that cannot be read, perhaps only now, stays.
        """
        held = {path: found for path in self.paths() if (found := _held(path, self._check)) is not None}
        for path in [path for path, found in held.items() if not found & wanted]:
            remove(path)
            del held[path]
        small = [path for path in held if path.stat().st_size < _SMALL]
        due = [path for path, found in held.items() if found - wanted]
        if len(small) > _MOST_SMALL:
            due += [path for path in small if path not in due]
        if not due:
            return
        spoilt: set[Path] = set()
        self.add(self._of(due, wanted, spoilt))
        for path in due:
            if path in spoilt:
                path.replace(path.with_suffix(_SPOILT))
            else:
                remove(path)

    def _of(self, paths: list[Path], wanted: set[str], spoilt: set[Path]) -> Iterator[tuple[str, int, Iterator[bytes]]]:
        """Yield the originals of some packs that are wanted, each once; notes the packs that hold one no more."""
        done: set[str] = set()
        for path in paths:
            for sha in sorted(self._hashes(path) & wanted - done):
                found = _read(path, sha, self._check)
                if found is None or not self._whole(sha, found):
                    spoilt.add(path)
                    continue
                done.add(sha)
                yield sha, sum(map(len, found)), iter(found)


def sound_original(sha256: str, chunks: Iterable[bytes]) -> bool:
    """Tell whether compressed chunks are an original, by its SHA-256."""
    digest = hashlib.sha256()
    try:
        for chunk in chunks:
            opened = zlib.decompressobj()
            digest.update(opened.decompress(chunk, _LARGEST_CHUNK))
            if opened.unconsumed_tail:
                return False
    except (zlib.error, TypeError):
        return False
    return digest.hexdigest() == sha256


@contextlib.contextmanager
def _opened(path: Path, check: Callable[[], None], longest: int = 64 * 1024) -> Iterator[sqlite3.Connection]:
    """Open a pack, which is only read; ArchiveDamaged where that cannot be done, or where it is none of ours."""
    try:
        with asked(path, check, longest=longest) as pack:
            rows = pack.execute("SELECT type, name, sql FROM sqlite_master LIMIT 9").fetchall()
            if sorted((str(kind), str(name), " ".join(str(sql).split())) for kind, name, sql in rows) != _SHAPE:
                raise sqlite3.DatabaseError("the tables are others")
            yield pack
    except (sqlite3.Error, OSError, OverflowError) as error:
        raise damaged(path.name, error) from error


def _held(path: Path, check: Callable[[], None]) -> set[str] | None:
    """Return the hashes of the originals in a pack, None where it cannot be read."""
    with contextlib.suppress(ArchiveDamaged), _opened(path, check) as pack:
        return {str(row[0]) for row in pack.execute(_HASHES)}
    return None


def _read(path: Path, sha256: str, check: Callable[[], None]) -> list[bytes] | None:
    """Return the chunks of an original in a pack, None where it cannot be read or holds none."""
    with contextlib.suppress(ArchiveDamaged), _opened(path, check, _LARGEST_CHUNK) as pack:
        if pack.execute("SELECT 1 FROM originals WHERE sha256=?", (sha256,)).fetchone() is None:
            return None
        return pieces(pack.execute(_CHUNKS, (sha256,)), path.stat().st_size)
    return None
