"""Every error of the tree has its own sentence and, but for being stopped, an advice."""

from __future__ import annotations

import pytest

from cuttings_db import errors
from cuttings_desktop.messages import _SENTENCES, message_of, plural


def _tree(root: type[errors.CuttingsError]) -> list[type[errors.CuttingsError]]:
    return [root] + [leaf for child in root.__subclasses__() for leaf in _tree(child)]


@pytest.mark.parametrize("kind", _tree(errors.CuttingsError), ids=lambda k: k.__name__)
def test_every_error_has_a_sentence_of_its_own(kind: type[errors.CuttingsError]) -> None:
    assert kind in _SENTENCES
    message = message_of(kind())
    assert message.text.endswith(".")
    assert message.advice or kind is errors.Cancelled
    others = [message_of(other()).text for other in _tree(errors.CuttingsError) if other is not kind]
    assert message.text not in others


def test_the_reason_and_advice_of_the_error_itself_are_said() -> None:
    message = message_of(errors.NoText("page 3 is a picture", "Read it with OCR."))
    assert "page 3 is a picture." in message.text
    assert message.advice == "Read it with OCR."


def test_a_bug_shows_its_details() -> None:
    try:
        raise KeyError("nowhere")
    except KeyError as error:
        message = message_of(error)
    assert message.level == "error"
    assert "test_desktop_shell_messages" in message.details


def test_counted_nouns() -> None:
    assert plural(1, "article", "articles") == "1 article"
    assert plural(0, "article", "articles") == "0 articles"
