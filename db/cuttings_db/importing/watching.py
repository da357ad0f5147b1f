"""Watched folders and feed files: what is new in them since they were looked through last, and what may be watched.

A watch is opt-in for one archive on one machine of one user: an archive that somebody sent names folders too, and must
not make this program read them. What was seen is kept as digests, so that a hundred thousand files take 800 kB.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs

from cuttings_db.characters import without_surrogates
from cuttings_db.errors import FileRefused, FileUnreadable
from cuttings_db.readers import Gathered, gather
from cuttings_db.store.connection import Store, now
from cuttings_db.store.places import is_archive, is_log_of_archive

__all__ = ["Watched", "add_watched", "fresh_files", "keep_seen", "remove_watched", "watched_rows"]

_KINDS = ("folder", "feed")
_MOST = 200  # watched places of one archive
# A file that was written to a moment ago may be half of what it becomes.
_REST_SECONDS = 2.0
_DIGEST = 8  # bytes
_MOST_SEEN = 2_000_000


@dataclass
class Watched:
    """One watched place: `seen` are digests of (path, size, time) of the files that were looked at."""

    id: int
    path: Path
    kind: str
    subfolders: bool = True
    here: bool = False
    imported: int = 0
    failed: int = 0
    scanned: str = ""
    seen: set[bytes] = field(default_factory=set)

    @property
    def there(self) -> bool:
        """Tell whether what is watched is there."""
        return self.path.is_dir() if self.kind == "folder" else self.path.is_file()


def _token_file() -> Path:
    """Return where this user's machine keeps its secret; the index's root if another one is named."""
    named = os.environ.get("CUTTINGS_CACHE")
    return (Path(named) if named else Path(platformdirs.user_config_path("Cuttings"))) / "watching.token"


def _own_token(*, make: bool) -> str:
    """Return the secret of this user on this machine, by which an archive's watches are known as one's own."""
    file = _token_file()
    try:
        return file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        if not make:
            return ""
    token = os.urandom(16).hex()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(token)
    except OSError as error:
        advice = "Give this user a folder for settings that can be written."
        raise FileUnreadable(f"nothing can be watched: {file.parent} cannot be written", advice) from error
    return token


def _consent(token: str, archive: str, path: str, kind: str) -> str:
    """Return what says that this user of this machine wanted this place to be watched for this archive: a row that
    somebody copies into another one says nothing there.
    """
    return hashlib.sha256(f"{token}\n{archive}\n{kind}\n{path}".encode("utf-8", "surrogateescape")).hexdigest()


def _load(row: tuple[Any, ...], token: str, archive: str) -> Watched:
    """Return a watched place from its row; what is misshapen in it counts as not there."""
    number, path, kind, stored = row
    try:
        state = json.loads(stored)
        seen = base64.b64decode(state.get("seen", ""), validate=True)
        imported, failed = int(state.get("imported") or 0), int(state.get("failed") or 0)
    except (ValueError, AttributeError, TypeError, OverflowError, RecursionError):
        state, seen, imported, failed = {}, b"", 0, 0
    cut = {seen[at : at + _DIGEST] for at in range(0, len(seen) - _DIGEST + 1, _DIGEST)}
    return Watched(
        id=int(number),
        path=Path(str(path)),
        kind=str(kind),
        subfolders=bool(state.get("subfolders", True)),
        here=bool(token) and state.get("consent") == _consent(token, archive, str(path), str(kind)),
        imported=imported,
        failed=failed,
        scanned=str(state.get("scanned") or ""),
        seen=cut,
    )


def watched_rows(store: Store) -> list[Watched]:
    """Return what an archive watches, in the order in which it was added."""
    token = _own_token(make=False)
    rows = store.rows("SELECT id, path, kind, state FROM watched ORDER BY id")
    return [_load(row, token, store.identity) for row in rows]


def _state(one: Watched, token: str, archive: str) -> str:
    """Return the state of a watched place as it is stored."""
    seen = sorted(one.seen)[:_MOST_SEEN]
    state = {
        "subfolders": one.subfolders,
        "consent": _consent(token, archive, str(one.path), one.kind) if one.here else "",
        "imported": one.imported,
        "failed": one.failed,
        "scanned": one.scanned,
        "seen": base64.b64encode(b"".join(seen)).decode("ascii"),
    }
    return json.dumps(state)


def add_watched(store: Store, path: Path, kind: str = "folder", *, subfolders: bool = True) -> None:
    """Watch a folder or a feed file from now on; FileRefused if it is none. One that is watched already is again."""
    path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    if kind not in _KINDS:
        raise FileRefused(f"{kind} cannot be watched", "Choose a folder or a feed file.")
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise FileUnreadable(f"{path} is not there", "Choose one that is.") from error
    if kind == "folder" and not stat.S_ISDIR(mode):
        raise FileRefused(f"{path.name} is no folder", "Choose a folder.")
    if kind == "feed" and not stat.S_ISREG(mode):
        raise FileRefused(f"{path.name} is no file", "Choose a feed file.")
    if without_surrogates(str(path)) != str(path):
        raise FileRefused(f"the name of {without_surrogates(path.name)} cannot be kept", "Give it another name.")
    known = {(str(one.path), one.kind): one for one in watched_rows(store)}
    if len(known) >= _MOST and (str(path), kind) not in known:
        raise FileRefused(f"{_MOST} places are watched already", "Watch a folder around several of them.")
    token = _own_token(make=True)
    one = known.get((str(path), kind)) or Watched(0, path, kind)
    one.subfolders, one.here = subfolders, True
    with store.transaction("quiet"):
        store.connection.execute(
            "INSERT INTO watched (path, kind, state) VALUES (?, ?, ?)"
            " ON CONFLICT (path, kind) DO UPDATE SET state=excluded.state",
            (str(path), kind, _state(one, token, store.identity)),
        )


def remove_watched(store: Store, path: Path) -> int:
    """Watch a place no longer; returns how many were watched under this path. What came from it stays."""
    names = {str(path), os.path.abspath(path)}  # noqa: PTH100 - as it was stored
    with store.transaction("quiet"):
        sql = f"DELETE FROM watched WHERE path IN ({','.join('?' * len(names))})"
        return int(store.connection.execute(sql, tuple(names)).rowcount)


def _files(one: Watched) -> Iterator[Gathered]:
    """Yield the files of a watched place."""
    if one.kind == "feed" or one.subfolders:
        yield from gather([one.path])
        return
    for found in gather([one.path]):
        if found.path.parent == one.path:
            yield found


def fresh_files(one: Watched, moment: float | None = None) -> tuple[list[tuple[Path, bytes]], int]:
    """Return the files of a place that were not looked at as they are now, with their digests, and how many wait.

    A file waits while it may still be written; an archive is never taken in.
    """
    fresh: list[tuple[Path, bytes]] = []
    waiting = 0
    moment = time.time() if moment is None else moment
    for found in _files(one):
        if found.error is not None:
            continue
        try:
            facts = found.path.stat()
        except OSError:
            continue
        name = f"{found.path}\n{facts.st_size}\n{facts.st_mtime_ns}"
        digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).digest()[:_DIGEST]
        if digest in one.seen:
            continue
        if 0 <= moment - facts.st_mtime < _REST_SECONDS:
            waiting += 1
        elif is_archive(found.path) or is_log_of_archive(found.path):
            one.seen.add(digest)
        else:
            fresh.append((found.path, digest))
    return fresh, waiting


def keep_seen(store: Store, one: Watched, digests: list[bytes], imported: int, failed: int) -> None:
    """Remember that files were looked at; written after what came of them, so that a kill between looks again."""
    one.seen.update(digests)
    one.imported, one.failed, one.scanned = one.imported + imported, one.failed + failed, now()
    with store.transaction("quiet"):
        state = _state(one, _own_token(make=False), store.identity)
        store.connection.execute("UPDATE watched SET state=? WHERE id=?", (state, one.id))
