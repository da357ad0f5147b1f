"""The kinds of gaps and the ways to mend them in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["gap_icon", "gap_words", "mend_icon", "mend_words"]

_ICONS = {
    "failed": "circle-alert",
    "empty": "file-text",
    "image_only": "eye-off",
    "truncated": "scissors",
    "undated": "calendar-off",
    "unknown_language": "circle-question-mark",
    "unread_language": "languages",
    "no_original": "archive",
    "stuck": "triangle-alert",
    "unrecognised": "book-open",
}
_MENDS = {
    "encoding": "languages",
    "reader": "book-open",
    "published": "calendar-days",
    "language": "languages",
    "import_again": "rotate-ccw",
    "password": "key-round",
    "open_original": "file-text",
    "dismiss": "x",
}


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("gaps", text)


def gap_words(kind: str) -> tuple[str, str]:
    """Return the name of a kind of gap, and what it means for what one finds."""
    return {
        "failed": (_tr("Could not be read"), _tr("Files that were given and are not in the archive at all.")),
        "empty": (_tr("Next to no text"), _tr("Articles of a few words: perhaps the wrong part of a page was read.")),
        "image_only": (_tr("Pictures of text"), _tr("Scans without text; words in them are not found.")),
        "truncated": (_tr("Cut off"), _tr("Articles that end before their end; what follows is not found.")),
        "undated": (_tr("Without a date"), _tr("They have no place on the timeline, and no day finds them.")),
        "unknown_language": (_tr("Language not known"), _tr("Names and dates are not recognised in them.")),
        "unread_language": (
            _tr("Names not recognised"),
            _tr("In a language whose words are found, but whose names and dates are not recognised."),
        ),
        "no_original": (_tr("Original not kept"), _tr("They cannot be read again, nor handed on as they were.")),
        "stuck": (
            _tr("Could not be read closely"),
            _tr("Reading them more closely failed; their names are from the fast look."),
        ),
        "unrecognised": (_tr("Not yet read closely"), _tr("Their names are from the fast look; the rest follows.")),
    }.get(kind, (kind.replace("_", " "), ""))


def gap_icon(kind: str) -> str:
    """Return the picture of a kind of gap."""
    return _ICONS.get(kind, "eye-off")


def mend_words(mend: str) -> str:
    """Return what a way to mend is called."""
    return {
        "encoding": _tr("Read with another encoding…"),
        "reader": _tr("Read in another way…"),
        "published": _tr("Set date…"),
        "language": _tr("Set language…"),
        "import_again": _tr("Import again"),
        "password": _tr("Give the password…"),
        "open_original": _tr("Open the original"),
        "dismiss": _tr("Take off the list"),
    }.get(mend, mend)


def mend_icon(mend: str) -> str:
    """Return the picture of a way to mend."""
    return _MENDS.get(mend, "")
