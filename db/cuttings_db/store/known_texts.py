"""Articles as decisions know them again in another archive: by their text, of equal texts by the title that was read.

The title is told by no reader twice alike where it comes from a file's name: an article that has only another title
is the same one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.store.connection import Store

__all__ = ["TEXT_MARKS", "KnownTexts", "text_marks", "words_hash"]

# What a decision keeps by the numbers of its articles: the hash of title and text, and that of the text alone.
TEXT_MARKS = ("texts", "words")
_AMONG = "IN (SELECT value FROM json_each(?))"
_COLUMNS = {"texts": "text_sha256", "words": "words_sha256"}


def words_hash(text: str) -> str:
    """Return the SHA-256 of a text as it is stored, without its title."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def text_marks(store: Store, numbers: Iterable[int]) -> dict[str, dict[str, str]]:
    """Return by what articles are known again: `texts` and `words`, by their numbers as text."""
    rows = store.rows(
        f"SELECT id, text_sha256, words_sha256 FROM articles WHERE id {_AMONG} ORDER BY id",
        (json.dumps(sorted(set(numbers))),),
    )
    return {
        "texts": {str(number): str(text) for number, text, _words in rows},
        "words": {str(number): str(words) for number, _text, words in rows if words},
    }


class KnownTexts:
    """The articles of an archive that some decisions name."""

    def __init__(self, store: Store, decisions: Sequence[dict[str, Any]]) -> None:
        self._known: dict[str, dict[str, int]] = {}
        for field, column in _COLUMNS.items():
            wanted = {str(sha) for data in decisions for sha in data.get(field, {}).values()}
            rows = store.rows(
                f"SELECT {column}, min(id) FROM articles WHERE {column} {_AMONG} GROUP BY {column}",
                (json.dumps(sorted(wanted)),),
            )
            self._known[field] = {str(row[0]): int(row[1]) for row in rows}

    def article(self, data: dict[str, Any], number: int) -> int | None:
        """Return the article that a decision means by a number, None where it is not here."""
        for field in TEXT_MARKS:
            found = self._known[field].get(data.get(field, {}).get(str(number), ""))
            if found is not None:
                return found
        return None
