"""Copies: which texts tell one story, word for word, trimmed, revised or translated, and where they differ."""

from __future__ import annotations

from cuttings_db.copies.bodies import Body, body_of
from cuttings_db.copies.boilerplate import told_paragraphs
from cuttings_db.copies.differences import Block, difference
from cuttings_db.copies.pins import DAY, FIGURE, NAME, WORD, Pin, figure_pins, packed, unpacked, word_pins
from cuttings_db.copies.signatures import BYTES, candidates, method, sign
from cuttings_db.copies.stories import Member, components, stories
from cuttings_db.copies.translations import Shelf, Told, compare_languages, language_candidates
from cuttings_db.copies.verifying import Likeness, compare

__all__ = [
    "BYTES",
    "DAY",
    "FIGURE",
    "NAME",
    "WORD",
    "Block",
    "Body",
    "Likeness",
    "Member",
    "Pin",
    "Shelf",
    "Told",
    "body_of",
    "candidates",
    "compare",
    "compare_languages",
    "components",
    "difference",
    "figure_pins",
    "language_candidates",
    "method",
    "packed",
    "sign",
    "stories",
    "told_paragraphs",
    "unpacked",
    "word_pins",
]
