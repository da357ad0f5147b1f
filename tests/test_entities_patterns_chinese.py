"""People in Chinese text: forms of names beside titles, colons and origins, and whom a surname with a title means."""

from __future__ import annotations

import pytest

from cuttings_db.entities import find_mentions

DEPTHS = ("fast", "full")


def _people(text: str, depth: str = "full") -> list[str]:
    return [m.name for m in find_mentions(text, depth=depth) if m.type == "person"]


def _keys(text: str, depth: str = "full") -> dict[str, str]:
    return {m.name: m.key for m in find_mentions(text, depth=depth) if m.type == "person"}


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("公司创始人、首席执行官卫东来表示，新药已经获批。", ["卫东来"]),
        ("陈静还表示，随访会继续。", ["陈静"]),
        ("公司前首席科学官裴一鸣已于八月离任。", ["裴一鸣"]),
        ("来自宿州的王蕙报告了一名患者。", ["王蕙"]),
        ("出身农家的李慧敏曾是护士。", ["李慧敏"]),
        ("编者按：唐国梁，教授、主任医师，从事胸外科工作四十年。", ["唐国梁"]),
        ("问：您好。\n\n唐国梁：好。\n\n问：忙吗？\n\n唐国梁：忙。", ["唐国梁", "唐国梁"]),
        ("日本东京大学医院田边由纪教授公布了结果。", ["田边由纪"]),
        ("大阪的佐佐木健一医生也来了。", ["佐佐木健一"]),
        ("（采访、整理：岳阳　本文有删节）", ["岳阳"]),
        ("现年五十岁的患者梁女士分享了经历。", ["梁女士"]),
        ("玛丽医院欧阳嘉慧医生参与讨论，欧阳医生认为不必。", ["欧阳嘉慧", "欧阳医生"]),
    ],
)
def test_people_are_found(text: str, names: list[str], depth: str) -> None:
    assert _people(text, depth) == names


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(
    "text",
    [
        "两位季姓专家表示认可。",
        "新世纪教授工作站成立。",
        "施政报告于10月25日发表。",
        "公司前首席科学官已经离任。",
        "会议于10月19日举行，教授于1月到任。",
        "结论：有效。\n\n方法：随机。",
        "来源：岳阳\n",
    ],
)
def test_what_is_nobody_is_not_found(text: str, depth: str) -> None:
    assert _people(text, depth) == []


def test_a_surname_with_a_title_means_the_one_named_before() -> None:
    text = "泌尿外科主任季长青教授作了报告。“等了很久。”季教授说。季敏副教授补充了数据。"
    assert _keys(text)["季教授"] == "季长青"


def test_of_two_with_one_surname_the_title_decides_or_nobody_is_meant() -> None:
    decided = "主任医师周明远教授到场，周倩医生也在。周教授先发言，周医生随后。"
    keys = _keys(decided)
    assert (keys["周教授"], keys["周医生"]) == ("周明远", "周倩")
    open_question = "周明远教授到场，周倩教授也在。周教授先发言。"
    keys = _keys(open_question)
    assert keys["周教授"] not in (keys["周明远"], keys["周倩"])


@pytest.mark.parametrize("family", ["他的妻子季女士也来了。", "另一位季教授没有来。"])
def test_relatives_and_others_of_the_surname_stay_apart(family: str) -> None:
    text = f"泌尿外科主任季长青教授作了报告。{family}"
    assert _keys(text).pop("季长青") == "季长青"
    assert "季长青" not in [key for name, key in _keys(text).items() if name != "季长青"]
