"""The two real articles beside the checkout come through right; they are other people's and only read here."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import pytest

from cuttings_db.entities import find_claims, find_mentions
from cuttings_db.model import Mention

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the two articles in ../shared/seeds are not here")


@lru_cache(maxsize=2)
def article(number: str) -> str:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text("utf-8")


@lru_cache(maxsize=2)
def mentions(number: str) -> tuple[Mention, ...]:
    return tuple(find_mentions(article(number)))


def spellings(number: str, entity_type: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for m in mentions(number):
        if m.type == entity_type:
            found[m.key].add(m.name)
    return dict(found)


def test_people_of_both_are_complete_and_nobody_else() -> None:
    first = {name for names in spellings("000", "person").values() for name in names}
    assert first == {
        "Zhang Xuchao", "Cao Wenming", "Song Wei", "Gao Chenyan", "Ma Jun", "Kang Wei", "Au Siu Kie", "Jenny Zheng",
    }  # fmt: skip
    second = sorted(sorted(names) for names in spellings("004", "person").values())
    assert second == [
        ["Chen Jie"], ["Hu Xin", "Xin Hu"], ["Josep Tabernero"], ["Luo Zhiguo", "Zhiguo Luo"], ["Richard L. Schilsky"],
        ["Vladimir Lazar"], ["Yao Ling"], ["Zhang Zhe"],
    ]  # fmt: skip


def test_a_name_across_the_page_break_has_two_parts() -> None:
    text = article("000")
    (centre,) = [m for m in mentions("000") if m.name == "Hong Kong Integrated Oncology Centre"]
    assert [text[s:e] for s, e in centre.parts] == ["Hong Kong Integrated", "Oncology Centre"]
    assert centre.type == "organisation"
    assert (centre.start, centre.end) == (centre.parts[0][0], centre.parts[1][1])


def test_the_society_and_its_short_form_are_one() -> None:
    names = spellings("000", "organisation")
    assert {"CSCO", "Chinese Society of Clinical Oncology"} in names.values()
    assert {"Harbin Institute of Hematology and Oncology", "HIHO"} in names.values()
    assert {"European Society for Medical Oncology", "ESMO"} in spellings("004", "organisation").values()


def test_the_bay_area_is_one_place() -> None:
    found = {m.key for m in mentions("000") if m.type == "place" and ("Bay" in m.name or m.name == "GBA")}
    assert len(found) == 1
    assert len([m for m in mentions("000") if m.key in found and m.type == "place"]) >= 5


def test_congresses_with_the_society_inside() -> None:
    events = spellings("000", "event")
    assert any(n.startswith("28th Annual") and n.endswith("Oncology") for names in events.values() for n in names)
    assert {"2019 WIN Symposium"} in spellings("004", "event").values()
    (meeting,) = [m for m in mentions("000") if m.type == "event" and m.name.startswith("28th")]
    inside = [m for m in mentions("000") if meeting.start <= m.start and m.end <= meeting.end and m != meeting]
    assert [(m.type, m.name) for m in inside] == [("organisation", "Chinese Society of Clinical Oncology")]


def test_products_and_publications() -> None:
    assert {"TruSight Oncology Comprehensive", "TSO Comprehensive"} in spellings("000", "product").values()
    publications = {n for names in spellings("000", "publication").values() for n in names}
    (statements,) = publications - {"Nature", "JCO Precision Oncology"}
    assert statements.startswith("Consensus Statements on") and statements.endswith("Greater Bay Area")


def test_claims_about_people() -> None:
    text = article("000")
    claims = find_claims(text, mentions("000"))
    affiliated = {(c.entity_key, c.value) for c in claims if c.kind == "affiliation"}
    assert ("person:au siukie", "Hong Kong Integrated Oncology Centre") in affiliated
    assert ("person:cao wenming", "Zhejiang Cancer Hospital") in affiliated
    assert ("person:xuchao zhang", "Guangdong Provincial People's Hospital") in affiliated
    (kang,) = [c for c in claims if c.entity_key == "person:kang wei" and c.kind == "role"]
    assert kang.former and kang.value.startswith("former managing director of the R&D-Based")
    for claim in claims:
        quote = " ".join(text[s:e] for s, e in claim.parts)
        assert quote and (claim.kind == "attendance" or quote == claim.value)
    roles = {(c.entity_key, c.value) for c in find_claims(article("004"), mentions("004")) if c.kind == "role"}
    assert ("person:richard schilsky", "President of WIN") in roles
    assert ("person:richard schilsky", "Chief Medical Officer of ASCO") in roles
    assert ("person:josep tabernero", "President of the European Society for Medical Oncology") in roles
    assert ("person:josep tabernero", "WIN Consortium Head") in roles
