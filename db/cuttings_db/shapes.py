"""Dataclasses to plain JSON values and back; what comes back is checked against the annotations."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any, Literal, TypeVar

__all__ = ["from_json", "to_json"]

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """Return dataclasses, tuples and dicts as plain JSON values."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_json(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, (list, tuple)):
        return [to_json(v) for v in value]
    if isinstance(value, dict):
        return {str(k): to_json(v) for k, v in value.items()}
    return value


def _build(hint: Any, value: Any) -> Any:
    """Build one value for one annotation; a value of another shape raises TypeError."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return from_json(hint, value)
    if origin is tuple:
        if not isinstance(value, list):
            raise TypeError(f"a list was expected, not {type(value).__name__}")
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_build(arguments[0], v) for v in value)
        if len(arguments) != len(value):
            raise TypeError("a list of another length was expected")
        return tuple(_build(a, v) for a, v in zip(arguments, value, strict=True))
    if origin is Literal:
        if value not in arguments:
            raise TypeError(f"{value!r} is none of {arguments}")
        return value
    if origin in (types.UnionType, typing.Union):
        return None if value is None else _build(next(a for a in arguments if a is not type(None)), value)
    if origin is dict:
        return {str(k): str(v) for k, v in dict(value).items()}
    if isinstance(hint, type) and not isinstance(value, hint):
        raise TypeError(f"{hint.__name__} was expected, not {type(value).__name__}")
    return value


def from_json(cls: type[T], data: Any) -> T:
    """Build a dataclass from what `to_json` wrote; a missing or misshapen field raises TypeError."""
    if not isinstance(data, dict):
        raise TypeError(f"an object was expected for {cls.__name__}")
    hints = typing.get_type_hints(cls)
    fields = {f.name for f in dataclasses.fields(typing.cast(Any, cls))}
    return cls(**{k: _build(hints[k], v) for k, v in data.items() if k in fields})
