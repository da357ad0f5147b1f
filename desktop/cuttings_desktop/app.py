"""The application around the windows: fonts, look, language, and what happens to errors that nobody caught."""

from __future__ import annotations

import dataclasses
import importlib
import itertools
import json
import logging
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from cuttings_db.resources import resource
from cuttings_desktop import assets, theme, troubles
from cuttings_desktop.handing import instance_name
from cuttings_desktop.instance import Instance
from cuttings_desktop.jobs import Jobs, Tidying
from cuttings_desktop.language import speak
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.main_window.dropping import is_archive
from cuttings_desktop.main_window.filing import data_folder
from cuttings_desktop.messages import Message
from cuttings_desktop.settings import Choices, load_choices, recent_archives
from cuttings_desktop.windows import Windows

__all__ = ["Application", "load_families", "run"]

_log = logging.getLogger("cuttings")
_TURN_SECONDS = 0.001


def _tr(text: str) -> str:
    """Translate one line."""
    return QCoreApplication.translate("app", text)


def load_families() -> None:
    """Load the shipped fonts, so that Chinese shows on a machine that has no Chinese font."""
    try:
        folder = resource("fonts")
    except FileNotFoundError:
        return
    assets.load_fonts(folder)
    families = json.loads((folder / "SOURCES.json").read_text(encoding="utf-8"))["families"]
    theme.set_families(families["sans"], families["serif"])


def warm_up() -> None:
    """Load now, while the archive is being opened, what would else hold up the frame of the first answer.

    The first Chinese character costs 30 ms, numpy's masked arrays, which `numpy.unique` loads when first used, 25 ms.
    """
    importlib.import_module("numpy.ma")
    picture = QPixmap(8, 8)
    painter = QPainter(picture)
    roles: tuple[theme.Role, ...] = ("body", "reading")
    for role, bold in itertools.product(roles, (False, True)):
        painter.setFont(theme.current().font(role, bold=bold))
        painter.drawText(0, 8, "A文字")
    painter.end()


class Application:
    """One run of the program: its application object and windows."""

    def __init__(self, arguments: list[str]) -> None:
        self.qt = QApplication.instance() or QApplication(arguments[:1])
        assert isinstance(self.qt, QApplication)
        QCoreApplication.setOrganizationName("Cuttings")
        QCoreApplication.setApplicationName("Cuttings")
        QGuiApplication.setApplicationDisplayName("Cuttings")
        QGuiApplication.setDesktopFileName("cuttings")
        self.qt.setWindowIcon(assets.application_icon())
        self.settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Cuttings", "Cuttings")
        self._choices = load_choices(self.settings)
        self._tidying: Tidying | None = None
        self._turn_before = sys.getswitchinterval()
        self._translators = speak(self._choices.language)
        load_families()
        self.look(self._choices, dressed=False)
        self.windows = Windows(self._make_window)
        self.windows.new()
        theme.dress(self.qt)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self.look(self._choices))
        self._catch_errors()

    @property
    def window(self) -> MainWindow:
        """Return the window in front."""
        return self.windows.front()

    def _make_window(self) -> MainWindow:
        """Make a window that shows nothing yet."""
        window = MainWindow(Jobs(), self.settings)
        window.choices_changed.connect(self.look)
        self._take_choices_to_window(self._choices, window)
        return window

    def look(self, choices: Choices, *, dressed: bool = True) -> None:
        """Apply the reader's settings; the style sheet can wait for a window that is being made."""
        self._choices = choices
        chosen = {"light": theme.LIGHT, "dark": theme.DARK}.get(choices.theme) or theme.system()
        wanted = dataclasses.replace(
            chosen, scale=choices.text_scale, columns=choices.reading_width, serif=choices.serif
        )
        assert isinstance(self.qt, QApplication)
        theme.apply(self.qt, wanted, dressed=dressed)
        for window in self.windows.all if hasattr(self, "windows") else ():
            self._take_choices_to_window(choices, window)

    @staticmethod
    def _take_choices_to_window(choices: Choices, window: MainWindow) -> None:
        """Tell a window what is no matter of the look."""
        window.working.keep_originals = choices.keep_originals

    def _catch_errors(self) -> None:
        """Show errors that nobody caught, of every thread, in the window's own words."""

        def tell(error: BaseException) -> None:
            _log.error("an error that nobody caught", exc_info=error)
            troubles.note(error)
            # From any thread: the bridge's signal is queued to the window's.
            if self.windows.all:
                self.window.jobs.report(error if isinstance(error, Exception) else RuntimeError(repr(error)))

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                self.windows.close_at_once()
            else:
                tell(error)

        sys.excepthook = hook
        threading.excepthook = lambda given: tell(given.exc_value or RuntimeError(str(given.exc_type)))

    def begin(self, paths: Sequence[str]) -> None:
        """Show a window with the archives and files that were given, else the last archive, else the sample."""
        self.window.show()
        # A thread that decodes an answer gives way to a frame after one millisecond, not five.
        sys.setswitchinterval(_TURN_SECONDS)
        QTimer.singleShot(0, warm_up)
        self._tidying = Tidying(QCoreApplication.instance())
        archives = [path for path in paths if is_archive(Path(path))]
        if not archives:
            self._begin_with_usual()
        if paths:
            self.windows.give(paths)

    def _begin_with_usual(self) -> None:
        """Show the archive that was open last, else the sample."""
        recent = recent_archives(self.settings)
        if recent:
            self.window.open_archive(recent[0])
            return
        try:
            data_folder()
        except OSError as error:
            words = _tr("Cuttings cannot keep anything in your home folder ({reason}).")
            advice = _tr("Make an archive in a folder that you may write to: Ctrl+N.")
            message = Message(words.format(reason=error.strerror), advice, level="warning")
            self.window.frame.show_none()
            self.window.messages.show_message(message)
            return
        self.window.commands.run("sample")

    def end(self) -> None:
        """End all processes, and leave Python's settings as they were."""
        if self._tidying is not None:
            self._tidying.stop()
        sys.setswitchinterval(self._turn_before)
        for window in self.windows.all:
            window.jobs.close()


# Signals that ask a program to end; not every system has them all.
_ENDS = ("SIGINT", "SIGTERM", "SIGHUP")


def run(arguments: list[str], paths: Sequence[str] = ()) -> int:
    """Run the windows until all are closed, and return the exit status.

    A program that runs already is given the absolute `paths` instead.
    """
    # While the window is made nothing can be lost: Ctrl+C in the terminal ends the program then as any other.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # First of all: without it nobody would hear a second start.
    qt = QApplication.instance() or QApplication(arguments[:1])
    instance = Instance(instance_name())
    if not instance.settle(paths):
        return 0
    application = Application(arguments)
    instance.given.connect(application.windows.give)
    # Also the end of a session and of the machine: the archive is one whole file afterwards.
    for name in _ENDS:
        number = getattr(signal, name, None)
        # Whoever started it with nohup wants it to go on.
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda _number, _frame: application.windows.close_at_once())
    # Python hears them only when it runs now and then.
    pulse = QTimer(interval=250)
    pulse.timeout.connect(lambda: None)
    pulse.start()
    application.begin(paths)
    status = qt.exec()
    pulse.stop()
    instance.close()
    application.end()
    return int(status)
