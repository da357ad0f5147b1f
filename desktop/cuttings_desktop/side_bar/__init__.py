"""The side bar: where to look, what one has put together, and what one asked before."""

from cuttings_desktop.side_bar.nodes import Node
from cuttings_desktop.side_bar.pane import SideBar

__all__ = ["Node", "SideBar"]
