"""To which organisation a person belongs or belonged, where an English sentence says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from cuttings_db.entities.attendance_subjects import denied, people_before, who_says_me
from cuttings_db.entities.claim_reading import Reading, Span, claim_over
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.model import Claim, Part

__all__ = ["english_affiliations"]

# Each is read in one way only: `MD` is a degree and two capitals, and thirty of them have a thousand million readings.
_DEGREES = r"(?>,? (?:M\.?D\.?|Ph\.?D\.?|MBBS|MBChB|M\.?Sc\.?|MPH|RN|FACP|FRCP|Dr\.?|[A-Z]{2,6})(?=[,) ]))*"
# Between a name and its house: `, MD, of`, `, a surgeon at`, ` (`, `, also from`, ` from the`.
_OF_HOUSE = re.compile(
    rf"{_DEGREES}(?: ?\([^()\n]{{1,40}}\))?(?:,? (?:also |both |now |currently |formerly |then |until recently "
    rf"|previously )*"
    r"(?:of|from|at|with)|,? ?\(|, (?:an? |the |its |our )?(?P<as>(?:[\w’'&-]+ ){1,10})(?:at|of|with|for"
    r"|from)) (?:the |both )?$"
    rf"|{_DEGREES} ?\($"
    rf"|{_DEGREES}(?: ?\([^()\n]{{1,40}}\))?,? (?:of|from|at|in) the (?:Department|Division|Section|School|Faculty|Unit"
    r"|Cent(?:re|er)) (?:of|for) [\w &-]{3,50},? (?:at |of )?(?:[Tt]he )?$"
    r"|['’]s? (?:own )?(?:team|group|lab|laboratory|colleagues|unit|clinic) (?:at|in|from) (?:the )?$"
    r"|, for (?:the )?$|[ \n]{1,2}(?P<office>[A-Z][^\n,.;]{2,40}), (?:the )?$"
)
# `Dr A, X Hospital;`: nothing but a comma, where the name of the house ends the entry of a list or the sentence.
_COMMA = re.compile(rf"{_DEGREES}(?: ?\([^()\n]{{1,40}}\))?, (?:the )?$")
_ENDS = re.compile(r" ?(?:[.;)\n]|$|, [A-Z][a-z]+[.;\n]|, [A-Z][a-z]+$)")
_BOTH = re.compile(r"\b(?:both|all(?: three| four)?) (?:of|from|at)\b")
_AND_NAME = re.compile(r"(?:,|,? and)(?: (?:Dr|Prof|Mr|Ms|Mrs)\.?| Professor)* $")
_FEES = re.compile(r"\b(?:fees|honoraria|grants?|payments?|consult\w*|funding|support) (?:from|to|for)\b")
_FOR_ANOTHER = re.compile(r" (?:\([^()\n]{1,20}\) )?(?:for|to join|to head|to lead|and joined) (?:the )?$")
_BEFORE_THAT = re.compile(r"[^.;\n]{0,6}\bbefore (?:that|then),? (?:at|in|with) (?:the )?$")
_OFFICER = re.compile(
    r" ?\((?:[A-Z][\w-]* ){0,3}(?:[Pp]resident(?:-elect)?|[Ss]ecretary|[Tt]reasurer|[Cc]hair(?:man|woman)?)\)"
)
_SOCIETY = re.compile(r"\b(?:Group|Society|Association|Federation|College|League|Alliance|Academy)\b|[A-Z]{4,}")
_NEXT_HOUSE = re.compile(r"(?:,? (?:and|part of|at|of|in)|,)(?: (?:[Tt]he|also|at|of))* ?$|, $")
_FORMERLY = re.compile(r"\b(?:former(?:ly)?|previously|until recently|ex-|then|late of|retired)\b", re.IGNORECASE)
_VERBS = re.compile(
    r"\b(?:(?P<left>leaves|left|retire[sd]? from|resign(?:ed|s) from|stepped down from|steps down from|departed"
    r"|comes from|came from|trained at|worked at"
    r"|was (?:for [\w ]{2,20} )?(?:a |an |the )?(?:[\w-]+ ){0,4}at|spent [\w ]{2,20} at"
    r"|served (?:as [\w ]{3,40} )?at|previously (?:led|headed|worked at|ran)"
    r"|until now at|studied at|studying at)"
    r"|(?P<joins>works (?:at|for|in)|working (?:at|for)|practi[sc]es at|is based at|is (?:now )?(?:a |an "
    r"|the )?(?:[\w-]+ ){0,4}at|joins|joined|has joined"
    r"|moves to|moved to|heads|directs|leads|runs|chairs|founded|co-founded|was (?:appointed|named"
    r"|elected)[^.;\n]{0,50}? (?:of|at|by|to)"
    r"|(?:treats|operates|sees|researches|trains|lectures|practises) [^.;,\n]{0,40}?\bat|studies [\w -]{3,40} at"
    r"|has (?:also |now )?been (?:appointed|named|elected)[^.;\n]{0,60}? (?:of|at|by)|(?:becomes|became"
    r"|is) (?:the )?(?:[\w-]+ ){0,3}(?:director|president|head|dean|chair|chief\s\w+(?:\s\w+)?) (?:of|at)"
    r"|teaches at|now (?:works|leads [\w ]{3,40}) at))(?= )"
)
_JUST = re.compile(
    r" (?:the |our |(?:board|staff|faculty) of (?:the )?|(?:[A-Z][\w-]+ ){0,1}(?:Department"
    r"|Division) of [\w ]{3,40} (?:at|of) (?:the )?)?$"
)


@lru_cache(maxsize=1)
def _offices() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an office between a house and a name, and of an office of a company behind a name."""
    roles, modifiers = alternatives("roles"), alternatives("title_modifiers")
    office = (
        rf"(?:(?:{modifiers})[ -]|[\w&-]+ ){{0,4}}?(?:{roles})\b(?: (?:officer|executive|director|manager"
        rf"|president))?(?: (?:of|for) [\w&’' -]{{3,40}}?)?"
    )
    titles = rf"(?:(?:{alternatives('titles')}|Assoc|Asst|Associate|Assistant)\.? )*"
    return (
        re.compile(
            rf"(?:['’]s?|,? (?:and|under the leadership of|led by|through|said|says)? ?its"
            rf"|['’]s?) (?P<former>former |ex-|then )?{office},? {titles}$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?: ?\([^()\n]{{1,40}}\))?{_DEGREES}, (?P<former>formerly |previously |until now "
            rf"|former )?(?:the company['’]s |our |its |the group['’]s )?(?P<office>(?:[A-Z][\w&-]*,? |and "
            rf"|vice |executive |senior |global |chief |deputy )*"
            r"(?:[Cc]hief [\w& ]{3,40}?[Oo]fficer|[Cc]hief [Ee]xecutive|CEO|CFO|CMO|COO|CSO|CTO|[Pp]resident"
            r"|[Cc]hair(?:man|woman)|[Ff]ounder|[Ss]pokes(?:man|woman|person)|[Vv]ice [Pp]resident[\w, ]{0,30}?)"
            r"|(?:[Hh]ead|[Dd]irector|[Mm]anager) of [A-Z][\w ]{3,30}"
            r"|Investor Relations(?: Manager)?)(?=[,.;\n)]| (?:and|said|told|added|at|of|for)\b)"
        ),
        # `Merrow president A`, `former Merrow chief executive A`
        re.compile(
            rf" (?:(?:{modifiers})[ -])*(?:chief [\w ]{{3,30}}? officer|chief executive|(?:{roles})),? {titles}",
            re.IGNORECASE,
        ),
    )


