"""Import and export: what the dialogs say, and exactly what they tell the window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.exporter import ExportDialog, ExportResultDialog
from cuttings_desktop.exporter.dialog import file_name
from cuttings_desktop.importer import PasswordDialog, PasteDialog, ReportDialog
from cuttings_desktop.importer.outcomes import ARTICLE, as_text, sum_words
from pane_dialogs_samples import REPORT, shown_owner

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    yield from shown_owner(qtbot)


def test_the_sums_of_a_report_add_up() -> None:
    """Given = added + already + failed + what was not reached, and the last is said."""
    assert sum_words({**REPORT, "given": 5}) == "5 given  ·  2 added  ·  1 already here  ·  2 not read"
    assert sum_words(REPORT).endswith("1 not reached, because the import was stopped")


def test_a_report_shows_failures_first_and_whole(owner: QWidget, qtbot: QtBot) -> None:
    """Reason and advice stand in the table; the model stands the tester; a double click on an added one reads it."""
    dialog = ReportDialog(REPORT, owner)
    tester = QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.show()
    cells = [[str(dialog.model.index(r, c).data()) for c in range(3)] for r in range(dialog.model.rowCount())]
    assert cells[0] == ["scan.pdf", REPORT["failed"][0]["reason"], REPORT["failed"][0]["advice"]]
    assert cells[1][0] == "deep/odd.bin" and cells[2][1] == "added: First"
    with qtbot.waitSignal(dialog.article_chosen) as told:
        dialog.table.activated.emit(dialog.model.index(3, 0))
    assert told.args == [42]
    with qtbot.assertNotEmitted(dialog.article_chosen):
        dialog.table.activated.emit(dialog.model.index(0, 0))
    tester.deleteLater()


def test_a_report_of_very_many_articles_says_how_many_it_does_not_list(owner: QWidget) -> None:
    """The last row opens nothing; the text for the clipboard says it as well."""
    dialog = ReportDialog({**REPORT, "added": 100_002, "given": 100_006}, owner)
    last = dialog.model.rowCount() - 1
    assert [dialog.model.index(last, column).data() for column in range(3)] == ["and 100,000 more", None, None]
    assert dialog.model.index(last, 0).data(ARTICLE) is None and not dialog.model.failed(last)
    assert as_text({**REPORT, "added": 100_002}).endswith("and 100,000 more\n")


def test_failed_files_can_be_imported_again_and_the_report_copied(owner: QWidget, qtbot: QtBot) -> None:
    """The paths are told once each; the clipboard gets all of it."""
    dialog = ReportDialog(REPORT, owner)
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text == as_text(REPORT) and "/in/box.zip › deep/odd.bin" in text and "+ /in/a.txt  First" in text
    with qtbot.waitSignal(dialog.again_wanted) as told:
        dialog.again.click()
    assert told.args == [["/in/scan.pdf", "/in/box.zip"]]
    assert not ReportDialog({**REPORT, "failed": []}, owner).again.isEnabled()


def test_passwords_are_told_by_path_and_empty_ones_left_out(owner: QWidget, qtbot: QtBot) -> None:
    """A path that comes twice is asked for once."""
    dialog = PasswordDialog(["/in/a.pdf", "/in/b.zip", "/in/a.pdf"], owner)
    assert list(dialog._lines) == ["/in/a.pdf", "/in/b.zip"]
    dialog._lines["/in/b.zip"].setText("geheim ")
    with qtbot.waitSignal(dialog.passwords_given) as told:
        dialog._give()
    assert told.args == [{"/in/b.zip": "geheim "}]


def test_pasted_text_is_told_whole(owner: QWidget, qtbot: QtBot) -> None:
    """Nothing is trimmed from the text; nothing but spaces is no article."""
    dialog = PasteDialog("", owner)
    assert not dialog.ok.isEnabled()
    dialog.text_box.setPlainText("  First line\n\nSecond  ")
    dialog.title_line.setText(" A title ")
    with qtbot.waitSignal(dialog.text_given) as told:
        dialog._give()
    assert told.args == ["  First line\n\nSecond  ", "A title"]
    empty = PasteDialog("   ", owner)
    with qtbot.assertNotEmitted(empty.text_given):
        empty._give()


def test_an_export_is_told_as_the_service_takes_it(owner: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    """Selection or search, form, content, marks, title and place."""
    question = {"text": "PD-1", "entities": []}
    dialog = ExportDialog([3, 5], 23, question, title="PD-1: a look", folder=str(tmp_path), parent=owner)
    assert dialog.path.text() == str(tmp_path / "PD-1 a look.pdf") and dialog.count == 2
    with qtbot.waitSignal(dialog.export_wanted) as told:
        dialog._export()
    assert told.args == [
        {
            "to": str(tmp_path / "PD-1 a look.pdf"),
            "format": "pdf",
            "what": "articles",
            "ids": [3, 5],
            "question": question,
            "marks": True,
            "timeline": True,
            "title": "PD-1: a look",
            "options": dialog.choices.options(),
        }
    ]
    other = ExportDialog([], 23, question, folder=str(tmp_path), parent=owner)
    assert not other.only_selected.isEnabled() and other.count == 23
    other.form.setCurrentIndex(1)
    other.what.setCurrentIndex(2)
    params = other.params()
    assert params["to"].endswith(".csv") and params["what"] == "dates" and params["ids"] is None
    assert params["marks"] is False


def test_an_existing_file_is_replaced_only_after_a_second_press(owner: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    """The first press warns, the second replaces; a folder that is not there is said."""
    (tmp_path / "All articles.pdf").write_bytes(b"x")
    dialog = ExportDialog([], 2, {"text": ""}, folder=str(tmp_path), parent=owner)
    with qtbot.assertNotEmitted(dialog.export_wanted):
        dialog._export()
    assert "exists" in dialog._note.text()
    with qtbot.waitSignal(dialog.export_wanted):
        dialog._export()
    lost = ExportDialog([], 2, {"text": ""}, folder=str(tmp_path / "gone"), parent=owner)
    with qtbot.assertNotEmitted(lost.export_wanted):
        lost._export()
    assert "no such folder" in lost._note.text()


@given(st.text(max_size=200), st.sampled_from(["pdf", "csv", "json"]))
def test_file_names_fit_every_system(title: str, form: str) -> None:
    """No separator, no reserved sign, no leading or trailing dot, and always a name."""
    name = file_name(title, form)
    assert not set(name) & set('<>:"/\\|?*\0\n') and name.endswith(f".{form}")
    assert len(name) <= 86 and not name.startswith(".") and len(name) > len(form) + 1


def test_an_export_result_can_be_opened(owner: QWidget, qtbot: QtBot) -> None:
    """The file and its folder are told."""
    result = {"path": "/out/My dossier.pdf", "articles": 3, "pages": 12, "warnings": ["1 sign has no font."]}
    dialog = ExportResultDialog(result, owner)
    with qtbot.waitSignal(dialog.open_wanted) as told:
        dialog.open_button.click()
    assert told.args == ["/out/My dossier.pdf"]
    with qtbot.waitSignal(dialog.folder_wanted) as told:
        dialog.folder_button.click()
    assert told.args == ["/out"]
