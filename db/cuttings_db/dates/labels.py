"""Labels before a date: published, updated, received, or nothing but "date"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cuttings_db.dates.patterns import Pattern

__all__ = ["Label", "label_before"]

LabelKind = Literal["published", "updated", "received", "bare"]

# "published" also where the words are "first published", "published online", "published (print)"; after them at most
# a preposition, "date", a colon and a weekday, which belongs to the date.
_LABEL = Pattern(
    r"(?i)(?:"
    r"(?P<updated>\b(?:(?:last|page|content|article|date)[ ])?(?:last[ ])?(?:updated?|modified|reviewed|edited|changed)"
    r"\b|\b(?:content )?current as of\b|\bversion of record\b|\bcorrected\b)"
    r"|(?P<received>\b(?:manuscript |date )?(?:received(?: in (?:its )?(?:revised|final) form| for publication)?"
    r"|accepted|acceptance|submitted(?! by)|submission|revised|resubmitted)\b)"
    r"|(?P<published>\b(?:(?:date )?(?:first[ ])?"
    r"(?:published|posted|released|issued|uploaded|added|filed|available)"
    r"(?:[ ](?:online(?: first)?|ahead of print|in print|electronically))?"
    r"|(?:publication|publish|publishing|posting|post|release|issue|article|news)[ ]date"
    r"|date of (?:publication|issue|release)"
    r"|e-?pub(?: ahead of print| date)?|online first|early online|for (?:immediate )?release"
    r"|(?:under )?(?:strict )?embargo(?:ed)?(?: (?:until|till|to|for(?: release)?|lifts?|date))?"
    r"|(?:submitted|posted|published) by [^\n,;:]{2,40}?)\b)"
    r"|(?P<bare>\b(?:date|dated)\b)"
    r")(?:[ ]?(?:on|at|in|date|time|online|print)\b)?[ ]?[:：]?[*_ ]{0,4}"
    # "Updated 7:12 AM EDT, June 10, 2025": the clock may come first.
    r"(?:(?:at )?[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-5][0-9])?[ ]?(?:[ap]\.?m\.?)?[ ]?(?:[A-Z]{2,4})?,?[ ](?:on )?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ ])?$"
    r"|(?:"
    r"(?P<updated2>(?:最后|最近|上次)?(?:更新|修改|修订|审核|编辑)(?:时间|日期|于|：|:))"
    r"|(?P<received2>(?:收稿|投稿|接收|接受|录用|修回|返修|退修|定稿)(?:时间|日期|于)?)"
    r"|(?P<published2>(?:首次|(?:网络|在线|优先|电子|印刷)版?|正式|信息|新闻|文章)?(?:发布|发表|刊登|刊发|出版"
    r"|上线|发稿|见报|公布|推送|首发|上传|录入|添加|创建|发文|印发|成文|播出|公开)(?:时间|日期|于|：|:))"
    r"|(?P<bare2>(?<![一-鿿])(?:时间|日期)(?=[:：]))"
    r")[:： 】\]]{0,3}$"
)


@dataclass(frozen=True)
class Label:
    """What a label says of the date behind it, and where it begins in the words before."""

    kind: LabelKind
    at: int


def label_before(words: str) -> Label | None:
    """Return the label that ends the words before a date, or None."""
    match = _LABEL.search(words)
    if match is None:
        return None
    kinds: tuple[LabelKind, ...] = ("published", "updated", "received", "bare")
    kind = next(k for k in kinds if match.groupdict()[k] or match.groupdict()[f"{k}2"])
    return Label(kind, match.start())
