"""A reading process that a hostile file has taken over: what it answers depends on the name of the file.

Started as a process in the place of the real one; it speaks the real protocol, at first.
"""

from __future__ import annotations

import hashlib
import os
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cuttings_db.isolation import frames
from cuttings_db.isolation.frames import read_frame, write_frame
from cuttings_db.isolation.serving import _limit_files

Result = dict[str, Any]


def good(name: str, spool: str) -> Result:
    """Return what an honest reader sends."""
    text = f"Anna Berg spoke of {name} on 3 June 2024."
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    file = ""
    if spool:
        path = Path(spool) / f"{digest}-{os.urandom(4).hex()}"
        path.write_bytes(data)
        file = str(path)
    mention = {"start": 0, "end": 9, "parts": [[0, 9]], "type": "person", "name": "Anna Berg", "key": "anna berg"}
    at = text.index("3 June")
    date = {"start": at, "end": at + 11, "edtf": "2024-06-03", "lo": "2024-06-03", "hi": "2024-06-03"}
    return {
        "draft": {"text": text, "title": name, "format": "text"},
        "layer": {"paragraphs": [{"start": 0, "end": len(text)}], "title": name, "language": "en"},
        "mentions": [mention],
        "claims": [{"kind": "title", "entity_key": "person:anna berg", "value": "Dr", "parts": [[0, 9]]}],
        "dates": [{**date, "clause": [0, len(text)]}],
        "evidence": [{"source": "page metadata", "quote": "", "edtf": "2024-06", "weight": 70}],
        "published": {
            "edtf": "2024-06", "lo": "2024-06-01", "hi": "2024-06-30", "precision": "month", "qualifier": "exact"
        },
        "version": "1",
        "warnings": [],
        "original": {"file": file, "sha256": digest, "name": "a.txt", "media_type": "text/plain"},
    }  # fmt: skip


def _set(*path: Any, to: Any) -> Callable[[Result], None]:
    def change(result: Result) -> None:
        inner: Any = result
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to

    return change


def _symlink(result: Result) -> None:
    file = Path(result["original"]["file"])
    file.unlink()
    file.symlink_to("/etc/passwd")


def _traversal(result: Result) -> None:
    file = result["original"]["file"]
    folder, _, name = file.rpartition("/")
    result["original"]["file"] = f"{folder}/../{Path(folder).name}/{name}"


# Every one of these must be refused, and none may stop the others.
EVIL: dict[str, Callable[[Result], None]] = {
    "span-outside": _set("mentions", 0, "end", to=10_000),
    "span-negative": _set("mentions", 0, "parts", to=[[-9, 9]]),
    "span-true": _set("mentions", 0, "start", to=False),
    "span-huge": _set("dates", 0, "end", to=2**70),
    "quote-false": _set("mentions", 0, "name", to="Carl Hall"),
    "hull-false": _set("mentions", 0, "parts", to=[[0, 4], [5, 8]]),
    "key-empty": _set("mentions", 0, "key", to=""),
    "key-long": _set("mentions", 0, "key", to="x" * 50_000),
    "type-unknown": _set("mentions", 0, "type", to="spell"),
    "type-list": _set("mentions", 0, "type", to=["person"]),
    "mentions-object": _set("mentions", to={"a": 1}),
    "mentions-many": lambda r: r.update(mentions=r["mentions"] * 50_000),
    "claim-nowhere": _set("claims", 0, "parts", to=[]),
    "claim-outside": _set("claims", 0, "parts", to=[[5, 5000]]),
    "day-none": _set("dates", 0, "lo", to="2024-13-45"),
    "day-words": _set("dates", 0, "hi", to="tomorrow"),
    "day-backwards": _set("dates", 0, "lo", to="2025-01-01"),
    "clause-outside": _set("dates", 0, "clause", to=[0, 9999]),
    "predicate-outside": _set("dates", 0, "predicate", to=[5, 9999]),
    "act-huge": _set("dates", 0, "act", to="x" * 50_000),
    "history-words": _set("history", to=["yes", "because"]),
    "history-huge": _set("history", to=[True, "x" * 50_000]),
    "published-words": _set("published", "lo", to="yesterday"),
    "published-edtf": _set("published", "edtf", to="'; DROP TABLE articles"),
    "weight-huge": _set("evidence", 0, "weight", to=10**30),
    "paragraph-outside": _set("layer", "paragraphs", to=[{"start": 0, "end": 10**9}]),
    "link-script": _set("layer", "links", to=[{"start": 0, "end": 4, "url": "javascript:alert(1)"}]),
    "reference-file": _set(
        "layer", "references", to=[{"label": "1", "start": 0, "end": 4, "url": "file:///etc/passwd"}]
    ),
    "text-number": _set("draft", "text", to=5),
    "text-huge": _set("draft", "text", to="x" * 6_000_000),
    "text-other": _set("draft", "text", to="short"),
    "text-surrogate": _set("draft", "text", to="Anna Berg \ud800" + "x" * 200),
    "draft-missing": lambda r: r.pop("draft"),
    "title-huge": _set("layer", "title", to="x" * 1_000_000),
    "warning-huge": _set("warnings", to=["x" * 1_000_000]),
    "original-missing": lambda r: r.pop("original"),
    "original-passwd": _set("original", "file", to="/etc/passwd"),
    "original-relative": _set("original", "file", to="../../etc/passwd"),
    "original-number": _set("original", "file", to=5),
    "original-link": _symlink,
    "original-traversal": _traversal,
    "original-hash": _set("original", "sha256", to="../../x"),
}
WHOLE: dict[str, Any] = {
    "answer-null": None,
    "answer-number": 7,
    "answer-empty": [],
    "answer-strings": ["a", "b"],
    "answer-nested": [[[[]]]],
}


