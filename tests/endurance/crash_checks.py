"""What must hold of an archive after its program was killed: it opens, is whole, says of itself what it holds."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.indexing import read_documents
from cuttings_db.leftovers import part_beside
from cuttings_db.model import Question
from cuttings_db.store.originals import original_chunks
from endurance.crash_place import Place

__all__ = ["inside", "look", "state_of", "strays"]

# Nothing of this says what an archive holds: when it was made, how far others have read it.
_NOT_COMPARED = ("history", "dirty", "touched", "_sqlite_migrations", "sqlite_sequence", "stages", "runs", "laid_rules")
_OWN_NAMES = {"made", "uuid", "token", "counter", "added", "started", "ended", "since", "moment", "written"}
# An article whose reader died is read again after others: what is found in it comes later, under other numbers.
_ANY_ORDER = ("mentions", "dates", "claims")
_WORD = re.compile(r"(?<!\w)[a-z]{3,}[0-9]*(?!\w)")
_PAIR = re.compile("[\u4e00-\u9fff]{2}")
_STRAY = (
    "*.part",
    "*.part-*",
    "cuttings-*",
    ".cuttings-*",
    "state.json.*",
    "next-*",
    "relations.arrays.*",
    "*.tmp",
    "*-journal",
)


@contextlib.contextmanager
def inside(place: Place) -> Iterator[None]:
    """Work in this process as the programs of a trial do: with its cache and its temporary folder."""
    cache, folder = os.environ.get("CUTTINGS_CACHE"), tempfile.tempdir
    os.environ["CUTTINGS_CACHE"] = str(place.cache)
    tempfile.tempdir = str(place.tmp)
    try:
        yield
    finally:
        tempfile.tempdir = folder
        if cache is None:
            del os.environ["CUTTINGS_CACHE"]
        else:
            os.environ["CUTTINGS_CACHE"] = cache


def look(place: Place) -> list[str]:
    """Return what is wrong with the archive of a place, that must exist, after its next start; catches its index up."""
    problems = []
    with inside(place), Archive(place.archive) as archive:
        archive.catch_up()
        archive.tidy(lambda: None)
        checked = archive.check()
        problems += checked["problems"]
        if checked["indexed"] != checked["articles"]:
            problems.append(f"{checked['indexed']} of {checked['articles']} indexed after catching up")
        problems += _index_problems(archive) + _original_problems(archive)
        twice = archive.store.rows("SELECT text_sha256 FROM articles GROUP BY text_sha256 HAVING count(*)>1")
        if twice:
            problems.append(f"{len(twice)} texts are there twice")
    return problems


def _index_problems(archive: Archive) -> list[str]:
    """Compare the text index with what it would be if it were made now."""
    numbers = [int(row[0]) for row in archive.store.rows("SELECT id FROM articles ORDER BY id")]
    expected = {document.id: document.digest() for document in read_documents(archive.store, numbers)}
    found = archive.index.digests(numbers)
    foreign = set(archive.index.articles().tolist()) - set(numbers)
    problems = [f"the index holds {len(foreign)} articles that are gone"] if foreign else []
    if found != expected:
        wrong = [number for number in numbers if found.get(number) != expected.get(number)]
        problems.append(f"the index differs from the archive in the articles {wrong[:5]}")
    return problems + _search_problems(archive)


def _search_problems(archive: Archive) -> list[str]:
    """Look for every word of every text: hashes say what was given to an index, not what it finds."""
    sql = "SELECT a.id, r.text, a.title FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.trashed=0"
    rows = [(int(number), str(text).casefold(), str(title or "")) for number, text, title in archive.store.rows(sql)]
    holding: dict[str, set[int]] = {}
    for number, text, _title in rows:
        for word in {*_WORD.findall(text), *_PAIR.findall(text)}:
            holding.setdefault(word, set()).add(number)
    problems = []
    for word, articles in sorted(holding.items()):
        found = set(archive.ids(Question(f'"{word}"')))
        # What stands in another form, or in a title alone, may be found too.
        allowed = {number for number, text, title in rows if word in text or word in title.casefold()}
        if articles - found or found - allowed:
            problems.append(f"{word} stands in {len(articles)} articles, and is found in {len(found)}")
    if len(problems) > 3:
        problems = [*problems[:3], f"{len(problems)} words in all are found wrongly"]
    return problems


def _original_problems(archive: Archive) -> list[str]:
    """Read the bytes of the original of every article: each has one."""
    problems = []
    sql = "SELECT a.id, o.id, a.original_sha256, o.size FROM articles a LEFT JOIN originals o ON o.id=a.original"
    for article, original, sha256, size in archive.store.rows(sql):
        if original is None:
            problems.append(f"article {article} has no original")
            continue
        data = b"".join(original_chunks(archive.store, int(original)))
        if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
            problems.append(f"the original of article {article} has other bytes")
    return problems


def strays(place: Place) -> list[str]:
    """Return what lies about that no run left on purpose, after the next work of its kind."""
    # Where files are exported to, nobody looks before the next export.
    part_beside(place.out / "next")
    found = [path for pattern in _STRAY for path in place.root.rglob(pattern) if path.parent != place.given]
    found += [path for tail in ("-wal", "-shm") for path in place.root.glob(f"a.cuttings{tail}")]
    # A folder of backups is cleared by the next backup, which holds its lock.
    found = [path for path in found if not path.parent.name.endswith("backups")]
    return sorted({str(path.relative_to(place.root)) for path in found})


def state_of(archive: Archive) -> dict[str, str]:
    """Return what an archive holds, table by table as a hash of its rows, without times and random names."""
    store, state = archive.store, {}
    names = [row[0] for row in store.rows("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
    for table in names:
        if table in _NOT_COMPARED or table.startswith("sqlite_"):
            continue
        columns = [str(row[1]) for row in store.rows(f'PRAGMA table_info("{table}")')]
        own = {*_OWN_NAMES, "id"} if table in _ANY_ORDER else _OWN_NAMES
        chosen = ", ".join(f'"{name}"' for name in columns if name not in own)
        rows = [] if not chosen else store.rows(f'SELECT {chosen} FROM "{table}"')
        if table == "meta":
            rows = [row for row in rows if row[0] in ("archive", "purge_unfinished")]
        lines = sorted(json.dumps([_plain(value) for value in row], ensure_ascii=False, default=repr) for row in rows)
        state[table] = f"{len(rows)}:{hashlib.sha256(chr(10).join(lines).encode()).hexdigest()[:16]}"
    return state


def _plain(value: Any) -> Any:
    """Return a value without the times that a report in JSON holds."""
    if isinstance(value, str) and value.startswith("{"):
        with contextlib.suppress(ValueError):
            data = json.loads(value)
            return {name: part for name, part in sorted(data.items()) if name not in _OWN_NAMES}
    return value
