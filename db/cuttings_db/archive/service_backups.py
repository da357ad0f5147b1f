"""What the service answers about backups, and about the place where the archive lies."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from cuttings_db.archive.archive import Archive
from cuttings_db.archive.backups import Backups
from cuttings_db.errors import Cancelled, CuttingsError
from cuttings_db.isolation import Handler
from cuttings_db.model import to_json
from cuttings_db.progress import Report, Step
from cuttings_db.store.places_kinds import place_of

__all__ = ["BackupService"]

Params = dict[str, Any]
# How long nothing may have been written before the daily backup begins, and how often it waits for that in vain.
_QUIET_SECONDS = 3.0
_PATIENCE = 20
_SOON_SECONDS, _LATER_SECONDS = 30.0, 900.0
_PAUSE_SECONDS = 0.1


class BackupService:
    """The methods about backups, by name; `archive` gives the open archive."""

    def __init__(self, archive: Callable[[], Archive]) -> None:
        self._archive = archive
        self._postponed = 0

    def _backups(self) -> Backups:
        """Return what makes backups."""
        return Backups(self._archive().store)

    def handlers(self) -> dict[str, Handler]:
        """Return the methods."""
        return {
            "backups": lambda p, report: {**self._backups().overview(), "place": self._place()},
            "place": lambda p, report: self._place(),
            "backup_now": lambda p, report: to_json(self._backups().make("hand", report)),
            "backup_settings": self._settle,
        }

    def _place(self) -> dict[str, Any]:
        """Return on what kind of place the archive lies."""
        place: dict[str, Any] = to_json(place_of(self._archive().store.path))
        return place

    def _settle(self, params: Params, report: Report) -> dict[str, Any]:
        """Keep where backups go, and whether there is one a day."""
        folder = params.get("folder")
        told = self._backups().settle(None if folder is None else str(folder), daily=bool(params.get("daily", True)))
        return {**told, "place": self._place()}

    def daily(self, waits: Callable[[], bool]) -> float:
        """Make the daily backup if it is due and nobody is at work; returns the seconds after which to look again.

        It makes way for a request, and for somebody who writes, but not for ever.
        """
        backups = self._backups()
        if not backups.due():
            self._postponed = 0
            return _LATER_SECONDS
        patient = self._postponed < _PATIENCE
        if patient and not self._quiet(waits):
            self._postponed += 1
            return _SOON_SECONDS

        def check(step: Step) -> None:
            if patient and waits():
                raise Cancelled("somebody asks")

        try:
            backups.make("daily", check, patience=0.0)
        except Cancelled:
            self._postponed += 1
            return _SOON_SECONDS
        except CuttingsError:
            # It is noted, and told with the next question about backups.
            return _LATER_SECONDS
        self._postponed = 0
        return _LATER_SECONDS

    def daily_first(self, work: Handler) -> Handler:
        """Return a handler for long work before which the daily backup is made, if it is due."""

        def worked(params: Params, report: Report) -> Any:
            backups = self._backups()
            if backups.due():
                try:
                    backups.make("daily", report, patience=0.0)
                except Cancelled:
                    raise
                except CuttingsError:
                    pass
            return work(params, report)

        return worked

    def _quiet(self, waits: Callable[[], bool]) -> bool:
        """Tell whether nobody writes for a while, nor asks."""
        before = self._archive().store.last_token()
        end = time.monotonic() + _QUIET_SECONDS
        while time.monotonic() < end:
            if waits():
                return False
            time.sleep(_PAUSE_SECONDS)
        return self._archive().store.last_token() == before
