"""The kinds of copies in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["kind_words"]


def _tr(text: str) -> str:
    """Translate one word."""
    return QCoreApplication.translate("stories", text)


def kind_words(kind: str) -> str:
    """Return what a kind of copy is called."""
    return {
        "first": _tr("first"),
        "copy": _tr("copy"),
        "trimmed": _tr("shortened"),
        "translation": _tr("translation"),
        "revised": _tr("revised"),
    }.get(kind, kind)
