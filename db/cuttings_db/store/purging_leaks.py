"""What goes with articles that are deleted for good: their numbers, texts, names, and what tells of them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json

__all__ = ["Gone", "gone_with"]

_AMONG = "IN (SELECT value FROM json_each(?))"
_SPACE = re.compile(r"\s+")
_WORDS = "SELECT title, author, source, url, path, member FROM articles WHERE id"
_SPELLED = f"""
SELECT name FROM mentions WHERE article {_AMONG} UNION SELECT name FROM hidden_mentions WHERE article {_AMONG}
"""
_ELSEWHERE = (
    "SELECT 1 FROM spelled WHERE name=:words COLLATE NOCASE LIMIT 1",
    "SELECT 1 FROM articles WHERE instr(title, :words) OR instr(author, :words) OR instr(source, :words) LIMIT 1",
    "SELECT 1 FROM articles a JOIN revisions r ON r.id=a.revision WHERE instr(r.text, :words) LIMIT 1",
)


class Gone:
    """Articles that go: by number, by the hashes of their texts, by their words.

    `entities` and `keys` are filled as the names that only they spelled are removed. `texts` is what they say, None
    where everything counts as said by them that no article says which is left. `spelled` tells whether words are a name
    in any article: others that stand for a name are a person's own.
    """

    def __init__(self, store: Store, articles: set[int]) -> None:
        self._store = store
        self.articles = articles
        self.hashes: set[str] = set()
        self.entities: set[str] = set()
        self.keys: set[tuple[str, str]] = set()
        self.names: set[str] = set()
        self.texts: list[str] | None = []
        self.places: set[tuple[str, str]] = set()
        self.spelled: Callable[[str], bool] = lambda words: _SPACE.sub(" ", words).strip() in self.names
        self._known: dict[str, bool] = {}

    def is_place(self, path: Any, member: Any) -> bool:
        """Tell whether a file and a place in it are where one of the articles came from."""
        return (str(path or ""), str(member or "")) in self.places

    def is_article(self, data: Mapping[str, Any], number: Any) -> bool:
        """Tell whether a decision means one of the articles by a number; the hash of its text decides."""
        marks = [data.get(field, {}).get(str(number)) for field in ("texts", "words")]
        known = [mark for mark in marks if mark]
        if any(mark in self.hashes for mark in known):
            return True
        if not known:
            return int(number) in self.articles
        found = self._store.value(
            "SELECT 1 FROM articles WHERE text_sha256 IN (?1, ?2) OR words_sha256 IN (?1, ?2) LIMIT 1",
            (known[0], known[-1]),
        )
        return found is None and (self.texts is None or int(number) in self.articles)

    def names_entity(self, question: Any) -> bool:
        """Tell whether a stored question asks for an entity that is gone."""
        chips = stored_json(question).get("entities") or []
        return any(str(chip.get("id", "")) in self.entities for chip in chips)

    def leaks_name(self, words: str) -> bool:
        """Tell whether words are a name that only the articles spelled."""
        return self.spelled(words) and self.leaks(words)

    def leaks(self, words: str) -> bool:
        """Tell whether words stood in one of the articles and stand in none that is left."""
        plain = _SPACE.sub(" ", words).strip()
        if not plain:
            return False
        if plain not in self._known:
            said = self.texts is None or plain in self.names or any(plain in text for text in self.texts)
            self._known[plain] = said and not self._is_left(words.strip())
        return self._known[plain]

    def _is_left(self, words: str) -> bool:
        """Tell whether words stand in an article that is left."""
        return any(self._store.rows(sql, {"words": words}) for sql in _ELSEWHERE)


def gone_with(store: Store, asked: str) -> Gone:
    """Return what goes with some articles (a JSON list), before any of it is removed."""
    rows = store.rows(f"SELECT id, path, member, text_sha256, words_sha256 FROM articles WHERE id {_AMONG}", (asked,))
    gone = Gone(store, {int(row[0]) for row in rows})
    gone.places = {(str(row[1]), str(row[2])) for row in rows}
    gone.hashes = {str(sha) for row in rows for sha in row[3:] if sha}
    if int(store.value("SELECT count(*) FROM articles")) - len(rows) < len(rows):
        # Most of the archive goes: what is left is the shorter thing to look at.
        gone.texts = None
    else:
        texts = store.rows(f"SELECT text FROM revisions WHERE article {_AMONG}", (asked,))
        gone.texts = [_SPACE.sub(" ", str(row[0])) for row in texts]
        gone.texts += [str(word) for words in store.rows(f"{_WORDS} {_AMONG}", (asked,)) for word in words if word]
    for (state,) in store.rows(f"SELECT state FROM revisions WHERE article {_AMONG} AND state<>''", (asked,)):
        columns = stored_json(state).get("columns", {})
        gone.hashes.update(str(columns[name]) for name in ("text_sha256", "words_sha256") if columns.get(name))
    gone.names = {_SPACE.sub(" ", str(row[0])) for row in store.rows(_SPELLED, (asked, asked))}
    return gone
