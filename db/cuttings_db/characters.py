"""Characters that no file, database or pipe can hold, and those that give orders to whoever shows them."""

from __future__ import annotations

import re

__all__ = ["escaped", "isolated", "one_line", "without_surrogates"]

_SURROGATE = re.compile("[\ud800-\udfff]")
# Controls (a terminal obeys them), and what turns the direction of writing for all that follows.
_ORDER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_IN_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def without_surrogates(text: str) -> str:
    """Return a text with every lone surrogate replaced by U+FFFD: SQLite and UTF-8 refuse them; offsets stay."""
    return _SURROGATE.sub("�", text)


def _escape(match: re.Match[str]) -> str:
    """Return a character as Python writes it."""
    return match[0].encode("unicode_escape").decode("ascii")


def escaped(text: str) -> str:
    """Return a text that may be written to a terminal: lines stay, orders to it are written out, such as `\\x1b`."""
    return _ORDER.sub(_escape, text)


def one_line(name: str) -> str:
    """Return the name of a file or member in one line that looks like what it is, nothing hidden or turned."""
    return _IN_LINE.sub(_escape, name)


def isolated(name: str) -> str:
    """Return the same for a sentence in a window: what is written from the right does not turn the words around it."""
    name = one_line(name)
    return f"\u2068{name}\u2069" if _RIGHT_TO_LEFT.search(name) else name
