"""Lines and openings of an article that say when it appeared: mastheads, bylines, datelines, labels, signatures."""

from __future__ import annotations

import re
from functools import cached_property

from cuttings_db.dates.furniture import has_role, is_furniture, names_an_event, only_a_date, tells_an_event
from cuttings_db.dates.patterns import Pattern
from cuttings_db.model import Interval

__all__ = ["Datelines"]

_LABEL = Pattern(
    r"(?i)(?P<label>\b(?:first published|published online|available online|published|posted|released?|issued"
    r"|release date|publication date|publish date|date of publication|date|accepted|received|submitted"
    r"|(?P<again>last (?:updated|modified|reviewed)|updated|modified|reviewed))\b[ ]?(?:on|at|in|date|:|：)?[ ]{0,2}"
    r"|(?:(?:首次)?(?:发布|发表|刊登|出版|上线|发稿|见报|公布)"
    r"|(?P<again2>(?:最后)?(?:更新|修改|修订)))(?:时间|日期|于)?[:： ]{0,2}"
    r"|(?<![一-鿿])(?:时间|日期)[:：][ ]?|来源[:：][^\n]{0,24}[ ])$"
)
_FRONT = Pattern(r"[\s|·•,，()（）\[\]【】/*#>-]*$")
_SOURCE_AFTER = Pattern(
    r"[ ]{0,2}(?:[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?[ ]{0,3})?(?:来源|作者|浏览|阅读|点击|[|｜][ ]?来源)"
    r"|(?:日)?(?:电|讯)(?![话视力影子器机号报])"
)
# "BARCELONA, 17 September 2024. The", "(BASEL, June 3, 2024) Roche", "3 June 2024 (Reuters) -- The": what follows.
_AGENCY = r"(?:[ ]?,?[ ]?\([^()\n]{2,40}\))?(?:[ ]?/[A-Z][A-Za-z .&-]{2,40}/)?[ ]?"
_CLOSE = Pattern(rf"[)\]]?{_AGENCY}[)\]]?[ ]?(?:--?-?|[—–]{{1,2}}|:)(?=[ \n]|[A-Z“\"])")
_BRACKET_CLOSE = Pattern(r"[)\]][ ]{1,2}(?=[A-Z“\"])")
_STOP = Pattern(rf"{_AGENCY}\.(?=[ \n]{{1,3}}[A-Z“\"一-鿿])")
_PLACE = Pattern(
    r"[ ]{0,4}[\[(“\"*]{0,3}[A-ZÀ-Þ][\w.'’-]{1,24}(?:(?:,[ ]?|[ ]?/[ ]?|[ ](?:&[ ]|and[ ]|of[ ]|de[ ])?)"
    r"[A-ZÀ-Þ][\w.'’-]{0,24}){0,7}"
    r"(?:,?[ ]{0,2}(?:\([^()\n]{2,40}\)|/[A-Z][A-Za-z .&-]{2,40}/))?,?[ ]{0,2}(?:[-—–|(\[]{1,2}[ ]?)?"
)
_PLACE_AFTER = Pattern(
    r"[ ]?(?:[-—–|/,]{1,2}[ ]?|\()[A-ZÀ-Þ][\w.'’-]{1,24}(?:(?:,[ ]?|[ ]?/[ ]?|[ ](?:and[ ]|of[ ])?)"
    r"[A-ZÀ-Þ][\w.'’-]{0,24}){0,6}"
    rf"\)?{_AGENCY}(?:--?-?|[—–]{{1,2}})(?=[ \n]|[A-Z“\"])"
)
_TODAY = Pattern(r"\b(?:today|yesterday|this (?:morning|week|month|afternoon)|tomorrow)\b")
_HAN_PLACE = Pattern(r"[ ]{0,4}[【（(\[]?(?:[一-鿿·、/和及, ，]{0,24}[（(， ,、]?)?")
_NO_PLACE = Pattern(r"[于自截从到至将起在曾]")
_HAN_CLOSE = Pattern(
    r"[ ]?[)）】]?[ ]?(?:/[^/\n]{2,20}/)?[ ]?(?:-{1,3}|[—–－]{1,2}|电|讯|消息)(?![ ]?[0-9话视力影子器机号报])"
    r"|[，,/ ]{1,2}(?:中国)?[一-鿿]{2,8}[ ]?(?:/[^/\n]{2,20}/)?[ ]?(?:-{2}|[—–－]{1,2}|讯|电)(?![0-9])"
)
_ISSUE_AFTER = Pattern(r"(?:号|刊|期|版|[ ](?:issue|edition)\b)", re.IGNORECASE)
_YEAR_OR_MONTH = Pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|月|[A-Za-z]{3}")
_HEAD_LINES, _RUNNING_LINES, _TAIL_LINES = 14, 3, 4


