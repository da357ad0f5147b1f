"""Write `archive_version_6.sql`, a small archive of the version of today. Run by hand, before the schema changes."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from archive_samples import LYON, OSLO
from cuttings_db.archive.archive import Archive
from cuttings_db.archive.copies_finding import CopyFinder
from cuttings_db.archive.rereading import Rereading
from cuttings_db.importing import ImportOptions, RereadingOptions

IDENTITY = "11111111-2222-4333-8444-555555555555"
BERG = """A meeting by the river

OSLO, March 9, 2025 -- Anna Berg of the Oslo Cancer Institute met Carl Hall on 3 June 2024. Anna Berg will speak at \
ESMO Congress 2025 in Berlin on 17 October 2025.
"""
# Read as what it is not at first, and then again.
CAFE = f"{OSLO}\nThe unit lies above a café.\n".encode("latin-1")
# The same again with one more sentence: a copy, which lies in the trash.
AGAIN = f"{LYON}\nThe hospital did not say when the next trial would open.\n"


def main() -> None:
    """Write the dump beside this file."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["CUTTINGS_CACHE"] = str(folder / "cache")
        (folder / "cache").mkdir(mode=0o700)
        for name, text in (("berg", BERG), ("lyon", LYON), ("again", AGAIN)):
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / "oslo.txt").write_bytes(CAFE)
        path = folder / "a.cuttings"
        with Archive(path, create=True) as archive:
            fill(archive, folder)
        _name(path, folder)
        opened = sqlite3.connect(path)
        lines = list(opened.iterdump())
        opened.close()
    Path(__file__).with_name("archive_version_6.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _name(path: Path, folder: Path) -> None:
    """Give the archive the identity of all dumps, and its files a folder that is on no machine."""
    opened = sqlite3.connect(path)
    opened.execute("UPDATE meta SET value=? WHERE key='archive'", (IDENTITY,))
    for table, column in (("articles", "path"), ("articles", "machine"), ("reports", "data"), ("decisions", "data")):
        opened.execute(f"UPDATE {table} SET {column}=replace({column}, ?, '/press')", (str(folder),))
    opened.execute("UPDATE reports SET name='press' WHERE name=?", (folder.name,))
    opened.commit()
    opened.execute("VACUUM")
    opened.close()


def fill(archive: Archive, folder: Path) -> None:
    """Import four articles, and let a person say something of every kind that this version knows."""
    fast = ImportOptions(depth="fast")
    archive.import_files([folder / "berg.txt"], fast)
    archive.import_files([folder / f"{name}.txt" for name in ("lyon", "oslo", "again")], fast)
    store = archive.store
    ids = {str(title): int(number) for number, title in store.rows("SELECT id, title FROM articles")}
    berg, oslo = ids["A meeting by the river"], ids["Oslo hospital opens a biomarker unit"]
    lyon, again = (int(row[0]) for row in store.rows("SELECT id FROM articles WHERE title LIKE 'Lung%' ORDER BY id"))
    person = {str(name): str(uuid) for name, uuid in store.rows("SELECT name, uuid FROM entities WHERE type='person'")}
    text = archive.reading.text(berg)[0]

    def spot(words: str) -> dict[str, int]:
        return {"article": berg, "start": text.index(words), "end": text.index(words) + len(words)}

    date = store.value("SELECT id FROM dates WHERE article=? AND edtf='2024-06-03'", (berg,))
    highlight = {"kind": "highlight", **spot("met Carl Hall"), "colour": "green", "note": "Who else was there?"}
    said: tuple[dict[str, Any], ...] = (
        {"kind": "merge", "entities": [person["Anna Berg"], person["Lin Mei"]], "name": "Anna Lin"},
        {"kind": "add_mention", **spot("the river"), "type": "place"},
        {"kind": "ignore", "surface": "Lyon University Hospital", "type": "organisation"},
        {"kind": "claim", "entity": person["Carl Hall"], "claim": "title", "value": "Doctor"},
        {"kind": "reject_date", "date": date},
        {"kind": "published", "article": oslo, "value": "2025-03-04"},
        {"kind": "title", "article": berg, "value": "A title of the sixth version"},
        {"kind": "source", "article": berg, "value": "The River Post"},
        {"kind": "tag", "articles": [berg, oslo], "tag": "to read"},
        {"kind": "tag", "articles": [lyon], "tag": "lungs"},
        {"kind": "tag_rename", "tag": "lungs", "to": "Lung"},
        {"kind": "star", "articles": [berg], "on": True},
        {"kind": "read", "articles": [berg, oslo], "on": True},
        {"kind": "trash", "articles": [again], "on": True},
        {"kind": "collection", "name": "Rivers", "articles": [berg, lyon], "on": True},
        {"kind": "collection_make", "name": "Empty"},
        {
            "kind": "saved_search",
            "name": "Rivers of Oslo",
            "question": {"text": "oslo", "scopes": ["collection:Rivers"]},
        },
        {"kind": "note", "article": berg, "text": "Ask the institute."},
        highlight,
        {"kind": "highlight", **spot("ESMO Congress 2025"), "colour": "blue"},
    )
    for decision in said:
        archive.decide(decision)
    archive.decide({"kind": "merge", "entities": [person["Anna Berg"], person["Carl Hall"]]})
    archive.undo()
    archive.decide({"kind": "star", "articles": [lyon], "on": True})
    archive.deciding.undo_decision(int(store.value("SELECT max(id) FROM decisions")))
    archive.decide({"kind": "not_copy", "articles": [lyon, oslo]})
    archive.catch_up()
    CopyFinder(store).find()
    assert Rereading(store, archive.deciding).run([oslo], RereadingOptions(encoding="cp1251"))["changed"] == 1


if __name__ == "__main__":
    main()
