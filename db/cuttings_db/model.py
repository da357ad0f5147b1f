"""The nouns of Cuttings as frozen dataclasses, and their way to JSON and back.

All offsets are code points into the text revision, half open `[start, end)`. Days are ISO strings `YYYY-MM-DD`.
"""

from __future__ import annotations

import datetime
import typing
from dataclasses import dataclass, field
from typing import Literal

from cuttings_db.shapes import from_json, to_json

__all__ = [
    "ENTITY_TYPES",
    "Claim",
    "DateFilter",
    "DateMention",
    "Draft",
    "EntityFilter",
    "EntityType",
    "Evidence",
    "Footnote",
    "Interval",
    "Link",
    "Mention",
    "NoteMark",
    "Paragraph",
    "ParagraphKind",
    "Part",
    "Published",
    "Question",
    "Reference",
    "TextLayer",
    "from_json",
    "to_json",
]

Part = tuple[int, int]

EntityType = Literal[
    "person", "organisation", "place", "event", "product", "gene", "disease", "publication", "trial", "variant"
]
ENTITY_TYPES: tuple[EntityType, ...] = typing.get_args(EntityType)
ParagraphKind = Literal[
    "title", "heading", "body", "list", "quote", "caption", "table", "reference", "footnote", "furniture", "code"
]
Precision = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "range", "open"]
Qualifier = Literal["exact", "approximate", "uncertain", "within", "by", "since", "until", "as-of"]
DateRole = Literal["event", "publication", "name", "citation", "copyright", "vague"]


@dataclass(frozen=True)
class Interval:
    """A calendar interval: EDTF form, first and last day (inclusive; None = open), precision and qualifier."""

    edtf: str
    lo: str | None
    hi: str | None
    precision: Precision = "day"
    qualifier: Qualifier = "exact"


@dataclass(frozen=True)
class Evidence:
    """One piece of evidence for the publication date; `weight` ranks it (higher wins, user = 100)."""

    source: str
    quote: str
    edtf: str
    weight: int = 0


@dataclass(frozen=True)
class Published:
    """The publication date: the interval that the best evidence allows, and all evidence, best first."""

    edtf: str
    lo: str | None
    hi: str | None
    precision: Precision
    qualifier: Qualifier
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Link:
    """A hyperlink over `[start, end)`; only http, https and mailto addresses are kept."""

    start: int
    end: int
    url: str


@dataclass(frozen=True)
class NoteMark:
    """A footnote mark that stands on `[start, end)` and points to the note with this label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Footnote:
    """A note or reference that the reader's format itself names: `[start, end)` in the text, its label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph `[start, end)`; `level` is the heading level (1–6) or 0, `page` 1-based or 0."""

    start: int
    end: int
    kind: ParagraphKind = "body"
    level: int = 0
    page: int = 0


@dataclass(frozen=True)
class Reference:
    """A cited source: its label, entry `[start, end)`, address, and the places where marks point to it."""

    label: str
    start: int
    end: int
    url: str = ""
    anchors: tuple[int, ...] = ()


@dataclass(frozen=True)
class Draft:
    """What a reader makes of one file or member, before the text layer refines it.

    `text` is immutable from here on (LF line ends). `paragraphs` are what the format says (may be empty:
    then the text layer finds them); `title_origin` is metadata, heading, text, made or empty.
    """

    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    links: tuple[Link, ...] = ()
    note_marks: tuple[NoteMark, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    title: str = ""
    title_origin: str = ""
    author: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    evidence: tuple[Evidence, ...] = ()
    member: str = ""
    format: str = ""
    media_type: str = ""
    encoding: str = ""
    original_sha256: str = ""
    warnings: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class TextLayer:
    """What the text layer knows of a text: paragraphs, references, marks, title, language, links."""

    paragraphs: tuple[Paragraph, ...]
    references: tuple[Reference, ...] = ()
    note_marks: tuple[NoteMark, ...] = ()
    links: tuple[Link, ...] = ()
    title: str = ""
    title_origin: str = ""
    language: str = ""


@dataclass(frozen=True)
class DateMention:
    """A dated span of the text, the rule that read it, its anchor (EDTF) and the clause around it.

    `predicate` spans the word of the clause that says what happened, (0, 0) where none was found; `act` is what it
    comes down to in either language ("approve"), empty where it says nothing of its own.
    """

    start: int
    end: int
    edtf: str
    lo: str | None
    hi: str | None
    precision: Precision = "day"
    qualifier: Qualifier = "exact"
    role: DateRole = "event"
    rule: str = ""
    anchor: str = ""
    clause: Part = (0, 0)
    predicate: Part = (0, 0)
    act: str = ""


@dataclass(frozen=True)
class Mention:
    """A span that names something.

    `name` joins the parts by a space; `text[s:e]` equals its piece of it. `canonical` is the preferred
    name when a gazetteer or an abbreviation in the text knows one, `key` the identity key within the type
    (equal keys are one entity in every article), `certain` is False where identity is only a guess.
    """

    start: int
    end: int
    parts: tuple[Part, ...]
    type: EntityType
    name: str
    key: str
    canonical: str = ""
    kind: str = ""
    stage: str = ""
    certain: bool = True


@dataclass(frozen=True)
class Claim:
    """What a text says of an entity: `kind` is title, role, affiliation, alias, attendance or maker.

    `entity_key` and `other_key` are (type, key) pairs written `type:key`; `parts` is the quoted place.
    """

    kind: str
    entity_key: str
    value: str
    parts: tuple[Part, ...]
    other_key: str = ""
    stage: str = ""
    former: bool = False


@dataclass(frozen=True)
class EntityFilter:
    """Keep (or exclude) the articles that mention one entity; `name` and `type` are for the chip."""

    id: str
    name: str = ""
    type: str = ""
    exclude: bool = False


def _is_day(text: str) -> bool:
    """Tell whether a text is an ISO day; weeks and days without hyphens, which Python reads too, are none."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10 and "W" not in text


@dataclass(frozen=True)
class DateFilter:
    """Keep the articles published in, or mentioning a date in, `[lo, hi]` (days, inclusive, None = open)."""

    lo: str | None
    hi: str | None
    what: Literal["published", "mentioned"] = "published"

    def __post_init__(self) -> None:
        """Refuse with TypeError what is no day, as a question in a stranger's file may hold it."""
        for day in (self.lo, self.hi):
            if day is not None and not _is_day(day):
                raise TypeError(f"a day was expected, not {day!r}")


@dataclass(frozen=True)
class Question:
    """Everything that narrows what the panes show: the words and the chips, and the order of the answer.

    Entities of one type are joined by AND, unless the type is in `any_of` (then by OR). `typing` makes the
    last word a prefix. `trash` asks for the articles in the trash instead of the others. Each of `scopes` is a
    `kind:value` that narrows further (`collection:Lung`, `tag:urgent`, `is:unread`, `import:3`, `gap:undated`); all of
    them hold. `stories` counts and lists the earliest of the copies of one text instead of all of them.
    """

    text: str = ""
    typing: bool = False
    entities: tuple[EntityFilter, ...] = ()
    any_of: tuple[str, ...] = ()
    dates: tuple[DateFilter, ...] = ()
    undated: bool = False
    sort: Literal["relevance", "newest", "oldest", "title"] = "relevance"
    trash: bool = False
    scopes: tuple[str, ...] = ()
    stories: bool = False
