"""Which meeting a sentence tells of: the one it names, the one named before, or the one that the text reports."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache

from cuttings_db.entities.attendance_words import meeting_words, one_of
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.model import Mention, Part

__all__ = ["FAINT", "FIRM", "WEAK", "Programme"]

# How sure a word of attendance is where no meeting is named beside it: by itself, in a report, never.
FIRM, WEAK, FAINT = 2, 1, 0

_LATIN = re.compile(r"[A-Za-z]{5,}")
_LEAD = 900  # characters: where a report names what it reports
_NEAR = 420  # characters back to a meeting that "the session" may belong to
_HELD = re.compile(
    r"\b(?:held|opened|closed|closes|took place|met in|gathered|concluded|convened|ran from|runs from|was hosted)\b"
    r"|召开|召開|举行|舉行|举办|舉辦|闭幕|閉幕|开幕|開幕|落幕|在.{1,10}[召举舉]"
)
_TO_COME = re.compile(r"^[^.。\n]{0,30}(?:will (?:be held|take place|return|meet)|定于|定於|将于|將於|将在|將在)")
# What stands before a meeting that is only compared with, or that something was older than.
_PASSING = re.compile(
    r"\b(?:since|unlike|than|before|ahead of|following|(?:days?|weeks?|months?|shortly|soon) after|compared with"
    r"|published|as at|from)(?: the| last year['’]s)?\s+$"
    r"|(?:自|不同于|相比|早于)$"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OTHER_TIME = re.compile(
    r"\b(?:(?<!until )last year|years? (?:ago|earlier|before)|previous (?:congress|meeting|edition|year)"
    r"|decades? ago|in the past)\b|去年|上届|往年|年前|历届",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n|。")
_NO_HEADING = re.compile(r"[.!?;:。！？；：，]\s|[.!?;:。！？；：，”]$|[，。：]")
_YEAR_TOLD = re.compile(r"(?<!since )(?<!until )(?<!born in )(?<!自)(?<![\d.-])(?:19|20)\d\d(?![\d.])")
# A named lecture is held at a congress; who gives it speaks there.
_LECTURE = re.compile(
    r"(?:presidential|plenary|satellite|poster|opening|closing) (?:symposium|session)|lecture|oration|award"
    r"|prize|\bday\b|演[讲講]|[讲講]座|[奖獎]|青年论坛|青年論壇|(?:大|竞|競|挑战|挑戰|擂台|擂臺)[赛賽]",
    re.IGNORECASE,
)
_ROUND_TABLE = re.compile(r"\bround ?table|\bpanel discussion|圆桌|座谈|对话实录", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:margins?|side-?lines|fringes?|periphery|wings) of (?:the |this year['’]s )?"
    r"|(?:会议|會議|大会|大會|年会|年會)(?:间隙|間隙)|会外|會外|場邊|场边"
)
_TABLE_TALK = re.compile(r"conversation|discussion|round ?table|panel|座谈|圆桌|座談|圓桌|讨论", re.IGNORECASE)
_HEARING = re.compile(r"\b(?:(?:advisory|appraisal) committee|ODAC|adcom+)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:first shown|previously|earlier|(?:that|which) (?:was|were|had|have))\b|首次公布于|曾在")


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """Return the pattern of what a meeting consists of, in either language."""
    return re.compile(rf"\b(?:{one_of('meeting_words')})\b|{one_of('chinese_meeting_words')}", re.IGNORECASE)


def _tells_of_a_meeting(plain: str, enough: int) -> bool:
    """Say whether a text has more words of meetings than are enough for a passing remark."""
    words, found = meeting_words("meeting_words"), 0
    for word in _LATIN.findall(plain):
        found += word.lower() in words
        if found > enough:
            return True
    return sum(plain.count(word) for word in meeting_words("chinese_meeting_words")) + found > enough


class Programme:
    """The meetings of a text in order; `main` is the one it reports, or None."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.spans: list[Span] = [span for span in reading.spans if span[2].type == "event"]
        self._starts = [span[0] for span in self.spans]
        self._used: set[int] = set()
        self.main = self._reported() or self._of_running_heads()
        head = reading.plain[:600]
        self.round_table = _ROUND_TABLE.search(head) is not None
        # what is held beside a congress is no part of it
        self.beside = _BESIDE.search(reading.text, 0, 1500) is not None
        self.hearing = _HEARING.search(head) is not None
        self._years = self._years_of_main()

    def _reported(self) -> Mention | None:
        """Return the meeting of the headline or the lead, in a text that has the words of a report."""
        text = self._reading.text
        headline = text.find("\n\n")
        headline = headline if 0 < headline < 200 else 120
        points: dict[str, int] = {}
        first: dict[str, Span] = {}
        counted: dict[str, int] = {}
        held: set[str] = set()
        for span in self.spans:
            start, end, event = span
            key = event.key
            if key not in first:
                first[key] = span
                points[key] = (4 if start < headline else 0) + (3 if start < _LEAD else 0) - self.spans.index(span) // 3
            counted[key] = counted.get(key, 0) + 1
            points[key] += counted[key] < 5
            if _HELD.search(text, max(0, start - 40), end + 70):
                points[key] += 2
                held.add(key)
            if self._compared(span):
                points[key] -= 3
            if counted[key] == 1:
                points[key] -= 4 * self.is_lecture(span)
                points[key] += 3 * (_ROUND_TABLE.search(text, start, end) is not None)
        if not points:
            return None
        best = max(points, key=lambda key: (points[key], -first[key][0]))
        if first[best][0] > max(_LEAD, headline):
            return None
        enough = 0 if _ROUND_TABLE.search(self._reading.plain[:600]) else 1 if best in held else 2
        return first[best][2] if _tells_of_a_meeting(self._reading.plain, enough) else None

    def _of_running_heads(self) -> Mention | None:
        """Return the meeting whose proceedings the pages are, if the heads of the pages name it most."""
        counted = Counter(m.key for m in self._reading.left_out if m.type == "event")
        if not counted or not _tells_of_a_meeting(self._reading.plain, 2):
            return None
        best = counted.most_common(1)[0][0]
        return next(m for m in self._reading.left_out if m.key == best)

    def meets(self, start: int, end: int) -> bool:
        """Say whether a span holds a word of meetings."""
        return _words().search(self._reading.plain, start, end) is not None

    def named_after(self, start: int, end: int) -> Span | None:
        """Return the first meeting that begins within `[start, end)` and is not named in passing."""
        text = self._reading.text
        for span in self.spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if not _PASSING.search(text, max(0, span[0] - 30), span[0]) and not _ELSEWHERE.search(text, start, span[0]):
                self._used.add(span[0])
                return span
        return None

    def named_before(self, start: int, end: int) -> Span | None:
        """Return the last meeting within `[start, end)` that no verb before has for itself."""
        text = self._reading.text
        for span in reversed(self.spans[bisect_left(self._starts, start) : bisect_right(self._starts, end)]):
            if (
                span[1] <= end
                and span[0] not in self._used
                and not _PASSING.search(text, max(0, span[0] - 30), span[0])
            ):
                return span
        return None

    def _years_of_main(self) -> set[str]:
        """Return the years that stand in or beside the names of the reported meeting."""
        years: set[str] = set()
        for start, end, event in self.spans:
            if self.main is not None and event.key == self.main.key:
                text = self._reading.text
                before = _SENTENCE_END.split(text[max(0, start - 60) : start])[-1]
                behind = _SENTENCE_END.split(text[start : end + 60])[0]
                years.update(_YEAR.findall(before + behind))
        return years

    def meant(self, sentence: Part, at: int, strength: int) -> Span | None:
        """Return the meeting that words without a name mean: of the paragraph, or the one that the text reports."""
        if strength < WEAK:
            return None
        plain = self._reading.plain
        near = (
            plain[max(sentence[0], at - 80) : min(sentence[1], at + 60)]
            if strength >= FIRM
            else plain[slice(*sentence)]
        )
        if _OTHER_TIME.search(near):
            return None
        paragraph = plain.rfind("\n", 0, at) + 1
        heading = plain.rfind("\n", 0, max(0, len(plain[:paragraph].rstrip()))) + 1
        above = plain[heading:paragraph].rstrip()
        if len(above) > 90 or _NO_HEADING.search(above):
            heading = paragraph
        local = self.last_named(at, at - heading)
        if local and not self._compared(local) and not self.is_lecture(local):
            return local
        if self.main is not None:
            years = set(_YEAR_TOLD.findall(near))
            if years and self._years and not years & self._years:
                return None
            return self.home(self.main)
        return self.last_named(at) if strength >= FIRM else None

    def held_beside(self, role: str, event: Mention, words: str) -> bool:
        """Say whether a round table at the margins of a congress is told of, and not the congress."""
        return (
            self.beside
            and self.main is not None
            and event.key == self.main.key
            and (role == "panellist" or (role == "chair" and _TABLE_TALK.search(words) is not None))
        )

    def home(self, event: Mention) -> Span:
        """Return the first span of a meeting; one that running heads alone name stands nowhere."""
        return next((s for s in self.spans if s[2].key == event.key), (-1, -1, event))

    def is_lecture(self, span: Span) -> bool:
        """Say whether an event is a named lecture or the like, which is held at a larger one."""
        return _LECTURE.search(self._reading.text, span[0], span[1]) is not None

    def _compared(self, span: Span) -> bool:
        """Say whether a meeting is named in passing only: an older one, one to come."""
        text = self._reading.text
        return (
            _PASSING.search(text, max(0, span[0] - 30), span[0]) is not None
            or _ELSEWHERE.search(text, max(0, span[0] - 60), span[0]) is not None
            or _TO_COME.match(text[span[1] : span[1] + 60]) is not None
        )

    def last_named(self, end: int, reach: int = _NEAR) -> Span | None:
        """Return the last meeting named before an offset, within reach."""
        at = bisect_left(self._starts, end)
        span = self.spans[at - 1] if at else None
        return span if span and span[1] > end - reach else None
