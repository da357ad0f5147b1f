"""What people sort and note in the invented archive: side bar, collections, saved searches, notes, gaps, copies."""

from __future__ import annotations

from collections import Counter
from typing import Any

from cuttings_db.model import Question, from_json, to_json
from cuttings_db.progress import Step
from desktop_fake_articles import FakeArticle
from desktop_fake_search import FakeSearch

COLOURS = ("yellow", "green", "blue", "pink")
REASONS = {
    "failed": ("the PDF is a scan without text", "Read it with an OCR program first.", ["import_again", "dismiss"]),
    "undated": ("no date was found", "Set its date.", ["published", "open_original"]),
    "unknown_language": ("too short to tell", "Set its language.", ["language", "encoding", "reader", "published"]),
}


class FakeOrganising(FakeSearch):
    """Answers about sorting; decisions of these kinds are carried out and taken back as snapshots."""

    def __init__(self, articles: int, language: str) -> None:
        super().__init__(articles, language)
        self.collections: dict[str, set[int]] = {}
        self.saved: dict[str, dict[str, Any]] = {}
        self.seen: set[int] = set()
        self.notes_made: list[dict[str, Any]] = []
        self.searches: list[dict[str, Any]] = []
        self.gone: set[int] = set()
        self.copies_of: dict[int, list[int]] = {}
        self.watched: list[dict[str, Any]] = []

    # What narrows

    def _within_scopes(self, article: FakeArticle, question: Question) -> bool:
        return all(self._in_scope(article, scope) for scope in question.scopes)

    def _in_scope(self, article: FakeArticle, scope: str) -> bool:
        kind, _, value = scope.partition(":")
        if kind == "collection":
            return article.id in self.collections.get(value, ())
        if kind == "tag":
            return value in article.tags
        if scope == "gap:undated":
            return article.published is None
        return {
            "is:unread": article.id not in self.seen,
            "is:read": article.id in self.seen,
            "is:starred": article.starred,
            "is:noted": any(note["article"] == article.id for note in self.notes_made),
        }.get(scope, True)

    def _found(self, question: Question) -> list[FakeArticle]:
        return [a for a in super()._found(question) if self._within_scopes(a, question)]

    def _row(self, article: FakeArticle, question: Question) -> dict[str, Any]:
        noted = any(note["article"] == article.id for note in self.notes_made)
        copies = len(self.copies_of.get(article.id, ()))
        return {**super()._row(article, question), "read": article.id in self.seen, "noted": noted, "copies": copies}

    # The side bar

    def _counted(self, ids: set[int]) -> dict[str, int]:
        here = [i for i in ids if i in self.articles and not self.articles[i].trash]
        return {"articles": len(here), "unread": sum(i not in self.seen for i in here)}

    def sidebar(self, params: dict[str, Any]) -> dict[str, Any]:
        here = [a for a in self.articles.values() if not a.trash]
        tags = Counter(tag for a in here for tag in a.tags)
        return {
            "all": len(here),
            "unread": sum(a.id not in self.seen for a in here),
            "starred": sum(a.starred for a in here),
            "noted": len({note["article"] for note in self.notes_made}),
            "trash": len(self.articles) - len(here),
            "highlights": len(self.notes_made),
            "collections": [{"name": n, **self._counted(ids)} for n, ids in sorted(self.collections.items())],
            "tags": [{"name": n, "articles": c} for n, c in sorted(tags.items())],
            "saved": [{"name": n, "question": q} for n, q in self.saved.items()],
            "imports": [{"id": 1, "started": "2026-01-05T09:30:00", "label": "", "articles": len(here)}],
        }

    def saved_counts(self, params: dict[str, Any]) -> dict[str, Any]:
        rows = []
        for name in params["names"]:
            if name in self.saved:
                ids = {a.id for a in self._found(from_json(Question, self.saved[name]))}
                rows.append({"name": name, **self._counted(ids)})
        return {"rows": rows}

    def notes(self, params: dict[str, Any]) -> dict[str, Any]:
        words, colour = str(params.get("filter") or "").casefold(), params.get("colour")
        rows = [n for n in self.notes_made if words in f"{n['quote']} {n['note']}".casefold()]
        rows = [n for n in rows if not colour or n["colour"] == colour]
        if params.get("question"):
            found = {a.id for a in self._found(from_json(Question, params["question"]))}
            rows = [n for n in rows if n["article"] in found]
        offset = int(params["offset"])
        return {"total": len(rows), "rows": rows[offset : offset + int(params["limit"])]}

    def add_note(self, article: int, start: int, end: int, colour: str, note: str = "") -> None:
        """Note something at a place of an article."""
        one = self.articles[article]
        self.notes_made.append(
            {
                "id": f"h{len(self.notes_made)}", "article": article, "title": one.title, "published": one.published,
                "start": start, "end": end, "colour": colour, "note": note, "quote": one.text[start:end],
                "made": "2026-01-05T09:30:00", "source": one.source,
            }
        )  # fmt: skip

    # What is kept of questions

    def search_history(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"rows": self.searches[::-1]}

    def remember_search(self, params: dict[str, Any]) -> dict[str, Any]:
        self.searches.append({**params, "asked": "2026-01-05T09:30:00"})
        return {}

    def forget_searches(self, params: dict[str, Any]) -> dict[str, Any]:
        self.searches.clear()
        return {}

    def looked(self, params: dict[str, Any]) -> dict[str, Any]:
        self.seen.add(params["id"])
        return {"changed": True}

    # Gaps

    def gaps(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"rows": [{"kind": kind, "count": self.gap({"kind": kind, "offset": 0, "limit": 0})["total"]}
                for kind in ("failed", "undated", "unknown_language", "truncated")]}  # fmt: skip

    def gap(self, params: dict[str, Any]) -> dict[str, Any]:
        kind, offset = params["kind"], int(params["offset"])
        reason, advice, mends = REASONS.get(kind, ("", "", []))
        rows: list[dict[str, Any]] = []
        if kind == "failed":
            rows = [{"article": None, "path": f"/invented/scan{n}.pdf", "member": "", "title": ""} for n in range(2)]
        elif kind == "undated":
            rows = [{"article": a.id, "path": f"/invented/{a.id}.html", "member": "", "title": a.title}
                    for a in self.articles.values() if a.published is None and not a.trash]  # fmt: skip
        elif kind == "unknown_language":
            rows = [{"article": 2, "path": "/invented/2.html", "member": "", "title": self.articles[2].title}]
        rows = [{**row, "reason": reason, "advice": advice, "mends": mends} for row in rows]
        return {"total": len(rows), "rows": rows[offset : offset + int(params["limit"])]}

    def dismiss_failed(self, params: dict[str, Any]) -> dict[str, Any]:
        return {}

    def reread_choices(self, params: dict[str, Any]) -> dict[str, Any]:
        chosen = params.get("encoding") or "utf-8"
        readers = [{"name": "auto", "words": "automatic"}, {"name": "text", "words": "plain text"}]
        preview = f"{chosen}: {self.articles[params['id']].text[:300]}"
        return {"encodings": ["utf-8", "gb18030"], "encoding": "utf-8", "readers": readers, "preview": preview}

    # Copies, terms

    def story(self, params: dict[str, Any]) -> dict[str, Any]:
        ids = sorted({params["id"], *self.copies_of.get(params["id"], ())})
        rows = [
            {
                "id": i, "title": self.articles[i].title, "published": self.articles[i].published,
                "source": self.articles[i].source, "kind": "first" if at == 0 else "trimmed",
                "similarity": 1.0 if at == 0 else 0.83,
            }
            for at, i in enumerate(ids)
        ]  # fmt: skip
        return {"story": f"s{ids[0]}", "rows": rows}

    def difference(self, params: dict[str, Any]) -> dict[str, Any]:
        a, b = self.articles[params["a"]].text, self.articles[params["b"]].text

        def block(kind: str, first: str, second: str, marks: list[list[int]]) -> dict[str, Any]:
            return {"kind": kind, "a_text": first, "b_text": second, "a_marks": marks, "b_marks": marks}

        changed = block("changed", a[40:90], b[40:90], [[3, 9]])
        return {"blocks": [block("same", a[:40], a[:40], []), changed, block("only_a", a[90:140], "", [])]}

    def term_matrix(self, params: dict[str, Any]) -> dict[str, Any]:
        found = self._found(from_json(Question, params["question"]))
        years = sorted({(a.published or {}).get("lo", "")[:4] for a in found if a.published})
        columns = years if params["columns"] == "year" else []
        rows = []
        for term in params["terms"]:
            fitting = [a for a in found if term.casefold() in a.text.casefold()]
            cells = [sum(a.published is not None and a.published["lo"][:4] == c for a in fitting) for c in columns]
            days = sorted(a.published["lo"] for a in fitting if a.published)
            rows.append(
                {
                    "term": term, "articles": len(fitting), "copies_left_out": 0, "cells": cells, "entity": None,
                    "hits": sum(a.text.casefold().count(term.casefold()) for a in fitting), "query": f'"{term}"',
                    "first": days[0] if days else None, "last": days[-1] if days else None,
                }
            )  # fmt: skip
        return {"columns": columns, "rows": rows}

    # Watched folders

    def watch_list(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"rows": self.watched}

    def watch_add(self, params: dict[str, Any]) -> dict[str, Any]:
        self.watched.append(dict(params))
        return {}

    def watch_remove(self, params: dict[str, Any]) -> dict[str, Any]:
        self.watched = [row for row in self.watched if row["path"] != params["path"]]
        return {}

    def watch_scan(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"added": 0}

    # Decisions: what was before comes back by undo

    def decide_organising(self, decision: dict[str, Any]) -> Any:
        before = self._snapshot()
        kind, articles = decision["kind"], set(decision.get("articles") or ())
        if kind == "read":
            self.seen = self.seen | articles if decision["on"] else self.seen - articles
        elif kind == "collection":
            ids = self.collections.get(decision["name"], set())
            self.collections[decision["name"]] = ids | articles if decision["on"] else ids - articles
        elif kind == "collection_make":
            self.collections.setdefault(decision["name"], set())
        elif kind == "collection_rename":
            self.collections[decision["to"]] = self.collections.pop(decision["name"])
        elif kind == "collection_remove":
            del self.collections[decision["name"]]
        elif kind == "saved_search":
            self.saved[decision["name"]] = to_json(from_json(Question, decision["question"]))
        elif kind == "saved_search_rename":
            self.saved[decision["to"]] = self.saved.pop(decision["name"])
        elif kind == "saved_search_remove":
            del self.saved[decision["name"]]
        elif kind == "highlight_remove":
            self.notes_made = [note for note in self.notes_made if note["id"] != decision["highlight"]]
        elif kind == "not_copy":
            self.copies_of = {}
        else:
            return None
        return ("organising", before)

    def _snapshot(self) -> Any:
        return (
            {n: set(ids) for n, ids in self.collections.items()},
            dict(self.saved),
            set(self.seen),
            [*self.notes_made],
        )

    def revert_organising(self, held: Any) -> None:
        self.collections, self.saved, self.seen, self.notes_made = held[1]

    def delete_for_good(self, params: dict[str, Any]) -> dict[str, Any]:
        for number in params["ids"]:
            del self.articles[number]
        return {"deleted": len(params["ids"]), "backups": [{"path": "/invented/old.cuttings", "made": "2026-01-04"}]}

    def empty_trash(self, params: dict[str, Any]) -> dict[str, Any]:
        return self.delete_for_good({"ids": [a.id for a in self.articles.values() if a.trash]})

    def reread(self, params: dict[str, Any]) -> dict[str, Any]:
        Step("reread")
        return {"done": len(params["ids"]), "changed": len(params["ids"]), "failed": [], "waiting": 0}
