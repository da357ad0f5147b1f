"""What people decide about dates: the publication date of articles, single dates, and how an article is read.

Each of these changes how other dates of its articles are read, so that they are read again with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.intervals import parse_edtf
from cuttings_db.model import Interval, from_json, to_json
from cuttings_db.store.anchoring import Place, find_place, place_at
from cuttings_db.store.connection import Store
from cuttings_db.store.date_overrides import (
    DateOverride,
    current_text,
    put_rows,
    said_of,
    take_rows,
    write_override,
)
from cuttings_db.store.dates import INTERVAL
from cuttings_db.store.metadata import known_article, named_articles, refresh_metadata, set_override

__all__ = ["DATE_EFFECTS", "complete", "date_articles", "of_earlier_version", "revert_date_effect"]

# (label for the menu, what `revert_date_effect` needs)
Effect = tuple[str, Any]

_SINGLE = ("correct_date", "confirm_date", "reject_date", "release_date")
_STATES = {"correct_date": "corrected", "confirm_date": "confirmed", "reject_date": "rejected"}
_WORDS = {
    "correct_date": "correction of the date “{}”",
    "confirm_date": "confirmation of the date “{}”",
    "reject_date": "removal of the date “{}”",
    "release_date": "return of the date “{}” to what was read",
}
# No date that anybody writes is longer; a whole text is no date.
_LONGEST = 300
_LABEL = 40
_GONE = "this date is no longer in the archive"
_FORMS = "Write it as 2025-08-26, 2025-08, 2025, 2025-08-26/2025-08-28 or [2025-08-01..2025-08-26]."


def read_value(value: Any) -> Interval:
    """Return the interval that a person wrote in EDTF; DecisionRefused if it names no day."""
    try:
        if not isinstance(value, str):
            raise TypeError("a date is text")
        interval = parse_edtf(value)
    except (ValueError, TypeError) as error:
        raise DecisionRefused(f"“{value}” is no date", _FORMS) from error
    if interval.lo is None and interval.hi is None:
        raise DecisionRefused(f"“{value}” names no day", _FORMS)
    return interval


def complete(store: Store, decision: dict[str, Any]) -> dict[str, Any]:
    """Return a decision with the place of the date that it names, so that it means the same after every later run.

    A date is named by its number, or by article, start and end. Other decisions come back as they are.
    """
    kind = str(decision["kind"])
    if kind not in _SINGLE:
        return decision
    place = _named_place(store, decision)
    rest = {name: value for name, value in decision.items() if name != "date"}
    made = {**rest, **{name: getattr(place, name) for name in Place.__dataclass_fields__}}
    sql = f'SELECT rejected, origin, role, {", ".join(INTERVAL)} FROM dates WHERE article=? AND start=? AND "end"=?'
    rows = store.rows(sql, (place.article, place.start, place.end))
    said = said_of(store, place.article, place.start, place.end)
    if kind == "release_date":
        if not said and not (rows and rows[0][0]):
            raise DecisionRefused("nobody said anything of this date")
    elif kind == "reject_date":
        if not rows or rows[0][0]:
            raise DecisionRefused(_GONE)
    elif kind == "confirm_date":
        if not rows:
            raise DecisionRefused(_GONE)
        if rows[0][1] == "confirmed":
            raise DecisionRefused("this date is confirmed already")
        interval = dict(zip(INTERVAL, rows[0][3:], strict=True))
        if interval["lo"] is None and interval["hi"] is None:
            raise DecisionRefused("no day is known for this date", "Type the date that is meant.")
        made["interval"] = interval
    else:
        read_value(decision.get("value"))
    made["role"] = rows[0][2] if rows and rows[0][2] != "vague" else "event"
    return made


def _named_place(store: Store, decision: dict[str, Any]) -> Place:
    """Return the place of the date that a decision names; DecisionRefused if there is none."""
    if "date" in decision:
        rows = store.rows('SELECT article, start, "end" FROM dates WHERE id=?', (_number(decision["date"]),))
        if not rows:
            raise DecisionRefused(_GONE)
        article, start, end = (int(cell) for cell in rows[0])
    else:
        article, start, end = (_number(decision.get(name)) for name in ("article", "start", "end"))
        known_article(store, article)
    text = current_text(store, article)
    if not 0 <= start < end <= len(text):
        raise DecisionRefused("the place of this date is not in the text of the article")
    place = place_at(text, article, start, end)
    if "surface" in decision and decision["surface"] != place.surface:
        words = {name: str(decision.get(name, "")) for name in ("surface", "before", "after")}
        span = find_place(text, Place(article, start, end, **words))
        if span is None:
            raise DecisionRefused(f"“{words['surface'][:_LABEL]}” no longer stands in the text of the article")
        place = place_at(text, article, *span)
    if place.end - place.start > _LONGEST or not place.surface.strip():
        raise DecisionRefused("this is no place for a date", "Mark the words of one date.")
    return place


def _number(value: Any) -> int:
    """Return a number that names something."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise DecisionRefused("this correction names no date", "Name it by its number, or by article, start and end.")
    return value


