"""Takes the window's one question to the archive, and what comes back to the panes. Only this module asks for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cuttings_db.model import EntityFilter, Question, to_json
from cuttings_desktop.jobs import Jobs, Latest, numbers, with_arrays
from cuttings_desktop.main_window.asked import Asked, chips_of
from cuttings_desktop.main_window.beside import BesideTheQuestion
from cuttings_desktop.main_window.panes import Panes
from cuttings_desktop.main_window.read_article import ReadArticle

__all__ = ["Answering"]

# The first letter is asked at once; of those that follow faster than this the last one.
_TYPING_MS = 24
_AGAIN_MS = 1000


class Answering(QObject):
    """Asks the question again whenever it or the archive changes, and feeds the panes.

    Signals: `answered` (the whole answer), `explained` (why it is empty), `failed` (error).
    """

    # A dict or list in a signal would be copied into Qt and back, 15 ms for an answer: they all go as objects.
    answered = Signal(object)
    explained = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, asked: Asked, panes: Panes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._asked, self._panes = jobs, asked, panes
        self._generation = 0
        self._shown: Question | None = None
        self._asking: Question = asked.question
        self._search = Latest(jobs, "search", _TYPING_MS, self, prepare=with_arrays)
        self._search.answered.connect(self._show)
        self._search.failed.connect(self.failed)
        self._search.busy.connect(panes.bar.set_busy)
        self._beside = BesideTheQuestion(jobs, panes.bar, panes.timeline, self)
        self._beside.meant.connect(self._panes.bar.set_suggestion)
        self._beside.explained.connect(self.explained)
        self._beside.failed.connect(self.failed)
        self.article = ReadArticle(jobs, panes, self._question, self._fresh, self)
        self.article.failed.connect(self.failed)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask_waiting)
        self._waiting = False
        self._turns: list[Callable[[], None]] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._take_turn)
        self._look_again = self._let_go = False
        self._connect()

    def _connect(self) -> None:
        """Connect what the panes want with the archive, and the question with what they show."""
        bar, timeline, entities, results, reading = (
            self._panes.bar,
            self._panes.timeline,
            self._panes.entities,
            self._panes.results,
            self._panes.reading,
        )
        self._asked.changed.connect(self._changed)
        bar.typed.connect(self._asked.set_text)
        bar.chip_removed.connect(self._asked.remove)
        bar.chip_clicked.connect(lambda chip: self._asked.switch_dates(chip.value))
        bar.join_toggled.connect(lambda kind: self._asked.set_any_of(kind, kind not in self._asked.question.any_of))
        bar.suggestion_chosen.connect(self._asked.set_text)
        results.rows_wanted.connect(self._want_rows)
        results.sort_changed.connect(self._asked.set_sort)
        timeline.brushed.connect(self._asked.set_dates)
        timeline.undated_chosen.connect(lambda: self._asked.set_undated(True))
        timeline.item_chosen.connect(self.show_dated)
        timeline.details_wanted.connect(self._want_details)
        entities.entity_chosen.connect(self._asked.narrow)
        entities.join_changed.connect(self._asked.set_any_of)
        entities.facet_wanted.connect(self._want_facet)
        reading.entity_clicked.connect(self._narrow_from_text)
        reading.search_wanted.connect(self._asked.set_text)

    # The question

    def start(self) -> None:
        """Begin with an archive that was just opened."""
        self._asked.reset()
        self._shown = None
        self._look_again = self._let_go = False
        self._panes.timeline.forget(view=True)
        self._panes.results.forget()
        self.article.start()
        self._changed(self._asked.question, False)

    def ask_again(self) -> None:
        """Ask the same question again because the archive has changed; at most once a second."""
        if self._again.isActive():
            self._waiting = True
        else:
            self._again.start()
            self._send(now=True)

    def _ask_waiting(self) -> None:
        """Ask again if something has changed since."""
        if self._waiting:
            self._waiting = False
            self._again.start()
            self._send(now=True)

    def _changed(self, question: Question, typing: bool) -> None:
        """Show what the question is now, and ask it; while one types, after a pause."""
        self._panes.bar.set_text(question.text)
        self._panes.bar.set_chips(chips_of(question, self))
        self._panes.entities.set_chosen(list(question.entities), list(question.any_of))
        self._panes.timeline.set_brushes(question.dates)
        self._send(now=not typing)

    def _send(self, *, now: bool) -> None:
        """Ask."""
        self._asking = self._asked.question
        self._beside.overtake()
        self._search.ask({"question": to_json(self._asking), **self._beside.span()}, now=now)

    def _show(self, answer: dict[str, Any]) -> None:
        """Feed every pane with one answer."""
        panes, question = self._panes, self._asking
        self._generation += 1
        same = self._shown == question
        self._shown = question
        ids = numbers(answer["ids"])
        place = panes.results.model.position_of(panes.reading.article or 0)
        below = panes.results.model.ids[place:] if place >= 0 else ids[:0]
        panes.results.set_answer(ids, answer["rows"], sort=question.sort, keep=same)
        said = (answer["note"], answer["suggestion"], answer["unindexed"], int(answer.get("stories") or 0))
        panes.bar.set_count(answer["total"], answer["of"], *said)
        read = panes.reading.article
        again, self._look_again = self._look_again and self.article.unchosen, False
        strange = not same and (self.article.unchosen or panes.results.model.position_of(read or 0) < 0)
        if len(ids) and (read is None or again or strange):
            # What is read belongs to what is asked; the same question again leaves the reader alone, and another
            # one too if the article was chosen and answers it.
            panes.results.choose_first()
            self.article.unchosen = True
            if read is not None and panes.results.current_article() == read:
                # It is not read anew, and its hits are those of the question before.
                self.article.want_hits(read)
        elif self._let_go and len(ids) and place >= 0 and panes.results.model.position_of(read or 0) < 0:
            # Several may have been put away at once: the next is the first below that is still there.
            left = below[np.isin(below, ids)]
            panes.results.choose_at(panes.results.model.position_of(int(left[0])) if len(left) else len(ids) - 1)
        elif read is not None:
            panes.results.show_read(read)
            self.article.want_hits(read)
        self._let_go = False
        whole = self._beside.whole
        self._beside.follow(question, answer, same=same)
        self.answered.emit(answer)
        # One pane a turn: all of them in one would hold up a frame, and the list is what one looks at first.
        self._turns = [
            lambda: panes.timeline.set_answer(answer, whole=whole),
            lambda: panes.entities.set_facets(answer["facets"]),
        ]
        self._turn.start()

    def _take_turn(self) -> None:
        """Feed the next pane."""
        feed = self._turns.pop()
        if self._turns:
            self._turn.start()
        feed()

    def let_go(self) -> None:
        """Read the next article of the list if the one that is read is not in the next answer: it was put away."""
        self._let_go = True

    def look_at_first(self) -> None:
        """Read the first article of the next answer, unless somebody has chosen one: an import has ended."""
        self._look_again = True

    # What the panes want to know

    def _question(self) -> dict[str, Any]:
        """Return the question that is shown."""
        shown: dict[str, Any] = to_json(self._shown or self._asked.question)
        return shown

    def _fresh(self, take: Callable[[Any], None]) -> Callable[[Any], None]:
        """Let an answer pass only while the question is the one it belongs to."""
        generation = self._generation
        return lambda answer: take(answer) if generation == self._generation else None

    def _want_rows(self, ids: list[int]) -> None:
        """Fetch rows of the list."""
        take = self._fresh(lambda answer: self._panes.results.set_rows(answer["rows"]))
        self._jobs.ask("rows", {"question": self._question(), "ids": ids}, take)

    def _want_facet(self, kind: str, words: str, sort: str, offset: int, limit: int) -> None:
        """Fetch a part of the names of one type."""
        params = {"type": kind, "filter": words, "sort": sort, "offset": offset, "limit": limit}
        take = self._fresh(lambda answer: self._panes.entities.set_facet(kind, answer, offset))
        self._jobs.ask("entity_facet", {"question": self._question(), **params}, take)

    def _want_details(self, ids: list[int]) -> None:
        """Fetch what is said of dates on the timeline."""
        take = self._fresh(lambda answer: self._panes.timeline.set_details(answer["items"]))
        self._jobs.ask("timeline_items", {"ids": ids}, take)

    # What is chosen in the panes

    def show_dated(self, article: int, date: int) -> None:
        """Show the article of a date on the timeline, at the clause in which the date stands."""

        def take(found: dict[str, Any]) -> None:
            start, end = found["clause_span"]
            around = start <= found["start"] and found["end"] <= end
            self.article.read(article, *((start, end) if around else (found["start"], found["end"])))

        if date < 0:
            self.article.read(article)
        else:
            self._jobs.ask("date", {"id": date}, take)

    def _narrow_from_text(self, identifier: str, kind: str, name: str, modifiers: object) -> None:
        """Narrow by a name that was clicked in the text; with Alt leave out what mentions it."""
        alt = isinstance(modifiers, Qt.KeyboardModifier) and bool(modifiers & Qt.KeyboardModifier.AltModifier)
        self._asked.narrow(EntityFilter(identifier, name, kind, alt))
