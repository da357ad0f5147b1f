"""The timeline: when things happened and were published, to walk, zoom and brush."""

from cuttings_desktop.timeline.entity_timeline import EntityTimeline
from cuttings_desktop.timeline.pane import Timeline

__all__ = ["EntityTimeline", "Timeline"]
