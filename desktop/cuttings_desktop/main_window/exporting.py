"""The dialog of an export: opened with what was chosen last time, its preview asked, its wish carried out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cuttings_desktop.jobs import Latest
from cuttings_desktop.messages import message_of

if TYPE_CHECKING:
    from cuttings_desktop.exporter import ExportDialog
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["choices_of", "connect"]

_CHOSEN = "export/dossier"
_PREVIEW_MS = 250


def choices_of(window: MainWindow) -> dict[str, Any]:
    """Return what was chosen about the last dossier."""
    try:
        chosen = json.loads(str(window.settings.value(_CHOSEN, "{}")))
    except ValueError:
        return {}
    return chosen if isinstance(chosen, dict) else {}


def connect(window: MainWindow, dialog: ExportDialog) -> None:
    """Let a dialog show previews, and the window do what it wants."""
    latest = Latest(window.jobs, "dossier_preview", _PREVIEW_MS, dialog)

    def ask(params: dict[str, Any] | None) -> None:
        if params is None:
            latest.drop()
        else:
            latest.ask(params)

    def export(params: dict[str, Any]) -> None:
        window.settings.setValue(_CHOSEN, json.dumps(dialog.choices.remembered()))
        window.working.export(params)

    latest.answered.connect(dialog.preview.show_pages)
    latest.failed.connect(lambda error: dialog.preview.show_failure(message_of(error).text))
    latest.busy.connect(dialog.preview.show_busy)
    dialog.preview_wanted.connect(ask)
    dialog.export_wanted.connect(export)
    dialog.finished.connect(lambda _code: latest.drop())
