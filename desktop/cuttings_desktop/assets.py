"""Find the window's pictures and style, and draw icons in the ink of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

__all__ = ["PICTURES", "application_icon", "asset", "forget_pictures", "icon", "load_fonts", "pixmap", "set_ink"]

_HERE = Path(__file__).resolve().parent
# In a wheel or bundle the pictures lie inside the package; in a checkout beside it, at the top level.
_PLACES = (_HERE / "resources", _HERE.parent.parent / "resources" / "desktop")
# Which icon stands for which type of entity.
PICTURES = {
    "person": "user",
    "organisation": "building-2",
    "place": "map-pin",
    "event": "presentation",
    "product": "package",
    "gene": "dna",
    "disease": "stethoscope",
    "publication": "newspaper",
    "trial": "flask-conical",
    "variant": "git-compare",
}
_INK = {"normal": "#333333", "disabled": "#999999", "selected": "#ffffff"}


def asset(*names: str) -> Path:
    """Return the path of a picture or style file, such as `asset("icons", "x.svg")`; FileNotFoundError if absent."""
    if any(name in ("", ".", "..") or "/" in name or "\\" in name for name in names):
        raise ValueError(f"not an asset name: {names}")
    for place in _PLACES:
        path = place.joinpath(*names)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(names))


def set_ink(normal: str, disabled: str, selected: str) -> None:
    """Set the colours in which icons are drawn from now on; icons made before keep theirs."""
    _INK.update(normal=normal, disabled=disabled, selected=selected)
    forget_pictures()


def forget_pictures() -> None:
    """Let go of everything that was drawn; what shows it keeps it."""
    _drawn.cache_clear()
    _sized.cache_clear()


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    """Return the drawing of one icon."""
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


def _picture(name: str, size: int, colour: str, filled: bool) -> QPixmap:
    """Draw one icon of `size` device pixels."""
    drawing = _source(name).replace("currentColor", colour)
    if filled:
        drawing = drawing.replace('fill="none"', f'fill="{colour}"', 1)
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


class _Engine(QIconEngine):
    """Draws an icon in the size and state that is asked for: sixty icons in all of them take a third of a second."""

    def __init__(self, name: str, inks: tuple[str, str, str], filled: bool) -> None:
        super().__init__()
        self._name, self._inks, self._filled = name, inks, filled

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a square of the smaller side, as Qt asks for it in device pixels."""
        normal, disabled, selected = self._inks
        ink = {QIcon.Mode.Disabled: disabled, QIcon.Mode.Selected: selected}.get(mode, normal)
        return _sized(self._name, max(1, min(size.width(), size.height())), ink, self._filled, 1.0)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the icon into the middle of a rectangle, as sharp as the screen is."""
        ratio = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        picture = self.pixmap(QSize(round(side * ratio), round(side * ratio)), mode, state)
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, picture)

    def clone(self) -> QIconEngine:
        """Return one more that draws the same."""
        return _Engine(self._name, self._inks, self._filled)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, filled: bool) -> QIcon:
    """Return an icon that draws itself when it is shown."""
    _source(name)  # a name that is not there is told here, not while something is painted
    inks = (colour or _INK["normal"], _INK["disabled"], colour or _INK["selected"])
    return QIcon(_Engine(name, inks, filled))


def icon(name: str, colour: str = "", *, filled: bool = False) -> QIcon:
    """Return a line icon in the theme's ink, or in `colour`; ask again after the theme has changed."""
    return _drawn(name, colour, filled)


def pixmap(name: str, size: int, colour: str = "", *, filled: bool = False, ratio: float = 1.0) -> QPixmap:
    """Return one icon as a picture of `size` points for a screen of `ratio` pixels a point."""
    return _sized(name, size, colour or _INK["normal"], filled, ratio)


@lru_cache(maxsize=512)
def _sized(name: str, size: int, colour: str, filled: bool, ratio: float) -> QPixmap:
    """Draw one icon once: lists ask for the same ones in every frame."""
    picture = _picture(name, max(1, round(size * ratio)), colour, filled)
    picture.setDevicePixelRatio(ratio)
    return picture


def application_icon() -> QIcon:
    """Return the icon of the program."""
    made = QIcon()
    renderer = QSvgRenderer(str(asset("cuttings.svg")))
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(picture)
    return made


def load_fonts(folder: Path) -> list[str]:
    """Load every font file of a folder for this program and return the families, in the order of file names."""
    families: list[str] = []
    for path in sorted(folder.glob("*")):
        if path.suffix.lower() in (".ttf", ".otf", ".ttc"):
            number = QFontDatabase.addApplicationFont(str(path))
            families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return list(dict.fromkeys(families))
