"""Read our own annotated oncology articles, and check the annotation itself.

The format and the conventions are in `tests/entity_articles/README.md`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
ARTICLES = ROOT / "tests" / "entity_articles"
TYPES = (
    "person",
    "organisation",
    "place",
    "event",
    "product",
    "gene",
    "disease",
    "publication",
    "trial",
    "variant",
)
ROLES = ("chair", "speaker", "panellist", "attendee")
CLAIMS = ("attendance", "affiliation", "title")
Span = tuple[int, int]


@dataclass(frozen=True)
class Gold:
    """One annotated mention."""

    start: int
    end: int
    parts: tuple[Span, ...]
    type: str
    entity: str
    optional: bool


@dataclass
class Article:
    """An article as annotated."""

    name: str
    language: str
    text: str
    mentions: list[Gold]
    names: dict[str, str]
    claims: dict[str, list[tuple[tuple[str, ...], bool]]]
    data: dict[str, Any]

    @property
    def part(self) -> str:
        return self.name[0]


def articles(only: str = "") -> list[Article]:
    """Return the annotated articles, those whose names begin with `only`, in the order of their names."""
    found = []
    for path in sorted(ARTICLES.glob("[ab]-*.json")):
        if not path.name.startswith(only):
            continue
        data = json.loads(path.read_text(encoding="utf-8"))
        text = (ARTICLES / data["text_file"]).read_text(encoding="utf-8")
        mentions = [
            Gold(
                m["start"],
                m["end"],
                tuple((s, e) for s, e in m.get("parts", [[m["start"], m["end"]]])),
                e["type"],
                e["id"],
                m.get("optional", False),
            )
            for e in data["entities"]
            for m in e["mentions"]
        ]
        claims: dict[str, list[tuple[tuple[str, ...], bool]]] = {kind: [] for kind in CLAIMS}
        for row in data["attendance"]:
            claims["attendance"].append(((row["person"], row["event"], row["role"]), row.get("optional", False)))
        for row in data["affiliations"]:
            claims["affiliation"].append(((row["person"], row["organisation"]), row.get("optional", False)))
        for row in data["titles"]:
            claims["title"].append(((row["person"], row["value"].casefold()), row.get("optional", False)))
        names = {e["id"]: e["name"] for e in data["entities"]}
        found.append(Article(path.stem, data["language"], text, mentions, names, claims, data))
    return found


def hard_negatives() -> list[tuple[str, str]]:
    """Return the pairs of ids that must never be one entity."""
    rows = json.loads((ARTICLES / "hard_negatives.json").read_text(encoding="utf-8"))
    return [(row[0], row[1]) for row in rows]


def problems() -> list[str]:
    """Return what is wrong with the annotation itself: offsets, overlaps, ids that do not agree."""
    wrong = []
    types: dict[str, str] = {}
    names: dict[str, str] = {}
    for article in articles():
        for row in article.data["entities"]:
            if types.setdefault(row["id"], row["type"]) != row["type"] or row["type"] not in TYPES:
                wrong.append(f"{article.name}: {row['id']} has two types")
            if names.setdefault(row["id"], row["name"]) != row["name"]:
                wrong.append(f"{article.name}: {row['id']} has two names")
            if not row["mentions"]:
                wrong.append(f"{article.name}: {row['id']} has no mention")
            if (row["type"] == "product") != ("kind" in row):
                wrong.append(f"{article.name}: {row['id']}: a kind belongs to products alone")
        for one in article.mentions:
            pieces = [article.text[s:e] for s, e in one.parts]
            if any(not piece or piece != piece.strip() or "\n" in piece for piece in pieces):
                wrong.append(f"{article.name}: {one.entity}: {pieces!r}")
            if (one.parts[0][0], one.parts[-1][1]) != (one.start, one.end):
                wrong.append(f"{article.name}: {one.entity}: parts do not fill the span")
        flat = sorted((s, -e, m.type, m.entity) for m in article.mentions for s, e in m.parts)
        for at, (start, end, kind, who) in enumerate(flat):
            for later, later_end, later_kind, other in flat[at + 1 :]:
                if later >= -end:
                    break
                inside = kind == "event" and later_kind == "organisation" and -later_end <= -end
                if not inside:
                    wrong.append(f"{article.name}: {who} and {other} overlap at {start}")
        for row in article.data["attendance"]:
            if row["role"] not in ROLES or not article.text[row["start"] : row["end"]].strip():
                wrong.append(f"{article.name}: attendance {row}")
        known = {row["id"] for row in article.data["entities"]}
        used = {row[k] for row in article.data["attendance"] for k in ("person", "event")}
        used |= {row[k] for row in article.data["affiliations"] for k in ("person", "organisation")}
        wrong += [f"{article.name}: {who} is not annotated" for who in sorted(used - known)]
        wrong += [f"{article.name}: title {row}" for row in article.data["titles"] if row["value"] not in article.text]
    for pair in hard_negatives():
        wrong += [f"hard negatives: {who} is nowhere" for who in pair if who not in types]
        if pair[0] == pair[1]:
            wrong.append(f"hard negatives: {pair[0]} twice")
    return wrong
