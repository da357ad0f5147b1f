"""Nothing found: which part of the question it is, and links that leave it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cuttings_db.model import DateFilter, EntityFilter
from cuttings_desktop import theme
from cuttings_desktop.main_window import MainWindow
from desktop_fake import FakeArchive
from desktop_window_samples import count_of, whole_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, invented: FakeArchive, own_settings: QSettings) -> Iterator[MainWindow]:
    yield from whole_window(qtbot, qapp, invented, own_settings)


def _links(window: MainWindow) -> dict[str, QPushButton]:
    empty = window.panes.results._empty
    return {
        button.accessibleName(): button
        for button in empty.findChildren(QPushButton)
        if button.property("kind") == "link" and button.isVisible()
    }


def test_every_clause_without_which_something_is_found_is_a_link(qtbot: QtBot, window: MainWindow) -> None:
    window.asked.set_text("velutinib zzyzx")
    qtbot.waitUntil(lambda: bool(_links(window)))
    assert list(_links(window)) == ["Without “zzyzx”, which no article has: 12 articles"]
    qtbot.mouseClick(next(iter(_links(window).values())), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count_of(window) == "12 of 14 articles")
    assert window.panes.bar.text() == "velutinib"
    assert not _links(window)


def test_a_filter_is_a_clause_too(qtbot: QtBot, window: MainWindow) -> None:
    window.asked.set_text("velutinib")
    window.asked.narrow(EntityFilter("e6", "Lisbon", "place"))
    window.asked.set_dates([DateFilter("1901-01-01", "1901-12-31")])
    qtbot.waitUntil(lambda: any("1901" in name for name in _links(window)))
    name, link = next((n, link) for n, link in _links(window).items() if "1901" in n)
    assert name.startswith("Without “") and name.endswith("articles")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.asked.question.dates)
    assert [e.id for e in window.asked.question.entities] == ["e6"]


def test_chips_are_counted_over_names_days_and_undated(window: MainWindow) -> None:
    asked = window.asked
    asked.narrow(EntityFilter("e6", "Lisbon", "place"))
    asked.set_undated(True)
    assert [getattr(one, "name", one) for one in asked.filters()] == ["Lisbon", "undated"]
    asked.take_away(1)
    assert not asked.question.undated
    asked.take_away(0)
    assert not asked.question.entities


def test_a_late_reason_does_not_explain_another_question(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive
) -> None:
    invented.delay["because"] = 0.3
    window.asked.set_text("velutinib zzyzx")
    qtbot.waitUntil(lambda: any(method == "because" for _r, method, _p in invented.asked))
    window.asked.set_text("qqq")
    qtbot.waitUntil(lambda: window.panes.bar.text() == "qqq")
    qtbot.wait(400)
    assert not _links(window)


def test_the_reason_comes_below_and_moves_nothing(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    invented.delay["because"] = 0.15
    window.asked.set_text("velutinib zzyzx")
    empty = window.panes.results._empty
    qtbot.waitUntil(empty.isVisible)
    button = next(b for b in empty.findChildren(QPushButton) if "Show all" in b.text() and not b.isHidden())
    qtbot.wait(20)
    before = button.mapTo(window, QPoint(0, 0))
    qtbot.waitUntil(lambda: bool(_links(window)))
    qtbot.wait(20)
    assert button.mapTo(window, QPoint(0, 0)) == before


def test_one_word_alone_has_no_part_to_leave_out(qtbot: QtBot, window: MainWindow, invented: FakeArchive) -> None:
    window.asked.set_text("zzyzx")
    qtbot.waitUntil(lambda: any(method == "because" for _r, method, _p in invented.asked))
    qtbot.wait(30)
    assert not _links(window) and window.panes.results._empty._why.isHidden()


def test_all_of_it_stays_inside_a_narrow_list(qtbot: QtBot, window: MainWindow, look: theme.Theme) -> None:
    window.resize(900, 600)
    window.asked.set_text("velutinib " + "verylongwordwithoutend" * 6)
    qtbot.waitUntil(lambda: bool(_links(window)))
    qtbot.wait(20)
    empty = window.panes.results._empty
    assert empty.width() <= window.panes.results.width()
    for link in _links(window).values():
        assert link.mapTo(empty, QPoint(link.width(), 0)).x() <= empty.width()


def test_what_may_have_been_meant_is_a_link(qtbot: QtBot, window: MainWindow) -> None:
    window.asked.set_text("velutinip")
    qtbot.waitUntil(lambda: list(_links(window)) == ["Did you mean “velutinib”?"])
    qtbot.mouseClick(next(iter(_links(window).values())), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count_of(window) == "12 of 14 articles")


def test_when_no_article_is_undated_it_says_so(
    qtbot: QtBot, window: MainWindow, invented: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = next(article.published for article in invented.articles.values() if article.published)
    for number, article in invented.articles.items():
        monkeypatch.setitem(invented.articles, number, replace(article, published=article.published or known))
    window.asked.set_undated(True)
    empty = window.panes.results._empty
    qtbot.waitUntil(lambda: empty._head.text() == "Every article has a publication date")
    assert [button.text() for button in empty.findChildren(QPushButton) if button.isVisible()] == ["Show all articles"]
