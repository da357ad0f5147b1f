"""What a log holds of findings, counted from its rows alone: found, marked as mended, passed when tried again, open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Told", "finding_lines", "told_findings"]

_SHOWN = 20


@dataclass
class Told:
    """Counts of findings; `open` are those that nothing says are mended and that were not tried again without one."""

    found: int = 0
    mended: dict[str, int] = field(default_factory=dict)
    passed: int = 0
    open: list[dict[str, Any]] = field(default_factory=list)

    def words(self) -> str:
        """Return the counts as a sentence."""
        marked = f"{sum(self.mended.values())} marked mended"
        if self.mended:
            marked += f" ({', '.join(self.mended)})"
        return f"Findings: {self.found} found, {marked}, {self.passed} passed when tried again, {len(self.open)} open."


def told_findings(rows: Iterable[dict[str, Any]], thing: Callable[[dict[str, Any]], object]) -> Told:
    """Return what rows say of findings; `thing` says what a row tried, which a later row may try again."""
    told, waiting = Told(), dict[object, list[dict[str, Any]]]()
    for row in rows:
        tried = thing(row)
        if not row.get("finding"):
            told.passed += len(waiting.pop(tried, []))
            continue
        told.found += 1
        if mended := row.get("mended"):
            told.mended[str(mended)] = told.mended.get(str(mended), 0) + 1
        else:
            waiting.setdefault(tried, []).append(row)
    told.open = [row for some in waiting.values() for row in some]
    return told


def finding_lines(rows: Iterable[dict[str, Any]], thing: Callable[[dict[str, Any]], object]) -> list[str]:
    """Return what rows say of findings as lines of Markdown, the open ones by themselves."""
    told = told_findings(rows, thing)
    shown = [f"- open: {row.get('at', '')} {thing(row)}: {str(row['finding'])[:300]}" for row in told.open[-_SHOWN:]]
    return ["", told.words(), *shown]
