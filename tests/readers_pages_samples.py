"""Web pages of own sentences, and what was read of them."""

from __future__ import annotations

from pathlib import Path

from cuttings_db.model import Draft
from cuttings_db.readers import Reading, read

PARAGRAPHS = [
    "Delegates from thirty hospitals met in Jinan to compare how they treat lung cancer in older patients.",
    "The first session dealt with sequencing, the second one with the cost of drugs outside the large cities.",
    "Nobody expected that the third session, on palliative care, would draw the largest crowd of the day.",
]


def page(
    body: str, head: str = "<title>Lung cancer in the provinces | Ward News</title>", start: str = "<html lang='en'>"
) -> str:
    """Return a page with its body in the middle of what stands around articles."""
    top = f"<!DOCTYPE html>{start}<head><meta charset='utf-8'>{head}</head>"
    around = "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/about'>About us</a></nav>"
    footer = "<footer>© 2025 Ward News. All rights reserved. <a href='/imprint'>Imprint</a></footer>"
    return f"{top}<body>{around}<article>{body}</article>{footer}</body></html>"


def whole(tmp_path: Path, text: str | bytes, name: str = "page.html") -> Reading:
    """Write a page and read it."""
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    (reading,) = read(path)
    return reading


def draft_of(tmp_path: Path, text: str | bytes) -> Draft:
    """Write a page and return what was read of it."""
    return whole(tmp_path, text).draft


def kinds(draft: Draft) -> list[tuple[str, str]]:
    """Return (kind, text) of every paragraph."""
    return [(p.kind, draft.text[p.start : p.end]) for p in draft.paragraphs]


def best(draft: Draft) -> list[tuple[str, str, int]]:
    """Return (source, EDTF, weight) of all evidence but the time of the file."""
    return [(e.source, e.edtf, e.weight) for e in draft.evidence if e.source != "file time"]
