"""The panes of a window, named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from cuttings_desktop.entity_list import EntityList
from cuttings_desktop.entity_page import EntityPage
from cuttings_desktop.gaps import Gaps
from cuttings_desktop.ledger import Ledger
from cuttings_desktop.meetings import Meetings
from cuttings_desktop.names import AllNames
from cuttings_desktop.notebook import Notebook
from cuttings_desktop.proposals import Proposals
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.results import Results
from cuttings_desktop.search_bar import SearchBar
from cuttings_desktop.side_bar import SideBar
from cuttings_desktop.term_matrix import TermMatrix
from cuttings_desktop.timeline import Timeline

__all__ = ["Panes"]


@dataclass(frozen=True)
class Panes:
    """The panes of a window: the five of the question, then what the middle and the right may show instead."""

    bar: SearchBar = field(default_factory=SearchBar)
    timeline: Timeline = field(default_factory=Timeline)
    entities: EntityList = field(default_factory=EntityList)
    results: Results = field(default_factory=Results)
    reading: ReadingPane = field(default_factory=ReadingPane)
    names: AllNames = field(default_factory=AllNames)
    page: EntityPage = field(default_factory=EntityPage)
    meetings: Meetings = field(default_factory=Meetings)
    proposals: Proposals = field(default_factory=Proposals)
    ledger: Ledger = field(default_factory=Ledger)
    side: SideBar = field(default_factory=SideBar)
    notebook: Notebook = field(default_factory=Notebook)
    gaps: Gaps = field(default_factory=Gaps)
    terms: TermMatrix = field(default_factory=TermMatrix)

    def __iter__(self) -> Iterator[Any]:
        """Yield every pane; each takes a theme by `set_theme`."""
        return (getattr(self, one.name) for one in fields(self))
