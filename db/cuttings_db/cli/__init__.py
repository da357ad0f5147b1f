"""The command line. The window asks only for the names of its commands, and must not load an archive for that."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings_db.cli.commands import COMMANDS

__all__ = ["COMMANDS", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    from cuttings_db.cli.running import main as run

    return run(arguments)
