"""What a date is for: an event, the publication, part of a name, a citation, a copyright notice."""

from __future__ import annotations

from cuttings_db.dates.datelines import Datelines
from cuttings_db.dates.patterns import Pattern
from cuttings_db.model import DateRole, Interval

__all__ = ["Roles"]

_COPYRIGHT = Pattern(r"(?i)(?:©|\(c\)|copyright|版权所有)[^\n]{0,24}$")
_COPYRIGHT_AFTER = Pattern(r"[ ,-]{0,3}(?:[0-9]{4}[ ])?(?:©|All rights reserved|版权所有)")
_CITATION_AFTER = Pattern(
    r"[a-z]?[ ]?;[ ]?[0-9]{1,3}(?:[ ]?[(:]| [0-9]{2,5}[ ]?[-–])"
    r"|[a-z]?[ ]?\)[.,:]?[ ]?(?:[\"“][A-Z]|[A-Z][^.]{10,200}\.[ ]?[A-Z])"
    r"|[ ]?;[0-9]{1,4}[ (:]"
)
_IN_BRACKETS = Pattern(r"[(（\[;][^()（）\n]{0,80}?(?:[A-Z][\w'’-]{1,24}|\b[A-Z]\.|et al[ ]?\.?)(?:[ ]?,[ ]?|[ ])$")
_LOOSE = Pattern(
    r"[ ](?=[,.;:)\]’'])|(?<=[(\[])[ ]|(?<=[0-9])[ ](?=[-–][ ]?[0-9])|(?<=[0-9][-–])[ ](?=[0-9])"
    r"|(?<=[0-9] [-–])[ ](?=[0-9])"
)
_IN_YEAR = Pattern(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Tt]hroughout|[Ii]n early|[Ii]n late) $")
_SCHEME = Pattern(r"(?:[A-Z]{6,}|\b(?:FIGO|AJCC|UICC|TNM|RECIST|CTCAE)) $")
_PAGES_BEFORE = Pattern(
    r"(?:[0-9]{1,5}[-–][0-9]{1,5}|[0-9]{1,4}, ?[0-9]{1,5}|(?:[Pp]ress|[Hh]all|Sons|Elsevier|Springer)) ?, ?[(]?$"
    r"|[(\[][0-9]{4}[a-z]?, ?$"
    r"|\b[0-9]{1,4} ?[:,] ?[0-9]{1,5}(?:[-–][0-9]{1,5})? ?\($"
)
_ET_AL = Pattern(r"\bet al\.?[’']?s?,? ?[(\[]?$")
_PAGES_AFTER = Pattern(r"\)[,.]? ?(?:[0-9]{1,4}[-–,: \]]|(?:[A-Z][\w.]{0,14} ){1,6}[0-9]{1,4} ?[,:(\[])")
_AFTER_NAME = Pattern(r"(?:[A-Z][\w’'-]{1,24}|et al[ ]?\.?)(?:[’']s)?[ ]?[(（][ ]?$")
_CLOSES = Pattern(r"[a-z]?(?:[ ]?[;,:)）\]]|, p)")
_NAMED = (
    r"Symposium|Congress|Conference|Meeting|Summit|Forum|Games|Olympics?|Cup|Championships?|Prize|Awards?"
    r"|Census|Elections?|Guidelines?"
    r"|Expo|Exhibition|Festival|Edition|Workshop|Convention|Assembly|Report|Survey|Session|World|Annual"
    r"|International|National|Season|Classic"
)
_NAME_AFTER = Pattern(
    rf"[ ](?:(?:[A-Z][\w&’'-]{{1,24}}|of|for|and|on|in|\([A-Z]{{2,8}}\))[ ]){{0,9}}(?:{_NAMED})\b|[ ](?:[A-Z]{{3,}})\b"
    r"|[ ](?:[A-Za-z-]{3,16}[ ]){0,2}(?:guidelines?|consensus|plan|strategy|roadmap|classification|criteria"
    r"|recommendations|statement)\b"
)
_NAME_BEFORE = Pattern(
    rf"(?:\b(?!(?:IN|OF|THE|BY|SINCE|UNTIL|AND|FROM|FOR|ON)\b)[A-Z][A-Z-]{{2,}}|\b(?:{_NAMED}|Rio|Tokyo|Paris"
    rf"|London|Beijing|Windows)"
    rf"|\b[A-Z]{{3,}} (?:Asia|Africa|Europe|India|Virtual|Breast|Lung|GI|GU)|[A-Z]{{6,}}"
    rf"|\b(?:FIGO|AJCC|UICC|TNM|RECIST|CTCAE|[Aa]ct))[ ’']$"
)
_HAN_NAME_AFTER = Pattern(
    r"版(?![权图本税面块社])|年?度?(?:第?[一二三四五六七八九十0-9]{1,3}[届次])?[ ]?(?![该此本这各有由被])"
    r"[^，。；：、！？!?,;:\s的在于了召将举与和参出获评颁们他她我公团受赴承办到至]{0,24}?[ ]?"
    r"(?:年会|大会(?!堂)|会议|指南|共识|诊疗规范|峰会|论坛|学术|博览会|奥运会|锦标赛|世界杯|联赛"
    r"|[^，。；\s获得评颁授领荣]{0,6}奖(?![励金学]))"
)
_HAN_TITLE = Pattern(r"《[^《》\n]{0,60}$")
_HAN_TITLE_AFTER = Pattern(r"[^《》\n]{0,60}》")
_HAN_IN_BRACKETS = Pattern(
    r"[(（\[;；][^()（）\n]{0,60}?[一-鿿]{2,4}(?:等人?)?[ ]?[,，][ ]?$|[(（][一-鿿A-Za-z ]{2,24}等[,， ]{1,2}$"
)
_HEADING = Pattern(
    r"(?im)^[ \t#*]{0,6}(?:references?|bibliography|works cited|literature|参考文献|参考资料)[ \t:：*]{0,4}$"
)
_ENTRY = Pattern(r"\n?[ \t]{0,4}(?:\[[0-9]{1,3}\]|[0-9]{1,3}\.)[ \t]")
_REFERENCE = Pattern(
    r"[0-9]{4}[ ]?;[ ]?[0-9]|\bdoi\b|et al|\b[A-Z][a-z]+ [A-Z]{1,2}[,.]|\[[JMCDNR](?:/OL)?\]|https?://"
    r"|[A-Za-z0-9-]+\.(?:com|org|cn)/"
)

