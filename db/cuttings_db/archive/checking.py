"""Look for what must never be in an archive: broken pages, rows that point nowhere, spans that quote something else."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from cuttings_db.archive.upkeep import unindexed
from cuttings_db.errors import ArchiveDamaged, CuttingsError
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.search import TextIndex
from cuttings_db.store.connection import Store
from cuttings_db.store.mending_all import look_through
from cuttings_db.store.problems import damaged, is_problem_of_file, typed_error
from cuttings_db.store.soundness_rules import Mend
from cuttings_db.text import lay_out_text

__all__ = ["check", "diagnose", "file_problems", "problems_of"]

# Steps of SQLite's machine between two looks at whether somebody cancelled.
_LOOK = 200_000


def check(store: Store, index: TextIndex, report: Report = quiet) -> dict[str, Any]:
    """Look for inconsistencies; returns {ok, articles, indexed, problems}. What cannot even be read is a problem."""
    articles = indexed = 0
    problems: list[str] = []
    try:
        for problem in problems_of(store, report):
            problems.append(problem)
        articles = int(store.value("SELECT count(*) FROM articles"))
        indexed = articles - unindexed(store, index)
    except ArchiveDamaged as error:
        problems.append(f"file: {error.reason}")
    return {"ok": not problems, "articles": articles, "indexed": indexed, "problems": problems}


def diagnose(store: Store, error: Exception) -> Exception:
    """Return ArchiveDamaged for an unforeseen error where the archive turns out to be damaged, else the error."""
    if isinstance(error, CuttingsError):
        return error
    try:
        problem = next(problems_of(store, quiet), "")
    except CuttingsError as found:
        return found
    except Exception:  # noqa: BLE001 - the first error is the one to tell
        return error
    return damaged(store.path.name, problem) if problem else error


def file_problems(store: Store) -> list[str]:
    """Return what is wrong with the pages of the file, in words of SQLite."""
    state = [str(row[0]) for row in store.rows("PRAGMA integrity_check(20)")]
    return [] if state == ["ok"] else [f"file: {' '.join(line.split())}" for line in state]


def problems_of(store: Store, report: Report) -> Iterator[str]:
    """Yield every problem in words."""
    yield from _noticing(store, lambda: report(Step("check")), lambda: file_problems(store))
    try:
        yield from look_through(Mend(store, 0, lay_out_text), lambda: report(Step("check")))
    except sqlite3.Error as error:
        if is_problem_of_file(error):
            raise typed_error(error, store.path) from error
        raise


def _noticing(store: Store, check: Callable[[], None], work: Callable[[], list[str]]) -> list[str]:
    """Do one long question of SQLite; a cancel is heard meanwhile."""
    stopped: list[BaseException] = []

    def look() -> bool:
        try:
            check()
        except BaseException as error:  # noqa: BLE001 - it is raised again, where SQLite lets go
            stopped.append(error)
        return bool(stopped)

    store.connection.set_progress_handler(look, _LOOK)
    try:
        return work()
    except CuttingsError:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        store.connection.set_progress_handler(None, 0)
