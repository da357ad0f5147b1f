"""A process may die at any moment of its writing: the index opens whole, and what was missed is caught up."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

import search_killing
from cuttings_db.search import Document
from cuttings_db.search.arrays import Array
from cuttings_db.search.contents import ArrayIndex

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of this process is killed, which needs fork")


def test_a_death_at_any_moment_loses_and_doubles_nothing(tmp_path: Path) -> None:
    deaths = search_killing.run(tmp_path / "index", moments=20, seed=7)
    assert sum(deaths.values()) == 20
    assert all(deaths.values())


def test_the_check_notices_a_generation_that_is_given_up_too_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = ArrayIndex.write

    def too_early(index: ArrayIndex, documents: Iterable[Document], removed: Mapping[str, Array]) -> None:
        index.storage.remove(f"contents-{index.generation:09}.toc")
        real(index, documents, removed)

    monkeypatch.setattr(ArrayIndex, "write", too_early)
    with pytest.raises(AssertionError, match="was lost"):
        search_killing.run(tmp_path / "index", moments=20, seed=7)
