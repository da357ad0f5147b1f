"""What surrounds an import: what came of it, passwords of locked files, text that is typed or pasted in."""

from cuttings_desktop.importer.passwords import PasswordDialog
from cuttings_desktop.importer.paste import PasteDialog
from cuttings_desktop.importer.report import ReportDialog

__all__ = ["PasswordDialog", "PasteDialog", "ReportDialog"]
