"""Pairs of names that are one thing, may be one, or are two: the key merges, a likeness only asks."""

from __future__ import annotations

from typing import get_args

import pytest

from cuttings_db.entities import find_mentions, identity_key
from cuttings_db.entities.likeness import Likeness, Named, blocks, likeness
from cuttings_db.model import EntityType

# One key: certain in every article, whatever else stands there.
ONE: list[tuple[EntityType, str, str]] = [
    ("person", "Fang Ruolin", "Ruolin Fang"),
    ("person", "Fang Ruolin", "Ruolin FANG"),
    ("person", "FANG Ruo-lin", "Ruo Lin Fang"),
    ("person", "Prof. Fang Ruolin", "Fang Ruolin's"),
    ("person", "Fang, Ruolin", "Dr Ruolin Fang"),
    ("person", "Gesine H. Baumgartl, MD", "Gesine Baumgartl"),
    ("person", "方若琳教授", "方若琳"),
    ("person", "張偉傑", "张伟杰"),
    ("person", "Ólafur Þórsson", "Olafur Thorsson"),
    ("organisation", "Orlanda Pharma's", "Orlanda Pharma"),
    ("organisation", "Orlanda Pharma Co., Ltd.", "Orlanda Pharma"),
    ("organisation", "Orlanda Pharma GmbH", "The Orlanda Pharma"),
    ("organisation", "明川药业股份有限公司", "明川药业有限公司"),
    ("organisation", "Saltmere‑Hale Institute", "Saltmere-Hale Institute"),
    ("organisation", "Saltmere–Hale Institute", "Saltmere Hale Institute"),
    ("organisation", "Saltmere Tumour Centre", "Saltmere Tumor Center"),
    ("event", "ESMO Congress 2031", "2031 ESMO Congress"),
    ("event", "2025年CSCO年会", "CSCO Annual Meeting 2025"),
    ("event", "31st Saltmere Forum", "31st Saltmere  Forum"),
    ("event", "28th CSCO Annual Meeting", "CSCO Annual Meeting 2025"),
    ("event", "第二十八届CSCO年会", "2025年CSCO年会"),
    ("event", "47th San Antonio Breast Cancer Symposium", "San Antonio Breast Cancer Symposium 2024"),
    ("trial", "Saltmere-07", "SALTMERE 07"),
    ("variant", "EGFR p.L858R", "EGFR L858R"),
]

# No key of its own, but worth a question; the least score that the names alone are to give.
ASKED: list[tuple[EntityType, str, str, float]] = [
    ("person", "方若琳", "Fang Ruolin", 0.5),
    ("person", "方若琳", "Ruolin Fang", 0.5),
    ("person", "方若琳", "Ruo-Lin Fang", 0.5),
    ("person", "马军", "Ma Jun", 0.3),
    ("person", "欧阳若琳", "Ouyang Ruolin", 0.5),
    ("person", "吕薇", "Lyu Wei", 0.3),
    ("person", "吕薇", "Lu Wei", 0.3),
    ("person", "林家明", "Ka-ming Lam", 0.4),
    ("person", "林家明", "Lam Ka Ming", 0.4),
    ("person", "郭咏诗", "Kwok Wing-sze", 0.4),
    ("person", "张志强", "Chang Chih-chiang", 0.4),
    ("person", "许文清", "Hsu Wen-ching", 0.4),
    ("person", "Fang R.", "Fang Ruolin", 0.4),
    ("person", "R. Fang", "Fang Ruolin", 0.4),
    ("person", "R.L. Fang", "Fang Ruolin", 0.4),
    ("person", "G. Baumgartl", "Gesine Baumgartl", 0.4),
    ("person", "Gesine Maria Baumgartl", "Gesine Baumgartl", 0.4),
    ("person", "Gesine Baumgardl", "Gesine Baumgartl", 0.4),
    ("organisation", "Shanghai Orlanda Biotech", "Orlanda Biotech", 0.4),
    ("organisation", "Saltmere Clinic of Lyon", "Saltmere Clinic", 0.4),
    ("organisation", "上海市明川医院", "上海明川医院", 0.6),
    ("organisation", "上海明川医院", "明川医院", 0.4),
    ("organisation", "Clinic of Saltmere", "Saltmere Clinic", 0.6),
    ("organisation", "Saltmerre Cancer Clinic", "Saltmere Cancer Clinic", 0.4),
    ("event", "Saltmere Forum 2031", "Saltmere Forum", 0.3),
    ("event", "第七届明川论坛", "明川论坛", 0.3),
    ("event", "Saltmere Annual Congress 2031", "Saltmere Congress 2031", 0.6),
    ("disease", "carcinoma of the saltmere gland", "saltmere gland carcinoma", 0.6),
    ("publication", "Saltmere Oncol", "Saltmere Oncology", 0.5),
]

