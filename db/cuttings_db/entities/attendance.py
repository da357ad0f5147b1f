"""Who was at an event and as what: chair, speaker, panellist or attendee, whether or not one sentence names both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.attendance_chinese import told_in_chinese
from cuttings_db.entities.attendance_english import Told, told_in_english
from cuttings_db.entities.attendance_programme import Programme
from cuttings_db.entities.claim_reading import Reading, Span, claim_over
from cuttings_db.model import Claim

__all__ = ["attendances"]

_VOICE = re.compile(r"(?:\s?[(（][^()（）\n]{1,40}[)）])?(?:教授|主任|医生|博士)?[:：]")
# The discussion behind a paper, as proceedings print it.
_DISCUSSION = re.compile(r"^(?:DISCUSSION|Discussion|讨论|討論)[^\n]{0,20}$", re.MULTILINE)
_TITLES = re.compile(r"(?:(?:Dr|DR|Prof|PROF|Professor|Mr|Ms|Mrs)\.? )?")


def attendances(reading: Reading) -> Iterator[Claim]:
    """Yield the people who were at an event; `value` is the role, the parts are the words that tell it.

    Who could not come is not among them. Who chaired, spoke or sat on a panel is not told to have attended besides.
    """
    types = {mention.type for _, _, mention in reading.spans} | {mention.type for mention in reading.left_out}
    if "event" not in types or "person" not in types:
        return
    programme = Programme(reading)
    told: dict[tuple[str, str, str], Told] = {}
    for sentence in reading.sentences:
        for one in (told_in_chinese if reading.is_chinese(sentence) else told_in_english)(reading, programme, sentence):
            told.setdefault((one[0][2].key, one[3][2].key, one[1]), one)
    for one in _transcript(reading, programme):
        told.setdefault((one[0][2].key, one[3][2].key, one[1]), one)
    active = {key[:2] for key in told if key[2] != "attendee"}
    for (person, event, role), (who, _, (start, end), where) in told.items():
        chairs_it = role == "panellist" and end == who[1] and (person, event, "chair") in told
        if not chairs_it and (role != "attendee" or (person, event) not in active):
            yield from claim_over(reading, "attendance", who[2], start, end, where[2], value=role)


def _transcript(reading: Reading, programme: Programme) -> Iterator[Told]:
    """Yield who speaks in a printed round table or discussion: whose names stand before what they say, at least two."""
    if programme.main is None or programme.beside:
        return
    discussion = None if programme.round_table else _DISCUSSION.search(reading.text)
    if not programme.round_table and discussion is None:
        return
    where = programme.home(programme.main)
    voices: dict[str, list[Span]] = {}
    for person in reading.spans:
        if discussion is not None and person[0] < discussion.end():
            continue
        if person[2].type == "person" and _VOICE.match(reading.text, person[1], person[1] + 60):
            line = reading.text.rfind("\n", 0, person[0]) + 1
            if _TITLES.fullmatch(reading.text, line, person[0]):
                voices.setdefault(person[2].key, []).append(person)
    if len(voices) > 1:
        for key in voices:
            first = voices[key][0]
            yield first, "panellist" if discussion is None else "attendee", (first[0], first[1]), where
