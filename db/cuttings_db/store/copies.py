"""What is kept of copies: signatures, the pairs that are one text, the stories made of them, and what people say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cuttings_db.store.connection import Store

__all__ = [
    "CopyPair",
    "Signed",
    "StoryRow",
    "anything_waits",
    "articles_to_sign",
    "copy_pairs",
    "forget_removed",
    "leading_order",
    "mark_compared",
    "pairs_of",
    "read_dates",
    "read_names",
    "read_texts",
    "said_copies",
    "signed",
    "story_members",
    "story_rows",
    "write_pairs",
    "write_signatures",
    "write_stories",
]

# What a signature was made by, the history counter of the text, and what is still to be done with it: `s` compare it
# within its language, `t` across languages.
_PARTS = "~"
_AMONG = "IN (SELECT value FROM json_each(?))"
_MARKED = (
    "SELECT d.article, d.counter, s.method FROM dirty d JOIN articles a ON a.id=d.article"
    " LEFT JOIN shingles s ON s.article=d.article ORDER BY d.article"
)
_TEXTS = (
    "SELECT a.id, r.text, r.layer, a.published_lo, a.published_hi, a.text_sha256 FROM articles a"
    f" JOIN revisions r ON r.id=a.revision WHERE a.id {_AMONG} ORDER BY a.id"
)
_NAMES = (
    'SELECT m.article, m.start, m."end", r.type, r.key, m.name FROM mentions m JOIN raw_entities r ON r.id=m.raw'
    f" WHERE m.article {_AMONG} ORDER BY m.article, m.start"
)
_DATES = (
    f'SELECT article, start, "end", lo, hi FROM dates WHERE article {_AMONG} AND rejected=0 ORDER BY article, start'
)
_SIGNED = (
    "SELECT s.article, s.signature, s.facts, s.method, a.published_lo, a.published_hi, a.language FROM shingles s"
    " JOIN articles a ON a.id=s.article WHERE s.method LIKE ? || '~%'"
    " ORDER BY a.published_lo IS NULL, a.published_lo, a.text_sha256"
)
_COPIES = "SELECT article, story, kind, similarity, evidence FROM copies"
# The earliest published leads a story; of equals the longest, then the one with the lower hash: all things that do not
# depend on the order in which articles came in.
_ORDER = (
    "SELECT id FROM articles WHERE id {among} ORDER BY coalesce(published_lo, published_hi) IS NULL,"
    " coalesce(published_lo, published_hi), published_hi, characters DESC, text_sha256, id"
)


class Signed(NamedTuple):
    """One row: by which days an article was published, its signature and its facts, and what is to be done with it."""

    article: int
    signature: bytes
    facts: bytes
    waits: str
    lo: str | None
    hi: str | None
    language: str


class CopyPair(NamedTuple):
    """Two articles (a < b) that are one text; `part` says which of them is a part of the other, "" neither."""

    a: int
    b: int
    kind: str
    similarity: float
    contained: float
    part: str = ""


class StoryRow(NamedTuple):
    """An article as a member of a story, and by which article it belongs to it (0: people say so)."""

    article: int
    story: int
    kind: str
    similarity: float
    by: int


def _method(kept: str) -> tuple[str, int, str]:
    """Return method, counter and what is to be done."""
    name, _, rest = kept.partition(_PARTS)
    counter, _, waits = rest.partition(_PARTS)
    return name, int(counter) if counter.isdigit() else -1, waits


def articles_to_sign(store: Store, method: str) -> list[tuple[int, int]]:
    """Return (article, counter) of what has no signature by this method of its present form."""
    found = []
    for article, counter, kept in store.rows(_MARKED):
        if kept is None or _method(str(kept))[:2] != (method, int(counter)):
            found.append((int(article), int(counter)))
    return found


def read_texts(store: Store, articles: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return (id, text, layer as JSON, first and last day of publication, hash) of articles."""
    return store.rows(_TEXTS, (json.dumps(list(articles)),))


