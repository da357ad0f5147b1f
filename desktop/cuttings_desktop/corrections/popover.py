"""The popover of every room, by the name under which corrections know it."""

from cuttings_desktop.popover import Popover, popover_width

__all__ = ["Popover", "popover_width"]
