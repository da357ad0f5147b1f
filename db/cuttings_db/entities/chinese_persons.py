"""People in Chinese text: surname and given name beside a title or a verb of speech, lists of names, dotted names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import LEARNED, PATTERN, Candidate
from cuttings_db.entities.chinese_foreign import find_foreign_names, foreign_before
from cuttings_db.entities.chinese_name_shape import ADVERBS, VERB_LIKE, chinese_surnames, is_name, is_weak
from cuttings_db.entities.context import Context
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import HAN, is_han, plain_form

__all__ = ["find_chinese_persons"]

_PARTICLES = frozenset("的了是在和与及对被将其该说称有从给就还，、")
_BOUNDARY_BEFORE = re.compile(r"(?:^|[^\u3400-\u9fff]|[，。、；：的和与由请对据称向邀被及是为让给跟同当了于])$")
# What may stand before a surname with a title, besides: `患者梁女士`, `一位林先生` is nobody named.
_BEFORE_SURNAME = re.compile(_BOUNDARY_BEFORE.pattern + "|[患记作学读笔]者$")
_SPEAKER = re.compile(rf"(?:^|\n)[ \u3000]*([{HAN}]{{2,4}})[：:]")
_NAME_AND_COMMA = re.compile(rf"(?:^|[：:。；\n 　])([{HAN}]{{2,4}})，(?=[{HAN}]{{2}})")
_ALONE_BEHIND_BYLINE = re.compile(rf"[{HAN}]{{2,3}}(?=[ \u3000）)\n]|$)")
_SO_MANY = re.compile("[一二两三四五六七八九十][人位名]")
_ORIGIN = re.compile(rf"(?:来自|出身)[{HAN}]{{2,14}}的(?=[{HAN}]{{2}})")
_HOUSE_END = re.compile(
    r"(?:医院|大学|学院|医学院|研究院|研究所|癌症中心|肿瘤中心|医学中心|防治中心|科|学会|协会|公司|集团|疾控中心)$"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of titles, of verbs of speech, and of what may follow a name."""
    titles, speech = alternatives("chinese_titles"), alternatives("chinese_speech")
    verbs = "在与和及对为从将曾等也还就的是出率带担任主负整来又给向提编写发展汇分则"
    after = re.compile(rf"(?:$|[^{HAN}·]|{speech}|{titles}|{alternatives('chinese_person_verbs')}|以及|随后|[{verbs}])")
    return re.compile(f"(?:{titles})"), re.compile(f"(?:{speech})"), after


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
                if not is_name(name, strict) and not (is_name(name, strict, True) and self._stands_free(start)):
                    continue
                double = self.plain[start : start + 2] in chinese_surnames()[1]
                if length == 4 and not double:
                    continue
                if double and re.search(f"(?:{self.titles.pattern})$", self.plain[max(0, start - 5) : start + 1]):
                    continue  # 院长孙…
                if not strict and not self._stands_free(start):
                    continue
                if length == 2 and name[1] in "前原":
                    continue  # `公司前首席科学官`
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
            if edge and is_name(match.group(1)) and not self._is_known(*match.span(1)):
                yield self._make(match.span(1), "line")
        for match in re.finditer(
            rf"(?:{alternatives('chinese_bylines')})[ ]?[：:丨|/／][ 　]*(?=[{HAN}]{{2}})", self.plain
        ):
            name = self._starting_at(match.end(), beside=True)
            if name and re.match(rf"[^{HAN}]|$", self.plain[name[1] : name[1] + 1]):
                yield self._make(name, "line")
                continue
            alone = _ALONE_BEHIND_BYLINE.match(self.plain, match.end())
            if alone and alone.group()[0] in chinese_surnames()[0] and not match.group().startswith("来源"):
                yield self._make(alone.span(), "line")  # who bears the name of a town: `采访、整理：岳阳`
        for match in re.finditer(rf"(?<=[a-z])[ ]?[(（]([{HAN}]{{2,4}})[)）]", self.plain):
            if is_name(match.group(1)) and not self._is_known(*match.span(1)):
                yield self._make(match.span(1), "bracket")

    def _starting_at(self, start: int, beside: bool = False) -> tuple[int, int] | None:
        """Return the name that begins here, of the length after which the text goes on as after a name."""
        fits: list[tuple[int, int]] = []
        best: tuple[int, int] | None = None
        for length in (4, 3, 2):
            end = start + length
            name = self.plain[start:end]
            if length == 3 and (self.titles.match(self.plain, start + 2) or _SO_MANY.match(self.plain, start + 2)):
                continue
            if len(name) == length and not self._is_known(start, end) and is_name(name, not beside, beside):
                if self.after.match(self.plain, end):
                    fits.append((start, end))
                best = best or (start, end)
        if len(fits) > 1 and fits[0][1] - start == 3 and self.plain[start + 2] in VERB_LIKE:
            speaks = self.speech.match(self.plain, fits[0][1]) and self.plain[start + 2] not in ADVERBS
            return fits[0] if speaks else fits[1]
        return fits[0] if fits else best if best and best[1] - best[0] == 3 else None

    def by_title(self) -> Iterator[Candidate]:
        """Yield `胡欣教授`, `林教授`, `院长李强`."""
        for match in self.titles.finditer(self.plain):
            single, double = chinese_surnames()
            if self.plain[match.start() - 2 : match.start()] in double and self._has_short_title(match):
                yield Candidate(match.start() - 2, match.end(), "person", PATTERN, "surname-title", certain=False)
                continue
            own = self._japanese(match.start()) or self._ending_at(match.start())
            name = foreign_before(self.plain, match.start(), own, self._is_known) or own
            if name:
                yield self._make(name, "title")
                continue
            at = match.start() - 1
            if (
                at >= 0
                and self.plain[at] in single
                and self.plain[at] not in "主首副前原该本时"
                and _BEFORE_SURNAME.search(self.plain, max(0, at - 2), at)
                and match.group() in lexicon("chinese_surname_titles")
                and self.plain[at : at + 2] not in lexicon("chinese_no_names")
            ):
                yield Candidate(at, match.end(), "person", PATTERN, "surname-title", certain=False)
                continue
            begin = match.end()
            while begin < len(self.plain) and self.plain[begin] in "：: 　":
                begin += 1
            following = self._starting_at(begin, beside=True)
            if following:
                yield self._make(following, "line" if match.group() == "通讯员" else "title")

    def _has_short_title(self, match: re.Match[str]) -> bool:
        """Say whether a title may follow a mere surname, which begins behind a break, a house or a title."""
        return match.group() in lexicon("chinese_surname_titles") and (
            self._stands_free(match.start() - 2) or self.plain[match.start() - 3 : match.start() - 2] in "者位名等"
        )

    def _japanese(self, end: int) -> tuple[int, int] | None:
        """Return the Japanese name that ends here, behind a break, a house or a title: `中央医院田边由纪教授`."""
        surnames = lexicon("japanese_surnames_in_han")
        for start in (end - 4, end - 3, end - 5):
            size = next((n for n in (3, 2) if self.plain[start : start + n] in surnames), 0)
            given = self.plain[start + size : end]
            if start < 0 or not size or not given:
                continue
            if all(map(is_han, given)) and _PARTICLES.isdisjoint(given) and self._stands_free(start):
                return start, end
        return None

    def by_speaker(self) -> Iterator[Candidate]:
        """Yield names that stand before a colon at the begin of lines, and so twice at least: `唐国梁：……`."""
        lines = [m for m in _SPEAKER.finditer(self.plain) if is_name(m.group(1)) and not self._is_known(*m.span(1))]
        names = [m.group(1) for m in lines]
        for match in lines:
            if names.count(match.group(1)) > 1:
                yield self._make(match.span(1), "speaker")

    def by_apposition(self) -> Iterator[Candidate]:
        """Yield names before a comma and a title: `唐国梁，教授、主任医师`; and behind an origin: `来自宿州的王蕙`."""
        for match in _NAME_AND_COMMA.finditer(self.plain):
            titled = self.titles.match(self.plain, match.end())
            if titled and is_name(match.group(1)) and not self._is_known(*match.span(1)):
                yield self._make(match.span(1), "title")
        for match in _ORIGIN.finditer(self.plain):
            name = self._starting_at(match.end(), beside=True)
            if name and self.after.match(self.plain, name[1]) and not is_weak(self.plain[name[0]]):
                yield self._make(name, "house")

    def by_speech(self) -> Iterator[Candidate]:
        """Yield names right before a verb of speech, behind a break of the sentence."""
        for match in self.speech.finditer(self.plain):
            name = self._ending_at(match.start())
            if name and is_name(self.plain[name[0] : name[1]]):
                shorter = (name[0], name[1] - 1)
                if self.plain[shorter[1]] in ADVERBS and is_name(self.plain[name[0] : shorter[1]]):
                    name = shorter  # `陈静还表示`
                before = self.plain[max(0, name[0] - 1) : name[0]]
                if not before or not "\u3400" <= before <= "\u9fff":
                    yield self._make(name, "speech")

    def by_house(self) -> Iterator[Candidate]:
        """Yield names right behind the house of a person: `上海市胸科医院陆舜、`."""
        for match in self.houses.finditer(self.plain):
            name = self._starting_at(match.end(), beside=True)
            if name and self.after.match(self.plain, name[1]) and not is_weak(self.plain[name[0]]):
                yield self._make(name, "house")

    def by_clause(self) -> Iterator[Candidate]:
        """Yield names of three characters that begin a clause and do what people do: `，王绿化因故未到`."""
        for match in self.clauses.finditer(self.plain):
            known = self._is_known(*match.span(1))
            if is_name(match.group(1)) and match.group(1)[-1] not in VERB_LIKE and not known:
                yield self._make(match.span(1), "clause")

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
                name = (start, end) if end - start <= 3 and is_name(self.plain[start:end]) else self._starting_at(start)
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
    first = [
        *finder.by_title(), *finder.by_speech(), *finder.by_line(), *finder.by_house(), *finder.by_clause(),
        *finder.by_speaker(), *finder.by_apposition(),
    ]  # fmt: skip
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
        surnames.setdefault(name[:2] if name[:2] in chinese_surnames()[1] else name[0], set()).add(name)
    for candidate in first:
        if candidate.stage == "surname-title":
            two = finder.plain[candidate.start : candidate.start + 2]
            owners = surnames.get(two if two in chinese_surnames()[1] else two[:1], set())
            if len(owners) == 1:
                (candidate.key,) = owners
                candidate.canonical, candidate.certain = candidate.key, True
    sure = {finder.plain[c.start : c.end] for c in first if c.stage in ("speaker", "line", "bracket")}
    for candidate in first:
        if candidate.stage in ("title", "speech", "clause") and finder.plain[candidate.start : candidate.end] in sure:
            candidate.stage = "repeated"  # beyond doubt, since it is a name elsewhere in the text too
    yield from first
    yield from listed
    yield from foreign
    for name in sorted(full):
        for match in re.finditer(re.escape(name), finder.plain):
            if match.span() not in spans and not finder._is_known(*match.span()):
                yield Candidate(match.start(), match.end(), "person", LEARNED, "repeated")
