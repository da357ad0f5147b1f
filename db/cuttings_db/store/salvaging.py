"""What can be read of a damaged archive, as a new archive: texts, originals, and what people said, made whole again.

The damaged file is read page by page by ourselves and never given to SQLite: nothing in it is run, and a broken page
costs what lay on it and nothing else.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from cuttings_db.errors import ArchiveDamaged, ArchiveProblem, ArchiveTooNew
from cuttings_db.leftovers import as_private_as, make_private_file, part_beside
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.making import is_newer, migrate, now
from cuttings_db.store.mending import FLAGS, WRITTEN, LayOut, forget_names, mend_names, recognise_later
from cuttings_db.store.mending_all import mend_all
from cuttings_db.store.mending_decisions import mend_decisions
from cuttings_db.store.migrations import APPLICATION_ID, MIGRATIONS, known_names
from cuttings_db.store.naming import unsettle_all
from cuttings_db.store.originals import mend_originals
from cuttings_db.store.problems import typed_error
from cuttings_db.store.replacing import put_in_place
from cuttings_db.store.salvaging_articles import rebuild_articles
from cuttings_db.store.salvaging_corrections import settle_readable
from cuttings_db.store.salvaging_filling import Filled, fill
from cuttings_db.store.salvaging_fitting import log_of
from cuttings_db.store.salvaging_originals import bring_back_originals, is_of_backup
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees
from cuttings_db.store.soundness_rules import Mend

__all__ = ["Salvaged", "lost_rows", "salvage"]

# An archive of its own; the last says that a file is a backup.
_FRESH = ("archive", "names_settled", "backup")
_MACHINE = {
    "mentions": "names",
    "claims": "names",
    "hidden_mentions": "names",
    "hidden_claims": "names",
    "dates": "dates",
}
_OF_ROWS = (*FLAGS, *WRITTEN["overrides"])


@dataclass
class Salvaged:
    """What a salvage brought: counts, what is lost by a word for its kind, and what else there is to know.

    `missing` names the tables of which rows may be lost that nothing finds again.
    """

    articles: int = 0
    originals: int = 0
    decisions: int = 0
    lost: dict[str, int] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    harmed: set[int] = field(default_factory=set)
    again: int = 0
    pages: int = 0
    log: str = ""
    backup: bool = False


def salvage(path: Path, to: Path, lay_out: LayOut, report: Report = quiet) -> Salvaged:
    """Write what can be read of a damaged archive to a new one, whole or not at all; the damaged file stays as it is.

    `lay_out` finds the parts of a text whose own are lost. ArchiveDamaged where no article is left, ArchiveProblem
    where the new file cannot be written. `report` may raise Cancelled; then nothing is left behind.
    """
    target = to.resolve()
    if target.exists():
        raise ArchiveProblem(f"there is something at {to.name} already", "Choose another name.")
    aside = part_beside(target)
    try:
        make_private_file(aside)
        log, told = log_of(path)
        with Pages(path, log) as pages:
            trees = Trees(pages)
            filled = _stage(trees, aside, report)
            broken = sum(trees.broken.values())
        report(Step("mend", 0, 0))
        found = _mend(aside, filled, lay_out, report)
        found.pages, found.log, found.backup = broken, told, filled.backup
        if not found.articles:
            raise ArchiveDamaged(f"no article can be read in {path.name}", "Restore a backup.")
        as_private_as(path, aside)
        put_in_place(aside, target)
        return found
    except sqlite3.Error as error:
        raise typed_error(error, to) from error
    except OSError as error:
        raise ArchiveProblem(f"{to.name} cannot be written ({error.strerror})", "Choose another place.") from error
    finally:
        for tail in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                Path(f"{aside}{tail}").unlink(missing_ok=True)


def _stage(trees: Trees, aside: Path, report: Report) -> Filled:
    """Make a new archive of the version of the damaged one, fill it with what can be read, and bring it up to date."""
    connection = sqlite3.connect(aside, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode=MEMORY")
        connection.execute("PRAGMA synchronous=OFF")
        database = Database(connection, execute_plugins=False)
        ordered = [migration.name for migration in MIGRATIONS._migrations]
        steps = _steps(trees)
        MIGRATIONS.apply(database, stop_before=next((name for name in ordered if name not in steps), None))
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN")
        filled = fill(trees, connection, report)
        filled.backup = is_of_backup(connection)
        bring_back_originals(connection, trees.pages.path, report)
        connection.execute(f"DELETE FROM meta WHERE key IN {_FRESH}")
        values = [("archive", str(uuid.uuid4())), ("made", now())]
        connection.executemany("INSERT OR IGNORE INTO meta VALUES (?, ?)", values)
        connection.execute("COMMIT")
        migrate(database)
        return filled
    finally:
        connection.close()


def _steps(trees: Trees) -> set[str]:
    """Return the steps that made the damaged archive; ArchiveTooNew if it is of a later version than this one."""
    stated = {
        name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
        for of, name in _stated_steps(trees)
        if of in ("cuttings", b"cuttings")
    }
    ordered = [migration.name for migration in MIGRATIONS._migrations]
    strange = [name for name in stated - known_names() if name[:1] == "m" and name[1:4].isdigit()]
    if is_newer(stated) and any(int(name[1:4]) > len(ordered) for name in strange):
        words = f"{trees.pages.path.name} was written by a newer version of Cuttings"
        raise ArchiveTooNew(words, "Update Cuttings, then try again.")
    # The last step that is stated, or told by a table or an index that it made, stands for those before it.
    made = _made_by_steps(ordered)
    last = max(
        [ordered.index(n) for n in stated & known_names()] + [made[n] for n in trees.entries if n in made] + [-1]
    )
    # A list of tables with gaps says of no step that it was not done; a row of an earlier version fits a later one.
    complete = not trees.broken.get("") or bool(stated)
    return set(ordered[: last + 1] if complete and last >= 0 else ordered)


def _made_by_steps(ordered: list[str]) -> dict[str, int]:
    """Return by which step each table and each index was made."""
    made: dict[str, int] = {}
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        database = Database(connection, execute_plugins=False)
        for number, following in enumerate([*ordered[1:], None]):
            MIGRATIONS.apply(database, stop_before=following)
            for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall():
                made.setdefault(str(name), number)
    return made


def _stated_steps(trees: Trees) -> Iterator[tuple[Any, Any]]:
    """Yield what a damaged file says of the steps that made it: of which set each is, and its name."""
    for row, _loose in trees.rows("_sqlite_migrations", _is_step, table=True):
        if len(row.values) == 4:
            yield row.values[1], row.values[2]


def _is_step(_key: int, values: list[Any]) -> bool:
    """Tell whether a row says that a step was done."""
    return len(values) == 4 and values[:2] == [None, "cuttings"] and isinstance(values[2], str)


def _mend(aside: Path, filled: Filled, lay_out: LayOut, report: Report) -> Salvaged:
    """Make what came over one archive again."""
    found = Salvaged()
    store = Store(aside)
    try:
        store.connection.execute("PRAGMA foreign_keys=OFF")
        with store.transaction("all") as counter:
            _mend_rows(store, filled, lay_out, found, report, counter)
        store.connection.execute("PRAGMA foreign_keys=ON")
        value = store.value
        found.articles = int(value("SELECT count(*) FROM articles"))
        found.originals = int(value("SELECT count(*) FROM originals"))
        found.decisions = int(value("SELECT count(*) FROM decisions WHERE kind<>'purged'"))
        store.checkpoint()
        store.connection.execute("PRAGMA journal_mode=DELETE")
    finally:
        store.close()
    return found


def _mend_rows(store: Store, filled: Filled, lay_out: LayOut, found: Salvaged, report: Report, counter: int) -> None:
    """Bring the rows into line inside a transaction, from what everything hangs on to what hangs on it."""
    execute = store.connection.execute
    mend = Mend(store, counter, lay_out)
    rebuilt = rebuild_articles(store, lay_out, filled.told.get("articles", {}))
    _note(found, "articles", len((filled.lost.get("articles") or set()) - rebuilt.rows))
    report(Step("mend", 1, 6))
    _note(found, "originals", mend_originals(store) + _missing(store, "originals", filled))
    report(Step("mend", 2, 6))
    told = filled.told.get("decisions", {})
    let_go = mend_decisions(store, told, lost=not filled.whole("decisions"))
    forget_names(store)
    mend.again |= rebuilt.rows | _unknown(store, filled) | mend_names(store, filled.told)
    report(Step("mend", 3, 6))
    mend.kinds |= {kind for table, kinds in WRITTEN.items() if not filled.whole(table) for kind in kinds}
    if rebuilt.rows or not filled.whole("articles"):
        mend.kinds |= {*_OF_ROWS}
    mend_all(mend, lambda: report(Step("mend", 4, 6)))
    found.harmed = mend.harmed | rebuilt.textless
    _note(found, "texts", len(found.harmed))
    found.again = len(mend.again)
    found.missing = set(filled.lost) - _told_otherwise(filled, found)
    report(Step("mend", 5, 6))
    execute("DELETE FROM dirty")
    execute("INSERT INTO dirty (article, counter) SELECT id, ? FROM articles", (counter,))
    execute("DELETE FROM touched")
    unsettle_all(store)
    _note(found, "corrections", let_go + settle_readable(store, counter))
    report(Step("mend", 6, 6))


def _note(found: Salvaged, what: str, count: int) -> None:
    """Note how many of something are lost."""
    if count:
        found.lost[what] = count


def _missing(store: Store, table: str, filled: Filled) -> int:
    """Return how many of the rows of a table that are known to be lost were not made anew."""
    asked = json.dumps(sorted(filled.lost.get(table) or ()))
    sql = f"SELECT count(*) FROM json_each(?) WHERE value NOT IN (SELECT id FROM {table})"
    return int(store.value(sql, (asked,)))


def _unknown(store: Store, filled: Filled) -> set[int]:
    """Give up what the machine found in articles of which rows are lost; in all where nobody knows in which."""
    again: set[int] = set()
    for table, stage in _MACHINE.items():
        if filled.whole(table):
            continue
        lost, told = filled.lost[table], filled.told.get(table, {})
        named = {row["article"] for row in told.values() if isinstance(row.get("article"), int)}
        if lost is None or len(told) < len(lost):
            named = {int(row[0]) for row in store.rows("SELECT id FROM articles")}
        recognise_later(store, named, stage)
        again |= named
    return again


def _told_otherwise(filled: Filled, found: Salvaged) -> set[str]:
    """Return the tables of which it is told what is lost by the count of something else."""
    told = {"original_chunks", *_MACHINE}
    # Where the indexes of a table are broken with it, nobody knows how many rows it had.
    told |= {"articles", "originals", "decisions"} - filled.uncounted
    revisions = filled.lost.get("revisions") or set()
    # A text that no article has is an earlier one.
    counted = "revisions" not in filled.uncounted and len(revisions) <= len(found.harmed)
    return told | {"revisions"} if counted else told


def lost_rows(lost: dict[str, int]) -> list[dict[str, Any]]:
    """Return what is lost as the command line and the window show it, most important first."""
    order = ("articles", "texts", "originals", "corrections")
    return [{"what": what, "count": lost[what]} for what in order if lost.get(what)]
