"""Records for reference managers: RIS, BibTeX and CSL-JSON; what is not known exactly is never made exact.

RIS after the field list of Reference Manager (TY … ER, CRLF), BibTeX after the LaTeX Companion's list of special
characters, CSL-JSON after the citation style language's schema 1.0.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from cuttings_db.export.records import ArticleRecord, plain_line

__all__ = ["bibtex", "csl", "ris"]

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_PARTICLES = {"van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ten", "ter", "zu"}
_ORGANISATION = re.compile(
    r"\b(?:Staff|Team|Desk|Press|News|Inc|Ltd|GmbH|AG|University|Hospital|Institute|Society|Group|Agency|Reuters|PR)\b|\d"
)
_LATEX = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    # BibTeX counts braces behind a backslash as well: one alone would end nothing, or the entry.
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SMALL = {"a", "an", "the", "of", "on", "in", "for", "to", "and"}


def _family_given(name: str) -> tuple[str, str]:
    """Return family and given name; a name that is no person's, or of which one cannot tell, is all family."""
    if ", " in name:
        family, _, given = name.partition(", ")
        return family, given
    words = name.split()
    if len(words) < 2 or _HAN.search(name) or _ORGANISATION.search(name):
        return name, ""
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    return " ".join(words[at:]), " ".join(words[:at])


def _days(record: ArticleRecord) -> tuple[list[int], list[int]]:
    """Return the first and last day of the publication as [year, month, day], each as precise as it is known."""
    if record.published is None:
        return [], []
    _edtf, lo, hi, precision, qualifier = record.published
    if qualifier == "since":
        hi = None
    elif qualifier in ("until", "by"):
        lo = None
    parts = {"day": 3, "month": 2, "year": 1}.get(precision, 3) if qualifier not in ("within", "since") else 3
    first, last = ([int(n) for n in day.split("-")][:parts] if day else [] for day in (lo, hi))
    return first, last


def _exact(record: ArticleRecord) -> list[int]:
    """Return the publication date if it is one day, month or year, else only what all of its days share."""
    first, last = _days(record)
    shared = []
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        shared.append(one)
    return shared


def _remark(record: ArticleRecord) -> str:
    """Return in words what is known of a date that is not exact; empty where it is."""
    if record.published is None:
        return "undated"
    edtf, _lo, _hi, precision, qualifier = record.published
    if qualifier == "exact" and precision in ("day", "month", "year"):
        return ""
    return f"published {edtf} (EDTF)"


def _ris_line(tag: str, value: str) -> str:
    """Return one line of RIS."""
    return f"{tag}  - {plain_line(value)}\r\n"


def ris(records: Iterable[ArticleRecord]) -> str:
    """Return articles as RIS, one record each."""
    made = []
    for record in records:
        lines = [_ris_line("TY", "NEWS" if record.source else "ELEC" if record.url else "GEN")]
        lines.append(_ris_line("TI", record.title))
        for author in record.authors:
            family, given = _family_given(author)
            lines.append(_ris_line("AU", f"{family}, {given}" if given else family))
        if record.source:
            lines.append(_ris_line("T2", record.source))
            lines.append(_ris_line("JO", record.source))
        exact = _exact(record)
        if exact:
            lines.append(_ris_line("PY", f"{exact[0]:04d}"))
            month, day = [*(f"{n:02d}" for n in exact[1:]), "", ""][:2]
            lines.append(_ris_line("DA", f"{exact[0]:04d}/{month}/{day}/"))
        lines += [_ris_line("KW", word) for word in (*record.tags, *record.collections)]
        if record.url:
            lines.append(_ris_line("UR", record.url))
        if record.language:
            lines.append(_ris_line("LA", record.language))
        lines += [_ris_line("N1", words) for words in (_remark(record), record.note) if words]
        lines += [_ris_line("AN", record.uuid), "ER  - \r\n"]
        made.append("".join(lines))
    return "\r\n".join(made)


