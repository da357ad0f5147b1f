"""Who was at a meeting and as what, in English: verbs with their subjects, `chaired by`, lists, offices of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.attendance_programme import Programme
from cuttings_db.entities.attendance_subjects import denied, people_after, people_before
from cuttings_db.entities.attendance_words import one_of
from cuttings_db.entities.claim_reading import Reading, Span
from cuttings_db.model import Part

__all__ = ["Told", "told_in_english"]

# Person, role, the words that say it, and the meeting (None: what the programme says).
Told = tuple[Span, str, Part, Span]
FIRM, WEAK, FAINT = 2, 1, 0
_NOUN_BEFORE = re.compile(r"\b(?:the|a|an|as|its|our|his|her|session|congress|this|of|endowed)\s+$", re.IGNORECASE)
_NOT_AT_A_MEETING = re.compile(
    r"\s+(?:to (?:reporters|us|the journal|journalists|[A-Z])|for (?:the|its|his|her)|by (?:tele)?phone|in an interview"
    r"|out\b|highly|of (?:his|her|the)|with (?:reporters|us|[A-Z][a-z]+ (?:News|Times|Post)))"
)
_LABELS = {"chair": "chair", "co-": "chair", "moder": "chair", "speak": "speaker", "keyno": "speaker", "prese": "",
           "discu": "speaker", "panel": "panellist", "parti": "attendee", "atten": "attendee", "in at": "attendee",
           "deleg": "attendee", "guest": "attendee"}  # fmt: skip


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of words that tell attendance, of what is chaired, of what is not, and of gifts."""
    chaired, given, audience = one_of("chaired"), one_of("given"), one_of("audience")
    office = (
        r"(?:congress|meeting|symposium|conference|session|scientific(?: committee)?|program(?:me)?(?: committee)?"
        r"|organi[sz]ing committee|panel|forum|workshop)"
    )
    words = re.compile(
        r"(?<![\w-])(?:"
        rf"(?P<by_chair>(?:co-)?(?:chaired|moderated|presided over|led|hosted|facilitated|convened)(?: jointly| together)? by)"
        rf"|(?P<by_office>(?:opened|closed|inaugurated) by (?:its|the) (?:[\w-]+ ){{0,2}}(?:president|chair\w*))"
        rf"|(?P<by_speaker>(?:opened|presented|given|delivered|shown|reported|announced|discussed|introduced|unveiled|summari[sz]ed"
        rf"|outlined|read(?: out| aloud)?|debated)(?: \w+ly| there| jointly| together)? by)"
        rf"|(?P<list_panel>[Aa]round the table(?: \w+)? (?:sat|were|was)|[Tt]he panel(?:l?ists)? (?:comprised|consisted of|included|featured"
        rf"|was made up of|brought together|were|are)|[Pp]anell?ists (?:were|included|are|include)|[Oo]n the panel(?: with \w+)? (?:were|was|sat)"
        rf"|(?:panel|round ?table)(?: discussion)? with|[Jj]oining (?:him|her|them) on the panel (?:were|was))"
        rf"|(?P<list_speaker>(?:[Kk]eynote s|[Ii]nvited s|[Ss])peakers (?:were|included|are|include|will be)|[Aa]lso speaking (?:was|were)"
        rf"|[Aa]mong the (?:\w+ )?speakers (?:was|were|are)|[Ll]ectures? (?:was|were) given by)"
        rf"|(?P<list_attendee>(?:[Aa]mong|[Aa]lso) (?:those |the \w+ |in )?(?:in the audience|the audience|present|attending|listening|who (?:attended|came)"
        rf"|in attendance|attendance|attendees|delegates|participants|guests|the (?:guests|delegates|participants))(?: at [^.,;\n]{{3,60}})? (?:was|were)"
        rf"|[Ii]n the audience (?:was|were|sat)|(?:[Aa]ttendees|[Pp]articipants|[Dd]elegates|[Gg]uests) (?:included|include)"
        rf"|(?:was|were|is) attended by)"
        rf"|(?P<list_chair>[Ii]n the chair (?:was|were|sat)|[Ss]ession chairs (?:were|are))"
        rf"|(?P<label>(?:(?:Co-c|C)hair(?:s|men|man|woman|person)?|Moderators?|(?:Keynote s|S)peakers?|Panell?ists?|Participants|Attendees|Present|Discussants?|In attendance|Delegates|Guests|Presenters?)):"
        rf"|(?P<office>(?:the |this year['’]s |its )?{office}(?: co-|[ -])(?:chair(?:man|woman|person)?s?|president|moderator)|(?:co-)?(?:chair(?:man|woman|person)?|president|moderator)s? of"
        rf" (?:the|this|this year['’]s|its) (?:[\w'’-]+ ){{0,3}}(?:{chaired}))\b"
        rf"|(?P<discussant>(?:the |an? )?(?:invited |designated )?discussant)\b"
        rf"|(?P<chair>(?:co-)?(?:chair(?:s|ed|ing)?|moderat(?:es|ed|ing|e)|presid(?:es|ed|ing|e) (?:over|at)))\b"
        rf"|(?P<leads>led|leads|hosted|hosts|convened|convenes|facilitated|facilitates|leading|hosting)\b"
        rf"|(?P<opens>opened|opens|closed|closes)(?= (?:the|this|its)\b)"
        rf"|(?P<gift>(?:gave|gives|give|giving|deliver(?:s|ed|ing)?|held|holds|read) (?:the|a|an|his|her|this year['’]s|last year['’]s|its|their|two|three|one of the)(?: [\w'’-]+){{0,5}}? (?:{given}))\b"
        rf"|(?P<spoke>spoke|speaks|speak|speaking|keynoted|keynotes|debated|debates|was an? (?:[\w-]+ )?speaker|were speakers|took the (?:stage|podium|floor|microphone)"
        rf"|walked (?:the |her |his )?(?:{audience}) through|(?:told|tells|reminded|warned|urged|asked|assured|welcomed|addressed|addresses|thanked|greeted) (?:the |an? |a packed )?(?:[\w-]+ ){{0,2}}(?:{audience})"
        rf"|in (?:his|her|their) (?:[\w-]+ ){{0,2}}(?:welcome|keynote|lecture|talk|address|speech|remarks|presentation|oration)|shared the (?:session|stage|podium|platform) with"
        rf"|took questions)\b"
        rf"|(?P<panellist>(?:joined|joins|join|sat on|was on|were on|is on|took part in|taking part in|take part in|participated in|participating in|served? on|serves on|appeared on|part of)"
        rf"(?: (?:the|a|an|this|that|its))?(?: [\w'’-]+){{0,4}}? (?:panels?|round[ -]?table)|(?:was|were|is|as) (?:an? |one of the |among the )?panell?ists?)\b"
        rf"|(?P<attended>attend(?:s|ed|ing)?|took part|takes part|taking part|take part|participat(?:ed|es|ing|e)|(?:was|were) (?:also )?(?:present|in the audience|in attendance|on hand|among the (?:\w+ ){{0,3}}(?:delegates|participants|attendees|guests|audience))"
        rf"|asked (?:a question )?from the (?:floor|audience)|listened)\b"
        rf"|(?P<went>travell?ed to|flew to|came to|comes to|goes to|went to|visited|returned from|are going to|is going to|headed to|was at|were at|joined)\b"
        rf"|(?P<weak>present(?:s|ed|ing)?|report(?:s|ed|ing)?|showed|shows|discussed)\b"
        rf"|(?P<faint>announced|announces|summari[sz]ed|reviewed|outlined|described|unveiled|shared|explained|argued|introduced|proposed|talked|concluded|highlighted|recounted|compared)\b"
        r")"
    )
    objects = re.compile(rf"(?:[^,.;:\n]{{0,50}}?\b)(?:{chaired})\b", re.IGNORECASE)
    barred = re.compile(rf" (?:(?:the|a|an|its|his|her|their|our) )?(?:[\w&’'-]+ ){{0,3}}?(?:{one_of('not_chaired')})\b", re.IGNORECASE)
    talk = re.compile(rf"\b(?:{given}|slides?|data|results?|findings|abstracts?|update|award)\b", re.IGNORECASE)
    return words, objects, barred, talk


