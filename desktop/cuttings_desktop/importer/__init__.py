"""What surrounds an import: what came of it, passwords of locked files, pasted text, what the full pass changed."""

from cuttings_desktop.importer.changes import ChangesDialog
from cuttings_desktop.importer.passwords import PasswordDialog
from cuttings_desktop.importer.paste import PasteDialog
from cuttings_desktop.importer.report import ReportDialog
from cuttings_desktop.importer.split import SplitDialog
from cuttings_desktop.importer.watch import WatchDialog

__all__ = ["ChangesDialog", "PasswordDialog", "PasteDialog", "ReportDialog", "SplitDialog", "WatchDialog"]
