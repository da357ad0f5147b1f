"""Show what a reader made of a file as plain HTML: for formats that no page or picture can be made of."""

from __future__ import annotations

import html

from cuttings_db.model import Draft, Link, Paragraph

__all__ = ["shown_draft"]

_MOST_CHARACTERS = 1_000_000


def _inline(text: str, start: int, end: int, links: list[Link]) -> str:
    """Return text with its links."""
    pieces, at = [], start
    for link in links:
        if link.start >= at and link.end <= end:
            pieces.append(html.escape(text[at : link.start]))
            words = html.escape(text[link.start : link.end])
            pieces.append(f'<a href="{html.escape(link.url, quote=True)}">{words}</a>')
            at = link.end
    return "".join([*pieces, html.escape(text[at:end])]).replace("\n", "<br>")


def _block(text: str, paragraph: Paragraph, links: list[Link]) -> str:
    """Return one paragraph."""
    start, end = paragraph.start, paragraph.end
    if paragraph.kind in ("title", "heading"):
        level = min(max(paragraph.level, 1), 6)
        return f"<h{level}>{_inline(text, start, end, links)}</h{level}>"
    if paragraph.kind == "table":
        return f"<tr><td>{_inline(text, start, end, links).replace(chr(9), '</td><td>')}</td></tr>"
    name = {"list": "li", "quote": "blockquote"}.get(paragraph.kind, "p")
    return f"<{name}>{_inline(text, start, end, links)}</{name}>"


def shown_draft(draft: Draft) -> str:
    """Return a draft as HTML that loads nothing: headings, paragraphs, lists, tables and links of the web."""
    around = {"table": "table", "list": "ul"}
    pieces: list[str] = []
    last = page = ""
    for paragraph in draft.paragraphs:
        if paragraph.start > _MOST_CHARACTERS:
            break
        outer = around.get(paragraph.kind, "")
        if outer != last:
            pieces.append((f"</{last}>" if last else "") + (f"<{outer}>" if outer else ""))
            last = outer
        if str(paragraph.page) != page and pieces and not last and paragraph.page:
            pieces.append("<hr>")
        page = str(paragraph.page)
        inside = [link for link in draft.links if paragraph.start <= link.start < paragraph.end]
        pieces.append(_block(draft.text, paragraph, inside))
    return "".join(pieces) + (f"</{last}>" if last else "")
