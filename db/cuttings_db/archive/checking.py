"""Look for what must never be in an archive: broken pages, rows that point nowhere, spans that quote something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cuttings_db.archive.upkeep import unindexed
from cuttings_db.errors import ArchiveDamaged, CuttingsError
from cuttings_db.model import TextLayer, from_json
from cuttings_db.search import TextIndex
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import damaged, stored_json

__all__ = ["check", "diagnose"]

# So many articles are read at once: the texts of a whole archive do not fit into memory.
_BATCH = 200
_DAY = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
_QUESTIONS = (
    ("SELECT count(*) FROM articles WHERE revision IS NULL", "articles have no text"),
    (
        "SELECT count(*) FROM articles a LEFT JOIN revisions r ON r.id=a.revision WHERE r.article IS NOT a.id",
        "articles point to a text of another article",
    ),
    (
        "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM dirty)",
        "articles were never marked for the index",
    ),
    (
        "SELECT count(*) FROM (SELECT 1 FROM articles WHERE trashed=0 GROUP BY text_sha256 HAVING count(*)>1)",
        "articles are here more than once",
    ),
    ("SELECT count(*) FROM mentions WHERE raw NOT IN (SELECT id FROM raw_entities)", "mentions name no entity"),
    (
        "SELECT count(*) FROM (SELECT machine_raw AS raw FROM mentions WHERE machine_raw IS NOT NULL"
        " UNION ALL SELECT raw FROM hidden_mentions) WHERE raw NOT IN (SELECT id FROM raw_entities)",
        "names that people corrected have lost what was found in their place",
    ),
    (
        "SELECT count(*) FROM raw_entities WHERE home NOT IN (SELECT id FROM entities)",
        "names have lost the entry that they were found as",
    ),
    (
        "SELECT count(*) FROM raw_entities WHERE entity<>home"
        " AND NOT EXISTS (SELECT 1 FROM decisions WHERE kind='merge')",
        "names belong to another entry, and nobody merged them",
    ),
    (
        "SELECT count(*) FROM originals WHERE id NOT IN (SELECT original FROM original_chunks) AND size>0",
        "originals have lost their bytes",
    ),
    (
        "SELECT count(*) FROM raw_entities r JOIN entities e ON e.id=r.entity WHERE e.merged_into IS NOT NULL",
        "names point to an entry that was merged away",
    ),
    (f"SELECT count(*) FROM dates WHERE lo NOT GLOB {_DAY} OR hi NOT GLOB {_DAY}", "dates are bounded by no day"),
    (
        f"SELECT count(*) FROM articles WHERE published_lo NOT GLOB {_DAY} OR published_hi NOT GLOB {_DAY}",
        "articles were published on no day",
    ),
    (
        "SELECT count(*) FROM dates d WHERE d.origin<>'' AND NOT EXISTS (SELECT 1 FROM date_overrides o"
        ' WHERE o.article=d.article AND o.start=d.start AND o."end"=d."end" AND o.state=d.origin)',
        "dates are called a person's word, and nobody said it",
    ),
    (
        "SELECT count(*) FROM date_overrides o JOIN articles a ON a.id=o.article JOIN revisions r ON r.id=a.revision"
        " WHERE o.state<>'rejected' AND substr(r.text, o.start + 1, o.\"end\" - o.start)=o.surface AND NOT EXISTS"
        ' (SELECT 1 FROM dates d WHERE d.article=o.article AND d.start=o.start AND d."end"=o."end"'
        " AND d.origin=o.state)",
        "dates that people gave are not among the dates",
    ),
)


def check(store: Store, index: TextIndex) -> dict[str, Any]:
    """Look for inconsistencies; returns {ok, articles, indexed, problems}. What cannot even be read is a problem."""
    articles = indexed = 0
    try:
        problems = list(_problems(store))
        articles = int(store.value("SELECT count(*) FROM articles"))
        indexed = articles - unindexed(store, index)
    except ArchiveDamaged as error:
        problems = [f"file: {error.reason}"]
    return {"ok": not problems, "articles": articles, "indexed": indexed, "problems": problems}


def diagnose(store: Store, error: Exception) -> Exception:
    """Return ArchiveDamaged for an unforeseen error where the archive turns out to be damaged, else the error."""
    if isinstance(error, CuttingsError):
        return error
    try:
        problem = next(_problems(store), "")
    except CuttingsError as found:
        return found
    except Exception:  # noqa: BLE001 - the first error is the one to tell
        return error
    return damaged(store.path.name, problem) if problem else error


def _problems(store: Store) -> Iterator[str]:
    """Yield every problem in words."""
    state = [str(row[0]) for row in store.rows("PRAGMA integrity_check(20)")]
    if state != ["ok"]:
        yield from (f"file: {line}" for line in state)
    yield from (f"file: a row of {row[0]} points to nothing" for row in store.rows("PRAGMA foreign_key_check"))
    for sql, words in _QUESTIONS:
        count = int(store.value(sql))
        if count:
            yield f"{count} {words}"
    last = 0
    while rows := store.rows(
        "SELECT a.id, r.text, r.layer, a.characters FROM articles a JOIN revisions r ON r.id=a.revision"
        " WHERE a.id>? ORDER BY a.id LIMIT ?",
        (last, _BATCH),
    ):
        last = int(rows[-1][0])
        spans = _spans(store, int(rows[0][0]), last)
        for article, text, layer, characters in rows:
            if len(str(text)) != characters:
                yield f"article {article}: its text has another length"
            problem = _layer_problem(str(text), layer) or _span_problem(str(text), spans.get(int(article), []))
            if problem:
                yield f"article {article}: {problem}"


def _spans(store: Store, first: int, last: int) -> dict[int, list[tuple[str, Any, Any, Any]]]:
    """Return (what, pieces or span, quote or None) of all mentions, claims and dates by article."""
    found: dict[int, list[tuple[str, Any, Any, Any]]] = {}
    questions = (
        ("name", 'SELECT article, start, "end", parts, name FROM mentions'),
        ("hidden name", 'SELECT article, start, "end", parts, name FROM hidden_mentions'),
        ("date", 'SELECT article, start, "end", NULL, NULL FROM dates'),
        ("clause", "SELECT article, clause_start, clause_end, NULL, NULL FROM dates"),
        ("predicate", "SELECT article, predicate_start, predicate_end, NULL, NULL FROM dates"),
        ("claim", "SELECT article, 0, 0, parts, NULL FROM claims"),
    )
    for what, sql in questions:
        for article, start, end, parts, quote in store.rows(f"{sql} WHERE article BETWEEN ? AND ?", (first, last)):
            found.setdefault(int(article), []).append((what, (start, end), parts, quote))
    return found


def _span_problem(text: str, spans: Iterable[tuple[str, Any, Any, Any]]) -> str:
    """Return what is wrong with the first span that is not inside its text or does not equal its quote."""
    for what, span, parts, quote in spans:
        try:
            pieces = stored_json(parts) if parts else [span]
            inside = bool(pieces) and all(0 <= s <= e <= len(text) for s, e in pieces)
            equal = inside and (quote is None or " ".join([text[s:e] for s, e in pieces]) == quote)
        except (TypeError, ValueError, ArchiveDamaged):
            inside = equal = False
        if not (inside and equal):
            return f"a {what} at {span[0]} does not stand in its text"
    return ""


def _layer_problem(text: str, layer: Any) -> str:
    """Return what is wrong with the parts of a text."""
    try:
        parts = from_json(TextLayer, stored_json(layer))
    except (TypeError, ArchiveDamaged):
        return "its parts cannot be read"
    spans = [(p.start, p.end) for p in parts.paragraphs] + [(r.start, r.end) for r in parts.references]
    spans += [(n.start, n.end) for n in parts.note_marks] + [(k.start, k.end) for k in parts.links]
    for start, end in spans:
        if not 0 <= start <= end <= len(text):
            return f"a part at {start} does not stand in its text"
    return ""
