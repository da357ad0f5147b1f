"""The reading pane: head, page, hits, find bar and empty states put together; plain data in, signals out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cuttings_db.model import Part
from cuttings_desktop.glyphs import missing
from cuttings_desktop.reading_pane.empty import EmptyState
from cuttings_desktop.reading_pane.feeding import Feeding
from cuttings_desktop.reading_pane.find_bar import FindBar
from cuttings_desktop.reading_pane.finding import Finding
from cuttings_desktop.reading_pane.hit_bar import HitBar, unshown_words
from cuttings_desktop.reading_pane.hits import Hits
from cuttings_desktop.reading_pane.mark_actions import MarkActions
from cuttings_desktop.reading_pane.overlay import Spans
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.reading_pane.placing import Placing
from cuttings_desktop.reading_pane.styles import Styles, next_zoom
from cuttings_desktop.reading_pane.ticks import HitTicks
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["ReadingPane"]


class ReadingPane(QWidget):
    """Shows one article.

    Signals: paragraphs_wanted(id, first), entity_clicked(id, type, name, modifiers), entity_menu(mention, global
    point), date_clicked(date, rectangle on the screen), published_clicked(published or None, rectangle),
    link_clicked(address), hit_changed(n, of; n from 1, 0 = none yet), search_wanted(words) for a selection,
    date_wanted({start, end, text}, rectangle) and name_wanted({start, end, text}) for selected words that are to be
    one, entity_about(mention, rectangle), zoom_changed(factor).
    """

    paragraphs_wanted = Signal(int, int)
    entity_clicked = Signal(str, str, str, object)
    entity_menu = Signal(object, QPoint)
    date_clicked = Signal(object, QRect)
    published_clicked = Signal(object, QRect)
    date_wanted = Signal(object, QRect)
    entity_about = Signal(object, QRect)
    name_wanted = Signal(object)
    link_clicked = Signal(str)
    hit_changed = Signal(int, int)
    search_wanted = Signal(str)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._zoom = 1.0
        self._id: int | None = None
        self._header: dict[str, Any] = {}
        self._hits = Hits()
        self._own_hits = False  # the whole list has come; until then the marks of the chunks serve
        self._unshown = 0  # characters that no font has
        self._ink_to = 0  # how far down hits in view have got their ink while the article is being written
        self.page = Page(Styles(self._theme), self)
        self.page.setStyleSheet("QTextBrowser { border: 0; padding: 0; }")
        self._feeding = Feeding(self.page)
        self._actions = MarkActions(self.page, self._feeding)
        self.want_name = self._actions.want_name
        self._ticks, self.hit_bar, self.find_bar = HitTicks(self), HitBar(self), FindBar(self)
        self._placing = Placing(self.page, self._feeding, self._rewrite)
        self._finding = Finding(self.page, self.find_bar, self._placing.reading_at)
        self._empty = EmptyState(self)
        self._arrange()
        self._connect()
        self.setAccessibleName(self.tr("Reading pane"))
        self.set_theme(self._theme)
        self.show_empty("choose")

    def _arrange(self) -> None:
        """Put the parts in their places."""
        reading = QWidget(self)
        reading.setProperty("ground", "surface")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        row.addWidget(self._ticks)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hit_bar)
        column.addWidget(self.find_bar)
        column.addLayout(row, 1)
        self._stack = QStackedLayout(self)
        for part in (self._empty, reading):
            self._stack.addWidget(part)
        self.setFocusProxy(self.page)

    def _connect(self) -> None:
        """Connect the parts; the pane alone speaks to the window."""
        self._feeding.more_wanted.connect(self._want_more)
        self._feeding.grown.connect(self._grown)
        self._feeding.finished.connect(self._finding.give_text)
        for name in ("entity_clicked", "entity_menu", "entity_about", "date_clicked", "published_clicked"):
            getattr(self._actions, name).connect(getattr(self, name))
        self._actions.date_wanted.connect(self.date_wanted)
        self._actions.name_wanted.connect(self.name_wanted)
        self._actions.link_clicked.connect(self.link_clicked)
        self._actions.search_wanted.connect(self.search_wanted)
        self._actions.find_wanted.connect(self.open_find)
        self._actions.jump.connect(self.show_offset)
        self._actions.unfold.connect(self._unfold)
        self.page.zoom_wanted.connect(self._step_zoom)
        self.page.moved.connect(self._moved)
        self.page.anew_wanted.connect(self._write_again)
        self._ticks.chosen.connect(lambda number: self._go_to_hit(self._hits.choose(number)))
        self.hit_bar.stepped.connect(lambda step: self.next_hit() if step > 0 else self.previous_hit())
        self.hit_bar.find_wanted.connect(self.open_find)
        self._finding.go.connect(self._placing.scroll_to)

    def set_theme(self, theme: Theme) -> None:
        """Take another look; the place that is read stays."""
        self._theme = theme
        for part in (self._ticks, self.hit_bar, self.find_bar, self._empty):
            part.set_theme(theme)
        self._write_again()

    def set_zoom(self, factor: float) -> None:
        """Set the size of the article's text; 1.0 is normal."""
        factor = next_zoom(factor, 0)
        if factor != self._zoom:
            self._zoom = factor
            self._write_again()
            self.zoom_changed.emit(factor)

    def show_empty(self, kind: str) -> None:
        """Show no article but what to do; kinds: choose, nothing, empty, loading, several."""
        self._forget()
        self._empty.show_kind(kind)
        self._stack.setCurrentIndex(0)

    def show_article(self, header: dict[str, Any] | None) -> None:
        """Begin an article (the answer to `article`), or show that none is chosen; asks for its paragraphs."""
        if header is None:
            self.show_empty("choose")
            return
        again = int(header["id"]) == self._id
        if again:
            # After a correction one reads on where one was.
            self._placing.hold(still=True)
            self._ink_to = 0
            self._actions.forget()
        else:
            self._forget()
        self._id, self._header, self._unshown = int(header["id"]), header, 0
        self._stack.setCurrentIndex(1)
        self.page.setAccessibleName(self.tr("Article: {title}").format(title=str(header.get("title", ""))))
        self._feeding.start(header, Styles(self._theme, self._zoom))
        if not again:
            self.page.verticalScrollBar().setValue(0)
        self._hits_changed()

    def set_paragraphs(self, article: int, chunk: dict[str, Any]) -> None:
        """Append one chunk (the answer to `paragraphs`); of another article than the shown one it is ignored."""
        if article != self._id:
            return
        if not self._own_hits:
            fresh = [(int(s), int(e)) for p in chunk["paragraphs"] for s, e in p.get("marks", ())]
            if fresh:
                self._hits.set([*self._hits.parts, *fresh])
        self._unshown += sum(missing(str(p["text"])) for p in chunk["paragraphs"])
        self._feeding.add(list(chunk["paragraphs"]), chunk.get("next"))
        self._hits_changed()
        self._moved()

    def set_hits(self, article: int, parts: list[Part]) -> None:
        """Take all hits of the article, in its offsets."""
        if article == self._id:
            before = (self._own_hits, self._hits.parts, self._hits.current)
            self._own_hits = True
            self._hits.set(parts)
            # A letter that changes no hit of this article is no reason to paint it again.
            if before != (True, self._hits.parts, self._hits.current):
                self._hits_changed()

    def show_offset(self, start: int, end: int | None = None) -> None:
        """Scroll to a span of the article and mark it; one that is not loaded yet is shown when it comes."""
        self._placing.show(start, end if end is not None else start)

    def next_hit(self) -> None:
        """Go to the next hit, round the end."""
        self._go_to_hit(self._hits.step(1, self._placing.reading_at()))

    def previous_hit(self) -> None:
        """Go to the previous hit, round the start."""
        self._go_to_hit(self._hits.step(-1, self._placing.reading_at()))

    def step_date(self, step: int) -> bool:
        """Take the next (+1) or previous (-1) date in hand; False if the article has none that is shown."""
        return self.page.walking.step(step, ("date", "published"))

    def show_dates(self, on: bool) -> None:
        """Show the marks of dates in the text, or leave them out."""
        self.page.hide_kinds(frozenset() if on else frozenset({"date"}))

    def open_find(self) -> None:
        """Open the find bar with the selected words."""
        if self._id is not None:
            self._finding.open()

    @property
    def article(self) -> int | None:
        """Return the id of the shown article."""
        return self._id

    def _forget(self) -> None:
        """Drop the article."""
        self._id, self._header, self._own_hits, self._ink_to = None, {}, False, 0
        self._hits = Hits()
        self._placing.forget()
        self._feeding.stop()
        self._actions.forget()
        self.page.walking.drop()
        self._finding.forget()
        self._hits_changed()

    def _want_more(self, first: int) -> None:
        """Ask the window for the next chunk."""
        if self._id is not None:
            self.paragraphs_wanted.emit(self._id, first)

    def _write_again(self) -> None:
        """Write the page anew for another look or size, and come back to the place that is read."""
        if self._id is None:
            self.page.restart(Styles(self._theme, self._zoom))
            return
        self._placing.hold()
        self._ink_to = 0
        self._rewrite()
        self._hits_changed()

    def _rewrite(self) -> None:
        """Write what is here of the article from the start."""
        self._feeding.write_again(Styles(self._theme, self._zoom))

    def _grown(self) -> None:
        """More text is on the page."""
        self._placing.attempt()
        self.page.walking.regain()
        if self._ink_to < self.page.viewport().height() + self.page.verticalScrollBar().value():
            self._ink_to = int(self.page.document().size().height())
            self.page.ink_hits()

    def _unfold(self, paragraph: int) -> None:
        """Show the furniture behind a folded line."""
        self._feeding.unfold(paragraph)
        self._write_again()

    def _go_to_hit(self, part: Part | None) -> None:
        """Show one hit."""
        if part is not None:
            self._hits_changed()
            self._placing.scroll_to(part[0])

    def _hits_changed(self) -> None:
        """Show and tell the state of the hits."""
        self.page.overlay.hits = Spans(self._hits.parts, self._hits.current)
        self.page.ink_hits()
        self.page.viewport().update()
        # The ticks stand where the hits stand.
        length = max(1, int(self._header.get("characters") or self.page.writer.map.shown))
        self._ticks.set_shares([min(1.0, start / length) for start, _ in self._hits.parts], self._hits.current)
        self.hit_bar.show_hits(self._hits.current + 1, len(self._hits))
        self.hit_changed.emit(self._hits.current + 1, len(self._hits))

    def _moved(self) -> None:
        """Ink the hits that came into view; show the title in the bar while the head is out of view."""
        self.page.ink_hits()
        away = self.page.verticalScrollBar().value() > 3 * self._theme.size("reading") * self._zoom
        self.hit_bar.show_title(str(self._header.get("title") or "") if away else unshown_words(self._unshown))

    def _step_zoom(self, step: int) -> None:
        """Take the next larger or smaller size."""
        self.set_zoom(next_zoom(self._zoom, step))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no action of the window took: find, next hit, size of the text."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.open_find()
        elif event.key() == Qt.Key.Key_F3:
            self.previous_hit() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.next_hit()
        elif event.key() == Qt.Key.Key_F4:
            self.step_date(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self._step_zoom(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self._step_zoom(-1)
        elif event.key() == Qt.Key.Key_0 and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(1.0)
        else:
            super().keyPressEvent(event)
