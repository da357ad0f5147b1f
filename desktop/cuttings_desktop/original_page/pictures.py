"""Pictures of pages: decoded on the thread that hears them, the latest ones kept."""

from __future__ import annotations

import binascii
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

__all__ = ["Kept", "PagePicture", "picture_of"]

# Base64 that is decoded at one go, in characters (a multiple of four): half a millisecond without other threads.
_SLICE = 1 << 18
_PNG = b"\x89PNG"
_MOST_BYTES = 96 << 20  # of all pictures that are kept


@dataclass
class PagePicture:
    """One page as it is drawn; `boxes` frame its hits, in pixels of the picture. An empty picture: it cannot be drawn.

    `asked` is the width that was asked for: a page may be drawn narrower.
    """

    page: int
    asked: int
    image: QImage
    boxes: list[QRectF] = field(default_factory=list)
    pages: int = 0


def picture_of(answer: Any, page: int, asked: int) -> PagePicture:
    """Return the picture in an answer of `page_picture`; for the thread that hears it, not for the window's."""
    text = str(answer.get("png") or "")
    data = b"".join(binascii.a2b_base64(text[at : at + _SLICE]) for at in range(0, len(text), _SLICE))
    image = QImage.fromData(data) if data.startswith(_PNG) else QImage()
    boxes = [QRectF(*(float(number) for number in box)) for box in answer.get("boxes") or () if len(box) == 4]
    return PagePicture(page, asked, image, boxes, int(answer.get("pages") or 0))


class Kept:
    """The pictures that were seen last, up to some memory."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[int, PagePicture] = OrderedDict()

    def get(self, page: int) -> PagePicture | None:
        """Return the picture of a page, whatever its width."""
        found = self._pictures.get(page)
        if found is not None:
            self._pictures.move_to_end(page)
        return found

    def put(self, picture: PagePicture) -> None:
        """Keep a picture in the place of what was kept of its page."""
        self._pictures[picture.page] = picture
        self._pictures.move_to_end(picture.page)
        while sum(p.image.sizeInBytes() for p in self._pictures.values()) > _MOST_BYTES and len(self._pictures) > 1:
            self._pictures.popitem(last=False)

    def clear(self) -> None:
        """Keep none."""
        self._pictures.clear()
