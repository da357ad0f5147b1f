"""The lists are sound: no alias has two owners, the files are what their sources say, loading is quick and small."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings_db.entities import find_mentions
from cuttings_db.entities.gazetteer import broad, curated, read_tables
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import lookup_key
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.resources import resource

CHECKS = Path(__file__).resolve().parent.parent / "packaging" / "gazetteer_checks.py"


def checks() -> ModuleType:
    """Load the checks of the build, which are no part of the installed program."""
    spec = importlib.util.spec_from_file_location("gazetteer_checks", CHECKS)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shipped(name: str) -> list[str]:
    return resource("gazetteers", name).read_text("utf-8").splitlines()


def rows() -> list[list[str]]:
    return [line.split("\t") for line in shipped("curated.tsv") if not line.startswith("#")]


def test_the_curated_list_passes_the_checks_of_the_build() -> None:
    assert checks().check_curated(shipped("curated.tsv")) == []


def test_the_table_of_editions_passes_the_checks_of_the_build() -> None:
    series = {r[2] for r in rows() if r[0] == "event"}
    assert checks().check_editions(shipped("editions.tsv"), series) == []


def test_the_curated_list_is_large_without_genes_and_places() -> None:
    listed = rows()
    assert len([r for r in listed if r[0] not in ("gene", "place")]) >= 1200
    assert {r[0] for r in listed} <= set(ENTITY_TYPES)


ROW = ["organisation", "society", "example", "Example Society", "ExSo", "示例学会", "", "", "society website"]


@pytest.mark.parametrize(
    ("column", "cell", "complaint"),
    [
        (0, "club", "unknown type"),
        (2, "an id", "bad id"),
        (3, "Example Society ", "loose blanks"),
        (3, "示例", "outside its column"),
        (4, "ExSo| Ex", "blanks around"),
        (4, "ExSo|ExSo", "twice"),
        (4, "CR", "must be marked ambiguous"),
        (5, "Example", "no Chinese"),
        (7, "example", "its own parent"),
        (7, "nobody", "no entry nobody"),
        (8, "", "no source"),
    ],
)
def test_the_checks_name_what_is_wrong(column: int, cell: str, complaint: str) -> None:
    broken = [cell if number == column else old for number, old in enumerate(ROW)]
    assert checks().check_curated(["\t".join(ROW)]) == []
    found = checks().check_curated(["\t".join(broken)])
    assert any(complaint in problem for problem in found), found


def test_an_alias_of_two_owners_must_be_ambiguous_in_both() -> None:
    def problems(first: str, second: str) -> list[str]:
        other = [*ROW[:2], "other", "Other Society", "" if second else "ExSo", "", second, "", ROW[8]]
        one = [*ROW[:4], "" if first else "ExSo", "", first, "", ROW[8]]
        found: list[str] = checks().check_curated(["\t".join(one), "\t".join(other)])
        return found

    assert problems("ExSo", "ExSo") == []
    for first, second in (("", ""), ("ExSo", ""), ("", "ExSo")):
        assert "claimed by example, other" in problems(first, second)[0]


def test_columns_and_ids_are_counted() -> None:
    assert "8 columns" in checks().check_curated(["\t".join(ROW[:8])])[0]
    assert "is taken by line 1" in " ".join(checks().check_curated(["\t".join(ROW)] * 2))


def test_an_edition_has_one_year() -> None:
    lines = ["example-am\t28\t2025\tsite", "example-am\t28\t2024\tsite", "other\t1\t2024\tsite"]
    assert [p.split(": ")[0] for p in checks().check_editions(lines, {"example-am"})] == ["line 2", "line 3"]


def test_hospitals_know_their_university_and_congresses_their_society() -> None:
    parents, known = curated().parents, curated().by_id
    for name, parent in (
        ("复旦大学附属肿瘤医院", "Fudan University"),
        ("FUSCC", "Fudan University"),
        ("SYSUCC", "Sun Yat-sen University"),
        ("CSCO年会", "Chinese Society of Clinical Oncology"),
        ("国家药监局药审中心", "National Medical Products Administration"),
    ):
        found = curated().look_up(name)
        assert found and known[parents[found.id]].canonical == parent


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("依沃西单抗", "AK112"),
        ("斯鲁利单抗", "HLX10"),
        ("弥漫大B细胞淋巴瘤", "DLBCL"),
        ("國家藥監局", "NMPA"),
        ("臺大醫院", "National Taiwan University Hospital"),
        ("河北省肿瘤医院", "Fourth Hospital of Hebei Medical University"),
        ("至本医疗", "OrigiMed"),
        ("胰臟癌", "pancreatic cancer"),
        ("食药署", "TFDA"),
    ],
)
def test_both_languages_name_one_thing(one: str, other: str) -> None:
    first, second = curated().look_up(one), curated().look_up(other)
    assert first and second and first.id == second.id


@pytest.mark.parametrize(
    "text",
    [
        "我们将加强生物样本的管理。",
        "试验在平台中进行，患者分为三亚组，其中亚组分析尚未完成。",
        "这项工作在沿海地区展开，并持续最大连接。",
        "The standard was low. Endpoints were met. Blood advances through the vein.",
        "公安进驻后秩序恢复，顽强生长的小树还在。",
    ],
)
def test_words_that_only_contain_a_name_are_none(text: str) -> None:
    assert [(m.type, m.name) for m in find_mentions(text, depth="fast")] == []


def test_ambiguous_abbreviations_mean_nothing_by_themselves() -> None:
    for short in ("CR", "PR", "PD", "MM", "AI", "CMA", "MET", "Nature"):
        assert curated().look_up(short) is None


def test_the_files_are_what_their_list_of_sources_says() -> None:
    listed = json.loads(resource("gazetteers", "SOURCES.json").read_text("utf-8"))
    assert {e["file"] for e in listed} >= {"genes.tsv.gz", "diseases.tsv.gz", "products.tsv.gz", "places.tsv.gz"}
    for entry in listed:
        data = resource("gazetteers", entry["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == entry["sha256"]
        assert len(gzip.decompress(data).decode().splitlines()) == entry["rows"]
        assert entry["licence"] and entry["version"] and entry["data"]


def test_stored_keys_are_the_keys_of_today() -> None:
    # when the folding changes, the files must be built again
    for key in list(broad().codes)[::997]:
        assert lookup_key(key) == key


def test_what_is_loaded_is_what_the_tables_say() -> None:
    # the tables were built again without the packed form, or the other way round
    told, loaded = read_tables(), broad()
    for part in ("codes", "heads", "rows", "pairs", "openings", "mixed"):
        assert getattr(told, part) == getattr(loaded, part), part


@given(st.text(alphabet="ABcdef  肿瘤國-1", min_size=1, max_size=8))
def test_the_short_way_to_a_key_leads_to_the_same_key(name: str) -> None:
    assert lookup_key(name) == lookup_key(name + ",").strip()


def test_words_are_no_genes_and_general_words_no_diseases() -> None:
    for symbol in ("CAT", "REST", "SET", "IMPACT", "CLOCK", "WAS", "CAN", "AND", "STAR", "II", "FDA"):
        assert broad().look_up(symbol) is None or broad().look_up(symbol).type != "gene"  # type: ignore[union-attr]
    for word in ("disease", "syndrome", "infection", "tumor", "acid", "water", "protein"):
        assert broad().look_up(word) is None
    assert broad().look_up("BRCA1").canonical == "BRCA1"  # type: ignore[union-attr]


def test_word_lists_hold_what_the_rules_ask_for() -> None:
    assert len(lexicon("pinyin_syllables")) > 390
    assert {"zhiguo", "xin"} & lexicon("pinyin_syllables") == {"xin"}
    assert all(re.fullmatch(r"\S+", entry) for entry in lexicon("titles"))


def test_what_is_loaded_is_small() -> None:
    program = (
        "import resource;from cuttings_db.entities.gazetteer import broad,common_words,curated,census_names;"
        "a=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "broad();curated();common_words();census_names();"
        "print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss-a)/1024)"
    )
    code = subprocess.run(
        [sys.executable, "-c", f"import sys;sys.path[:0]={sys.path!r};{program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(code.stdout) < 150  # megabytes


def test_a_disease_may_open_a_sentence() -> None:
    found = find_mentions("Stomach cancer is rare here. Bowel cancer is not.", depth="fast")
    assert [(m.type, m.name) for m in found] == [("disease", "Stomach cancer"), ("disease", "Bowel cancer")]
    assert found[0].key == "g:gastric-cancer"
