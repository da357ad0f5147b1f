"""Backups in the window: made now, listed, restored; and what ought to be known of where an archive lies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from cuttings_db.progress import Step
from cuttings_desktop import troubles
from cuttings_desktop.core_words import said
from cuttings_desktop.keeping.notice import Notice
from cuttings_desktop.keeping.rows import failure_of, last_good
from cuttings_desktop.main_window.failing import failure_words
from cuttings_desktop.messages import Message, plural

if TYPE_CHECKING:
    from cuttings_desktop.keeping import BackupsDialog
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Keeping"]

_SUFFIX = ".cuttings"
_FIRST_MS, _EVERY_MS = 2_000, 600_000
# While something is said, one looks more often whether it still holds.
_SOON_MS = 60_000
_OLD_DAYS = 7
_LET_BE = "notices/let_be"


def _days_since(moment: object) -> int | None:
    """Return how many days ago a moment was; None if it is none. A clock that was set back makes no days."""
    try:
        then = datetime.fromisoformat(str(moment))
    except ValueError:
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0, (datetime.now(UTC) - then).days)


class Keeping(QObject):
    """Asks for the backups of the open archive now and then, and does what is wanted with them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: BackupsDialog | None = None
        self._let_be: set[str] = set()  # of this session
        self._look = QTimer(self, singleShot=True)
        self._look.timeout.connect(self.look)
        window.notice.action_chosen.connect(window.commands.run)
        window.notice.let_be.connect(self._let_it_be)

    def start(self) -> None:
        """Begin with an archive that was just opened; its first answers go before."""
        self._look.start(_FIRST_MS)

    def leave(self) -> None:
        """Know nothing of any archive."""
        self._look.stop()
        self._let_be = set()
        self._window.notice.set_notices(())
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.reject()

    # What ought to be known

    def look(self) -> None:
        """Ask where the archive lies and how its backups are."""

        def take(answer: dict[str, Any]) -> None:
            notices = self.notices(answer)
            self._window.notice.set_notices(notices)
            self._look.start(_SOON_MS if notices else _EVERY_MS)

        # What goes wrong here is said when somebody opens the list.
        self._window.jobs.ask("backups", {}, take, lambda _error: self._look.start(_EVERY_MS))

    def notices(self, answer: Mapping[str, Any]) -> tuple[Notice, ...]:
        """Return what is to be said of an answer of `backups`."""
        made = [self._place_notice(answer.get("place") or {}), self._backup_notice(answer)]
        return tuple(one for one in made if one is not None and not self._unwanted(one.name))

    def _place_notice(self, place: Mapping[str, Any]) -> Notice | None:
        """Return what is to be said of a folder that another program carries to other machines."""
        if place.get("kind") != "cloud":
            return None
        words, advice = said(str(place.get("words") or "")), said(str(place.get("advice") or ""))
        words = words or self.tr("This archive lies in a folder that is synchronised with other computers.")
        let_be = self.tr("Do not say this again")
        return Notice("cloud", words, advice, "show_archive_folder", self.tr("Show in folder"), let_be)

    def _backup_notice(self, answer: Mapping[str, Any]) -> Notice | None:
        """Return what is to be said of backups that fail, are old or lacking."""
        window = self._window
        if window.summary.get("read_only", True) or not window.summary.get("articles"):
            return None
        failed, last, advice = failure_of(answer), last_good(answer), ""
        days = _days_since(last.get("made")) if last is not None else None
        if failed is not None:
            reason = said(str(failed.get("reason") or "")).rstrip(".。")
            words = self.tr("The last backup failed: {reason}.").format(reason=reason)
            advice = said(str(failed.get("advice") or ""))
        elif days is not None and days > _OLD_DAYS and not answer.get("current"):
            counted = plural(days, self.tr("day"), self.tr("days"))
            words = self.tr("The last good backup is {n} old.").format(n=counted)
            if answer.get("daily"):
                advice = self.tr("The next one is made by itself as soon as nothing else is being done.")
        elif days is None and not answer.get("daily"):
            words = self.tr("There is no good backup of this archive.")
        else:
            return None
        return Notice("backup", words, advice, "backup_now", self.tr("Back up now"), self.tr("Not now"))

    def _kept(self) -> list[str]:
        """Return which notices of which archives nobody wants to see again."""
        raw = self._window.settings.value(_LET_BE, [])
        return [str(one) for one in (raw if isinstance(raw, list) else [raw]) if one]

    def _unwanted(self, name: str) -> bool:
        """Tell whether a notice of this archive was wanted no more."""
        return name in self._let_be or f"{name}:{self._window.jobs.path}" in self._kept()

    def _let_it_be(self, name: str) -> None:
        """Say something no more: of where an archive lies for good, of its backups while it is open."""
        self._let_be.add(name)
        if name == "cloud":
            self._window.settings.setValue(_LET_BE, [*self._kept(), f"{name}:{self._window.jobs.path}"])
        notice = self._window.notice
        notice.set_notices(tuple(one for one in notice.notices if one.name != name))

    # What is wanted

    def backup_now(self) -> None:
        """Make a backup now."""
        window, title = self._window, self.tr("Backing up")

        def step(step: Step) -> None:
            if self._dialog is not None:
                self._dialog.work.step(step)

        def ended() -> None:
            if self._dialog is not None:
                self._dialog.end_work()
            self._ask_for_dialog()
            self.look()

        def done(backup: dict[str, Any]) -> None:
            counted = plural(int(backup["articles"]), self.tr("article"), self.tr("articles"))
            words = self.tr("Backed up and checked: {n}.").format(n=counted)
            action = (f"show:{Path(backup['path']).parent}", self.tr("Show in folder"))
            window.messages.show_message(Message(words, level="info"), *action)

        if window.working.long(title, "backup_now", {}, done, step=step, ended=ended) and self._dialog is not None:
            self._dialog.begin_work(title)

    def backups(self) -> None:
        """Show the backups of the archive."""
        from cuttings_desktop.keeping import BackupsDialog

        window = self._window
        summary = window.summary
        if not summary or self._dialog is not None:
            return
        dialog = BackupsDialog(str(summary["name"]), window, read_only=bool(summary.get("read_only", True)))
        dialog.now_wanted.connect(self.backup_now)
        dialog.copy_wanted.connect(self.save_copy)
        dialog.restore_wanted.connect(self._ask_restore)
        dialog.folder_wanted.connect(lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
        dialog.settings_wanted.connect(self._set)
        dialog.work.cancel_wanted.connect(window.working.cancel)
        dialog.finished.connect(lambda _code: self._forget(dialog))
        self._dialog = dialog
        dialog.open()
        self._ask_for_dialog()

    def _forget(self, dialog: BackupsDialog) -> None:
        """Know that the list was closed; Qt deletes it a little later."""
        if self._dialog is dialog:
            self._dialog = None

    def _ask_for_dialog(self) -> None:
        """Ask for what the dialog shows, if there is one."""
        if self._dialog is None:
            return

        def take(answer: dict[str, Any]) -> None:
            if self._dialog is not None:
                self._dialog.set_answer(answer)

        self._window.jobs.ask("backups", {}, take, self._window.show_error)

    def _set(self, params: dict[str, Any]) -> None:
        """Change where and how often backups are made."""

        def failed(error: Exception) -> None:
            self._ask_for_dialog()
            if self._dialog is not None:
                # The window's own bar is behind the dialog.
                troubles.note(error)
                self._dialog.show_failure(failure_words(error, "backup_settings"))
            else:
                self._window.show_error(error)

        def done(_answer: dict[str, Any]) -> None:
            self._ask_for_dialog()
            # What failed in the folder before is no trouble any more.
            self.look()

        self._window.jobs.ask("backup_settings", params, done, failed, role="changes")

    def save_copy(self) -> None:
        """Write a copy of the archive wherever somebody wants it."""
        window = self._window
        name = self.tr("{name} copy").format(name=window.summary.get("name", "Articles")) + _SUFFIX
        form = self.tr("Archives (*.cuttings)")
        path = window.commands.filing.ask_save(self.tr("Save a copy of the archive"), name, form)
        if path is not None:
            window.working.backup(path)

    def _ask_restore(self, backup: dict[str, Any]) -> None:
        """Say what restoring does, and do it if it is wanted."""
        from cuttings_desktop.keeping import RestoreDialog

        window = self._window
        path = window.jobs.path
        if path is None or window.working.refuses():
            return
        articles = int(window.summary.get("articles") or 0) + int(window.summary.get("trash") or 0)
        box = RestoreDialog(path.stem, backup, articles, self._dialog)
        box.accepted.connect(lambda: window.rescuing.restore(path, backup))
        box.open()

    def refresh(self) -> None:
        """Let the actions fit what is shown."""
        for name in ("backup_now", "backups", "check", "support"):
            self._window.actions_[name].setEnabled(bool(self._window.summary))
