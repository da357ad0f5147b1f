"""What stands in the window while an archive cannot be opened: what is wrong, and every way out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cuttings_db.progress import Step
from cuttings_desktop import assets
from cuttings_desktop.core_words import said
from cuttings_desktop.glyphs import showable
from cuttings_desktop.keeping.progress import WorkLine
from cuttings_desktop.keeping.rows import BackupTable, restorable
from cuttings_desktop.messages import listed, plural
from cuttings_desktop.theme import Theme, current

__all__ = ["RescuePage"]


_MOST_ROWS = 10  # of backups that are seen without scrolling


class RescuePage(QWidget):
    """Signals: restore_wanted(backup), file_wanted() a backup is to be looked for, salvage_wanted(),
    folder_wanted() the file shall be shown, again_wanted() it shall be opened once more, open_wanted(path),
    cancel_wanted().
    """

    restore_wanted = Signal(object)
    file_wanted = Signal()
    salvage_wanted = Signal()
    folder_wanted = Signal()
    again_wanted = Signal()
    open_wanted = Signal(str)
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._saved, self._alone = "", False
        self._icon, self.heading, self.words = QLabel(), QLabel(), QLabel()
        self.heading.setProperty("role", "display")
        self.words.setProperty("role", "small")
        for label in (self.heading, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._backups = QLabel()
        self._backups.setProperty("role", "title")
        self.table = BackupTable()
        self.table.chosen.connect(self._fit)
        self.table.opened.connect(self._restore)
        self.restore = QPushButton(self.tr("Restore this backup"))
        self.seek = QPushButton(self.tr("Look for a backup…"))
        self.salvage = QPushButton(self.tr("Save what can be read…"))
        self.folder, self.again = QPushButton(self.tr("Show in folder")), QPushButton(self.tr("Try again"))
        self.open_saved = QPushButton(self.tr("Open the saved archive"))
        for button in (self.restore, self.seek, self.salvage, self.folder, self.again, self.open_saved):
            button.setAutoDefault(True)  # Enter presses it as well
        self.restore.clicked.connect(lambda _checked=False: self._restore())
        self.seek.clicked.connect(lambda _checked=False: self.file_wanted.emit())
        self.salvage.clicked.connect(lambda _checked=False: self.salvage_wanted.emit())
        self.folder.clicked.connect(lambda _checked=False: self.folder_wanted.emit())
        self.again.clicked.connect(lambda _checked=False: self.again_wanted.emit())
        self.open_saved.clicked.connect(lambda _checked=False: self.open_wanted.emit(self._saved))
        self.work = WorkLine()
        self.work.cancel_wanted.connect(self.cancel_wanted)
        self._lay_out()
        self.set_theme(current())

    def _lay_out(self) -> None:
        """Put everything in a column in the middle."""
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._icon)
        head.addWidget(self.heading, 1)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((first, (self.restore, self.seek)), (second, (self.salvage, self.folder, self.again))):
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        self._way = QLabel(
            self.tr("Or read what is whole into a new archive: texts, originals and corrections; the file stays.")
        )
        self._way.setProperty("role", "muted")
        self._way.setWordWrap(True)
        middle = QWidget()
        middle.setMaximumWidth(760)
        column = QVBoxLayout(middle)
        column.setSpacing(12)
        column.addLayout(head)
        for widget in (self.words, self.open_saved, self._backups):
            column.addWidget(widget)
        column.setAlignment(self.open_saved, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 100)
        column.addLayout(first)
        column.addWidget(self._way)
        column.addLayout(second)
        column.addWidget(self.work)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, 32, 32, 24)
        outer.addStretch(1)
        outer.addWidget(middle, 20)
        outer.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw the picture in the new theme."""
        name, colour = ("archive-restore", theme.accent) if self._alone else ("triangle-alert", theme.warning)
        self._icon.setPixmap(assets.pixmap(name, 32, colour, ratio=2))

    # What is wrong

    def show_state(self, name: str, state: Mapping[str, Any]) -> None:
        """Show what is wrong with an archive: the answer of `examine`."""
        heads = {
            "damaged": self.tr("“{name}” is damaged"),
            "missing": self.tr("“{name}” is not there"),
            "foreign": self.tr("“{name}” is no archive of Cuttings any more"),
        }
        head = heads.get(str(state.get("state")), self.tr("“{name}” cannot be opened"))
        self.heading.setText(head.format(name=showable(name)))
        pieces = [said(str(state.get(part) or "")).strip() for part in ("reason", "advice")]
        self.words.setText("\n".join(piece[:1].upper() + piece[1:] for piece in pieces if piece))
        self._show_alone(False)
        rows: Sequence[Mapping[str, Any]] = state.get("backups") or []
        self._backups.setText(self.tr("Its backups") if rows else self.tr("No backup of it was found"))
        self.table.setVisible(bool(rows))
        self.table.set_rows(rows)
        self.table.fit_height(_MOST_ROWS)
        self._emphasise(self.restore)
        readable = state.get("state") not in ("missing", "newer", "locked")
        self.salvage.setVisible(readable)
        self._way.setVisible(readable)
        self.open_saved.hide()
        self.end()

    def show_saved(self, result: Mapping[str, Any]) -> None:
        """Show what could be read: the answer of `salvage`."""
        self._saved = str(result["path"])
        saved = plural(int(result["articles"]), self.tr("article saved"), self.tr("articles saved"))
        more = [
            plural(int(result.get(name) or 0), one, many)
            for name, one, many in (
                ("originals", self.tr("original"), self.tr("originals")),
                ("decisions", self.tr("decision"), self.tr("decisions")),
            )
        ]
        self.heading.setText(listed([saved, *more]))
        nouns = {
            "articles": (self.tr("article"), self.tr("articles")),
            "texts": (self.tr("text"), self.tr("texts")),
            "originals": (self.tr("original"), self.tr("originals")),
            "corrections": (self.tr("correction"), self.tr("corrections")),
        }
        lost = [
            plural(int(one["count"]), *nouns.get(str(one["what"]), (str(one["what"]),) * 2))
            for one in result.get("lost") or ()
        ]
        lines = [self.tr("Not readable: {what}.").format(what=listed(lost))] if lost else []
        lines += [said(str(note)) for note in result.get("notes") or ()]
        # A note may say that something is missing of which nobody knows how much.
        self.words.setText("\n".join(lines) if lines else self.tr("Nothing was lost."))
        self._emphasise(self.open_saved)
        self.open_saved.show()
        self.open_saved.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end()

    def _emphasise(self, chosen: QPushButton) -> None:
        """Let one button be the one that is usually wanted."""
        for button in (self.restore, self.open_saved):
            button.setProperty("kind", "primary" if button is chosen else "")
            button.style().unpolish(button)
            button.style().polish(button)

    # What is being done

    def begin(self, title: str) -> None:
        """Show that something is being done; nothing else can be begun meanwhile."""
        self.work.begin(title)
        self._fit()

    def begin_alone(self, head: str, title: str) -> None:
        """Show only what is being done: nothing is wrong."""
        self.heading.setText(head)
        self.table.set_rows([])
        self._show_alone(True)
        for widget in (self.table, self._way, self.salvage, self.open_saved):
            widget.hide()
        self.begin(title)

    def _show_alone(self, alone: bool) -> None:
        """Show what is wrong and the ways out, or neither."""
        self._alone = alone
        for widget in (self.words, self._backups, self.seek, self.folder, self.again):
            widget.setHidden(alone)
        self.set_theme(current())

    def step(self, step: Step) -> None:
        """Show how far it is."""
        self.work.step(step)

    def end(self) -> None:
        """Show that nothing is being done."""
        self.work.end()
        self._fit()

    @property
    def busy(self) -> bool:
        """Tell whether something is being done."""
        return not self.work.isHidden()

    def _fit(self) -> None:
        """Let the buttons fit."""
        row, free = self.table.row(), not self.busy
        self.restore.setVisible(not self.table.isHidden())
        self.restore.setEnabled(free and restorable(row))
        for button in (self.seek, self.salvage, self.again, self.open_saved):
            button.setEnabled(free)

    def _restore(self) -> None:
        """Want the selected backup."""
        row = self.table.row()
        if restorable(row) and not self.busy:
            self.restore_wanted.emit(row)
