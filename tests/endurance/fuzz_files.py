"""Doors of files as a whole: containers by path, collections, encodings, and the page that is shown beside a text."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings_db.errors import FileRefused
from cuttings_db.readers import gather, members, read
from cuttings_db.readers.encoding import decode
from cuttings_db.readers.page_pictures import draw_page
from cuttings_db.readers.pdf import open_pdf
from cuttings_db.readers.sanitised import sanitised
from endurance import fuzz_seeds as seeds
from endurance.fuzz_door import Door, hold
from endurance.fuzz_holding import holds_of_draft
from endurance.fuzz_mutating import package_mutator, word_mutator
from endurance.fuzz_page_rules import LOADS, holds_of_page
from endurance.fuzz_readers import check_reading
from endurance.fuzz_scratch import scratch
from endurance.fuzz_words import EML, HTML, PDF, TEXT

__all__ = ["doors"]


def _check_members(data: bytes) -> None:
    """A file by its path: the places in it are read one by one, and what is in the whole is in its places."""
    path = scratch() / f"file{('.zip', '.mbox', '.txt', '.eml', '.html', '')[len(data) % 6]}"
    path.write_bytes(data)
    listed = [gathered.path for gathered in gather([path])]
    hold(listed == [path], "a file is gathered as itself")
    try:
        places = members(path)
    except FileRefused as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        return
    hold(len(set(places)) == len(places), "places have names of their own")
    for place in places[:6]:
        try:
            readings = read(path, place)
        except FileRefused as error:
            hold(error.reason and error.advice, "a refusal says why and what to do")
            continue
        hold(readings, "a place holds an article")
        for reading in readings[:3]:
            holds_of_draft(reading.draft)


def _check_collection(data: bytes) -> None:
    check_reading(data, "text" if len(data) % 3 else "html")


def _check_encoding(data: bytes) -> None:
    declared = (None, "utf-8", "gb2312", "x-unknown", "utf-16", "iso-2022-jp", "utf-7", "idna")[len(data) % 8]
    try:
        text, name = decode(data, declared=declared)
    except FileRefused as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        return
    hold(isinstance(text, str) and name, "a text has an encoding")
    if data.isascii() and not {0, 0x1B, 0x0E, 0x7E} & set(data) and declared in (None, "utf-8", "gb2312", "x-unknown"):
        hold(text == data.decode("ascii"), "plain ASCII is itself")


def _check_sanitised(data: bytes) -> None:
    """Nothing that loads, runs or leads elsewhere comes out."""
    text = data.decode("utf-8", "replace")
    try:
        page = sanitised(text, "https://ward.example/a/" if len(data) % 2 else "").html
    except FileRefused as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        return
    holds_of_page(page)
    if any(map(str.isalnum, page)):
        hold(not LOADS.search(sanitised(page).html), "nothing grows out of what was harmless")


def _check_picture(data: bytes) -> None:
    """A page is drawn within its bounds, or refused in words."""
    try:
        document = open_pdf(data, None)
        try:
            picture = draw_page(document, 1 + len(data) % 2, 300, ("ward", "肺癌", "a"))
        finally:
            document.close()
    except FileRefused as error:
        hold(error.reason and error.advice, "a refusal says why and what to do")
        return
    hold(picture.png.startswith(b"\x89PNG") and 0 < picture.width <= 2400, "a picture is one")
    hold(picture.width * picture.height <= 12_100_000, "a picture is no larger than may be")
    hold(len(picture.boxes) <= 500, "there are no more boxes than may be")


def _files() -> Iterator[bytes]:
    yield from seeds.packages()
    yield from seeds.mailboxes()
    yield from seeds.collections()
    yield from list(seeds.messages())[:2]


def _collections() -> Iterator[bytes]:
    yield from seeds.collections()
    yield seeds.as_html(seeds.factiva(seeds.stories(2)))


def doors() -> list[Door]:
    """Return the doors of this room."""
    return [
        Door("members", _check_members, _files, EML + TEXT, package_mutator(word_mutator(EML + TEXT)), 20_000, 3.0),
        Door("collections", _check_collection, _collections, TEXT, word_mutator(TEXT), 12_000),
        Door("encoding", _check_encoding, seeds.texts, TEXT, None, 4000),
        Door("pictures", _check_picture, seeds.pdfs, PDF, word_mutator(PDF), 60_000, 6.0),
        Door("sanitiser", _check_sanitised, seeds.pages, HTML, word_mutator(HTML), 12_000),
    ]
