"""Rules, lists and network weighed against each other in Chinese sentences, as the development sentences teach.

The network is no judge of products, meetings, abbreviations and days; the rules cut organisations out of running
words, take adjectives for surnames before a title, and the lists know places inside words of other meaning. What is
doubted by the other side is taken back; what both see stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from cuttings_db.entities.candidates import MODEL, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.model import EntityType

__all__ = ["believable", "doubt_rules", "fit"]

_LATIN_SHORT = re.compile(r"[A-Z0-9 .&-]+$")
_LIST = re.compile(r"[、，；。]|\. ")
_MEETING = re.compile(r"(?<!代表)(?:大会|年会|论坛|研讨会|峰会|学术会议|沙龙)$")
_TIME = re.compile(r"(?:上|本|下|每)?(?:周|星期|礼拜)[一二三四五六日天]|[“”]?十[一二三四五]五[“”]?$")
_NO_NAME = frozenset(
    ("台下", "台上", "会上", "我院", "本院", "该院", "全台", "全港", "国内", "本港", "上周", "本周", "下周")
)
_JOINED = re.compile("[和与及、]")
_DATELINE = re.compile(r"[\u3400-\u9fff，,、 ]{2,16}?\d{1,4}\s?[年月]")
_PEOPLE_AFTER = frozenset("人语裔文式籍")
_HOUSE = re.compile(r"(?:医院|大学|学院|研究院|研究所|学会|协会|有限公司|癌症中心|肿瘤中心|委员会|基金会)$")
_MARKS = frozenset(" \u3000、，。：；“”‘’（）()《》〈〉【】[]!?！？|/-—")
_SOME = re.compile("[多几数两各某该这每我一二三四五六七八九十]{1,2}[家所个位间]|[某该各我]")
_HAN_ONLY = re.compile("[\u3400-\u9fff·]+$")
# Articles name the country before a foreign house, and Hong Kong before its hospitals, as a place of its own.
_COUNTRY = (
    "美国|英国|法国|德国|日本|韩国|挪威|瑞典|丹麦|芬兰|荷兰|比利时|瑞士|意大利|西班牙|葡萄牙|奥地利|波兰|捷克|希腊"
)
_FURTHER = "俄罗斯|加拿大|澳大利亚|新西兰|印度|以色列|巴西|土耳其|爱尔兰|新加坡|泰国"
_ABROAD = re.compile(
    rf"(?:{_COUNTRY}|{_FURTHER})(?=[\u3400-\u9fff·]{{3,}}(?:大学|医院|学院|研究所|中心)$)|香港(?=[\u3400-\u9fff]{{2,4}}医院$)"
)
_UNIT = re.compile("(.*(?:医院|医学院|大学|学院))[\u3400-\u9fff]{2,8}(?:科|部|系|教研室)$")
_DOUBTED_PERSONS = frozenset(("title", "speech", "clause"))


class _Ranges:
    """Spans that can be asked for those which overlap another."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._all = sorted(candidates, key=lambda c: (c.start, c.end))
        self._starts = [c.start for c in self._all]
        self._longest = max((c.end - c.start for c in self._all), default=0)

    def over(self, start: int, end: int) -> list[Candidate]:
        """Return those that share a character with the range."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [c for c in self._all[first:last] if c.end > start]


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    """Return the pattern of a title that makes one span with the surname before it: `林教授`."""
    return re.compile(alternatives("chinese_surname_titles"))


def believable(context: Context, plain: str, seen: Sequence[Candidate]) -> list[Candidate]:
    """Return the spans of the network without those that are something else, in the form that names have here."""
    known = _Ranges(context.known)
    persons = _Ranges(c for c in context.found if c.type == "person")
    branded = {b for b in {plain[c.start : c.end] for c in seen} if f"{b}®" in plain or f"{b}™" in plain}
    kept: list[Candidate] = []
    for candidate in seen:
        name = plain[candidate.start : candidate.end]
        if not name or name in branded or "®" in name or "™" in name or name in _NO_NAME:
            continue
        if _LIST.search(name) or _LATIN_SHORT.match(name) or (len(name) > 1 and _TIME.match(name)):
            continue
        if plain[candidate.start - 1 : candidate.start] == "位" and _title().search(name):
            continue  # somebody, named for the reader only: `一位张阿姨`
        if candidate.type == "organisation" and (_MEETING.search(name) or _SOME.match(name)):
            continue
        if _contradicted(candidate, name, plain, known.over(candidate.start, candidate.end)):
            continue
        inside = persons.over(candidate.start, candidate.end) if candidate.type == "person" else []
        if any(candidate.start == c.start and c.end == candidate.end - 1 for c in inside):
            continue  # a name that the rules know, and the verb behind it
        kept.append(candidate)
    _agree(kept, plain)
    kept.extend(_again(kept, plain))
    return kept


def fit(context: Context, plain: str, seen: Iterable[Candidate]) -> None:
    """Give spans, in place, the form that names have here.

    No marks at their edges, the title with a mere surname (林教授), neither a country before a house abroad nor a
    department behind a house (they are names of their own).
    """
    departments = {c.end: c.start for c in context.found if c.stage == "department"}
    for candidate in seen:
        while candidate.start < candidate.end and plain[candidate.start] in _MARKS:
            candidate.start += 1
        while candidate.start < candidate.end and plain[candidate.end - 1] in _MARKS:
            candidate.end -= 1
        name = plain[candidate.start : candidate.end]
        if candidate.type == "person" and len(name) <= 2 and name in lexicon("chinese_surnames"):
            title = _title().match(plain, candidate.end)
            if title:
                candidate.end, candidate.certain = title.end(), False
        elif candidate.type == "organisation":
            country = _ABROAD.match(name)
            if country:
                candidate.start += country.end()
            if candidate.start < departments.get(candidate.end, -1):
                candidate.end = departments[candidate.end]
            unit = _UNIT.match(plain, candidate.start, candidate.end)
            if unit:
                candidate.end = unit.end(1)


def _agree(candidates: Sequence[Candidate], plain: str) -> None:
    """Give equal names the type that most of them have in this text."""
    types: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for candidate in candidates:
        types[plain[candidate.start : candidate.end]][candidate.type] += 1
    for candidate in candidates:
        counts = types[plain[candidate.start : candidate.end]]
        most = max(counts.values())
        if counts[candidate.type] < most:
            candidate.type = min(kind for kind, count in counts.items() if count == most)


def _again(candidates: Sequence[Candidate], plain: str) -> Iterator[Candidate]:
    """Yield the other places of full names of people that the network saw somewhere in the text."""
    taken = _Ranges(candidates)
    names = {plain[c.start : c.end] for c in candidates if c.type == "person" and c.certain}
    for name in sorted(n for n in names if len(n) >= 3 and _HAN_ONLY.match(n)):
        for match in re.finditer(re.escape(name), plain):
            if not taken.over(*match.span()):
                yield Candidate(match.start(), match.end(), "person", MODEL, "chinese")


def _contradicted(candidate: Candidate, name: str, plain: str, known: Sequence[Candidate]) -> bool:
    """Say whether the lists know better: two names joined by `and`, a dateline, a name cut through, a product."""
    start, end = candidate.start, candidate.end
    curated = [c for c in known if c.stage == "curated"]
    if any(c.start < start < c.end < end or start < c.start < end < c.end for c in curated):
        return True
    if candidate.type == "person" and any(c.type in ("product", "gene", "disease") for c in curated):
        return True
    alike = [c for c in curated if c.type == candidate.type]
    if len(alike) < 2:
        return False
    if _JOINED.search(name):
        return True
    line = plain.rfind("\n", 0, start) + 1
    dateline = _DATELINE.match(plain, line)
    return candidate.type == "place" and dateline is not None and end <= dateline.end()


def doubt_rules(context: Context, plain: str, read: Sequence[tuple[int, int]], seen: Sequence[Candidate]) -> None:
    """Take back, in the context, what rules and lists found in the ranges that were read and the network doubts."""
    spans = _Ranges(seen)
    names = {plain[c.start : c.end] for c in seen if c.type == "person"}
    begins = [start for start, _ in read]

    def is_read(candidate: Candidate) -> bool:
        at = bisect_right(begins, candidate.start) - 1
        return at >= 0 and candidate.end <= read[at][1]

    def stays(candidate: Candidate) -> bool:
        if candidate.type not in ("person", "organisation", "place") or not is_read(candidate):
            return True
        over = spans.over(candidate.start, candidate.end)
        if any((c.start, c.end, c.type) == (candidate.start, candidate.end, candidate.type) for c in over):
            return True
        name = plain[candidate.start : candidate.end]
        if candidate.type == "organisation" and candidate.stage == "organisation":
            return not over and _is_house(context, candidate, name)
        if candidate.type == "person" and candidate.stage in _DOUBTED_PERSONS:
            return bool(over) or name in names
        if candidate.type == "place" and candidate.stage in ("curated", "gazetteer") and not name.isascii():
            return _is_place(candidate, plain, over)
        return True

    context.known[:] = [c for c in context.known if stays(c)]
    context.found[:] = [c for c in context.found if stays(c)]


def _is_house(context: Context, candidate: Candidate, name: str) -> bool:
    """Say whether an organisation that the network does not see begins with a known name and ends as a house does."""
    begins = any(c.start == candidate.start and c.end < candidate.end for c in context.known)
    return begins and _HOUSE.search(name) is not None


def _is_place(candidate: Candidate, plain: str, over: Sequence[Candidate]) -> bool:
    """Say whether a listed place that the network sees otherwise, or not at all, is one."""
    if candidate.stage == "gazetteer":
        return any(c.start <= candidate.start and candidate.end <= c.end for c in over)
    return bool(over) or plain[candidate.end : candidate.end + 1] not in _PEOPLE_AFTER
