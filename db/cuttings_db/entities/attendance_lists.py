"""Who stands beside a label, a slot of a programme, an office or a role of a meeting, in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.attendance_programme import FIRM, Programme
from cuttings_db.entities.attendance_subjects import people_after
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.model import Part

__all__ = ["beside", "called_so", "in_slot", "labelled", "noun_role"]

_NOUN_BEFORE_NAME = re.compile(r"(?:,? (?:was|were|is|are))?,? (?:(?:Prof|Dr)\.? |Professor |Drs )?")
_NAME_BEFORE_NOUN = re.compile(
    r"(?:,? (?:M\.?D\.?|Ph\.?D\.?))*(?:,? (?:of|from) [^,;:\n]{2,40})?,?(?: who)?(?: (?:was|is|acted as"
    r"|serves? as|served as|acting as|as))?"
    r"(?: (?:the|a|an|one of the|our))?(?: [\w-]+){0,2}? "
)
_CHAIR_IN_BRACKETS = re.compile(r" ?\([^()\n]*\b(?:chair(?:man|woman|person)?|moderator)\b")
_NEW_LABEL = re.compile(r"\.\s+[A-Z][a-z]+:|\b(?:Apologies|Absent|Regrets|Excused)\b")
_LABEL_ROLES = (
    ("chair", re.compile(r"chair|moderator")),
    ("panellist", re.compile(r"panel|round table|around the table")),
    (
        "attendee",
        re.compile(r"participants|attendees|taking part|^present$|also present|in attendance|delegates|guests"),
    ),
)


def labelled(reading: Reading, programme: Programme, match: re.Match[str]) -> Iterator[tuple[list[Span], str, int]]:
    """Yield the people of a line such as `Present: A (X), B (Y, chair)`."""
    text, label = reading.text, match.group("label_word").lower()
    stop = text.find("\n", match.end())
    stop = stop if stop >= 0 else len(text)
    if not match.group().endswith(":"):
        alone = text[match.start() - 1 : match.start()] in ("", "\n")
        following = reading.of_type("person", match.end(), match.end() + 8)
        if (
            not alone
            or not following
            or not re.fullmatch(r"[\s—–]*(?:(?:Prof|Dr)\.? )?", text[match.end() : following[0][0]])
        ):
            return
    if text[match.end() : stop].strip() == "":  # the names stand on the lines below
        stop = text.find("\n\n", stop + 2)
        stop = stop if stop >= 0 else len(text)
    role = next((role for role, words in _LABEL_ROLES if words.search(label)), "speaker")
    if role == "attendee" and programme.round_table:
        role = "panellist"
    people: list[Span] = []
    chairs: list[Span] = []
    for person in reading.of_type("person", match.end(), stop):
        gap = text[people[-1][1] if people else match.end() : person[0]]
        if _NEW_LABEL.search(gap) or len(gap) > 160:
            break
        people.append(person)
        if _CHAIR_IN_BRACKETS.match(text, person[1], person[1] + 80):
            chairs.append(person)
    yield chairs, "chair", FIRM
    yield [p for p in people if p not in chairs], role, FIRM


def in_slot(reading: Reading, match: re.Match[str]) -> list[Span]:
    """Return who has a slot of a programme: `10:15 A (X): Margins`, `10:15 Margins – A`."""
    text = reading.text
    line = text.find("\n", match.end())
    people = reading.of_type("person", match.end(), line if line >= 0 else len(text))
    if not people:
        return []
    gap = text[match.end() : people[0][0]]
    if re.fullmatch(r"\s+(?:Prof\.?|Dr\.?|Professor)?\s*", gap) or (
        len(people) == 1 and len(gap) < 140 and re.search(r"(?:[–—:/(,-]|\bby)\s*(?:(?:Prof|Dr)\.? )?$", gap)
    ):
        return people[:1]
    return []


def beside(reading: Reading, sentence: Part, match: re.Match[str]) -> list[Span]:
    """Return the person whom an office stands beside: `X, the congress chair,` or `the congress chair, X`."""
    text = reading.text
    for person in reading.of_type("person", match.end(), min(sentence[1], match.end() + 60))[:1]:
        gap = text[match.end() : person[0]]
        inner = [s for s in reading.spans_over(match.end(), person[0]) if s[2].type in ("event", "organisation")]
        if inner and inner[0][0] - match.end() < 6:
            gap = text[inner[-1][1] : person[0]]
        if re.fullmatch(r"(?: of [^,.;:]{3,40})?,? ?(?:Prof\.?|Dr\.?|Professor|[A-Z][\w.]+ )*\s*", gap):
            return [person]
    for person in reversed(reading.of_type("person", max(sentence[0], match.start() - 140), match.start())[-1:]):
        gap = text[person[1] : match.start()]
        if re.fullmatch(
            r"(?:,? (?:M\.?D\.?|Ph\.?D\.?))*(?:(?: (?:of|from|at) [^;:“”\"\n]{2,80})?, |, [^;:“”\"\n]{2,90}(?:,"
            r"| and) | \("
            r"|,? (?:who )?(?:is|was|as) )(?:and |also |the |scientific |general |programme |honorary )*",
            gap,
        ):
            return [person]
    return []


def called_so(reading: Reading, sentence: Part, match: re.Match[str]) -> list[Span]:
    """Return who is called so: `moderator A`, `the first speaker, A`, `panellists A and B`, `A, the moderator`."""
    text = reading.text
    behind = _NOUN_BEFORE_NAME.match(text, match.end(), sentence[1])
    if behind:
        found = people_after(reading, behind.end() - 1, sentence[1], 30)
        if found and found[0][0] <= behind.end() + 1:
            return found if match.group().endswith("s") else found[:1]
    for person in reading.of_type("person", max(sentence[0], match.start() - 90), match.start())[-1:]:
        if _NAME_BEFORE_NOUN.fullmatch(text, person[1], match.start()):
            return [person]
    return []


def noun_role(noun: str) -> str:
    """Return the role of `moderator`, `keynote speaker`, `panellist`."""
    low = noun.lower()
    return (
        "speaker"
        if "speaker" in low or low.startswith(("presen", "discussant"))
        else "panellist"
        if low.startswith("panel")
        else "chair"
    )
