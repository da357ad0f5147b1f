"""A language of the tests: every word longer, accented and in brackets, so that one sees what has none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from cuttings_desktop import core_words

__all__ = ["CLOSING", "OPENING", "Pseudo", "pseudo", "speak_english"]

OPENING, CLOSING = "[", "]"
_ACCENTS = str.maketrans("aeioucnyAEIOUCNY", "áéíóúçñýÁÉÍÓÚÇÑÝ")
# Places, marks of rich text and the letter of a key stay as they are.
_KEPT = re.compile(r"(\{[a-z_0-9]*\}|<[^>]+>|&\w;|&.|\n)")
_LONGER = 0.4


def pseudo(words: str) -> str:
    """Return words as this language says them."""
    pieces = _KEPT.split(words)
    accented = "".join(piece if at % 2 else piece.translate(_ACCENTS) for at, piece in enumerate(pieces))
    own = sum(map(len, pieces[::2]))
    return f"{OPENING}{accented}{'~' * round(own * _LONGER)}{CLOSING}"


class Pseudo(QTranslator):
    """Translates everything that is asked of it, by the program and by Qt."""

    def isEmpty(self) -> bool:
        """Return that there is a translation."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the words of this language; patterns of dates are no words."""
        if not source or re.fullmatch(r"[dMyHhm ,:.]+", source):
            return None  # type: ignore[return-value]  # an empty one would be a translation
        return pseudo(source)


def speak_english(translators: Iterable[QTranslator]) -> None:
    """Speak English again, without these."""
    for translator in translators:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(QLocale("en"))
    core_words.forget()
