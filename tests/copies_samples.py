"""Labelled articles of our own, for what tells copies from texts that are only alike."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from cuttings_db.dates import find_dates
from cuttings_db.entities import find_mentions
from cuttings_db.model import Draft, Evidence, Published
from cuttings_db.store.articles import add_article
from cuttings_db.store.connection import Store
from cuttings_db.store.records import Recognised
from cuttings_db.text import lay_out

FOLDER = Path(__file__).parent / "copy_articles"


@dataclass(frozen=True)
class Labelled:
    """Articles by name, and which pairs of them are copies or translations of each other."""

    texts: dict[str, str]
    titles: dict[str, str]
    published: dict[str, str]
    copies: frozenset[frozenset[str]]
    translations: frozenset[frozenset[str]]


def _paragraphs(articles: dict[str, dict[str, object]], name: str) -> list[str]:
    """Return the paragraphs of an article, those of others put in."""
    made: list[str] = []
    for entry in articles[name]["text"]:  # type: ignore[attr-defined]
        if not entry.startswith("@"):
            made.append(entry)
            continue
        place, _, change = entry[1:].partition("|")
        other, _, numbers = place.partition(":")
        first, _, last = numbers.partition("-")
        taken = _paragraphs(articles, other)[int(first) - 1 : int(last or first)]
        if change:
            old, new = change.split("=>")
            assert any(old in paragraph for paragraph in taken), entry
            taken = [paragraph.replace(old, new) for paragraph in taken]
        made += taken
    return made


@lru_cache(maxsize=4)
def labelled(name: str) -> Labelled:
    """Return a set of labelled articles: `development` or `held_out`."""
    data = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    articles = data["articles"]
    copies = {frozenset(pair) for story in data["stories"] for pair in combinations(story, 2)}
    return Labelled(
        {name: "\n\n".join(_paragraphs(articles, name)) for name in articles},
        {name: article["title"] for name, article in articles.items()},
        {name: article["published"] for name, article in articles.items()},
        frozenset(copies),
        frozenset(frozenset(pair) for pair in data["translations"]),
    )


def days_apart(given: Labelled, one: str, other: str) -> int:
    """Return how many days lie between two articles."""
    return abs((date.fromisoformat(given.published[one]) - date.fromisoformat(given.published[other])).days)


def recognised_of(text: str, title: str, published: str | None, language: str = "") -> Recognised:
    """Return a text as an import recognises it at first, without worker processes."""
    layer = lay_out(Draft(text=text, title=title))
    mentions = find_mentions(text, language or layer.language, "fast", layer)
    dates = find_dates(text, published, language or layer.language)
    day = Published(published, published, published, "day", "exact") if published else None
    evidence = (Evidence("page metadata", published, published, 70),) if published else ()
    return Recognised(
        draft=Draft(text=text, title=title, format="text", source="Test"), layer=layer, mentions=tuple(mentions),
        claims=(), dates=tuple(dates), evidence=evidence, published=day, version="1",
    )  # fmt: skip


def store_labelled(store: Store, given: Labelled, names: list[str] | None = None) -> dict[str, int]:
    """Put labelled articles into a store; returns their ids by name."""
    ids = {}
    for name in names or list(given.texts):
        found = recognised_of(given.texts[name], given.titles[name], given.published[name])
        with store.transaction("add") as counter:
            ids[name] = add_article(store, found, f"/x/{name}.txt", None, "", counter)
    return ids
