"""Walk once over a text, try the rules where their first words stand, resolve what they read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings_db.dates.anchors import Anchors
from cuttings_db.dates.clauses import Clauses
from cuttings_db.dates.grammar import FIRST
from cuttings_db.dates.plain import plain
from cuttings_db.dates.rules import DIGITS, Reading, Rule, Scene
from cuttings_db.intervals import qualified
from cuttings_db.model import DateMention, Interval

__all__ = ["find_dates"]

_WORD = re.compile(r"[A-Za-z]+|[0-9]+|[一-鿿〇]")
_BAD_BEFORE_DIGIT = re.compile(r"[0-9][.,:/+-]$|[\w$€£¥#@~±<>=≥≤]$|[=<>≥≤±][ ]$|[A-Za-z]-$")


@dataclass(frozen=True)
class Found:
    """One expression of the text before it is resolved."""

    start: int
    end: int
    rule: Rule
    reading: Reading


def find_dates(text: str, published: str | None = None, language: str | None = None) -> list[DateMention]:
    """Return the dated expressions of a text in order, never overlapping.

    `published` is the publication date in EDTF (also bounds such as `[2025-08-26..2025-12-31]`) or None; relative
    expressions count from it. `language` narrows the grammar ("zh", "en"); None reads both. Never fails on any text.
    """
    clauses = Clauses(text)
    scene = Scene(plain(text), text, clauses.future)
    anchors = Anchors.of(published)
    mentions = []
    for found in expressions(scene):
        mentions.append(_resolved(found, anchors, clauses))
    return mentions


def expressions(scene: Scene) -> list[Found]:
    """Return the longest expressions from left to right."""
    result: list[Found] = []
    done = 0
    text = scene.text
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        first = word[0]
        rules = FIRST.get(DIGITS if first[0].isdigit() else first.lower())
        if rules is None or not _may_begin(text, start, first):
            continue
        best = _longest(rules, scene, start)
        if best is not None:
            result.append(best)
            done = best.end
    return result


def _may_begin(text: str, start: int, first: str) -> bool:
    """Tell whether an expression may begin here: not inside a word, a longer number, an amount."""
    if start == 0 or not first.isascii():
        return True
    if first[0].isdigit():
        return not _BAD_BEFORE_DIGIT.search(text, max(0, start - 2), start)
    before = text[start - 1]
    return not (before.isascii() and (before.isalnum() or before in "_@\0"))


def _longest(rules: tuple[Rule, ...], scene: Scene, start: int) -> Found | None:
    """Return the longest reading at a place; of equally long ones the first rule's."""
    matches = [(entry, match) for entry in rules if (match := entry.pattern.match(scene.text, start))]
    matches.sort(key=lambda pair: (-pair[1].end(), pair[0].rank))
    for entry, match in matches:
        reading = entry.read(match, scene)
        if reading is not None:
            first = reading.start if reading.start >= 0 else match.start()
            last = reading.end if reading.end >= 0 else match.end()
            return Found(first, last, entry, reading)
    return None


def _resolved(found: Found, anchors: Anchors, clauses: Clauses) -> DateMention:
    """Resolve one expression and remember it for the next."""
    reading = found.reading
    interval, anchor = reading.interval, ""
    if reading.relative is not None:
        resolved = anchors.resolve(reading.relative, reading.basis)
        interval, anchor = resolved.interval, resolved.anchor
    clause = clauses.clause(found.start, found.end)
    if interval is None:
        empty = Interval("", None, None, "day")
        return DateMention(
            found.start, found.end, "", None, None, empty.precision, "uncertain", "vague", found.rule.id, anchor, clause
        )
    if reading.qualifier and interval.qualifier == "exact":
        interval = qualified(interval, reading.qualifier)
    if reading.keep:
        anchors.remember(interval)
    return DateMention(
        found.start,
        found.end,
        interval.edtf,
        interval.lo,
        interval.hi,
        interval.precision,
        interval.qualifier,
        "event",
        found.rule.id,
        anchor,
        clause,
    )
