"""Mentions laid over the form of a text that is read, and the making of claims that quote its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cuttings_db.entities.reading_form import ReadingForm
from cuttings_db.model import Claim, Mention

__all__ = ["Reading", "claim_over", "entity_of"]

_CHINESE_FROM = re.compile(r"^(?:的|[，,]?来自|[（(])$")


class Reading:
    """Mentions of a text laid over its reading form, where names are whole and notes do not disturb."""

    def __init__(self, form: ReadingForm, mentions: Sequence[Mention]) -> None:
        self.form, self.text = form, form.text
        self.spans: list[tuple[int, int, Mention]] = []
        for mention in mentions:
            start, last = form.derived(mention.parts[0][0]), form.derived(mention.parts[-1][1] - 1)
            if start is not None and last is not None and last >= start:
                self.spans.append((start, last + 1, mention))
        self.spans.sort(key=lambda s: (s[0], -s[1]))
        self.starts = [s for s, _, _ in self.spans]

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
) -> Iterator[Claim]:
    """Yield the claim over a span of the reading form."""
    parts = reading.form.parts(start, end)
    if parts:
        value = " ".join(reading.form.source[s:e] for s, e in parts)
        yield Claim(kind, entity_of(entity), value, parts, entity_of(other) if other else "", "pattern", former)
