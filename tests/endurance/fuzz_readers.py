"""Doors of the readers: bytes of every format, read in this process, where a branch that was taken can be counted."""

from __future__ import annotations

import functools
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cuttings_db.errors import FileRefused, FileUnreadable
from cuttings_db.readers.dispatch import read_source
from cuttings_db.readers.reading import Reading, Source
from cuttings_db.readers.sniffing import FORMATS, sniff
from cuttings_db.text import lay_out
from endurance import fuzz_seeds as seeds
from endurance.fuzz_door import Door, Mutator, hold
from endurance.fuzz_holding import holds_of_draft, holds_of_layer
from endurance.fuzz_mutating import package_mutator, word_mutator, xml_mutator
from endurance.fuzz_words import EML, FEED, HTML, MARKDOWN, NBIB, PDF, RIS, RTF, TEXT, XML

__all__ = ["check_reading", "doors", "own_bug"]

_SUFFIXES = {"text": ".txt", "feed": ".xml", "markdown": ".md"}


def own_bug(error: BaseException) -> bool:
    """Say whether an error that was told as damage was raised by our own code, which loses an article.

    A library may raise anything on damaged bytes; our own code says itself what is damaged.
    """
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and "cuttings_db" in Path(frames[-1].filename).parts


def _read(data: bytes, name: str, reader: str | None) -> list[Reading]:
    """Read bytes; a refusal gives reason and advice, and is no mistake of ours in disguise."""
    try:
        return read_source(Source(data, name, reader=reader))
    except FileRefused as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        cause = error.__cause__
        if type(error) is FileUnreadable and cause is not None and own_bug(cause):
            raise cause from None
        return []


@functools.cache
def _reads_what_is_whole(reader: str) -> None:
    """Hold, once, that files that nothing was done to are read: a reader that refuses all keeps every promise."""
    tried = next(door for door in doors() if door.name == reader)
    for data in tried.seeds():
        hold(len(data) <= tried.largest, "an unchanged file is no longer than an input")
        hold(_read(data, _name(reader), reader), "an unchanged file is read")


def _name(reader: str) -> str:
    """Return the name of a file of a format."""
    return f"ward notes 2024{_SUFFIXES.get(reader, '.' + reader)}"


def check_reading(data: bytes, reader: str) -> None:
    """Read bytes by one reader, and hold what every reader promises."""
    _reads_what_is_whole(reader)
    for reading in _read(data, _name(reader), reader)[:20]:
        holds_of_draft(reading.draft)
        hold(reading.original, "an article has an original")
        # The layer has a door of its own; what formats say of paragraphs is tried now and then.
        if len(data) % 4 == 0 and len(reading.draft.text) < 50_000:
            holds_of_layer(reading.draft.text, lay_out(reading.draft))


def _check_sniffing(data: bytes) -> None:
    """Any bytes are of a known format, or refused in words; the way through without a reader's name is the same."""
    name, _, body = data.partition(b"\n")
    told = name[:200].decode("utf-8", "replace")
    try:
        kind = sniff(body, told)
    except FileRefused as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        return
    hold(kind in FORMATS, "what is told is a format")
    if len(body) < 3000 and kind != "pdf":
        for reading in _read(body, told or "x", None)[:5]:
            holds_of_draft(reading.draft)


def _named(files: Callable[[], Iterable[bytes]]) -> Iterator[bytes]:
    """Yield files with a name on the line before."""
    for name, file in zip(("a.txt", "b.eml", "c.mht", "d.md", "e.ris", "f") * 50, files()):
        yield name.encode() + b"\n" + file


def _door(reader: str, files: Callable[[], Iterable[bytes]], words: tuple[bytes, ...], **more: object) -> Door:
    """Return the door of one format."""
    check = functools.partial(check_reading, reader=reader)
    settings = {"mutate": word_mutator(words), **more}
    return Door(reader, check, files, words, **settings)  # type: ignore[arg-type]


def doors() -> list[Door]:
    """Return the doors of this room."""
    package: Mutator = package_mutator(xml_mutator(XML))
    return [
        _door("text", seeds.texts, TEXT),
        _door("html", seeds.pages, HTML, largest=16_384),
        _door("markdown", seeds.markdowns, MARKDOWN),
        _door("pdf", seeds.pdfs, PDF, largest=60_000),
        _door("rtf", seeds.rtfs, RTF),
        _door("eml", seeds.messages, EML),
        _door("mbox", seeds.mailboxes, EML),
        _door("mhtml", seeds.web_archives, EML + HTML, largest=16_384),
        _door("feed", seeds.feeds, FEED),
        _door("ris", seeds.references, RIS),
        _door("nbib", seeds.citations, NBIB),
        _door("docx", seeds.documents, XML, mutate=package, largest=60_000),
        _door("odt", seeds.open_documents, XML, mutate=package, largest=30_000),
        _door("pptx", seeds.slides, XML, mutate=package, largest=30_000),
        _door("zip", seeds.packages, XML, mutate=package_mutator(word_mutator(TEXT)), largest=30_000),
        Door(
            "sniffing",
            _check_sniffing,
            lambda: _named(seeds.all_files),
            HTML + EML + RIS + NBIB + FEED,
            word_mutator(HTML + EML + RIS + NBIB + FEED + MARKDOWN),
            16_384,
        ),
    ]
