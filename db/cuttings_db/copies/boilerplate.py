"""Paragraphs that texts share without being copies: self-descriptions, legal notices, contacts, credits, prompts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings_db.model import Paragraph

__all__ = ["told_paragraphs"]

# What the text layer already keeps apart from what an article tells.
_ASIDE = frozenset(("furniture", "caption", "reference", "footnote", "title"))
_SHORT_HEADING = 90
# A caption that is wider may as well be the first paragraph of a short item.
_WIDEST_CAPTION = 76
# A section that describes a company or says what may not be relied on, by its heading.
_SECTION = re.compile(
    r"""(?:
    about\ (?!\d)(?:the\ )?\S.{0,70}
    |(?:cautionary|forward|safe\ harbou?r|disclaimer|legal\ notice|notes?\ (?:to|for)\ editors?
       |further\ information)\b.{0,70}
    |(?:media|press|investors?|corporate)\ (?:and\ (?:media|investors?)\ )?
       (?:contacts?|enquiries|inquiries|relations)\b.{0,60}
    |contacts?\ ?:?
    |关于.{2,24}|關於.{2,24}|(?:前瞻性|免责|免責|风险提示|法律)(?:声明|聲明|陈述|提示)?.{0,10}|(?:媒体|投资者|新闻)(?:联系|联络|垂询).{0,12}
    |参考(?:文献|资料).{0,4}
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# Looked for only where one of these words stands: searching every text for all of it takes longer than all the rest.
_CLUES = (
    "cookie", "forward-looking", "forward looking", "undertake", "safe harbo", "actual results", "subscribe",
    "sign up", "sign in", "log in", "register", "full story", "read more", "read the", "continue reading",
    "click here", "follow us", "share this", "download our", "originally", "first appeared", "first published",
    "this article", "this story", "this content", "journalism", "rights reserved", "terms of", "privacy policy",
    "编辑", "編輯", "责编", "審核", "审核", "校对", "来源", "來源", "原标题", "原標題", "作者", "记者", "通讯员",
    "图源", "供稿", "转载", "二维码", "二維碼", "蓝字", "关注", "点击", "點擊", "长按", "群", "免责", "免責", "版权",
    "侵权", "仅供", "不构成", "前瞻性", "义务", "责任",
)  # fmt: skip
_NOTICE = re.compile(
    r"""
    \bcookies?\b.{0,160}\b(?:experience|consent|agree|browsing|browse|settings|content|traffic)\b
    |\b(?:forward[- ]looking\ (?:statements?|information)|undertakes?\ no\ (?:obligation|duty)|safe\ harbou?r
       |actual\ results\ (?:may|could)\ differ)\b
    |\b(?:subscribe|sign\ up|sign\ in|log\ in|register)\b.{0,80}
       \b(?:newsletter|inbox|account|access|story|article|free|reading|updates)\b
    |\b(?:full\ story|read\ (?:the\ )?(?:more|full|rest)|continue\ reading|click\ here|follow\ us|share\ this
       |download\ our\ app)\b
    |\b(?:originally|first)\ (?:appeared|published)\b
    |\bthis\ (?:article|story|content)\ (?:was|is|has\ been)\ (?:originally|provided|distributed|syndicated|republished)
    |\bsupport\ (?:our|independent)\ journalism\b|\ball\ rights\ reserved\b|\bterms\ of\ (?:use|service)\b
    |\bprivacy\ policy\b
    |(?:责任编辑|責任編輯|责编|编辑|審核|审核|校对|来源|來源|原标题|原標題|作者|记者|通讯员|图源|供稿|转载自)\s*[:：/|丨]
    |(?:扫描|扫码|掃描|长按|识别|點擊|点击).{0,20}(?:二维码|二維碼|蓝字|下方|上方|原文|关注|订阅)|关注我们|欢迎关注|加入.{0,8}群
    |(?:免责声明|免責聲明|版权(?:所有|归|声明)|侵权.{0,10}(?:删除|联系)|仅供.{0,12}(?:参考|人士)|不构成.{0,10}建议|转载请)
    |前瞻性(?:陈述|声明|信息)|(?:没有|不承担|概不承担).{0,12}(?:义务|责任).{0,12}(?:更新|陈述)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OPENS = re.compile(
    r"""\W*(?:
    \(?(?:additional\ |further\ )?(?:reporting|writing|editing|edited|compiled|translated|photographs?)\ by\b
    |(?:media|press|investors?|investor\ relations|for\ (?:more|further)\ information|contacts?)\b[^.]{0,40}[:：]
    |(?:source|sources|via|photo|image|picture|credit|tags?|topics?|filed\ under)\s?[:：]
    |(?:advertisement|sponsored|promoted|related|most\ read|trending|you\ may\ also\ like|recommended)\b.{0,60}$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_NOTICE = 900
_SELF = re.compile(
    r"\bis an? (?:[\w,’'-]+ ){0,9}(?:company|group|agency|charity|foundation|organi[sz]ation|institute|society|network"
    r"|provider|firm)\b"
    r"|(?:成立于|创立于|创建于|始建于|成立於|創立於).{0,60}(?:总部|總部|专注|致力|企业|公司|領先|领先)"
    r"|是一家.{0,40}(?:企业|公司|機構|机构)"
)
_SELF_SAYS = re.compile(
    r"\b(?:founded|headquartered|employs?|employees|listed|traded|committed to|dedicated to|mission|based in|owned by"
    r"|for more information|visit|pipeline|worldwide)\b|www\.|https?://"
    r"|总部|總部|员工|員工|管线|致力|专注|專注|使命|上市|官网"
)


def _kind(text: str, paragraph: Paragraph) -> str:
    """Return what a paragraph is; a long caption is text."""
    if paragraph.kind == "caption":
        words = text[paragraph.start : paragraph.end]
        if len(words) + sum(character > "\u2e80" for character in words) > _WIDEST_CAPTION:
            return "body"
    return paragraph.kind


def _is_section(text: str) -> bool:
    """Say whether a paragraph heads a section that describes somebody, or says what may not be relied on."""
    return len(text) <= _SHORT_HEADING and _SECTION.match(text) is not None


def _notices(text: str) -> bool:
    """Say whether a paragraph is a notice, a credit or a prompt by its own words."""
    if len(text) > _LONGEST_NOTICE:
        return False
    if _OPENS.match(text):
        return True
    plain = text.casefold()
    return any(clue in plain for clue in _CLUES) and _NOTICE.search(text) is not None


def _describes(text: str, place: float) -> bool:
    """Say whether a paragraph describes who speaks, as the end of a press release does; `place` is 0 to 1."""
    return place > 0.3 and _SELF.search(text) is not None and _SELF_SAYS.search(text) is not None


def told_paragraphs(text: str, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Return the stretches of a text that tell something of its own, in order.

    Where the layer knows no paragraphs, lines apart are taken for some. A text of nothing but notices tells nothing.
    """
    pieces = [(p.start, p.end, _kind(text, p)) for p in paragraphs if p.end > p.start] or [
        (match.start(), match.end(), "body") for match in re.finditer(r"\S(?:.*\S)?", text)
    ]
    told: list[tuple[int, int]] = []
    described = False
    for start, end, kind in pieces:
        if kind in _ASIDE:
            continue
        words = text[start:end].strip()
        if _is_section(words) and start > len(text) * 0.2:
            described = True
            continue
        if kind == "heading":
            described = False
            continue
        if not described and not _notices(words) and not _describes(words, start / max(len(text), 1)):
            told.append((start, end))
    return told
