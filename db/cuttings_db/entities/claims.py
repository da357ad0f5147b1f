"""What a text says of its people and organisations: titles, roles, affiliations, other names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from cuttings_db.entities.abbreviations import find_pairs
from cuttings_db.entities.attendance import attendances
from cuttings_db.entities.candidates import LEARNED, Candidate
from cuttings_db.entities.claim_reading import Reading, claim_over
from cuttings_db.entities.claims_affiliations import english_affiliations
from cuttings_db.entities.claims_affiliations_chinese import chinese_affiliations
from cuttings_db.entities.event_facts import event_facts
from cuttings_db.entities.lexicon import alternatives, lexicon
from cuttings_db.entities.makers import makers
from cuttings_db.entities.organisers import organisers
from cuttings_db.entities.reading_form import reading_form
from cuttings_db.model import Claim, Mention, TextLayer

__all__ = ["find_claims"]

_FORMER = re.compile(
    r"\b(?:former|then|ex-|previous|past|late)\b|原|前任|曾任|时任|前(?=院长|主任|会长|主席)", re.IGNORECASE
)


_PRONOUN = re.compile(r"\s*[“\"]?(?:He|She|I)\b")


_DEGREES = re.compile(
    r"(?:,? (?:M\.?D\.?|Ph\.?D\.?|MBBS|M\.?Sc\.?|M\.?S\.?|MPH|RN|FACP|FRCP|CGC|DPhil|MBA)(?=[, ]))+(?=, )"
)
# What belongs to the office that follows it: `候任会长`, `护理部主任`, `党委副书记`.
_OFFICES_BEFORE = (
    r"候任|卸任|名誉|荣誉|义务|共同|联合|执行|常务|党委|医学|业务拓展|市场|临床|护理部|编辑部|医务处|人事处|科研处|教务处|学术委员会"
    r"|组委会|组织委员会|大会|胸肺外科|顾问|独立课题|医务|投资者关系|副"
)
_MORE_OFFICES = (
    r"监事长|司库|主管护师|主管药师|主任药师|主任护师|主任技师|主治医师|住院医师|副主任药师|课题组长|编委|主要研究者|特聘教授"
    r"|讲席教授|副执行长|副总监|党委副书记"
)
_MAY_BE_OFFICE = re.compile(r"[Cc]hief |[Pp]resident|[Dd]irector|CHIEF")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LEADING = re.compile(
    r"(?:(?:for \w+ years|formerly|currently|now|also|previously|until now),? )?(?:(?:a|an|the|its|our|his|her)\s+)?"
    r"(?:company['’]s\s+)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a title before and a role behind, of a Chinese title, and of an office before."""
    titles, modifiers, roles = alternatives("titles"), alternatives("title_modifiers"), alternatives("roles")
    before = re.compile(rf"(?<![\w.])(?:(?:{modifiers})[ -])*(?:{titles})\.?(?=[ \t]+$)", re.IGNORECASE)
    behind = re.compile(
        rf"^(?:\s*[,(（]\s*|\s+(?:is|was)\s+|\s+)(?:(?:who\s+(?:is|was)|also|and|currently)\s+)?(?P<role>(?:(?:a"
        rf"|an|the|its|former|then)\s+)?"
        rf"(?:(?!of\b|at\b|said\b|in\b|who\b|with\b|from\b|to\b"
        rf"|by\b)[\w&/’'.-]+\s+){{0,6}}(?:{roles})\b(?:\s+(?:manager|officer|president|scientist|director"
        rf"|professor))?)"
        r"(?P<scope>\s+(?:of|for|in|on)\s+(?:the\s+)?(?:[\w&’'-]+\s+){0,8}?(?=(?:at|of)\b))?",
        re.IGNORECASE,
    )
    chinese = alternatives("chinese_titles")
    left = rf"(?:{_OFFICES_BEFORE})?(?:{chinese}|{_MORE_OFFICES})"
    return (
        before,
        behind,
        re.compile(rf"(?:{_MORE_OFFICES}|{chinese})"),
        re.compile(rf"{left}(?:兼{left})?(?=[：:]?$)"),
        re.compile(
            rf"(?<![\w-])(?:(?:{modifiers})[ -])*(?:chief [\w ]{{3,30}}?officer|chief executive(?: officer)?"
            r"|vice president"
            rf"|deputy director)(?=,? (?:(?:{titles})\.? )*$)",
            re.IGNORECASE,
        ),
    )


