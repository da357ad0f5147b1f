"""Lines that are no part of an article: notices, page numbers, running heads, buttons of web pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from cuttings_db.text.words import ends_with_stop, squeeze, word_count

__all__ = ["is_notice", "is_page_number", "repetition_key", "running_heads"]

_LONGEST_NOTICE = 700
_NOTICE = re.compile(
    r"""(?:\W{0,4})(?:
    (?:©|\(c\)|ⓒ|copyright\b)\s*(?:©|\(c\)|copyright)?\s*(?:by\b|the\s+authors?\b|(?:19|20)\d\d)
    |©\s*\S
    |all\ (?:rights|trademarks|other\ trademarks|product\ names)\b.{0,80}\b(?:reserved|property|trademarks)
    |for\ research\ use\ only(?:\.|;|,\s*not|\s*$|\s*[-–—(]\s*not)
    |not\ for\ (?:use\ in\ diagnostic|distribution|release|publication|onward)
    |for\ specific\ trademark
    |(?:this\ (?:article|document|content|page|message|email|e-mail)\ )(?:was\ (?:downloaded|printed|sent)
    |is\ (?:protected|intended))
    |(?:printed|downloaded)\ (?:from|on|by)\b
    # The last line of a paragraph can be "end." or "from page 3.": these need a capital or a bracket.
    |(?:(?<=[(\[–—-])|(?<=[–—-]\ )|(?=(?-i:[A-Z])))(?:
       (?:(?:continued|continues)\ (?:on|from)|from)\ (?:page|p\.)\s*\d{1,3}\W*$
       |(?:(?-i:END|ENDS)|the\ end)\W{0,4}$|ends?\s?[–—)\]-]\W*$
       |you\ (?:receive|received|are\ receiving)\ this\ (?:e-?mail|newsletter|message)\b
       |(?:to\ )?unsubscribe\b.{0,120}$
       |(?:share|tweet|e-?mail|print|copy\ link|comments?\s?(?:\(\d{1,5}\))?|sign\ in(?:\ to\ .{1,30})?)\W*$
       |read\ (?:more|also|next)\s?:.{1,120}$)
    |\d{1,2}[\ -]?min(?:ute)?s?\ read\W*$
    |(?:上接|下转|下轉)第?.{1,12}版?\W*$|(?:(?<=[（(])完|全文完|正文完)\W{0,4}$
    |no\ part\ of\ this\ (?:publication|article|document)
    |reproduction\ (?:in\ whole|without)
    |(?:terms\ (?:of\ (?:use|service)|and\ conditions)|privacy\ (?:policy|notice)|cookie\ (?:policy|settings))\b.{0,80}$
    |(?:skip\ to\ (?:main\ )?content|back\ to\ top|advertisement|sponsored\ content
    |share\ this(?:\ (?:article|page|story|post))?
       |follow\ us\b.{0,40}|sign\ up\ for\ our\b.{0,60}|subscribe\ to\ (?:our|the)\b.{0,60}
       |related\ (?:articles|stories|content)
       |read\ more|continue\ reading|print\ this\ page|e-?mail\ this|table\ of\ contents|leave\ a\ (?:comment
       |reply))\W*$
    |(?:版权所有|版权声明|著作权(?:声明|归|所有)|版權所有|未经(?:书面|本[网站报]|许可|授权)|未經授權|转载请|轉載請|如需转载|免责声明|免責聲明|本文版权)
    |[（(【\[]?\s*(?:(?:责任|責任|本期|网络|網絡|图片|圖片|视频|文字|实习|新媒体|执行|美术|本文|运营|执行主)?(?:编辑|編輯)|责编|責編|审核|審核|校对|校對|排版|监制|值班编辑|审校|终审|编审)\s*[:：丨|/]
    |(?:扫码|扫一扫|扫描(?:下方|二维码|上方)|長按|长按(?:识别|二维码|关注)|微信扫|关注我们.{0,20}$|关注(?:微信)?公众号|点击(?:上方|下方|“?阅读原文)|阅读原文|打开APP|下载APP
    |欢迎关注|分享到|分享至)
    |.{0,20}(?:ICP备|ICP證|ICP证|公网安备)
    |(?:home|menu|首页|主页)\s*[|›»>/·-]\s*\S.{0,100}$|(?:当前位置|您的位置|所在位置|位置)\s*[:：].{0,100}$
    |(?:\*|※)?\s*(?:本文|本資訊|本资讯|本内容|本材料|提醒您).{0,20}(?:[仅僅]供|[仅僅]限|[请請]遵).{0,60}$|提醒您[:：].{0,80}$
    |点个?[“”"「]?在看|点亮.{0,4}在看|.{0,10}(?:报料|爆料|热线|投稿邮箱|商务合作)(?:电话|邮箱|微信)?\s*[:：]
    |(?:返回(?:首页|顶部|搜狐)|举报/?反馈|网站地图|联系我们|友情链接|相关(?:阅读|新闻|推荐)|推荐阅读|延伸[閱阅][讀读]|相關(?:閱讀|新聞|報導)|往期(?:推荐|回顾|精彩|精选).{0,12}|精彩推荐|字号|字號|分享|收藏|评论|上一篇|下一篇|点赞|在看|打印本页|关闭窗口)(?:[:：\s].{0,60})?$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_RIGHTS = re.compile(r"\ball rights reserved\b|版权所有|版權所有|(?:registered )?trademarks? of\b", re.IGNORECASE)
_PAGE = re.compile(
    r"""(?:[-–—·•|]\s*)?(?:
    (?:page|p\.|seite|página|pagina)\s*\d{1,4}(?:\s*(?:/|of|von|de|sur|di|van)\s*\d{1,4})?
    |\d{1,4}\s*/\s*\d{1,4}
    |\d{1,4}\s+of\s+\d{1,4}
    |第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?
    |\d{1,3}
    )(?:\s*[-–—·•|])?""",
    re.IGNORECASE | re.VERBOSE,
)
_GAP = re.compile(r"(?<=\S)(?: {4,}|\t|\u3000{2,})\s*(?=\S)")  # parts of a running head that stand left and right
_DIGITS = re.compile(r"\d+")
_SET_OFF = re.compile(r"\A\d{1,4}\s?[|·•–—/]\s?|\s?[|·•–—/]\s?(?:(?:page|p\.?)\s?)?\d{1,4}\Z", re.IGNORECASE)
_OUTER = re.compile(r"\d{1,4}\Z|\A\d{1,4}\b")
_SPEAKER = re.compile(r".{1,60}[:：]\s*\Z")
_LABELLED = re.compile(
    r"(?:day|step|question|table|figure|fig\.?|chapter|part|section|session|case|patient|phase|stage|arm|cohort|group|"
    r"abstract|poster|appendix|box|week|month|year|grade|level|q|no\.?|item|lesson|round|panel|tip|example|"
    r"问题?|表|图|第.{0,3}[章节天日周部篇问])\s*#",
    re.IGNORECASE,
)


def is_page_number(text: str) -> bool:
    """Tell whether a short line is only a page number ("12", "- 3 -", "Page 3 of 7", "第 3 页")."""
    return len(text) <= 30 and _PAGE.fullmatch(text.strip()) is not None


def is_notice(text: str) -> bool:
    """Tell whether a paragraph is a notice, a page number or a button by its own words."""
    return len(text) <= _LONGEST_NOTICE and _is_notice(text)


@lru_cache(maxsize=2048)
def _is_notice(text: str) -> bool:
    """Tell it of a text that is short enough; what repeats is asked for again and again."""
    if not any(character.isalnum() for character in text):
        return len(text) <= 80  # a rule, three stars
    if is_page_number(text) or _NOTICE.match(text):
        return True
    rights = _RIGHTS.search(text)
    return rights is not None and len(text) < 240 and ("©" in text or "rights" in rights.group().lower())


def repetition_key(text: str) -> str:
    """Return the form in which running heads of different pages are equal: folded, every number as `#`.

    A page number set off by a sign goes, since it stands left on one page and right on the next.
    """
    return _key(text[:400])


@lru_cache(maxsize=2048)
def _key(text: str) -> str:
    """Return the key of the first characters of a line."""
    if _GAP.search(text):
        parts = [part for part in _GAP.split(text) if not is_page_number(part)]
        text = parts[0] if parts else text
    folded = squeeze(unicodedata.normalize("NFKC", text)).casefold()
    return _DIGITS.sub("#", _SET_OFF.sub("", folded) or folded)


def _interrupts(texts: Sequence[str], index: int, known: Sequence[bool]) -> bool:
    """Tell whether the line at `index` stands inside a sentence, or beside something known to be furniture."""
    before, after = index - 1, index + 1
    if (before >= 0 and known[before]) or (after < len(texts) and known[after]):
        return True
    if before < 0 or after >= len(texts):
        return False
    following = texts[after].lstrip("\"“‘'(（")[:1]
    return not ends_with_stop(texts[before]) and word_count(texts[before]) > 6 and following.islower()


def running_heads(texts: Sequence[str], pages: Sequence[int], known: Sequence[bool]) -> set[int]:
    """Return the indexes of paragraphs that repeat as running heads and feet do.

    `pages` holds page numbers (0 = unknown), `known` what is furniture by its words. A line that repeats is
    furniture only with evidence of place: at the edge of its page, beside other furniture, inside a sentence, or
    with a number that grows. A short answer that comes back in an interview has none of them.
    """
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if len(text) <= 400 and not known[index]:
            places.setdefault(repetition_key(text), []).append(index)
    found: set[int] = set()
    for key, indexes in places.items():
        if len(indexes) < 2 or not any(character.isalpha() for character in key):
            continue
        sample = texts[indexes[0]].strip()
        if _SPEAKER.match(sample) and len(sample) < 60:
            continue
        edge = sum(1 for i in indexes if _at_edge(i, pages) or _GAP.search(texts[i]) or _interrupts(texts, i, known))
        spread = len({pages[i] for i in indexes}) if pages[indexes[0]] else len(indexes)
        set_off = all(_SET_OFF.search(texts[i].strip()) for i in indexes)
        if (edge or set_off) and _counts_pages(key, [texts[i] for i in indexes]):
            found.update(indexes)
            continue
        if (_LABELLED.match(key) and word_count(key) < 5) or (ends_with_stop(sample) and len(sample) < 60):
            continue
        exact = len({texts[i].strip() for i in indexes}) == 1
        if not exact and len(key) > 60 and not (key.startswith("#") or key.endswith("#")):
            continue  # two sentences that differ in a number
        placed = edge * 3 >= len(indexes) * 2 or (len(indexes) > 2 and edge > 0 and word_count(key) > 2)
        if (exact and len(indexes) > 2 and len(sample) > 60) or (spread > 1 and placed):
            found.update(indexes)
    return found


def _at_edge(index: int, pages: Sequence[int]) -> bool:
    """Tell whether a paragraph is the first or the last but a little of a known page."""
    page = pages[index]
    if not page:
        return False
    first = index < 2 or pages[index - 1] != page or pages[index - 2] != page
    last = index > len(pages) - 3 or pages[index + 1] != page or pages[index + 2] != page
    return first or last


def _counts_pages(key: str, texts: Sequence[str]) -> bool:
    """Tell whether each line begins or ends with a number, and these grow from line to line as pages do."""
    if len(key) < 4 or _LABELLED.match(key):
        return False
    found = [_SET_OFF.search(text.strip()) or _OUTER.search(text.strip()) for text in texts]
    if not all(found):
        return False
    numbers = [int(_DIGITS.search(match.group()).group()) for match in found if match]  # type: ignore[union-attr]
    return all(a < b for a, b in pairwise(numbers)) and numbers[-1] - numbers[0] < 4 * len(numbers) + 8
