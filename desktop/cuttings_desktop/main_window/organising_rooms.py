"""What organises articles in the window, gathered: each part has handlers of actions by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cuttings_desktop.main_window.carrying_out import CarryingOut
from cuttings_desktop.main_window.organising import Organising
from cuttings_desktop.main_window.organising_archives import OrganisingArchives
from cuttings_desktop.main_window.organising_articles import OrganisingArticles
from cuttings_desktop.main_window.organising_panes import OrganisingPanes
from cuttings_desktop.main_window.organising_trash import OrganisingTrash
from cuttings_desktop.main_window.undoing import Undoing
from cuttings_desktop.main_window.watching import Watching

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Rooms"]

# What changes the archive and needs an article, and what needs none.
_OF_ARTICLES = ("read", "collect", "set_language", "reread")
_OF_ARCHIVE = ("new_collection", "save_search", "join_archive", "empty_trash")


class Rooms(QObject):
    """Side bar, batch actions, trash, undo, notebook, gaps, terms, copies, parts of archives, watched folders."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.organising, self.articles = Organising(window), OrganisingArticles(window)
        self.panes, self.trash = OrganisingPanes(window), OrganisingTrash(window)
        self.archives, self.undoing = OrganisingArchives(window), Undoing(window)
        self.watching, self.carrying = Watching(window), CarryingOut(window)

    def places(self) -> tuple[QObject, ...]:
        """Return where the handlers of actions are."""
        return (self, self.organising, self.articles, self.panes, self.trash, self.archives, self.undoing)

    def start(self) -> None:
        """Begin with another archive."""
        self.organising.start()
        self.panes.start()
        self.watching.begin()

    def leave(self) -> None:
        """Clean up before the archive or the window is closed."""
        self.watching.leave()
        self.carrying.leave()

    # What the middle shows

    def notebook(self) -> None:
        """Show all highlights and notes."""
        self._window.commands.show_mode("notebook")

    def show_gaps(self) -> None:
        """Show what the archive cannot see."""
        self._window.commands.show_mode("gaps")

    def terms(self) -> None:
        """Show a pasted list against the archive."""
        self._window.commands.show_mode("terms")

    def toggle_side(self) -> None:
        """Show or hide the side bar."""
        side = self._window.panes.side
        side.setVisible(side.isHidden())
        self._window.commands.refresh()

    def refresh(self) -> None:
        """Let the actions fit what is shown."""
        window = self._window
        actions, question, article = window.actions_, window.asked.question, window.article
        writable, chosen = not window.summary.get("read_only", True), bool(window.commands.chosen())
        for name in _OF_ARTICLES:
            actions[name].setEnabled(chosen and writable)
        for name in _OF_ARCHIVE:
            actions[name].setEnabled(writable)
        here = any(scope.startswith("collection:") for scope in question.scopes)
        actions["uncollect"].setEnabled(chosen and writable and here)
        actions["copies"].setEnabled(chosen)
        actions["stories"].setChecked(question.stories)
        actions["undo_several"].setEnabled(bool(window.summary.get("can_undo") or window.summary.get("can_redo")))
        for name in ("restore", "delete_for_good"):
            actions[name].setEnabled(chosen and writable and question.trash)
            actions[name].setVisible(question.trash)
        actions["empty_trash"].setEnabled(writable and bool(window.summary.get("trash")))
        actions["split_collection"].setEnabled(article is not None and writable)
        for name in ("save_part", "show_gaps", "notebook", "terms", "watch", "next_unread"):
            actions[name].setEnabled(bool(window.summary))
        header_read = article is not None and bool(article.get("read"))
        actions["read"].setText(self.tr("Mark as un&read") if header_read else self.tr("Mark as &read"))
