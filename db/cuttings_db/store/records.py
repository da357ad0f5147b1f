"""What recognition hands to the store for one article, and the rows that the panes read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cuttings_db.model import Claim, DateMention, Draft, Evidence, Mention, Published, TextLayer

__all__ = ["KeptOriginal", "Recognised"]


@dataclass(frozen=True)
class KeptOriginal:
    """The bytes of an article as they lie in a spool folder, to be stored as its original."""

    file: Path
    sha256: str
    name: str
    media_type: str


@dataclass(frozen=True)
class Recognised:
    """One article as read and recognised: everything that one transaction stores.

    `history` says whether its dates without a year follow the last date told, and why; `stages` are pairs of a stage
    and the key of its lists and rules.
    """

    draft: Draft
    layer: TextLayer
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    dates: tuple[DateMention, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    published: Published | None = None
    version: str = ""
    warnings: tuple[str, ...] = field(default_factory=tuple)
    history: tuple[bool, str] | None = None
    stages: tuple[tuple[str, str], ...] = ()
