"""Departments are told apart by their house: every hospital has a `Department of Oncology` and a 肿瘤科."""

from __future__ import annotations

import re

from cuttings_db.entities.candidates import Candidate
from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.lexicon import alternatives, lexicon

__all__ = ["qualify_departments"]

_TO_HOUSE = re.compile(r"(?:,| of| at| in|,? from)(?: the)? $")


def _is_department(candidate: Candidate, name: str) -> bool:
    """Say whether a name is one that many houses have."""
    if candidate.stage == "department":
        return True
    if candidate.key or not name.isascii():
        return candidate.key == "" and re.fullmatch(f"(?:{alternatives('chinese_departments')})", name) is not None
    words = re.findall(r"[A-Za-z]+", name)
    heads = lexicon("department_heads") | {"departments", "clinic", "institute", "registry"}
    return any(w.lower() in heads for w in (words[0], words[-1])) and all(is_common(w) for w in words)


def qualify_departments(text: str, settled: list[Candidate]) -> None:
    """Give each department the key of its house and its own name; without a house its identity is a guess."""
    organisations = [c for c in settled if c.type == "organisation"]
    for index, candidate in enumerate(organisations):
        name = text[candidate.start : candidate.end]
        if not _is_department(candidate, name):
            continue
        house: Candidate | None = None
        if index and organisations[index - 1].end == candidate.start:
            house = organisations[index - 1]
        elif index + 1 < len(organisations):
            following = organisations[index + 1]
            if following.start - candidate.end < 14 and _TO_HOUSE.fullmatch(text[candidate.end : following.start]):
                house = following
        own = identity_key("organisation", name)
        if house is None:
            candidate.key, candidate.certain = own, False
            continue
        candidate.key = f"{house.key or identity_key('organisation', text[house.start : house.end])} / {own}"
