"""Who makes a product, who organises an event, and where and when it is held."""

from __future__ import annotations

import pytest

from claims_marking import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{O:Halden}'s {D:Velotinib} was used.", [("Velotinib", "Halden")]),
        ("They took {D:velotinib} (Velo, {O:Halden}).", [("velotinib", "Halden")]),
        ("{D:Velotinib}, sold by {O:Halden} as Velo, failed.", [("Velotinib", "Halden")]),
        ("{D:Velotinib}, which is being developed by {O:Halden}, failed.", [("Velotinib", "Halden")]),
        ("{O:Halden}, the maker of {D:Velotinib}, rose.", [("Velotinib", "Halden")]),
        ("{O:Halden} markets {D:Velotinib} in Norway.", [("Velotinib", "Halden")]),
        ("{D:维洛替尼}由{O:灯塔生物}研发。", [("维洛替尼", "灯塔生物")]),
        ("{O:灯塔生物}自主研发的抗体偶联药物{D:DT-01}获批。", [("DT-01", "灯塔生物")]),
        ("{O:Halden} compared it with {D:Velotinib}.", []),
        ("{D:维洛替尼}由{O:灯塔生物}赞助。", []),
    ],
)
def test_makers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "maker") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The {E:Oak Congress}, organised by {O:Oak Society} and {O:Elm Society}, was full.",
         [("Oak Congress", "Elm Society"), ("Oak Congress", "Oak Society")]),
        ("{O:Oak Society} hosts the {E:Elm Forum} every year.", [("Elm Forum", "Oak Society")]),
        ("由{O:江海学会}、{O:灯塔医院}联合主办的{E:江海论坛}开幕。",
         [("江海论坛", "江海学会"), ("江海论坛", "灯塔医院")]),
        ("{E:江海论坛}在杭州举行。大会由{O:江海学会}主办，专家参会。", [("江海论坛", "江海学会")]),
        ("{O:Oak Society} was mentioned at the {E:Elm Forum}.", []),
        ("{O:江海学会}支持{E:江海论坛}。", []),
    ],
)  # fmt: skip
def test_organisers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "organiser") == expected


@pytest.mark.parametrize(
    ("text", "places", "dates"),
    [
        ("The {E:Oak Congress}, held in {L:Porto}, {L:Portugal} on 3-5 June 2025, was full.",
         ["Porto", "Portugal"], ["3-5 June 2025"]),
        ("The {E:Oak Congress} in {L:Porto} was full.", ["Porto"], []),
        ("{E:Oak Congress} (May 30 to June 3, 2025) was full.", [], ["May 30 to June 3, 2025"]),
        ("2025年6月6日至8日，{E:江海论坛}在{L:杭州}举行。", ["杭州"], ["2025年6月6日至8日"]),
        ("在{L:柏林}举行的{E:江海论坛}结束了。", ["柏林"], []),
        ("{L:SHANGHAI}, Nov. 18, 2024 -- The {E:Oak Congress} closed on Sunday.", [], []),
        ("The {E:Oak Congress} was told of a centre in {L:Porto} that opened on 3 May.", [], []),
    ],
)  # fmt: skip
def test_places_and_dates_of_events(text: str, places: list[str], dates: list[str]) -> None:
    assert [row[1] for row in said(text, "place")] == places
    assert [row[1] for row in said(text, "dates")] == dates