def find_claims(text: str, mentions: Sequence[Mention], layer: TextLayer | None = None) -> list[Claim]:
    """Return the claims of a text about the given mentions, in text order.

    Each claim quotes the place that says it: `value` is what the parts hold, joined by a space; of an attendance it
    is the role (chair, speaker, panellist, attendee). `former` is True where the text says that it is over.
    """
    form = reading_form(text, layer)
    reading = Reading(form, mentions)
    claims: dict[tuple[str, ...], Claim] = {}
    for claim in chain(
        _of_people(reading),
        _affiliations(reading),
        _aliases(reading),
        makers(reading),
        event_facts(reading),
        organisers(reading),
        attendances(reading),
    ):
        key = (claim.kind, claim.entity_key, claim.other_key, claim.value, str(claim.parts))
        if claim.former or key not in claims:  # who sees that it is over knows more
            claims[key] = claim
    return sorted(claims.values(), key=lambda c: (c.parts, c.kind, c.entity_key))


def _affiliations(reading: Reading) -> Iterator[Claim]:
    """Yield the houses of people, sentence by sentence."""
    if not any(m.type == "person" for _, _, m in reading.spans):
        return
    for sentence in reading.sentences:
        if reading.of_type("person", *sentence):
            yield from (chinese_affiliations if reading.is_chinese(sentence) else english_affiliations)(
                reading, sentence
            )
        elif _PRONOUN.match(reading.text, *sentence) and reading.of_type("organisation", *sentence):
            yield from english_affiliations(reading, sentence)


def _of_people(reading: Reading) -> Iterator[Claim]:
    """Yield titles, roles and affiliations that stand beside the mentions of people."""
    text = reading.text
    before, behind, chinese_behind, chinese_before, office_before = _patterns()
    for start, end, person in reading.spans:
        if person.type != "person":
            continue
        head = text[max(0, start - 60) : start]
        if head[-1:] in (" ", "\t"):
            titles = list(before.finditer(head, max(0, len(head) - 40)))
            if titles:
                begin = start - len(head)
                yield from claim_over(reading, "title", person, begin + titles[-1].start(), begin + titles[-1].end())
            office = office_before.search(head) if _MAY_BE_OFFICE.search(head) else None
            if office:
                begin = start - len(head)
                yield from claim_over(reading, "role", person, begin + office.start(), begin + office.end())
        if end < len(text) and not text[end].isalnum():
            degrees = _DEGREES.match(text, end)
            begin = degrees.end() if degrees else end
            tail = text[begin : begin + 160].split("\n\n")[0]
            if _tells_a_role(tail):
                yield from _role(reading, person, begin, behind.match(tail))
        after = chinese_behind.match(reading.plain, end)
        if after:
            yield from claim_over(reading, "title", person, end, after.end())
        elif (inner := _inner_title(reading, start, end)) is not None:
            yield from claim_over(reading, "title", person, inner, end)
        left = (
            chinese_before.search(reading.plain[max(0, start - 60) : start], max(0, len(head) - 24))
            if head[-1:] > "\u2fff" or head[-1:] == ":"
            else None
        )
        name_start = start
        if left:
            name_start = start - len(head) + left.start()
            if left.group() == "科主任" and left.start() and head[left.start() - 1] > "\u2fff":
                name_start += 1  # `乳腺外科主任`: head of the department 乳腺外科
            former = _FORMER.search(head[max(0, left.start() - 3) : left.end()]) is not None
            owner = reading.organisation_ending(name_start)
            yield from claim_over(
                reading,
                "role" if owner else "title",
                person,
                name_start,
                start - len(head) + left.end(),
                owner[2] if owner else None,
                former,
            )


def _tells_a_role(tail: str) -> bool:
    """Say whether a word of what follows a name is that of a role: the pattern of roles is dear."""
    roles = lexicon("roles")
    return any(word in roles or word.partition("-")[0] in roles for word in _WORD.findall(tail.lower()))


