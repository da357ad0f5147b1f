"""What was built: tried in hard circumstances, and looked through. Skipped where nothing has been built."""

from __future__ import annotations

import fnmatch
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from packaging_modules import load

smoking, components, finishing, listing = load("smoking"), load("components"), load("finishing"), load("listing")
elf, selection = load("elf"), load("selection")
FOLDER = smoking.PROGRAM.parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not smoking.PROGRAM.exists(), reason="nothing is built; packaging/bundle builds it"),
]
# The others are tried by packaging/smoke: each imports, searches and exports once more.
_QUICK = ("version", "no_network", "home_unwritable", "no_screen", "window", "window_home_unwritable")


@pytest.mark.parametrize("trial", [t for t in smoking.TRIALS if t.__name__ in _QUICK], ids=lambda t: t.__name__)
def test_in_hard_circumstances(trial: Callable[[object], None], tmp_path: Path) -> None:
    if trial.__name__.startswith("window") and shutil.which("Xvfb") is None:
        pytest.skip("there is no virtual screen")
    # Another user may have to read it.
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid != 0 or folder.stat().st_mode & 0o005 == 0o005:
            break
        folder.chmod(folder.stat().st_mode | 0o005)
    trial(smoking.Bench(smoking.PROGRAM, tmp_path))


def test_it_is_small_enough() -> None:
    size = sum(path.lstat().st_size for path in listing.files_of(FOLDER))
    assert 50_000_000 < size <= finishing.MOST_MEGABYTES * 1_000_000


def test_it_holds_no_tool_of_developers() -> None:
    held = FOLDER.with_suffix(".modules").read_text(encoding="utf-8").splitlines()
    assert {"cuttings_desktop.app", "onnxruntime", "typst", "PySide6.QtWidgets", "os"} <= set(held)
    assert finishing.developer_tools(held) == []
    names = {path.name for path in listing.files_of(FOLDER)}
    assert not names & {"pip", "lupdate", "lrelease", "uic", "rcc", "linguist", "designer", "assistant", "qmllint"}
    assert not [name for name in names if name.endswith((".pyi", ".h", ".pyx", ".a"))]


def test_it_holds_nothing_of_what_qt_could_do_besides() -> None:
    names = {path.name for path in listing.files_of(FOLDER)}
    for part in ("Qml", "Quick", "Designer", "Test", "Sql", "WebEngine", "Multimedia", "3D"):
        assert not fnmatch.filter(names, f"libQt6{part}*"), part
    assert {"libqxcb.so", "libqwayland.so", "libQt6Svg.so.6", "libQt6Network.so.6"} <= names


def test_what_it_asks_for_is_inside_or_on_every_desktop() -> None:
    inside = {path.name for path in listing.files_of(FOLDER)}
    for path in listing.files_of(FOLDER):
        if path.is_symlink() or not elf.is_elf(path):
            continue
        for name in elf.needed_libraries(path):
            on_desktops = any(fnmatch.fnmatchcase(name, pattern) for pattern in selection.SYSTEM_LIBRARIES)
            assert name in inside or on_desktops, f"{path.name} asks for {name}"


def test_every_library_beside_the_program_has_a_licence() -> None:
    inner = FOLDER / "_internal"
    for path in sorted(inner.glob("lib*.so*")):
        real = path.resolve().relative_to(inner.resolve()).as_posix()
        known = any(fnmatch.fnmatch(path.name, pattern) for pattern in components.library_files())
        assert known or real.startswith(("PySide6/", "shiboken6/")), path.name


def test_the_notice_lies_in_it() -> None:
    resources = FOLDER / "_internal" / "cuttings_desktop" / "resources"
    assert (resources / "NOTICE.txt").stat().st_size > 100_000
    assert (resources / "notice.json").exists()
