"""Chinese days without a month: 18日, 五日, 5至7日; and the counts, addresses and doses that look like them."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.chinese_parts import day_in_month, days_of_month, is_run
from cuttings_db.dates.chinese_treatment import is_treatment
from cuttings_db.dates.chinese_words import DAY_NUMBER, DAYS_BETWEEN, LAST_DAY, NUMERALS, TO, chinese_number
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import day_of, moved
from cuttings_db.dates.verbs import AHEAD, BACK
from cuttings_db.model import Interval

_NO_DAY_AFTER = (
    r"(?!报(?!道|告|名|请|案)|程|志(?!愿)|常(?!委|州|务|德|熟)|益|平均|用|均|记(?!者)|本(?!报|院|市|校|刊|台|社|次|届"
    r"|县|省)|元|即可|就[能可]|可(?!能)|缓解|起效|见效|语|文(?!件)|龄|内|间|后|为(?=[^,。;]{0,4}(?:周期|疗程|期限))|一[周疗个]"
    r"|疗程|量|剂|生存|左右|以[上内后]|余|游|线|楼|院|店|馆|厅|门|文件|染色|外显|令|床|房|病|公告"
    r"|[ ]?[0-9一二两三][ ]?[次片粒针])"
)
_HAN_DAY = r"三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]"
# What stands before a number with 号 that is a day, not that of a house, a line, a window.
_NUMBERED = Pattern(r"(?:[，。；、：:!！\s于在到至从自月和与起(（]|^|今天|明天|昨天|周[一二三四五六日])$")
# What stands around a small Chinese number that is a day, not a count: 三日在京, 于五日.
_SMALL_AFTER = Pattern(
    r"[ ]?(?:在|于|电|晚|凌晨|清晨|上午|中午|下午|傍晚|早|夜|起|至|到|-|、|和|宣布|举行|报道|表示|说|抵|离|会见"
    r"|会晤|开[幕始]|闭幕|公布|发[表布出]|致|同|与|向|对|就|从|以|由|共|召|通过|签|启程|结束|正式|刊|发生|出席"
    r"|访问|获|当|零时|[一二三四五六七八九十]{1,3}时)"
)
_SMALL_BEFORE = Pattern(r"(?:[于在自从到至、和月]|记者|电|本报讯|[，,。；;：:\n]|^)$")


# Days of every month or year; days that a treatment counts in the same sentence; how long something takes.
_REGULAR = Pattern(
    r"(?:[每各]个?月|[每历往]年的?[0-9一二三四五六七八九十]{1,2}月)(?:[0-9一二三四五六七八九十]{1,3}[日号]?[、和及与至到-]){0,4}$"
)
_AFTER_TREATMENT = Pattern(r"(?:[术疗药诊院病]后|第)[ ]?[0-9一二三四五六七八九十]{1,3}[日天][^月。]{0,24}$")


def _is_day(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether a number with 日 or 号 is a day of the month and no count, age, address or number of a thing."""
    text, start, word = scene.text, match.start(), match["d"]
    before = text[max(0, start - 3) : start]
    if before[-1:] in tuple("第每约近满共达续个过超仅余为逾隔几数十百半短.") or is_treatment(scene, start):
        return False
    if _REGULAR.search(text, max(0, start - 20), start):
        return False
    if _AFTER_TREATMENT.search(text, max(scene.sentence(start)[0], start - 40), start):
        return False  # 术后7日拆线，14日复查
    after = text[match.end() : match.end() + 6]
    if after.startswith("前"):  # 于10日前 sets a term, 三日前 counts
        return word.isdigit() and before[-1:] in tuple("于在请须应月")
    if re.search(r"号$|号[ ]?\(", match[0].rstrip()) and not _NUMBERED.search(before):
        return False
    if word.isdigit():
        return True
    if before[-1:] in tuple("一二三四五六七八九两零〇有某多今次同明翌"):
        return False
    if (len(word) > 1 and word != "二十") or re.search(r"[于自从到至]$", before):
        return not after.startswith(("之内", "之间", "游"))
    return bool(_SMALL_AFTER.match(after)) and (
        bool(_SMALL_BEFORE.search(before)) or after[:1] in tuple("在电晚上下凌早宣举抵离于报说表")
    )


