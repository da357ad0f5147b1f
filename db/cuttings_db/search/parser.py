"""Parse the query language. Parsing never fails: what is not syntax is searched literally, and a note says so."""

from __future__ import annotations

import re

from cuttings_db.search.chunks import CHUNK, GRAM
from cuttings_db.search.conditions import condition_value, half_typed
from cuttings_db.search.lexer import FILTER_FIELDS, LONE_MINUS, OPEN_QUOTE, TEXT_FIELDS, Piece, cut
from cuttings_db.search.pairs import one_name
from cuttings_db.search.query import (
    And,
    Filter,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Wildcard,
    leaves,
    placed,
)

__all__ = ["parse"]

MAX_LENGTH = 10_000  # characters
MAX_LEAF = 1_000  # characters of one word or phrase
MAX_DEPTH = 40  # brackets within brackets
MAX_LEAVES = 300  # words and phrases of one question
MAX_PATTERNS = 24  # prefixes, wildcards and fuzzy words among them
OPEN_BRACKET = "The opening bracket has no partner and was left out."
EMPTY_BRACKETS = "Brackets without words were left out."
EMPTY_QUOTES = "Quotation marks without words were left out."
OPERATORS_ALONE = "Operators without words were searched literally."
# No mistakes while somebody still types.
HALF_TYPED = frozenset([OPEN_BRACKET, OPEN_QUOTE, LONE_MINUS, EMPTY_BRACKETS, EMPTY_QUOTES, OPERATORS_ALONE])
MAX_DISTANCE = 2  # letters that a fuzzy word may differ by
_FUZZY = re.compile(r"(.+?)~(\d{0,3})", re.DOTALL)
_SIGNS_IN_QUOTES = re.compile(r"\w[*~](?!\w)|[*](?=\w)|\w[*?]+\w")


