"""The wheel holds what the program reads, and the program runs from it alone."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it into a folder of its own, as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("cuttings-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, code: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=installed, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_nothing_else_is_packed(installed: Path) -> None:
    top = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert top == {"cuttings_db", "cuttings_desktop"}
    assert not list(installed.rglob("*.cuttings"))


@pytest.mark.parametrize("name", sorted(p.name for p in (CHECKOUT / "resources" / "core").iterdir()))
def test_the_core_finds_its_data_in_the_wheel(installed: Path, name: str) -> None:
    found = Path(run(installed, f"from cuttings_db.resources import resource; print(resource({name!r}))"))
    assert found.is_relative_to(installed / "cuttings_db")


@pytest.mark.parametrize("name", sorted(p.name for p in (CHECKOUT / "resources" / "desktop").iterdir()))
def test_the_window_finds_its_pictures_in_the_wheel(installed: Path, name: str) -> None:
    found = Path(run(installed, f"from cuttings_desktop.assets import asset; print(asset({name!r}))"))
    assert found.is_relative_to(installed / "cuttings_desktop")


def test_an_article_goes_in_and_is_found_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A title\n\nProfessor Lin Mei spoke of PD-1 in Lyon.", encoding="utf-8")
    code = (
        "import json, sys; from cuttings_db.__main__ import main\n"
        f"assert main(['import', {str(tmp_path / 'a.cuttings')!r}, {str(tmp_path / 'a.txt')!r}]) == 0\n"
        f"assert main(['search', {str(tmp_path / 'a.cuttings')!r}, 'pd1']) == 0\n"
    )
    assert "1 of 1 articles" in run(installed, code)
