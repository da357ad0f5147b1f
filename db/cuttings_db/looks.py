"""How a dated item looks, as one number: the store packs it, the timeline unpacks it."""

from __future__ import annotations

import typing
from dataclasses import dataclass

from cuttings_db.model import DateRole, Precision, Qualifier

__all__ = ["PRECISIONS", "QUALIFIERS", "ROLES", "Look", "pack_look", "unpack_look"]

PRECISIONS: tuple[Precision, ...] = typing.get_args(Precision)
QUALIFIERS: tuple[Qualifier, ...] = typing.get_args(Qualifier)
ROLES: tuple[DateRole, ...] = typing.get_args(DateRole)


@dataclass(frozen=True)
class Look:
    """What decides how an item is drawn."""

    precision: Precision
    qualifier: Qualifier
    role: DateRole


def pack_look(precision: Precision, qualifier: Qualifier, role: DateRole) -> int:
    """Return bits 0–3 precision, 4–7 qualifier, 8–11 role, each the index in the order of the model."""
    return PRECISIONS.index(precision) | QUALIFIERS.index(qualifier) << 4 | ROLES.index(role) << 8


def unpack_look(look: int) -> Look:
    """Return what `pack_look` packed; IndexError for a number that it never made."""
    return Look(PRECISIONS[look & 15], QUALIFIERS[look >> 4 & 15], ROLES[look >> 8 & 15])
