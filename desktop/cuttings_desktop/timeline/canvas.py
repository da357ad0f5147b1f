"""The canvas of the timeline: what is seen and what is in hand; events live in `handling`, drawing in `painting`."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cuttings_db.timeline import Glyph, Items, Layout, View, fit, hit, lay_out, panned, zoomed
from cuttings_db.timeline import Timeline as Index
from cuttings_desktop.messages import number
from cuttings_desktop.theme import LIGHT, Theme
from cuttings_desktop.timeline.brush import Brush
from cuttings_desktop.timeline.indexing import Indexing, fitted
from cuttings_desktop.timeline.painting import colours_of, paint_brush, paint_layout, paint_ring, style_of
from cuttings_desktop.timeline.words import column_tip, item_interval, item_tip, item_words, label_of

__all__ = ["Canvas"]

_NAMED = 40  # items that get a name beside them
_MOST_DETAILS = 20_000


class Canvas(QWidget):
    """Draws dated items and lets one walk, zoom and brush them.

    Signals: item_chosen(article, date), details_wanted(list of date ids), items_shown().
    """

    items_shown = Signal()
    item_chosen = Signal(int, int)
    details_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.items = Items.empty()
        self.index = Index(self.items)
        self._indexing = Indexing(self)
        self._indexing.made.connect(self._show_items)
        self._order: NDArray[np.int32] | None = None
        self.view: View = fit(self.items, 800, 160)
        self.own_view = False  # the reader has zoomed or moved; a new answer keeps what is seen
        self.brush: Brush | None = None
        self.brush_words = ""
        self.drawing = False
        self.current = -1
        self.hovered: Glyph | None = None
        self.details: dict[int, dict[str, Any]] = {}
        self._asked: set[int] = set()
        self._layout: Layout | None = None
        self._picture: QPixmap | None = None
        self._tip_at: tuple[QPoint, int] | None = None
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
        self._indexing.want(items)

    def _show_items(self, items: Items, index: Index) -> None:
        """Show items; the view stays if the reader chose it, or while there is a brush."""
        self.items, self.index = items, index
        self._order = None
        self.current, self.hovered = -1, None
        if len(self.details) > _MOST_DETAILS:
            self.details.clear()
        self._asked.clear()
        if not self.own_view and self.brush is None:
            self.show_view(self.fitted())
        else:
            self.redraw()
        self._describe()
        self.items_shown.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.theme = theme
        self.redraw()

    def set_details(self, details: list[dict[str, Any]]) -> None:
        """Take what is said of dates; names and an open tip follow."""
        for detail in details:
            self.details[int(detail["date"])] = detail
        self._names_changed()
        if self._tip_at is not None:
            where, item = self._tip_at
            if self.underMouse() and self.detail(item):
                QToolTip.showText(where, item_tip(self.items, item, self.detail(item)), self)
        self._describe()

    # What is seen

    def layout_now(self) -> Layout:
        """Return the layout of the view, made when something has changed."""
        if self._layout is None:
            style = style_of(self.theme, lambda item: label_of(self.detail(item)), _NAMED)
            self._layout = lay_out(self.index, self.view, style)
        return self._layout

    def redraw(self) -> None:
        """Lay out and draw again."""
        self._layout = self._picture = None
        self.update()

    def fitted(self) -> View:
        """Return the view of all items."""
        return fitted(self.items, max(1, self.width()), max(1, self.height()))

    def show_view(self, view: View) -> None:
        """Look at another part of time."""
        self.view = View(view.lo, view.hi, max(1, self.width()), max(1, self.height()))
        self.hovered = None
        self._names.start()
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
        return self.details.get(int(self.items.date[item])) if 0 <= item < len(self.items) else None

    def glyph_of(self, item: int) -> Glyph | None:
        """Return the glyph that shows an item; the column that hides it where it is not drawn alone."""
        if not 0 <= item < len(self.items):
            return None
        layout = self.layout_now()
        for glyph in layout.glyphs:
            if glyph.item == item and glyph.kind != "label":
                return glyph
        day = self._day_of(item)
        for glyph in layout.glyphs:
            if glyph.kind == "column" and glyph.x <= self.view.x(day) <= glyph.x + glyph.width:
                lane = layout.timeline.lanes.get(glyph.lane)
                if lane is not None and item in lane.item:
                    return glyph
        return None

    def glyph_at(self, x: float, y: float) -> Glyph | None:
        """Return the item's glyph, or the column, under a pixel."""
        found = hit(self.layout_now(), x, y)
        if not found:
            return None
        for glyph in self.layout_now().glyphs:
            if glyph.kind == "column" and glyph.x <= x < glyph.x + glyph.width and glyph.item < 0:
                top, height = self.layout_now().bands[glyph.lane]
                if top <= y < top + height and self.glyph_alone(found[0]) is None:
                    return glyph
        return self.glyph_alone(found[0])

    def glyph_alone(self, item: int) -> Glyph | None:
        """Return the item's own glyph."""
        return next((g for g in self.layout_now().glyphs if g.item == item and g.kind != "label"), None)

    def _day_of(self, item: int) -> float:
        """Return the day on which an item is looked for."""
        interval = item_interval(self.items, item)
        return float(self.items.lo[item] if interval["lo"] else self.items.hi[item]) + 0.5

    def walk(self, item: int) -> None:
        """Take an item in hand and bring it into view."""
        self.current = item
        day = self._day_of(item)
        if not self.view.lo <= day < self.view.hi:
            self.own_view = True
            self.show_view(panned(self.view, day - (self.view.lo + self.view.hi) / 2))
        if self.detail(item) is None:
            self.ask([item])
        self.update()
        self._describe()

    def choose(self, item: int) -> None:
        """Tell that an item was chosen."""
        self.current = item
        self.update()
        self.item_chosen.emit(int(self.items.article[item]), int(self.items.date[item]))

    def ask(self, items: list[int]) -> None:
        """Ask for what is said of items, each once."""
        wanted = [int(self.items.date[i]) for i in items]
        wanted = [d for d in dict.fromkeys(wanted) if d not in self.details and d not in self._asked][:200]
        if wanted:
            self._asked.update(wanted)
            self.details_wanted.emit(wanted)

    def _ask_names(self) -> None:
        """Ask for the names of the few items that have room for one."""
        alone = [g.item for g in self.layout_now().glyphs if g.item >= 0 and g.kind != "label"]
        if 0 < len(alone) <= _NAMED and self.isVisible():
            self.ask(alone)

    def _names_changed(self) -> None:
        """Draw names that have come."""
        if sum(g.item >= 0 and g.kind != "label" for g in self.layout_now().glyphs) <= _NAMED:
            self.redraw()

    def show_tip(self, glyph: Glyph, where: QPoint) -> None:
        """Say what is under the pointer; what is not known yet is asked for and said when it comes."""
        if glyph.item >= 0:
            self._tip_at = (where, glyph.item)
            QToolTip.showText(where, item_tip(self.items, glyph.item, self.detail(glyph.item)), self)
            self.ask([glyph.item])
        else:
            self._tip_at = None
            first, last = self.view.day(glyph.x), self.view.day(glyph.x + glyph.width)
            QToolTip.showText(where, column_tip(glyph.count, int(np.floor(first)), int(np.ceil(last)) - 1), self)

    def _describe(self) -> None:
        """Tell screen readers what is in hand."""
        if 0 <= self.current < len(self.items):
            words = item_words(self.items, self.current, self.detail(self.current))
        else:
            words = self.tr("{n} dates. Arrow keys go from one to the next, plus and minus zoom, Enter opens.").format(
                n=number(len(self.index))
            )
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture of the layout, and over it what changes with every move of the pointer."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(self.theme.colour("surface"))
            inner = QPainter(self._picture)
            paint_layout(inner, self.layout_now(), colours_of(self.theme), self.theme.font("caption"))
            inner.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if not len(self.index) and self.brush is None:
            painter.setPen(self.theme.colour("muted"))
            painter.setFont(self.theme.font("body"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No dates in these articles"))
        if self.brush is not None:
            font = self.theme.font("caption")
            # Its days are said while it is drawn; afterwards the filter over the panes says them.
            words = self.brush_words if self.drawing else ""
            paint_brush(painter, self.layout_now(), self.brush, self.theme, words, font)
        if self.hovered is not None and self.hovered.kind != "column":
            paint_ring(painter, self.hovered, self.theme, strong=False)
        glyph = self.glyph_of(self.current)
        if glyph is not None:
            paint_ring(painter, glyph, self.theme, strong=True)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
