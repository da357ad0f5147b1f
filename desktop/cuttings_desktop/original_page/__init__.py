"""The original beside the text: pictures of a PDF's pages, the sanitised page of a web page, or plain text."""

from cuttings_desktop.original_page.pane import OriginalPage
from cuttings_desktop.original_page.pictures import PagePicture, picture_of

__all__ = ["OriginalPage", "PagePicture", "picture_of"]
