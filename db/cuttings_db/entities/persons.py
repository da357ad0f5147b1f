"""People in texts with Latin letters: a name needs evidence (title, verb of speech, role, given name, surname)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.candidates import PATTERN, Candidate
from cuttings_db.entities.chinese_romanised import is_given, is_surname, looks_chinese
from cuttings_db.entities.context import Context, Phrase, Token
from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.person_words import (
    INITIAL,
    ends_other_names,
    evidence_patterns,
    full_words,
    has_surname,
    is_given_name,
    is_name_word,
    is_title,
    listed_names,
    may_be_given_name,
    run_of_names,
)

__all__ = ["find_persons"]

_SEPARATOR_LEFT = re.compile(r"(?:,? and |, |; )$")
_TO_HOUSE = re.compile(r"(?:,? (?:of|at|from) (?:the )?| ?[(（])")
_SEPARATOR_RIGHT = re.compile(r"(?:,? and |, |; )")


class _Finder:
    """Walks through the phrases of one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.evidence = evidence_patterns()
        self.spoken = {w for m in self.evidence.spoken.finditer(context.text) for w in m.groups() if w}
        self.houses = {c.start for c in context.known if c.type == "organisation"}
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
            if not is_title(tokens[index]):
                index += 1
                continue
            first = index + 1
            while first < len(tokens) and (is_title(tokens[first]) or tokens[first].low in lexicon("title_modifiers")):
                first += 1
            stop = run_of_names(tokens, first)
            if stop > first and not tokens[first].connects:
                name = tokens[first:stop]
                words = full_words(name)
                follows = tokens[stop] if stop < len(tokens) else None
                ends_organisation = (follows is not None and follows.low in lexicon("organisation_heads")) or (
                    name[-1].low in ends_other_names() and not has_surname(name[-1].low)
                )  # `the Sir David Lam Oration`
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
            if any(a <= index < b for a, b in taken) or not is_name_word(tokens[index]) or tokens[index].connects:
                index += 1
                continue
            stop = run_of_names(tokens, index)
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
        return not token.connects and not is_title(token) and token.low in ends_other_names()

    def _judge(self, phrase: Phrase, first: int, stop: int) -> tuple[int, int] | None:
        """Return the token range of the person in a run of name words, or None."""
        tokens = phrase.tokens
        stops = lexicon("name_stops")
        if stop < len(tokens) and self._goes_on(tokens[stop]) and not tokens[stop - 1].possessive:
            return None
        for index in range(first + 1, stop):
            if tokens[index].low in stops and not (
                index == stop - 1
                and has_surname(tokens[index].low)
                and (is_given_name(tokens[first]) or self._has_evidence(phrase, first, stop))
            ):
                return None
        for begin in range(first, stop - 1):
            name = tokens[begin:stop]
            if tokens[begin].connects or self._is_blocked(name[0].start, name[-1].end):
                continue
            words = full_words(name)
            if len(words) < 2 and not (len(words) == 1 and INITIAL.fullmatch(name[0].word)):
                continue
            if self._supported(phrase, begin, name, words):
                start = begin
                while start > first and stop - start < 4 and is_surname(tokens[start - 1].low):
                    start -= 1  # `Nguyen Van Duc`
                return start, stop
        return None

    def _has_evidence(self, phrase: Phrase, first: int, stop: int) -> bool:
        """Say whether speech, a degree, a role or a house behind the name, or a word before it, shows a person."""
        text, evidence = self.context.text, self.evidence
        tokens = phrase.tokens
        start, last = tokens[first].start, tokens[stop - 1]
        end = last.end
        if last.possessive:
            return (
                re.match(r"\s+(?:team|group|colleagues?|lab|laboratory|widow|wife|husband)\b", text[end : end + 16])
                is not None
            )
        if stop < len(tokens) and not tokens[stop].connects and not is_title(tokens[stop]):
            return False  # the name goes on
        if (
            first == 1
            and tokens[0].low == "by"
            and phrase.initial
            and re.match(r"[ \t]*(?:\n|$|,)", text[end : end + 4])
        ):
            return True  # a line that says who wrote
        if evidence.says.match(text, end) or evidence.role.match(text, end, end + 110):
            return True
        if last.word in self.spoken and (stop < len(tokens) or not evidence.says.match(text, end)):
            return True
        if first == 0 or not tokens[first - 1].word[0].isupper() or tokens[first - 1].low in lexicon("generic_starts"):
            begin = max(0, start - 60)
            if evidence.before.search(text, begin, start):
                return True
        return False

    def _is_hinted(self, phrase: Phrase, first: int, stop: int, listed: bool) -> bool:
        """Say whether something near the name hints at a person: a house, a verb of people, a preposition."""
        text, evidence, tokens = self.context.text, self.evidence, phrase.tokens
        end = tokens[stop - 1].end
        if tokens[stop - 1].possessive or (stop < len(tokens) and not tokens[stop].connects):
            return False
        house = evidence.house.match(text, end, end + 120) or re.compile(
            r"(?:,? (?:of|at|from) (?:the )?| ?[(（])"
        ).match(text, end)
        if house and (house.re is evidence.house or house.end() in self.houses):
            return True
        return listed and evidence.weak.match(text, end) is not None

    def _is_spoken_of(self, phrase: Phrase, begin: int, name: tuple[Token, ...]) -> bool:
        """Say whether the same paragraph goes on with `she` or `he` after two plain words that stand alone."""
        lead_ins = lexicon("calendar") | lexicon("generic_starts")
        if (
            any(t.low not in lead_ins for t in phrase.tokens[:begin])
            or name[-1].end != phrase.end
            or not all(t.word[1:].islower() for t in name)
        ):
            return False
        rest = self.context.after(phrase.end, 300).split("\n\n")[0]
        return re.match(r" [a-z]", rest) is not None and re.search(r"\b(?:[Ss]?[Hh]e)\b", rest) is not None

    def _supported(self, phrase: Phrase, begin: int, name: tuple[Token, ...], words: list[str]) -> bool:
        """Say whether a run of words is a person's name."""
        capitals = all(w.isupper() and len(w) > 1 for w in words)
        evidence = self._has_evidence(phrase, begin, begin + len(name))
        listed = may_be_given_name(name[0]) or is_given_name(name[0]) or has_surname(words[-1])
        hinted = evidence or self._is_hinted(phrase, begin, begin + len(name), listed)
        common = [is_common(w) for w in words]
        if len(words) == 1:  # an initial and a surname
            return hinted and not common[0]
        if len(words) > 5:
            return False
        if looks_chinese(words) and (not capitals or hinted):
            doubtful = any(common) and (all(len(w) <= 4 for w in words) or all(common))
            initial = phrase.initial and begin == 0
            return hinted or not (doubtful and (initial or all(common)))
        if is_surname(words[-1]) and len(words) in (2, 3) and is_given("-".join(words[:-1])) and not any(common):
            return True
        if (
            len(words) == 2
            and re.fullmatch(r"[A-Z][a-z]+[A-Z][a-z]+", words[1])
            and not evidence
            and not is_given_name(name[0])
        ):
            return False
        if is_given_name(name[0]) and not capitals:
            if evidence or has_surname(words[-1]):
                return True
            return not common[-1] and all(
                w[1:].islower() or "-" in w or w.startswith(("Mc", "Mac", "O'", "O’", "De")) for w in words
            )
        if evidence:
            return not all(common) or (name[0].low in lexicon("ambiguous_given_names") and not capitals)
        if capitals:
            return False
        if hinted and (not any(common) or (may_be_given_name(name[0]) and not common[-1])):
            return True
        if may_be_given_name(name[0]) and not common[-1] and (has_surname(words[-1]) or not phrase.initial or begin):
            return True
        if name[0].low in lexicon("ambiguous_given_names"):
            return not any(common[1:]) and len(words) == 2 and not phrase.initial and is_surname(words[-1])
        if (
            len(name) == 2
            and not any(common)
            and (begin or not phrase.initial)
            and self._is_spoken_of(phrase, begin, name)
        ):
            return True
        # an initial between two uncommon words: `Ilka B. Varnos`
        return len(name) == 3 and INITIAL.fullmatch(name[1].word) is not None and not any(common)

    def in_lists(self, found: list[Candidate]) -> Iterator[Candidate]:
        """Yield names that stand beside a person in a list: `Ann Lee, Jozef Vranich and Bo Li`."""
        text = self.context.text
        ends, starts = {c.end for c in found}, {c.start for c in found}
        waiting = [n for p in self.context.phrases for n in listed_names(p) if n[0].start not in starts]
        for names in (waiting, waiting[::-1]):
            for name in names:
                start, end = name[0].start, name[-1].end
                if start in starts:
                    continue
                left = _SEPARATOR_LEFT.search(text, max(0, start - 12), start)
                right = _SEPARATOR_RIGHT.match(text, end)
                if not (left and left.start() in ends) and not (right and right.end() in starts):
                    continue
                words = full_words(name)
                if (
                    all(is_name_word(t) and t.low not in lexicon("name_stops") for t in name)
                    and words
                    and not any(w.isupper() for w in words)
                    and (not is_common(words[-1]) or has_surname(words[-1]))
                    and not all(is_common(w) for w in words)
                    and not self._is_blocked(start, end)
                ):
                    starts.add(start)
                    ends.add(end)
                    yield self._make(name, "list")


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
