"""Articles of our own about people whom several of them name, in two scripts; and an archive made of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.service import Service
from cuttings_db.progress import quiet

ARTICLES = {
    "forum": """Forum in Lyon discusses thoracic tumours

LYON, June 5, 2021 -- Professor Fang Ruolin (方若琳) of Saltmere Thoracic Hospital \
chaired the ESMO Congress 2021 in Lyon. Anna Berg, director of the Oslo Cancer Institute, attended \
the ESMO Congress 2021. The congress was held on 2 June 2021.

"We begin in autumn," said Ruolin Fang.
""",
    "oslo": """Oslo hospital opens a unit

OSLO, March 3, 2022 -- Anna Berg, director of the Oslo Cancer Institute, opened a unit for next-generation sequencing. \
Professor Fang Ruolin came from Lyon. Anna Berg could not attend the ESMO Congress 2021.
""",
    "hale": """A note from the ward

HALE, April 9, 2022 -- Gesine Baumgartl of Saltmere Thoracic Hospital spoke at the ESMO Congress 2022 in Oslo. \
G. Baumgartl is not always spelled in full.
""",
    "plain": """Another note from the ward

HALE, May 9, 2022 -- "I saw it coming," said G. Baumgartl of Saltmere Thoracic Hospital.
""",
    "chinese": """会议纪要

本报2022年4月12日电 方若琳教授介绍了EGFR突变检测的新进展。马军教授和马骏教授参加了会议。
""",
}  # fmt: skip


def write_articles(folder: Path, names: list[str] | None = None) -> list[Path]:
    """Write the articles as text files, in the order of their names given, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, name in enumerate(names or list(ARTICLES)):
        path = folder / f"{number}-{name}.txt"
        path.write_text(ARTICLES[name], encoding="utf-8")
        paths.append(path)
    return paths


def filled(folder: Path, names: list[str] | None = None) -> Archive:
    """Make an archive of the articles."""
    folder.mkdir(parents=True, exist_ok=True)
    archive = Archive(folder / "entities.cuttings", create=True)
    outcome = archive.import_files(write_articles(folder / "articles", names))
    assert outcome["added"] == len(names or ARTICLES), outcome
    return archive


def ask(service: Service, method: str, **params: Any) -> Any:
    """Ask as the window does: through JSON."""
    return json.loads(json.dumps(service.handlers()[method](json.loads(json.dumps(params)), quiet)))


def entity(service: Service, kind: str, name: str) -> dict[str, Any]:
    """Return the row of the list for an entity that is called so."""
    rows = [row for row in ask(service, "entities", type=kind, limit=256)["rows"] if row["name"] == name]
    assert len(rows) == 1, (name, [row["name"] for row in ask(service, "entities", type=kind)["rows"]])
    found: dict[str, Any] = rows[0]
    return found