def _near_day(anchor: datetime.date, number: int, lean: int) -> Interval | None:
    """Return the day of that number in the month of the anchor, or in the one before or after it."""
    found = day_of(anchor.year, anchor.month, number)
    if found is None or (number > anchor.day and lean != AHEAD and (lean == BACK or number - anchor.day > 3)):
        earlier = moved(anchor.replace(day=1), "month", -1)
        return day_of(earlier.year, earlier.month, number) or found
    if lean == AHEAD and number < anchor.day - 1:
        later = moved(anchor.replace(day=1), "month", 1)
        return day_of(later.year, later.month, number) or found
    return found


_TOLD = Pattern(
    rf"[0-9一二三四五六七八九十元]{{1,2}}[ ]?月(?:[^。]{{0,80}}$|[ ]?{DAY_NUMBER}[日号])|[本上下当同该]月[^。]{{0,40}}$"
)


_DAYS_TOLD = Pattern(r"月(3[01]|[12][0-9]|0?[1-9])[日号]")


def _told(scene: Scene, start: int, number: int) -> bool:
    """Tell whether the paragraph has just told a month in which the day lies: no earlier day than the one told."""
    line = scene.text.rfind("\n", max(0, start - 240), start) + 1
    window = scene.text[max(line, start - 240) : start]
    if not _TOLD.search(window):
        return False
    days = [int(match[1]) for match in _DAYS_TOLD.finditer(window)]
    return not days or days[-1] <= number or "。" not in window[window.rfind("月") :]


@rule(
    "zh.day-alone",
    rf"(?P<d>3[01]|[12][0-9]|0?[1-9]|{_HAN_DAY})[ ]?"
    r"(?:日|号(?=(?<!号)、|[，。；；,;)至到~-]|[ ]?$|上午|下午|中午|凌晨|当[天日晚]|[晚早]|在(?!研)|于|起|开[幕始会]"
    r"|召|举|抵达|出发|会(?!议[室厅]|场)|[我他她]们?|就|又|才))"
    rf"{_NO_DAY_AFTER}(?:[ ]?\((?:周|星期)[一二三四五六日天]\))?",
    first=NUMERALS,
    positive=(("记者18日从医院获悉", "2025-06-18"), ("6月3日开幕，5日闭幕", "2025-06-05")),
    negative="每日3次，第3日，连续5日给药，20号外显子插入，3号染色体，21号楼，5号抗体",
)
def _day_alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day whose month is that of the last date or of the publication."""
    if not _is_day(match, scene):
        return None
    number, lean, end = chinese_number(match["d"]), scene.lean(match.start()), timed(scene, match.end())
    if _told(scene, match.start(), number):
        return Reading(relative=lambda anchor: day_of(anchor.year, anchor.month, number), basis="last", end=end)
    return Reading(relative=lambda anchor: _near_day(anchor, number, lean), basis="flow", end=end)


@rule(
    "zh.days-alone",
    rf"(?P<d>{DAY_NUMBER})[日号]?(?P<mid>{DAYS_BETWEEN})[ ]?(?P<to>{TO}|[、和])[ ]?(?P<b>{LAST_DAY}){_NO_DAY_AFTER}",
    first=NUMERALS,
    positive=(
        ("5至7日，会议在南京举行", "2025-06-05/2025-06-07"),
        ("6月3日开幕，18日和19日闭门", "2025-06-18/2025-06-19"),
    ),
    negative="连续3至5日给药；3-5日龄；第1、8日；术后3~5日",
)
def _days_alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a range of days whose month is that of the last date or of the publication."""
    first, last = chinese_number(match["d"]), day_in_month(match["b"])
    if not is_run(first, match["mid"], match["to"], last) or last > 31 or not _is_day(match, scene):
        return None
    lean, end = scene.lean(match.start()), timed(scene, match.end())

    def same_month(anchor: datetime.date) -> Interval | None:
        return days_of_month(anchor.year, anchor.month, first, last)

    def relative(anchor: datetime.date) -> Interval | None:
        near = _near_day(anchor, last, lean)
        return days_of_month(int(near.edtf[:4]), int(near.edtf[5:7]), first, last) if near else None

    if _told(scene, match.start(), first):
        return Reading(relative=same_month, basis="last", end=end)
    return Reading(relative=relative, basis="flow", end=end)
