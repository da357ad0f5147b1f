"""Long lists of entries of two lines, whose rows are fetched by page; what several panes show and none owns."""

from cuttings_desktop.listing.model import Entry, PagedModel
from cuttings_desktop.listing.tables import table_data, table_text
from cuttings_desktop.listing.view import EntryView

__all__ = ["Entry", "EntryView", "PagedModel", "table_data", "table_text"]
