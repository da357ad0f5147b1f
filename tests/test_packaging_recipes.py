"""The recipes by which the program is packed: complete, exact, and true to what is in the sources."""

from __future__ import annotations

import configparser
import importlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from packaging_modules import CHECKOUT, PACKAGING, load

imports, selection, distributions = load("imports"), load("selection"), load("distributions")
_TYPE = "application/vnd.cuttings.archive"
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
SCRIPTS = sorted([PACKAGING / name for name in ("bundle", "deb", "tarball", "try_deb", "smoke", "notice", "lock")])
SHELL = [*SCRIPTS, *sorted((PACKAGING / "linux").glob("*.sh"))]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-build.lock"])
def test_every_line_of_a_lock_has_hashes_and_no_address(lock: str) -> None:
    text = (PACKAGING / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text)
    named = [entry for entry in entries if "==" in entry.split("\n")[0]]
    assert len(named) > 5
    assert [entry.split("\n")[0] for entry in named if "--hash=sha256:" not in entry] == []
    assert "://" not in re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)


def test_both_locks_agree_on_what_both_need() -> None:
    """They are installed together, and the installer refuses two versions of one thing."""
    own = {(name, version) for name, version, _marker in distributions.locked()}
    names = {name for name, _version in own}
    built = distributions.locked(PACKAGING / "requirements-build.lock")
    assert [(n, v) for n, v, _marker in built if n in names and (n, v) not in own] == []


def test_everything_that_the_sources_import_late_is_told_to_the_builder() -> None:
    found = imports.foreign_modules()
    assert {"onnxruntime", "typst", "trafilatura", "htmldate", "numpy.ma", "PySide6.QtNetwork"} <= set(found)
    assert not [name for name in found if name.split(".")[0] in sys.stdlib_module_names]
    spec = (PACKAGING / "bundling" / "cuttings.spec").read_text(encoding="utf-8")
    assert "*own_modules(), *foreign_modules()" in spec
    # What only tests and builders use is never imported by the program.
    assert not set(found) & {"pytest", "fontTools", "PIL", "followthemoney", "docx", "pikepdf", "hypothesis"}


def test_our_own_modules_are_named_as_they_are_imported() -> None:
    names = imports.own_modules()
    assert {"cuttings_db", "cuttings_db.cli", "cuttings_desktop.app", "cuttings_db.isolation.echo"} <= set(names)
    assert len(names) == len(set(names)) == sum(1 for root in imports.SOURCE_ROOTS for _ in root.rglob("*.py"))


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Svg.so.6", True),
        ("babel/locale-data/en_GB.dat", True),
        ("babel/locale-data/sw_KE.dat", False),
        ("cuttings_db/resources/fonts/OFL-Noto-SC.txt", True),
        ("cuttings_db/resources/dates/acts.txt", True),
        ("libstdc++.so.6", False),
        ("libX11.so.6", False),
        ("libxcb-cursor.so.0", True),
        ("libsqlite3.so.0", True),
        ("numpy/_core/tests/data/x.csv", False),
        ("numpy/_core/include/numpy/arrayobject.h", False),
        ("lxml/etree.cpython-311-x86_64-linux-gnu.so", True),
    ],
)
def test_what_goes_in_and_what_stays_out(place: str, wanted: bool) -> None:
    assert selection.is_shipped(place) is wanted


def test_the_archives_identity_is_the_same_everywhere() -> None:
    """The number in the file's head, in the desktop's rule, in the sources."""
    making = importlib.import_module("cuttings_db.store.making")
    magic = ET.parse(PACKAGING / "linux" / "cuttings.xml").getroot().find(f"{_MIME}mime-type")
    assert magic is not None
    assert magic.get("type") == _TYPE
    match = magic.find(f"{_MIME}magic/{_MIME}match/{_MIME}match")
    assert match is not None
    assert (match.get("type"), match.get("offset")) == ("big32", "68")
    assert int(str(match.get("value")), 16) == making.APPLICATION_ID
    assert struct.pack(">I", making.APPLICATION_ID) == b"Cutt"
    globs = [glob.get("pattern") for glob in magic.findall(f"{_MIME}glob")]
    assert globs == ["*.cuttings"]


def test_the_desktop_file_opens_what_the_type_says() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "linux" / "cuttings.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Version"] == "1.4"
    assert entry["Exec"] == "cuttings %F"
    assert entry["MimeType"] == f"{_TYPE};"
    assert entry["Icon"] == entry["StartupWMClass"] == "cuttings"
    assert {"Comment[zh_CN]", "GenericName[zh_CN]", "Keywords[zh_CN]"} <= set(entry)
    # The lines that install.sh looks for must stay as they are.
    assert "^Exec=cuttings %F" in (PACKAGING / "linux" / "install.sh").read_text(encoding="utf-8")


def test_the_desktop_file_is_valid() -> None:
    tool = shutil.which("desktop-file-validate")
    if tool is None:
        pytest.skip("desktop-file-validate is not installed")
    done = subprocess.run([tool, PACKAGING / "linux" / "cuttings.desktop"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("script", SHELL, ids=lambda path: path.name)
def test_a_script_can_be_run_and_is_well_formed(script: Path) -> None:
    assert script.stat().st_mode & 0o111
    shell = "sh" if script.suffix == ".sh" else "bash"
    done = subprocess.run([shell, "-n", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    text = script.read_text(encoding="utf-8")
    assert text.startswith("#!/bin/sh\n" if shell == "sh" else "#!/usr/bin/env bash\n")
    assert "set -eu" in text


@pytest.mark.parametrize("path", sorted((PACKAGING / "bundling").glob("*.py")), ids=lambda path: path.name)
def test_a_module_of_the_packer_is_one_room(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_the_version_is_the_programs() -> None:
    assert selection.version() == importlib.import_module("cuttings_db").__version__


def test_nothing_built_can_be_committed() -> None:
    assert "/build/" in (CHECKOUT / ".gitignore").read_text(encoding="utf-8").splitlines()
