"""The commands about copies and pasted terms: `stories`, `difference`, `matrix`."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_db.errors import FileUnreadable
from cuttings_db.model import Question
from cuttings_db.progress import Report

if TYPE_CHECKING:
    from cuttings_db.archive import Archive

__all__ = ["ANSWERS", "add_commands", "find_copies"]

Answer = tuple[Any, str, bool]
_LARGEST = 4 * 1024 * 1024
_SHORT = 100
_COLUMNS = ("year", "source", "collection", "language", "term")


def add_commands(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add the commands to a parser; `add` takes a name and what the command does."""
    given = add("stories", "Find the copies of articles, and list each story with its copies, the earliest first.")
    given.add_argument("--id", type=int, metavar="ID", help="only the story of this article")

    given = add("difference", "Show where two articles differ, paragraph by paragraph.")
    given.add_argument("a", type=int, metavar="A")
    given.add_argument("b", type=int, metavar="B")

    given = add("matrix", "Count a list of names or terms, one a line; those without a hit stay in the list.")
    given.add_argument("--terms", type=Path, required=True, metavar="FILE", help="a text file, UTF-8")
    given.add_argument("--columns", choices=_COLUMNS, default="", help="count by these, too")
    given.add_argument("--query", default="", metavar="QUERY", help="count only among the articles that this finds")
    given.add_argument("--stories", action="store_true", help="count stories, not copies")
    given.add_argument("--to", type=Path, metavar="FILE", help="write the table to a CSV or JSON file")


def find_copies(archive: Archive, report: Report) -> dict[str, int]:
    """Bring the stories up to date; returns {stories, copies}."""
    from cuttings_db.archive.copies_finding import CopyFinder

    return CopyFinder(archive.store).find(report)


def _stories(archive: Archive, given: Namespace, report: Report) -> Answer:
    """List stories."""
    from cuttings_db.archive.copies_reading import StoryReading
    from cuttings_db.archive.wording import published_words

    counts = find_copies(archive, report)
    reading = StoryReading(archive.store, archive.reading)
    if given.id is not None:
        found = [reading.story(given.id)]
    else:
        rows = archive.store.rows(
            "SELECT min(c.article) FROM copies c JOIN articles a ON a.id=c.article WHERE a.trashed=0"
            " GROUP BY c.story HAVING count(*)>1 ORDER BY 1"
        )
        found = [reading.story(int(row[0])) for row in rows]
    words = [f"{counts['stories']} stories with {counts['copies']} copies"]
    for story in found:
        words.append("")
        for row in story["rows"]:
            share = "" if row["kind"] == "first" else f" {row['similarity']:.0%}"
            day = published_words(row["published"])
            words.append(f"{row['id']:>6}  {row['kind'] + share:<17}{row['title']}  {day}".rstrip())
    return {**counts, "rows": found}, "\n".join(words), True


def _difference(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Show a difference."""
    from cuttings_db.archive.copies_reading import StoryReading

    found = StoryReading(archive.store, archive.reading).difference(given.a, given.b)
    words = []
    for block in found["blocks"]:
        ours, theirs = (" ".join(str(block[name]).split()) for name in ("a_text", "b_text"))
        if block["kind"] == "same":
            words.append(f"  {ours[:_SHORT]}{'…' if len(ours) > _SHORT else ''}")
        else:
            words += [f"- {ours}"] * bool(ours) + [f"+ {theirs}"] * bool(theirs)
    return found, "\n".join(words), True


def _terms(path: Path) -> list[str]:
    """Return the lines of a file of terms."""
    try:
        if path.stat().st_size > _LARGEST:
            raise FileUnreadable(f"{path.name} is too large for a list of terms", "Split it.")
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise FileUnreadable(f"{path.name} cannot be read ({error.strerror})", "Check its name.") from error
    except UnicodeDecodeError as error:
        raise FileUnreadable(f"{path.name} is not in UTF-8", "Save it as UTF-8 first.") from error


def _matrix(archive: Archive, given: Namespace, report: Report) -> Answer:
    """Count terms."""
    from cuttings_db.archive.term_matrix import TermMatrix

    terms = _terms(given.terms)
    archive.catch_up(report)
    matrix = TermMatrix(archive.store, archive.relations, archive.answering, archive.index)
    question = Question(text=given.query, stories=given.stories)
    table = matrix.count(terms, question, given.columns, report)
    if given.to is not None:
        archive.refuse_to_overwrite(given.to)
        made = matrix.export(given.to, given.to.suffix.lstrip(".").lower() or "csv", table)
        return made, f"{len(table['rows'])} terms written to {given.to}", True
    widths = [max(len(name), 5) for name in table["columns"]]
    heads = "".join(f"  {name:>{width}}" for name, width in zip(table["columns"], widths, strict=True))
    words = [f"{'articles':>8}  {'hits':>6}{heads}  term"]
    for row in table["rows"]:
        cells = "".join(f"  {count:>{width}}" for count, width in zip(row["cells"], widths, strict=True))
        words.append(f"{row['articles']:>8}  {row['hits']:>6}{cells}  {row['term']}")
    return table, "\n".join(words), True


ANSWERS = {"stories": _stories, "difference": _difference, "matrix": _matrix}
