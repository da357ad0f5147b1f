"""Name the members of a file, and read a file or one of its members."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import os
from collections.abc import Container
from functools import lru_cache
from pathlib import Path

from cuttings_db.errors import FileRefused, FileUnreadable, NoText
from cuttings_db.model import Evidence
from cuttings_db.readers.collection_cutting import cut
from cuttings_db.readers.days import evidence_of_file_time, evidence_of_name
from cuttings_db.readers.dispatch import read_source
from cuttings_db.readers.drafting import checked
from cuttings_db.readers.kept_packages import package_at, package_within
from cuttings_db.readers.mailbox_file import message_bytes, message_place, message_spans, place_span
from cuttings_db.readers.reading import Reading, Source, bounded, load, open_plain
from cuttings_db.readers.records import hand_cut, same_part
from cuttings_db.readers.saved_page import folder_of_page, packed_page
from cuttings_db.readers.sniffing import sniff, sniff_zip
from cuttings_db.readers.zipped import ZipMembers, member_names

__all__ = ["members", "read"]

_HEAD = 65536
_CHANGED = ("the file holds no such part", "It may have changed since; import it again.")


def _container(path: Path) -> str:
    """Return zip or mbox for files whose members are read one by one, of any size; empty otherwise."""
    return _container_of(str(path), _stamp(path))


@lru_cache(maxsize=1)
def _container_of(name: str, _changed: tuple[int, int]) -> str:
    """Return the same of a file that was last written then: its members ask for it one after another."""
    path = Path(name)
    with open_plain(path) as file:
        head = file.read(min(_HEAD, os.fstat(file.fileno()).st_size))
        if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK")):
            return "zip" if sniff_zip(file) == "zip" else ""
        if head.startswith(b"From ") and sniff(head, path.name) == "mbox":
            return "mbox"
    return ""


def members(path: Path, password: str | None = None) -> list[str]:
    """Return the places in a file that are read one by one: `[""]` for a file that is read whole.

    A ZIP gives its members (those of an inner ZIP as `inner.zip!/name`), a mailbox its messages as
    `message number@start-end` in bytes, a collection of articles their numbers and titles. Raises subclasses of
    FileRefused; PasswordNeeded for an encrypted ZIP.
    """
    path = Path(path)
    kind = _container(path)
    if kind == "zip":
        with open_plain(path) as file:
            names = member_names(file, password)
        if not names:
            raise NoText("the ZIP file holds no files", "There is nothing to import.")
        return names
    if kind == "mbox":
        with open_plain(path) as file:
            return [message_place(number, span) for number, span in enumerate(message_spans(file), 1)]
    # The file is read for this; what was read is kept for who reads its members next.
    readings = _whole_file(str(path), _stamp(path), password, None, False, None)
    parts = [reading.draft.member for reading in readings.all if reading.draft.extra.get("part")]
    return parts if len(parts) == len(readings.all) > 1 else [""]


def _facts(path: Path) -> os.stat_result:
    """Return time and size of a plain file; FileUnreadable where it is gone or is none any more."""
    with open_plain(path) as file:
        return os.fstat(file.fileno())


def _stamp(path: Path) -> tuple[int, int]:
    """Return what changes when a file changes."""
    status = _facts(path)
    return status.st_mtime_ns, status.st_size


class _Found:
    """The articles of one file, by their places in it: thousands of them are asked for one by one."""

    def __init__(self, readings: list[Reading]) -> None:
        self.all = readings
        self._at: dict[str, list[Reading]] = {}
        for reading in readings:
            self._at.setdefault(reading.draft.member, []).append(reading)

    def at(self, member: str) -> list[Reading]:
        """Return the readings at one place inside the file: an attachment, an entry."""
        parts = (r for r in self.all if r.draft.extra.get("part") and same_part(r.draft.member, member))
        kept = self._at.get(member) or list(parts)
        if not kept:
            raise FileUnreadable(*_CHANGED)
        return kept


@lru_cache(maxsize=1)
def _whole_file(
    path: str,
    _changed: tuple[int, int],
    password: str | None,
    encoding: str | None,
    whole: bool,
    reader: str | None,
) -> _Found:
    """Return the articles of a file that is no container; those of a collection are asked for one by one."""
    source = Source(load(Path(path)), Path(path).name, "", password, encoding, whole=whole, reader=reader)
    return _Found(read_source(source))


@lru_cache(maxsize=1)
def _zipped_file(
    path: str, _changed: tuple[int, int], place: str, password: str | None, encoding: str | None, whole: bool
) -> tuple[_Found, tuple[int, ...]]:
    """Return the articles of one file in a ZIP, and the time of that file."""
    package, name, _place, _rest = _in_zip(Path(path), place, password)
    depth = 1 + place.count("!/")
    source = Source(package.read(name), _last(place), place, password, encoding, depth=depth, whole=whole)
    return _Found(read_source(source)), package.day(name)


def _in_zip(path: Path, member: str, password: str | None) -> tuple[ZipMembers, str, str, str]:
    """Return the package that holds a member, its name there, its place, and the rest: a place inside its bytes."""
    package = package_at(path, password)
    name, rest = _split(member, package.entries)
    if not rest or not name.lower().endswith(".zip"):
        return package, name, name, rest
    inner = package_within(path, name, password)
    within, rest = _split(rest, inner.entries)
    return inner, within, f"{name}!/{within}", rest


def _last(place: str) -> str:
    """Return the name of a file by its place."""
    return place.rpartition("/")[2]


def _split(member: str, entries: Container[str]) -> tuple[str, str]:
    """Split a place into the entry that it begins with and the place inside that."""
    pieces = member.split("!/")
    for count in range(len(pieces), 0, -1):
        name = "!/".join(pieces[:count])
        if name in entries:
            return name, "!/".join(pieces[count:])
    raise FileUnreadable(*_CHANGED)


def _zip_bound(day: tuple[int, ...]) -> Evidence | None:
    """Return the time of a ZIP's member as an upper bound; 1980 is what programs write that know no time."""
    try:
        year, month, number = day[:3]
        return evidence_of_file_time(datetime.datetime(year, month, number, 12).timestamp(), "file time in the ZIP")
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _with_folder(path: Path, readings: list[Reading]) -> list[Reading]:
    """Let a saved page's folder travel in its original."""
    folder = folder_of_page(path)
    if folder is None or len(readings) != 1 or readings[0].draft.format != "html":
        return readings
    reading = readings[0]
    packed = packed_page(path, reading.original, folder)
    if packed is None:
        warnings = (*reading.draft.warnings, "the page's folder is too large to be kept; only the page itself was kept")
        return [dataclasses.replace(reading, draft=dataclasses.replace(reading.draft, warnings=warnings))]
    draft = dataclasses.replace(
        reading.draft,
        original_sha256=hashlib.sha256(packed).hexdigest(),
        extra={**reading.draft.extra, "original_media_type": "application/zip", "folder": folder.name},
    )
    return [Reading(draft, packed, f"{path.name}.zip")]


