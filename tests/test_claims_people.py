"""To which house people belong or belonged, and what they are called."""

from __future__ import annotations

import pytest

from claims_marking import claims_of, said

ENGLISH = [
    ("{P:Eva Lind}, MD, PhD, of {O:Lund University}, said so.", "Eva Lind>Lund University"),
    ("{P:Eva Lind} ({O:Lund University}) said so.", "Eva Lind>Lund University"),
    (
        "{P:Eva Lind}, MD, of {O:Lund University}; {P:Omar Said}, PhD, of {O:Cairo University}",
        "Eva Lind>Lund University; Omar Said>Cairo University",
    ),
    (
        "said {P:Eva Lind}, a surgeon at the {O:Skane Institute}, {O:Lund University}, who led it.",
        "Eva Lind>Lund University; Eva Lind>Skane Institute",
    ),
    ("{P:Eva Lind}, Head of Communications, {O:Halden Pharma}, press@halden.example", "Eva Lind>Halden Pharma"),
    ("{P:Omar Said}, M.D., Chief Medical Officer at {O:Halden}, added that it works.", "Omar Said>Halden"),
    ("{O:Corvane}’s former head of research, Dr {P:Eva Lind}, now paints.", "Eva Lind>Corvane former"),
    ("Eleven travelled from {O:Rhine Hospital} under the leadership of its Vice President, Prof. {P:Jo Park}.",
     "Jo Park>Rhine Hospital"),
    ("{P:Eva Lind} joined {O:Halden Pharma} in May.", "Eva Lind>Halden Pharma"),
    ("{P:Eva Lind} works at the {O:University of Oslo}.", "Eva Lind>University of Oslo"),
    ("{P:Eva Lind} leaves the {O:University of Oslo} after 31 years.", "Eva Lind>University of Oslo former"),
    ("{P:Eva Lind} retired from {O:Rhine Hospital}.", "Eva Lind>Rhine Hospital former"),
    ("{P:Eva Lind} was for six years a manager at {O:Rhine Hospital}.", "Eva Lind>Rhine Hospital former"),
    ("{P:Eva Lind}, formerly of {O:Rhine Hospital}, paints.", "Eva Lind>Rhine Hospital former"),
    ("{P:Eva Lind} did not join {O:Halden Pharma}.", ""),
    ("{P:Eva Lind} wrote to {O:Halden Pharma}.", ""),
    ("{P:Eva Lind}, MD, spoke at {O:Halden Pharma}.", ""),
    ("{P:Eva Lind}, MD, spoke at {E:ASCO 2024}.", ""),
    ("{P:Eva Lind} and {P:Omar Said} met at {O:Rhine Hospital} and {O:Lund University}, respectively.", ""),
    ("{P:Eva Lind} of {O:Lund University} and Dr {P:Jo Park}, {O:Rhine Hospital}.",
     "Eva Lind>Lund University; Jo Park>Rhine Hospital"),
    ("It pleased {P:Jo Park}, {O:Rhine Hospital} and {O:Lund University} alike.", ""),
    ("Talks by {P:Eva Lind} and {P:Jo Park}, both of {O:Rhine Hospital}.",
     "Eva Lind>Rhine Hospital; Jo Park>Rhine Hospital"),
    ("{P:Eva Lind}, our surgeon at {O:Rhine Hospital}, cut.", "Eva Lind>Rhine Hospital"),
    ("{P:Eva Lind} has left {O:Rhine Hospital} for {O:Lund University}.",
     "Eva Lind>Lund University; Eva Lind>Rhine Hospital former"),
    ("{P:Eva Lind} was for two years a nurse at {O:Rhine Hospital} and before that at {O:Lund University}.",
     "Eva Lind>Lund University former; Eva Lind>Rhine Hospital former"),
    ("Former {O:Halden} president {P:Eva Lind} sits on the board.", "Eva Lind>Halden former"),
    ("{O:Halden} chief executive {P:Eva Lind} sold shares.", "Eva Lind>Halden"),
    ("Contacts\n{P:Eva Lind}, for {O:Halden}\n", "Eva Lind>Halden"),
    ("{P:Eva Lind}, for {O:Halden} a godsend, left.", ""),
    ("A grant went to {P:Eva Lind}'s team at {O:Lund University}.", "Eva Lind>Lund University"),
    ("{P:Eva Lind} ({P:林一=Eva Lind}), of {O:Lund University}, is a surgeon.", "Eva Lind>Lund University"),
    ("{P:Eva Lind} ({P:林一=Eva Lind}) treats lymphoma at {O:Lund University}.", "Eva Lind>Lund University"),
    ("{P:Eva Lind} of the Department of Clinical Oncology, The {O:Lund University}, chaired.",
     "Eva Lind>Lund University"),
    ("With best wishes,\n\n{P:Eva Lind}\nPresident, {O:Nordic Lung Society}", "Eva Lind>Nordic Lung Society"),
    ("The {O:Nordic Lung Society} voted. Council: {P:Eva Lind} (President-elect), {P:Jo Park} (Honorary Treasurer).",
     "Eva Lind>Nordic Lung Society; Jo Park>Nordic Lung Society"),
    ("{P:Eva Lind} has received fees from {O:Rhine Hospital}; {P:Jo Park}, from {O:Halden}.", ""),
    ("{P:Lind=Eva Lind}'s fellow, Dr {P:Jo Park}, reads. She trained at {O:Rhine Hospital}.",
     "Jo Park>Rhine Hospital former"),
    ("{P:LIND=Eva Lind}: I was a fellow at {O:Rhine Hospital}.", "Eva Lind>Rhine Hospital former"),
]  # fmt: skip
CHINESE = [
    ("经研究决定，任命{P:吴七}为{O:江南医院}院长；", "吴七>江南医院"),
    ("{O:江南医院}党委发文。任命{P:吴七}为副院长，分管科研；免去{P:郑八}名誉院长职务。",
     "吴七>江南医院; 郑八>江南医院 former"),
    ("{P:吴七}，主任医师，原{O:江南医院}放疗科副主任，擅长放疗。", "吴七>江南医院 former"),
    ("{O:江南医院}公告。{P:吴七}，博士，擅长放疗，现任我院放疗中心主任。", "吴七>江南医院"),
    ("护士{P:吴七}当选{O:中华护理学会}委员。", "吴七>中华护理学会"),
    ("{P:吴七}医师赴{O:高原医院}报到。", "吴七>高原医院"),
    ("{P:吴七}医师赴{O:高原医院}参观。", ""),
    ("{P:吴七}作为{O:中华护理学会}代表发言。", "吴七>中华护理学会"),
    ("{O:江南医院}护理部主任{P:吴七}率队，日间化疗中心护士长{P:郑八}随行。", "吴七>江南医院; 郑八>江南医院"),
    ("委员会选举{P:吴七}，{O:江南医院}表示祝贺。", ""),
    (
        "{O:复旦大学附属肿瘤医院}{P:胡夕春}教授、{O:中山大学肿瘤防治中心}{P:徐瑞华}教授出席。",
        "徐瑞华>中山大学肿瘤防治中心; 胡夕春>复旦大学附属肿瘤医院",
    ),
    ("{O:屯門醫院}的{P:馮淑賢}醫生及{P:葉柏年}醫生分別講解。", "葉柏年>屯門醫院; 馮淑賢>屯門醫院"),
    ("{O:江海大学}原校长、大会主席{P:易鹤年}致辞。", "易鹤年>江海大学 former"),
    ("{O:云山生物}创始人、董事长兼首席执行官{P:卫东来}说。", "卫东来>云山生物"),
    ("{O:云山生物}业务拓展总监{P:高思远}说。", "高思远>云山生物"),
    ("{O:云山生物}今天宣布。公司前首席科学官{P:裴一鸣}已离任，加入{O:灯塔诊断}。",
     "裴一鸣>云山生物 former; 裴一鸣>灯塔诊断"),
    ("{O:江海胸腔学会}前日开会。会长{P:萧伟明}致辞。", "萧伟明>江海胸腔学会"),
    ("{O:江海医院}{O:肿瘤科=江海医院 / 肿瘤科}主任{P:吴七}说。", "吴七>江海医院; 吴七>江海医院 / 肿瘤科"),
    ("{P:吴七}曾任{O:江海医院}院长。", "吴七>江海医院 former"),
    ("{P:吴七}教授（{O:江海医院}）指出。", "吴七>江海医院"),
    ("{P:吴七}感谢{O:江海医院}。", ""),
    ("{O:江海医院}宣布开诊。{P:吴七}说很好。", ""),
]  # fmt: skip


