"""Who does what an English sentence says: the people before a verb, and those that a list behind it names."""

from __future__ import annotations

import re
from functools import lru_cache

from cuttings_db.entities.attendance_words import meeting_words
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.model import Part

__all__ = ["antecedent", "denied", "people_after", "people_before", "who_says_i", "who_says_me"]

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_BRIDGE = re.compile(
    r"(?:,? (?:M\.?D\.?|Ph\.?D\.?|MBBS|M\.?Sc\.?|[A-Z]{2,6})(?=[, ]))*"
    r"(?: (?:stepped in|stood in|filled in|deputi[sz]ed) for [^,.;]{3,40}? and)?(?: and (?:his "
    r"|her )?(?:colleagues|co-workers|co-authors))?"
    r"(?: (?:of|from|at|for) [^;:“”\"\n]{2,90}?)?"
    r"(?:,? ?\([^()\n]{1,90}\)(?: (?:of|from|at) [^;:“”\"\n]{2,90}?)?|, [^;:“”\"\n]{1,150}?,)*"
    r"(?:, (?:an?|the|our|its) [\w -]{2,60}?(?= who ))?"
    r"(?:,? who(?: [^;:“”\".,\n]{2,90} and(?: who)?)?)?"
    r"(?: (?:joined|came in|appeared|connected|dialled in|was connected)(?: in| on screen)? (?:by|via|from|over|online"
    r"|remotely)[^,;.\n]{0,40}? (?:and|to))?"
    r"(?: (?:(?:travell?ed|flew|came) (?:all the way )?from [A-Z][a-z]+|also|later|then|first|again|has|had|have"
    r"|both|recently|will|would|is|are|was|were|to|be|been|scheduled|expected"
    r"|due|invited|asked|set|jointly|together|who|and|meanwhile|himself|herself|next|afterwards|twice|once|today"
    r"|yesterday"
    r"|on [A-Z][a-z]+day|agreed|accepted|said|argued|noted|stressed|warned|able|for|had|once more|in the end"
    r"|happy|honou?red|back|still|present"
    r"|going|each|all|now|there|in turn|in person|[a-z]+ly),?)*,? ?"
)
# A person that hangs on a preposition or is the object of a verb is not who acts.
_DEPENDENT = re.compile(
    r"\b(?:of|with|under|by|from|for|to|via|against|about|replaced|replacing|thanked|praised|introduced"
    r"|succeeded|succeeds|including)\s+(?:the\s+|his\s+|her\s+|its\s+|colleagues?,?\s+|predecessor,?\s+)*"
    r"(?:[A-Z][\w.’'-]*\s+){0,3}$"
)
_UNREAL = re.compile(
    r"\b(?:had been (?:due|scheduled|expected|invited|announced)|was to have|were to have|would have"
    r"|was supposed|had hoped"
    r"|had planned|was meant)\b"
)
_UNDONE = re.compile(r"\b(?:was|were) (?:due|scheduled|expected|to)\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)(?: (?:also|then|later|has|had|will|would|recently|first|is|was|to))*\s*$")
_TITLES = (
    r"(?:the|its|a|an|both|jointly|also|his|her|Prof|Drs?|Profs|Professors?|Doctors?|Associate|Assistant"
    r"|colleague|colleagues)"
)
# `Only the statistician spoke there.`
_DESCRIBED = re.compile(r"\b[Tt]he (?:[a-z-]+ )?([a-z]+)(?:,? (?:who|alone|also|then|later|himself|herself))* $")
_OPENS_LIST = re.compile(rf"[ \n]?(?:{_TITLES}\.?,? )*")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """Return words that make a clause of its own between two names of a list."""
    more = (
        "is was were are had will where brought featured comprised included gave chaired moderated heard met closed"
        " followed"
    )
    nouns_too = {"lead", "chair", "chairs", "runs"}
    return (lexicon("speech_verbs") | lexicon("person_verbs") | set(more.split())) - nouns_too


