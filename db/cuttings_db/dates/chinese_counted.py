"""Chinese spans counted in units: 三年前, 近五年, 过去十年, 未来两周; never those of a treatment."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_words import HAN_DIGITS, NUMBER, chinese_number
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule
from cuttings_db.dates.shifting import days_from, moved, unit_at
from cuttings_db.intervals import qualified
from cuttings_db.model import Interval

_UNITS = {"天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year"}
_UNIT = r"(?P<u>天|日|周|(?:个)?星期|(?:个)?礼拜|个月|(?:个)?年)"
_CLINICAL = re.compile(
    r"患者|治疗|术|用药|给药|随访|化疗|放疗|病情|复发|入院|出院|确诊|疗程|服药|免疫治疗|生存|住院|复查|该病例|患儿"
)


def _count(word: str) -> int | None:
    """Return a count, or None for 几, 数 and other vague ones."""
    try:
        return chinese_number(word)
    except ValueError:
        return None


@rule(
    "zh.ago",
    rf"(?P<n>{NUMBER}){_UNIT}(?:之|以)?(?P<w>前|后)(?![一二两三来沿往卫])",
    first=(DIGITS, *HAN_DIGITS),
    positive=(("他三年前离开", "2022"), ("两个月前发布", "2025-04")),
    negative="患者治疗3个月后复查",
)
def _ago(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a count of units before (or after) publication, told in that unit."""
    count = _count(match["n"])
    before = scene.text[max(0, match.start() - 1) : match.start()]
    if (
        count is None
        or match["n"].startswith("0")
        or before in tuple("几数第近上约每")
        or _CLINICAL.search(scene.text, max(0, match.start() - 40), match.end() + 20)
    ):
        return None
    if match["w"] == "后" and match["u"] in ("天", "日", "周"):
        return None  # from what, the sentence alone does not say
    unit, sign = _UNITS[match["u"].lstrip("个")], -1 if match["w"] == "前" else 1
    return Reading(
        relative=lambda anchor: unit_at(moved(anchor, unit, sign * count), unit),
        basis="published" if sign < 0 else "last",
    )


@rule(
    "zh.past-units",
    rf"(?P<w>(?:在)?过去的?|近|最近|未来|今后)[ ]?(?P<n>{NUMBER})"
    rf"[ ]?(?:{_UNIT}|(?<=[一二两三四五六七八九十])(?P<u2>月))"
    rf"(?:来|里|内|间|以来"
    rf"|中)?(?!代)",
    first=("在", "过", "近", "最", "未", "今"),
    positive=(("过去十年，专利增长", "2015-06-18~/2025-06-18~"), ("近三个月", "2025-03-18/2025-06-18")),
    negative="接近5年生存率",
)
def _past_units(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read a span that ends or begins with the publication; years are meant roughly."""
    count = _count(match["n"])
    if count is None or scene.text[max(0, match.start() - 1) : match.start()] in ("接", "将", "附"):
        return None
    word = match["u"] or match["u2"]
    unit = _UNITS[word.lstrip("个")]
    sign = 1 if match["w"] in ("未来", "今后") else -1

    def relative(anchor: datetime.date) -> Interval:
        interval = days_from(anchor, moved(anchor, unit, sign * count))
        return qualified(interval, "approximate") if unit == "year" else interval

    start = match.start() + (1 if match[0].startswith("在") else 0)
    end = max(match.end("u"), match.end("u2"))
    return Reading(relative=relative, keep=False, news=True, start=start, end=end)
