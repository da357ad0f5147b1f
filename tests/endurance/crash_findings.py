"""What is wrong with how a program tells of its end, and which findings of a log are still open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from endurance.crash_place import HUNG, Outcome

__all__ = ["UNMET", "found", "open_findings", "status", "told_wrongly"]

# What a campaign ends with when it found nothing, but did less than was promised.
UNMET = 3
_NOT_TYPED = ("Bug",)


def told_wrongly(outcome: Outcome) -> list[str]:
    """Return what no program may do, whatever was done to it: hang, break, say what nobody understands."""
    problems = []
    for error in (row["error"] for row in outcome.heard if isinstance(row.get("error"), dict)):
        reason = str(error.get("reason", ""))
        if error.get("kind") in _NOT_TYPED or len(reason) < 8 or "Errno" in reason or "Traceback" in reason:
            problems.append(f"told as: {error}")
    if "Traceback" in outcome.complaint or "Cuttings itself failed" in outcome.complaint:
        problems.append(f"complains: {outcome.complaint[-600:]}")
    if HUNG in outcome.statuses:
        problems.append(f"it hangs: {outcome.complaint[-300:]}")
    for row in outcome.heard:
        # A part that failed is told as files, in the answer.
        answer = row.get("result") or row
        failed = answer.get("failed", []) if isinstance(answer, dict) else []
        listed = failed if isinstance(failed, list) else []
        problems += [f"a file failed as: {one}" for one in listed if isinstance(one, dict) and one.get("kind") == "Bug"]
    return problems


def open_findings(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the findings that nobody marked as mended."""
    return [row for row in rows if row.get("finding") and not row.get("mended")]


def found(rows: Iterable[dict[str, Any]], again: int | None = None) -> str:
    """Return how many findings there are and how many of them were marked; `again`: how many did not come back."""
    findings = [row for row in rows if row.get("finding")]
    marked = [row for row in findings if row.get("mended")]
    commits = sorted({str(row["mended"]) for row in marked if isinstance(row["mended"], str)})
    words = f"{len(findings)} found, {len(marked)} marked mended"
    words += f" ({', '.join(commits)})" if commits else ""
    return words if again is None else f"{words}, {again} tried again since and not found"


def status(still_open: int, *, met: bool) -> int:
    """Return what a campaign ends with: 1 for any open finding of its log, 3 where its target is not met."""
    return 1 if still_open else 0 if met else UNMET
