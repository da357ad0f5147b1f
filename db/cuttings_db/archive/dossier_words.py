"""What a dossier says in its own words, in English or Chinese: dates, the question, what was found and left out."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any

from cuttings_db.archive.drawing import drawn
from cuttings_db.model import Question
from cuttings_db.resources import resource

__all__ = ["LANGUAGES", "DossierWords"]

LANGUAGES = ("en", "zh")


class DossierWords:
    """Our own words in one language; English where there are none."""

    def __init__(self, language: str) -> None:
        every: dict[str, dict[str, str]] = json.loads((resource("dossier") / "words.json").read_text("utf-8"))
        self.language = language if language in LANGUAGES else "en"
        self._words = every[self.language]
        self._months = self._words["months"].split()

    def say(self, key: str, **values: object) -> str:
        """Return some words with their values."""
        return self._words[key].format(**values)

    def count(self, key: str, number: int) -> str:
        """Return how many of something."""
        return self.say(f"{key} one" if number == 1 else f"{key} many", count=f"{number:,}")

    def joined(self, parts: Sequence[str]) -> str:
        """Return parts as a list."""
        return self._words["list"].join(parts)

    def of_prefix(self, prefix: str) -> dict[str, str]:
        """Return the words whose keys begin with a word, by the rest of their keys."""
        return {key[len(prefix) + 1 :]: said for key, said in self._words.items() if key.startswith(f"{prefix} ")}

    def language_name(self, code: str) -> str:
        """Return how a language is called; its code where we have no name."""
        return self._words.get(f"language {code}", code)

    # Dates

    def day(self, day: str, unit: str = "date") -> str:
        """Return an ISO day in words; `unit` is date, month or year."""
        date = datetime.date.fromisoformat(day)
        return self.say(unit, day=date.day, month=self._months[date.month - 1], year=date.year)

    def published(self, date: Mapping[str, Any] | None) -> str:
        """Return a date in words that say how certain it is; empty if nothing is known."""
        if not date:
            return ""
        lo, hi, precision, qualifier = (date[n] for n in ("lo", "hi", "precision", "qualifier"))
        if lo is None and hi is None:
            return str(date["edtf"])
        if lo is None:
            return self.say("no later", date=self.day(hi))
        if hi is None:
            return self.say("no earlier", date=self.day(lo))
        if qualifier == "within":
            return self.say("between", first=self.day(lo), last=self.day(hi))
        if precision == "day" or lo == hi:
            said = self.day(lo)
        elif precision in ("month", "year"):
            said = self.day(lo, precision)
        else:
            said = self.say("to", first=self.day(lo), last=self.day(hi))
        return self.say("about", date=said) if qualifier in ("approximate", "uncertain") else said

    # The question

    def question(self, question: Question) -> str:
        """Return a question as a person would say it: the words, then what narrows them; empty for everything."""
        parts = [question.text.strip()] if question.text.strip() else []
        for chip in question.entities:
            parts.append(self.say("without" if chip.exclude else "with", name=chip.name or chip.id))
        for what in dict.fromkeys(span.what for span in question.dates):
            # Spans of one meaning are alternatives.
            spans = (
                self.say(
                    "to",
                    first=self.day(span.lo) if span.lo else self.say("open"),
                    last=self.day(span.hi) if span.hi else self.say("open"),
                )
                for span in question.dates
                if span.what == what
            )
            parts.append(self.say(f"what {what}", spans=self.say("or").join(spans)))
        parts += [self._scope(scope) for scope in question.scopes]
        parts += [self.say("only undated")] if question.undated else []
        parts += [self.say("only trash")] if question.trash else []
        parts += [self.say("stories")] if question.stories else []
        return " · ".join(parts)

    def _scope(self, scope: str) -> str:
        """Return what a scope narrows to."""
        kind, _, value = scope.partition(":")
        for key in (f"scope {kind} {value}", f"scope {kind}"):
            if key in self._words:
                return self.say(key, value=value)
        return value or scope

    # The timeline

    def timeline(self, dated: Sequence[dict[str, Any]]) -> str:
        """Return in a sentence what a drawing of items holds, for those who do not see it."""
        shown = drawn(dated)
        published = sum(d["role"] == "publication" for d in shown)
        days = [day for d in shown for day in (d["lo"], d["hi"]) if day]
        said = self.count("timeline", len(shown))
        if days:
            said += self.say("timeline between", first=self.day(min(days), "month"), last=self.day(max(days), "month"))
        return said + self.say("timeline parts", published=f"{published:,}", events=f"{len(shown) - published:,}")
