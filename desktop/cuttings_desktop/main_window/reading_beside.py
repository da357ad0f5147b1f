"""A second article beside the one that is read: fed like the first, with a history of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from cuttings_db.model import EntityFilter, to_json
from cuttings_desktop import theme
from cuttings_desktop.jobs import Latest, numbers
from cuttings_desktop.reading_pane import ReadingPane

if TYPE_CHECKING:
    from cuttings_desktop.main_window.reading_desk import ReadingDesk
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["ReadingBeside"]

_CHUNK = 60_000
_KEPT = 50


class ReadingBeside(QObject):
    """Shows and feeds the second pane. Signal: `made(pane)` when it is made, at the first use."""

    made = Signal(object)

    def __init__(self, window: MainWindow, desk: ReadingDesk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.pane: ReadingPane | None = None
        self._past: list[int] = []
        self._future: list[int] = []
        self._place: tuple[int, int, int] | None = None
        self._header: dict[str, Any] | None = None
        self._article = Latest(window.jobs, "article", 0, self)
        self._article.answered.connect(self._show)
        self._article.failed.connect(window.show_error)
        window.answering.answered.connect(lambda _answer: self._want_hits())
        window.working.article_changed.connect(self.refresh)

    @property
    def shown(self) -> bool:
        """Tell whether a second article is shown."""
        return self.pane is not None and self._desk.beside is self.pane

    def _make(self) -> ReadingPane:
        """Make the pane and connect it."""
        window, made = self._window, ReadingPane()
        made.hit_bar.set_closable(True)
        made.setAccessibleName(self.tr("Article beside"))
        made.set_theme(theme.current())
        made.paragraphs_wanted.connect(self._want_paragraphs)
        made.search_wanted.connect(window.asked.set_text)
        made.link_clicked.connect(window.commands.open_link)
        made.close_wanted.connect(self.close)
        made.entity_clicked.connect(self._narrow)
        naming, dating = window.commands.naming, window.commands.dating
        made.entity_menu.connect(lambda mention, point: naming.show_menu([self._placed(mention)], point))
        made.entity_about.connect(lambda mention, where: naming.show_about(self._placed(mention), where))
        made.name_wanted.connect(lambda said: naming.ask_added(self._placed(said)))
        made.date_clicked.connect(dating.show_date)
        made.date_wanted.connect(lambda said, where: dating.ask_date(self._placed(said), where))
        made.published_clicked.connect(lambda _published, where: dating.show_published(where, self._header))
        self.made.emit(made)
        return made

    def _placed(self, said: dict[str, Any]) -> dict[str, Any]:
        """Return a mention or words with the article in which they stand."""
        return {**said, "article": self.pane.article if self.pane is not None else None}

    def open(self, article: int, start: int = -1, end: int = -1) -> None:
        """Show an article beside the one that is read, at a place if one is given."""
        if self.pane is None:
            self.pane = self._make()
        if self.shown and self.pane.article is not None and self.pane.article != article:
            self._past = [*self._past[-_KEPT:], self.pane.article]
            self._future.clear()
        self._place = (article, start, end) if start >= 0 else None
        self._desk.show_beside(self.pane)
        self._ask(article)

    def _ask(self, article: int) -> None:
        """Ask for an article's head."""
        self._article.ask({"id": article})

    def close(self) -> None:
        """Show one article alone again."""
        if self.shown and self.pane is not None:
            self._desk.show_beside(None)
            self.pane.show_article(None)
        self._past.clear()
        self._future.clear()

    def refresh(self) -> None:
        """Read the article again: something in it has changed."""
        if self.shown and self.pane is not None and self.pane.article is not None:
            self._ask(self.pane.article)

    def can_go(self, step: int) -> bool:
        """Tell whether there is an article before (-1) or after (+1) this one."""
        return self.shown and bool(self._past if step < 0 else self._future)

    def go(self, step: int) -> bool:
        """Go one article back or forward in this pane; False if there is none."""
        if not self.can_go(step) or self.pane is None or self.pane.article is None:
            return False
        here, there = (self._past, self._future) if step < 0 else (self._future, self._past)
        there.append(self.pane.article)
        self._ask(here.pop())
        return True

    def _show(self, header: dict[str, Any]) -> None:
        """Show an article's head; the pane then asks for its text."""
        if self.pane is None or not self.shown:
            return
        self._header = header
        self.pane.show_article(header)
        self._want_hits()
        if self._place and self._place[0] == header["id"]:
            self.pane.show_offset(self._place[1], self._place[2])
        self._place = None

    def _question(self) -> dict[str, Any]:
        """Return the question of the window."""
        asked: dict[str, Any] = to_json(self._window.asked.question)
        return asked

    def _want_paragraphs(self, article: int, first: int) -> None:
        """Fetch text."""
        params = {"id": article, "first": first, "characters": _CHUNK, "question": self._question()}
        pane = self.pane
        if pane is not None:
            failed = self._while_read(article)
            self._window.jobs.ask("paragraphs", params, lambda chunk: pane.set_paragraphs(article, chunk), failed)

    def _want_hits(self) -> None:
        """Fetch the hits of the question in the article."""
        pane = self.pane
        if pane is None or not self.shown or pane.article is None:
            return
        article, question = pane.article, self._question()

        def take(answer: dict[str, Any]) -> None:
            flat = numbers(answer["marks"]).tolist()
            pane.set_hits(article, list(zip(flat[::2], flat[1::2], strict=True)))

        if not question["text"] and not question["entities"]:
            pane.set_hits(article, [])
        else:
            self._window.jobs.ask("hits", {"id": article, "question": question}, take, self._while_read(article))

    def _while_read(self, article: int) -> Callable[[Exception], None]:
        """Let a failure pass only while its article is read: one that was deleted meanwhile is missed by nobody."""

        def failed(error: Exception) -> None:
            if self.pane is not None and self.pane.article == article:
                self._window.show_error(error)

        return failed

    def _narrow(self, identifier: str, kind: str, name: str, modifiers: object) -> None:
        """Narrow by a name that was clicked; with Alt leave out what mentions it."""
        alt = isinstance(modifiers, Qt.KeyboardModifier) and bool(modifiers & Qt.KeyboardModifier.AltModifier)
        self._window.asked.narrow(EntityFilter(identifier, name, kind, alt))
