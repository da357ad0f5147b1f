"""What the list of entities shows, as plain data: a section a type, folded, shortened or whole, fetched by page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from cuttings_db.model import ENTITY_TYPES, EntityFilter

__all__ = ["PAGE", "PREVIEW", "Row", "Section", "Sections"]

PAGE = 200
PREVIEW = 7
_MOST_ROWS = 64 * PAGE

RowKind = Literal["section", "chosen", "entity", "more"]
Extent = Literal["folded", "preview", "whole"]


@dataclass(frozen=True)
class Row:
    """One row: a section's head, a chosen entity that is not among the shown, an entity, or "all …".

    `entity` is the answer's row (None while it is not here yet), `index` its place in the section.
    """

    kind: RowKind
    type: str
    index: int = -1
    entity: dict[str, Any] | None = None


@dataclass
class Section:
    """One type: how many there are, the rows that are here, how much of it is shown, what is chosen of it."""

    type: str
    total: int = 0
    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    extent: Extent = "preview"
    asked: set[int] = field(default_factory=set)
    chosen: list[EntityFilter] = field(default_factory=list)

    @property
    def listed(self) -> int:
        """Return how many entities have a row."""
        if self.extent == "folded":
            return 0
        return self.total if self.extent == "whole" else min(self.total, PREVIEW)

    @property
    def pinned(self) -> list[EntityFilter]:
        """Return what is chosen but would not be seen, so that it gets a row of its own."""
        if self.extent == "folded" or not self.chosen:
            return []
        seen = range(max(PREVIEW, min(self.listed, PAGE)))
        near = {self.rows[index]["id"] for index in seen if index in self.rows}
        return [one for one in self.chosen if one.id not in near]

    @property
    def has_more(self) -> bool:
        """Tell whether there is a row that shows all, or fewer again."""
        return self.extent != "folded" and self.total > PREVIEW

    def height(self) -> int:
        """Return how many rows the section takes; none if it is empty."""
        pinned = len(self.pinned)
        if not self.total and not pinned and not self.chosen:
            return 0
        return 1 + pinned + self.listed + (1 if self.has_more else 0)

    def row(self, at: int) -> Row:
        """Return the row at a place within the section."""
        if at == 0:
            return Row("section", self.type)
        pinned = self.pinned
        at -= 1
        if at < len(pinned):
            one = pinned[at]
            return Row("chosen", self.type, -1, {"id": one.id, "name": one.name, "kind": "", "articles": None})
        at -= len(pinned)
        if at < self.listed:
            return Row("entity", self.type, at, self.rows.get(at))
        return Row("more", self.type)

    def take(self, rows: Iterable[dict[str, Any]], offset: int) -> None:
        """Keep a page; of a very long list only the first and the last page are kept."""
        if len(self.rows) > _MOST_ROWS:
            self.rows = {index: row for index, row in self.rows.items() if index < PAGE}
            self.asked = {0}
        self.rows.update({offset + number: row for number, row in enumerate(rows)})


class Sections:
    """All sections in the order of the model, seen as one list of rows."""

    def __init__(self) -> None:
        self.by_type: dict[str, Section] = {kind: Section(kind) for kind in ENTITY_TYPES}
        self.any_of: frozenset[str] = frozenset()
        self._starts: list[int] = []
        self._sections: list[Section] = []
        self._height = 0
        self.arrange()

    def __len__(self) -> int:
        return self._height

    def section(self, kind: str) -> Section:
        """Return the section of a type; one that is not known yet gets its own at the end."""
        if kind not in self.by_type:
            self.by_type[kind] = Section(kind)
        return self.by_type[kind]

    def arrange(self) -> None:
        """Count the rows again after anything has changed."""
        self._starts, self._sections, self._height = [], [], 0
        for section in self.by_type.values():
            height = section.height()
            if height:
                self._starts.append(self._height)
                self._sections.append(section)
                self._height += height

    def row(self, at: int) -> Row:
        """Return a row."""
        place = bisect_right(self._starts, at) - 1
        return self._sections[place].row(at - self._starts[place])

    def first_row(self, kind: str) -> int:
        """Return where a section's head stands, -1 if it is not shown."""
        for start, section in zip(self._starts, self._sections, strict=True):
            if section.type == kind:
                return start
        return -1

    def find(self, kind: str, identifier: str) -> int:
        """Return the row of an entity that is here, -1 if none."""
        start = self.first_row(kind)
        if start < 0:
            return -1
        section = self.by_type[kind]
        for at, one in enumerate(section.pinned):
            if one.id == identifier:
                return start + 1 + at
        for index, row in section.rows.items():
            if row["id"] == identifier and index < section.listed:
                return start + 1 + len(section.pinned) + index
        return -1

    def set_totals(self, facets: dict[str, Any]) -> None:
        """Take the first pages of all types."""
        for kind in [*self.by_type, *facets]:
            section, facet = self.section(kind), facets.get(kind) or {"total": 0, "rows": []}
            section.total = int(facet["total"])
            # The first few come with the answer; the whole page is asked for when more of it is looked at.
            section.rows, section.asked = {}, set() if len(facet["rows"]) < min(section.total, PAGE) else {0}
            section.take(facet["rows"], 0)

    def set_chosen(self, chosen: Sequence[EntityFilter], any_of: Iterable[str]) -> None:
        """Take what narrows the question."""
        self.any_of = frozenset(any_of)
        for section in self.by_type.values():
            section.chosen = [one for one in chosen if one.type == section.type]

    def missing(self, first: int, last: int) -> list[tuple[str, int]]:
        """Return (type, offset) of the pages that rows `first` to `last` need and that were not asked for yet."""
        wanted: list[tuple[str, int]] = []
        for at in range(max(0, first), min(last + 1, len(self))):
            row = self.row(at)
            if row.kind == "entity" and row.entity is None:
                section, offset = self.by_type[row.type], row.index // PAGE * PAGE
                if offset not in section.asked:
                    section.asked.add(offset)
                    wanted.append((row.type, offset))
        return wanted
