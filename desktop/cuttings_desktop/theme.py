"""Palettes, type scale and spacing as data, and the one place where they become Qt's palette and style sheet."""

from __future__ import annotations

import dataclasses
import string
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from cuttings_desktop import assets

__all__ = [
    "DARK",
    "LIGHT",
    "Role",
    "Theme",
    "ThemeNotifier",
    "apply",
    "current",
    "dress",
    "notifier",
    "set_families",
    "system",
]

Role = Literal["caption", "small", "body", "title", "heading", "display", "reading"]
# Logical pixels, before the reader's own text size; one step is about 1.15.
_SIZES: dict[Role, float] = {
    "caption": 11.5,
    "small": 12.5,
    "body": 13.5,
    "title": 15,
    "heading": 18,
    "display": 24,
    "reading": 16.5,
}
_FAMILIES: dict[str, list[str]] = {"ui": [], "reading": []}


@dataclass(frozen=True)
class Theme:
    """One look: colours as `#rrggbb`, spacing in logical pixels.

    `scale` is the reader's text size (1.0 = normal), `columns` the longest line of an article in characters: longer
    ones the eye does not find its way back from; `serif` tells in which letters articles are set.
    """

    name: Literal["light", "dark"]
    window: str
    surface: str
    raised: str
    hover: str
    text: str
    muted: str
    line: str
    control: str
    accent: str
    accent_hover: str
    accent_text: str
    hit: str
    hit_current: str
    hit_text: str
    selection: str
    chosen_ground: str
    date: str
    star: str
    error: str
    error_ground: str
    warning: str
    warning_ground: str
    good: str
    entities: dict[str, str] = field(default_factory=dict)
    scale: float = 1.0
    columns: int = 72
    serif: bool = True
    tight: int = 4
    small: int = 8
    medium: int = 12
    large: int = 16
    radius: int = 6

    def entity(self, kind: str) -> str:
        """Return the quiet colour of an entity type; the muted text colour for one that is not known."""
        return self.entities.get(kind, self.muted)

    def size(self, role: Role) -> int:
        """Return the height of a text role in logical pixels."""
        return round(_SIZES[role] * self.scale)

    def font(self, role: Role = "body", *, bold: bool = False) -> QFont:
        """Return the font of a text role."""
        made = QFont()
        families = _FAMILIES["reading" if role == "reading" and self.serif else "ui"]
        if families:
            made.setFamilies(families)
        made.setPixelSize(self.size(role))
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return made

    def colour(self, name: str) -> QColor:
        """Return a named colour of the theme, such as `colour("muted")`."""
        return QColor(str(getattr(self, name)))


LIGHT = Theme(
    name="light",
    window="#f4f5f3",
    surface="#ffffff",
    raised="#ffffff",
    hover="#eceeeb",
    text="#1c2326",
    muted="#566167",
    line="#dfe2df",
    control="#7f898e",
    accent="#1d6a73",
    accent_hover="#17575f",
    accent_text="#ffffff",
    hit="#ffe79a",
    hit_current="#ffbd45",
    hit_text="#1c2326",
    selection="#d8eaeb",
    chosen_ground="#b4d7dc",
    date="#8a4b08",
    star="#a86a00",
    error="#a3262b",
    error_ground="#fbe9e7",
    warning="#7a4d00",
    warning_ground="#fdf1d8",
    good="#22693a",
    entities={
        "person": "#2a5ba3",
        "organisation": "#71439a",
        "place": "#256a37",
        "event": "#9a430d",
        "product": "#0c6678",
        "gene": "#4b6310",
        "disease": "#a02c4c",
        "publication": "#51559a",
        "trial": "#7c5200",
        "variant": "#5d5f1a",
    },
)

