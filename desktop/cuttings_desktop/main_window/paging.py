"""The page of a name at the right of the window: asked for, fed, followed, and left by the way one came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from cuttings_db.errors import QuestionRefused
from cuttings_db.model import EntityFilter, Question, to_json
from cuttings_desktop.jobs import Latest, numbers, with_arrays
from cuttings_desktop.main_window.trail import Stop, Trail
from cuttings_desktop.timeline import EntityTimeline

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Paging"]

_TITLES = 6
_AGAIN_MS = 400


class Paging(QObject):
    """Shows pages of names and knows the way back. Signal: `turned` when something else is shown at the right."""

    turned = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.trail = Trail()
        self.timeline = EntityTimeline()
        self.timeline.hide()
        self._wanted = ""
        self._page = Latest(window.jobs, "entity_page", 0, self)
        self._page.answered.connect(self._show)
        self._page.failed.connect(self._failed)
        self._items = Latest(window.jobs, "entity_timeline", 0, self, prepare=with_arrays)
        self._items.answered.connect(self._show_items)
        # A page without its timeline is a page all the same.
        self._items.failed.connect(lambda _error: window.panes.page.show_timeline(False))
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask_again)
        self._connect()

    def _connect(self) -> None:
        """Connect the page, and what leads away from it."""
        panes, window = self._window.panes, self._window
        page = panes.page
        page.set_timeline(self.timeline)
        page.entity_wanted.connect(self.open_entity)
        page.place_wanted.connect(self.read)
        page.narrow_wanted.connect(self.narrow)
        page.both_wanted.connect(self._ask_both)
        page.left.connect(self._back)
        self.timeline.item_chosen.connect(self._read_dated)
        self.timeline.details.wanted.connect(self._want_details)
        panes.results.clicked.connect(lambda _article: self.to_article())
        panes.results.opened.connect(lambda _article: self.to_article())
        panes.results.article_chosen.connect(self._chosen_in_list)
        panes.timeline.item_chosen.connect(lambda _article, _date: self.to_article())
        window.jobs.changed.connect(self._again.start)
        window.working.decided.connect(self._follow_decision)
        window.asked.changed.connect(lambda _question, _typing: self._asked_changed())

    # What is shown

    def here(self) -> Stop | None:
        """Return what is shown at the right."""
        if self._window.frame.showing_page:
            return Stop(entity=self._wanted) if self._wanted else None
        article = self._window.panes.reading.article
        return Stop(article=article) if article is not None else None

    def _leave(self) -> None:
        """Note what is left."""
        here = self.here()
        if here is not None:
            self.trail.leave(here, self._window.asked.depth)

    def open_entity(self, identifier: str, *, focus: bool = True) -> None:
        """Open the page of a name; the way back leads to what is shown now."""
        if not identifier:
            return
        if not (self._window.frame.showing_page and self._wanted == identifier):
            self._leave()
            self._turn_to_page(identifier)
        if focus:
            self._window.panes.page.setFocus()

    def preview(self, identifier: str) -> None:
        """Show the page of the name that is walked over in a list; the way back is not made longer by each."""
        if not self._window.frame.showing_page:
            self._leave()
        self._turn_to_page(identifier)

    def _turn_to_page(self, identifier: str) -> None:
        """Show the page of a name."""
        self._wanted = identifier
        self._window.frame.show_page()
        self._page.ask({"id": identifier})
        self.turned.emit()

    def read(self, article: int, start: int = -1, end: int = -1) -> None:
        """Read an article at a place; the way back leads to the page."""
        if self._window.frame.showing_page:
            self._leave()
        self._window.frame.show_reading()
        self._window.answering.article.read(article, start, end)
        self._window.panes.results.show_read(article)
        self.turned.emit()

    def to_article(self) -> None:
        """Show the article that is read in the place of a page."""
        if self._window.frame.showing_page:
            self._leave()
            self._window.frame.show_reading()
            self.turned.emit()

    def _chosen_in_list(self, _article: int) -> None:
        """Follow who walks through the list; what the list chooses by itself leaves the page where it is."""
        if self._window.panes.results.walking():
            self.to_article()

    def _read_dated(self, article: int, date: int) -> None:
        """Read the clause of a date of the small timeline."""
        self.to_article()
        self._window.answering.show_dated(article, date)

    # The way back

    def _back(self) -> None:
        """Leave the page by the way one came, or for the article that was read before."""
        if self.can_go(-1):
            self.go(-1)
        else:
            self.to_article()

    def can_go(self, step: int) -> bool:
        """Tell whether there is a stop before (-1) or after (+1) this one."""
        depth = self._window.asked.depth
        return self.trail.can_go_back(depth) if step < 0 else self.trail.can_go_forward(depth)

    def go(self, step: int) -> bool:
        """Go one stop back or forward; False if the question is to change instead."""
        here = self.here()
        if not self.can_go(step) or here is None:
            return False
        depth = self._window.asked.depth
        stop = self.trail.back(here, depth) if step < 0 else self.trail.forward(here, depth)
        if stop.entity:
            self._turn_to_page(stop.entity)
            self._window.panes.page.setFocus()
        else:
            self._window.frame.show_reading()
            if stop.article is not None and stop.article != self._window.panes.reading.article:
                self._window.answering.article.read(stop.article)
            self._window.panes.reading.setFocus()
            self.turned.emit()
        return True

    def _asked_changed(self) -> None:
        """Know no way forward where another question was asked."""
        if not self._window.asked.can_go_forward:
            self.trail.forget_future()

    def start(self) -> None:
        """Begin with another archive."""
        self.trail.clear()
        self._wanted = ""
        self._again.stop()
        self._page.drop()
        self._items.drop()
        self._window.panes.page.clear()
        self._window.frame.detail.setCurrentWidget(self._window.frame.desk)

    # Feeding the page

    def _ask_again(self) -> None:
        """Ask again about the name that is shown: something has changed."""
        if self._wanted and self._window.frame.showing_page:
            self._page.ask({"id": self._wanted})

    def _show(self, page: dict[str, Any]) -> None:
        """Show a page, and ask for its dates and titles."""
        identifier = str(page["id"])
        same = self._window.panes.page.shown == identifier
        if not same:
            self._window.panes.page.show_timeline(False)
        read_only = bool(self._window.summary.get("read_only", True))
        self._window.panes.page.show_page(page, read_only=read_only)
        self._items.ask({"id": identifier})
        ids = [int(i) for i in numbers(page["articles"])[:_TITLES]]

        def take(answer: dict[str, Any]) -> None:
            self._window.panes.page.set_titles(identifier, answer["rows"])

        if ids:
            self._window.jobs.ask("rows", {"question": to_json(Question()), "ids": ids}, take, lambda _error: None)

    def _show_items(self, answer: dict[str, Any]) -> None:
        """Show the dates of the name, if it has any."""
        self.timeline.set_answer(answer)
        self._window.panes.page.show_timeline(int(answer["count"]) > 0)

    def _want_details(self, ids: list[int]) -> None:
        """Fetch what is said of dates."""
        self._window.jobs.ask("timeline_items", {"ids": ids}, lambda a: self.timeline.details.take(a["items"]))

    def _failed(self, error: Exception) -> None:
        """Say that the name is gone, or what else is wrong."""
        if isinstance(error, QuestionRefused):
            self._window.panes.page.show_gone()
        else:
            self._window.show_error(error)

    def _follow_decision(self, decision: dict[str, Any], _result: dict[str, Any]) -> None:
        """Show what the shown name was merged into."""
        if decision["kind"] == "merge" and self._wanted in decision["entities"][1:]:
            self._wanted = str(decision["entities"][0])

    # Ways on

    def narrow(self, entity: EntityFilter) -> None:
        """Ask for the articles of a name, and show them."""
        question = self._window.asked.question
        if not any(e.id == entity.id and not e.exclude for e in question.entities):
            self._window.asked.narrow(entity)
        self._window.frame.show_mode("articles")

    def _ask_both(self, one: EntityFilter, other: str) -> None:
        """Ask for the articles that name both."""
        page = self._window.panes.page.page or {}
        rows = [*(page.get("with") or ()), *(page.get("places") or ()), *(page.get("events") or ())]
        row = next((r for r in rows if str(r["id"]) == other), None)
        if row is not None:
            second = EntityFilter(other, str(row["name"]), str(row.get("type") or ""))
            self._window.asked.ask(Question(entities=(one, second), sort=self._window.asked.question.sort))
            self._window.frame.show_mode("articles")
