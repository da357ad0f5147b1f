"""Who makes or sells a product, where the text says so in a form that leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.claim_reading import Reading, Span, claim_over
from cuttings_db.model import Claim

__all__ = ["makers"]

_OWNED = re.compile(
    r"(?:['’]s?|的) ?(?:(?:own|new|oral|rival|flagship|blockbuster|investigational|experimental|best-selling"
    r"|subcutaneous|first|approved) ){0,2}"
    r"(?:(?:PD-1|PD-L1|antibody|drug|inhibitor|vaccine|assay|test|antibody-drug conjugate|ADC) ){0,3}"
)
_IN_BRACKETS = re.compile(r" ?[(（](?:[^()（）。;；\n]{1,40}[,，;；/、] ?)?(?:(?:from|by|of|made by|marketed by) )?")
_VERB = (
    r"(?:made|developed|co-developed|manufactured|marketed|sold|discovered|produced|supplied"
    r"|commerciali[sz]ed|invented|being developed|owned)"
)
_MADE_BY = re.compile(
    rf"(?: ?[(（][^()（）\n]{{1,60}}[)）])?(?:,? (?:an?|the) [\w\s-]{{3,60}}?)?,? (?:(?:which|that) (?:is|was) |is "
    rf"|was )?(?:being |jointly |originally )?{_VERB}"
    r"(?: and (?:made|developed|manufactured|marketed|sold))?(?: (?:jointly|in \w+))? by (?:the )?"
    r"|(?: ?[(（][^()（）\n]{1,40}[)）])?[，,]?(?:是|系)?由"
)
_FROM = re.compile(r"(?: ?[(（][^()（）\n]{1,40}[)）])? from (?:the )?")
_MAKES = re.compile(
    r"(?:,? (?:which|that))? (?:(?:also|still|already|now) )?(?:makes|sells|markets|manufactures|developed"
    r"|develops|is developing|produces|launched|discovered|owns)"
    r" (?:the |its )?(?:[\w-]+ ){0,4}?|, (?:the )?(?:maker|manufacturer|developer"
    r"|producer) of (?:the )?(?:[\w-]+ ){0,3}?"
)
_CHINESE_VERB = re.compile(r"(?:公司)?(?:和[^，。]{1,12})?(?:自主|独家|联合|共同)?(?:研发|研制|开发|生产|上市|推出)")
_CHINESE_MAKES = re.compile(
    r"(?:公司)?(?:自主|独家|联合|共同)?(?:研发|研制|开发|生产|销售|推出)的?(?:[\u4e00-\u9fffA-Za-z0-9-]{0,16}?(?:药物?|抑制剂|抗体|偶联药物|疫苗|试剂盒"
    r"|新药|产品))?[“「]?"
)
_NO_MAKERS = ("society", "regulator", "hospital", "university", "journal")


def makers(reading: Reading) -> Iterator[Claim]:
    """Yield `Illumina's TruSight`, `osimertinib (AstraZeneca)`, `X, developed by Y`, `Y makes X`, `X由罗氏研发`."""
    text, spans = reading.text, reading.spans
    for index, span in enumerate(spans):
        start, end, mention = span
        if mention.type != "organisation" or mention.kind in _NO_MAKERS:
            continue
        for following in spans[index + 1 : index + 3]:
            if following[2].type != "product":
                continue
            gap = text[end : following[0]]
            if len(gap) < 70 and (_OWNED.fullmatch(gap) or _MAKES.fullmatch(gap) or _CHINESE_MAKES.fullmatch(gap)):
                yield from claim_over(reading, "maker", following[2], start, end, mention)
            break
        yield from _behind(reading, spans[max(0, index - 4) : index], span)


def _behind(reading: Reading, before: list[Span], house: Span) -> Iterator[Claim]:
    """Yield the product before the organisation that makes it."""
    text, (start, end, mention) = reading.text, house
    for begin, stop, product in reversed(before):
        if begin < start - 160:
            return
        if product.type != "product" or stop > start:
            continue
        closed = text[end : end + 1] in tuple(")）;；")
        made = _MADE_BY.fullmatch(text, stop, start)
        if (
            (closed and _IN_BRACKETS.fullmatch(text, stop, start))
            or (made and (not made.group().endswith("由") or _CHINESE_VERB.match(text, end)))
            or (_FROM.fullmatch(text, stop, start) and mention.kind == "company")
        ):
            yield from claim_over(reading, "maker", product, start, end, mention)
            return
