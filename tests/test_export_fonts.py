"""The shipped fonts: parsed, complete for English and Chinese, licensed, and what SOURCES.json says they are."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from cuttings_db.resources import resource

FOLDER = resource("fonts")
SOURCES: dict[str, Any] = json.loads((FOLDER / "SOURCES.json").read_text(encoding="utf-8"))
FONTS = {line["file"]: line for line in SOURCES["fonts"]}
HAN = "医学诊疗会台湾醫學診療會臺灣香港肿瘤腫瘤龑珺堃喆媛、。，；：？！「」『』《》（）【】ァんア①②③℃★☆→"
LATIN = "AZaz09 ÄÖÜßéèêñçåøæœŁłčšžřşğİıőűąęĐđẽệ αβγδκλμπσΔΩ “”‘’–—…•†‡§¶ ¹²³⁴₂ ©®™ ←↑→↓ ≤≥±×÷≈≠−½ €£¥ Жя ♦"


def characters(name: str) -> set[int]:
    """Return the code points of one font."""
    with TTFont(FOLDER / name, lazy=True) as font:
        return set(font.getBestCmap())


def test_every_file_is_listed_and_unchanged() -> None:
    assert {path.name for path in FOLDER.glob("*.otf")} == set(FONTS)
    for name, line in FONTS.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == line["sha256"]
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 30_000_000


@pytest.mark.parametrize("name", sorted(FONTS))
def test_a_font_parses_and_has_our_name_and_its_licence(name: str) -> None:
    line = FONTS[name]
    with TTFont(FOLDER / name, lazy=True) as font:
        names = font["name"]
        assert names.getBestFamilyName() == line["family"]
        assert names.getBestSubFamilyName() == line["style"]
        assert font["OS/2"].usWeightClass == line["weight"]
        # Reserved font names stay out of what identifies a changed font; the copyright stays in.
        for identifier in (1, 4, 6, 16):
            assert not any(word in (names.getDebugName(identifier) or "") for word in ("Source", "Noto"))
        assert "Adobe" in names.getDebugName(0)
        assert font["OS/2"].fsType in (0, 8), "a document may embed it"
    licence = (FOLDER / line["licence_file"]).read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence.upper()


@pytest.mark.parametrize("name", sorted(name for name, line in FONTS.items() if line["family"].endswith("SC")))
def test_chinese_fonts_cover_both_scripts_and_all_of_gbk(name: str) -> None:
    held = characters(name)
    assert not [c for c in HAN if ord(c) not in held]
    missing = []
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            pair = bytes((lead, trail)).decode("gbk", errors="ignore")
            if len(pair) == 1 and "\u4e00" <= pair <= "\u9fff" and ord(pair) not in held:
                missing.append(pair)
    assert not missing


@pytest.mark.parametrize("name", sorted(name for name, line in FONTS.items() if not line["family"].endswith("SC")))
def test_latin_fonts_cover_accents_greek_and_signs(name: str) -> None:
    held = characters(name) | characters("CuttingsSansSC-Regular.otf")
    assert not [c for c in LATIN if ord(c) not in held]
    assert set(map(ord, "AzÄéñčşŁøāắβαγκμΩЖ¹²³©®™→≤≥±×–—“”…")) <= characters(name)
