"""The copies of one article: earliest first, of what kind, and what one says differently from another."""

from cuttings_desktop.stories.window import StoriesWindow
from cuttings_desktop.stories.words import kind_words

__all__ = ["StoriesWindow", "kind_words"]
