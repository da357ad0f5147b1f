"""Import, export and corrections: what the dialogs say, and exactly what they tell the window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cuttings_db.model import ENTITY_TYPES, EntityFilter
from cuttings_desktop.corrections import ArticleDialog, EntityMenu, MergeDialog, RenameDialog
from cuttings_desktop.corrections.plain_dates import interval_of, to_edtf
from cuttings_desktop.exporter import ExportDialog, ExportResultDialog
from cuttings_desktop.exporter.dialog import file_name
from cuttings_desktop.importer import PasswordDialog, PasteDialog, ReportDialog
from cuttings_desktop.importer.outcomes import as_text, sum_words
from pane_samples import ENGLISH, header

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

REPORT: dict[str, Any] = {
    "id": 3,
    "started": "2026-11-21T10:00:00",
    "ended": "2026-11-21T10:00:09",
    "given": 6,
    "added": 2,
    "already": 1,
    "failed": [
        {"path": "/in/scan.pdf", "member": "", "reason": "This PDF is a scan without text.", "advice": "Let a text "
         "recognition program read it first.", "kind": "NoText"},
        {"path": "/in/box.zip", "member": "deep/odd.bin", "reason": "Unknown kind of file.", "advice": "Leave it out.",
         "kind": "FormatUnknown"},
    ],
    "articles": [
        {"id": 41, "path": "/in/a.txt", "member": "", "title": "First"},
        {"id": 42, "path": "/in/b.html", "member": "", "title": "Second"},
    ],
    "cancelled": False,
}  # fmt: skip


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
            "title": "PD-1: a look",
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


ONE = {"id": "e1", "name": "Hu Xin", "type": "person", "kind": "", "articles": 7}
TWO = {"id": "e2", "name": "Xin Hu & Co", "type": "person", "kind": "", "articles": 2}
MENTION = {"entity": "e9", "name": "CSCO", "type": "event", "start": 3, "end": 7}


def actions(menu: QMenu) -> dict[str, QAction]:
    return {a.text(): a for a in menu.actions() if a.text()}


def test_the_menu_of_a_name_narrows_and_decides(owner: QWidget, qtbot: QtBot) -> None:
    """Add, leave out, another type, no name: each is told as the archive takes it."""
    menu = EntityMenu([MENTION], owner)
    told: list[Any] = []
    menu.filter_wanted.connect(told.append)
    menu.decision_made.connect(told.append)
    here = actions(menu)
    here["Add to the question"].trigger()
    here["Leave out articles with it"].trigger()
    here["This is not a name"].trigger()
    kinds = menu.findChild(QMenu)
    assert isinstance(kinds, QMenu) and len(kinds.actions()) == len(ENTITY_TYPES)
    actions(kinds)["Organisation"].trigger()
    assert told == [
        EntityFilter("e9", "CSCO", "event", False),
        EntityFilter("e9", "CSCO", "event", True),
        {"kind": "reject", "entity": "e9"},
        {"kind": "retype", "entity": "e9", "type": "organisation"},
    ]
    assert not actions(kinds)["Event"].isEnabled()


def test_a_read_only_archive_offers_no_corrections(owner: QWidget) -> None:
    """Narrowing stays, deciding goes."""
    assert set(actions(EntityMenu([ONE], owner, read_only=True))) == {
        "Hu Xin  ·  Person",
        "Add to the question",
        "Leave out articles with it",
        "Copy the name",
    }


def test_merging_lets_one_choose_the_name(owner: QWidget, qtbot: QtBot) -> None:
    """The chosen entity comes first; a name of one's own may be typed; nothing empty can be told."""
    dialog = MergeDialog([TWO, ONE], owner)
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog._decide()
    assert told.args == [{"kind": "merge", "entities": ["e1", "e2"], "name": "Hu Xin"}]
    dialog = MergeDialog([TWO, ONE], owner)
    dialog._group.button(1).setChecked(True)
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog._decide()
    assert told.args == [{"kind": "merge", "entities": ["e2", "e1"], "name": "Xin Hu & Co"}]
    dialog = MergeDialog([TWO, ONE], owner)
    dialog.own.setChecked(True)
    assert not dialog.ok.isEnabled()
    dialog.show()
    dialog.line.setText("胡欣")
    assert dialog.ok.isEnabled()
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog._decide()
    assert told.args == [{"kind": "merge", "entities": ["e1", "e2"], "name": "胡欣"}]


