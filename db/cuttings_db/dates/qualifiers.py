"""Words before or after a date that say how it bounds: by, since, until, as of, about."""

from __future__ import annotations

from cuttings_db.dates.patterns import Pattern
from cuttings_db.model import Qualifier

__all__ = ["qualifier_around"]

_BEFORE: tuple[tuple[Pattern, Qualifier], ...] = tuple(
    (Pattern(rf"(?i)(?:{pattern})(?:[ \n]the)?[ \n]?$"), qualifier)  # type: ignore[misc]  # words of Qualifier
    for pattern, qualifier in (
        (r"\bas (?:of|at)|截至|截止(?:到|至|于)?", "as-of"),
        (
            r"\b(?:by|before|prior to|ahead of|no later than|not later than)|(?:^|[，,。；;、\n]|争取|力争|预计"
            r"|预期)到|(?:最[迟晚]|不晚)[到于]",
            "by",
        ),
        (
            r"\b(?:since|after|starting(?: in| on| from)?|beginning(?: in| on)?|effective|no earlier than)|自从?|从",
            "since",
        ),
        (r"\b(?:until|till|up to|through)|直到|直至", "until"),
        (r"\b(?:about|around|circa|approximately|roughly|sometime in|some time in|ca?\.)|大约|约|约在", "approximate"),
        (r"\b(?:possibly|probably|perhaps|maybe)(?: in| on)?|可能[在于]?", "uncertain"),
    )
)
_SINCE_AFTER = Pattern(
    r"[ ]?[-–—][ ]?(?:present|today|now|to date)\b|"
    r"(?:日|年|月|月份)?(?:以来|至今|迄今|起(?![草诉源飞])|开始|之后|以后|后(?![勤续台者]))|[ ](?:onwards?|on)\b"
    r"(?=[,.; ]|$)"
)
_BY_AFTER = Pattern(r"(?:之前|以前|前(?![后夕任往来线列沿]))")
_ABOUT_AFTER = Pattern(r"左右|前后|前夕|[ ]or so\b")


def qualifier_around(text: str, start: int, end: int) -> Qualifier | None:
    """Return how the words around a span bound it, or None."""
    before = text[max(0, start - 18) : start]
    after = text[end : end + 8]
    if _ABOUT_AFTER.match(after):
        return "approximate"
    for pattern, qualifier in _BEFORE:
        if pattern.search(before):
            if qualifier == "since" and before.endswith(("从", "自")) and not _SINCE_AFTER.match(after):
                return None
            return qualifier
    if _SINCE_AFTER.match(after) and (not after.startswith(" on") or before.lower().endswith("from ")):
        return "since"
    if _BY_AFTER.match(after):
        return "by"
    return None
