"""Cut a text of any script into terms with positions: the one analysis for index, query and marks.

A text is a row of positions. A word of an alphabet is cut into *atoms* where letters meet digits, Greek letters or
joints (`PD-1`, `PD1` and `PD 1` are all `pd`, `1`), one position each; neighbouring atoms of one chunk are also joined
(`pd1`), and a joined term carries its length in positions as a suffix. Han, kana, Hangul and scripts without spaces are
single characters, one position each, and pairs of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from cuttings_db.search.chunks import CHUNK, GRAM, GREEK_NAMES, KNOWN, Chunk, cut_chunk, grams

__all__ = [
    "BEFORE_STAGE",
    "CONNECTORS",
    "GAP",
    "HAN_NUMERALS",
    "HAN_STAGES",
    "JOINED",
    "ROMAN_WORD",
    "STAGE_WORDS",
    "Analysis",
    "Scan",
    "analyse",
    "base_of",
    "code_like",
    "scan",
    "span_of",
    "staged_within",
]

# Stands between a joined term and its number of positions; never part of a text's own characters after folding.
JOINED = "\x1f"
# A full stop or comma between two Han runs keeps a phrase from reaching across it.
GAP = re.compile(r"[。！？；，、：!?;,:…]|\n\s*\n")
# A numeral counts as a stage beside one of these words; German and French spellings are common in citations.
STAGE_WORDS = frozenset(
    [
        "stage",
        "stages",
        "grade",
        "grades",
        "phase",
        "phases",
        "type",
        "types",
        "class",
        "classes",
        "level",
        "levels",
        "stadium",
        "stadien",
        "grad",
        "stade",
        "stades",
        "期",
        "级",
        "型",
        "类",
    ]
)
# Numerals of Han count a stage right before one of its characters: 三期 is 3期 and III期.
HAN_NUMERALS = {"一": "1", "二": "2", "三": "3", "四": "4"}
HAN_STAGES = frozenset(word for word in STAGE_WORDS if len(word) == 1)
CONNECTORS = frozenset(["and", "or", "to", "through", "und", "oder", "bis", "et", "ou"])
ROMAN_WORD = re.compile(r"[ivx]{1,4}[a-d]?\d?(?![a-z])")
BEFORE_STAGE = re.compile(r"\s?(?:[-、，,/~～至和或及–—]\s?[IVXivxⅠ-Ⅻⅰ-ⅻ]{1,4}[a-dA-D]?\s?)*[期级級型类類]")
_MAX_PREVIOUS = 5


@dataclass
class Analysis:
    """The terms of a text with their positions, and for each position its span of characters (-1 where none)."""

    terms: dict[str, list[int]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    # The chunks in order with their first positions, for the query side; gram runs are given as text.
    chunks: list[tuple[int, Chunk | str]] = field(default_factory=list)

    @property
    def length(self) -> int:
        """Number of positions."""
        return len(self.starts)


@dataclass(slots=True)
class Scan:
    """The terms of a text one after another, `terms[i]` at `positions[i]`, and its positions as in `Analysis`."""

    terms: list[str] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    chunks: list[tuple[int, Chunk | str]] = field(default_factory=list)


def span_of(term: str) -> int:
    """Return how many positions a term of the index covers."""
    if JOINED in term:
        return int(term[-1])
    return len(term) if GRAM.match(term) else 1


def base_of(term: str) -> str:
    """Return the words of a term without the mark of a joined one."""
    return term.partition(JOINED)[0]


def _numerals_meant(chunk: Chunk, text: str, end: int, stage: bool) -> bool:
    """Say whether the Roman numerals of a chunk stand beside a stage word, before it or within (`phase-III`)."""
    if not any(ROMAN_WORD.fullmatch(a) for a in chunk.atoms):
        return False
    return stage or staged_within(chunk.atoms) or bool(BEFORE_STAGE.match(text, end))


def staged_within(atoms: Sequence[str]) -> bool:
    """Say whether among the atoms of a chunk a Roman numeral follows a stage word."""
    return any(a in STAGE_WORDS and ROMAN_WORD.fullmatch(b) for a, b in pairwise(atoms))


def code_like(chunk: Chunk, text: str, start: int) -> int:
    """Return how many leading atoms of a chunk belong to a code begun by the word before it (`PD L1`: 2), or 0."""
    first = chunk.atoms[0]
    if first in GREEK_NAMES:
        return 1
    if (
        len(first) <= 2
        and len(chunk.atoms) > 1
        and chunk.atoms[1].isdigit()
        and not chunk.joints[0]
        and first.isalpha()
    ):
        return 2
    return int(len(first) == 1 and text[start] in "BCDEFGHJKLMNOPQRSTUVWXYZ" and len(chunk.atoms) == 1)


def analyse(text: str, query: bool = False) -> Analysis:
    """Return the analysis of a text, its terms gathered; for a query (`query=True`) the chunks are kept as well."""
    found = scan(text, query)
    terms: dict[str, list[int]] = {}
    for term, position in zip(found.terms, found.positions, strict=True):
        if term in terms:
            terms[term].append(position)
        else:
            terms[term] = [position]
    return Analysis(terms, found.starts, found.ends, found.chunks)


# Chunks that are one plain word: its term, whether it is a stage word, and itself where it may begin a code.
_SIMPLE: dict[str, tuple[str, bool, str]] = {}
_MAX_SIMPLE = 200_000


def _remember(piece: str, simple: tuple[str, bool, str]) -> None:
    """Keep a plain word, within limits."""
    if len(_SIMPLE) >= _MAX_SIMPLE:
        _SIMPLE.clear()
    if len(piece) <= 64:
        _SIMPLE[piece] = simple


def scan(text: str, query: bool = False) -> Scan:
    """Read a text once and return its terms as they come; for a query (`query=True`) the chunks are kept as well.

    A term may come twice at one position. Linear in the text; about 15 MB a second of running English text once its
    words were met.
    """
    result = Scan()
    terms, positions, starts, ends = result.terms, result.positions, result.starts, result.ends
    position = 0
    stage = False  # the word before was a stage word, or a numeral that followed one
    previous = ""  # the word before, where it may begin a code
    previous_end = -1
    last_gram, last_gram_position = "", -2
    for match in CHUNK.finditer(text):
        start, end = match.span()
        piece = match.group()
        simple = _SIMPLE.get(piece)
        if simple is not None and not stage and last_gram_position != position - 1 and not query:
            # Most of a text: one word of letters, with nothing before it that it could belong to.
            term, stage, previous = simple
            terms.append(term)
            positions.append(position)
            starts.append(start)
            ends.append(end)
            position += 1
            previous_end = end
            continue
        if match.lastgroup == "gram":
            if position and start > previous_end and GAP.search(text, previous_end, start):
                starts.append(-1)
                ends.append(-1)
                position += 1
            folded, offsets = grams(piece)
            if query:
                result.chunks.append((position, folded))
            for index, character in enumerate(folded):
                terms.append(character)
                positions.append(position)
                if last_gram_position == position - 1:
                    terms.append(last_gram + character)
                    positions.append(position - 1)
                    if last_gram in HAN_NUMERALS and character in HAN_STAGES:
                        terms.append(HAN_NUMERALS[last_gram])
                        positions.append(position - 1)
                starts.append(start + offsets[index])
                ends.append(start + offsets[index + 1])
                last_gram, last_gram_position = character, position
                position += 1
            stage = last_gram in STAGE_WORDS
            previous, previous_end = "", end
            continue
        chunk = KNOWN.get(piece) or cut_chunk(piece)
        if not chunk.atoms:
            continue
        if stage or chunk.numeral:
            if _numerals_meant(chunk, text, end, stage):
                chunk = cut_chunk(piece, True)
                following = True
            else:
                following = stage and (chunk.atoms[0] in CONNECTORS or chunk.atoms[0].isdigit())
        else:
            following = False
        if last_gram_position == position - 1 and position and GAP.search(text, previous_end, start):
            starts.append(-1)
            ends.append(-1)
            position += 1
        if query:
            result.chunks.append((position, chunk))
        if chunk.single:
            terms.append(chunk.atoms[0])
            positions.append(position)
        else:
            for name, relative in chunk.terms:
                terms.append(name)
                positions.append(position + relative)
        if chunk.code and previous and start - previous_end == 1 and not text[previous_end].isalnum():
            for count in range(1, code_like(chunk, text, start) + 1):
                joined = previous + "".join(chunk.atoms[:count]) + JOINED + str(count + 1)
                terms.append(joined)
                positions.append(position - 1)
        if len(chunk.atoms) == 1:
            starts.append(start)
            ends.append(end)
            only = chunk.atoms[0]
            stage = following or only in STAGE_WORDS
            previous = only if 2 <= len(only) <= _MAX_PREVIOUS and only.isalpha() else ""
            position += 1
            if simple is None and chunk.single and not (chunk.numeral or chunk.code or following):
                _remember(piece, (only, stage, previous))
        else:
            starts.extend([start + s for s in chunk.starts])
            ends.extend([start + e for e in chunk.ends])
            position += len(chunk.atoms)
            stage, previous = following, ""
        previous_end = end
    return result


@lru_cache(maxsize=4)
def analyse_again(text: str) -> Analysis:
    """Return the analysis of a text that is looked at several times in a row; not to be changed."""
    return analyse(text)
