"""An invented archive that answers the window's questions from memory: no process, no file, no parsing.

`FakeArchive(articles=14, language="en")` makes articles of own sentences; `fake_connect(archive)` is what Jobs takes
as `connect`. `FakeChannel` answers on a thread of its own, like the real one; `delay` holds an answer back, and
`archive.fail[method] = error` lets the next request of that method fail.
"""

from __future__ import annotations

import datetime
import itertools
import queue
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.errors import Cancelled, CuttingsError, WorkerDied
from cuttings_db.model import Question, from_json
from cuttings_db.packing import pack
from cuttings_db.progress import Step
from desktop_fake_articles import ENTITIES, PRECISIONS, QUALIFIERS, ROLES, FakeArticle, make_article

LOW, HIGH = -2147483648, 2147483647


def _ordinal(day: str | None, otherwise: int) -> int:
    return datetime.date.fromisoformat(day).toordinal() if day else otherwise


class FakeArchive:
    """The invented archive: articles, and a method for each question of the service."""

    def __init__(self, articles: int = 14, language: str = "en") -> None:
        self.language = language
        self.articles = {n: make_article(n, language) for n in range(1, articles + 1)}
        self.fail: dict[str, Exception] = {}
        self.delay: dict[str, float] = {}
        self.asked: list[tuple[str, str, dict[str, Any]]] = []
        self.decisions: list[dict[str, Any]] = []
        self.undone: list[dict[str, Any]] = []
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

    def summary(self, params: dict[str, Any]) -> dict[str, Any]:
        trash = sum(a.trash for a in self.articles.values())
        return {
            "path": "/invented/Oncology.cuttings",
            "name": "Oncology",
            "articles": len(self.articles) - trash,
            "trash": trash,
            "undated": sum(a.published is None for a in self.articles.values()),
            "unindexed": self.unindexed,
            "read_only": False,
            "reports": 1,
            **self._state(None),
        }

    def search(self, params: dict[str, Any]) -> dict[str, Any]:
        question = from_json(Question, params["question"])
        found = self._found(question)
        items: list[tuple[int, int, int, int, int]] = []
        for article in found:
            dated = [(article.published, -article.id, "publication")] if article.published else []
            dated += [(d, d["id"], d["role"]) for d in article.dates]
            for date, identifier, role in dated:
                assert date is not None
                look = PRECISIONS.index(date["precision"]) | QUALIFIERS.index(date["qualifier"]) << 4
                look |= ROLES.index(role) << 8
                items.append((article.id, _ordinal(date["lo"], LOW), _ordinal(date["hi"], HIGH), look, identifier))
        columns = list(zip(*items, strict=True)) or [()] * 5
        facets = {}
        for kind in dict.fromkeys(kind for kind, _, _ in ENTITIES[self.language]):
            rows = self._facet(found, kind)
            facets[kind] = {"total": len(rows), "rows": rows[:200]}
        return {
            "ids": pack([a.id for a in found]),
            "total": len(found),
            "of": sum(not a.trash for a in self.articles.values()),
            "note": "The bracket was searched literally." if "(" in question.text else "",
            "suggestion": "velutinib" if question.text.startswith("velutin") and not found else None,
            "unindexed": self.unindexed,
            "undated": sum(a.published is None for a in found),
            "terms": question.text.split(),
            "facets": facets,
            "timeline": {
                "count": len(items),
                **{n: pack(list(c)) for n, c in zip(("article", "lo", "hi", "look", "date"), columns, strict=True)},
            },
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

    def article(self, params: dict[str, Any]) -> dict[str, Any]:
        a = self.articles[params["id"]]
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
            "has_original": True,
            "people": [m["name"] for m in a.mentions if m["type"] == "person"][:2],
        }

    def paragraphs(self, params: dict[str, Any]) -> dict[str, Any]:
        a, question = self.articles[params["id"]], from_json(Question, params["question"])
        made, characters, following = [], 0, None
        for index, (kind, start, end) in enumerate(a.paragraphs):
            if index < params["first"]:
                continue
            if characters and characters + end - start > params["characters"]:
                following = index
                break
            characters += end - start

            def here(spans: list[dict[str, Any]], start: int = start, end: int = end) -> list[dict[str, Any]]:
                return [s for s in spans if start <= s["start"] and s["end"] <= end]

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
        marks = self._marks(self.articles[params["id"]].text, from_json(Question, params["question"]))
        return {"marks": pack(list(itertools.chain(*marks)))}

    def entity(self, params: dict[str, Any]) -> dict[str, Any]:
        kind, sort, name = ENTITIES[self.language][int(params["id"][1:])]
        ids = [a.id for a in self.articles.values() if any(m["entity"] == params["id"] for m in a.mentions)]
        return {
            "id": params["id"], "type": kind, "kind": sort, "name": name, "aliases": [name], "articles": pack(ids),
            "claims": [],
        }  # fmt: skip

    def timeline_items(self, params: dict[str, Any]) -> dict[str, Any]:
        items = []
        for identifier in params["ids"]:
            a = self.articles[-identifier if identifier < 0 else identifier // 1000]
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

    def report(self, params: dict[str, Any]) -> dict[str, Any]:
        return self._report(3, [1, 2], [{"path": "/invented/scan.pdf", "member": "", "kind": "NoText",
            "reason": "the PDF is a scan without text", "advice": "Read it with an OCR program first."}])  # fmt: skip

    @staticmethod
    def _report(given: int, added: list[int], failed: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "id": 1, "started": "2026-01-05T09:30:00", "ended": "2026-01-05T09:30:04", "given": given,
            "added": len(added), "already": given - len(added) - len(failed), "failed": failed,
            "articles": [
                {"id": i, "path": f"/invented/{i}.html", "member": "", "title": f"Article {i}"} for i in added
            ],
            "cancelled": False,
        }  # fmt: skip

    def tags(self, params: dict[str, Any]) -> dict[str, Any]:
        counts = Counter(tag for a in self.articles.values() for tag in a.tags)
        return {"tags": [{"name": n, "articles": c} for n, c in counts.items()]}

    def decide(self, params: dict[str, Any]) -> dict[str, Any]:
        decision = params["decision"]
        self.decisions.append(decision)
        self.undone.clear()
        self._carry_out(decision, bool(decision.get("on")))
        return {"id": len(self.decisions), "label": decision["kind"]}

    def _carry_out(self, decision: dict[str, Any], on: bool) -> None:
        for identifier in decision.get("articles", []):
            if decision["kind"] == "star":
                self.articles[identifier].starred = on
            elif decision["kind"] == "trash":
                self.articles[identifier].trash = on

    def _state(self, label: str | None) -> dict[str, Any]:
        last = self.decisions[-1]["kind"] if self.decisions else ""
        return {
            "label": label, "can_undo": bool(self.decisions), "can_redo": bool(self.undone), "undo_label": last,
            "redo_label": self.undone[-1]["kind"] if self.undone else "",
        }  # fmt: skip

    def undo(self, params: dict[str, Any]) -> dict[str, Any]:
        if not self.decisions:
            return self._state(None)
        decision = self.decisions.pop()
        self.undone.append(decision)
        self._carry_out(decision, not decision.get("on"))
        return self._state(decision["kind"])

    def redo(self, params: dict[str, Any]) -> dict[str, Any]:
        if not self.undone:
            return self._state(None)
        decision = self.undone.pop()
        self.decisions.append(decision)
        self._carry_out(decision, bool(decision.get("on")))
        return self._state(decision["kind"])

    def import_text(self, params: dict[str, Any]) -> dict[str, Any]:
        return self._report(1, [self._add()], [])

    def _add(self) -> int:
        number = max(self.articles, default=0) + 1
        self.articles[number] = make_article(number, self.language)
        return number

    # Long work: told the steps, stopped by the report

    def import_(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        added = []
        for done, path in enumerate(params["paths"]):
            report(Step("import", done, len(params["paths"]), Path(path).name))
            time.sleep(self.delay.get("import step", 0))
            added.append(self._add())
        return self._report(len(added), added, [])

    def export(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        ids = params["ids"] or list(self.articles)
        for done in range(len(ids)):
            report(Step("dossier", done, len(ids), "compiling"))
        return {"path": params["to"], "articles": len(ids), "pages": len(ids) + 2, "warnings": []}

    def export_original(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"path": params["to"]}

    def backup(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"path": params["to"]}

    def catch_up(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        done, self.unindexed = self.unindexed, 0
        return {"indexed": done}

    def full_pass(self, params: dict[str, Any], report: Callable[[Step], None]) -> dict[str, Any]:
        return {"articles": len(self.articles)}

    def check(self, params: dict[str, Any]) -> dict[str, Any]:
        return {"ok": True, "articles": len(self.articles), "indexed": len(self.articles), "problems": []}

    def answer(self, role: str, method: str, params: dict[str, Any], report: Callable[[Step], None]) -> Any:
        """Answer one request; CuttingsError and others as the test ordered."""
        self.asked.append((role, method, params))
        until = time.monotonic() + self.delay.get(method, 0)
        while time.monotonic() < until:
            report(Step(method))
            time.sleep(0.005)
        if method in self.fail:
            raise self.fail.pop(method)
        if method in ("import", "export", "catch_up", "full_pass"):
            return getattr(self, {"import": "import_"}.get(method, method))(params, report)
        return getattr(self, method)(params)


class FakeChannel:
    """A channel whose other end is a thread: one request after the other, like a worker."""

    living = 0

    def __init__(self, archive: FakeArchive, role: str) -> None:
        self._archive, self._role = archive, role
        self._numbers = itertools.count(1)
        self._requests: queue.Queue[Any] = queue.Queue()
        self._cancelled: set[int] = set()
        self.alive = True
        FakeChannel.living += 1
        self._thread = threading.Thread(target=self._run, name=f"fake {role}", daemon=True)
        self._thread.start()

    def send(
        self,
        method: str,
        params: dict[str, Any],
        on_end: Callable[[Any, Exception | None], None],
        on_step: Callable[[Step], None] = lambda step: None,
    ) -> int:
        """Queue one request; a dead channel answers at once."""
        number = next(self._numbers)
        if not self.alive:
            on_end(None, WorkerDied("the worker has ended"))
        else:
            self._requests.put((number, method, params, on_end, on_step))
        return number

    def cancel(self, number: int) -> None:
        """Let one request end at its next report."""
        self._cancelled.add(number)

    def die(self) -> None:
        """End unexpectedly, as a crashed process does."""
        self.alive = False

    def close(self) -> None:
        """End and wait."""
        if self._thread.is_alive():
            self._requests.put(None)
            self._thread.join(5)
            FakeChannel.living -= 1
        self.alive = False

    def _run(self) -> None:
        while (request := self._requests.get()) is not None:
            number, method, params, on_end, on_step = request

            def report(step: Step, number: int = number, on_step: Callable[[Step], None] = on_step) -> None:
                if number in self._cancelled:
                    raise Cancelled("stopped")
                on_step(step)

            try:
                report(Step(method))
                result = self._archive.answer(self._role, method, params, report)
            except CuttingsError as error:
                if isinstance(error, WorkerDied):
                    self.alive = False
                on_end(None, error)
            except Exception as error:  # noqa: BLE001 - the real service turns a bug into an answer too
                on_end(None, RuntimeError(f"{type(error).__name__}: {error}"))
            else:
                on_end(result, None)


def fake_connect(archive: FakeArchive) -> Callable[[Path, str], FakeChannel]:
    """Return what Jobs takes as `connect`: channels to the invented archive, whatever the path."""
    return lambda _path, role: FakeChannel(archive, role)