def _place(store: Store, decision: dict[str, Any]) -> Place:
    """Return the place of a complete decision in the present text; where it is gone, where it was."""
    names = Place.__dataclass_fields__
    place = Place(**{name: decision[name] for name in names})
    text = current_text(store, place.article)
    span = find_place(text, place)
    return place if span is None else place_at(text, place.article, *span)


def _said(store: Store, decision: dict[str, Any]) -> Effect:
    """Write what a person says of one date, or take their word on it away; the inverse holds what was said before."""
    kind, place = str(decision["kind"]), _place(store, decision)
    old = take_rows(store, place.article, place.start, place.end)
    if kind != "release_date":
        interval = None
        if kind == "correct_date":
            interval = read_value(decision.get("value"))
        elif kind == "confirm_date":
            interval = from_json(Interval, decision["interval"])
        write_override(store, DateOverride(place, _STATES[kind], interval, decision.get("role", "event")))  # type: ignore[arg-type]
    surface = " ".join(place.surface.split())
    shown = surface if len(surface) <= _LABEL else surface[: _LABEL - 1] + "…"
    return _WORDS[kind].format(shown), {"place": [place.article, place.start, place.end], "old": old}


def _published(store: Store, decision: dict[str, Any]) -> Effect:
    """Set when articles were published; None takes the person's value away again."""
    values = decision.get("values")
    if values is None:
        values = dict.fromkeys(named_articles(decision), decision.get("value"))
    elif not isinstance(values, dict):
        raise DecisionRefused("the publication dates of this correction are misshapen")
    given = {int(article): value for article, value in values.items()}
    if not given:
        raise DecisionRefused("no article is chosen", "Choose at least one.")
    stored = {v: json.dumps(to_json(read_value(v))) for v in {*given.values()} if v is not None}
    old = {}
    for article, value in given.items():
        known_article(store, article)
        old[article] = set_override(store, article, "published", None if value is None else stored[value])
        refresh_metadata(store, article)
    count = f" of {len(given)} articles" if len(given) > 1 else ""
    return f"change of publication date{count}", {"values": old}


def _history(store: Store, decision: dict[str, Any]) -> Effect:
    """Say whether dates without a year follow the last date told; None leaves it to the text."""
    value = decision.get("value")
    if value is not None and not isinstance(value, bool):
        raise DecisionRefused("how dates are read is true, false or null")
    old = {}
    for article in named_articles(decision):
        known_article(store, article)
        old[article] = set_override(store, article, "history", None if value is None else json.dumps(value))
    if not old:
        raise DecisionRefused("no article is chosen", "Choose at least one.")
    return "change of how dates without a year are read", {"values": old}


DATE_EFFECTS: dict[str, Callable[[Store, dict[str, Any]], Effect]] = {
    **dict.fromkeys(_SINGLE, _said),
    "published": _published,
    "history": _history,
}


def date_articles(decision: dict[str, Any], inverse: Any) -> Sequence[int]:
    """Return the articles whose dates are to be read again after a decision was made or taken back."""
    kind = str(decision["kind"])
    if kind not in DATE_EFFECTS:
        return ()
    if isinstance(inverse, list):
        # Of an earlier version: (article, start, end) of a date, or the old value of the one article.
        return (int(inverse[0]) if kind == "reject_date" else named_articles(decision)[0],)
    return (int(inverse["place"][0]),) if kind in _SINGLE else [int(article) for article in inverse["values"]]


def revert_date_effect(store: Store, decision: dict[str, Any], inverse: Any) -> None:
    """Take a decision about dates back inside a running transaction."""
    kind = str(decision["kind"])
    if kind in _SINGLE:
        if isinstance(inverse, list):
            take_rows(store, *(int(cell) for cell in inverse[:3]))
            return
        place = _place(store, decision)
        take_rows(store, place.article, place.start, place.end)
        put_rows(store, inverse["old"])
        return
    if isinstance(inverse, list):
        inverse = {"values": {named_articles(decision)[0]: inverse[0][0] if inverse else None}}
    for article, value in inverse["values"].items():
        set_override(store, int(article), kind, value)
        refresh_metadata(store, int(article))


def of_earlier_version(store: Store, decision: dict[str, Any], inverse: Any) -> dict[str, Any]:
    """Return a removal of a date that an earlier version stored by number alone with its place."""
    if decision["kind"] not in _SINGLE or "surface" in decision or not isinstance(inverse, list):
        return decision
    article, start, end = (int(cell) for cell in inverse[:3])
    place = place_at(current_text(store, article), article, start, end)
    return {"kind": decision["kind"], **{name: getattr(place, name) for name in Place.__dataclass_fields__}}
