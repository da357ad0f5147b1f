"""A pasted list of names or terms against the archive: how many articles have each of them, the zeros too."""

from cuttings_desktop.term_matrix.pane import TermMatrix

__all__ = ["TermMatrix"]