def told_in_english(reading: Reading, programme: Programme, sentence: Part) -> Iterator[Told]:
    """Yield who was at which meeting as what, as one sentence tells it."""
    words = _patterns()[0]
    matches = list(words.finditer(reading.text, *sentence))
    last: list[Span] = []
    for index, match in enumerate(matches):
        stop = matches[index + 1].start() if index + 1 < len(matches) else sentence[1]
        for people, role, strength in _people(reading, programme, sentence, match, last):
            if not people:
                continue
            event = _event(reading, programme, sentence, match, people, stop, strength)
            if event is None:
                continue
            if match.lastgroup not in ("office", "discussant"):
                last = people
            for person in people:
                yield person, role, (match.start(), match.end()), event


def _people(
    reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], last: list[Span]
) -> Iterator[tuple[list[Span], str, int]]:
    """Yield the people that a word of attendance speaks of, the role, and how sure it is without a named meeting."""
    text, kind = reading.text, match.lastgroup or ""
    _, objects, barred, talk = _patterns()
    start, end, stop = match.start(), match.end(), sentence[1]
    if kind.startswith("by_"):
        head = text[max(sentence[0], start - 90) : start]
        by = people_after(reading, end, stop, 70)
        if kind == "by_chair":
            firm = match.group().startswith(("chaired", "co-chaired", "moderated", "presided"))
            if objects.search(head) or (firm and not barred.search(head)):
                yield by, "chair", FIRM
        elif kind == "by_office":
            yield by, "chair", FIRM
        elif not denied(head[-30:]):
            yield by, "speaker", FIRM if talk.search(head) else WEAK
    elif kind.startswith("list_"):
        if kind == "list_panel" and " with" in match.group():
            yield people_after(reading, end, stop), "panellist", WEAK
        elif not denied(match.group()):
            yield people_after(reading, end, stop, 90), kind[5:], FIRM
    elif kind == "label":
        yield from _labelled(reading, match)
    elif kind == "office":
        yield _beside(reading, sentence, match), "chair", FIRM
    elif kind == "discussant":
        yield _beside(reading, sentence, match), "speaker", WEAK
    else:
        yield from _verb(reading, programme, sentence, match, last)


