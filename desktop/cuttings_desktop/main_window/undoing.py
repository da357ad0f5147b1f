"""Undo and redo by name: a list of up to 100 steps from which one chooses how far to go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QTabBar, QVBoxLayout, QWidget

from cuttings_desktop.glyphs import showable
from cuttings_desktop.labels import label_words
from cuttings_desktop.messages import plural

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["StepList", "Undoing"]


class StepList(QFrame):
    """A list that drops down: pointing at a step takes in all before it. Signal: chosen("undo" or "redo", steps)."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._steps: dict[str, list[str]] = {"undo": [], "redo": []}
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Direction"))
        self.tabs.addTab(self.tr("Undo"))
        self.tabs.addTab(self.tr("Redo"))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Steps, the latest first"))
        self.list.setSelectionMode(QListWidget.SelectionMode.MultiSelection)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.foot = QLabel()
        self.foot.setProperty("role", "muted")
        self.foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 8)
        column.setSpacing(6)
        for widget in (self.tabs, self.list, self.foot):
            column.addWidget(widget)
        self.tabs.currentChanged.connect(lambda _tab: self._fill())
        self.list.entered.connect(lambda index: self._take_in(index.row()))
        self.list.currentRowChanged.connect(self._take_in)
        self.list.viewport().installEventFilter(self)
        self.list.installEventFilter(self)
        self.resize(360, 380)

    @property
    def way(self) -> str:
        """Return "undo" or "redo"."""
        return "redo" if self.tabs.currentIndex() else "undo"

    def set_steps(self, undo: Sequence[Mapping[str, Any]], redo: Sequence[Mapping[str, Any]]) -> None:
        """Take the steps, the next one first."""
        for way, rows in (("undo", undo), ("redo", redo)):
            self._steps[way] = [label_words(row.get("label"), row.get("words")) for row in rows]
        self.tabs.setTabText(0, self.tr("Undo") + (f"  {len(undo)}" if undo else ""))
        self.tabs.setTabText(1, self.tr("Redo") + (f"  {len(redo)}" if redo else ""))
        if redo and not undo:
            self.tabs.setCurrentIndex(1)
        self._fill()

    def _fill(self) -> None:
        """Show the steps of one direction."""
        self.list.clear()
        words = self._steps[self.way]
        self.list.addItems([showable(f"{label[:1].upper()}{label[1:]}") for label in words])
        if words:
            self.list.setCurrentRow(0)
        self._take_in(0 if words else -1)

    def _take_in(self, last: int) -> None:
        """Take in all steps down to one, and say how many that are."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.isSelected() != (row <= last):
                item.setSelected(row <= last)
        if last < 0:
            nothing = (
                self.tr("There is nothing to do again")
                if self.tabs.currentIndex()
                else self.tr("There is nothing to undo")
            )
            self.foot.setText(nothing)
            return
        steps = plural(last + 1, self.tr("step"), self.tr("steps"))
        self.foot.setText((self.tr("Do {n} again") if self.way == "redo" else self.tr("Undo {n}")).format(n=steps))

    def _choose(self, row: int) -> None:
        """Go so far."""
        if row >= 0:
            way = self.way
            self.close()
            self.chosen.emit(way, row + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click or Enter goes as far as pointed at; Left and Right change the direction."""
        if watched is self.list.viewport() and event.type() == QEvent.Type.MouseButtonRelease:
            index: QModelIndex = self.list.indexAt(event.position().toPoint())  # type: ignore[attr-defined]
            self._choose(index.row())
            return True
        if watched is self.list.viewport() and event.type() == QEvent.Type.MouseButtonPress:
            return True  # the list would change its own selection
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._choose(self.list.currentRow())
                return True
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())
                return True
        return super().eventFilter(watched, event)


class Undoing(QObject):
    """Opens the list of steps."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.list: StepList | None = None
        # "Undo" beside what was said of the step before would take back this one.
        window.working.decided.connect(lambda _decision, _result: window.messages.withdraw("undo"))

    def undo_several(self) -> None:
        """Show what can be undone or done again, and go as far as is chosen."""
        window = self._window

        def show(answer: dict[str, Any]) -> None:
            made = StepList(window)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.chosen.connect(self._go)
            made.set_steps(answer["undo"], answer["redo"])
            bar = window.panes.bar
            made.move(bar.mapToGlobal(QPoint(16, bar.height() - 4)))
            made.show()
            made.list.setFocus()
            self.list = made

        window.jobs.ask("undo_list", {}, show)

    def _go(self, way: str, steps: int) -> None:
        """Undo or redo some steps."""
        if way == "undo":
            self._window.working.undo(steps)
        else:
            self._window.working.redo(steps)
