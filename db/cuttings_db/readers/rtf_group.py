"""Keep what holds between two braces of RTF: where text goes, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LOOKS", "Group"]

# Most words of a file: how text looks, whatever it is for. The first two are the commonest that mean nothing to us.
LOOKS = frozenset(
    (b"i", b"cf", b"b", b"v", b"deleted", b"super", b"nosupersub", b"sub", b"plain", b"fs", b"uc", b"intbl")
)


@dataclass(slots=True)
class Group:
    """What holds between two braces; `target` says where its text goes."""

    target: str = "body"
    font: int | None = None
    fallback: int = 1
    bold: bool = False
    hidden: bool = False
    raised: bool = False
    size: int = 24
    style: int = 0
    outline: int = 9
    in_table: bool = False
    fresh: bool = True  # nothing but `\*` has been read of it
    starred: bool = False
    opened: str = ""  # what has to be closed with it: a link, a note, a fact

    def hear(self, word: bytes, number: int | None, default_font: int | None) -> None:
        """Hear a control word about how text looks; any other means nothing to us."""
        on = number != 0
        if word == b"b":
            self.bold = on
        elif word in (b"v", b"deleted"):
            self.hidden = on
        elif word == b"super":
            self.raised = on
        elif word in (b"nosupersub", b"sub"):
            self.raised = False
        elif word == b"plain":
            self.bold = self.hidden = self.raised = False
            self.size, self.font = 24, default_font
        elif word == b"fs":
            self.size = min(max(number or 24, 1), 4000)
        elif word == b"f":
            self.font = number or 0
        elif word == b"uc":
            self.fallback = min(max(number or 0, 0), 16)
        elif word == b"pard":
            self.style, self.outline, self.in_table = 0, 9, False
        elif word == b"intbl":
            self.in_table = True
        elif word == b"s":
            self.style = number or 0
        elif word == b"outlinelevel":
            self.outline = number if number is not None else 9
