"""Read articles again from their originals: by another reader, in another encoding, as another language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cuttings_db.errors import ArchiveDamaged, CuttingsError, FileUnreadable
from cuttings_db.importing.asking import ask
from cuttings_db.importing.checking import check_recognised
from cuttings_db.importing.dating import said_by_people
from cuttings_db.importing.passes import FROM_TEXT, stored_draft
from cuttings_db.importing.reading import digest
from cuttings_db.importing.recognising import MEMORY_MEGABYTES
from cuttings_db.isolation import Worker
from cuttings_db.model import to_json
from cuttings_db.progress import Report, quiet
from cuttings_db.store.articles import article_text, evidence_of
from cuttings_db.store.connection import Store
from cuttings_db.store.originals import original_chunks
from cuttings_db.store.problems import stored_json
from cuttings_db.store.records import Recognised

__all__ = ["READERS", "Rereader", "RereadingOptions"]

# The readers that a person may choose for an original whose bytes are text, each in words.
READERS = {
    "auto": "as the file looks",
    "text": "plain text",
    "markdown": "Markdown",
    "html": "a web page: the article in it",
    "html-whole": "a web page: all of its text",
}
# What is told of an original that somebody chooses a reader for.
_CHOICES = {
    **{"encodings": list, "encoding": str, "format": str, "preview": str, "characters": int},
    **{"textual": bool, "reason": str, "advice": str},
}
_SECONDS = 60.0
_NAME = re.compile(r"[^\w.,()\[\] -]")
_LONGEST_NAME = 120
_AGAIN = "Import it again with its file, then delete this one."


@dataclass(frozen=True)
class RereadingOptions:
    """How to read again: empty words leave it to the file. `language` (ISO 639-1) is what the text is in."""

    encoding: str = ""
    reader: str = ""
    language: str = ""
    password: str = ""

    @property
    def only_language(self) -> bool:
        """Whether the text itself is to stay as it is."""
        return bool(self.language) and not (self.encoding or self.reader or self.password)


class Rereader:
    """Reads articles of one archive again in one worker; `folder` is a private one for their bytes."""

    def __init__(self, store: Store, folder: Path, options: RereadingOptions) -> None:
        if options.reader and options.reader not in READERS:
            raise FileUnreadable(f"there is no reader “{options.reader[:40]}”", f"Choose one of {', '.join(READERS)}.")
        self._store, self._folder, self._options = store, folder, options
        self._worker = Worker("recognise", [str(MEMORY_MEGABYTES)], low_priority=True, grace=0.2)

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    def read(self, article: int, report: Report = quiet) -> Recognised:
        """Return an article as it is read again; FileRefused or WorkerDied says why it cannot be."""
        params: dict[str, Any] = {
            "depth": "full",
            "said": to_json(said_by_people(self._store, article)),
            "language": self._options.language,
        }
        if self._options.only_language:
            found = article_text(self._store, article)
            if found is None:
                raise FileUnreadable(f"there is no article {article} in this archive")
            params["draft"] = self._with_words(article, stored_draft(self._store, article, *found))
            params["layer"] = to_json(found[1])
            return check_recognised(self._call("again", params, report), found[0])
        source = self._source(article)
        params |= {"carried": self._carried(article), "known": self._machine(article), **source}
        return check_recognised(self._call("reread", params, report))

    def choices(self, article: int, report: Report = quiet) -> dict[str, Any]:
        """Return what an article's original may be read as, and how it begins if it is read as the options say."""
        found = self._call("reread_choices", self._source(article), report)
        if not isinstance(found, dict) or any(type(found.get(name)) is not kind for name, kind in _CHOICES.items()):
            raise FileUnreadable("what it holds cannot be understood", "Check that it is complete.")
        return {name: found[name] for name in _CHOICES}

    def _call(self, method: str, params: dict[str, Any], report: Report) -> Any:
        """Ask the worker; what breaks it down is told as such."""
        large = "It is unusually large or complicated."
        return ask(self._worker, method, params, report, seconds=_SECONDS, advice="Choose another reader.", large=large)

    def _source(self, article: int) -> dict[str, Any]:
        """Lay an article's original into the folder; returns what the worker is to read."""
        rows = self._store.rows(
            "SELECT a.original, o.name, a.path, a.member, a.format, a.original_sha256 FROM articles a"
            " LEFT JOIN originals o ON o.id=a.original WHERE a.id=?",
            (article,),
        )
        if not rows:
            raise FileUnreadable(f"there is no article {article} in this archive")
        original, name, path, member, kind, sha256 = rows[0]
        file = self._laid(int(original), str(name)) if original is not None else _where_it_was(str(path), str(sha256))
        shared = original is not None and self._is_part(article, int(original), str(member))
        options = self._options
        reader = "" if options.reader == "auto" else options.reader
        # A saved page travels with its folder as a ZIP, in which the page itself is named.
        page = file.name[:-4] if kind == "html" and re.search(r"html?\.zip$", file.name, re.IGNORECASE) else ""
        if page and reader:
            raise FileUnreadable(
                "the original is a page with its folder, which has one reader", "Leave it to the file."
            )
        words = {"encoding": options.encoding, "reader": reader, "password": options.password}
        return {"path": str(file), "page": page, "member": "" if page else member, "shared": shared, **words}

    def _is_part(self, article: int, original: int, member: str) -> bool:
        """Tell whether an article shares its original with others, and is not the whole that they were cut out of."""
        rows = self._store.rows("SELECT member FROM articles WHERE original=? AND id<>?", (original, article))
        whole = f"{member}!/" if member else ""
        return bool(rows) and not any(str(row[0]) != member and str(row[0]).startswith(whole) for row in rows)

    def _laid(self, original: int, name: str) -> Path:
        """Write an original's bytes into the folder under a name of the same ending; returns the file."""
        plain = _NAME.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(". ")[-_LONGEST_NAME:] or "original"
        folder = self._folder / str(original)
        folder.mkdir(mode=0o700, exist_ok=True)
        file = folder / plain
        if not file.exists():
            try:
                with file.open("wb") as stream:
                    for chunk in original_chunks(self._store, original):
                        stream.write(chunk)
            except ArchiveDamaged as error:
                # Half of its bytes would be read as the whole by the next article that shares them, and one article
                # is no reason to give up the others.
                file.unlink(missing_ok=True)
                raise FileUnreadable(error.reason, error.advice) from error
            except OSError as error:
                file.unlink(missing_ok=True)
                words = f"its bytes could not be put aside ({error.strerror})"
                raise FileUnreadable(words, "Free some space in the temporary folder.") from error
        return file

    def _carried(self, article: int) -> list[dict[str, Any]]:
        """Return evidence that did not come from the text."""
        return [e for e in evidence_of(self._store, article) if e["source"] != "you" and not _of_text(e["source"])]

    def _machine(self, article: int) -> dict[str, Any]:
        """Return what the machine knows of an article that its original alone may not tell."""
        known = stored_json(self._store.value("SELECT machine FROM articles WHERE id=?", (article,)))
        return {name: known.get(name, "") for name in ("author", "source", "url")}

    def _with_words(self, article: int, draft: Mapping[str, Any]) -> dict[str, Any]:
        """Return a stored draft with the words of the machine about it."""
        encoding = str(self._store.value("SELECT encoding FROM articles WHERE id=?", (article,)))
        return {**draft, **self._machine(article), "encoding": encoding}


def _of_text(source: str) -> bool:
    """Tell whether evidence of a source is found anew in the text."""
    return source.startswith(FROM_TEXT)


def _where_it_was(path: str, sha256: str) -> Path:
    """Return the file that an article came from, if it is still there unchanged; FileUnreadable if not."""
    file = Path(path)
    try:
        same = file.is_file() and digest(file) == sha256
    except (CuttingsError, OSError, ValueError):
        same = False
    if not same:
        words = "its original was not kept, and the file that it came from is not where it was"
        raise FileUnreadable(words, _AGAIN)
    return file
