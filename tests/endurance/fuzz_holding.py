"""What holds of every draft, text layer, date, name and claim, whatever the text they were found in."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.intervals import day_number, parse_edtf
from cuttings_db.model import ENTITY_TYPES, Claim, DateMention, Draft, Evidence, Mention, TextLayer, from_json, to_json
from cuttings_db.text import derive
from endurance.fuzz_door import hold

__all__ = [
    "holds_of_claims",
    "holds_of_dates",
    "holds_of_draft",
    "holds_of_evidence",
    "holds_of_layer",
    "holds_of_mentions",
]

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
_QUALIFIED = {"within", "by", "since", "until", "as-of", "approximate", "uncertain", "exact"}


def _inside(spans: Iterable[Any], text: str, what: str, empty: bool = False) -> None:
    """Hold that spans lie inside the text and are not empty."""
    for span in spans:
        fits = 0 <= span.start < span.end <= len(text) or (empty and 0 <= span.start == span.end <= len(text))
        hold(fits, f"a {what} lies inside the text")


def _strings(value: Any) -> Iterable[str]:
    """Yield every string in plain values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *_strings(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _storable(value: Any, what: str) -> None:
    """Hold that a dataclass travels as JSON and that SQLite can hold every string of it."""
    data = to_json(value)
    hold(from_json(type(value), json.loads(json.dumps(data))) == value, f"a {what} comes back from JSON as it was")
    for string in _strings(data):
        hold(not any("\ud800" <= c <= "\udfff" for c in string), f"a {what} holds no half of a character")


def holds_of_evidence(found: Iterable[Evidence]) -> None:
    """Hold that evidence names an interval."""
    for each in found:
        hold(each.source, "evidence has a source")
        parse_edtf(each.edtf)


def holds_of_draft(draft: Draft) -> None:
    """Hold what every reader promises of its draft."""
    text = draft.text
    hold(any(c.isalnum() for c in text), "an article has words")
    hold("\r" not in text, "lines end in LF")
    _inside(draft.paragraphs, text, "paragraph")
    _inside(draft.links, text, "link")
    _inside(draft.note_marks, text, "note mark")
    _inside(draft.footnotes, text, "footnote")
    hold(all(a.end <= b.start for a, b in zip(draft.paragraphs, draft.paragraphs[1:])), "paragraphs do not overlap")
    hold(all(_ADDRESS.fullmatch(link.url) for link in draft.links), "a link is of the web or of mail")
    hold("\n" not in draft.title and len(draft.title) <= 1000, "a title is a line")
    hold(bool(draft.title) == bool(draft.title_origin), "a title has an origin")
    hold(len(draft.original_sha256) == 64, "an article knows its original")
    holds_of_evidence(draft.evidence)
    _storable(draft, "draft")


def holds_of_layer(text: str, layer: TextLayer) -> None:
    """Hold what the text layer promises, and that the derived text leads back."""
    _inside(layer.paragraphs, text, "paragraph of the layer")
    _inside(layer.links, text, "link of the layer")
    _inside(layer.note_marks, text, "note mark of the layer")
    _inside(layer.references, text, "reference", empty=True)
    pairs = zip(layer.paragraphs, layer.paragraphs[1:])
    hold(all(a.end <= b.start for a, b in pairs), "paragraphs of the layer do not overlap")
    between = [0, *(end for p in layer.paragraphs for end in (p.start, p.end)), len(text)]
    bare = all(not any(map(str.isalnum, text[a:b])) for a, b in zip(between[::2], between[1::2]))
    hold(bare, "no word stands outside all paragraphs")
    for reference in layer.references:
        hold(all(0 <= a <= len(text) for a in reference.anchors), "an anchor lies inside the text")
    hold(len(layer.title) <= 1000 and "\n" not in layer.title, "a title of the layer is a line")
    derived = derive(text, layer)
    for start in range(0, len(derived.text), max(1, len(derived.text) // 50)):
        for s, e in derived.parts(start, start + 7):
            hold(0 <= s < e <= len(text), "a part lies inside the text")
        source = derived.source(start)
        hold(0 <= source <= len(text), "a derived place has a source")
    _storable(layer, "layer")


def holds_of_dates(text: str, dates: Sequence[DateMention]) -> None:
    """Hold what the grammar promises of every date."""
    _inside(dates, text, "date")
    for date in dates:
        if not date.edtf:
            hold(date.lo is None and date.hi is None, "a vague date has no days")
            continue
        again = parse_edtf(date.edtf)
        hold((again.lo, again.hi) == (date.lo, date.hi), "the days of a date are those of its EDTF")
        if date.lo and date.hi:
            hold(day_number(date.lo) <= day_number(date.hi), "a date does not end before it begins")
        hold(date.qualifier in _QUALIFIED and date.rule, "a date has a rule and a qualifier")
        hold(0 <= date.clause[0] <= date.start, "a clause begins at or before its date")
        hold(date.end <= date.clause[1] <= len(text), "a clause ends at or after its date")
        inside = date.predicate == (0, 0) or 0 <= date.predicate[0] < date.predicate[1] <= len(text)
        hold(inside, "a predicate lies inside the text")


def holds_of_mentions(text: str, mentions: Sequence[Mention]) -> None:
    """Hold that names quote the text and are told by identity."""
    _inside(mentions, text, "name")
    for m in mentions:
        hold(m.type in ENTITY_TYPES and m.key, "a name has a type and a key")
        hold(m.parts and (m.start, m.end) == (m.parts[0][0], m.parts[-1][1]), "the parts of a name are its span")
        hold(all(s < e for s, e in m.parts), "a part of a name is not empty")
        hold(all(a[1] <= b[0] for a, b in zip(m.parts, m.parts[1:])), "the parts of a name are in order")
        hold(" ".join(text[s:e] for s, e in m.parts) == m.name == m.name.strip(), "a name quotes the text")
        hold("\n" not in m.name, "a name is a line")
    hold(len({(m.parts, m.type) for m in mentions}) == len(mentions), "no name is told twice")


def holds_of_claims(text: str, mentions: Sequence[Mention], claims: Sequence[Claim]) -> None:
    """Hold that claims quote the text and speak of names that stand in it."""
    known = {f"{m.type}:{m.key}" for m in mentions}
    for claim in claims:
        hold(claim.parts and all(0 <= s < e <= len(text) for s, e in claim.parts), "a claim has a quote")
        hold(claim.value and claim.kind, "a claim has a kind and a value")
        hold(claim.entity_key in known, "a claim speaks of a name in the text")
        hold(not claim.other_key or claim.other_key in known, "a claim's other name stands in the text")
        hold(
            from_json(Claim, json.loads(json.dumps(dataclasses.asdict(claim)))) == claim, "a claim comes back from JSON"
        )
