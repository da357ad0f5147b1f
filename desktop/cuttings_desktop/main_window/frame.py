"""Where everything in the window stands: panes in splitters, bars over and under them, and what is remembered of it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from cuttings_desktop.main_window.bars import MessageBar, Welcome
from cuttings_desktop.main_window.panes import Panes
from cuttings_desktop.main_window.strip import WorkStrip

__all__ = ["Frame"]

_USUAL = QSize(1280, 800)
_PATIENCE_MS = 300
_HIDEABLE = ("entities", "timeline", "reading")


class Frame(QWidget):
    """The middle of the window: the panes, or the welcome of an empty archive, or that one is being opened."""

    def __init__(self, panes: Panes, messages: MessageBar, strip: WorkStrip, welcome: Welcome) -> None:
        super().__init__()
        self._panes, self._welcome = panes, welcome
        for pane, name in (
            (panes.timeline, self.tr("Timeline")),
            (panes.entities, self.tr("Names")),
            (panes.results, self.tr("Articles")),
            (panes.reading, self.tr("Article")),
        ):
            pane.setAccessibleName(name)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for pane, width in ((panes.entities, 160), (panes.results, 240), (panes.reading, 280)):
            pane.setMinimumWidth(width)
            self._columns.addWidget(pane)
        self._columns.setStretchFactor(1, 1)
        self._columns.setStretchFactor(2, 2)
        self._columns.setSizes([250, 400, 630])
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.addWidget(panes.timeline)
        self._rows.addWidget(self._columns)
        self._rows.setStretchFactor(1, 1)
        self._rows.setSizes([150, 560])
        for splitter in (self._columns, self._rows):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._opening = QLabel()
        self._opening.setProperty("role", "muted")
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for page in (self._opening, self._rows, welcome):
            self._stack.addWidget(page)
        # The panes are laid out and styled when the window is first shown, not when the first answer comes.
        self._stack.setCurrentWidget(self._rows)
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._slow.timeout.connect(lambda: self._opening.setText(self.tr("Opening the archive…")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panes.bar)
        column.addWidget(self._stack, 1)
        # Under the panes: what comes and goes by itself must not move what somebody is about to click.
        for widget in (messages, strip):
            column.addWidget(widget)

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
        self._opening.setText(self.tr("No archive is open. Open one with Ctrl+O, or make one with Ctrl+N."))

    def show_panes(self, *, welcome: bool) -> None:
        """Show the panes, or the welcome."""
        self._slow.stop()
        self._stack.setCurrentWidget(self._welcome if welcome else self._rows)

    def restore(self, window: QMainWindow, settings: QSettings) -> None:
        """Come back as one was left."""
        window.resize(_USUAL)
        for name, restore in (
            ("geometry", window.restoreGeometry),
            ("columns", self._columns.restoreState),
            ("rows", self._rows.restoreState),
        ):
            state = settings.value(f"window/{name}")
            if isinstance(state, QByteArray):
                restore(state)
        try:
            self._panes.reading.set_zoom(float(str(settings.value("window/zoom", 1.0))))
        except ValueError:
            self._panes.reading.set_zoom(1.0)
        self._panes.reading.zoom_changed.connect(lambda factor: settings.setValue("window/zoom", factor))
        for name in _HIDEABLE:
            shown = str(settings.value(f"window/{name}", "true")).lower() != "false"
            getattr(self._panes, name).setVisible(shown)

    def keep(self, window: QMainWindow, settings: QSettings) -> None:
        """Remember how the window is."""
        settings.setValue("window/geometry", window.saveGeometry())
        settings.setValue("window/columns", self._columns.saveState())
        settings.setValue("window/rows", self._rows.saveState())
        for name in _HIDEABLE:
            settings.setValue(f"window/{name}", not getattr(self._panes, name).isHidden())
