"""Chinese holidays and festivals: those with a fixed day, those of a weekday, and those of the moon."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.chinese_moon import FIRST_MOON_YEAR, LAST_MOON_YEAR, clear_and_bright, moon_day
from cuttings_db.dates.chinese_words import NUMERALS, SHORT_YEAR, YEAR, YEAR_WORDS, chinese_number, year_number
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Reading, Scene, rule
from cuttings_db.dates.shifting import day_of
from cuttings_db.dates.verbs import AHEAD, BACK, NEITHER
from cuttings_db.intervals import day_number, interval_of_day, interval_of_days, qualified
from cuttings_db.model import Interval

# Month and day of our calendar.
_FIXED = {
    "元旦": (1, 1), "国际癌症日": (2, 4), "世界癌症日": (2, 4), "世界抗癌日": (2, 4), "情人节": (2, 14),
    "妇女节": (3, 8), "国际妇女节": (3, 8), "国际劳动妇女节": (3, 8), "植树节": (3, 12), "全国爱肝日": (3, 18),
    "世界防治结核病日": (3, 24), "愚人节": (4, 1), "世界卫生日": (4, 7), "全国肿瘤防治宣传日": (4, 15),
    "世界读书日": (4, 23), "劳动节": (5, 1), "国际劳动节": (5, 1), "五一劳动节": (5, 1),
    "五一国际劳动节": (5, 1), "五一节": (5, 1), "五一": (5, 1), "青年节": (5, 4), "五四青年节": (5, 4),
    "世界红十字日": (5, 8), "护士节": (5, 12), "国际护士节": (5, 12), "世界无烟日": (5, 31), "儿童节": (6, 1),
    "六一儿童节": (6, 1), "国际儿童节": (6, 1), "六一国际儿童节": (6, 1), "世界环境日": (6, 5),
    "世界献血者日": (6, 14), "国际禁毒日": (6, 26), "建党节": (7, 1), "世界人口日": (7, 11),
    "世界肝炎日": (7, 28), "建军节": (8, 1), "八一建军节": (8, 1), "世界肺癌日": (8, 1), "医师节": (8, 19),
    "中国医师节": (8, 19), "教师节": (9, 10), "世界淋巴瘤日": (9, 15), "国庆节": (10, 1), "国庆": (10, 1),
    "世界精神卫生日": (10, 10), "世界糖尿病日": (11, 14), "世界艾滋病日": (12, 1), "平安夜": (12, 24),
    "圣诞节": (12, 25), "圣诞": (12, 25),
}  # fmt: skip
# Month, which week of it, weekday (0 Monday).
_WEEKDAYS = {"母亲节": (5, 2, 6), "父亲节": (6, 3, 6), "感恩节": (11, 4, 3)}
# Month and day of the moon's calendar.
_MOON = {
    "春节": (1, 1), "农历新年": (1, 1), "农历年": (1, 1), "农历春节": (1, 1), "元宵节": (1, 15), "元宵": (1, 15),
    "端午节": (5, 5), "端午": (5, 5), "七夕节": (7, 7), "七夕": (7, 7), "中秋节": (8, 15), "中秋": (8, 15),
    "重阳节": (9, 9), "重阳": (9, 9),
}  # fmt: skip
_EVE = ("除夕夜", "除夕", "大年三十", "年三十", "大年夜")
_BRIGHT = ("清明节", "清明")
_NAMES = (*_FIXED, *_WEEKDAYS, *_MOON, *_EVE, *_BRIGHT)
_NAME = "|".join(sorted(_NAMES, key=len, reverse=True))
_TOLD_YEARS = {"当年": 0, "同年": 0, "那年": 0, "次年": 1, "翌年": 1, "隔年": 1, "第二年": 1}
_YEAR_WORD = "|".join(sorted((*YEAR_WORDS, *_TOLD_YEARS), key=len, reverse=True))
# Short names that other words hold: 中秋月饼, 五一广场, 国庆路.
_LOOSE = Pattern(r"五一|国庆|圣诞|中秋|端午|清明|元宵|七夕|重阳")
_LOOSE_AFTER = Pattern(
    r"[，。、；,;)]|节|期间|假|小?长假|前|后|当[天日晚]|这天|当晚|之|夜|起|至|到|时|那天|黄金周|连假|将|来临|已|临近"
    r"|不打烊|出游|[ ]?$|医|专|义诊|坚守"
)
_NAMED_AFTER = Pattern(
    r"(?:[、和及与][一-鿿]{2,8}[节日旦夕]?){0,4}等(?![待到了])|时节|生的|延时|联欢|晚会|[档版]|习俗|文化|花灯|月饼|粽|老人|树|礼物|由来|广场|大街|路|大典|阅兵|档期|的由来|假期办|假日[办安]|目"
)


def _nth_weekday(year: int, month: int, count: int, weekday: int) -> Interval | None:
    """Return the count-th such weekday of a month."""
    first = datetime.date(year, month, 1).weekday()
    return day_of(year, month, 1 + (weekday - first) % 7 + 7 * (count - 1))


def _whole(day: datetime.date | None) -> Interval | None:
    """Return a day as an interval."""
    return interval_of_day(day.year, day.month, day.day) if day else None


def feast_of_year(name: str, year: int) -> Interval | None:
    """Return the day of a holiday in a year, or None where our table ends."""
    if name in _FIXED:
        return day_of(year, *_FIXED[name])
    if name in _WEEKDAYS:
        return _nth_weekday(year, *_WEEKDAYS[name])
    if name in _BRIGHT:
        return _whole(clear_and_bright(year))
    if name in _EVE:
        new_year = moon_day(year, 1, 1)
        return _whole(new_year - datetime.timedelta(1)) if new_year else None
    return _whole(moon_day(year, *_MOON[name]))


def _eve(interval: Interval | None) -> Interval | None:
    """Return the day before a holiday, approximately."""
    if interval is None or interval.lo is None:
        return None
    return qualified(interval_of_days(day_number(interval.lo) - 1, day_number(interval.lo) - 1), "approximate")


def near(name: str, anchor: datetime.date, lean: int) -> Interval | None:
    """Return the holiday before a day, after it, or whichever is nearer."""
    found = [one for year in (-1, 0, 1) if (one := feast_of_year(name, anchor.year + year)) and one.lo]
    day = anchor.isoformat()
    if lean == AHEAD:
        found = [one for one in found if (one.lo or "") >= day] or found
    elif lean == BACK:
        found = [one for one in found if (one.lo or "") <= day] or found
    return min(found, key=lambda one: abs(datetime.date.fromisoformat(one.lo or day) - anchor), default=None)


def _republic(word: str) -> int:
    """Return our year of a year of the Republic in figures, in digits one by one (一〇五), or counted (一百零五)."""
    spelled = len(word) == 3 and "十" not in word
    return 1911 + (int("".join(str(chinese_number(one)) for one in word)) if spelled else chinese_number(word))


@rule(
    "zh.holiday",
    rf"(?:(?P<y>{_YEAR_WORD}|{YEAR}|{SHORT_YEAR}|民国(?:[0-9]{{2,3}}|[〇零一二三四五六七八九十]{{2,3}})年"
    rf"|20[0-9]{{2}}(?=[春国中端五清元除重]))[ ]?的?[ ]?)?(?P<h>{_NAME})(?P<eve>前夕|前夜)?",
    first=("民", *NUMERALS, *sorted({name[0] for name in (*_NAMES, *YEAR_WORDS, *_TOLD_YEARS)} - set(NUMERALS))),
    positive=(("去年国庆节", "2024-10-01"), ("2024年春节期间", "2024-02-10")),
    negative="五一广场；春节联欢晚会；每年元旦",
)
def _holiday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a holiday: by its day of our calendar, its weekday, or the moon's calendar from 1950 to 2050."""
    name, word, after = match["h"], match["y"], scene.text[match.end() : match.end() + 8]
    before = scene.text[max(0, match.start() - 12) : match.start()]
    if _NAMED_AFTER.match(after) or re.search(
        r"[每历往]年的?$|每逢?[^，,。]{0,10}$|逢$|第[0-9一二三四五六七八九十]+$", before
    ):
        return None
    if after.startswith(":") and not word and before.rpartition("\n")[2].strip(" ·•-*>#") == "":
        return None  # the title of another article: 世界无烟日：戒烟门诊的一天
    if _LOOSE.fullmatch(name) and not word and not _LOOSE_AFTER.match(after):
        return None
    end = timed(scene, match.end())

    def of_year(year: int) -> Interval | None:
        found = feast_of_year(name, year)
        return _eve(found) if match["eve"] else found

    if word in YEAR_WORDS:
        return Reading(relative=lambda anchor: of_year(anchor.year + YEAR_WORDS[word]), end=end)
    if word in _TOLD_YEARS:
        return Reading(relative=lambda anchor: of_year(anchor.year + _TOLD_YEARS[word]), basis="last", end=end)
    if word:
        republic = word.startswith("民国")
        interval = of_year(_republic(word[2:-1]) if republic else year_number(word))
        return Reading(interval, end=end) if interval else None
    lean = scene.lean(match.start())
    return Reading(
        relative=lambda anchor: _eve(near(name, anchor, lean)) if match["eve"] else near(name, anchor, lean),
        in_year=of_year,
        basis="flow",
        end=end,
    )


