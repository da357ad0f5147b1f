"""Articles as a bulk file of OpenSearch (two lines of JSON each), and the mapping of an index that takes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from cuttings_db.export.records import ArticleRecord, json_line, plain_line

__all__ = ["INDEX", "mapping", "open_search"]

INDEX = "cuttings"
# The most that Lucene holds as one date; what is open on a side ends there.
_KEYWORD = {"type": "keyword", "ignore_above": 1024}
_TEXT = {"type": "text", "fields": {"keyword": _KEYWORD}}
_RANGE = {"type": "date_range", "format": "yyyy-MM-dd"}


def _properties(properties: dict[str, Any], kind: str = "") -> dict[str, Any]:
    """Return the mapping of an object with these fields."""
    return {**({"type": kind} if kind else {}), "properties": properties}


def mapping() -> str:
    """Return the settings and mapping of an index, for `PUT /cuttings`."""
    word = _KEYWORD
    span = {"edtf": word, "days": _RANGE, "precision": word, "qualifier": word}
    fields = {
        "title": _TEXT,
        "text": {"type": "text", "index_options": "offsets"},
        "author": _TEXT,
        **dict.fromkeys(("source", "url", "language", "file", "format", "tags", "collections"), word),
        "published": _properties(span),
        "added": {"type": "date"},
        "starred": {"type": "boolean"},
        "note": {"type": "text"},
        "highlights": _properties({"colour": word, "quote": {"type": "text"}, "note": {"type": "text"}}),
        "names": _properties({"id": word, "type": word, "kind": word, "name": _TEXT, "surfaces": word,
                              "mentions": {"type": "integer"}}, "nested"),
        "dates": _properties({**span, "text": word, "role": word}, "nested"),
        "claims": _properties({"entity": word, "kind": word, "value": _TEXT, "other": word,
                               "former": {"type": "boolean"}, "quote": {"type": "text"}}, "nested"),
    }  # fmt: skip
    made = {"settings": {"index": {"number_of_shards": 1}}, "mappings": {"dynamic": "strict", **_properties(fields)}}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _days(lo: str | None, hi: str | None) -> dict[str, str]:
    """Return a range of days; a side that is open is left out."""
    return {**({"gte": lo} if lo else {}), **({"lte": hi} if hi else {})}


def _document(record: ArticleRecord) -> dict[str, Any]:
    """Return the document of an article."""
    document: dict[str, Any] = {
        "title": plain_line(record.title),
        "text": record.text,
        "author": list(record.authors),
        "source": record.source,
        "url": record.url,
        "language": record.language,
        "file": record.file,
        "format": record.format,
        "tags": list(record.tags),
        "collections": list(record.collections),
        "added": record.added,
        "starred": record.starred,
        "note": record.note,
        "highlights": [{"colour": c, "quote": q, "note": n} for c, q, n in record.highlights],
        "names": [
            {"id": n.id, "type": n.type, "kind": n.kind, "name": n.name, "surfaces": list(n.surfaces),
             "mentions": n.mentions}
            for n in record.names
        ],
        "dates": [
            {"edtf": d.edtf, "days": _days(d.lo, d.hi), "precision": d.precision, "qualifier": d.qualifier,
             "text": plain_line(d.text), "role": d.role}
            for d in record.dates
        ],
        "claims": [
            {"entity": c.entity, "kind": c.kind, "value": c.value, "other": c.other, "former": c.former,
             "quote": plain_line(c.quote)}
            for c in record.claims
        ],
    }  # fmt: skip
    if record.published is not None:
        edtf, lo, hi, precision, qualifier = record.published
        document["published"] = {"edtf": edtf, "days": _days(lo, hi), "precision": precision, "qualifier": qualifier}
    return {name: value for name, value in document.items() if value not in ("", [], None)}


def _line(value: dict[str, Any]) -> str:
    """Return one line of JSON; a lone surrogate, which UTF-8 cannot hold, is escaped."""
    text = json_line(value)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, separators=(",", ":")) + "\n"
    return text


def open_search(records: Iterable[ArticleRecord], index: str = INDEX) -> Iterator[str]:
    """Yield for each article the line that says what is done and the line of its document."""
    for record in records:
        yield _line({"index": {"_index": index, "_id": record.uuid}})
        yield _line(_document(record))
