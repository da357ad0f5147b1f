"""The way from a text to its mentions: stages propose, overlaps are settled, spans go back to the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cuttings_db.entities.abbreviations import find_short_forms
from cuttings_db.entities.brands import find_brands, unite_drug_names
from cuttings_db.entities.candidates import Candidate
from cuttings_db.entities.chinese_follow_ups import tell_titled_surnames
from cuttings_db.entities.chinese_names import find_chinese_names
from cuttings_db.entities.chinese_persons import find_chinese_persons
from cuttings_db.entities.citations import find_citations, find_venues
from cuttings_db.entities.context import Context, read_context
from cuttings_db.entities.departments import qualify_departments
from cuttings_db.entities.event_forms import find_event_forms
from cuttings_db.entities.events import find_events
from cuttings_db.entities.follow_ups import find_follow_ups
from cuttings_db.entities.identity import canonical_name, identity_key
from cuttings_db.entities.known_names import find_known, find_listed
from cuttings_db.entities.likeness_namesakes import tell_namesakes_apart
from cuttings_db.entities.likeness_pairs import unite_side_by_side
from cuttings_db.entities.models.agreement import agree
from cuttings_db.entities.models.chinese import find_chinese_encoded
from cuttings_db.entities.models.crf import find_tagged_fast
from cuttings_db.entities.models.encoder import find_encoded
from cuttings_db.entities.models.seconding import find_seconded
from cuttings_db.entities.organisations import find_organisations
from cuttings_db.entities.persons import find_persons
from cuttings_db.entities.plausibility import plausible
from cuttings_db.entities.reading_form import reading_form
from cuttings_db.entities.resolution import settle
from cuttings_db.entities.short_names import find_short_names
from cuttings_db.entities.symbols import find_shapes
from cuttings_db.model import Mention, TextLayer

__all__ = ["STAGES", "find_mentions"]

Stage = Callable[[Context], Iterable[Candidate]]
# What is longer names nothing, however many capitals it has; the title of a publication may take some lines.
_LONGEST = 600
_BOTH = frozenset({"fast", "full"})
_FAST = frozenset({"fast"})
_FULL = frozenset({"full"})

# The lists come first, since every other stage looks at what they know. A further recogniser (a model) is one more
# row of the second table, with the depths that run it.
LISTS: tuple[Stage, ...] = (find_known, find_listed)
STAGES: tuple[tuple[Stage, frozenset[str]], ...] = (
    (find_persons, _BOTH),
    (find_chinese_persons, _BOTH),
    (find_organisations, _BOTH),
    (find_chinese_names, _BOTH),
    (find_events, _BOTH),
    (find_shapes, _BOTH),
    (find_brands, _BOTH),
    (find_citations, _BOTH),
    (find_venues, _BOTH),
    (find_chinese_encoded, _FULL),
    (find_encoded, _FULL),
    (find_seconded, _FULL),
    (find_tagged_fast, _FAST),
)


def _recognise(text: str, depth: str) -> list[Candidate]:
    """Return the settled spans of a reading form."""
    context = read_context(text)
    for stage in LISTS:
        context.known.extend(stage(context))
    for stage, depths in STAGES:
        if depth in depths:
            context.found.extend(stage(context))
    # What is too long hides no name inside it, and the stages that follow look at names piece by piece.
    short = [c for c in (*context.known, *context.found) if c.end - c.start <= _LONGEST]
    settled = settle(agree(text, plausible(text, short)))
    qualify_departments(context.text, settled)
    tell_titled_surnames(text, settled)
    unite_drug_names(text, settled)
    later = list(find_event_forms(text, settled))
    later.extend(find_short_forms(text, settled))
    later.extend(find_short_names(context, settled))
    later.extend(find_follow_ups(context, [c for c in settled if c.type == "person"]))
    later.extend(unite_side_by_side(text, [*settled, *later]))
    found = settle([*settled, *later]) if later else settled
    tell_namesakes_apart(text, found)
    return found


def find_mentions(
    text: str, language: str | None = None, depth: str = "full", layer: TextLayer | None = None
) -> list[Mention]:
    """Return the named things of a text in text order.

    `depth` is `fast` or `full` (ValueError otherwise). Spans address `text`; a name that a page break cuts has two
    parts. Mentions of equal (type, key) are one entity, in this text and in any other.
    """
    if depth not in ("fast", "full"):
        raise ValueError(f"depth is fast or full, not {depth!r}")
    form = reading_form(text, layer)
    mentions: list[Mention] = []
    for candidate in _recognise(form.text, depth):
        parts = form.parts(candidate.start, candidate.end)
        if not parts or candidate.end - candidate.start > _LONGEST:
            continue
        name = " ".join(text[s:e] for s, e in parts)
        mentions.append(
            Mention(
                start=parts[0][0],
                end=parts[-1][1],
                parts=parts,
                type=candidate.type,
                name=name,
                key=candidate.key or identity_key(candidate.type, name),
                canonical=candidate.canonical or canonical_name(candidate.type, name),
                kind=candidate.kind,
                stage=candidate.stage,
                certain=candidate.certain,
            )
        )
    mentions.sort(key=lambda m: (m.start, -m.end))
    return mentions
