"""A report for whoever helps with a fault: the machine, the archive's shape, its state, and never a word of an article.

Every value is a number, a moment, a version, or a word of a list that is ours. What comes from a file, from people or
from the archive's maker is counted; it is not quoted. A test plants words everywhere and looks for them.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib.metadata
import json
import locale
import os
import platform
import re
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_db import __version__, errors
from cuttings_db.archive import checking
from cuttings_db.archive.upkeep import unindexed
from cuttings_db.errors import CuttingsError, ExportFailed
from cuttings_db.leftovers import part_beside
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.search import TextIndex, cache_folder
from cuttings_db.store.connection import Store, now
from cuttings_db.store.decision_shapes import KINDS
from cuttings_db.store.effects import KINDS_OF_ARTICLES
from cuttings_db.store.making import applied_steps
from cuttings_db.store.mending_all import kinds_of_problems
from cuttings_db.store.migrations import known_names
from cuttings_db.store.places import on_network
from cuttings_db.store.schema import shapes_of
from cuttings_db.store.soundness_rules import Mend
from cuttings_db.text import lay_out_text

if TYPE_CHECKING:
    from cuttings_db.archive.archive import Archive

__all__ = ["report_text", "save_support_report", "support_report"]

_PACKAGES = (
    "PySide6-Essentials", "sqlite-utils", "whoosh3", "numpy", "onnxruntime", "lxml", "trafilatura", "pypdfium2",
    "mammoth", "feedparser", "typst", "rapidfuzz",
)  # fmt: skip
_FORMATS = frozenset(
    ("text", "html", "pdf", "docx", "rtf", "odt", "pptx", "markdown", "eml", "mbox", "feed", "mhtml", "ris", "nbib")
)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_FRAME = re.compile(r"cuttings_(?:db|desktop)(?:\.\w+)*:\d{1,6}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ERRORS = frozenset(name for name in errors.__all__ if name[0].isupper()) | {"Bug"}
_EXCEPTIONS = _ERRORS | {
    name
    for module in (builtins, sqlite3)
    for name, kind in vars(module).items()
    if isinstance(kind, type) and issubclass(kind, BaseException)
}
_OTHER = "other"
_MOST = 50


def support_report(store: Store, index: TextIndex, troubles: Sequence[Any] = ()) -> dict[str, Any]:
    """Return the report; `troubles` are the latest errors of the window, each {at, kind, frames: ["module:line"]}.

    What cannot be read says so by the kind of its error; nothing raises but a bug.
    """
    return {
        "report": "Cuttings support report, without any text of articles",
        "made": now(),
        "program": _program(),
        "machine": _machine(store),
        "file": _asked(lambda: _file(store)),
        "archive": _asked(lambda: _archive(store)),
        "index": _asked(lambda: _index(store, index)),
        "check": _asked(lambda: _checked(store)),
        "troubles": [_trouble(one) for one in list(troubles)[-_MOST:]],
    }


def save_support_report(archive: Archive, to: Path, troubles: Sequence[Any] = ()) -> str:
    """Write the report to a file, whole or not at all; returns its path."""
    archive.refuse_to_overwrite(to)
    text = report_text(archive, troubles)
    aside = part_beside(to)
    try:
        aside.write_text(text, encoding="utf-8")
        aside.replace(to)
    except OSError as error:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        raise ExportFailed(f"{to.name} cannot be written ({error.strerror})", "Choose another place.") from error
    return str(to)


def report_text(archive: Archive, troubles: Sequence[Any] = ()) -> str:
    """Return the report as text that a person can read before it is sent."""
    return json.dumps(support_report(archive.store, archive.index, troubles), indent=2, ensure_ascii=False) + "\n"


def _asked(question: Callable[[], Any]) -> Any:
    """Return an answer, or what kind of error came instead."""
    try:
        return question()
    except (CuttingsError, sqlite3.Error, OSError, ValueError, TypeError, ArithmeticError) as error:
        return {"unreadable": type(error).__name__}


def _program() -> dict[str, Any]:
    """Return versions."""
    versions = {}
    for name in _PACKAGES:
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            versions[name] = "absent"
    return {
        "cuttings": __version__,
        "python": platform.python_version(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "sqlite": sqlite3.sqlite_version,
        "packages": versions,
        "knows": sorted(known_names()),
    }


def _machine(store: Store) -> dict[str, Any]:
    """Return what kind of machine this is."""
    found: dict[str, Any] = {
        "system": platform.system(),
        "release": platform.release(),
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "encoding": locale.getencoding(),
    }
    try:
        found["memory"] = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        found["memory"] = None
    try:
        found["free_on_disk"] = shutil.disk_usage(store.path.parent).free
    except OSError:
        found["free_on_disk"] = None
    return found


def _size(path: Path) -> int:
    """Return how large a file is, 0 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _file(store: Store) -> dict[str, Any]:
    """Return how the archive lies on the disk."""
    pragmas = ("page_size", "page_count", "freelist_count", "journal_mode", "schema_version", "encoding")
    found: dict[str, Any] = {name: store.value(f"PRAGMA {name}") for name in pragmas}
    steps = applied_steps(store.connection) or set()
    return {
        **found,
        "bytes": _size(store.path),
        "log_bytes": _size(Path(f"{store.path}-wal")),
        "read_only": store.read_only,
        "on_network": on_network(store.path),
        "steps": sorted(steps & known_names()),
        "unknown_steps": len(steps - known_names()),
    }


