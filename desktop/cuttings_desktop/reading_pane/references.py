"""The cited sources of the article on the screen: where each stands, and which mark points to which."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["References"]

_SPACES = re.compile(r"\s+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _squeezed(text: str) -> str:
    """Return a text without spaces, for comparing."""
    return _SPACES.sub("", text)


class References:
    """The references of one article: `anchors` are offsets of marks in the text, places come as paragraphs load."""

    def __init__(self, references: list[dict[str, Any]]) -> None:
        self._references = references
        self._places: dict[int, int] = {}

    def place_paragraph(self, paragraph: dict[str, Any]) -> list[int]:
        """Note which references stand in a paragraph and return their numbers."""
        text, start, end = str(paragraph["text"]), int(paragraph["start"]), int(paragraph["end"])
        found: list[int] = []
        squeezed = _squeezed(text)
        for number, reference in enumerate(self._references):
            if number in self._places:
                continue
            known = reference.get("start")
            if isinstance(known, int):
                here = start <= known < end
            else:
                here = self._is_here(reference, text, squeezed)
            if here:
                self._places[number] = known if isinstance(known, int) else start
                found.append(number)
        return found

    @staticmethod
    def _is_here(reference: dict[str, Any], text: str, squeezed: str) -> bool:
        """Tell by its words, or else by its label, whether a reference stands in a paragraph."""
        words = _squeezed(str(reference.get("text", "")))[:60]
        if len(words) >= 8 and words in squeezed:
            return True
        label = re.escape(str(reference.get("label", "")).strip("[]().^ "))
        marked = re.match(rf"\s*(?:\[\^?{label}\]|\(?{label}[.)、:：]|{label}\s)", text) if label else None
        return marked is not None and (not words or squeezed[-8:] in words or words[:8] in squeezed)

    def number_of(self, label: str, start: int, end: int) -> int | None:
        """Return which reference a mark on `[start, end)` points to: by its place, else by its label."""
        for number, reference in enumerate(self._references):
            if any(start <= anchor < end for anchor in reference.get("anchors", ())):
                return number
        same = [n for n, r in enumerate(self._references) if str(r.get("label", "")) == label]
        return same[0] if same else None

    def place(self, number: int) -> int | None:
        """Return the offset where a reference stands, None while it is not loaded."""
        return self._places.get(number)

    def words(self, number: int) -> str:
        """Return what a reference says."""
        reference = self._references[number]
        return str(reference.get("text") or reference.get("url") or "")

    def address(self, number: int) -> str:
        """Return the address of a reference, or nothing."""
        return str(self._references[number].get("url") or "")

    def ways_back(self, number: int) -> list[tuple[str, int]]:
        """Return (sign, offset) of every place that points to a reference: ↩, or ↩a ↩b … when there are several."""
        anchors = [int(a) for a in self._references[number].get("anchors", ())]
        if len(anchors) == 1:
            return [("↩", anchors[0])]
        return [(f"↩{_LETTERS[i % 26]}", anchor) for i, anchor in enumerate(anchors[:26])]
