"""Archives and files: open, import, export."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from cuttings_db.archive import sample_paths
from cuttings_db.characters import isolated
from cuttings_db.model import Question, to_json
from cuttings_desktop.glyphs import plain_tip
from cuttings_desktop.main_window import exporting
from cuttings_desktop.main_window.asked import words_of
from cuttings_desktop.main_window.carrying_out import suffix_of_original
from cuttings_desktop.main_window.dropping import Given, given, is_archive
from cuttings_desktop.messages import Message
from cuttings_desktop.settings import recent_archives

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Filing", "data_folder"]

_SUFFIX = ".cuttings"


def data_folder() -> Path:
    """Return the folder of this user in which the program may keep archives; it is made if it is missing."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Filing(QObject):
    """What the Archive menu does."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        # Locked files for which a password was given already: when asked again it was the wrong one.
        self._tried: set[str] = set()
        self._copies: tempfile.TemporaryDirectory[str] | None = None
        window.working.password_wanted.connect(self.ask_passwords)

    def _documents(self) -> str:
        """Return where dialogs begin: where the last file was chosen, else in the documents, else at home."""
        last = str(self._window.settings.value("window/folder", ""))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return next((folder for folder in (last, documents) if folder and Path(folder).is_dir()), str(Path.home()))

    def _remember(self, chosen: str | Path) -> None:
        """Let the next dialog begin where this file lies."""
        self._window.settings.setValue("window/folder", str(Path(chosen).parent))

    def ask_save(self, title: str, name: str, form: str) -> Path | None:
        """Ask where to write a file."""
        start = str(Path(self._documents()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, form)
        if chosen:
            self._remember(chosen)
        return Path(chosen) if chosen else None

    def ask_open(self, title: str, form: str) -> Path | None:
        """Ask which file to read."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, self._documents(), form)
        if chosen:
            self._remember(chosen)
        return Path(chosen) if chosen else None

    # Archives

    def new_archive(self) -> None:
        """Make an archive and show it."""
        form = self.tr("Archives (*.cuttings)")
        path = self.ask_save(self.tr("New archive"), self.tr("Articles") + _SUFFIX, form)
        if path:
            self._window.want_archive(
                path if path.suffix == _SUFFIX else path.with_name(path.name + _SUFFIX), create=True
            )

    def open_archive(self) -> None:
        """Show another archive."""
        form = self.tr("Archives (*.cuttings);;All files (*)")
        path = self.ask_open(self.tr("Open archive"), form)
        if path:
            self._window.want_archive(path)

    def fill_recent(self) -> None:
        """Fill the menu of the archives that were opened lately."""
        menu = self._window.recent_menu
        menu.clear()
        for path in recent_archives(self._window.settings):
            action = menu.addAction(path.stem)
            action.setToolTip(plain_tip(isolated(str(path))))
            action.triggered.connect(lambda _checked=False, path=path: self._window.want_archive(path))
        menu.setEnabled(bool(menu.actions()))

    def show_archive_folder(self) -> None:
        """Show the folder in which the archive lies."""
        path = self._window.jobs.path
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def sample(self) -> None:
        """Show the sample archive, made now if it is not there yet."""
        path = data_folder() / ("Sample" + _SUFFIX)
        fresh = not path.exists()
        window = self._window.want_archive(path, create=True)
        if fresh:
            window.working.import_paths(sample_paths())

    # Articles in

    def import_files(self) -> None:
        """Import files that are chosen in a dialog."""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), self._documents())
        if chosen:
            self._remember(chosen[0])
        self._window.working.import_paths([Path(name) for name in chosen])

    def import_folder(self) -> None:
        """Import a folder with everything in it."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Import folder"), self._documents())
        if chosen:
            self._remember(chosen)
            self._window.working.import_paths([Path(chosen)])

    def paste(self) -> None:
        """Import what lies on the clipboard: files, paths, or the text of an article."""
        offered = given(QApplication.clipboard().mimeData())
        if offered.empty:
            words = self.tr("The clipboard holds neither files nor the text of an article.")
            self._window.messages.show_message(Message(words, level="info"))
        else:
            self.import_given(offered)

    def take(self, offered: Given) -> None:
        """Take what was dropped: archives are opened, all else is imported if there is an archive that takes it."""
        archives = [path for path in offered.paths if is_archive(path)]
        for path in archives:
            self._window.want_archive(path)
        others = Given(tuple(path for path in offered.paths if path not in archives), offered.text)
        if others.empty:
            return
        if self._window.actions_["import_files"].isEnabled():
            self.import_given(others)
            return
        words = self.tr("Nothing can be imported here: open an archive that may be changed, or make one.")
        self._window.messages.show_message(Message(words, level="info"))

    def import_given(self, offered: Given) -> None:
        """Import what was dropped or pasted."""
        from cuttings_desktop.importer import PasteDialog

        if offered.paths:
            self._window.working.import_paths(offered.paths)
        elif offered.text:
            dialog = PasteDialog(offered.text, self._window)
            dialog.text_given.connect(self._window.working.import_text)
            dialog.open()

    def ask_passwords(self, paths: list[str]) -> None:
        """Ask for the passwords of locked files, and import those again for which there is one."""
        from cuttings_desktop.importer import PasswordDialog

        again = [path for path in dict.fromkeys(paths) if path in self._tried]
        dialog = PasswordDialog(list(dict.fromkeys(paths)), self._window, wrong=bool(again))
        dialog.passwords_given.connect(self._try_passwords)
        dialog.open()

    def _try_passwords(self, passwords: dict[str, str]) -> None:
        """Import locked files with their passwords."""
        self._tried.update(passwords)
        self._window.working.import_paths([Path(path) for path in passwords], passwords)

    def last_report(self) -> None:
        """Show what came of the last import."""
        self.show_report(None)

    def show_report(self, number: int | None) -> None:
        """Show what came of an import; None is the last one."""
        from cuttings_desktop.importer import ReportDialog

        def show(report: dict[str, Any] | None) -> None:
            if not report:
                words = self.tr("Nothing has been imported into this archive yet.")
                self._window.messages.show_message(Message(words, level="info"))
                return
            dialog = ReportDialog(report, self._window)
            dialog.again_wanted.connect(lambda paths: self._window.working.import_paths([Path(path) for path in paths]))
            dialog.article_chosen.connect(self._window.answering.article.read)
            dialog.earlier_wanted.connect(self.show_report)
            dialog.open()

        self._window.jobs.ask("report", {"id": number}, show)

    # Out

    def export(self) -> None:
        """Export the selected articles, or everything that answers the question."""
        from cuttings_desktop.exporter import ExportDialog

        window = self._window
        selected = window.panes.results.selected()
        question = window.asked.question
        dialog = ExportDialog(
            selected,
            len(window.panes.results.model.ids),
            to_json(question),
            title="" if words_of(question, self) == words_of(Question(), self) else words_of(question, self),
            folder=self._documents(),
            chosen=exporting.choices_of(window),
            parent=window,
        )
        if len(selected) == 1:
            # It is selected only because it is being read; one more often wants all that was found.
            dialog.all_found.setChecked(True)
        dialog.export_wanted.connect(lambda params: self._remember(params["to"]))
        exporting.connect(window, dialog)
        dialog.open()

    def open_original(self) -> None:
        """Open a copy of the imported file of the article that is read, in the program that shows such files."""
        header = self._with_original()
        if header is not None:
            self.open_original_of(header)

    def open_original_of(self, header: dict[str, Any]) -> None:
        """Open a copy of the imported file of an article."""
        if self._copies is None:
            self._copies = tempfile.TemporaryDirectory(prefix="cuttings-originals-")
        # The suffix is by what the file is, never by what a stranger named it: opening must not run anything.
        packed = str(header.get("original_name", "")).endswith(".zip")
        suffix = ".zip" if packed else suffix_of_original(str(header["format"]))
        to = Path(self._copies.name) / f"{header['id']}{suffix}"
        # Asked of the process that only reads: it answers during an import as well.

        def show(made: dict[str, Any]) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(made["path"]))

        self._window.jobs.ask("export_original", {"id": header["id"], "to": str(to)}, show, self._window.show_error)

    def drop_copies(self) -> None:
        """Remove the copies of originals that were opened."""
        if self._copies is not None:
            self._copies.cleanup()
            self._copies = None

    def _with_original(self) -> dict[str, Any] | None:
        """Return the article that is read if its file was kept; else say what to do."""
        header: dict[str, Any] | None = self._window.article
        if header is not None and header["has_original"]:
            return header
        words = self.tr("Choose an article whose original file is kept in the archive.")
        self._window.messages.show_message(Message(words, level="info"))
        return None

    def export_original(self) -> None:
        """Write the imported file of the article that is read."""
        header = self._with_original()
        if header is None:
            return
        name = Path(header["member"] or header["path"] or header["title"] or "original").name
        path = self.ask_save(self.tr("Export the original"), name, self.tr("All files (*)"))
        if path:
            self._window.working.export_original(header["id"], path)