def _archive(store: Store) -> dict[str, Any]:
    """Return how many there are of everything."""
    tables = sorted(_own_tables(store))
    # A column of numbers holds any text that a fault, or a stranger, wrote into it.
    sql = "SELECT min(characters), max(characters), avg(characters) FROM articles WHERE typeof(characters)='integer'"
    lengths = store.rows(sql)[0]
    return {
        "rows": {name: int(store.value(f'SELECT count(*) FROM "{name}"')) for name in tables},
        "trashed": int(store.value("SELECT count(*) FROM articles WHERE trashed=1")),
        "undated": int(store.value("SELECT count(*) FROM articles WHERE published_lo IS NULL")),
        "characters": {"least": lengths[0], "most": lengths[1], "mean": round(float(lengths[2] or 0))},
        "formats": _counted(store, "SELECT format, count(*) FROM articles GROUP BY 1", _FORMATS),
        "languages": _counted(store, "SELECT language, count(*) FROM articles GROUP BY 1", None),
        "decisions": _counted(
            store, "SELECT kind, count(*) FROM decisions GROUP BY 1", frozenset(KINDS) | frozenset(KINDS_OF_ARTICLES)
        ),
        "entities": _counted(store, "SELECT type, count(*) FROM entities GROUP BY 1", frozenset(ENTITY_TYPES)),
        "refused": _refused(store),
    }


def _own_tables(store: Store) -> Iterable[str]:
    """Return the names of our own tables; a stranger's tables have names of a stranger's choice."""
    ours = {name for kind, name, _table in shapes_of(known_names()) if kind == "table"}
    found = {str(row[0]) for row in store.rows("SELECT name FROM sqlite_master WHERE type='table'")}
    return ours & found


def _counted(store: Store, sql: str, known: frozenset[str] | None) -> dict[str, int]:
    """Return counts by a word of a known list, the others together; None stands for codes of languages."""
    counts: Counter[str] = Counter()
    for word, count in store.rows(sql):
        text = str(word)
        fine = (text in known) if known is not None else bool(_LANGUAGE.fullmatch(text) or not text)
        counts[text if fine else _OTHER] += int(count)
    return dict(sorted(counts.items()))


def _refused(store: Store) -> dict[str, int]:
    """Return how many files were refused, by the kind of their errors."""
    counts: Counter[str] = Counter()
    for (data,) in store.rows("SELECT data FROM reports ORDER BY id DESC LIMIT 100"):
        try:
            failed = json.loads(data)["failed"]
            kinds = [str(one.get("kind")) for one in failed if isinstance(one, dict)]
        except (ValueError, TypeError, KeyError, RecursionError):
            kinds = ["unreadable"]
        counts.update(kind if kind in _ERRORS else _OTHER for kind in kinds)
    return dict(sorted(counts.items()))


def _index(store: Store, index: TextIndex) -> dict[str, Any]:
    """Return the state of the text index."""
    index.refresh()
    folder = cache_folder(store.identity)
    files = [path for path in folder.rglob("*") if path.is_file()] if folder is not None else []
    return {
        "articles": index.documents(),
        "missing": unindexed(store, index),
        "known": bool(index.token),
        "files": len(files),
        "bytes": sum(map(_size, files)),
    }


def _checked(store: Store) -> dict[str, Any]:
    """Return what a check finds, in sentences of our own with a number each: SQLite and rules may quote a text."""
    problems: Counter[str] = Counter()
    try:
        if checking.file_problems(store):
            problems["file damaged"] += 1
        for words, count in kinds_of_problems(Mend(store, 0, lay_out_text)):
            problems[words] += count
    except (CuttingsError, sqlite3.Error):
        problems["file damaged"] = 1
    return {"ok": not problems, "problems": [f"{words}: {count}" for words, count in problems.most_common(_MOST)]}


def _trouble(one: Any) -> dict[str, Any]:
    """Return an error of the window as its kind and the places in our own code that it came through."""
    given = one if isinstance(one, dict) else {}
    kind, at = str(given.get("kind", "")), str(given.get("at", ""))
    frames = given.get("frames") if isinstance(given.get("frames"), list) else []
    return {
        "at": at if _MOMENT.fullmatch(at) else "",
        "kind": kind if kind in _EXCEPTIONS else _OTHER,
        "frames": [frame for frame in map(str, frames or ()) if _FRAME.fullmatch(frame)][:_MOST],
    }
