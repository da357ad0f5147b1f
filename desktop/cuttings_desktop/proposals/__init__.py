"""The queue of proposals: two names that may be one, one pair at a time, decided by keys."""

from cuttings_desktop.proposals.pane import Proposals

__all__ = ["Proposals"]
