"""Paragraphs that are one: whether the next one goes on where a page break or a column cut it."""

from __future__ import annotations

from cuttings_db.model import Paragraph, TextLayer
from cuttings_db.text.bylines import is_byline
from cuttings_db.text.kinds import is_item
from cuttings_db.text.script import is_wide
from cuttings_db.text.words import (
    BLANKS,
    DANGLING,
    ENDLESS,
    FUNCTION_WORDS,
    SUPERSCRIPTS,
    ends_with_stop,
    last_word,
    word_count,
)

__all__ = ["APART", "continued"]

APART = ("caption", "footnote", "reference", "furniture")  # what stands outside the flow of reading
_SHORTEST = 7  # characters of a paragraph that can be cut: four words
_JOINABLE = ("body", "list", "quote")
_OPENERS = "\"“‘'(（[「『《"
_MARK_TAIL = SUPERSCRIPTS + "*†‡"


def _continues(text: str, before: Paragraph, after: Paragraph, apart: bool) -> bool:
    """Tell whether `after` goes on with the sentence that `before`, the paragraph before it in the flow, begins.

    Never across a heading. A small letter shows it; a capital only where a page break, furniture, a caption or a
    list of sources lies between (`apart`), or where the first part ends with a word that cannot end anything.
    """
    if before.kind not in _JOINABLE or after.kind not in ("body", "quote") or after.kind == "quote" != before.kind:
        return False
    if before.end - before.start < _SHORTEST:
        return False
    tail = text[max(before.start, before.end - 200) : before.end].rstrip(BLANKS + _MARK_TAIL)
    head = text[after.start : min(after.end, after.start + 160)]
    first = head.lstrip(_OPENERS + " ")[:1]
    if not tail or not first or is_item(head):
        return False
    if any(p.end - p.start <= 160 and is_byline(text[p.start : p.end]) for p in (before, after)):
        return False
    if "@" in head.split(None, 1)[0] or head.startswith(("http", "www.")):
        return False
    last = last_word(tail)
    if tail.endswith((":", "：", ";", "；")):
        return False
    if ends_with_stop(tail):
        # "Prof." or "vs." at the end of a page is no end of a sentence.
        abbreviated = tail.endswith(".") and tail[-24:-1].split()[-1:] and tail[:-1].split()[-1].lower() in ENDLESS
        return bool(abbreviated) and apart
    if is_wide(tail[-1]):
        long_enough = before.end - before.start >= 15
        return is_wide(first) and long_enough and (apart or tail[-1] in "，、")
    if first.islower():
        return word_count(tail) > 3 or before.end - before.start > 30
    if tail.endswith((",", "-", "‐")) or last in DANGLING or last in ENDLESS:
        return word_count(tail) > 3
    if last in FUNCTION_WORDS and before.end - before.start >= 60:
        return True
    if not apart or before.kind == "list":
        return False
    return before.end - before.start >= 30 and word_count(tail) >= 5 and word_count(head) >= 3


def continued(text: str, layer: TextLayer) -> list[list[int]]:
    """Return the paragraphs of a layer, by index, in groups that each are one paragraph.

    Most groups have one member; several where a page break, furniture, a caption or a list of sources stands inside
    a sentence. Groups are in the order of their first members; what stands between two members comes after them.
    """
    groups: list[list[int]] = []
    flow: list[int] | None = None
    for index, paragraph in enumerate(layer.paragraphs):
        if paragraph.kind in APART:
            groups.append([index])
            continue
        if flow:
            before = layer.paragraphs[flow[-1]]
            turned = bool(before.page and paragraph.page and before.page != paragraph.page)
            if _continues(text, before, paragraph, turned or index - flow[-1] > 1):
                flow.append(index)
                continue
        flow = [index]
        groups.append(flow)
    return groups
