"""All highlights and notes of the archive, or of what was found."""

from cuttings_desktop.notebook.pane import Notebook
from cuttings_desktop.notebook.writing import as_text

__all__ = ["Notebook", "as_text"]
