"""What the tests of panes about names begin with: invented rows, a page, people and events, proposals."""

from __future__ import annotations

from typing import Any

from cuttings_db.packing import pack

SENTENCE = "Professor Ines Vogel of the Harbour Institute spoke in Lisbon."


def names(first: int, many: int, total: int) -> dict[str, Any]:
    """Return a page of invented names, as `entities` answers."""
    rows = [
        {"id": f"e{n}", "name": f"Name {n}", "type": "person" if n % 2 else "event", "kind": "", "articles": total - n,
         "first": 736000 + n, "last": 737000 + n, "proposals": 2 if n == 1 else 0}
        for n in range(first, first + many)
    ]  # fmt: skip
    return {"total": total, "rows": rows}


def place(article: int = 7) -> dict[str, Any]:
    """Return the place of a claim."""
    return {
        "article": article, "title": "From the harbour", "published": None, "start": 110, "end": 120,
        "sentence": SENTENCE, "sentence_start": 100, "parts": [[110, 120]],
    }  # fmt: skip


def page(identifier: str = "e1", **fields: Any) -> dict[str, Any]:
    """Return the page of an invented person, as `entity_page` answers."""
    claim = {"entity": None, "entity_name": "", "former": False, "said_by": "text"}
    return {
        "id": identifier, "type": "person", "kind": "", "name": "Ines Vogel", "named_by_user": False,
        "names": [{"name": "Ines Vogel", "count": 5}, {"name": "Vogel", "count": 2}],
        "claims": [
            {**claim, "claim": "title", "value": "Professor", "places": [place(n) for n in range(1, 6)]},
            {**claim, "claim": "affiliation", "value": "Harbour Institute", "entity": "e8",
             "entity_name": "Harbour Institute", "places": [place()]},
            {**claim, "claim": "affiliation", "value": "Northern Group", "places": [place(8)]},
        ],
        "first": "2024-03-01", "last": "2025-06-09", "articles": pack([7, 8]), "articles_total": 2,
        "with": [{"id": "e9", "name": "Jun Takeda", "type": "person", "articles": 3}],
        "places": [{"id": "e5", "name": "Lisbon", "type": "place", "articles": 2}],
        "events": [{"id": "e7", "name": "River Forum 2025", "type": "event", "articles": 1, "role": "chair"}],
        "proposals": 1,
        "attendance": [{**place(), "event": "e7", "name": "River Forum 2025", "person": identifier,
                        "person_name": "Ines Vogel", "role": "chair"}],
        **fields,
    }  # fmt: skip


MATRIX: dict[str, Any] = {
    "people": [{"id": f"p{n}", "name": f"Person {n}", "total": n + 1} for n in range(30)],
    "events": [{"id": f"v{n}", "name": f"Event {n}", "day": "2025-06-09"} for n in range(12)],
    "cells": [[0, 0, 3, "chair"], [0, 5, 1, ""], [4, 5, 2, "speaker"], [29, 11, 1, "attendee"]],
}


def proposal(one: str, other: str, articles: tuple[int, int] = (5, 2)) -> dict[str, Any]:
    """Return one proposal, as `proposals` answers."""
    sides = [
        {"id": i, "name": f"Name {i}", "type": "person", "kind": "", "articles": n, "names": [f"Name {i}", f"N. {i}"]}
        for i, n in zip((one, other), articles, strict=True)
    ]
    said = {**place(), "marks": [[0, 9]]}
    return {
        "id": f"{one}-{other}", "a": sides[0], "b": sides[1], "score": 0.84,
        "reasons": [{"kind": "affiliation", "words": "the same affiliation"}], "evidence": [said],
    }  # fmt: skip
