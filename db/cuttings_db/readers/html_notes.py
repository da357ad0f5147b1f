"""Find footnotes in HTML: small marks that link forward to a note, and the notes they link to.

The pairs are written into the tree as attributes, `data-mark` on the link and `data-note` on the note's block, or
as sentinels in the text where a tool in between drops attributes. The sentinels are Linear A signs, which no
article holds and every tool takes for letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings_db.readers.html_tree import Element
from cuttings_db.readers.tags import NOTE_BLOCKS

__all__ = [
    "CAPTION_SENTINEL",
    "MARK_SENTINEL",
    "NOTE_SENTINEL",
    "HtmlNote",
    "keep_captions",
    "link_notes",
    "plant_sentinels",
    "superscript",
]

_MARK = re.compile(
    r"[\[(（［【]?\s*(?:注|註|note\s*)?(\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡§¶#]{1,3})\s*[\])）］】]?", re.IGNORECASE
)
_BRACKETED = re.compile(r"[\[(（［【].*[\])）］】]")
_NOTE_WORD = re.compile(r"(?:foot|end)?note|fn|ref|cite|bib|ftn|edn|^[br]\d|^en\d|^n\d", re.IGNORECASE)
_BACK = re.compile(
    r"[\s↩↑↵⏎⤴^︎\ufe0e\ufe0f]*|(?:jump|go)?\s*(?:back|up)(?:\s*to.{0,20})?|返回(?:正文)?|上标", re.IGNORECASE
)
_LONGEST_NOTE = 5000
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_RAISABLE = re.compile(r"\s*(?=[^,\s–])[0-9+\-−,–\s]{1,20}\s*")
MARK_SENTINEL = re.compile("𐘀(\\d+)𐘁(.*?)𐘃", re.DOTALL)
CAPTION_SENTINEL = "𐘄"
NOTE_SENTINEL = re.compile("𐘂(\\d+)𐘁")


@dataclass(frozen=True)
class HtmlNote:
    """One note: its label, the links that are its marks, and the block that is its text."""

    label: str
    marks: tuple[Element, ...]
    body: Element


def superscript(text: str) -> str:
    """Return digits and signs as raised characters, so that 10<sup>9</sup> does not become 109."""
    return text.translate(_RAISED) if _RAISABLE.fullmatch(text) else text


def _block(element: Element) -> Element | None:
    """Return the block that an element is or stands in."""
    found: Element | None = element
    while found is not None and found.tag not in NOTE_BLOCKS:
        found = found.getparent()
    if found is not None and found.tag in ("td", "dt"):
        parent = found.getparent()
        found = parent if found.tag == "td" and parent is not None and parent.tag == "tr" else found
    return None if found is None or found.tag == "body" else found


def _is_mark(anchor: Element, fragment: str) -> bool:
    """Tell whether a forward link looks like a footnote mark."""
    text = anchor.text_content().strip()
    if not _MARK.fullmatch(text):
        return False
    parent = anchor.getparent()
    if any(e is not None and e.tag == "sup" for e in (parent, anchor.find(".//sup"), anchor.getprevious())):
        return True
    if parent is not None and parent.getparent() is not None and parent.getparent().tag == "sup":
        return True
    named = " ".join(anchor.get(name, "") for name in ("class", "id", "role", "epub:type", "rel"))
    return bool(_BRACKETED.fullmatch(text) or _NOTE_WORD.search(named) or _NOTE_WORD.search(fragment))


def link_notes(root: Element) -> list[HtmlNote]:
    """Return the notes of a page in the order of their first marks, and write them into the tree.

    Links that lead back from a note to its mark (arrows) are cut out of the note.
    """
    places: dict[str, Element] = {}
    order: dict[Element, int] = {}
    anchors: list[tuple[Element, str]] = []
    for number, element in enumerate(root.iter()):
        if not isinstance(element.tag, str):
            continue
        order[element] = number
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                places.setdefault(name, element)
        href = element.get("href", "") if element.tag == "a" else ""
        if href.startswith("#") and len(href) > 1:
            anchors.append((element, href[1:]))
    marks: dict[Element, list[Element]] = {}
    lengths: dict[Element, int] = {}
    for anchor, fragment in anchors:
        target = places.get(fragment)
        if target is None or order[target] < order[anchor] or not _is_mark(anchor, fragment):
            continue
        body = _block(target)
        if body is None or body in set(anchor.iterancestors()):
            continue
        if body not in lengths:
            lengths[body] = len(body.text_content())
        if lengths[body] > _LONGEST_NOTE:
            continue
        marks.setdefault(body, []).append(anchor)
    notes: list[HtmlNote] = []
    for body, found in marks.items():
        match = _MARK.fullmatch(found[0].text_content().strip())
        label = match[1] if match else str(len(notes) + 1)
        for link in list(body.iter("a")):
            if link.get("href", "").startswith("#") and _BACK.fullmatch(link.text_content().strip()):
                link.drop_tree()
        for anchor in found:
            anchor.set("data-mark", label)
        body.set("data-note", label)
        notes.append(HtmlNote(label, tuple(found), body))
    return notes


def plant_sentinels(notes: list[HtmlNote]) -> None:
    """Write the notes' numbers into the text itself, instead of the attributes."""
    for number, note in enumerate(notes):
        note.body.attrib.pop("data-note", None)
        for anchor in note.marks:
            anchor.attrib.pop("data-mark", None)
            parent = anchor.getparent()
            raised = anchor.find(".//sup") is not None or (parent is not None and parent.tag == "sup")
            text = anchor.text_content().strip()
            for child in list(anchor):
                anchor.remove(child)
            anchor.text = f"𐘀{number}𐘁{superscript(text) if raised else text}𐘃"
        first = note.body
        while first.text is None or not first.text.strip():
            inner = next((c for c in first if isinstance(c.tag, str) and c.text_content().strip()), None)
            if inner is None or (first.text or "").strip():
                break
            first = inner
        first.text = f"𐘂{number}𐘁{first.text or ''}"


def keep_captions(root: Element) -> None:
    """Put the captions of pictures behind their figures as marked paragraphs: extractors drop whole figures."""
    for caption in list(root.iter("figcaption")):
        text = " ".join(caption.text_content().split())
        figure: Element | None = caption.getparent()
        while figure is not None and figure.tag != "figure":
            figure = figure.getparent()
        if not text or figure is None or figure.getparent() is None or figure.find(".//table") is not None:
            continue
        paragraph = figure.makeelement("p")
        paragraph.text = CAPTION_SENTINEL + text
        caption.drop_tree()
        paragraph.tail, figure.tail = figure.tail, None
        figure.addnext(paragraph)