class _Parser:
    """One pass over the pieces with an explicit depth; every method leaves the position further on."""

    def __init__(self, pieces: list[Piece], typing: bool, notes: dict[str, None]) -> None:
        self.pieces = pieces
        self.typing = typing
        self.notes = notes
        self.position = 0
        self.leaves = 0
        self.patterns = 0
        self.half_typed = False

    def note(self, text: str) -> None:
        """Remember a note once."""
        self.notes[text] = None

    def peek(self) -> Piece | None:
        """Return the piece at hand, or None at the end."""
        return self.pieces[self.position] if self.position < len(self.pieces) else None

    def any_of(self, depth: int, field: str) -> Node | None:
        """Read clauses joined by OR up to a closing bracket or the end."""
        groups: list[Node | None] = [self.all_of(depth, field)]
        dangling = False
        while (piece := self.peek()) and piece.kind == "or":
            self.position += 1
            group = self.all_of(depth, field)
            dangling = dangling or group is None or groups[-1] is None
            groups.append(group)
        if dangling and not self.half_typed:
            self.note("An “OR” has nothing on one side and was left out.")
        found = [g for g in groups if g is not None]
        if len(found) <= 1:
            return found[0] if found else None
        return Or(tuple(found), (found[0].span[0], found[-1].span[1]))

    def all_of(self, depth: int, field: str) -> Node | None:
        """Read clauses that stand beside each other."""
        found: list[Node] = []
        excluded_from = -1
        negate = after_and = False
        while piece := self.peek():
            if piece.kind == "or" or (piece.kind == "close" and depth):
                break
            self.position += 1
            if piece.kind == "close":
                self.note("The closing bracket has no partner and was left out.")
                continue
            if piece.kind == "and":
                if not found or after_and:
                    self.note("An “AND” has nothing on one side and was left out.")
                after_and = True
                continue
            if piece.kind == "not":
                excluded_from = piece.start if excluded_from < 0 else excluded_from
                negate = not negate
                if self.peek() is None:
                    self.note(f"The lone “{piece.text}” was left out.")
                continue
            node = self.group(piece, depth, field) if piece.kind == "open" else self.leaf(piece, field)
            if node is not None:
                if excluded_from >= 0:
                    span = (excluded_from, node.span[1])
                    node = Not(node, span) if negate else placed(node, span)
                found.append(node)
            excluded_from, negate, after_and = -1, False, False
        if after_and:
            self.note("An “AND” has nothing on one side and was left out.")
        if len(found) <= 1:
            return found[0] if found else None
        return And(tuple(found), (found[0].span[0], found[-1].span[1]))

    def group(self, piece: Piece, depth: int, field: str) -> Node | None:
        """Read a bracket, which may carry a field for all its words."""
        if depth >= MAX_DEPTH:
            self.note("Brackets are nested too deeply; the innermost were left out.")
            return None
        inner = self.any_of(depth + 1, piece.field or field)
        closing = self.peek()
        if closing is None:
            self.note(OPEN_BRACKET)
        else:
            self.position += 1
        if inner is None:
            self.note(EMPTY_BRACKETS)
            return None
        return placed(inner, (piece.start, closing.end if closing else inner.span[1]))

    def leaf(self, piece: Piece, field: str) -> Node | None:
        """Read one word or phrase, and note where it stands."""
        node = self.meaning(piece, field)
        return None if node is None else placed(node, (piece.start, self.pieces[self.position - 1].end))

    def meaning(self, piece: Piece, field: str) -> Node | None:
        """Read one word or phrase."""
        if piece.kind == "phrase" and not CHUNK.search(piece.text):
            self.nothing(piece.text)
            return None
        if len(piece.text) > MAX_LEAF:
            self.note(f"A word or phrase is long: only its first {MAX_LEAF:,} characters were searched.")
            piece = piece._replace(text=piece.text[:MAX_LEAF])
        if self.leaves >= MAX_LEAVES:
            self.note(f"The question is long: only its first {MAX_LEAVES} words were searched.")
            return None
        self.leaves += 1
        name = piece.field or field
        if name in FILTER_FIELDS:
            value = condition_value(name, piece.text)
            if self.typing and self.peek() is None and (not value or half_typed(name, value)):
                self.half_typed = True
                return None
            return Filter(name, value, self.typing and self.peek() is None) if value else None
        name = TEXT_FIELDS.get(name, "")
        if piece.kind == "phrase":
            if _SIGNS_IN_QUOTES.search(piece.text):
                self.note("Within quotation marks, * ? and ~ are searched literally.")
            words = tuple(piece.text.split())
            return Phrase(name, words, piece.slop)
        return self.word(piece, name)

    def word(self, piece: Piece, field: str) -> Node | None:
        """Read one bare word, joining it with the one after it if both are one name."""
        text = piece.text
        if set(text) == {"*"}:
            before = self.pieces[self.position - 2] if self.position > 1 else None
            if before and before.kind in ("phrase", "close") and before.end == piece.start:
                self.note(
                    f"The “{text}” after {'quotation marks' if before.kind == 'phrase' else 'brackets'} was left out."
                )
                return None
            return Wildcard(field, "*")
        following = self.peek()
        typed_last = self.typing and following is None
        if (
            following
            and following.kind == "word"
            and not following.field
            and one_name(text, following.text)
            and not text.startswith("+")
        ):
            self.position += 1
            if self.typing and self.peek() is None:
                return self.pattern(Prefix(field, f"{text} {following.text}", typed=True))
            return Term(field, f"{text} {following.text}", True)
        if not CHUNK.search(text):
            self.nothing(text)
            return None
        if "*" in text or "?" in text.rstrip("?") or (text.endswith("?") and not typed_last and text.count("?") == 1):
            return self.starred(field, text)
        text = text.strip("?")
        fuzzy = _FUZZY.fullmatch(text)
        if fuzzy and CHUNK.search(fuzzy.group(1)):
            return self.fuzzy(field, fuzzy.group(1), fuzzy.group(2))
        if typed_last:
            return self.pattern(Prefix(field, text, typed=True))
        return Term(field, text, _exact(text))

    def nothing(self, text: str) -> None:
        """Say that a word or phrase has nothing to search, unless it is still being typed."""
        if self.typing and self.peek() is None:
            self.half_typed = True
        else:
            self.note(f"“{text.strip()}” has no letter or digit and was left out." if text.strip() else EMPTY_QUOTES)

    def fuzzy(self, field: str, text: str, number: str) -> Node:
        """Read a word with `~`; characters that are words have no spellings near them."""
        if GRAM.search(text):
            self.note(f"“~” does not apply to “{text}”, which was searched as it is.")
            return Term(field, text, _exact(text))
        longest = max(len(m.group()) for m in CHUNK.finditer(text))
        distance = int(number or (1 if longest <= 5 else MAX_DISTANCE))
        if distance > MAX_DISTANCE:
            self.note(f"“{text}~{number}” was searched with at most {MAX_DISTANCE} letters that differ.")
        return self.pattern(Fuzzy(field, text, min(distance, MAX_DISTANCE)))

    def starred(self, field: str, text: str) -> Node:
        """Read a word with `*` or `?`."""
        stem = text.rstrip("*")
        if stem != text and not set("*?") & set(stem):
            return self.pattern(Prefix(field, stem))
        if text.endswith("?") and not set("*?") & set(text[:-1]):
            # A question mark at the end is usually only a question mark.
            plain = text[:-1]
            return Or((Term(field, plain, _exact(plain)), self.pattern(Wildcard(field, text))))
        return self.pattern(Wildcard(field, text))

    def pattern(self, node: Prefix | Wildcard | Fuzzy) -> Node:
        """Count the patterns of a question; beyond the limit they are searched as plain words."""
        self.patterns += 1
        if self.patterns <= MAX_PATTERNS:
            return node
        self.note(f"Only the first {MAX_PATTERNS} patterns (*, ?, ~) were used; others were searched literally.")
        return Term(node.field, node.text.replace("*", " ").replace("?", " "), True)


