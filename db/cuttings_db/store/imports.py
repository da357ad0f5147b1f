"""What an import added, kept so that the side bar can list it and one step of undo can take all of it back."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.characters import without_surrogates
from cuttings_db.store.article_effects import import_label
from cuttings_db.store.connection import Store, now
from cuttings_db.store.decision_kinds import AMONG, as_json
from cuttings_db.store.decision_list import in_force
from cuttings_db.store.problems import stored_json

__all__ = ["bring_back", "common_name", "latest_imports", "note_import", "undone_articles"]

_INSERT = (
    "INSERT INTO decisions (made, kind, data, label, inverse, target, uuid) VALUES (?, 'import', ?, ?, '{}', NULL, ?)"
)


def note_import(
    store: Store, report: int, paths: Iterable[str], articles: Sequence[int], trashed: Sequence[int] = ()
) -> None:
    """Note inside a running transaction which articles an import added, as one step that undo takes back.

    `report` is the number of its report, `paths` are where the articles came from. `trashed` are articles that it put
    into the trash because the new ones replace them; undo takes them out again. An import that added nothing is no
    step.
    """
    execute = store.connection.execute
    execute("UPDATE reports SET name=?, added=? WHERE id=?", (common_name(paths), len(articles), report))
    if not articles:
        return
    execute(f"UPDATE articles SET report=? WHERE id {AMONG}", (report, as_json(articles)))
    data = {"kind": "import", "articles": list(articles), "trashed": list(trashed), "report": report}
    execute(_INSERT, (now(), json.dumps(data), import_label(len(articles)), str(uuid.uuid4())))


def undone_articles(store: Store) -> set[int]:
    """Return the articles that are in the trash because what brought them was taken back: an import or a joining.

    What came in once more after that is none of them: whoever put it into the trash then meant to.
    """
    rows = store.rows("SELECT id, data FROM decisions WHERE kind IN ('import', 'join')")
    counting = in_force(store) if rows else set()
    gone, here = set[int](), set[int]()
    for number, data in rows:
        (here if number in counting else gone).update(int(article) for article in stored_json(data)["articles"])
    gone -= here
    if not gone:
        return gone
    return {
        int(row[0]) for row in store.rows(f"SELECT id FROM articles WHERE trashed=1 AND id {AMONG}", (as_json(gone),))
    }


def bring_back(store: Store, article: int) -> None:
    """Take an article out of the trash inside a running transaction: it is imported again."""
    store.connection.execute("UPDATE articles SET trashed=0 WHERE id=?", (article,))


def latest_imports(store: Store, limit: int) -> list[dict[str, Any]]:
    """Return the latest imports that added anything, newest first: id, started, name of file or folder, added."""
    sql = "SELECT id, started, name, added FROM reports WHERE added>0 ORDER BY id DESC LIMIT ?"
    return [dict(zip(("id", "started", "name", "added"), row, strict=True)) for row in store.rows(sql, (limit,))]


def common_name(paths: Iterable[str]) -> str:
    """Return the name of the one file, or of the folder that all of them lie in; empty where there is none.

    A name that is no text, as a disk may hold one, is told as its path is kept.
    """
    files = sorted({without_surrogates(path).replace("\\", "/") for path in paths if path})
    if len(files) == 1:
        return files[0].rpartition("/")[2]
    common: list[str] = []
    for names in zip(*(file.split("/")[:-1] for file in files), strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return common[-1] if common else ""
