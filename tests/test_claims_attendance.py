"""Who was at which meeting and as what: one sentence at a time, within a report of one congress."""

from __future__ import annotations

import re

import pytest

from claims_marking import claims_of, marked, said
from cuttings_db.archive.meetings_roles import role_of
from cuttings_db.entities import find_claims
from cuttings_db.entities.attendance_patterns import patterns

REPORT = (
    "More than 900 delegates came to Porto for the {E:Iberian Lung Congress 2025=ILC}, held on 3-5 June."
    " Sessions were full.\n\n"
)
BERICHT = "2025年6月6日至8日，{E:第九届江南肺癌论坛=JN}在杭州举行，三百余名专家参会。\n\n"

ENGLISH = [
    ("{P:Eva Lind} ({O:Lund}) of Surgery, {O:Lund University}, chaired the morning.", "chair: Eva Lind"),
    (
        "{P:Eva Lind} chaired the morning; in the afternoon that duty fell to {P:Jo Park}, {O:Rhine Hospital}.",
        "chair: Eva Lind, Jo Park",
    ),
    (
        "We heard talks from {P:Eva Lind} and {P:Omar Said}, both of {O:Cairo University}, from our colleague"
        " {P:Jo Park}, and from a guest, Professor {P:Rui Matos} of {O:IPO Porto}.",
        "speaker: Eva Lind, Jo Park, Omar Said, Rui Matos",
    ),
    ("The debate set Dr {P:Eva Lind} against Dr {P:Omar Said}; she won by two votes.", "speaker: Eva Lind, Omar Said"),
    ("The new rules set Dr {P:Eva Lind} against Dr {P:Omar Said}.", ""),
    (
        "{P:Rui Matos}, who had agreed to sit on the panel, was down with influenza."
        " His place was taken by Dr {P:Jo Park}.",
        "panellist: Jo Park",
    ),
    ("{P:Rui Matos} could not come. Her paper was read by {P:Jo Park}.", "speaker: Jo Park"),
    ("{P:Eva Lind}, no relation, attended the sessions.", "attendee: Eva Lind"),
    ("{P:Eva Lind} was in Porto, where she met {P:Omar Said}.", "attendee: Omar Said"),
    ("They have invited {P:Eva Lind} back. They asked her to chair.", "chair: Eva Lind"),
    ("The opening lecture was given by {P:Rui Matos} of {O:IPO Porto}.", "speaker: Rui Matos"),
    ("{P:Rui Matos} and {P:Eva Lind} co-chaired the session on screening.", "chair: Eva Lind, Rui Matos"),
    (
        "In a session chaired by {P:Rui Matos} (Porto) and {P:Eva Lind} (Lund), {P:Omar Said} presented data.",
        "chair: Eva Lind, Rui Matos; speaker: Omar Said",
    ),
    ("At the closing session, {P:Eva Lind} stressed that screening must start earlier.", "speaker: Eva Lind"),
    ("“We need nurses,” {P:Eva Lind} told delegates.", "speaker: Eva Lind"),
    (
        "{P:Eva Lind} had been due to speak but fell ill; {P:Omar Said} read her paper.",
        "speaker: Omar Said",
    ),
    (
        "Speakers included {P:Eva Lind} of {O:Lund University}, {P:Omar Said} ({O:Cairo}) and {P:Rui Matos}.",
        "speaker: Eva Lind, Omar Said, Rui Matos",
    ),
    (
        "Panellists were {P:Eva Lind}, {P:Omar Said} and {P:Rui Matos}; {P:Jo Park} moderated.",
        "chair: Jo Park; panellist: Eva Lind, Omar Said, Rui Matos",
    ),
    ("{P:Eva Lind} joined a panel on access with {P:Omar Said}.", "panellist: Eva Lind"),
    (
        "The panel, moderated by {P:Jo Park}, brought together {P:Eva Lind} and {P:Omar Said}.",
        "chair: Jo Park; panellist: Eva Lind, Omar Said",
    ),
    (
        "Session 4: Surgery\nChairs: {P:Eva Lind} (Lund), {P:Omar Said} (Cairo)\n"
        "10:15 {P:Rui Matos} (Porto): Margins revisited\n10:35 {P:Jo Park} (Seoul): Robots\n",
        "chair: Eva Lind, Omar Said; speaker: Jo Park, Rui Matos",
    ),
    ("Keynote lecture: {P:Eva Lind}, Lund\nDiscussant: {P:Omar Said}\n", "speaker: Eva Lind, Omar Said"),
    ("Among the delegates was {P:Jo Park}, a patient advocate from Seoul.", "attendee: Jo Park"),
    ("{P:Jo Park} travelled from Seoul to attend.", "attendee: Jo Park"),
    ("From the audience, {P:Omar Said} asked about costs.", "attendee: Omar Said"),
    ("{P:Eva Lind}'s keynote on nodules drew applause.", "speaker: Eva Lind"),
    ("In her keynote, {P:Eva Lind} argued that nodules should be watched.", "speaker: Eva Lind"),
    ("{P:Eva Lind} ({O:Lund University}) showed that nodules shrink; {P:Omar Said} disagreed.", "speaker: Eva Lind"),
    ("{P:Eva Lind} debated {P:Omar Said} on whether to screen non-smokers.", "speaker: Eva Lind, Omar Said"),
    (
        "The congress president, {P:Rui Matos}, welcomed the delegates.",
        "chair: Rui Matos; speaker: Rui Matos",
    ),
    ("{P:Rui Matos}, chair of the scientific committee, was pleased.", "chair: Rui Matos"),
    ("{P:Jo Park} addressed the congress by video.", "speaker: Jo Park"),
    ("{P:Jo Park} will chair the poster session.", "chair: Jo Park"),
    ("The session heard from {P:Eva Lind} and {P:Omar Said}.", "speaker: Eva Lind, Omar Said"),
    ("{P:Eva Lind}, MD, PhD, a surgeon at {O:Lund University}, presented the results.", "speaker: Eva Lind"),
    (
        "{P:Eva Lind} spoke on nodules. She also chaired the workshop for nurses.",
        "chair: Eva Lind; speaker: Eva Lind",
    ),
    ("{P:Omar Said} was in the chair.", "chair: Omar Said"),
    ("A third talk, by {P:Omar Said}, was on cost.", "speaker: Omar Said"),
    ("Present: {P:Eva Lind} (Lund, chair), {P:Omar Said} and {P:Jo Park}.",
     "attendee: Jo Park, Omar Said; chair: Eva Lind"),
    ("It fell to {P:Eva Lind} to chair a restless session.", "chair: Eva Lind"),
    ("With {P:Eva Lind} in the chair, the session ran late.", "chair: Eva Lind"),
    ("{P:Eva Lind} put the case for screening; the case against was put by {P:Omar Said}.",
     "speaker: Eva Lind, Omar Said"),
    ("Our thanks to {P:Omar Said} for chairing the poster session.", "chair: Omar Said"),
    ("In the discussion, {P:Omar Said} asked about children.", "attendee: Omar Said"),
    ("{P:Eva Lind} stepped in for {P:Omar Said} and presented the data.", "speaker: Eva Lind"),
    ("In place of {P:Omar Said}, {P:Eva Lind} gave the lecture.", "speaker: Eva Lind"),
    ("Moderator {P:Omar Said} cut him short.", "chair: Omar Said"),
    ("Fellow panellists {P:Omar Said} and {P:Eva Lind} disagreed.", "panellist: Eva Lind, Omar Said"),
    ("The first speaker, {P:Omar Said}, ran over time.", "speaker: Omar Said"),
    ("{P:Omar Said}, one of the panellists, disagreed.", "panellist: Omar Said"),
    ("Co-Chairs: {P:Omar Said}, {P:Eva Lind}\n\nKeynote lecture\n\n{P:Jo Park}, Seoul\n",
     "chair: Eva Lind, Omar Said; speaker: Jo Park"),
    ("Missing from the podium was {P:Omar Said}, whose flight had been cancelled.", ""),
    ("{P:Omar Said}, who had planned to attend, was refused a visa.", ""),
    ("Dr. {P:Omar Said}'s team presented a poster.", ""),
    # Who was not there, or of whom nothing of the kind is told.
    ("{P:Eva Lind}, who was not involved in the study, called the data solid.", ""),
    ("Apologies were received from {P:Eva Lind}, who sent a letter.", ""),
    ("Apologies: {P:Eva Lind}, {P:Omar Said}.", ""),
    ("{P:Eva Lind} was unable to attend.", ""),
    ("{P:Eva Lind} could not attend the congress this year.", ""),
    ("{P:Eva Lind} recalled her first congress in 1998.", ""),
    ("{P:Rui Matos}, chair of the Portuguese Lung Society, was pleased.", ""),
    ("{P:Rui Matos} chairs the department of surgery.", ""),
    ("{P:Eva Lind} reported no conflicts of interest.", ""),
    ("In a commentary published online, {P:Jo Park} wrote that the data were thin.", ""),
    ("{P:Jo Park} declined an invitation to speak.", ""),
    ("{P:Jo Park} presented with cough and fever.", ""),
    ("{P:Jo Park} attended medical school in Seoul.", ""),
    ("In 1998 {P:Jo Park} gave a lecture on nodules.", ""),
    ("{P:Eva Lind} opened day two with a plea for screening.", "speaker: Eva Lind"),
    ("Day two began with {P:Eva Lind} on screening.", "speaker: Eva Lind"),
    ("First to the microphone was {P:Eva Lind}, who urged restraint.", "speaker: Eva Lind"),
    ("The stage then belonged to {P:Eva Lind}.", "speaker: Eva Lind"),
    ("Next up, {P:Eva Lind} of {O:Lund University} unveiled three-year data.", "speaker: Eva Lind"),
    ("{P:Eva Lind} won the prize for best poster.", "speaker: Eva Lind"),
    ("The results, presented Saturday by {P:Eva Lind}, were clear.", "speaker: Eva Lind"),
    ("Presenting author {P:Eva Lind} said the data were early. Discussant {P:Jo Park} was not convinced.",
     "speaker: Eva Lind, Jo Park"),
    ("Asked from the floor by {P:Jo Park} whether it was safe, {P:Eva Lind} said yes.",
     "attendee: Jo Park; speaker: Eva Lind"),
    ("On a panel with {P:Jo Park}, {P:Eva Lind} argued for caution.", "panellist: Eva Lind, Jo Park"),
    ("Panel member {P:Jo Park} agreed.", "panellist: Jo Park"),
    ("{P:Jo Park}, a nurse who had flown in from Seoul, asked about fatigue.", "attendee: Jo Park"),
    ("{P:Jo Park} joined by video link and gave a talk on fatigue.", "speaker: Jo Park"),
    ("By video from Seoul, {P:Jo Park} described the registry.", "speaker: Jo Park"),
    ("Opening remarks came from {P:Jo Park}; the last word went to {P:Eva Lind}.", "speaker: Eva Lind, Jo Park"),
    ("Paper 4. Nodules\n\nDISCUSSION\n\nDr. {P:Jo Park} (Seoul): Why?\n\nDr. {P:Eva Lind} (Lund): It grew.",
     "attendee: Eva Lind, Jo Park"),
    ("{P:Eva Lind}, who was not involved, commented from Oslo.", ""),
]  # fmt: skip

