"""The way from a text to its mentions: stages propose, overlaps are settled, spans go back to the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cuttings_db.entities.candidates import Candidate
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.known_names import find_known, find_listed
from cuttings_db.entities.reading_form import reading_form
from cuttings_db.entities.resolution import settle
from cuttings_db.entities.words import Words, read_words
from cuttings_db.model import Mention, TextLayer

__all__ = ["STAGES", "find_mentions"]

Stage = Callable[[str, Words], Iterable[Candidate]]

# Every stage sees the reading form and its words; a further recogniser (a model) is one more row, with the depths
# that run it. Stages that need the results of others run in the second table.
STAGES: tuple[tuple[Stage, frozenset[str]], ...] = (
    (find_known, frozenset({"fast", "full"})),
    (find_listed, frozenset({"fast", "full"})),
)


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
    words = read_words(form.text)
    candidates: list[Candidate] = []
    for stage, depths in STAGES:
        if depth in depths:
            candidates.extend(stage(form.text, words))
    mentions: list[Mention] = []
    for candidate in settle(candidates):
        parts = form.parts(candidate.start, candidate.end)
        if not parts:
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
                canonical=candidate.canonical,
                kind=candidate.kind,
                stage=candidate.stage,
                certain=candidate.certain,
            )
        )
    mentions.sort(key=lambda m: (m.start, -m.end))
    return mentions
