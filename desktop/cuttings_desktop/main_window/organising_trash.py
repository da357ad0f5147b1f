"""The trash and its end: take articles out of it, or delete them for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from cuttings_desktop.messages import Message, plural

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["OrganisingTrash"]


class OrganisingTrash(QObject):
    """What is done while the trash is looked at; deleting for good is asked about, for nothing brings it back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def restore(self) -> None:
        """Take the chosen articles out of the trash."""
        if self._window.asked.question.trash:
            self._window.answering.let_go()
            self._window.working.decide({"kind": "trash", "articles": self._window.commands.chosen(), "on": False})

    def delete_for_good(self) -> None:
        """Delete the chosen articles of the trash, after asking."""
        if self._window.asked.question.trash:
            self._ask_delete(self._window.panes.results.selected(), "delete_for_good")

    def empty_trash(self) -> None:
        """Delete all articles of the trash, after asking."""
        if self._window.summary.get("trash"):
            self._ask_delete([], "empty_trash")

    def _all_in_trash(self) -> list[int]:
        """Return the articles of the trash that the window shows: its list while it is looked at, and what is read."""
        window = self._window
        shown: list[int] = window.panes.results.model.ids.tolist() if window.asked.question.trash else []
        read = window.article
        return [*shown, read["id"]] if read is not None and read.get("trash") else shown

    def _ask_delete(self, articles: list[int], method: str) -> None:
        """Ask before articles are deleted, which cannot be undone."""
        many = len(articles) or int(self._window.summary.get("trash") or 0)
        if not many or self._window.summary.get("read_only", True):
            return
        counted = plural(many, self.tr("article"), self.tr("articles"))
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Delete for good"))
        box.setText(self.tr("Delete {n} for good?").format(n=counted))
        box.setInformativeText(
            self.tr(
                "Text, original, notes and what was recognised go from the archive and its index. This cannot be "
                "undone. Backups keep what they have; you will be told which."
            )
        )
        box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.accepted.connect(lambda: self._delete(articles, method))
        box.open()

    def _delete(self, articles: list[int], method: str) -> None:
        """Delete, and say what still holds it."""
        window = self._window
        window.answering.let_go()
        window.answering.article.leave(articles or self._all_in_trash())

        def done(result: dict[str, Any]) -> None:
            counted = plural(int(result["deleted"]), self.tr("article"), self.tr("articles"))
            words = self.tr("{n} deleted for good.").format(n=counted)
            backups = result.get("backups") or []
            if not backups:
                window.messages.show_message(Message(words, level="info"))
                return
            lines = [f"{b['path']}  ({str(b.get('made') or '')[:16]})" for b in backups]
            held = plural(len(backups), self.tr("backup still holds"), self.tr("backups still hold"))
            advice = self.tr("{n} the text. If nobody may read it, Details says where it lies.").format(n=held)
            window.messages.show_message(Message(words, advice, "warning", "\n".join(lines)))

        params = {"ids": articles} if method == "delete_for_good" else {}
        window.working.long(self.tr("Deleting"), method, params, done)
