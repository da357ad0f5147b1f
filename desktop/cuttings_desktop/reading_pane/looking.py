"""How the text of a pane looks: its size, its popover, and what of it is a setting of the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from cuttings_desktop.reading_pane.look_popover import LookPopover
from cuttings_desktop.reading_pane.styles import Styles, next_zoom
from cuttings_desktop.theme import LIGHT, Theme

if TYPE_CHECKING:
    from cuttings_desktop.reading_pane.pane import ReadingPane

__all__ = ["Looking"]


class Looking(QObject):
    """Signals: `zoom_changed(factor)`, `wanted(name, value)` for a setting that the window keeps."""

    zoom_changed = Signal(float)
    wanted = Signal(str, object)

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.theme: Theme = LIGHT
        self.zoom = 1.0
        self._popover: LookPopover | None = None

    def styles(self) -> Styles:
        """Return the formats of the text as it is to look."""
        return Styles(self.theme, self.zoom)

    def set_zoom(self, factor: float) -> None:
        """Set the size of the article's text; 1.0 is normal."""
        factor = next_zoom(factor, 0)
        if factor != self.zoom:
            self.zoom = factor
            self._pane.write_again()
            self.zoom_changed.emit(factor)
            self.tell()

    def step_zoom(self, step: int) -> None:
        """Take the next larger or smaller size."""
        self.set_zoom(next_zoom(self.zoom, step))

    def show(self, where: QRect) -> None:
        """Show the popover that changes the look."""
        if self._popover is None:
            self._popover = LookPopover(self._pane.window())
            self._popover.wanted.connect(self._take)
        self.tell()
        self._popover.show_beside(where)

    def _take(self, name: str, value: object) -> None:
        """Take another size; the rest is a setting, kept by the window."""
        if name == "zoom":
            self.set_zoom(float(str(value)))
        else:
            self.wanted.emit(name, value)

    def tell(self) -> None:
        """Let the popover say how the text looks now."""
        if self._popover is not None:
            numbers = self._pane.page.margins.numbers
            self._popover.take(self.zoom, serif=self.theme.serif, numbers=numbers, columns=self.theme.columns)
