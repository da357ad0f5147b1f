"""What people said and what is shown of it: the list of decisions, names, metadata, highlights, one text twice."""

from __future__ import annotations

from cuttings_db.store.connection import Store
from cuttings_db.store.highlights import reanchor_highlights
from cuttings_db.store.mending import forget_names
from cuttings_db.store.mending_accounts import shown_otherwise
from cuttings_db.store.mending_decisions import broken_list, mend_decisions
from cuttings_db.store.metadata import refresh_metadata
from cuttings_db.store.replaying import replay
from cuttings_db.store.soundness_rules import Mend, Rule, counted

__all__ = ["LISTS", "PEOPLE", "TWICE"]

_HIGHLIGHTS = (
    'SELECT h.article, substr(r.text, h.start + 1, h."end" - h.start), h.surface FROM highlights h'
    " JOIN articles a ON a.id=h.article JOIN revisions r ON r.id=a.revision WHERE h.lost=0 AND length(h.surface)<=1000"
)


def _broken(store: Store) -> int:
    """Tell whether the list of decisions is none, as a count."""
    return int(bool(broken_list(store)))


def _mend_list(mend: Mend) -> None:
    """Leave the decisions that count; where only a way back is lost, all of them are left."""
    mend.let_go += mend_decisions(mend.store)


def _otherwise(store: Store) -> int:
    """Count what would be written if the decisions about names were laid over the archive now, and write nothing."""
    if store.read_only:
        return 0
    connection = store.connection
    alone = not connection.in_transaction
    if alone:
        connection.execute("BEGIN IMMEDIATE")
    connection.execute("SAVEPOINT looking")
    try:
        before = connection.total_changes
        # The list of what waits is left out: reading an article again may take the last mention of an entity away, or
        # bring it back, and only the next decision about names looks at all of them.
        replay(store, store.last_token()[0], note=False)
        # What was laid once is not looked at again unless nobody knows that it was.
        laid = connection.execute("DELETE FROM laid_rules").rowcount
        replay(store, store.last_token()[0], note=False)
        laid += int(store.value("SELECT count(*) FROM laid_rules"))
        return connection.total_changes - before - laid
    finally:
        connection.execute("ROLLBACK TO looking")
        connection.execute("RELEASE looking")
        if alone:
            connection.execute("ROLLBACK")


def _lay_again(mend: Mend) -> None:
    """Lay the decisions about names over the archive; from the beginning where what was laid is in the way."""
    forget_names(mend.store)
    replay(mend.store, mend.counter)


def _mend_shown(mend: Mend) -> None:
    """Show what people said of articles, else what the machine reads."""
    for article in shown_otherwise(mend.store):
        refresh_metadata(mend.store, article)


def _moved(store: Store) -> list[int]:
    """Return the articles of highlights that do not stand on their words, each as often as it has any."""
    rows = store.rows(_HIGHLIGHTS)
    return [int(article) for article, there, words in rows if "".join(there.split()) != "".join(words.split())]


def _mend_highlights(mend: Mend) -> None:
    """Look for the words of highlights again."""
    for article in sorted(set(_moved(mend.store))):
        sql = "SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?"
        text = str(mend.store.value(sql, (article,)))
        reanchor_highlights(mend.store, article, text, text)
        # Their words are kept twice; where they were found again by what is kept with their place, that is right.
        mend.store.connection.execute(
            "UPDATE highlights SET surface=json_extract(place, '$.surface') WHERE article=? AND lost=0", (article,)
        )


# The first of each text that is here twice, and all of them. Texts that were lost are all alike, and no text.
TWICE = (
    "SELECT min(id), group_concat(id) FROM articles WHERE trashed=0 AND characters>0"
    " GROUP BY text_sha256 HAVING count(*)>1 ORDER BY 1"
)
LISTS = (
    Rule(
        words="lists of corrections do not hang together",
        count=_broken,
        note="what counts is kept, each by itself",
        mend=_mend_list,
    ),
)
PEOPLE = (
    Rule(
        words="names belong to another entry, and nobody merged them",
        count=counted(
            "SELECT count(*) FROM raw_entities WHERE entity<>home"
            " AND NOT EXISTS (SELECT 1 FROM decisions WHERE kind='merge')"
        ),
        note="given back to their own",
        mend=_lay_again,
    ),
    Rule(
        words="names point to an entry that was merged away",
        count=counted(
            "SELECT count(*) FROM raw_entities r JOIN entities e ON e.id=r.entity WHERE e.merged_into IS NOT NULL"
        ),
        note="brought in line with the corrections",
        mend=_lay_again,
    ),
    Rule(
        words="rows do not say what people said of names",
        count=_otherwise,
        note="brought in line with the corrections",
        mend=_lay_again,
    ),
    Rule(
        words="articles show other words than they should",
        count=lambda s: len(shown_otherwise(s)),
        note="shown as it should be",
        mend=_mend_shown,
    ),
    Rule(words="articles are here more than once", count=counted(f"SELECT count(*) FROM ({TWICE})")),
    Rule(
        words="highlights do not stand on their words",
        count=lambda s: len(_moved(s)),
        note="looked for again",
        mend=_mend_highlights,
    ),
)
