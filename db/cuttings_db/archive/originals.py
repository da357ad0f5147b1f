"""Show the originals of an archive beside their text, by a worker that has limits of its own."""

from __future__ import annotations

import shutil
from collections import OrderedDict
from pathlib import Path
from typing import Any

from cuttings_db.archive.reading import Reading
from cuttings_db.errors import FileUnreadable, QuestionRefused
from cuttings_db.importing.asking import ask
from cuttings_db.isolation import Worker
from cuttings_db.leftovers import make_private_folder
from cuttings_db.model import Question
from cuttings_db.progress import Report, Step, quiet
from cuttings_db.readers.page_worker import MEMORY_MEGABYTES
from cuttings_db.store.connection import Store
from cuttings_db.store.originals import original_chunks

__all__ = ["Originals"]

_SECONDS = 15.0
_FILES = 2
_PICTURES = 24
_MOST_WORDS = 60
_LONGEST_WORD = 200
_SQL = "SELECT a.original, a.format, a.encoding, a.url, o.size FROM articles a LEFT JOIN originals o ON o.id=a.original"
_ELSEWHERE = "Open it in its own program."


class Originals:
    """Pages of originals; the files that they are drawn from lie in a private folder for as long as this is open."""

    def __init__(self, store: Store, reading: Reading) -> None:
        self._store, self._reading = store, reading
        self._worker = Worker("pages", [str(MEMORY_MEGABYTES)], grace=0.5)
        self._folder: Path | None = None
        self._files: OrderedDict[int, Path] = OrderedDict()
        self._pictures: OrderedDict[tuple[Any, ...], dict[str, Any]] = OrderedDict()

    def page(self, article: int, report: Report = quiet) -> dict[str, Any]:
        """Return what an original looks like: kind pdf (and pages), html, text, or "" where it cannot be shown."""
        original, kind, encoding, url = self._facts(article)
        if original is None:
            return {"kind": ""}
        params = {"path": str(self._laid(original)), "format": kind, "encoding": encoding, "url": url}
        return dict(self._call("page", params, report))

    def picture(
        self, article: int, number: int, width: int, question: Question | None = None, report: Report = quiet
    ) -> dict[str, Any]:
        """Return a page as a picture: {png (base64), width, height, pages, boxes}; boxes are the hits of a question."""
        original, kind, _encoding, _url = self._facts(article)
        if original is None or kind != "pdf":
            raise FileUnreadable("the original has no pages", _ELSEWHERE)
        words = self._words(article, number, question, report) if question is not None else []
        key = (original, number, width, *words)
        if key not in self._pictures:
            params = {"path": str(self._laid(original)), "page": number, "width": width, "words": words}
            self._pictures[key] = dict(self._call("picture", params, report))
            if len(self._pictures) > _PICTURES:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        return self._pictures[key]

    def _words(self, article: int, number: int, question: Question, report: Report) -> list[str]:
        """Return the different words that a question finds on a page, as they stand in the text."""
        text, layer = self._reading.text(article)
        spans = self._reading.hit_spans(article, question, lambda: report(Step("hits")))
        if not spans:
            return []
        on_page = [(p.start, p.end) for p in layer.paragraphs if p.page == number]
        found: dict[str, None] = {}
        for start, end in spans:
            if any(s < end and start < e for s, e in on_page):
                words = " ".join(text[start:end].split())
                if words and len(words) <= _LONGEST_WORD:
                    found[words] = None
            if len(found) >= _MOST_WORDS:
                break
        return list(found)

    def _facts(self, article: int) -> tuple[int | None, str, str, str]:
        """Return an article's original, format, encoding and address."""
        rows = self._store.rows(f"{_SQL} WHERE a.id=?", (article,))
        if not rows:
            raise QuestionRefused(f"there is no article {article}", "It may have been deleted; search again.")
        original, kind, encoding, url, _size = rows[0]
        encoding = str(encoding).split(" ")[0]  # "utf-8 (damaged)" is what a person reads
        return (int(original) if original is not None else None), str(kind), encoding, str(url)

    def _laid(self, original: int) -> Path:
        """Return a file with the bytes of an original; the latest few are kept."""
        if original not in self._files:
            if self._folder is None:
                self._folder = make_private_folder("pages")
            path = self._folder / f"{original}"
            with path.open("wb") as stream:
                for chunk in original_chunks(self._store, original):
                    stream.write(chunk)
            self._files[original] = path
            if len(self._files) > _FILES:
                self._files.popitem(last=False)[1].unlink(missing_ok=True)
        self._files.move_to_end(original)
        return self._files[original]

    def _call(self, method: str, params: dict[str, Any], report: Report) -> Any:
        """Ask the worker; what it breaks down over is told as such."""
        words = {"advice": _ELSEWHERE, "large": _ELSEWHERE}
        broken = "the original cannot be shown: drawing it broke down"
        return ask(self._worker, method, params, report, seconds=_SECONDS, broken=broken, **words)

    def drop_deleted(self) -> None:
        """Take away what is left here of originals that were deleted for good."""
        there = {int(row[0]) for row in self._store.rows("SELECT id FROM originals")} if self._files else set()
        gone = set(self._files) - there
        for original in gone:
            self._files.pop(original).unlink(missing_ok=True)
        if gone:
            # The worker may still hold one of them open.
            self._worker.close()
            self._pictures.clear()

    def close(self) -> None:
        """End the worker and remove the files."""
        self._worker.close()
        self._pictures.clear()
        self._files.clear()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
