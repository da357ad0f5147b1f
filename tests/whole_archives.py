"""A sound archive with something of every kind in it, for the tests that harm a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from endurance.damage_archive import make_archive_to_damage


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of twelve articles that no test may write to."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUTTINGS_CACHE", str(folder))
        make_archive_to_damage(folder / "a.cuttings", 12)
    return folder / "a.cuttings"


@pytest.fixture(scope="module")
def whole(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of it that the tests of one module share."""
    return Path(shutil.copy(made_once, tmp_path_factory.mktemp("whole")))