def read_names(store: Store, articles: Sequence[int]) -> dict[int, list[tuple[int, int, str, str, str]]]:
    """Return by article what it mentions: (start, end, type, key, name)."""
    found: dict[int, list[tuple[int, int, str, str, str]]] = {article: [] for article in articles}
    for article, *mention in store.rows(_NAMES, (json.dumps(list(articles)),)):
        found[int(article)].append((mention[0], mention[1], mention[2], mention[3], mention[4]))
    return found


def read_dates(store: Store, articles: Sequence[int]) -> dict[int, list[tuple[int, int, str | None, str | None]]]:
    """Return by article the dates in its text: (start, end, first day, last day)."""
    found: dict[int, list[tuple[int, int, str | None, str | None]]] = {article: [] for article in articles}
    for article, *date in store.rows(_DATES, (json.dumps(list(articles)),)):
        found[int(article)].append((date[0], date[1], date[2], date[3]))
    return found


def write_signatures(store: Store, method: str, rows: Iterable[tuple[int, int, str, bytes, bytes]]) -> None:
    """Write (article, counter, hash of the text, signature, facts), and note what is to be compared anew."""
    with store.transaction("quiet"):
        for article, counter, digest, signature, facts in rows:
            known = store.rows("SELECT signature, facts, method FROM shingles WHERE article=?", (article,))
            before = known[0] if known else (None, None, "")
            name, _, waits = _method(str(before[2]))
            todo = set(waits) if name == method else {"s", "t"}
            todo |= {"s"} if before[0] != signature else set()
            todo |= {"t"} if before[1] != facts else set()
            kept = _PARTS.join((method, str(counter), "".join(sorted(todo))))
            store.connection.execute(
                "INSERT OR REPLACE INTO shingles (article, text_sha256, method, signature, facts)"
                " VALUES (?, ?, ?, ?, ?)",
                (article, digest, kept, signature, facts),
            )


def anything_waits(store: Store) -> bool:
    """Say whether any signature is still to be compared."""
    return bool(store.value(f"SELECT 1 FROM shingles WHERE method NOT LIKE '%{_PARTS}' LIMIT 1"))


def signed(store: Store, method: str) -> list[Signed]:
    """Return all signatures by a method, by day of publication and text."""
    return [
        Signed(int(a), bytes(s), bytes(f or b""), _method(str(m))[2], lo, hi, str(language))
        for a, s, f, m, lo, hi, language in store.rows(_SIGNED, (method,))
    ]


def forget_removed(store: Store) -> None:
    """Drop what is kept of articles that are no longer here."""
    gone = "NOT IN (SELECT id FROM articles)"
    tables = {"shingles": ("article",), "copy_pairs": ("a", "b"), "copies": ("article",)}
    checks = [(t, c) for t, cs in tables.items() for c in cs]
    if any(store.value(f"SELECT 1 FROM {t} WHERE {c} {gone} LIMIT 1") for t, c in checks):
        with store.transaction("meta"):
            for table, column in checks:
                store.connection.execute(f"DELETE FROM {table} WHERE {column} {gone}")


def write_pairs(store: Store, compared: Iterable[int], found: Iterable[CopyPair], *, across: bool) -> None:
    """Write the pairs of some articles that were compared, within or across languages, in the place of older ones."""
    articles = json.dumps(sorted(compared))
    kinds = "kind='translation'" if across else "kind<>'translation'"
    letter = "t" if across else "s"
    with store.transaction("quiet"):
        store.connection.execute(
            f"DELETE FROM copy_pairs WHERE {kinds} AND (a {_AMONG} OR b {_AMONG})", (articles, articles)
        )
        store.connection.executemany(
            "INSERT OR IGNORE INTO copy_pairs (a, b, kind, similarity, evidence) VALUES (?, ?, ?, ?, ?)",
            [(p.a, p.b, p.kind, p.similarity, json.dumps([round(p.contained, 3), p.part])) for p in found],
        )
        mark_compared(store, articles, letter)


