"""Stand-ins."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget


class Timeline(QWidget):
    brushed = Signal(object)
    item_chosen = Signal(int, int)
    undated_chosen = Signal()
    details_wanted = Signal(list)

    def set_items(self, items: dict) -> None: ...
    def set_details(self, items: list) -> None: ...
    def set_theme(self, theme: object) -> None: ...


class EntityList(QWidget):
    entity_chosen = Signal(object)
    facet_wanted = Signal(str, str, str, int, int)
    join_changed = Signal(str, bool)
    context_menu = Signal(list, QPoint)

    def set_facets(self, f: dict) -> None: ...
    def set_chosen(self, e: list, any_of: list) -> None: ...
    def set_facet(self, t: str, f: dict, o: int) -> None: ...
    def set_theme(self, theme: object) -> None: ...
