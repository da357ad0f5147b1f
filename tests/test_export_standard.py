"""The dossier against an independent checker of PDF/UA-1 and PDF/A-2a; what it finds wrongly is shown to be right."""

from __future__ import annotations

import importlib
import io
import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.misc.psCharStrings import T2WidthExtractor

from cuttings_db.export import make_dossier
from cuttings_db.export.glyphs import Glyphs
from export_dossier_samples import CHINESE_ARTICLE, MADE, dossier, registry
from export_index_samples import named

checker = pytest.importorskip("page", reason="page-validation is a development dependency")
# The checker looks up the width of a glyph in the wrong part of a font that consists of several, and does not count
# a byte that ends the data of a stream if it looks like a line end.
REFUTED = {"GLYPH-WIDTH": "widths", "STREAM-LENGTH": "lengths"}


def widths(path: Path) -> None:
    """Assert that every glyph is as wide in its font as the document says."""
    compared = 0
    with pikepdf.open(path) as pdf:
        for font in pdf.objects:
            if not isinstance(font, pikepdf.Dictionary) or font.get("/Subtype") != "/CIDFontType0":
                continue
            said = _said(font)
            fonts = CFFFontSet()
            fonts.decompile(io.BytesIO(bytes(font.FontDescriptor.FontFile3.read_bytes())), None)
            top = fonts[0]
            for place, name in enumerate(top.charset):
                private = top.FDArray[top.FDSelect[place] if hasattr(top, "FDSelect") else 0].Private
                wide = T2WidthExtractor(
                    getattr(private, "Subrs", []), top.GlobalSubrs, private.nominalWidthX, private.defaultWidthX
                )
                wide.execute(top.CharStrings[name])
                number = 0 if name == ".notdef" else int(name[3:])
                if number in said:
                    assert abs(wide.width * 1000 / _units(top) - said[number]) < 1.5, (font.BaseFont, number)
                    compared += 1
    assert compared > 100


def _units(top: Any) -> float:
    """Return the units of an em."""
    return 1 / float(getattr(top, "FontMatrix", [0.001])[0] or 0.001)


def _said(font: Any) -> dict[int, float]:
    """Return the widths that a font of a document declares."""
    said: dict[int, float] = {}
    rest = list(font.W)
    while rest:
        first = int(rest.pop(0))
        if isinstance(rest[0], pikepdf.Array):
            said |= {first + n: float(width) for n, width in enumerate(rest.pop(0))}
        else:
            last, width = int(rest.pop(0)), float(rest.pop(0))
            said |= dict.fromkeys(range(first, last + 1), width)
    return said


def lengths(path: Path) -> None:
    """Assert that behind as many bytes as each stream says there is its end."""
    data = path.read_bytes()
    found = list(re.finditer(rb"/Length (\d+)[^<>]*>>\s*stream\r?\n", data))
    assert found
    for stream in found:
        assert re.match(rb"\r?\n?endstream", data[stream.end() + int(stream[1]) :][:12])


@pytest.mark.parametrize("style", ["plain", "reading", "cite"])
@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_no_fault_is_found_that_is_one(style: str, profile: str, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    other = dossier(registry(), CHINESE_ARTICLE, MADE)
    made = named(style=style, articles=(*named().articles, *other.articles))
    report = make_dossier(made, path)
    assert report.standard == "PDF/UA-1, PDF/A-2a"
    assert report.warnings == ()
    found = {failure.rule_id for failure in checker.validate_pdf(path, profile=profile).failures}
    for rule in found:
        refutation = next((by for words, by in REFUTED.items() if words in rule), None)
        assert refutation, rule
        {"widths": widths, "lengths": lengths}[refutation](path)


def test_the_checker_is_no_rubber_stamp(tmp_path: Path) -> None:
    path, broken = tmp_path / "x.pdf", tmp_path / "y.pdf"
    make_dossier(named(), path)
    with pikepdf.open(path) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(broken)
    assert not checker.is_pdf_compliant(broken, profile="ua1")


def test_what_a_standard_refuses_is_made_without_it_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A glyph that slips through, as after an update of the fonts, costs the standard and not the dossier."""
    compiling = importlib.import_module("cuttings_db.export.compiling")
    monkeypatch.setattr(Glyphs, "drawable", lambda self, text: text)
    made = named(title="Pilots 😀 of the north")
    (tmp_path / "input.json").write_text(_json(made), encoding="ascii")
    answer = compiling._dossier({"folder": str(tmp_path)}, lambda step: None)
    assert answer["standard"] != "PDF/UA-1, PDF/A-2a"
    assert "does not meet" in answer["warnings"][0]
    assert answer["pages"] > 5


def _json(made: Any) -> str:
    """Return a dossier as the worker gets it."""
    import json

    from cuttings_db.model import to_json

    return json.dumps(to_json(made))
