"""Articles without text, texts without article, originals without bytes: what is left is brought together."""

from __future__ import annotations

import json

from cuttings_db.model import to_json
from cuttings_db.store.connection import Store, now
from cuttings_db.store.mending import say_harmed
from cuttings_db.store.originals import find_original, lost_originals, mend_originals, nameless_bytes
from cuttings_db.store.salvaging_articles import rebuild_articles
from cuttings_db.store.soundness_rules import Mend, Rule, counted, remembered

__all__ = ["ARTICLES"]

# What people gave to articles, by table.
_PEOPLES = ("article_notes", "highlights", "overrides", "date_overrides", "tags", "collected")
_WHOLE_AGAIN = "what is left of each is kept, and read again from its original where there is one"


def _mend_articles(mend: Mend) -> None:
    """Give articles their texts, and texts their articles."""
    found = rebuild_articles(mend.store, mend.lay_out, {})
    mend.harmed |= found.textless
    mend.again |= found.rows | found.textless


def _gone(store: Store) -> list[int]:
    """Return the numbers of articles of which neither row nor text is left, but what people said of them."""
    said = " UNION ".join(f"SELECT article FROM {table}" for table in _PEOPLES)
    known = "SELECT id FROM articles UNION SELECT article FROM revisions"
    rows = store.rows(f"SELECT article FROM ({said}) WHERE article>0 AND article NOT IN ({known}) ORDER BY 1")
    return [int(row[0]) for row in rows]


def _mend_gone(mend: Mend) -> None:
    """Give articles that are gone an empty text to hang on what people said of them, and the original of their file."""
    store, gone = mend.store, _gone(mend.store)
    empty = json.dumps(to_json(mend.lay_out("")))
    for article in gone:
        sql = "INSERT INTO revisions (article, made, text, layer) VALUES (?, ?, '', ?)"
        store.connection.execute(sql, (article, now(), empty))
    rebuild_articles(store, mend.lay_out, {})
    for article in gone:
        find_original(store, article)
        say_harmed(store, article, "")
    mend.harmed.update(gone)
    mend.again.update(gone)


def _originals(store: Store) -> tuple[int, int]:
    """Return how many originals are not what was imported, and of how many others another size is noted."""
    lost, otherwise = remembered(store, "originals", lost_originals)
    return int(lost), int(otherwise)


def _mend_originals(mend: Mend) -> None:
    """Let go of what is no original."""
    mend_originals(mend.store)


ARTICLES = (
    Rule(
        words="texts belong to no article",
        count=counted("SELECT count(DISTINCT article) FROM revisions WHERE article NOT IN (SELECT id FROM articles)"),
        note="given an article again",
        mend=_mend_articles,
    ),
    Rule(
        words="articles have no text",
        count=counted(
            "SELECT count(*) FROM articles WHERE revision IS NULL OR revision NOT IN (SELECT id FROM revisions)"
        ),
        note=_WHOLE_AGAIN,
        mend=_mend_articles,
    ),
    Rule(
        words="articles point to a text of another article",
        count=counted("SELECT count(*) FROM articles a JOIN revisions r ON r.id=a.revision WHERE r.article<>a.id"),
        note=_WHOLE_AGAIN,
        mend=_mend_articles,
    ),
    Rule(
        words="articles are gone, and what people said of them is left",
        count=lambda store: len(_gone(store)),
        note=_WHOLE_AGAIN,
        mend=_mend_gone,
    ),
    Rule(
        words="bytes of originals have lost their names",
        count=nameless_bytes,
        note="given back to their articles where they came from one",
        mend=_mend_originals,
    ),
    Rule(
        words="originals have lost their bytes",
        count=lambda store: _originals(store)[0],
        note="let go; the texts are kept",
        mend=_mend_originals,
    ),
    Rule(
        words="originals have another size than is noted",
        count=lambda store: _originals(store)[1],
        note="counted again",
        mend=_mend_originals,
    ),
)