def _inner_title(reading: Reading, start: int, end: int) -> int | None:
    """Return where the title begins inside a span such as 林教授."""
    if reading.plain[end - 1 : end] < "\u2fff":
        return None
    match = re.search(rf"(?:{alternatives('chinese_titles')})$", reading.plain[start:end])
    return start + match.start() if match and match.start() else None


def _role(reading: Reading, person: Mention, end: int, match: re.Match[str] | None) -> Iterator[Claim]:
    """Yield the role that a clause behind the name gives, and the organisations it names."""
    if not match:
        return
    opening = reading.text[end : end + match.start("role")]
    if not opening.strip(" ,(（") and "," not in opening and "(" not in opening and "（" not in opening:
        return  # nothing parts the name from the words: that is another sentence part
    role_start, role_end = end + match.start("role"), end + match.end("role")
    if reading.next_of(("person",), role_end, 2) or reading.next_of(("person",), role_start, role_end - role_start):
        return  # the words are the title of the next name in a list
    leading = _LEADING.match(reading.text, role_start, role_end)
    begin = leading.end() if leading else role_start
    former = _FORMER.search(reading.text[role_start:role_end]) is not None
    stop = end + match.end()
    target = reading.next_of(("organisation",), role_end, 110)
    other: Mention | None = None
    if target:
        between = reading.text[role_end : target[0]]
        clause = re.fullmatch(
            r"\s+(?:of|at|for|in|on|with)\s+(?:[^.,;:“”\"]{0,100}?\s(?:of|at|in)\s+)?(?:the\s+)?", between
        )
        comma = re.fullmatch(r"(\s+of\s+[^.,;:“”\"]{1,60})?,\s+(?:the\s+)?", between)
        if clause or (comma and "," in between and len(between) < 50):
            other = target[2]
            stop = target[1] if clause or comma is None else role_end + len(comma.group(1) or "")
    if other is None:
        words = re.match(
            r"\s+(?:of|for)\s+(?:the\s+)?[\w’'& -]{2,60}?(?=[,.;:)]|\s+(?:said|and|at|who|has|was|is)\b)",
            reading.text[role_end : role_end + 90],
        )
        stop = role_end + (words.end() if words else 0)
    else:
        assert target is not None
        yield from claim_over(reading, "affiliation", person, target[0], target[1], other, former)
    yield from claim_over(reading, "role", person, begin, max(role_end, stop), other, former)
    for _ in range(2):  # `…, President of A and the Chief Medical Officer of B`
        joined = re.match(r"(?:\s+and|,)\s+(?:also\s+)?(?:the\s+|an?\s+)?", reading.text[stop : stop + 24])
        more = (
            _patterns()[1].match(", " + reading.text[stop + joined.end() : stop + joined.end() + 120])
            if joined
            else None
        )
        if not joined or not more or more.start("role") > 2:
            return
        shift = stop + joined.end() - 2
        begin, role_end = shift + more.start("role"), shift + more.end("role")
        if reading.next_of(("person",), begin, role_end - begin + 2):
            return
        found = reading.next_of(("organisation", "place"), role_end, 40)
        stop = role_end
        other = None
        if found and re.fullmatch(r"\s+(?:of|at|for)\s+(?:the\s+)?", reading.text[role_end : found[0]]):
            stop = found[1]
            if found[2].type == "organisation":
                other = found[2]
                yield from claim_over(reading, "affiliation", person, found[0], found[1], other)
        yield from claim_over(reading, "role", person, begin, stop, other)


def _aliases(reading: Reading) -> Iterator[Claim]:
    """Yield the short forms that the text explains, quoted with their long form."""
    laid = {(s, e): Candidate(s, e, m.type, LEARNED, m.stage, m.key, m.canonical, m.kind) for s, e, m in reading.spans}
    owners = {(s, e): m for s, e, m in reading.spans}
    societies = {e: m for _, e, m in reading.spans if m.type == "organisation"}
    for long, start, end in find_pairs(reading.text, laid.values()):
        owner = owners[long.start, long.end]
        if long.type == "event":  # `Annual Meeting of the … Society (CS)` explains the society
            owner = societies.get(long.end, owner)
        yield from claim_over(reading, "alias", owner, start, end)
