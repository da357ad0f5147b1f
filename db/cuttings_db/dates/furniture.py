"""What may stand beside a date in a masthead or byline: names, titles of periodicals, issues, times, roles."""

from __future__ import annotations

import re

from cuttings_db.dates.patterns import Pattern

__all__ = ["has_role", "is_furniture", "is_numbered", "names_an_event", "only_a_date", "tells_an_event"]

_CLOCK = Pattern(
    r"(?i)(?:[T ,]|\bat\b|^)[ ]?[0-2]?[0-9][:.：][0-5][0-9](?:[:.：][0-5][0-9])?[ ]?(?:[ap]\.?m\.?)?"
    r"[ ]?(?:\b(?:Z|GMT|UTC|BST|[CE]E?S?T|[EPCM][SD]?T|HKT|SGT)\b|[+-][0-9]{2}:?[0-9]{2})?"
)
_COUNTED = Pattern(
    r"(?i)\b(?:[0-9]{1,3}[ -]min(?:ute)?s?(?: read)?|(?:vol(?:ume)?|no|nr|issue|number|edition|part)"
    r"[. ]{0,2}[0-9]{1,5})\b"
    r"|\b(?:updated|modified|edited)[ ][0-9]{1,3}[ ](?:min(?:ute)?|hour|hr|day)s?[ ]ago\b"
    r"|第[ ]?[0-9一二三四五六七八九十百]{1,5}[ ]?[期版号卷]|总第?[0-9]{1,5}期"
)
_ROLES = Pattern(
    r"(?i)\b(?:by|from|text|words|story|interview(?:ed)?(?: by)?|author|reporter|reporting|correspondent|editor|edited"
    r"|written|reported|posted|via|source|contact|press release|news release|media release|for immediate release"
    r"|special to|staff writer|published)\b[: ]?"
    r"|发表于|发布于|(?:本刊|本报|本网|特约|见习|实习)?(?:记者|通讯员|作者|编辑|责任编辑|责编|撰文|供稿|文|图|摄影|来源|原创|发布|发表|转载|整理|编译|翻译|审核)"
    r"(?=[:：/ 　]|$|[一-鿿]{2,4}(?:[ 　,，、]|$))(?:[:：/ 　])?"
)
_END = Pattern(r"[（(【\[](?:全文)?(?:完|END|End|end)[)）】\]]")
_WEEKDAY = Pattern(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b\.?|(?:周|星期|礼拜)[一二三四五六日天]"
)
_MONTH_WORDS = Pattern(
    r"(?i)\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|of|the|st|nd|rd|th)\b\.?|[年月日号]|[〇零一二三四五六七八九十]"
)
_SEPARATORS = Pattern(r"[|｜·•,，、/()（）\[\]【】:：;\s　*#_>“”\"'《》〈〉「」]+|[-—–]{1,2}|(?<![A-Z])\.(?=\s|$)")
_EVENT = Pattern(
    r"(?i)\b(?:conference|congress|meetings?|symposium|summit|forum|workshop|course|seminar|webinar|festival|exhibition"
    r"|election|cup|games|battle|siege|treaty|war|funeral|deadline|due|when|where|venue|events?|registration|opens?"
    r"|opening|starts?|begins?|ends?|effective|expires?|born|birth|died|death|founded|established|since|until|till"
    r"|between|approv(?:ed|al)|received|accepted|submitted|revised|signed|accessed|retrieved|photo(?:graph)?s?|picture"
    r"|figure|fig|image|table|caption|valid|study|completion|start|attack|after|before|during|anniversary|day)\b"
    r"|会议时间|召开|举行|举办|开幕|闭幕|将|于|在|截止|截至|报名|活动|地点|会期|日程|年会|大会|峰会|论坛|研讨|培训|获批|批准|成立|入组"
    r"|生于|逝世|出生|宣布|公布|表示|指出|介绍|来到|访问|参加|出席|抵达|时间|起$|[。；！？!?]"
)
_DOCUMENT = Pattern(
    r"(?i)\b(?:minutes|newsletter|bulletin|press release|news release|communiqué|letter|memo|notes|digest|review|times"
    r"|news|journal|post|herald|gazette|weekly|daily|monthly|quarterly|magazine|courier|tribune|chronicle|observer|record"
    r"|today|monitor|report|diary|briefing|insider|statement|circular|protocol|proceedings|transcript|report)\b"
    r"|纪要|通报|公告|通知|简报|周报|日报|月报|快报|晚报|早报|晨报|学报|新闻|动态|周刊|月刊|杂志|医讯|快讯|通讯|资讯|公报|声明|来信|日记|札记|播报|速递|要闻|记录"
    r"|报(?=[ 　,，|·]|讯|$)|网(?=[ 　,，|·]|$)"
)
_DANGLING = Pattern(r"(?i)\b(?:on|of|in|at|to|as|since|until|from|for|the|before|after)[ ]?$|[于自从在至到]$")
_YEAR = Pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NAME = Pattern(r"[A-ZÀ-Þ][\w.’'&-]*|of|the|and|for|in|de|van|von|du|la|at|on|a|&")
_RELEASE = Pattern(r"(?i)\b(?:press|news|media) (?:release|statement)[ ,:|]{0,3}$|新闻(?:稿|通稿)$")
_BYLINE = Pattern(r"(?:By|BY|Written by|Text:?|作者|记者)[:： ]")
_EVENT_TITLE = Pattern(
    r"(?i)(?:conference|congress|meeting|symposium|summit|forum|workshop|course|seminar|webinar|festival|day|awards?)"
    r"(?:[ ,]{1,2}(?:19|20)[0-9]{2})?\W*$|(?:年会|大会|会议|峰会|论坛|研讨会|培训班|讲座)$"
)
_HAN = Pattern(r"[一-鿿·]{1,16}")


