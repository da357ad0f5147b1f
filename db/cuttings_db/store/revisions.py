"""Text revisions: another text for an article, and the way back to an earlier one with all that was found in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from cuttings_db.characters import without_surrogates
from cuttings_db.errors import DecisionRefused
from cuttings_db.model import Claim, DateMention, Draft, Evidence, Mention, TextLayer, from_json, to_json
from cuttings_db.store.articles import evidence_of, machine_record, replace_recognition, text_hash
from cuttings_db.store.connection import Store, now
from cuttings_db.store.date_overrides import current_text
from cuttings_db.store.dates import machine_dates
from cuttings_db.store.decision_kinds import Effect, Kind, Things
from cuttings_db.store.highlights import reanchor_highlights
from cuttings_db.store.known_texts import words_hash
from cuttings_db.store.metadata import known_article
from cuttings_db.store.problems import damaged, stored_json
from cuttings_db.store.records import Recognised
from cuttings_db.store.spelling import unsettle_article
from cuttings_db.store.twins import refuse_twice

__all__ = [
    "REVISION_KINDS",
    "drop_revisions",
    "last_revision",
    "machine_mentions",
    "other_article_of_text",
    "put_revision",
    "spoken_articles",
]

# What an article holds of its present revision.
_COLUMNS = ("text_sha256", "words_sha256", "format", "encoding", "characters", "recognised", "machine", "warnings")
_STAGED = ("mentions", "claims", "hidden_mentions", "hidden_claims")
_MENTIONS = """
SELECT m.start, m."end", m.parts, r.type, m.name, r.key, f.canonical, f.kind, m.stage, m.certain FROM (
    SELECT start, "end", parts, coalesce(machine_raw, raw) AS raw, name, form, stage, certain FROM mentions
    WHERE article=:article AND stage<>'you'
    UNION ALL
    SELECT start, "end", parts, raw, name, form, stage, certain FROM hidden_mentions WHERE article=:article) m
JOIN raw_entities r ON r.id=m.raw LEFT JOIN forms f ON f.id=m.form ORDER BY m.start, m."end" DESC
"""
_CLAIMS = """
SELECT c.kind, r.type || ':' || r.key, c.value, c.parts, coalesce(o.type || ':' || o.key, ''), c.stage, c.former FROM (
    SELECT id, kind, coalesce(machine_raw, raw) AS raw, coalesce(machine_other_raw, other_raw) AS other, value, parts,
        stage, former FROM claims WHERE article=:article
    UNION ALL
    SELECT id, kind, raw, other_raw, value, parts, stage, former FROM hidden_claims WHERE article=:article) c
