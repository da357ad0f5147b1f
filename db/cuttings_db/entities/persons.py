"""People in texts with Latin letters: a name needs evidence (title, verb of speech, role, given name, surname)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import PATTERN, Candidate
from cuttings_db.entities.chinese_romanised import is_given, is_surname, looks_chinese
from cuttings_db.entities.context import Context, Phrase, Token
from cuttings_db.entities.gazetteer import census_names, is_common
from cuttings_db.entities.lexicon import alternatives, lexicon

__all__ = ["find_persons"]

_SEPARATOR_LEFT = re.compile(r"(?:,? and |, |; )$")
_SEPARATOR_RIGHT = re.compile(r"(?:,? and |, |; )")
_INITIAL = re.compile(r"(?:[^\W\d_a-z]\.)(?:-?[^\W\d_a-z]\.)*")
_NAME_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what may follow a person (speech or degree; a role), and what may stand before one."""
    speech, roles = alternatives("speech_verbs"), alternatives("roles")
    degrees = r"M\.?D\.?|Ph\.?D\.?|MBBS|FRCPC?|FACP|FASCO|MPH|M\.?Sc|PharmD|RN|D\.?Phil|FESMO|DSc|MBA"
    says = re.compile(
        rf"^(?:[,”\"]*\s+(?:(?:also|has|have|had|further|who|then|later|recently|himself|herself)\s+){{0,2}}(?:{speech})\b"
        rf"|,?\s+(?:{degrees})\b)"
    )
    role = re.compile(
        rf"^\s*[,(（]\s*(?:[\w&/’'.-]+\s+){{0,6}}(?:{roles})\b(?!\s+(?:said|was|is))"
        rf"|^\s+is\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}(?:{roles})\b",
        re.IGNORECASE,
    )
    before = re.compile(
        rf"(?:\b(?:{speech})\s+|\b(?:led|headed|chaired|written|authored|founded|presented|joined|interviewed|moderated|hosted)\s+by\s+"
        r"|\b(?:named|called|interview(?:ed)?\s+with|according\s+to)\s+)$"
    )
    return says, role, before


@lru_cache(maxsize=1)
def _not_names() -> frozenset[str]:
    """Return words that are never part of a person's name in a phrase."""
    stops: set[str] = set()
    for section in ("organisation_heads", "event_heads", "generic_starts", "calendar", "nationalities", "roles",
                    "titles", "disease_heads", "disease_lead_words", "organisation_single_heads"):  # fmt: skip
        stops |= lexicon(section)
    return frozenset(stops.difference(lexicon("words_also_names")))


@lru_cache(maxsize=1)
def _ends_other_names() -> frozenset[str]:
    """Return words that make a name before them a part of something else: `Marr Prize`, `Hopkins Hospital`."""
    return (
        lexicon("organisation_heads")
        | lexicon("organisation_single_heads")
        | lexicon("event_heads")
        | lexicon("disease_heads")
        | lexicon("name_stops")
    )


def _is_name_word(token: Token) -> bool:
    """Say whether a token could be part of a name at all."""
    if token.connects:
        return token.low in lexicon("name_particles")
    if _INITIAL.fullmatch(token.word):
        return True
    return _NAME_WORD.fullmatch(token.word) is not None and token.low not in _not_names()


def _is_title(token: Token) -> bool:
    """Say whether a token is a title before a name."""
    return token.low in lexicon("titles") and token.word[0].isupper()


def _run(tokens: tuple[Token, ...], first: int, limit: int = 4) -> int:
    """Return the end index of the run of name words from `first`; a possessive word is its last."""
    index = first
    while index < len(tokens) and index - first < limit + 2 and _is_name_word(tokens[index]):
        index += 1
        if tokens[index - 1].possessive:
            break
    while index > first and (tokens[index - 1].connects or _INITIAL.fullmatch(tokens[index - 1].word)):
        index -= 1
    if index - first > limit + 1:
        return first
    return index


def _full_words(tokens: tuple[Token, ...]) -> list[str]:
    """Return the words of a name without initials and particles."""
    return [t.word for t in tokens if not t.connects and not _INITIAL.fullmatch(t.word)]


