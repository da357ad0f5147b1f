"""The whole job by a screen reader's means alone: import, search, read, export, by names and actions over AT-SPI."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).resolve().parent.parent
_DEBIAN_PYTHON = "/usr/bin/python3"
_NEWS = """Verolutinib slows lung cancer in Porto trial

Porto, 9 June 2025. The trial of verolutinib met its main goal, Ana Duarte said on Monday.
A ward in Porto learns to wait.

Patients who took verolutinib lived four months longer without progression.
"""
# Switches accessibility on, as a screen reader does when it starts; without it no program tells anything.
_SWITCH = (
    "dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set"
    " string:org.a11y.Status string:IsEnabled variant:boolean:true >/dev/null"
    ' && exec "$0" "$@"'
)


def _can_speak() -> bool:
    """Tell whether this machine has what a screen reader needs."""
    if not all(shutil.which(name) for name in ("Xvfb", "dbus-run-session", "dbus-send", "pdftotext")):
        return False
    code = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        return subprocess.run([_DEBIAN_PYTHON, "-c", code], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """Yield the name of a screen of its own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1300x850x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "the screen did not start"
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.mark.skipif(not _can_speak(), reason="at-spi2-core, gir1.2-atspi-2.0, python3-gi, dbus or Xvfb is missing")
def test_a_screen_reader_gets_through_the_main_job(tmp_path: Path, screen: str) -> None:
    folders = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    for name in ("run", "index"):
        (tmp_path / name).mkdir(mode=0o700)
    environment = {
        **{name: value for name, value in os.environ.items() if name != "XAUTHORITY"},
        **folders,
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "CUTTINGS_CACHE": str(tmp_path / "index"),
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "db"), str(CHECKOUT / "desktop")]),
        "LC_ALL": "C.UTF-8",
    }
    (tmp_path / "news.txt").write_text(_NEWS, encoding="utf-8")
    dossier = tmp_path / "dossier.pdf"
    given = [str(tmp_path / "new.cuttings"), str(tmp_path / "news.txt"), "Verolutinib", "learns to wait", str(dossier)]
    reader = [_DEBIAN_PYTHON, str(CHECKOUT / "tests" / "screen_reader.py"), *given]
    program = ["--", sys.executable, "-m", "cuttings_desktop"]
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", _SWITCH, *reader, *program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr[-3000:]}"
    end = time.monotonic() + 10
    while not dossier.exists() and time.monotonic() < end:
        time.sleep(0.1)
    said = subprocess.run(["pdftotext", str(dossier), "-"], capture_output=True, text=True, check=True).stdout
    assert "A ward in Porto learns to wait" in " ".join(said.split())
