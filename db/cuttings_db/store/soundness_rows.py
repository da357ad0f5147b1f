"""Rows that point to nothing, names without an entry, dates on no day, wrong counts."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from cuttings_db.store.articles import mark_dirty
from cuttings_db.store.connection import Store
from cuttings_db.store.dates import rewrite_dates
from cuttings_db.store.mending import WRITTEN, mend_names, mend_references, mend_texts, recognise_later
from cuttings_db.store.metadata import refresh_metadata
from cuttings_db.store.naming import unsettle_all
from cuttings_db.store.soundness_articles import ARTICLES
from cuttings_db.store.soundness_rules import Mend, Rule, counted

__all__ = ["BOOKS", "ROWS", "mend_all_texts"]

_DAY = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
_UNDATED = f"FROM dates WHERE lo NOT GLOB {_DAY} OR hi NOT GLOB {_DAY}"
_UNPUBLISHED = f"FROM articles WHERE published_lo NOT GLOB {_DAY} OR published_hi NOT GLOB {_DAY}"
_NOBODY_SAID = (
    "FROM dates d WHERE d.origin<>'' AND NOT EXISTS (SELECT 1 FROM date_overrides o"
    ' WHERE o.article=d.article AND o.start=d.start AND o."end"=d."end" AND o.state=d.origin)'
)
_NOT_SHOWN = (
    "FROM date_overrides o JOIN articles a ON a.id=o.article JOIN revisions r ON r.id=a.revision"
    " WHERE o.state<>'rejected' AND substr(r.text, o.start + 1, o.\"end\" - o.start)=o.surface AND NOT EXISTS"
    ' (SELECT 1 FROM dates d WHERE d.article=o.article AND d.start=o.start AND d."end"=o."end"'
    " AND d.origin=o.state)"
)
_UNMARKED = "FROM articles WHERE id NOT IN (SELECT article FROM dirty)"
_AHEAD = "FROM dirty WHERE counter>(SELECT coalesce(max(counter), 0) FROM history)"
_UNSPELLED = (
    "SELECT count(*) FROM (SELECT DISTINCT m.name, m.raw FROM mentions m) x WHERE NOT EXISTS (SELECT 1 FROM spelled s"
    " WHERE s.name=x.name AND s.raw=x.raw)"
)
_NUMBERS = (
    "FROM sqlite_sequence WHERE (name='articles' AND seq<(SELECT max(id) FROM articles))"
    " OR (name='decisions' AND seq<(SELECT max(id) FROM decisions))"
    " OR (name='history' AND seq<(SELECT max(counter) FROM history))"
)


def _articles(store: Store, sql: str) -> list[int]:
    """Return the articles of a question."""
    return sorted({int(row[0]) for row in store.rows(sql)})


def _broken_references(store: Store) -> int:
    """Count rows that point to a row that is not there."""
    return len(store.rows("PRAGMA foreign_key_check"))


def _mend_references(mend: Mend) -> None:
    """Remove rows that point to nothing, and say again what people said in them."""
    for table in mend_references(mend.store):
        mend.kinds |= set(WRITTEN.get(table, ()))


def _mend_names(mend: Mend) -> None:
    """Let mentions name entries again."""
    mend.again |= mend_names(mend.store)


def _mend_dates(mend: Mend, articles: Iterable[int]) -> None:
    """Give up what the machine reads of dates in some articles."""
    wanted = list(articles)
    recognise_later(mend.store, wanted, "dates")
    mend.again.update(wanted)


def _mend_published(mend: Mend) -> None:
    """Say again when articles were published; where that is no day either, nobody knows."""
    for article in _articles(mend.store, f"SELECT id {_UNPUBLISHED}"):
        refresh_metadata(mend.store, article)
    for article in _articles(mend.store, f"SELECT id {_UNPUBLISHED}"):
        # Who said it may have said a day, and only the row be harmed.
        mend.store.connection.execute("DELETE FROM overrides WHERE article=? AND field='published'", (article,))
        mend.kinds |= set(WRITTEN["overrides"])
        refresh_metadata(mend.store, article)
        _mend_dates(mend, [article])
    for article in _articles(mend.store, f"SELECT id {_UNPUBLISHED}"):
        mend.store.connection.execute(
            "UPDATE articles SET machine=json_set(machine, '$.published', json('null')) WHERE id=?", (article,)
        )
        refresh_metadata(mend.store, article)


def _mend_spoken(mend: Mend, sql: str) -> None:
    """Lay what people say of dates over them anew."""
    for article in _articles(mend.store, sql):
        rewrite_dates(mend.store, article)


def _mark_all(mend: Mend) -> None:
    """Mark every article for the index."""
    mark_dirty(mend.store, _articles(mend.store, "SELECT id FROM articles"), mend.counter)


def _mend_ahead(mend: Mend) -> None:
    """Mark what is said to have changed in the time to come as changed now."""
    mend.store.connection.execute(
        f"UPDATE dirty SET counter=? WHERE article IN (SELECT article {_AHEAD})", (mend.counter,)
    )


def _mend_identity(mend: Mend) -> None:
    """Give the archive a name of its own; every cache of it is made anew."""
    mend.store.connection.execute("INSERT OR REPLACE INTO meta VALUES ('archive', ?)", (str(uuid.uuid4()),))


def _mend_spelled(mend: Mend) -> None:
    """Note how names are spelled."""
    mend.store.connection.execute("INSERT OR IGNORE INTO spelled SELECT DISTINCT name, raw FROM mentions")


def _mend_numbers(mend: Mend) -> None:
    """Give no number again that is taken."""
    for table, column in (("articles", "id"), ("decisions", "id"), ("history", "counter")):
        sql = f"UPDATE sqlite_sequence SET seq=max(seq, (SELECT coalesce(max({column}), 0) FROM {table})) WHERE name=?"
        mend.store.connection.execute(sql, (table,))


def mend_all_texts(mend: Mend) -> None:
    """Bring what is stored of articles into line with their texts."""
    harmed, again = mend_texts(mend.store, mend.lay_out)
    mend.harmed |= harmed
    mend.again |= again


_AGAIN = "found again"
ROWS = (
    *ARTICLES,
    Rule(
        words="names have lost the entry that they were found as",
        count=counted("SELECT count(*) FROM raw_entities WHERE home NOT IN (SELECT id FROM entities)"),
        note="given an entry again",
        mend=_mend_names,
    ),
    Rule(words="rows point to nothing", count=_broken_references, note="removed", mend=_mend_references),
    Rule(
        words="mentions name no entity",
        count=counted("SELECT count(*) FROM mentions WHERE raw NOT IN (SELECT id FROM raw_entities)"),
        note=_AGAIN,
        mend=_mend_names,
    ),
    Rule(
        words="names that people corrected have lost what was found in their place",
        count=counted(
            "SELECT count(*) FROM (SELECT machine_raw AS raw FROM mentions WHERE machine_raw IS NOT NULL"
            " UNION ALL SELECT raw FROM hidden_mentions) WHERE raw NOT IN (SELECT id FROM raw_entities)"
        ),
        note=_AGAIN,
        mend=_mend_names,
    ),
    Rule(
        words="claims are about no entity",
        count=counted(
            "SELECT count(*) FROM claims WHERE raw NOT IN (SELECT id FROM raw_entities)"
            " OR other_raw NOT IN (SELECT id FROM raw_entities)"
        ),
        note=_AGAIN,
        mend=_mend_names,
    ),
    Rule(
        words="spellings of names are not noted",
        count=counted(_UNSPELLED),
        note="noted",
        mend=_mend_spelled,
    ),
    Rule(
        words="dates are bounded by no day",
        count=counted(f"SELECT count(*) {_UNDATED}"),
        note=_AGAIN,
        mend=lambda mend: _mend_dates(mend, _articles(mend.store, f"SELECT article {_UNDATED}")),
    ),
    Rule(
        words="articles were published on no day",
        count=counted(f"SELECT count(*) {_UNPUBLISHED}"),
        note="settled again",
        mend=_mend_published,
    ),
    Rule(
        words="dates are called a person's word, and nobody said it",
        count=counted(f"SELECT count(*) {_NOBODY_SAID}"),
        note="shown as the machine reads them",
        mend=lambda mend: _mend_spoken(mend, f"SELECT d.article {_NOBODY_SAID}"),
    ),
    Rule(
        words="dates that people gave are not among the dates",
        count=counted(f"SELECT count(*) {_NOT_SHOWN}"),
        note="shown again",
        mend=lambda mend: _mend_spoken(mend, f"SELECT o.article {_NOT_SHOWN}"),
    ),
)
# The books that are kept of the rows.
BOOKS = (
    Rule(
        words="articles were never marked for the index",
        count=counted(f"SELECT count(*) {_UNMARKED}"),
        note="marked",
        mend=_mark_all,
    ),
    Rule(
        words="changes are of a time that has not come",
        count=counted(f"SELECT count(*) {_AHEAD}"),
        note="marked as of now",
        mend=_mend_ahead,
    ),
    Rule(
        words="archives here have no name of their own",
        count=counted("SELECT NOT EXISTS (SELECT 1 FROM meta WHERE key='archive' AND value<>'')"),
        note="named",
        mend=_mend_identity,
    ),
    Rule(
        words="notes on which names are settled make no sense",
        count=counted(
            "SELECT count(*) FROM meta WHERE key='names_settled' AND (CAST(CAST(value AS INTEGER) AS TEXT)<>value"
            " OR CAST(value AS INTEGER)>(SELECT coalesce(max(counter), 0) FROM history))"
        ),
        note="settled again",
        mend=lambda mend: unsettle_all(mend.store),
    ),
    Rule(
        words="counters are behind what they count",
        count=counted(f"SELECT count(*) {_NUMBERS}"),
        note="set forward",
        mend=_mend_numbers,
    ),
)
