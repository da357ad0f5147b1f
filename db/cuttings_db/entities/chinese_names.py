"""Organisations and events in Chinese text: a head (医院, 学会, 年会) and what belongs to it on the left."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import HAN, places_of, plain_form

__all__ = ["find_chinese_names"]

_LEFT = re.compile(rf"[{HAN}A-Za-z0-9·&-]{{1,28}}$")
_STOP_IN_CONTEXT = (
    r"联合(?!国|会)|自(?!然|治|动|由)|任(?!何)|和(?!平|睦|谐|田|县)(?<!协和)(?<!仁和)(?<!共和)|多(?=所|家|个|项)"
    r"|治(?!疗|理|未)|(?<![靶定方导])向|(?<![成首古京新])都|(?<![事自])由|一(?=所|家|个)|以(?!色|太)|后(?!藏)|时(?!代)|中(?=的)|会(?=在|于)|、"
)
_COUNTRY = re.compile(
    r"(?:美国|英国|法国|德国|日本|韩国|挪威|瑞典|丹麦|芬兰|荷兰|比利时|瑞士|意大利|西班牙|葡萄牙|奥地利|波兰|捷克|希腊|俄罗斯"
    r"|加拿大|澳大利亚|新西兰|印度|以色列|巴西|土耳其|爱尔兰|新加坡|泰国)"
)
_VERB_NOT_SOCIETY = re.compile(r"(?:要|能|才|先|已|就|可|并|逐渐|慢慢|必须|应该|需|始|重新|去|我们|患者|家属|医生)$")
_BRACKETED = re.compile(
    rf"([{HAN}]{{2,6}})[（(]([{HAN}]{{2,4}})[）)]([{HAN}]{{0,10}}?(?:股份有限公司|有限责任公司|有限公司|集团|公司|研究院|中心))"
)
_IN_BRACKETS = re.compile(rf"[（(][{HAN}]{{2,4}}[）)][{HAN}]")  # what those hold, which few texts do
_COMPANY_AFTER = (
    r"(?=[^\u3400-\u9fff]|$|的|在|和|与|及|或|宣布|表示|公告|称|研发|计划|首席|董事长|创始|总裁|今|昨|近日|也|则|已|将|发言|透露"
    r"|是|提供|申报|递交|自主|旗下|联合|等|回应|股价|承诺|曾|获|于|合作|开发|生产|资助|赞助|方面|公司|集团|向|为)"
)
_SHORT_FORM = re.compile(r"[(（][A-Za-z][A-Za-z-]{1,9}[)）]$")
# A year, or a society in Latin letters with or without a year, parted by a blank: `2023 ASCO年会`, `ESMO 2023年会`.
_BEFORE_IN_LATIN = re.compile(r"(?<![0-9A-Za-z])(?:(?:19|20)\d\d年?度? ?|[A-Z]{3,8} )$")
_SESSIONS = frozenset(("主席", "专题", "卫星", "专场", "圆桌", "全体", "闭门", "主题", "分"))
_YEAR_EDITION = re.compile(
    r"(?:(?:19|20)\d\d年?(?:度)?|第[一二三四五六七八九十百零〇\d]{1,5}届|首届|[一二三四五六七八九十\d]+届)+$"
)


@lru_cache(maxsize=1)
def _heads() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of organisation heads, event heads and departments."""
    return (
        re.compile(
            f"(?:{alternatives('chinese_strong_heads')})(?!(?:长(?!期|年|沙|春|江|征)|内|里|界|们|人员|方面|化|史|级|性|生|员|章|课|代表团))"
        ),
        re.compile(rf"(?:{alternatives('chinese_event_heads')})(?![员场期堂])"),
        re.compile(f"(?:{alternatives('chinese_departments')})"),
    )


@lru_cache(maxsize=1)
def _stops() -> re.Pattern[str]:
    """Return the pattern of what a name cannot go on over: particles, verbs, measure words, pronouns."""
    return re.compile(f"{alternatives('chinese_name_stops')}|{_STOP_IN_CONTEXT}")


@lru_cache(maxsize=1)
def _trades() -> re.Pattern[str]:
    """Return the pattern of a short name and its trade, between what may stand around a company."""
    return re.compile(
        rf"(?:^|[^{HAN}]|(?<=[的由和与及在向为对])|(?<=来自)|(?<=包括))([{HAN}]{{2,3}})({alternatives('chinese_company_heads')}){_COMPANY_AFTER}"
    )