def _verb(
    reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], last: list[Span]
) -> Iterator[tuple[list[Span], str, int]]:
    """Yield the people before a verb of attendance."""
    text, kind = reading.text, match.lastgroup or ""
    _, objects, barred, _ = _patterns()
    start, end, stop = match.start(), match.end(), sentence[1]
    rest = text[end : min(stop, end + 90)]
    if kind in ("chair", "leads", "opens"):
        bare = match.group() in ("chair", "co-chair", "moderate", "preside over")
        if bare and not re.search(r"\b(?:will|to|would|and|also|can|must|who)\s+(?:\w+ )?$", text[max(0, start - 30) : start]):
            return
        fits = objects.match(rest)
        barring = barred.match(rest)
        near = programme.spans and any(end <= s[0] <= end + 30 for s in programme.spans)
        if (kind != "chair" and not fits) or (barring and not (fits and fits.end() <= barring.end())):
            if not (near and not barring):
                return
        role, strength = ("speaker" if kind == "opens" else "chair"), FIRM if fits else WEAK
    elif kind in ("gift", "spoke"):
        if kind == "spoke" and _NOT_AT_A_MEETING.match(rest) and not programme.meets(end, end + 30):
            return
        role, strength = "speaker", FIRM
    elif kind == "panellist":
        role, strength = "panellist", FIRM
    elif kind in ("attended", "went"):
        if re.match(r"(?: in| at)?(?: the| a| an)? (?:[\w-]+ )?(?:school|university|college|trial|study|research|to|phase)\b", rest):
            return
        role, strength = "attendee", WEAK if kind == "attended" else FAINT - 1
        if rest.startswith((" neither", " no ", " nothing")):
            return
    elif kind == "weak":
        role, strength = "speaker", WEAK
    else:
        role, strength = "speaker", WEAK if programme.meets(*sentence) else FAINT
    people = people_before(reading, sentence, start)
    if not people and last and re.search(r"\b(?:and|then|before|but)\s+(?:\w+ ){0,2}$", text[max(0, start - 24) : start]):
        between = text[max(sentence[0], last[-1][1]) : start]
        people = [] if denied(between[-40:]) or len(between) > 200 else last
    if kind == "spoke" and match.group().endswith(" with"):
        people = [*people, *people_after(reading, end, stop, 30)]
    yield people, role, strength


