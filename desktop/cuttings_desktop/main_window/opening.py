"""Showing an archive in a window, and leaving it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_desktop.settings import add_recent

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["leave_archive", "open_archive"]


def leave_archive(window: MainWindow) -> None:
    """Know of no archive any more; its processes are for the caller to end."""
    window.working.leave()
    window.passing.start()
    window.rooms.watching.leave()
    window.keeping.leave()
    window.following.leave()
    window.checking.leave()
    window.begin_anew()
    _close_bar(window)
    window.messages.hide()
    window.commands.refresh()


def _close_bar(window: MainWindow) -> None:
    """Let nobody ask, and say of nothing how much was found."""
    window.panes.bar.setEnabled(False)
    window.panes.bar.set_text("")
    window.panes.bar.set_chips([])
    window.panes.bar.set_busy(False)
    window.panes.bar.set_none()


def open_archive(window: MainWindow, path: Path, *, create: bool = False) -> None:
    """Show the archive at `path`; with `create` it is made if it is not there. Long work is not left behind."""
    if window.working.refuses() or window.rescuing.refuses():
        return
    window.working.leave()
    window.passing.start()
    window.keeping.leave()
    window.following.leave()
    window.checking.leave()
    window.jobs.open(path)
    window.paging.start()
    window.begin_anew()
    window.commands.refresh()
    window.frame.show_opening()
    window.setWindowTitle(f"{path.stem} – Cuttings")

    def opened(summary: dict[str, Any]) -> None:
        add_recent(window.settings, path)
        window.panes.bar.setEnabled(True)
        window.take_summary(summary)
        window.answering.start()
        window.lists.start()
        window.rooms.start()
        window.reading.start()
        window.keeping.start()
        window.following.start()
        if not summary["read_only"]:
            window.working.catch_up()
        window.import_waiting()

    def refused(error: Exception) -> None:
        window.frame.show_none()
        _close_bar(window)
        window.setWindowTitle("Cuttings")
        window.show_error(error)
        window.rescuing.refused(path, error)

    window.jobs.ask("summary", {}, opened, refused, role="changes" if create else "questions")
