"""Numbered articles for an index, the ids it finds among them, and what tests of its life and files share."""

from __future__ import annotations

import os
from pathlib import Path

import cuttings_db
from cuttings_db.search import Document, TextIndex, parse
from search_doubles import Archive


class Stop(Exception):
    """Ends a run where a test wants it dead."""


def article(number: int, words: str = "") -> Document:
    """Return an article with one word that all share and one of its own."""
    return Document(number, f"Title {number}", f"common unique{number}x {words}")


def found(index: TextIndex, question: str) -> set[int]:
    """Return the ids that answer a question in an archive of the articles 0 to 999."""
    return set(index.execute(parse(question), Archive(range(1000))).ids.tolist())


def environment() -> dict[str, str]:
    """Return this process's environment, in which another Python finds the package."""
    return {**os.environ, "PYTHONPATH": str(Path(cuttings_db.__file__).resolve().parents[1])}