JOIN raw_entities r ON r.id=c.raw LEFT JOIN raw_entities o ON o.id=c.other ORDER BY c.id
"""


def machine_mentions(store: Store, article: int) -> tuple[list[Mention], list[Claim]]:
    """Return the names and claims that the machine found in an article, whatever people made of them."""
    mentions = []
    for row in store.rows(_MENTIONS, {"article": article}):
        start, end, parts, kind, name, key, canonical, form, stage, certain = row
        pieces = tuple((int(s), int(e)) for s, e in stored_json(parts)) if parts else ((start, end),)
        words = (canonical or "", form or "", stage, bool(certain))
        mentions.append(Mention(start, end, pieces, kind, name, key, *words))
    claims = []
    for kind, key, value, parts, other, stage, former in store.rows(_CLAIMS, {"article": article}):
        pieces = tuple((int(s), int(e)) for s, e in stored_json(parts))
        claims.append(Claim(kind, key, value, pieces, other, stage, bool(former)))
    return mentions, claims


def _present_state(store: Store, article: int) -> dict[str, Any]:
    """Return what an article holds of its present revision, as JSON."""
    row = store.rows(f"SELECT {', '.join(_COLUMNS)} FROM articles WHERE id=?", (article,))[0]
    mentions, claims = machine_mentions(store, article)
    return {
        "columns": dict(zip(_COLUMNS, row, strict=True)),
        "mentions": to_json(mentions),
        "claims": to_json(claims),
        "dates": to_json(machine_dates(store, article)),
        "evidence": [e for e in evidence_of(store, article) if e["source"] != "you"],
        "stages": {
            stage: key.rpartition(":")[0]
            for stage, key in store.rows("SELECT stage, key FROM stages WHERE article=?", (article,))
        },
    }


def _state_of(found: Recognised) -> dict[str, Any]:
    """Return what an article will hold of a text that was just read, as JSON."""
    draft, layer = found.draft, found.layer
    text = without_surrogates(draft.text)
    values = (
        *(text_hash(layer.title, draft.text), words_hash(text), draft.format, draft.encoding, len(text)),
        *(found.version, json.dumps(machine_record(found)), json.dumps([*draft.warnings, *found.warnings])),
    )
    return {
        "columns": dict(zip(_COLUMNS, values, strict=True)),
        "mentions": to_json(found.mentions),
        "claims": to_json(found.claims),
        "dates": to_json(found.dates),
        "evidence": to_json(found.evidence),
        "stages": dict(found.stages),
    }


def other_article_of_text(store: Store, article: int, found: Recognised) -> int | None:
    """Return another article that has the text and title that an article would have, or None."""
    digest = text_hash(found.layer.title, found.draft.text)
    number = store.value("SELECT id FROM articles WHERE text_sha256=? AND id<>? LIMIT 1", (digest, article))
    return None if number is None else int(number)


def put_revision(store: Store, article: int, found: Recognised) -> int | None:
    """Write a text as a further revision of an article inside a transaction; the article stays at its present one.

    None where it is the present one already. A revision that the article once had is taken again.
    """
    text = without_surrogates(found.draft.text)
    layer, state = json.dumps(to_json(found.layer)), json.dumps(_state_of(found), ensure_ascii=False)
    present = store.rows(
        "SELECT r.text=?, r.layer=?, a.language FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?",
        (text, layer, article),
    )
    if not present or (present[0][0] and present[0][1]):
        return None
    known = store.value(
        "SELECT id FROM revisions WHERE article=? AND text=? AND layer=? AND state<>'' ORDER BY id DESC LIMIT 1",
        (article, text, layer),
    )
    if known is not None:
        store.connection.execute("UPDATE revisions SET state=? WHERE id=?", (state, known))
        return int(known)
    cursor = store.connection.execute(
        "INSERT INTO revisions (article, made, text, layer, state) VALUES (?, ?, ?, ?, ?)",
        (article, now(), text, layer, state),
    )
    return int(cursor.lastrowid or 0)


def last_revision(store: Store) -> int:
    """Return the highest number of a revision."""
    return int(store.value("SELECT max(id) FROM revisions") or 0)


def drop_revisions(store: Store, numbers: Iterable[int], after: int) -> None:
    """Remove those of some revisions that are newer than another and never came into force, inside a transaction.

    What another process wrote meanwhile, for an undo of its own, is none of them.
    """
    store.connection.execute(
        "DELETE FROM revisions WHERE id>?1 AND id IN (SELECT value FROM json_each(?2))"
        " AND id NOT IN (SELECT revision FROM articles WHERE revision>?1)",
        (after, json.dumps(sorted(numbers))),
    )


def _recognised(store: Store, text: str, layer: str, state: Mapping[str, Any]) -> Recognised:
    """Return what was found in a revision."""
    columns, machine = state["columns"], stored_json(state["columns"]["machine"])
    try:
        return from_json(
            Recognised,
            {
                "draft": to_json(Draft(text=text, format=columns["format"], encoding=columns["encoding"])),
                "layer": to_json(from_json(TextLayer, stored_json(layer))),
                "mentions": to_json([from_json(Mention, m) for m in state["mentions"]]),
                "claims": to_json([from_json(Claim, c) for c in state["claims"]]),
                "dates": to_json([from_json(DateMention, d) for d in state["dates"]]),
                "evidence": to_json([from_json(Evidence, e) for e in state["evidence"]]),
                "published": machine["published"],
                "version": columns["recognised"],
                "warnings": [],
                "history": machine.get("history"),
                "stages": [list(pair) for pair in state["stages"].items()],
            },
        )
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(store.path.name, f"what was found in a revision: {error}") from error


def _go_to(store: Store, article: int, revision: int, counter: int) -> int:
    """Give an article another of its revisions inside a transaction; returns the one that it had.

    What the machine found in either of them is kept with it. What people said is laid over it, and their highlights
    are looked for in the other text.
    """
    known_article(store, article)
    before = int(store.value("SELECT revision FROM articles WHERE id=?", (article,)))
    rows = store.rows("SELECT text, layer, state FROM revisions WHERE id=? AND article=?", (revision, article))
    if not rows or (not rows[0][2] and revision != before):
        raise DecisionRefused(f"article {article} has no such text", "Read it again.")
    if revision == before:
        return before
    text, layer, state = str(rows[0][0]), str(rows[0][1]), stored_json(rows[0][2])
    old = current_text(store, article)
    kept = json.dumps(_present_state(store, article), ensure_ascii=False)
    execute = store.connection.execute
    execute("UPDATE revisions SET state=? WHERE id=?", (kept, before))
    columns = state["columns"]
    assignments = ", ".join(f"{name}=?" for name in _COLUMNS)
    values = [columns[name] for name in _COLUMNS]
    execute(f"UPDATE articles SET revision=?, {assignments} WHERE id=?", (revision, *values, article))
    unsettle_article(store, article, counter)
    # Whom a place of the one text named says nothing of that place in the other.
    for table in _STAGED:
        execute(f"DELETE FROM {table} WHERE article=?", (article,))
    replace_recognition(store, article, _recognised(store, text, layer, state), counter)
    execute("UPDATE articles SET machine=? WHERE id=?", (columns["machine"], article))
    reanchor_highlights(store, article, old, text)
    return before


def _settled(store: Store, counter: int) -> None:
    """Settle what entities are called now that articles mention others."""
    # What waits is tried again with it, and that makes decisions of every kind.
    from cuttings_db.store.naming import settle_pending

    settle_pending(store, counter)


def _reread(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Give articles other revisions inside a transaction."""
    given = decision.get("articles")
    if not isinstance(given, dict) or not given:
        raise DecisionRefused("no article is chosen", "Choose at least one.")
    before = {str(article): _go_to(store, int(article), int(to), counter) for article, to in given.items()}
    refuse_twice(store, before)
    _settled(store, counter)
    many = f" of {len(given)} articles" if len(given) > 1 else " of an article"
    return f"reading again{many}", {"articles": before}


def _revert(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Give articles back the revisions that they had, inside a transaction."""
    for article, revision in inverse["articles"].items():
        _go_to(store, int(article), int(revision), counter)
    refuse_twice(store, inverse["articles"])
    _settled(store, counter)


def _things(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the articles that get another text."""
    return {("reread", int(article)) for article in decision["articles"]}


# `{kind: "reread", articles: {article: revision}}`; revisions are numbers of this archive alone.
REVISION_KINDS = {"reread": Kind(_reread, _revert, things=_things, portable=False)}


def spoken_articles(store: Store, decision: Mapping[str, Any]) -> list[int]:
    """Return which of the articles of such a decision have dates that count from what a person said."""
    given = decision.get("articles")
    rows = store.rows(
        "SELECT article FROM overrides WHERE field IN ('published', 'history') UNION SELECT article FROM date_overrides"
    )
    said = {int(row[0]) for row in rows}
    return [int(article) for article in given if int(article) in said] if isinstance(given, dict) else []
