"""What the invented archive says beside its answers: completions, reasons, histograms, every date."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from cuttings_db.model import Question, from_json
from cuttings_db.packing import pack
from desktop_fake_articles import ENTITIES, PRECISIONS, QUALIFIERS, ROLES, FakeArticle
from desktop_fake_organising import FakeOrganising
from desktop_fake_search import HIGH, LOW, ordinal

_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3650}
_NAMES = ("article", "lo", "hi", "look", "date")


class FakeHelping(FakeOrganising):
    """The answers to what is asked beside a question; `most` dates come along with an answer."""

    most = 10_000

    def _items(self, found: list[FakeArticle]) -> list[tuple[int, int, int, int, int]]:
        items: list[tuple[int, int, int, int, int]] = []
        for article in found:
            dated = [(article.published, -article.id, "publication")] if article.published else []
            dated += [(d, d["id"], d["role"]) for d in article.dates]
            for date, identifier, role in dated:
                assert date is not None
                look = PRECISIONS.index(date["precision"]) | QUALIFIERS.index(date["qualifier"]) << 4
                look |= ROLES.index(role) << 8
                items.append((article.id, ordinal(date["lo"], LOW), ordinal(date["hi"], HIGH), look, identifier))
        return items

    def search(self, params: dict[str, Any]) -> dict[str, Any]:
        answer = super().search(params)
        items = self.timeline(params)
        held = {"count": items["count"], "withheld": True}
        return {
            **answer,
            "timeline": held if items["count"] > self.most else items,
            "histogram": self.histogram(params),
        }

    def timeline(self, params: dict[str, Any]) -> dict[str, Any]:
        items = self._items(self._found(from_json(Question, params["question"])))
        columns = list(zip(*items, strict=True)) or [()] * 5
        packed = {name: pack(list(column)) for name, column in zip(_NAMES, columns, strict=True)}
        return {"count": len(items), **packed}

    def histogram(self, params: dict[str, Any]) -> dict[str, Any]:
        items = self._items(self._found(from_json(Question, params["question"])))
        closed = [
            (lo, hi + 1, ROLES[look >> 8] == "publication") for _, lo, hi, look, _ in items if lo > LOW < hi < HIGH
        ]
        wanted = params.get("histogram")
        lo, hi = (wanted["lo"], wanted["hi"]) if wanted else (
            min((c[0] for c in closed), default=1), max((c[1] for c in closed), default=1)
        )  # fmt: skip
        name = wanted["resolution"] if wanted else next(n for n, d in _DAYS.items() if (hi - lo) / d < 400)
        edges = np.arange(lo, hi + _DAYS[name], _DAYS[name], dtype=float)
        masses = {True: np.zeros(len(edges) - 1), False: np.zeros(len(edges) - 1)}
        wide = np.zeros(len(edges) - 1)
        for first, after, published in closed:
            share = np.clip((edges - first) / (after - first), 0, 1)
            masses[published] += np.diff(share)
            wide += np.diff(share) * (not published and after - first >= 365)
        return {
            "resolution": name, "starts": pack(edges[:-1].astype(int)), "end": int(edges[-1]),
            "published": pack(np.rint(masses[True] * 1000).astype(int)),
            "mentioned": pack(np.rint(masses[False] * 1000).astype(int)),
            "wide": pack(np.rint(wide * 1000).astype(int)),
            "open": len(items) - len(closed),
        }  # fmt: skip

    def cards(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"date": pack([]), "card": pack([])}

    def complete(self, params: dict[str, Any]) -> dict[str, Any]:
        text, cursor = params["text"], params["cursor"]
        start = text.rfind(" ", 0, cursor) + 1
        word = text[start:cursor].casefold()
        items: list[dict[str, Any]] = []
        if word and "person:".startswith(word):
            items.append({"kind": "field", "text": "person:", "insert": "person:", "type": "", "articles": 0})
        for kind, _, name in ENTITIES[self.language]:
            if word and any(part.casefold().startswith(word) for part in [name, *name.split()]):
                many = sum(any(m["name"] == name for m in a.mentions) for a in self.articles.values())
                insert = f'{kind}:"{name}"'
                items.append({"kind": "entity", "text": name, "insert": insert, "type": kind, "articles": many})
        words = {w.strip(".,").casefold() for a in self.articles.values() for w in a.text.split()}
        for one in sorted(w for w in words if word and w.startswith(word) and w != word)[:4]:
            many = sum(one in a.text.casefold() for a in self.articles.values())
            items.append({"kind": "word", "text": one, "insert": one, "type": "", "articles": many})
        return {"start": start, "end": cursor, "items": items[:10]}

    def because(self, params: dict[str, Any]) -> dict[str, Any]:
        question = from_json(Question, params["question"])
        words, clauses = question.text.split(), []
        for place, word in enumerate(words):
            text = " ".join(words[:place] + words[place + 1 :])
            total = len(self._found(dataclasses.replace(question, text=text)))
            own = len(self._found(Question(word)))
            clauses.append({"clause": word, "total": total, "text": text, "own": own})
        for place, entity in enumerate(question.entities):
            others = question.entities[:place] + question.entities[place + 1 :]
            total = len(self._found(dataclasses.replace(question, entities=others)))
            clauses.append({"clause": entity.name, "total": total, "chip": place})
        for place, date in enumerate(question.dates, len(question.entities)):
            total = len(self._found(dataclasses.replace(question, dates=())))
            clauses.append({"clause": f"{date.lo} – {date.hi}", "total": total, "chip": place})
        found = self._found(question)
        meant = "velutinib" if question.text.startswith("velutin") and " " not in question.text and not found else None
        if found or len(clauses) < 2:
            clauses = []
        return {"clauses": sorted(clauses, key=lambda c: not c["total"]), "suggestion": meant}