def _all_members(path: Path, password: str | None, encoding: str | None) -> list[Reading]:
    """Read every member of a container; what is refused is left out, unless all of them are."""
    readings: list[Reading] = []
    refused: Exception | None = None
    for place in members(path, password):
        try:
            readings += read(path, place, password=password, encoding=encoding)
        except FileRefused as error:
            refused = error
    if not readings:
        raise refused or NoText("the file holds no articles", "There is nothing to import.")
    return readings


def _cut_out(path: Path, member: str, password: str | None, encoding: str | None) -> list[Reading] | None:
    """Return the article that somebody cut out of a collection by hand; None for a place that names none."""
    place = hand_cut(member)
    if place is None:
        return None
    around, start, end = place
    readings = read(path, around, password=password, encoding=encoding, whole=True)
    if len(readings) != 1 or not start < end <= len(readings[0].draft.text):
        raise FileUnreadable(*_CHANGED)
    part = dataclasses.replace(cut(readings[0].draft, start, end), member=member, title="", title_origin="")
    return [dataclasses.replace(readings[0], draft=checked(part))]


def read(
    path: Path,
    member: str = "",
    *,
    password: str | None = None,
    encoding: str | None = None,
    reader: str | None = None,
    whole: bool = False,
) -> list[Reading]:
    """Return the articles at a place: one, a message with its attachments, or the entries of a feed.

    `member` is one of `members(path)`, or the `draft.member` of an earlier reading (then that article alone).
    `encoding` overrules what the bytes say of themselves, `reader` what a file looks like that is read whole; a `whole`
    file is not split into articles. Raises subclasses of FileRefused only.
    """
    path = Path(path)
    if (found := _cut_out(path, member, password, encoding)) is not None:
        return found
    kind = "" if reader else _container(path)
    bound = evidence_of_file_time(_facts(path).st_mtime)
    if kind and not member:
        return _all_members(path, password, encoding)
    if kind == "zip":
        _package, _name, place, rest = _in_zip(path, member, password)
        # Kept for who asks for the next part of it; a file that is read whole is not asked for again.
        read_it = _zipped_file if rest else _zipped_file.__wrapped__
        found_there, day = read_it(str(path), _stamp(path), place, password, encoding, whole)
        chosen = found_there.at(member) if rest else found_there.all
        return bounded(chosen, evidence_of_name(_last(place)), _zip_bound(day) or bound)
    if kind == "mbox":
        span = place_span(member)
        place, _, rest = member.partition("!/")
        if span is None or span[0] >= span[1] or span[1] > _facts(path).st_size:
            raise FileUnreadable(*_CHANGED)
        data = message_bytes(load(path, *span))
        source = Source(data, f"{place.partition('@')[0]}.eml", place, password, encoding)
        message = _Found(read_source(source))
        return bounded(message.at(member) if rest else message.all, bound)
    found_in = _whole_file(str(path), _stamp(path), password, encoding, whole, reader)
    readings = bounded(found_in.at(member) if member else found_in.all, evidence_of_name(path.name), bound)
    return readings if member else _with_folder(path, readings)
