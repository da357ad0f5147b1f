"""English turns in which somebody takes part without being the subject of a verb of attendance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.attendance_programme import FIRM, WEAK, Programme
from cuttings_db.entities.attendance_subjects import antecedent, people_after, who_says_me
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.model import Part

__all__ = ["SCENES", "scene"]

# Kinds of `attendance_patterns` that are read here.
SCENES = {
    "stand_in": r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose) (?:place|seat|slot|paper|talk) (?:on the panel )?was (?:taken"
    r"|filled|read|given) by",
    "duty": r"(?:[Tt]hat|[Tt]his|[Tt]he) (?:duty|task|job|role|honou?r|gavel|chair) (?:then )?(?:fell|passed|went) to",
    "set_against": r"(?:set|sets|pitted|pits|pitting|setting|matched|faced)(?= )",
    "met_there": r"where (?:he|she|they|both|the two) (?:also |later )?(?:met|ran into|caught up with|sat with"
    r"|spoke (?:to|with)|talked (?:to|with))(?: with)?(?= )",
    "bidden": r"(?:asked|invited|want|wanted) (?P<whom>me|him|her) (?:back )?to (?:(?:speak|present|lecture|talk"
    r"|address)|(?P<to_chair>chair|moderate))\b",
}
_AGAINST = re.compile(r"[^.;:“”]{0,70}?\b(?:against|opposite|and)(?: (?:Dr|Prof|Mr|Ms|Mrs)\.?| Professor)? ")
_CONTEST = re.compile(r"\b(?:debate|motion|duel|head[- ]to[- ]head|pro[- ]con)\b", re.IGNORECASE)
_PANEL = re.compile(r"\b(?:panels?|round ?table|panell?ists?)\b", re.IGNORECASE)
_BACK = 260  # characters: where the turn leans on what was told before


def scene(
    reading: Reading, programme: Programme, sentence: Part, match: re.Match[str]
) -> Iterator[tuple[list[Span], str, int]]:
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
