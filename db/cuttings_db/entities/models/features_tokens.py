"""The tokens that the tagging models read, in sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings_db.entities.words import HAN, RAISED

__all__ = ["Tokens", "read_tokens"]

_WRAPPED = 60  # a line break behind so many characters is a wrapped line, and ends no sentence
_TOKEN = re.compile(rf"\n\s*|(?:[A-Z]\.)+(?![^\W\d_])|[^\W_{HAN}{RAISED}]+|[{HAN}]+|[^\w\s]|[_{RAISED}]")
_STOPS = frozenset(".!?…。！？")
_CLOSERS = frozenset("\"'”’)]»")
_OPENERS = frozenset("\"'“‘([«*-–—•")
_ABBREVIATED = frozenset((
    "mr", "mrs", "ms", "dr", "prof", "profs", "drs", "st", "sr", "jr", "vs", "etc", "no", "nos", "fig", "figs",
    "ref", "refs", "vol", "pp", "dept", "univ", "assoc", "asst", "gen", "col", "sen", "rep", "gov", "capt", "lt",
    "sgt", "hon", "rev", "inc", "ltd", "co", "corp", "al", "approx", "ca", "cf", "eg", "ie", "mt", "ft", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text with their spans; `first` token of each sentence, and the number of all at the end."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    first: list[int]


def _begins(word: str) -> bool:
    """Say whether a word may begin a sentence."""
    return word[0].isupper() or word[0].isdigit() or word[0] in _OPENERS


def read_tokens(text: str) -> Tokens:
    """Return the tokens of a text, cut into sentences at stops and line ends."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first: list[int] = [0]
    add_word, add_start, add_end = words.append, starts.append, ends.append
    line = 0
    stopped = False  # a full stop stands before, with nothing but closing quotes behind it
    for match in _TOKEN.finditer(text):
        word = match[0]
        begin, stop = match.span()
        if word in _STOPS:
            if words:
                stopped = stopped or word != "." or not (words[-1].lower() in _ABBREVIATED or ends[-1] < begin)
        elif word[0] == "\n":
            short = begin - line < _WRAPPED or word.count("\n") > 1
            line = stop
            if short and first[-1] < len(words):
                first.append(len(words))
                stopped = False
            continue
        elif stopped and word not in _CLOSERS:
            if begin > ends[-1] and first[-1] < len(words) and _begins(word):
                first.append(len(words))
            stopped = False
        add_word(word)
        add_start(begin)
        add_end(stop)
    if first[-1] < len(words):
        first.append(len(words))
    return Tokens(text, words, starts, ends, first)
