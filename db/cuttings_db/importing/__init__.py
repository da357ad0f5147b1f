"""One file after another: read and recognised in a worker, stored in one transaction, an outcome for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuttings_db.on_demand import attribute

if TYPE_CHECKING:
    from cuttings_db.importing.dating import Said, read_dates, said_by_people
    from cuttings_db.importing.importer import Importer
    from cuttings_db.importing.options import ImportOptions
    from cuttings_db.importing.outcomes import Failure, Imported, ImportReport
    from cuttings_db.importing.passes import Outcome, full_pass, recognise_again, run_pass, waiting_articles
    from cuttings_db.importing.recognising import RECOGNITION_VERSION
    from cuttings_db.importing.rereading import RereadingOptions

__all__ = [
    "RECOGNITION_VERSION",
    "Failure",
    "ImportOptions",
    "ImportReport",
    "Imported",
    "Importer",
    "Outcome",
    "RereadingOptions",
    "Said",
    "full_pass",
    "read_dates",
    "recognise_again",
    "run_pass",
    "said_by_people",
    "waiting_articles",
]

# In which module each of them is; it is loaded when it is first asked for.
_PLACES = {
    "Said": "dating",
    "read_dates": "dating",
    "said_by_people": "dating",
    "Importer": "importer",
    "ImportOptions": "options",
    "Failure": "outcomes",
    "Imported": "outcomes",
    "ImportReport": "outcomes",
    "Outcome": "passes",
    "full_pass": "passes",
    "recognise_again": "passes",
    "run_pass": "passes",
    "waiting_articles": "passes",
    "RECOGNITION_VERSION": "recognising",
    "RereadingOptions": "rereading",
}


def __getattr__(name: str) -> object:
    """Load what the room offers."""
    return attribute(__name__, _PLACES, name)
