"""Save a part of an archive as an archive: chosen articles, or what a question finds, with all that concerns them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cuttings_db.archive.upkeep import remember_copy
from cuttings_db.errors import ArchiveProblem, ExportFailed
from cuttings_db.progress import Report, quiet
from cuttings_db.store.connection import Store
from cuttings_db.store.copying import copy_part
from cuttings_db.store.problems import typed_error

__all__ = ["save_part"]


def save_part(
    store: Store, to: Path, articles: Sequence[int], *, originals: bool = True, report: Report = quiet
) -> dict[str, Any]:
    """Write articles to a new archive and open it once before it is called one; returns {path, articles, decisions}.

    ExportFailed where there is nothing to save or no place for it. What is in the file's place already is replaced
    when the new one is whole.
    """
    if not articles:
        raise ExportFailed("no article is chosen", "Choose at least one.")
    if not to.parent.is_dir():
        raise ExportFailed(f"there is no folder {to.parent}", "Choose another place.")
    try:
        counts = copy_part(store, to, articles, originals, report)
        Store(to, read_only=True).close()
    except sqlite3.Error as error:
        raise typed_error(error, to) from error
    except (OSError, ArchiveProblem) as error:
        words = getattr(error, "strerror", None) or getattr(error, "reason", None) or str(error)
        raise ExportFailed(f"{to.name} cannot be written ({words})", "Choose another place.") from error
    if not store.read_only:
        remember_copy(store, to)
    return {"path": str(to), **counts}
