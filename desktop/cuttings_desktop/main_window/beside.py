"""What is asked beside the question: completions, why nothing was found, and more of the timeline than an answer has.

Each has a lane of its own in which only the latest asking counts. All are asked after the question itself, which the
archive answers first, and are let go with it.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cuttings_db.model import Question, to_json
from cuttings_desktop.jobs import Jobs, Latest, with_arrays
from cuttings_desktop.search_bar import SearchBar
from cuttings_desktop.timeline import Timeline

__all__ = ["BesideTheQuestion"]

_TYPING_MS = 24
_FEW = 2  # articles, up to which another question may have been meant
# Every dated item is much: it is asked for when one rests, later still while the archive grows.
_REST_MS = 300
_GROWING_MS = 2000


class BesideTheQuestion(QObject):
    """Asks what an answer leaves open.

    Signals: `meant` (what may have been meant, or nothing), `explained` (why there is next to nothing), `failed`
    (error).
    """

    meant = Signal(str)
    explained = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, bar: SearchBar, timeline: Timeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar, self._timeline = bar, timeline
        self._question: dict[str, Any] = {}
        self._completed = ""
        self._found = 0
        self.whole = True  # the histogram of the latest answer is of all of time
        self._complete = Latest(jobs, "complete", _TYPING_MS, self)
        self._because = Latest(jobs, "because", 0, self)
        self._items = Latest(jobs, "timeline", 0, self, prepare=with_arrays)
        self._histogram = Latest(jobs, "histogram", 0, self, prepare=with_arrays)
        self._cards = Latest(jobs, "cards", 0, self, prepare=with_arrays)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(lambda: self._items.ask({"question": self._question}))
        self._complete.answered.connect(lambda answer: bar.set_completions(self._completed, answer))
        self._because.answered.connect(self._explain)
        self._items.answered.connect(timeline.add_items)
        self._histogram.answered.connect(timeline.set_density)
        # Without them every date stands by itself; that is no fault to speak of.
        self._cards.answered.connect(timeline.set_cards)
        for lane in (self._because, self._items, self._histogram):
            lane.failed.connect(self.failed)
        # Without completions one types on; a sentence about them would only be in the way.
        self._complete.failed.connect(lambda _error: bar.set_completions(self._completed, _NO_COMPLETIONS))
        bar.completion_wanted.connect(self._want_completions)
        bar.completion_dropped.connect(self._complete.drop)
        timeline.density_wanted.connect(self._want_density)
        timeline.cards_wanted.connect(self._want_cards)

    def overtake(self) -> None:
        """Let go what belongs to the question before."""
        self._rest.stop()
        for lane in (self._because, self._items, self._histogram, self._cards):
            lane.drop()

    def follow(self, question: Question, answer: dict[str, Any], *, same: bool) -> None:
        """Ask what an answer leaves open; `same` if it is the question that was shown before."""
        self.overtake()
        self._question = to_json(question)
        if answer["timeline"].get("withheld"):
            self._rest.start(_GROWING_MS if same else _REST_MS)
        narrowed = question.text.strip() or question.entities or question.dates or question.undated
        self._found = int(answer["total"])
        if self._found <= _FEW and narrowed:
            self._because.ask({"question": self._question})

    def _explain(self, answer: dict[str, Any]) -> None:
        """Hand on why little was found."""
        if self._found:
            self.meant.emit(answer["suggestion"] or "")
        else:
            # Under the empty list there is room for it; a line in the bar would move everything below.
            self.explained.emit(answer)

    def span(self) -> dict[str, Any]:
        """Return what of the histogram is asked for with the question: the days one looks at, else all of time."""
        wanted = self._timeline.span()
        self.whole = wanted is None
        return {"histogram": wanted} if wanted else {}

    def _want_completions(self, text: str, cursor: int) -> None:
        """Ask what the word at the cursor may become."""
        self._completed = text
        self._complete.ask({"text": text, "cursor": cursor})

    def _want_cards(self) -> None:
        """Ask which of the dates that the timeline shows tell of one event."""
        if self._question:
            self._cards.ask({"question": self._question})

    def _want_density(self, wanted: dict[str, Any]) -> None:
        """Ask for the densities of what the timeline shows."""
        if self._question:
            self._histogram.ask({"question": self._question, **({"histogram": wanted} if wanted else {})})


_NO_COMPLETIONS: dict[str, Any] = {"start": 0, "end": 0, "items": []}
