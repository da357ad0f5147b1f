"""The worker "dossier": lays out what the parent left in a private folder and sets it with Typst."""

from __future__ import annotations

import datetime
import importlib
import json
import re
import shutil
from pathlib import Path
from typing import Any, Literal

from cuttings_db.errors import ExportFailed
from cuttings_db.export.dossier import Dossier
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.layout import lay_out
from cuttings_db.isolation import serve
from cuttings_db.model import from_json
from cuttings_db.progress import Report
from cuttings_db.resources import resource

__all__ = ["main"]

# Tagged for screen readers and for archives, together; then each less is better than no PDF.
_STANDARDS: tuple[tuple[Literal["ua-1", "a-2a"], ...], ...] = (("ua-1", "a-2a"), ("ua-1",), ())
_TOOL = b"<xmp:CreatorTool>%b</xmp:CreatorTool>"


def _set(folder: Path, made: str) -> tuple[bytes, list[str]]:
    """Return the PDF of the template and data in `folder`, and warnings; ExportFailed if Typst refuses them."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])
    compiler = typst.Compiler(
        input=str(folder / "dossier.typ"),
        root=str(folder),
        font_paths=fonts,
        package_path=str(folder),
        package_cache_path=str(folder),
    )
    # Noon in UTC is the same day nearly everywhere; a fixed time makes equal input equal bytes.
    moment = datetime.datetime.combine(datetime.date.fromisoformat(made), datetime.time(12), datetime.UTC)
    reason = ""
    for standards in _STANDARDS:
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=list(standards), timestamp=int(moment.timestamp()))
        except typst.TypstError as error:
            reason = reason or str(getattr(error, "message", error))
            continue
        if not isinstance(pdf, bytes):
            raise ExportFailed("the PDF could not be made: Typst returned nothing")
        if not reason:
            return _sign(pdf), []
        kind = "an accessible PDF that is no PDF/A" if standards else "a plain tagged PDF"
        return _sign(pdf), [f"the PDF does not meet PDF/UA-1 and PDF/A-2a ({reason}); it was made as {kind}"]
    raise ExportFailed(f"the PDF could not be made: {reason}", "leave out the article that is named, and tell us")


def _sign(pdf: bytes) -> bytes:
    """Name this program as the creator, in both places that PDF/A compares, without moving a byte of the rest."""
    for before, after in ((rb"\(Typst [^()]*\)", b"(Cuttings)"), (_TOOL % rb"Typst [^<]*", _TOOL % b"Cuttings")):
        if len(found := re.findall(before, pdf)) == 1 and len(found[0]) >= len(after):
            pdf = pdf.replace(found[0], after.ljust(len(found[0])))
    return pdf


def _pages(pdf: bytes) -> int:
    """Return the number of pages."""
    document = importlib.import_module("pypdfium2").PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def _dossier(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Read `input.json` in the folder, write `dossier.pdf` beside it, return pages and warnings."""
    folder = Path(str(params["folder"]))
    source = folder / "input.json"
    dossier = from_json(Dossier, json.loads(source.read_text(encoding="ascii")))
    glyphs = Glyphs()
    data = lay_out(dossier, glyphs, report)
    # The root holds what the template reads and nothing else.
    root = folder / "root"
    root.mkdir()
    (root / "dossier.json").write_text(json.dumps(data, separators=(",", ":")), encoding="ascii")
    if dossier.timeline is not None:
        # What no font has would be drawn as nothing; of the markup, all is ASCII.
        lines = [glyphs.drawable(line) for line in dossier.timeline.svg.split("\n")]
        (root / "timeline.svg").write_text("\n".join(lines), encoding="utf-8")
    shutil.copyfile(resource("dossier") / "dossier.typ", root / "dossier.typ")
    pdf, warnings = _set(root, dossier.made)
    if replaced := glyphs.warning():
        warnings.append(replaced)
    (folder / "dossier.pdf").write_bytes(pdf)
    return {"pages": _pages(pdf), "warnings": warnings}


def main(arguments: list[str]) -> int:
    """Serve requests to set a dossier."""
    return serve({"dossier": _dossier}, megabytes=6000)
