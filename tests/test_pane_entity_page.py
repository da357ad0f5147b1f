"""The page of a name: every number and sentence leads on, what differs stands side by side, nothing is loaded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cuttings_db.model import EntityFilter
from cuttings_desktop.entity_page import EntityPage
from cuttings_desktop.entity_page.writing import page_html
from cuttings_desktop.linked import marked
from pane_naming_samples import SENTENCE, page, place

# What the offscreen platform cannot do says nothing about the program.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[EntityPage]:
    made = EntityPage()
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    made.show_page(page())
    yield made


def follow(pane: EntityPage, address: str) -> None:
    pane.text.anchorClicked.emit(QUrl(address))


def test_the_head_says_who_it_is_and_when_it_was_seen(pane: EntityPage) -> None:
    """Name, type, articles, first and last day, proposals."""
    assert pane._name.text() == "Ines Vogel"
    assert pane._facts.text() == "Person  ·  2 articles  ·  seen 1 Mar 2024 – 9 Jun 2025"
    assert pane.proposals.text() == "1 proposal" and pane.proposals.isVisible()


def test_the_words_tell_names_claims_and_company(pane: EntityPage) -> None:
    """Spellings with counts, claims with their sentences, with whom, where, at what."""
    text = pane.text.toPlainText()
    for words in ("Vogel 2", "Professor", SENTENCE, "Harbour Institute", "Jun Takeda 3", "Lisbon 2", "chair"):
        assert words in text, words
    assert "articles differ" in text


def test_contradictions_stand_side_by_side() -> None:
    """Two affiliations are two cells of one row; one alone is no table."""
    html = page_html(page())
    assert html.count("class='cell'") == 2 and "articles differ" in html
    one = page_html(page(claims=page()["claims"][:2]))
    assert "class='cell'" not in one and "articles differ" not in one


def test_many_sentences_are_folded_until_they_are_wanted(pane: EntityPage) -> None:
    """Two are shown, the other three on demand."""
    before = pane.text.toPlainText().count(SENTENCE)
    assert "3 more" in pane.text.toPlainText()
    follow(pane, "more/claim0")
    assert pane.text.toPlainText().count(SENTENCE) == before + 3


def test_links_lead_on(pane: EntityPage, qtbot: QtBot) -> None:
    """A name opens, a number asks for both, a sentence reads, all articles narrow."""
    told: list[Any] = []
    pane.entity_wanted.connect(told.append)
    pane.both_wanted.connect(lambda one, other: told.append((one, other)))
    pane.place_wanted.connect(lambda *where: told.append(where))
    pane.narrow_wanted.connect(told.append)
    for address in ("entity/e9", "both/e9", "place/7/110/120", "article/8", "all"):
        follow(pane, address)
    me = EntityFilter("e1", "Ines Vogel", "person")
    assert told == ["e9", (me, "e9"), (7, 110, 120), (8, -1, -1), me]


def test_every_link_of_the_page_is_one_that_is_followed() -> None:
    """No address stands on the page that leads nowhere."""
    html = page_html(page(), [{"id": 7, "title": "From the harbour", "source": "Post", "published": None}])
    kinds = {piece.split('"')[0].split("/")[0] for piece in html.split('href="')[1:]}
    assert kinds <= {"entity", "both", "place", "article", "all", "more", "wrong"}
    assert {"entity", "both", "place", "article", "wrong"} <= kinds


def test_a_wrong_claim_is_refused_and_read_only_offers_nothing(pane: EntityPage, qtbot: QtBot) -> None:
    """The decision names the claim; where nothing can be decided nothing is offered."""
    with qtbot.waitSignal(pane.claim_refused) as told:
        follow(pane, "wrong/1")
    decision = {"kind": "reject_claim", "entity": "e1", "claim": "affiliation", "value": "Harbour Institute"}
    assert told.args == [decision]
    pane.show_page(page(), read_only=True)
    assert "Not so" not in pane.text.toPlainText() and not pane.correct.isEnabled()


def test_what_articles_write_is_never_taken_for_markup() -> None:
    """Names and sentences are escaped."""
    bad = place()
    bad["sentence"] = "<img src='file:///etc/passwd'> & <script>alert(1)</script>"
    html = page_html(page(name="<b>x</b>", names=[{"name": "<i>y</i>", "count": 1}], claims=[
        {"claim": "title", "value": "<u>z</u>", "entity": None, "former": False, "said_by": "text", "places": [bad]}
    ]))  # fmt: skip
    assert "<script" not in html and "<img" not in html and "<i>y" not in html and "<u>z" not in html


def test_marks_are_places_in_the_sentence() -> None:
    """Also beyond 16 bits, at the edges, out of range, and in a long sentence that is cut."""
    assert marked("a𝒳bc", [[1, 2]]) == "a<b>𝒳</b>bc"
    assert marked("abc", [[0, 3]]) == "<b>abc</b>"
    assert marked("abc", [[-5, 1], [2, 99]]) == "<b>a</b>b<b>c</b>"
    assert marked("abc", [[2, 2], [9, 12]]) == "abc"
    long = "word " * 200 + "name " + "word " * 200
    shown = marked(long, [[1000, 1004]])
    assert "<b>name</b>" in shown and shown.startswith("…") and shown.endswith("…")


def test_the_same_page_again_keeps_the_place_and_what_is_unfolded(pane: EntityPage) -> None:
    """After a correction one reads on where one was; another page begins at its top."""
    follow(pane, "more/claim0")
    bar = pane.text.verticalScrollBar()
    bar.setValue(120)
    pane.show_page(page())
    assert bar.value() == 120 and "3 more" not in pane.text.toPlainText()
    pane.show_page(page("e2"))
    assert bar.value() == 0 and "3 more" in pane.text.toPlainText()


def test_an_event_says_who_was_there() -> None:
    """The other side of attendance."""
    html = page_html(page("e7", type="event", name="River Forum 2025"))
    assert "Who was there" in html and "Ines Vogel" in html


def test_no_page_and_a_page_that_is_gone_say_what_to_do(pane: EntityPage) -> None:
    """Neither is an empty square."""
    pane.show_gone()
    assert "gone" in pane._blank.head.text() and pane.shown == ""
    pane.clear()
    assert "Choose one" in pane._blank.text.text()


def test_buttons_have_words(pane: EntityPage) -> None:
    """And the page goes back by its button."""
    assert all(b.text() or b.isHidden() for b in pane.findChildren(QPushButton) if b is not pane._blank.button)
    assert pane.back.accessibleName()
