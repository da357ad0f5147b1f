"""A process that asks the service as the window does, and writes down at once what it hears.

usage: python -m endurance.crash_driver ARCHIVE REQUESTS ENVIRONMENT   (both of the last in JSON)
What fails is asked once more, as a person would: what went wrong may be over.
"""

from __future__ import annotations

import json
import os
import queue
import sys
from typing import Any

from cuttings_db.errors import WorkerDied, error_to_json
from cuttings_db.isolation import Channel

__all__ = ["main"]


def _tell(**row: Any) -> None:
    """Write a line; whoever dies afterwards has told it."""
    os.write(1, (json.dumps(row) + "\n").encode())


def main(arguments: list[str]) -> int:
    """Ask one request after the other until one fails; 1 if one did."""
    archive, asked, environment = arguments[0], json.loads(arguments[1]), json.loads(arguments[2])
    os.environ.update(environment)
    channels: dict[str, Channel] = {}
    try:
        for number, (role, method, params) in enumerate(asked):
            if not (
                _ask(channels, archive, (role, method, params), number)
                or _ask(channels, archive, (role, method, params), number)
            ):
                return 1
        for channel in channels.values():
            channel.close(20)
        _tell(closed=True)
        return 0
    finally:
        for channel in channels.values():
            channel.kill()


def _ask(channels: dict[str, Channel], archive: str, asked: tuple[str, str, dict[str, Any]], number: int) -> bool:
    """Ask one request and tell what is heard; false where it failed."""
    role, method, params = asked
    if role not in channels or not channels[role].alive:
        channels[role] = Channel("archive", [archive, role])
    ended: queue.Queue[tuple[Any, Exception | None]] = queue.Queue()
    channels[role].send(
        method,
        params,
        lambda result, error: ended.put((result, error)),
        lambda step: _tell(request=number, step=[step.stage, step.done, step.total, step.failed]),
    )
    result, error = ended.get()
    if error is None:
        _tell(request=number, result=result)
        return True
    _tell(request=number, error=error_to_json(error), trace=getattr(error, "__notes__", []))
    # Whoever was killed is not asked again.
    if isinstance(error, WorkerDied) and not os.environ.get("SHIM_PLAN", "").startswith("fail"):
        raise SystemExit(1)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
