"""English turns in which somebody takes part without being the subject of a verb of attendance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.attendance_patterns import patterns
from cuttings_db.entities.attendance_programme import FIRM, WEAK, Programme
from cuttings_db.entities.attendance_subjects import antecedent, people_after, people_before, who_says_me
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.model import Part

__all__ = ["said_there", "scene"]

_Found = Iterator[tuple[list[Span], str, int]]
_ANSWERS = frozenset({"asked", "objected", "replied", "countered", "disagreed"})
_AGAINST = re.compile(r"[^.;:“”]{0,70}?\b(?:against|opposite|and)(?: (?:Dr|Prof|Mr|Ms|Mrs)\.?| Professor)? ")
_CONTEST = re.compile(r"\b(?:debate|motion|duel|head[- ]to[- ]head|pro[- ]con)\b", re.IGNORECASE)
_PANEL = re.compile(r"\b(?:panels?|round ?table|panell?ists?)\b", re.IGNORECASE)
_BACK = 260  # characters: where the turn leans on what was told before


def scene(reading: Reading, sentence: Part, match: re.Match[str]) -> _Found:
    """Yield the people of such a turn, their role, and how sure it is without a named meeting."""
    text, kind, start, end = reading.text, match.lastgroup or "", match.start(), match.end()
    if kind == "stand_in":
        before = text[max(0, start - _BACK) : end]
        role = "panellist" if _PANEL.search(before) and "seat" not in match.group() else "speaker"
        yield people_after(reading, end, sentence[1], 30)[:1], role, WEAK
    elif kind == "duty":
        chairs = re.search(r"\b(?:chair|moderat|presid)", text[max(0, start - _BACK) : start]) is not None
        yield people_after(reading, end, sentence[1], 30)[:1], "chair" if chairs else "speaker", WEAK
    elif kind == "set_against":
        if _CONTEST.search(text, *sentence):
            people = reading.of_type("person", end, min(sentence[1], end + 160))[:2]
            if len(people) == 2 and people[0][0] - end < 20 and _AGAINST.fullmatch(text, people[0][1], people[1][0]):
                yield people, "speaker", WEAK
    elif kind == "met_there":
        yield people_after(reading, end, sentence[1], 30), "attendee", WEAK
    elif match.group("whom") == "me":
        yield who_says_me(reading, start), "chair" if match.group("to_chair") else "speaker", FIRM
    else:
        yield antecedent(reading, sentence, start), "chair" if match.group("to_chair") else "speaker", FIRM


def said_there(reading: Reading, programme: Programme, sentence: Part, match: re.Match[str]) -> _Found:
    """Yield who said something during a session: `At the opening session, X stressed`, `X said at the meeting`."""
    text = reading.text
    during = patterns().during.search(text, sentence[0], min(sentence[1], match.end() + 90))
    setting = during.group() if during else ""
    if during is None:
        named = [s for s in programme.spans if sentence[0] <= s[0] and s[1] <= match.start()]
        if not named or not re.search(
            r"\b(?:[Aa]t|[Dd]uring)(?: the)? $", text[max(sentence[0], named[-1][0] - 12) : named[-1][0]]
        ):
            return
    elif text.count("“", sentence[0], during.start()) > text.count("”", sentence[0], during.start()):
        return  # what is quoted tells of another day
    people = people_before(reading, sentence, match.start())
    if not people:
        people = people_after(reading, match.end(), sentence[1], 24)[:1]
    if re.search(r"\b(?:floor|audience|hall) by\b", text[sentence[0] : match.start()]):
        setting = ""  # somebody else asked from the floor
    role = "panellist" if re.search(r"panel|round ?table|(?:live|open|podium) discussion", setting) else "speaker"
    if role == "speaker" and (re.search(r"discussion|floor", setting) or match.group() in _ANSWERS):
        role = "panellist" if programme.round_table else "attendee"
    yield people, role, WEAK