def test_the_menu_tells_what_its_dialog_decides_after_it_has_closed(owner: QWidget, qtbot: QtBot) -> None:
    """The menu is gone from the screen while the dialog is open, and its signal still comes."""
    menu = EntityMenu([ONE, TWO], owner)
    told: list[Any] = []
    menu.decision_made.connect(told.append)
    menu.popup(owner.mapToGlobal(owner.rect().center()))
    actions(menu)["These are one: merge…"].trigger()
    menu.close()
    qtbot.wait(30)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog = owner.findChild(MergeDialog)
    assert isinstance(dialog, MergeDialog)
    dialog.ok.click()
    assert told == [{"kind": "merge", "entities": ["e1", "e2"], "name": "Hu Xin"}]


def test_names_of_different_types_are_not_merged(owner: QWidget) -> None:
    """The menu says why."""
    menu = EntityMenu([ONE, MENTION], owner)
    merge = next(a for text, a in actions(menu).items() if "merge" in text)
    assert not merge.isEnabled() and "different types" in merge.text()


def test_renaming_needs_another_name(owner: QWidget, qtbot: QtBot) -> None:
    """The old name is no news."""
    dialog = RenameDialog(ONE, owner)
    assert not dialog.ok.isEnabled()
    dialog.line.setText("  Hu Xin (Fudan) ")
    with qtbot.waitSignal(dialog.decision_made) as told:
        dialog.ok.click()
    assert told.args == [{"kind": "rename", "entity": "e1", "name": "Hu Xin (Fudan)"}]


def test_only_changed_fields_of_an_article_are_decided(owner: QWidget, qtbot: QtBot) -> None:
    """A date in plain words becomes EDTF; an emptied date becomes none; the preview says how it is understood."""
    told: list[dict[str, Any]] = []
    dialog = ArticleDialog(header(ENGLISH, 7), owner)
    dialog.decision_made.connect(told.append)
    assert not dialog.ok.isEnabled()
    dialog.lines["published"].setText("about June 2025")
    assert dialog.preview.text().startswith("about June 2025")
    dialog.lines["author"].setText("Jun Takeda")
    dialog.ok.click()
    assert told == [
        {"kind": "published", "article": 7, "value": "2025-06~"},
        {"kind": "author", "article": 7, "value": "Jun Takeda"},
    ]
    dialog = ArticleDialog(header(ENGLISH, 7), owner)
    dialog.lines["published"].setText("")
    assert (
        dialog.changes() == [{"kind": "published", "article": 7, "value": None}] and "undated" in dialog.preview.text()
    )
    dialog.lines["published"].setText("31 February 2025")
    assert not dialog.ok.isEnabled() and "not understood" in dialog.preview.text()


def test_evidence_can_be_taken_as_the_date(owner: QWidget) -> None:
    """A click on a piece of evidence fills the line."""
    made = header(ENGLISH, 7)
    made["published"]["evidence"].append({"source": "url", "quote": "/2025/06/08/", "edtf": "2025-06-08"})
    dialog = ArticleDialog(made, owner)
    links = [b for b in dialog.findChildren(QPushButton) if b.property("kind") == "link"]
    links[1].click()
    assert dialog.changes() == [{"kind": "published", "article": 7, "value": "2025-06-08"}]


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("9 June 2025", "2025-06-09"),
        ("June 9, 2025", "2025-06-09"),
        ("9th Sept. 2025", "2025-09-09"),
        ("2025年6月9日", "2025-06-09"),
        ("2025年6月", "2025-06"),
        ("2025/6/9", "2025-06-09"),
        ("June 2025", "2025-06"),
        ("2025", "2025"),
        ("Q3 2024", "2024-35"),
        ("about 2019", "2019~"),
        ("2019?", "2019?"),
        ("perhaps June 2019", "2019-06?"),
        ("since 24 June 2019", "[2019-06-24..]"),
        ("before 2020", "[..2020]"),
        ("between 26 Aug 2025 and 31 Dec 2025", "[2025-08-26..2025-12-31]"),
        ("2025-08-26..2025-12-31", "[2025-08-26..2025-12-31]"),
        ("[2025-08-26..2025-12-31]", "[2025-08-26..2025-12-31]"),
        ("201X", "201X"),
        ("", ""),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, edtf: str) -> None:
    """Plain words, Chinese, numbers in the order of ISO, and EDTF itself."""
    assert to_edtf(typed) == edtf
    assert (interval_of(typed) is None) == (edtf == "")


@pytest.mark.parametrize("typed", ["June", "31 June 2025", "5/6/2025", "yesterday", "2025-13", "Juniper 2025", "about"])
def test_what_is_no_sure_date_is_refused(typed: str) -> None:
    """Nothing is guessed: not a year, not whether 5/6 is May or June."""
    with pytest.raises(ValueError, match="not a date"):
        to_edtf(typed)
