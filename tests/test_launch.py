"""The program as a person starts it: a process with a window, used from outside, ended, and nothing left behind."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive_samples import write_articles

pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).resolve().parent.parent
_PATIENCE = 60.0
# The ground of a hit in the light theme: no other thing in the window has this colour.
_HIT = (0xFF, 0xE7, 0x9A)
_COUNT_COLOUR = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["grab"])
picture = app.primaryScreen().grabWindow(0).toImage().convertToFormat(picture_format)
picture.save(sys.argv[1])
wanted = tuple(int(v) for v in sys.argv[2:5])
data = bytes(picture.constBits())
print(sum(data[at:at + 3] == bytes(wanted) for at in range(0, len(data), 4)))
""".replace("picture_format", "__import__('PySide6.QtGui').QtGui.QImage.Format.Format_RGBX8888")


def _wait(done: Callable[[], object], what: str, seconds: float = _PATIENCE) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, f"it never came to this: {what}"
        time.sleep(0.05)


def _family(number: int) -> list[int]:
    """Return the living processes that a process has started, directly or not."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            except OSError:
                continue
            if fields[0] != "Z":
                parents[int(folder.name)] = int(fields[1])
    found, fresh = set[int](), {number}
    while fresh:
        fresh = {child for child, parent in parents.items() if parent in fresh} - found
        found |= fresh
    return sorted(found)


class Desk:
    """One machine's worth of folders: settings, data, cache, an archive of four articles."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.archive = folder, folder / "four.cuttings"
        (folder / "cache").mkdir(mode=0o700)
        self.environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "db"), str(CHECKOUT / "desktop")]),
            "CUTTINGS_CACHE": str(folder / "cache"),
            **{f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE")},
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._settings = folder / "config" / "Cuttings" / "Cuttings.ini"
        self._settings.parent.mkdir(parents=True)
        self._settings.write_text("[choices]\ntheme=light\n", encoding="utf-8")
        write_articles(folder / "in")
        done = self.command("import", self.archive, "--fast", folder / "in")
        assert done.returncode == 0, done.stderr

    def command(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run one command of the program."""
        line = [sys.executable, "-m", "cuttings_desktop", *map(str, arguments)]
        return subprocess.run(line, capture_output=True, text=True, env=self.environment, timeout=120, check=False)

    def start(self, *arguments: object, **environment: str) -> subprocess.Popen[str]:
        """Start the program with its window and wait until it shows the archive."""
        process = subprocess.Popen(
            [sys.executable, "-m", "cuttings_desktop", *map(str, arguments)],
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        # What is shown is remembered: the settings name it as soon as its summary has been answered.
        name = Path(str(arguments[0])).name if arguments else "Sample.cuttings"
        _wait(lambda: process.poll() is not None or name in self._settings.read_text("utf-8"), "the archive is open")
        assert process.poll() is None, process.communicate()[1]
        return process


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _end(process: subprocess.Popen[str], number: int = signal.SIGINT) -> tuple[int, str]:
    """End the program as Ctrl+C in its terminal does, or another signal; return its status and what it said."""
    family = _family(process.pid)
    process.send_signal(number)
    _out, said = process.communicate(timeout=30)
    _wait(
        lambda: not [n for n in family if Path(f"/proc/{n}").exists() and n in _alive(family)], "no child is left", 10
    )
    return process.returncode, said


def _alive(numbers: list[int]) -> set[int]:
    """Return which of these processes still run (a zombie that nobody has fetched does not)."""
    living = set()
    for number in numbers:
        try:
            stat = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        if stat.rpartition(")")[2].split()[0] != "Z":
            living.add(number)
    return living


def _sound(desk: Desk, archive: Path) -> int:
    """Check that the file is whole and alone, and return how many articles it holds."""
    beside = sorted(p.name for p in archive.parent.glob(archive.name + "-*"))
    assert beside == [], "the archive is one file when the program has ended"
    done = desk.command("check", archive, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r'"articles": (\d+)', done.stdout)
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_window_opens_an_archive_and_leaves_nothing_behind(desk: Desk, number: int) -> None:
    process = desk.start(desk.archive)
    _wait(lambda: len(_family(process.pid)) >= 2, "its workers run")
    status, said = _end(process, number)
    assert status == 0, said
    assert "Traceback" not in said
    assert _sound(desk, desk.archive) == 4


def test_the_first_start_makes_the_sample_and_ctrl_c_in_the_middle_keeps_it_sound(desk: Desk) -> None:
    process = desk.start()
    (sample,) = (desk.folder / "data").rglob("Sample.cuttings")
    status, said = _end(process)
    assert status == 0, said
    assert "Traceback" not in said
    assert 0 <= _sound(desk, sample) <= 40


@pytest.fixture
def screen() -> Iterator[str]:
    """Start a virtual screen and return its name."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        ready, _, _ = select.select([reading], [], [], 20)
        name = os.read(reading, 32).decode().strip() if ready else ""
        if not name:
            pytest.skip("the virtual screen did not start")
        yield f":{name}"
    finally:
        os.close(reading)
        server.terminate()
        server.wait(10)


def test_somebody_types_a_search_and_sees_its_marks(desk: Desk, screen: str) -> None:
    """On a real screen: the window comes up, Ctrl+K and words find articles, and hits are marked."""
    environment = {**desk.environment, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}

    def tool(*arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=environment, capture_output=True, text=True, timeout=30, check=False
        )
        return done.stdout.strip()

    def marked(name: str) -> int:
        line = [sys.executable, "-c", _COUNT_COLOUR, str(desk.folder / name), *map(str, _HIT)]
        done = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return int(done.stdout)

    process = desk.start(desk.archive, DISPLAY=screen, QT_QPA_PLATFORM="xcb")
    try:
        _wait(lambda: tool("search", "--onlyvisible", "--name", "four"), "the window is on the screen")
        window = tool("search", "--onlyvisible", "--name", "four").splitlines()[0]
        tool("windowfocus", "--sync", window)
        time.sleep(1)
        assert marked("before.png") == 0
        tool("key", "ctrl+k")
        tool("type", "--delay", "30", "biomarker")
        _wait(lambda: marked("after.png") > 100, "the hits are marked", 20)
    finally:
        status, said = _end(process)
    assert status == 0, said
    assert _sound(desk, desk.archive) == 4
