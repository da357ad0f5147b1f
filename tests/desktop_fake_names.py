"""What the invented archive says of names: their list, pages, meetings, proposals, decisions and the full pass."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from cuttings_db.errors import QuestionRefused
from cuttings_db.model import Question, from_json
from cuttings_db.packing import pack
from cuttings_db.progress import Step
from desktop_fake_articles import ENTITIES, FakeArticle
from desktop_fake_dates import FakeDating

_PERSON, _EVENT = "person", "event"
_ROLES = ("chair", "speaker", "panellist", "attendee", "")


class FakeNaming(FakeDating):
    """The answers about names; decisions about them are kept, and change what is asked for next."""

    def __init__(self, articles: int = 14, language: str = "en") -> None:
        super().__init__(articles, language)
        self.names_of: dict[str, list[str]] = {}
        self.gone: set[str] = set()
        self.ignored_words: list[dict[str, Any]] = []
        self.waiting_decisions: list[dict[str, Any]] = []
        self.pairs: list[tuple[str, str]] = [("e0", "e1"), ("e1", "e2"), ("e3", "e4")]
        self.made: list[dict[str, Any]] = []
        self.waiting_for_pass = 0
        self.paused = False
        self.last_pass: dict[str, Any] | None = None

    def _entity(self, identifier: str) -> tuple[str, str, str]:
        if identifier in self.gone:
            raise QuestionRefused("this entry is no longer in the archive", "Search again.")
        return ENTITIES[self.language][int(identifier[1:])]

    def _named(self, identifier: str) -> list[FakeArticle]:
        return [a for a in self.articles.values() if any(m["entity"] == identifier for m in a.mentions)]

    def _sentence(self, article: FakeArticle, start: int, end: int) -> tuple[int, str]:
        low = max(article.text.rfind(". ", 0, start) + 2, article.text.rfind("\n", 0, start) + 1)
        stop = article.text.find(".", end)
        return low, article.text[low : stop + 1 if stop >= 0 else end]

    def _place(self, article: FakeArticle, identifier: str) -> dict[str, Any]:
        mention = next(m for m in article.mentions if m["entity"] == identifier)
        low, words = self._sentence(article, mention["start"], mention["end"])
        return {
            "article": article.id, "title": article.title, "published": article.published,
            "start": mention["start"], "end": mention["end"], "sentence": words, "sentence_start": low,
            "parts": [[mention["start"], mention["end"]]],
            "marks": [[mention["start"] - low, mention["end"] - low]],
        }  # fmt: skip

    # The list and the page

    def _rows(self, question: Question) -> list[dict[str, Any]]:
        counts: Counter[str] = Counter()
        for article in self._found(question):
            counts.update({m["entity"] for m in article.mentions})
        rows = []
        for identifier, many in counts.items():
            if identifier in self.gone:
                continue
            kind, sort, name = self._entity(identifier)
            days = [d for a in self._named(identifier) if a.published and (d := a.published["lo"])]
            rows.append({
                "id": identifier, "name": name, "type": kind, "kind": sort, "articles": many,
                "first": min(days, default=None), "last": max(days, default=None),
                "proposals": sum(identifier in pair for pair in self.pairs),
            })  # fmt: skip
        return rows

    def entities(self, params: dict[str, Any]) -> dict[str, Any]:
        rows = self._rows(from_json(Question, params["question"]))
        rows = [r for r in rows if not params["type"] or r["type"] == params["type"]]
        rows = [r for r in rows if params["filter"].casefold() in r["name"].casefold()]
        key = {"count": "articles"}.get(params["sort"], params["sort"])
        rows.sort(key=lambda r: str(r["name"]))
        rows.sort(key=lambda r: r[key] or ("" if key != "articles" else 0), reverse=params["descending"])
        return {"total": len(rows), "rows": rows[params["offset"] : params["offset"] + params["limit"]]}

    def entity_page(self, params: dict[str, Any]) -> dict[str, Any]:
        identifier = params["id"]
        kind, sort, name = self._entity(identifier)
        articles = self._named(identifier)
        claims: list[dict[str, Any]] = []
        if kind == _PERSON:
            for number, value in enumerate(("Harbour Oncology Institute", "Northern Trials Group")):
                claims.append({
                    "claim": "affiliation", "value": value, "entity": f"e{3 + number}", "entity_name": value,
                    "former": False, "said_by": "text", "places": [self._place(articles[0], identifier)],
                })  # fmt: skip
            claims.append({
                "claim": "title", "value": "Professor", "entity": None, "entity_name": "", "former": False,
                "said_by": "you", "places": [],
            })  # fmt: skip
        others = [row for row in self._rows(Question()) if row["id"] != identifier]
        days = [d for a in articles if a.published and (d := a.published["lo"])]
        events = [{**row, "role": "speaker"} for row in others if row["type"] == _EVENT]
        attendance = []
        if kind == _PERSON:
            event = next((row for row in others if row["type"] == _EVENT), None)
            if event:
                place = self._place(articles[0], identifier)
                attendance.append({**place, "event": event["id"], "name": event["name"], "person": identifier,
                                   "person_name": name, "role": "speaker"})  # fmt: skip
        return {
            "id": identifier, "type": kind, "kind": sort, "name": name, "named_by_user": False,
            "names": [{"name": name, "count": len(articles)}, {"name": name.split()[-1], "count": 2}],
            "claims": claims, "first": min(days, default=None), "last": max(days, default=None),
            "articles": pack([a.id for a in articles]), "articles_total": len(articles),
            "with": [row for row in others if row["type"] in (_PERSON, "organisation")],
            "places": [row for row in others if row["type"] == "place"], "events": events,
            "proposals": sum(identifier in pair for pair in self.pairs), "attendance": attendance,
        }  # fmt: skip

    def entity_timeline(self, params: dict[str, Any]) -> dict[str, Any]:
        items = self._items(self._named(params["id"]))
        columns = list(zip(*items, strict=True)) or [()] * 5
        names = ("article", "lo", "hi", "look", "date")
        return {"count": len(items), **{n: pack(list(c)) for n, c in zip(names, columns, strict=True)}}

    def sentences(self, params: dict[str, Any]) -> dict[str, Any]:
        articles = [a for a in self._named(params["id"]) if not params["other"] or a in self._named(params["other"])]
        rows = [self._place(a, params["id"]) for a in articles]
        return {"total": len(rows), "rows": rows[params["offset"] : params["offset"] + params["limit"]]}

    # Who was where

    def matrix(self, params: dict[str, Any]) -> dict[str, Any]:
        found = self._found(from_json(Question, params["question"]))
        names = {f"e{n}": row for n, row in enumerate(ENTITIES[self.language]) if f"e{n}" not in self.gone}
        fits = params["filter"].casefold()
        people = [i for i, (k, _, n) in names.items() if k == _PERSON and fits in n.casefold()]
        events = [i for i, (k, _, _n) in names.items() if k == _EVENT]
        cells = []
        for row, person in enumerate(people):
            for column, event in enumerate(events):
                many = sum({person, event} <= {m["entity"] for m in a.mentions} for a in found)
                if many:
                    cells.append([row, column, many, _ROLES[row % len(_ROLES)]])
        return {
            "people": [{"id": i, "name": names[i][2], "total": len(self._named(i))} for i in people],
            "events": [{"id": i, "name": names[i][2], "day": None} for i in events],
            "cells": cells,
        }

    def matrix_cell(self, params: dict[str, Any]) -> dict[str, Any]:
        both = [a for a in self._named(params["person"]) if a in self._named(params["event"])]
        rows = [{**self._place(a, params["person"]), "role": "speaker"} for a in both]
        return {"total": len(rows), "rows": rows[params["offset"] : params["offset"] + params["limit"]]}

    # Proposals

    def proposals(self, params: dict[str, Any]) -> dict[str, Any]:
        rows = []
        for one, other in self.pairs:
            sides = []
            for identifier in (one, other):
                kind, sort, name = self._entity(identifier)
                many = len(self._named(identifier))
                sides.append({"id": identifier, "name": name, "type": kind, "kind": sort, "articles": many,
                              "names": [name, name.split()[-1]]})  # fmt: skip
            rows.append({
                "id": f"{one}-{other}", "a": sides[0], "b": sides[1], "score": 0.8,
                "reasons": [{"kind": "likeness", "words": "Both are of the Harbour Oncology Institute"}],
                "evidence": [self._place(self._named(one)[0], one)],
            })  # fmt: skip
        return {"total": len(rows), "rows": rows[params["offset"] : params["offset"] + params["limit"]]}

    def find_proposals(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        return {"proposals": len(self.pairs)}

    # Decisions about names

    def decide_names(self, decision: dict[str, Any]) -> Any:
        """Carry out a decision about names; return what undoes it, None for any other."""
        kind = decision["kind"]
        before = (list(self.pairs), set(self.gone), list(self.ignored_words))
        if kind in ("merge", "not_same"):
            ids = set(decision["entities"])
            self.pairs = [pair for pair in self.pairs if set(pair) != ids]
            if kind == "merge":
                self.gone |= set(decision["entities"][1:])
                self.pairs = [pair for pair in self.pairs if not self.gone & set(pair)]
        elif kind == "ignore":
            row = {"surface": decision["surface"], "type": decision["type"], "decision": len(self.made) + 1}
            self.ignored_words.append(row)
        elif kind == "heed":
            self.ignored_words = [w for w in self.ignored_words if w["surface"] != decision["surface"]]
        else:
            return None
        return "names", before

    def revert_names(self, held: Any) -> None:
        self.pairs, self.gone, self.ignored_words = held[1]

    def decisions_list(self, params: dict[str, Any]) -> dict[str, Any]:
        rows = [
            {"id": n, "made": "2026-01-05T09:30:00", "kind": d["kind"], "label": f"{d['kind']} {n}",
             "in_force": d.get("in_force", True), "detail": str(d.get("surface") or ""),
             "entity": str((d.get("entities") or [d.get("entity")])[0] or "") or None, "article": d.get("article")}
            for n, d in enumerate(self.made, 1)
        ]  # fmt: skip
        rows.reverse()
        return {"total": len(rows), "rows": rows[params["offset"] : params["offset"] + params["limit"]]}

    def undo_decision(self, params: dict[str, Any]) -> dict[str, Any]:
        self.made[params["id"] - 1]["in_force"] = False
        return {"label": self.made[params["id"] - 1]["kind"]}

    def ignored(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"rows": self.ignored_words}

    def review(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"rows": self.waiting_decisions}

    def dismiss_review(self, params: dict[str, Any]) -> dict[str, Any]:
        self.waiting_decisions = [row for row in self.waiting_decisions if row["id"] != params["id"]]
        return {}

    def export_decisions(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"decisions": len(self.made)}

    def apply_decisions(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"applied": 3, "already": 1, "waiting": 1}

    # The full pass

    def pass_state(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"waiting": self.waiting_for_pass, "paused": self.paused, "last": self.last_pass}

    def pause_pass(self, params: dict[str, Any]) -> dict[str, Any]:
        self.paused = params["on"]
        return self.pass_state({})

    def busy(self, params: dict[str, Any]) -> dict[str, Any]:
        return {}

    def full_pass(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        total = self.waiting_for_pass
        for done in range(total):
            if self.paused:
                return {"articles": done, "paused": True}
            report(Step("recognise", done, total))
            time.sleep(0.01)
            self.waiting_for_pass -= 1
        added = [{"type": "person", "name": "Ines Vogel", "count": 3}]
        self.last_pass = {"started": "", "ended": "", "articles": total, "added": added, "lost": [],
                          "added_total": 1, "lost_total": 0}  # fmt: skip
        return {"articles": total, "paused": False}
