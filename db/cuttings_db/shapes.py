"""Dataclasses to plain JSON values and back; what comes back is checked against the annotations."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable
from typing import Any, Literal, TypeVar

__all__ = ["from_json", "to_json"]

T = TypeVar("T")


_PLAIN = frozenset((str, int, float, bool, type(None)))


_NAMES: dict[type, tuple[str, ...] | None] = {}


def _names_of(kind: type) -> tuple[str, ...] | None:
    """Return the names of the fields of a dataclass, None for every other type."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(f.name for f in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else None
    return _NAMES[kind]


def to_json(value: Any) -> Any:
    """Return dataclasses, tuples and dicts as plain JSON values."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    names = _names_of(kind)
    if names is not None and not isinstance(value, type):
        return {name: to_json(getattr(value, name)) for name in names}
    if isinstance(value, (list, tuple)):
        return [to_json(v) for v in value]
    if isinstance(value, dict):
        return {str(k): to_json(v) for k, v in value.items()}
    return value


# Turns one JSON value into one value of a field; a value of another shape raises TypeError.
_Builder = Callable[[Any], Any]


def _expected(words: str, value: Any) -> TypeError:
    """Return the error for a value of another shape."""
    return TypeError(f"{words} was expected, not {type(value).__name__}")


def _tuple_builder(arguments: tuple[Any, ...]) -> _Builder:
    """Return what builds a tuple: of any length, or with one annotation for each place."""
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        each = _builder(arguments[0])

        def build_any(value: Any) -> Any:
            if not isinstance(value, list):
                raise _expected("a list", value)
            return tuple([each(v) for v in value])

        return build_any
    places = [_builder(argument) for argument in arguments]

    def build_places(value: Any) -> Any:
        if not isinstance(value, list) or len(value) != len(places):
            raise _expected(f"a list of {len(places)}", value)
        return tuple([place(v) for place, v in zip(places, value)])

    return build_places


def _union_builder(arguments: tuple[Any, ...]) -> _Builder:
    """Return what builds `X | None`."""
    inner = _builder(next(a for a in arguments if a is not type(None)))
    return lambda value: None if value is None else inner(value)


def _literal_builder(arguments: tuple[Any, ...]) -> _Builder:
    """Return what accepts the values of a Literal."""

    def build(value: Any) -> Any:
        if not isinstance(value, str) or value not in arguments:
            raise _expected(f"one of {arguments}", value)
        return value

    return build


def _plain_builder(hint: type) -> _Builder:
    """Return what accepts values of a plain class; True is no number."""

    def build(value: Any) -> Any:
        if not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
            raise _expected(hint.__name__, value)
        return value

    return build


def _build_words(value: Any) -> dict[str, str]:
    """Return a dict of strings."""
    if not isinstance(value, dict):
        raise _expected("an object", value)
    return {str(k): str(v) for k, v in value.items()}


@functools.cache
def _builder(hint: Any) -> _Builder:
    """Return what builds a value for an annotation."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return functools.partial(from_json, hint)
    if origin is tuple:
        return _tuple_builder(arguments)
    if origin is Literal:
        return _literal_builder(arguments)
    if origin in (types.UnionType, typing.Union):
        return _union_builder(arguments)
    if origin is dict:
        return _build_words
    return _plain_builder(hint)


@functools.cache
def _fields(cls: Any) -> dict[str, _Builder]:
    """Return what builds each field of a dataclass; looking annotations up costs more than everything else."""
    hints = typing.get_type_hints(cls)
    return {f.name: _builder(hints[f.name]) for f in dataclasses.fields(cls)}


def from_json(cls: type[T], data: Any) -> T:
    """Build a dataclass from what `to_json` wrote; a missing or misshapen field raises TypeError."""
    if not isinstance(data, dict):
        raise TypeError(f"an object was expected for {cls.__name__}")
    fields = _fields(typing.cast(Any, cls))
    return cls(**{name: fields[name](value) for name, value in data.items() if name in fields})
