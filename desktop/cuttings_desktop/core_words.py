"""Say in the window's language what the core says in English: its sentences are matched with its templates."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from cuttings_desktop import assets

__all__ = ["forget", "said"]

_CONTEXT = "core"
_PLACE = re.compile(r"\{\d+\}")
_DEEPEST = 3
_LONGEST = 2000  # characters; what is longer is a text, not a sentence of ours
# What a check of the archive has found: "articles have no text: 3".
_COUNTED = re.compile(r"(.+): (\d[\d,]*)")
# Two sentences, or a reason and what lies behind it.
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")


@lru_cache(maxsize=1)
def _templates() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Return the translated sentences that never vary, and patterns of those that do with their translations.

    Both are empty in English. Patterns with more words of their own come first: they are the more certain.
    """
    plain: dict[str, str] = {}
    varying: list[tuple[int, re.Pattern[str], str]] = []
    try:
        listed = json.loads((assets.asset("translations") / "core_words.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}, []
    for template in listed:
        translated = QCoreApplication.translate(_CONTEXT, template)
        if translated == template:
            continue
        if not _PLACE.search(template):
            plain[template] = translated
            continue
        own = _PLACE.split(template)
        pattern = "(.*?)".join(map(re.escape, own))
        varying.append((-sum(map(len, own)), re.compile(pattern, re.DOTALL), translated))
    varying.sort(key=lambda one: one[0])
    return plain, [(pattern, translated) for _weight, pattern, translated in varying]


def forget() -> None:
    """Begin anew: the language has changed."""
    _templates.cache_clear()
    said.cache_clear()


def _filled(template: str, values: Sequence[str]) -> str:
    """Return a template with values in its places, in whatever order it has them."""
    return _PLACE.sub(lambda place: values[int(place[0][1:-1])], template)


def _one(text: str, depth: int) -> str | None:
    """Return a sentence in the window's language; None if the core has no such template."""
    plain, varying = _templates()
    if text in plain:
        return plain[text]
    counted = _COUNTED.fullmatch(text)
    if counted is not None and counted[1] in plain:
        return counted[2] + plain[counted[1]]
    for pattern, translated in varying:
        match = pattern.fullmatch(text)
        if match is not None:
            return _filled(translated, [_whole(value, depth + 1) for value in match.groups()])
    return None


def _whole(text: str, depth: int) -> str:
    """Return a text in the window's language as far as the core's templates go, sentence by sentence."""
    if depth > _DEEPEST or not text.strip() or len(text) > _LONGEST:
        return text
    found = _one(text, depth)
    if found is not None:
        return found
    if text.endswith((".", "。")) and (found := _one(text[:-1], depth)) is not None:
        return found + "。"
    sentences = _SENTENCE.split(text)
    if len(sentences) < 2:
        return text
    return "".join(_whole(sentence, depth) for sentence in sentences)


@lru_cache(maxsize=2048)
def said(text: str) -> str:
    """Return what the core said in the window's language; what it has no words for stays as it is."""
    return _whole(text, 0) if _templates()[0] or _templates()[1] else text
