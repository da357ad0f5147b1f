"""The export dialog as far as dossiers go: style, paper, language, parts, the preview beside them, many articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.exporter import ExportDialog
from cuttings_desktop.exporter.dossier_choices import DossierChoices
from cuttings_desktop.exporter.forms import with_suffix
from cuttings_desktop.exporter.preview import PagesPreview
from pane_dialogs_samples import shown_owner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
QUESTION: dict[str, Any] = {"text": "PD-1", "entities": []}


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    yield from shown_owner(qtbot)


def page(width: int, height: int, colour: str) -> dict[str, Any]:
    """Return a page picture as the service sends it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return {"png": bytes(buffer.data().toBase64().data()).decode("ascii"), "width": width, "height": height}


def test_what_was_chosen_is_chosen_again(owner: QWidget) -> None:
    first = DossierChoices(owner)
    first.load({"style": "cite", "paper": "letter", "language": "zh", "index": False, "marks": False, "notes": 7})
    kept = first.remembered()
    assert (kept["style"], kept["paper"], kept["language"], kept["index"]) == ("cite", "letter", "zh", False)
    assert kept["notes"] is True, "nonsense is left as it is"
    second = DossierChoices(owner)
    second.load(kept)
    assert second.options() == first.options()
    second.load({"style": "loud", "paper": None})
    assert second.options() == first.options()


def test_citing_has_numbers_and_other_styles_get_their_own_choice_back(owner: QWidget) -> None:
    choices = DossierChoices(owner)
    numbered = choices.parts["numbered"]
    assert not numbered.isChecked()
    choices.style_box.setCurrentIndex(choices.style_box.findData("cite"))
    assert numbered.isChecked()
    assert not numbered.isEnabled()
    assert choices.remembered()["numbered"] is False
    choices.style_box.setCurrentIndex(choices.style_box.findData("plain"))
    assert numbered.isEnabled()
    assert not numbered.isChecked()


def test_words_are_marked_only_where_there_are_some(owner: QWidget, tmp_path: Path) -> None:
    dialog = ExportDialog([], 3, {"text": ""}, folder=str(tmp_path), chosen={"marks": True}, parent=owner)
    dialog.show()
    assert not dialog.choices.parts["marks"].isVisible()
    assert dialog.params()["options"]["marks"] is False
    assert dialog.choices.remembered()["marks"] is True


def test_every_change_asks_for_a_preview_and_tables_have_none(owner: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog([4, 9], 23, QUESTION, folder=str(tmp_path), parent=owner)
    asked: list[Any] = []
    dialog.preview_wanted.connect(asked.append)
    dialog.show()
    assert asked
    assert asked[-1]["ids"] == [4, 9]
    assert asked[-1]["width"] >= PagesPreview.WIDTH
    dialog.choices.paper.setCurrentIndex(1)
    assert asked[-1]["options"]["paper"] == "letter"
    dialog.choices.parts["index"].click()
    assert asked[-1]["options"]["index"] is False
    dialog.title_line.selectAll()
    qtbot.keyClicks(dialog.title_line, "New")
    assert asked[-1]["title"] == "New"
    dialog.all_found.setChecked(True)
    assert asked[-1]["ids"] is None
    dialog.form.setCurrentIndex(1)
    assert asked[-1] is None
    assert not dialog.preview.isVisible()
    assert "options" not in dialog.params()


def test_pages_are_shown_as_wide_as_there_is_room(owner: QWidget, qtbot: QtBot) -> None:
    preview = PagesPreview(owner)
    preview.resize(420, 600)
    preview.show()
    wide = preview.wanted_width()
    preview.show_pages({"pages": [page(wide, 480, "#ffffff"), page(480, wide, "#eeeeee")], "of": 1200, "exact": False})
    assert [label.pixmap().width() for label in preview.pictures] == [wide, wide]
    assert [label.accessibleName() for label in preview.pictures] == ["Page 1", "Page 2"]
    assert preview.caption.text() == "About 1,200 pages"
    preview.show_busy(True)
    assert "being set" in preview.caption.text()
    assert len(preview.pictures) == 2, "the old pages stay until there are new ones"
    preview.show_pages({"pages": [page(wide, 480, "#ffffff")], "of": 1, "exact": True})
    assert preview.caption.text() == "1 page"
    assert len(preview.pictures) == 1
    preview.show_failure("No pages.")
    assert preview.caption.text() == "No pages."


def test_very_many_articles_are_made_only_after_asking(owner: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    few = ExportDialog([], 301, QUESTION, folder=str(tmp_path), parent=owner)
    assert "2 volumes" in few._note.text()
    with qtbot.waitSignal(few.export_wanted):
        few._export()
    many = ExportDialog([], 100_000, QUESTION, folder=str(tmp_path), parent=owner)
    assert "334 volumes" in many._note.text()
    assert "minutes" in many._note.text()
    with qtbot.assertNotEmitted(many.export_wanted):
        many._export()
    assert many.ok.text() == "Make them all"
    with qtbot.waitSignal(many.export_wanted):
        many._export()
    table = ExportDialog([], 100_000, QUESTION, folder=str(tmp_path), parent=owner)
    table.form.setCurrentIndex(1)
    with qtbot.waitSignal(table.export_wanted):
        table._export()


def test_everything_has_a_name_and_the_keyboard_reaches_it(owner: QWidget, tmp_path: Path) -> None:
    dialog = ExportDialog([4], 23, QUESTION, folder=str(tmp_path), parent=owner)
    for kind in (QComboBox, QLineEdit, QCheckBox):
        for field in dialog.findChildren(kind):
            assert field.accessibleName() or getattr(field, "text", str)(), field
            assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert dialog.preview.area.accessibleName()


@pytest.mark.parametrize(
    ("path", "suffix", "expected"),
    [
        ("/a/x.csl.json", "ris", "/a/x.ris"),
        ("/a/x.ftm.json", "csl.json", "/a/x.csl.json"),
        ("/a/No. 3.pdf", "csv", "/a/No. 3.csv"),
        ("/a/x.json", "pdf", "/a/x.pdf"),
    ],
)
def test_another_form_gives_another_end(path: str, suffix: str, expected: str) -> None:
    assert with_suffix(path, suffix) == expected
