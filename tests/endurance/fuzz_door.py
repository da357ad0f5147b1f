"""A door of the program that strangers' bytes come in through, and what must hold of whatever comes in."""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass

__all__ = ["DOORS", "Check", "Door", "Fault", "Mutator", "Room", "door", "hold"]

Check = Callable[[bytes], None]
# The random numbers to use, the bytes, and a change of bytes that knows nothing of their shape.
Mutator = Callable[[random.Random, bytes, Callable[[bytes], bytes]], bytes]


class Fault(AssertionError):
    """Something that must always hold did not."""


def hold(condition: object, words: str) -> None:
    """Raise Fault unless the condition holds; `words` names the rule, without any of the input."""
    if not condition:
        raise Fault(words)


@dataclass(frozen=True)
class Door:
    """What is tried: `check` raises nothing on any bytes.

    `words` are what a mutation may put in. An input may take `seconds` of processor time and `seconds_a_kilobyte` more
    for each kilobyte.
    """

    name: str
    check: Check
    seeds: Callable[[], Iterable[bytes]]
    words: tuple[bytes, ...] = ()
    mutate: Mutator | None = None
    largest: int = 8192
    seconds: float = 2.0
    seconds_a_kilobyte: float = 0.1


@dataclass(frozen=True)
class Room:
    """The module that holds some doors, and the packages whose branches guide the mutations of an input."""

    module: str
    watched: tuple[str, ...] = ("cuttings_db",)


_READERS = Room("fuzz_readers")
_RECOGNITION = Room("fuzz_recognition")
_QUESTIONS = Room("fuzz_questions", ("cuttings_db", "whoosh"))
_PROTOCOL = Room("fuzz_protocol")
_FILES = Room("fuzz_files")
_ARCHIVE = Room("fuzz_archive")
_EXPORT = Room("fuzz_export")
_INDEX = Room("fuzz_index")
_SHOWN = Room("fuzz_shown")
_COMPARING = Room("fuzz_comparing")
_USE = Room("fuzz_use")

# Every door and where it is; what it needs is imported only by the process that tries it.
DOORS: dict[str, Room] = {
    **dict.fromkeys(
        (
            *("text", "html", "markdown", "pdf", "rtf", "eml", "mbox", "mhtml", "feed", "ris", "nbib"),
            *("docx", "odt", "pptx", "zip", "sniffing"),
        ),
        _READERS,
    ),
    **dict.fromkeys(
        (
            *(
                "dates-en",
                "dates-zh",
                "evidence",
                "mentions-en",
                "mentions-zh",
                "claims",
                "identity",
                "folding",
                "edtf",
            ),
            "layer",
        ),
        _RECOGNITION,
    ),
    **dict.fromkeys(("query", "found"), _QUESTIONS),
    **dict.fromkeys(("dossier", "drawing", "tables", "records", "difference"), _EXPORT),
    **dict.fromkeys(("index", "forged-index", "relations"), _INDEX),
    **dict.fromkeys(
        ("decisions", "corrections", "hostile-archive", "joining", "salvage", "questions"),
        _ARCHIVE,
    ),
    **dict.fromkeys(("frames", "messages", "requests", "recognised", "shapes"), _PROTOCOL),
    **dict.fromkeys(("members", "collections", "encoding", "pictures", "sanitiser"), _FILES),
    "shown": _SHOWN,
    **dict.fromkeys(("likeness", "cards", "stories"), _COMPARING),
    "use": _USE,
}


def door(name: str) -> Door:
    """Import what a door needs and return it."""
    module = importlib.import_module(f"endurance.{DOORS[name].module}")
    found: dict[str, Door] = {each.name: each for each in module.doors()}
    return found[name]
