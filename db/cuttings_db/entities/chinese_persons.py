"""People in Chinese text: surname and given name beside a title or a verb of speech, lists of names, dotted names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import LEARNED, PATTERN, Candidate
from cuttings_db.entities.chinese_foreign import find_foreign_names, foreign_before
from cuttings_db.entities.context import Context
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import HAN, plain_form

__all__ = ["find_chinese_persons"]

_NOT_GIVEN = frozenset(
    "院科系部室所任教授士的了在是和与及为主副名位该等说表示指介认称分提坦透解补总报回致讲点汇写医会"
    "被将曾也都就又则或由从对其此这那我你他她们个月日时后上下不没无来到，。、；：！？"
)
# Before a title or behind a house, characters that may be given names though sentences use them as words too.
_GIVEN_BESIDE_TITLE = frozenset("后上来会成部主为和其及月日时与")
# A third character that rather begins the next word: `贺婧带来`, `陈静说`.
_VERB_LIKE = frozenset("带做来去给拿走看写讲问答谈想要用让叫把帮教送收接开均等还曾正也亦都已先再才便就即")
_BOUNDARY_BEFORE = re.compile(r"(?:^|[^\u3400-\u9fff]|[，。、；：的和与由请对据称向邀被及是为让给跟同当了于])$")
_HOUSE_END = re.compile(
    r"(?:医院|大学|学院|医学院|研究院|研究所|癌症中心|肿瘤中心|医学中心|防治中心|科|学会|协会|公司|集团|疾控中心)$"
)


@lru_cache(maxsize=1)
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Return the single and the double surnames."""
    every = lexicon("chinese_surnames")
    return frozenset(s for s in every if len(s) == 1), frozenset(s for s in every if len(s) == 2)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of titles, of verbs of speech, and of what may follow a name."""
    titles, speech = alternatives("chinese_titles"), alternatives("chinese_speech")
    verbs = "在与和及对为从将曾等也还就的是出率带担任主负整来又给向提编写发展汇分则"
    after = re.compile(rf"(?:$|[^{HAN}·]|{speech}|{titles}|{alternatives('chinese_person_verbs')}|以及|随后|[{verbs}])")
    return re.compile(f"(?:{titles})"), re.compile(f"(?:{speech})"), after


@lru_cache(maxsize=1)
def _words_too() -> frozenset[str]:
    """Return characters that are surnames but mostly something else."""
    return lexicon("chinese_surnames_also_words") | lexicon("chinese_rare_surnames")


def _is_name(name: str, strict: bool = True, beside: bool = False) -> bool:
    """Say whether two to four characters have the form of a Chinese name; `beside` a title more characters may be."""
    single, double = _surnames()
    never = _NOT_GIVEN - _GIVEN_BESIDE_TITLE if beside and len(name) == 3 else _NOT_GIVEN
    if len(name) in (3, 4) and name[:2] in double:
        return never.isdisjoint(name[2:])
    if len(name) not in (2, 3) or name[0] not in single or name[:2] in lexicon("chinese_no_names"):
        return False
    if name[0] in _words_too() and (strict or name[0] not in lexicon("chinese_surnames_also_words")):
        return False
    return never.isdisjoint(name[1:])


def _is_weak(surname: str) -> bool:
    """Say whether a surname is mostly another word."""
    return surname in _words_too()


class _Finder:
    """Looks for people in one Chinese text; `plain` is the text in simplified characters of equal length."""

    def __init__(self, context: Context) -> None:
        self.text = context.text
        self.plain = plain_form(context.text)
        self.titles, self.speech, self.after = _patterns()
        verbs = "|".join(sorted(v for v in lexicon("chinese_person_verbs") if len(v) > 1))
        self.houses = re.compile(
            rf"(?:医院|大学|学院|研究院|研究所|癌症中心|肿瘤中心|防治中心|{alternatives('chinese_departments')})(?=[{HAN}]{{2}})"
        )
        self.clauses = re.compile(rf"(?:^|[，。；：、“”\n（(])([{HAN}]{{3}})(?={verbs}|{self.speech.pattern})")
        self.known = sorted((c.start, c.end) for c in context.known if c.stage == "curated" or c.end - c.start >= 3)
        self.covered = bytearray(len(self.plain))
        for start, end in self.known:
            self.covered[start:end] = b"\x01" * (end - start)

    def _is_known(self, start: int, end: int) -> bool:
        """Say whether a known name covers any of these characters."""
        if self.covered.find(1, start, end) < 0:
            return False
        at = bisect_left(self.known, (start, 0))
        return any(s < end and start < e for s, e in self.known[max(0, at - 2) : at + 3])

    def _ending_at(self, end: int) -> tuple[int, int] | None:
        """Return the name that ends here, the longer reading first unless its surname is weak."""
        for strict in (True, False):
            for length in (4, 3, 2):
                start = end - length
                if start < 0 or self._is_known(start, end):
                    continue
                name = self.plain[start:end]
                if not _is_name(name, strict) and not (_is_name(name, strict, True) and self._stands_free(start)):
                    continue
                double = self.plain[start : start + 2] in _surnames()[1]
                if length == 4 and not double:
                    continue
                if double and re.search(f"(?:{self.titles.pattern})$", self.plain[max(0, start - 5) : start + 1]):
                    continue  # 院长孙…
                if not strict and not _BOUNDARY_BEFORE.search(self.plain[max(0, start - 1) : start]):
                    continue
                return start, end
        return None

    def _stands_free(self, start: int) -> bool:
        """Say whether a name may begin here: behind a break, a small word, a house or a title."""
        before = self.plain[max(0, start - 6) : start]
        return (
            _BOUNDARY_BEFORE.search(before) is not None
            or _HOUSE_END.search(before) is not None
            or re.search(f"(?:{self.titles.pattern})$", before) is not None
        )

    def by_line(self) -> Iterator[Candidate]:
        """Yield names that stand alone on a line, and those in brackets behind a name in Latin letters."""
        for match in re.finditer(rf"(?:^|\n)[ \t　]*([{HAN}]{{2,4}})[ \t　]*(?=\n|$)", self.plain):
            edge = match.start() < 400 or len(self.plain) - match.end() < 200  # where bylines stand
            if edge and _is_name(match.group(1)) and not self._is_known(*match.span(1)):
                yield self._make(match.span(1), "line")
        for match in re.finditer(
            rf"(?:{alternatives('chinese_bylines')})[ ]?[：:丨|/／][ 　]*(?=[{HAN}]{{2}})", self.plain
        ):
            name = self._starting_at(match.end(), beside=True)
            if name and re.match(rf"[^{HAN}]|$", self.plain[name[1] : name[1] + 1]):
                yield self._make(name, "line")
        for match in re.finditer(rf"(?<=[a-z])[ ]?[(（]([{HAN}]{{2,4}})[)）]", self.plain):
            if _is_name(match.group(1)) and not self._is_known(*match.span(1)):
                yield self._make(match.span(1), "bracket")

    def _starting_at(self, start: int, beside: bool = False) -> tuple[int, int] | None:
        """Return the name that begins here, of the length after which the text goes on as after a name."""
        fits: list[tuple[int, int]] = []
        best: tuple[int, int] | None = None
        for length in (4, 3, 2):
            end = start + length
            name = self.plain[start:end]
            if length == 3 and self.titles.match(self.plain, start + 2):
                continue
            if len(name) == length and not self._is_known(start, end) and _is_name(name, not beside, beside):
                if self.after.match(self.plain, end):
                    fits.append((start, end))
                best = best or (start, end)
        if len(fits) > 1 and fits[0][1] - start == 3 and self.plain[start + 2] in _VERB_LIKE:
            return fits[1]
        return fits[0] if fits else best if best and best[1] - best[0] == 3 else None

    def by_title(self) -> Iterator[Candidate]:
        """Yield `胡欣教授`, `林教授`, `院长李强`."""
        for match in self.titles.finditer(self.plain):
            own = self._ending_at(match.start())
            name = foreign_before(self.plain, match.start(), own, self._is_known) or own
            if name:
                yield self._make(name, "title")
                continue
            single, _ = _surnames()
            at = match.start() - 1
            if (
                at >= 0
                and self.plain[at] in single
                and self.plain[at] not in "主首副前原该本时"
                and _BOUNDARY_BEFORE.search(self.plain[max(0, at - 1) : at])
                and match.group() in lexicon("chinese_surname_titles")
            ):
                yield Candidate(at, match.end(), "person", PATTERN, "surname-title", certain=False)
                continue
            begin = match.end()
            while begin < len(self.plain) and self.plain[begin] in "：: 　":
                begin += 1
            following = self._starting_at(begin, beside=True)
            if following:
                yield self._make(following, "title")

    def by_speech(self) -> Iterator[Candidate]:
        """Yield names right before a verb of speech, behind a break of the sentence."""
        for match in self.speech.finditer(self.plain):
            name = self._ending_at(match.start())
            if name and _is_name(self.plain[name[0] : name[1]]):
                before = self.plain[max(0, name[0] - 1) : name[0]]
                if not before or not "\u3400" <= before <= "\u9fff":
                    yield self._make(name, "speech")

    def by_house(self) -> Iterator[Candidate]:
        """Yield names right behind the house of a person: `上海市胸科医院陆舜、`."""
        for match in self.houses.finditer(self.plain):
            name = self._starting_at(match.end(), beside=True)
            if name and self.after.match(self.plain, name[1]) and not _is_weak(self.plain[name[0]]):
                yield self._make(name, "house")

    def by_clause(self) -> Iterator[Candidate]:
        """Yield names of three characters that begin a clause and do what people do: `，王绿化因故未到`."""
        for match in self.clauses.finditer(self.plain):
            start, end = match.span(1)
            if _is_name(match.group(1)) and self.plain[end - 1] not in _VERB_LIKE and not self._is_known(start, end):
                yield self._make((start, end), "clause")

    def by_list(self, found: set[str]) -> Iterator[Candidate]:
        """Yield the other names of a list that holds a known one, or that ends in `等人`, `等专家`."""
        for match in re.finditer(rf"[{HAN}]{{2,4}}(?:、[{HAN}]{{2,8}})+", self.plain):
            spans: list[tuple[int, int]] = []
            items = [
                (m.start() + match.start(), m.end() + match.start()) for m in re.finditer(rf"[{HAN}]+", match.group())
            ]
            first = self._ending_at(items[0][1])
            if first:
                spans.append(first)
            for start, end in items[1:]:
                name = (
                    (start, end) if end - start <= 3 and _is_name(self.plain[start:end]) else self._starting_at(start)
                )
                if name and (name[1] == end or self.after.match(self.plain, name[1])) and not self._is_known(*name):
                    spans.append(name)
            named = any(self.plain[s:e] in found for s, e in spans)
            ends = spans[-1][1] if spans else match.end()
            stated = re.match(
                rf"等(?:人|[一二三四五六七八九十\d]+[位名]|{self.titles.pattern}|参与|共同)|共同|均",
                self.plain[ends : ends + 6],
            )
            if (named or stated) and len(spans) * 3 >= len(items) * 2:
                for span in spans:
                    yield self._make(span, "list")

    def _make(self, span: tuple[int, int], stage: str) -> Candidate:
        """Return the candidate of a span."""
        return Candidate(span[0], span[1], "person", PATTERN, stage)


def find_chinese_persons(context: Context) -> Iterator[Candidate]:
    """Yield the people of a text in Chinese characters, every later mention of a full name among them."""
    if not re.search(f"[{HAN}]{{2}}", context.text):
        return
    finder = _Finder(context)
    first = [*finder.by_title(), *finder.by_speech(), *finder.by_line(), *finder.by_house(), *finder.by_clause()]
    foreign = list(find_foreign_names(finder.plain, finder._is_known))
    owners_of = {finder.plain[c.start : c.end]: c for c in foreign if c.stage == "follow-up"}
    for candidate in first:
        owner = owners_of.get(finder.plain[candidate.start : candidate.end])
        if owner:
            candidate.key, candidate.canonical = owner.key, owner.canonical
    full = {finder.plain[c.start : c.end] for c in first if c.stage != "surname-title"} - set(owners_of)
    listed = list(finder.by_list(full))
    full |= {finder.plain[c.start : c.end] for c in listed}
    spans = {(c.start, c.end) for c in [*first, *listed]}
    surnames: dict[str, set[str]] = {}
    for name in full:
        surnames.setdefault(name[:2] if name[:2] in _surnames()[1] else name[0], set()).add(name)
    for candidate in first:
        if candidate.stage == "surname-title":
            owners = surnames.get(finder.plain[candidate.start], set())
            if len(owners) == 1:
                (candidate.key,) = owners
                candidate.canonical, candidate.certain = candidate.key, True
    yield from first
    yield from listed
    yield from foreign
    for name in sorted(full):
        for match in re.finditer(re.escape(name), finder.plain):
            if match.span() not in spans and not finder._is_known(*match.span()):
                yield Candidate(match.start(), match.end(), "person", LEARNED, "repeated")