_FIRST_PERSON = re.compile(r"(?:^|[\s“\"])(I|[Ww]e|You)(?: (?:have|had|will|also|just|first|recently|then))*\s+$")
_LABEL = re.compile(r"(?: \([^()]{1,40}\))?:")
_SAID = re.compile(r"[,.?!]?[”\"] (\w+) (?:(?:Prof|Dr|Mr|Ms|Mrs)\.? |Professor )?$")
_AS_CHAIR = re.compile(r",? as (?:the )?(?:moderator|chair)")
_WHO = re.compile(r"(?:^|,) who\b[^,;]*$")
_ASIDE = re.compile(
    r",? (?:no relation|not related|not (?:a relative|to be confused with) [^,]{2,40}|not only)(?=[, ])"
)
# `heard talks from A and B, from C, and from D`
_AGAIN = re.compile(
    r"[;,] (?:and |then )?(?:from|by|with)(?: (?:an?|our|the|its) (?:[\w-]+ ){0,2}?(?:guest|visitor|colleague),)? "
)
_AND = re.compile(r"\band\b|&|\bwith\b|\bas well as\b|\bplus\b")


def denied(words: str, rest: str = "") -> bool:
    """Say whether words between who and verb deny it, or make it what was to be and did not come."""
    low = _ASIDE.sub("", words.lower())
    return (
        any(w in meeting_words("negations") or w.endswith(("n't", "n’t")) for w in _WORD.findall(low))
        or _UNREAL.search(low) is not None
        or (_UNDONE.search(low) is not None and re.search(r"\b(?:but|however)\b", rest) is not None)
    )


def _joined(reading: Reading, left: Span, right: Span) -> bool:
    """Say whether two people are neighbours of one list: `A of X, B of Y and C`."""
    gap = reading.text[left[1] : right[0]]
    if len(gap) > 150 or re.search(r"[;:“”\"!?\n]|\.\s+(?<!\bDr\. )(?<!\bProf\. )(?<!\bMs\. )(?<!\bMr\. )", gap):
        return False
    if "," not in gap and not _AND.search(gap):
        return False
    return not any(w in _verbs() for w in _WORD.findall(gap)) and re.search(r"\b(?:that|which|who)\b", gap) is None


def _again(reading: Reading, left: Span, right: Span) -> bool:
    """Say whether the word before a list is said again before its next name: `from A and B, from C`."""
    return _AGAIN.search(reading.text, left[1], right[0]) is not None


def people_before(reading: Reading, sentence: Part, verb: int) -> list[Span]:
    """Return who acts before a verb of a sentence: the subject with those coordinated to it; [] if it is denied."""
    text = reading.text
    people = [p for p in reading.of_type("person", sentence[0], verb) if p[1] <= verb]
    for index in range(len(people) - 1, max(-1, len(people) - 5), -1):
        person = people[index]
        bridge = text[person[1] : verb]
        if len(bridge) > 260:
            break
        if not _BRIDGE.fullmatch(bridge):
            continue
        relative = _WHO.search(bridge) is not None or bridge.strip() == "for"
        if bridge and not relative and _DEPENDENT.search(text, max(sentence[0], person[0] - 60), person[0]):
            continue
        if denied(bridge, text[verb : sentence[1]]):
            return []
        return _list_ending_with(reading, people[: index + 1])
    head = text[max(sentence[0], verb - 40) : verb]
    described = _DESCRIBED.search(head)
    if described and described.group(1) in lexicon("roles"):
        return _who_is(reading, described.group(1), sentence[0])
    if _PRONOUN.search(head) and not denied(head[-25:], text[verb : sentence[1]]):
        return antecedent(reading, sentence, verb)
    return []


def _list_ending_with(reading: Reading, people: list[Span]) -> list[Span]:
    """Return the last of some people with those who are coordinated to it: `A of X, B and C`."""
    found = people[-1:]
    for person in people[-2::-1]:
        if not _joined(reading, person, found[-1]):
            break
        if len(found) == 1 and not _AND.search(reading.text, person[1], found[-1][0]):
            break  # `chaired by A and B, C presented`: only what `and` ends is a list
        found.append(person)
    return found[::-1]


