"""The panes of a window, named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar, cast

from cuttings_desktop import theme
from cuttings_desktop.entity_list import EntityList
from cuttings_desktop.entity_page import EntityPage
from cuttings_desktop.reading_pane import ReadingPane
from cuttings_desktop.results import Results
from cuttings_desktop.search_bar import SearchBar
from cuttings_desktop.side_bar import SideBar
from cuttings_desktop.timeline import Timeline

if TYPE_CHECKING:
    from cuttings_desktop.gaps import Gaps
    from cuttings_desktop.ledger import Ledger
    from cuttings_desktop.meetings import Meetings
    from cuttings_desktop.names import AllNames
    from cuttings_desktop.notebook import Notebook
    from cuttings_desktop.proposals import Proposals
    from cuttings_desktop.term_matrix import TermMatrix

__all__ = ["Panes"]

_Pane = TypeVar("_Pane")


class Panes:
    """The panes of a window: those of the question, and what the middle and the right may show instead.

    What the middle shows beside articles is loaded and made when it is first asked for: all of it together would hold
    up the first sight of the window. Whoever listens to such a pane says so by `when_made`.
    """

    def __init__(self) -> None:
        self.bar, self.timeline, self.entities = SearchBar(), Timeline(), EntityList()
        self.results, self.reading, self.page, self.side = Results(), ReadingPane(), EntityPage(), SideBar()
        self._made: dict[str, Any] = {}
        self._waiting: dict[str, list[Callable[[Any], None]]] = {}

    def _late(self, name: str, make: Callable[[], _Pane]) -> _Pane:
        """Return a pane of the middle, made at first use in the look of the window."""
        if name not in self._made:
            pane: Any = make()
            self._made[name] = pane
            pane.set_theme(theme.current())
            for tell in self._waiting.pop(name, ()):
                tell(pane)
        return cast(_Pane, self._made[name])

    def when_made(self, name: str, tell: Callable[[Any], None]) -> None:
        """Call `tell` with a pane of the middle as soon as there is one; those told first stand nearer to it."""
        if name in self._made:
            tell(self._made[name])
        else:
            self._waiting.setdefault(name, []).append(tell)

    def made(self, name: str) -> bool:
        """Tell whether a pane of the middle has been made."""
        return name in self._made

    @property
    def names(self) -> AllNames:
        """Return the list of all names."""
        from cuttings_desktop.names import AllNames

        return self._late("names", AllNames)

    @property
    def meetings(self) -> Meetings:
        """Return who was where with whom."""
        from cuttings_desktop.meetings import Meetings

        return self._late("meetings", Meetings)

    @property
    def proposals(self) -> Proposals:
        """Return which names may be one."""
        from cuttings_desktop.proposals import Proposals

        return self._late("proposals", Proposals)

    @property
    def ledger(self) -> Ledger:
        """Return the decisions."""
        from cuttings_desktop.ledger import Ledger

        return self._late("ledger", Ledger)

    @property
    def notebook(self) -> Notebook:
        """Return the highlights and notes."""
        from cuttings_desktop.notebook import Notebook

        return self._late("notebook", Notebook)

    @property
    def gaps(self) -> Gaps:
        """Return what the archive cannot see."""
        from cuttings_desktop.gaps import Gaps

        return self._late("gaps", Gaps)

    @property
    def terms(self) -> TermMatrix:
        """Return the pasted list against the archive."""
        from cuttings_desktop.term_matrix import TermMatrix

        return self._late("terms", TermMatrix)

    def __iter__(self) -> Iterator[Any]:
        """Yield every pane that there is; each takes a theme by `set_theme`."""
        yield from (self.bar, self.timeline, self.entities, self.results, self.reading, self.page, self.side)
        yield from self._made.values()