_LINE = 1000


class Roles:
    """Decides roles in one text; `text` is the article, offsets are its own."""

    def __init__(self, text: str) -> None:
        """Find the reference list once."""
        self._text = text
        headings = [match.end() for match in _HEADING.finditer(text)]
        self._references = headings[-1] if headings and headings[-1] > len(text) * 0.3 else len(text)
        self.datelines = Datelines(text)
        self._known: dict[tuple[int, int, Interval], DateRole] = {}  # dates are read twice

    def of(self, start: int, end: int, interval: Interval) -> DateRole:
        """Return the role of a dated span."""
        known = self._known.get((start, end, interval))
        if known is None:
            known = self._known[start, end, interval] = self._of(start, end, interval)
        return known

    def _of(self, start: int, end: int, interval: Interval) -> DateRole:
        """Find out what `of` returns."""
        text = self._text
        # A line that began far before says no more by its beginning; looking for it from every date would take long.
        line = max(text.rfind("\n", max(0, start - _LINE), start) + 1, start - _LINE)
        before = text[max(line - 1, start - 110, 0) : start]
        after = text[end : end + 90]
        if _COPYRIGHT.search(before) or _COPYRIGHT_AFTER.match(after):
            return "copyright"
        if start >= self._references or self._is_entry(line, start, end):
            return "citation"
        if self.datelines.kind(start, end, interval):
            return "publication"
        if interval.precision != "year":
            return "citation" if _CITATION_AFTER.match(after) and start - line < 400 and ";" in after[:3] else "event"
        # Abstracts are also told in separate tokens: "( Smith et al . , 2019 )".
        before, after = _LOOSE.sub("", before), _LOOSE.sub("", after)
        if _NAME_BEFORE.search(before) and _SCHEME.search(before):
            return "name"  # (GLOBOCAN 2020)
        if (
            _PAGES_BEFORE.search(before)
            or _ET_AL.search(before)
            or (before.endswith("(") and _PAGES_AFTER.match(after))
        ):
            return "citation"
        if _CITATION_AFTER.match(after) or (
            _CLOSES.match(after)
            and (_HAN_IN_BRACKETS.search(before) or _IN_BRACKETS.search(before) or _AFTER_NAME.search(before))
        ):
            return "citation"
        named = _NAME_AFTER.match(after) and not _IN_YEAR.search(before)  # "in 2019 WHO declared" tells an event
        if named or _NAME_BEFORE.search(before) or _HAN_NAME_AFTER.match(after):
            return "name"
        if _HAN_TITLE.search(before) and _HAN_TITLE_AFTER.match(after):
            return "name"
        return "event"

    def _is_entry(self, line: int, start: int, end: int) -> bool:
        """Tell whether the line is a numbered entry of a reference list."""
        stop = self._text.find("\n", end)
        stop = min(stop if stop >= 0 else len(self._text), line + 600)
        return bool(_ENTRY.match(self._text, max(line - 1, 0)) and _REFERENCE.search(self._text, line, max(stop, end)))