def english_affiliations(reading: Reading, sentence: Part) -> Iterator[Claim]:
    """Yield whose house is which, as one sentence tells it; the quote is the name of the house."""
    text = reading.text
    people = reading.of_type("person", *sentence)
    houses = reading.houses(*sentence)
    for person in people:
        behind = [h for h in houses if h[0] >= person[1]]
        if not behind and text.startswith("\n", person[1]):  # signed: the office stands on the next line
            behind = reading.houses(person[1], person[1] + 60)
        linked = _behind(reading, person, behind)
        yield from linked
        if linked and _BOTH.search(text, person[1], behind[0][0]):
            yield from _of_the_others(reading, sentence, person, behind[0])
        yield from _before(reading, sentence, person, houses)
        if not linked:
            yield from _of_the_company(reading, person, behind)
    for verb in _VERBS.finditer(text, *sentence) if houses else ():
        house = next((h for h in houses if h[0] >= verb.end()), None)
        if house is None or house[0] - verb.end() > 70 or not _JUST.match(text[verb.end() : house[0]]):
            continue
        who = people_before(reading, sentence, verb.start())
        if not who and re.search(r"\bI $", text[max(0, verb.start() - 8) : verb.start()]):
            who = who_says_me(reading, verb.start())
        if who and not denied(text[verb.start() : house[0]]):
            for person in who:
                yield from claim_over(
                    reading, "affiliation", person[2], house[0], house[1], house[2], verb.lastgroup == "left"
                )
                following = next((h for h in houses if h[0] >= house[1]), None)
                if following and verb.lastgroup == "left":
                    between = text[house[1] : following[0]]
                    if _FOR_ANOTHER.fullmatch(between) or _BEFORE_THAT.fullmatch(between):
                        yield from claim_over(
                            reading, "affiliation", person[2], *following, _BEFORE_THAT.fullmatch(between) is not None
                        )


