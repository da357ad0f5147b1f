"""Ways to harm a file, each by a seed, and what of an archive lies on the pages that were harmed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cuttings_db.store.salvaging_cells import INDEX, TABLE, cells, children, kind_of, row_of
from cuttings_db.store.salvaging_pages import Pages
from cuttings_db.store.salvaging_trees import Trees

__all__ = ["HARMS", "Places", "harm", "places_of"]

_PAGE = 4096
Harm = Callable[[bytearray, random.Random], None]


def _bits(data: bytearray, chance: random.Random) -> None:
    """Flip some bits anywhere."""
    for _ in range(chance.choice((1, 3, 20, 120))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _pages(data: bytearray, chance: random.Random, fill: Callable[[], bytes]) -> None:
    """Overwrite some pages, or one sector of each."""
    for _ in range(chance.choice((1, 2, 6))):
        at, size = chance.randrange(len(data) // _PAGE) * _PAGE, chance.choice((512, _PAGE, _PAGE, 4 * _PAGE))
        data[at : at + size] = (fill() * 16)[: len(data[at : at + size])]


def _zeros(data: bytearray, chance: random.Random) -> None:
    """Overwrite pages with nothing."""
    _pages(data, chance, lambda: bytes(_PAGE))


def _noise(data: bytearray, chance: random.Random) -> None:
    """Overwrite pages with noise."""
    _pages(data, chance, lambda: chance.randbytes(_PAGE))


def _moved(data: bytearray, chance: random.Random) -> None:
    """Write pages where others belong, as a disk does that loses its way."""
    for _ in range(chance.choice((1, 2, 6))):
        one, other = (chance.randrange(len(data) // _PAGE) * _PAGE for _ in range(2))
        data[one : one + _PAGE] = data[other : other + _PAGE]


def _cut(data: bytearray, chance: random.Random) -> None:
    """Cut the end off."""
    del data[chance.randrange(len(data) // 20, len(data)) :]


def _head(data: bytearray, chance: random.Random) -> None:
    """Overwrite the begin."""
    size = chance.choice((100, 512, _PAGE, 3 * _PAGE))
    data[:size] = chance.choice((bytes(size), chance.randbytes(size)))


HARMS: dict[str, Harm] = {"bits": _bits, "zeros": _zeros, "noise": _noise, "moved": _moved, "cut": _cut, "head": _head}


def harm(whole: bytes, kind: str, seed: int) -> bytes:
    """Return a file harmed in one way; the same seed harms it the same way."""
    data = bytearray(whole)
    HARMS[kind](data, random.Random(f"{kind} {seed}"))
    return bytes(data)


@dataclass(frozen=True)
class Places:
    """On which pages the text of each article lies, each decision, and each original with all its pieces."""

    texts: dict[int, frozenset[int]]
    decisions: dict[int, frozenset[int]]
    originals: dict[int, frozenset[int]]

    @staticmethod
    def harmed(whole: bytes, damaged: bytes) -> set[int]:
        """Return the pages that are others now, or gone."""
        count = -(-len(whole) // _PAGE)
        return {
            n + 1 for n in range(count) if whole[n * _PAGE : (n + 1) * _PAGE] != damaged[n * _PAGE : (n + 1) * _PAGE]
        }


class _Noted(Pages):
    """Pages that note which of them are asked for."""

    def __init__(self, path: Path) -> None:
        self.asked: set[int] = set()
        super().__init__(path)

    def page(self, number: int) -> bytes | None:
        self.asked.add(number)
        return super().page(number)


# Which value of a row says whose it is; None: the number of the row.
_OWNERS = {"revisions": 1, "decisions": None, "originals": None, "original_chunks": 0}


def places_of(path: Path) -> Places:
    """Return where the rows of a sound archive lie."""
    found: dict[str, dict[int, frozenset[int]]] = {name: {} for name in _OWNERS}
    pages = _Noted(path)
    with pages:
        trees = Trees(pages)
        owner = {trees.entries[name].root: name for name in found}
        waiting = list(owner)
        while waiting:
            number = waiting.pop()
            name, data = owner[number], pages.page(number)
            assert data is not None
            table = trees.entries[name].table
            kind = kind_of(data, number)
            if kind != TABLE[0]:
                for cell in cells(data, number, pages.usable):
                    pages.asked.clear()
                    row = row_of(pages, data, cell, table=table)
                    assert row is not None
                    key = row.key if _OWNERS[name] is None else row.values[_OWNERS[name]]
                    found[name][key] = found[name].get(key, frozenset()) | {number, *pages.asked}
            if kind in (TABLE[0], INDEX[0]):
                for page, _key in children(data, number, pages.usable):
                    owner[page] = name
                    waiting.append(page)
    pieces = found["original_chunks"]
    originals = {key: where | pieces.get(key, frozenset()) for key, where in found["originals"].items()}
    return Places(found["revisions"], found["decisions"], originals)
