"""The worker's side of reading an original again: the reading of one article out of it, and what else it may be."""

from __future__ import annotations

import codecs
import dataclasses
import itertools
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuttings_db.errors import FileRefused, FileUnreadable
from cuttings_db.importing.dating import Said
from cuttings_db.importing.recognising import recognise
from cuttings_db.model import Evidence, from_json
from cuttings_db.progress import Report

if TYPE_CHECKING:
    from cuttings_db.readers import Reading

__all__ = ["choices", "likely_encodings", "reading_of_article", "reread"]

_PREVIEW = 400
_SAMPLE = 65_536
# Formats of which the bytes are text, so that an encoding and a reader can be chosen.
_TEXTUAL = ("text", "markdown", "html", "html-whole")
_CANDIDATES = (
    *("utf-8", "gb18030", "big5hkscs", "cp1252", "utf-16-le", "utf-16-be", "cp932", "euc_jp", "cp949", "cp1250"),
    *("cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_15", "mac_roman", "cp437"),
)


def reading_of_article(readings: Sequence[Reading], member: str, shared: bool = False) -> Reading:
    """Return that of the readings of an original which is the article at a place; FileUnreadable if none surely is.

    An original holds less than the file that it came from, so that its places are the ends of the article's. One that
    other articles share is not taken whole for one of them.
    """
    pieces = member.split("!/") if member else []
    for cut in range(len(pieces)):
        there = [r for r in readings if r.draft.member == "!/".join(pieces[cut:])]
        if len(there) == 1:
            return there[0]
    if shared:
        words = "it is a part of a collection, and its original does not say where it begins and ends"
        raise FileUnreadable(words, "Read the collection again, and split it anew.")
    if len(readings) == 1:
        return readings[0]
    there = [r for r in readings if not r.draft.member]
    if len(there) == 1:
        return there[0]
    raise FileUnreadable(
        f"the original holds {len(readings)} articles, and none of them is surely this one", "Import the file again."
    )


def _readings(params: dict[str, Any]) -> list[Reading]:
    """Read an original as asked."""
    from cuttings_db import readers

    password, encoding, reader = (params.get(name) or None for name in ("password", "encoding", "reader"))
    path, page, whole = Path(params["path"]), str(params.get("page") or ""), not params.get("shared")
    return readers.read(path, page, password=password, encoding=encoding, reader=reader, whole=whole)


def _reading(params: dict[str, Any]) -> Reading:
    """Read an original as asked; returns the article that is meant."""
    return reading_of_article(_readings(params), str(params.get("member") or ""), bool(params.get("shared")))


def reread(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Read an original again and recognise the one article that is meant.

    `carried` is evidence that the file around the original gave, which the original itself may not give.
    """
    draft = _reading(params).draft
    # The file that lies here was made a moment ago.
    own = [e for e in draft.evidence if not e.source.startswith("file time")]
    sources = {e.source for e in own}
    carried = [from_json(Evidence, e) for e in params.get("carried", ())]
    evidence = (*own, *(e for e in carried if e.source not in sources))
    known = {name: params.get("known", {}).get(name, "") for name in ("author", "source", "url")}
    draft = dataclasses.replace(
        draft,
        member=str(params.get("member") or ""),
        evidence=evidence,
        author=draft.author or str(known["author"]),
        source=draft.source or str(known["source"]),
        url=draft.url or str(known["url"]),
    )
    said, language = from_json(Said, params["said"]), str(params.get("language") or "")
    return recognise(draft, params["depth"], said, language=language)


def choices(params: dict[str, Any], report: Report) -> dict[str, Any]:
    """Return what an original may be read as, and how it begins if it is read as asked.

    {encodings, encoding, format, textual, preview, characters, reason}; `reason` says why it cannot be read so.
    """
    path = Path(params["path"])
    answer: dict[str, Any] = {"encodings": [], "encoding": "", "format": "", "preview": "", "characters": 0}
    try:
        draft = _reading(params).draft
    except FileRefused as error:
        return {**answer, "textual": False, "reason": error.reason, "advice": error.advice}
    textual = draft.format in _TEXTUAL
    answer |= {"encoding": draft.encoding, "format": draft.format, "characters": len(draft.text)}
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    encodings = likely_encodings(sample, draft.encoding) if textual else []
    answer |= {"encodings": encodings, "preview": draft.text[:_PREVIEW]}
    return {**answer, "textual": textual, "reason": "", "advice": ""}


def likely_encodings(sample: bytes, present: str = "") -> list[str]:
    """Return the encodings that the beginning of a text may be in, the likeliest first; `present` is among them."""
    from cuttings_db.readers.encoding import known_encoding

    scored = []
    for order, name in enumerate(_CANDIDATES):
        try:
            # What is cut off in the middle of a character is no fault.
            text = codecs.getincrementaldecoder(name)("strict").decode(sample)
        except (UnicodeDecodeError, UnicodeError):
            continue
        scored.append((-_plausible(text), order, name))
    found = [name for _score, _order, name in sorted(scored)]
    shown = known_encoding(present)
    return list(dict.fromkeys([*found, *([shown] if shown else []), *_CANDIDATES]))


def _plausible(text: str) -> float:
    """Return how much a text looks like one: letters that stand among their like, next to no signs and controls."""
    high = [c for c in text if c > "\x7f"]
    odd = sum(1 for c in text if c < " " and c not in "\t\n\r\f")
    if not high:
        return 1.0 - odd / max(len(text), 1)
    kinds = [unicodedata.category(c) for c in high]
    letters = sum(kind in ("Lo", "Ll", "Lu", "Mn") for kind in kinds)
    strange = sum(kind in ("Cc", "Cn", "Co", "So", "Sk", "Sm", "Sc") for kind in kinds)
    # Words that are read wrongly jump between scripts, and between small and capital letters.
    near = sum(
        1
        for a, b in itertools.pairwise(text)
        if b > "\x7f" and a.isalpha() and b.isalpha() and (ord(a) >> 9 != ord(b) >> 9 or (a.islower() and b.isupper()))
        and not ("\u4e00" <= a <= "\u9fff" and "\u4e00" <= b <= "\u9fff")
    )  # fmt: skip
    wide = len(set(high)) / len(high)
    return (letters - 3 * strange - 2 * odd - near) / len(high) - 0.3 * wide
