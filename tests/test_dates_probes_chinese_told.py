"""The history of a hospital, and sentences in which one Chinese date follows from another or stands beside it."""

import time

import pytest

from cuttings_db.dates import find_dates, narrative

HISTORY = """1951年，省立第二医院设立放疗科，同年10月收治首批患者。1958年9月，肿瘤科独立建科。次年春，科室迁入新楼。
1964年至1966年间，共普查妇女3万余人。1972年8月迁回原址。1981年5月4日，医院奠基；1984年10月1日正式开诊。开诊当天，门诊量达460人次。
1987年，首台直线加速器投入使用。两年后，医院建成研究所。1992年3月，医院签约，7月，5名医生赴日进修，翌年3月回国。
1999年12月28日，综合楼封顶，次年9月投入使用。2008年5月12日汶川地震发生后，医院于14日派出第一支救援队，20日又派出第二支。
“十二五”期间，获批重点专科4个。2020年1月26日（正月初二），首批医疗队出发；2月4日，第二批出征。
2023年，总诊疗量达120万人次，比上年增长15%，较十年前翻了一番。
"""
TOLD = (
    "1951 1951-10 1958-09 1959-21 1964/1966 1972-08 1981-05-04 1984-10-01 1984-10-01 1987 1989 1992-03 1992-07 1993-03 "
    "1999-12-28 2000-09 2008-05-12 2008-05-14 2008-05-20 2011/2015 2020-01-26 2020-01-26 2020-02-04 2023 2022 2013"
)


@pytest.mark.parametrize("published", [None, "2025-03-01"])
def test_a_history_is_told_on_from_date_to_date(published: str | None) -> None:
    assert narrative(HISTORY, published)[0]
    assert [m.edtf for m in find_dates(HISTORY, published) if m.edtf] == TOLD.split()


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2025-06-18", "患者2019年10月就诊，11月手术，术后病理示腺癌。", "2019-10 2019-11"),
        ("2025-06-18", "3月4日，介入科置管；三天后，胆红素降了一半。", "2025-03-04 2025-03-07"),
        ("2025-06-18", "她于今年1月、3月两次来沪复诊。", "2025-01 2025-03"),
        ("2025-06-18", "2月4日是第26个世界癌症日。", "2025-02-04 2025-02-04"),
        ("2025-06-18", "该院1997年成立，次年春节开诊。", "1997 1998-01-28"),
        ("2025-06-18", "五年前的今天，首例患者出院。", "2020-06-18"),
        ("2024-08-12", "该船8日从三亚出发，历时4天，11日上午抵达。", "2024-08-08 2024-08-11"),
        ("2024-08-12", "从10月1日零时至7日24时，高速公路免费通行。", "2024-10-01/2024-10-07"),
        ("2024-08-12", "预计今天夜间到明天白天有大雨。", "2024-08-12/2024-08-13"),
        ("2024-08-12", "今年二三季度需求恢复，三、四季度加快。", "2024-34/2024-35 2024-35/2024-36"),
        ("2024-08-12", "首轮谈判于2月24、25兩日在日內瓦舉行。", "2024-02-24/2024-02-25"),
        ("2024-08-12", "台灣衛福部於113年3月1日公告，去（112）年底起給付。", "2024-03-01 2023~"),
        ("2024-08-12", "民國105年端午節，颱風過境台北。", "2016-06-09"),
        ("2024-08-12", "行政院長三日表示，本（8）月15日開會。", "2024-08-03 2024-08-15"),
        ("2024-08-12", "1949年10月1日建国，1997年比上年增长8%。", "1949-10-01 1997 1996"),
        (
            "2024-08-12",
            "2021年一季度收入2亿元，上年同期1亿元；今年7月3亿元，去年同期1亿元。",
            "2021-33 2020-33 2024-07 2023-07",
        ),
        (
            "2024-03-01",
            "2020年1月26日（正月初二），2024年除夕，今年清明节前夕。",
            "2020-01-26 2020-01-26 2024-02-09 2024-04-03~",
        ),
        ("2024-03-01", "9月第一周开学，今年5月的第二个星期日是母亲节。", "2023-09-04/2023-09-10 2024-05-12 2024-05-12"),
    ],
)
def test_dates_beside_each_other(published: str, text: str, expected: str) -> None:
    assert [m.edtf for m in find_dates(text, published) if m.edtf] == expected.split()


def test_every_offset_is_that_of_the_text() -> None:
    text = "　大會將於９月３日至６日在台北舉行；截至２０２４年１２月３１日，共錄取論文６００篇。"
    spans = [text[m.start : m.end] for m in find_dates(text, "2025-06-18")]
    assert spans == ["９月３日至６日", "２０２４年１２月３１日"]


def _least_seconds(text: str) -> float:
    """Return the least processor time of three readings: what others do on the same core is no part of it."""
    found = []
    for _ in range(3):
        begun = time.process_time()
        find_dates(text, "2025-06-18")
        found.append(time.process_time() - begun)
    return min(found)


def test_long_runs_of_chinese_dates_take_linear_time() -> None:

    for piece in ("二〇二四年", "9月18日至", "今年春节", "六七十年代、"):
        assert _least_seconds(piece * 2000) < 12 * max(_least_seconds(piece * 500), 0.02)
