"""The list of articles that answer the question."""

from cuttings_desktop.results.model import ResultsModel
from cuttings_desktop.results.pane import Results

__all__ = ["Results", "ResultsModel"]
