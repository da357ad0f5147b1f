"""Who was at which meeting and as what: one sentence at a time, within a report of one congress."""

from __future__ import annotations

import re

import pytest

from claims_attendance_sentences import BERICHT, CHINESE, ENGLISH, REPORT
from claims_marking import claims_of, marked, said
from cuttings_db.archive.meetings_roles import role_of
from cuttings_db.entities import find_claims
from cuttings_db.entities.attendance_patterns import patterns


def roles(text: str) -> str:
    """Return who had which role, as one line."""
    found: dict[str, list[str]] = {}
    for who, role, _event in said(text, "attendance"):
        found.setdefault(role, []).append(who)
    return "; ".join(f"{role}: {', '.join(sorted(people))}" for role, people in sorted(found.items()))


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_roles_in_an_english_report(text: str, expected: str) -> None:
    assert roles(REPORT + text) == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_roles_in_a_chinese_report(text: str, expected: str) -> None:
    assert roles(BERICHT + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{P:Piet Vos} has been invited to speak at {E:ASBMR 2025} in Seattle.",
            [("Piet Vos", "speaker", "ASBMR 2025")],
        ),
        (
            "{P:Anna Kok} represented the society at the {E:ECTS Congress} in Graz, where she also sat on a panel.",
            [("Anna Kok", "panellist", "ECTS Congress")],
        ),
        (
            "{P:Ann Lee} will chair a track at {E:ESMO 2025}; {P:Bo Ek} speaks there on tumours.",
            [("Ann Lee", "chair", "ESMO 2025"), ("Bo Ek", "speaker", "ESMO 2025")],
        ),
        (
            "{P:Mary Quill} died in June. In 1988 she spoke at the first {E:EONS congress}, and in 1996 she chaired the"
            " {E:Nursing Conference} in Leeds.",
            [("Mary Quill", "chair", "Nursing Conference"), ("Mary Quill", "speaker", "EONS congress")],
        ),
        ("{P:Uma Rao} and {P:Bo Ek} have disagreed since {E:SABCS 2019}.", []),
        ("{P:Uma Rao}'s trial failed. Results are due at {E:ASCO 2026}.", []),
        ("{P:Uma Rao} told reporters that {E:ASCO 2025} was dull.", []),
        (
            "“冯：”{P:吴七}教授将于下月赴新加坡参加{E:ESMO Asia 2025}并作口头报告。",
            [("吴七", "speaker", "ESMO Asia 2025")],
        ),
        ("{P:吴七}教授在{E:2025年ASCO年会}上报告了数据。", [("吴七", "speaker", "2025年ASCO年会")]),
        ("{P:吴七}教授出席了{E:2024年CSCO年会}。", [("吴七", "attendee", "2024年CSCO年会")]),
        ("{P:吴七}教授未能参加{E:2024年CSCO年会}。", []),
    ],
)
def test_a_meeting_named_beside_the_words(text: str, expected: list[tuple[str, ...]]) -> None:
    assert said(text, "attendance") == expected


def test_a_printed_round_table_makes_panellists_of_its_voices() -> None:
    text = (
        "When to stop: a round table\n\nAt the {E:Lakeside Forum 2025=LF} we invited three clinicians."
        " {P:Ines Roca}, an editor, moderated.\n\n{P:Roca=Ines Roca}: Let us begin.\n\n{P:Marsh=Leo Marsh}: I would"
        " stop at two years. At {E:EHA 2023=EHA} I presented our data.\n\n{P:Mori=Aiko Mori}: I would not."
    )
    assert said(text, "attendance") == [
        ("Aiko Mori", "panellist", "LF"),
        ("Ines Roca", "chair", "LF"),
        ("Leo Marsh", "panellist", "LF"),
        ("Leo Marsh", "speaker", "EHA"),
    ]


def test_a_round_table_beside_a_congress_is_no_part_of_it() -> None:
    text = (
        "Where to stop?\nA round table on the sidelines of the {E:Lakeside Forum 2025=LF}\n\nThe {E:Lakeside Forum=LF},"
        " held in Lund in May, was full of talks and sessions. The conversation was moderated by {P:Ines Roca}.\n\n"
        "Taking part: {P:Leo Marsh}, who had spoken in the plenary; {P:Aiko Mori}, {O:Lund University}.\n\n"
        "{P:ROCA=Ines Roca}: Let us begin.\n\n{P:MORI=Aiko Mori}: I chaired the session on relapse. They have"
        " asked me to speak at {E:EHA 2026=EHA}, too.\n\n{P:MARSH=Leo Marsh}: Good."
    )
    assert said(text, "attendance") == [
        ("Aiko Mori", "chair", "LF"),
        ("Aiko Mori", "speaker", "EHA"),
        ("Leo Marsh", "speaker", "LF"),
    ]


def test_who_is_called_by_what_he_is() -> None:
    text = REPORT + (
        "{P:Eva Lind} ({P:林一=Eva Lind}), of {O:Lund University}, is a statistician. {P:Omar Said} is a surgeon."
        " Only the statistician spoke there; the surgeon could not come."
    )
    assert roles(text) == "speaker: Eva Lind"


def test_a_hearing_has_a_chair_and_speakers() -> None:
    text = (
        "The {E:Oncologic Drugs Advisory Committee meeting=ODAC} on Tuesday voted 7 to 5 against velotinib."
        " {P:Carol Dietz}, MD, of {O:Emory}, the committee's acting chair, cast the last vote. Presenting for the"
        " company, {P:Ravi Anand} said the benefit was clear. {P:Lena Orlov} told the committee that the trial was"
        " small. {P:Ann Bright}, who had been named to the panel, recused herself."
    )
    assert roles(text) == "chair: Carol Dietz; speaker: Lena Orlov, Ravi Anand"


def test_an_interview_speaks_of_who_is_interviewed() -> None:
    text = "Ten questions for {P:Eva Lind}\n\nYou presented the results at {E:ASCO 2025} in June. How was it?\n"
    assert said(text, "attendance") == [("Eva Lind", "speaker", "ASCO 2025")]


def test_words_without_a_meeting_tell_of_none() -> None:
    assert said("{P:Eva Lind} chaired the session and gave a lecture.", "attendance") == []


def test_an_attendance_is_quoted_where_it_is_told_and_read_alike_by_the_archive() -> None:
    plain, mentions = marked(REPORT + "{P:Eva Lind} took the floor, and the panel was moderated by {P:Jo Park}.")
    found = [c for c in find_claims(plain, mentions) if c.kind == "attendance"]
    assert [(c.value, " ".join(plain[s:e] for s, e in c.parts)) for c in found] == [
        ("speaker", "took the floor"),
        ("chair", "moderated by"),
    ]
    assert all(role_of(c.value) == c.value for c in found)


def test_all_sentences_quote_their_text() -> None:
    for text, _ in [*ENGLISH, *CHINESE]:
        for claim in claims_of(REPORT + text, "attendance"):
            assert claim.other_key.startswith("event:") and claim.entity_key.startswith("person:")


def test_nothing_is_lost_by_looking_at_the_first_letters() -> None:
    guarded = patterns().words
    plain = re.compile(guarded.pattern.replace(re.search(r"\(\?=\[aA\].*?\[A-Z\]\{3\}\)", guarded.pattern)[0], ""))  # type: ignore[index]
    assert plain.pattern != guarded.pattern
    for text, _ in ENGLISH:
        found = [match.span() for match in guarded.finditer(marked(text)[0])]
        assert found == [match.span() for match in plain.finditer(marked(text)[0])]
