"""Put what the words and runs of many texts give one after another: their terms at positions, and where these stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuttings_db.search.analysis import GAP, HAN_NUMERALS, HAN_STAGES, scan
from cuttings_db.search.arrays import runs
from cuttings_db.search.bulk_page import RUN, Elements, Page
from cuttings_db.search.bulk_recipes import Recipes
from cuttings_db.search.bulk_words import COMPLEX
from cuttings_db.search.offsets import Offsets, encode_offsets

__all__ = ["Reading", "expand", "read_alone"]

_STAGES = np.array([ord(character) for character in HAN_STAGES], dtype=np.uint32)
_DIGITS = np.zeros(0x10000, dtype=np.uint32)  # by Han numeral; 0 for what is none
for _numeral, _digit in HAN_NUMERALS.items():
    _DIGITS[ord(_numeral)] = ord(_digit)
Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Reading:
    """What texts give: of each how many positions and how many entries it has.

    An entry is a term by number at a position of its text, in the order of texts and positions.
    """

    lengths: Integers
    counts: Integers
    terms: NDArray[np.uint32]
    positions: NDArray[np.uint32]
    offsets: Offsets


def read_alone(text: str, recipes: Recipes) -> Reading:
    """Read one text by itself."""
    found = scan(text)
    terms, positions, starts, ends = (
        np.array(column, dtype=np.int64)
        for column in (recipes.terms.of(found.terms), found.positions, found.starts, found.ends)
    )
    order = np.argsort(positions, kind="stable")
    lengths = np.array([len(starts)])
    entries = (terms[order].astype(np.uint32), positions[order].astype(np.uint32))
    return Reading(lengths, np.array([len(terms)]), *entries, encode_offsets(starts, ends, lengths))


def _gaps(page: Page, elements: Elements, run: Mask) -> Mask:
    """Return before which elements a phrase ends: where a run and what is beside it are parted by punctuation."""
    gaps = np.zeros(len(run), dtype=np.bool_)
    beside = (run[1:] | run[:-1]) & (elements.texts[1:] == elements.texts[:-1])
    some = np.flatnonzero(beside & (elements.starts[1:] > elements.ends[:-1])) + 1
    between: dict[str, bool] = {}
    ends, starts = elements.ends[some - 1].tolist(), elements.starts[some].tolist()
    text = page.text
    for index, start, end in zip(some.tolist(), ends, starts, strict=True):
        piece = text[start:end]
        gap = between.get(piece)
        if gap is None:
            gap = between[piece] = GAP.search(piece) is not None
        gaps[index] = gap
    return gaps


def expand(page: Page, recipes: Recipes, elements: Elements, folded: NDArray[np.uint32]) -> Reading:
    """Put what all elements give one after another."""
    several = recipes.several
    count = len(elements.starts)
    sizes = np.ones(count, dtype=np.int64)
    complex_at = np.flatnonzero(elements.flags & COMPLEX)
    recipe = recipes.term[elements.recipes[complex_at]]
    places = several.place_bounds[recipe + 1] - several.place_bounds[recipe]
    sizes[complex_at] = places
    run = elements.recipes == RUN if len(folded) else np.zeros(count, dtype=np.bool_)
    run_at = np.flatnonzero(run)
    run_sizes = elements.ends[run_at] - elements.starts[run_at]
    sizes[run_at] = run_sizes
    taken = sizes + _gaps(page, elements, run) if len(folded) else sizes
    ends = np.cumsum(taken)
    first = ends - sizes
    total = int(ends[-1]) if count else 0
    bases = page.bases[elements.texts]
    starts, finishes = np.full(total, -1, dtype=np.int64), np.full(total, -1, dtype=np.int64)
    simple_at = np.flatnonzero((elements.flags & COMPLEX == 0) & ~run)
    simple = first[simple_at]
    starts[simple] = elements.starts[simple_at] - bases[simple_at]
    finishes[simple] = elements.ends[simple_at] - bases[simple_at]
    # Entries one kind after another, each kind in the order of positions.
    terms = [recipes.term[elements.recipes[simple_at]]]
    positions = [simple]
    if len(complex_at):
        amounts = several.term_bounds[recipe + 1] - several.term_bounds[recipe]
        flat = runs(several.term_bounds[recipe], amounts)
        terms.append(several.terms[flat])
        positions.append(several.positions[flat] + np.repeat(first[complex_at], amounts))
        flat = runs(several.place_bounds[recipe], places)
        base = np.repeat(elements.starts[complex_at] - bases[complex_at], places)
        at = runs(first[complex_at], places)
        starts[at] = several.starts[flat] + base
        finishes[at] = several.ends[flat] + base
    if len(folded):
        at = runs(first[run_at], run_sizes)
        starts[at] = runs(elements.starts[run_at] - bases[run_at], run_sizes)
        finishes[at] = starts[at] + 1
        owner = np.repeat(elements.texts[run_at], run_sizes)
        pair = np.flatnonzero((at[1:] == at[:-1] + 1) & (owner[1:] == owner[:-1]))
        terms += [recipes.terms.of_characters(folded), recipes.terms.of_pairs(folded[pair], folded[pair + 1])]
        positions += [at, at[pair]]
        staged = pair[np.isin(folded[pair + 1], _STAGES) & (_DIGITS[np.minimum(folded[pair], len(_DIGITS) - 1)] > 0)]
        if len(staged):
            terms.append(recipes.terms.of_characters(_DIGITS[folded[staged]]))
            positions.append(at[staged])
    bounds = np.concatenate(([0], ends))[np.searchsorted(elements.texts, np.arange(page.count + 1))]
    lengths = np.diff(bounds)
    before, places_of = _slots(positions, total)
    entry_terms, entry_positions = (np.empty(int(before[-1]), dtype=np.uint32) for _ in range(2))
    local = np.arange(total) - np.repeat(bounds[:-1], lengths)
    for slots, some_terms, some_positions in zip(places_of, terms, positions, strict=True):
        entry_terms[slots] = some_terms
        entry_positions[slots] = local[some_positions]
    offsets = encode_offsets(starts, finishes, lengths)
    return Reading(lengths, np.diff(before[bounds]), entry_terms, entry_positions, offsets)


def _slots(positions: list[Integers], total: int) -> tuple[Integers, list[Integers]]:
    """Return how many entries there are before each position, and the place of each entry among all, by position."""
    amounts = [np.bincount(some, minlength=total) for some in positions]
    before = np.zeros(total + 1, dtype=np.int64)
    np.cumsum(sum(amounts[1:], amounts[0]), out=before[1:])
    free = before[:-1].copy()
    slots: list[Integers] = []
    for some, amount in zip(positions, amounts, strict=True):
        # Of several at one position each goes behind the one before it.
        first = np.cumsum(amount) - amount
        slots.append(free[some] + np.arange(len(some)) - first[some])
        free += amount
    return before, slots
