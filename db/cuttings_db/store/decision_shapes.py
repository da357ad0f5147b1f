"""The shapes that decisions have when they come from outside: whoever wrote them, nothing else is let in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from cuttings_db.errors import DecisionRefused
from cuttings_db.model import ENTITY_TYPES, Question, from_json
from cuttings_db.store.highlights import COLOURS

__all__ = ["KINDS", "check_shape"]

_LONGEST_WORD = 4000
_LONGEST_NOTE = 20_000
_MOST = 200_000
_LARGEST = 48_000_000
_LARGEST_QUESTION = 100_000
_LARGEST_NUMBER = 1 << 53
_UUID = re.compile(r"[0-9a-fA-F-]{1,64}")
_TIME = re.compile(r"[0-9TZ:+.-]{10,40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
# Whether a value has a shape.
_Shape = Callable[[Any], bool]


def _text(value: Any) -> bool:
    """Tell whether a value is a short text."""
    return isinstance(value, str) and len(value) <= _LONGEST_WORD


def _long_text(value: Any) -> bool:
    """Tell whether a value is a text such as people write or mark."""
    return isinstance(value, str) and len(value) <= _LONGEST_NOTE


def _time(value: Any) -> bool:
    """Tell whether a value is a moment."""
    return isinstance(value, str) and _TIME.fullmatch(value) is not None


def _colour(value: Any) -> bool:
    """Tell whether a value is a colour of highlights."""
    return isinstance(value, str) and value in COLOURS


def _question(value: Any) -> bool:
    """Tell whether a value is a question."""
    if not isinstance(value, dict) or len(json.dumps(value)) > _LARGEST_QUESTION:
        return False
    try:
        from_json(Question, value)
    except (TypeError, ValueError, KeyError, AttributeError):
        return False
    return True


def _identifier(value: Any) -> bool:
    """Tell whether a value is a UUID."""
    return isinstance(value, str) and _UUID.fullmatch(value) is not None


def _number(value: Any) -> bool:
    """Tell whether a value is a number of something."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LARGEST_NUMBER


def _flag(value: Any) -> bool:
    """Tell whether a value is yes or no."""
    return isinstance(value, bool)


def _type(value: Any) -> bool:
    """Tell whether a value is a type of entities."""
    return value in ENTITY_TYPES


def _key(value: Any) -> bool:
    """Tell whether a value is a key of recognition."""
    # What begins with this sign is given by people, not found by the machine.
    return _text(value) and value != "" and not value.startswith("#")


def _hash(value: Any) -> bool:
    """Tell whether a value is a SHA-256."""
    return isinstance(value, str) and _SHA256.fullmatch(value) is not None


def _list(each: _Shape) -> _Shape:
    """Return the shape of a list."""
    return lambda value: isinstance(value, list) and len(value) <= _MOST and all(map(each, value))


def _dict(key: _Shape, each: _Shape) -> _Shape:
    """Return the shape of an object with any keys of a shape."""

    def fits(value: Any) -> bool:
        return isinstance(value, dict) and len(value) <= _MOST and all(key(k) and each(v) for k, v in value.items())

    return fits


def _record(**fields: _Shape) -> _Shape:
    """Return the shape of an object with certain fields."""
    return lambda value: isinstance(value, dict) and all(n in value and fits(value[n]) for n, fits in fields.items())


def _or_none(fits: _Shape) -> _Shape:
    """Return a shape that may be missing."""
    return lambda value: value is None or fits(value)


def _or_empty(fits: _Shape) -> _Shape:
    """Return a shape that may be empty."""
    return lambda value: value in ("", None) or fits(value)


def _pair(value: Any) -> bool:
    """Tell whether a value is two short texts."""
    return isinstance(value, list) and len(value) == 2 and all(map(_text, value))


