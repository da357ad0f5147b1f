"""What surrounds an export: what to export, in which form, where to, and what came of it."""

from cuttings_desktop.exporter.dialog import ExportDialog
from cuttings_desktop.exporter.result import ExportResultDialog

__all__ = ["ExportDialog", "ExportResultDialog"]