_MOON_MONTH = r"(?P<leap>闰)?(?P<m>正|元|冬|腊|1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?"
_MOON_DAY = (
    r"(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]"
    r"|三十|3[0]|[12][0-9]|[1-9])"
)
_CALENDAR = r"(?:农历|阴历|旧历|夏历)"


def _moon_number(word: str) -> int:
    """Return the number of a day of the moon's month: 初五, 廿三, 15."""
    return chinese_number(word.lstrip("初"))


@rule(
    "zh.lunar",
    rf"(?:(?P<y>{_YEAR_WORD}|{YEAR})[ ]?的?)?(?:(?P<c>{_CALENDAR})[ ]?(?P<y2>{YEAR})?[^，,。；;\n0-9]{{0,4}}?"
    rf"(?:{_MOON_MONTH}(?P<d>{_MOON_DAY})?[日号]?)?"
    rf"|(?P<m4>[二三四五六七八九冬腊]|十[一二]?)月(?P<d4>初[一二三四五六七八九十]|廿[一二三四五六七八九])"
    rf"|正月(?P<d2>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]|三十)|大年"
    rf"(?P<d3>初[一二三四五六七八九十]))",
    first=(*NUMERALS, "农", "阴", "旧", "夏", "大", "正", "冬", "腊", *sorted({word[0] for word in YEAR_WORDS})),
    positive=(("农历八月十五，月圆", "2024-09-17"), ("2024年农历正月十五", "2024-02-24")),
    negative="农历的由来；2024年6月；大年会",
)
def _lunar(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a day of the Chinese lunar calendar between 1950 and 2050; its months alone are stepped over."""
    number = match["d"] or match["d4"] or match["d2"] or match["d3"]
    if not number:
        return Reading(skip=True) if match["c"] else None
    name = match["m"] or match["m4"] or "正"
    month = {"正": 1, "元": 1, "冬": 11, "腊": 12}.get(name) or chinese_number(name)
    day, leap = _moon_number(number), bool(match["leap"])

    def of_year(year: int) -> Interval | None:
        return _whole(moon_day(year, month, day, leap))

    word = match["y"] or match["y2"]
    end = timed(scene, match.end())
    if word in YEAR_WORDS:
        return Reading(relative=lambda anchor: of_year(anchor.year + YEAR_WORDS[word]), end=end)
    if word in _TOLD_YEARS:
        return Reading(relative=lambda anchor: of_year(anchor.year + _TOLD_YEARS[word]), basis="last", end=end)
    if word:
        interval = of_year(year_number(word))
        return Reading(interval, end=end) if interval else Reading(skip=True)
    lean = scene.lean(match.start())

    def relative(anchor: datetime.date) -> Interval | None:
        years = (anchor.year - 2, anchor.year - 1, anchor.year, anchor.year + 1)
        found = [one for year in years if FIRST_MOON_YEAR <= year <= LAST_MOON_YEAR and (one := of_year(year))]
        today = anchor.isoformat()
        back = [one for one in found if (one.lo or "") <= today]
        ahead = [one for one in found if (one.lo or "") >= today]
        if lean == NEITHER and ahead and (datetime.date.fromisoformat(ahead[0].lo or today) - anchor).days < 100:
            return ahead[0]
        return ahead[0] if lean == AHEAD and ahead else back[-1] if back else None

    return Reading(relative=relative, in_year=of_year, basis="flow", end=end)
