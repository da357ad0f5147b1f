"""What the invented archive says of one article and of one name."""

from __future__ import annotations

import itertools
from typing import Any

from cuttings_db.errors import QuestionRefused
from cuttings_db.model import Question, from_json
from cuttings_db.packing import pack
from desktop_fake_articles import ENTITIES
from desktop_fake_helping import FakeHelping


class FakeReading(FakeHelping):
    """The answers to the questions of the reading pane, one method each."""

    def _read(self, number: int) -> Any:
        if number not in self.articles:
            raise QuestionRefused(f"there is no article {number}", "It may have been deleted; search again.")
        return self.articles[number]

    def article(self, params: dict[str, Any]) -> dict[str, Any]:
        a = self._read(params["id"])
        evidence = (
            [{"source": "page metadata", "quote": "published", "edtf": a.published["edtf"]}] if a.published else []
        )
        return {
            "id": a.id,
            "title": a.title,
            "title_origin": "heading",
            "author": "Ines Vogel" if a.language == "en" else "沈一鸣",
            "source": a.source,
            "url": f"https://example.org/articles/{a.id}",
            "path": f"/invented/articles/{a.id}.html",
            "member": "",
            "format": "html",
            "language": a.language,
            "added": "2026-01-05T09:30:00",
            "published": a.published and {**a.published, "evidence": evidence},
            "characters": len(a.text),
            "paragraphs": len(a.paragraphs),
            "references": [
                {
                    "label": "1",
                    "url": "https://example.org/ref/1",
                    "text": "Annals of Invented Medicine, 2023.",
                    "anchors": [len(a.title) + 40],
                }
            ],
            "warnings": [],
            "tags": a.tags,
            "starred": a.starred,
            "trash": a.trash,
            "read": a.id in self.seen,
            "collections": [name for name, ids in self.collections.items() if a.id in ids],
            "copies": len(self.copies_of.get(a.id, ())),
            "has_original": True,
            "people": [m["name"] for m in a.mentions if m["type"] == "person"][:2],
        }

    def paragraphs(self, params: dict[str, Any]) -> dict[str, Any]:
        a, question = self._read(params["id"]), from_json(Question, params["question"])
        made, characters, following = [], 0, None
        for index, (kind, start, end) in enumerate(a.paragraphs):
            if index < params["first"]:
                continue
            if characters and characters + end - start > params["characters"]:
                following = index
                break
            characters += end - start

            def here(spans: list[dict[str, Any]], start: int = start, end: int = end) -> list[dict[str, Any]]:
                return [dict(s) for s in spans if start <= s["start"] and s["end"] <= end]

            marks = [[start + s, start + e] for s, e in self._marks(a.text[start:end], question)]
            made.append(
                {
                    "index": index, "kind": kind, "level": 1 if kind in ("title", "heading") else 0, "page": 0,
                    "start": start, "end": end, "text": a.text[start:end], "marks": marks,
                    "mentions": here(a.mentions), "dates": here(a.dates),
                    "notes": [[start + 40, start + 41, "1"]] if index == 1 else [], "links": [],
                }
            )  # fmt: skip
        return {"paragraphs": made, "next": following}

    def hits(self, params: dict[str, Any]) -> dict[str, Any]:
        marks = self._marks(self._read(params["id"]).text, from_json(Question, params["question"]))
        return {"marks": pack(list(itertools.chain(*marks)))}

    def entity(self, params: dict[str, Any]) -> dict[str, Any]:
        kind, sort, name = ENTITIES[self.language][int(params["id"][1:])]
        ids = [a.id for a in self.articles.values() if any(m["entity"] == params["id"] for m in a.mentions)]
        return {
            "id": params["id"], "type": kind, "kind": sort, "name": name, "aliases": [name], "articles": pack(ids),
            "claims": [],
        }  # fmt: skip
