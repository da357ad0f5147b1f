"""Who makes a product, where the text says so in a form that leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.claim_reading import Reading, claim_over
from cuttings_db.model import Claim

__all__ = ["makers"]

_OWNED = re.compile(
    r"(?:['’]s?|的) ?(?:(?:own|new|oral|rival|flagship|blockbuster|investigational|experimental) ){0,2}"
)
_IN_BRACKETS = re.compile(r" ?[(（](?:[^()（）。;；\n]{1,40}[,，;；/] ?)?")
_MADE_BY = re.compile(
    r"(?: ?[(（][^()（）\n]{1,40}[)）])?,? (?:(?:which|that) (?:is|was) |is |was )?"
    r"(?:made|developed|manufactured|marketed|sold|discovered) by (?:the )?"
    r"|(?: ?[(（][^()（）\n]{1,40}[)）])?[，,]?(?:是|系)?由"
)
_CHINESE_VERB = re.compile(r"(?:自主|独家|联合)?(?:研发|研制|开发|生产)")


def makers(reading: Reading) -> Iterator[Claim]:
    """Yield `Illumina's TruSight`, `osimertinib (Tagrisso, AstraZeneca)`, `X, developed by Y`, `X由罗氏研发`."""
    text, spans = reading.text, reading.spans
    for index, (start, end, mention) in enumerate(spans):
        if mention.type != "organisation" or mention.kind in ("society", "regulator", "hospital", "university"):
            continue
        following = spans[index + 1] if index + 1 < len(spans) else None
        if following and following[2].type == "product" and _OWNED.fullmatch(text, end, following[0]):
            yield from claim_over(reading, "maker", following[2], start, end, mention)
        for before, stop, product in reversed(spans[max(0, index - 4) : index]):
            if product.type != "product" or stop > start:
                continue
            if _IN_BRACKETS.fullmatch(text, stop, start) and text[end : end + 1] in tuple(")）;；"):
                yield from claim_over(reading, "maker", product, start, end, mention)
                break
            made = _MADE_BY.fullmatch(text, stop, start)
            if made and (not made.group().endswith("由") or _CHINESE_VERB.match(text, end)):
                yield from claim_over(reading, "maker", product, start, end, mention)
                break
            if before < start - 120:
                break