def _labelled(reading: Reading, match: re.Match[str]) -> Iterator[tuple[list[Span], str, int]]:
    """Yield the people of a line such as `Present: A (X), B (Y, chair)`."""
    text, label = reading.text, match.group("label").lower()
    stop = text.find("\n", match.end())
    stop = stop if stop >= 0 else len(text)
    role = _LABELS.get(label[:5], "attendee") or ("speaker" if label.startswith("presenter") else "attendee")
    people = []
    for person in reading.of_type("person", match.end(), stop):
        gap = text[people[-1][1] if people else match.end() : person[0]]
        if re.search(r"\.\s+[A-Z][a-z]+:|\bApologies\b", gap):
            break
        people.append(person)
        bracket = re.match(r" ?\([^()\n]*\b(chair|moderator)\b", text[person[1] : person[1] + 80])
        if bracket:
            yield [person], "chair", FIRM
    yield people, role, FIRM


def _beside(reading: Reading, sentence: Part, match: re.Match[str]) -> list[Span]:
    """Return the person whom an office stands beside: `X, the congress chair,` or `the congress chair, X`."""
    text = reading.text
    for person in reading.of_type("person", match.end(), min(sentence[1], match.end() + 40)):
        gap = text[match.end() : person[0]]
        if re.fullmatch(r"(?: of [^,.;:]{3,40})?,? ?(?:Prof\.?|Dr\.?|Professor|[A-Z][\w.]+ )*\s*", gap):
            return [person]
        break
    for person in reversed(reading.of_type("person", max(sentence[0], match.start() - 140), match.start())):
        gap = text[person[1] : match.start()]
        if re.fullmatch(r"(?:,? (?:M\.?D\.?|Ph\.?D\.?))*(?:(?: (?:of|from|at) [^;:“”\"\n]{2,80})?, |, [^;:“”\"\n]{2,90}(?:,| and) | \(|,? (?:who )?(?:is|was|as) )(?:and |also )?", gap):
            return [person]
        break
    return []


def _event(
    reading: Reading, programme: Programme, sentence: Part, match: re.Match[str], people: list[Span], stop: int, strength: int
) -> Span | None:
    """Return the meeting that is meant, or None where none may be."""
    text, end = reading.text, match.end()
    semicolon = text.find(";", end, sentence[1])
    limit = min(sentence[1], semicolon if semicolon >= 0 else sentence[1])
    inside = [s for s in programme.spans if match.start() <= s[0] < end]
    if inside:
        return inside[0]
    reach = 60 if match.lastgroup == "went" else 220
    named = programme.named_after(end, min(limit, end + reach))
    if named and named[0] >= stop:
        # Another verb stands between: it is that verb's meeting, unless this one has none of its own.
        named = named if strength >= FIRM or not reading.of_type("person", end, named[0]) else None
    if named:
        return named
    if match.lastgroup == "went":
        return None
    begin = max(sentence[0], text.rfind(";", sentence[0], match.start()) + 1)
    named = programme.named_before(begin, match.start())
    if named:
        return named
    if re.match(r" there\b|[^.;,]{0,40} there\b", text[end : min(limit, end + 60)]):
        return programme.last_named(match.start())
    if strength < WEAK:
        return None
    if programme.main is not None:
        return next(s for s in programme.spans if s[2].key == programme.main.key)
    return programme.last_named(match.start()) if strength >= FIRM else None
