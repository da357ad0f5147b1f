"""Where everything in the window stands: rail, panes in splitters, bars over and under them, and what is remembered.

The middle shows one of MODES, each with column widths of its own; at the right stands the article, or the page of a
name in its place.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.main_window.bars import Welcome
from cuttings_desktop.main_window.no_archive import NoArchive
from cuttings_desktop.main_window.panes import Panes
from cuttings_desktop.main_window.rail import Rail
from cuttings_desktop.main_window.reading_desk import ReadingDesk

__all__ = ["Frame"]

_USUAL = QSize(1280, 800)
_PATIENCE_MS = 300
_ROOMY = 1500  # pixels in which names, list, article and another one have room
# Widths of names, middle and article in each mode; what is left over is shared.
_WIDTHS = {
    "articles": [190, 350, 480],
    "names": [170, 430, 420],
    "meetings": [160, 520, 340],
    "proposals": [160, 500, 360],
    "decisions": [170, 450, 400],
    "notebook": [160, 480, 380],
    "terms": [160, 560, 300],
    "gaps": [170, 430, 420],
}
# The pane of each mode but the articles, which is made when it is first shown.
_PANES = {mode: "ledger" if mode == "decisions" else mode for mode in _WIDTHS if mode != "articles"}
_SIDE = 190  # pixels of the side bar


class Frame(QWidget):
    """The middle of the window: the panes, or the welcome of an empty archive, or that one is being opened.

    `mode_changed` (name) tells that the middle shows something else.
    """

    mode_changed = Signal(str)

    def __init__(self, panes: Panes, strips: Sequence[QWidget], welcome: Welcome, parent: QWidget) -> None:
        super().__init__(parent)
        self._panes, self._welcome = panes, welcome
        self.mode = "articles"
        self._rescue: QWidget | None = None
        self._gave_way = False  # the names were hidden for something beside the article
        self._widths = {mode: list(widths) for mode, widths in _WIDTHS.items()}
        named: tuple[tuple[QWidget, str], ...] = (
            (panes.timeline, self.tr("Timeline")),
            (panes.entities, self.tr("Names")),
            (panes.results, self.tr("Articles")),
            (panes.reading, self.tr("Article")),
        )
        for pane, name in named:
            pane.setAccessibleName(name)
        # From the outside in: what is put into something new is styled again, with all that is in it.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panes.bar)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        self._opening = QLabel()
        self._opening.setProperty("role", "muted")
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown, self.none = QWidget(), NoArchive()
        for page in (self._opening, self._shown, welcome, self.none):
            self._stack.addWidget(page)
        # The panes are laid out and styled when the window is first shown, not when the first answer comes.
        self._stack.setCurrentWidget(self._shown)
        self._fill(panes)
        # Under the panes: what comes and goes by itself must not move what somebody is about to click.
        for strip in strips:
            column.addWidget(strip)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._slow.timeout.connect(lambda: self._opening.setText(self.tr("Opening the archive…")))

    def _fill(self, panes: Panes) -> None:
        """Put the panes where they belong, from the outside in."""
        row = QHBoxLayout(self._shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail()
        row.addWidget(self.rail)
        self._halves, self._rows = QSplitter(Qt.Orientation.Horizontal), QSplitter(Qt.Orientation.Vertical)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        row.addWidget(self._halves, 1)
        panes.side.setMinimumWidth(140)
        self._halves.addWidget(panes.side)
        self._halves.addWidget(self._rows)
        self._rows.addWidget(panes.timeline)
        self._rows.addWidget(self._columns)
        self.middle, self.detail = QStackedWidget(), QStackedWidget()
        columns: tuple[tuple[QWidget, int], ...] = ((panes.entities, 160), (self.middle, 240), (self.detail, 280))
        for pane, width in columns:
            pane.setMinimumWidth(width)
            self._columns.addWidget(pane)
        self.middle.addWidget(panes.results)
        for late in _PANES.values():
            panes.when_made(late, self._take_late)
        self.desk = ReadingDesk(panes.reading)
        for right in (self.desk, panes.page):
            self.detail.addWidget(right)
        self._columns.setStretchFactor(1, 1)
        self._columns.setStretchFactor(2, 2)
        self._columns.setSizes(self._widths["articles"])
        self._rows.setStretchFactor(1, 1)
        self._rows.setSizes([150, 560])
        self._halves.setStretchFactor(1, 1)
        self._halves.setSizes([_SIDE, 1000])
        for splitter in (self._columns, self._rows, self._halves):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)

    # What the middle and the right show

    def show_mode(self, mode: str) -> None:
        """Show one of MODES in the middle; every mode keeps its own widths."""
        if mode == self.mode:
            return
        self._keep_widths()
        self.mode = mode
        self.middle.setCurrentWidget(self._middle_of(mode))
        self._set_widths()
        self.mode_changed.emit(mode)

    def _keep_widths(self, *, force: bool = False) -> None:
        """Note the widths of this mode; a column that is hidden keeps the width that it had."""
        if self.desk.beside is not None and not force:
            return
        before = self._widths[self.mode]
        self._widths[self.mode] = [now or old for now, old in zip(self._columns.sizes(), before, strict=True)]

    def make_room(self, wanted: bool) -> None:
        """Give the right so much room that two things can stand beside each other there, or take it back."""
        names = self._panes.entities
        if wanted:
            self._keep_widths(force=True)
            self._gave_way = not names.isHidden() and self._columns.width() < _ROOMY
            names.setVisible(not names.isHidden() and not self._gave_way)
        else:
            names.setVisible(not names.isHidden() or self._gave_way)
            self._gave_way = False
        self._set_widths()

    def _set_widths(self) -> None:
        """Give every column the width that it has in this mode; the right has more where two things stand there."""
        widths = self._widths[self.mode]
        if self.desk.beside is not None:
            widths = [min(widths[0], 160), 240, max(600, self._columns.width() - 400)]
        self._columns.setSizes(widths)

    @property
    def shown(self) -> tuple[QWidget, QWidget]:
        """Return what the middle and the right show."""
        right = self._panes.page if self.showing_page else self.desk
        return self._middle_of(self.mode), right

    def _take_late(self, pane: QWidget) -> None:
        """Put a pane that has just been made into the middle."""
        self.middle.addWidget(pane)

    def _middle_of(self, mode: str) -> QWidget:
        """Return what the middle shows in a mode."""
        pane: QWidget = self._panes.results if mode == "articles" else getattr(self._panes, _PANES[mode])
        return pane

    @property
    def showing_page(self) -> bool:
        """Tell whether the page of a name stands in the place of the article."""
        return self.detail.currentWidget() is self._panes.page

    def show_page(self) -> None:
        """Show the page of a name in the place of the article."""
        self.detail.setCurrentWidget(self._panes.page)
        self.detail.show()

    def show_reading(self) -> None:
        """Show the article."""
        self.detail.setCurrentWidget(self.desk)
        self.detail.show()

    @property
    def welcoming(self) -> bool:
        """Tell whether the welcome of an empty archive is shown."""
        return self._stack.currentWidget() is self._welcome

    def show_opening(self) -> None:
        """Show nothing, and after a while that an archive is being opened."""
        self._opening.setText("")
        self._slow.start()
        self._stack.setCurrentWidget(self._opening)

    def show_none(self) -> None:
        """Say that there is no archive."""
        self._slow.stop()
        self._stack.setCurrentWidget(self.none)
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            self.none.setFocus()

    def show_looking(self) -> None:
        """Say that an archive which cannot be opened is looked at: a page of ways out may follow."""
        self._slow.stop()
        self._stack.setCurrentWidget(self._opening)
        self._opening.setText(self.tr("Looking at the file…"))

    # An archive that cannot be opened

    def take_rescue(self, page: QWidget) -> None:
        """Take the page that shows what is wrong with an archive, made when there is one."""
        self._rescue = page
        self._stack.addWidget(page)

    @property
    def rescuing(self) -> bool:
        """Tell whether that page is shown."""
        return self._rescue is not None and self._stack.currentWidget() is self._rescue

    def show_rescue(self) -> None:
        """Show that page."""
        self._slow.stop()
        if self._rescue is not None:
            self._stack.setCurrentWidget(self._rescue)

    def show_panes(self, *, welcome: bool) -> None:
        """Show the panes, or the welcome."""
        self._slow.stop()
        self._stack.setCurrentWidget(self._welcome if welcome else self._shown)

    # What can be hidden, and what is remembered

    def hideable(self) -> dict[str, QWidget]:
        """Return what can be hidden, by the names of its settings."""
        return {
            "side": self._panes.side,
            "entities": self._panes.entities,
            "timeline": self._panes.timeline,
            "reading": self.detail,
        }

    def restore(self, window: QMainWindow, settings: QSettings) -> None:
        """Come back as one was left."""
        window.resize(_USUAL)
        for name, restore in (
            ("geometry", window.restoreGeometry),
            ("rows", self._rows.restoreState),
            ("halves", self._halves.restoreState),
        ):
            state = settings.value(f"window/{name}")
            if isinstance(state, QByteArray):
                restore(state)
        try:
            kept = json.loads(str(settings.value("window/widths", "{}")))
            for mode, widths in kept.items():
                if mode in self._widths and len(widths) == len(self._widths[mode]):
                    self._widths[mode] = [max(0, int(width)) for width in widths]
        except (ValueError, TypeError, AttributeError):
            self._widths = {mode: list(widths) for mode, widths in _WIDTHS.items()}
        self._columns.setSizes(self._widths[self.mode])
        try:
            self._panes.reading.set_zoom(float(str(settings.value("window/zoom", 1.0))))
        except ValueError:
            self._panes.reading.set_zoom(1.0)
        self._panes.reading.zoom_changed.connect(lambda factor: settings.setValue("window/zoom", factor))
        for name, pane in self.hideable().items():
            pane.setVisible(str(settings.value(f"window/{name}", "true")).lower() != "false")

    def keep(self, window: QMainWindow, settings: QSettings) -> None:
        """Remember how the window is."""
        self._keep_widths()
        settings.setValue("window/geometry", window.saveGeometry())
        settings.setValue("window/widths", json.dumps(self._widths))
        settings.setValue("window/rows", self._rows.saveState())
        settings.setValue("window/halves", self._halves.saveState())
        for name, pane in self.hideable().items():
            gave_way = name == "entities" and self._gave_way
            settings.setValue(f"window/{name}", gave_way or not pane.isHidden())