def _latex(text: str) -> str:
    """Return a text as LaTeX writes it."""
    return "".join(_LATEX.get(character, character) for character in plain_line(text))


def _ascii(text: str) -> str:
    """Return the plain letters and digits of a text."""
    folded = unicodedata.normalize("NFKD", text)
    return "".join(c for c in folded if c.isascii() and c.isalnum())


def _key(record: ArticleRecord) -> str:
    """Return what a citation is called: family name, year, first word of weight."""
    family = _ascii(_family_given(record.authors[0])[0]) if record.authors else _ascii(record.source.split(" ")[0])
    exact = _exact(record)
    words = [w for w in (_ascii(word).lower() for word in record.title.split()) if w and w not in _SMALL]
    return f"{family.lower()}{exact[0] if exact else ''}{words[0] if words else ''}" or f"article{record.id}"


def _distinct(keys: Sequence[str]) -> list[str]:
    """Return keys of which no two are equal: the second of a kind gets -2."""
    seen: dict[str, int] = {}
    made = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        made.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return made


def bibtex(records: Sequence[ArticleRecord]) -> str:
    """Return articles as BibTeX in UTF-8: @article where the paper is known, else @misc."""
    made = []
    for record, key in zip(records, _distinct([_key(record) for record in records]), strict=True):
        names = [_family_given(author) for author in record.authors]
        exact = _exact(record)
        authors = " and ".join(f"{_latex(f)}, {_latex(g)}" if g else f"{{{_latex(f)}}}" for f, g in names)
        fields = {
            # Braces keep capitals: a gene is not to be written small.
            "title": f"{{{_latex(record.title)}}}",
            "author": authors,
            "journal" if record.source else "": _latex(record.source),
            "year": f"{exact[0]:04d}" if exact else "",
            "month": _MONTHS[exact[1] - 1] if len(exact) > 1 else "",
            "day": str(exact[2]) if len(exact) > 2 else "",
            # The address is read by \url, where only these would end the field.
            "url": re.sub(r"[{}\\\s]", lambda match: f"%{ord(match[0]):02X}", record.url),
            "langid": _latex(record.language),
            "keywords": _latex(", ".join((*record.tags, *record.collections))),
            "note": _latex("; ".join(words for words in (_remark(record), record.note) if words)),
        }
        lines = [
            f"  {name} = {value if name == 'month' else f'{{{value}}}'}"
            for name, value in fields.items()
            if name and value
        ]
        made.append(f"@{'article' if record.source else 'misc'}{{{key},\n" + ",\n".join(lines) + "\n}\n")
    return "\n".join(made)


def _csl_name(author: str) -> dict[str, str]:
    """Return an author for CSL; what cannot be taken apart surely stays whole."""
    family, given = _family_given(author)
    return {"family": family, "given": given} if given else {"literal": family}


def csl(records: Sequence[ArticleRecord]) -> str:
    """Return articles as CSL-JSON."""
    made: list[dict[str, Any]] = []
    for record in records:
        kind = "article-newspaper" if record.source else "webpage" if record.url else "document"
        item: dict[str, Any] = {"id": record.uuid, "type": kind, "title": plain_line(record.title)}
        if record.authors:
            item["author"] = [_csl_name(author) for author in record.authors]
        if record.source:
            item["container-title"] = plain_line(record.source)
        first, last = _days(record)
        if first and last:
            item["issued"] = {"date-parts": [first] if first == last else [first, last]}
        elif record.published is not None:
            item["issued"] = {"literal": record.published[0]}
        if "issued" in item and record.published is not None and record.published[4] in ("approximate", "uncertain"):
            item["issued"]["circa"] = True
        if record.url:
            item["URL"] = record.url
        if record.language:
            item["language"] = record.language
        if record.tags or record.collections:
            item["keyword"] = ", ".join((*record.tags, *record.collections))
        note = "; ".join(words for words in (_remark(record), record.note) if words)
        if note:
            item["note"] = plain_line(note)
        made.append(item)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"
