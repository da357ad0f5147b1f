"""What every action of the window does; files, marks and the view have modules of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from cuttings_desktop.labels import label_words
from cuttings_desktop.main_window.actions import ACTIONS
from cuttings_desktop.main_window.dating import Dating
from cuttings_desktop.main_window.explaining import Explaining
from cuttings_desktop.main_window.filing import Filing
from cuttings_desktop.main_window.marking import Marking
from cuttings_desktop.main_window.naming import Naming
from cuttings_desktop.main_window.rail import MODES
from cuttings_desktop.main_window.viewing import Viewing
from cuttings_desktop.messages import headed
from cuttings_desktop.settings import load_choices

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Commands"]


class Commands(QObject):
    """The handlers of all actions, by their names."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.explaining = Explaining(window)
        self.dating = Dating(window)
        self.filing, self.naming = Filing(window), Naming(window)
        self._marking, self.viewing = Marking(window), Viewing(window)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action of the table does: the method of its name, here or in the other modules."""
        window = self._window
        places = (
            self,
            self.filing,
            self._marking,
            self.viewing,
            self.dating,
            self.naming,
            window.lists,
            window.passing,
            window.reading,
            window.keeping,
            window.checking,
            *window.rooms.places(),
        )
        found: dict[str, Callable[[], None]] = {}
        for spec in ACTIONS:
            for place in places:
                if callable(method := getattr(place, spec.name, None)):
                    found[spec.name] = method
                    break
        return found

    def run(self, name: str) -> None:
        """Do what a button of a pane or message wants: an action by its name, or `show:PATH`."""
        if name.startswith("show:"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(name[5:]))
        elif name == "date_undated":
            self.dating.date_undated()
        elif name.startswith("open:"):
            self._window.want_archive(Path(name[5:]))
        elif name == "rescue":
            self._window.rescuing.ways_out()
        elif name == "reopen":
            self._window.open_archive(self._window.jobs.path or Path())
        elif name == "sample":
            self.filing.sample()
        elif name.startswith("ask:"):
            self._window.asked.set_text(name[4:])
        elif name.startswith("without:"):
            self._window.asked.take_away(int(name[8:]))
        else:
            self.handlers()[name]()

    def connect_panes(self) -> None:
        """Connect the wishes of the panes that are no question."""
        panes = self._window.panes
        panes.results.star_clicked.connect(self._marking.set_star)
        panes.results.context_menu.connect(self._marking.show_menu)
        panes.results.selection_changed.connect(lambda _ids: self.refresh())
        panes.results.opened.connect(lambda _id: panes.reading.setFocus())
        panes.reading.link_clicked.connect(self.open_link)
        self.dating.connect_panes()
        panes.bar.unindexed_clicked.connect(self.explaining.tell_unindexed)
        panes.bar.history_requested.connect(self._window.rooms.archives.show_history)
        self._window.menus["&Archive"].aboutToShow.connect(self.filing.fill_recent)

    def chosen(self) -> list[int]:
        """Return the articles that an action is for."""
        return self._marking.chosen()

    def leave(self) -> None:
        """Clean up before the window closes."""
        self.filing.drop_copies()
        self._window.rooms.leave()

    # The question

    def search(self) -> None:
        """Go to the search line."""
        self._window.panes.bar.focus()

    def back(self) -> None:
        """Go back: to the page or article before this one, else to the question before."""
        if not self._window.reading.go(-1) and not self._window.paging.go(-1):
            self._window.asked.back()

    def forward(self) -> None:
        """Go forward again from where one went back."""
        if not self._window.reading.go(1) and not self._window.paging.go(1):
            self._window.asked.forward()

    def clear(self) -> None:
        """Close what is open, leave what is beside articles, unselect, take chips and words away: a step each time."""
        window = self._window
        if not window.messages.isHidden():
            window.messages.hide()
        elif (find := window.reading.active.find_bar).isVisible():
            find.close_bar()
        elif window.reading.leave_beside():
            return
        elif window.frame.showing_page and window.frame.mode != "names":
            window.frame.show_reading()
            self.refresh()
        elif window.frame.mode != "articles":
            self.show_articles()
        elif window.panes.results.clear_selection():
            return
        elif not window.asked.clear_chips():
            window.asked.set_text("")

    def clear_all(self) -> None:
        """Show all articles."""
        self._window.asked.clear()

    def undated(self) -> None:
        """Show the articles without a date, or no longer only them."""
        self._window.asked.set_undated(not self._window.asked.question.undated)

    def show_trash(self) -> None:
        """Show the trash, or leave it."""
        self._window.asked.set_trash(not self._window.asked.question.trash)

    def clear_chips(self) -> None:
        """Remove all filters."""
        self._window.asked.clear_chips()

    # What the middle shows

    def show_mode(self, mode: str) -> None:
        """Show something else in the middle, with the focus in it."""
        self._window.frame.show_mode(mode)
        self._window.frame.shown[0].setFocus()
        self.refresh()

    def show_articles(self) -> None:
        """Show the articles that answer the question."""
        self.show_mode("articles")

    def all_names(self) -> None:
        """Show all names of the archive."""
        self.show_mode("names")
        self._window.panes.names.filter.setFocus()

    def meetings(self) -> None:
        """Show who was where with whom."""
        self.show_mode("meetings")

    def proposals(self) -> None:
        """Show which names may be one."""
        self.show_mode("proposals")

    def decisions(self) -> None:
        """Show what was decided."""
        self.show_mode("decisions")
        self._window.panes.ledger.show_tab("decisions")

    def ignored_words(self) -> None:
        """Show which words are never names."""
        self.show_mode("decisions")
        self._window.panes.ledger.show_tab("ignored")

    def review(self) -> None:
        """Show which decisions no longer fit."""
        self.show_mode("decisions")
        self._window.panes.ledger.show_tab("review")

    # The article

    def find(self) -> None:
        """Find words in the article."""
        self._window.reading.active.open_find()

    def next_hit(self) -> None:
        """Go to the next hit."""
        self._window.reading.active.next_hit()

    def previous_hit(self) -> None:
        """Go to the previous hit."""
        self._window.reading.active.previous_hit()

    def open_link(self, address: str) -> None:
        """Open an address in the browser, after showing it."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Open a link"))
        box.setText(self.tr("Open this address in the browser?"))
        box.setInformativeText(address)
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        box.open()

    def select_all(self) -> None:
        """Select every article of the answer."""
        self._window.panes.results.select_all()

    def undo(self) -> None:
        """Take the last correction back."""
        self._window.working.undo()

    def redo(self) -> None:
        """Make it again."""
        self._window.working.redo()

    def refresh(self) -> None:
        """Let actions and checks fit what is shown."""
        window = self._window
        actions, asked = window.actions_, window.asked
        for name, step, asked_too in (("back", -1, asked.can_go_back), ("forward", 1, asked.can_go_forward)):
            actions[name].setEnabled(asked_too or window.paging.can_go(step) or window.reading.beside.can_go(step))
        for mode, name in MODES.items():
            actions[name].setChecked(window.frame.mode == mode)
        actions["undated"].setChecked(asked.question.undated)
        actions["show_trash"].setChecked(asked.question.trash)
        actions["trash"].setText(
            self.tr("Take &out of the trash") if asked.question.trash else self.tr("&Move to trash")
        )
        for name, pane in window.frame.hideable().items():
            actions[f"toggle_{name}"].setChecked(not pane.isHidden())
        actions["timeline_table"].setChecked(window.panes.timeline.showing_table)
        actions[f"theme_{load_choices(window.settings).theme}"].setChecked(True)
        article = window.article
        chosen, writable = bool(self._marking.chosen()), not window.summary.get("read_only", True)
        for name in ("star", "tag", "trash", "set_published"):
            actions[name].setEnabled(chosen and writable)
        if window.frame.mode != "articles":
            # Delete and Ctrl+A belong to the list that is seen.
            actions["trash"].setEnabled(False)
        actions["select_all"].setEnabled(window.frame.mode == "articles")
        actions["toggle_dates"].setChecked(self.dating.shown)
        for name in ("next_date", "previous_date"):
            actions[name].setEnabled(article is not None and self.dating.shown)
        for name in ("full_pass", "pause_pass", "find_proposals", "apply_decisions"):
            actions[name].setEnabled(writable)
        actions["pause_pass"].setChecked(window.passing.paused)
        actions["add_name"].setEnabled(article is not None and writable)
        actions["details"].setEnabled(article is not None and writable)
        actions["undo"].setEnabled(writable and bool(window.summary.get("can_undo")))
        actions["redo"].setEnabled(writable and bool(window.summary.get("can_redo")))
        for name, words in (("undo", self.tr("&Undo")), ("redo", self.tr("&Redo"))):
            label = label_words(window.summary.get(f"{name}_label"), window.summary.get(f"{name}_words"))
            actions[name].setText(headed(words, label) if label else words)
        for name in ("import_files", "import_folder", "paste"):
            actions[name].setEnabled(writable)
        for name in ("last_report", "export_decisions", "pass_changes"):
            actions[name].setEnabled(bool(window.summary))
        actions["export"].setEnabled(bool(window.summary.get("articles")))
        for name in ("open_original", "export_original"):
            actions[name].setEnabled(bool(article and article["has_original"]))
        actions["full_screen"].setChecked(window.isFullScreen())
        window.keeping.refresh()
        window.rooms.refresh()
        window.reading.refresh_actions()
