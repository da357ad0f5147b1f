"""Tell the lines that a press database writes around an article from the article: they are no part of its flow."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from cuttings_db.model import Paragraph
from cuttings_db.readers.collection_heads import PartFacts
from cuttings_db.readers.collection_patterns import WORD_COUNT
from cuttings_db.readers.drafting import line

__all__ = ["with_furniture"]

_HEAD, _TAIL = 16, 20
_SHORT, _LONG = 90, 260
_RIGHTS = re.compile(
    r"(?:Copyright\b|\(c\)|©|All Rights Reserved|Alle Rechte vorbehalten|Tous droits réservés)", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?!(?:Full text|Abstract|Body|Summary|Zusammenfassung|Résumé)\b)[A-Z][\w /-]{2,40}[ \u00a0]?[:：]\s"
)
_CHINESE_LABEL = re.compile(r"(?!Summary)(?:[A-Z][A-Za-z]+-)?[一-鿿]{2,6}[ \t]*[:：]")
_SHORT_FORM = re.compile(
    rf"(?:WC\s+)?{WORD_COUNT}|(?:ET\s+)?\d{{1,2}}[:.h]\d{{2}}.{{0,12}}|[A-Z][A-Z0-9]{{1,11}}|Body|BODY|\d{{1,4}}"
    r"|(?:English|German|French|Spanish|Italian|Dutch|Portuguese|Russian|Japanese|Korean|Chinese.{0,15}|Deutsch|Français"
    r"|Anglais|Allemand|Englisch|Französisch|简体中文|繁體中文|繁体中文|英文|中文.{0,6})"
    r"|(?:p|pp|S|page|Seite|Pg)\.? ?[A-Z]?\d+.{0,20}|_{20,}|End of Document|Ende des Dokuments|Fin du document"
)
_DATABASE_MARK = re.compile(
    r"(?:Document|Dokument|Documento|文件|文档) [A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}\w{6,12}|Load-Date: .{4,40}"
)


def _of_head(words: str, facts: PartFacts) -> bool:
    """Tell whether a line before the article's text is one of its facts."""
    if _RIGHTS.match(words) and len(words) <= _LONG:
        return True
    if len(words) > _SHORT:
        return False
    known = [fact for fact in (facts.author, facts.source, facts.quote) if fact]
    return bool(
        any(fact in words and len(words) <= len(fact) + 24 for fact in known)
        or _SHORT_FORM.fullmatch(words)
        or _LABEL.match(words)
        or _CHINESE_LABEL.match(words)
    )


def _of_tail(words: str) -> bool:
    """Tell whether a line behind the article's text is the database's."""
    return len(words) <= _LONG and bool(
        _RIGHTS.match(words)
        or _LABEL.match(words)
        or _CHINESE_LABEL.match(words)
        or _DATABASE_MARK.fullmatch(words)
        or _SHORT_FORM.fullmatch(words)
    )


def with_furniture(paragraphs: Sequence[Paragraph], text: str, facts: PartFacts) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an article with the lines of the database around it as furniture.

    Where nothing would be left but furniture all stay as they are.
    """
    words = [line(text[p.start : p.end], 2 * _LONG) for p in paragraphs]
    apart: set[int] = set()
    title = next((place for place, each in enumerate(words[:_HEAD]) if each == facts.title), 0)
    for place, each in enumerate(words[:_HEAD]):
        if each == facts.title:
            continue
        if place < title and len(each) <= _LONG:
            apart.add(place)
            continue
        if not _of_head(each, facts):
            break
        apart.add(place)
    for place in range(len(words) - 1, max(len(words) - _TAIL, 0) - 1, -1):
        if words[place] == facts.title or not _of_tail(words[place]):
            break
        apart.add(place)
    if not any(place not in apart and words[place] != facts.title for place in range(len(words))):
        return tuple(paragraphs)
    return tuple(
        dataclasses.replace(p, kind="furniture", level=0) if place in apart else p for place, p in enumerate(paragraphs)
    )
