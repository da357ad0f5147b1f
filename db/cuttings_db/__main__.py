"""Dispatch: a worker, or a command. No Qt here; `cuttings` without a command is the desktop's business."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Sequence

__all__ = ["WORKERS", "main", "run_worker"]

# Every worker is a function `main(arguments) -> exit status`, imported only in its own process.
WORKERS = {
    "recognise": "cuttings_db.importing.recognising",
    "index": "cuttings_db.archive.indexing",
    "archive": "cuttings_db.archive.service",
    "rescue": "cuttings_db.archive.rescue",
    "dossier": "cuttings_db.export.compiling",
    "pages": "cuttings_db.readers.page_worker",
    "echo": "cuttings_db.isolation.echo",
}


def run_worker(arguments: Sequence[str]) -> int:
    """Run the worker named by the first argument; 2 if there is none of that name."""
    if not arguments or arguments[0] not in WORKERS:
        return 2
    # What is loaded lives as long as the worker. To look through it for garbage time and again takes long at the start.
    gc.disable()
    worker = importlib.import_module(WORKERS[arguments[0]])
    gc.freeze()
    gc.enable()
    status: int = worker.main(list(arguments[1:]))
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a worker or a command and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--worker"]:
        return run_worker(given[1:])
    from cuttings_db.cli import main as command

    return command(given)


if __name__ == "__main__":
    sys.exit(main())