class Datelines:
    """Tells for the dates of one text whether they say when it appeared; offsets are those of the text."""

    def __init__(self, text: str) -> None:
        """Take the text; its lines are looked at when a date asks."""
        self._text = text if text.isascii() else _simplified(text)

    def kind(self, start: int, end: int, interval: Interval) -> str:
        """Return "date line", "dateline", "date of update", or nothing for a date of the running text."""
        if interval.precision not in ("day", "month") or interval.lo is None or interval.lo < "1900":
            return ""
        text = self._text
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        last = len(text) if last < 0 else last
        before, after = text[max(first, start - 110) : start], text[end : min(last, end + 110)]
        if label := _LABEL.search(before):
            opens = start - first < 110 and _FRONT.fullmatch(before, 0, label.start()) is not None
            event = tells_an_event(before[: label.start()])
            if opens or (not event and last - end < 60 and (start - first < 40 or start < self._head)):
                return "date of update" if label["again"] or label["again2"] else "dateline"
        if _SOURCE_AFTER.match(after):
            return "dateline"
        whole_day = interval.precision == "day"
        if start < self._opening and start - first < 110 and whole_day and self._is_opening(before, after, end):
            return "dateline"
        if last - first > 160:
            return ""
        if not whole_day and not _ISSUE_AFTER.match(after) and (before + after).strip(" |·•*#-()"):
            return self._issue(before, after, start)
        bare = only_a_date(before, after)
        if bare and self._entries > 3:
            return ""  # a chronicle, whose dates head its entries
        if start < self._head or (start >= self._tail and bare and whole_day):
            title = start < self._title
            if self._is_programme and not title and not bare and not has_role(before, after):
                return ""
            return "date line" if is_furniture(before, after, title) else ""
        return ""

    def _issue(self, before: str, after: str, start: int) -> str:
        """Read a month beside the name of a periodical as its issue."""
        return "date line" if start < self._head and is_furniture(before, after, True) else ""

    def _is_opening(self, before: str, after: str, end: int) -> bool:
        """Tell whether a date with its place opens a paragraph: SHANGHAI, Dec. 12, 2023 --."""
        if _HAN_CLOSE.match(after) and _HAN_PLACE.fullmatch(before) and not _NO_PLACE.search(before):
            return True
        if not before.strip(" *(["):
            return bool(_PLACE_AFTER.match(after)) or bool(before.strip() and _BRACKET_CLOSE.match(after))
        if not _PLACE.fullmatch(before):
            return False
        if _CLOSE.match(after) or ("(" in before and _BRACKET_CLOSE.match(after)):
            return True
        if not _STOP.match(after):
            return False
        word = before.strip(' *([“"').split(",")[0].split(" ")[0]
        # Features open like that too ("Berlin, 9 November 1989. The wall"): only capitals or "today" make it news.
        return (word.isupper() and len(word) > 2) or bool(_TODAY.search(self._text, end, end + 400))

    @cached_property
    def _lines(self) -> list[tuple[int, int]]:
        """Return the spans of the first lines that are not empty."""
        return [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", self._text[:8000])]

    @cached_property
    def _title(self) -> int:
        """Return the end of the first line."""
        return self._lines[0][1] if self._lines else 0

    @cached_property
    def _is_programme(self) -> bool:
        """Tell whether the title is the name of an event."""
        return names_an_event(self._text[: self._title])

    @cached_property
    def _head(self) -> int:
        """Return the end of the head, in which mastheads and bylines stand."""
        return self._end_of_head(_RUNNING_LINES)

    @cached_property
    def _opening(self) -> int:
        """Return the end of the paragraphs that a dateline may open."""
        return self._end_of_head(_RUNNING_LINES + 1)

    def _end_of_head(self, running: int) -> int:
        """Return the end of the first lines, or of as many as `running` of them are running text."""
        end = 0
        for start, end in self._lines[:_HEAD_LINES]:
            line = self._text[start:end].rstrip()
            if len(line) > 120 or (len(line) > 60 and line[-1] in ".!?") or (len(line) > 30 and line[-1] in "。！？"):
                running -= 1
                if not running:
                    break
        return end

    @cached_property
    def _tail(self) -> int:
        """Return the start of the last lines, where notices and letters are signed and dated."""
        text, at = self._text, len(self._text.rstrip())
        for _ in range(_TAIL_LINES):
            at = len(text[: max(0, text.rfind("\n", 0, at))].rstrip())
        return at if at > self._head else len(text)

    @cached_property
    def _entries(self) -> int:
        """Return how many different lines hold a date and nothing else."""
        lines = {line.strip() for line in self._text.split("\n") if 7 < len(line) < 48}
        return sum(bool(_YEAR_OR_MONTH.search(line)) and only_a_date("", line) for line in lines)


def _simplified(text: str) -> str:
    """Return the text with simplified characters; the tables are read only when a text needs them."""
    from cuttings_db.folding import simplify

    return simplify(text)
