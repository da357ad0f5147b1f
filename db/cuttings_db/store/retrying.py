"""Decisions about articles that came from another archive: applied to the articles that are here, the rest waits."""

from __future__ import annotations

import json
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.store.connection import Store
from cuttings_db.store.date_effects import date_articles
from cuttings_db.store.dates import rewrite_dates
from cuttings_db.store.decision_list import in_force
from cuttings_db.store.decisions import ReadAgain, append
from cuttings_db.store.effects import KINDS_OF_ARTICLES, apply_effect, complete_decision
from cuttings_db.store.known_texts import TEXT_MARKS, KnownTexts
from cuttings_db.store.problems import stored_json

__all__ = ["apply_to_articles", "named_numbers", "only_articles", "retry_articles"]

# A decision as it is kept, its label, and the way back.
Applied = tuple[dict[str, Any], str, Any]
_PLACE = ("surface", "before", "after")
_OF_ARTICLES = (*TEXT_MARKS, "article", "articles", "values")


def named_numbers(data: dict[str, Any]) -> list[int]:
    """Return the articles that a decision names."""
    if isinstance(data.get("values"), dict):
        return [int(number) for number in data["values"]]
    return [int(n) for n in data.get("articles", [data["article"]] if data.get("article") is not None else [])]


def _parted(store: Store, data: dict[str, Any]) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Return what a decision says of the articles that are here, by their numbers here, and what of the others."""
    numbers = named_numbers(data)
    if data.get("texts") is None or not numbers:
        return data, None
    known = KnownTexts(store, [data])
    here = {number: found for number in numbers if (found := known.article(data, number)) is not None}
    away = [number for number in numbers if number not in here]
    if away and KINDS_OF_ARTICLES[data["kind"]].whole:
        return None, data
    return only_articles(data, here), only_articles(data, {number: number for number in away})


def only_articles(data: dict[str, Any], numbers: dict[int, int]) -> dict[str, Any] | None:
    """Return a decision about some of its articles, under other numbers; None where there are none of them."""
    if not numbers:
        return None
    made = {name: value for name, value in data.items() if name not in _OF_ARTICLES}
    for field in TEXT_MARKS:
        marks = data.get(field, {})
        made[field] = {str(new): marks[str(n)] for n, new in numbers.items() if str(n) in marks}
    if "values" in data:
        made["values"] = {str(new): data["values"][str(n)] for n, new in numbers.items()}
    elif "articles" in data:
        made["articles"] = list(dict.fromkeys(numbers.values()))
    else:
        made["article"] = next(iter(numbers.values()))
    return made


def _apply(
    store: Store, data: dict[str, Any], counter: int, read_again: ReadAgain | None
) -> tuple[dict[str, Any], str, Any]:
    """Apply a decision to articles that are here; returns (the decision as it is kept, label, inverse)."""
    if not (data["kind"].endswith("_date") and all(name in data for name in _PLACE)):
        data = complete_decision(store, data)
    label, inverse = apply_effect(store, data, counter)
    articles = date_articles(data, inverse)
    if articles and read_again is not None:
        read_again(articles)
    else:
        for article in articles:
            rewrite_dates(store, article)
    return data, label, inverse


def _savepoint(
    store: Store, data: dict[str, Any], counter: int, read_again: ReadAgain | None
) -> tuple[dict[str, Any], str, Any] | None:
    """Apply a decision whole or not at all; None where it does not fit."""
    execute = store.connection.execute
    execute("SAVEPOINT decision")
    try:
        applied = _apply(store, data, counter, read_again)
    except DecisionRefused:
        execute("ROLLBACK TO decision")
        return None
    finally:
        execute("RELEASE decision")
    return applied


def apply_to_articles(
    store: Store, entry: dict[str, Any], counter: int, read_again: ReadAgain | None
) -> tuple[bool, bool]:
    """Append a decision of a file, inside a transaction; tells whether it did anything, and whether any of it waits."""
    kind, label = entry["decision"]["kind"], entry["label"] or entry["decision"]["kind"]
    here, away = _parted(store, entry["decision"])
    applied = _savepoint(store, here, counter, read_again) if here is not None else None
    done, waits = False, away is not None
    if applied is not None:
        data, known_label, inverse = applied
        done = not KINDS_OF_ARTICLES[kind].idle(inverse)
        # One that changes nothing here is kept too where it came with a name: applied a second time, after what came
        # later in the list, it would do something.
        if done or entry["uuid"]:
            append(store, kind, data, known_label, inverse, None, entry["uuid"])
    elif here is not None:
        append(store, kind, here, label, None, None, entry["uuid"])
        waits = True
    if away is not None:
        append(store, kind, away, label, None, None, entry["uuid"])
    return done, waits


def retry_articles(store: Store, counter: int) -> None:
    """Apply what waited for articles that are here now, inside a transaction."""
    counting = in_force(store)
    rows = store.rows("SELECT id, kind, data, label, uuid FROM decisions WHERE inverse='null'")
    for number, kind, stored, words, identifier in rows:
        if number not in counting:
            continue
        here, away = _parted(store, stored_json(stored))
        applied = _savepoint(store, here, counter, None) if here is not None else None
        if applied is None:
            continue
        data, label, inverse = applied
        kept = (json.dumps(data), label, json.dumps(inverse), number)
        store.connection.execute("UPDATE decisions SET data=?, label=?, inverse=? WHERE id=?", kept)
        if away is not None:
            append(store, kind, away, words, None, None, identifier)
