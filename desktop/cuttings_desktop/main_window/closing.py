"""What is asked before a window closes that still works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["ask_to_close"]


def _tr(text: str) -> str:
    """Translate one line."""
    return QCoreApplication.translate("closing", text)


def ask_to_close(window: MainWindow) -> None:
    """Say what closing stops, and let the person decide."""
    doing = window.working.doing or window.rescuing.doing
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_tr("Close Cuttings"))
    box.setText(_tr("Cuttings is still working: {what}.").format(what=doing.lower()))
    box.setInformativeText(_tr("If you close now, this stops. What has been imported so far is kept."))
    box.addButton(_tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(_tr("Go on"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.accepted.connect(window.close_at_once)
    box.open()
