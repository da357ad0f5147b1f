"""Watched folders: told by the system when one changes, and looked through every half minute all the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from cuttings_desktop.messages import Message, plural

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Watching"]

_EVERY_MS = 30_000
# A file that is being written changes many times; one looks when it has come to rest.
_REST_MS = 1_500
_MOST = 500  # folders the system is asked to tell of


class Watching(QObject):
    """Has watched folders looked through while an archive is open for writing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.scan)
        self._told = QFileSystemWatcher(self)
        self._told.directoryChanged.connect(lambda _path: self._rest.start())
        self._told.fileChanged.connect(lambda _path: self._rest.start())
        self._every = QTimer(self, interval=_EVERY_MS)
        self._every.timeout.connect(self.scan)
        self._scanning = False

    def leave(self) -> None:
        """Watch nothing."""
        self._every.stop()
        self._rest.stop()
        if watched := [*self._told.directories(), *self._told.files()]:
            self._told.removePaths(watched)

    def begin(self) -> None:
        """Watch what the open archive names; nothing where it may not be changed."""
        self.leave()
        if self._window.summary.get("read_only", True):
            return

        def take(answer: dict[str, Any]) -> None:
            rows = answer["rows"]
            if not rows:
                return
            paths = [str(path) for row in rows for path in (row["path"], *(row.get("folders") or ()))]
            if there := [path for path in paths if Path(path).exists()][:_MOST]:
                self._told.addPaths(there)
            self._every.start()
            self.scan()

        # An archive without watched folders says so; what goes wrong here is said when somebody opens the list.
        self._window.jobs.ask("watch_list", {}, take, lambda _error: None)

    def scan(self) -> None:
        """Look through what is watched now, unless something else is being done."""
        window = self._window
        if self._scanning or window.working.busy or window.jobs.path is None:
            return
        self._scanning = True

        def done(report: dict[str, Any]) -> None:
            self._scanning = False
            added = int(report.get("added") or 0)
            if added:
                counted = plural(added, self.tr("article"), self.tr("articles"))
                words = self.tr("{n} imported from watched folders.").format(n=counted)
                window.messages.show_message(Message(words, level="info"), "last_report", self.tr("Show the report"))
                window.working.catch_up()

        def failed(error: Exception) -> None:
            self._scanning = False
            window.show_error(error)

        window.jobs.ask("watch_scan", {}, done, failed, role="changes")
