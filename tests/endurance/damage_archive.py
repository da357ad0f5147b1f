"""A sound archive of invented articles in which people said something of every kind, to be damaged."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

from cuttings_db.archive.archive import Archive
from cuttings_db.store.articles import add_article
from cuttings_db.store.imports import note_import
from cuttings_db.store.naming import settle_pending
from cuttings_db.store.queues import write_report
from cuttings_db.store.records import KeptOriginal
from store_samples import recognised

__all__ = ["make_archive_to_damage"]

_PEOPLE = ("Anna Berg", "Carl Hall", "Lin Mei", "Ines Duarte", "Omar Saleh", "Yuki Tan", "Petra Novak", "Luo Zhi")
_SENTENCE = (
    "the trial of a new dose began in the harbour hospital and the nurses wrote down what the patients told them"
    " about sleep and fever while the committee looked for a second place by the river"
)
_WORDS = _SENTENCE.split(" ")


def _text(chance: random.Random, number: int) -> tuple[str, tuple[str, ...]]:
    """Return the text of an article and who is in it; every ninth is long enough for pages of its own."""
    people = tuple(chance.sample(_PEOPLE, 3))
    length = 2_500 if number % 9 == 0 else chance.randrange(40, 240)
    words = [chance.choice(_WORDS) for _ in range(length)]
    for person in people:
        words.insert(chance.randrange(len(words)), person)
    words.insert(length // 2, f"on 3 June 2024 number {number}")
    return " ".join(words), people


def make_archive_to_damage(path: Path, articles: int = 120) -> None:
    """Make an archive at a path; the same number of articles makes the same one, but for times and random numbers."""
    chance, folder = random.Random(articles), path.parent
    file = folder / "original.bin"
    with Archive(path, create=True) as archive:
        store = archive.store
        with store.transaction("add") as counter:
            added = []
            for number in range(1, articles + 1):
                text, people = _text(chance, number)
                day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
                # No reader takes it: what is lost is not read again from it.
                data = b"\0\1" + chance.randbytes(60_000 if number % 20 == 0 else 200)
                file.write_bytes(data)
                sha256 = hashlib.sha256(data).hexdigest()
                original = KeptOriginal(file, sha256, f"{number}.txt", "text/plain")
                found = recognised(text, title=f"Article {number}", people=people, day=day)
                added.append(add_article(store, found, f"/press/{number}.txt", original, sha256, counter))
                store.connection.execute("INSERT INTO imported_files VALUES (?, 1)", (sha256,))
            entries = [{"id": n, "path": f"/press/{n}.txt", "member": "", "title": f"Article {n}"} for n in added]
            report = {"given": articles, "added": articles, "already": 0, "failed": [], "articles": entries}
            number = write_report(store, "2024-06-06T08:00:00Z", "2024-06-06T08:00:01Z", report)
            note_import(store, number, [f"/press/{n}.txt" for n in added], added)
            settle_pending(store, counter)
        _say(archive, added)
    file.unlink()


def _say(archive: Archive, articles: list[int]) -> None:
    """Let a person say something of every kind."""
    store, decide = archive.store, archive.decide
    person = {str(name): str(uuid) for name, uuid in store.rows("SELECT name, uuid FROM entities")}
    decide({"kind": "merge", "entities": [person["Anna Berg"], person["Carl Hall"]], "name": "Anna Hall"})
    decide({"kind": "merge", "entities": [person["Lin Mei"], person["Luo Zhi"]]})
    archive.undo()
    decide({"kind": "rename", "entity": person["Ines Duarte"], "name": "Inês Duarte"})
    decide({"kind": "ignore", "surface": "Yuki Tan", "type": "person"})
    decide({"kind": "claim", "entity": person["Omar Saleh"], "claim": "title", "value": "Doctor"})
    for article in articles[1::7]:
        text = archive.reading.text(article)[0]
        start = text.index("on 3 June")
        span = {"article": article, "start": start, "end": start + 14}
        decide({"kind": "highlight", **span, "colour": "green", "note": f"Note {article}"})
        decide({"kind": "note", "article": article, "text": f"Ask about {article}."})
        decide({"kind": "tag", "articles": [article, articles[0]], "tag": f"tag {article % 3}", "on": True})
        decide({"kind": "collection", "name": f"Box {article % 4}", "articles": [article], "on": True})
    for article in articles[3::11]:
        decide({"kind": "title", "article": article, "value": f"Called otherwise {article}"})
        decide({"kind": "published", "article": article, "value": "2023-05"})
        date = store.value("SELECT id FROM dates WHERE article=?", (article,))
        decide({"kind": "reject_date", "date": date})
    decide({"kind": "star", "articles": articles[::5], "on": True})
    decide({"kind": "read", "articles": articles[::4], "on": True})
    decide({"kind": "trash", "articles": articles[-4:], "on": True})
    decide({"kind": "saved_search", "name": "Harbour", "question": {"text": "harbour", "scopes": []}})
    decide({"kind": "star", "articles": articles[:2], "on": False})
    archive.undo()