# Never: no common key, and not even a question.
TWO: list[tuple[EntityType, str, str]] = [
    ("person", "马军", "马骏"),
    ("person", "李伟", "李薇"),
    ("person", "王芳", "王方"),
    ("person", "Li Wei", "Li Mei"),
    ("person", "Wang Fang", "Wang Fan"),
    ("person", "Chen Yulan", "Chen Yulin"),
    ("person", "Zhang Wei", "Zhang Weiwei"),
    ("person", "方若琳", "Fang Ruoqi"),
    ("person", "方若琳", "Feng Ruolin"),
    ("person", "Fang R.", "Fang T."),
    ("person", "Fang R.", "Feng Ruolin"),
    ("person", "Gesine Baumgartl", "Gernot Baumgartl"),
    ("person", "Maria Keller", "Mario Keller"),
    ("person", "Anna Holt", "Anna Bolt"),
    ("organisation", "Lyon University", "Lyon University Hospital"),
    ("organisation", "Saltmere University", "Saltmere Hospital"),
    ("organisation", "Saltmere Society of Oncology", "Saltmere Institute of Oncology"),
    ("organisation", "First Hospital of Saltmere", "Second Hospital of Saltmere"),
    ("organisation", "明川大学第一附属医院", "明川大学第二附属医院"),
    ("organisation", "明川大学", "明川大学医院"),
    ("organisation", "Cancer Hospital of Lyon", "Cancer Hospital of Oslo"),
    ("organisation", "Beijing Cancer Hospital", "Shanghai Cancer Hospital"),
    ("organisation", "北京肿瘤医院", "天津肿瘤医院"),
    ("organisation", "Merck KGaA", "Merck & Co."),
    ("organisation", "Saltmere Pharma", "Saltmere Foundation"),
    ("organisation", "European Society for Medical Oncology", "European Society of Surgical Oncology"),
    ("event", "ESMO Congress 2024", "ESMO Congress 2023"),
    ("event", "Saltmere Forum 2031", "Saltmere Forum 2032"),
    ("event", "7th Saltmere Forum", "8th Saltmere Forum"),
    ("event", "第七届明川论坛", "第八届明川论坛"),
    ("event", "28th CSCO Annual Meeting", "CSCO Annual Meeting 2024"),
    ("event", "ESMO Congress", "ESMO Asia Congress"),
    ("event", "ASCO Annual Meeting", "ASCO Breakthrough"),
    ("gene", "PD-1", "PD-L1"),
    ("gene", "IL-2", "IL-21"),
    ("gene", "BRCA1", "BRCA2"),
    ("product", "nivolumab", "nimotuzumab"),
    ("product", "dalpiciclib", "palbociclib"),
    ("variant", "EGFR L858R", "EGFR L861Q"),
    ("trial", "KEYNOTE-189", "KEYNOTE-407"),
    ("disease", "small cell lung cancer", "non-small cell lung cancer"),
    ("place", "Saltmere", "Saltmore"),
]


def named(number: int, kind: EntityType, name: str) -> Named:
    """Return an entity of one name."""
    return Named(number, kind, (identity_key(kind, name),), name, (name,))


def asked(kind: EntityType, name: str, other: str) -> Likeness | None:
    """Return the likeness of two names, which needs a common block, the same in both orders."""
    one, two = named(1, kind, name), named(2, kind, other)
    found = likeness(one, two)
    assert found == likeness(two, one)
    return found if set(blocks(one)) & set(blocks(two)) else None


