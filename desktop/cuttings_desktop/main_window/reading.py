"""What the Article menu does: walk the list, highlight, note, cite, look, compare, print."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from cuttings_desktop import theme
from cuttings_desktop.highlight_looks import COLOURS
from cuttings_desktop.main_window.reading_beside import ReadingBeside
from cuttings_desktop.main_window.reading_desk import ReadingDesk
from cuttings_desktop.main_window.reading_marks import ReadingMarks
from cuttings_desktop.main_window.reading_original import ReadingOriginal
from cuttings_desktop.messages import Message
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.settings import Choices, load_choices

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Reading"]

_WIDTHS = (50, 58, 66, 72, 80, 90, 100, 110)  # characters a line


class Reading(QObject):
    """Looks after the panes in which one reads; the actions of the Article menu are methods of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.desk: ReadingDesk = window.frame.desk
        self.marks = ReadingMarks(window)
        self.beside = ReadingBeside(window, self.desk)
        self.original = ReadingOriginal(window, self.desk)
        self._to_first: int | None = None
        window.choices_changed.connect(self.take_choices)
        self._join(window.panes.reading)
        self.beside.made.connect(self._join)
        self.desk.beside_changed.connect(window.frame.make_room)
        self.desk.beside_changed.connect(lambda _there: self.original.tell())
        self.desk.beside_changed.connect(lambda _there: window.commands.refresh())
        window.answering.article.shown.connect(self._shown)
        theme.notifier().changed.connect(self._set_theme)
        self.take_choices(load_choices(window.settings))
        for view in window.panes.results.findChildren(QAbstractItemView):
            view.installEventFilter(self)
            view.viewport().installEventFilter(self)

    def _join(self, pane: ReadingPane) -> None:
        """Take care of a pane."""
        self.marks.join(pane)
        pane.look_wanted.connect(self._take_look)
        pane.set_numbers(load_choices(self._window.settings).paragraph_numbers)
        if pane is not self.desk.reading:
            main = self.desk.reading
            pane.set_zoom(main.looking.zoom)
            pane.show_dates(self._window.commands.dating.shown)
            pane.zoom_changed.connect(main.set_zoom)
            main.zoom_changed.connect(pane.set_zoom)

    @property
    def active(self) -> ReadingPane:
        """Return the pane that an action is for."""
        return self.desk.active

    def start(self) -> None:
        """Begin with another archive."""
        self.beside.close()
        self.desk.show_beside(None)
        self.original.tell()

    def go(self, step: int) -> bool:
        """Go back (-1) or forward (+1) in the article beside, if one reads there; False if there is nothing."""
        return self.active is self.beside.pane and self.beside.go(step)

    def refresh(self, pane: ReadingPane) -> None:
        """Read the article of a pane again."""
        if pane is self.desk.reading:
            self._window.answering.article.refresh()
        else:
            self.beside.refresh()

    def _set_theme(self, look: theme.Theme) -> None:
        """Hand the new look to what is shown beside."""
        for part in (self.beside.pane, self.original.view):
            if part is not None:
                part.set_theme(look)

    def refresh_actions(self) -> None:
        """Let the actions of the Article menu fit what is shown."""
        actions, window = self._window.actions_, self._window
        article, choices = window.article is not None, load_choices(window.settings)
        writable = not window.summary.get("read_only", True)
        self.marks.set_read_only(not writable)
        for name in ("highlight", *(f"highlight_{colour}" for colour in COLOURS), "write_note", "article_note"):
            actions[name].setEnabled(article and writable)
        for name in ("next_highlight", "previous_highlight", "list_highlights", "copy_citation", "print_article"):
            actions[name].setEnabled(article)
        actions["open_beside"].setEnabled(article)
        actions["close_beside"].setEnabled(self.desk.beside is not None)
        actions["original_beside"].setEnabled(bool(window.article and window.article["has_original"]))
        actions["original_beside"].setChecked(self.original.shown)
        actions["list_highlights"].setChecked(not self.active.listing.list.isHidden())
        actions["paragraph_numbers"].setChecked(choices.paragraph_numbers)
        actions["serif_letters"].setChecked(choices.serif)

    # The next article of the list

    def _shown(self, header: dict[str, Any] | None) -> None:
        """Go to the first hit of an article that was reached by walking."""
        if header is not None and self._to_first == int(header["id"]):
            self.desk.reading.to_first_hit()
        self._to_first = None

    def _walk(self, step: int) -> None:
        """Read the next or previous article of the list, from its first hit; the question stays."""
        window = self._window
        results, read = window.panes.results, window.panes.reading.article
        ids = results.model.ids
        if not len(ids):
            return
        here = results.model.position_of(read or 0)
        place = here + step if here >= 0 else 0
        if not 0 <= place < len(ids):
            words = self.tr("This is the last article of the list.") if step > 0 else self.tr("This is the first one.")
            window.messages.show_message(Message(words, level="info"))
            return
        self._to_first = int(ids[place])
        window.paging.to_article()
        results.choose_at(place)

    def next_article(self) -> None:
        """Read the next article of the list."""
        self._walk(1)

    def previous_article(self) -> None:
        """Read the previous article of the list."""
        self._walk(-1)

    # Highlights and notes

    def highlight(self) -> None:
        """Highlight the selected words in the colour that was used last."""
        self.active.own.highlight()

    def highlight_yellow(self) -> None:
        """Highlight in yellow."""
        self.active.own.highlight("yellow")

    def highlight_green(self) -> None:
        """Highlight in green."""
        self.active.own.highlight("green")

    def highlight_blue(self) -> None:
        """Highlight in blue."""
        self.active.own.highlight("blue")

    def highlight_pink(self) -> None:
        """Highlight in pink."""
        self.active.own.highlight("pink")

    def write_note(self) -> None:
        """Write a note on the selected words, the highlight in hand, or the article."""
        self.active.own.annotate()

    def article_note(self) -> None:
        """Write a note on the article."""
        self.active.own.note_article()

    def _step_highlight(self, step: int) -> None:
        """Take another highlight in hand."""
        self._window.frame.show_reading()
        pane = self.active
        pane.setFocus()
        if not pane.step_highlight(step):
            words = self.tr("Nothing is highlighted in this article.")
            self._window.messages.show_message(Message(words, level="info"))

    def next_highlight(self) -> None:
        """Go to the next highlight."""
        self._step_highlight(1)

    def previous_highlight(self) -> None:
        """Go to the previous highlight."""
        self._step_highlight(-1)

    def list_highlights(self) -> None:
        """List the highlights beside the text, or no longer."""
        listing = self.active.listing
        listing.show(listing.list.isHidden())
        self._window.commands.refresh()

    def copy_citation(self) -> None:
        """Copy the selected words with what one needs to find them again."""
        self.active.own.cite()

    # How it looks

    def take_choices(self, choices: Choices) -> None:
        """Show the text as the settings say; the letters come with the theme."""
        for pane in (self.desk.reading, self.beside.pane):
            if pane is not None:
                pane.set_numbers(choices.paragraph_numbers)

    def _take_look(self, name: str, value: object) -> None:
        """Keep a setting that was changed in a pane."""
        choices = load_choices(self._window.settings)
        changed = dataclasses.replace(choices, **{name: value})  # type: ignore[arg-type]
        self._window.commands.viewing.take_choices(changed)

    def paragraph_numbers(self) -> None:
        """Number the paragraphs in the margin, or no longer."""
        self._take_look("paragraph_numbers", not load_choices(self._window.settings).paragraph_numbers)

    def serif_letters(self) -> None:
        """Set articles in letters with serifs, or without."""
        self._take_look("serif", not load_choices(self._window.settings).serif)

    def wider_lines(self) -> None:
        """Make lines longer."""
        now = load_choices(self._window.settings).reading_width
        self._take_look("reading_width", next((w for w in _WIDTHS if w > now), _WIDTHS[-1]))

    def narrower_lines(self) -> None:
        """Make lines shorter."""
        now = load_choices(self._window.settings).reading_width
        self._take_look("reading_width", next((w for w in reversed(_WIDTHS) if w < now), _WIDTHS[0]))

    # Beside each other

    def open_beside(self) -> None:
        """Show the chosen article beside the one that is read; it stays there while one reads on."""
        results = self._window.panes.results
        article = results.current_article() if results.walking() else None
        article = article if article is not None else self.active.article
        if article is not None:
            self.show_beside(article)

    def show_beside(self, article: int, start: int = -1, end: int = -1) -> None:
        """Show an article beside the one that is read, at a place if one is given."""
        self._window.frame.show_reading()
        self.beside.open(article, start, end)

    def close_beside(self) -> None:
        """Show the article alone."""
        self.beside.close()
        self.desk.show_beside(None)

    def leave_beside(self) -> bool:
        """Close what is beside if one is in it; False if not."""
        beside, focus = self.desk.beside, QApplication.focusWidget()
        if beside is None or focus is None or not beside.isAncestorOf(focus):
            return False
        self.close_beside()
        return True

    def original_beside(self) -> None:
        """Show the original beside the text, or hide it."""
        self._window.frame.show_reading()
        self.original.toggle()
        self._window.commands.refresh()

    def print_article(self) -> None:
        """Print the article as it is read."""
        from cuttings_desktop.main_window.reading_print import ask_and_print

        ask_and_print(self._window, self.active)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open an article beside by the middle button, as one opens a link in another tab, or by Ctrl+Enter."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.open_beside()
                return True
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            view = watched.parent() if isinstance(watched, QWidget) else None
            if event.button() == Qt.MouseButton.MiddleButton and isinstance(view, QAbstractItemView):
                row = view.indexAt(event.position().toPoint()).row()
                ids = self._window.panes.results.model.ids
                if 0 <= row < len(ids):
                    self.show_beside(int(ids[row]))
                    return True
        return False
