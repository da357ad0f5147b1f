"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import cuttings_db

CHECKOUT = Path(__file__).resolve().parent.parent
SOURCES = sorted([*CHECKOUT.glob("db/**/*.py"), *CHECKOUT.glob("desktop/**/*.py")])
CORE = [m.name for m in pkgutil.walk_packages(cuttings_db.__path__, "cuttings_db.") if not m.name.endswith("__main__")]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(CHECKOUT)))
def test_a_module_is_one_room(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 300, "two rooms in one, or a table that belongs in resources"


def test_no_module_hides_the_real_packaging() -> None:
    assert not (CHECKOUT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(CHECKOUT)))
def test_nothing_is_unpickled_and_the_network_is_not_spoken_to(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    forbidden = {"pickle", "shelve", "marshal", "dill", "urllib.request", "http.client", "requests", "multiprocessing"}
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        assert not forbidden & set(names)


def test_only_the_bridge_starts_threads_in_the_window() -> None:
    wanted = re.compile(r"QThread\b|QThreadPool|ThreadPoolExecutor|threading\.Thread\(")
    found = [
        str(path.relative_to(CHECKOUT))
        for path in sorted(CHECKOUT.glob("desktop/**/*.py"))
        if "jobs" not in path.parts and path.name != "jobs.py" and wanted.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_nested_event_loops() -> None:
    for path in sorted(CHECKOUT.glob("desktop/**/*.py")):
        assert "processEvents(" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize("name", CORE)
def test_every_listed_name_exists(name: str) -> None:
    module = importlib.import_module(name)
    for listed in getattr(module, "__all__", ()):
        assert hasattr(module, listed), listed


def test_the_core_never_loads_qt() -> None:
    """Import every module of the core in a fresh interpreter in which Qt cannot be imported at all."""
    code = (
        "import sys, importlib\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6', 'cuttings_desktop'):\n"
        "            raise ImportError('the core asked for ' + name)\n"
        "sys.meta_path.insert(0, NoQt())\n"
        f"for name in {CORE!r}: importlib.import_module(name)\n"
        "print(len(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(CHECKOUT / "db"), "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 50
