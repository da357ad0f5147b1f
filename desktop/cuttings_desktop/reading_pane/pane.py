"""The reading pane: head, page, hits, notes, find bar and empty states put together; plain data in, signals out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cuttings_db.model import Part
from cuttings_desktop.glyphs import missing
from cuttings_desktop.reading_pane.empty import EmptyState
from cuttings_desktop.reading_pane.feeding import Feeding
from cuttings_desktop.reading_pane.find_bar import FindBar
from cuttings_desktop.reading_pane.finding import Finding
from cuttings_desktop.reading_pane.hit_bar import HitBar, unshown_words
from cuttings_desktop.reading_pane.hits import Hits
from cuttings_desktop.reading_pane.hitting import Hitting
from cuttings_desktop.reading_pane.keys import take_key
from cuttings_desktop.reading_pane.listing_marks import ListingMarks
from cuttings_desktop.reading_pane.looking import Looking
from cuttings_desktop.reading_pane.mark_actions import MarkActions
from cuttings_desktop.reading_pane.own_marks import OwnMarks
from cuttings_desktop.reading_pane.page import Page
from cuttings_desktop.reading_pane.placing import Placing
from cuttings_desktop.reading_pane.ticks import HitTicks
from cuttings_desktop.theme import Theme

__all__ = ["ReadingPane"]


class ReadingPane(QWidget):
    """Shows one article.

    Signals: paragraphs_wanted(id, first), entity_clicked(id, type, name, modifiers), entity_menu(mention, global
    point), date_clicked(date, rectangle on the screen), published_clicked(published or None, rectangle),
    link_clicked(address), hit_changed(n, of; n from 1, 0 = none yet), search_wanted(words) for a selection,
    date_wanted({start, end, text}, rectangle) and name_wanted({start, end, text}) for selected words that are to be
    one, entity_about(mention, rectangle), zoom_changed(factor), look_wanted(name, value) for what is kept as a
    setting, original_wanted(), close_wanted(), moved() when another place is read. Decisions come from `own`.
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
    look_wanted = Signal(str, object)
    original_wanted = Signal()
    close_wanted = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looking = Looking(self)
        self._id: int | None = None
        self._header: dict[str, Any] = {}
        self._unshown = 0  # characters that no font has
        self.page = Page(self.looking.styles(), self)
        self.feeding = Feeding(self.page)
        self._actions = MarkActions(self.page, self.feeding)
        self.want_name, self.set_zoom = self._actions.want_name, self.looking.set_zoom
        self.ticks, self.hit_bar, self.find_bar = HitTicks(self), HitBar(self), FindBar(self)
        self._placing = Placing(self.page, self.feeding, lambda: self.feeding.write_again(self.looking.styles()))
        self._hitting = Hitting(self.page, self.hit_bar, self.ticks, self._placing.reading_at)
        self._finding = Finding(self.page, self.find_bar, self.ticks, self._placing.reading_at)
        self.to_first_hit = self._hitting.want_first
        self.own = OwnMarks(self, self._placing.scroll_to)
        self._empty = EmptyState(self)
        self._arrange()
        self._connect()
        self.setAccessibleName(self.tr("Reading pane"))
        self.set_theme(self.looking.theme)
        self.show_empty("choose")

    def _arrange(self) -> None:
        """Put the parts in their places."""
        reading = QWidget(self)
        reading.setProperty("ground", "surface")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        row.addWidget(self.ticks)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addLayout(row, 1)
        self.listing = ListingMarks(self, self._body)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hit_bar)
        column.addWidget(self.find_bar)
        column.addLayout(self._body, 1)
        self._stack = QStackedLayout(self)
        for part in (self._empty, reading):
            self._stack.addWidget(part)
        self.setFocusProxy(self.page)

    def _connect(self) -> None:
        """Connect the parts; the pane alone speaks to the window."""
        actions, page, bar = self._actions, self.page, self.hit_bar
        self.feeding.more_wanted.connect(lambda first: self.paragraphs_wanted.emit(self._id, first))
        self.feeding.grown.connect(self._grown)
        for take in (self._finding.give_text, self.listing.refresh):
            self.feeding.finished.connect(take)
        for name in ("entity_clicked", "entity_menu", "entity_about", "date_clicked", "published_clicked"):
            getattr(actions, name).connect(getattr(self, name))
        for name in ("date_wanted", "name_wanted", "link_clicked", "search_wanted"):
            getattr(actions, name).connect(getattr(self, name))
        actions.find_wanted.connect(self.open_find)
        actions.jump.connect(self.show_offset)
        actions.unfold.connect(lambda _paragraph: self.write_again())
        actions.highlight_used.connect(self.own.open)
        actions.comment_used.connect(self.own.note_article)
        actions.menu_made.connect(self.listing.add_to_menu)
        self.listing.bar.search_wanted.connect(lambda: self.search_wanted.emit(page.selected_text().strip()))
        page.zoom_wanted.connect(self.looking.step_zoom)
        page.moved.connect(self._moved)
        page.anew_wanted.connect(self.write_again)
        bar.find_wanted.connect(self.open_find)
        bar.look_wanted.connect(self.looking.show)
        self.looking.wanted.connect(self.look_wanted)
        self.looking.zoom_changed.connect(self.zoom_changed)
        bar.list_wanted.connect(lambda: self.listing.show(self.listing.list.isHidden()))
        bar.original_wanted.connect(self.original_wanted)
        bar.close_wanted.connect(self.close_wanted)
        self._hitting.changed.connect(self.hit_changed)
        self._hitting.go.connect(self._placing.scroll_to)
        self._finding.go.connect(self._placing.scroll_to)

    def set_theme(self, theme: Theme) -> None:
        """Take another look; the place that is read stays."""
        self.looking.theme = theme
        chosen = f"selection-background-color: {theme.chosen_ground}; selection-color: {theme.text};"
        self.page.setStyleSheet(f"QTextBrowser {{ border: 0; padding: 0; {chosen} }}")
        for part in (self.ticks, self.hit_bar, self.find_bar, self._empty, self.listing, self._actions.way_back):
            part.set_theme(theme)
        self.write_again()
        self.looking.tell()

    def set_numbers(self, on: bool) -> None:
        """Show the numbers of paragraphs in the margin, or leave them out."""
        self.page.margins.numbers = on
        self.page.viewport().update()
        self.looking.tell()

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
            self._actions.forget()
        else:
            self._forget()
        self._id, self._header, self._unshown = int(header["id"]), header, 0
        self._stack.setCurrentIndex(1)
        self.page.setAccessibleName(self.tr("Article: {title}").format(title=str(header.get("title", ""))))
        self._hitting.begin(self.length)
        self.own.begin(header)
        self.feeding.start(header, self.looking.styles())
        if not again:
            self.page.verticalScrollBar().setValue(0)
        self._hitting.tell()

    def set_paragraphs(self, article: int, chunk: dict[str, Any]) -> None:
        """Append one chunk (the answer to `paragraphs`); of another article than the shown one it is ignored."""
        if article != self._id:
            return
        paragraphs = list(chunk["paragraphs"])
        self._unshown += sum(missing(str(p["text"])) for p in paragraphs)
        self.feeding.add(paragraphs, chunk.get("next"))
        self._hitting.add(paragraphs)
        self.own.take(paragraphs)
        self._moved()

    def set_hits(self, article: int, parts: list[Part]) -> None:
        """Take all hits of the article, in its offsets."""
        if article == self._id:
            self._hitting.set(parts)

    def show_offset(self, start: int, end: int | None = None) -> None:
        """Scroll to a span of the article and mark it; one that is not loaded yet is shown when it comes."""
        self._placing.show(start, end if end is not None else start)

    def next_hit(self) -> None:
        """Go to the next hit, round the end."""
        self._hitting.step(1)

    def previous_hit(self) -> None:
        """Go to the previous hit, round the start."""
        self._hitting.step(-1)

    def step_date(self, step: int) -> bool:
        """Take the next (+1) or previous (-1) date in hand; False if the article has none that is shown."""
        return self.page.walking.step(step, ("date", "published"))

    def step_highlight(self, step: int) -> bool:
        """Take the next (+1) or previous (-1) highlight in hand; False if the article has none."""
        return self.own.step(step, self._placing.reading_at())

    def show_dates(self, on: bool) -> None:
        """Show the marks of dates in the text, or leave them out."""
        self.page.hide_kinds(frozenset() if on else frozenset({"date"}))

    def open_find(self) -> None:
        """Open the find bar with the selected words."""
        if self._id is not None:
            self._finding.open()

    @property
    def article(self) -> int | None:
        """Return the id of the shown article, None while there is none."""
        return self._id

    @property
    def header(self) -> dict[str, Any]:
        """Return what is known of the shown article; empty while there is none."""
        return self._header

    @property
    def length(self) -> int:
        """Return the characters of the article, or what is known of them."""
        return int(self._header.get("characters") or self.page.writer.map.shown)

    @property
    def reading_at(self) -> int:
        """Return the offset of the first line that is seen."""
        return self._placing.reading_at()

    @property
    def hits(self) -> Hits:
        """Return the hits of the article."""
        return self._hitting.hits

    def _forget(self) -> None:
        """Drop the article."""
        self.own.forget()
        self._id, self._header = None, {}
        self._placing.forget()
        self.feeding.stop()
        for part in (self.page.walking, self.page.selecting):
            part.drop()
        for each in (self._actions, self._finding, self._hitting):
            each.forget()

    def write_again(self) -> None:
        """Write the page anew for another look or size, and come back to the place that is read."""
        if self._id is None:
            self.page.restart(self.looking.styles())
            return
        self._placing.hold()
        self._hitting.ink_anew()
        self.feeding.write_again(self.looking.styles())
        self._hitting.tell()

    def _grown(self) -> None:
        """More text is on the page."""
        if len(self.own.rows):
            self.page.mark_highlights()
        self._placing.attempt()
        self.page.walking.regain()
        self.page.selecting.regain()
        self._hitting.ink_grown()

    def _moved(self) -> None:
        """Ink the hits that came into view; show the title in the bar while the head is out of view."""
        self.page.ink_hits()
        away = self.page.verticalScrollBar().value() > 3 * self.looking.styles().em
        self.hit_bar.show_title(str(self._header.get("title") or "") if away else unshown_words(self._unshown))
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list of notes where there is room."""
        super().resizeEvent(event)
        self.listing.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no action of the window took."""
        if not take_key(self, event):
            super().keyPressEvent(event)
