"""The query side of the analysis: a word or phrase as a lattice of the terms that may stand for its pieces.

Nodes are the positions between atoms, edges the terms that lead from one to another: `PD-L1` leads over `pd`, `l`, `1`,
over `pdl`, `1`, or at once over `pdl1`, however the text spelt it. A text matches where a way through the lattice lies.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from cuttings_db.search.analysis import HAN_NUMERALS, HAN_STAGES, JOINED, Analysis, analyse, base_of, span_of
from cuttings_db.search.chunks import MAX_JOINED, Chunk, joined

__all__ = ["Edge", "Lattice", "lattice"]

Way = Literal["exact", "stem", "prefix", "typed", "fuzzy"]


@dataclass(frozen=True)
class Edge:
    """A step from node `start` to node `end` over the terms that `text` stands for; a gap has no text."""

    start: int
    end: int
    text: str
    way: Way = "exact"


@dataclass(frozen=True)
class Lattice:
    """The edges between nodes 0 and `length`, sorted by their start; `pieces` counts the words for proximity."""

    length: int
    edges: tuple[Edge, ...]
    bounds: tuple[int, ...]

    def part(self, first: int, last: int) -> Lattice:
        """Return the lattice between two nodes, as one of its own."""
        edges = tuple(
            Edge(e.start - first, e.end - first, e.text, e.way)
            for e in self.edges
            if first <= e.start and e.end <= last
        )
        return Lattice(last - first, edges, (0, last - first))


def _stems(text: str) -> bool:
    """Say whether a word has English forms."""
    return len(text) >= 3 and text.isascii() and text.isalpha()


def _chunk_edges(chunk: Chunk, at: int, loose: bool) -> list[Edge]:
    """Return the edges of one chunk whose first atom is node `at`."""
    atoms, joints = chunk.atoms, chunk.joints
    edges: list[Edge] = []
    for first, atom in enumerate(atoms):
        tied = (first > 0 and joints[first - 1] == ".") or (first < len(joints) and joints[first] == ".")
        if not tied:
            edges.append(Edge(at + first, at + first + 1, atom, "stem" if loose and _stems(atom) else "exact"))
        for last in range(first + 2, min(first + MAX_JOINED, len(atoms)) + 1):
            cuts_number = (first > 0 and joints[first - 1] == ".") or (last <= len(joints) and joints[last - 1] == ".")
            if not cuts_number:
                text = joined(atoms, joints, first, last)
                edges.append(Edge(at + first, at + last, text, "stem" if loose and _stems(text) else "exact"))
    return edges


def _gram_edges(run: str, at: int) -> list[Edge]:
    """Return the edges of a run of characters: pairs, and one character where the number is odd."""
    edges = [Edge(at + i, at + i + 2, run[i : i + 2]) for i in range(0, len(run) - 1, 2)]
    if len(run) % 2:
        edges.append(Edge(at + len(run) - 1, at + len(run), run[-1]))
    staged = [i for i, (a, b) in enumerate(pairwise(run)) if a in HAN_NUMERALS and b in HAN_STAGES]
    if staged:
        # Where the numeral may be a digit, every character may be a step of its own.
        singles = [Edge(at + i, at + i + 1, character) for i, character in enumerate(run)]
        digits = [Edge(at + i, at + i + 1, HAN_NUMERALS[run[i]]) for i in staged]
        edges += [edge for edge in singles if edge not in edges] + digits
    return edges


def _edges_across(analysis: Analysis, bounds: list[int]) -> list[Edge]:
    """Return the edges of names written as two words (`PD L1`), which a text may have written as one."""
    return [
        Edge(at, at + span_of(term), base_of(term))
        for term, positions in analysis.terms.items()
        if JOINED in term
        for at in positions
        if any(at < bound < at + span_of(term) for bound in bounds)
    ]


def lattice(text: str, loose: bool = False, last: Way | None = None) -> Lattice | None:
    """Return the lattice of a word or phrase, or None if it has nothing to search.

    `loose` lets English words stand for their forms; `last` is the way in which the last piece is meant (a prefix, or a
    fuzzy word, which then holds for every piece).
    """
    analysis = analyse(text, query=True)
    if not analysis.chunks:
        return None
    edges: list[Edge] = []
    bounds: list[int] = []
    for at, chunk in analysis.chunks:
        bounds.append(at)
        edges.extend(_gram_edges(chunk, at) if isinstance(chunk, str) else _chunk_edges(chunk, at, loose))
    edges.extend(_edges_across(analysis, bounds))
    covered = [False] * analysis.length
    for at, chunk in analysis.chunks:
        size = len(chunk) if isinstance(chunk, str) else len(chunk.atoms)
        covered[at : at + size] = [True] * size
    edges.extend(Edge(i, i + 1, "") for i, known in enumerate(covered) if not known)
    at, chunk = analysis.chunks[-1]
    if last in ("prefix", "typed") and not isinstance(chunk, str):
        edges = [Edge(e.start, e.end, e.text, last) if e.end == analysis.length else e for e in edges]
    elif last == "fuzzy":
        edges = [Edge(e.start, e.end, e.text, "fuzzy") if e.text.isalpha() and len(e.text) > 2 else e for e in edges]
    return Lattice(analysis.length, tuple(sorted(edges, key=lambda e: e.start)), (*bounds, analysis.length))
