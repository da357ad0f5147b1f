"""What the invented archive finds: articles, their rows, its names and its dates."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Any

from cuttings_db.model import Question, from_json
from cuttings_db.packing import pack
from desktop_fake_articles import ENTITIES, FakeArticle, make_article

LOW, HIGH = -2147483648, 2147483647


def ordinal(day: str | None, otherwise: int) -> int:
    return datetime.date.fromisoformat(day).toordinal() if day else otherwise


class FakeSearch:
    """The invented articles, and the answers to the questions of lists."""

    def __init__(self, articles: int, language: str) -> None:
        self.language = language
        self.articles = {n: make_article(n, language) for n in range(1, articles + 1)}
        self.unindexed = 0

    # What is found

    def _found(self, question: Question) -> list[FakeArticle]:
        words = question.text.casefold().replace('"', "").split()
        found = []
        for article in self.articles.values():
            if article.trash != question.trash:
                continue
            if not all(word in article.text.casefold() for word in words):
                continue
            has = {m["entity"] for m in article.mentions}
            if any((e.id in has) == e.exclude for e in question.entities):
                continue
            if not all(self._within(article, d.lo, d.hi) for d in question.dates):
                continue
            if question.undated and article.published:
                continue
            found.append(article)
        if question.sort in ("newest", "oldest"):
            found.sort(key=lambda a: (a.published or {}).get("lo") or "", reverse=question.sort == "newest")
        elif question.sort == "title":
            found.sort(key=lambda a: a.title.casefold())
        return found

    @staticmethod
    def _within(article: FakeArticle, lo: str | None, hi: str | None) -> bool:
        published = article.published
        if published is None:
            return False
        return (hi is None or published["lo"] <= hi) and (lo is None or (published["hi"] or "9999-12-31") >= lo)

    def _marks(self, text: str, question: Question) -> list[list[int]]:
        low, marks = text.casefold(), []
        for word in question.text.casefold().replace('"', "").split():
            start = low.find(word)
            while start >= 0:
                marks.append([start, start + len(word)])
                start = low.find(word, start + len(word))
        return sorted(marks)

    def _row(self, article: FakeArticle, question: Question) -> dict[str, Any]:
        body = article.text[len(article.title) + 1 :].replace("\n", " ")
        marks = self._marks(body, question)
        start = max(0, marks[0][0] - 40) if marks else 0
        snippet = body[start : start + 220]
        return {
            "id": article.id,
            "title": article.title,
            "title_origin": "heading",
            "published": article.published,
            "source": article.source,
            "language": article.language,
            "starred": article.starred,
            "tags": article.tags,
            "snippet": ("…" if start else "") + snippet,
            "marks": [[s + bool(start), e + bool(start)] for s, e in self._marks(snippet, question)],
            "where": "" if marks or not question.text else "title",
        }

    def _facet(self, found: list[FakeArticle], kind: str) -> list[dict[str, Any]]:
        counts: Counter[str] = Counter()
        for article in found:
            counts.update({m["entity"] for m in article.mentions if m["type"] == kind})
        table = ENTITIES[self.language]
        return [
            {"id": i, "name": table[int(i[1:])][2], "kind": table[int(i[1:])][1], "articles": n}
            for i, n in counts.most_common()
        ]

    # Answers, one method each

    def search(self, params: dict[str, Any]) -> dict[str, Any]:
        question = from_json(Question, params["question"])
        found = self._found(question)
        facets = {}
        for kind in dict.fromkeys(kind for kind, _, _ in ENTITIES[self.language]):
            rows = self._facet(found, kind)
            facets[kind] = {"total": len(rows), "rows": rows[:200]}
        return {
            "ids": pack([a.id for a in found]),
            "total": len(found),
            "of": sum(not a.trash for a in self.articles.values()),
            "note": "The bracket was searched literally." if "(" in question.text else "",
            "suggestion": None,
            "unindexed": self.unindexed,
            "undated": sum(a.published is None for a in found),
            "terms": question.text.split(),
            "facets": facets,
            "rows": [self._row(a, question) for a in found[:50]],
        }

    def rows(self, params: dict[str, Any]) -> dict[str, Any]:
        question = from_json(Question, params["question"])
        return {"rows": [self._row(self.articles[i], question) for i in params["ids"] if i in self.articles]}

    def entity_facet(self, params: dict[str, Any]) -> dict[str, Any]:
        rows = self._facet(self._found(from_json(Question, params["question"])), params["type"])
        rows = [r for r in rows if params["filter"].casefold() in r["name"].casefold()]
        if params["sort"] == "name":
            rows.sort(key=lambda r: r["name"])
        return {"total": len(rows), "rows": rows[params["offset"] : params["offset"] + params["limit"]]}

    def timeline_items(self, params: dict[str, Any]) -> dict[str, Any]:
        items = []
        for identifier in params["ids"]:
            a = self.articles.get(-identifier if identifier < 0 else identifier // 1000)
            if a is None:
                continue  # deleted meanwhile, as in the real one
            date = a.published if identifier < 0 else next(d for d in a.dates if d["id"] == identifier)
            assert date is not None
            start, end = date.get("start", 0), date.get("end", 0)
            items.append(
                {
                    "date": identifier, "article": a.id, "title": a.title, "text": a.text[start:end],
                    "clause": a.text[max(0, start - 40) : end + 40], "role": "publication", **date,
                    "start": start, "end": end,
                }
            )  # fmt: skip
        return {"items": items}

    def tags(self, params: dict[str, Any]) -> dict[str, Any]:
        counts = Counter(tag for a in self.articles.values() for tag in a.tags)
        return {"tags": [{"name": n, "articles": c} for n, c in counts.items()]}
