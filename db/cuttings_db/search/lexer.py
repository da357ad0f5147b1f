"""Cut a line of words into the pieces of the query language; anything can be cut."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

__all__ = [
    "FIELD",
    "FIELD_ALIASES",
    "FILTER_FIELDS",
    "LONE_MINUS",
    "OPEN_QUOTE",
    "TEXT_FIELDS",
    "Piece",
    "cut",
    "plain",
]

# What the text index answers, and what the archive answers.
TEXT_FIELDS = {"title": "title", "author": "author", "source": "source", "file": "path", "text": "text"}
FILTER_FIELDS = frozenset(
    [
        "person",
        "org",
        "place",
        "event",
        "product",
        "gene",
        "disease",
        "trial",
        "variant",
        "publication",
        "tag",
        "collection",
        "note",
        "lang",
        "is",
        "date",
        "after",
        "before",
        "added",
        "mentions",
    ]
)
FIELD_ALIASES = {"organisation": "org", "organization": "org", "language": "lang", "path": "file", "drug": "product"}
OPEN_QUOTE = "The quotation mark has no partner and was left out."
LONE_MINUS = "The lone “-” was left out."
# One character to one character, so that offsets stay what they are.
_ASCII = {
    **{full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)},
    **str.maketrans("“”„‟「」『』〝〞〟«»．，\u3000", '"""""""""""""., '),
}
FIELD = re.compile(r"([A-Za-z]{2,20}):")
_PATTERN_SIGNS = str.maketrans("＊？～：", "*?~:")
_SLOP = re.compile(r"~(\d{0,3})(?=[\s)]|$)")
_STOP = re.compile(r"[\s\"()]")
_INNER_BRACKET = re.compile(r"\([^\s()\"]*\)")

_OPERATORS: dict[str, Literal["and", "or", "not"]] = {"AND": "and", "OR": "or", "NOT": "not"}
Kind = Literal["word", "phrase", "open", "close", "and", "or", "not"]


class Piece(NamedTuple):
    """One piece: what it is, its text, its field ("" = none), the number after `~` of a phrase, its place."""

    kind: Kind
    text: str = ""
    field: str = ""
    slop: int = 0
    end: int = 0
    start: int = 0


def plain(source: str) -> str:
    """Return the line with full-width and typographic syntax as ASCII; every offset stays what it is."""
    return source.translate(_ASCII)


def _word_end(line: str, start: int) -> int:
    """Return where a word ends: at white space, a quote or a bracket; a bracket pair inside a word belongs to it."""
    position = start
    while stop := _STOP.search(line, position):
        position = stop.start()
        if stop.group() != "(" or position == start or line[start:position] in _OPERATORS:
            return position
        inner = _INNER_BRACKET.match(line, position)
        if not inner:
            return position
        position = inner.end()
    return len(line)


def _phrase(line: str, source: str, start: int, field: str, notes: dict[str, None]) -> Piece | None:
    """Read the quoted words at `start`; None (and a note) if the quotation is never closed."""
    close = line.find('"', start + 1)
    if close < 0:
        notes[OPEN_QUOTE] = None
        return None
    slop = _SLOP.match(line, close + 1)
    end = slop.end() if slop else close + 1
    return Piece("phrase", source[start + 1 : close], field, int(slop.group(1) or 1) if slop else 0, end)


def _bare(line: str, source: str, start: int, notes: dict[str, None]) -> Piece:
    """Read one word at `start`, with its field if it names one."""
    named = FIELD.match(line, start)
    if named:
        name = named.group(1).lower()
        name = FIELD_ALIASES.get(name, name)
        after = named.end()
        known = name in TEXT_FIELDS or name in FILTER_FIELDS
        following = line[after : after + 1]
        if known and following == '"':
            phrase = _phrase(line, source, after, name, notes)
            if phrase:
                return phrase
            # What a condition asks for reaches to the end; of words, each stands for itself.
            end = len(line) if name in FILTER_FIELDS else _word_end(line, after + 1)
            return Piece("word", source[after + 1 : end], name, 0, end)
        if known and following == "(":
            return Piece("open", "", name, 0, after + 1)
        end = _word_end(line, after)
        if known and end > after:
            return Piece("word", line[after:end] if name in FILTER_FIELDS else source[after:end], name, 0, end)
        if known:
            notes[f"“{named.group()}” names no value and was searched literally."] = None
        elif not line.startswith("//", after) and (end > after or following in ('"', "(")):
            notes[f"“{named.group()}” is no field and was searched literally."] = None
        return Piece("word", source[start:end], "", 0, end)
    end = _word_end(line, start)
    return Piece("word", source[start:end], "", 0, end)


def _minus(line: str, position: int, notes: dict[str, None]) -> Piece | None:
    """Read a minus before a word; None (and a note) if it stands alone."""
    following = line[position + 1 : position + 2]
    if following and not following.isspace() and following not in "-)":
        return Piece("not", "-", "", 0, position + 1, position)
    notes[LONE_MINUS] = None
    return None


def _piece(line: str, source: str, position: int, notes: dict[str, None]) -> Piece | None:
    """Read the piece at `position`; None for one character that is left out."""
    character = line[position]
    if character in "()":
        return Piece("open" if character == "(" else "close", character, "", 0, position + 1, position)
    if character == '"':
        return _phrase(line, source, position, "", notes)
    if character == "-" and (position == 0 or line[position - 1].isspace() or line[position - 1] in '("'):
        return _minus(line, position, notes)
    piece = _bare(line, source, position, notes)
    operator = None if piece.field else _OPERATORS.get(line[position : piece.end])
    if operator:
        return Piece(operator, line[position : piece.end], "", 0, piece.end, position)
    return piece


def cut(source: str, notes: dict[str, None]) -> list[Piece]:
    """Return the pieces of a line; what was not understood is noted in the keys of `notes`."""
    line = plain(source)
    # Quotes and brackets inside a word or phrase stay as they were typed.
    words = source.translate(_PATTERN_SIGNS)
    pieces: list[Piece] = []
    position = 0
    while position < len(line):
        if line[position].isspace():
            position += 1
            continue
        piece = _piece(line, words, position, notes)
        if piece is None:
            position += 1
            continue
        pieces.append(piece if piece.start == position else piece._replace(start=position))
        position = max(piece.end, position + 1)
    return pieces
