"""Articles whose names are told by a list, so that decisions about them can be tried without recognition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from cuttings_db.model import Claim, Draft, Mention, Paragraph, TextLayer
from cuttings_db.store.articles import add_article, replace_recognition
from cuttings_db.store.connection import Store
from cuttings_db.store.entities import claims_of, entity_row, mentions_of, spellings
from cuttings_db.store.listing import ignored_words
from cuttings_db.store.naming import settle_pending, unsettle_all
from cuttings_db.store.records import Recognised

# What the machine takes for a name: its type, key and curated name.
Names = dict[str, tuple[str, str, str]]
NAMES: Names = {
    "Lin Mei": ("person", "lin mei", ""),
    "Mei Lin": ("person", "lin mei", ""),
    "Lin": ("person", "lin mei", ""),
    "Lin Mei Hua": ("person", "hua lin mei", ""),
    "Anna Berg": ("person", "anna berg", ""),
    "Oslo Clinic": ("organisation", "oslo clinic", ""),
    "OC": ("organisation", "oslo clinic", "Oslo Clinic"),
    "Oslo": ("place", "oslo", ""),
    "CT": ("product", "ct", ""),
}
TEXTS = (
    "Professor Lin Mei of the Oslo Clinic met Anna Berg. Lin and Berg spoke of CT in Oslo. OC agreed.",
    "Mei Lin left the Oslo Clinic. Anna Berg stayed in Oslo, and CT stayed with her.",
    "Lin Mei Hua writes of rivers. Lin walks in Oslo. Rivers run past the OC of Oslo.",
    "Nothing is said here but CT, CT and once more CT by Anna Berg, who met Lin Mei.",
)


def found_in(text: str, names: Names = NAMES, version: str = "1") -> Recognised:
    """Return an article in which every one of the names is a mention, the longest first; "Professor" is a title."""
    pattern = re.compile("|".join(rf"\b{re.escape(n)}\b" for n in sorted(names, key=len, reverse=True)) or "(?!)")
    mentions = []
    for match in pattern.finditer(text):
        kind, key, canonical = names[match.group()]
        span = match.span()
        mentions.append(
            Mention(*span, (span,), kind, match.group(), key, canonical, stage="test")  # type: ignore[arg-type]
        )
    claims = []
    organisations = [m for m in mentions if m.type == "organisation"]
    for mention in (m for m in mentions if m.type == "person"):
        if text[: mention.start].endswith("Professor "):
            span = (mention.start - 10, mention.start - 1)
            claims.append(Claim("title", f"person:{mention.key}", "Professor", (span,)))
        for house in organisations:
            if " of the " in text[mention.end : house.start] and house.start < mention.end + 12:
                claims.append(
                    Claim("affiliation", f"person:{mention.key}", house.name, house.parts, f"{house.type}:{house.key}")
                )
    layer = TextLayer((Paragraph(0, len(text)),), title=text[:12], title_origin="metadata", language="en")
    return Recognised(Draft(text=text, format="text"), layer, tuple(mentions), tuple(claims), version=version)


_TEXTS = "SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision"


def put(store: Store, texts: Iterable[str] = TEXTS, names: Names = NAMES) -> None:
    """Import texts as an import does."""
    with store.transaction("add") as counter:
        for text in texts:
            add_article(store, found_in(text, names), "/x/a.txt", None, "", counter)
    settle(store)


def settle(store: Store) -> None:
    """End a run as every run ends."""
    with store.transaction("mapping") as counter:
        settle_pending(store, counter)


def run_again(store: Store, names: Names = NAMES, articles: Sequence[int] | None = None) -> None:
    """Recognise articles anew in one run, in this order."""
    texts = dict(store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision"))
    for article in sorted(texts) if articles is None else articles:
        with store.transaction("article") as counter:
            unsettle_all(store)
            replace_recognition(store, article, found_in(texts[article], names, "2"), counter)
    settle(store)


def new_archive(folder: Path, texts: Iterable[str] = TEXTS, names: Names = NAMES) -> Store:
    """Make an archive of texts; one that was made before is copied."""
    made, path = (tuple(texts), tuple(names.items())), folder / "a.cuttings"
    if made in _MADE:
        path.write_bytes(_MADE[made])
        return fast(Store(path))
    store = fast(Store(path, create=True))
    put(store, texts, names)
    store.checkpoint()
    _MADE[made] = path.read_bytes()
    return store


_MADE: dict[Any, bytes] = {}


def fast(store: Store) -> Store:
    """Wait for no disk: what is tried here survives no crash."""
    store.connection.execute("PRAGMA synchronous=OFF")
    return store


def of(store: Store, name: str, kind: str = "") -> str:
    """Return the UUID of the shown entity of a name."""
    rows = store.rows(
        "SELECT DISTINCT e.uuid FROM entities e JOIN raw_entities r ON r.entity=e.id JOIN mentions m ON m.raw=r.id"
        " WHERE e.name=? AND (?='' OR e.type=?)",
        (name, kind, kind),
    )
    assert len(rows) == 1, (name, rows)
    return str(rows[0][0])


def spot(store: Store, article: int, words: str, nth: int = 0) -> dict[str, int]:
    """Return article, start and end of words that stand in an article."""
    text = str(
        store.value("SELECT r.text FROM articles a JOIN revisions r ON r.id=a.revision WHERE a.id=?", (article,))
    )
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return {"article": article, "start": at, "end": at + len(words)}


def mentioned(store: Store, article: int) -> list[tuple[str, str, str]]:
    """Return (words, type, entity) of what an article mentions, in order."""
    return [(m["text"], m["type"], m["name"]) for m in mentions_of(store, article)]


def seen(store: Store, *, identities: bool = True) -> dict[str, Any]:
    """Return everything that people see of articles and entities; texts tell articles, without their numbers.

    With `identities` also under which UUIDs.
    """
    texts = dict(store.rows("SELECT a.id, r.text FROM articles a JOIN revisions r ON r.id=a.revision"))
    label: dict[str, Any] = {}
    entities = {}
    for (number,) in store.rows(
        "SELECT DISTINCT r.entity FROM mentions m JOIN raw_entities r ON r.id=m.raw JOIN entities e ON e.id=r.entity"
        " WHERE e.rejected=0"
    ):
        uuid = str(store.value("SELECT uuid FROM entities WHERE id=?", (number,)))
        row = entity_row(store, uuid)
        assert row is not None and row["number"] == number
        articles = store.rows(
            "SELECT DISTINCT m.article FROM mentions m JOIN raw_entities r ON r.id=m.raw WHERE r.entity=?", (number,)
        )
        label[uuid] = uuid if identities else (row["type"], row["name"], tuple(spellings(store, number)))
        entities[label[uuid]] = (
            row["type"],
            row["kind"],
            row["name"],
            spellings(store, number),
            sorted(texts[a[0]] for a in articles),
        )
    for uuid, name in label.items():
        number = store.value("SELECT id FROM entities WHERE uuid=?", (uuid,))
        claims = [
            (
                c["kind"],
                c["value"],
                label.get(c["entity"]),
                c["former"],
                texts.get(c["article"]),
                c["start"],
                c["said_by"],
            )
            for c in claims_of(store, number)
        ]
        entities[name] = (*entities[name], sorted(claims, key=repr))
    mentions = {
        text: [(m["start"], m["end"], m["type"], label[m["entity"]]) for m in mentions_of(store, article)]
        for article, text in texts.items()
    }
    apart = {
        frozenset((label.get(a, ""), label.get(b, "")))
        for a, b in store.rows(
            "SELECT a.uuid, b.uuid FROM distinct_entities d JOIN entities a ON a.id=d.a JOIN entities b ON b.id=d.b"
        )
    }
    words = [(word["surface"], word["type"]) for word in ignored_words(store)]
    rows = store.rows("SELECT r.text, a.title, a.starred FROM articles a JOIN revisions r ON r.id=a.revision")
    tags = store.rows(
        "SELECT r.text, t.tag FROM tags t JOIN articles a ON a.id=t.article JOIN revisions r ON r.id=a.revision"
    )
    return {
        "entities": entities,
        "mentions": mentions,
        "apart": apart,
        "ignored": words,
        "articles": sorted(rows),
        "tags": sorted(tags),
    }
