"""The canvas of the timeline: what is seen and what is in hand; events live in `handling`, drawing in `painting`."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuttings_db.timeline import Density, Glyph, Items, Layout, View, fit, lay_out, lay_out_density, panned, zoomed
from cuttings_db.timeline import Timeline as Index
from cuttings_desktop.theme import LIGHT, Theme
from cuttings_desktop.timeline.brush import Brush, What
from cuttings_desktop.timeline.canvas_painting import paint_canvas, picture_of
from cuttings_desktop.timeline.density import DensityView, fitted_density
from cuttings_desktop.timeline.details import Details
from cuttings_desktop.timeline.indexing import Indexing, fitted
from cuttings_desktop.timeline.painting import style_of
from cuttings_desktop.timeline.picking import column_at, glyph_at, glyph_of
from cuttings_desktop.timeline.speaking import SpokenWidget
from cuttings_desktop.timeline.tips import TOLD, Tips
from cuttings_desktop.timeline.words import canvas_words, hand_words, item_interval, label_of

__all__ = ["Canvas"]

_NAMED = 40  # items that get a name beside them


class Canvas(SpokenWidget):
    """Draws dated items and lets one walk, zoom and brush them.

    Signals: item_chosen(article, date), sources_offered(item), walked(item), table_wanted(), items_shown().
    """

    items_shown = Signal()
    item_chosen = Signal(int, int)
    sources_offered = Signal(int)
    walked = Signal(int)
    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.items = Items.empty()
        self.index = Index(self.items)
        self._indexing = Indexing(self)
        self._indexing.made.connect(self._show_items)
        self.density = DensityView(self)
        self._order: NDArray[np.int32] | None = None
        self.view: View = fit(self.items, 800, 160)
        self.own_view = False  # the reader has zoomed or moved; a new answer keeps what is seen
        self.brushes: tuple[Brush, ...] = ()
        self.brush_words = ""
        self.what: What = "published"  # what a new span means
        self.drawing = False
        self.current = -1  # the item in hand, and its date
        self.held = 0
        self.hovered: Glyph | None = None
        self.details = Details(self)
        self.details.came.connect(self._told)
        self._layout: Layout | None = None
        self._picture: QPixmap | None = None
        self.tips = Tips(self)
        self._names = QTimer(self)
        self._names.setSingleShot(True)
        self._names.setInterval(120)
        self._names.timeout.connect(self._ask_names)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 144)  # two rows in the lane of publications
        self.setAccessibleName(self.tr("Timeline"))
        self._describe()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(900, 170)

    def set_items(self, items: Items) -> None:
        """Show other items, many of them as soon as they are indexed; `items_shown` tells when."""
        self.density.forget()
        self._indexing.want(items)

    def add_items(self, items: Items) -> None:
        """Take the items of the density that is shown; what is seen stays where it is."""
        self._indexing.want(items)

    def show_density(self, density: Density, *, whole: bool) -> None:
        """Show how many dates there are when, before they are here; `whole` if it is of all of time."""
        self._indexing.drop()
        self.density.begin(density, whole=whole)
        self._take(Items.empty(), Index(Items.empty()), fit_view=True)

    def refine(self, density: Density) -> None:
        """Take a finer density, or the whole one that fitting was waiting for."""
        if self.density.take(density) and not self.own_view and not self.brushes:
            self.show_view(self.fitted())
        if self.density.shown:
            self.redraw()

    @property
    def counted(self) -> int:
        """Return how many dates are drawn, one by one or as density."""
        return self.density.known.total if self.density.shown else len(self.index)

    def _show_items(self, items: Items, index: Index) -> None:
        """Show items; what their density has shown before stays where it is, and so does all when cards come."""
        if items is self.items:
            self._take(items, index, fit_view=False)
            return
        fitted_already = self.density.shown
        self.density.end()
        self._take(items, index, fit_view=not fitted_already)

    def _item_of(self, date: int) -> int:
        """Return the item that is drawn for a date, -1 if there is none."""
        at = np.flatnonzero(self.items.date == date) if date else np.empty(0, dtype=np.intp)
        return self.index.lead(int(at[0])) if len(at) else -1

    def _take(self, items: Items, index: Index, *, fit_view: bool) -> None:
        """Show items; the view stays if the reader chose it, or while there is a brush."""
        self.items, self.index = items, index
        self._order = None
        # The date in hand stays so where another answer has it too.
        self.current, self.hovered = self._item_of(self.held), None
        self.tips.forget()
        self.details.ask_anew()
        anything = len(index) or self.density.shown  # where nothing is found, the axis stays as it was
        if fit_view and anything and not self.own_view and not self.brushes:
            self.show_view(self.fitted())
        else:
            self.density.look(self.view)
            self.redraw()
        self._describe()
        self.items_shown.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.theme = theme
        self.redraw()

    def set_cards(self, cards: NDArray[np.int32]) -> None:
        """Take which items tell of one event, by a number each (0: alone): these become one glyph."""
        if len(cards) == len(self.items):
            self._indexing.want(self.items, cards)

    def _told(self) -> None:
        """Show what has been told of dates; names and an open tip follow."""
        if sum(g.item >= 0 and g.kind != "label" for g in self.layout_now().glyphs) <= _NAMED:
            self.redraw()
        self.tips.refresh()
        self._describe()

    # What is seen

    def layout_now(self) -> Layout:
        """Return the layout of the view, made when something has changed."""
        if self._layout is None:
            style = style_of(self.theme, lambda item: label_of(self.detail(item)), _NAMED)
            if self.density.shown:
                self._layout = lay_out_density(self.density.known, self.view, style)
            else:
                self._layout = lay_out(self.index, self.view, style)
        return self._layout

    def redraw(self) -> None:
        """Lay out and draw again."""
        self._layout = self._picture = None
        self.update()

    def fitted(self) -> View:
        """Return the view of all items; by their density too, so that it does not depend on what is here yet."""
        width, height = max(1, self.width()), max(1, self.height())
        whole = self.density.known.whole
        view = fitted_density(whole, width, height) if whole is not None else None
        if view is None and self.density.shown:
            return self.view
        return view or fitted(self.items, width, height)

    def show_view(self, view: View) -> None:
        """Look at another part of time."""
        self.view = View(view.lo, view.hi, max(1, self.width()), max(1, self.height()))
        self.hovered = None
        self._names.start()
        self.density.look(self.view)
        self.redraw()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom at a pixel, or at the item in hand, or in the middle."""
        self.own_view = True
        glyph = self.glyph_of(self.current)
        if x is None:
            x = glyph.x + glyph.width / 2 if glyph else self.view.width / 2
        self.show_view(zoomed(self.view, factor, self.view.day(x)))

    def pan(self, pixels: float) -> None:
        """Move the view by pixels, later if positive."""
        self.own_view = True
        self.show_view(panned(self.view, pixels / self.view.scale))

    def fit_all(self) -> None:
        """Show everything again, and follow the answers from now on."""
        self.own_view = False
        if self.density.shown and self.density.known.whole is None:
            self.density.ask_whole()
        else:
            self.show_view(self.fitted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days that are seen."""
        super().resizeEvent(event)
        self.show_view(self.view)

    # What is in hand

    def order(self) -> NDArray[np.int32]:
        """Return the drawn items in the order of time; made when first needed."""
        if self._order is None:
            self._order = self.index.in_order()
        return self._order

    def detail(self, item: int) -> dict[str, Any] | None:
        """Return what is known of an item."""
        return self.details.of(int(self.items.date[item])) if 0 <= item < len(self.items) else None

    def glyph_of(self, item: int) -> Glyph | None:
        """Return the glyph that shows an item; the column that hides it where it is not drawn alone."""
        return glyph_of(self.layout_now(), item, self._day_of(item)) if 0 <= item < len(self.items) else None

    def glyph_at(self, x: float, y: float) -> Glyph | None:
        """Return the item's glyph, or the column, under a pixel."""
        return (column_at if self.density.shown else glyph_at)(self.layout_now(), x, y)

    def _day_of(self, item: int) -> float:
        """Return the day on which an item is looked for."""
        interval = item_interval(self.items, item)
        return float(self.items.lo[item] if interval["lo"] else self.items.hi[item]) + 0.5

    def _take_in_hand(self, item: int) -> None:
        """Have an item in hand."""
        self.current, self.held = item, int(self.items.date[item])

    def walk(self, item: int) -> None:
        """Take an item in hand and bring it into view."""
        self._take_in_hand(item)
        day = self._day_of(item)
        if not self.view.lo <= day < self.view.hi:
            self.own_view = True
            self.show_view(panned(self.view, day - (self.view.lo + self.view.hi) / 2))
        self.ask(self.index.members(item)[:TOLD])
        self.update()
        self._describe(aloud=True)
        self.walked.emit(item)

    def choose(self, item: int) -> None:
        """Tell that an item was chosen."""
        self._take_in_hand(item)
        self.update()
        self._describe()
        self.walked.emit(item)
        self.item_chosen.emit(int(self.items.article[item]), int(self.items.date[item]))

    def offer_sources(self, item: int) -> None:
        """Offer the articles that tell of an item, where there are several."""
        if len(self.index.members(item)) > 1:
            self.ask(self.index.members(item)[:TOLD])
            self.sources_offered.emit(item)

    def let_go(self) -> None:
        """Have no item in hand."""
        self.current, self.held = -1, 0
        self.update()
        self._describe()

    def ask(self, items: list[int]) -> None:
        """Ask for what is said of items, each once."""
        self.details.ask(int(self.items.date[i]) for i in items)

    def _ask_names(self) -> None:
        """Ask for the names of the few items that have room for one."""
        alone = [g.item for g in self.layout_now().glyphs if g.item >= 0 and g.kind != "label"]
        if 0 < len(alone) <= _NAMED and self.isVisible():
            self.ask(alone)

    def _describe(self, *, aloud: bool = False) -> None:
        """Tell a screen reader what is in hand, or how to begin."""
        told = self.detail(self.current)
        words = hand_words(self.index, self.current, told) if self.current >= 0 else canvas_words(self.counted)
        self.say(words, aloud=aloud and self.hasFocus())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw; the picture of the layout is kept until something in it changes."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = picture_of(self, ratio)
        paint_canvas(self, self._picture)
