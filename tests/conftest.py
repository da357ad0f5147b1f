"""What every test needs: no screen, a cache folder of its own, and the fixtures of the window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from held_files import opened_while_held
from kept_workers import KeptWorker, workers_kept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHONUTF8", "1")

# A machine that is busy with something else must not fail a property.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

pytest_plugins = ["desktop_fixtures", "whole_archives"]

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep the index of every test out of the user's cache."""
    folder = tmp_path_factory.mktemp("cache")
    folder.chmod(0o700)
    monkeypatch.setenv("CUTTINGS_CACHE", str(folder))
    yield folder


@pytest.fixture(autouse=True)
def no_open_archive_is_read_as_bytes() -> Iterator[None]:
    """Fail a test in which the program read an archive as plain bytes that it had open: SQLite's locks go with that."""
    opened_while_held.clear()
    yield
    assert not opened_while_held


@pytest.fixture(scope="session", autouse=True)
def kept_workers() -> Iterator[None]:
    """Keep the processes that read articles from one test to the next."""
    with workers_kept():
        yield


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Let every test draw with the program's own fonts: this computer may have none for a script."""
    from cuttings_desktop.app import load_families

    load_families()
    return qapp


@pytest.fixture
def new_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every import of a test start processes of its own, as the program does."""
    monkeypatch.setattr(KeptWorker, "keeps", False)


@pytest.fixture
def checkout() -> Path:
    """Return the top of the checkout."""
    return CHECKOUT


@pytest.fixture
def shared(checkout: Path) -> Path:
    """Return the folder of other people's data beside the checkout; tests that need it skip without it."""
    folder = checkout.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("the shared articles are not beside this checkout")
    return folder
