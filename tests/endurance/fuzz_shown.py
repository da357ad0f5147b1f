"""The door of originals: what is shown beside a text of any file, in words, as a harmless page or as pages to draw."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator

from cuttings_db.errors import FileRefused, FileUnreadable
from cuttings_db.progress import quiet
from cuttings_db.readers import page_worker
from endurance import fuzz_seeds as seeds
from endurance.fuzz_door import Door, hold
from endurance.fuzz_mutating import package_mutator, word_mutator, xml_mutator
from endurance.fuzz_page_rules import holds_of_page
from endurance.fuzz_readers import own_bug
from endurance.fuzz_scratch import scratch
from endurance.fuzz_words import EML, HTML, MARKDOWN, RTF, TEXT, XML

__all__ = ["doors"]

_FORMATS: dict[str, Callable[[], Iterable[bytes]]] = {
    "html": seeds.pages,
    "docx": seeds.documents,
    "rtf": seeds.rtfs,
    "odt": seeds.open_documents,
    "pptx": seeds.slides,
    "mhtml": seeds.web_archives,
    "eml": seeds.messages,
    "mbox": seeds.mailboxes,
    "text": seeds.texts,
    "markdown": seeds.markdowns,
    "pdf": seeds.pdfs,
    "feed": seeds.feeds,
}
_MOST_TEXT = 1_000_000


def _check_shown(data: bytes) -> None:
    """An original is shown without anything that loads or runs, or it is refused in words."""
    _shows_what_is_whole()
    name, _, body = data.partition(b"\n")
    kind = name.decode("ascii", "replace")
    shown = _shown(kind, body)
    if shown is None:
        return
    if shown["kind"] == "html":
        holds_of_page(shown["html"])
    elif shown["kind"] == "text":
        hold(len(shown["text"]) <= _MOST_TEXT and "\r" not in shown["text"], "a text is no longer than may be")
    elif shown["kind"] == "pdf":
        hold(shown["pages"] >= 0, "a document has a number of pages")
    else:
        hold(shown["kind"] == "", "what is shown is of a known kind")


def _shown(kind: str, body: bytes) -> dict[str, object] | None:
    """Return what the worker says of an original; None where it refuses, which is no mistake of ours in disguise."""
    path = scratch() / "original"
    path.write_bytes(body)
    # The worker is given another file under another name; here it is one name for all of them.
    for document in page_worker._open.values():
        document.close()
    page_worker._open.clear()
    try:
        return page_worker._page({"path": str(path), "format": kind, "url": "https://ward.example/a/"}, quiet)
    except FileRefused as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        cause = error.__cause__
        if type(error) is FileUnreadable and cause is not None and own_bug(cause):
            raise cause from None
        return None


@functools.cache
def _shows_what_is_whole() -> None:
    """Hold, once, that files that nothing was done to are shown."""
    for seed in _seeds():
        name, _, body = seed.partition(b"\n")
        hold(_shown(name.decode(), body) is not None, "an unchanged original is shown")


def _seeds() -> Iterator[bytes]:
    for name, files in _FORMATS.items():
        for file in itertools.islice(files(), 4):
            if len(file) < 16_000:
                yield name.encode() + b"\n" + file
    page = b"<html><body><h1>A ward</h1><p>It opened on 9 June 2024.</p><img src='page_files/a.png'></body></html>"
    yield b"html\n" + seeds.packed_files({"page.html": page, "page_files/a.css": b"p{}"})


def doors() -> list[Door]:
    """Return the door of this room."""
    words = HTML + EML + XML + RTF[:20] + MARKDOWN[:20] + TEXT[:20]
    inner = package_mutator(xml_mutator(XML))
    anything = word_mutator(words)

    def mutate(chance: object, data: bytes, other: Callable[[bytes], bytes]) -> bytes:
        name, line, body = data.partition(b"\n")
        change = inner if body.startswith(b"PK") else anything
        return name + line + change(chance, body, other)  # type: ignore[arg-type]

    return [Door("shown", _check_shown, _seeds, words, mutate, 16_384)]
