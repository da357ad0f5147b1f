"""What the service answers about originals: their pages as pictures, the sanitised page, and how they are split."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.originals import Originals
from cuttings_db.isolation import Handler
from cuttings_db.model import Question, from_json
from cuttings_db.progress import Report

if TYPE_CHECKING:
    # What takes collections apart knows all their forms: it is loaded when somebody wants that.
    from cuttings_db.archive.splitting import Splitting

__all__ = ["OriginalService"]

Params = dict[str, Any]


class OriginalService:
    """The methods about originals, by name; `archive` gives the open archive."""

    def __init__(self, archive: Callable[[], Archive]) -> None:
        self._archive = archive
        self._originals: Originals | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return the methods."""
        return {
            "original_page": lambda p, report: self._shown().page(int(p["id"]), report),
            "page_picture": self._picture,
            "split_preview": lambda p, report: self._splitting().preview(
                int(p["id"]), _text(p.get("heading")), _text(p.get("pattern"))
            ),
            "split": self._split,
        }

    def tidy(self) -> None:
        """Take away what is left of originals that were deleted for good."""
        if self._originals is not None:
            self._originals.drop_deleted()

    def close(self) -> None:
        """End what draws pages, if it runs."""
        if self._originals is not None:
            self._originals.close()

    def _shown(self) -> Originals:
        """Return what shows originals, made when the first one is asked for."""
        if self._originals is None:
            archive = self._archive()
            self._originals = Originals(archive.store, archive.reading)
        return self._originals

    def _splitting(self) -> Splitting:
        """Return what splits collections."""
        archive = self._archive()
        from cuttings_db.archive.splitting import Splitting

        return Splitting(archive.store, archive.reading)

    def _picture(self, params: Params, report: Report) -> dict[str, Any]:
        """Draw a page."""
        question = params.get("question")
        asked = from_json(Question, question) if question else None
        return self._shown().picture(int(params["id"]), int(params["page"]), int(params["width"]), asked, report)

    def _split(self, params: Params, report: Report) -> dict[str, Any]:
        """Split a collection."""
        given = params.get("cuts")
        cuts = [int(cut) for cut in given] if given is not None else None
        pattern, heading = _text(params.get("pattern")), _text(params.get("heading"))
        depth = "fast" if params.get("fast") else "full"
        return self._splitting().split(int(params["id"]), cuts, pattern, heading, report, depth=depth)


def _text(value: Any) -> str | None:
    """Return a text that may be left out."""
    return str(value) if value else None