DARK = Theme(
    name="dark",
    window="#15191b",
    surface="#1b2022",
    raised="#252b2e",
    hover="#272e31",
    text="#e7ebec",
    muted="#a3aeb3",
    line="#30373b",
    control="#6d787d",
    accent="#74c5cc",
    accent_hover="#90d6dc",
    accent_text="#0b1a1c",
    hit="#5e4a0d",
    hit_current="#936600",
    hit_text="#fffaf0",
    selection="#1f3f45",
    chosen_ground="#2f5f68",
    date="#e5a965",
    star="#e9b44c",
    error="#ff9d94",
    error_ground="#3b2322",
    warning="#efc069",
    warning_ground="#372c16",
    good="#86cf9b",
    entities={
        "person": "#8fb8f2",
        "organisation": "#c9a6ec",
        "place": "#8ccb9b",
        "event": "#f0aa7c",
        "product": "#7cc9da",
        "gene": "#b5cc78",
        "disease": "#f29db3",
        "publication": "#b0b4f5",
        "trial": "#e0b964",
        "variant": "#cccf83",
    },
)


class ThemeNotifier(QObject):
    """Tells that the look has changed; `changed` carries the new Theme."""

    changed = Signal(object)


_STATE: dict[str, Theme] = {"current": LIGHT}
_NOTIFIERS: list[ThemeNotifier] = []


def notifier() -> ThemeNotifier:
    """Return the one notifier of this program, made at first use."""
    if not _NOTIFIERS:
        _NOTIFIERS.append(ThemeNotifier())
    return _NOTIFIERS[0]


def current() -> Theme:
    """Return the theme that was applied last."""
    return _STATE["current"]


def system() -> Theme:
    """Return the theme that fits the system's setting; light where the system says nothing."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def set_families(ui: Sequence[str], reading: Sequence[str]) -> None:
    """Set the font families, best first, of the controls and of the article text."""
    _FAMILIES["ui"], _FAMILIES["reading"] = list(ui), list(reading)


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette of a theme."""
    made = QPalette()
    pairs = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.window,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.error,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Light: theme.raised,
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.control,
        QPalette.ColorRole.Shadow: theme.line,
        QPalette.ColorRole.Accent: theme.accent,
    }
    for role, colour in pairs.items():
        made.setColor(role, QColor(colour))
    faint = QColor(theme.muted)
    faint.setAlphaF(0.6)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme: the template with its colours, sizes and steps."""
    values = {f.name: str(getattr(theme, f.name)) for f in dataclasses.fields(theme) if f.name != "entities"}
    values.update({f"size_{role}": str(theme.size(role)) for role in _SIZES})
    # Qt lets a button shrink below its words unless the style sheet names their height.
    values["words"] = str(round(theme.size("body") * 1.35))
    values["icons"] = assets.asset("icons").as_posix()
    template = assets.asset("style", "cuttings.qss").read_text(encoding="utf-8")
    return string.Template(template).substitute(values)


_FUSION = "cuttings_fusion"  # tells that a program has its style


def dress(app: QApplication) -> None:
    """Give the whole program the style sheet of the theme that was applied last."""
    if app.styleSheet() != (sheet := style_sheet(current())):
        # One sheet in place of another polishes a widget once for each that it lies in; taken away and set, once each.
        app.setStyleSheet("")
        app.setStyleSheet(sheet)


def apply(app: QApplication, theme: Theme, *, dressed: bool = True) -> None:
    """Give the whole program a look: Fusion, our palette, our style sheet, our fonts; then tell everybody.

    Under a style sheet Qt polishes every widget anew with each place that it is put into: who is about to make a
    window leaves it out (`dressed`), and calls `dress` when the window is made.
    """
    # QStyleHints.setColorScheme does nothing offscreen and on a bare X server, so the palette is ours throughout.
    assets.set_ink(theme.muted, theme.line, theme.accent)
    known = theme == _STATE["current"] and bool(app.property(_FUSION))
    _STATE["current"] = theme
    # Under a style sheet the style has no name, and to set it polishes every widget once more.
    if not app.property(_FUSION):
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setProperty(_FUSION, True)
    if app.font() != theme.font("body"):
        app.setFont(theme.font("body"))
    if app.palette() != palette(theme):
        app.setPalette(palette(theme))
    if dressed:
        dress(app)
    if not known:
        notifier().changed.emit(theme)
