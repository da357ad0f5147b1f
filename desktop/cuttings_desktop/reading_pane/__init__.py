"""The reading pane: one article with its marks, hits and footnotes; loads nothing, decides nothing."""

from cuttings_desktop.reading_pane.pane import ReadingPane
from cuttings_desktop.reading_pane.sheet import Sheet

__all__ = ["ReadingPane", "Sheet"]
