"""Resolve what the rules read in a text, from its first date to its last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from cuttings_db.dates.anchors import Anchors
from cuttings_db.dates.clauses import Clauses
from cuttings_db.dates.diaries import Diary
from cuttings_db.dates.joining import Found
from cuttings_db.dates.narration import FAR, judge
from cuttings_db.dates.qualifiers import qualifier_around
from cuttings_db.dates.roles import Roles
from cuttings_db.dates.rules import Scene
from cuttings_db.dates.scanning import Scan
from cuttings_db.dates.telling import (
    beside,
    is_aside,
    is_firm,
    of_our_days,
    own_day,
    same_paragraph,
    time_of_telling,
    way_of_list,
)
from cuttings_db.dates.verbs import AHEAD
from cuttings_db.intervals import qualified
from cuttings_db.model import DateMention, Interval, Part

__all__ = ["find_dates", "narrative", "read_dates"]


def find_dates(
    text: str,
    published: str | None = None,
    language: str | None = None,
    history: bool | None = None,
    ranges: Literal["one", "halves"] | None = None,
) -> list[DateMention]:
    """Return the dated expressions of a text in order, never overlapping.

    `published` is the publication date in EDTF (also bounds such as `[2025-08-26..2025-12-31]`) or None; relative
    expressions count from it. `history` overrides what `narrative` says. Both languages are read in
    every text; `language` is taken for later rules that need it. `ranges` says whether "1861-1865" is one mention of
    one period or "halves", two mentions with a date each; by default it is one, save in histories by their own years,
    because each end of a period in a history is an event. Never fails on any text.
    """
    del language  # English names stand in Chinese articles and the other way round
    return read_dates(text, published, history, ranges)[0]


def read_dates(
    text: str,
    published: str | None = None,
    history: bool | None = None,
    ranges: Literal["one", "halves"] | None = None,
    said: Mapping[Part, Interval | None] | None = None,
    scan: Scan | None = None,
) -> tuple[list[DateMention], tuple[bool, str]]:
    """Return the dates of a text as `find_dates` does, and with them what `narrative` says of the text.

    `said` holds what a person knows of spans: the interval, or None where there is no date. What is told after such
    a date counts from that; the date itself is returned as it was read. `scan` is that of the text, if there is one.
    """
    scan = scan or Scan(text)
    text, clauses, scene, found, roles = scan.text, scan.clauses, scan.scene, scan.joined, scan.roles
    anchors = Anchors.of(published)
    told, reason = judge(text, _told(found), anchors.published)
    anchors.narrative = told if history is None else history
    if ranges == "halves" or (ranges is None and reason == FAR):
        found = scan.halved
    anchors.published = own_day(found, roles, anchors.published)
    if history is None and (anchors.published is None or anchors.published.precision != "day"):
        anchors.telling = time_of_telling(scene.text, found, anchors.published)
    mentions = []
    for one in found:
        before = replace(anchors) if said else anchors
        mention = _resolved(_in_diary(one, scan.diary, text, clauses), scene, anchors, clauses, roles)
        if mention is not None:
            mentions.append(mention)
        if said and (one.start, one.end) in said:
            anchors = _corrected(before, one, said[one.start, one.end])
    return mentions, (told, reason)


def _corrected(before: Anchors, found: Found, interval: Interval | None) -> Anchors:
    """Return what is counted from after a date of which a person said what it is, or that it is none."""
    if interval is not None:
        before.remember(interval, told=True)
        before.at, before.explicit = found.end, found.start
    return before


def narrative(text: str, published: str | None = None) -> tuple[bool, str]:
    """Return whether a text reads as a history, whose dates without a year follow the last one told, and why.

    The reason is an English sentence out of a few fixed ones. `published` is as for `find_dates`.
    """
    scan = Scan(text)
    return judge(scan.text, _told(scan.joined), Anchors.of(published).published)


def _in_diary(found: Found, diary: Diary, text: str, clauses: Clauses) -> Found:
    """Read a weekday or "today" as the diary means it."""
    if not diary or found.last is not None:
        return found
    words = text[found.start : found.end]
    reading = diary.reading(found.rule.id, found.start, found.end, clauses.lean(found.start), words)
    return replace(found, reading=reading) if reading else found


def _told(found: list[Found]) -> list[Interval]:
    """Return the intervals of the expressions that carry their year."""
    return [one.reading.interval for one in found if one.reading.interval]


def _resolved(found: Found, scene: Scene, anchors: Anchors, clauses: Clauses, roles: Roles) -> DateMention | None:
    """Resolve one expression and remember it for the next."""
    reading = found.reading
    if reading.news and anchors.narrative and anchors.published is not None:
        return None
    follows = anchors.narrative or (
        found.start - anchors.at < 300 and scene.text.find("\n\n", anchors.at, found.start) < 0
    )
    near = beside(scene.text, found, anchors, clauses)
    history = anchors.narrative
    ours = of_our_days(scene.text, found, anchors, clauses) or (
        anchors.ours_at > anchors.explicit and same_paragraph(scene.text, anchors.ours_at, found.start)
    )
    anchors.narrative = history and not ours
    anchors.in_story = anchors.telling is None or same_paragraph(scene.text, anchors.story_at, found.start)
    way = 0
    if reading.in_year is not None and not near:
        way = clauses.lean(found.start) if anchors.telling else way_of_list(scene.text, found, anchors.before, clauses)
    interval, anchor = anchors.read(reading, near, follows, way)
    anchors.narrative = history
    if found.last is not None:
        interval, anchor = anchors.read_range(reading, found.last)
    clause = clauses.clause(found.start, found.end)
    if interval is None:
        if found.last is not None and "weekday" in found.rule.id:
            return None  # Monday to Friday, every week
        if (reading.basis in ("last", "near") and not anchor) or anchors.ancient or not reading.keep:
            return None  # "the next day" with no day before it says nothing
        return DateMention(
            found.start, found.end, "", None, None, "day", "uncertain", "vague", found.rule.id, anchor, clause
        )
    role = roles.of(found.start, found.end, interval)
    around = qualifier_around(scene.text, found.start, found.end) if role in ("event", "publication") else None
    if around == "by" and scene.text[found.start - 1] == "到" and not anchors.is_to_come(interval):
        around = None  # 到1995年，床位增至三百张 tells what came about, 到2030年 what is planned
    if interval.qualifier == "exact" and reading.qualifier:
        interval = qualified(interval, reading.qualifier)
    if around in ("approximate", "uncertain") and interval.qualifier == "exact":
        interval = qualified(interval, around)
    elif around is not None and interval.qualifier in ("exact", "approximate"):
        interval = replace(interval, qualifier=around)  # "by the end of May" bounds more than it blurs
    planned = (
        anchors.narrative
        and (around == "by" or not (anchors.published and anchors.published.hi))
        and clauses.lean(found.start) == AHEAD
    )
    if role == "publication":
        anchors.masthead = interval.edtf
    if reading.keep and role in ("event", "publication") and not planned:
        anchors.remember(interval, told=reading.interval is not None or reading.basis != "published")
        anchors.at = found.end
        told = (
            reading.interval is not None or (interval.precision == "year" and not anchors.holds_today(interval)) or near
        )
        told = told and not (interval.precision == "range" and len(interval.edtf) == 9)  # 2004/2009 is no one year
        told = told or (reading.basis in ("last", "near") and anchors.explicit >= 0)  # 同年三月底 has its year, too
        anchors.explicit = found.start if told else -1
        anchors.aside = told and is_aside(scene.text, found.start, found.end)
        anchors.firm = told and not anchors.aside and is_firm(scene.text, found, interval, around, clauses)
        if anchors.firm:
            anchors.story, anchors.story_at = interval, found.end
    if history and reading.relative is not None and reading.in_year is None and reading.basis == "published":
        anchors.ours_at = found.end  # "Last autumn she fell. In January she wrote": both are of our days
    anchors.before = found.start, found.end, anchors.way(interval)
    predicate: Part = (0, 0)
    act = ""
    if role in ("event", "publication"):
        clause, predicate, act = clauses.told(found.start, found.end)
    return DateMention(
        found.start,
        found.end,
        interval.edtf,
        interval.lo,
        interval.hi,
        interval.precision,
        interval.qualifier,
        role,
        found.rule.id,
        anchor,
        clause,
        predicate,
        act,
    )
