"""Parse large JSON without holding the interpreter for long: strings of many characters are cut out first.

`json.loads` looks at every character of a string in one call: 30 ms for a packed list of some millions of numbers, in
which the window cannot draw. NumPy finds the quotes while others run, and a slice of bytes becomes a string at once.
"""

from __future__ import annotations

import json
from typing import Any

__all__ = ["parse"]

_LARGE = 1 << 20
_LONG = 1 << 16
_STAND_IN = "\x1acut "
_BETWEEN = b":,]} \t\r\n"


def parse(data: bytes) -> Any:
    """Return what `json.loads` returns of UTF-8; ValueError for anything else, which it would take for UTF-16 or 32."""
    if len(data) < _LARGE:
        return json.loads(data.decode("utf-8"))
    pieces: list[bytes] = []
    cut: list[str] = []
    at = 0
    for start, end in _long_strings(data):
        pieces.append(data[at:start])
        pieces.append(json.dumps(f"{_STAND_IN}{len(cut)}").encode()[1:-1])
        cut.append(data[start:end].decode("ascii"))
        at = end
    return _put_back(json.loads(b"".join([*pieces, data[at:]]).decode("utf-8")), cut)


def _long_strings(data: bytes) -> list[tuple[int, int]]:
    """Return where long strings of plain ASCII stand, without their quotes."""
    import numpy as np

    quotes = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == ord('"'))
    found = []
    for place in np.flatnonzero(np.diff(quotes) > _LONG).tolist():
        start, end = int(quotes[place]) + 1, int(quotes[place + 1])
        # A value that begins and ends here, and nothing that stands between two strings: behind a closing quote
        # comes one of these signs, and before one that belongs to a text a backslash.
        opens = data[start - 2 : start - 1] == b":" and data[start : start + 1] not in _BETWEEN
        if opens and data[end + 1 : end + 2] in (b",", b"}"):
            piece = data[start:end]
            if b"\\" not in piece and piece.isascii():
                found.append((start, end))
    return found


def _put_back(value: Any, cut: list[str]) -> Any:
    """Return a parsed value with the long strings in their places."""
    if isinstance(value, dict):
        for name, inner in value.items():
            value[name] = _put_back(inner, cut)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            if isinstance(inner, (dict, list)):
                value[place] = _put_back(inner, cut)
    elif isinstance(value, str) and value.startswith(_STAND_IN):
        number = value[len(_STAND_IN) :]
        if number.isdecimal() and int(number) < len(cut):
            return cut[int(number)]
    return value
