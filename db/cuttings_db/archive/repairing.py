"""Mend an archive that opens: a copy first, then everything in one step, then what only an original can bring back."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from cuttings_db.archive.checking import file_problems, problems_of
from cuttings_db.archive.deciding import Deciding
from cuttings_db.archive.rereading import Rereading
from cuttings_db.archive.upkeep import remember_copy
from cuttings_db.errors import ArchiveProblem, ArchiveReadOnly, CuttingsError
from cuttings_db.importing import RereadingOptions
from cuttings_db.leftovers import as_private_as, make_private_file, part_beside
from cuttings_db.progress import Report, Step
from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide
from cuttings_db.store.mending_all import Found, mend_all
from cuttings_db.store.naming import settle_pending, unsettle_all
from cuttings_db.store.problems import typed_error
from cuttings_db.store.replacing import put_in_place
from cuttings_db.store.soundness_people import TWICE
from cuttings_db.store.soundness_rules import Mend
from cuttings_db.text import lay_out_text

__all__ = ["read_again_from_originals", "repair"]

_WAY_OUT = "this cannot be repaired in place: restore a backup, or save what can be read as a new archive"


def repair(store: Store, deciding: Deciding, report: Report) -> list[str]:
    """Mend what can be mended, and return in sentences what was done; nothing is done without a copy made before.

    The copy lies beside the archive. ArchiveProblem where it cannot be written: then nothing was changed. Names and
    dates that were given up are found again by the next full pass.
    """
    if store.read_only:
        raise ArchiveReadOnly(f"{store.path.name} cannot be written", "Copy it to a folder that you may write to.")
    if not _anything(store, report):
        return []
    kept = _copy_before(store)
    notes = [f"the archive as it was is kept as {kept.name}"]
    notes += _mended_pages_words(store)
    if file_problems(store):
        return [*notes, _WAY_OUT]
    found, mend = _mend_rows(store, report)
    notes += [one.words() for one in found if one.done]
    again = read_again_from_originals(store, deciding, mend.harmed, report)
    if again:
        notes.append(f"texts read again from their originals: {again}")
    # What is left of two texts may be alike where they are not.
    notes += _put_away_words(store)
    if mend.again:
        notes.append(f"articles in which names and dates are to be found again: {len(mend.again)}")
    return notes


def _anything(store: Store, report: Report) -> bool:
    """Tell whether there is anything to mend."""
    return next(problems_of(store, report), "") != ""


def _copy_before(store: Store) -> Path:
    """Write the archive page by page to a file beside it, whatever state it is in; returns its path."""
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H%M%S")
    to = store.path.with_name(f"{store.path.stem} before repair {moment}{store.path.suffix}")
    aside = part_beside(to)
    try:
        make_private_file(aside)
        with contextlib.closing(sqlite3.connect(aside)) as target:
            with store.reader() as source:
                source.backup(target, pages=2000)
            target.execute("PRAGMA journal_mode=DELETE")
        as_private_as(store.path, aside)
        put_in_place(aside, to)
    except sqlite3.Error as error:
        raise typed_error(error, to) from error
    except OSError as error:
        words = f"the copy before the repair cannot be written ({error.strerror})"
        raise ArchiveProblem(words, "Free some space, then try again; nothing was changed.") from error
    finally:
        aside.unlink(missing_ok=True)
    remember_copy(store, to)
    return to


def _mended_pages_words(store: Store) -> list[str]:
    """Make the indexes of the file anew where they alone are wrong."""
    problems = file_problems(store)
    if not problems:
        return []
    try:
        store.connection.execute("REINDEX")
    except sqlite3.Error:
        return []
    return ["the indexes of the file were made anew"] if not file_problems(store) else []


def _mend_rows(store: Store, report: Report) -> tuple[list[Found], Mend]:
    """Mend every row in one transaction."""
    # Rows may go before what they point to; whatever is left over is looked for at the end.
    store.connection.execute("PRAGMA foreign_keys=OFF")
    try:
        with store.transaction("all") as counter:
            mend = Mend(store, counter, lay_out_text)
            found = mend_all(mend, lambda: report(Step("repair")))
            if found:
                unsettle_all(store)
                settle_pending(store, counter)
        return found, mend
    finally:
        store.connection.execute("PRAGMA foreign_keys=ON")


def _put_away_words(store: Store) -> list[str]:
    """Move articles whose text is here twice to the trash, but for the first of each text; that can be undone."""
    twins = [int(n) for first, every in store.rows(TWICE) for n in str(every).split(",") if int(n) != first]
    if not twins:
        return []
    decide(store, {"kind": "trash", "articles": sorted(twins), "on": True})
    return [f"articles that were here twice were moved to the trash: {len(twins)}"]


def read_again_from_originals(store: Store, deciding: Deciding, articles: Iterable[int], report: Report) -> int:
    """Read articles whose text was harmed again from their originals; returns how many changed."""
    kept = "SELECT 1 FROM articles WHERE id=? AND original IS NOT NULL"
    wanted = [article for article in sorted(set(articles)) if store.value(kept, (article,)) is not None]
    if not wanted:
        return 0
    try:
        outcome = Rereading(store, deciding).run(wanted, RereadingOptions(), report)
    except CuttingsError:
        # The texts stay as they are; each article says so.
        return 0
    return int(outcome["changed"])
