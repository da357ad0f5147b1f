"""Articles and their entities in the model of FollowTheMoney, one JSON object a line, as OpenAleph imports them.

Schemata and properties are those of the `followthemoney` model: Article, Person, Organization, Address, Event, Asset,
Project, Mention, Employment, UnknownLink. Genes, variants, diseases and publications have no schema there: they are
keywords of the article.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from cuttings_db.export.records import ArticleRecord, ClaimRecord, NameRecord, json_line, plain_line

__all__ = ["follow_the_money"]

_SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "place": "Address",
    "event": "Event",
    "product": "Asset",
    "trial": "Project",
}
_MENTIONED = {"person": "peopleMentioned", "organisation": "companiesMentioned", "place": "locationMentioned"}
# ISO 639-1 to the three letters that the model takes, for the languages that are recognised.
_LANGUAGES = {
    "en": "eng", "zh": "zho", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "pt": "por", "nl": "nld", "ja": "jpn",
    "ko": "kor", "ru": "rus", "sv": "swe", "da": "dan", "nb": "nor", "no": "nor", "fi": "fin", "pl": "pol", "cs": "ces",
    "hu": "hun", "tr": "tur", "el": "ell", "uk": "ukr", "ar": "ara", "he": "heb", "vi": "vie", "th": "tha",
}  # fmt: skip
_MEDIA = {
    "pdf": "application/pdf", "html": "text/html", "text": "text/plain", "markdown": "text/markdown",
    "eml": "message/rfc822", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip
Entity = dict[str, Any]


def _id(*parts: str) -> str:
    """Return an id that is the same in every export: of an article or entity its UUID, of a link a digest."""
    if len(parts) == 1:
        return f"cuttings-{parts[0]}"
    return f"cuttings-{hashlib.sha1(chr(0).join(parts).encode(), usedforsecurity=False).hexdigest()}"


def _entity(identifier: str, schema: str, properties: dict[str, Iterable[str]]) -> Entity:
    """Return an entity; empty and doubled values are left out."""
    kept = {name: list(dict.fromkeys(v for v in values if v)) for name, values in properties.items()}
    return {"id": identifier, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _published(record: ArticleRecord) -> list[str]:
    """Return the publication date as a prefix of a day, where it is one day, month or year."""
    if record.published is None:
        return []
    _edtf, lo, hi, precision, qualifier = record.published
    length = {"day": 10, "month": 7, "year": 4}.get(precision, 0)
    sure = qualifier in ("exact", "approximate", "uncertain") and lo and hi and lo[:length] == hi[:length]
    return [str(lo)[:length]] if sure and length else []


def _article(record: ArticleRecord) -> Entity:
    """Return the article itself."""
    by_type: dict[str, list[str]] = {}
    for name in record.names:
        by_type.setdefault(name.type, []).append(plain_line(name.name))
    keywords = [word for kind in ("gene", "variant", "disease", "publication") for word in by_type.get(kind, [])]
    told = [f"published {record.published[0]} (EDTF)"] if record.published and not _published(record) else []
    properties: dict[str, Iterable[str]] = {
        "title": [plain_line(record.title)],
        "author": record.authors,
        "publisher": [record.source],
        "sourceUrl": [record.url],
        "language": [_LANGUAGES.get(record.language, "")],
        "publishedAt": _published(record),
        "bodyText": [record.text],
        "fileName": [plain_line(record.file)],
        "mimeType": [_MEDIA.get(record.format, "")],
        "keywords": [*record.tags, *record.collections, *keywords],
        "notes": [record.note, *told],
        "namesMentioned": [plain_line(name.name) for name in record.names if name.type in _SCHEMATA],
        **{field: by_type.get(kind, []) for kind, field in _MENTIONED.items()},
    }
    return _entity(_id(record.uuid), "Article", properties)


def _thing(name: NameRecord, surfaces: Iterable[str]) -> Entity:
    """Return an entity of the world with every way in which it is written."""
    called = plain_line(name.name)
    properties: dict[str, Iterable[str]] = {
        "name": [called],
        "alias": [one for one in map(plain_line, surfaces) if one != called],
    }
    if name.type == "place":
        properties["full"] = [called]
    if name.kind:
        properties["summary"] = [name.kind]
    return _entity(_id(name.id), _SCHEMATA[name.type], properties)


def _mention(record: ArticleRecord, name: NameRecord) -> Entity:
    """Return the mention of a person or an organisation in an article."""
    properties: dict[str, Iterable[str]] = {
        "document": [_id(record.uuid)],
        "resolved": [_id(name.id)],
        "detectedSchema": [_SCHEMATA[name.type]],
        "name": map(plain_line, name.surfaces),
    }
    return _entity(_id(record.uuid, name.id), "Mention", properties)


def _claim(record: ArticleRecord, claim: ClaimRecord, types: dict[str, str]) -> Entity | None:
    """Return what an article says of an entity and another one, as a link; None where there is no other."""
    one, other = types.get(claim.entity, ""), types.get(claim.other, "")
    if one not in _SCHEMATA or other not in _SCHEMATA:
        return None
    role = claim.value if claim.kind == "attendance" else claim.kind
    shared: dict[str, Iterable[str]] = {
        "role": [plain_line(role)],
        # Which article says so, in words that every version of the model has.
        "recordId": [_id(record.uuid)],
        "sourceUrl": [record.url],
        "publisher": [record.source],
        "summary": [plain_line(claim.quote)],
        "status": ["former"] if claim.former else [],
    }
    identifier = _id(record.uuid, claim.entity, claim.kind, claim.other, claim.value)
    if claim.kind == "affiliation" and (one, other) == ("person", "organisation"):
        ends = {"employee": [_id(claim.entity)], "employer": [_id(claim.other)]}
        return _entity(identifier, "Employment", {**shared, **ends, "role": []})
    ends = {"subject": [_id(claim.entity)], "object": [_id(claim.other)]}
    return _entity(identifier, "UnknownLink", {**shared, **ends})


def _all(records: Iterable[ArticleRecord]) -> Iterator[Entity]:
    """Yield the entities of all articles: first the articles with what they say, at the end the things of the world."""
    things: dict[str, tuple[NameRecord, dict[str, None]]] = {}
    for record in records:
        yield _article(record)
        types = {name.id: name.type for name in record.names}
        for name in record.names:
            if name.type in _SCHEMATA:
                things.setdefault(name.id, (name, {}))[1].update(dict.fromkeys(name.surfaces))
            if name.type in ("person", "organisation"):
                yield _mention(record, name)
        seen = set()
        for claim in record.claims:
            link = _claim(record, claim, types)
            if link is not None and link["id"] not in seen:
                seen.add(link["id"])
                yield link
    for name, surfaces in things.values():
        yield _thing(name, surfaces)


def follow_the_money(records: Iterable[ArticleRecord]) -> Iterator[str]:
    """Yield one line of JSON for each entity."""
    for entity in _all(records):
        yield json_line(entity)
