"""Write `archive_version_5.sql`, a small archive of the version of today. Run by hand, before the schema changes."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from cuttings_db.store.connection import Store
from cuttings_db.store.decisions import decide, undo
from cuttings_db.store.queues import write_report
from store_samples import add, recognised

IDENTITY = "11111111-2222-4333-8444-555555555555"


def main() -> None:
    """Write the dump beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.cuttings"
        store = Store(path, create=True)
        people = ("Anna Berg", "Carl Hall", "Lin Mei")
        text = "Anna Berg spoke with Carl Hall and Lin Mei on 3 June 2024."
        add(store, recognised(text, title="A title of the fifth version", people=people, day="2024-06-05"))
        anna, carl, lin = (row[0] for row in store.rows("SELECT uuid FROM entities ORDER BY name"))
        # One merge is in force, another was taken back.
        decide(store, {"kind": "merge", "entities": [anna, lin], "name": "Anna Lin"})
        decide(store, {"kind": "merge", "entities": [anna, carl]})
        undo(store)
        decide(store, {"kind": "reject_date", "date": 1})
        decide(store, {"kind": "reject_mention", "article": 1, "start": 0, "end": 9})
        decide(store, {"kind": "tag", "articles": [1], "tag": "to read"})
        decide(store, {"kind": "star", "articles": [1], "on": True})
        with store.transaction("quiet"):
            report = {"given": 1, "added": 1, "already": 0, "failed": [], "cancelled": False}
            articles = [{"id": 1, "path": "press/a.txt", "member": "", "title": "A title of the fifth version"}]
            write_report(store, "2024-06-06T08:00:00Z", "2024-06-06T08:00:01Z", {**report, "articles": articles})
        store.connection.execute("UPDATE meta SET value=? WHERE key='archive'", (IDENTITY,))
        store.close()
        lines = list(sqlite3.connect(path).iterdump())
    Path(__file__).with_name("archive_version_5.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
