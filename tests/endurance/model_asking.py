"""What else an archive is asked beside a model: its lists, bars and files, which must tell the same as its pages."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cuttings_db.packing import unpack

__all__ = ["asked", "expected"]

Ask = Callable[..., Any]
# Of the lists of what an archive cannot see, those that the articles of the model are never in.
_NO_GAPS = ("failed", "empty", "truncated", "no_original")
# A bar counts thousandths of articles: one that appeared in two weeks is a half in each.
_PARTS = 1000
_COLUMNS = ("title", "author", "source", "published", "tags")


def asked(ask: Ask, folder: Path, every: list[int]) -> Iterator[tuple[str, Any]]:
    """Yield what an archive tells of the articles that are not in the trash, by a name."""
    rows = ask("rows", question={}, ids=every)["rows"]
    yield (
        "rows",
        sorted(
            (
                r["id"],
                r["title"],
                (r["published"] or {}).get("edtf"),
                r["source"],
                r["starred"],
                r["read"],
                sorted(r["tags"]),
            )
            for r in rows
        ),
    )
    bars = ask("histogram", question={})
    yield "histogram", round(sum(map(int, unpack(bars["published"]))) / _PARTS)
    counts = {row["kind"]: row["count"] for row in ask("gaps")["rows"]}
    yield "gaps", [counts["undated"], *(counts[kind] for kind in _NO_GAPS)]
    matrix = ask("matrix", question={})
    yield "matrix", (matrix["events"], matrix["cells"])
    listed = ask("entities", question={}, limit=256)
    assert listed["total"] == len(listed["rows"]), listed["total"]
    pages = [(row, ask("entity_page", id=row["id"])) for row in listed["rows"]]
    assert all((page["name"], page["type"]) == (row["name"], row["type"]) for row, page in pages), pages
    yield "listed entities", sorted((row["type"], row["name"], row["articles"]) for row in listed["rows"])
    shown = {row["id"] for row in listed["rows"]}
    proposals = ask("proposals")
    strange = [one for one in proposals["rows"] if {side["id"] for side in _sides(one)} - shown]
    assert not strange, f"entries are proposed that are not there: {strange}"
    if every:
        yield from _exported(ask, folder, every)


def _sides(proposal: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the entries that a proposal is about."""
    yield from (part for part in proposal.values() if isinstance(part, dict) and {"id", "name"} <= part.keys())


def _exported(ask: Ask, folder: Path, every: list[int]) -> Iterator[tuple[str, Any]]:
    """Yield what stands in files that are exported."""
    for kind in ("json", "csv"):
        to = folder / f"exported.{kind}"
        to.unlink(missing_ok=True)
        ask("export", to=str(to), format=kind, what="articles", ids=every)
        if kind == "json":
            rows = json.loads(to.read_text(encoding="utf-8"))
        else:
            with to.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
        yield f"exported {kind}", {int(row["id"]): _short(row) for row in rows}


def _short(row: dict[str, Any]) -> list[str]:
    """Return what is compared of an exported article; of its text, which is long, a hash."""
    return [row[name] for name in _COLUMNS] + [hashlib.sha256(row["text"].encode()).hexdigest()[:12]]


def expected(
    told: dict[int, dict[str, Any]], read: set[int], entities: list[tuple[str, str, tuple[int, ...]]]
) -> Iterator[tuple[str, Any]]:
    """Yield the same by what the pages of these articles tell."""
    yield (
        "rows",
        sorted(
            (n, t["title"], t["published"], t["source"], t["starred"], n in read, t["tags"]) for n, t in told.items()
        ),
    )
    dated = sum(bool(t["published"]) for t in told.values())
    yield "histogram", dated
    yield "gaps", [len(told) - dated, *(0 for _kind in _NO_GAPS)]
    # Nothing in the texts of the model is an event.
    yield "matrix", ([], [])
    yield "listed entities", sorted((kind, name, len(articles)) for kind, name, articles in entities)
    for kind in ("json", "csv") if told else ():
        plain = {n: {**t, "published": t["published"] or "", "tags": ", ".join(t["tags"])} for n, t in told.items()}
        yield f"exported {kind}", {n: _short(t) for n, t in plain.items()}