_FIELDS: dict[str, _Shape] = {
    "entities": _list(_identifier),
    "entity": _or_none(_identifier),
    "other": _or_none(_identifier),
    "made": _identifier,
    "name": _or_none(_text),
    "called": _text,
    "type": _or_empty(_type),
    "key": _key,
    "names": _list(_text),
    "articles": _list(_number),
    "article": _or_none(_number),
    "start": _number,
    "end": _number,
    "date": _number,
    "everywhere": _flag,
    "former": _flag,
    "on": _flag,
    "surface": _long_text,
    "before": _text,
    "after": _text,
    "claim": _text,
    "tag": _text,
    "to": _text,
    "question": _question,
    "highlight": _identifier,
    "colour": _colour,
    "note": _or_none(_long_text),
    "text": _long_text,
    "number": _number,
    "written": _time,
    "role": _text,
    "value": _or_none(lambda value: _flag(value) or _text(value)),
    "values": _dict(str.isdecimal, _or_none(_text)),
    "interval": _dict(_text, _or_none(_text)),
    "place": _record(surface=_text, before=_text, after=_text, number=_number),
    "texts": _dict(str.isdecimal, _hash),
    "words": _dict(str.isdecimal, _hash),
    "anchors": _dict(
        _identifier, _record(type=_type, name=_text, keys=_list(_pair), names=_list(_text))
    ),
}  # fmt: skip
_PLACED = ("article", "start", "end")
# What a decision of each kind cannot do without.
_NEEDED: dict[str, tuple[str, ...]] = {
    "merge": ("entities",),
    "rename": ("entity", "name"),
    "retype": ("entity", "type"),
    "reject": ("entity",),
    "not_same": ("entities",),
    "split": ("entity",),
    "add_mention": (*_PLACED, "type"),
    "reject_mention": _PLACED,
    "assign_mention": (*_PLACED, "entity"),
    "retype_mention": (*_PLACED, "type"),
    "ignore": ("surface",),
    "heed": ("surface",),
    "claim": ("entity", "claim"),
    "reject_claim": ("entity", "claim", "value"),
    "tag": ("tag",),
    "tag_rename": ("tag", "to"),
    "tag_remove": ("tag",),
    "collection_rename": ("name", "to"),
    "saved_search": ("name", "question"),
    "saved_search_rename": ("name", "to"),
    **dict.fromkeys(("collection", "collection_make", "collection_remove", "saved_search_remove"), ("name",)),
    "highlight": (*_PLACED, "colour"),
    **dict.fromkeys(("highlight_change", "highlight_remove"), ("highlight",)),
    "note": ("article",),
    **dict.fromkeys(("star", "trash", "read", "published", "history"), ()),
    **dict.fromkeys(("copy", "not_copy"), ()),
    **dict.fromkeys(("title", "author", "source", "url", "language"), ("article",)),
    **dict.fromkeys(("correct_date", "confirm_date", "reject_date", "release_date"), ()),
}
KINDS: Sequence[str] = tuple(_NEEDED)


def check_shape(decision: Any) -> dict[str, Any]:
    """Return a decision with the fields that decisions have, and no others; DecisionRefused if any is misshapen."""
    if not isinstance(decision, dict):
        raise DecisionRefused("it is no correction")
    kind = decision.get("kind")
    if not isinstance(kind, str) or kind not in _NEEDED:
        raise DecisionRefused(f"there is no correction of the kind “{str(kind)[:40]}”")
    found: dict[str, Any] = {"kind": kind}
    for name, fits in _FIELDS.items():
        if name in decision:
            if not fits(decision[name]):
                raise DecisionRefused(f"its “{name}” is misshapen")
            found[name] = decision[name]
    missing = [name for name in _NEEDED[kind] if found.get(name) in (None, "")]
    if missing:
        raise DecisionRefused(f"its “{missing[0]}” is missing")
    if kind in ("merge", "not_same") and len(found["entities"]) < 2:
        raise DecisionRefused("it names fewer than two entries")
    if kind == "not_same" and len(found["entities"]) > 2:
        raise DecisionRefused("it names more than two entries")
    if len(json.dumps(found)) > _LARGEST:
        raise DecisionRefused("it is too large")
    return found
