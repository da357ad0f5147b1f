"""Questions that were asked before, latest first: a list that is no decision, and can be forgotten."""

from __future__ import annotations

import contextlib
import json
from typing import Any

from cuttings_db.characters import without_surrogates
from cuttings_db.model import Question, from_json, to_json
from cuttings_db.store.connection import Store, now
from cuttings_db.store.problems import stored_json

__all__ = ["forget_searches", "latest_searches", "remember_search", "saved_questions"]

_KEPT = 100


def remember_search(store: Store, question: Question, articles: int) -> None:
    """Keep a question with how many articles it found; the same one is kept once, and the latest hundred are."""
    # Half of a character may be typed; no file holds it.
    plain = without_surrogates(json.dumps(to_json(question) | {"typing": False}, ensure_ascii=False, sort_keys=True))
    with store.transaction("aside"):
        store.connection.execute("DELETE FROM searches WHERE question=?", (plain,))
        store.connection.execute(
            "INSERT INTO searches (question, asked, articles) VALUES (?, ?, ?)", (plain, now(), articles)
        )
        store.connection.execute(
            "DELETE FROM searches WHERE id NOT IN (SELECT id FROM searches ORDER BY id DESC LIMIT ?)", (_KEPT,)
        )


def latest_searches(store: Store) -> list[dict[str, Any]]:
    """Return the questions that were asked, latest first: question, asked (a moment), articles."""
    rows = store.rows("SELECT question, asked, articles FROM searches ORDER BY id DESC")
    return [{"question": stored_json(question), "asked": asked, "articles": n} for question, asked, n in rows]


def forget_searches(store: Store) -> int:
    """Forget every question that was asked; returns how many they were."""
    with store.transaction("aside"):
        return int(store.connection.execute("DELETE FROM searches").rowcount)


def saved_questions(store: Store) -> dict[str, Question]:
    """Return the saved searches by name, in alphabetical order; one that is no question is left out."""
    rows = store.rows("SELECT name, question FROM saved_searches ORDER BY name COLLATE NOCASE, name")
    found: dict[str, Question] = {}
    for name, question in rows:
        with contextlib.suppress(TypeError, ValueError, KeyError):
            found[str(name)] = from_json(Question, stored_json(question))
    return found
