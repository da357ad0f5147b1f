"""Completions under the search line: they help, and take neither an Enter, nor the focus, nor a frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cuttings_desktop import theme
from cuttings_desktop.main_window import MainWindow
from cuttings_desktop.search_bar.completion import Completion, Completions
from cuttings_desktop.search_bar.completion_painting import spoken
from cuttings_desktop.search_bar.line import QuestionLine
from desktop_fake import FakeArchive
from desktop_window_samples import count_of, type_text, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def _line(window: MainWindow) -> QuestionLine:
    line = window.panes.bar.findChild(QuestionLine)
    assert line is not None
    return line


def _list(window: MainWindow) -> Completions:
    return window.panes.bar.completions


def _texts(window: MainWindow) -> list[str]:
    model = _list(window).view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _asked(archive: FakeArchive, method: str) -> list[dict[str, Any]]:
    return [params for _role, name, params in archive.asked if name == method]


def test_the_word_at_the_cursor_is_completed(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "response mar")
    qtbot.waitUntil(_list(window).isVisible)
    assert _texts(window)[0] == "Marta Oyelaran"
    assert QApplication.focusWidget() in (None, _line(window))
    qtbot.keyClick(_line(window), Qt.Key.Key_Down)
    assert _list(window).current == 0
    qtbot.keyClick(_line(window), Qt.Key.Key_Return)
    assert window.panes.bar.text() == 'response person:"Marta Oyelaran"'
    assert window.asked.question.text == window.panes.bar.text()
    assert window.asked.question.typing is False
    assert not _list(window).isVisible()


def test_enter_asks_what_was_typed_while_nothing_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "vel")
    qtbot.waitUntil(_list(window).isVisible)
    with qtbot.waitSignal(window.panes.bar.typed) as told:
        qtbot.keyClick(_line(window), Qt.Key.Key_Return)
    assert told.args == ["vel", False]
    assert not _list(window).isVisible()
    qtbot.wait(80)
    assert not _list(window).isVisible()  # nor does a late answer open it again


def test_up_and_down_go_round_and_back_to_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "l")
    qtbot.waitUntil(_list(window).isVisible)
    many = len(_texts(window))
    seen = []
    for _ in range(many + 1):
        qtbot.keyClick(_line(window), Qt.Key.Key_Down)
        seen.append(_list(window).current)
    assert seen == [*range(many), -1]
    qtbot.keyClick(_line(window), Qt.Key.Key_Up)
    assert _list(window).current == many - 1
    assert _line(window).accessibleDescription() == spoken(_list(window)._model.items[-1])
    assert window.panes.bar.text() == "l"


def test_tab_takes_the_first_and_escape_closes_without_touching_the_question(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "pers")
    qtbot.waitUntil(_list(window).isVisible)
    before = window.asked.question
    qtbot.keyClick(_line(window), Qt.Key.Key_Escape)
    assert not _list(window).isVisible()
    assert window.asked.question == before
    qtbot.keyClick(_line(window), Qt.Key.Key_Down)  # asks for the list again
    qtbot.waitUntil(_list(window).isVisible)
    qtbot.keyClick(_line(window), Qt.Key.Key_Tab)
    assert window.panes.bar.text() == "person:"
    assert window.asked.question.typing is True  # its value is still to come
    assert QApplication.focusWidget() in (None, _line(window))


def test_the_mouse_chooses_and_the_focus_stays(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "guang")
    qtbot.waitUntil(_list(window).isVisible)
    view = _list(window).view
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus
    at = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert window.panes.bar.text() == 'place:"Guangzhou"'
    qtbot.waitUntil(lambda: not _list(window).isVisible())


def test_the_list_does_not_flicker_and_closes_when_empty(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "l")
    qtbot.waitUntil(_list(window).isVisible)
    hidden: list[bool] = []
    for letter in "isb":
        qtbot.keyClicks(_line(window), letter)
        hidden.append(_list(window).isHidden())
        qtbot.waitUntil(lambda: not window.answering._beside._complete.waiting)
        hidden.append(_list(window).isHidden())
    assert not any(hidden)
    qtbot.keyClicks(_line(window), "zzz")
    qtbot.waitUntil(_list(window).isHidden)
    for keys in ("\b" * 6, " "):
        qtbot.keyClicks(_line(window), keys)
    assert _list(window).isHidden()


def test_the_question_is_asked_before_the_completions(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.asked.clear()
    type_text(qtbot, window, "v")
    qtbot.waitUntil(lambda: bool(_asked(invented, "complete")))
    methods = [name for _role, name, _params in invented.asked]
    assert methods.index("search") < methods.index("complete")


def test_nothing_is_asked_while_an_input_method_composes(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    line = _line(window)
    type_text(qtbot, window, "lis")
    qtbot.waitUntil(_list(window).isVisible)
    line.selectAll()
    invented.asked.clear()
    QApplication.sendEvent(line, QInputMethodEvent("fei", []))
    assert not _list(window).isVisible()
    QApplication.sendEvent(line, QInputMethodEvent("feiai", []))
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.wait(60)
    assert not _asked(invented, "search") and not _asked(invented, "complete")
    chosen = QInputMethodEvent("", [])
    chosen.setCommitString("肺癌")
    QApplication.sendEvent(line, chosen)
    qtbot.waitUntil(lambda: bool(_asked(invented, "complete")))
    assert _asked(invented, "search")[-1]["question"]["text"] == "肺癌"
    assert _asked(invented, "complete")[-1] == {"text": "肺癌", "cursor": 2}


def test_composing_that_is_given_up_tells_what_it_has_replaced(qtbot: QtBot, window: MainWindow) -> None:
    line = _line(window)
    type_text(qtbot, window, "lisbon")
    line.selectAll()
    told: list[str] = []
    window.panes.bar.typed.connect(lambda text, _typing: told.append(text))
    QApplication.sendEvent(line, QInputMethodEvent("fei", []))
    assert told == []
    QApplication.sendEvent(line, QInputMethodEvent("", []))
    assert told == [""]
    assert window.asked.question.text == ""


def test_the_cursor_is_counted_in_characters(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    type_text(qtbot, window, "x")
    _line(window).selectAll()
    chosen = QInputMethodEvent("", [])
    chosen.setCommitString("𠮷 ")
    QApplication.sendEvent(_line(window), chosen)
    qtbot.keyClicks(_line(window), "vel")
    qtbot.waitUntil(lambda: bool(_asked(invented, "complete")) and _asked(invented, "complete")[-1]["text"] == "𠮷 vel")
    assert _asked(invented, "complete")[-1]["cursor"] == 5
    qtbot.waitUntil(_list(window).isVisible)
    qtbot.keyClick(_line(window), Qt.Key.Key_Tab)
    assert window.panes.bar.text() == '𠮷 product:"velutinib"'
    assert _line(window).cursorPosition() == 3 + len('product:"velutinib"')  # in units of UTF-16


def test_a_choice_fits_a_line_that_went_on_meanwhile() -> None:
    one = Completion("lung vel OR x", 5, 8, "velutinib", open=False)
    assert one.within("lung velut OR x") == ("lung velutinib OR x", 14)
    assert one.within("lung vel OR x") == ("lung velutinib OR x", 14)
    assert one.within("something else") is None
    assert one.within("lung OR x") is None


def test_completions_that_fail_are_nobodys_trouble(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.fail["complete"] = RuntimeError("nobody expected this")
    type_text(qtbot, window, "lisbon")
    qtbot.waitUntil(lambda: " of 14" in count_of(window))
    qtbot.waitUntil(lambda: "complete" not in invented.fail)
    qtbot.wait(30)
    assert window.messages.text() == ""


def test_the_list_looks_right_in_both_looks(qtbot: QtBot, window: MainWindow, look: theme.Theme) -> None:
    theme.notifier().changed.emit(look)
    type_text(qtbot, window, "l")
    qtbot.waitUntil(_list(window).isVisible)
    qtbot.keyClick(_line(window), Qt.Key.Key_Down)
    popup = _list(window)
    assert popup.parentWidget() is window
    line_left = _line(window).mapTo(window, QPoint(0, 0))
    assert popup.geometry().left() == line_left.x() and popup.geometry().top() > line_left.y()
    picture = popup.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 2)}
    assert {look.raised, look.selection} <= colours
    names = [w.accessibleName() for w in popup.findChildren(QWidget) if w is popup.view]
    assert names == ["Completions"] and popup.accessibleName() == "Completions"


def test_the_list_follows_the_line(qtbot: QtBot, window: MainWindow) -> None:
    type_text(qtbot, window, "l")
    qtbot.waitUntil(_list(window).isVisible)
    before = _list(window).width()
    window.resize(900, 700)
    qtbot.waitUntil(lambda: _list(window).width() <= _line(window).width())
    assert _list(window).width() <= before
    window.panes.results.setFocus()
    _line(window).clearFocus()
    _line(window).left.emit()
    assert not _list(window).isVisible()
