"""Later, shorter mentions of houses that the same text names in full: `Berry` for `Berry Therapeutics`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cuttings_db.entities.candidates import LEARNED, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.folding import fold

__all__ = ["find_short_names"]


def _stem(name: str) -> str:
    """Return what stands before the endings of a company's name, or nothing where that alone says too little."""
    words = re.sub(r"[.,]", "", name).split()
    count = len(words)
    while count and words[count - 1].lower() in lexicon("organisation_single_heads") | lexicon("legal_forms"):
        count -= 1
    if count == len(words) or not 1 <= count <= 2 or not words[0][0].isupper():
        return ""
    if any(w.lower() in lexicon("generic_starts") for w in words[:count]):
        return ""
    return (
        "" if all(is_common(w) for w in words[:count]) and count == 1 and len(words[0]) < 5 else " ".join(words[:count])
    )


def _may_be_a_house(name: str, candidate: Candidate, borne: set[str]) -> bool:
    """Say whether what a model sees may be the stem of a house, no town nor one of the surnames of the text."""
    return candidate.type in ("organisation", "product", "gene") or (candidate.type == "person" and name not in borne)


def find_short_names(context: Context, settled: list[Candidate]) -> Iterator[Candidate]:
    """Yield the stems of companies named in full, where they stand alone and are nobody's name."""
    text = context.text
    owners: dict[str, dict[str, Candidate]] = defaultdict(dict)
    others: set[str] = set()
    for candidate in settled:
        name = text[candidate.start : candidate.end]
        if candidate.type == "organisation" and (stem := _stem(name)):
            owners[fold(stem)][candidate.key or identity_key("organisation", name)] = candidate
        elif candidate.type in ("person", "place"):
            others.update(fold(w) for w in [name, *name.split()])
    taken = {(c.start, c.end) for c in settled if c.stage != "encoder"}  # a model names a stem, but not whose it is
    borne = {w for c in settled if c.type == "person" for w in text[c.start : c.end].split(" ")[1:]}
    for candidate in settled if owners else ():
        # What a model took for a house, and is the stem of one that is named in full, is that one wherever it stands.
        meant = owners.get(fold(text[candidate.start : candidate.end]), {})
        if (
            candidate.stage == "encoder"
            and len(meant) == 1
            and _may_be_a_house(text[candidate.start : candidate.end], candidate, borne)
        ):
            ((candidate.key, full),) = meant.items()
            candidate.type, candidate.kind = "organisation", full.kind
            candidate.canonical = full.canonical or text[full.start : full.end]
    for phrase in context.phrases if owners else ():
        tokens = phrase.tokens
        for index, token in enumerate(tokens):
            for width in (2, 1):
                last = index + width - 1
                if last >= len(tokens) or any(t.connects for t in tokens[index : last + 1]):
                    continue
                word = re.sub(r"['’]s?$", "", text[token.start : tokens[last].end])
                long = owners.get(fold(word), {})
                if len(long) != 1 or fold(word) in others or (token.start, token.start + len(word)) in taken:
                    continue
                if width == 1 and is_common(word) and phrase.initial and index == 0:
                    continue
                alone = (index == 0 or tokens[index - 1].connects) and (
                    last == len(tokens) - 1 or tokens[last + 1].connects or tokens[last].possessive
                )
                if alone:
                    ((key, owner),) = long.items()
                    canonical = owner.canonical or text[owner.start : owner.end]
                    yield Candidate(
                        token.start,
                        token.start + len(word),
                        "organisation",
                        LEARNED,
                        "short",
                        key,
                        canonical,
                        owner.kind,
                    )
