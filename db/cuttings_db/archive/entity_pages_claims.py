"""What articles and people say of an entity, equal values joined, each with the sentences that say it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from cuttings_db.archive.entity_pages_sentences import ArticleTexts
from cuttings_db.folding import fold
from cuttings_db.store.articles import header
from cuttings_db.store.connection import Store

__all__ = ["EntityClaims"]

_MOST_CLAIMS = 200
_MOST_PLACES = 12  # sentences that are shown of one claim
_SPOKEN = ("affiliation", "role", "title", "maker", "organiser", "place", "dates", "alias", "attendance")
_CLAIMS = (
    "SELECT c.kind, c.value, o.uuid, o.name, c.former, c.article, c.parts FROM raw_entities r"
    " JOIN claims c ON c.raw=r.id LEFT JOIN raw_entities q ON q.id=c.other_raw LEFT JOIN entities o ON o.id=q.entity"
    " JOIN articles a ON a.id=c.article"
    " WHERE r.entity=? AND a.trashed=0 AND c.kind<>'attendance'"
    " ORDER BY coalesce(a.published_lo, '') DESC, c.article DESC, c.id"
)
_SAID = (
    "WITH RECURSIVE own(id) AS (SELECT ? UNION SELECT e.id FROM entities e JOIN own ON e.merged_into=own.id)"
    " SELECT s.kind, s.value, o.uuid, o.name, s.former FROM own JOIN said_claims s ON s.entity=own.id"
    " LEFT JOIN entities o ON o.id=s.other ORDER BY s.decision DESC"
)


class EntityClaims:
    """Reads the claims about entities of one archive."""

    def __init__(self, store: Store, texts: ArticleTexts) -> None:
        self._store, self._texts = store, texts

    def of(self, number: int, check: Callable[[], None]) -> list[dict[str, Any]]:
        """Return the claims of an entity, by kind, what people said first, then the most often said.

        `places_total` counts the places of a claim; the newest of them are given with their sentences.
        """
        joined: dict[tuple[str, ...], dict[str, Any]] = {}
        for row in self._store.rows(_SAID, (number,)):
            joined.setdefault(_key(*row), _claim(*row, said_by="you"))
        for *said, article, parts in self._store.rows(_CLAIMS, (number,)):
            claim = joined.setdefault(_key(*said), _claim(*said, said_by="text"))
            claim["places_total"] += 1
            if len(claim["places"]) < _MOST_PLACES:
                claim["places"].append((int(article), json.loads(parts)))
        claims = sorted(
            joined.values(), key=lambda c: (_rank(c["claim"]), c["said_by"] == "text", c["former"], -c["places_total"])
        )
        claims = claims[:_MOST_CLAIMS]
        for claim in claims:
            check()
            claim["places"] = self._places(claim["places"])
        return claims

    def _places(self, places: list[tuple[int, list[list[int]]]]) -> list[dict[str, Any]]:
        """Return the places of a claim with their sentences."""
        texts = self._texts.of(article for article, _ in places)
        known = header(self._store, list({article for article, _ in places}))
        rows = []
        for article, parts in places:
            if article not in texts or article not in known:
                continue
            start, end = parts[0][0], parts[-1][1]
            low, high = texts[article].sentence(start, end)
            rows.append(
                {
                    "article": article,
                    "title": known[article]["title"],
                    "published": known[article]["published"],
                    "start": start,
                    "end": end,
                    "sentence": texts[article].text[low:high],
                    "sentence_start": low,
                    "parts": parts,
                }
            )
        return rows


def _key(kind: str, value: str, other: str | None, _name: str | None, former: int) -> tuple[str, ...]:
    """Return what makes two claims one; an affiliation says its organisation, however a sentence spells it."""
    says = str(other) if other and kind in ("affiliation", "maker") else fold(" ".join(str(value).split()))
    return kind, says, str(other or ""), str(bool(former))


def _claim(kind: str, value: str, other: str | None, name: str | None, former: int, *, said_by: str) -> dict[str, Any]:
    """Return a claim without its places."""
    return {
        "claim": kind,
        "value": value,
        "entity": other,
        "entity_name": name or "",
        "former": bool(former),
        "said_by": said_by,
        "places": [],
        "places_total": 0,
    }


def _rank(kind: str) -> int:
    """Return the place of a kind of claims on the page."""
    return _SPOKEN.index(kind) if kind in _SPOKEN else len(_SPOKEN)
