"""Lay out the Debian package: `python packaging/bundling/debian.py BUNDLE_FOLDER TARGET`; prints the package's name.

BUNDLE_FOLDER holds `cuttings/` and `icons/`; TARGET gets `root/`, which dpkg-deb packs.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from elf import is_elf, needed_libraries
from linux import LINUX, copied, moment, place_shared, zipped
from listing import files_of
from selection import version

__all__ = ["COPYRIGHT", "control", "lay_out", "main"]

_MAINTAINER = "The makers of Cuttings <makers@cuttings.invalid>"
_PROGRAM = Path("usr/lib/cuttings")
_NOTICE = "_internal/cuttings_desktop/resources/NOTICE.txt"
_DESCRIPTION = """\
Description: desktop archive for articles
 Drop news, press releases and conference reports on Cuttings, in English and
 Chinese, and get three panes that move together: a timeline, a list of people,
 organisations, places and other names, and a reading pane. Search the full
 text, mark and note, and hand articles over as one PDF dossier.
 .
 Everything stays on your machine: Cuttings never touches the network."""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Cuttings

Files: *
Copyright: the makers of Cuttings
License: Apache-2.0

Files: usr/lib/cuttings/_internal/*
Copyright: many, each named in NOTICE.txt beside this file
License: several
 Python, Qt, libraries, fonts, gazetteers and models of names that are shipped
 with Cuttings. NOTICE.txt beside this file names each with its licence, and
 has the full text of every licence.

License: Apache-2.0
 On Debian systems the full text of the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
"""
# What dpkg-shlibdeps wants to see before it answers.
_SHORT_CONTROL = "Source: cuttings\nMaintainer: nobody\n\nPackage: cuttings\nArchitecture: any\n"
_CHANGES = """\
cuttings ({version}) unstable; urgency=medium

  * Version {version}.

 -- {maintainer}  {day}
"""


def _depends(bundle: Path) -> str:
    """Return the packages that bring what the bundle asks for and does not bring itself, by dpkg-shlibdeps."""
    files = [path for path in files_of(bundle) if not path.is_symlink() and is_elf(path)]
    own = {path.name for path in files_of(bundle)}
    asking = [path for path in files if set(needed_libraries(path)) - own]
    folders = sorted({path.parent for path in files})
    with tempfile.TemporaryDirectory() as scratch:
        (Path(scratch) / "debian").mkdir()
        (Path(scratch) / "debian" / "control").write_text(_SHORT_CONTROL, encoding="utf-8")
        line = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        line += [f"-l{folder.resolve()}" for folder in folders] + [str(path.resolve()) for path in asking]
        done = subprocess.run(line, cwd=scratch, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"dpkg-shlibdeps: {done.stderr}")
    (found,) = [line for line in done.stdout.splitlines() if line.startswith("shlibs:Depends=")]
    foreign = {name for path in files for name in needed_libraries(path)} - own
    wanted = _packages_of(foreign)
    # What the bundle brings itself is told too, for the system has it as well.
    return ", ".join(one for one in found.partition("=")[2].split(", ") if one.split()[0] in wanted)


def _packages_of(libraries: set[str]) -> set[str]:
    """Return the packages of this system that hold these libraries."""
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    paths = {words[0]: words[-1] for words in map(str.split, reversed(known.splitlines())) if words[1:]}
    packages = set()
    for name in sorted(libraries):
        path = Path(paths.get(name, f"/lib/{name}"))
        # A merged /usr: the package may have put the file below either.
        for place in (path.resolve(), path, Path("/usr") / path.resolve().relative_to("/"), *_without_usr(path)):
            asked = subprocess.run(["dpkg", "-S", str(place)], capture_output=True, text=True, check=False)
            if asked.returncode == 0:
                packages.add(asked.stdout.partition(":")[0])
                break
        else:
            raise RuntimeError(f"no package of this system holds {name}")
    return packages


def _without_usr(path: Path) -> list[Path]:
    """Return the place that a file of /usr had before both were one."""
    real = path.resolve()
    return [Path("/") / real.relative_to("/usr")] if real.is_relative_to("/usr") else []


def control(architecture: str, kilobytes: int, depends: str) -> str:
    """Return the control file."""
    fields = {
        "Package": "cuttings",
        "Version": version(),
        "Section": "text",
        "Priority": "optional",
        "Architecture": architecture,
        "Maintainer": _MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": depends,
        "Recommends": "desktop-file-utils, shared-mime-info, xdg-utils",
    }
    return "\n".join([*(f"{key}: {value}" for key, value in fields.items()), _DESCRIPTION, ""])


def _write(path: Path, text: str) -> None:
    """Write a text file that everybody may read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)


def lay_out(folder: Path, root: Path) -> str:
    """Put every file where the package installs it, and return the package's name."""
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    shutil.copytree(folder / "cuttings", root / _PROGRAM, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "cuttings").symlink_to("../lib/cuttings/cuttings")
    place_shared(root / "usr" / "share", folder / "icons")
    zipped((LINUX / "cuttings.1").read_text(encoding="utf-8"), root / "usr/share/man/man1/cuttings.1.gz")
    papers = root / "usr" / "share" / "doc" / "cuttings"
    _write(papers / "copyright", COPYRIGHT)
    copied(folder / "cuttings.cdx.json", papers / "cuttings.cdx.json")
    (papers / "NOTICE.txt").symlink_to(f"../../../lib/cuttings/{_NOTICE}")
    day = datetime.datetime.fromtimestamp(moment(), datetime.UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    zipped(_CHANGES.format(version=version(), maintainer=_MAINTAINER, day=day), papers / "changelog.gz")
    sums, size = [], 0
    for path in files_of(root):
        size += -(-path.lstat().st_size // 1024)
        if not path.is_symlink():
            sums.append(
                f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}"
            )
    _write(root / "DEBIAN" / "md5sums", "\n".join(sums) + "\n")
    _write(root / "DEBIAN" / "control", control(architecture, size, _depends(folder / "cuttings")))
    for path in [root, *root.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        os.utime(path, (moment(), moment()), follow_symlinks=False)
    return f"cuttings_{version()}_{architecture}.deb"


def main(arguments: list[str]) -> int:
    """Lay the package out and print its name."""
    if len(arguments) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    print(lay_out(Path(arguments[0]), Path(arguments[1]) / "root"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
