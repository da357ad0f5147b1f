"""Mentions laid over the form of a text that is read, and the making of claims that quote its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from cuttings_db.entities.reading_form import ReadingForm
from cuttings_db.folding import simplify
from cuttings_db.model import Claim, Mention, Part
from cuttings_db.text import sentences

__all__ = ["Reading", "Span", "claim_over", "entity_of"]

Span = tuple[int, int, Mention]

_HAN = re.compile(r"[\u3400-\u9fff]")
_CHINESE_FROM = re.compile(r"^(?:的|[，,]?来自|[（(])$")


class Reading:
    """Mentions of a text laid over its reading form, where names are whole and notes do not disturb."""

    def __init__(self, form: ReadingForm, mentions: Sequence[Mention]) -> None:
        self.form, self.text = form, form.text
        self.spans: list[Span] = []
        self.left_out: list[Mention] = []  # of running heads and the like
        for mention in mentions:
            start, last = form.derived(mention.parts[0][0]), form.derived(mention.parts[-1][1] - 1)
            if start is not None and last is not None and last >= start:
                self.spans.append((start, last + 1, mention))
            else:
                self.left_out.append(mention)
        self.spans.sort(key=lambda s: (s[0], -s[1]))
        self.starts = [s for s, _, _ in self.spans]

    @cached_property
    def plain(self) -> str:
        """Return the text with simplified characters, offset for offset."""
        return simplify(self.text)

    @cached_property
    def sentences(self) -> list[Part]:
        """Return the sentences of the text."""
        return sentences(self.text)

    def is_chinese(self, sentence: Part) -> bool:
        """Say whether a quarter of a sentence are Chinese characters."""
        words = self.text[sentence[0] : sentence[1]]
        return not words.isascii() and len(_HAN.findall(words)) * 4 > len(words)

    def of_type(self, kind: str, start: int, end: int) -> list[Span]:
        """Return the mentions of a type that begin within `[start, end)`."""
        return [
            s for s in self.spans[bisect_left(self.starts, start) : bisect_left(self.starts, end)] if s[2].type == kind
        ]

    def houses(self, start: int, end: int) -> list[Span]:
        """Return the organisations that begin within `[start, end)`, without the societies inside names of events."""
        events = self.of_type("event", start, end)
        found = self.of_type("organisation", start, end)
        return [h for h in found if not any(e[0] <= h[0] and h[1] <= e[1] for e in events)] if events else found

    def house(self, before: int, kinds: re.Pattern[str] | None = None) -> Mention | None:
        """Return the organisation that a text without further words is about: of its headline, and named most.

        With `kinds` the one whose name fits that is named most before an offset, the last of equals.
        """
        houses = [s for s in self.spans if s[2].type == "organisation" and s[0] < before]
        if kinds is not None:
            fits = {m.key for s, e, m in houses if kinds.search(self.plain, s, e)}
            named = Counter(m.key for _, _, m in houses if m.key in fits)
            return max((m for _, _, m in reversed(houses) if m.key in fits), key=lambda m: named[m.key], default=None)
        counted = Counter(m.key for _, _, m in houses if m.kind in ("", "company"))
        if not counted:
            return None
        ranked = counted.most_common(2)
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return None
        return next(m for _, _, m in houses if m.key == ranked[0][0])

    def spans_over(self, start: int, end: int) -> list[Span]:
        """Return the mentions that touch `[start, end)` and begin at most 80 characters before it."""
        chosen = self.spans[bisect_left(self.starts, start - 80) : bisect_left(self.starts, end)]
        return [span for span in chosen if span[1] > start]

    def next_of(self, types: tuple[str, ...], start: int, reach: int) -> tuple[int, int, Mention] | None:
        """Return the first mention of some types that begins within reach behind an offset."""
        for index in range(bisect_left(self.starts, start), len(self.spans)):
            span = self.spans[index]
            if span[0] > start + reach:
                return None
            if span[2].type in types:
                return span
        return None

    def organisation_ending(self, end: int) -> tuple[int, int, Mention] | None:
        """Return the organisation that ends right before an offset (a department before a person: the nearest)."""
        at = bisect_left(self.starts, end)
        for span in reversed(self.spans[max(0, at - 4) : at]):
            if span[2].type == "organisation" and (span[1] == end or _CHINESE_FROM.match(self.text[span[1] : end])):
                return span
        return None


def entity_of(mention: Mention) -> str:
    """Return the `type:key` of a mention."""
    return f"{mention.type}:{mention.key}"


def claim_over(
    reading: Reading,
    kind: str,
    entity: Mention,
    start: int,
    end: int,
    other: Mention | None = None,
    former: bool = False,
    value: str = "",
) -> Iterator[Claim]:
    """Yield the claim over a span of the reading form; its value is what the span says, unless one is given."""
    parts = reading.form.parts(start, end)
    if parts:
        value = value or " ".join(reading.form.source[s:e] for s, e in parts)
        yield Claim(kind, entity_of(entity), value, parts, entity_of(other) if other else "", "pattern", former)