def _who_is(reading: Reading, noun: str, before: int) -> list[Span]:
    """Return the only person whom the text has called so: `Eva Lind, a statistician`, `Eva Lind is a statistician`."""
    called: dict[str, Span] = {}
    for person in reading.of_type("person", max(0, before - 1500), before):
        behind = reading.text[person[1] : person[1] + 110]
        if re.match(
            rf"(?: ?\([^()\n]{{1,40}}\))?(?:, of [^,.;\n]{{3,50}},)?(?:,| is| was) (?:an? |the )"
            rf"(?:[\w-]+ ){{0,3}}{noun}\b",
            behind,
        ):
            called[person[2].key] = person
    return list(called.values()) if len(called) == 1 else []


def antecedent(reading: Reading, sentence: Part, verb: int) -> list[Span]:
    """Return whom `he` or `she` means: who acts in this sentence before, or in the last one that names somebody."""
    before = [s for s in reading.sentences if sentence[0] - 900 < s[0] < sentence[0] and s[1] <= sentence[0]]
    for part in [(sentence[0], verb), *before[:-7:-1]]:
        people = reading.of_type("person", *part)
        for person in people:
            if reading.text.startswith(("'s ", "’s "), person[1]):
                continue  # `Lind's fellow, B, reads; she trained at …`
            if not _DEPENDENT.search(reading.text, max(part[0], person[0] - 60), person[0]):
                return [person]
        if people:
            return []
    return []


def who_says_i(reading: Reading, sentence: Part, verb: int) -> list[Span]:
    """Return who says `I presented` or is told `You presented`: by a label, by who is quoted, by the headline."""
    text = reading.text
    own = _FIRST_PERSON.search(text[max(sentence[0], verb - 30) : verb])
    if own is None:
        return []
    paragraph = text.rfind("\n", 0, verb) + 1
    people = reading.of_type("person", paragraph, verb)
    if own.group(1) != "You":
        if labelled := who_says_me(reading, verb):
            return labelled
        line = text.find("\n", verb)
        for person in reading.of_type("person", verb, line if line >= 0 else len(text))[:1]:
            said = _SAID.search(text[max(verb, person[0] - 40) : person[0]])
            if said and said.group(1) in lexicon("speech_verbs"):
                return [person]
    head = reading.of_type("person", 0, max(text.find("\n\n"), 0))
    return head[:1] if not people and len({p[2].key for p in head}) == 1 else []


def who_says_me(reading: Reading, at: int) -> list[Span]:
    """Return whose name stands as a label before the paragraph of an offset: `LIND: They have asked me to speak`."""
    text = reading.text
    paragraph = text.rfind("\n", 0, at) + 1
    people = reading.of_type("person", paragraph, min(at, paragraph + 12))
    return people[:1] if people and _LABEL.match(text, people[0][1], people[0][1] + 50) else []


def people_after(reading: Reading, start: int, end: int, reach: int = 60) -> list[Span]:
    """Return the list of people that begins behind an offset, up to what ends the list."""
    found: list[Span] = []
    ended = False
    for person in reading.of_type("person", start, end):
        if not found:
            gap = reading.text[start : person[0]]
            if len(gap) > reach or any(w in _verbs() for w in _WORD.findall(gap)):
                return []
        elif not _joined(reading, found[-1], person):
            break
        else:
            last = _AND.search(reading.text, found[-1][1], person[0]) is not None
            if (ended and not last and not _again(reading, found[-1], person)) or _AS_CHAIR.match(
                reading.text, person[1]
            ):
                break
            ended = ended or last
            follows = _WORD.match(reading.text, person[1] + 1)
            if follows and follows.group() in _verbs() and "," in reading.text[found[-1][1] : person[0]]:
                break
        found.append(person)
    return found
