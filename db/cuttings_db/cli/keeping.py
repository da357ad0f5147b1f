"""The commands about the archive as a file: `gaps`, `delete`, `empty-trash`, `save-part`, `join`, and `reread`."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_db.characters import one_line
from cuttings_db.progress import Report

if TYPE_CHECKING:
    from cuttings_db.archive import Archive

__all__ = ["ANSWERS", "add_commands", "add_reread_arguments", "reread", "stuck"]

Answer = tuple[Any, str, bool]
_READERS = ("auto", "text", "markdown", "html", "html-whole")


def add_reread_arguments(given: argparse.ArgumentParser) -> None:
    """Add what says that an original is to be read again, and how."""
    given.add_argument("--id", type=int, nargs="+", action="extend")
    given.add_argument("--encoding", default="", help="read the originals again in this encoding")
    given.add_argument("--reader", choices=_READERS, default="", help="read the originals again by this reader")
    given.add_argument("--language", default="", metavar="CODE", help="take the texts to be in this language, as en")
    given.add_argument("--password", default="", help="for originals that are encrypted")


def add_commands(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the commands to a parser; `add` takes a name and what the command does."""
    given = add("gaps", "List what the archive cannot see: failed files, empty or undated articles and others.")
    given.add_argument("--kind", help="list the files and articles of one kind")
    given.add_argument("--limit", type=int, default=200)
    given.add_argument("--dismiss", metavar="PATH", help="list this failed file no more")
    given.add_argument("--member", default="", help="the place in it, where it is a container")

    given = add("delete", "Delete articles in the trash for good; it cannot be undone.")
    given.add_argument("ids", type=int, nargs="+", metavar="ID")
    given.add_argument("--outside-trash", action="store_true", help="also those that are not in the trash yet")

    add("empty-trash", "Delete everything in the trash for good; it cannot be undone.")

    given = add("save-part", "Write some articles, with all that concerns them, to an archive of their own.")
    given.add_argument("--to", type=Path, required=True, metavar="FILE")
    given.add_argument("--no-originals", action="store_true", help="leave the imported bytes out")
    which = given.add_mutually_exclusive_group(required=True)
    which.add_argument("--query", help="all articles that this finds")
    which.add_argument("--id", type=int, nargs="+", action="extend", help="these articles")

    given = add("support-report", "Write what helps to find a fault; no word of an article is in it.")
    given.add_argument("--to", type=Path, required=True, metavar="FILE")

    given = add("join", "Add the articles of another archive, with their corrections.")
    given.add_argument("other", type=Path, metavar="OTHER")


def reread(archive: Archive, given: Namespace, report: Report) -> Answer | None:
    """Read originals again where an encoding, a reader, a language or a password is given; None where none is."""
    if not (given.encoding or given.reader or given.language or given.password):
        return None
    from cuttings_db.archive.rereading import Rereading
    from cuttings_db.importing import RereadingOptions

    every = [int(row[0]) for row in archive.store.rows("SELECT id FROM articles WHERE trashed=0 ORDER BY id")]
    options = RereadingOptions(given.encoding, given.reader, given.language, given.password)
    outcome = Rereading(archive.store, archive.deciding).run(every if given.id is None else given.id, options, report)
    archive.catch_up(report)
    words = [f"{outcome['done']} read again, {outcome['changed']} changed, {len(outcome['failed'])} failed"]
    for failure in outcome["failed"]:
        words.append(f"  {failure['article']} {failure['title']}: {failure['reason']}. {failure['advice']}".rstrip())
    if outcome["waiting"]:
        words.append(f"{outcome['waiting']} corrections no longer find their place and wait for review.")
    return outcome, "\n".join(words), not outcome["failed"]


def stuck(archive: Archive, articles: Collection[int]) -> tuple[list[int], list[str]]:
    """Return which of some articles could not be recognised more closely, and that in words."""
    from cuttings_db.archive.gaps import Gaps

    every = set(articles)
    found = [int(article) for article in Gaps(archive.store).articles("stuck") if article in every]
    words = f"{len(found)} could not be recognised more closely: `gaps ARCHIVE --kind stuck` says why and what to do."
    return found, [words] if found else []


def _gaps(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List gaps."""
    from cuttings_db.archive.gaps import Gaps

    gaps = Gaps(archive.store)
    if given.dismiss is not None:
        gaps.dismiss(given.dismiss, given.member)
    if given.kind is None:
        rows = gaps.counts()
        return {"rows": rows}, "\n".join(f"{row['count']:>8}  {row['kind']}" for row in rows), True
    page = gaps.page(given.kind, 0, given.limit)
    words = [f"{page['total']} {given.kind}"]
    for row in page["rows"]:
        place = f"{row['article']:>6}  {row['title']}" if row["article"] else _place(row)
        words.append(f"{place}: {row['reason']}. {row['advice']}".rstrip())
    return page, "\n".join(words), True


def _place(row: dict[str, Any]) -> str:
    """Return where a failed file is."""
    return one_line(str(row["path"])) + (f" ({one_line(row['member'])})" if row["member"] else "")


def _delete(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Delete for good."""
    from cuttings_db.archive.purging import Purging

    purging = Purging(archive.store, lambda: archive.index)
    if given.command == "empty-trash":
        outcome = purging.empty_trash(report)
    else:
        if given.outside_trash:
            archive.decide({"kind": "trash", "articles": given.ids, "on": True})
        outcome = purging.delete(given.ids, report)
    count = outcome["deleted"]
    words = [f"{count} {'article' if count == 1 else 'articles'} deleted for good"]
    if outcome["left"]:
        words.append(f"Not overwritten yet: {outcome['left']}. It is tried again.")
    for row in outcome["backups"]:
        words.append(f"Still in {row['path']} of {row['made']}{'' if row['checked'] else ' (not to be read now)'}")
    return outcome, "\n".join(words), not outcome["left"]


def _save_part(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Save a part."""
    from cuttings_db.archive.parts import save_part
    from cuttings_db.model import Question

    archive.refuse_to_overwrite(given.to)
    if given.id is None:
        archive.catch_up(report)
    chosen = archive.ids(Question(text=given.query)) if given.id is None else given.id
    made = save_part(archive.store, given.to, chosen, originals=not given.no_originals, report=report)
    return made, f"{made['articles']} articles with {made['decisions']} corrections written to {made['path']}", True


def _join(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Join another archive."""
    from cuttings_db.archive.joining import join_archive

    made = join_archive(archive.store, archive.deciding, given.other, report)
    archive.catch_up(report)
    words = f"{made['added']} added, {made['already']} already here; of its corrections {made['applied']} applied"
    return made, f"{words}, {made['waiting']} wait for review", True


def _support_report(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Write the support report."""
    from cuttings_db.archive.support_report import save_support_report

    path = save_support_report(archive, given.to)
    return {"path": path}, f"written to {path}; no text of an article is in it", True


ANSWERS = {
    "gaps": _gaps,
    "delete": _delete,
    "empty-trash": _delete,
    "save-part": _save_part,
    "join": _join,
    "support-report": _support_report,
}
