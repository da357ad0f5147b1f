"""Archive files of every version, made from the dumps that those versions wrote, and what people saw in them.

Run by hand it writes them as files: `python tests/upgrade_samples.py FOLDER`.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from cuttings_db.archive.backups import restore
from cuttings_db.store import migrations

FOLDER = Path(__file__).parent
VERSIONS = tuple(range(1, len(migrations.known_names()) + 1))
# Every later version says the same of these.
_ARTICLES = (
    "SELECT a.id, a.uuid, a.title, a.author, a.source, a.url, a.language, a.published_edtf, a.path, a.added,"
    " r.text FROM articles a JOIN revisions r ON r.id=a.revision ORDER BY a.id"
)
_FLAGS = "SELECT id, starred, trashed FROM articles ORDER BY id"
_NAMES = (
    'SELECT m.article, m.start, m."end", e.uuid, e.type, e.name FROM mentions m JOIN raw_entities r ON r.id=m.raw'
    ' JOIN entities e ON e.id=r.entity WHERE e.rejected=0 ORDER BY m.article, m.start, m."end", e.uuid'
)
_DATES = 'SELECT article, start, "end", edtf, lo, hi, precision, role, rejected FROM dates ORDER BY id'
_DECISIONS = "SELECT id, made, kind, label, target FROM decisions ORDER BY id"
_REPORTS = "SELECT id, started, data FROM reports ORDER BY id"
_TAGS = "SELECT article, tag FROM tags ORDER BY article, tag"
_EVIDENCE = "SELECT article, source, quote, edtf FROM evidence ORDER BY id"
_CLAIMS = "SELECT article, kind, value, parts, former FROM claims ORDER BY id"
_HISTORY = "SELECT counter, token, scope FROM history ORDER BY counter"
_IDENTITY = "SELECT value FROM meta WHERE key='archive'"
_BYTES = "SELECT o.sha256, c.position, c.data FROM originals o JOIN original_chunks c ON c.original=o.id ORDER BY 1, 2"


def of_version(version: int, path: Path, journal: str = "wal") -> Path:
    """Make a file from the dump of an archive that an older version wrote, in the form in which it was closed."""
    with closing(sqlite3.connect(path)) as opened:
        opened.executescript(FOLDER.joinpath(f"archive_version_{version}.sql").read_text(encoding="utf-8"))
        opened.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
        opened.commit()
        opened.execute(f"PRAGMA journal_mode={journal}")
    return path


def copies(folder: Path) -> list[Path]:
    """Return the archives in a folder and below that are copies of `a.cuttings`."""
    return sorted(path for path in folder.rglob("*.cuttings") if path.name != "a.cuttings")


def lines_of(path: Path) -> list[str]:
    """Return everything that a file holds, as SQL in the order of its letters; the file is not changed."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as opened:
        return sorted(opened.iterdump())


def lines_restored(backup: Path) -> list[str]:
    """Return the same of what an archive holds when a backup of it is restored, but for the token of restoring."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "restored.cuttings"
        restore(path, backup)
        with closing(sqlite3.connect(path)) as opened:
            opened.execute("DELETE FROM history WHERE counter=(SELECT max(counter) FROM history)")
            opened.execute("UPDATE sqlite_sequence SET seq=seq-1 WHERE name='history'")
            return sorted(opened.iterdump())


def told(path: Path) -> dict[str, Any]:
    """Return what a file of any version holds of what people see, asked of its tables alone."""
    questions = {
        "articles": _ARTICLES, "flags": _FLAGS, "names": _NAMES, "dates": _DATES, "decisions": _DECISIONS,
        "tags": _TAGS, "evidence": _EVIDENCE, "claims": _CLAIMS, "history": _HISTORY, "identity": _IDENTITY,
        "originals": _BYTES,
    }  # fmt: skip
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as opened:
        found: dict[str, Any] = {name: opened.execute(sql).fetchall() for name, sql in questions.items()}
        found["reports"] = [(n, at, json.loads(data)) for n, at, data in opened.execute(_REPORTS).fetchall()]
    return found


def main(folder: Path) -> None:
    """Write a file of every version."""
    folder.mkdir(parents=True, exist_ok=True)
    for version in VERSIONS:
        path = folder / f"version {version}.cuttings"
        path.unlink(missing_ok=True)
        print(of_version(version, path))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
