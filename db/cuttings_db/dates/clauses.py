"""Sentences and clauses around a date, and what the verb of a clause leans to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.predicates import Predicates
from cuttings_db.dates.verbs import BACK, NEITHER, Verbs
from cuttings_db.model import Part

__all__ = ["Clauses"]

_SENTENCE_END = Pattern(
    r"[。！？!?][”’\"')）」』]{0,2}|\n[ \t]{0,8}\n|\n(?=[ \t]{0,4}(?:[-*•]|[0-9]{1,3}[.)]) )"
    # A heading or a masthead: a short line without a stop, and the next begins anew.
    r"|(?<![^\n])[^\n.,;:!?，。；：、！？]{1,59}(?<![-,;:(/&\s])\n(?=[A-Z0-9\"“])"
    r"|\.[”’\"')]{0,2}(?=\s{1,3}[\"“‘(\[]?[A-Z0-9一-鿿])"
)
# Words whose full stop ends no sentence, and single letters.
_ABBREVIATIONS = frozenset(
    [
        "Dr",
        "Mr",
        "Ms",
        "Mrs",
        "vs",
        "al",
        "No",
        "Jr",
        "St",
        "ca",
        "eg",
        "ie",
        "Fr",
        "Prof",
        "Sept",
        "Inc",
        "Ltd",
        "Vol",
        "Fig",
        "etc",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ]
)
_LAST_WORD = Pattern(r"[A-Za-z]{1,5}$")


def _ends(text: str) -> list[int]:
    """Return the offsets after each sentence."""
    found = []
    for match in _SENTENCE_END.finditer(text):
        if match[0][0] == "." and (word := _LAST_WORD.search(text, max(0, match.start() - 5), match.start())):
            short = word[0] in _ABBREVIATIONS or (len(word[0]) == 1 and word[0].isupper())
            if short and (word.start() == 0 or not text[word.start() - 1].isalnum()):
                continue
        found.append(match.end())
    return found


# "and" and "or" begin a clause only before a word that can be its subject or adverb, not within a list of names.
_CLAUSE_END = Pattern(
    r"[;；，]|(?:,|[ ]--|[ ]?[—–])(?=[ \n]{1,2}(?:but|while|whereas|which|who|where|when|although|though|after"
    r"|before|as|so|yet"
    r"|(?:and|or)[ \n]{1,2}(?:it|he|she|they|we|I|you|the|this|that|these|those|in|on|at|by|over|since|last"
    r"|there|its|his|her"
    r"|their|then|later|will|was|were|is|are|has|have|had))\b)"
    r"|:(?=[ \n])|：|[ ]—[ ]"
)
# A relative clause between two commas, behind which the verb of its own clause follows.
_INSERTED = Pattern(
    r",[ \n](?:which|who|whose|where|whom)[ \n][^,;.\n]{3,120}(,)[ \n](?:(?:was|were|is|are|has|have|had|will|would"
    r"|won|made|took|held|met|began|gave|went|left|found|led|became|came|said|told|set|fell|rose|bought|sold)\b|[a-z]{2,14}ed\b)"
)

_BREAK = Pattern(r"\n[ \t]*\n|\n[ \t]*[-*•–]")
_WILL = Pattern(
    r"\b(?:will|shall|(?:is|are) (?:\w{2,12}ly )?(?:to|expected|scheduled|planned|set|slated|due|invited))\b|['’]ll\b"
    r"|\b(?:is|are)(?: no [a-z]+| [a-z]+s?)? on (?:the )?(?:[0-9]|[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.? [0-9])"
)


_HAN_NOW = Pattern(r"[今去明]年|[本上下]月|近日|日前|目前|定于|拟于|敬请")


# "WASHINGTON, June 9, 2025 -- ": a place in capitals, and a dash before what is told.
_DATELINE = Pattern(r"[A-Z][A-Z][A-Z ,.'’/&-]{0,50}[^\n]{0,60}?(?:[ ]?--|[ ]?[—–]|\)[ ]-)[ ]?(?=[A-Z“\"])")


class Clauses:
    """Where sentences and clauses of one text begin and end, and what its verbs lean to (offsets as in the text)."""

    def __init__(self, text: str) -> None:
        """Find all sentence ends once."""
        self._text = text
        self._ends = _ends(text)
        self._leans: dict[int, int] = {}  # a date asks several times
        self._tales: dict[Part, tuple[Part, Part, str]] = {}

    @cached_property
    def _cuts(self) -> list[tuple[int, int]]:
        """Return where clauses may end: before the mark and after it."""
        return [match.span() for match in _CLAUSE_END.finditer(self._text)]

    @cached_property
    def _verbs(self) -> Verbs:
        """Return the telling verbs of the text."""
        return Verbs(self._text)

    @cached_property
    def _predicates(self) -> Predicates:
        """Return what finds the words that say what happened."""
        return Predicates(self._text)

    def sentence(self, position: int) -> Part:
        """Return the sentence around a position, without surrounding space."""
        at = bisect_right(self._ends, position)
        start = self._ends[at - 1] if at else 0
        end = self._ends[at] if at < len(self._ends) else len(self._text)
        return self._trimmed(start, end)

    def clause(self, start: int, end: int) -> Part:
        """Return the clause around a span; lists are not cut, so that the predicate stays inside."""
        first, last = self.sentence(start)
        last = max(last, end)
        if last - first > 2000:  # a table or a page without full stops
            first, last = max(first, start - 300), min(last, end + 300)
        if (dateline := _DATELINE.match(self._text, first)) is not None and dateline.end() <= start:
            first = dateline.end()
        at = bisect_left(self._cuts, (start, -1))
        for before, after in reversed(self._cuts[max(0, at - 40) : at]):
            inserted = _INSERTED.match(self._text, before)
            if inserted is not None and inserted.start(1) < start:
                continue  # it ended before the date
            if (
                after <= start
                and before >= first
                and (self._text[before] != "，" or last - end > 4 or start - after > 8)
            ):
                first = after
                last = min(last, inserted.start(1)) if inserted is not None and inserted.start(1) >= end else last
                break
        for before, _ in self._cuts[at : at + 40]:
            if before >= end and self._text[before] != "，" and not _INSERTED.match(self._text, before):
                last = min(last, before)
                break
        return self._trimmed(first, last)

    def told(self, start: int, end: int) -> tuple[Part, Part, str]:
        """Return the clause around a date, the word of it that says what happened, and the act of that word."""
        tale = self._tales.get((start, end))
        if tale is None:
            tale = self._tales[start, end] = self._predicates.of(self.clause(start, end), start, end)
        return tale

    def lean(self, position: int) -> int:
        """Tell whether the clause around a position looks ahead (1), back (-1), neither (0), or says "is" (2).

        The last verb before the position in its clause decides, or else the first one after it; where the clause has
        none, the sentence.
        """
        lean = self._leans.get(position)
        if lean is None:
            lean = self._leans[position] = self._lean(position)
        return lean

    def _lean(self, position: int) -> int:
        """Find out what `lean` tells."""
        first, last = self.sentence(position)
        at = bisect_left(self._cuts, (position, -1))
        start = max(first, self._cuts[at - 1][1]) if at else first
        end = min(last, self._cuts[at][0]) if at < len(self._cuts) else last
        lean = self._verbs.lean(position, (min(start, position), end), (first, last))
        before = self._text[:first].rstrip()[-1:] if lean == NEITHER and first else ""
        if before and before in "?？":  # the answer to a question: "When will it open? In December."
            return self._verbs.lean(first, self.sentence(first - 2), (max(0, first - 160), first))
        return lean

    def has_future(self, position: int) -> bool:
        """Tell whether the sentence says "will" or "is to", rather than "would" or "was to"."""
        return _WILL.search(self._text, *self.sentence(position)) is not None

    def says_now(self, position: int) -> bool:
        """Tell whether the Chinese sentence speaks of the writer's own days, or of what is still to come."""
        first, last = self.sentence(position)
        return _HAN_NOW.search(self._text, max(first, position - 120), min(last, position + 120)) is not None

    def is_term(self, position: int) -> bool:
        """Tell whether "since" stands before a place."""
        return self._text[max(0, position - 7) : position].lower().endswith("since ")

    def follows(self, earlier: int, later: int) -> bool:
        """Tell whether one place tells on, in its paragraph, what another told just before."""
        return later - earlier < 240 and self.lean(later) == BACK and not _BREAK.search(self._text, earlier, later)

    def _trimmed(self, start: int, end: int) -> Part:
        """Leave out space at both ends."""
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return start, end
