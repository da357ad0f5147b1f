"""The commands about what people sorted and marked: `collections`, `saved`, `notes`."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cuttings_db.model import Question
from cuttings_db.progress import Report, Step

if TYPE_CHECKING:
    from cuttings_db.archive import Archive

__all__ = ["ANSWERS", "add_commands"]

Answer = tuple[Any, str, bool]
_PAGE = 500
_SHORT = 100


def add_commands(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the commands to a parser; `add` takes a name and what the command does."""
    add("collections", "List the collections with how many articles they hold, and how many nobody has read.")
    add("saved", "List the saved searches with how many articles they find, and how many nobody has read.")
    given = add("notes", "List the notes and highlights: of an article, or of what a query finds, or of all.")
    which = given.add_mutually_exclusive_group()
    which.add_argument("--id", type=int, metavar="ID", help="those of this article")
    which.add_argument("--query", default="", metavar="QUERY", help="those of the articles that this finds")
    given.add_argument("--words", default="", metavar="WORDS", help="only those with these words")


def _counts(rows: list[dict[str, Any]], what: str) -> str:
    """Return rows with counts as a table for people."""
    lines = [f"{row['articles']:>7,} {row['unread']:>7,}  {row['name']}" for row in rows]
    return "\n".join([f"{'all':>7} {'unread':>7}  {what}", *lines]) if lines else f"There is no {what}."


def _collections(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List collections."""
    from cuttings_db.archive.organising import Organising

    rows = Organising(archive.store, archive.relations, archive.index).sidebar()["collections"]
    return rows, _counts(rows, "collection"), True


def _saved(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List saved searches, counted."""
    from cuttings_db.archive.organising import Organising
    from cuttings_db.archive.wording import question_words
    from cuttings_db.store.searches import saved_questions

    questions = saved_questions(archive.store)
    counted = Organising(archive.store, archive.relations, archive.index).saved_counts(
        list(questions), lambda: report(Step("saved"))
    )
    rows = [{**row, "question": question_words(questions[row["name"]])} for row in counted]
    return rows, _counts([{**r, "name": f"{r['name']}: {r['question']}"} for r in rows], "saved search"), True


def _notes(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List notes and highlights."""
    from cuttings_db.archive.notebook import notes

    rows: list[dict[str, Any]] = []
    while True:
        page = notes(
            archive.store,
            archive.answering,
            given.id,
            Question(text=given.query) if given.query else None,
            (given.words, ""),
            (len(rows), _PAGE),
            lambda: report(Step("notes")),
        )
        rows += page["rows"]
        if not page["rows"] or len(rows) >= page["total"]:
            break
    return rows, "\n".join(map(_line, rows)) or "There are no notes.", True


def _line(row: dict[str, Any]) -> str:
    """Return a note or highlight as a line for people."""
    quote, note = (" ".join(str(row[name]).split()) for name in ("quote", "note"))
    marked = f"{row['colour']} “{quote[:_SHORT]}{'…' if len(quote) > _SHORT else ''}”" if quote else "on the article"
    lost = " (no longer in the text)" if row["lost"] else ""
    return f"{row['article']:>6}  {row['title']}\n        {marked}{lost}{f': {note}' if note else ''}"


ANSWERS = {"collections": _collections, "saved": _saved, "notes": _notes}
