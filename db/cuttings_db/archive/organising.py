"""What an archive is sorted into, for a side bar: states, collections, tags, saved searches, imports, each counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from cuttings_db.archive.answering import Answering
from cuttings_db.model import Question, to_json
from cuttings_db.search import TextIndex
from cuttings_db.store.columns import Bools
from cuttings_db.store.connection import Store
from cuttings_db.store.imports import latest_imports
from cuttings_db.store.relations import Relations
from cuttings_db.store.searches import saved_questions

__all__ = ["Organising"]

_IMPORTS = 10
_WRITTEN = "SELECT article FROM highlights UNION ALL SELECT article FROM article_notes"
# By what a count was made: the question, and the moments of the archive and of the index.
_Moment = tuple[Question, tuple[int, str], str | None]


def _count(mask: Bools) -> int:
    """Return how many articles a mask holds."""
    return int(np.count_nonzero(mask))


class Organising:
    """Counts what people sorted articles into; what took long is kept until the archive changes."""

    def __init__(self, store: Store, relations: Relations, index: TextIndex) -> None:
        self._store, self._relations, self._index = store, relations, index
        # An answering of its own: what the panes ask for again must not be forgotten over this.
        self.answering = Answering(store, relations, index)
        self._counted: dict[str, tuple[_Moment, tuple[int, int]]] = {}

    def sidebar(self) -> dict[str, Any]:
        """Return everything that the side bar lists, with how many articles out of the trash each holds."""
        self._relations.refresh()
        articles = self._relations.articles
        here = articles.present & ~articles.trashed
        unread = here & ~articles.read
        collections = articles.collections(here, unread)
        tags = articles.tags.counts(here)
        names = self._store.rows("SELECT name FROM collections ORDER BY name COLLATE NOCASE, name")
        reports = np.unique(articles.report[here], return_counts=True)
        imports = dict(zip(*(part.tolist() for part in reports), strict=True))
        return {
            "all": _count(here),
            "unread": _count(unread),
            "starred": _count(here & articles.starred),
            "noted": _count(here & articles.noted),
            "trash": _count(articles.present & articles.trashed),
            "highlights": _count(here[[row[0] for row in self._store.rows(_WRITTEN) if row[0] < len(here)]]),
            "collections": [
                {"name": name, "articles": count, "unread": new}
                for (name,) in names
                for count, new in [collections.get(name, (0, 0))]
            ],
            "tags": [
                {"name": name, "articles": count}
                for name, (count,) in sorted(tags.items(), key=lambda tag: (tag[0].casefold(), tag[0]))
                if count
            ],
            "saved": [
                {"name": name, "question": to_json(question)} for name, question in saved_questions(self._store).items()
            ],
            "imports": [
                {
                    "id": one["id"],
                    "started": one["started"],
                    "label": one["name"] or f"{one['added']:,} articles",
                    "words": {} if one["name"] else {"key": "articles", "values": {"articles": one["added"]}},
                    "articles": imports.get(one["id"], 0),
                }
                for one in latest_imports(self._store, _IMPORTS)
            ],
        }

    def saved_counts(self, names: Sequence[str], check: Callable[[], None]) -> list[dict[str, Any]]:
        """Return how many articles saved searches find, and how many of these nobody has read; unknown ones are left
        out. `check` is called between two of them and may raise Cancelled; what was counted by then is kept.
        """
        self._relations.refresh()
        self._index.refresh()
        questions = saved_questions(self._store)
        found = []
        for name in names:
            if name not in questions:
                continue
            check()
            moment = (questions[name], self._relations.state, self._index.token)
            kept = self._counted.get(name)
            if kept is None or kept[0] != moment:
                mask = self.answering.find(questions[name], check).mask
                kept = self._counted[name] = (moment, (_count(mask), _count(mask & ~self._relations.articles.read)))
            found.append({"name": name, "articles": kept[1][0], "unread": kept[1][1]})
        return found
