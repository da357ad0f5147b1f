"""Print an article as it is read: title, source, date, text with its highlights, notes, numbers of pages."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QAbstractTextDocumentLayout, QPageLayout, QPainter, QPalette, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from cuttings_desktop.messages import Message
from cuttings_desktop.reading_pane import ReadingPane, Sheet

if TYPE_CHECKING:
    from cuttings_desktop.main_window.window import MainWindow

__all__ = ["PrintJob", "ask_and_print", "make_printer"]

_DPI = 96  # of the sheet's own pixels
_FOOT = 44
_SLICE = 0.006
_MARGINS = QMarginsF(18, 18, 18, 14)  # millimetres


def _tr(text: str) -> str:
    """Translate one sentence."""
    return QCoreApplication.translate("reading_print", text)


def make_printer(title: str) -> QPrinter:
    """Return a printer, or file, for a text of a title."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Cuttings")
    printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    return printer


class PrintJob(QObject):
    """Writes the sheet, then its pages, a few milliseconds at a time; `done(pages)` is called at the end."""

    def __init__(self, sheet: Sheet, printer: QPrinter, done: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._sheet, self._printer, self._done = sheet, printer, done
        box = printer.pageLayout().paintRectPoints()
        self._size = QSizeF(box.width() * _DPI / 72, box.height() * _DPI / 72)
        self._document: QTextDocument | None = None
        self._painter: QPainter | None = None
        self._page = self._pages = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)

    def begin(self) -> None:
        """Begin."""
        self._timer.start()

    def _slice(self) -> None:
        """Do a part of it, then let the window draw."""
        until = perf_counter() + _SLICE
        if self._document is None:
            if self._sheet.write(until):
                self._document = self._sheet.document
                self._document.setPageSize(QSizeF(self._size.width(), self._size.height() - _FOOT))
                self._pages = self._document.pageCount()
                self._painter = QPainter(self._printer)
                if not self._painter.isActive():
                    self._end(0)
            return
        while self._page < self._pages and perf_counter() < until:
            if self._page:
                self._printer.newPage()
            self._draw(self._document, self._page)
            self._page += 1
        if self._page >= self._pages:
            self._end(self._pages)

    def _draw(self, document: QTextDocument, page: int) -> None:
        """Draw one page and its foot."""
        painter = self._painter
        assert painter is not None
        painter.save()
        scale = self._printer.resolution() / _DPI
        painter.scale(scale, scale)
        height = self._size.height() - _FOOT
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        context.clip = QRectF(0, page * height, self._size.width(), height)
        painter.translate(0, -page * height)
        painter.setClipRect(context.clip)
        self._sheet.under(painter, page * height, (page + 1) * height)
        document.documentLayout().draw(painter, context)
        self._sheet.over(painter, page * height, (page + 1) * height)
        painter.setClipping(False)
        painter.translate(0, page * height)
        self._sheet.foot(painter, QRectF(0, height, self._size.width(), _FOOT), page + 1, self._pages)
        painter.restore()

    def _end(self, pages: int) -> None:
        """Close the file or send it to the printer."""
        self._timer.stop()
        if self._painter is not None:
            self._painter.end()
        self._done(pages)
        self.deleteLater()


def ask_and_print(window: MainWindow, pane: ReadingPane) -> None:
    """Ask for a printer, and print what a pane shows."""
    if pane.article is None or not pane.feeding.complete:
        words = _tr("The article is still being opened: try it again in a moment.")
        window.messages.show_message(Message(words, level="info"))
        return
    printer = make_printer(str(pane.header.get("title") or "Cuttings"))
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def done(pages: int) -> None:
        words = _tr("Printed: {n} pages.").format(n=pages) if pages else _tr("The printer takes nothing.")
        window.messages.show_message(Message(words, level="info" if pages else "warning"))

    def start() -> None:
        PrintJob(Sheet(pane), printer, done, window).begin()

    dialog.accepted.connect(start)
    # Its own `open` wants the name of a slot.
    QDialog.open(dialog)
