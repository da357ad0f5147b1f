"""Who was where with whom: people against events, each cell leads to its sentences."""

from cuttings_desktop.meetings.pane import Meetings
from cuttings_desktop.meetings.table import Table

__all__ = ["Meetings", "Table"]
