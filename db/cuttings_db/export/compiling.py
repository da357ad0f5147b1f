"""The worker "dossier": lays out what the parent left in a private folder and sets it with Typst."""

from __future__ import annotations

import datetime
import functools
import importlib
import json
import re
import shutil
import struct
import zlib
from pathlib import Path
from typing import Any, Literal

from cuttings_db.errors import ExportFailed
from cuttings_db.export.dossier import Dossier
from cuttings_db.export.glyphs import Glyphs
from cuttings_db.export.layout import lay_out
from cuttings_db.isolation import serve
from cuttings_db.model import from_json
from cuttings_db.progress import Report, Step
from cuttings_db.resources import resource

__all__ = ["main"]

# Tagged for screen readers and for archives, together; then each less is better than no PDF.
_STANDARDS: tuple[tuple[Literal["ua-1", "a-2a"], ...], ...] = (("ua-1", "a-2a"), ("ua-1",), ())
_NAMES = {"ua-1": "PDF/UA-1", "a-2a": "PDF/A-2a"}
_TOOL = b"<xmp:CreatorTool>%b</xmp:CreatorTool>"


@functools.lru_cache(maxsize=1)
def _fonts() -> Any:
    """Return our fonts and no others; reading them again for every preview would take longer than to set it."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])


def _compiler(folder: Path) -> Any:
    """Return Typst over the template and data in `folder`, which may read nothing else."""
    import typst

    return typst.Compiler(
        input=str(folder / "dossier.typ"),
        root=str(folder),
        font_paths=_fonts(),
        package_path=str(folder),
        package_cache_path=str(folder),
    )


def _set(folder: Path, made: str) -> tuple[bytes, list[str], str]:
    """Return the PDF of the template and data in `folder`, warnings, and what it conforms to.

    ExportFailed if Typst refuses them.
    """
    import typst

    compiler = _compiler(folder)
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
        standard = ", ".join(_NAMES[one] for one in standards)
        if not reason:
            return _sign(pdf), [], standard
        kind = "an accessible PDF that is no PDF/A" if standards else "a plain tagged PDF"
        warning = f"the PDF does not meet PDF/UA-1 and PDF/A-2a ({reason}); it was made as {kind}"
        return _sign(pdf), [warning], standard
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


def _lay(folder: Path, report: Report) -> tuple[Path, Dossier, Glyphs]:
    """Lay out `input.json` of the folder; returns the root that holds what the template reads and nothing else."""
    dossier = from_json(Dossier, json.loads((folder / "input.json").read_text(encoding="ascii")))
    glyphs = Glyphs()
    data = lay_out(dossier, glyphs, report)
    root = folder / "root"
    root.mkdir()
    (root / "dossier.json").write_text(json.dumps(data, separators=(",", ":")), encoding="ascii")
    if dossier.timeline is not None:
        # What no font has would be drawn as nothing; of the markup, all is ASCII.
        lines = [glyphs.drawable(line) for line in dossier.timeline.svg.split("\n")]
        (root / "timeline.svg").write_text("\n".join(lines), encoding="utf-8")
    for part in ("dossier.typ", "looks.typ", "ends.typ"):
        shutil.copyfile(resource("dossier") / part, root / part)
    return root, dossier, glyphs


def _dossier(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Read `input.json` in the folder, write `dossier.pdf` beside it, return pages, warnings and standard."""
    folder = Path(str(params["folder"]))
    root, dossier, glyphs = _lay(folder, report)
    pdf, warnings, standard = _set(root, dossier.made)
    if replaced := glyphs.warning():
        warnings.append(replaced)
    (folder / "dossier.pdf").write_bytes(pdf)
    return {"pages": _pages(pdf), "warnings": warnings, "standard": standard}


def _preview(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Read `input.json` in the folder, draw its first pages beside it as PNG, return their sizes and the number of all.

    A preview is no document: it is not tagged and meets no standard, which takes half of the time.
    """
    import typst

    folder, most, width = Path(str(params["folder"])), int(params["most"]), int(params["width"])
    root, _dossier_read, _glyphs = _lay(folder, report)
    report(Step("typesetting"))
    try:
        pdf = _compiler(root).compile(format="pdf", pdf_tags=False)
    except typst.TypstError as error:
        raise ExportFailed(f"the preview could not be made: {getattr(error, 'message', error)}") from error
    document = importlib.import_module("pypdfium2").PdfDocument(pdf)
    sizes = []
    try:
        count = len(document)
        for number in range(min(most, count)):
            report(Step("drawing", number, min(most, count)))
            page = document[number]
            across, down = page.get_size()
            # A page on its side is shown as high as the others are wide.
            scale = width / min(across, down)
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
            pixels = bitmap.to_numpy()[:, :, :3]
            (folder / f"page-{number}.png").write_bytes(_png(pixels))
            sizes.append([pixels.shape[1], pixels.shape[0]])
            bitmap.close()
            page.close()
    finally:
        document.close()
    return {"of": count, "sizes": sizes}


def _png(pixels: Any) -> bytes:
    """Return rows of red, green and blue bytes as a PNG."""
    height, width = pixels.shape[:2]
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def main(arguments: list[str]) -> int:
    """Serve requests to set a dossier, or to draw its first pages."""
    return serve({"dossier": _dossier, "preview": _preview}, megabytes=6000)
