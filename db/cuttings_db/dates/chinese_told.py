"""Chinese words for the day told before, and the ones beside it: 当天, 次日, 前一天."""

from __future__ import annotations

import datetime
import re

from cuttings_db.dates.chinese_clock import timed
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Basis, Reading, Scene, rule
from cuttings_db.dates.shifting import unit_at

# What happens to any patient or guest; only where it was told just before is its day a day of the calendar.
_OCCASION = Pattern(
    r"(?:手术|检查|抽血|采血|化疗|放疗|用药|给药|服药|就诊|就医|报到|活检|入院|出院|住院|注射|接种|穿刺|治疗|输注|考试|登记|入住"
    r"|预约|体检|转运|分娩)(?:的|之)?$"
)
_DATED = Pattern(
    r"[0-9一二三四五六七八九十][ ]?(?:[日号]|月[^龄经后]|年[^龄级制])"
    r"|[昨今前][天日]|[去今]年|周[一二三四五六日]|节|旦"
)
_ADVICE = Pattern(
    r"请|须|需|应当?|即可|就[能可]|[便才]可|方可|也可|都可|不要|切勿|避免|建议|模式|制度"
    r"|通常|一般|往往|每[天日次名位个]|如[果有]|若|空腹|禁食"
)
_CUSTOM = Pattern(r"[ ]?(?:即?可|预约|就诊|挂号|检查|往返|来回|出结果|出报告|手术|出院|达|住院|取)")


def _is_general(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the words speak of anybody's day: 手术当天禁食, 当日预约、次日出院, 第二天即可."""
    text = scene.text
    first, last = scene.sentence(start)
    occasion = _OCCASION.search(text, max(0, start - 4), start)
    if occasion is not None and text.find(occasion[0][:2], max(0, start - 90), occasion.start()) < 0:
        return True
    if (start and text[start - 1] in "。!\n") or _DATED.search(text, max(first, start - 80), start):
        return False
    if _CUSTOM.match(text, end) or _ADVICE.search(text, max(first, start - 40), min(max(last, end), end + 30)):
        return "了" not in text[end : end + 16]
    return False


@rule(
    "zh.told-day",
    r"(?P<t>当[日天晚夜]|同[日天]|同一天|次[日晨]|翌[日晨]|第二天|前一[天日]|该日|是[日夜]|隔天)",
    first=("当", "同", "次", "翌", "第", "前", "该", "是", "隔"),
    positive=(("6月3日抵达，次日离开", "2025-06-04"), ("6月3日开幕，当天下午发言", "2025-06-03")),
    negative="手术当日；相当日常；每次日期；术后第二天",
)
def _told_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Read 当天, 次日 and their like: the day of the last date told, the one after it, the one before it."""
    text, start, word = scene.text, match.start(), match["t"]
    after, before = text[match.end() : match.end() + 2], text[max(0, start - 1) : start]
    if after.startswith(("常", "本", "报", "均")) or before in tuple("相应正每各一二三两数多0123456789"):
        return None
    if word == "第二天" and before not in ("", *"，,。；;、\n但而到在于"):
        return None
    if word.startswith("当") and before in tuple("节旦夕秋"):
        return None  # 元旦当天 is one date, told by its holiday
    if _is_general(scene, start, match.end()):
        return None
    shift = 1 if word[0] in "次翌第隔" else -1 if word[0] == "前" else 0
    end = timed(scene, match.end() - (word[-1] in "晚夜晨") * 1)
    basis: Basis = "near"
    if word == "当日" and before in ("", *"\n。！!"):
        basis = "compared"
    return Reading(relative=lambda anchor: unit_at(anchor + datetime.timedelta(shift), "day"), basis=basis, end=end)
