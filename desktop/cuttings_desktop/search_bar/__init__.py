"""The search bar: the words, the chips that narrow the question, how many articles answer it."""

from cuttings_desktop.search_bar.bar import SearchBar
from cuttings_desktop.search_bar.chips import Chip

__all__ = ["Chip", "SearchBar"]
