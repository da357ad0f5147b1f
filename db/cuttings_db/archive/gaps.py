"""What an archive cannot see: files that failed, texts that are none or not whole, articles without date or language.

Each kind of gap has a list, and each row of a list says why it is there and how it can be mended. Failed files are in
the list of all failures and, where the reason says more, in another one too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings_db.errors import QuestionRefused
from cuttings_db.importing import waiting_articles
from cuttings_db.store.connection import Store, now
from cuttings_db.store.problems import stored_json
from cuttings_db.store.stages import stuck_articles

__all__ = ["KINDS", "Gaps"]

KINDS = (
    *("failed", "empty", "image_only", "truncated", "undated", "unknown_language", "unread_language"),
    *("no_original", "stuck", "unrecognised"),
)
_MOST = 500
# A text shorter than this (in characters) says nothing.
_SHORT = 30
_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".bmp", ".heic", ".jp2"))
_SCAN = "scan"
# Warnings of readers that a part of the file is not in the text.
_PARTLY = ("could not be read", "was not read", "were not read", "too large", "was cut", "were cut")
_FAILED_STAGE = "could not be recognised"
_WHERE = {
    "empty": f"characters<{_SHORT}",
    "truncated": "(" + " OR ".join(f"warnings LIKE '%{words}%'" for words in _PARTLY) + ")",
    "undated": "(published_lo IS NULL OR published_hi IS NULL)",
    "unknown_language": "language=''",
    "unread_language": "language NOT IN ('', 'en', 'zh')",
    "no_original": "original IS NULL",
    "unrecognised": f"warnings LIKE '%{_FAILED_STAGE}%'",
}
# Why an article is in a list, what to do, and what mends it there.
_WORDS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "empty": ("it holds next to no text", "Read it again by another reader.", ("reader", "encoding", "open_original")),
    "truncated": ("a part of its file is not in its text", "Look at the original.", ("reader", "open_original")),
    "undated": ("nothing says when it was published", "Set its publication date.", ("published", "open_original")),
    "unknown_language": ("its language was not recognised", "Set its language.", ("language", "encoding", "reader")),
    "unread_language": (
        "names and dates are recognised in English and Chinese only",
        "It is shown and searched all the same; set its language if that is wrong.",
        # Letters that were taken for others are another language, too.
        ("language", "encoding"),
    ),
    "no_original": ("its original was not kept", "Import its file again with originals.", ("import_again",)),
    "stuck": (
        "names and dates could not be recognised in it more closely; what was found at first stays",
        "Read it again by another reader, or import its file again; each pass tries it once more.",
        ("reader", "import_again", "open_original"),
    ),
    "unrecognised": ("names and dates wait to be recognised in it", "Let recognition go on.", ()),
}
_NOT_STORED = "what was recognised in it could not be stored; what was found at first stays"
_ROW = "id, path, member, title, warnings, language, format FROM articles WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class _Failure:
    """A file that could not be imported, and when."""

    path: str
    member: str
    reason: str
    advice: str
    kind: str
    at: str

    def is_of(self, gap: str) -> bool:
        """Tell whether it belongs into a list."""
        picture = PurePath(self.member or self.path).suffix.lower() in _PICTURES
        scan = picture or (self.kind == "NoText" and _SCAN in self.reason)
        return {
            "failed": True,
            "image_only": scan,
            "empty": self.kind == "NoText" and not scan,
            "truncated": self.kind == "LimitExceeded",
        }.get(gap, False)

    def mends(self) -> list[str]:
        """Return what may mend it."""
        first = {"PasswordNeeded": ["password"], "FormatUnknown": ["import_again", "encoding"]}
        return [*first.get(self.kind, ["import_again"]), "dismiss"]


class Gaps:
    """The gaps of one archive; reports of imports are read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen = 0
        self._failures: dict[tuple[str, str], _Failure] = {}
        self._counted: tuple[tuple[int, str], list[dict[str, Any]]] | None = None

    def counts(self) -> list[dict[str, Any]]:
        """Return {kind, count, files} of every kind, also those of which there is none.

        `files` of what is counted failed to be imported; each of these is counted in the list of failures as well.
        """
        token = self._store.last_token()
        if self._counted is None or self._counted[0] != token:
            with self._store.snapshot():
                failures = self._open_failures()
                rows = [
                    {"kind": kind, "count": files + len(self.articles(kind)), "files": files}
                    for kind, files in ((kind, sum(f.is_of(kind) for f in failures)) for kind in KINDS)
                ]
            self._counted = (token, rows)
        return self._counted[1]

    def articles(self, kind: str) -> NDArray[np.int64]:
        """Return the articles of a list, newest first, trash left out; QuestionRefused if there is no such list."""
        if kind not in KINDS:
            raise QuestionRefused(f"there is no list “{kind[:40]}” of what the archive cannot see")
        found: list[int] = []
        if kind in _WHERE:
            sql = f"SELECT id FROM articles WHERE trashed=0 AND {_WHERE[kind]}"
            found = [int(row[0]) for row in self._store.rows(sql)]
        stuck = set(stuck_articles(self._store)) if kind in ("stuck", "unrecognised") else set()
        if kind == "unrecognised" or stuck:
            # What the pass could not do is nothing that only waits.
            waiting = [a for a, _stages in waiting_articles(self._store) if (a in stuck) == (kind == "stuck")]
            trashed = {int(row[0]) for row in self._store.rows("SELECT id FROM articles WHERE trashed=1")}
            found = [*found, *(article for article in waiting if article not in trashed)]
        return np.unique(np.asarray(found, dtype=np.int64))[::-1]

    def page(self, kind: str, offset: int, limit: int) -> dict[str, Any]:
        """Return {total, rows} of a list from an offset: failed files first, then articles."""
        articles = self.articles(kind)
        failures = [failure for failure in self._open_failures() if failure.is_of(kind)]
        first, last = max(offset, 0), max(offset, 0) + min(max(limit, 0), _MOST)
        rows = [_failed_row(failure) for failure in failures[first:last]]
        start = max(first - len(failures), 0)
        rows += self._article_rows(kind, articles[start : max(last - len(failures), 0)].tolist())
        return {"total": len(failures) + len(articles), "rows": rows}

    def dismiss(self, path: str, member: str) -> dict[str, Any]:
        """List a failed file no more, until it fails once more; returns how many are left."""
        with self._store.transaction("quiet"):
            self._store.connection.execute(
                "INSERT OR REPLACE INTO dismissed_failures (path, member, made) VALUES (?, ?, ?)", (path, member, now())
            )
        return {"failed": len(self._open_failures())}

    def _open_failures(self) -> list[_Failure]:
        """Return the files that failed, were not imported since and were not dismissed, newest first."""
        self._read_reports()
        rows = self._store.rows("SELECT path, member, made FROM dismissed_failures")
        dismissed = {(str(path), str(member)): str(made) for path, member, made in rows}
        found = [f for key, f in self._failures.items() if not (key in dismissed and dismissed[key] >= f.at)]
        return found[::-1]

    def _read_reports(self) -> None:
        """Read the reports that came since: what failed in them, and what came in that had failed before."""
        last = int(self._store.value("SELECT max(id) FROM reports") or 0)
        if last < self._seen:
            self._seen, self._failures = 0, {}
        sql = "SELECT id, ended, data FROM reports WHERE id>? ORDER BY id"
        for number, ended, stored in self._store.rows(sql, (self._seen,)):
            data = stored_json(stored)
            for entry in (*_entries(data, "articles"), *_entries(data, "known")):
                for member in {str(entry.get("member", "")), ""}:
                    self._failures.pop((str(entry.get("path", "")), member), None)
            for entry in _entries(data, "failed"):
                key = (str(entry.get("path", "")), str(entry.get("member", "")))
                self._failures.pop(key, None)
                words = [str(entry.get(name, "")) for name in ("reason", "advice", "kind")]
                self._failures[key] = _Failure(*key, words[0], words[1], words[2], str(ended))
            self._seen = int(number)

    def _article_rows(self, kind: str, articles: list[int]) -> list[dict[str, Any]]:
        """Return rows of articles in their order."""
        if not articles:
            return []
        reason, advice, mends = _WORDS[kind]
        found = {}
        stuck = stuck_articles(self._store) if kind == "stuck" else {}
        for number, path, member, title, warnings, language, form in self._store.rows(
            f"SELECT {_ROW}", (json.dumps(articles),)
        ):
            told = [str(w) for w in stored_json(warnings)]
            why = reason
            if kind in ("truncated", "unrecognised"):
                signs = _PARTLY if kind == "truncated" else (_FAILED_STAGE,)
                why = next((w for w in told if any(sign in w for sign in signs)), reason)
            if stuck.get(number) == "store":
                why = _NOT_STORED
            if kind == "unread_language":
                why = f"{reason}; this text is in “{language}”"
            textual = form in ("text", "markdown", "html")
            fitting = [m for m in mends if m not in ("encoding", "reader") or textual]
            row = {"article": number, "path": path, "member": member, "title": title}
            found[int(number)] = {**row, "reason": why, "advice": advice, "mends": fitting}
        return [found[article] for article in articles if article in found]


def _entries(data: Any, name: str) -> list[dict[str, Any]]:
    """Return what a report tells under a name; what is misshapen is left out."""
    found = data.get(name) if isinstance(data, dict) else None
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _failed_row(failure: _Failure) -> dict[str, Any]:
    """Return a file that failed as a row."""
    name = (failure.member or failure.path).replace("\\", "/").rpartition("/")[2]
    row = {"article": None, "path": failure.path, "member": failure.member, "title": name}
    return {**row, "reason": failure.reason, "advice": failure.advice, "mends": failure.mends()}
