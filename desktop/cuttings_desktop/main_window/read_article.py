"""The article that is read: its head, its text and where the question is found in it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from cuttings_db.errors import QuestionRefused
from cuttings_desktop.jobs import Jobs, Latest, numbers
from cuttings_desktop.main_window.panes import Panes

__all__ = ["ReadArticle"]

# Characters of text that are fetched at a time.
_CHUNK = 60_000
_Taken: TypeAlias = Callable[[Any], None]


class ReadArticle(QObject):
    """Asks the archive for the article that is read, and feeds the reading pane.

    `question` returns the question that is shown, as JSON; `fresh` lets an answer pass only while it is asked.
    `unchosen` is true while nobody has chosen what is read: it may give way to the first article of a longer list.
    Signals: `shown` (its head or None), `failed` (error).
    """

    # A dict in a signal would be copied into Qt and back: it goes as an object.
    shown = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        panes: Panes,
        question: Callable[[], dict[str, Any]],
        fresh: Callable[[_Taken], _Taken],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._panes, self._question, self._fresh = jobs, panes, question, fresh
        self.unchosen = True
        self._asked_for = 0
        self._place: tuple[int, int, int] | None = None
        self._left: set[int] = set()
        self._head = Latest(jobs, "article", 0, self)
        self._head.answered.connect(self._show)
        self._head.failed.connect(lambda error: self._fail(self._asked_for, error))
        panes.reading.paragraphs_wanted.connect(self._want_paragraphs)
        panes.results.article_chosen.connect(self._read_chosen)

    def start(self) -> None:
        """Begin with an archive that was just opened: nothing is read, and nothing is known of its articles."""
        self.unchosen = True
        self._left = set()
        self.show_none()

    def read(self, article: int, start: int = -1, end: int = -1) -> None:
        """Show an article, at a place of its text if one is given."""
        self.unchosen = False
        self._place = (article, start, end) if start >= 0 else None
        if self._panes.reading.article == article and self._place:
            self._panes.reading.show_offset(start, end)
            return
        self._ask(article)

    def refresh(self) -> None:
        """Read the shown article again because something in it has changed."""
        self._panes.timeline.forget()
        if self._panes.reading.article is not None:
            self._ask(self._panes.reading.article)

    def show_none(self) -> None:
        """Show no article, and none that is on its way."""
        self._head.drop()
        self._place = None
        self._panes.reading.show_article(None)
        self.shown.emit(None)

    def leave(self, articles: Collection[int]) -> None:
        """Read none of some articles any more, for they are being deleted.

        If one of them is on its way only, it is let go too. That one of them is not found is told no more.
        """
        self._left.update(articles)
        coming = self._asked_for if self._head.waiting else None
        if self._panes.reading.article in self._left or coming in self._left:
            self.show_none()

    def want_hits(self, article: int) -> None:
        """Fetch the hits of the question in an article."""

        def take(answer: dict[str, Any]) -> None:
            flat = numbers(answer["marks"]).tolist()
            self._panes.reading.set_hits(article, list(zip(flat[::2], flat[1::2], strict=True)))

        question = self._question()
        if not question["text"] and not question["entities"]:
            self._panes.reading.set_hits(article, [])
            return
        self._jobs.ask("hits", {"id": article, "question": question}, self._fresh(take), self._while_read(article))

    def _read_chosen(self, article: int) -> None:
        """Show the article that was chosen in the list."""
        if article != self._panes.reading.article:
            self.read(article)

    def _ask(self, article: int) -> None:
        """Ask for an article's head."""
        self._asked_for = article
        self._head.ask({"id": article})

    def _show(self, head: dict[str, Any]) -> None:
        """Show an article's head; the pane then asks for its text."""
        self._panes.reading.show_article(head)
        self._panes.results.show_read(int(head["id"]))
        self.want_hits(int(head["id"]))
        if self._place and self._place[0] == head["id"]:
            self._panes.reading.show_offset(self._place[1], self._place[2])
        self._place = None
        self.shown.emit(head)

    def _want_paragraphs(self, article: int, first: int) -> None:
        """Fetch text."""
        params = {"id": article, "first": first, "characters": _CHUNK, "question": self._question()}
        take = self._panes.reading.set_paragraphs
        self._jobs.ask("paragraphs", params, lambda chunk: take(article, chunk), self._while_read(article))

    def _while_read(self, article: int) -> Callable[[Exception], None]:
        """Let a failure pass only while its article is read: one that was deleted meanwhile is missed by nobody."""
        return lambda error: self._fail(article, error) if self._panes.reading.article == article else None

    def _fail(self, article: int, error: Exception) -> None:
        """Tell a failure, unless its article is one that is being deleted: what was said of that must stay."""
        if article not in self._left or not isinstance(error, QuestionRefused):
            self.failed.emit(error)
