"""The working form of a paragraph while the text layer decides what it is."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings_db.model import Paragraph, ParagraphKind

__all__ = ["Piece"]


@dataclass(slots=True)
class Piece:
    """A paragraph under work: its words, its kind so far, and whether the format itself said so."""

    start: int
    end: int
    text: str
    kind: ParagraphKind = "body"
    level: int = 0
    page: int = 0
    given: bool = False
    byline: bool = False

    @property
    def apart(self) -> bool:
        """Tell whether the paragraph stands outside the flow of reading."""
        return self.kind in ("furniture", "reference", "footnote", "caption")

    def paragraph(self) -> Paragraph:
        """Return the finished paragraph."""
        return Paragraph(self.start, self.end, self.kind, self.level, self.page)
