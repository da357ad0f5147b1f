"""Which English word of a clause says what happened on a date: the nearest, seen past what stands between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.predicates_words import Words, general_lemma, word_sets, words
from cuttings_db.model import Part

__all__ = ["EnglishWords", "english_predicate"]

_TOKEN = Pattern(r"[A-Za-z]+(?:[-’'][A-Za-z]+)*|[0-9](?:[0-9.,]*[0-9])?|[,;:()“”\"—–]|--")
# What is passed on the way from the date costs as much as so many words.
_CLAUSE = 2.5
_BARRIERS = {",": 1.2, ";": 4.0, ":": 4.0, "—": 2.5, "–": 2.5, "--": 2.5, "(": 1.5, ")": 1.5, "“": 0.5, "”": 0.5}
_BARRIERS |= dict.fromkeys(("and", "or", "but"), 1.5)
_BARRIERS |= dict.fromkeys(("that", "which", "who", "whom", "whose", "where", "because", "although", "though"), _CLAUSE)
_BARRIERS |= dict.fromkeys(
    ("after", "before", "while", "whereas", "if", "when", "as", "until", "than", "since"), _CLAUSE
)
_FAR = 220
_DEAR = 24.0  # what costs more is another story

_JOINING = ("and", "but", "or")

Found = tuple[float, Part, str]


class EnglishWords:
    """The words and stops of one text, found once: spans, as written, and as they are compared."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.raw: list[str] = []
        for match in _TOKEN.finditer(text):
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.raw.append(match[0])
        self.words = [word.lower().replace("’", "'") for word in self.raw]


