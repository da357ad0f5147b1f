"""Who was where with whom, as the articles of a dossier tell it, with the places that say so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from cuttings_db.archive.dossier_names import sorted_by
from cuttings_db.archive.dossier_words import DossierWords
from cuttings_db.archive.meetings_roles import role_of, strongest
from cuttings_db.export import DossierAttendee, DossierMeeting
from cuttings_db.model import TextLayer
from cuttings_db.store.connection import Store
from cuttings_db.store.problems import stored_json
from cuttings_db.text import sentences

__all__ = ["Attendance", "days_of"]

_CLAIMS = (
    "SELECT p.uuid, p.name, e.uuid, e.name, c.value, c.parts FROM claims c"
    " JOIN raw_entities rp ON rp.id=c.raw JOIN entities p ON p.id=rp.entity"
    " JOIN raw_entities re ON re.id=c.other_raw JOIN entities e ON e.id=re.entity"
    " WHERE c.article=? AND c.kind='attendance' AND p.rejected=0 AND e.rejected=0 AND p.type='person'"
    " AND e.type='event' ORDER BY c.id"
)
_SILENT = ("furniture", "reference", "footnote", "title")
_MOST_MEETINGS, _MOST_PEOPLE, _MOST_PLACES, _MOST_YEARS = 60, 80, 6, 6
_DATE = ("lo", "hi", "edtf", "precision", "qualifier")
_PRECISE = ("range", "day", "month")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Attendance:
    """Collects from article to article who was at which meeting; each place that says so gets a number."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._places = 0
        self._named: dict[str, str] = {}
        self._told: dict[str, dict[str, dict[str, list[int]]]] = {}  # meeting, person, role, places
        self._days: dict[str, Counter[tuple[Any, ...]]] = {}

    def places(
        self,
        article: int,
        text: str,
        layer: TextLayer,
        mentions: Sequence[Mapping[str, Any]],
        dates: Sequence[Mapping[str, Any]],
    ) -> list[tuple[int, int]]:
        """Return where an article tells of an attendance: (end of what says so, number of the place)."""
        found: list[tuple[int, int]] = []
        known: set[tuple[str, str]] = set()
        for person, name, event, meeting, value, parts in self._store.rows(_CLAIMS, (article,)):
            self._named |= {person: name, event: meeting}
            known.add((event, person))
            self._note(found, event, person, role_of(str(value)), int(stored_json(parts)[-1][1]))
        for event, person, end in _together(text, layer, mentions):
            key = (event["entity"], person["entity"])
            if key not in known:
                known.add(key)
                self._named |= {event["entity"]: event["name"], person["entity"]: person["name"]}
                self._note(found, *key, "", end)
        for mention in mentions:
            if mention["type"] == "event":
                self._day(mention, dates)
        return found

    def _note(self, found: list[tuple[int, int]], event: str, person: str, role: str, end: int) -> None:
        """Keep one place."""
        roles = self._told.setdefault(event, {}).setdefault(person, {})
        roles.setdefault(role, []).append(self._places)
        found.append((end, self._places))
        self._places += 1

    def _day(self, mention: Mapping[str, Any], dates: Sequence[Mapping[str, Any]]) -> None:
        """Count the day that the clause of a mention gives its meeting; a year in the name is to be that of the day."""
        year = _YEAR.search(mention["name"])
        for date in dates:
            first, last = date["clause"]
            if not first < mention["end"] or not mention["start"] < last or date["role"] not in ("event", "name"):
                continue
            bounded = date["lo"] and date["hi"] and date["precision"] in _PRECISE
            if bounded and (year is None or date["lo"].startswith(year.group())):
                day = tuple(date[n] for n in _DATE)
                self._days.setdefault(mention["entity"], Counter())[day] += 1

    def meetings(self, words: DossierWords) -> tuple[DossierMeeting, ...]:
        """Return the meetings by day and name, with the people in order."""
        weighed = sorted(self._told.items(), key=lambda told: (-len(told[1]), self._named[told[0]]))
        made = []
        for event, people in weighed[:_MOST_MEETINGS]:
            days = days_of(self._days.get(event, Counter()))
            rows = [
                DossierAttendee(self._named[person], role, tuple(places[:_MOST_PLACES]))
                for person, roles in people.items()
                # Who is told to have been there is not listed for being named as well.
                for role in [strongest(roles)]
                for places in [[n for r in roles if r or not role for n in roles[r]]]
            ]
            rows.sort(key=lambda row: (row.role == "", sorted_by(row.name, "person")))
            when = words.joined([words.published(day) for day in days])
            meeting = DossierMeeting(self._named[event], when, tuple(rows[:_MOST_PEOPLE]))
            year = _YEAR.search(self._named[event])
            first = str(days[0]["lo"]) if days else year.group() if year else "9999"
            made.append((first, sorted_by(meeting.name, "event"), meeting))
        return tuple(meeting for _day, _name, meeting in sorted(made, key=lambda row: row[:2]))


def days_of(counted: Counter[tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Return the days of a meeting in order: of each year the one told most often, for a series has no single day."""
    years: dict[str, tuple[Any, ...]] = {}
    for day, _count in sorted(counted.items(), key=lambda row: (-row[1], _PRECISE.index(row[0][3]), row[0][:2])):
        years.setdefault(day[0][:4], day)
    return [dict(zip(_DATE, day, strict=True)) for day in sorted(years.values())[-_MOST_YEARS:]]


def _together(
    text: str, layer: TextLayer, mentions: Sequence[Mapping[str, Any]]
) -> list[tuple[Mapping[str, Any], Mapping[str, Any], int]]:
    """Return each event and person that a sentence names together, and where the later of both ends."""
    found: list[tuple[Mapping[str, Any], Mapping[str, Any], int]] = []
    if not any(m["type"] == "event" for m in mentions):
        return found
    starts = [m["start"] for m in mentions]
    for paragraph in layer.paragraphs:
        first, last = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
        inside = [m for m in mentions[first:last] if m["end"] <= paragraph.end]
        if paragraph.kind in _SILENT or not {"person", "event"} <= {m["type"] for m in inside}:
            continue
        for start, end in sentences(text[paragraph.start : paragraph.end]):
            low, high = paragraph.start + start, paragraph.start + end
            here = [m for m in inside if low <= m["start"] < high]
            for event in (m for m in here if m["type"] == "event"):
                for person in (m for m in here if m["type"] == "person" and m["certain"]):
                    found.append((event, person, max(event["end"], person["end"])))
    return found
