"""What the service answers about dossiers: making one with everything chosen, and its first pages as pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.isolation import Handler
from cuttings_db.model import Question, from_json
from cuttings_db.progress import Report

__all__ = ["DossierService"]

Params = dict[str, Any]
_PAGES, _WIDTH = 3, 480


class DossierService:
    """The methods about dossiers, by name; `archive` gives the open archive."""

    def __init__(self, archive: Callable[[], Archive]) -> None:
        self._archive = archive

    def handlers(self) -> dict[str, Handler]:
        """Return the methods."""
        return {"dossier_preview": self._preview, "export": self._export}

    def _options(self, params: Params) -> dict[str, Any]:
        """Return what was chosen: `options` of a request, and what stands beside them since the first version."""
        beside = {name: params[name] for name in ("marks", "timeline", "title") if name in params}
        question = from_json(Question, params.get("question") or {})
        chosen = params.get("ids") is not None
        return {**beside, **(params.get("options") or {}), "question": question, "chosen": chosen}

    def _preview(self, params: Params, report: Report) -> dict[str, Any]:
        """Return pictures of the first pages, and how many pages there will be."""
        pages, width = int(params.get("pages") or _PAGES), int(params.get("width") or _WIDTH)
        return self._archive().dossier_preview(params.get("ids"), self._options(params), pages, width, report)

    def _export(self, params: Params, report: Report) -> dict[str, Any]:
        """Export articles."""
        what, options = str(params.get("what") or "articles"), self._options(params)
        to, form = Path(params["to"]), str(params["format"])
        return self._archive().export(to, form, what, params.get("ids"), options, report)
