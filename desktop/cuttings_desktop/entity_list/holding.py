"""Keep the reader's place while the list changes under it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel

from cuttings_desktop.entity_list.model import EntityModel
from cuttings_desktop.entity_list.view import EntityView

__all__ = ["Held"]


class Held:
    """Keeps the place and the current row of the view over a reset of its model."""

    def __init__(self, view: EntityView, model: EntityModel) -> None:
        self._view, self._model = view, model
        self._value = view.verticalScrollBar().value()
        self._row = view.row_at(view.currentIndex())

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, *_: object) -> None:
        """Put the current row and the place back."""
        row, at = self._row, -1
        if row is not None and row.entity is not None:
            at = self._model.sections.find(row.type, str(row.entity["id"]))
        elif row is not None:
            at = self._model.sections.first_row(row.type)
        if at >= 0:
            self._view.selectionModel().setCurrentIndex(
                self._model.index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._view.verticalScrollBar().setValue(self._value)
