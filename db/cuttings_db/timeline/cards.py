"""Events that several articles tell of: which items are one, and which of them is drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cuttings_db.timeline.items import Items

__all__ = ["Cards"]

Int32 = NDArray[np.int32]


class Cards:
    """The items that belong together by an equal card number.

    `behind` marks the items that stand behind the first of their card, `lead` gives that first one, `sources` counts
    the articles of a card for its first item (1 for every item that is alone).
    """

    def __init__(self, items: Items, cards: Int32, among: NDArray[np.bool_]) -> None:
        """Gather the cards of the items in `among`; ValueError unless there is a number for every item."""
        if len(cards) != len(items):
            raise ValueError("every item needs the number of its card, or 0")
        at = np.flatnonzero((cards != 0) & among)
        # By card, then by the articles' own order: the first tells for all.
        order = at[np.lexsort((items.date[at], items.article[at], cards[at]))]
        sorted_cards = cards[order]
        first = np.flatnonzero(np.diff(sorted_cards, prepend=0) != 0) if len(order) else np.empty(0, dtype=np.intp)
        ends = np.append(first[1:], len(order)) if len(first) else first
        self.behind = np.zeros(len(items), dtype=np.bool_)
        self.behind[order] = True
        self.behind[order[first]] = False
        self.sources = np.ones(len(items), dtype=np.int32)
        self.lead = np.arange(len(items), dtype=np.int32)
        self.lead[order] = np.repeat(order[first], ends - first)
        self._order = order
        self._runs = {
            int(order[a]): (int(a), int(b)) for a, b in zip(first.tolist(), ends.tolist(), strict=True) if b - a > 1
        }
        if len(first):
            new = np.diff(items.article[order], prepend=-1) != 0
            new[first] = True
            self.sources[order[first]] = np.add.reduceat(new.astype(np.int32), first)

    def members(self, item: int) -> list[int]:
        """Return the items of the card of which `item` is the first, by article; only itself where there is none."""
        run = self._runs.get(item)
        return [item] if run is None else [int(n) for n in self._order[run[0] : run[1]]]

    def first(self, item: int) -> int:
        """Return the item that is drawn for an item."""
        return int(self.lead[item])
