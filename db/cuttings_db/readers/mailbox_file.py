"""Find the messages of an MBOX file by streaming it: places first, then one message at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

__all__ = ["message_bytes", "message_place", "message_spans", "place_span"]

_FROM = re.compile(rb"From [^\r\n]{0,300}\d\d:\d\d")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_PLACE = re.compile(r"message (\d+)@(\d+)-(\d+)(?:!/(.*))?", re.DOTALL)
_CHUNK = 65536


def message_spans(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Yield (start, end) bytes of every message; the file is read line by line, never as a whole."""
    start = -1
    position = 0
    blank = True
    whole = True
    while piece := file.readline(_CHUNK):
        if whole and blank and piece.startswith(b"From ") and _FROM.match(piece):
            if start >= 0:
                yield start, position
            start = position
        blank = whole and piece in (b"\n", b"\r\n")
        whole = piece.endswith(b"\n")
        position += len(piece)
    if start >= 0:
        yield start, position


def message_place(number: int, span: tuple[int, int]) -> str:
    """Return the name of a message's place, `number` 1-based."""
    return f"message {number}@{span[0]}-{span[1]}"


def place_span(place: str) -> tuple[int, int] | None:
    """Return the bytes that a place names, or None where it names no message."""
    match = _PLACE.fullmatch(place)
    return (int(match[2]), int(match[3])) if match else None


def message_bytes(data: bytes) -> bytes:
    """Return a message without its separator line and with its quoted `From` lines as they were."""
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    return _QUOTED.sub(rb"\1", data)
