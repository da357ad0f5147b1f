"""What is said of a decision that was made, and whether it changes what is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cuttings_desktop.labels import label_words
from cuttings_desktop.messages import plural, sentence

__all__ = ["changes_text", "decision_words", "report_words"]

# What these decisions change is seen in the text that is read, not only in lists.
_IN_THE_TEXT = frozenset(
    (
        *("title", "published", "source", "author", "url", "language", "tag"),
        *("read", "collection", "collection_remove", "collection_rename", "tag_rename", "tag_remove"),
        *("highlight_change", "highlight_remove", "note", "not_copy", "copy"),
        *("reject_date", "correct_date", "confirm_date", "release_date", "history"),
    )
)
# These are about names, in lists and in the text: what they come to is always said, since it is often seen elsewhere.
_NAMES = frozenset(
    (
        *("merge", "not_same", "split", "rename", "retype", "reject"),
        *("add_mention", "reject_mention", "assign_mention", "retype_mention"),
        *("ignore", "heed", "claim", "reject_claim"),
    )
)


# What these do is seen in the side bar or in a list; what was taken away, or moved from many, is said.
_ORGANISING = frozenset(
    (
        *("collection", "collection_remove", "tag", "tag_remove", "saved_search", "saved_search_remove"),
        *("highlight_remove", "not_copy"),
    )
)


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("saying", text)


def report_words(report: Mapping[str, Any]) -> str:
    """Return what came of an import, in a sentence."""
    pieces = [_tr("{n} imported").format(n=plural(report["added"], _tr("article"), _tr("articles")))]
    if report["already"]:
        pieces.append(_tr("{n} already here").format(n=report["already"]))
    if report["failed"]:
        pieces.append(_tr("{n} could not be read").format(n=len(report["failed"])))
    if report["cancelled"]:
        left = plural(report.get("not_reached", 0), _tr("file"), _tr("files"))
        pieces.append(_tr("stopped before the end with {n} left").format(n=left))
    return sentence(pieces)


def changes_text(decision: Mapping[str, Any]) -> bool:
    """Tell whether a decision changes the article that is read, or its head."""
    kind = decision["kind"]
    return kind in _IN_THE_TEXT or (kind in _NAMES and kind not in ("not_same", "claim", "reject_claim"))


def decision_words(decision: Mapping[str, Any], result: Mapping[str, Any]) -> str:
    """Return what a decision has done where one does not see it by itself; nothing where one does."""
    kind = decision["kind"]
    if kind == "trash":
        counted = plural(len(decision["articles"]), _tr("article"), _tr("articles"))
        moved = _tr("{n} moved to the trash.") if decision["on"] else _tr("{n} taken out of the trash.")
        return moved.format(n=counted)
    if kind == "published":
        many = len(decision.get("values") or decision.get("articles") or ())
        counted = plural(many, _tr("article"), _tr("articles"))
        return _tr("Publication date set for {n}.").format(n=counted) if many else ""
    if kind in _ORGANISING:
        return _organised(decision, result)
    if kind == "reject_date":
        return _tr("It is no longer taken for a date.")
    if kind in _NAMES:
        label = label_words(result.get("label"), result.get("words")).strip()
        return _tr("Done: {what}").format(what=label) if label and label != kind else _plain_words(kind)
    return ""


def _organised(decision: Mapping[str, Any], result: Mapping[str, Any]) -> str:
    """Return what was put together or taken apart."""
    kind, counted = decision["kind"], plural(len(decision.get("articles") or ()), _tr("article"), _tr("articles"))
    if kind == "collection":
        words = _tr("{n} put into “{name}”.") if decision["on"] else _tr("{n} taken out of “{name}”.")
        return words.format(n=counted, name=decision["name"])
    if kind == "tag":
        words = _tr("{n} tagged “{name}”.") if decision["on"] else _tr("The tag “{name}” taken off {n}.")
        return words.format(n=counted, name=decision["tag"]) if len(decision.get("articles") or ()) > 1 else ""
    return {
        "collection_remove": _tr("The collection “{name}” was removed; its articles stay."),
        "tag_remove": _tr("The tag “{name}” was taken off all articles."),
        "saved_search": _tr("The search “{name}” stands in the side bar."),
        "saved_search_remove": _tr("The saved search “{name}” was removed."),
        "highlight_remove": _tr("The highlight was removed."),
        "not_copy": _tr("It is a story of its own now."),
    }[kind].format(name=decision.get("name") or decision.get("tag") or "")


def _plain_words(kind: str) -> str:
    """Return what a decision of a kind does, where the archive has no words for it."""
    return {
        "merge": _tr("They are one name now."),
        "not_same": _tr("They stay two names and are not proposed again."),
        "split": _tr("They are two names now."),
        "rename": _tr("It has another name now."),
        "retype": _tr("It is of another type now."),
        "reject": _tr("It is no longer taken for a name."),
        "add_mention": _tr("It is a name now."),
        "reject_mention": _tr("It is no longer taken for a name here."),
        "assign_mention": _tr("It means the other name here."),
        "retype_mention": _tr("It is of another type here."),
        "ignore": _tr("It is never taken for a name any more."),
        "heed": _tr("It may be a name again."),
        "claim": _tr("It stands on the page of the name."),
        "reject_claim": _tr("It is no longer said of the name."),
    }.get(kind, "")
