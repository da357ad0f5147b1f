"""Parts of the day and clock times behind a Chinese day, which belong to its expression: 8日晚, 昨天上午9时."""

from __future__ import annotations

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Scene

__all__ = ["timed"]

_PART = (
    r"(?:凌晨|清晨|清早|早上|早晨|早间|上午|中午|正午|午间|午后|下午|傍晚|晚上|晚间|夜间|夜晚|夜里|深夜|午夜|半夜|子夜"
    r"|白天|早(?![在已期就些晚教餐产搏日前年])|晚(?![期年报宴会餐些清饭于近辈])|夜(?![班市总景读校盲])|晨(?![报练会跑])"
    r"|午(?![餐饭休睡马宴后]))"
)
_HOUR = r"(?:[01]?[0-9]|2[0-4]|零|二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])"
_MINUTE = r"(?:[0-5]?[0-9]|[零二三四五]?十?[一二三四五六七八九]|[二三四五]?十)"
_CLOCK = (
    rf"(?:[ ]?{_HOUR}(?:时(?![间段任期代候空])|点(?![名评击滴火钟燃亮赞])钟?)(?:{_MINUTE}分(?![钟之])"
    rf"(?:{_MINUTE}秒)?|半|整|许)?"
    r"|[0-2]?[0-9]:[0-5][0-9](?:时|分)?)"
)
_TIME = Pattern(rf"[ ]?(?:{_PART}{_CLOCK}?|{_CLOCK})")


def timed(scene: Scene, end: int) -> int:
    """Return where an expression ends whose day ends at `end`: after its part of the day and its clock time."""
    match = _TIME.match(scene.text, end)
    return match.end() if match else end
