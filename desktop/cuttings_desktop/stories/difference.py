"""Two texts side by side: what is the same is quiet, what differs is marked word by word."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cuttings_desktop.glyphs import showable
from cuttings_desktop.linked import LinkPage
from cuttings_desktop.theme import Theme, current

__all__ = ["DifferencePage", "difference_html"]

_LONGEST_SAME = 320  # characters of a stretch that is the same, when only differences are wanted


def _marked(text: str, marks: Sequence[Sequence[int]], colour: str) -> str:
    """Return a piece of text as HTML with what differs on a ground of `colour`."""
    pieces, at = [], 0
    for start, end in sorted((max(0, int(s)), min(len(text), int(e))) for s, e in marks):
        if start < at or start >= end:
            continue
        pieces += [
            _plain(text[at:start]),
            f'<span style="background-color:{colour}">',
            _plain(text[start:end]),
            "</span>",
        ]
        at = end
    return "".join([*pieces, _plain(text[at:])])


def _plain(text: str) -> str:
    """Return text as HTML; its paragraphs stay apart."""
    return html.escape(showable(text.strip("\n"))).replace("\n", "<br>")


def _shortened(text: str) -> str:
    """Return the beginning and the end of a long stretch that is the same."""
    if len(text) <= _LONGEST_SAME:
        return _plain(text)
    half = _LONGEST_SAME // 2
    words = QCoreApplication.translate("stories", "… {n} characters the same …").format(n=len(text) - 2 * half)
    return f"{_plain(text[:half])}<br><i>{html.escape(words)}</i><br>{_plain(text[-half:])}"


def difference_html(
    blocks: Sequence[Mapping[str, Any]], heads: tuple[str, str], theme: Theme, *, whole: bool = False
) -> str:
    """Return two texts as a table of two columns; with `whole` nothing that is the same is left out."""
    gone, new = theme.error_ground, theme.selection
    lines = [
        f'<tr><td width="50%"><strong>{html.escape(showable(heads[0]))}</strong></td>'
        f'<td width="50%"><strong>{html.escape(showable(heads[1]))}</strong></td></tr>'
    ]
    for block in blocks:
        kind = str(block["kind"])
        first, second = str(block.get("a_text") or ""), str(block.get("b_text") or "")
        if kind == "same":
            left = _plain(first) if whole else _shortened(first)
            right = _plain(second) if whole else _shortened(second)
            style = f'style="color:{theme.muted}"'
            cells = f"<td {style}>{left}</td><td {style}>{right}</td>"
        elif kind == "only_a":
            cells = f'<td style="background-color:{gone}">{_plain(first)}</td><td></td>'
        elif kind == "only_b":
            cells = f'<td></td><td style="background-color:{new}">{_plain(second)}</td>'
        else:
            left = _marked(first, block.get("a_marks") or (), gone)
            right = _marked(second, block.get("b_marks") or (), new)
            cells = f"<td>{left}</td><td>{right}</td>"
        lines.append(f'<tr valign="top">{cells}</tr>')
    return f'<table width="100%" cellspacing="0" cellpadding="6">{"".join(lines)}</table>'


class DifferencePage(LinkPage):
    """Shows the difference of two articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, 12)
        self.setAccessibleName(self.tr("Difference"))
        self._blocks: Sequence[Mapping[str, Any]] = ()
        self._heads = ("", "")
        self.whole = False

    def show_difference(self, blocks: Sequence[Mapping[str, Any]], heads: tuple[str, str]) -> None:
        """Show the answer to `difference`."""
        self._blocks, self._heads = blocks, heads
        self.draw()

    def draw(self, *, keep: bool = False) -> None:
        """Write the page."""
        self.show_words(difference_html(self._blocks, self._heads, current(), whole=self.whole), keep=keep)

    def say(self, words: str) -> None:
        """Say something in the place of a difference."""
        self._blocks = ()
        self.show_words(f'<p class="muted">{html.escape(words)}</p>')
