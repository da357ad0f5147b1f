"""Decisions about what readers mark and write: highlights at words of the text, and notes on whole articles."""

from __future__ import annotations

import uuid
from typing import Any

from cuttings_db.characters import without_surrogates
from cuttings_db.errors import DecisionRefused
from cuttings_db.store.anchoring import Place, occurrence, place_at
from cuttings_db.store.connection import Store, now
from cuttings_db.store.date_overrides import current_text
from cuttings_db.store.decision_kinds import EVERYTHING, Effect, Kind, Things, shown
from cuttings_db.store.highlights import COLOURS, find_highlight, new_row, put_highlight, take_highlight
from cuttings_db.store.metadata import known_article, named_articles

__all__ = ["HIGHLIGHT_KINDS"]

_LONGEST = 10_000  # characters of a highlight
_LONGEST_NOTE = 20_000
_PLACE = ("surface", "before", "after", "number")


def _colour(value: Any) -> str:
    """Return the colour of a highlight."""
    if value not in COLOURS:
        raise DecisionRefused(f"“{str(value)[:40]}” is no colour of a highlight", f"Choose {', '.join(COLOURS)}.")
    return str(value)


def _note_text(value: Any) -> str:
    """Return a note as it is kept."""
    if not isinstance(value, str):
        raise DecisionRefused("the note is no text")
    if len(value) > _LONGEST_NOTE:
        raise DecisionRefused("the note is too long", f"Write at most {_LONGEST_NOTE:,} characters.")
    return without_surrogates(value).strip()


def _complete(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a highlight with its own name and the words that it is made on."""
    if all(name in decision for name in (*_PLACE, "highlight")):
        return decision
    (article,) = named_articles(decision)
    known_article(store, article)
    text, start, end = current_text(store, article), decision.get("start"), decision.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise DecisionRefused("the place of this highlight is not in the text of the article")
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    if start >= end:
        raise DecisionRefused("there are no words at this place", "Mark some words first.")
    if end - start > _LONGEST:
        raise DecisionRefused("this is too long for a highlight", f"Mark at most {_LONGEST:,} characters.")
    place = place_at(text, article, start, end)
    return {
        "kind": "highlight",
        "article": article,
        "start": start,
        "end": end,
        "colour": _colour(decision.get("colour", COLOURS[0])),
        "note": _note_text(decision.get("note", "")),
        "highlight": str(uuid.uuid4()),
        "written": now(),
        "surface": place.surface,
        "before": place.before,
        "after": place.after,
        "number": occurrence(text, place.surface, start),
    }


def _place(article: int, decision: dict[str, Any]) -> Place:
    """Return the place of a complete highlight."""
    return Place(article, int(decision["start"]), int(decision["end"]), *(str(decision[name]) for name in _PLACE[:3]))


def _refuse_lost(store: Store, decision: dict[str, Any]) -> None:
    """Refuse to mark what is not there: only what came from another archive waits for its words."""
    (article,) = named_articles(decision)
    known_article(store, article)
    place = _place(article, decision)
    found = find_highlight(current_text(store, article), place, int(decision["number"]))
    if found is None or not place.surface.strip():
        raise DecisionRefused("other words stand at this place now", "Look at the article again.")


def _highlight(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Mark words of an article; where they are gone, the highlight waits for a text that has them."""
    (article,) = named_articles(decision)
    known_article(store, article)
    identifier, number = str(decision["highlight"]), int(decision["number"])
    if store.value("SELECT 1 FROM highlights WHERE uuid=?", (identifier,)) is not None:
        raise DecisionRefused("this highlight is there already")
    place = _place(article, decision)
    colour, note = _colour(decision["colour"]), _note_text(decision.get("note", ""))
    span = find_highlight(current_text(store, article), place, number)
    put_highlight(store, new_row(identifier, place, number, colour, note, str(decision.get("written") or now()), span))
    return f"highlight “{shown(place.surface)}”", {"highlight": identifier}


def _highlight_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Take a highlight away."""
    take_highlight(store, inverse["highlight"])


def _taken(store: Store, decision: dict[str, Any]) -> list[Any]:
    """Take the highlight of a decision out of the table; DecisionRefused if there is none."""
    row = take_highlight(store, str(decision["highlight"]))
    if row is None:
        raise DecisionRefused("this highlight is no longer in the archive")
    return row


def _change(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Give a highlight another colour or another note."""
    row = _taken(store, decision)
    before = {"colour": row[4], "note": row[5]}
    colour = _colour(decision.get("colour") or row[4])
    note = row[5] if decision.get("note") is None else _note_text(decision["note"])
    put_highlight(store, [*row[:4], colour, note, *row[6:]])
    what = "note on" if note != before["note"] else "colour of"
    return f"{what} “{shown(row[8])}”", {"highlight": row[0], **before}


def _change_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Give a highlight the colour and the note that it had."""
    row = take_highlight(store, inverse["highlight"])
    if row is not None:
        put_highlight(store, [*row[:4], inverse["colour"], inverse["note"], *row[6:]])


def _remove(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Take a highlight away, and its note with it."""
    row = _taken(store, decision)
    return f"removal of the highlight “{shown(row[8])}”", {"row": row}


def _remove_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Put a highlight back, at the place where its words stand now."""
    put_highlight(store, inverse["row"], current_text(store, int(inverse["row"][1])))


def _of_highlight(decision: dict[str, Any], inverse: Any) -> Things:
    """Return the highlight of a decision."""
    return {("highlight", str(decision.get("highlight", "")), EVERYTHING)}


def _note(store: Store, decision: dict[str, Any], counter: int) -> Effect:
    """Write a note on a whole article; an empty one takes it away. The inverse is the one before."""
    (article,) = named_articles(decision)
    known_article(store, article)
    old = store.rows("SELECT text, made FROM article_notes WHERE article=?", (article,))
    text = _note_text(decision["text"])
    _write_note(store, article, [text, str(decision.get("written") or now())] if text else None)
    label = f"note “{shown(text)}”" if text else "removal of a note"
    return label, {"before": list(old[0]) if old else None, "same": [row[0] for row in old] == [text][: bool(text)]}


def _note_back(store: Store, decision: dict[str, Any], inverse: Any, counter: int) -> None:
    """Put the note back that there was."""
    _write_note(store, named_articles(decision)[0], inverse["before"])


def _write_note(store: Store, article: int, note: list[Any] | None) -> None:
    """Write the note on an article, or take it away."""
    store.connection.execute("DELETE FROM article_notes WHERE article=?", (article,))
    if note is not None:
        store.connection.execute("INSERT INTO article_notes VALUES (?, ?, ?)", (article, *note))


def _complete_note(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a note with the time at which it was written."""
    return {**decision, "text": _note_text(decision.get("text")), "written": decision.get("written") or now()}


def _same_note(inverse: Any) -> bool:
    """Tell whether a note is as it was."""
    return bool(inverse["same"])


HIGHLIGHT_KINDS: dict[str, Kind] = {
    "highlight": Kind(_highlight, _highlight_back, _complete, _refuse_lost, _of_highlight),
    "highlight_change": Kind(_change, _change_back, things=_of_highlight),
    "highlight_remove": Kind(_remove, _remove_back, things=_of_highlight),
    "note": Kind(_note, _note_back, _complete_note, idle=_same_note),
}
