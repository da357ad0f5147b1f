"""Try a built program in hard circumstances: `python packaging/bundling/smoking.py [PROGRAM] [--only NAME]`.

Each trial is a function of a `Bench`; it raises AssertionError with what was wrong. The tests run the same ones.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from start_time import own_folders, painted

__all__ = ["PROGRAM", "TRIALS", "Bench", "main"]

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PROGRAM = CHECKOUT / "build" / "bundle" / "cuttings" / "cuttings"
_TEXT = """\
Notes from Lyon

9 June 2025

Professor Lin Mei of Lingnan Thoracic Hospital spoke of PD-1 in Lyon. 林美教授谈肺癌。
"""
_NOBODY = 65534


class Bench:
    """A folder with a home, an article to import, and ways to start the program there."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program, self.folder = program, folder
        self.home = folder / "home"
        self.home.mkdir()
        self.article = folder / "lyon.txt"
        self.article.write_text(_TEXT, encoding="utf-8")
        self.environment = {**own_folders(self.home), "LC_ALL": "C.UTF-8"}
        self.environment.pop("CUTTINGS_CACHE", None)

    def run(
        self, *arguments: object, before: list[str] | None = None, **changed: str
    ) -> subprocess.CompletedProcess[str]:
        """Run one command of the program; no traceback may ever be seen."""
        line = [*(before or []), str(self.program), *map(str, arguments)]
        done = subprocess.run(
            line, env={**self.environment, **changed}, capture_output=True, text=True, timeout=180, check=False,
            stdin=subprocess.DEVNULL, cwd=self.folder,
        )  # fmt: skip
        for said in (done.stdout, done.stderr):
            assert "Traceback" not in said, said
            assert "[PYI-" not in said, said
        return done

    def fine(self, *arguments: object, before: list[str] | None = None, **changed: str) -> str:
        """Run a command that must succeed, and return what it printed."""
        done = self.run(*arguments, before=before, **changed)
        assert done.returncode == 0, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def whole_job(self, before: list[str] | None = None, **changed: str) -> None:
        """Import, search and export by commands."""
        archive, paper = self.folder / "lyon.cuttings", self.folder / "lyon.pdf"
        told = json.loads(self.fine("import", archive, self.article, "--json", before=before, **changed))
        assert told["added"] == 1, told
        for query in ("pd1", "肺癌", 'org:"Lingnan Thoracic Hospital"'):
            found = json.loads(self.fine("search", archive, "--json", "--", query, before=before, **changed))
            assert found["total"] == 1, (query, found)
        self.fine("export", archive, "--to", paper, "--query", "pd1", before=before, **changed)
        assert paper.read_bytes().startswith(b"%PDF-")


def _can(*line: str) -> bool:
    """Tell whether a command works here."""
    return shutil.which(line[0]) is not None and subprocess.run(line, capture_output=True, check=False).returncode == 0


def _as_nobody() -> list[str]:
    """Return what goes before a command so that root's rights do not open every folder."""
    if os.getuid() != 0:
        return []
    return ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]


