"""Notices that another program has written to the open archive: its articles are shown without being asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Following"]

_EVERY_MS = 4_000


class Following(QObject):
    """Asks now and then, and when the window comes to the front, for the newest token of the archive's history."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._token = ""
        self._asking = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    def start(self) -> None:
        """Begin with an archive that was just opened."""
        self._asking = False
        self._timer.start()

    def leave(self) -> None:
        """Know nothing of any archive."""
        self._timer.stop()
        self._token = ""

    def know(self, summary: dict[str, Any]) -> None:
        """Know which state of the archive is shown."""
        self._token = str(summary.get("token") or "")

    def look(self) -> None:
        """See whether the archive is as it is shown; while this window itself is at work it is not, and is no news."""
        window = self._window
        idle = not (window.working.busy or window.passing.running or self._asking)
        if not self._token or not idle or not window.isVisible() or window.isMinimized():
            return
        path, self._asking = window.jobs.path, True

        def take(answer: dict[str, Any]) -> None:
            self._asking = False
            token = str(answer.get("token") or "")
            same = not token or token == self._token or not self._token or window.jobs.path != path
            if same or window.working.busy or window.passing.running:
                return
            self._token = token
            window.jobs.changed.emit()
            window.answering.article.refresh()

        def failed(_error: Exception) -> None:
            # Whoever wants something of the archive is told; this is nobody's wish.
            self._asking = False

        window.jobs.ask("token", {}, take, failed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at once when somebody comes back to the window."""
        if event.type() == QEvent.Type.WindowActivate and self._timer.isActive():
            self.look()
        return super().eventFilter(watched, event)
