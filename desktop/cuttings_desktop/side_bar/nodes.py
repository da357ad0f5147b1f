"""What the side bar shows, as plain data: places to look, then collections, saved searches, tags and imports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QLocale

from cuttings_desktop.date_words import moment_words
from cuttings_desktop.labels import label_words

__all__ = ["EMPTY", "Node", "arrange"]

Kind = Literal[
    "all",
    "unread",
    "starred",
    "noted",
    "trash",
    "gaps",
    "section",
    "collection",
    "saved",
    "tag",
    "import",
    "more",
    "hint",
]
EMPTY: dict[str, Any] = {
    "all": 0,
    "unread": 0,
    "starred": 0,
    "noted": 0,
    "trash": 0,
    "collections": [],
    "tags": [],
    "saved": [],
    "imports": [],
}
_TAGS = 12
_ICONS = {
    "all": "newspaper",
    "unread": "mail",
    "starred": "star",
    "noted": "sticky-note",
    "trash": "trash-2",
    "gaps": "eye-off",
    "collection": "folder",
    "saved": "bookmark",
    "tag": "tag",
    "import": "clock",
}


def _tr(text: str) -> str:
    """Translate one word."""
    return QCoreApplication.translate("side_bar", text)


@dataclass
class Node:
    """One row: `count` stands at its right (None: not known), `unread` of it before that; `scope` narrows a question.

    A section has `children`; `question` is that of a saved search.
    """

    kind: Kind
    name: str
    label: str
    count: int | None = None
    unread: int = 0
    scope: str = ""
    question: Mapping[str, Any] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells it from the others."""
        return self.kind, self.name

    @property
    def icon(self) -> str:
        """Return the name of its picture."""
        return _ICONS.get(self.kind, "")

    @property
    def renamed(self) -> bool:
        """Tell whether it can be given another name, and taken away."""
        return self.kind in ("collection", "saved", "tag")


def _started(row: Mapping[str, Any]) -> str:
    """Return what an import is called: its files if the archive says so, else when it was."""
    if row.get("words"):
        return label_words(row.get("label"), row["words"])
    return str(row.get("label") or "") or moment_words(row.get("started")) or str(row.get("id"))


def arrange(
    answer: Mapping[str, Any],
    gaps: int | None,
    counts: Mapping[str, Mapping[str, int]],
    *,
    all_tags: bool,
    read_only: bool = False,
) -> list[Node]:
    """Return the rows of the side bar; `counts` are those of saved searches that are known."""
    views = [
        Node("all", "", _tr("All articles"), int(answer["all"])),
        Node("unread", "", _tr("Unread"), int(answer["unread"]), scope="is:unread"),
        Node("starred", "", _tr("Starred"), int(answer["starred"]), scope="is:starred"),
        Node("noted", "", _tr("With notes"), int(answer["noted"]), scope="is:noted"),
        Node("trash", "", _tr("Trash"), int(answer["trash"])),
        Node("gaps", "", _tr("Cannot see"), gaps),
    ]
    collections = [
        Node(
            "collection", c["name"], c["name"], int(c["articles"]), int(c.get("unread") or 0), f"collection:{c['name']}"
        )
        for c in answer["collections"]
    ]
    saved = [
        Node("saved", s["name"], s["name"], *_counted(counts.get(str(s["name"]))), question=s["question"])
        for s in answer["saved"]
    ]
    tags = [Node("tag", t["name"], t["name"], int(t["articles"]), scope=f"tag:{t['name']}") for t in answer["tags"]]
    if len(tags) > _TAGS + 1:
        words = _tr("Fewer tags") if all_tags else _tr("All {n} tags").format(n=QLocale().toString(len(tags)))
        tags = [*(tags if all_tags else tags[:_TAGS]), Node("more", "", words)]
    imports = [
        Node("import", str(i["id"]), _started(i), int(i["articles"]), scope=f"import:{i['id']}")
        for i in answer["imports"]
    ]
    hint = [] if read_only else [Node("hint", "collections", _tr("Drop articles here to begin one"))]
    sections = [
        Node("section", "collections", _tr("Collections"), children=collections or hint),
        Node("section", "saved", _tr("Saved searches"), children=saved),
        Node("section", "tags", _tr("Tags"), children=tags),
        Node("section", "imports", _tr("Latest imports"), children=imports),
    ]
    empty = () if read_only else ("saved",)
    return [*views, *(section for section in sections if section.children or section.name in empty)]


def _counted(row: Mapping[str, int] | None) -> tuple[int | None, int]:
    """Return how many articles a saved search has, and how many of them are unread."""
    return (None, 0) if row is None else (int(row["articles"]), int(row.get("unread") or 0))
