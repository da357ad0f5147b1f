"""What the invented archive says of dates, and what it makes of decisions about them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from cuttings_db.errors import QuestionRefused
from cuttings_db.intervals import parse_edtf
from desktop_fake_articles import FakeArticle
from desktop_fake_reading import FakeReading

_KINDS = ("correct_date", "confirm_date", "reject_date", "release_date", "published", "history")
_INTERVAL = ("edtf", "lo", "hi", "precision", "qualifier")
_COUNTED = "Few years in the text lie far from its publication, so dates without a year are counted from it."


class FakeDating(FakeReading):
    """The answers about dates; each decision keeps what it takes to undo it."""

    def __init__(self, articles: int = 14, language: str = "en") -> None:
        super().__init__(articles, language)
        self.own: dict[int, str] = {}  # publication dates that a person has set
        self.read: dict[int, bool] = {}  # how a person wants dates without a year to be read
        self.rejected: dict[int, dict[str, Any]] = {}
        self._first = {a.id: a.published for a in self.articles.values()}

    def _dated(self, number: int) -> tuple[FakeArticle, dict[str, Any]]:
        for article in self.articles.values():
            for date in article.dates:
                if date["id"] == number:
                    return article, date
        raise QuestionRefused("this date is no longer in the archive", "It was read anew; look at it again.")

    def date(self, params: dict[str, Any]) -> dict[str, Any]:
        article, date = self._dated(params["id"])
        start, end = next((s, e) for _, s, e in article.paragraphs if s <= date["start"] < e)
        first = article.text.rfind(". ", start, date["start"]) + 2
        start = first if first > 1 else start
        stop = article.text.find(".", date["end"], end)
        end = stop if stop > 0 else end
        clause = article.text[start:end]
        words = next((w for w in ("enrolled", "know", "is") if f" {w} " in clause), "")
        at = start + clause.find(words) if words else 0
        counted = article.published if date["precision"] == "month" else None
        return {
            "origin": "", **date, "article": article.id, "text": article.text[date["start"] : date["end"]],
            "rule": "day", "rule_words": "A day with its month and year: 12 March 2024.",
            "anchor": counted["edtf"] if counted else "", "anchor_words": "published" if counted else "",
            "clause": clause, "clause_span": [start, end], "predicate": words,
            "predicate_span": [at, at + len(words)],
            "machine": date.get("machine") or {name: date[name] for name in _INTERVAL}, "rejected": False,
        }  # fmt: skip

    def article(self, params: dict[str, Any]) -> dict[str, Any]:
        chosen = self.read.get(params["id"])
        history = {"is": bool(chosen), "reason": "" if chosen else _COUNTED, "chosen": chosen is not None}
        return {**super().article(params), "history": history}

    def _evidence(self, article: FakeArticle) -> list[dict[str, Any]]:
        found = [{"source": "you", "quote": "", "edtf": self.own[article.id]}] if article.id in self.own else []
        if first := self._first.get(article.id):
            found.append({"source": "page metadata", "quote": "published", "edtf": first["edtf"]})
        if article.id % 2:
            found.append({"source": "dateline", "quote": "LISBON, 5 May 2021", "edtf": "2021-05-05"})
        return found

    def publication_suggestions(self, params: dict[str, Any]) -> dict[str, Any]:
        rows = []
        for article in (self.articles[i] for i in params["ids"] if i in self.articles):
            evidence = self._evidence(article)
            telling = [e["edtf"] for e in evidence if e["source"] != "you" and not e["edtf"].startswith("[")]
            rows.append({
                "id": article.id, "title": article.title, "published": article.published, "evidence": evidence,
                "suggestion": telling[0] if telling else "",
            })  # fmt: skip
        return {"rows": rows}

    def decide_dates(self, decision: dict[str, Any]) -> Any:
        """Carry out a decision about dates and return what undoes it; None for any other."""
        kind = decision["kind"]
        if kind not in _KINDS:
            return None
        if kind in ("published", "history"):
            kept = self.own if kind == "published" else self.read
            ids = decision.get("articles") or ([decision["article"]] if "article" in decision else [])
            values = decision.get("values") or dict.fromkeys(ids, decision.get("value"))
            before = {int(i): kept.get(int(i)) for i in values}
            self._set(kept, {int(i): v for i, v in values.items()})
            return kind, before
        if "date" not in decision:
            article = self.articles[decision["article"]]
            place = {
                "start": decision["start"],
                "end": decision["end"],
                "role": "event",
                "id": len(self._held) + 900_000,
            }
            date = {**place, **asdict(parse_edtf(decision["value"])), "origin": "corrected"}
            article.dates = sorted([*article.dates, date], key=lambda d: int(d["start"]))
            return "added", (article.id, date, {})
        article, date = self._dated(decision["date"])
        before = dict(date)
        if kind == "reject_date":
            article.dates.remove(date)
        elif kind == "correct_date":
            date.update(asdict(parse_edtf(decision["value"])), origin="corrected")
            date.setdefault("machine", {name: before[name] for name in _INTERVAL})
        elif kind == "confirm_date":
            date["origin"] = "confirmed"
        else:
            date.update(date.pop("machine", {}), origin="")
        return kind, (article.id, date, before)

    def revert_dates(self, held: Any) -> None:
        """Take a decision about dates back."""
        kind, before = held
        if kind in ("published", "history"):
            self._set(self.own if kind == "published" else self.read, before)
            return
        identifier, date, values = before
        if kind == "added":
            self.articles[identifier].dates.remove(date)
            return
        date.clear()
        date.update(values)
        if kind == "reject_date":
            self.articles[identifier].dates.append(date)
            self.articles[identifier].dates.sort(key=lambda d: int(d["start"]))

    def _set(self, kept: dict[int, Any], values: dict[int, Any]) -> None:
        for identifier, value in values.items():
            kept.pop(identifier, None)
            if value is not None:
                kept[identifier] = value
            if kept is self.own:
                edtf = self.own.get(identifier)
                first = self._first.get(identifier)
                self.articles[identifier].published = asdict(parse_edtf(edtf)) if edtf else first
