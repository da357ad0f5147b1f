"""The form of a text that names are looked for in, and the way back to the source."""

from __future__ import annotations

import re

from cuttings_db.model import Part, TextLayer
from cuttings_db.text import Derived, derive, lay_out_text

__all__ = ["ReadingForm", "reading_form"]

_LINE_END = re.compile(r"\s*\n\s*")


class ReadingForm:
    """A text as it is read: page breaks, furniture and footnote marks do not cut its names."""

    def __init__(self, source: str, derived: Derived) -> None:
        self.source = source
        self.text = derived.text
        self._derived = derived

    def derived(self, offset: int) -> int | None:
        """Return where a source character stands in the reading form, or None if it was left out."""
        return self._derived.derived(offset)

    def parts(self, start: int, end: int) -> tuple[Part, ...]:
        """Return the pieces of the source under a span, without line ends and without blanks at their edges."""
        pieces: list[Part] = []
        for begin, stop in self._derived.parts(start, end):
            surface = self.source[begin:stop]
            if "\n" not in surface:
                bare = surface.strip()
                if bare:
                    first = begin + len(surface) - len(surface.lstrip())
                    pieces.append((first, first + len(bare)))
                continue
            position = begin
            for gap in [*_LINE_END.finditer(self.source, begin, stop), None]:
                edge = gap.start() if gap else stop
                while position < edge and self.source[position].isspace():
                    position += 1
                while edge > position and self.source[edge - 1].isspace():
                    edge -= 1
                if position < edge:
                    pieces.append((position, edge))
                if gap:
                    position = gap.end()
        return tuple(pieces)


def reading_form(text: str, layer: TextLayer | None = None) -> ReadingForm:
    """Return the reading form of a source text; without a layer the text layer is made here."""
    return ReadingForm(text, derive(text, layer or lay_out_text(text)))