class _Finder:
    """Looks for names in one Chinese text."""

    def __init__(self, context: Context) -> None:
        self.plain = plain_form(context.text)
        self.known = sorted(
            ((c.start, c.end, c.type) for c in context.known if c.type in ("place", "organisation")),
            key=lambda k: k[:2],
        )
        self.orgs_end = {e for _, e, t in self.known if t == "organisation"}

    def _left(self, end: int) -> int:
        """Return the leftmost place where a name that ends at `end` may begin."""
        run = _LEFT.search(self.plain, max(0, end - 28), end)
        if not run:
            return end
        start = run.start()
        for stop in _stops().finditer(self.plain, start, end):
            start = stop.end()
        return start

    def _first_known(self, start: int, end: int) -> int | None:
        """Return where the first place or organisation inside the range begins."""
        for index in range(bisect_left(self.known, (start, 0, "")), len(self.known)):
            begin, stop, _ = self.known[index]
            if begin >= end:
                return None
            if stop <= end:
                return begin
        return None

    def organisations(self) -> Iterator[Candidate]:
        """Yield names by their head."""
        heads, _, departments = _heads()
        for match in heads.finditer(self.plain):
            if match.end() in self.orgs_end or (match.group() == "学会" and self._is_verb(match)):
                continue
            begin = self._left(match.start())
            known = self._first_known(begin, match.start())
            start = known if known is not None else begin
            start = self._without_country(start, match)
            lead = self.plain[start : match.start()]
            if not lead or lead in lexicon("chinese_empty_leads") or len(lead) < 2 or lead.isdigit():
                continue
            if known is None and len(lead) > 8 and match.group() not in ("有限公司", "股份有限公司", "委员会"):
                continue
            if match.group() in ("政府", "中心", "党", "公司", "集团", "银行") and known is None and len(lead) > 6:
                continue
            yield Candidate(start, match.end(), "organisation", PATTERN, "organisation")
            self.orgs_end.add(match.end())
        for match in departments.finditer(self.plain):
            if match.start() in self.orgs_end:
                yield Candidate(match.start(), match.end(), "organisation", PATTERN, "department")

    def companies(self) -> Iterator[Candidate]:
        """Yield companies with a place in brackets, and those named by their trade: `迪哲（江苏）医药`, `灯塔生物`."""
        for match in _BRACKETED.finditer(self.plain) if _IN_BRACKETS.search(self.plain) else ():
            start = match.end(1) - 4 if len(match.group(1)) > 4 else match.start()
            for stop in _stops().finditer(self.plain, match.start(), match.end(1)):
                start = max(start, stop.end())
            if match.end(1) - start >= 2:
                yield Candidate(start, match.end(), "organisation", PATTERN, "company", kind="company")
        named: set[str] = set()
        for match in _trades().finditer(self.plain):
            lead = match.group(1)
            if not any(lead.endswith(w) or lead.startswith(w) for w in lexicon("chinese_company_lead_stops")):
                named.add(match.group(1) + match.group(2))
        for name in sorted(named):
            for start, end in places_of(self.plain, name):
                yield Candidate(start, end, "organisation", PATTERN, "company", kind="company")

    def _is_verb(self, match: re.Match[str]) -> bool:
        """Say whether 学会 is `has learned to` here."""
        return (
            _VERB_NOT_SOCIETY.search(self.plain[max(0, match.start() - 2) : match.start()]) is not None
            or re.match("了|如何|怎|与|用|倾听|接受|面对|放下|自|让|把|不", self.plain[match.end() : match.end() + 2])
            is not None
        )

    def _without_country(self, start: int, match: re.Match[str]) -> int:
        """Leave a country off the name of a house abroad: `挪威奥斯陆大学医院`, but not off `美国癌症学会`."""
        country = _COUNTRY.match(self.plain, start, match.start())
        if country is None or not match.group().endswith(("大学", "医院", "学院", "研究所")):
            return start
        rest = self.plain[country.end() : match.start()]
        if len(rest) < 2 or rest.startswith(tuple(lexicon("chinese_generic_leads"))):
            return start
        return country.end()

    def _owner(self, start: int) -> int:
        """Return where the society begins that stands before the rest of an event's name, its short form between."""
        bracket = re.search(r"[(（][A-Za-z]{2,10}[)）]$", self.plain[max(0, start - 14) : start])
        end = start - len(bracket.group()) if bracket else start
        return (
            next((b for b, e, kind in self.known if e == end and kind == "organisation"), start) if bracket else start
        )

    def events(self) -> Iterator[Candidate]:
        """Yield congresses and the like, with edition and year."""
        _, heads, _ = _heads()
        for match in heads.finditer(self.plain):
            # A short form in brackets stands between the society and its congress: `美国临床肿瘤学会（ASCO）年会`.
            bracket = _SHORT_FORM.search(self.plain, max(0, match.start() - 14), match.start())
            begin = self._left(bracket.start() if bracket else match.start())
            same = self.plain.rfind("暨", begin, match.start())  # `A暨B`: two names of one congress
            begin = same + 1 if same >= 0 else begin
            start = begin
            lead = self.plain[start : match.start()]
            edition = _YEAR_EDITION.search(lead)
            latin = re.search(r"[A-Z]{3,}", lead)
            known = self._first_known(begin, match.start())
            year = re.search(r"(?:(?:19|20)\d\d年?(?:度)?|第[一二三四五六七八九十百零〇\d]{1,5}届)", lead)
            if year:
                start = begin + year.start()
            elif known is not None:
                start = known
            elif latin:
                start = begin + latin.start()
            elif match.group() in ("会议", "大会", "论坛", "沙龙", "革命", "起义") or not 2 <= len(lead) <= 6:
                continue
            lead = self.plain[start : match.start()]
            if not lead or lead in lexicon("chinese_empty_leads") or (match.group() == "会议" and not (year or latin)):
                continue
            if edition and edition.group() == lead and match.group() in ("会议", "大会", "论坛"):
                continue
            if re.fullmatch(r"(?:19|20)\d\d年", lead) and not re.match(r"[A-Z]", self.plain[max(0, start - 2) : start]):
                continue
            if lead in _SESSIONS:
                continue
            start = self._owner(start)
            if outer := _BEFORE_IN_LATIN.search(self.plain, max(0, start - 16), start):
                start = outer.start()
            yield Candidate(start, match.end(), "event", PATTERN, "event")


def find_chinese_names(context: Context) -> Iterator[Candidate]:
    """Yield the organisations and events of a text in Chinese characters."""
    if not re.search(f"[{HAN}]{{2}}", context.text):
        return
    finder = _Finder(context)
    yield from finder.organisations()
    yield from finder.companies()
    yield from finder.events()
