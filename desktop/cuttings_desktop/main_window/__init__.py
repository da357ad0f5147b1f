"""The main window: it puts the panes together and is the only one who knows them all."""

from cuttings_desktop.main_window.window import MainWindow

__all__ = ["MainWindow"]
