"""The window itself: panes in splitters, bars over and under them, what is dropped, what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QToolButton,
)

from cuttings_desktop import theme, troubles
from cuttings_desktop.jobs import Jobs
from cuttings_desktop.keeping.notice import NoticeStrip
from cuttings_desktop.main_window.actions import make_actions, make_menus, refresh_icons
from cuttings_desktop.main_window.answering import Answering
from cuttings_desktop.main_window.asked import Asked
from cuttings_desktop.main_window.bars import DropOverlay, MessageBar, Welcome
from cuttings_desktop.main_window.checking import Checking
from cuttings_desktop.main_window.closing import ask_to_close
from cuttings_desktop.main_window.commands import Commands
from cuttings_desktop.main_window.dropping import Given, given
from cuttings_desktop.main_window.failing import way_out
from cuttings_desktop.main_window.following import Following
from cuttings_desktop.main_window.frame import Frame
from cuttings_desktop.main_window.keeping import Keeping
from cuttings_desktop.main_window.lists import Lists
from cuttings_desktop.main_window.opening import open_archive
from cuttings_desktop.main_window.organising_rooms import Rooms
from cuttings_desktop.main_window.paging import Paging
from cuttings_desktop.main_window.panes import Panes
from cuttings_desktop.main_window.passing import Passing
from cuttings_desktop.main_window.reading import Reading
from cuttings_desktop.main_window.rescuing import Rescuing
from cuttings_desktop.main_window.strip import PassStrip, WorkStrip
from cuttings_desktop.main_window.working import Working
from cuttings_desktop.messages import Message, message_of

__all__ = ["MainWindow"]

_SMALLEST = QSize(860, 560)
# These buttons show a word beside their picture: what a newcomer looks for.
_SHORT = ("import_files", "export")


class MainWindow(QMainWindow):
    """One window on one archive.

    Signals: `choices_changed` (Choices) the reader wants other settings, `closed` it is gone, `quit_wanted` all windows
    shall go. `opener` (path, create) shows an archive in the window where it belongs; without one it is this window.
    """

    choices_changed = Signal(object)
    closed = Signal()
    quit_wanted = Signal()

    def __init__(self, jobs: Jobs, settings: QSettings) -> None:
        super().__init__()
        self.jobs, self.settings = jobs, settings
        self.summary: dict[str, Any] = {}
        self.article: dict[str, Any] | None = None
        self._greeted = self._sure = False
        self.opener: Callable[[Path, bool], MainWindow] | None = None
        self._waiting: Given | None = None
        self.setWindowTitle("Cuttings")
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(True)
        self.panes = Panes()
        self.messages, self.strip, self.welcome = MessageBar(), WorkStrip(), Welcome()
        self.passing_strip, self.notice = PassStrip(), NoticeStrip()
        strips = (self.notice, self.messages, self.strip, self.passing_strip)
        self.frame = Frame(self.panes, strips, self.welcome, self)
        self.setCentralWidget(self.frame)
        self.asked = Asked(self)
        self.answering = Answering(jobs, self.asked, self.panes, self)
        self.working = Working(jobs, self.strip, self)
        self.working.counted = lambda: int(self.summary.get("articles", 0)) + int(self.summary.get("trash", 0))
        self.paging = Paging(self)
        self.commands = Commands(self)
        self.lists, self.passing = Lists(self), Passing(self)
        self.rooms, self.reading = Rooms(self), Reading(self)
        self.keeping, self.checking, self.rescuing = Keeping(self), Checking(self), Rescuing(self)
        self.following = Following(self)
        self.actions_ = make_actions(self, self.commands.handlers())
        self.menus = make_menus(self.menuBar(), self.actions_)
        self.recent_menu = QMenu(self)
        self.actions_["recent"].setMenu(self.recent_menu)
        self._make_buttons()
        self.frame.rail.set_actions(self.actions_)
        self._overlay = DropOverlay(self)
        self._connect()
        self.frame.restore(self, self.settings)
        self.commands.refresh()
        self.set_theme(theme.current())
        self.panes.results.setFocus()

    # Making it

    def _make_buttons(self) -> None:
        """Put the few buttons that are needed all the time beside the search line."""
        for name in ("back", "forward", "import_files", "export"):
            button = QToolButton()
            button.setDefaultAction(self.actions_[name])
            button.setIconSize(QSize(18, 18))
            if name in _SHORT:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(self.actions_[name].iconText())
            self.panes.bar.add_button(button, leading=name in ("back", "forward"))

    def _connect(self) -> None:
        """Connect what concerns the whole window."""
        self.jobs.failed.connect(self.show_error)
        self.jobs.changed.connect(self.refresh)
        self.jobs.restarted.connect(self._say_restarted)
        self.answering.answered.connect(self._answered)
        self.answering.explained.connect(self.commands.explaining.show_why)
        self.answering.failed.connect(self.show_error)
        self.answering.article.shown.connect(self._shown)
        self.working.failed.connect(self.show_error)
        self.working.said.connect(self.messages.show_message)
        self.working.begun_again.connect(self.messages.hide)
        self.working.grown.connect(self.answering.ask_again)
        self.working.imported.connect(lambda _report: self.answering.look_at_first())
        self.working.article_changed.connect(self.answering.article.refresh)
        self.asked.changed.connect(lambda _question, _typing: self.commands.refresh())
        self.paging.turned.connect(self.commands.refresh)
        self.frame.mode_changed.connect(lambda _mode: self.commands.refresh())
        for start in (self.welcome, self.frame.none):
            start.wanted.connect(self.commands.run)
        self.panes.results.wanted.connect(self.commands.run)
        self.messages.action_chosen.connect(self.commands.run)
        self.commands.connect_panes()
        theme.notifier().changed.connect(self.set_theme)

    # The archive

    def want_archive(self, path: Path, *, create: bool = False) -> MainWindow:
        """Show an archive in the window where it belongs, and return that."""
        if self.opener is not None:
            return self.opener(path, create)
        self.open_archive(path, create=create)
        return self

    def import_when_open(self, offered: Given) -> None:
        """Import what another start of the program was given, as soon as there is an archive that takes it."""
        if self.summary:
            self.commands.filing.take(offered)
        else:
            self._waiting = offered

    def open_archive(self, path: Path, *, create: bool = False) -> None:
        """Show the archive at `path`; with `create` it is made if it is not there. Long work is not left behind."""
        open_archive(self, path, create=create)

    def begin_anew(self) -> None:
        """Know nothing of an archive that is left."""
        self._greeted = False
        self.summary, self.article = {}, None

    def import_waiting(self) -> None:
        """Import what was given before there was an archive that takes it."""
        if self._waiting is not None:
            offered, self._waiting = self._waiting, None
            self.commands.filing.take(offered)

    @property
    def vacant(self) -> bool:
        """Tell whether another archive may be shown here, since none is."""
        return self.jobs.path is None or (self.rescuing.shown and not self.rescuing.busy)

    def refresh(self) -> None:
        """Ask everything again after a change."""
        self.jobs.ask("summary", {}, self.take_summary)
        self.answering.ask_again()

    def take_summary(self, summary: dict[str, Any]) -> None:
        """Show what is known of the archive as a whole."""
        self.summary = summary
        self.following.know(summary)
        locked = self.tr(" (read only)") if summary["read_only"] else ""
        self.setWindowTitle(f"{summary['name']}{locked} – Cuttings")
        empty = not summary["articles"] and not summary["trash"]
        if self._greeted or empty:
            self._show_panes(welcome=empty)
        self.commands.refresh()

    def _answered(self, answer: dict[str, Any]) -> None:
        """Say what to do where nothing was found."""
        self.commands.refresh()
        self.commands.explaining.know(answer)
        if not self.summary.get("read_only", True):
            self.working.know_unindexed(int(answer.get("unindexed") or 0))
        if answer["of"] or self.summary.get("trash"):
            self._show_panes(welcome=False)
        if not answer["total"]:
            self.commands.explaining.show_nothing(answer)
        if not self._greeted:
            self._greeted = True
            self._focus_main()

    def _show_panes(self, *, welcome: bool) -> None:
        """Show the panes or the welcome; the focus goes along, and not to whatever is next in line."""
        if welcome != self.frame.welcoming:
            self.frame.show_panes(welcome=welcome)
            self._focus_main()
        else:
            self.frame.show_panes(welcome=welcome)

    def _focus_main(self) -> None:
        """Put the focus where one begins; somebody who is typing is left alone."""
        if not isinstance(QApplication.focusWidget(), QLineEdit):
            (self.welcome if self.frame.welcoming else self.panes.results).setFocus()

    def _shown(self, header: dict[str, Any] | None) -> None:
        """Know the article that is read."""
        self.article = header
        self.commands.refresh()

    # What is said

    def show_error(self, error: Exception) -> None:
        """Say an error in a sentence, with advice; for a damaged archive there is more to do than to read it."""
        troubles.note(error)
        self.messages.show_message(message_of(error), *(way_out(error) if self.summary else ()))

    def _say_restarted(self, role: str) -> None:
        """Say that a process was started again."""
        words = self.tr("A background process ended and was started again. What was stored is safe.")
        self.messages.show_message(Message(words, level="warning"))

    def set_theme(self, look: theme.Theme) -> None:
        """Hand the new look to every pane."""
        for pane in (*self.panes, self.paging.timeline, self.frame.rail):
            pane.set_theme(look)
        for strip in (self.messages, self.notice, self.rescuing.page):
            if strip is not None:
                strip.set_theme(look)
        refresh_icons(self.actions_)

    # What is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, folders and text."""
        if event.source() is None and not given(event.mimeData()).empty:
            event.acceptProposedAction()
            self._overlay.cover(self.rect())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the overlay away."""
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self._overlay.hide()
        event.acceptProposedAction()
        self.commands.filing.take(given(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlay as large as the window."""
        super().resizeEvent(event)
        if not self._overlay.isHidden():
            self._overlay.setGeometry(self.rect())

    # What is remembered

    def close_at_once(self) -> None:
        """Close without asking, as when the terminal or the session ends."""
        self._sure = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the state and end the archive's processes; long work is not stopped unasked."""
        if (self.working.busy or self.rescuing.busy) and not self._sure and self.isVisible():
            event.ignore()
            ask_to_close(self)
            return
        self.frame.keep(self, self.settings)
        self.working.leave()
        self.passing.leave()
        self.keeping.leave()
        self.following.leave()
        self.checking.leave()
        self.commands.leave()
        event.accept()
        # A worker that is busy takes a moment to end: nobody should look at a window that does not answer.
        self.hide()
        self.jobs.close()
        self.closed.emit()
