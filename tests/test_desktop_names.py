"""Who and what in the whole window: modes, pages and the way back, corrections, proposals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop.corrections import AddDialog
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import asked, dialog_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def opened(qtbot: QtBot, window: MainWindow, identifier: str) -> None:
    window.paging.open_entity(identifier)
    qtbot.waitUntil(lambda: window.panes.page.shown == identifier)


class Flashes(QObject):
    """Notes what opens as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_what_is_made_when_it_is_first_shown_opens_no_window_and_takes_no_focus_away(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    late = ("names", "meetings", "proposals", "ledger", "notebook", "gaps", "terms")
    assert not any(window.panes.made(name) for name in late)
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    for view in ("all_names", "meetings", "proposals", "decisions", "notebook", "show_gaps", "terms"):
        window.commands.run(view)
        qtbot.wait(20)
        assert (view, flashes.seen) == (view, [])
    qapp.removeEventFilter(flashes)
    assert all(window.panes.made(name) for name in late)
    assert window.isActiveWindow() and isinstance(QApplication.focusWidget(), QWidget)


def test_the_rail_and_keys_show_something_else_in_the_middle(qtbot: QtBot, window: MainWindow) -> None:
    frame, panes = window.frame, window.panes
    for name, pane in (
        ("all_names", panes.names), ("meetings", panes.meetings), ("proposals", panes.proposals),
        ("decisions", panes.ledger), ("show_articles", panes.results),
    ):  # fmt: skip
        window.actions_[name].trigger()
        assert frame.middle.currentWidget() is pane
        assert [n for n in ("all_names", "meetings", "proposals") if window.actions_[n].isChecked()] == (
            [name] if name in ("all_names", "meetings", "proposals") else []
        )
    window.commands.run("meetings")
    window.commands.clear()
    assert frame.mode == "articles"


def test_names_are_listed_walked_and_opened(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.run("all_names")
    names = window.panes.names
    qtbot.waitUntil(lambda: names.model.rowCount() == 14)
    names.view.setFocus()
    names.view.setCurrentIndex(names.model.index(2, 0))
    row = names.view.row_at(names.model.index(2, 0))
    assert row is not None
    qtbot.waitUntil(lambda: window.panes.page.shown == row["id"])
    assert window.frame.showing_page
    qtbot.waitUntil(lambda: window.paging.timeline.counted > 0)
    qtbot.waitUntil(
        lambda: "After the first year" in window.panes.page.text.toPlainText() or bool(window.panes.page._titles)
    )


def test_the_way_back_leads_through_pages_and_articles_to_the_question(qtbot: QtBot, window: MainWindow) -> None:
    article = window.panes.reading.article
    window.asked.set_text("velutinib")
    qtbot.waitUntil(lambda: window.answering._shown == window.asked.question)
    opened(qtbot, window, "e0")
    window.panes.page.text.anchorClicked.emit(QUrl("entity/e3"))
    qtbot.waitUntil(lambda: window.panes.page.shown == "e3")
    place = window.panes.page.page["attendance"] if window.panes.page.page else None
    assert place == []
    window.panes.page.place_wanted.emit(article, 40, 60)
    assert not window.frame.showing_page
    window.actions_["back"].trigger()
    qtbot.waitUntil(lambda: window.frame.showing_page and window.panes.page.shown == "e3")
    window.actions_["back"].trigger()
    qtbot.waitUntil(lambda: window.panes.page.shown == "e0")
    window.actions_["forward"].trigger()
    qtbot.waitUntil(lambda: window.panes.page.shown == "e3")
    window.actions_["back"].trigger()
    window.actions_["back"].trigger()
    assert not window.frame.showing_page and window.asked.question.text == "velutinib"
    window.actions_["back"].trigger()
    assert window.asked.question.text == ""


def test_a_page_narrows_to_its_articles_and_to_those_of_two(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, "e0")
    window.commands.run("all_names")
    window.panes.page.articles.click()
    assert window.frame.mode == "articles" and [e.id for e in window.asked.question.entities] == ["e0"]
    window.panes.page.articles.click()
    assert [e.id for e in window.asked.question.entities] == ["e0"]  # once more is no other question
    window.panes.page.text.anchorClicked.emit(QUrl("both/e3"))
    assert [e.id for e in window.asked.question.entities] == ["e0", "e3"]


def test_walking_in_the_list_of_articles_leaves_the_page(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, "e0")
    window.activateWindow()
    window.panes.results.setFocus()
    qtbot.waitUntil(window.panes.results.walking)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert not window.frame.showing_page
    window.commands.back()
    assert window.frame.showing_page


def test_another_question_leaves_what_does_not_follow_it(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    window.commands.run("meetings")
    window.asked.set_text("velutinib")
    qtbot.waitUntil(lambda: any("velutinib" in str(p["question"]) for p in asked(invented, "matrix")))
    assert window.frame.mode == "meetings"
    window.commands.run("decisions")
    window.asked.set_text("")
    assert window.frame.mode == "articles"


def test_who_was_where_is_shown_opened_and_exported(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.commands.run("meetings")
    meetings = window.panes.meetings
    qtbot.waitUntil(lambda: bool(meetings.grid.table))
    meetings.grid.opened.emit(*meetings.grid.current)
    qtbot.waitUntil(meetings.sentences.isVisible)
    to = tmp_path / "table.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(to), ""))
    meetings._export.click()
    qtbot.waitUntil(lambda: "table.csv" in window.messages.text())
    params = asked(invented, "export")[-1]
    assert (params["what"], params["format"], params["to"]) == ("matrix", "csv", str(to))


def test_proposals_are_counted_decided_and_taken_back(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    badge = window.frame.rail._buttons["proposals"]
    qtbot.waitUntil(lambda: badge.badge == 3)
    window.commands.run("proposals")
    proposals = window.panes.proposals
    qtbot.waitUntil(lambda: proposals.queue.current is not None)
    first = proposals.left.name.text()
    qtbot.keyClick(proposals, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: badge.badge == 2)
    assert invented.made[-1] == {"kind": "not_same", "entities": ["e0", "e1"]}
    assert "Undo" in window.messages._button.text()
    qtbot.keyClick(proposals, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: badge.badge == 3 and proposals.left.name.text() == first)
    qtbot.waitUntil(lambda: "Undone" in window.messages.text())


def test_what_was_merged_away_shows_what_it_became(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    opened(qtbot, window, "e1")
    window.working.decide({"kind": "merge", "entities": ["e0", "e1"], "name": "Marta Oyelaran"})
    qtbot.waitUntil(lambda: window.panes.page.shown == "e0", timeout=5000)
    opened(qtbot, window, "e2")
    window.working.decide({"kind": "merge", "entities": ["e3", "e9"], "name": "x"})
    invented.gone.add("e2")
    window.paging._ask_again()
    qtbot.waitUntil(lambda: "gone" in window.panes.page._blank.head.text())


def test_selected_words_become_a_name(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.commands.run("add_name")
    assert "Select the words" in window.messages.text()
    page = window.panes.reading.page
    qtbot.waitUntil(lambda: page.document().blockCount() > 4)
    number = next(n for n, piece in enumerate(page.writer.map.pieces) if piece.kind == "body")
    cursor = QTextCursor(page.document().findBlockByNumber(number))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 9)
    page.setTextCursor(cursor)
    window.commands.run("add_name")
    dialog = dialog_of(qtbot)
    assert isinstance(dialog, AddDialog)
    dialog.known.setChecked(True)
    names = dialog.findChild(QListWidget)
    assert names is not None
    qtbot.waitUntil(lambda: names.count() == 3)  # all people, not only those of the answer
    dialog.new.setChecked(True)
    dialog.ok.click()
    qtbot.waitUntil(lambda: bool(invented.made))
    made = invented.made[-1]
    text = invented.articles[made["article"]].text[made["start"] : made["end"]]
    assert made["kind"] == "add_mention" and made["everywhere"] and text == text.strip(" “”,.") and len(text) > 3


def test_a_word_in_the_text_tells_of_itself(qtbot: QtBot, window: MainWindow) -> None:
    page = window.panes.reading.page
    qtbot.waitUntil(lambda: any(m.kind == "entity" for _, m in page.writer.marks.all()))
    mark = next(m for _, m in page.writer.marks.all() if m.kind == "entity")
    page.mark_used.emit(mark, Qt.KeyboardModifier.ControlModifier)
    naming = window.commands.naming
    qtbot.waitUntil(lambda: naming.popover is not None and "articles" in naming.popover._facts.text())
    assert naming.popover is not None
    assert naming.popover.mention["article"] == window.panes.reading.article
    naming.popover.page.click()
    qtbot.waitUntil(lambda: window.panes.page.shown == mark.data["entity"])
    page.mark_menu.emit(mark, window.mapToGlobal(QPoint(300, 300)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert any(a.text() == "Here it is not a name" for a in menu.actions())
    menu.close()


def test_decisions_are_listed_undone_exported_and_applied(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.working.decide({"kind": "ignore", "surface": "Harbour", "type": ""})
    window.commands.run("ignored_words")
    ledger = window.panes.ledger
    qtbot.waitUntil(lambda: len(ledger.ignored.lines.every) == 1 and len(ledger.decisions.lines.every) == 1)
    ledger.undo_wanted.emit(1)
    qtbot.waitUntil(lambda: ledger.decisions.lines.every[0].off)
    to = tmp_path / "decisions.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(to), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(to), ""))
    ledger.export.click()
    qtbot.waitUntil(lambda: "1 decision written to decisions.json" in window.messages.text())
    ledger.apply.click()
    qtbot.waitUntil(lambda: "3 decisions applied, 1 already here, 1 wait" in window.messages.text())
    window.messages._button.click()
    assert ledger.tabs.currentWidget() is ledger.review


def test_whatever_the_middle_shows_takes_the_focus_by_a_name(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, "e0")
    for name in ("all_names", "meetings", "proposals", "ignored_words", "review", "decisions"):
        window.commands.run(name)
        qtbot.wait(30)
        nameless = [
            f"{type(w).__name__} in {type(w.parent()).__name__}"
            for w in window.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus
            and w.isVisible()
            and not w.accessibleName()
            and not (hasattr(w, "text") and w.text())
        ]
        assert nameless == [], name
        assert not window.grab().isNull()


def test_delete_among_names_puts_no_article_away(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.run("all_names")
    assert not window.actions_["trash"].isEnabled() and not window.actions_["select_all"].isEnabled()
    window.commands.run("show_articles")
    assert window.actions_["trash"].isEnabled()


def test_an_archive_without_names_says_so_everywhere(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.pairs = []
    for article in invented.articles.values():
        article.mentions = []
    window.jobs.changed.emit()
    window.commands.run("all_names")
    qtbot.waitUntil(lambda: "No names yet" in window.panes.names._blank.head.text())
    window.commands.run("meetings")
    qtbot.waitUntil(
        lambda: "No person" in window.panes.meetings._blank.head.text() or not window.panes.meetings.grid.table
    )
    window.commands.run("proposals")
    qtbot.waitUntil(lambda: "Nothing to decide" in window.panes.proposals._blank.head.text())


def test_another_archive_begins_with_its_articles(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window, "e0")
    window.commands.run("proposals")
    window.open_archive(Path("/invented/Other.cuttings"))
    assert not window.frame.showing_page and window.panes.page.shown == ""
    qtbot.waitUntil(lambda: window.frame.mode == "articles" and bool(window.summary))
    assert not window.actions_["back"].isEnabled()
