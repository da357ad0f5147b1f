"""What the packer's own modules do: icons, lists, comparisons, installing for one user."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from packaging_modules import CHECKOUT, PACKAGING, load

icons, listing, comparing, libraries = load("icons"), load("listing"), load("comparing"), load("libraries")
debian, elf, distributions = load("debian"), load("elf"), load("distributions")


@pytest.mark.usefixtures("qapp")
def test_icons_are_what_each_system_reads() -> None:
    assert icons.png(48)[:8] == b"\x89PNG\r\n\x1a\n"
    assert icons.png(48) == icons.png(48)
    told = icons.ico()
    _zero, kind, count = struct.unpack_from("<HHH", told)
    assert (kind, count) == (1, 9)
    for number in range(count):
        side, _high, _colours, _no, _planes, depth, length, place = struct.unpack_from(
            "<BBBBHHII", told, 6 + 16 * number
        )
        assert told[place : place + 4] == b"\x89PNG"
        width = struct.unpack_from(">I", told, place + 16)[0]
        assert (width % 256, depth) == (side, 32)
        assert place + length <= len(told)
    told = icons.icns()
    assert told[:4] == b"icns"
    assert struct.unpack_from(">I", told, 4)[0] == len(told)
    place, seen = 8, {}
    while place < len(told):
        letters, length = told[place : place + 4], struct.unpack_from(">I", told, place + 4)[0]
        seen[letters] = struct.unpack_from(">I", told, place + 8 + 16)[0]
        place += length
    assert (seen[b"ic10"], seen[b"icp4"], len(seen)) == (1024, 16, 10)


def test_two_folders_are_compared_by_what_they_hold(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name / "deep").mkdir(parents=True)
        (tmp_path / name / "deep" / "one").write_bytes(b"1")
        (tmp_path / name / "link").symlink_to("deep/one")
    assert comparing.differences(tmp_path / "a", tmp_path / "b") == []
    assert [line.split("\t")[3] for line in listing.listed(tmp_path / "a")] == ["deep/one", "link"]
    (tmp_path / "b" / "deep" / "one").write_bytes(b"2")
    (tmp_path / "b" / "new").write_bytes(b"")
    (tmp_path / "a" / "link").unlink()
    told = comparing.differences(tmp_path / "a", tmp_path / "b")
    assert [line.split(":")[0].split(" ")[0] for line in told] == ["differs", "only", "only"]
    # A list that was written stands for its folder.
    (tmp_path / "b.list").write_text("\n".join(listing.listed(tmp_path / "b")) + "\n", encoding="utf-8")
    assert comparing.differences(tmp_path / "b", tmp_path / "b.list") == []


def test_a_mode_is_a_difference(tmp_path: Path) -> None:
    for name, mode in (("a", 0o644), ("b", 0o755)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_bytes(b"")
        (tmp_path / name / "x").chmod(mode)
    assert comparing.differences(tmp_path / "a", tmp_path / "b") == ["differs: x"]


def test_a_library_that_nothing_asks_for_stays_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asks = {"plugin.so": ("libone.so",), "libone.so": ("libtwo.so",), "libtwo.so": (), "libthree.so": ("libone.so",)}
    for name in asks:
        (tmp_path / name).write_bytes(b"\x7fELF")
    monkeypatch.setattr(libraries, "needed_libraries", lambda path: asks[path.name])
    monkeypatch.setattr(libraries.sys, "platform", "linux")
    given = [(name, str(tmp_path / name), "BINARY") for name in asks if name != "plugin.so"]
    given += [("deep/plugin.so", str(tmp_path / "plugin.so"), "EXTENSION"), ("libone.link", "libone.so", "SYMLINK")]
    given += [("libthree.link", "libthree.so", "SYMLINK")]
    kept = [name for name, _source, _kind in libraries.needed(given)]
    assert kept == ["deep/plugin.so", "libone.link", "libone.so", "libtwo.so"]


def test_the_interpreter_says_what_it_asks_the_loader_for() -> None:
    if shutil.which("objdump") is None:
        pytest.skip("binutils are not installed")
    shell = Path("/bin/sh").resolve()
    assert elf.is_elf(shell)
    assert any(name.startswith("libc.so") for name in elf.needed_libraries(shell))
    assert not elf.is_elf(CHECKOUT / "README.md")


def test_a_line_of_a_lock_may_name_a_version_for_each_python(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(
        "numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:00\n"
        "numpy==2.5.5 ; python_full_version >= '3.12' \\\n    --hash=sha256:01\n"
        "colorama==0.4.6 ; sys_platform == 'nowhere' \\\n    --hash=sha256:02\n"
        "pip==26.3 \\\n    --hash=sha256:03\nWhoosh3==3.54.0 \\\n    --hash=sha256:04\n",
        encoding="utf-8",
    )
    assert list(distributions.shipped(lock)) == ["numpy", "whoosh3"]
    assert len(distributions.locked(lock)) == 5


def test_the_control_file_says_what_dpkg_wants() -> None:
    told = debian.control("amd64", 1000, "libc6 (>= 2.35)")
    fields = dict(line.split(": ", 1) for line in told.splitlines() if ": " in line and not line.startswith(" "))
    assert fields["Package"] == "cuttings"
    assert fields["Depends"] == "libc6 (>= 2.35)"
    assert fields["Installed-Size"] == "1000"
    assert told.endswith("network.\n")
    assert all(len(line) <= 80 for line in told.splitlines() if line.startswith(" "))


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """Lay out what the archive for one user holds, with a program of two lines."""
    root = tmp_path / "cuttings-1-linux-x86_64"
    (root / "program").mkdir(parents=True)
    program = root / "program" / "cuttings"
    program.write_text('#!/bin/sh\necho "cuttings $*"\n', encoding="utf-8")
    program.chmod(0o755)
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(PACKAGING / "linux" / name, root / name)
    for source, place in (("cuttings.desktop", "applications"), ("cuttings.xml", "mime/packages")):
        (root / "share" / place).mkdir(parents=True)
        shutil.copy(PACKAGING / "linux" / source, root / "share" / place / source)
    return root


@pytest.mark.parametrize("home", ["home", "a home & $x%y", 'quote"d `back` \\slash|pipe', "家"])
def test_one_user_installs_updates_and_removes(unpacked: Path, tmp_path: Path, home: str) -> None:
    folder = tmp_path / home
    folder.mkdir()
    (folder / "mine.cuttings").write_bytes(b"archive")
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}

    def run(script: Path) -> None:
        done = subprocess.run(["sh", script], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    run(unpacked / "install.sh")
    entry = folder / ".local/share/applications/cuttings.desktop"
    (line,) = [line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")]
    assert _started_by(line) == [str(folder / ".local/bin/cuttings")]
    done = subprocess.run([folder / ".local/bin/cuttings", "x"], capture_output=True, text=True, check=True)
    assert done.stdout == "cuttings x\n"
    run(unpacked / "install.sh")
    assert [path.name for path in (folder / ".local/lib").iterdir()] == ["cuttings"]
    run(folder / ".local/lib/cuttings/uninstall.sh")
    left = [path for path in folder.rglob("*") if path.is_file() and "mime" not in path.parts]
    assert [path.name for path in left if path.name != "mimeinfo.cache"] == ["mine.cuttings"]
    assert not os.path.lexists(folder / ".local/bin/cuttings")


def _started_by(line: str) -> list[str]:
    """Read an Exec line as a desktop does: escapes of the file, then the quoted argument, then %% and fields."""
    value = line.removeprefix("Exec=").replace("\\\\", "\\")
    assert value.startswith('"')
    argument, place = "", 1
    while value[place] != '"':
        place += value[place] == "\\"
        argument += value[place]
        place += 1
    assert value[place + 1 :] == " %F"
    return [argument.replace("%%", "%")]
