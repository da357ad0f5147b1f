"""Check what a worker sent before a word of it is stored: a hijacked parser may send anything.

After this every span lies inside its text and equals its quote, every day is a day, every address may be shown, and
the original is a plain file of the spool folder. Nothing here opens a path that the worker chose.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cuttings_db.errors import FileUnreadable
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import Claim, DateMention, Draft, Evidence, Mention, Part, Published, TextLayer, from_json
from cuttings_db.plain_files import open_plain_file, read_pieces
from cuttings_db.store.records import KeptOriginal, Recognised
from cuttings_db.store.stages import STAGES

__all__ = ["check_original", "check_recognised"]

# Readers refuse longer texts themselves; a worker that sends one did not ask them.
_LONGEST_TEXT = 5 * 1024 * 1024 + 1024
_LARGEST_ORIGINAL = 201 * 1024 * 1024
_LONGEST_WORD = 20_000
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SPOOLED = re.compile(r"[0-9a-f]{64}-[0-9a-f]{8}")
_SCHEMES = ("http://", "https://", "mailto:")
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Misfit(ValueError):
    """Tell what does not fit."""


def _refused(error: Exception) -> FileUnreadable:
    """Return the error that a person sees."""
    return FileUnreadable(
        f"what was read from it does not fit together ({str(error)[:200]})",
        "The file is damaged, or made to do harm: do not trust it. Print it to PDF and import that.",
    )


def check_recognised(data: Any, text: str | None = None) -> Recognised:
    """Build one article from what a worker sent; FileUnreadable if anything is misshapen.

    `text` is the text that it must be about, where that is in the archive already.
    """
    try:
        found = Recognised(
            draft=from_json(Draft, data["draft"]),
            layer=from_json(TextLayer, data["layer"]),
            mentions=tuple([from_json(Mention, m) for m in _some(data["mentions"])]),
            claims=tuple([from_json(Claim, c) for c in _some(data["claims"])]),
            dates=tuple([from_json(DateMention, d) for d in _some(data["dates"])]),
            evidence=tuple([from_json(Evidence, e) for e in _some(data["evidence"])]),
            published=from_json(Published, data["published"]) if data["published"] is not None else None,
            version=_word(str(data["version"])),
            warnings=tuple([_word(str(w)) for w in _some(data["warnings"])]),
            history=_history(data.get("history")),
            stages=_stages(data.get("stages") or {}),
        )
        if text is not None and found.draft.text != text:
            raise _Misfit("it is about another text")
        _check_text(found)
        _check_layer(found)
        _check_names(found)
        _check_dates(found)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError, RecursionError) as error:
        raise _refused(error) from error
    return found


def _some(values: Any) -> list[Any]:
    """Return a list as it is."""
    if not isinstance(values, list):
        raise _Misfit("a list was expected")
    return values


def _history(value: Any) -> tuple[bool, str] | None:
    """Return whether an article tells a history, and why."""
    if value is None:
        return None
    told, reason = _some(value)
    if not isinstance(told, bool) or not isinstance(reason, str):
        raise _Misfit("how dates are read is misshapen")
    return told, _word(reason)


def _stages(value: Any) -> tuple[tuple[str, str], ...]:
    """Return the keys of stages."""
    if not isinstance(value, dict) or not set(value) <= set(STAGES):
        raise _Misfit("a stage is none")
    return tuple((stage, _word(str(key), 200)) for stage, key in value.items())


def _short(text: str, longest: int = _LONGEST_WORD) -> str:
    """Return a text as it is if it is short enough."""
    if len(text) > longest:
        raise _Misfit("a value is too long")
    return text


def _word(text: str, longest: int = _LONGEST_WORD) -> str:
    """Return a text as it is if it is short enough and SQLite can hold it."""
    _short(text, longest)
    if not text.isascii() and _SURROGATE.search(text):
        raise _Misfit("a value holds half characters")
    return text


def _few(values: Iterable[Any], text: str, what: str) -> None:
    """Refuse more spans than a text can hold: no name, date or link is shorter than two characters on average."""
    if len(list(values)) > 1000 + len(text) // 2:
        raise _Misfit(f"there are too many {what}")


def _span(start: int, end: int, text: str, what: str, *, empty: bool = False) -> None:
    """Refuse a span that does not lie inside the text."""
    if not (0 <= start <= end <= len(text)) or (start == end and not empty):
        raise _Misfit(f"{what} at {start}–{end} is not inside the text")


def _parts(parts: tuple[Part, ...], text: str, what: str) -> None:
    """Refuse parts that are none, or out of order."""
    at = 0
    if not parts:
        raise _Misfit(f"{what} stands nowhere")
    for start, end in parts:
        _span(start, end, text, what)
        if start < at:
            raise _Misfit(f"the parts of {what} are out of order")
        at = end


def _address(url: str) -> None:
    """Refuse an address that must not be offered for opening."""
    if _word(url) and not url.lower().startswith(_SCHEMES):
        raise _Misfit("an address is not one of the web")


def _check_text(found: Recognised) -> None:
    """Check the text itself and every short word about it."""
    draft, layer = found.draft, found.layer
    _word(draft.text, _LONGEST_TEXT)
    for value in (draft.title, draft.author, draft.source, draft.url, draft.member, draft.format, draft.encoding):
        _word(value)
    for value in (draft.language, draft.media_type, draft.original_sha256):
        _word(value)
    # The addresses of a mail's readers may be many.
    for value in (*draft.extra, *draft.extra.values()):
        _word(value, _LONGEST_TEXT)
    for link in draft.links:
        _word(link.url)
    for label in (*[mark.label for mark in draft.note_marks], *[note.label for note in draft.footnotes]):
        _word(label)
    for value in (layer.title, layer.title_origin, layer.language, *draft.warnings):
        _word(value)
    _few([*found.warnings, *draft.warnings], draft.text, "warnings")


def _check_layer(found: Recognised) -> None:
    """Check paragraphs, references, marks and links."""
    text, layer = found.draft.text, found.layer
    for what in ("paragraphs", "references", "note_marks", "links"):
        _few(getattr(layer, what), text, what)
    for paragraph in layer.paragraphs:
        _span(paragraph.start, paragraph.end, text, "a paragraph", empty=True)
        if not (0 <= paragraph.level <= 9 and 0 <= paragraph.page < 1_000_000):
            raise _Misfit("a paragraph has an impossible level or page")
    for reference in layer.references:
        _span(reference.start, reference.end, text, "a reference", empty=True)
        _word(reference.label)
        _address(reference.url)
        _few(reference.anchors, text, "anchors")
        for anchor in reference.anchors:
            _span(anchor, anchor, text, "an anchor", empty=True)
    for mark in layer.note_marks:
        _span(mark.start, mark.end, text, "a footnote mark", empty=True)
        _word(mark.label)
    for link in layer.links:
        _span(link.start, link.end, text, "a link", empty=True)
        _address(link.url)


def _check_names(found: Recognised) -> None:
    """Check mentions and claims: every piece equals its quote."""
    text = found.draft.text
    _few(found.mentions, text, "names")
    _few(found.claims, text, "claims")
    for mention in found.mentions:
        _parts(mention.parts, text, "a name")
        if (mention.start, mention.end) != (mention.parts[0][0], mention.parts[-1][1]):
            raise _Misfit("a name is wider than its parts")
        if " ".join([text[s:e] for s, e in mention.parts]) != mention.name:
            raise _Misfit(f"a name at {mention.start} does not stand in the text")
        for value in (mention.key, mention.canonical, mention.kind, mention.stage):
            _word(value)
        if not mention.key:
            raise _Misfit("a name has no key")
    for claim in found.claims:
        _parts(claim.parts, text, "a claim")
        for value in (claim.kind, claim.entity_key, claim.value, claim.other_key, claim.stage):
            _word(value)


def _check_interval(edtf: str, lo: str | None, hi: str | None) -> None:
    """Refuse bounds that are no days, or the wrong way round: one such row would spoil every timeline."""
    _word(edtf, 200)
    for day in (lo, hi):
        if day is not None and (not _DAY.fullmatch(day) or not datetime.date.fromisoformat(day)):
            raise _Misfit("a day is none")
    if lo is not None and hi is not None and lo > hi:
        raise _Misfit("an interval ends before it begins")


def _check_dates(found: Recognised) -> None:
    """Check dated spans, the evidence, and the publication date."""
    text = found.draft.text
    _few(found.dates, text, "dates")
    _few(found.evidence, text, "pieces of evidence")
    for date in found.dates:
        _span(date.start, date.end, text, "a date")
        _span(*date.clause, text, "a clause", empty=True)
        _span(*date.predicate, text, "a predicate", empty=True)
        _check_interval(date.edtf, date.lo, date.hi)
        _word(date.rule)
        _word(date.anchor)
        _word(date.act)
    for evidence in found.evidence:
        _word(evidence.source)
        _word(evidence.quote)
        _word(evidence.edtf, 200)
        if not -1000 <= evidence.weight <= 1000:
            raise _Misfit("evidence has an impossible weight")
    if found.published is not None:
        _check_interval(found.published.edtf, found.published.lo, found.published.hi)
        parse_edtf(found.published.edtf)


def check_original(data: Any, spool: Path | None) -> tuple[KeptOriginal | None, str]:
    """Return the original that a worker laid into the spool folder and its SHA-256; FileUnreadable if it is none.

    Only a plain file whose name has our form and stands directly in `spool` is looked at: neither a link nor a path
    that leads elsewhere. The hash is taken here, whatever the worker says. Without `spool` nothing is kept.
    """
    try:
        file, sha256 = data["file"], data["sha256"]
        # A file may bear a name that is no text.
        name, media_type = _short(data["name"]), _word(data["media_type"])
        if not isinstance(file, str) or not _SHA256.fullmatch(sha256):
            raise _Misfit("the original has no name")
        if not file or spool is None:
            return None, sha256
        folder, _, plain = file.rpartition(os.sep)
        if folder != str(spool) or not _SPOOLED.fullmatch(plain):
            raise _Misfit("the original lies elsewhere")
        path = spool / plain
        stream, size = open_plain_file(path)
        with stream:
            if size > _LARGEST_ORIGINAL:
                raise _Misfit("the original is no plain file")
            digest = hashlib.sha256()
            for piece in read_pieces(stream, size):
                digest.update(piece)
            sha256 = digest.hexdigest()
    except (KeyError, TypeError, ValueError, AttributeError, OSError) as error:
        raise _refused(error) from error
    return KeptOriginal(path, sha256, name, media_type), sha256
