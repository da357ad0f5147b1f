"""A quotation with what one needs to find it again, as plain and as rich text."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData

from cuttings_db.characters import one_line
from cuttings_desktop.date_words import interval_words
from cuttings_desktop.reading_pane.copying import Quoted
from cuttings_desktop.reading_pane.marks import safe_address

__all__ = ["Citation", "citation_of", "mime_of", "number_words"]

_QUOTES = frozenset('“”„«»"「」『』')


@dataclass(frozen=True)
class Citation:
    """A quotation and where it is from: `plain` for any program, `rich` as HTML for those that take it."""

    plain: str
    rich: str


def _tr(text: str) -> str:
    """Translate one phrase."""
    return QCoreApplication.translate("reading_pane", text)


def number_words(numbers: Sequence[int]) -> str:
    """Return paragraph numbers in words, runs joined, such as "paragraphs 3–5, 8"; nothing without any."""
    known = sorted({n for n in numbers if n > 0})
    if not known:
        return ""
    runs: list[list[int]] = []
    for number in known:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    words = _tr("paragraph {n}") if len(known) == 1 else _tr("paragraphs {n}")
    return words.format(n=said)


def _sources(header: Mapping[str, Any], numbers: Sequence[int]) -> tuple[list[str], list[str]]:
    """Return the pieces of the line that says where a quotation is from, as plain and as rich text."""
    title = str(header.get("title") or "").strip() or _tr("Untitled")
    address = safe_address(header.get("url"))
    published = header.get("published")
    day = interval_words(published, short=False, bounds=True) if published else _tr("no date")
    file = one_line(PurePath(str(header.get("path") or "")).name)
    plain, rich = [], []
    for words, form in (
        (str(header.get("author") or "").strip(), "{}"),
        (_tr("“{title}”").format(title=title), f'<a href="{html.escape(address)}">{{}}</a>' if address else "{}"),
        (str(header.get("source") or "").strip(), "<i>{}</i>"),
        (day, "{}"),
        (number_words(numbers), "{}"),
        (address or (_tr("file {name}").format(name=file) if file else ""), "{}"),
    ):
        if words:
            plain.append(" ".join(words.split()))
            rich.append(form.format(html.escape(" ".join(words.split()))))
    return plain, rich


def citation_of(header: Mapping[str, Any], quoted: Sequence[Quoted]) -> Citation:
    """Return the citation of some paragraphs, or parts of them, of an article (the answer to `article`)."""
    paragraphs = [piece.text.strip() for piece in quoted if piece.text.strip()]
    # Words that bring quotation marks, and several paragraphs, stand as they are: nothing in a quotation is changed.
    bare = len(paragraphs) != 1 or bool(_QUOTES & set(paragraphs[0]))
    text = "\n\n".join(paragraphs) if bare else _tr("“{words}”").format(words=paragraphs[0])
    plain, rich = _sources(header, [piece.number for piece in quoted])
    comma = _tr(", ")
    body = "".join(f"<p>{html.escape(p).replace(chr(10), '<br>')}</p>" for p in text.split("\n\n"))
    return Citation(
        f"{text}\n\n— {comma.join(plain)}", f"<blockquote>{body}</blockquote><p>— {html.escape(comma).join(rich)}</p>"
    )


def mime_of(citation: Citation) -> QMimeData:
    """Return a citation for the clipboard."""
    data = QMimeData()
    data.setText(citation.plain)
    data.setHtml(citation.rich)
    return data