@pytest.mark.parametrize(("kind", "name", "other"), ONE)
def test_one_thing_has_one_key(kind: EntityType, name: str, other: str) -> None:
    assert identity_key(kind, name) == identity_key(kind, other)


@pytest.mark.parametrize(("kind", "name", "other", "least"), ASKED)
def test_what_may_be_one_is_asked_and_not_merged(kind: EntityType, name: str, other: str, least: float) -> None:
    assert identity_key(kind, name) != identity_key(kind, other)
    found = asked(kind, name, other)
    assert found is not None and least <= found.score < 1, found
    assert found.words


@pytest.mark.parametrize(("kind", "name", "other"), TWO)
def test_two_things_are_neither_merged_nor_asked(kind: EntityType, name: str, other: str) -> None:
    assert identity_key(kind, name) != identity_key(kind, other)
    assert asked(kind, name, other) is None


def test_a_society_is_never_its_congress_nor_a_company_its_product() -> None:
    kinds: tuple[EntityType, ...] = get_args(EntityType)
    for kind in kinds:
        for other in kinds:
            if kind != other:
                assert likeness(named(1, kind, "ESMO 2031"), named(2, other, "ESMO 2031")) is None


def test_what_two_lists_know_is_two() -> None:
    one = Named(1, "organisation", ("g:esmo",), "European Society")
    two = Named(2, "organisation", ("g:eso",), "European Society")
    assert likeness(one, two) is None
    assert likeness(one, Named(3, "organisation", ("european society",), "Society European")) is not None


# What a text itself writes side by side: name, other name, whether they are one there.
BESIDE = [
    ("Professor Fang Ruolin (方若琳) opened the ward. Fang said it was late.", "Fang Ruolin", "方若琳", True),
    ("方若琳（Fang Ruolin）教授介绍了新进展。", "方若琳", "Fang Ruolin", True),
    ("Professor Lam Ka-ming (林家明) of Hong Kong spoke.", "Lam Ka-ming", "林家明", True),
    ("Professor Fang Ruolin spoke. 马骏教授也发言了。", "Fang Ruolin", "马骏", False),
]


@pytest.mark.parametrize(("text", "name", "other", "one"), BESIDE)
def test_names_side_by_side_are_one_in_their_text(text: str, name: str, other: str, one: bool) -> None:
    keys = {m.name: m.key for m in find_mentions(text, depth="fast") if m.type == "person"}
    assert (keys.get(name) is not None and keys.get(name) == keys.get(other)) is one, keys


def test_a_name_beside_two_others_keeps_its_own_key() -> None:
    text = "Professor Ma Jun (马军) spoke first. Professor Ma Jun (马骏) spoke later. Professor Ma Jun left."
    keys = {m.name: m.key for m in find_mentions(text, depth="fast") if m.type == "person"}
    assert keys["马军"] != keys["马骏"]


def test_a_surname_alone_means_nobody_of_another_text() -> None:
    keys = [
        m.key
        for text in ("Professor Wang spoke in Lyon.", "Professor Wang opened the ward in Oslo.")
        for m in find_mentions(text, depth="fast")
        if m.type == "person"
    ]
    assert len(keys) == 2 and len(set(keys)) == 2
    again = [m.key for m in find_mentions("Professor Wang spoke in Lyon.", depth="fast") if m.type == "person"]
    assert again == keys[:1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He worked in London. It rained.", "He worked in London, Ontario. It rained."),
        ("She came from Cambridge, England.", "She came from Cambridge, Mass., in May."),
        ("They met in Birmingham, UK.", "They met in Birmingham, Alabama."),
    ],
)
def test_a_city_and_its_namesake_overseas_are_two(one: str, other: str) -> None:
    keys = [
        {
            m.key
            for m in find_mentions(text, depth="fast")
            if m.type == "place" and m.name[:4] in ("Lond", "Camb", "Birm")
        }
        for text in (one, other)
    ]
    assert all(keys) and not keys[0] & keys[1]
