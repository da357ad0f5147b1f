"""The entity list: who and what is in the articles found, by type, to narrow by."""

from cuttings_desktop.entity_list.pane import EntityList

__all__ = ["EntityList"]
