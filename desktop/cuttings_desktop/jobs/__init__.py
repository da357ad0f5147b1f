"""The one bridge from the window to the archive: questions go to worker processes, answers come back as signals.

The window's process opens no archive. Each role ("questions", "changes", "upkeep") is one process; a request is
written by a thread of its own, so that a full pipe never stops a frame, and every answer is delivered on the
window's thread by a queued signal.
"""

from cuttings_desktop.jobs.beside import Beside
from cuttings_desktop.jobs.bridge import Jobs
from cuttings_desktop.jobs.decoding import numbers, with_arrays
from cuttings_desktop.jobs.lane import RESCUE, ROLES, ChannelLike, Done, Failed, Stepped, Ticket, connect_service
from cuttings_desktop.jobs.latest import Latest
from cuttings_desktop.jobs.tidying import Tidying

__all__ = [
    "RESCUE",
    "ROLES",
    "Beside",
    "ChannelLike",
    "Done",
    "Failed",
    "Jobs",
    "Latest",
    "Stepped",
    "Ticket",
    "Tidying",
    "connect_service",
    "numbers",
    "with_arrays",
]
