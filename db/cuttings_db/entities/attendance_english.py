"""Who was at a meeting and as what, in English: verbs with subjects, `chaired by`, lists, offices of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.attendance_lists import beside, called_so, in_slot, labelled, noun_role
from cuttings_db.entities.attendance_patterns import SCENES, patterns
from cuttings_db.entities.attendance_programme import FAINT, FIRM, WEAK, Programme
from cuttings_db.entities.attendance_scenes import said_there, scene
from cuttings_db.entities.attendance_subjects import denied, people_after, people_before, who_says_i
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.model import Part

__all__ = ["Told", "told_in_english"]

# Person, role, the words that say it, and the meeting.
Told = tuple[Span, str, Part, Span]
_Found = Iterator[tuple[list[Span], str, int]]
_NOT_AT_A_MEETING = re.compile(
    r"\s+(?:to (?:reporters|us\b|the journal|journalists|[A-Z])|by (?:tele)?phone|in an interview"
    r"|out\b|highly|of (?:his|her|the)|with (?:reporters|us|[A-Z][a-z]+ (?:News|Times|Post)))"
)
_ELSEWHERE = re.compile(
    r"(?: in| at)?(?: the| a| an| his| her)? (?:[\w-]+ )?(?:school|university|college|trials?|stud(?:y|ies)"
    r"|research|to|phase|clinic|patients?)\b"
)
_INTERESTS = re.compile(
    r" (?:no |personal|grants?\b|receiv|having|being|fees|consult|honoraria|to (?:the )?[A-Z]|to (?:have|be)|with )"
)
_MAY_TELL = re.compile(
    r"\b(?:[Hh]e|[Ss]he|I|[Ww]e|You|me)\b|:\s*$"
    r"|\b[Tt]he \w+ (?:spoke|presented|chaired|moderated|gave|lectured|reported)\b"
)
_PART_OF_A_DAY = re.compile(
    r"\b(?:sessions?|day|morning|afternoon|evening|congress|meeting|symposium|conference|programme|plenary|debate"
    r"|proceedings|forum)\b",
    re.IGNORECASE,
)
_ON_A_PANEL = re.compile(r"\b(?:[Oo]n|[Ii]n|[Dd]uring) (?:a|the|that|this|an) (?:[\w-]+ ){0,2}(?:panel|round ?table)\b")
_BY_VIDEO = re.compile(r"\b(?:[Bb]y|[Vv]ia) (?:live )?(?:video|link)")
_RESUMES = re.compile(r"\b(?:and|then|before|but)\s+(?:\w+ ){0,2}$")
_VERBAL = re.compile(r"\b(?:will|to|would|and|also|can|must|who|jointly)\s+(?:\w+ )?$")


def told_in_english(reading: Reading, programme: Programme, sentence: Part) -> Iterator[Told]:
    """Yield who was at which meeting as what, as one sentence tells it."""
    if (
        sentence[1] - sentence[0] > 40
        and not reading.of_type("person", *sentence)
        and not _MAY_TELL.search(reading.text, *sentence)
    ):
        return
    matches = list(patterns().words.finditer(reading.text, *sentence))
    last: list[Span] = []
    for index, match in enumerate(matches):
        stop = matches[index + 1].start() if index + 1 < len(matches) else sentence[1]
        for people, role, strength in _people(reading, programme, sentence, match, last):
            event = _event(reading, programme, sentence, match, stop, strength) if people else None
            if event is None or programme.held_beside(role, event[2], reading.text[slice(*sentence)]):
                continue
            if match.lastgroup not in (
                "office",
                "house_office",
                "the_chair",
                "of_event",
                "member",
                "discussant",
                "said",
            ):
                last = people
            for person in people:
                yield person, role, (match.start(), match.end()), event


def _people(reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], last: list[Span]) -> _Found:
    """Yield the people that a word of attendance speaks of, the role, and how sure it is without a named meeting."""
    text, kind = reading.text, match.lastgroup or ""
    chaired, not_chaired, talk = patterns().chaired, patterns().not_chaired, patterns().talk
    start, end, stop = match.start(), match.end(), sentence[1]
    if kind.startswith("by_"):
        head = text[max(sentence[0], start - 90) : start]
        by = people_after(reading, end, stop, 70)
        if kind == "by_chair":
            firm = match.group().lower().removeprefix("co-").startswith(("chaired", "moderated", "presided"))
            if chaired.search(head) or (firm and not not_chaired.search(" " + head)):
                yield by, "chair", FIRM
        elif kind == "by_office":
            yield by, "chair", FIRM
        elif not denied(head[-30:]):
            yield by, "speaker", FIRM if talk.search(head) or talk.search(match.group()) else WEAK
    elif kind.startswith("list_"):
        role = kind[5:]
        if role == "beside":
            if not programme.round_table and not re.search(
                r"\b(?:panel|round ?table)\b", text[max(0, start - 300) : start]
            ):
                return
            role = "panellist"
        if role == "met":
            head = text[sentence[0] : start]
            if re.search(r"\b(?:panel|round ?table|discussion)\b", head, re.IGNORECASE):
                yield people_after(reading, end, stop), "panellist", WEAK
            elif match.group() == "featured" and programme.meets(sentence[0], start):
                yield people_after(reading, end, stop), "speaker", WEAK
            return
        if role == "attendee" and programme.round_table and "audience" not in match.group():
            role = "panellist"
        if match.group().startswith("composed") and "delegation" not in text[sentence[0] : start]:
            return
        yield people_after(reading, end, stop, 90), role, FIRM if role != "panellist" else WEAK
    elif kind == "label":
        yield from labelled(reading, programme, match)
    elif kind == "fell":
        rest = text[end : min(stop, end + 110)]
        chairs = re.search(r" to (?:chair|moderate|preside|steer|keep)\b", rest)
        if chairs or re.search(
            r" to (?:open|close|present|sum up|speak|reply|report|explain|deliver|give|conclude|summari[sz]e)\b", rest
        ):
            yield people_after(reading, end, stop, 24)[:1], "chair" if chairs else "speaker", WEAK
    elif kind == "invited":
        if programme.round_table:
            yield people_after(reading, end, stop, 110), "panellist", WEAK
    elif kind == "slot":
        yield in_slot(reading, match), "speaker", WEAK
    elif kind == "house_office":
        if programme.hearing:
            yield beside(reading, sentence, match), "chair", WEAK
    elif kind in ("office", "the_chair"):
        yield beside(reading, sentence, match), "chair", FIRM if kind == "office" else WEAK
    elif kind == "of_event":
        if any(s[0] == end for s in programme.spans):
            yield beside(reading, sentence, match), "chair", FAINT
    elif kind == "member":
        if programme.round_table or programme.hearing or match.group()[1:].startswith("anel"):
            yield beside(reading, sentence, match), "panellist", WEAK
    elif kind == "role_noun":
        yield called_so(reading, sentence, match), noun_role(match.group()), WEAK
    elif kind == "discussant":
        yield beside(reading, sentence, match), "speaker", WEAK
    elif kind == "said":
        yield from said_there(reading, programme, sentence, match)
    elif kind == "starts_with":
        if _PART_OF_A_DAY.search(text, sentence[0], start):
            yield people_after(reading, end, stop, 20), "speaker", WEAK
    elif kind == "asked_by":
        yield people_after(reading, end, stop, 20), "attendee", WEAK
    elif kind in SCENES:
        yield from scene(reading, sentence, match)
    elif kind == "fronted":
        yield from _fronted(reading, sentence, match)
    else:
        yield from _verb(reading, programme, sentence, match, last)


def _verb(reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], last: list[Span]) -> _Found:
    """Yield the people before a verb of attendance."""
    text, kind = reading.text, match.lastgroup or ""
    start, end, stop = match.start(), match.end(), sentence[1]
    rest = text[end : min(stop, end + 90)]
    if kind == "best_poster":
        role, strength = "speaker", WEAK
    elif kind in ("chair", "leads", "opens"):
        role = "speaker" if kind == "opens" else "chair"
        if match.group() in ("chair", "co-chair", "moderate", "preside over") and not _VERBAL.search(
            text, max(0, start - 30), start
        ):
            return
        fits, barred = patterns().chaired.match(rest), patterns().not_chaired.match(rest)
        if (
            barred
            and not (programme.hearing and "committee" in barred.group())
            and not (fits and fits.end() <= barred.end())
        ):
            return
        named = any(end <= s[0] <= end + 30 for s in programme.spans)
        if kind != "chair" and not fits and not named:
            return
        strength = FIRM if fits else WEAK
    elif kind == "in_chair":
        role, strength = "chair", WEAK
    elif kind in ("gift", "spoke", "owned"):
        if kind == "spoke" and _NOT_AT_A_MEETING.match(rest) and not programme.meets(end, end + 30):
            return
        role, strength = "speaker", WEAK if kind == "owned" else FIRM
        if "panellist" in match.group():
            role = "panellist"
    elif kind == "panellist":
        role, strength = "panellist", FIRM
    elif kind == "met":
        role, strength = ("panellist", WEAK) if programme.round_table else ("attendee", FAINT)
    elif kind in ("attended", "went"):
        if _ELSEWHERE.match(rest) or rest.startswith((" neither", " no ", " nothing")):
            return
        role, strength = "attendee", WEAK if kind == "attended" else FAINT
        if programme.round_table and match.group().startswith(("took", "part", "taking")):
            role = "panellist"
    elif kind == "weak":
        if _INTERESTS.match(rest):
            return
        role, strength = "panellist" if _ON_A_PANEL.search(text, *sentence) else "speaker", WEAK
        if (
            match.group() == "discussed"
            and patterns().during.search(text, *sentence) is None
            and not programme.round_table
        ):
            strength = FAINT
    else:
        role = "panellist" if _ON_A_PANEL.search(text, *sentence) else "speaker"
        strength = WEAK if programme.meets(*sentence) or _BY_VIDEO.search(text, *sentence) else FAINT
    people = people_before(reading, sentence, start)
    if not people and kind == "in_chair" and match.group().startswith("in"):
        near = reading.of_type("person", max(sentence[0], start - 60), start)
        people = near[-1:] if near and re.search(r"\bwith (?:\w+\.? )?$", text[: near[-1][0]][-24:]) else []
    if not people and last and _RESUMES.search(text, max(0, start - 24), start):
        between = text[max(sentence[0], last[-1][1]) : start]
        people = [] if denied(between[-40:]) or len(between) > 200 else last
    if not people and kind == "spoke" and match.group().startswith("In "):
        people = people_after(reading, end, stop, 24)[:1]
    if not people and kind != "owned":
        people = who_says_i(reading, sentence, start)
        # who chairs or takes the floor in a talk about one congress did so there
        strength = WEAK if kind == "chair" and strength == FIRM else FAINT
    if kind == "spoke" and match.group().endswith(" with"):
        people = [*people, *people_after(reading, end, stop, 30)]
    if kind == "spoke" and match.group().startswith("debate"):
        people = [*people, *people_after(reading, end, stop, 3)]
    yield people, role, strength


def _fronted(reading: Reading, sentence: Part, match: re.Match[str]) -> _Found:
    """Yield the subject behind a clause such as `Speaking at the congress, X said`."""
    text = reading.text
    comma = text.find(",", match.end(), min(sentence[1], match.end() + 140))
    if comma < 0 or match.start() > sentence[0] + 2:
        return
    if match.group() == "Speaking" and _NOT_AT_A_MEETING.match(text[match.end() : match.end() + 30]):
        return
    role = {"Chairing": "chair", "Moderating": "chair", "Attending": "attendee"}.get(match.group(), "speaker")
    yield people_after(reading, comma + 1, sentence[1], 24)[:1], role, WEAK


def _named(
    reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], stop: int, strength: int
) -> Span | None:
    """Return the meeting that the sentence names with the words."""
    text, start, end = reading.text, match.start(), match.end()
    semicolon = text.find(";", end, sentence[1])
    limit = semicolon if semicolon >= 0 else sentence[1]
    inside = [s for s in programme.spans if start <= s[0] < end or s[0] == end]
    if inside:
        return inside[0]
    went = match.lastgroup == "went"
    if match.lastgroup == "met_there":
        return programme.last_named(start)
    named = programme.named_after(end, min(limit, end + (60 if went else 220)))
    if named and named[0] >= stop and strength < FIRM and reading.of_type("person", end, named[0]):
        named = None  # another verb with a subject of its own stands between
    if named or went:
        return named
    named = programme.named_before(max(sentence[0], text.rfind(";", sentence[0], start) + 1), start)
    if named:
        return named
    if re.match(r"[^.;,]{0,40} there\b", text[end : min(limit, end + 60)]):
        return programme.last_named(start)
    return None


def _event(
    reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], stop: int, strength: int
) -> Span | None:
    """Return the meeting that is meant, or None where none may be."""
    named = _named(reading, programme, sentence, match, stop, strength)
    if named and not programme.is_lecture(named):
        return named
    if match.lastgroup == "went":
        return named
    return programme.meant(sentence, match.start(), max(strength, WEAK) if named else strength) or named
