"""The places that a question looks into, such as a collection or what is unread, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["scope_words"]


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("scopes", text)


def scope_words(scope: str) -> str:
    """Return a scope (`kind:value`) as the words of a chip; one that is not known stands as it is written."""
    from cuttings_desktop.gaps import gap_words

    kind, _, value = scope.partition(":")
    plain = {
        "is:unread": _tr("unread"),
        "is:read": _tr("read"),
        "is:starred": _tr("starred"),
        "is:noted": _tr("with notes"),
        "is:copy": _tr("copies"),
    }
    if scope in plain:
        return plain[scope]
    made = {
        "collection": _tr("collection {name}"),
        "tag": _tr("tag {name}"),
        "import": _tr("import {name}"),
        "story": _tr("copies of one article"),
    }
    if kind == "gap":
        return gap_words(value)[0].lower()
    return made[kind].format(name=value) if kind in made and value else scope
