"""What a person has decided: the list of decisions, of ignored words, and of what waits to be looked at."""

from cuttings_desktop.ledger.pane import Ledger

__all__ = ["Ledger"]