def mark_compared(store: Store, articles: str, letter: str) -> None:
    """Note inside a running transaction that articles (JSON) were compared in one of the two ways."""
    # The last part of a method holds the letters; a method itself has none after its last sign.
    sql = f"SELECT article, method FROM shingles WHERE article {_AMONG}"
    rows = store.rows(sql, (articles,))
    changed = []
    for article, kept in rows:
        head, sign, waits = str(kept).rpartition(_PARTS)
        changed.append((head + sign + waits.replace(letter, ""), article))
    store.connection.executemany("UPDATE shingles SET method=? WHERE article=?", changed)


def copy_pairs(store: Store) -> list[CopyPair]:
    """Return all pairs."""
    return [_pair(row) for row in store.rows("SELECT a, b, kind, similarity, evidence FROM copy_pairs")]


def pairs_of(store: Store, article: int) -> dict[int, CopyPair]:
    """Return the pairs of an article by the other one."""
    rows = store.rows(
        "SELECT a, b, kind, similarity, evidence FROM copy_pairs WHERE a=? UNION ALL"
        " SELECT a, b, kind, similarity, evidence FROM copy_pairs WHERE b=?",
        (article, article),
    )
    return {(row[1] if row[0] == article else row[0]): _pair(row) for row in rows}


def _pair(row: Sequence[Any]) -> CopyPair:
    """Return a pair as it is kept; a damaged note of it counts as none."""
    try:
        contained, part = json.loads(row[4])
    except (ValueError, TypeError):
        contained, part = 0.0, ""
    return CopyPair(int(row[0]), int(row[1]), str(row[2]), float(row[3]), float(contained), str(part))


def said_copies(store: Store) -> list[tuple[int, int, bool]]:
    """Return what people say of two articles (a < b): whether they are one text."""
    return [(int(a), int(b), bool(same)) for a, b, same in store.rows("SELECT a, b, same FROM said_copies")]


def leading_order(store: Store, articles: Iterable[int]) -> list[int]:
    """Return articles as they are to lead stories, the earliest published first."""
    rows = store.rows(_ORDER.format(among=_AMONG), (json.dumps(sorted(articles)),))
    return [int(row[0]) for row in rows]


def story_members(store: Store) -> dict[int, StoryRow]:
    """Return every article that belongs to a story."""
    return {row.article: row for row in _members(store.rows(_COPIES))}


def story_rows(store: Store, articles: Iterable[int]) -> dict[int, StoryRow]:
    """Return those of some articles that belong to a story."""
    found = store.rows(f"{_COPIES} WHERE article {_AMONG}", (json.dumps(list(articles)),))
    return {row.article: row for row in _members(found)}


def _members(rows: Iterable[Sequence[Any]]) -> Iterator[StoryRow]:
    """Yield members of stories as they are kept."""
    for article, story, kind, similarity, by in rows:
        yield StoryRow(int(article), int(story), str(kind), float(similarity), int(by) if str(by).isdigit() else 0)


def write_stories(store: Store, members: Mapping[int, StoryRow]) -> bool:
    """Write the stories, only what changed of them; returns whether anything did."""
    known = story_members(store)
    gone = [article for article in known if article not in members]
    changed = [row for article, row in members.items() if known.get(article) != row]
    if not gone and not changed:
        return False
    with store.transaction("meta"):
        store.connection.execute(f"DELETE FROM copies WHERE article {_AMONG}", (json.dumps(gone),))
        store.connection.executemany(
            "INSERT INTO copies (article, story, kind, similarity, evidence) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT(article) DO UPDATE SET story=excluded.story, kind=excluded.kind,"
            " similarity=excluded.similarity, evidence=excluded.evidence",
            [(row.article, row.story, row.kind, row.similarity, str(row.by)) for row in changed],
        )
    return True
