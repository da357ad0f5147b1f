"""Chinese text as the model reads it: clauses of units, each a character, a run of Latin letters or a number.

Characters are simplified first (one for one), so that traditional text is read by the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cuttings_db.folding import simplify

__all__ = ["LEXICON_FEATURES", "SHAPES", "Clause", "Lexicon", "clauses", "plain_form", "units_of"]

# The longest piece the network reads at once, in units; longer sentences are cut at commas, else anywhere.
MOST_UNITS = 180
# Symbols that stand for a run of letters or digits, as a row of the character table.
SHAPES = ("<unknown>", "<capital>", "<upper>", "<lower>", "<letter>", "<digits1>", "<digits2>", "<year>", "<digits>")
_UNIT = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]+|[0-9]+|\S|[ \t\u3000]+")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff〇]")
_SENTENCE_END = re.compile(r"[。！？!?；;…]+[”’」』）)]*|\n+|(?<=[A-Za-z0-9)])\.(?= )")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_SAME = str.maketrans({"・": "·", "•": "·", "‧": "·", "．": "·", "「": "“", "」": "”", "『": "‘", "』": "’"})
# Kinds of listed words, and the place of a unit in one: begins, inside, ends.
KINDS = ("person", "foreign", "place", "organisation", "name")
LEXICON_FEATURES = 3 * len(KINDS)
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of text and its units: the offsets where they begin and end, and their symbols."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    symbols: tuple[str, ...]


def plain_form(text: str) -> str:
    """Return the text with simplified characters, half-width letters and one kind of dot; of equal length."""
    return simplify(text).translate(_FULL_WIDTH).translate(_SAME)


@lru_cache(maxsize=16384)
def _symbol(unit: str) -> str:
    """Return the row name of a unit."""
    if len(unit) == 1 and not unit.isalnum():
        return unit
    if unit[0].isdecimal():
        return ("<digits1>", "<digits2>", "<digits>", "<year>")[min(len(unit), 5) - 1] if len(unit) < 5 else "<digits>"
    if _HAN.match(unit) or not unit[0].isalpha() or unit[0] > "ɏ":
        return unit
    if len(unit) == 1:
        return "<letter>"
    return "<upper>" if unit.isupper() else "<capital>" if unit[0].isupper() else "<lower>"


def units_of(plain: str, start: int, end: int) -> Clause:
    """Return the units of a stretch; blanks count only between two Han characters."""
    starts: list[int] = []
    ends: list[int] = []
    symbols: list[str] = []
    for match in _UNIT.finditer(plain, start, end):
        unit = match.group()
        if unit[0] in " \t\u3000":
            before, after = plain[max(start, match.start() - 1) : match.start()], plain[match.end() : match.end() + 1]
            if match.end() >= end or not (_HAN.match(before) and _HAN.match(after)):
                continue
            unit = " "
        starts.append(match.start())
        ends.append(match.end())
        symbols.append(_symbol(unit))
    return Clause(tuple(starts), tuple(ends), tuple(symbols))


def _pieces(clause: Clause) -> Iterator[Clause]:
    """Cut a long clause at its last comma, or where it must be."""
    first, count = 0, len(clause.symbols)
    while count - first > MOST_UNITS:
        stop = first + MOST_UNITS
        comma = next(
            (i + 1 for i in range(stop - 1, first + MOST_UNITS // 2, -1) if clause.symbols[i] in "，,、:："), stop
        )
        yield Clause(clause.starts[first:comma], clause.ends[first:comma], clause.symbols[first:comma])
        first = comma
    yield Clause(clause.starts[first:], clause.ends[first:], clause.symbols[first:])


def clauses(plain: str) -> Iterator[Clause]:
    """Yield the sentences that hold at least two Han characters, in pieces of at most `MOST_UNITS` units."""
    start = 0
    for stop in [*(m.end() for m in _SENTENCE_END.finditer(plain)), len(plain)]:
        if start < stop and len(_HAN.findall(plain, start, stop)) >= 2:
            clause = units_of(plain, start, stop)
            if clause.symbols:
                yield from _pieces(clause)
        start = stop


class Lexicon:
    """Listed words by kind, and the features of units that stand in one."""

    def __init__(self, words: dict[str, int]) -> None:
        self._words = words  # word -> bits of its kinds
        self._begin = {word[:2] for word in words}

    def features(self, symbols: Sequence[str]) -> list[tuple[int, int]]:
        """Return the (unit, feature) pairs that are set."""
        found: set[tuple[int, int]] = set()
        text = "".join(s if len(s) == 1 else "\0" for s in symbols)
        words = self._words
        for start in range(len(text) - 1):
            if text[start : start + 2] not in self._begin:
                continue
            for end in range(start + 2, min(len(text), start + _LONGEST) + 1):
                bits = words.get(text[start:end], 0)
                if not bits:
                    continue
                for kind in range(len(KINDS)):
                    if bits >> kind & 1:
                        found.add((start, 3 * kind))
                        found.add((end - 1, 3 * kind + 2))
                        found.update((i, 3 * kind + 1) for i in range(start + 1, end - 1))
        return sorted(found)
