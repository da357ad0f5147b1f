"""Draw the program's icon in all sizes: PNG, .ico for Windows, .icns for macOS; same drawing, same bytes.

`python packaging/bundling/icons.py FOLDER`; needs PySide6 and no screen.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from imports import CHECKOUT
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

__all__ = ["SIZES", "icns", "ico", "main", "png"]

DRAWING = CHECKOUT / "resources" / "desktop" / "cuttings.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# Which four letters Apple has for a PNG of which size.
_ICNS_SIZES = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024, b"ic11": 32, b"ic12": 64,
    b"ic13": 256, b"ic14": 512,
}  # fmt: skip


def png(size: int) -> bytes:
    """Return the icon as a PNG of so many pixels each way."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # No other encoder is asked: what Qt writes has no time in it.
    if not picture.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise RuntimeError(f"the icon of {size} pixels could not be written")
    return bytes(buffer.data().data())


def ico() -> bytes:
    """Return the icon for Windows: a folder of PNGs, as Windows reads it since Vista."""
    pictures = [(size, png(size)) for size in _ICO_SIZES]
    parts = [struct.pack("<HHH", 0, 1, len(pictures))]
    place = 6 + 16 * len(pictures)
    for size, picture in pictures:
        side = size % 256  # 256 is written as 0.
        parts.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place))
        place += len(picture)
    return b"".join([*parts, *(picture for _size, picture in pictures)])


def icns() -> bytes:
    """Return the icon for macOS: blocks of four letters, a length and a PNG."""
    blocks = []
    for letters, size in _ICNS_SIZES.items():
        picture = png(size)
        blocks.append(letters + struct.pack(">I", 8 + len(picture)) + picture)
    body = b"".join(blocks)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(arguments: list[str]) -> int:
    """Write all forms of the icon into a folder."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        (folder / f"cuttings-{size}.png").write_bytes(png(size))
    (folder / "cuttings.ico").write_bytes(ico())
    (folder / "cuttings.icns").write_bytes(icns())
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
