"""Find the window's pictures and style, and draw icons in the ink of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

__all__ = ["PICTURES", "application_icon", "asset", "icon", "load_fonts", "pixmap", "set_ink"]

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
_SIZES = (16, 20, 24, 32, 40)
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


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, filled: bool) -> QIcon:
    """Draw one icon in all sizes and states."""
    made = QIcon()
    states = (
        (QIcon.Mode.Normal, colour or _INK["normal"]),
        (QIcon.Mode.Disabled, _INK["disabled"]),
        (QIcon.Mode.Selected, colour or _INK["selected"]),
    )
    for mode, ink in states:
        for size in _SIZES:
            made.addPixmap(_picture(name, size, ink, filled), mode)
    return made


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
