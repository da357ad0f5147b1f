"""What every stage looks at: the reading form, its words, its capitalised phrases, and the names known so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cuttings_db.entities.candidates import Candidate
from cuttings_db.entities.words import Words, read_words

__all__ = ["Context", "Phrase", "Token", "read_context"]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĽŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
# A capitalised word, an initial (`L.`, `U.S.`), or a word with capitals inside (`BeiGene`, `McDonald`).
# Han characters end a word in Latin letters, and so does the raised number of a note.
_LETTER = r"[^\W\u3400-\u9fff\uf900-\ufaff\u00b2\u00b3\u00b9\u2070-\u2079]"
_CAPITAL = (
    r"(?:(?:Prof|Dr|Mr|Mrs|Ms|St|Assoc|Asst|Sen|Rep|Gov|Gen|Drs|Profs)\."
    rf"|(?:al|el|ad|as|ar|ed|ul)-[{_UPPER}]{_LETTER}+|(?:[{_UPPER}]\.(?:-?[{_UPPER}]\.)*(?![^\W\d_]))|[{_UPPER}](?:{_LETTER}|&)*(?:[-‐‑–'’](?:{_LETTER}|&)+)*)"
)
_CONNECTOR = r"(?:of|for|and|the|on|in|at|de|du|des|del|della|di|da|dos|la|le|van|von|der|den|ter|ten|bin|ibn|al|el|&)"
_PHRASE = re.compile(rf"(?<!{_LETTER})(?<![@/]){_CAPITAL}(?:[ \t](?:{_CONNECTOR}[ \t]){{0,3}}{_CAPITAL})*")
_WORD = re.compile(rf"{_CAPITAL}|{_CONNECTOR}(?=\s)|\S+")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a phrase: its span, the word itself, and its lower-case form without dots and possessive."""

    start: int
    end: int
    word: str
    low: str
    connects: bool

    @property
    def possessive(self) -> bool:
        """Say whether the word ends in an apostrophe or 's."""
        return self.word.endswith(("'s", "’s", "s'", "s’", "'S", "’S"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of capitalised words with the small words between them."""

    tokens: tuple[Token, ...]
    initial: bool  # it begins a sentence

    @property
    def start(self) -> int:
        """Return where the phrase begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where the phrase ends."""
        return self.tokens[-1].end


@dataclass(slots=True)
class Context:
    """One text on its way through the stages: `known` holds what the lists know, `found` what earlier stages found."""

    text: str
    words: Words
    phrases: list[Phrase]
    known: list[Candidate] = field(default_factory=list)
    found: list[Candidate] = field(default_factory=list)

    def before(self, offset: int, length: int = 60) -> str:
        """Return the characters before an offset."""
        return self.text[max(0, offset - length) : offset]

    def after(self, offset: int, length: int = 80) -> str:
        """Return the characters after an offset."""
        return self.text[offset : offset + length]


def _begins_sentence(text: str, start: int) -> bool:
    """Say whether nothing but quotes and blanks stands between a sentence end and this place."""
    position = start - 1
    while position >= 0 and text[position] in " \t\"'“‘*_([":
        position -= 1
    return position < 0 or text[position] in ".!?:;\n。！？…”•♦|–—"


def _phrases(text: str) -> list[Phrase]:
    """Cut the capitalised phrases out of a text."""
    found: list[Phrase] = []
    for match in _PHRASE.finditer(text):
        tokens: list[Token] = []
        for word in _WORD.finditer(text, match.start(), match.end()):
            surface = word.group()
            connects = surface.islower() or surface == "&"
            low = _POSSESSIVE.sub("", surface.lower()).rstrip(".").replace("’", "'")
            tokens.append(Token(word.start(), word.end(), surface, low, connects))
        found.append(Phrase(tuple(tokens), _begins_sentence(text, match.start())))
    return found


def read_context(text: str) -> Context:
    """Return the context of a reading form."""
    return Context(text, read_words(text), _phrases(text))
