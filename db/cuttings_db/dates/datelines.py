"""Lines and openings of an article that say when it appeared: mastheads, bylines, datelines, labels, signatures."""

from __future__ import annotations

import re
from functools import cached_property

from cuttings_db.dates.furniture import has_role, is_furniture, is_numbered, names_an_event, only_a_date, tells_an_event
from cuttings_db.dates.labels import Label, label_before
from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.plain import simplified
from cuttings_db.model import Interval

__all__ = ["Datelines"]

# A label stands apart where a stroke, a stop or a wide gap ends what comes before it.
_APART = Pattern(r"(?:^|[|｜·•*/;；,，。.()（）\[\]【】]|[ 　]{2}|[0-9一-鿿][ 　])[ ]?$")
# "Published 9 June 2025 in the Review, the study", "发表于2025年6月9日的研究": what is dated is something else.
_TELLS_ON = Pattern(
    r"[ ]in (?:the |an? )?[A-Z\"“*_]|,? (?:the|an?|our|this|these|it)\b|[ ]?(?:的|在|第|刊)|[ ]by the\b"
)
_GOES_ON = Pattern(r",? [a-z]{2,}")
_NOTICE = Pattern(
    r"(?i)^[ *#]*(?:venue|location|place|where|when|time|register|registration|speakers?|hosts?|agenda|fee)\b"
    r"|(?:会议)?地点[:：]|参会|报名|主办"
)
_SOURCE_BEFORE = Pattern(r"来源[:：][^\n]{0,24}[ ]$")
# From here on speak readers, or other articles.
_ASIDE = Pattern(
    r"(?im)^[ \t#*【\[]{0,6}(?:[0-9]{1,5} )?(?:(?:reader |user )?comments?|leave a (?:comment|reply)"
    r"|related (?:articles?|stories|news|posts|content|reading)|(?:you may|you might) also (?:like|be interested in)"
    r"|read (?:more|next)|more (?:news|stories)|recommended(?: for you| reading)?|latest news|recent posts|most read"
    r"|more on th(?:is|e) (?:story|topic|subject)|from (?:our|the) archives?|older posts?|see also|further reading"
    r"|(?:网友|全部|最新|精选)?(?:评论|留言|跟帖)|(?:相关|推荐|延伸|热门|往期)(?:阅读|新闻|文章|推荐|链接|资讯|回顾|报道)|猜你喜欢)"
    r"(?: ?[(（][0-9]{1,5}[)）])?[ \t:：*】\]]{0,4}$"
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
_HAN_IN_BRACKET = Pattern(r"[ 　]{0,4}[【（(\[][一-鿿·、/和及, ，]{1,24}[，, ]")
_HAN_BRACKET = Pattern(r"[)）】\]][ ]?(?=[一-鿿“])")
_SIGNED_AT = Pattern(r"(?:写|记)?于[一-鿿]{2,8}[ ]?")
_SIGNED = Pattern(r"[ ]{0,4}[A-ZÀ-Þ][\w.'’-]{1,24}(?:[ ][A-ZÀ-Þ][\w.'’-]{1,24}){0,2},[ ]")
_ISSUE_AFTER = Pattern(r"(?:号|刊|期|版|[ ](?:issue|edition)\b)", re.IGNORECASE)
_YEAR_OR_MONTH = Pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|月|[A-Za-z]{3}")
_HEAD_LINES, _RUNNING_LINES, _TAIL_LINES = 14, 3, 4
_LINE = 1000  # what lies farther from a date in its line says nothing of it


class Datelines:
    """Tells for the dates of one text whether they say when it appeared; offsets are those of the text."""

    def __init__(self, text: str) -> None:
        """Take the text; its lines are looked at when a date asks."""
        self._text = simplified(text)

    def kind(self, start: int, end: int, interval: Interval) -> str:
        """Return "date line", "dateline", "date of update" (or "… below" the text), or nothing for running text."""
        if interval.precision not in ("day", "week", "month") or interval.lo is None or interval.lo < "1900":
            return ""
        text = self._text
        if start >= self.aside:
            return ""
        first = max(text.rfind("\n", max(0, start - _LINE), start) + 1, start - _LINE)
        last = text.find("\n", end, end + _LINE)
        last = min(len(text), end + _LINE) if last < 0 else last
        before, after = text[max(first, start - 110) : start], text[end : min(last, end + 110)]
        label = label_before(before)
        if label is None and not before.strip() and (above := self._above(first)):
            # A label in a line of its own: "Date:", and below it the day.
            label = label_before(above)
            if label is None:
                return ""
            return {"updated": self._of_update(start), "received": ""}.get(label.kind, "dateline")
        if label is not None:
            if label.kind == "received" or not self._labels(label, start, end, first, last):
                return ""
            return self._of_update(start) if label.kind == "updated" else "dateline"
        if _SOURCE_AFTER.match(after) or (_SOURCE_BEFORE.search(before) and start < self._head):
            return "dateline"
        whole_day = interval.precision == "day"
        if start < self._opening and start - first < 110 and whole_day and self._is_opening(before, after, end):
            return "dateline"
        if last - first > 160:
            return ""
        if interval.precision == "week":
            return self._issue(before, after, start)
        if not whole_day and not _ISSUE_AFTER.match(after) and (before + after).strip(" |·•*#-()"):
            return self._issue(before, after, start)
        bare = only_a_date(before, after)
        if bare and self._entries > 3:
            return ""  # a chronicle, whose dates head its entries
        below = start >= max(self._last, self._title) and len(text[last:].strip()) < 60
        if below and (_SIGNED.fullmatch(before) if not after else _SIGNED_AT.fullmatch(after)):
            return "date line"  # a letter: "Lyon, 9 June 2025"
        # A notice may be signed with its month alone, in its last line.
        signed = bare and start >= self._tail and (whole_day or not text[end:].strip())
        if start < self._head or signed:
            title = start < self._title
            if self._is_programme and not title and not bare and not has_role(before, after):
                return ""
            return "date line" if is_furniture(before, after, title) else ""
        return ""

    def _of_update(self, start: int) -> str:
        """Tell an update in the masthead, where nothing else may date the article, from one noted below it."""
        return "date of update" if start < self._head and not self.in_last_lines(start) else "date of update below"

    def in_last_lines(self, start: int) -> bool:
        """Tell whether an offset lies in the last lines of a text that is longer than a head."""
        return start >= max(self._last, self._title) and start > len(self._text) // 2

    def _above(self, first: int) -> str:
        """Return the line above one where it ends in a colon."""
        line = self._text[max(0, first - 60) : first].rstrip().rpartition("\n")[2]
        return line if line[-1:] in (":", "：") else ""

    def received(self, start: int) -> bool:
        """Tell whether the date at an offset is that of a manuscript, which appeared later."""
        first = max(self._text.rfind("\n", 0, start) + 1, start - 110)
        label = label_before(self._text[first:start])
        return label is not None and label.kind == "received"

    def _labels(self, label: Label, start: int, end: int, first: int, last: int) -> bool:
        """Tell whether a label speaks of the article: it opens its line, or stands apart in a head or a short line."""
        text = self._text
        before = text[max(first, start - 110) : start]
        tells_on = _TELLS_ON.match(text, end, last) or (start >= self._head and _GOES_ON.match(text, end, last))
        if (tells_on and last - first > 60) or text[end : end + 1] in ("的", "在"):
            return False
        event = tells_an_event(before[: label.at])
        opens = start - first < 110 and _FRONT.fullmatch(before, 0, label.at) is not None
        if label.kind == "bare":
            return (opens or (not event and last - end < 60 and start < self._head)) and not self._is_notice(
                first, last
            )
        if label.kind == "updated":
            # Lists of other pages say when those were reviewed.
            return opens or (start < self._head and not event)
        apart = _APART.search(before[: label.at]) is not None and (start < self._head or last - first < 160)
        return opens or apart or (not event and last - end < 60 and (start - first < 40 or start < self._head))

    def _is_notice(self, first: int, last: int) -> bool:
        """Tell whether the lines around one invite to something."""
        around = self._text[max(0, first - 160) : last + 160]
        return self._is_programme or any(_NOTICE.search(line) for line in around.split("\n"))

    def _issue(self, before: str, after: str, start: int) -> str:
        """Read a month beside the name of a periodical as its issue."""
        numbered = is_numbered(before) and start < self._head
        return "date line" if numbered or (start < self._head and is_furniture(before, after, True)) else ""

    def _is_opening(self, before: str, after: str, end: int) -> bool:
        """Tell whether a date with its place opens a paragraph: SHANGHAI, Dec. 12, 2023 --."""
        if _HAN_CLOSE.match(after) and _HAN_PLACE.fullmatch(before) and not _NO_PLACE.search(before):
            return True
        if _HAN_BRACKET.match(after) and _HAN_IN_BRACKET.fullmatch(before) and not _NO_PLACE.search(before):
            return True
        if not before.strip(" *(["):
            return bool(_PLACE_AFTER.match(after)) or bool(before.strip() and _BRACKET_CLOSE.match(after))
        if not _PLACE.fullmatch(before):
            return False
        if _CLOSE.match(after) or (before.count("(") + before.count("[") and _BRACKET_CLOSE.match(after)):
            return True
        if "(" in before and not after.strip():
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

    @cached_property
    def aside(self) -> int:
        """Return the start of what readers wrote, and of teasers of other articles, below the article."""
        least = max(self._title, len(self._text) // 3)
        return next((match.start() for match in _ASIDE.finditer(self._text) if match.start() > least), len(self._text))

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
        """Return the start of the last lines below the head."""
        return max(self._last, self._head)

    @cached_property
    def _last(self) -> int:
        """Return the start of the last lines, where notices and letters are signed and dated."""
        text, at = self._text, len(self._text.rstrip())
        for _ in range(_TAIL_LINES):
            at = len(text[: max(0, text.rfind("\n", 0, at))].rstrip())
        return at

    @cached_property
    def _entries(self) -> int:
        """Return how many different lines hold a date and nothing else."""
        lines = {line.strip() for line in self._text[: self.aside].split("\n") if 7 < len(line) < 48}
        return sum(bool(_YEAR_OR_MONTH.search(line)) and only_a_date("", line) for line in lines)
