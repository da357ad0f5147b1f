"""Every highlight and note of an archive, or of one article, or of what a question finds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from cuttings_db.archive.answering import Answering
from cuttings_db.archive.note_words import written_with
from cuttings_db.model import Question
from cuttings_db.search import parse
from cuttings_db.store.articles import header
from cuttings_db.store.connection import Store

__all__ = ["notes"]

_MOST = 500
_ROWS = """
SELECT * FROM (
SELECT uuid AS id, article, start, "end", colour, note, surface AS quote, made, lost FROM highlights WHERE {0}
UNION ALL
SELECT 'note-' || article, article, 0, 0, '', text, '', made, 0 FROM article_notes WHERE {0}
) ORDER BY {1}
"""
_NAMES = ("id", "article", "start", "end", "colour", "note", "quote", "made", "lost")
# In an article the note on all of it comes first; in the archive what was written last.
_IN_ARTICLE, _IN_ARCHIVE = "colour<>'', start, \"end\", id", "made DESC, article, start, id"


def notes(
    store: Store,
    answering: Answering,
    article: int | None,
    question: Question | None,
    wanted: tuple[str, str],
    span: tuple[int, int],
    check: Callable[[], None],
) -> dict[str, Any]:
    """Return a page (offset, limit ≤ 500) of notes and highlights, and how many there are in all.

    Without an article those of all articles out of the trash, or of what the question finds; `wanted` (words, colour)
    keeps those with these words and of this colour. `lost` is true of a highlight whose words do not stand in the
    present text.
    """
    if article is not None:
        rows = store.rows(_ROWS.format("article=?1", _IN_ARTICLE), (article,))
    else:
        rows = store.rows(_ROWS.format("1", _IN_ARCHIVE))
        found = answering.find(question or Question(), check)
        inside = np.asarray([row[1] < len(found.mask) and found.mask[row[1]] for row in rows], dtype=np.bool_)
        rows = [rows[at] for at in np.flatnonzero(inside)]
    needle, colour = wanted
    if colour:
        rows = [row for row in rows if row[4] == colour]
    if needle.strip():
        query = parse(needle, typing=True)
        kept = []
        for row in rows:
            check()
            if written_with(f"{row[6]}\n{row[5]}", query):
                kept.append(row)
        rows = kept
    offset, limit = max(span[0], 0), min(max(span[1], 0), _MOST)
    page = [dict(zip(_NAMES, row, strict=True)) for row in rows[offset : offset + limit]]
    known = header(store, sorted({int(row["article"]) for row in page}))
    return {
        "total": len(rows),
        "rows": [
            {
                **row,
                "lost": bool(row["lost"]),
                "title": known[row["article"]]["title"],
                "published": known[row["article"]]["published"],
            }
            for row in page
        ],
    }
