"""Keys are equal exactly for the spellings of one thing, and depend on the name alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.entities import identity_key
from cuttings_db.model import ENTITY_TYPES, EntityType

SAME: list[tuple[EntityType, list[str]]] = [
    ("person", ["Hu Xin", "Xin Hu", "Xin HU", "Prof. Hu Xin", "Professor Xin Hu", "Dr. Hu Xin"]),
    ("person", ["Luo Zhiguo", "Zhiguo Luo", "Zhi-Guo Luo", "Luo Zhi Guo", "Director Luo Zhiguo"]),
    ("person", ["Richard L. Schilsky", "Richard Schilsky", "Richard L Schilsky, MD"]),
    ("person", ["胡欣", "胡欣教授", "胡 欣"]),
    ("person", ["馬軍", "马军"]),
    ("person", ["José Álvarez", "Jose Alvarez"]),
    ("organisation", ["CSCO", "Chinese Society of Clinical Oncology", "中国临床肿瘤学会", "中國臨床腫瘤學會"]),
    ("organisation", ["FUSCC", "Fudan University Shanghai Cancer Center", "复旦大学附属肿瘤医院"]),
    ("organisation", ["The Example Company, Inc.", "Example Company Inc", "Example Company"]),
    ("organisation", ["Example Cancer Centre", "Example Cancer Center", "the Example Cancer Centre"]),
    ("organisation", ["R&D-Based Pharmaceutical Association Committee", "RDPAC"]),
    ("place", ["Guangdong-Hong Kong-Macao Greater Bay Area", "Guangdong–Hong Kong–Macao Greater Bay Area", "GBA",
               "China Greater Bay Area", "粤港澳大湾区", "粵港澳大灣區", "Greater Bay Area"]),
    ("product", ["Keytruda", "pembrolizumab", "Pembrolizumab", "帕博利珠单抗"]),
    ("gene", ["HER2", "HER-2", "ERBB2"]),
    ("gene", ["PD-L1", "PDL1", "CD274"]),
    ("disease", ["NSCLC", "non-small cell lung cancer", "Non–small-cell lung cancer", "非小细胞肺癌"]),
    ("event", ["ASCO 2024", "2024 ASCO Annual Meeting", "ASCO Annual Meeting 2024", "2024年ASCO年会"]),
    ("event", ["28th Annual Meeting of the Chinese Society of Clinical Oncology", "第28届CSCO年会",
               "第二十八届CSCO年会"]),
    ("trial", ["KEYNOTE-189", "KEYNOTE 189", "Keynote-189"]),
]  # fmt: skip

DIFFERENT: list[tuple[EntityType, str, str]] = [
    ("person", "马军", "马骏"),
    ("person", "马军", "Ma Jun"),
    ("person", "Luo Zhiguo", "Luo Guozhi"),
    ("gene", "PD-1", "PD-L1"),
    ("gene", "IL-2", "IL-21"),
    ("event", "ASCO 2023", "ASCO 2024"),
    ("organisation", "European Society for Medical Oncology", "American Society of Clinical Oncology"),
    ("organisation", "Merck KGaA", "Merck & Co."),
    ("disease", "small cell lung cancer", "non-small cell lung cancer"),
    ("product", "dalpiciclib", "palbociclib"),
]


@pytest.mark.parametrize(("entity_type", "names"), SAME, ids=[names[0] for _, names in SAME])
def test_one_thing_has_one_key(entity_type: EntityType, names: list[str]) -> None:
    for left, right in pairwise(names):
        assert identity_key(entity_type, left) == identity_key(entity_type, right), (left, right)


@pytest.mark.parametrize(("entity_type", "left", "right"), DIFFERENT)
def test_two_things_have_two_keys(entity_type: EntityType, left: str, right: str) -> None:
    assert identity_key(entity_type, left) != identity_key(entity_type, right)


@given(st.sampled_from(ENTITY_TYPES), st.text(max_size=40))
def test_any_text_has_a_key_that_stays(entity_type: EntityType, name: str) -> None:
    assert identity_key(entity_type, name) == identity_key(entity_type, name)


@given(st.lists(st.sampled_from(["Hu", "Xin", "Anna", "Karenina", "Zhi-Guo", "van", "Müller"]), min_size=2, max_size=2))
def test_the_order_of_two_names_does_not_matter(words: list[str]) -> None:
    assert identity_key("person", " ".join(words)) == identity_key("person", " ".join(reversed(words)))
