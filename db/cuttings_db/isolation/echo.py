"""A worker for tests: answers, sleeps, dies and fails on demand."""

from __future__ import annotations

import os
import time
from typing import Any

from cuttings_db.errors import NoText
from cuttings_db.isolation.serving import serve
from cuttings_db.progress import Report, Step

__all__ = ["main"]


def _echo(params: dict[str, Any], report: Report) -> Any:
    """Return what came in."""
    return params


def _count(params: dict[str, Any], report: Report) -> Any:
    """Report `total` steps of 10 ms each."""
    total = int(params["total"])
    for done in range(total):
        report(Step("count", done, total))
        time.sleep(0.01)
    return total


def _die(params: dict[str, Any], report: Report) -> Any:
    """End this process without an answer."""
    os._exit(7)


def _refuse(params: dict[str, Any], report: Report) -> Any:
    """Raise a typed error."""
    raise NoText("nothing here", "try another")


def _eat(params: dict[str, Any], report: Report) -> Any:
    """Take memory until the limit."""
    return len(bytearray(int(params["megabytes"]) * 1024 * 1024))


def main(arguments: list[str]) -> int:
    """Serve the test requests; the first argument limits the memory in megabytes."""
    handlers = {"echo": _echo, "count": _count, "die": _die, "refuse": _refuse, "eat": _eat}
    return serve(handlers, megabytes=int(arguments[0]) if arguments else 0)
