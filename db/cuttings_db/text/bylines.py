"""Lines that say who wrote or published an article, where and when."""

from __future__ import annotations

import re
from functools import lru_cache

from cuttings_db.text.words import FUNCTION_WORDS, ends_with_stop, last_word, vocabulary, word_count

__all__ = ["is_author_line", "is_byline", "is_imprint"]

_BYLINE = re.compile(
    r"(?:(?:story |text |words |article |written |reported |edited )?by:?\s(?-i:[A-ZÀ-Þ\u4e00-\u9fff])"
    r"|(?:von|par|por)\s(?-i:[A-ZÀ-Þ])"
    r"|(?:authors?|editors?|reporters?|writers?|source|published|updated|posted|last (?:updated"
    r"|modified)|date|contacts?|keywords?|tags?|"
    r"category|from|media contacts?|citation|doi|issn|correspondence|received|accepted)\s?(?:on|by|:|：|\|)"
    r"|(?:(?:strictly|under)\s(?:strict\s)?)?embargo(?:ed)?(?:\s(?:until|till|for|to)\b|\s?[:：–-])|under\s(?:strict\s)?embargo\b"
    r"|(?:sent|to|cc|gesendet|von|an|related topics|发件人|收件人|发送时间)\s?[:：]"
    r"|【(?:关键词|關鍵詞|中图分类号|文献标识码|文章编号|作者简介|基金项目|通[讯信]作者|DOI)】|(?:收稿|修回|接受|投稿)日期\s?[:：]"
    r"|[（(【]?(?:作者|记者|記者|本报记者|通讯员|通訊員|文|撰文|来源|來源|信息来源|文章来源|稿源|时间|時間|日期|发布时间|发布日期|发表时间|发布于|更新时间|供稿|采访|整理"
    r"|关键词|關鍵詞|标签|浏览(?:次数|量)?|阅读量?|字号|分类|栏目|单位|作者单位|通讯作者|基金项目)\s?[:：/丨|｜])",
    re.IGNORECASE,
)
_DATE_PARTS = re.compile(
    r"(?:19|20)\d\d|\d{1,2}|[:：./年月日时分\-,，|·•—–()]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct"
    r"|nov|dec)[a-z]{0,6}\b\.?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:am|pm|gmt|utc|est"
    r"|edt|pst|cst|at|st|nd|rd|th|min read|minute read)\b|星期[一二三四五六日天]|周[一二三四五六日天]",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?:19|20)\d\d|\d:\d\d")
_REPORTER = re.compile(
    r"[（(【\[■●◎▲□\s]*(?:本[报報刊网網台]|特约|特約|见习|見習|实习|實習|特派|全媒体|首席|高级){0,3}"
    r"(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人?)[\s/／|丨：:]{0,3}[\u4e00-\u9fff·]{2,9}(?:[\s/／|丨：:、，,]{1,3}[\u4e00-\u9fff·]{2,9}){0,7}"
    r"(?:\s*(?:报道|報道|報導|文|图文|摄影?|攝影?))?[\s）)】\]]*"
)
# The place and day of a report on a line of their own; with the report behind it, it is no byline.
_WIRE = re.compile(
    r"(?:[^\s。，]{1,16}\d{1,2}月\d{1,2}日[电電讯訊]|本[报報网網刊台][讯訊])\s?(?:[（(][^（()）]{1,40}[)）])?[\s：:]*"
)
_HAN_DIGIT = "〇○零一二三四五六七八九十廿"
_DAY = re.compile(
    rf"(?:(?:19|20)\d\d|[{_HAN_DIGIT}]{{4}})\s?年\s?(?:\d{{1,2}}|[{_HAN_DIGIT}]{{1,3}})\s?月"
    rf"(?:\s?(?:\d{{1,2}}|[{_HAN_DIGIT}]{{1,3}})\s?[日号號]|号|號)?"
    r"|(?:\b\d{1,2}(?:st|nd|rd|th|\.)?\s)?\b(?:jan|feb|fév|mar|mär|apr|abr|avr|may|mai|jun|jui|jul|aug|ago|aoû|sep|oct|okt"
    r"|nov|dec|dez|dic|déc)[a-zé]{0,7}\.?(?:\s\d{1,2}(?:st|nd|rd|th)?)?,?\s(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b",
    re.IGNORECASE,
)
_SECTIONS = vocabulary("sections")
_PARTICLES = frozenset(
    ["and", "und", "et", "y", "e", "de", "van", "von", "der", "den", "di", "da", "la", "bin", "al", "el", "&"]
)
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,24}")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


def is_byline(text: str) -> bool:
    """Tell whether a short paragraph only says who wrote or published the article, where and when."""
    return len(text) <= 160 and _is_byline(text)


@lru_cache(maxsize=2048)
def _is_byline(text: str) -> bool:
    """Tell it of a text that is short enough."""
    if _BYLINE.match(text) and not (ends_with_stop(text) and word_count(text) > 6):
        return True
    if _REPORTER.fullmatch(text) or _WIRE.fullmatch(text):
        return True
    if _TIME.search(text):
        rest = _DATE_PARTS.sub(" ", text)
        if word_count(rest) == 0:
            return True
        # "2025-08-26 15:32 来源：…", "Jane Doe | August 26, 2025"
        if (
            re.search(r"来源|來源|作者|[记記]者|編輯|编辑|报道|報[導道]", text)
            and len(text) < 90
            and not ends_with_stop(text)
        ):
            return True
        if "|" in text and word_count(rest) <= 6 and not ends_with_stop(text):
            return True
    return False


def is_imprint(text: str) -> bool:
    """Tell whether a short line under a title only names paper and day ("The Harbour Post, 3 May 2025")."""
    if len(text) > 100 or ends_with_stop(text):
        return False
    days = list(_DAY.finditer(text))
    if not days or (days[-1].end() < len(text.rstrip(" )）")) and days[0].start() > 1):
        return False
    before = text[: days[0].start()].rstrip(" ,")
    return last_word(before) not in FUNCTION_WORDS and word_count(_DAY.sub(" ", text)) <= 8


def is_author_line(text: str) -> bool:
    """Tell whether a short line under a title holds nothing but names ("Anna Berg and Li Wenhao", "赵一凡 钱二")."""
    if len(text) > 200 or text.lower() in _SECTIONS or text[-1] in ".。?？!！:：":
        return False
    tokens = [token.strip("*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹0123456789") for token in re.split(r"[\s,，、;；·]+", text)]
    tokens = [token for token in tokens if token]
    if tokens and all(_HAN_NAME.fullmatch(token) for token in tokens):
        return len(tokens) > 1 or len(tokens[0]) < 4
    names = sum(1 for token in tokens if _NAME.fullmatch(token))
    joined = sum(1 for token in tokens if token.lower() in _PARTICLES)
    several = bool(re.search(r",| and | & | und | et | y ", text))
    return names >= 2 and names + joined == len(tokens) and (several or len(tokens) <= 3)
