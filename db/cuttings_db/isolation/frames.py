"""Frames over a pipe: four bytes of length, then UTF-8 JSON. Never pickle: a hijacked parser must stay harmless."""

from __future__ import annotations

import dataclasses
import json
import struct
from typing import Any, BinaryIO

from cuttings_db.isolation.long_strings import parse
from cuttings_db.model import to_json

__all__ = ["MAXIMUM_FRAME", "pack_frame", "read_frame", "write_frame"]

# A text of 5 MB with all its mentions stays below this; a length above it means that the peer is broken.
MAXIMUM_FRAME = 256 * 1024 * 1024
# Each value costs up to a hundred bytes once it is parsed: a frame of nothing but values grew to 25 times its length.
# A text of two million characters with a name in every line was measured to need four million.
_MOST_VALUES = 12_000_000
_LENGTH = struct.Struct(">I")


def _plain(value: Any) -> Any:
    """Return a dataclass as plain values; TypeError for anything else."""
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} cannot be sent")
    return to_json(value)


def _check_values(data: bytes) -> None:
    """Raise ValueError where a message holds more values than any of ours, told by its signs before it is parsed."""
    if _signs(data) <= _MOST_VALUES:
        return
    # Long texts hold such signs too: they are looked at without the strings. Only strings have escaped quotes.
    plain = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    # A string is a value or its name: the division below makes no more pieces than this.
    if plain.count(b'"') > 2 * _MOST_VALUES or _signs(b"".join(plain.split(b'"')[::2])) > _MOST_VALUES:
        raise ValueError("a message of too many values")


def _signs(data: bytes) -> int:
    """Return how many signs begin, divide or name values."""
    return sum(map(data.count, (b"{", b"[", b",", b":")))


def pack_frame(message: dict[str, Any]) -> bytes:
    """Return one message as a frame; lone surrogates are escaped, so any text passes. ValueError if it is too long."""
    data = json.dumps(message, separators=(",", ":"), default=_plain).encode("ascii")
    if len(data) > MAXIMUM_FRAME:
        raise ValueError(f"a message of {len(data)} bytes is over the limit")
    return _LENGTH.pack(len(data)) + data


def write_frame(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Write one message and flush; ValueError if it is too long."""
    stream.write(pack_frame(message))
    stream.flush()


def read_frame(stream: BinaryIO, *, of_ours: bool = False) -> dict[str, Any] | None:
    """Return the next message, or None at the end of the stream; ValueError if it is malformed.

    `of_ours`: it comes from one that no stranger's file can take over, and may hold any number of values.
    """
    head = stream.read(4)
    if len(head) < 4:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAXIMUM_FRAME:
        raise ValueError("a message over the limit")
    data = stream.read(length)
    if len(data) < length:
        return None
    if not of_ours:
        _check_values(data)
    try:
        message = parse(data)
    except RecursionError as error:
        raise ValueError("a message nested too deep") from error
    if not isinstance(message, dict):
        raise ValueError("a message that is no object")
    return message
