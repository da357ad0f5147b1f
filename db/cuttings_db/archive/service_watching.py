"""What the service answers about watched folders and feed files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.watching import watch_add, watch_list, watch_remove, watch_scan
from cuttings_db.importing import ImportOptions
from cuttings_db.isolation import Handler
from cuttings_db.progress import Report

__all__ = ["watching_handlers"]

Params = dict[str, Any]


def watching_handlers(archive: Callable[[], Archive]) -> dict[str, Handler]:
    """Return the methods; `archive` gives the open archive."""

    def add(params: Params, report: Report) -> dict[str, Any]:
        kind, subfolders = str(params.get("kind", "folder")), bool(params.get("subfolders", True))
        return watch_add(archive(), Path(params["path"]), kind, subfolders=subfolders)

    def scan(params: Params, report: Report) -> dict[str, Any]:
        options = ImportOptions(keep_originals=bool(params.get("keep_originals", True)), depth="fast")
        return watch_scan(archive(), options, report)

    return {
        "watch_list": lambda params, report: watch_list(archive()),
        "watch_add": add,
        "watch_remove": lambda params, report: watch_remove(archive(), Path(params["path"])),
        "watch_scan": scan,
    }
