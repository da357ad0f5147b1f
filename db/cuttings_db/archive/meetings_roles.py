"""In what role somebody was at an event, by the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cuttings_db.folding import simplify

__all__ = ["ROLES", "role_of", "strongest"]

# From the strongest to the weakest; the last says only that both are named together.
ROLES = ("chair", "speaker", "panellist", "attendee", "")

_CHAIR = re.compile(
    r"\b(?:(?:co-?)?chair(?:s|ed|ing|man|woman|person)?|moderat\w+|presid(?:ed|es|ing)|host(?:ed|s|ing)?)\b"
    r"|主持|主席|召集|担任主[持席]",
    re.IGNORECASE,
)
_PANEL = re.compile(r"\bpanell?(?:ists?|s)?\b|\bround ?table\b|圆桌|讨论嘉宾|对谈", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\b(?:spoke|speak(?:s|ers?|ing)?|present(?:ed|s|ing|ation)?|keynot\w+|lectur\w+|talk(?:s|ed)?|address(?:ed|es)?"
    r"|speech|deliver(?:ed|s)?|gave|gives|open(?:ed|s))\b"
    r"|致辞|演讲|发言|报告|主讲|讲座|授课|讲话|作了|做了|介绍|汇报|分享",
    re.IGNORECASE,
)


def role_of(words: str) -> str:
    """Return the role that the words of an attendance name, or are: chair, speaker, panellist or attendee."""
    if words in ROLES:
        return words
    plain = simplify(words)
    if _CHAIR.search(plain):
        return "chair"
    if _PANEL.search(plain):
        return "panellist"
    return "speaker" if _SPEAKER.search(plain) else "attendee"


def strongest(roles: Iterable[str]) -> str:
    """Return the strongest of some roles."""
    return min(roles, key=ROLES.index, default="")
