"""The window bears a language of longer words, and Chinese, and leaves no word untranslated."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuttings_desktop import core_words, language, theme
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_looking import clipped, menu_words, shown_words
from desktop_pseudo import CLOSING, OPENING, Pseudo, speak_english
from desktop_window_samples import dialog_of, opened

_HAN = re.compile(r"[\u4e00-\u9fff]")
_VIEWS = ("all_names", "meetings", "proposals", "decisions", "notebook", "terms", "show_gaps", "show_articles")
_NAMES = ("Marta Oyelaran", "Oyelaran", "Jun Takeda", "Takeda")  # of the first proposal


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Let the program speak Chinese."""
    translators = language.speak("zh_CN")
    yield
    speak_english(translators)


@pytest.fixture
def lengthened(qapp: QApplication) -> Iterator[None]:
    """Let the program speak the language of the tests."""
    translator = Pseudo()
    core_words.forget()
    QCoreApplication.installTranslator(translator)
    yield
    speak_english([translator])


@pytest.fixture
def window(lengthened: None, qtbot: QtBot, qapp: QApplication, own_settings: QSettings) -> Iterator[MainWindow]:
    """The window on an invented archive, in the language of the tests, as small as a small screen lets it be."""
    theme.apply(qapp, theme.LIGHT)
    made = opened(qtbot, FakeArchive(14), own_settings)
    made.resize(1100, 700)
    yield made
    made.close()


def test_the_dialog_for_files_speaks_as_the_window_does(chinese: None) -> None:
    words = language.words_of_qt()
    assert len(words) == 5 and [one for one in words if not _HAN.search(one)] == []


def _looks(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Show one thing after another in the middle of the window."""
    for view in _VIEWS:
        window.commands.run(view)
        qtbot.wait(60)
        yield view


def test_longer_words_fit(window: MainWindow, qtbot: QtBot) -> None:
    assert [f"{view}: {words}" for view in _looks(window, qtbot) for words in clipped(window)] == []


def test_nothing_is_shown_that_was_not_translated(window: MainWindow, qtbot: QtBot) -> None:
    bare = set()
    for view in _looks(window, qtbot):
        for kind, words in shown_words(window):
            if re.search("[A-Za-z]{2}", words) and not (OPENING in words and CLOSING in words):
                bare.add(f"{view}, {kind}: {words}")
    bare |= {words for words in menu_words(window.menuBar()) if OPENING not in words}
    assert {words for words in bare if words.partition(": ")[2] not in _NAMES} == set()


@pytest.mark.parametrize("name", ["settings", "keys", "query_help", "about", "export", "watch"])
def test_longer_words_fit_in_dialogs(name: str, window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run(name)
    dialog = dialog_of(qtbot)
    qtbot.wait(30)
    wrong = clipped(dialog)
    bare = {words for _, words in shown_words(dialog) if re.search("[A-Za-z]{3}", words) and OPENING not in words}
    dialog.reject()
    assert wrong == []
    # Keys and the rules of a question are the same in every language.
    assert name in ("keys", "query_help") or bare <= {"Cuttings", "English"}


def test_the_window_fits_and_is_chinese(
    chinese: None, qtbot: QtBot, qapp: QApplication, own_settings: QSettings
) -> None:
    theme.apply(qapp, theme.LIGHT)
    archive = FakeArchive(14)
    made = opened(qtbot, archive, own_settings)
    made.resize(1100, 700)
    wrong = [f"{view}: {words}" for view in _looks(made, qtbot) for words in clipped(made)]
    menus = [words for words in menu_words(made.menuBar()) if not _HAN.search(words)]
    made.close()
    assert (wrong, menus) == ([], [])
