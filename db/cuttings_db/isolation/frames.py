"""Frames over a pipe: four bytes of length, then UTF-8 JSON. Never pickle: a hijacked parser must stay harmless."""

from __future__ import annotations

import dataclasses
import json
import struct
from typing import Any, BinaryIO

from cuttings_db.isolation.long_strings import parse
from cuttings_db.model import to_json

__all__ = ["MAXIMUM_FRAME", "read_frame", "write_frame"]

# A text of 5 MB with all its mentions stays below this; a length above it means that the peer is broken.
MAXIMUM_FRAME = 256 * 1024 * 1024
_LENGTH = struct.Struct(">I")


def _plain(value: Any) -> Any:
    """Return a dataclass as plain values; TypeError for anything else."""
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{type(value).__name__} cannot be sent")
    return to_json(value)


def write_frame(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Write one message and flush; lone surrogates are escaped, so any text passes."""
    data = json.dumps(message, separators=(",", ":"), default=_plain).encode("ascii")
    if len(data) > MAXIMUM_FRAME:
        raise ValueError(f"a message of {len(data)} bytes is over the limit")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: BinaryIO) -> dict[str, Any] | None:
    """Return the next message, or None at the end of the stream; ValueError if it is malformed."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAXIMUM_FRAME:
        raise ValueError("a message over the limit")
    data = stream.read(length)
    if len(data) < length:
        return None
    try:
        message = parse(data)
    except RecursionError as error:
        raise ValueError("a message nested too deep") from error
    if not isinstance(message, dict):
        raise ValueError("a message that is no object")
    return message
