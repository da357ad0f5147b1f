"""The windows that are open: one for each archive, brought to the front instead of opened twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal

from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.dropping import Given, is_archive
from cuttings_desktop.messages import Message

__all__ = ["Windows"]

_STEP = QPoint(32, 32)


def _same(one: Path, other: Path) -> bool:
    """Tell whether two paths are one file."""
    try:
        return one.samefile(other)
    except OSError:
        return one == other


class Windows(QObject):
    """All windows of one run; `make` makes one that shows nothing yet. `emptied` tells that the last one closed."""

    emptied = Signal()

    def __init__(self, make: Callable[[], MainWindow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.all: list[MainWindow] = []

    def new(self) -> MainWindow:
        """Make one more window."""
        window = self._make()
        window.opener = lambda path, create: self.open(path, create=create, near=window)
        window.closed.connect(lambda: self._forget(window))
        window.quit_wanted.connect(self.quit)
        self.all.append(window)
        return window

    def front(self) -> MainWindow:
        """Return the window that is used now, or the last one."""
        return next((window for window in self.all if window.isActiveWindow()), self.all[-1])

    def open(self, path: Path, *, create: bool = False, near: MainWindow | None = None) -> MainWindow:
        """Show an archive: where it is open already, in a window that shows none, or in a new one."""
        for window in self.all:
            if window.jobs.path is not None and not window.vacant and _same(window.jobs.path, path):
                self.raise_window(window)
                return window
        shown = near if near is not None and near.vacant else self._empty()
        if shown is None:
            beside = near or self.front()
            shown = self.new()
            room = beside.screen().availableGeometry()
            shown.resize(beside.size().boundedTo(room.size() - QSize(_STEP.x(), _STEP.y())))
            if not beside.isMaximized() and not beside.isFullScreen():
                # A step beside, but no part of it off the screen.
                last = room.bottomRight() - QPoint(shown.width(), shown.height())
                at = beside.pos() + _STEP
                shown.move(max(room.left(), min(at.x(), last.x())), max(room.top(), min(at.y(), last.y())))
        shown.show()
        shown.open_archive(path, create=create)
        self.raise_window(shown)
        return shown

    def _empty(self) -> MainWindow | None:
        """Return a window that shows no archive."""
        return next((window for window in self.all if window.vacant), None)

    def give(self, names: Sequence[str], near: MainWindow | None = None) -> None:
        """Take files of a start or a drop: archives are opened, all others imported into the archive in front."""
        paths = [Path(name) for name in names]
        archives = [path for path in paths if is_archive(path)]
        for path in archives:
            self.open(path, create=not path.exists(), near=near)
        others = tuple(path for path in paths if path not in archives)
        window = near if near in self.all else self.front()
        assert window is not None
        if not archives:
            self.raise_window(window)
        there = tuple(path for path in others if path.exists())
        if there:
            window.import_when_open(Given(there))
        gone = [path for path in others if path not in there]
        if gone:
            words = self.tr("There is no file {path}.").format(path=str(gone[0])[:300])
            window.messages.show_message(Message(words, level="warning"))

    @staticmethod
    def raise_window(window: MainWindow) -> None:
        """Bring a window to the front."""
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def quit(self) -> None:
        """Close all windows, the one in front last; one that still works may ask and stay."""
        for window in sorted(self.all, key=lambda one: one.isActiveWindow()):
            if not window.close():
                return

    def close_at_once(self) -> None:
        """Close all windows without asking."""
        for window in list(self.all):
            window.close_at_once()

    def _forget(self, window: MainWindow) -> None:
        """Let a closed window go."""
        if window in self.all:
            self.all.remove(window)
            if not self.all:
                self.emptied.emit()
            else:
                window.deleteLater()
