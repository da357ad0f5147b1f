"""The pages of a PDF under one another, each drawn when it comes into view."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cuttings_desktop.original_page.pictures import Kept, PagePicture
from cuttings_desktop.theme import LIGHT, Theme

__all__ = ["PagesView"]

_A4 = 2**0.5
_GAP = 14
_EDGE = 14
_LARGEST = 2400  # pixels of the width that may be asked for
_CALM_MS = 120
_ZOOMS = (0.5, 0.65, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0)


class PagesView(QAbstractScrollArea):
    """Signals: picture_wanted(page from 1, width in pixels), page_changed(page), zoom_changed(factor of the width)."""

    picture_wanted = Signal(int, int)
    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the original"))
        self._theme = LIGHT
        self._kept = Kept()
        self._ratios: list[float] = []  # height of each page over its width; until it is known that of the last known
        self._tops: list[int] = []
        self._zoom = 1.0
        self._asked: dict[int, int] = {}
        self._page = 0
        self._target: tuple[int, float] | None = None  # what is to stay in view while heights become known
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._want)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)

    def set_theme(self, theme: Theme) -> None:
        """Take another look; paper stays white."""
        self._theme = theme
        self.viewport().update()

    def begin(self, pages: int) -> None:
        """Show a document of so many pages."""
        self._kept.clear()
        self._asked.clear()
        self._ratios = [_A4] * max(0, pages)
        self._page, self._target = 0, None
        self._lay()
        self.verticalScrollBar().setValue(0)
        self._scrolled()

    def forget_boxes(self) -> None:
        """Ask for the pages in view again: other words are looked for."""
        self._asked.clear()
        self._calm.start()

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._ratios)

    @property
    def page(self) -> int:
        """Return the page that is read, from 1; 0 without any."""
        return self._page

    def _width(self) -> int:
        """Return how wide a page is shown, in points of the screen."""
        return max(120, round((self.viewport().width() - 2 * _EDGE) * self._zoom))

    def _pixels(self) -> int:
        """Return the width of the pictures that are asked for."""
        return min(_LARGEST, round(self._width() * self.devicePixelRatioF()))

    def _lay(self) -> None:
        """Find out where every page stands."""
        width, top, tops = self._width(), _GAP, []
        for ratio in self._ratios:
            tops.append(top)
            top += round(width * ratio) + _GAP
        self._tops = tops
        port = self.viewport()
        self.verticalScrollBar().setRange(0, max(0, top - port.height()))
        self.verticalScrollBar().setPageStep(port.height())
        self.horizontalScrollBar().setRange(0, max(0, width + 2 * _EDGE - port.width()))
        self.horizontalScrollBar().setPageStep(port.width())
        if self._target is not None:
            self._reach()
        port.update()
        self._calm.start()

    def _rect(self, place: int) -> QRect:
        """Return where a page (from 0) stands in the view."""
        width = self._width()
        left = max(_EDGE, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        top = self._tops[place] - self.verticalScrollBar().value()
        return QRect(left, top, width, round(width * self._ratios[place]))

    def _seen(self) -> range:
        """Return the pages (from 0) in view."""
        if not self._tops:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        return range(first, bisect_right(self._tops, top + self.viewport().height()))

    def _want(self) -> None:
        """Ask for the pages in view, then for the next one."""
        seen = self._seen()
        width = self._pixels()
        for place in (*seen, *range(seen.stop, min(seen.stop + 1, self.count))):
            if self._asked.get(place + 1) != width and self.isVisible():
                self._asked[place + 1] = width
                self.picture_wanted.emit(place + 1, width)

    def set_picture(self, picture: PagePicture) -> None:
        """Show a page that was asked for."""
        place = picture.page - 1
        if not 0 <= place < self.count or (picture.asked != self._asked.get(picture.page)):
            return
        self._kept.put(picture)
        if not picture.image.isNull():
            ratio = picture.image.height() / max(1, picture.image.width())
            if abs(ratio - self._ratios[place]) > 0.002:
                if all(r == _A4 for r in self._ratios):
                    # The pages of one document are mostly of one form.
                    self._ratios = [ratio] * self.count
                self._ratios[place] = ratio
                self._lay()
        if self._target is not None and self._target[0] == picture.page:
            self._target = (picture.page, self._share_of(picture))
            self._reach()
        self.viewport().update()

    @staticmethod
    def _share_of(picture: PagePicture) -> float:
        """Return how far down a page its first hit stands, as a share of its height."""
        if not picture.boxes or picture.image.isNull():
            return 0.0
        return float(min(box.top() for box in picture.boxes) / max(1, picture.image.height()))

    # Going there

    def go_to(self, page: int) -> None:
        """Show a page, at its first hit if there is one."""
        if 1 <= page <= self.count:
            known = self._kept.get(page)
            self._target = (page, self._share_of(known) if known is not None else 0.0)
            self._reach()
            self._calm.start()

    def _reach(self) -> None:
        """Scroll to the page that was asked for."""
        if self._target is not None:
            target, (page, share) = self._target, self._target
            height = self._width() * self._ratios[page - 1]
            down = max(0.0, share * height - self.viewport().height() * 0.3) if share else -_GAP / 2
            self.verticalScrollBar().setValue(round(self._tops[page - 1] + down))
            self._target = target
            self._tell(page)

    def step(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) page."""
        self.go_to(max(1, min(self._page + step, self.count)))

    def step_zoom(self, step: int) -> None:
        """Take the next larger or smaller size; 0 fits the width."""
        near = min(range(len(_ZOOMS)), key=lambda i: abs(_ZOOMS[i] - self._zoom))
        self.set_zoom(_ZOOMS[max(0, min(near + step, len(_ZOOMS) - 1))] if step else 1.0)

    def set_zoom(self, zoom: float) -> None:
        """Show pages `zoom` times as wide as the view; the page that is read stays."""
        if zoom == self._zoom:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._zoom = zoom
        self._lay()
        bar.setValue(round(share * bar.maximum()))
        side = self.horizontalScrollBar()
        side.setValue(side.maximum() // 2)
        self.zoom_changed.emit(zoom)

    @property
    def zoom(self) -> float:
        """Return how wide a page is over the width of the view."""
        return self._zoom

    def _scrolled(self, _value: int = 0) -> None:
        """Tell which page is read; ask for what came into view."""
        if self._tops:
            middle = self.verticalScrollBar().value() + self.viewport().height() // 3
            self._tell(max(1, bisect_right(self._tops, middle)))
        self.viewport().update()
        self._calm.start()

    def _tell(self, page: int) -> None:
        """Tell which page is read, once."""
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view: their picture, or white paper until it has come."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("window"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place in self._seen():
            rect = self._rect(place)
            picture = self._kept.get(place + 1)
            if picture is None or picture.image.isNull():
                painter.fillRect(rect, Qt.GlobalColor.white)
                painter.setPen(LIGHT.colour("muted"))
                words = self.tr("Page {n}") if picture is None else self.tr("Page {n} cannot be drawn.")
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words.format(n=place + 1))
            else:
                painter.drawImage(rect, picture.image)
                self._boxes(painter, rect, picture)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    @staticmethod
    def _boxes(painter: QPainter, rect: QRect, picture: PagePicture) -> None:
        """Colour the hits of a page as a marker does: the letters stay black."""
        scale = rect.width() / max(1, picture.image.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(LIGHT.colour("hit_current").lighter(115))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in picture.boxes:
            on_page = QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
            painter.drawRoundedRect(on_page.translated(rect.topLeft()).adjusted(-2, -1, 2, 1), 3, 3)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page that is read while the width changes."""
        page = self._page
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and page and self._target is None:
            self._target = (page, 0.0)
        self._lay()

    def showEvent(self, event: object) -> None:
        """Ask for what is seen."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._calm.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        self._target = None
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down go by pages, Space by what is seen, Home and End to the first and last page."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        bar = self.verticalScrollBar()
        self._target = None
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(1)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.count)
        elif event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + round(self.viewport().height() * (-0.9 if back else 0.9)))
        else:
            super().keyPressEvent(event)
