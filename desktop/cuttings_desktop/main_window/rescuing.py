"""An archive that cannot be opened, or shall be put back: its other processes end first, then one looks after the file.

What is wrong and every way out stand in the window where the articles stood.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from cuttings_db.errors import ArchiveDamaged, ArchiveMissing, Cancelled, CuttingsError, NotAnArchive, WorkerDied
from cuttings_desktop.jobs import RESCUE, Ticket
from cuttings_desktop.main_window.opening import leave_archive
from cuttings_desktop.messages import Level, Message, message_of, plural, sentence

if TYPE_CHECKING:
    from cuttings_desktop.keeping import RescuePage
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Rescuing"]

_SUFFIX = ".cuttings"
# Behind these may stand a file that was an archive yesterday; the others say all that is to be said.
_WORTH_A_LOOK = (ArchiveDamaged, ArchiveMissing, NotAnArchive, WorkerDied)
_LOST = frozenset(("damaged", "missing", "foreign"))


class Rescuing(QObject):
    """Examines, restores and salvages; `page` is what is shown meanwhile, made when it is first needed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._path = Path()
        self._ticket: Ticket | None = None
        self._was_open = False
        self.page: RescuePage | None = None
        self.doing = ""

    @property
    def shown(self) -> bool:
        """Tell whether the window shows what is wrong with a file instead of an archive."""
        return self.page is not None and self._window.frame.rescuing

    @property
    def busy(self) -> bool:
        """Tell whether a file is being restored or read."""
        return self._ticket is not None

    def refuses(self) -> bool:
        """Tell whether something must end first, and say so."""
        if self.busy:
            words = self.tr("Something else is still being done: wait for it, or cancel it first.")
            self._window.messages.show_message(Message(words, level="info"))
        return self.busy

    def _made_page(self) -> RescuePage:
        """Return the page."""
        from cuttings_desktop.keeping import RescuePage

        if self.page is None:
            self.page = page = RescuePage()
            self._window.frame.take_rescue(page)
            page.restore_wanted.connect(lambda backup: self._begin_restore(str(backup["path"])))
            page.file_wanted.connect(self._look_for_backup)
            page.salvage_wanted.connect(self._salvage)
            page.folder_wanted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))))
            page.again_wanted.connect(lambda: self._window.open_archive(self._path))
            page.open_wanted.connect(lambda name: self._window.want_archive(Path(name)))
            page.cancel_wanted.connect(self._cancel)
        return self.page

    # Looking at the file

    def refused(self, path: Path, error: Exception) -> None:
        """Look whether there is a way out for an archive that could not be opened."""
        self._path, self._was_open = path, False
        if isinstance(error, _WORTH_A_LOOK) or not isinstance(error, CuttingsError):
            self._window.frame.show_looking()
            self._alone(lambda: self._examine(anyhow=False))
        else:
            self._window.jobs.let_go(_nothing)

    def ways_out(self) -> None:
        """Close the open archive, in which something was found, and show the ways out."""
        path = self._window.jobs.path
        if path is None or self._window.working.refuses():
            return
        self._path, self._was_open = path, False
        leave_archive(self._window)
        self._window.frame.show_opening()
        self._alone(lambda: self._examine(anyhow=True))

    def _alone(self, then: Callable[[], None]) -> None:
        """Let all processes of the archive end, begin the one that looks after its file, and go on."""

        def begin() -> None:
            self._window.jobs.open(self._path, roles=(RESCUE,))
            then()

        self._window.jobs.let_go(begin)

    def _examine(self, *, anyhow: bool) -> None:
        """Ask what is wrong with the file, and show it if something can be done, or `anyhow`."""
        window = self._window

        def take(state: dict[str, Any]) -> None:
            lost = state["state"] in _LOST
            if not anyhow and not (lost and (state["state"] == "damaged" or state.get("backups"))):
                window.frame.show_none()
                window.jobs.let_go(_nothing)
                return
            page = self._made_page()
            page.show_state(self._path.stem, state)
            window.setWindowTitle(f"{self._path.stem} – Cuttings")
            window.messages.hide()
            window.frame.show_rescue()
            page.setFocus()

        def failed(error: Exception) -> None:
            window.frame.show_none()
            window.jobs.let_go(_nothing)
            if anyhow:
                window.show_error(error)

        window.jobs.ask("examine", {}, take, failed, role=RESCUE)

    # Restoring

    def restore(self, path: Path, backup: Mapping[str, Any]) -> None:
        """Put a backup in the place of the open archive, which is sound."""
        window = self._window
        if window.working.refuses():
            return
        self._path, self._was_open = path, True
        leave_archive(window)
        page = self._made_page()
        page.begin_alone(self.tr("Restoring “{name}”").format(name=path.stem), self.tr("Closing the archive"))
        window.frame.show_rescue()
        self._alone(lambda: self._begin_restore(str(backup["path"])))

    def _look_for_backup(self) -> None:
        """Ask for a backup that lies elsewhere."""
        filing = self._window.commands.filing
        chosen = filing.ask_open(self.tr("Look for a backup"), self.tr("Archives (*.cuttings);;All files (*)"))
        if chosen is not None:
            self._begin_restore(str(chosen))

    def _begin_restore(self, backup: str) -> None:
        """Restore a backup."""

        def done(result: dict[str, Any]) -> None:
            self._end()
            counted = plural(int(result["articles"]), self.tr("article"), self.tr("articles"))
            words = self.tr("The backup was restored: {n}.").format(n=counted)
            aside, action = str(result.get("aside") or ""), ("", "")
            kept, lost = "", int(result.get("lost") or 0)
            if lost:
                missing = plural(lost, self.tr("original is missing"), self.tr("originals are missing"))
                words = f"{words} {sentence([missing])}"
            if aside:
                kept = self.tr("What was there before is kept as “{file}”.").format(file=Path(aside).name)
                action = (f"show:{Path(aside).parent}", self.tr("Show in folder"))
            self._window.open_archive(Path(result.get("path") or self._path))
            level: Level = "warning" if lost else "info"
            self._window.messages.show_message(Message(words, kept, level), *action, stays=True)

        self._do(self.tr("Restoring"), "restore", {"backup": backup, "keep": True}, done)

    # Salvaging

    def _salvage(self) -> None:
        """Read what is whole into a new archive."""
        name = self.tr("{name} saved").format(name=self._path.stem) + _SUFFIX
        filing = self._window.commands.filing
        to = filing.ask_save(self.tr("Save what can be read"), name, self.tr("Archives (*.cuttings)"))
        if to is None:
            return
        to = to if to.suffix == _SUFFIX else to.with_name(to.name + _SUFFIX)

        def done(result: dict[str, Any]) -> None:
            self._end()
            self._made_page().show_saved(result)

        self._do(self.tr("Reading what is whole"), "salvage", {"to": str(to)}, done)

    # Doing it

    def _do(self, title: str, method: str, params: dict[str, Any], done: Callable[[dict[str, Any]], None]) -> None:
        """Do one long thing with the file; it can be stopped."""
        page = self._made_page()

        def failed(error: Exception) -> None:
            self._end()
            if self._was_open:
                # Nothing was wrong with it: it is shown again, as it was.
                self._window.open_archive(self._path)
            self._tell(error, method)

        page.begin(title)
        self.doing = title
        self._ticket = self._window.jobs.ask(method, params, done, failed, step=page.step, role=RESCUE)

    def _tell(self, error: Exception, method: str) -> None:
        """Say why something was not done, and what is left."""
        kept = {
            "restore": self.tr("The archive file is as it was."),
            "salvage": self.tr("The file was not touched, and no new archive was left behind."),
        }[method]
        if isinstance(error, Cancelled):
            self._window.messages.show_message(Message(self.tr("Stopped."), kept, "info"))
            return
        message = message_of(error)
        advice = "  ".join(filter(None, (message.advice, kept)))
        self._window.messages.show_message(Message(message.text, advice, message.level, message.details))

    def _cancel(self) -> None:
        """Stop what is being done."""
        if self._ticket is not None:
            self._ticket.cancel()

    def _end(self) -> None:
        """Know that nothing is being done."""
        self._ticket, self.doing = None, ""
        if self.page is not None:
            self.page.end()


def _nothing() -> None:
    """Do nothing."""
