"""What hangs on copied articles: embargo lines, speakers, tables, running heads, buttons, credits."""

from __future__ import annotations

import pytest

import text_samples_copied as samples
from cuttings_db.text import derive, lay_out_text


def of_kind(name: str, kind: str) -> list[str]:
    text = getattr(samples, name)
    return [text[p.start : p.end] for p in lay_out_text(text).paragraphs if p.kind == kind]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("RELEASE", "Kestrel Pharma and Havn Institute start first study of KP-118 in oesophageal cancer"),
        ("QUESTIONS", '"I count what others forget"'),
        ("PAPER", "Survival in small hospitals"),
        ("WECHAT", "重磅！我国学者在胃癌早筛领域取得新进展"),
        ("TRADITIONAL_NEWS", "研究：每天步行有助癌友恢復體力"),
        ("CONGRESS_PAPER", "Tablet as good as infusion, study finds"),
        ("LETTER", "Neue Zahlen zum Darmkrebs"),
        ("TABLE", "Adverse events of grade 3 or higher"),
        ("NEWS_SITE", "Hospital opens night clinic for working patients"),
        ("CHINESE_PAPER", "基层医院开展肿瘤登记的经验与思考"),
        ("NEWSLETTER", "Blood test finds relapse early"),
        ("CHINESE_INTERVIEW", "专访｜林海医院院长周建国：让病人少跑一趟"),
    ],
)
def test_titles(name: str, title: str) -> None:
    assert lay_out_text(getattr(samples, name)).title == title


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        ("RELEASE", ["FOR IMMEDIATE RELEASE", "About KP-118", "About Kestrel Pharma", "Forward-Looking Statements"]),
        ("QUESTIONS", ["FIVE MINUTES WITH"]),
        ("PAPER", ["Abstract", "1. Introduction", "2. Methods", "References"]),
        ("WECHAT", ["导读", "研究背景", "研究方法", "专家点评", "参考文献"]),
        ("TRADITIONAL_NEWS", []),
        ("CONGRESS_PAPER", []),
        ("LETTER", []),
        ("TABLE", []),
        ("NEWS_SITE", []),
        ("CHINESE_PAPER", ["1 资料与方法", "2 结果", "3 讨论", "参考文献："]),
        ("CHINESE_INTERVIEW", []),
    ],
)
def test_headings(name: str, headings: list[str]) -> None:
    assert of_kind(name, "heading") == headings


def test_rows_are_one_table() -> None:
    assert [rows.count("\n") for rows in of_kind("TABLE", "table") + of_kind("PAPER", "table")] == [3, 2]


def test_running_heads_with_a_gap() -> None:
    assert [words.split()[0] for words in of_kind("CONGRESS_PAPER", "furniture")] == [
        "Congress",
        "Congress",
        "Continued",
        "Congress",
        "From",
    ]
    assert (
        "University of Uppsala. The study" in derive(samples.CONGRESS_PAPER, lay_out_text(samples.CONGRESS_PAPER)).text
    )
    assert len(of_kind("CHINESE_PAPER", "furniture")) == 3


def test_buttons_and_credits() -> None:
    assert of_kind("NEWS_SITE", "furniture") == [
        "HOME > HEALTH > CANCER",
        "4 min read",
        "Share",
        "Tweet",
        "Email",
        "ADVERTISEMENT",
        "Read more: Why chemotherapy wards close at five",
        "Comments (12)",
        "Sign in to comment",
    ]
    assert of_kind("CHINESE_INTERVIEW", "furniture")[1:] == [
        "责任编辑：刘洋",
        "图片编辑：金鑫",
        "澎澎新闻报料：021-000000",
    ]
    assert [w for w in of_kind("WECHAT", "furniture") if not w.isdigit()] == [
        "点击上方蓝字关注我们",
        "编辑：小杏",
        "审核：大川",
        "排版：小河",
        "*本文仅供医疗卫生专业人士参考",
        "END",
        "往期推荐",
        "点个“在看”你最好看",
    ]


def test_sources_have_their_marks() -> None:
    for name in ("PAPER", "WECHAT", "CHINESE_PAPER"):
        references = lay_out_text(getattr(samples, name)).references
        assert [r.label for r in references] == [str(n + 1) for n in range(len(references))]
        assert all(r.anchors for r in references)


def test_the_last_words_of_a_paragraph_are_no_button() -> None:
    text = (
        "A long way home\n\nThe nurses said that nobody had told them where the road would come to an\nend.\n\n"
        "They had asked, and were told that the map was one that the village did not\nshare.\n"
    )
    layer = lay_out_text(text)
    assert [p.kind for p in layer.paragraphs] == ["title", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "江城医讯 2025年9月18日",
        "海港週報　二〇二五年七月三日",
        "本报武汉4月12日电",
        "本报武汉4月12日电（记者王小明 通讯员 李芳）",
        "来源：江城日报  2025-04-12",
        "作者：王小明",
        "本报记者 王小明 通讯员 李芳",
        "The Harbour Post, 3 May 2025",
        "Harbour Weekly | May 3, 2025",
    ],
)
def test_paper_and_day_under_a_title_are_no_heading(line: str) -> None:
    han = line[0] > "z"
    title = "小城有了第一台直线加速器" if han else "A machine for a small town"
    body = "长江边的一座小医院，最近有了第一台直线加速器。这是该县第一次能够在本地开展放射治疗。"
    body = body if han else "A small hospital on the river has its first machine. It is the first one in the county."
    text = f"{title}\n\n{line}\n\n{body}\n\n{body}\n"
    layer = lay_out_text(text)
    assert [p.kind for p in layer.paragraphs] == ["title", "body", "body", "body"]
    assert layer.title == title


@pytest.mark.parametrize(
    "title", ["Embargo on isotopes hits small hospitals", "基因编辑：从实验室到病房", "What the patients ask for"]
)
def test_titles_that_begin_like_notices_or_end_like_kickers(title: str) -> None:
    deck = "A survey of nine towns on the coast"
    body = "The hospitals of nine towns were asked, and eight of them have answered by now. One did not."
    assert lay_out_text(f"{title}\n\n{deck}\n\n{body}\n\n{body}\n").title == title


def test_items_behind_a_tab_are_a_list() -> None:
    text = "Three wishes\n\nThese were asked for:\n\n1.\tA new bed\n2.\tA blue wall\n3.\tA window\n"
    assert [p.kind for p in lay_out_text(text).paragraphs] == ["title", "body", "list", "list", "list"]


def test_notes_behind_a_rule() -> None:
    text = (
        "     Volume 12, Number 3                          THE REGISTRY LETTER\n\n"
        "                 WHO COUNTS THE RARE ONES?\n\n"
        "There were many entries, and for sixty of them nobody knew the place.1 Some had gone abroad.2\n\n"
        "------------\n1 Dahl H. Opening the line. Oslo: Registry Press; 2012.\n2 A letter of 3 May 2012.\n"
    )
    layer = lay_out_text(text)
    assert layer.title == "WHO COUNTS THE RARE ONES?"
    assert [(r.label, len(r.anchors)) for r in layer.references] == [("1", 1), ("2", 1)]
