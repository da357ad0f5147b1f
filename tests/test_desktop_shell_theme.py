"""Both looks: every text is readable on every ground it stands on, and every picture is there."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cuttings_db.model import ENTITY_TYPES
from cuttings_desktop import assets, theme
from cuttings_desktop.app import load_families

GROUNDS = ("window", "surface", "raised", "hover", "selection")
TEXTS = ("text", "muted", "accent", "date", "error", "warning", "good")


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of WCAG 2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _pairs(look: theme.Theme) -> list[tuple[str, str, str]]:
    pairs = [(t, g, f"{t} on {g}") for t in TEXTS for g in GROUNDS]
    found = [(getattr(look, t), getattr(look, g), n) for t, g, n in pairs]
    found += [(look.entity(kind), getattr(look, g), f"{kind} on {g}") for kind in ENTITY_TYPES for g in GROUNDS]
    found += [
        (look.accent_text, look.accent, "accent_text on accent"),
        (look.accent_text, look.accent_hover, "accent_text on accent_hover"),
        (look.hit_text, look.hit, "hit_text on hit"),
        (look.hit_text, look.hit_current, "hit_text on hit_current"),
        (look.text, look.error_ground, "text on error_ground"),
        (look.text, look.warning_ground, "text on warning_ground"),
        (look.error, look.error_ground, "error on error_ground"),
        (look.warning, look.warning_ground, "warning on warning_ground"),
    ]
    return found


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
def test_every_text_stands_out(look: theme.Theme) -> None:
    poor = [f"{name}: {contrast(a, b):.2f}" for a, b, name in _pairs(look) if contrast(a, b) < 4.5]
    assert not poor


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
def test_frames_of_controls_and_focus_stand_out(look: theme.Theme) -> None:
    for ground in ("window", "surface"):
        assert contrast(look.control, getattr(look, ground)) >= 3
        assert contrast(look.accent, getattr(look, ground)) >= 3
        assert contrast(look.star, getattr(look, ground)) >= 3


def test_contrast_knows_black_and_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_entity_type_has_a_colour_of_its_own() -> None:
    for look in (theme.LIGHT, theme.DARK):
        assert set(look.entities) == set(ENTITY_TYPES)
        assert len(set(look.entities.values())) == len(ENTITY_TYPES)


def test_applying_tells_everybody_and_paints(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("words")
    label.show()
    qtbot.addWidget(label)
    theme.apply(qapp, theme.LIGHT)  # whatever was before: only what is another look is told
    with qtbot.waitSignal(theme.notifier().changed) as told:
        theme.apply(qapp, theme.DARK)
    assert told.args == [theme.DARK]
    assert theme.current() is theme.DARK
    assert label.palette().color(label.foregroundRole()) == QColor(theme.DARK.text)
    theme.apply(qapp, theme.LIGHT)
    assert label.palette().color(label.foregroundRole()) == QColor(theme.LIGHT.text)


def test_a_larger_text_size_makes_every_role_larger() -> None:
    large = dataclasses.replace(theme.LIGHT, scale=1.3)
    for role in ("caption", "small", "body", "title", "heading", "display", "reading"):
        assert large.size(role) > theme.LIGHT.size(role)


def test_every_icon_that_is_named_is_there_and_every_one_there_is_named() -> None:
    package = Path(theme.__file__).parent
    source = "\n".join(p.read_text(encoding="utf-8") for p in package.rglob("*.py"))
    source += assets.asset("style", "cuttings.qss").read_text(encoding="utf-8")
    shipped = {p.stem for p in assets.asset("icons").glob("*.svg")}
    named = set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)*)"', source))
    arrows = {f"{name}-{look}" for name in ("arrow", "arrow-up", "tick") for look in ("light", "dark")}
    assert shipped - arrows <= named
    asked = set(re.findall(r'(?:icon|pixmap)\("([a-z0-9-]+)"', source))
    assert asked <= shipped


def test_icons_take_the_ink_of_the_theme(qapp: QApplication) -> None:
    for look in (theme.LIGHT, theme.DARK):
        theme.apply(qapp, look)
        image = assets.icon("archive").pixmap(32, 32).toImage()
        inks = {
            image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
        }
        assert look.muted in inks
    assert not assets.application_icon().isNull()


def test_no_asset_outside_the_folder() -> None:
    for names in (("..",), ("icons", "../x.svg"), ("",)):
        with pytest.raises(ValueError, match="asset name"):
            assets.asset(*names)
    with pytest.raises(FileNotFoundError):
        assets.asset("icons", "no-such-icon.svg")


def test_chinese_shows_without_any_font_of_the_system(qapp: QApplication) -> None:
    load_families()
    fonts = theme.LIGHT.font("body").families()
    assert fonts
    systems = [f for f in fonts if QFontDatabase.writingSystems(f).count(QFontDatabase.WritingSystem.SimplifiedChinese)]
    assert systems, fonts


def test_a_system_that_says_nothing_is_light(qapp: QApplication) -> None:
    scheme = qapp.styleHints().colorScheme()
    assert theme.system() is (theme.DARK if scheme == Qt.ColorScheme.Dark else theme.LIGHT)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
def test_every_colour_of_the_style_sheet_is_a_colour(look: theme.Theme) -> None:
    sheet = theme.style_sheet(look)
    assert "$" not in sheet
    for value in re.findall(r"(?:background|color|border-color|border-bottom-color):\s*([^;}\n]+)", sheet):
        assert re.fullmatch(r"#[0-9a-f]{6}|transparent", value.strip()), value
    for value in re.findall(r"border(?:-\w+)?:\s*\d+px solid ([^;}\n]+)", sheet):
        assert re.fullmatch(r"#[0-9a-f]{6}|transparent", value.strip()), value


def test_what_changes_no_colour_polishes_no_widget_and_what_changes_nothing_tells_nobody(
    qtbot: QtBot, qapp: QApplication
) -> None:
    class Polished(QLabel):
        times = 0

        def event(self, event: QEvent) -> bool:
            self.times += event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange)
            return super().event(event)

    theme.apply(qapp, theme.LIGHT)
    label = Polished("words")
    qtbot.addWidget(label)
    label.show()
    label.times = 0
    told: list[theme.Theme] = []
    theme.notifier().changed.connect(told.append)
    try:
        theme.apply(qapp, theme.LIGHT)
        assert told == [] and label.times == 0
        wider = dataclasses.replace(theme.LIGHT, columns=theme.LIGHT.columns + 10, serif=not theme.LIGHT.serif)
        theme.apply(qapp, wider)
        assert told == [wider] and label.times == 0
        theme.apply(qapp, theme.DARK)
        assert told == [wider, theme.DARK] and label.times > 0
    finally:
        theme.notifier().changed.disconnect(told.append)
        theme.apply(qapp, theme.LIGHT)
