"""An invented archive in which one may also mark, note, read and look at originals: what the reading pane asks for."""

from __future__ import annotations

import base64
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from desktop_fake import FakeArchive

__all__ = ["FakeMarks", "page_png"]


def page_png(width: int, height: int) -> str:
    """Return a page of white paper as base64 of a PNG."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(data.data())).decode()


class FakeMarks(FakeArchive):
    """The invented archive with highlights, notes and originals; `kind` is what every original is."""

    kind = "pdf"
    pages = 6

    def __init__(self, articles: int = 14, language: str = "en") -> None:
        super().__init__(articles, language)
        self.highlights: dict[str, dict[str, Any]] = {}
        self.notes: dict[int, str] = {}

    def article(self, params: dict[str, Any]) -> dict[str, Any]:
        header = super().article(params)
        mine = sum(row["article"] == params["id"] for row in self.highlights.values())
        return {**header, "note": self.notes.get(params["id"], ""), "highlights": mine, "read": True}

    def paragraphs(self, params: dict[str, Any]) -> dict[str, Any]:
        answer = super().paragraphs(params)
        for index, paragraph in enumerate(answer["paragraphs"]):
            paragraph["page"] = 1 + (params["first"] + index) // 2
            paragraph["highlights"] = [
                row
                for row in self.highlights.values()
                if row["article"] == params["id"]
                and row["start"] < paragraph["end"]
                and row["end"] > paragraph["start"]
            ]
        return answer

    def decide(self, params: dict[str, Any]) -> dict[str, Any]:
        result, decision = super().decide(params), params["decision"]
        if decision["kind"] == "highlight":
            identifier = f"h{len(self.decisions)}"
            self.highlights[identifier] = {**decision, "id": identifier}
            return {**result, "highlight": identifier}
        if decision["kind"] == "highlight_change":
            row = self.highlights[decision["highlight"]]
            row |= {name: decision[name] for name in ("colour", "note") if name in decision}
        elif decision["kind"] == "highlight_remove":
            del self.highlights[decision["highlight"]]
        elif decision["kind"] == "note":
            self.notes[decision["article"]] = decision["text"]
        return result

    def original_page(self, params: dict[str, Any]) -> dict[str, Any]:
        if self.kind == "pdf":
            return {"kind": "pdf", "pages": self.pages}
        text = self.articles[params["id"]].text
        body = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        return {"kind": "html", "html": f"<div>{body}</div>"} if self.kind == "html" else {"kind": "text", "text": text}

    def page_picture(self, params: dict[str, Any]) -> dict[str, Any]:
        width = int(params["width"])
        height = round(width * 1.3)
        boxes = [[width * 0.1, height * 0.5, 80, 20]] if params["page"] == 2 else []
        return {"png": page_png(width, height), "width": width, "height": height, "pages": self.pages, "boxes": boxes}
