"""Know which characters the shipped fonts can draw, and replace what they cannot by something honest."""

from __future__ import annotations

import json
import re
import unicodedata

from cuttings_db.resources import resource

__all__ = ["PLACEHOLDER", "Glyphs"]

PLACEHOLDER = "[?]"
# Joiners, direction and variation marks, byte order marks: they draw nothing, and a wrong one turns text around.
_INVISIBLE = re.compile(
    "[\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]+"
)
_REPORTED = 12


class Glyphs:
    """The characters of all shipped fonts; it remembers what it had to replace."""

    def __init__(self) -> None:
        data = json.loads((resource("fonts") / "coverage.json").read_text(encoding="utf-8"))
        self._held = frozenset(point for first, last in data["ranges"] for point in range(first, last + 1))
        self._fallback: dict[str, str] = {}
        self.replaced: dict[str, None] = {}

    def _other(self, character: str) -> str:
        """Return what stands for a character that no font has: its compatibility form, or nothing."""
        if character not in self._fallback:
            form = unicodedata.normalize("NFKC", character)
            usable = form != character and all(ord(c) in self._held for c in form)
            self._fallback[character] = form if usable else ""
        return self._fallback[character]

    def drawable(self, text: str) -> str:
        """Return the text with every character that no font has replaced; runs of them get one placeholder."""
        if text.isascii() and text.isprintable():
            return text
        out: list[str] = []
        for c in _INVISIBLE.sub("", text):
            if ord(c) in self._held:
                out.append(c)
            elif other := self._other(c):
                out.append(other)
            else:
                self.replaced[c] = None
                if not out or out[-1] != PLACEHOLDER:
                    out.append(PLACEHOLDER)
        return "".join(out)

    def warning(self) -> str:
        """Return one sentence on what was replaced, or nothing."""
        count = len(self.replaced)
        if not count:
            return ""
        shown = " ".join(self._name(c) for c in list(self.replaced)[:_REPORTED])
        more = " …" if count > _REPORTED else ""
        subject = "1 character that no font has was" if count == 1 else f"{count} characters that no font has were"
        return f"{subject} replaced by {PLACEHOLDER}: {shown}{more}"

    @staticmethod
    def _name(character: str) -> str:
        """Return a character for the report: itself, or its number where it shows nothing."""
        visible = unicodedata.category(character)[0] not in "CZM"
        return character if visible else f"U+{ord(character):04X}"
