"""What keeps an archive safe: its backups, its check, what is done about a damaged one, and a report for helpers."""

from cuttings_desktop.keeping.backups import BackupsDialog
from cuttings_desktop.keeping.checking import CheckDialog
from cuttings_desktop.keeping.notice import Notice, NoticeStrip
from cuttings_desktop.keeping.rescue import RescuePage
from cuttings_desktop.keeping.restoring import RestoreDialog
from cuttings_desktop.keeping.support import SupportDialog

__all__ = [
    "BackupsDialog",
    "CheckDialog",
    "Notice",
    "NoticeStrip",
    "RescuePage",
    "RestoreDialog",
    "SupportDialog",
]
