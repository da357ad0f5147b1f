"""Dates in the window: their marks, popovers and batches, and what is decided about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer
from shiboken6 import isValid

from cuttings_db.model import DateFilter
from cuttings_desktop.messages import message_of, plural

if TYPE_CHECKING:
    from cuttings_desktop.corrections import DatePopover, PublishedPopover
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Dating"]

_PATIENCE_MS = 200  # after which a popover opens with what the text itself knows of a date
_SETTING = "window/dates"


class Dating(QObject):
    """What the window does with dates; the popovers are made when the first one is asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.shown = str(window.settings.value(_SETTING, "true")).lower() != "false"
        self.popover: DatePopover | None = None
        self.published: PublishedPopover | None = None
        self._article: int | None = None
        self._asked = 0  # only what was clicked last opens
        self._waiting: tuple[dict[str, Any], QRect] | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._open_waiting)

    def connect_panes(self) -> None:
        """Connect what the panes tell of dates."""
        reading = self._window.panes.reading
        reading.show_dates(self.shown)
        reading.date_clicked.connect(self.show_date)
        reading.date_wanted.connect(self.ask_date)
        reading.published_clicked.connect(lambda _published, where: self.show_published(where))
        self._window.answering.answered.connect(self._hint)
        self._window.answering.article.shown.connect(self._article_shown)

    @property
    def _read_only(self) -> bool:
        """Tell whether nothing can be decided."""
        return bool(self._window.summary.get("read_only", True))

    # The marks in the text

    def toggle_dates(self) -> None:
        """Mark the dates in the text, or leave them unmarked."""
        self.shown = not self.shown
        self._window.settings.setValue(_SETTING, self.shown)
        self._window.panes.reading.show_dates(self.shown)
        self._window.commands.refresh()

    def next_date(self) -> None:
        """Take the next date of the article in hand."""
        self._step(1)

    def previous_date(self) -> None:
        """Take the previous date of the article in hand."""
        self._step(-1)

    def _step(self, step: int) -> None:
        """Take another date in hand, where Enter opens it."""
        self._close()
        self._window.frame.show_reading()
        self._window.commands.refresh()
        self._window.panes.reading.setFocus()
        self._window.panes.reading.step_date(step)

    # One date

    def _close(self) -> None:
        """Close what is open: it speaks of an article that has gone or changed."""
        self._waiting = None
        for popover in (self.popover, self.published):
            if popover is not None:
                popover.close_popover()

    def _article_shown(self, header: dict[str, Any] | None) -> None:
        """Close what speaks of another article; after a correction of this one, say what is so now."""
        before, self._article = self._article, int(header["id"]) if header is not None else None
        popover = self.popover
        if self._article is None or self._article != before:
            self._close()
        elif self.published is not None and self.published.isVisible():
            self.published.close_popover()
        elif popover is not None and popover.isVisible() and "id" in popover.date:
            self._follow(popover)

    def _follow(self, popover: DatePopover) -> None:
        """Ask again about the date that is open; where it is none any more, close."""

        def take(answer: dict[str, Any]) -> None:
            if answer.get("rejected"):
                popover.close_popover()
            else:
                popover.complete(answer)

        close = popover.close_popover
        self._window.jobs.ask("date", {"id": popover.date["id"]}, take, lambda _error: close())

    def _date_popover(self) -> DatePopover:
        """Return the popover of dates."""
        from cuttings_desktop.corrections import DatePopover

        if self.popover is None:
            self.popover = DatePopover(self._window)
            self.popover.decision_made.connect(self._window.working.decide)
            self.popover.published_wanted.connect(self._show_anchor)
            self.popover.narrow_wanted.connect(self._narrow)
            self.popover.timeline_wanted.connect(self._show_on_timeline)
        return self.popover

    def show_date(self, date: dict[str, Any], where: QRect) -> None:
        """Ask why a date is read as it is, and show it beside its place on the screen."""
        self._close()
        self._asked += 1
        number, self._waiting = self._asked, (date, where)
        self._patience.start()

        def take(answer: dict[str, Any]) -> None:
            if number != self._asked:
                return
            if self._waiting is not None:
                self._waiting = (answer, where)
                self._open_waiting()
            elif self.popover is not None:
                self.popover.complete(answer)

        def fail(error: Exception) -> None:
            if number == self._asked:
                self._waiting = None
                self._window.show_error(error)

        self._window.jobs.ask("date", {"id": date["id"]}, take, fail)

    def ask_date(self, said: dict[str, Any], where: QRect) -> None:
        """Ask what date is meant by selected words."""
        self._close()
        self._asked += 1
        article = said.get("article") or self._window.panes.reading.article
        if article is not None and not self._read_only:
            self._date_popover().show_words({**said, "article": article}, where)

    def _open_waiting(self) -> None:
        """Open the popover with what is known."""
        self._patience.stop()
        if self._waiting is not None:
            (date, where), self._waiting = self._waiting, None
            # What the text knows of a date calls the place of its predicate what the archive calls its words.
            known = date if "machine" in date else {k: v for k, v in date.items() if k not in ("predicate", "clause")}
            self._date_popover().show_date(known, where, read_only=self._read_only)

    def _narrow(self, date: dict[str, Any]) -> None:
        """Ask for the articles that mention the days of a date."""
        self._window.asked.set_dates([DateFilter(date.get("lo"), date.get("hi"), "mentioned")])

    def _show_on_timeline(self, date: dict[str, Any]) -> None:
        """Show the days of a date on the timeline."""
        timeline = self._window.panes.timeline
        if timeline.isHidden():
            self._window.commands.run("toggle_timeline")
        timeline.show_date(int(date["id"]), date.get("lo"), date.get("hi"))

    # The publication date

    def _show_anchor(self) -> None:
        """Show the publication date where the popover of a date was."""
        if self.popover is not None:
            self.show_published(QRect(self.popover.mapToGlobal(QPoint(0, 0)), QSize(1, 1)))

    def show_published(self, where: QRect, beside: dict[str, Any] | None = None) -> None:
        """Ask what speaks for the publication date of the article that is read, or of the one beside, and show it."""
        from cuttings_desktop.corrections import PublishedPopover

        self._close()
        header = beside or self._window.article
        if header is None:
            return
        self._asked += 1
        number = self._asked

        def show(evidence: Sequence[dict[str, Any]]) -> None:
            article = beside or self._window.article
            if number == self._asked and article is not None and article["id"] == header["id"]:
                if self.published is None:
                    self.published = PublishedPopover(self._window)
                    self.published.decision_made.connect(self._window.working.decide)
                self.published.show_published(article, evidence, where, read_only=self._read_only)

        def take(answer: dict[str, Any]) -> None:
            rows = answer["rows"]
            show(rows[0]["evidence"] if rows else ())

        self._window.jobs.ask("publication_suggestions", {"ids": [header["id"]]}, take)

    # Many publication dates

    def set_published(self) -> None:
        """Set the publication date of the selected articles, else of the one that is read."""
        self.date_articles(self._window.commands.chosen())

    def date_undated(self) -> None:
        """Set the publication dates of the articles of the list: of those that are selected, if they are several."""
        selected = self._window.panes.results.selected()
        listed: list[int] = self._window.panes.results.model.ids.tolist()
        self.date_articles(selected if len(selected) > 1 else listed)

    def date_articles(self, articles: list[int]) -> None:
        """Open the dialog for many articles."""
        from cuttings_desktop.corrections import BatchDatesDialog

        if not articles or self._read_only:
            return
        window, dialog = self._window, BatchDatesDialog(articles, self._window)

        def ask(ids: list[int]) -> None:
            def take(answer: dict[str, Any]) -> None:
                if isValid(dialog):
                    dialog.add(answer["rows"])

            def fail(error: Exception) -> None:
                if isValid(dialog):
                    said = message_of(error)
                    dialog.fail(f"{said.text} {said.advice}".strip())

            window.jobs.ask("publication_suggestions", {"ids": ids}, take, fail)

        dialog.suggestions_wanted.connect(ask)
        dialog.decision_made.connect(window.working.decide)
        dialog.open()
        dialog.look()

    def _hint(self, answer: dict[str, Any]) -> None:
        """Offer to date the articles while those without a date are asked for."""
        hint, total = self._window.panes.results.hint, int(answer["total"])
        if self._window.asked.question.undated and total and not self._read_only:
            counted = plural(total, self.tr("article"), self.tr("articles"))
            words = self.tr("{n} without a publication date").format(n=counted)
            hint.show_words(words, "date_undated", self.tr("Set dates…"))
        elif self._window.asked.question.trash and total and not self._read_only:
            counted = plural(total, self.tr("article"), self.tr("articles"))
            words = self.tr("{n} in the trash, still in the archive").format(n=counted)
            hint.show_words(words, "empty_trash", self.tr("Empty the trash…"))
        else:
            hint.show_words("", "", "")
