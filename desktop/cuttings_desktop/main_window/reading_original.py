"""The original beside the text: asked for when it is shown, and following what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from cuttings_db.model import to_json
from cuttings_desktop import theme
from cuttings_desktop.jobs import Latest
from cuttings_desktop.messages import message_of

if TYPE_CHECKING:
    from cuttings_desktop.main_window.reading_desk import ReadingDesk
    from cuttings_desktop.main_window.window import MainWindow
    from cuttings_desktop.original_page import OriginalPage, PagePicture

__all__ = ["ReadingOriginal"]

_FOLLOW_MS = 200
_WORDS = 90  # characters of a paragraph by which it is looked for
_MOST_HITS = 20


class ReadingOriginal(QObject):
    """Shows and feeds the view of the original."""

    def __init__(self, window: MainWindow, desk: ReadingDesk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.view: OriginalPage | None = None
        self._original = Latest(window.jobs, "original_page", 0, self)
        self._original.answered.connect(self._show)
        self._original.failed.connect(self._fail)
        self._following = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._following.timeout.connect(self._follow)
        self._marked: tuple[object, ...] = ()
        self._hit, self._forced = 0, False
        self._header: dict[str, Any] | None = None
        reading = window.panes.reading
        reading.original_wanted.connect(self.toggle)
        reading.moved.connect(self._following.start)
        reading.hit_changed.connect(self._hit_changed)
        window.answering.article.shown.connect(self._article_shown)

    @property
    def shown(self) -> bool:
        """Tell whether the original is shown."""
        return self.view is not None and self._desk.beside is self.view

    def toggle(self) -> None:
        """Show the original beside the text, or hide it."""
        from cuttings_desktop.original_page import OriginalPage

        if self.shown:
            self._desk.show_beside(None)
        elif self._header is not None:
            if self.view is None:
                self.view = OriginalPage()
                self.view.set_theme(theme.current())
                self.view.picture_wanted.connect(self._want_picture)
                self.view.close_wanted.connect(self.toggle)
                self.view.open_wanted.connect(lambda: self._window.commands.run("open_original"))
            self._desk.show_beside(self.view)
            self._ask()
        self.tell()

    def tell(self) -> None:
        """Let the button in the reading pane say how it is."""
        known = bool(self._header and self._header["has_original"])
        self._window.panes.reading.hit_bar.show_original(known=known, shown=self.shown)

    def _hit_changed(self, number: int, _of: int) -> None:
        """Mark the hits that there are now; follow to one that somebody goes to, wherever the focus is."""
        if self.shown:
            self._forced = self._forced or (number > 0 and number != self._hit)
            self._following.start()
        self._hit = number

    def _article_shown(self, header: dict[str, Any] | None) -> None:
        """Show the original of the article that is read now."""
        self._header = header
        if self.shown and self.view is not None:
            if header is None:
                self.view.forget()
            elif int(header["id"]) != self.view.article:
                self._ask()
        self.tell()

    def _ask(self) -> None:
        """Ask for the original of the article that is read."""
        article, view = self._header, self.view
        if article is None or view is None:
            return
        view.show_loading(int(article["id"]))
        self._marked = ()
        if article["has_original"]:
            self._original.ask({"id": int(article["id"])})
        else:
            view.show_original(int(article["id"]), {"kind": ""})

    def _show(self, answer: dict[str, Any]) -> None:
        """Show what came, at what is read."""
        if self.view is not None and self.view.article is not None:
            self.view.show_original(self.view.article, answer)
            self._follow(at_once=True)

    def _fail(self, error: Exception) -> None:
        """Say in its place why there is no picture of it."""
        if self.view is not None:
            said = message_of(error)
            self.view.show_problem(f"{said.text}\n{said.advice}".strip())

    def _follow(self, *, at_once: bool = False) -> None:
        """Show the page, or the passage, that is read; somebody who walks in the original is left alone."""
        view, reading = self.view, self._window.panes.reading
        focus = QApplication.focusWidget()
        if not self.shown or view is None or reading.article != view.article:
            return
        forced, self._forced = self._forced or at_once, False
        if not forced and focus is not None and view.isAncestorOf(focus):
            return
        hits = reading.hits
        at_hit = forced and 0 <= hits.current < len(hits.parts)
        here = hits.parts[hits.current][0] if at_hit else reading.reading_at
        paragraph = reading.feeding.paragraph_at(here)
        if paragraph is None:
            if not at_once:
                return
            self._forced = True
            self._following.start()
        else:
            view.follow(int(paragraph.get("page") or 0), str(paragraph["text"])[:_WORDS])
        marked = (view.article, tuple(hits.parts[:200]), reading.feeding.complete)
        if marked != self._marked:
            self._marked = marked
            view.mark(self._words())

    def _words(self) -> list[str]:
        """Return the different words of the first hits."""
        reading = self._window.panes.reading
        found: dict[str, None] = {}
        for start, end in reading.hits.parts[:200]:
            paragraph = reading.feeding.paragraph_at(start)
            if paragraph is not None and end <= int(paragraph["end"]):
                begin = int(paragraph["start"])
                found[str(paragraph["text"])[start - begin : end - begin].strip()] = None
        return [word for word in found if len(word) > 1][:_MOST_HITS]

    def _want_picture(self, page: int, width: int) -> None:
        """Fetch the picture of a page; one that cannot be drawn leaves its paper empty."""
        from cuttings_desktop.original_page import picture_of

        view, window = self.view, self._window
        if view is None or view.article is None:
            return
        article = view.article
        params = {"id": article, "page": page, "width": width, "question": to_json(window.asked.question)}

        def take(picture: PagePicture) -> None:
            view.set_picture(article, picture)

        window.jobs.ask(
            "page_picture",
            params,
            take,
            lambda _error: take(picture_of({}, page, width)),
            prepare=lambda answer: picture_of(answer, page, width),
        )
