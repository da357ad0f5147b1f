"""No pattern of the core reads a repeated piece in two ways: a text of strangers would keep it busy for good."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator

import pytest

from patterns import hard_texts, named_patterns

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system cannot stop a pattern at work")

# Texts have a hundred pieces or so: what takes this long for one of them never ends for a longer one.
_SECONDS = 2.0
_TEXTS = 12


class _Endless(Exception):
    """A pattern did not come to an end."""


@pytest.fixture
def stopped() -> Iterator[None]:
    """Stop what computes for some seconds."""

    def stop(*_given: object) -> None:
        raise _Endless

    before = signal.signal(signal.SIGVTALRM, stop)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def _ends(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether a pattern comes to an end."""
    signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
    try:
        for _ in pattern.finditer(text):
            pass
    except _Endless:
        return False
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return True


def test_every_pattern_comes_to_an_end(stopped: None) -> None:
    patterns = named_patterns()
    assert len(patterns) > 600
    endless = {
        name: text
        for name, pattern in patterns.items()
        for text in hard_texts(pattern, _TEXTS)
        if not _ends(pattern, text)
    }
    assert endless == {}


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+b",
        r"(?:,? (?:MD|[A-Z]{1,2}))+(?=;)",
        r"[A-ZÀ-Ž][a-zà-ž’']+(?:[- ]?[A-ZÀ-Ž][a-zà-ž’']+)* [A-Z](?![A-Za-z])",
        r"^(?:\w+|\d)*$",
        r"(?:[^,]|\s)*,$",
    ],
)
def test_a_pattern_of_two_readings_is_found(stopped: None, pattern: str) -> None:
    made = re.compile(pattern)
    assert any(not _ends(made, text) for text in hard_texts(made, 30))


def test_words_are_those_that_a_pattern_matches() -> None:
    for pattern in (r"(ab|cd)+\1[^\W\d]{2,9}", r"\d{4}年(?:[一-三]+月)*", r"[^a-z]+\s\S*(?>x+)"):
        made = re.compile(pattern)
        assert sum(bool(made.search(text)) for text in hard_texts(made, 40)) > 10
