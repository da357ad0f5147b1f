"""How the window looks: panes shown and hidden, focus, settings, and the sheets of the Help menu."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from cuttings_db import __version__
from cuttings_desktop.main_window.filing import data_folder
from cuttings_desktop.settings import Choices, SettingsDialog, load_choices, save_choices

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["Viewing"]

_TEXT_STEPS = (0.85, 1.0, 1.15, 1.3, 1.45, 1.6)


class Viewing(QObject):
    """What the View and Help menus do."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    # Panes

    def _toggle(self, pane: QWidget) -> None:
        """Show or hide a pane."""
        pane.setVisible(pane.isHidden())
        self._window.commands.refresh()

    def toggle_entities(self) -> None:
        """Show or hide the names."""
        self._toggle(self._window.panes.entities)

    def toggle_timeline(self) -> None:
        """Show or hide the timeline."""
        self._toggle(self._window.panes.timeline)

    def timeline_table(self) -> None:
        """Show the dates as a table, or on the timeline again."""
        timeline = self._window.panes.timeline
        timeline.show_table(not timeline.showing_table)
        timeline.show()
        timeline.setFocus()
        self._window.commands.refresh()

    def toggle_reading(self) -> None:
        """Show or hide the article."""
        self._toggle(self._window.frame.detail)

    def _step_pane(self, step: int) -> None:
        """Put the focus into another pane."""
        panes, frame = self._window.panes, self._window.frame
        every: tuple[QWidget, ...] = (panes.bar, panes.side, panes.timeline, panes.entities, *frame.shown)
        order = [pane for pane in every if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (n for n, p in enumerate(order) if focus is not None and (p is focus or p.isAncestorOf(focus))), -step
        )
        target = order[(here + step) % len(order)]
        if target is panes.bar:
            panes.bar.focus()
        else:
            target.setFocus()

    def next_pane(self) -> None:
        """Go to the next pane."""
        self._step_pane(1)

    def previous_pane(self) -> None:
        """Go to the previous pane."""
        self._step_pane(-1)

    def full_screen(self) -> None:
        """Fill the screen, or come back."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    # Settings and help

    def take_choices(self, choices: Choices) -> None:
        """Keep the reader's settings and tell the program."""
        save_choices(self._window.settings, choices)
        self._window.choices_changed.emit(choices)
        self._window.commands.refresh()

    def _change(self, **fields: object) -> None:
        """Change some settings."""
        choices = load_choices(self._window.settings)
        self.take_choices(dataclasses.replace(choices, **fields))  # type: ignore[arg-type]

    def theme_light(self) -> None:
        """Look light."""
        self._change(theme="light")

    def theme_dark(self) -> None:
        """Look dark."""
        self._change(theme="dark")

    def theme_system(self) -> None:
        """Look as the system does."""
        self._change(theme="system")

    def larger(self) -> None:
        """Make all text larger."""
        now = load_choices(self._window.settings).text_scale
        self._change(text_scale=next((s for s in _TEXT_STEPS if s > now + 0.01), _TEXT_STEPS[-1]))

    def smaller(self) -> None:
        """Make all text smaller."""
        now = load_choices(self._window.settings).text_scale
        self._change(text_scale=next((s for s in reversed(_TEXT_STEPS) if s < now - 0.01), _TEXT_STEPS[0]))

    def settings(self) -> None:
        """Open the settings."""
        dialog = SettingsDialog(load_choices(self._window.settings), self._window)
        dialog.changed.connect(self.take_choices)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def keys(self) -> None:
        """Show all keys."""
        from cuttings_desktop.main_window.sheets import keys_sheet

        keys_sheet(self._window).open()

    def query_help(self) -> None:
        """Show how to search."""
        from cuttings_desktop.main_window.sheets import query_sheet

        query_sheet(self._window).open()

    def about(self) -> None:
        """Say what this is."""
        from cuttings_desktop.main_window.about import about_dialog

        about_dialog(self._window, __version__).open()

    def quit(self) -> None:
        """End the program: close all windows."""
        if self._window.opener is None:
            self._window.close()
        else:
            self._window.quit_wanted.emit()

    def close_window(self) -> None:
        """Close this window."""
        self._window.close()

    def show_data_folder(self) -> None:
        """Show the folder in which the program keeps its sample and settings."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))
