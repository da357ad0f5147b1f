"""Make a draft from a composed text and what a format says about it; clean its fields the same way everywhere."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

from cuttings_db.errors import NoText
from cuttings_db.model import Draft, Evidence
from cuttings_db.readers.composing import Composed
from cuttings_db.readers.limits import check_text

__all__ = ["checked", "language_code", "line", "people", "with_composed"]

_HAN = re.compile("[一-鿿]")
_LATIN_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "fi", "no", "cs", "tr", "ro", "hu")
_HALF = re.compile("[\ud800-\udfff]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_PLACEHOLDER = re.compile(
    r"(?:\w*admin|administrator|author|unknown|root|user|editor|owner|webmaster|publisher|redaktion)\d{0,3}",
    re.IGNORECASE,
)


def line(text: object, longest: int = 1000) -> str:
    """Return a field as one line of at most `longest` characters, white space collapsed."""
    return " ".join(str(text).split())[:longest].strip() if text else ""


def people(names: Iterable[object]) -> str:
    """Join authors by commas, each once; addresses and names of no person ("admin") are left out."""
    kept: list[str] = []
    for name in names:
        clean = line(name, 200)
        if clean and clean not in kept and not clean.lower().startswith("http") and not _PLACEHOLDER.fullmatch(clean):
            kept.append(clean)
    return ", ".join(kept)


def language_code(tag: object) -> str:
    """Return the two or three letters of a language tag such as `zh-Hans-CN`; empty if it is none."""
    match = re.fullmatch(r"\s*([A-Za-z]{2,3})(?:[-_].{0,30})?\s*", str(tag or ""))
    return match[1].lower() if match else ""


def _believable(language: str, text: str) -> str:
    """Drop a language that the script of the text contradicts: templates say `en` on Chinese pages."""
    sample = text[:5000]
    han, latin = len(_HAN.findall(sample)), len(_LATIN.findall(sample))
    if language in ("zh", "ja"):
        return language if han * 4 >= latin else ""
    if language in _LATIN_LANGUAGES and latin < 0.3 * sum(c.isalpha() for c in sample):
        return ""
    return language if han * 2 <= latin or not language else ""


def with_composed(draft: Draft, composed: Composed) -> Draft:
    """Return the draft with text and spans of a composed text."""
    return dataclasses.replace(
        draft,
        text=composed.text,
        paragraphs=composed.paragraphs,
        links=composed.links,
        note_marks=composed.note_marks,
        footnotes=composed.footnotes,
    )


def _with_title(draft: Draft) -> Draft:
    """Take the title from the first headings where metadata has none, and mark the heading that repeats it."""
    paragraphs = list(draft.paragraphs)
    title, origin = draft.title, draft.title_origin if draft.title else ""
    for index, paragraph in enumerate(paragraphs[:12]):
        if paragraph.kind not in ("heading", "title"):
            continue
        words = line(draft.text[paragraph.start : paragraph.end])
        if words and not title and (paragraph.level <= 1 or paragraph.kind == "title" or index == 0):
            title, origin = words, "heading"
        if title and words.casefold() == title.casefold():
            paragraphs[index] = dataclasses.replace(paragraph, kind="title", level=1)
            break
    return dataclasses.replace(draft, title=title, title_origin=origin, paragraphs=tuple(paragraphs))


def _whole(text: str) -> str:
    """Replace halves of characters, which neither UTF-8 nor SQLite can hold; the length stays."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def _unique(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence without repetitions, the weightiest first."""
    return tuple(sorted(dict.fromkeys(evidence), key=lambda e: -e.weight))


def checked(
    draft: Draft, *, empty: str = "the file holds no text", advice: str = "There is nothing to import."
) -> Draft:
    """Return the draft with clean fields; raises NoText for an empty one, LimitExceeded for one too long."""
    if not any(c.isalnum() for c in draft.text):
        raise NoText(empty, advice)
    check_text(len(draft.text))
    draft = _with_title(dataclasses.replace(draft, text=_whole(draft.text), title=line(draft.title)))
    return dataclasses.replace(
        draft,
        title=_whole(draft.title),
        member=_whole(draft.member),
        author=_whole(line(draft.author)),
        source=_whole(line(draft.source, 300)),
        url=_whole(draft.url) if len(draft.url) <= 4000 else "",
        language=_believable(language_code(draft.language), draft.text),
        evidence=_unique(dataclasses.replace(e, quote=_whole(e.quote)) for e in draft.evidence),
        extra={key: _whole(value) for key, value in draft.extra.items()},
    )
