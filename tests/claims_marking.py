"""Texts whose names are marked by hand, so that tests of claims do not lean on recognition.

`{P:Anna Berg}` marks a person, E an event, O an organisation, L a place, D a product, X a publication; what is called
otherwise elsewhere in the text says by what it is known: `{P:Berg=Anna Berg}`.
"""

from __future__ import annotations

import re

from cuttings_db.entities import find_claims
from cuttings_db.model import Claim, EntityType, Mention

_TYPES: dict[str, EntityType] = {
    "P": "person", "E": "event", "O": "organisation", "L": "place", "D": "product", "X": "publication", "G": "gene",
}  # fmt: skip
_MARK = re.compile(r"\{([PEOLDXG]):([^{}=]+)(?:=([^{}]+))?\}")


def marked(text: str) -> tuple[str, list[Mention]]:
    """Return a text without its marks, and the mentions that they stand for."""
    plain, mentions, position = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[position : match.start()]
        start, name = len(plain), match.group(2)
        plain += name
        span = (start, len(plain))
        mentions.append(
            Mention(*span, (span,), _TYPES[match.group(1)], name, match.group(3) or name, match.group(3) or name)
        )
        position = match.end()
    return plain + text[position:], mentions


def claims_of(text: str, *kinds: str) -> list[Claim]:
    """Return the claims of some kinds that a marked text makes, each quoting the text."""
    plain, mentions = marked(text)
    found = find_claims(plain, mentions)
    for claim in found:
        assert claim.parts and all(plain[s:e].strip() for s, e in claim.parts)
        assert claim.kind == "attendance" or claim.value == " ".join(plain[s:e] for s, e in claim.parts)
    return [claim for claim in found if claim.kind in kinds]


def said(text: str, *kinds: str) -> list[tuple[str, ...]]:
    """Return what a marked text says as sorted tuples: who, and the value or the other entity; `former` where it is."""
    rows = []
    for claim in claims_of(text, *kinds):
        who, other = claim.entity_key.partition(":")[2], claim.other_key.partition(":")[2]
        row = (who, claim.value, other) if claim.kind == "attendance" else (who, other or claim.value)
        rows.append((*row, "former") if claim.former else row)
    return sorted(set(rows))
