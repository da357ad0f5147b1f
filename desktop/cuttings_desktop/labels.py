"""What was decided, as undo names it, in the language of the window: the archive says of what it was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.core_words import said
from cuttings_desktop.entity_words import type_words
from cuttings_desktop.messages import plural

__all__ = ["label_words"]


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("labels", text)


def _sorting() -> dict[str, str]:
    """Return the words of what was sorted, marked and noted, by key; {n} are the articles."""
    return {
        "tag": _tr("tag “{tag}” on {n}"),
        "tag_off": _tr("tag “{tag}” off {n}"),
        "star": _tr("star on {n}"),
        "star_off": _tr("star off {n}"),
        "trash": _tr("{n} to the trash"),
        "trash_off": _tr("{n} out of the trash"),
        "read": _tr("{n} marked as read"),
        "read_off": _tr("{n} marked as unread"),
        "collection": _tr("{n} into “{name}”"),
        "collection_off": _tr("{n} out of “{name}”"),
        "collection_make": _tr("new collection “{name}”"),
        "collection_rename": _tr("collection “{name}” called “{to}”"),
        "collection_remove": _tr("removal of the collection “{name}”"),
        "tag_rename": _tr("tag “{tag}” called “{to}”"),
        "tag_remove": _tr("removal of the tag “{tag}”"),
        "saved_search": _tr("saved search “{name}”"),
        "saved_search_rename": _tr("saved search “{name}” called “{to}”"),
        "saved_search_remove": _tr("removal of the saved search “{name}”"),
        "highlight": _tr("highlight “{surface}”"),
        "highlight_colour": _tr("colour of a highlight"),
        "highlight_note": _tr("note of a highlight"),
        "highlight_remove": _tr("removal of a highlight"),
        "note": _tr("note “{text}”"),
        "note_off": _tr("removal of a note"),
        "articles": "{n}",
        "import": _tr("import of {n}"),
        "join": _tr("joining of {n} of another archive"),
        "reread": _tr("another reading of {n}"),
        "split": _tr("parting into articles"),
        "copy": _tr("a copy"),
        "not_copy": _tr("not a copy"),
    }


def _correcting() -> dict[str, str]:
    """Return the words of corrections of names, dates and what is known of an article, by key."""
    return {
        "merge": _tr("one name, “{name}”"),
        "not_same": _tr("“{first}” is not “{second}”"),
        "rename": _tr("name “{name}”"),
        "retype": _tr("type {type}"),
        "reject": _tr("“{entity}” is no name"),
        "split": _tr("“{entity}” split"),
        "add_mention": _tr("“{surface}” is a name"),
        "add_mention_everywhere": _tr("“{surface}” is a name everywhere"),
        "reject_mention": _tr("“{surface}” is no name here"),
        "assign_mention": _tr("“{surface}” means “{entity}”"),
        "retype_mention": _tr("“{surface}” is of the type {type}"),
        "ignore": _tr("“{surface}” is never a name"),
        "heed": _tr("“{surface}” may be a name"),
        "claim": _tr("“{value}” said of “{entity}”"),
        "reject_claim": _tr("“{value}” not said of “{entity}”"),
        "published": _tr("publication date of {n}"),
        "published_off": _tr("no publication date for {n}"),
        "history": _tr("reading of dates in {n}"),
        "correct_date": _tr("date “{surface}” corrected"),
        "confirm_date": _tr("date “{surface}” confirmed"),
        "reject_date": _tr("“{surface}” is no date"),
        "release_date": _tr("date “{surface}” as the machine reads it"),
        "title": _tr("title"),
        "author": _tr("author"),
        "source": _tr("source"),
        "url": _tr("address"),
        "language": _tr("language"),
    }


def label_words(label: object, words: object = None) -> str:
    """Return what a decision is called; `words` is {key, values} of the archive, `label` its English words."""
    plain = said(str(label or ""))
    if not isinstance(words, Mapping):
        return plain
    key, values = str(words.get("key") or ""), dict(words.get("values") or {})
    if key in ("undo", "redo", "undo_decision"):
        inner = label_words(values.get("label"), values.get("words"))
        form = _tr("{what} done again") if key == "redo" else _tr("{what} taken back")
        return form.format(what=inner)
    form = (_correcting() if key == "split" and "entity" in values else {**_correcting(), **_sorting()}).get(key, "")
    return _filled(form, values) if form else plain


def _filled(form: str, values: dict[str, Any]) -> str:
    """Fill in names and numbers."""
    if isinstance(values.get("articles"), int):
        values["n"] = plural(values["articles"], _tr("article"), _tr("articles"))
    if values.get("type"):
        values["type"] = type_words(str(values["type"])).lower()
    try:
        return form.format(**values)
    except (KeyError, IndexError):
        return form
