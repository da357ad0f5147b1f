"""The page of one entity: what the articles say of it, with whom and where it appears, and when."""

from cuttings_desktop.entity_page.pane import EntityPage

__all__ = ["EntityPage"]