def _exact(text: str) -> bool:
    """Say whether a word stands in capitals, which asks for exactly this form."""
    return len(text) > 1 and text.isupper() and any(c.isascii() and c.isalpha() for c in text)


def _words(node: Node) -> str:
    """Return the words of a leaf as a person would write them."""
    return " ".join(node.words) if isinstance(node, Phrase) else getattr(node, "text", "")


def parse(text: str, typing: bool = False) -> Query:
    """Return the question that a line of words asks; never raises, for any text.

    With `typing`, the last word is a prefix as long as no space follows it. Longer lines are cut at 10,000 characters.
    """
    notes: dict[str, None] = {}
    line, unfinished = text, typing
    if len(line) > MAX_LENGTH:
        line = line[:MAX_LENGTH]
        notes[f"The question is long: only its first {MAX_LENGTH:,} characters were searched."] = None
    typing = typing and bool(line) and not line[-1].isspace()
    lexed: dict[str, None] = {}
    pieces = cut(line, lexed)
    if typing and pieces and pieces[-1].end == len(line):
        # Half-typed syntax is no mistake yet.
        last = pieces[-1]
        if last.kind == "word" and last.text.endswith(":") and not last.field:
            pieces.pop()
            typing = False
            lexed = {n: None for n in lexed if last.text not in n}
        elif last.kind == "phrase" or last.kind in ("close", "open"):
            typing = False
    else:
        typing = False
    while unfinished and pieces and pieces[-1].kind in ("or", "and", "not", "open") and len(pieces) > 1:
        pieces.pop()
    if not any(p.kind in ("word", "phrase") for p in pieces):
        # Operators alone are words.
        alone = [p._replace(kind="word") for p in pieces if p.text.isalpha()]
        if alone or any(p.kind in ("open", "close") for p in pieces):
            lexed[OPERATORS_ALONE if alone else EMPTY_BRACKETS] = None
        pieces = alone
    if unfinished:
        lexed = {n: None for n in lexed if n not in HALF_TYPED}
    notes.update(lexed)
    parser = _Parser(pieces, typing, notes)
    root = parser.any_of(0, "")
    if unfinished:
        notes = {n: None for n in notes if n not in HALF_TYPED}
    words = [_words(node) for node, positive in leaves(root) if positive and not isinstance(node, Filter)]
    return Query(root, tuple(notes), tuple(dict.fromkeys(w for w in words if w)), text)