def _without_network() -> list[str]:
    """Return what goes before a command so that it has no network at all."""
    for line in (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"]):
        if _can(*line, "true"):
            return line
    return []


def version(bench: Bench) -> None:
    """The program says its version, and every command has a help."""
    assert bench.fine("--version").startswith("cuttings ")
    assert "import" in bench.fine("--help")


def no_network(bench: Bench) -> None:
    """All of the main job works without any network, and leaves nothing of others in the home."""
    bench.whole_job(before=_without_network())
    strange = [path.name for path in (bench.home / "cache").glob("*") if path.name not in ("cuttings", "fontconfig")]
    assert strange == [], strange


def no_locale(bench: Bench) -> None:
    """A language that the system does not have is no reason to fail."""
    bench.whole_job(LC_ALL="xx_XX", LANG="xx_XX")


def plain_locale(bench: Bench) -> None:
    """Nor is the plain C locale, with Chinese in names and texts."""
    article = bench.folder / "里昂.txt"
    article.write_text(_TEXT, encoding="utf-8")
    bench.article = article
    bench.whole_job(LC_ALL="C", LANG="C")


def home_unwritable(bench: Bench) -> None:
    """A home that cannot be written keeps nobody from reading an archive; files elsewhere can be made."""
    bench.folder.chmod(0o777)
    shut = bench.folder / "shut"
    shut.mkdir(mode=0o500)
    changed = {name: str(shut / "x") for name in bench.environment if name.startswith("XDG_")}
    bench.whole_job(before=_as_nobody(), HOME=str(shut), **changed)


def no_home(bench: Bench) -> None:
    """Nor does a home that is not there, or is not said."""
    changed = {name: "" for name in bench.environment if name.startswith("XDG_")}
    bench.whole_job(before=None, HOME=str(bench.folder / "nowhere" / "at" / "all"), **changed)


def temporary_unwritable(bench: Bench) -> None:
    """A folder for temporary files that cannot be written."""
    bench.folder.chmod(0o777)
    shut = bench.folder / "shut"
    shut.mkdir(mode=0o500)
    bench.home.chmod(0o777)
    bench.whole_job(before=_as_nobody(), TMPDIR=str(shut))


def no_screen(bench: Bench) -> None:
    """Without a display the window says so in words."""
    done = bench.run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1, done
    assert "display" in done.stderr, done


def window(bench: Bench) -> None:
    """The window is painted, makes the sample at the first start, and ends with all its processes."""
    with painted([str(bench.program)], bench.environment):
        _wait(lambda: list((bench.home / "data").rglob("Sample.cuttings")), "the sample is made")
    _wait(lambda: not _left_over(bench.program), "no process is left")


def window_on_an_archive(bench: Bench) -> None:
    """The window opens the archive that it is given, also one without a suffix, as a desktop hands it over."""
    archive = bench.folder / "lyon.cuttings"
    bench.fine("import", archive, bench.article)
    plain = archive.rename(bench.folder / "lyon")
    with painted([str(bench.program), str(plain)], bench.environment):
        _wait(lambda: str(plain) in _settings(bench), "the archive is among those opened last")
    assert json.loads(bench.fine("check", plain, "--json"))["ok"]


def window_home_unwritable(bench: Bench) -> None:
    """With a home that cannot be written the window comes up, or says in words why not: no traceback, no silence."""
    bench.folder.chmod(0o777)
    shut = bench.folder / "shut"
    shut.mkdir(mode=0o500)
    changed = {name: str(shut) for name in bench.environment if name.startswith("XDG_")}
    try:
        with painted([*_as_nobody(), str(bench.program)], {**bench.environment, **changed, "HOME": str(shut)}):
            pass
    except RuntimeError as error:
        said = str(error)
        assert "Traceback" not in said, said
        assert "the program ended (1): cuttings" in said.lower(), said


def _settings(bench: Bench) -> str:
    """Return the settings that the window has written."""
    return "".join(path.read_text("utf-8") for path in bench.home.rglob("Cuttings.ini"))


def _wait(done: Callable[[], object], what: str, seconds: float = 60.0) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, f"it never came to this: {what}"
        time.sleep(0.1)


def _left_over(program: Path) -> list[int]:
    """Return the processes that still run this program."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                same = (folder / "exe").readlink() == program.resolve()
            except OSError:
                continue
            found += [int(folder.name)] if same else []
    return found


TRIALS: tuple[Callable[[Bench], None], ...] = (
    version,
    no_network,
    no_locale,
    plain_locale,
    home_unwritable,
    no_home,
    temporary_unwritable,
    no_screen,
    window,
    window_on_an_archive,
    window_home_unwritable,
)


def main(arguments: list[str]) -> int:
    """Run the trials and say how each ended; 1 if one failed."""
    parser = argparse.ArgumentParser(description="try a built program")
    parser.add_argument("program", type=Path, nargs="?", default=PROGRAM)
    parser.add_argument("--only", default="")
    given = parser.parse_args(arguments)
    failed = 0
    for trial in TRIALS:
        if given.only and given.only != trial.__name__:
            continue
        begin = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                trial(Bench(given.program.absolute(), Path(folder)))
                word = "fine"
            except (AssertionError, RuntimeError, TimeoutError, subprocess.TimeoutExpired) as error:
                failed += 1
                word = f"FAILED\n{error}"
        print(f"{trial.__name__}: {word} ({time.monotonic() - begin:.1f} s)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
