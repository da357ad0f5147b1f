"""Dates in running text: what is found, what it is resolved against, what is left alone, and how it never fails."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings_db.dates import find_dates
from cuttings_db.model import DateMention
from pace import grows_less

WEDNESDAY = "2025-06-18"


def read(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [(text[m.start : m.end], m.edtf, m.qualifier) for m in find_dates(text, published)]


def only(text: str, published: str | None = WEDNESDAY) -> DateMention:
    (mention,) = find_dates(text, published)
    return mention


@pytest.mark.parametrize(
    ("text", "words", "edtf", "lo", "hi"),
    [
        ("The course runs from 17 to 21 October 2025.", "17 to 21 October 2025", "2025-10-17/2025-10-21", "17", "21"),
        ("She sailed from 30 May to 3 June 2025.", "30 May to 3 June 2025", "2025-05-30/2025-06-03", "30", "03"),
        ("Doors open May 30-June 3, 2025 in Turin", "May 30-June 3, 2025", "2025-05-30/2025-06-03", "30", "03"),
        ("We counted votes between 2010 and 2015.", "2010 and 2015", "2010/2015", "01", "31"),
        ("It fell between May 2019 and March 2021.", "May 2019 and March 2021", "2019-05/2021-03", "01", "31"),
        ("Rain fell from May to July 2023 there.", "May to July 2023", "2023-05/2023-07", "01", "31"),
        ("论坛于9月18日至22日举行", "9月18日至22日", "2025-09-18/2025-09-22", "18", "22"),
        ("自2024年12月28日至2025年1月3日休馆", "2024年12月28日至2025年1月3日", "2024-12-28/2025-01-03", "28", "03"),
        ("项目周期为2019—2021年", "2019—2021年", "2019/2021", "01", "31"),
        ("活动为期两天（６月５日—６日）", "６月５日—６日", "2025-06-05/2025-06-06", "05", "06"),
    ],
)
def test_a_range_is_one_mention(text: str, words: str, edtf: str, lo: str, hi: str) -> None:
    mention = only(text)
    assert (text[mention.start : mention.end], mention.edtf, mention.precision) == (words, edtf, "range")
    assert mention.lo is not None
    assert mention.hi is not None
    assert (mention.lo[-2:], mention.hi[-2:]) == (lo, hi)


def test_two_full_days_far_apart_are_two_events() -> None:
    assert [edtf for _, edtf, _ in read("Marie (7 November 1867 – 4 July 1934) was a chemist.")] == [
        "1867-11-07",
        "1934-07-04",
    ]


@pytest.mark.parametrize(
    ("text", "qualifier", "edtf"),
    [
        ("It must close by June 2026.", "by", "2026-06"),
        ("It has stood since 2019.", "since", "2019"),
        ("It stays until 5 July 2025.", "until", "2025-07-05"),
        ("As of this June, 45 rooms were ready.", "as-of", "2025-06"),
        ("He left about 1990.", "approximate", "1990~"),
        ("It was painted possibly in March 1850.", "uncertain", "1850-03?"),
        ("in early 2024 they moved", "approximate", "2024~"),
        ("截至2025年3月31日，已有", "as-of", "2025-03-31"),
        ("自2019年以来，该馆", "since", "2019"),
        ("须于2026年6月前完成", "by", "2026-06"),
    ],
)
def test_words_around_bound_a_date(text: str, qualifier: str, edtf: str) -> None:
    mention = only(text)
    assert (mention.qualifier, mention.edtf) == (qualifier, edtf)


GENES_AND_NUMBERS = [
    "JUN and MAR were amplified, while DEC1 and SEPT9 were silent.",
    "The tablet may cause headache, and May Wong and June Park may march on.",
    "We recruited 1955 patients and 2050 controls at 1900 beds.",
    "Transfected with Lipofectamine 2000 and read on a HiSeq 2500.",
    "Certified to ISO 9001:2015 and ISO 2015.",
    "The patient relapsed 4 months later and died 2 weeks after surgery.",
    "doi: 10.1234/abc.2019.05.06 and NCT02017015, ChiCTR2000029308, PMID: 20190605",
    "See https://example.org/2024/06/05/story.html and mail 2019@example.org.",
    "Call +86 10 2019-0605 or fax 020-20190605.",
    "n = 2014, p = 0.2019, a dilution of 1:2000, 12.5 mg, 2000 mg and 4%",
    "version 2019.1.2.3 at 10:45, aged 34, on a Monday, every Tuesday",
    "Now they sat and wed; the Sun rose; the first quarter of the patients",
    "一日两次，每日3次，近日、日前、人民日报、青年日报，连续5日给药，第3日",
    "3个月后复查，术后5年生存率，10年随访，2019例患者，5日龄小鼠，三月龄",
    "农历的由来，今日头条，明日之星，中年人，当年轻医生",
]


@pytest.mark.parametrize("text", GENES_AND_NUMBERS)
def test_false_friends_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_relative_dates_count_from_publication() -> None:
    text = "It was held this month. He arrived yesterday, on Monday, two days ago and last week; in September he left."
    assert [edtf for _, edtf, _ in read(text)] == [
        "2025-06", "2025-06-17", "2025-06-16", "2025-06-16", "2025-06-09/2025-06-15", "2024-09",
    ]  # fmt: skip
    assert all(m.anchor == WEDNESDAY for m in find_dates(text, WEDNESDAY))
    chinese = "今年6月，去年，本月，上周五，昨日，上个月15日，前年9月2日"
    assert [edtf for _, edtf, _ in read(chinese)] == [
        "2025-06", "2024", "2025-06", "2025-06-13", "2025-06-17", "2025-05-15", "2023-09-02",
    ]  # fmt: skip


def test_the_sentence_says_which_way_a_weekday_lies() -> None:
    assert only("She will speak on Friday.").edtf == "2025-06-20"
    assert only("She spoke on Friday.").edtf == "2025-06-13"
    assert only("The vote is expected in October.").edtf == "2025-10"
    assert only("The vote took place in October.").edtf == "2024-10"


def test_anaphora_counts_from_the_last_date_told() -> None:
    text = "The hall opened on 3 May 1902. The next day it burned, and later that year it was rebuilt."
    assert [edtf for _, edtf, _ in read(text)] == ["1902-05-03", "1902-05-04", "1902"]
    assert find_dates(text, WEDNESDAY)[1].anchor == "1902-05-03"
    assert [e for _, e, _ in read("2019年3月5日抵达，次日离开，同年12月返回")] == [
        "2019-03-05",
        "2019-03-06",
        "2019-12",
    ]


def test_bounds_of_the_publication_make_hulls_and_keep_what_is_certain() -> None:
    bounds = "[2025-08-26..2025-12-31]"
    month = only("It was held this month.", bounds)
    assert (month.edtf, month.lo, month.hi) == ("[2025-08..2025-12]", "2025-08-01", "2025-12-31")
    assert (month.precision, month.qualifier, month.anchor) == ("range", "within", bounds)
    assert only("this year's meeting", bounds).edtf == "2025"
    assert only("in 2024 it ranked second", bounds).qualifier == "exact"
    unknown = only("It opened this month.", "[2019-06-24..]")  # any month since then
    assert (unknown.edtf, unknown.lo, unknown.hi, unknown.qualifier) == ("", None, None, "uncertain")


def test_without_an_anchor_a_relative_date_has_no_day() -> None:
    mention = only("It was held this month.", None)
    assert (mention.edtf, mention.lo, mention.hi, mention.role) == ("", None, None, "vague")
    assert only("held on 5 June 2024", None).edtf == "2024-06-05"
    assert only("held this month", "not a date").role == "vague"


def test_histories_follow_the_told_year() -> None:
    text = (
        "The war began on 1 May 1866. In June the army marched. On 3 July it won. By November all was over. "
        "In 1867 the league was founded. On 1 July it met. Older treaties of 1815 and 1850 lapsed."
    )
    assert [edtf for _, edtf, _ in read(text)] == [
        "1866-05-01", "1866-06", "1866-07-03", "1866-11", "1867", "1867-07-01", "1815", "1850",
    ]  # fmt: skip


ROLES = [
    ("SHANGHAI, Dec. 12, 2023 -- The firm said on Monday", 0, "publication"),
    ("（记者 李平）6月5日电 代表团抵达", 0, "publication"),
    ("2025-08-26 15:32 来源：某报 正文开始", 0, "publication"),
    ("© 2025 Some Firm, Inc. All rights reserved.", 0, "copyright"),
    ("They went to the 2019 WIN Symposium in Paris.", 0, "name"),
    ("It was shown at ESMO 2023 first.", 0, "name"),
    ("as shown before (Wever 1985) by others", 0, "citation"),
    ("as Miller et al. (2014) have shown", 0, "citation"),
    ("The house was built in 2014.", 0, "event"),
]


@pytest.mark.parametrize(("text", "index", "role"), ROLES)
def test_roles(text: str, index: int, role: str) -> None:
    assert find_dates(text, WEDNESDAY)[index].role == role


def test_a_reference_list_is_citations() -> None:
    body = "The house was built in 2014 and sold in 2016. " * 8
    text = (
        body + "\n\nReferences\n1. Lee A, Wu B. On houses. J Homes. 2019 Mar 12;4(2):11-9.\n2. Ng C. Walls. 2020;5:1.\n"
    )
    roles = [m.role for m in find_dates(text, WEDNESDAY)]
    assert set(roles[:16]) == {"event"}
    assert set(roles[16:]) == {"citation"}
    assert len(roles) == 18


def test_the_clause_is_the_whole_clause() -> None:
    text = (
        "Rain fell. Dr. Lee, who lives in Lyon, met a team of nurses, clerks, and cooks on 5 June 2024; nobody spoke."
    )
    mention = only(text)
    assert text[slice(*mention.clause)].endswith("on 5 June 2024")
    assert "met a team" in text[slice(*mention.clause)]


def test_a_date_may_cross_one_line_end_but_no_paragraph() -> None:
    assert only("on 5 June\n2024 in Lyon").edtf == "2024-06-05"
    assert [edtf for _, edtf, _ in read("They left on 5 June\n\n2024 saw more.")] == ["2025-06-05", "2024"]


ABSOLUTE = "It opened on 3 May 1902, closed in March 1910 and again on 2024-02-29."
RELATIVE = "He came yesterday, today, tomorrow, three days ago."


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 1, 1)), st.integers(-4000, 4000))
def test_moving_the_publication_moves_relative_dates_alone(day: datetime.date, shift: int) -> None:
    later = day + datetime.timedelta(shift)
    before, after = find_dates(RELATIVE, day.isoformat()), find_dates(RELATIVE, later.isoformat())
    for a, b in zip(before, after, strict=True):
        assert a.lo is not None
        assert b.lo is not None
        assert datetime.date.fromisoformat(b.lo) - datetime.date.fromisoformat(a.lo) == later - day
    assert [m.edtf for m in find_dates(ABSOLUTE, day.isoformat())] == [
        m.edtf for m in find_dates(ABSOLUTE, later.isoformat())
    ]


WORDS = (
    "the of in 5 12 31 2024 1999 99 May june Sept. to - – and between from last next this week year month years ago"
    " earlier later past decade early mid late end Q2 half quarter first Friday summer BC c. century 's % , . ; ( ) ©"
)
HAN_WORDS = "年 月 日 5月 3日 去年 今年 上周 周五 至 近 三 十 世纪 80年代 以来 底"
PIECES = st.sampled_from([*WORDS.split(), *HAN_WORDS.split(), "\n", "\n\n"])


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join), st.text(max_size=60)
    ),
    st.sampled_from(
        [None, WEDNESDAY, "2025", "[2025-08-26..2025-12-31]", "[2019-06-24..]", "[..2020]", "0001-01-01", "x"]
    ),
)
def test_finding_never_fails_and_spans_are_in_order(text: str, published: str | None) -> None:
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert mention.clause[0] <= mention.start
        assert mention.end <= mention.clause[1]
        if mention.lo and mention.hi:
            assert mention.lo <= mention.hi
        if mention.edtf:
            assert mention.rule


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "12-",
        "May ",
        "5月",
        "the ",
        "一",
        "2024年",
        "a",
        "from 2010 to ",
        "Monday, ",
        "/2024",
        "早",
        "1.1.",
        "(" * 5,
        "\n ",
    ],
)
def test_time_grows_with_length_alone(unit: str) -> None:
    # Eight times the text may take eight times as long; a quadratic rule would take sixty-four.
    grows_less(lambda text: find_dates(text, WEDNESDAY), (unit * 8_000)[:8_000], (unit * 64_000)[:64_000], 24)
