"""Take a question apart into the clauses that all must hold, each with the text of the question without it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings_db.search.query import And, Node, Query

__all__ = ["Clause", "clauses"]

_AND_BEFORE = re.compile(r"(?:^|(?<=[\s(]))AND\s*$")
_AND_AFTER = re.compile(r"\s*AND(?=[\s(]|$)")


@dataclass(frozen=True)
class Clause:
    """One clause as it was typed, its own question, and the text of the question without it.

    `last` says that it stands at the end, where somebody may still be typing.
    """

    text: str
    query: Query
    without: str
    last: bool


def _without(text: str, start: int, end: int) -> str:
    """Return the text without a place of it, and without the AND and the space that belonged to it."""
    before, after = text[:start], text[end:]
    joined = _AND_BEFORE.search(before)
    if joined:
        before = before[: joined.start()]
    elif not before.strip(" \t\n("):
        follows = _AND_AFTER.match(after)
        after = after[follows.end() :] if follows else after
    before_, after_ = before.rstrip(), after.lstrip()
    space = " " if before_ and after_ and before_[-1] not in "(（" and after_[0] not in ")）" else ""
    return before_ + space + after_


def clauses(query: Query) -> list[Clause]:
    """Return the clauses of a question: the parts of its AND, or the whole of it; none of an empty one."""
    root = query.root
    if root is None:
        return []
    nodes: tuple[Node, ...] = root.children if isinstance(root, And) else (root,)
    end = len(query.text.rstrip())
    return [
        Clause(
            query.text[node.span[0] : node.span[1]],
            Query(node, text=query.text[node.span[0] : node.span[1]]),
            _without(query.text, *node.span) if len(nodes) > 1 else "",
            node.span[1] >= end,
        )
        for node in nodes
        if node.span[0] >= 0
    ]