class _Clause:
    """The words of one clause, cut at the date."""

    def __init__(self, text: EnglishWords, clause: Part, start: int, end: int) -> None:
        self.table: Words = words()
        self.sets = word_sets()
        first = bisect_left(text.starts, max(clause[0], start - _FAR))
        cut = bisect_right(text.ends, start)
        after = bisect_left(text.starts, end)
        last = bisect_right(text.ends, min(clause[1], end + _FAR))
        first, last = min(first, cut), max(last, after)
        self.spans = [
            *zip(text.starts[first:cut], text.ends[first:cut]),
            *zip(text.starts[after:last], text.ends[after:last]),
        ]
        self.raw = text.raw[first:cut] + text.raw[after:last]
        self.words = text.words[first:cut] + text.words[after:last]
        self.cut = cut - first

    def word(self, at: int) -> str:
        """Return a word, empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def before(self, at: int) -> str:
        """Return the word before one, adverbs left out."""
        at -= 1
        for _ in range(2):
            word = self.word(at)
            if not (
                word.endswith("ly") or word in ("not", "also", "never", "now", "soon", "first", "again", "already")
            ):
                break
            at -= 1
        return self.word(at)

    def nearest(self) -> Found | None:
        """Return the cheapest candidate on either side."""
        best: Found | None = None
        for step, each, begun in ((-1, 0.3, 0.0), (1, 0.35, 1.6)):
            at, cost = (self.cut - 1 if step < 0 else self.cut), begun
            while 0 <= at < len(self.words) and cost < (_DEAR if best is None else best[0]):
                barrier = _BARRIERS.get(self.words[at])
                # "after 2019" is no clause of its own.
                if barrier is not None and not (at == self.cut - 1 and barrier == _CLAUSE):
                    cost += barrier
                found = self.candidate(at) if barrier is None else None
                if found is not None and (best is None or cost + found[0] < best[0]):
                    best = (cost + found[0], found[1], found[2])
                cost += each
                at += step
                if step > 0 and barrier == _CLAUSE and self.word(at - 2) == ",":
                    at, cost = self._behind_insertion(at, cost)
        return best

    def narrowed(self, clause: Part, predicate: Part) -> Part:
        """Leave out what is joined by "and" or "but" and has a verb of its own, on either side."""
        at = next(n for n, span in enumerate(self.spans) if span[0] >= predicate[0])
        low, high = min(at, self.cut), max(at, self.cut - 1)
        first, last = clause
        for n in range(high + 1, len(self.words) - 1):
            if self.words[n] in _JOINING and self._finite(n + 1, own_subject=False):
                last = self.spans[n - 1][1]
                break
        if self.word(0) in self.sets["subordinators"] and self._is_verb(at):
            # "When it opened in 1962, it had twelve beds"
            comma = next((n for n in range(high + 1, len(self.words)) if self.words[n] == ","), 0)
            if comma and self._has_verb(comma, len(self.words)):
                last = min(last, self.spans[comma - 1][1])
        for n in range(low - 1, 1, -1):
            if self.words[n] in _JOINING and self._finite(n + 1, own_subject=True) and self._has_verb(0, n):
                first = self.spans[n + 1][0]
                break
        return first, last

    def _finite(self, at: int, *, own_subject: bool) -> bool:
        """Tell whether a verb, or a subject with its verb, begins at a word."""
        word = self.word(at + 1 if self.word(at).endswith("ly") else at)
        if not own_subject and (word in self.sets["be"] or word in self.sets["have"] or word in self.sets["modals"]):
            return word != "to"
        if not own_subject and word in self.table.past:
            return self.word(at + 1) in self.sets["after a verb"]
        if word not in self.sets["subjects"]:
            return False
        for n in range(at + 1, min(at + 7, len(self.words))):
            if self.words[n] in _BARRIERS:
                return False
            if (
                self.words[n] in self.table.past
                or self.words[n] in self.sets["be"]
                or self.words[n] in self.sets["modals"]
            ):
                return True
        return False

    def _is_verb(self, at: int) -> bool:
        """Tell whether a word is a finite verb or a participle."""
        word = self.words[at]
        return word in self.table.past or word in self.sets["be"] or (word.endswith("ed") and len(word) > 4)

    def _has_verb(self, start: int, end: int) -> bool:
        """Tell whether a verb stands among some words."""
        return any(self._is_verb(at) for at in range(start, end))

    def _behind_insertion(self, at: int, cost: float) -> tuple[int, float]:
        """Step over a relative clause between commas where the verb of its own clause follows; `at` stands in it."""
        for n in range(at, min(at + 25, len(self.words) - 1)):
            if self.words[n] == ",":
                following = self.words[n + 1]
                own = following in self.table.past or following in self.sets["be"] or following in self.sets["have"]
                if own or (following.endswith("ed") and following not in self.sets["no verbs"]):
                    return n + 1, cost - _CLAUSE
                break
        return at, cost

    def candidate(self, at: int) -> Found | None:
        """Return what a word costs as the predicate, its span and act; None if it can be none."""
        word, table = self.words[at], self.table
        if not word[0].isalpha() or word in self.sets["no verbs"]:
            return None
        if word in self.sets["be"] or word in self.sets["have"]:
            return self._auxiliary(at)
        before = self.before(at)
        if (lemma := table.past.get(word)) is not None:
            return self._past(at, lemma, before)
        if before in self.sets["modals"] and (word in table.base or self._infinitive(at, before)):
            # "began to keep": what began counts; "expected to open": what opens.
            aimless = before == "to" and self.word(at - 2) not in self.sets["aims"]
            return self._made(at, word, 1.5 if aimless else 0.0)
        if (lemma := table.progressive.get(word)) is not None and (
            before in self.sets["be"] or self.raw[at][0].islower()
        ):
            return self._made(at, lemma, 0.3 if before in self.sets["be"] else 3.0)
        if (lemma := table.present.get(word)) is not None and before not in self.sets["determiners"]:
            return self._made(at, lemma, 4.0 if word in self.sets["nouns in s"] else 1.5)
        if (act := table.nouns.get(word)) is not None:
            near = abs(at - self.cut) <= 2 and at < self.cut
            return (2.0 if near else 4.0), self.spans[at], act
        if len(word) > 4 and word.endswith("ed") and (self.raw[at][0].islower() or at == 0) and word.isalpha():
            return self._past(at, general_lemma(word), before)
        return None

    def _infinitive(self, at: int, before: str) -> bool:
        """Tell whether a word that no table knows as a verb is one: behind "will", or "agreed to"."""
        known = before != "to" or self.word(at - 2) in self.sets["aims"]
        return known and len(self.words[at]) > 2 and self.words[at] not in self.sets["after a verb"]

    def _past(self, at: int, lemma: str, before: str) -> Found:
        """Return a past form as candidate."""
        following, cost = self.word(at + 1), 0.0
        described = before in self.sets["determiners"] or before in self.sets["prepositions"]
        if described and following[:1].isalpha() and following not in self.sets["after a verb"]:
            cost = 3.0
        if (
            self.words[at] in self.sets["like nouns"]
            and before not in self.sets["be"]
            and before not in self.sets["have"]
        ):
            cost += 1.0
        if self.words[at] in self.sets["aims"] and following == "to":
            cost += 2.5
        return self._made(at, lemma, cost)

    def _made(self, at: int, lemma: str, cost: float) -> Found:
        """Return a candidate with the act of its lemma or of the phrase that it begins."""
        start, end = self.spans[at]
        for rest, act in self.table.phrases.get(lemma, ()):
            for first in range(at + 1, at + 4):
                if tuple(self.words[first : first + len(rest)]) == rest:
                    return cost, (start, self.spans[first + len(rest) - 1][1] if first == at + 1 else end), act
                if len(rest) > 1 and self.word(first) not in self.sets["determiners"]:
                    break
        return cost + (0.6 if lemma in self.sets["reports"] else 0.0), (start, end), self.table.acts.get(lemma, lemma)

    def _auxiliary(self, at: int) -> Found | None:
        """Return "is" or "had" where no participle follows."""
        for word in self.words[at + 1 : at + 4]:
            if word in self.table.past or word in self.table.progressive or word in self.sets["be"]:
                return None
            if word.endswith("ed") and word not in self.sets["no verbs"]:
                return None
            if word in _BARRIERS or word in self.sets["determiners"]:
                break
        return 4.0, self.spans[at], "" if self.words[at] in self.sets["be"] else "have"


def english_predicate(text: EnglishWords, clause: Part, start: int, end: int) -> tuple[Part, Part, str]:
    """Return the clause of the date `[start, end)` without what another verb tells, its predicate and the act.

    ((0, 0), "") stand for a predicate that is not there.
    """
    read = _Clause(text, clause, start, end)
    found = read.nearest()
    if found is None:
        return clause, (0, 0), ""
    first, last = read.narrowed(clause, found[1])
    return (min(first, start), max(last, end)), found[1], found[2]
