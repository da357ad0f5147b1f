"""What was decided, in the language of the window."""

from __future__ import annotations

import pytest

from cuttings_desktop.labels import label_words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"key": "tag", "values": {"tag": "x", "articles": 3}}, "tag “x” on 3 articles"),
        ({"key": "read_off", "values": {"articles": 1}}, "1 article marked as unread"),
        ({"key": "collection", "values": {"name": "Lung", "articles": 2}}, "2 articles into “Lung”"),
        (
            {"key": "undo_decision", "values": {"label": "x", "words": {"key": "import", "values": {"articles": 12}}}},
            "import of 12 articles taken back",
        ),
        ({"key": "unheard", "values": {}}, "as the archive says"),
        (None, "as the archive says"),
    ],
)
def test_steps_are_named_in_the_language_of_the_window(words: object, said: str) -> None:
    assert label_words("as the archive says", words) == said