def _behind(reading: Reading, person: Span, houses: list[Span]) -> list[Claim]:
    """Return the houses that follow a name: `A, MD, of X, Y`; `A (X)`."""
    text = reading.text
    if not houses or houses[0][0] - person[1] > 90:
        return []
    gap = text[person[1] : houses[0][0]]
    match = _OF_HOUSE.fullmatch(gap)
    if not match and _COMMA.fullmatch(gap) and _ENDS.match(text, houses[0][1]):
        match = _COMMA.fullmatch(gap)
    elif not match or (gap.endswith((", for ", ", for the ")) and not _ENDS.match(text, houses[0][1])):
        return []
    if match is None or any(p[0] > person[1] + 2 for p in reading.of_type("person", person[1], houses[0][0])):
        return []
    if match.re is _COMMA:
        return list(claim_over(reading, "affiliation", person[2], *houses[0]))
    if gap.endswith(", from ") and _FEES.search(text, max(0, person[0] - 160), person[0]):
        return []  # `A has received fees from X; B, from Y`
    if match.group("office") and match.group("office").split()[-1].lower() not in lexicon("roles"):
        return []
    if match.group("as") and not any(w.lower().strip("’'-") in lexicon("roles") for w in match.group("as").split()):
        return []
    former = _FORMERLY.search(gap) is not None
    made = list(claim_over(reading, "affiliation", person[2], *houses[0], former))
    for first, second in pairwise(houses):
        between = text[first[1] : second[0]]
        if not _NEXT_HOUSE.fullmatch(re.sub(r" ?\([A-Z][\w-]{1,9}\)", "", between)) or len(between) > 24:
            break
        follows = text[second[1] : second[1] + 30]
        if " and" in between and re.match(r" (?:said|has|have|is|are|will|announced)\b", follows):
            break
        made.extend(claim_over(reading, "affiliation", person[2], *second, former))
    return made


def _of_the_others(reading: Reading, sentence: Part, last: Span, house: Span) -> Iterator[Claim]:
    """Yield the house of those before the last of `A and B, both of X`."""
    for person in reading.of_type("person", sentence[0], last[0])[::-1]:
        if not _AND_NAME.fullmatch(reading.text, person[1], last[0]):
            return
        yield from claim_over(reading, "affiliation", person[2], *house)
        last = person


def _before(reading: Reading, sentence: Part, person: Span, houses: list[Span]) -> Iterator[Claim]:
    """Yield the house whose office a name follows: `Corvane's former head of research, Dr A`, `… its president, A`."""
    ahead = [h for h in houses if h[1] <= person[0]]
    if not ahead or person[0] - ahead[-1][1] > 110:
        return
    house = ahead[-1]
    gap = reading.text[house[1] : person[0]]
    joined = _offices()[2].fullmatch(gap)
    if joined and not reading.of_type("person", house[1], person[0]):
        former = _FORMERLY.search(reading.text, max(sentence[0], house[0] - 12), house[0]) is not None
        yield from claim_over(reading, "affiliation", person[2], *house, former)
        return
    match = _offices()[0].search(gap)
    if match and (match.start() == 0 or "its" in match.group()) and not reading.of_type("person", house[1], person[0]):
        yield from claim_over(reading, "affiliation", person[2], *house, match.group("former") is not None)


def _of_the_company(reading: Reading, person: Span, behind: list[Span]) -> Iterator[Claim]:
    """Yield the house of whoever has an office without one: the company that the text is about."""
    officer = _OFFICER.match(reading.text, person[1], person[1] + 50)
    society = reading.house(person[0], _SOCIETY) if officer else None
    if officer and society is not None:
        yield from claim_over(reading, "affiliation", person[2], officer.start() + 1, officer.end(), society)
        return
    match = _offices()[1].match(reading.text, person[1], person[1] + 120)
    if not match:
        return
    after = [h for h in behind if h[0] - match.end() < 45]
    if after:
        gap = reading.text[match.end() : after[0][0]]
        if re.fullmatch(r",? (?:(?:of|at|for) )?(?:the )?", gap):
            yield from claim_over(reading, "affiliation", person[2], *after[0])
            return
        if re.match(r" (?:of|at|for)\b", gap):
            return
    elif re.match(r" (?:of|at|for)\b", reading.text[match.end() : match.end() + 5]):
        return
    house = reading.house(person[0])
    if house is not None:
        begin = match.start("office")
        yield from claim_over(
            reading, "affiliation", person[2], begin, match.end("office"), house, match.group("former") is not None
        )
