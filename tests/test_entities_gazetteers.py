"""The lists are sound: no alias has two owners, the files are what their sources say, loading is quick and small."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
import sys
from collections import defaultdict

from cuttings_db.entities.gazetteer import broad, curated
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import lookup_key
from cuttings_db.model import ENTITY_TYPES
from cuttings_db.resources import resource


def rows() -> list[list[str]]:
    lines = resource("gazetteers", "curated.tsv").read_text("utf-8").splitlines()
    return [[*line.split("\t"), "", "", ""][:7] for line in lines if line and not line.startswith("#")]


def test_the_curated_list_is_large_and_well_formed() -> None:
    listed = rows()
    assert len(listed) >= 400
    assert len({r[2] for r in listed}) == len(listed)
    assert {r[0] for r in listed} <= set(ENTITY_TYPES)
    assert all(r[3].strip() == r[3] and r[3] for r in listed)


def test_no_alias_has_two_owners_unless_it_is_marked_ambiguous() -> None:
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity_type, _, identifier, canonical, aliases, chinese, ambiguous in rows():
        doubtful = set(ambiguous.split("|"))
        for name in {canonical, *aliases.split("|"), *chinese.split("|")} - doubtful - {""}:
            owners[lookup_key(name), ""].add(f"{entity_type}:{identifier}")
    assert {k: v for k, v in owners.items() if len(v) > 1} == {}


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


def test_loading_is_quick_and_small() -> None:
    program = (
        "import resource,time,sys;from cuttings_db.entities.gazetteer import broad,common_words,curated,census_names;"
        "a=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;t=time.process_time();"
        "broad();curated();common_words();census_names();"
        "print(time.process_time()-t,(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss-a)/1024)"
    )
    code = subprocess.run(
        [sys.executable, "-c", f"import sys;sys.path[:0]={sys.path!r};{program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, megabytes = map(float, code.stdout.split())
    assert seconds < 2.0
    assert megabytes < 150
