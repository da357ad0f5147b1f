"""The checks of the curated list and of the table of editions; the build and the tests stop at what they find.

The curated list has nine columns: type, kind, id, canonical, aliases, chinese, ambiguous, parent, source. Several
names in one cell are parted by `|`. A name belongs to one entry, unless every entry that claims it lists it as
ambiguous: then it counts only with evidence in the same text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import is_han, lookup_key
from cuttings_db.model import ENTITY_TYPES

__all__ = ["COLUMNS", "check_curated", "check_editions", "curated_rows"]

COLUMNS = ("type", "kind", "id", "canonical", "aliases", "chinese", "ambiguous", "parent", "source")
_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._+-]*")
_YEAR = re.compile(r"(?:19|20)\d\d")


def curated_rows(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each line that is a row."""
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def _names(cell: str) -> list[str]:
    """Return the names in a cell."""
    return cell.split("|") if cell else []


def _row_problems(cells: list[str]) -> Iterator[str]:
    """Yield what is wrong with one row by itself."""
    entity_type, _, identifier, canonical, aliases, chinese, ambiguous, parent, source = cells
    if entity_type not in ENTITY_TYPES:
        yield f"unknown type {entity_type!r}"
    if not _IDENTIFIER.fullmatch(identifier):
        yield f"bad id {identifier!r}"
    if not source:
        yield "no source"
    if parent == identifier:
        yield "its own parent"
    for cell in cells:
        if cell != cell.strip() or "  " in cell or "||" in cell or cell.startswith("|") or cell.endswith("|"):
            yield f"loose blanks or bars in {cell!r}"
        if any(name != name.strip() for name in _names(cell)):
            yield f"blanks around a name in {cell!r}"
    for name in (canonical, *_names(aliases), *_names(chinese), *_names(ambiguous)):
        if not lookup_key(name):
            yield f"nothing to look up in {name!r}"
    for name in _names(chinese):
        if not any(map(is_han, name)):
            yield f"no Chinese in {name!r}"
    for name in (canonical, *_names(aliases)):
        if any(map(is_han, name)):
            yield f"Chinese outside its column: {name!r}"
    for column in (aliases, chinese, ambiguous):
        twice = [name for name, count in Counter(_names(column)).items() if count > 1]
        if twice:
            yield f"twice in one cell: {twice}"
    sure = {canonical, *_names(aliases), *_names(chinese)} - set(_names(ambiguous))
    if bad := sorted(sure & lexicon("ambiguous_short_forms")):
        yield f"must be marked ambiguous: {bad}"


def check_curated(lines: Iterable[str]) -> list[str]:
    """Return what is wrong with the curated list, one sentence each; an empty list is what the build wants."""
    problems: list[str] = []
    owners: dict[str, dict[str, bool]] = defaultdict(dict)  # key -> id -> marked ambiguous there
    seen: dict[str, int] = {}
    parents: list[tuple[int, str]] = []
    for number, cells in curated_rows(lines):
        if len(cells) != len(COLUMNS):
            problems.append(f"line {number}: {len(cells)} columns instead of {len(COLUMNS)}")
            continue
        problems.extend(f"line {number}: {problem}" for problem in _row_problems(cells))
        identifier, canonical, aliases, chinese, ambiguous, parent = cells[2:8]
        if identifier in seen:
            problems.append(f"line {number}: id {identifier} is taken by line {seen[identifier]}")
        seen[identifier] = number
        if parent:
            parents.append((number, parent))
        doubtful = {lookup_key(name) for name in _names(ambiguous)}
        for name in (canonical, *_names(aliases), *_names(chinese), *_names(ambiguous)):
            owners[lookup_key(name)][identifier] = lookup_key(name) in doubtful
    problems.extend(
        f"line {number}: no entry {parent} for its parent" for number, parent in parents if parent not in seen
    )
    for key, claims in sorted(owners.items()):
        if len(claims) > 1 and not all(claims.values()):
            problems.append(
                f"{key!r} is claimed by {', '.join(sorted(claims))} and not marked ambiguous in all of them"
            )
    return problems


def check_editions(lines: Iterable[str], series: set[str]) -> list[str]:
    """Return what is wrong with the table of editions; `series` are the identifiers of the event series."""
    problems: list[str] = []
    editions: dict[tuple[str, str], int] = {}
    for number, cells in curated_rows(lines):
        if len(cells) != 4:
            problems.append(f"line {number}: {len(cells)} columns instead of 4")
            continue
        identifier, edition, year, source = cells
        if identifier not in series:
            problems.append(f"line {number}: no series {identifier}")
        if not edition.isdecimal() or not _YEAR.fullmatch(year) or not source:
            problems.append(f"line {number}: edition, year or source is missing")
        for key in ((identifier, f"#{edition}"), (identifier, year)):
            if key in editions:
                problems.append(f"line {number}: {identifier} has {key[1]} already in line {editions[key]}")
            editions[key] = number
    return problems
