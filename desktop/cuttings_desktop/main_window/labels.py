"""What was decided, as undo names it: in the language of the window where the archive says what it was made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.messages import plural

__all__ = ["label_words"]


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("labels", text)


def _forms() -> dict[str, tuple[str, ...]]:
    """Return the words of each key; of two the second is for what is taken away or off."""
    return {
        "tag": (_tr("tag “{tag}” on {n}"), _tr("tag “{tag}” off {n}")),
        "star": (_tr("star on {n}"), _tr("star off {n}")),
        "trash": (_tr("{n} to the trash"), _tr("{n} out of the trash")),
        "read": (_tr("{n} marked as read"), _tr("{n} marked as unread")),
        "collection": (_tr("{n} into “{name}”"), _tr("{n} out of “{name}”")),
        "collection_make": (_tr("new collection “{name}”"),),
        "collection_rename": (_tr("other name for the collection “{name}”"),),
        "collection_remove": (_tr("removal of the collection “{name}”"),),
        "tag_rename": (_tr("other name for the tag “{tag}”"),),
        "tag_remove": (_tr("removal of the tag “{tag}”"),),
        "saved_search": (_tr("saved search “{name}”"),),
        "saved_search_rename": (_tr("other name for the search “{name}”"),),
        "saved_search_remove": (_tr("removal of the search “{name}”"),),
        "highlight": (_tr("highlight “{quote}”"),),
        "highlight_change": (_tr("change of a highlight"),),
        "highlight_remove": (_tr("removal of a highlight"),),
        "note": (_tr("note"),),
        "import": (_tr("import of {n}"),),
        "reread": (_tr("another reading of {n}"),),
        "split": (_tr("parting of a collection of articles"),),
        "not_copy": (_tr("not a copy"),),
        "copy": (_tr("a copy"),),
    }


def label_words(label: object, words: object = None) -> str:
    """Return what a decision is called; `words` is {key, values} of the archive, `label` its English words."""
    plain = str(label or "")
    if not isinstance(words, Mapping) or str(words.get("key")) not in _forms():
        return plain
    values: dict[str, Any] = dict(words.get("values") or {})
    forms = _forms()[str(words["key"])]
    articles = values.get("articles")
    many = len(articles) if isinstance(articles, list) else articles
    if isinstance(many, int):
        values["n"] = plural(many, _tr("article"), _tr("articles"))
    form = forms[1] if len(forms) > 1 and values.get("on") is False else forms[0]
    try:
        return form.format(**values)
    except (KeyError, IndexError, ValueError):
        return plain
