"""Highlights, notes and citations of a reading pane: told to the archive, and what came of it told back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cuttings_desktop.highlight_looks import COLOURS
from cuttings_desktop.messages import Message
from cuttings_desktop.reading_pane import ReadingPane

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["ReadingMarks"]

_COLOUR, _LIST = "window/highlight", "window/highlights"


class ReadingMarks(QObject):
    """Joins panes with the archive; the colour that was used last, and whether the list is shown, are remembered."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panes: list[ReadingPane] = []

    def join(self, pane: ReadingPane) -> None:
        """Take care of a pane."""
        settings = self._window.settings
        self._panes.append(pane)
        colour = str(settings.value(_COLOUR, COLOURS[0]))
        pane.own.colour = colour if colour in COLOURS else COLOURS[0]
        pane.listing.show(str(settings.value(_LIST, "false")).lower() == "true")
        pane.own.decision_made.connect(lambda decision, new: self._decide(pane, decision, new))
        pane.own.said.connect(lambda words: self._window.messages.show_message(Message(words, level="info")))
        pane.listing.shown_changed.connect(lambda on: settings.setValue(_LIST, on))

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be marked in an archive that cannot be changed."""
        for pane in self._panes:
            if pane.own.read_only != read_only:
                pane.own.read_only = read_only
                pane.listing.refresh()

    def _decide(self, pane: ReadingPane, decision: dict[str, Any], new: str) -> None:
        """Store a decision; a new highlight gets its id, and goes again if it was refused."""
        window = self._window

        def done(result: dict[str, Any]) -> None:
            if new:
                pane.own.confirm(new, str(result.get("highlight") or new))
            window.working.decided.emit(decision, result)
            if decision["kind"] == "highlight_remove":
                words = self.tr("The highlight was removed.")
                window.messages.show_message(Message(words, level="info"), "undo", self.tr("Undo"))
            self._tell_others(pane, decision)

        def failed(error: Exception) -> None:
            if new:
                pane.own.refuse(new)
            else:
                window.answering.article.refresh()
            window.show_error(error)

        if "colour" in decision:
            window.settings.setValue(_COLOUR, decision["colour"])
        window.jobs.ask("decide", {"decision": decision}, done, failed, role="changes")

    def _tell_others(self, pane: ReadingPane, decision: dict[str, Any]) -> None:
        """Let another pane on the same article show it too."""
        for other in self._panes:
            if other is not pane and other.article is not None and other.article == pane.article:
                self._window.reading.refresh(other)
