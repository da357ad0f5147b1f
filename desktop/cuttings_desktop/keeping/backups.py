"""The backups of an archive: which there are, where they lie, how often they are made, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_desktop.core_words import said
from cuttings_desktop.date_words import moment_words
from cuttings_desktop.glyphs import showable
from cuttings_desktop.keeping.progress import WorkLine
from cuttings_desktop.keeping.rows import BackupTable, failure_of, last_good, made_words, restorable
from cuttings_desktop.messages import Message, headed, plural

__all__ = ["BackupsDialog"]


class BackupsDialog(QDialog):
    """Signals: now_wanted(), copy_wanted(), restore_wanted(backup), folder_wanted(path of a folder to be shown),
    settings_wanted(params of `backup_settings`).
    """

    now_wanted = Signal()
    copy_wanted = Signal()
    restore_wanted = Signal(object)
    folder_wanted = Signal(str)
    settings_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self._read_only, self._answer, self._taking = read_only, dict[str, Any](), False
        heading = QLabel(self.tr("Backups of “{name}”").format(name=name))
        heading.setProperty("role", "heading")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.last, self.place, self.kept, self.trouble = QLabel(), QLabel(), QLabel(), QLabel()
        roles = {self.last: "small", self.place: "warning", self.kept: "muted", self.trouble: "warning"}
        for label, role in roles.items():
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.table = BackupTable()
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._restore)
        self.restore, self.show_file = QPushButton(self.tr("Restore…")), QPushButton(self.tr("Show in folder"))
        self.copy, self.now = QPushButton(self.tr("Save a copy elsewhere…")), QPushButton(self.tr("Back up now"))
        self.restore.clicked.connect(lambda _checked=False: self._restore())
        self.show_file.clicked.connect(lambda _checked=False: self._show_file())
        self.copy.clicked.connect(lambda _checked=False: self.copy_wanted.emit())
        self.now.clicked.connect(lambda _checked=False: self.now_wanted.emit())
        self.daily = QCheckBox(self.tr("Back up every day on which the archive is used"))
        self.daily.toggled.connect(lambda on: self._settings(daily=on))
        self.folder = QLabel()
        self.folder.setTextFormat(Qt.TextFormat.PlainText)
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choose, self.beside = QPushButton(self.tr("Another folder…")), QPushButton(self.tr("Beside the archive"))
        self.choose.clicked.connect(lambda _checked=False: self._choose_folder())
        self.beside.clicked.connect(lambda _checked=False: self._settings(folder=None))
        self.work = WorkLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (heading, self.last, self.place):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(self._row(self.restore, self.show_file, None, self.copy, self.now))
        column.addWidget(self.work)
        column.addWidget(self.daily)
        column.addLayout(self._row(self.folder, self.choose, self.beside))
        column.addWidget(self.trouble)
        column.addWidget(self.kept)
        self.trouble.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self.resize(760, 560)
        self._take({})

    @staticmethod
    def _row(*widgets: QWidget | None) -> QHBoxLayout:
        """Return widgets in a row; None is room between them, and words take what room there is."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            if widget is None:
                row.addStretch(1)
            else:
                row.addWidget(widget, 1 if isinstance(widget, QLabel) else 0)
        return row

    # What there is

    def set_answer(self, answer: Mapping[str, Any]) -> None:
        """Show the answer of `backups`."""
        self._take(dict(answer))

    def _take(self, answer: dict[str, Any]) -> None:
        """Show an answer; an empty one stands for one that is not there yet."""
        self._answer, self._taking = answer, True
        self.table.set_rows(answer.get("rows") or [])
        self.last.setText(self._last_words())
        place = answer.get("place") or {}
        troubled = place.get("kind", "local") not in ("local", "")
        words = (said(str(place.get(part) or "")) for part in ("words", "advice"))
        self.place.setText("  ".join(filter(None, words)) if troubled else "")
        self.place.setVisible(bool(self.place.text()))
        self.daily.setChecked(bool(answer.get("daily", True)))
        folder = str(answer.get("folder") or "")
        self.folder.setText(headed(self.tr("Folder"), showable(folder)) if folder else "")
        self.beside.setVisible(bool(answer.get("chosen")))
        self.kept.setText(self._kept_words())
        for widget in (self.daily, self.choose, self.beside):
            widget.setEnabled(bool(answer) and not self._read_only)
        self.now.setEnabled(bool(answer) and self.work.isHidden())
        self._taking = False

    def _last_words(self) -> str:
        """Return when the last good backup was made, and what has become of the last try."""
        last, failed = last_good(self._answer), failure_of(self._answer)
        pieces = []
        if last is not None:
            counted = ""
            if last.get("articles") is not None:
                counted = "  ·  " + plural(int(last["articles"]), self.tr("article"), self.tr("articles"))
            pieces.append(headed(self.tr("Last good backup"), made_words(last)) + counted)
        elif self._answer:
            pieces.append(self.tr("There is no good backup yet."))
        if failed is not None:
            words = self.tr("The last try failed on {moment}: {reason}.")
            reason = said(str(failed.get("reason") or "")).rstrip(".。")
            pieces.append(words.format(moment=moment_words(failed.get("at")), reason=reason))
        if names := self._answer.get("untidied"):
            words = self.tr(
                "Originals that no backup needs any more stay: {names} may need them, and cannot be asked. "
                "Update Cuttings, or take that out of the folder if nobody needs it."
            )
            pieces.append(words.format(names=", ".join(showable(str(name)) for name in names)))
        return "\n".join(pieces)

    def _kept_words(self) -> str:
        """Return which backups are kept."""
        keep = self._answer.get("keep")
        if not isinstance(keep, Mapping) or not {"daily", "weekly", "monthly"} <= set(keep):
            return self.tr("Older backups go only when newer ones were found whole, and two always stay.")
        words = self.tr(
            "Kept are the last {daily} daily, {weekly} weekly and {monthly} monthly ones. Older backups go only when "
            "newer ones were found whole, and two always stay."
        )
        return words.format(daily=keep["daily"], weekly=keep["weekly"], monthly=keep["monthly"])

    def _chosen(self) -> None:
        """Let the buttons fit what is selected."""
        row = self.table.row()
        self.restore.setEnabled(restorable(row))
        self.show_file.setEnabled(row is not None)

    # What is done

    def begin_work(self, title: str) -> None:
        """Show that a backup is being made."""
        self.work.begin(title)
        self.now.setEnabled(False)

    def show_failure(self, message: Message) -> None:
        """Say what of the settings could not be done; the answer that comes next leaves it standing."""
        self.trouble.setText("  ".join(filter(None, (message.text, message.advice))))
        self.trouble.show()

    def end_work(self) -> None:
        """Show that none is being made."""
        self.work.end()
        self.now.setEnabled(bool(self._answer))

    # What is wanted

    def _restore(self) -> None:
        """Want the selected backup back."""
        row = self.table.row()
        if restorable(row):
            self.restore_wanted.emit(row)

    def _show_file(self) -> None:
        """Want to see where the selected backup lies."""
        row = self.table.row()
        if row is not None:
            self.folder_wanted.emit(str(Path(str(row["path"])).parent))

    def _choose_folder(self) -> None:
        """Ask where backups shall lie."""
        start = str(self._answer.get("chosen") or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the backups"), start)
        if chosen:
            self._settings(folder=chosen)

    def _settings(self, **changed: object) -> None:
        """Want other settings."""
        if self._taking or not self._answer:
            return
        self.trouble.hide()
        now = {"folder": self._answer.get("chosen") or None, "daily": self.daily.isChecked()}
        self.settings_wanted.emit({**now, **changed})
