"""Dispatch: a worker, a command, or the window. The first two never import Qt."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["main"]

_USAGE = "usage: cuttings [ARCHIVE or FILE …]\n       cuttings COMMAND …   (cuttings --help lists the commands)\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--worker"]:
        from cuttings_db.__main__ import run_worker

        return run_worker(given[1:])
    from cuttings_db.cli import COMMANDS
    from cuttings_db.cli import main as command

    if given and (given[0] in COMMANDS or given[0] in ("-h", "--help", "--version")):
        return command(given)
    if any(word.startswith("-") or not word for word in given):
        sys.stderr.write(_USAGE)
        return 2
    # What is made while the window starts lives as long as it. To look through it for garbage time and again takes a
    # fifth of the start; `Tidying` begins to collect when the window is shown.
    gc.disable()
    from cuttings_desktop.starting import trouble

    if words := trouble():
        sys.stderr.write(f"{words}\n")
        return 1
    from cuttings_desktop.handing import hand_over, instance_name

    paths = [str(Path(name).absolute()) for name in given]
    if hand_over(instance_name(), paths):
        return 0
    from cuttings_desktop.early import begin_early, end_early

    begin_early(paths)
    try:
        from cuttings_desktop.app import run

        return run([sys.argv[0] if sys.argv else "cuttings"], paths)
    finally:
        end_early()


if __name__ == "__main__":
    sys.exit(main())
