"""A worker for an archive that cannot be opened: what is wrong with it, and the ways out. Nothing is opened unasked."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.isolation import Handler, serve
from cuttings_db.progress import Report

__all__ = ["main", "rescue_handlers"]

Params = dict[str, Any]


def rescue_handlers(path: Path) -> dict[str, Handler]:
    """Return the methods of the worker for one file: examine, salvage, restore."""

    def examined(params: Params, report: Report) -> dict[str, Any]:
        from cuttings_db.archive.examining import examine

        return examine(path, report)

    def salvaged(params: Params, report: Report) -> dict[str, Any]:
        from cuttings_db.archive.salvaging import salvage_archive

        return salvage_archive(path, Path(str(params["to"])), report)

    def restored(params: Params, report: Report) -> dict[str, Any]:
        from cuttings_db.archive.backups import restore

        return restore(path, Path(str(params["backup"])), keep=bool(params.get("keep", True)), report=report)

    methods: dict[str, Callable[[Params, Report], dict[str, Any]]] = {
        "examine": examined,
        "salvage": salvaged,
        "restore": restored,
    }
    return dict(methods)


def main(arguments: list[str]) -> int:
    """Serve one file until the input ends."""
    parser = argparse.ArgumentParser(prog="cuttings --worker rescue")
    parser.add_argument("path", type=Path)
    return serve(rescue_handlers(parser.parse_args(arguments).path), reaches_out=True)
