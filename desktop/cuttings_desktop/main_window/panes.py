"""The five panes of a window, named."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings_desktop.entity_list import EntityList
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.results import Results
from cuttings_desktop.search_bar import SearchBar
from cuttings_desktop.timeline import Timeline

__all__ = ["Panes"]


@dataclass(frozen=True)
class Panes:
    """The five panes of a window."""

    bar: SearchBar
    timeline: Timeline
    entities: EntityList
    results: Results
    reading: ReadingPane
