"""Tables and plain data: CSV that a spreadsheet cannot be tricked with, and JSON that reads the same every time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cuttings_db.export.aside import aside
from cuttings_db.model import to_json

__all__ = ["write_csv", "write_json", "write_lines"]

# What makes a spreadsheet read a cell as a formula; the list is OWASP's ("CSV Injection"), full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _cell(value: object) -> str:
    """Return one value as the text of a cell: lists joined by "; ", nothing as an empty cell, formulas defused."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        parts = sorted(map(_plain, value)) if isinstance(value, (set, frozenset)) else list(map(_plain, value))
        text = "; ".join(parts)
    else:
        text = _plain(value)
    return "'" + text if text.startswith(_FORMULA) else text


def _plain(value: object) -> str:
    """Return a value as text that UTF-8 and every CSV reader can hold."""
    text = json.dumps(to_json(dict(value)), ensure_ascii=False) if isinstance(value, Mapping) else str(value)
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def write_csv(rows: Iterable[Mapping[str, object]], columns: Sequence[str], to: Path) -> int:
    """Write rows as CSV and return their number.

    UTF-8 with a byte order mark and CRLF lines, as spreadsheets expect. A row that lacks a column has an empty
    cell there; a text that a spreadsheet would run as a formula gets an apostrophe before it. ExportFailed when
    the file cannot be written; then nothing is left behind.
    """
    count = 0
    with aside(to) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=False)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([_cell(column) for column in columns])
        for row in rows:
            writer.writerow([_cell(row.get(column)) for column in columns])
            count += 1
        text.flush()
        text.detach()
    return count


def write_json(value: Any, to: Path) -> None:
    """Write a value (dataclasses too) as JSON in UTF-8, readable, in the order given, the same every time.

    ExportFailed when the file cannot be written; then nothing is left behind.
    """
    plain = to_json(value)
    try:
        data = json.dumps(plain, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8")
    except UnicodeEncodeError:
        # A lone surrogate has no UTF-8; escaped it still is JSON.
        data = json.dumps(plain, ensure_ascii=True, indent=1, allow_nan=False).encode("ascii")
    with aside(to) as stream:
        stream.write(data + b"\n")


def write_lines(lines: Iterable[str], to: Path) -> None:
    """Write pieces of text one after another in UTF-8; what it cannot hold becomes a question mark.

    ExportFailed when the file cannot be written; then nothing is left behind.
    """
    with aside(to) as stream:
        for line in lines:
            stream.write(line.encode("utf-8", "replace"))
