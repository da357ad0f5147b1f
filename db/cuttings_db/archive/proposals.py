"""The queue of proposals: which two entries may be one thing, why, and the sentences that speak for it."""

from __future__ import annotations

from typing import Any

from cuttings_db.archive.entity_pages_sentences import ArticleTexts, Passage, Passages
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import spellings
from cuttings_db.store.proposals import proposal_page
from cuttings_db.store.relations import Relations

__all__ = ["Proposals"]

_MOST = 100
_NAMES = 6
_EVIDENCE = 6


class Proposals:
    """Shows the proposals of one archive, surest first."""

    def __init__(self, store: Store, relations: Relations, texts: ArticleTexts, passages: Passages) -> None:
        self._store, self._relations, self._texts, self._passages = store, relations, texts, passages

    def page(self, kind: str, span: tuple[int, int]) -> dict[str, Any]:
        """Return a page (offset, limit) of the proposals for a type ("": all)."""
        self._relations.refresh()
        total, proposals = proposal_page(self._store, kind, (span[0], min(max(span[1], 0), _MOST)))
        rows = []
        for proposal in proposals:
            places = [place for reason in proposal.reasons for place in reason.get("places", ())]
            rows.append(
                {
                    "id": f"{proposal.a}-{proposal.b}",
                    "a": self._side(proposal.a),
                    "b": self._side(proposal.b),
                    "score": proposal.score,
                    "reasons": [{"kind": reason["kind"], "words": reason["words"]} for reason in proposal.reasons],
                    "evidence": self._evidence(places),
                }
            )
        return {"total": total, "rows": rows}

    def _side(self, number: int) -> dict[str, Any]:
        """Return one of the two entries."""
        entities = self._relations.entities
        identifier, kind, name = entities.row(number)
        mask = self._relations.articles_of_entities([number]) & ~self._relations.trashed
        return {
            "id": identifier,
            "name": name,
            "type": ENTITY_TYPES[entities.type[number]],
            "kind": kind,
            "articles": int(mask.sum()),
            "names": [spelled for spelled, _ in spellings(self._store, number)][:_NAMES],
        }

    def _evidence(self, places: list[list[int]]) -> list[dict[str, Any]]:
        """Return the sentences around some places [article, start, end], each once, with the places marked."""
        texts = self._texts.of(article for article, _, _ in places)
        marks: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
        for article, start, end in places:
            if article in texts:
                low, high = texts[article].sentence(start, end)
                marks.setdefault((article, low, high), []).append((start, end))
        passages = [
            Passage(article, low, high, tuple(sorted(set(spans)))) for (article, low, high), spans in marks.items()
        ]
        return self._passages.rows(passages[:_EVIDENCE])
