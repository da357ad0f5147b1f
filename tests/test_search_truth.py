"""Search agrees with Whoosh's own searcher and with a plain reading, and the properties notice when it does not."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from cuttings_db.search import excerpt, executor, matching, ranking, reader
from search_truth import (
    EXPANDED,
    PLAIN,
    QUESTIONS,
    RANKED,
    WORDS,
    Pair,
    Steps,
    Tree,
    same_articles,
    same_as_reading,
    same_scores,
    steps,
)


@given(steps(PLAIN), RANKED)
@settings(max_examples=250, deadline=None)
def test_scores_are_those_of_whoosh(life: Steps, tree: Pair) -> None:
    same_scores(life, tree)


@given(steps(WORDS), EXPANDED)
@settings(max_examples=250, deadline=None)
def test_articles_are_those_of_whoosh(life: Steps, tree: Pair) -> None:
    same_articles(life, tree)


@given(steps(PLAIN), QUESTIONS)
@settings(max_examples=300, deadline=None)
def test_articles_are_those_that_a_reader_finds(life: Steps, tree: Tree) -> None:
    same_as_reading(life, tree)


def fails(check: object, *strategies: object) -> bool:
    """Say whether a property fails within as many examples as the test run tries."""
    tried = settings(
        max_examples=300,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )(given(*strategies)(check))  # type: ignore[arg-type]
    try:
        tried()
    except AssertionError:
        return True
    return False


def test_nothing_excluded_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor._Executor, "without", lambda self, found, child, positive: found)
    assert fails(same_scores, steps(PLAIN), RANKED)
    assert fails(same_as_reading, steps(PLAIN), QUESTIONS)


def test_a_phrase_across_articles_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "APART", 0)
    monkeypatch.setattr(excerpt, "APART", 0)
    assert fails(same_as_reading, steps(PLAIN), QUESTIONS)


def test_a_wrong_score_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "_LENGTH_SHARE", 0.7)
    assert fails(same_scores, steps(PLAIN), RANKED)


def test_lost_keys_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = matching.is_in
    monkeypatch.setattr(matching, "is_in", lambda keys, wanted: whole(keys[::2], wanted))
    assert fails(same_as_reading, steps(PLAIN), QUESTIONS)
