"""The kinds of copies in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["kind_words"]


def kind_words(kind: str) -> str:
    """Return what a kind of copy is called."""
    tr = QCoreApplication.translate
    return {
        "first": tr("stories", "first"),
        "copy": tr("stories", "copy"),
        "trimmed": tr("stories", "shortened"),
        "translation": tr("stories", "translation"),
        "revised": tr("stories", "revised"),
    }.get(kind, kind)
