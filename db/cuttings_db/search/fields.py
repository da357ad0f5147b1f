"""The schema of the index: fields of words with positions, and columns of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh import columns, formats
from whoosh.fields import FieldType, Schema

from cuttings_db.search.arrays import Array
from cuttings_db.search.document import FIELDS

__all__ = ["COLUMNS", "ArrayColumnReader", "schema"]

COLUMNS = ("article", "digest")


class ArrayPositions(formats.Positions):
    """Positions as little-endian 32-bit numbers one after another."""

    def encode(self, poslist: Any) -> bytes:
        """Return positions as bytes."""
        return np.array(poslist, dtype="<u4").tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Return the positions."""
        found: list[int] = np.frombuffer(valuestring, dtype="<u4").tolist()
        return found

    def decode_frequency(self, valuestring: bytes) -> int:
        """Return how many positions there are."""
        return len(valuestring) // 4


class ArrayColumn(columns.Column):
    """A column of whole numbers."""

    _default = 0


class ArrayColumnReader(columns.ColumnReader):
    """The numbers of one column of a segment."""

    def __init__(self, values: Array) -> None:
        self._values = values
        self._sign = 1

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, docnum: int) -> int:
        return int(self._values[docnum])

    def __iter__(self) -> Iterator[int]:
        return iter(self._values.tolist())

    def sort_key(self, docnum: int) -> Any:
        """Return what a document is sorted by."""
        return self._sign * self[docnum]

    def set_reverse(self) -> None:
        """Sort the other way round."""
        self._sign = -1


class _Words(FieldType):
    """A field of terms with positions, made by our own analysis."""

    def __init__(self) -> None:
        super().__init__(ArrayPositions(), None, scorable=True)  # type: ignore[arg-type]

    def index(self, value: Any, **kwargs: Any) -> Any:
        """Refuse: articles are indexed by our own writer."""
        raise TypeError("this field is written by our own writer")


class _Number(FieldType):
    """A number of each document, in a column; not searched."""

    indexed = False
    column_type = ArrayColumn()

    def __init__(self) -> None:
        self.format = self.analyzer = self.vector = None
        self.scorable = self.stored = self.unique = False

    def from_column_value(self, value: Any) -> Any:
        """Return the number as it is."""
        return value


def schema() -> Schema:
    """Return the schema: one field of terms for each part of an article, and two columns."""
    fields: dict[str, FieldType] = {name: _Words() for name in FIELDS}
    fields.update({name: _Number() for name in COLUMNS})
    return Schema(**fields)
