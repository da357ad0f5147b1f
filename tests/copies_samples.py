"""Labelled articles of our own, for what tells copies from texts that are only alike."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations
from pathlib import Path

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