def only_a_date(before: str, after: str) -> bool:
    """Tell whether a line holds a date, perhaps with weekday and clock, and nothing else."""
    rest = _MONTH_WORDS.sub(" ", _WEEKDAY.sub(" ", _CLOCK.sub(" ", f"{_END.sub(' ', before)} {after}")))
    return not re.search(r"[^\W\d_]", rest)


def is_furniture(before: str, after: str, title: bool) -> bool:
    """Tell whether the words before and after a date on its line make it a masthead or a byline.

    They do where they are names, not a sentence and not an event. A `title` is one only where it names a document
    ("Minutes of the ward meeting, 14 October 2024") or a periodical.
    """
    own = before.rstrip(" 　")
    posted = re.search(r"(?i)\bposted on$", own)
    if _DANGLING.search(own) and not posted:
        return False
    line = f"{before} ; {after}"
    document = _DOCUMENT.search(line)
    if not after.strip() and _RELEASE.search(own):
        return True
    if _BYLINE.match(own):
        title = False
    if _YEAR.search(line) and not document:
        return False
    if title:
        # The date of a title must be set apart from its words, else it is what the title tells of.
        apart = not own or own[-1] in ",，|·•:：)）》」】-—–(（" or (before[-1:] in (" ", "　") and not own.isascii())
        if document is not None and apart and not (_EVENT.search(line) and not _minutes(line)):
            return True
        if not _set_apart(before, after):
            return False
    if _EVENT.search(_ROLES.sub(" ", line)):
        return False
    return all(_is_name(piece) for piece in _pieces(line))


def is_numbered(before: str) -> bool:
    """Tell whether the words before a date are the number of an issue: "Vol. 12, No. 3,"."""
    return bool(_COUNTED.search(before)) and not re.search(r"[^\W\d_]", _COUNTED.sub("", before))


def _set_apart(before: str, after: str) -> bool:
    """Tell whether a first line is no title but what a page puts above it: a clock, a bar, nothing but a date."""
    if not (before + after).strip(" ()（）[]【】*#-|·") or only_a_date(before, after):
        return True
    return bool(
        _CLOCK.search(after[:12]) or re.search(r"[|·｜][ ]?$|[ \t]{3}$", before) or re.match(r"[ ]?[|·｜]", after)
    )


def _minutes(line: str) -> bool:
    """Tell whether a line names the record of a meeting, which is no invitation to one."""
    return bool(re.search(r"(?i)\b(?:minutes|report|proceedings|transcript|protocol|notes|bulletin)\b|纪要|记录", line))


def _pieces(line: str) -> list[str]:
    """Split a line at its separators, without clocks, issues, weekdays and roles."""
    for pattern in (_CLOCK, _COUNTED, _WEEKDAY, _ROLES):
        line = pattern.sub(" | ", line)
    return [piece for piece in _SEPARATORS.split(line.replace(";", " ")) if piece and not piece.isdigit()]


def _is_name(piece: str) -> bool:
    """Tell whether a word may be part of a name."""
    return bool(_NAME.fullmatch(piece) or _HAN.fullmatch(piece) or _DOCUMENT.fullmatch(piece)) or piece.lower() in (
        "updated",
        "号",
        "am",
        "pm",
        "et",
    )


def names_an_event(title: str) -> bool:
    """Tell whether a title is the name of an event, whose place and day the next line may tell."""
    return bool(_EVENT_TITLE.search(title.strip())) and not _minutes(title)


def has_role(before: str, after: str) -> bool:
    """Tell whether a line names a writer's role, a periodical or a document."""
    line = f"{before} ; {after}"
    return bool(_ROLES.search(line) or _DOCUMENT.search(line))


def tells_an_event(words: str) -> bool:
    """Tell whether words beside a date speak of an event or a term, as in "conference date"."""
    return bool(_EVENT.search(words))
