"""The check of an archive: what is looked at, what was found in words, and what can be mended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuttings_db.progress import Step
from cuttings_desktop import assets
from cuttings_desktop.core_words import said
from cuttings_desktop.glyphs import showable
from cuttings_desktop.keeping.progress import WorkLine
from cuttings_desktop.messages import number, plural
from cuttings_desktop.theme import current

__all__ = ["CheckDialog"]


class CheckDialog(QDialog):
    """Signals: repair_wanted(), rescue_wanted() other ways out are asked for, cancelled() the work shall stop.

    It is no obstacle to the window: a check of a large archive takes minutes.
    """

    repair_wanted = Signal()
    rescue_wanted = Signal()
    cancelled = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check of “{name}”").format(name=name))
        self._read_only = read_only
        self.heading, self.words = QLabel(), QLabel()
        self.heading.setProperty("role", "heading")
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(16, 16))
        self.work = WorkLine()
        self.work.cancel_wanted.connect(self.cancelled)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.repair, self.rescue = QPushButton(self.tr("Repair")), QPushButton(self.tr("Other ways out…"))
        self.copy = QPushButton(self.tr("Copy"))
        for button in (self.copy, self.rescue, self.repair):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.repair.clicked.connect(lambda _checked=False: self.repair_wanted.emit())
        self.rescue.clicked.connect(lambda _checked=False: self.rescue_wanted.emit())
        self.copy.clicked.connect(lambda _checked=False: QApplication.clipboard().setText(self.text()))
        buttons.rejected.connect(self.reject)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (self.heading, self.words):
            column.addWidget(widget)
        column.addWidget(self.list, 10)
        column.addWidget(self.work)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(640, 0)
        self.begin(repairing=False)

    def text(self) -> str:
        """Return everything that is said."""
        lines = [self.list.item(at).text() for at in range(self.list.count())]
        return "\n".join([self.heading.text(), self.words.text(), *lines])

    def begin(self, *, repairing: bool) -> None:
        """Show that the archive is looked at or mended."""
        self.heading.setText(self.tr("Repairing…") if repairing else self.tr("Checking…"))
        self.words.setText(
            self.tr("A backup is made first. You may go on reading meanwhile.")
            if repairing
            else self.tr("Every article, name and date is looked at. You may go on working meanwhile.")
        )
        self.list.clear()
        self.list.hide()
        for button in (self.repair, self.rescue, self.copy):
            button.hide()
        self.work.begin(self.tr("Repairing") if repairing else self.tr("Checking"))
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is shown: a sound archive needs no empty list."""
        self._column.activate()
        needed = self._column.totalHeightForWidth(self.width())
        self.resize(self.width(), max(needed, 0 if self.list.isHidden() else 320))

    def step(self, step: Step) -> None:
        """Show how far it is."""
        self.work.step(step)

    def show_result(self, result: Mapping[str, Any], *, repaired: bool) -> None:
        """Show what was found, and what was mended."""
        self.work.end()
        problems = [said(str(line)) for line in result.get("problems") or ()]
        mended = [said(str(line)) for line in result.get("repaired") or ()]
        counted = plural(int(result["articles"]), self.tr("article"), self.tr("articles"))
        if not problems:
            head = self.tr("The archive was mended") if mended else self.tr("The archive is sound")
            words = self.tr("{n}, of which {indexed} can be searched.")
            self.words.setText(words.format(n=counted, indexed=number(int(result["indexed"]))))
        elif repaired:
            head = self.tr("Some of it could not be mended")
            self.words.setText(self.tr("Nothing was deleted. A backup or a new archive of what is whole may help."))
        else:
            head = plural(len(problems), self.tr("problem found"), self.tr("problems found"))
            self.words.setText(
                self.tr("Repairing makes a backup first, and deletes nothing that cannot be made again.")
            )
        self.heading.setText(head)
        self._list("circle-check", current().accent, mended)
        self._list("triangle-alert", current().warning, problems)
        self.list.setVisible(self.list.count() > 0)
        self.repair.setVisible(bool(problems) and not repaired and not self._read_only)
        self.rescue.setVisible(bool(problems) and (repaired or self._read_only))
        self.copy.setVisible(self.list.count() > 0)
        first = next((one for one in (self.repair, self.rescue) if not one.isHidden()), None)
        if first is not None:
            first.setDefault(True)
        self._fit()

    def show_failure(self, text: str, advice: str) -> None:
        """Show why nothing can be said."""
        self.work.end()
        self.heading.setText(self.tr("The check could not be finished"))
        self.words.setText("  ".join(filter(None, (text, advice))))
        self.rescue.show()
        self._fit()

    def _list(self, icon: str, colour: str, lines: list[str]) -> None:
        """List sentences."""
        for line in lines:
            item = QListWidgetItem(assets.icon(icon, colour), showable(line))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)

    def reject(self) -> None:
        """Close; what is being done is stopped."""
        if not self.work.isHidden():
            self.cancelled.emit()
        super().reject()
