"""Archives to begin trials with: none, one with articles and corrections, one of an older version, one to be joined."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from pathlib import Path

from cuttings_db.archive.archive import Archive
from cuttings_db.importing import ImportOptions
from cuttings_db.importing.recognising import RECOGNITION_VERSION
from cuttings_db.store.migrations import APPLICATION_ID, known_names
from endurance.crash_checks import inside
from endurance.crash_place import Place

__all__ = ["FAST", "FIRST", "NORTH", "OTHER", "PACKED", "SECOND", "make_bases"]

FAST = ImportOptions(depth="fast")
# How many files of each kind are written, and how many more lie in the package beside them: each is one article.
NORTH, FIRST, SECOND, OTHER, PACKED = 30, 10, 26, 8, 3
_PEOPLE = ("Anna Berg", "Carl Hall", "Lin Mei", "Marta Novak", "John Reed", "Wang Fang")
_HOUSES = ("Novartis", "Roche", "Oslo Cancer Institute", "Lyon University Hospital")
_TESTS = Path(__file__).resolve().parents[1]


def _story(number: int, room: str) -> str:
    """Return an article of our own that no other equals."""
    person, house = _PEOPLE[number % len(_PEOPLE)], _HOUSES[number % len(_HOUSES)]
    if number % 5 == 4:
        day = f"2025年{number % 12 + 1}月{number % 27 + 1}日"
        return f"第{number}号研究\n\n{day}，{room}的陈玉兰教授介绍了EGFR突变检测的第{number}项进展。\n"
    return (
        f"{room.title()} story {number}\n\nOSLO, {number % 27 + 1} May 2024 -- {person} of {house} said that trial"
        f" {room}{number} helped 1{number} patients with lung cancer. word{room}{number} was not said before.\n"
    )


def _write(folder: Path, room: str, count: int) -> None:
    """Write so many articles, some of them as pages, in one package, and one file twice."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = _story(number, room)
        if number % 7 == 3:
            title, _, rest = text.partition("\n\n")
            page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{rest}</p></body></html>"
            (folder / f"{room}{number:03}.html").write_text(page, encoding="utf-8")
        else:
            (folder / f"{room}{number:03}.txt").write_text(text, encoding="utf-8")
    with zipfile.ZipFile(folder / f"{room}-package.zip", "w") as package:
        for number in range(count, count + PACKED):
            package.writestr(f"inner{number}.txt", _story(number, room))
    (folder / f"{room}-twice.txt").write_text(_story(0, room), encoding="utf-8")
    (folder / f"{room}-broken.pdf").write_bytes(b"%PDF-1.7\nnothing of the kind\n")


def _decisions(archive: Archive) -> None:
    """Let a person say a few things."""
    rows = archive.store.rows("SELECT uuid FROM entities WHERE type='person' ORDER BY id LIMIT 4")
    people = [str(row[0]) for row in rows]
    for decision in (
        {"kind": "tag", "articles": [1, 2, 3], "tag": "lungs"},
        {"kind": "title", "article": 2, "value": "As a person calls it"},
        {"kind": "star", "articles": [4], "on": True},
        {"kind": "merge", "entities": people[:2], "name": "Anna Hall"},
        {"kind": "note", "article": 1, "text": "Ask the institute."},
        {"kind": "trash", "articles": [5], "on": True},
        {"kind": "published", "article": 6, "value": "2025-03"},
    ):
        archive.decide(decision)


def make_bases(folder: Path) -> dict[str, Path]:
    """Return every base by name, made where they were not made before by this module for this version."""
    shape = [Path(__file__).read_text(encoding="utf-8"), RECOGNITION_VERSION, *sorted(known_names())]
    own = folder / hashlib.sha256("\n".join(shape).encode()).hexdigest()[:12]
    if not own.exists():
        aside = Path(tempfile.mkdtemp(prefix="making-", dir=_made(folder)))
        _make_bases(aside)
        # Another run may have made them meanwhile.
        with contextlib.suppress(OSError):
            aside.rename(own)
        shutil.rmtree(aside, ignore_errors=True)
    return {path.name: path for path in own.iterdir()}


def _made(folder: Path) -> Path:
    """Return a folder that is there."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _make_bases(folder: Path) -> None:
    """Make every base anew."""
    bases = {name: Place(folder / name).make() for name in ("empty", "filled", "old", "joining")}
    _write(bases["empty"].given, "north", NORTH)
    filled = bases["filled"]
    _write(filled.given, "first", FIRST)
    with inside(filled), Archive(filled.archive, create=True) as archive:
        archive.import_files([filled.given], FAST)
        _decisions(archive)
        archive.catch_up()
    _write(filled.root / "more", "second", SECOND)
    joining = bases["joining"].make(filled.root)
    other = Place(folder / "other").make()
    _write(other.given, "other", OTHER)
    with inside(other), Archive(other.archive, create=True) as archive:
        archive.import_files([other.given, filled.given], FAST)
        _decisions(archive)
    (joining.root / "other.cuttings").write_bytes(other.archive.read_bytes())
    _keeping_bases(folder, filled)
    old = sqlite3.connect(bases["old"].archive)
    old.executescript((_TESTS / "archive_version_4.sql").read_text(encoding="utf-8"))
    data = b"What the article of the older version came from."
    digest = hashlib.sha256(data).hexdigest()
    old.execute("INSERT INTO originals VALUES (1, ?, 'a.txt', 'text/plain', ?)", (digest, len(data)))
    old.execute("INSERT INTO original_chunks VALUES (1, 0, ?)", (zlib.compress(data),))
    old.execute("UPDATE articles SET original=1, original_sha256=?", (digest,))
    old.execute(f"PRAGMA application_id={APPLICATION_ID}")
    old.commit()
    old.close()


def _keeping_bases(folder: Path, filled: Place) -> None:
    """Make an archive with an older copy of it beside it, and a whole one with a damaged one beside it."""
    backed = Place(folder / "backed").make(filled.root)
    shutil.copyfile(backed.archive, backed.root / "former.cuttings")
    with inside(backed), Archive(backed.archive) as archive:
        archive.import_files([backed.root / "more"], FAST)
        archive.decide({"kind": "tag", "articles": [2, 12], "tag": "later"})
    damaged = Place(folder / "damaged").make(filled.root)
    shutil.copyfile(damaged.archive, damaged.root / "damaged.cuttings")
    spoil_table(damaged.root / "damaged.cuttings", "mentions")


def spoil_table(archive: Path, table: str) -> None:
    """Overwrite the first page of a table of an archive that is not open."""
    with contextlib.closing(sqlite3.connect(archive)) as opened:
        (size,) = opened.execute("PRAGMA page_size").fetchone()
        (page,) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name=?", (table,)).fetchone()
    with archive.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(range(256)) * (size // 256))