def _fill(folder: Path, number: int) -> None:
    """Make files as long as they may be, and one that would be longer; tell whether the system refused that."""
    longest = 1 << 20
    _limit_files(longest)
    for place in range(20):
        (folder / f"filled-{place}").write_bytes(bytes(longest))
    try:
        (folder / "longer").write_bytes(bytes(longest + 1))
    except OSError:
        reason = "the file is too large"
        write_frame(sys.stdout.buffer, {"id": number, "error": {"kind": "LimitExceeded", "reason": reason}})
    else:
        os._exit(9)


def _answer(number: int, name: str, spool: str) -> None:
    out = sys.stdout.buffer
    if name in WHOLE:
        write_frame(out, {"id": number, "result": WHOLE[name]})
    elif name == "frame-rubbish":
        out.write(b"\xff\xff\xff\xffrubbish")
        out.flush()
    elif name == "frame-deep":
        data = b'{"id":' + b"[" * 200_000 + b"]" * 200_000 + b"}"
        out.write(struct.pack(">I", len(data)) + data)
        out.flush()
    elif name == "frame-values":
        data = b'{"id":%d,"result":[' % number + b"{}," * frames._MOST_VALUES + b"0]}"
        out.write(struct.pack(">I", len(data)) + data)
        out.flush()
    elif name == "fills-files":
        _fill(Path(spool), number)
    elif name == "frame-types":
        write_frame(out, {"id": [1], "progress": 7})
    elif name == "frame-foreign":
        write_frame(out, {"id": 999_999, "result": 1})
        write_frame(out, {"id": number, "error": 5})
    elif name == "error-cancel":
        write_frame(out, {"id": number, "error": {"kind": "Cancelled", "reason": "", "advice": ""}})
    elif name == "error-archive":
        write_frame(out, {"id": number, "error": {"kind": "ArchiveDamaged", "reason": "x" * 10**6, "advice": ""}})
    elif name == "dies":
        os._exit(9)
    elif name.startswith("slow"):
        time.sleep(60)
    else:
        result = good(name, spool)
        if name in EVIL:
            EVIL[name](result)
        write_frame(out, {"id": number, "result": [result]})


def main() -> None:
    """Answer until the input ends."""
    while (message := read_frame(sys.stdin.buffer)) is not None:
        if message.get("method") == "members":
            write_frame(sys.stdout.buffer, {"id": message["id"], "result": [""]})
        elif message.get("method") == "read":
            _answer(message["id"], Path(message["params"]["path"]).stem, message["params"]["spool"])


if __name__ == "__main__":
    main()