def houses(text: str) -> str:
    """Return who belongs where, as one line."""
    rows = said(text, "affiliation")
    return "; ".join(sorted(f"{row[0]}>{row[1]}" + (" former" if "former" in row[2:] else "") for row in rows))


@pytest.mark.parametrize(("text", "expected"), [*ENGLISH, *CHINESE])
def test_houses(text: str, expected: str) -> None:
    assert houses(text) == expected


def test_contradictions_stand_side_by_side() -> None:
    text = (
        "{P:Eva Lind}, President of the {O:Oak Alliance}, spoke first. Then {P:Omar Said}, President of the"
        " {O:Oak Alliance}, replied."
    )
    assert said(text, "role") == [
        ("Eva Lind", "Oak Alliance"),
        ("Omar Said", "Oak Alliance"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Associate Prof. {P:Su Yating} smiled.", "title", "Associate Prof."),
        ("Dr. {P:Eva Lind} smiled.", "title", "Dr."),
        ("{P:胡夕春}教授表示。", "title", "教授"),
        ("{P:吴七}主任医师表示。", "title", "主任医师"),
        ("大会主席{P:吴七}表示。", "title", "大会主席"),
        ("{P:Eva Lind}, a spokeswoman for the agency, said so.", "role", "spokeswoman for the agency"),
        ("{P:Eva Lind}, M.D., Ph.D., chief medical officer, said so.", "role", "chief medical officer"),
        ("The deal pleased chief executive {P:Eva Lind}.", "role", "chief executive"),
        ("Chief Nursing Officer {P:Eva Lind} takes over.", "role", "Chief Nursing Officer"),
        ("{P:Eva Lind}, Head of Communications, {O:Halden Pharma}", "role", "Head of Communications"),
        ("{P:Eva Lind}, our thoracic surgeon at {O:Lund}, cut.", "role", "thoracic surgeon at Lund"),
        ("{P:Eva Lind}, the company's chief medical officer, left.", "role", "chief medical officer"),
        ("{O:江南医院}乳腺外科主任{P:吴七}表示。", "title", "主任"),
        ("护理部主任{P:吴七}表示。", "title", "护理部主任"),
        ("候任会长{P:吴七}表示。", "title", "候任会长"),
        ("党委副书记{P:吴七}表示。", "title", "党委副书记"),
        ("义务司库{P:吴七}表示。", "title", "义务司库"),
        ("董事长兼首席执行官{P:吴七}表示。", "title", "董事长兼首席执行官"),
        ("{P:吴七}主任药师表示。", "title", "主任药师"),
    ],
)
def test_titles_and_roles(text: str, kind: str, value: str) -> None:
    assert [c.value for c in claims_of(text, kind)] == [value]