CHINESE = [
    (
        "圆桌讨论环节，{P:吴七}、{P:郑八}和患者组织“同行之家”负责人{P:冯九}就“谁的证据，谁的选择”展开讨论。",
        "panellist: 冯九, 吴七, 郑八",
    ),
    ("{P:吴七}教授主持开幕并发表专题演讲。", "chair: 吴七; speaker: 吴七"),
    ("下午的座谈由{P:吴七}院长主持，与谈人有{P:郑八}、{P:冯九}教授。", "chair: 吴七; panellist: 冯九, 郑八"),
    ("引言人为{P:郑八}医师。", "speaker: 郑八"),
    ("年轻医师{P:冯九}在病例大赛中夺冠。", "attendee: 冯九"),
    ("{P:冯九}去年荣获国家科技进步奖。", ""),
    ("{P:郑八}的壁报《护理一例》获优秀奖。", "speaker: 郑八"),
    ("{P:吴七}通过视频听取了汇报。", ""),
    ("{P:李一鸣}教授、{P:王二}教授共同主持了开幕式。", "chair: 李一鸣, 王二"),
    ("开幕式由{O:浙江省肿瘤医院}{P:李一鸣}教授主持。", "chair: 李一鸣"),
    ("大会主席{P:李一鸣}教授致开幕辞。", "chair: 李一鸣; speaker: 李一鸣"),
    ("会议由{P:吴七}教授和{P:郑八}教授担任主席。", "chair: 吴七, 郑八"),
    ("{P:王二}教授作了题为《早筛》的主旨报告。", "speaker: 王二"),
    (
        "{P:王二}教授、{P:赵三}教授、{P:钱四}教授分别就早筛、手术和免疫治疗作专题报告。",
        "speaker: 王二, 赵三, 钱四",
    ),
    ("出席本次论坛的有{P:孙五}院士、{P:周六}教授和{P:吴七}主任。", "attendee: 吴七, 周六, 孙五"),
    ("{P:孙五}院士、{P:周六}院长等领导出席开幕式。", "attendee: 周六, 孙五"),
    (
        "原定作报告的{P:孙五}教授因航班取消未能到会，报告由{P:周六}医生代为宣读。",
        "speaker: 周六",
    ),
    ("讨论嘉宾{P:周六}教授、{P:吴七}教授各抒己见。", "panellist: 吴七, 周六"),
    (
        "在讨论环节，由{P:周六}教授主持，{P:吴七}、{P:郑八}参与讨论。",
        "chair: 周六; panellist: 吴七, 郑八",
    ),
    ("{P:周六}教授在会上指出，早筛要规范。", "speaker: 周六"),
    ("{O:浙江省肿瘤医院}院长{P:周六}率队参会。", "attendee: 周六"),
    ("{P:吴七}教授分享了单中心经验，{P:郑八}教授点评。", "speaker: 吴七, 郑八"),
    ("{P:吴七}教授主持上午的专场，并作总结发言。", "chair: 吴七; speaker: 吴七"),
    ("来自{O:复旦大学}的{P:吴七}以壁报形式展示了研究结果。", "speaker: 吴七"),
    ("{P:吴七}医生坐在台下认真聆听。", "attendee: 吴七"),
    ("特邀{P:吴七}教授、{P:郑八}教授授课。", "speaker: 吴七, 郑八"),
    ("{P:周六}教授指出，早筛要规范。", ""),
    ("会后，{P:周六}教授接受本报采访时表示，早筛要规范。", ""),
    ("{P:孙五}院士因病缺席。", ""),
    ("{P:孙五}院士发来贺信。", ""),
    ("{P:孙五}院士未出席本次论坛。", ""),
    ("{P:周六}教授主持完成国家级课题三项。", ""),
    ("{P:周六}教授参加了一项Ⅲ期试验。", ""),
    ("{P:吴七}教授团队的研究入选壁报。", ""),
    ("去年，{P:吴七}教授主持了上届论坛。", ""),
]


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
