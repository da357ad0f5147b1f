"""Split the collections that press databases export: many articles in one file, each an article of its own."""

from __future__ import annotations

import dataclasses
import hashlib
import re

from cuttings_db.model import Draft
from cuttings_db.readers.collection_cutting import collected_drafts
from cuttings_db.readers.collection_finding import Collected, find_collection
from cuttings_db.readers.drafting import with_composed
from cuttings_db.readers.html_page import compose_html
from cuttings_db.readers.html_tree import decode_html, parse_html
from cuttings_db.readers.reading import Reading, Source

__all__ = ["collected_page", "collected_readings"]

# What the marks of all patterns have in common; a page without two of them is not composed as a whole.
_TELLING = re.compile(
    r"Document|Dokument|End of Document|DOCUMENTS|文件|文档|news[·.-](?:19|20)\d{6}|GBI-Genios"
    r"|文章編號|文章编号|SrcDatabase|Record(?: Number)?:|_{40}"
)


def _doubtful(draft: Draft, found: Collected) -> Draft:
    """Return the whole with a warning that it may be a collection."""
    words = (
        f"It looks like {len(found.parts)} articles in one file ({found.pattern.words}), and was not split:"
        f" {found.doubt}. Split it by hand if it is."
    )
    return dataclasses.replace(draft, warnings=(*draft.warnings, words))


def collected_readings(draft: Draft, source: Source) -> list[Reading]:
    """Return the articles of a collection; an ordinary article, and what may be either, stays whole."""
    digest = hashlib.sha256(source.data).hexdigest()
    found = find_collection(draft.text, draft.paragraphs) if not source.whole else None
    if found is None or found.doubt:
        draft = _doubtful(draft, found) if found is not None else draft
        draft = dataclasses.replace(draft, member=source.member, original_sha256=digest)
        return [Reading(draft, source.data, source.name)]
    return [
        Reading(dataclasses.replace(part, original_sha256=digest), source.data, source.name)
        for part in collected_drafts(draft, found, source.member)
    ]


def collected_page(source: Source) -> Draft | None:
    """Return a page as a whole, with nothing taken for what stands around an article, if it is a collection."""
    text, encoding = decode_html(source.data, source.declared, source.encoding)
    if source.whole or len(_TELLING.findall(text)) < 2:
        return None
    composed = compose_html(parse_html(text))
    found = find_collection(composed.text, composed.paragraphs)
    if found is None or found.doubt:
        return None
    draft = Draft(text="", format="html", media_type="text/html", encoding=encoding)
    return with_composed(draft, composed)