def _given_name(token: Token) -> bool:
    """Say whether a token is a Western given name that is hardly anything else."""
    low = token.low.split("-")[0]
    if low in lexicon("western_given_names"):
        return True
    return low in census_names()[0] and low not in lexicon("ambiguous_given_names") and not is_common(low)


def _surname(word: str) -> bool:
    """Say whether a word is a surname of the lists."""
    low = word.lower()
    return low in census_names()[1] or is_surname(low)


class _Finder:
    """Walks through the phrases of one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.says, self.role, self.before = _patterns()
        self.blocked = [
            (c.start, c.end)
            for c in context.known
            if c.stage == "curated" or (c.type == "place" and " " in context.text[c.start : c.end])
        ]
        self.blocked.sort()

    def _is_blocked(self, start: int, end: int) -> bool:
        """Say whether a known name takes this place."""
        from bisect import bisect_left

        at = bisect_left(self.blocked, (start, 0))
        return any(s < end and start < e for s, e in self.blocked[max(0, at - 2) : at + 3])

    def _make(self, tokens: tuple[Token, ...], stage: str) -> Candidate:
        """Return the candidate over some tokens, without a possessive ending."""
        last = tokens[-1]
        end = last.end
        if last.possessive:
            end = last.start + len(re.sub(r"['’][sS]?$", "", last.word))
        return Candidate(tokens[0].start, end, "person", PATTERN, stage)

    def after_titles(self, phrase: Phrase) -> Iterator[tuple[int, int, Candidate]]:
        """Yield the names that follow a title: their token range and candidate."""
        tokens = phrase.tokens
        index = 0
        while index < len(tokens):
            if not _is_title(tokens[index]):
                index += 1
                continue
            first = index + 1
            while first < len(tokens) and (_is_title(tokens[first]) or tokens[first].low in lexicon("title_modifiers")):
                first += 1
            stop = _run(tokens, first)
            if stop > first and not tokens[first].connects:
                name = tokens[first:stop]
                words = _full_words(name)
                follows = tokens[stop] if stop < len(tokens) else None
                ends_organisation = follows is not None and follows.low in lexicon("organisation_heads")
                alone = len(name) == 1 and is_common(name[0].word) and not is_surname(name[0].low)
                if words and not ends_organisation and not alone and not self._is_blocked(name[0].start, name[-1].end):
                    if (
                        len(words) == 1
                        and tokens[index].low in ("author", "president", "director", "chair", "general")
                        and is_common(words[0])
                    ):
                        index = stop
                        continue
                    yield first, stop, self._make(name, "title")
            index = max(stop, first)

    def bare(self, phrase: Phrase, taken: list[tuple[int, int]]) -> Iterator[Candidate]:
        """Yield the names without a title that other evidence supports."""
        tokens = phrase.tokens
        index = 0
        while index < len(tokens):
            if any(a <= index < b for a, b in taken) or not _is_name_word(tokens[index]) or tokens[index].connects:
                index += 1
                continue
            stop = _run(tokens, index)
            stop = min([stop, *(a for a, _ in taken if a > index)])
            if stop - index < 2:
                index = max(stop, index + 1)
                continue
            found = self._judge(phrase, index, stop)
            if found:
                yield self._make(tokens[found[0] : found[1]], "name")
                index = found[1]
            else:
                index = stop

    @staticmethod
    def _goes_on(token: Token) -> bool:
        """Say whether the word behind a name makes it the name of something else."""
        return not token.connects and not _is_title(token) and token.low in _ends_other_names()

    def _judge(self, phrase: Phrase, first: int, stop: int) -> tuple[int, int] | None:
        """Return the token range of the person in a run of name words, or None."""
        tokens = phrase.tokens
        stops = lexicon("name_stops")
        if stop < len(tokens) and self._goes_on(tokens[stop]) and not tokens[stop - 1].possessive:
            return None
        for index in range(first + 1, stop):
            if tokens[index].low in stops and not (
                index == stop - 1 and _given_name(tokens[first]) and _surname(tokens[index].low)
            ):
                return None
        for begin in range(first, stop - 1):
            name = tokens[begin:stop]
            if tokens[begin].connects or self._is_blocked(name[0].start, name[-1].end):
                continue
            words = _full_words(name)
            if len(words) < 2 and not (len(words) == 1 and _INITIAL.fullmatch(name[0].word)):
                continue
            if self._supported(phrase, begin, name, words):
                return begin, stop
        return None

    def _supported(self, phrase: Phrase, begin: int, name: tuple[Token, ...], words: list[str]) -> bool:
        """Say whether a run of words is a person's name."""
        text_after, text_before = self.context.after(name[-1].end), self.context.before(name[0].start)
        capitals = all(w.isupper() and len(w) > 1 for w in words)
        at_end = name[-1].end == phrase.end
        evidence = at_end and (
            self.says.match(text_after) is not None
            or self.role.match(text_after) is not None
            or (begin == 0 and self.before.search(text_before) is not None)
        )
        common = [is_common(w) for w in words]
        if len(words) == 1:  # an initial and a surname
            return evidence and not common[0]
        if len(words) > 4:
            return False
        if looks_chinese(words) and not capitals:
            doubtful = any(common) and (all(len(w) <= 4 for w in words) or all(common))
            initial = phrase.initial and begin == 0
            return evidence or not (doubtful and (initial or all(common)))
        if is_surname(words[-1]) and len(words) in (2, 3) and is_given("-".join(words[:-1])) and not any(common):
            return True
        if (
            len(words) == 2
            and re.fullmatch(r"[A-Z][a-z]+[A-Z][a-z]+", words[1])
            and not evidence
            and not _given_name(name[0])
        ):
            return False
        if _given_name(name[0]) and not capitals:
            if evidence or _surname(words[-1]):
                return True
            return not common[-1] and all(
                w[1:].islower() or "-" in w or w.startswith(("Mc", "Mac", "O'", "O’", "De")) for w in words
            )
        if capitals:
            return False
        if evidence:
            return not all(common) or name[0].low in lexicon("ambiguous_given_names")
        if name[0].low in lexicon("ambiguous_given_names"):
            return not any(common[1:]) and len(words) == 2 and not phrase.initial and is_surname(words[-1])
        # an initial between two uncommon words: "Franjo B. Weissing"
        return len(name) == 3 and _INITIAL.fullmatch(name[1].word) is not None and not any(common)

    def in_lists(self, found: list[Candidate]) -> Iterator[Candidate]:
        """Yield names that stand beside a person in a list: `Ann Lee, Jozef Vranich and Bo Li`."""
        text = self.context.text
        ends, starts = {c.end for c in found}, {c.start for c in found}
        waiting = [p for p in self.context.phrases if 2 <= len(p.tokens) <= 3 and p.start not in starts]
        for phrases in (waiting, waiting[::-1]):
            for phrase in phrases:
                if phrase.start in starts:
                    continue
                left = _SEPARATOR_LEFT.search(text, max(0, phrase.start - 12), phrase.start)
                right = _SEPARATOR_RIGHT.match(text, phrase.end)
                if not (left and left.start() in ends) and not (right and right.end() in starts):
                    continue
                words = _full_words(phrase.tokens)
                if (
                    all(_is_name_word(t) and t.low not in lexicon("name_stops") for t in phrase.tokens)
                    and words
                    and not any(w.isupper() for w in words)
                    and (not is_common(words[-1]) or _surname(words[-1]))
                    and not all(is_common(w) for w in words)
                    and not self._is_blocked(phrase.start, phrase.end)
                ):
                    starts.add(phrase.start)
                    ends.add(phrase.end)
                    yield self._make(phrase.tokens, "list")


def find_persons(context: Context) -> Iterator[Candidate]:
    """Yield the people named in full or after a title; shorter later mentions are the follow-up stage's."""
    finder = _Finder(context)
    found: list[Candidate] = []
    for phrase in context.phrases:
        taken: list[tuple[int, int]] = []
        for first, stop, candidate in finder.after_titles(phrase):
            taken.append((first, stop))
            found.append(candidate)
        found.extend(finder.bare(phrase, taken))
    yield from found
    yield from finder.in_lists(found)
