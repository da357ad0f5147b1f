"""All names of the archive: one row each, to find, to compare, to open and to mend."""

from cuttings_desktop.names.pane import AllNames

__all__ = ["AllNames"]
