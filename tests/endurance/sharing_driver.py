"""A process that runs commands one after the other, as somebody at a terminal does: a line of JSON in, one out."""

from __future__ import annotations

import io
import json
import os
import sys

from cuttings_db.cli import main as command

__all__ = ["main"]


def _answer(arguments: list[str]) -> tuple[int, str]:
    """Run a command; returns its status and what it wrote."""
    written, errors = io.BytesIO(), sys.stderr
    sys.stdout = io.TextIOWrapper(written, encoding="utf-8")
    sys.stderr = io.StringIO()
    try:
        status = command(arguments)
    finally:
        sys.stderr = errors
    return status, written.getvalue().decode("utf-8")


def main() -> int:
    """Answer until the input ends."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        status, text = _answer(json.loads(line))
        out.write(json.dumps({"status": status, "answer": json.loads(text)}) + "\n")
        out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
