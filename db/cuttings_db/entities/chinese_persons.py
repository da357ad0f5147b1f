"""People in Chinese text: surname and given name beside a title or a verb of speech, lists of names, dotted names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import LEARNED, PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.words import HAN
from cuttings_db.folding import simplify

__all__ = ["find_chinese_persons"]

_NOT_GIVEN = frozenset(
    "院科系部室所任教授士的了在是和与及为主副名位该等说表示指介认称分提坦透解补总报回致讲点汇写医会"
    "被将曾也都就又则或由从对其此这那我你他她们个月日时后上下不没无来到，。、；：！？"
)
_AROUND_DOTTED = re.compile(
    r"[的是由和与对在为及向给让被跟但而于据称说者家员长将王帝后使名位师士人授任理裁席]|导演|演员|种子|教授|博士|表示"
)
_BOUNDARY_BEFORE = re.compile(r"(?:^|[^\u3400-\u9fff]|[，。、；：的和与由请对据称向邀被及是为让给跟同当])$")


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
    after = re.compile(rf"(?:$|[^{HAN}·]|{speech}|{titles}|[{verbs}])")
    return re.compile(f"(?:{titles})"), re.compile(f"(?:{speech})"), after


@lru_cache(maxsize=1)
def _words_too() -> frozenset[str]:
    """Return characters that are surnames but mostly something else."""
    return lexicon("chinese_surnames_also_words") | lexicon("chinese_rare_surnames")


def _is_name(name: str, strict: bool = True) -> bool:
    """Say whether two to four characters have the form of a Chinese name."""
    single, double = _surnames()
    if len(name) in (3, 4) and name[:2] in double:
        return not set(name[2:]) & _NOT_GIVEN
    if len(name) not in (2, 3) or name[0] not in single:
        return False
    if name[0] in _words_too() and (strict or name[0] not in lexicon("chinese_surnames_also_words")):
        return False
    return not set(name[1:]) & _NOT_GIVEN


class _Finder:
    """Looks for people in one Chinese text; `plain` is the text in simplified characters of equal length."""

    def __init__(self, context: Context) -> None:
        self.text = context.text
        self.plain = simplify(context.text)
        self.titles, self.speech, self.after = _patterns()
        self._end_of_dotted = re.compile(
            rf"{self.titles.pattern}|{self.speech.pattern}"
            r"|[的是在和与及于曾将为从获因等也都则还之后并被对把说称就出以至到有逝成（(当担任率领接]"
        )
        self.known = sorted((c.start, c.end) for c in context.known if c.stage == "curated" or c.end - c.start >= 3)

    def _is_known(self, start: int, end: int) -> bool:
        """Say whether a known name covers any of these characters."""
        from bisect import bisect_left

        at = bisect_left(self.known, (start, 0))
        return any(s < end and start < e for s, e in self.known[max(0, at - 2) : at + 3])

    def _ending_at(self, end: int) -> tuple[int, int] | None:
        """Return the name that ends here, the longer reading first unless its surname is weak."""
        for strict in (True, False):
            for length in (4, 3, 2):
                start = end - length
                if start < 0 or not _is_name(self.plain[start:end], strict) or self._is_known(start, end):
                    continue
                if length == 4 and self.plain[start : start + 2] not in _surnames()[1]:
                    continue
                if not strict and not _BOUNDARY_BEFORE.search(self.plain[max(0, start - 1) : start]):
                    continue
                return start, end
        return None

    def _foreign_before(self, end: int) -> tuple[int, int] | None:
        """Return the run of characters that spell a foreign surname before a title: 索尔贝格医生."""
        sounds = lexicon("transliteration_characters")
        start = end
        while start > 0 and end - start < 7 and self.plain[start - 1] in sounds:
            start -= 1
        length = end - start
        if length < 2 or self._is_known(start, end) or (length == 2 and self._ending_at(end)):
            return None
        if length == 3 and _is_name(self.plain[start:end]):
            return None  # it may as well be a Chinese name, which is read elsewhere
        if length == 2 and not self.plain.startswith(("先生", "女士", "医生", "博士", "教授"), end):
            return None
        return start, end

    def by_line(self) -> Iterator[Candidate]:
        """Yield names that stand alone on a line, and those in brackets behind a name in Latin letters."""
        for match in re.finditer(rf"(?:^|\n)[ \t　]*([{HAN}]{{2,4}})[ \t　]*(?=\n|$)", self.plain):
            edge = match.start() < 400 or len(self.plain) - match.end() < 200  # where bylines stand
            if edge and _is_name(match.group(1)) and not self._is_known(*match.span(1)):
                yield self._make(match.span(1), "line")
        for match in re.finditer(rf"(?<=[a-z])[ ]?[(（]([{HAN}]{{2,4}})[)）]", self.plain):
            if _is_name(match.group(1)) and not self._is_known(*match.span(1)):
                yield self._make(match.span(1), "bracket")

    def _starting_at(self, start: int) -> tuple[int, int] | None:
        """Return the name that begins here, of the length after which the text goes on as after a name."""
        best: tuple[int, int] | None = None
        for length in (4, 3, 2):
            end = start + length
            name = self.plain[start:end]
            if len(name) == length and _is_name(name) and not self._is_known(start, end):
                if self.after.match(self.plain, end):
                    return start, end
                best = best or (start, end)
        return best if best and best[1] - best[0] == 3 else None

    def by_title(self) -> Iterator[Candidate]:
        """Yield `胡欣教授`, `林教授`, `院长李强`."""
        for match in self.titles.finditer(self.plain):
            name = self._foreign_before(match.start()) or self._ending_at(match.start())
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
                and match.group()
                in (
                    "教授",
                    "主任",
                    "院长",
                    "医生",
                    "医师",
                    "博士",
                    "院士",
                    "先生",
                    "女士",
                    "老师",
                    "所长",
                    "会长",
                    "主席",
                    "总",
                    "校长",
                    "书记",
                )
            ):
                yield Candidate(at, match.end(), "person", PATTERN, "surname-title", certain=False)
                continue
            begin = match.end()
            while begin < len(self.plain) and self.plain[begin] in "：: 　":
                begin += 1
            following = self._starting_at(begin)
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

    def by_list(self, found: set[str]) -> Iterator[Candidate]:
        """Yield the other names of a list that holds a known one."""
        for match in re.finditer(rf"(?<![{HAN}])?[{HAN}]{{2,4}}(?:[、][{HAN}]{{2,4}})+", self.plain):
            run = match.group().split("等")[0]
            items = [(m.start() + match.start(), m.group()) for m in re.finditer(rf"[{HAN}]+", run)]
            names = [(s, w) for s, w in items if len(w) in (2, 3) and _is_name(w)]
            tail = self.plain[match.start() + len(run) : match.start() + len(run) + 8]
            evidence = any(w in found for _, w in items) or (self.titles.search(tail) and tail.startswith("等"))
            if evidence and len(names) * 3 >= len(items) * 2:
                for start, word in names:
                    if not self._is_known(start, start + len(word)):
                        yield self._make((start, start + len(word)), "list")

    def dotted(self) -> Iterator[Candidate]:
        """Yield foreign names written with a middle dot, cut at the words around them."""
        dots = [m.start() for m in re.finditer(rf"(?<=[{HAN}])[·•‧](?=[{HAN}])", self.plain)]
        index = 0
        while index < len(dots):
            last = index
            while (
                last + 1 < len(dots)
                and dots[last + 1] - dots[last] <= 7
                and not _AROUND_DOTTED.search(self.plain[dots[last] + 1 : dots[last + 1]])
            ):
                last += 1
            left = self.plain[max(0, dots[index] - 6) : dots[index]]
            run = re.search(rf"[{HAN}]+$", left)
            start = dots[index] - (len(run.group()) if run else 0)
            for stop in _AROUND_DOTTED.finditer(self.plain, start, dots[index]):
                start = stop.end()
            tail = re.match(rf"[{HAN}]{{1,6}}", self.plain[dots[last] + 1 :])
            end = dots[last] + 1 + (len(tail.group()) if tail else 0)
            cut = self._end_of_dotted.search(self.plain, dots[last] + 2, end)
            end = cut.start() if cut else end
            if start < dots[index] and end > dots[last] + 1 and not self._is_known(start, end):
                yield self._make((start, end), "dotted")
            index = last + 1

    def _make(self, span: tuple[int, int], stage: str) -> Candidate:
        """Return the candidate of a span."""
        return Candidate(span[0], span[1], "person", PATTERN, stage)


def find_chinese_persons(context: Context) -> Iterator[Candidate]:
    """Yield the people of a text in Chinese characters, every later mention of a full name among them."""
    if not re.search(f"[{HAN}]{{2}}", context.text):
        return
    finder = _Finder(context)
    first = [*finder.by_title(), *finder.by_speech(), *finder.by_line()]
    full = {finder.plain[c.start : c.end] for c in first if c.stage != "surname-title"}
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
    yield from finder.dotted()
    for name in sorted(full):
        for match in re.finditer(re.escape(name), finder.plain):
            if match.span() not in spans and not finder._is_known(*match.span()):
                yield Candidate(match.start(), match.end(), "person", LEARNED, "repeated")
