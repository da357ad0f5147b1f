"""The nouns of a question: what the parser makes of a line of words, and what the executor walks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, replace

__all__ = [
    "And",
    "Filter",
    "Fuzzy",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "Span",
    "Term",
    "Wildcard",
    "leaves",
    "placed",
]

Span = tuple[int, int]


# Where a node stands in the line, brackets and field name included; no part of what it means.
_NOWHERE: Span = (-1, -1)


@dataclass(frozen=True)
class Term:
    """A word (or a run that is one word, `PD-1`, `EGFR突变`); `field` "" means text and title; exact: no stems."""

    field: str
    text: str
    exact: bool = False
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Phrase:
    """Words in this order, or with `slop` > 0 in any order with at most so many other words between them."""

    field: str
    words: tuple[str, ...]
    slop: int = 0
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Prefix:
    """Every word that begins so; `typed` is True for the word still being typed, which also matches as a whole."""

    field: str
    text: str
    typed: bool = False
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Wildcard:
    """Every word of this shape: `*` stands for any characters, `?` for one."""

    field: str
    text: str
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Fuzzy:
    """Every word within this edit distance."""

    field: str
    text: str
    distance: int = 1
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Filter:
    """A condition that the archive answers (person, date, tag, …), not the text index.

    `typed` is True while its value is still being typed: as long as nothing is called so, it asks for nothing yet.
    """

    field: str
    value: str
    typed: bool = False
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class And:
    """All of these."""

    children: tuple[Node, ...]
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Or:
    """Any of these."""

    children: tuple[Node, ...]
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class Not:
    """Everything but this."""

    child: Node
    span: Span = dataclasses.field(default=_NOWHERE, compare=False, repr=False)


Node = And | Or | Not | Term | Phrase | Prefix | Wildcard | Fuzzy | Filter


@dataclass(frozen=True)
class Query:
    """A parsed question: its tree (None: everything), notes in plain words, the positive words, what was typed."""

    root: Node | None
    notes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    text: str = ""


def leaves(node: Node | None, positive: bool = True) -> Iterator[tuple[Node, bool]]:
    """Yield every leaf with whether it asks for something (True) or against it."""
    if node is None:
        return
    if isinstance(node, And | Or):
        for child in node.children:
            yield from leaves(child, positive)
    elif isinstance(node, Not):
        yield from leaves(node.child, not positive)
    else:
        yield node, positive


def placed(node: Node, span: Span) -> Node:
    """Return a node that stands at `span` of the line; the parts of it that have no place stand there as well."""
    if isinstance(node, And | Or):
        children = tuple(c if c.span[0] >= 0 else placed(c, span) for c in node.children)
        return replace(node, children=children, span=span)
    if isinstance(node, Not) and node.child.span[0] < 0:
        return replace(node, child=placed(node.child, span), span=span)
    return replace(node, span=span)
