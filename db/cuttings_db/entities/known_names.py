"""Candidates from the lists: curated names, and the broad gazetteers with guards against everyday words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.candidates import CURATED, GAZETTEER, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import Found, broad, curated, is_common
from cuttings_db.entities.identity import given
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.words import is_han

__all__ = ["find_known", "find_listed"]

_GENE_CONTEXT = re.compile(
    r"^[\s,/()-]{0,3}(?:mutat|amplif|exon|inhibit|alterat|gene\b|genes\b|fusion|rearrang|TKI|overexpress|express|signal|positiv|negativ"
    r"|wild|variant|pathway|receptor|kinase|status|protein|inhibitor|deletion|driver|突变|扩增|融合|阳性|阴性|抑制剂|基因|重排|通路|靶点|表达)"
)
_GENETICS = re.compile(
    r"\b(?:genes?|genetic|mutat\w+|mutant|expression|express\w*|overexpress\w*|proteins?|receptors?|kinases?|alleles?"
    r"|polymorphisms?|promoter|transcription\w*|mRNA|signal\w+|phosphorylat\w+|binding|domain|ligand|inhibit\w+"
    r"|amplif\w+|fusions?|exons?|variants?|loci|locus|knockout|deficien\w+)\b|基因|突变|表达|蛋白|受体|通路|扩增|融合",
    re.IGNORECASE,
)
_JOURNAL_BEFORE = re.compile(
    r"(?:published|reported|appear\w*|online|paper|study|article|results|issue|print)\b[^.\n]{0,40}\b(?:in|by|of)\s+(?:the\s+)?(?:journal\s+)?[\s*_\"“'‘]*$"
    r"|\bjournals?\s+[\s*_\"“]*$|\b(?:in|by|of)\s+[*_]+$|(?:杂志|期刊|发表[于在]?)\s*[《]?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r" (?!and\b|or\b|on\b|in\b|this\b|last\b|that\b|has\b|shows?\b|found\b)[a-z]")
_ADMINISTRATIVE = re.compile("(?:特别行政区|自治区|省|市(?!场|面|值|民|政府)|县(?!政府))?")
_LOCATIVE = re.compile(
    r"\b(?:in|at|from|near|to|outside|towards?|around|via|visit\w*|based\s+in)\s+(?:the\s+)?$", re.IGNORECASE
)
_COMMA_PLACE = re.compile(r"^,\s+(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)")
_CAPITAL_WORD_AFTER = re.compile(r"^[ \t]+(?:[A-Z][a-z]|[A-Z]{2,}\b(?!\s))")
_CAPITAL_WORD_BEFORE = re.compile(r"\b[A-Z][\w'’.-]*[ \t]$")


def _has_evidence(found: Found, text: str, sure_ids: set[str], genes: list[int]) -> bool:
    """Say whether the text supports one meaning of an ambiguous name."""
    known = found.known
    if known.id in sure_ids:
        return True
    if known.type == "gene":
        near = any(abs(position - found.start) < 40 for position in genes)
        return near or _GENE_CONTEXT.match(text[found.end : found.end + 30]) is not None
    if known.type == "publication":
        if text[found.start - 1 : found.start] == "《" and text[found.end : found.end + 1] == "》":
            return True
        before = text[max(0, found.start - 70) : found.start]
        after = text[found.end : found.end + 2]
        return (_JOURNAL_BEFORE.search(before) is not None and not _GOES_ON.match(text, found.end)) or (
            before.endswith(("*", "_")) and after[:1] in ("*", "_")
        )
    return False


def find_known(context: Context) -> Iterator[Candidate]:
    """Yield the curated names; an ambiguous one only where the same text tells which meaning holds."""
    text, words = context.text, context.words
    all_found = list(curated().find(words))
    sure = {f.known.id for f in all_found if not f.known.ambiguous}
    genes = [f.start for f in all_found if f.known.type == "gene" and not f.known.ambiguous]
    for found in all_found:
        known = found.known
        if known.ambiguous and not _has_evidence(found, text, sure, genes):
            continue
        end = found.end
        if (
            text[end : end + 1] == "."
            and known.canonical.endswith(".")
            and known.canonical.endswith(text[found.start : end] + ".")
        ):
            end += 1
        if known.type == "place":
            if not _stands_alone(found, text) or (
                text[found.start] == "日" and text[found.start - 1 : found.start].isdigit()
            ):
                continue
            if text[end : end + 1] == "." and "." in text[found.start : end]:
                end += 1
            end += _administrative(text, end)
        yield Candidate(found.start, end, known.type, CURATED, "curated", given(known.id), known.canonical, known.kind)


def _administrative(text: str, end: int) -> int:
    """Return the length of 省, 市 and the like right behind a place in Chinese characters."""
    match = _ADMINISTRATIVE.match(text, end) if is_han(text[end - 1]) else None
    return len(match.group()) if match else 0


def _stands_alone(found: Found, text: str) -> bool:
    """Say whether no capitalised neighbour makes the place a part of a longer name."""
    before, after = text[max(0, found.start - 25) : found.start], text[found.end : found.end + 25]
    if _CAPITAL_WORD_AFTER.match(after):
        return False
    neighbour = _CAPITAL_WORD_BEFORE.search(before)
    if not neighbour:
        return True
    word = neighbour.group().strip().lower()
    return word in lexicon("generic_starts") or word.endswith(("'s", "’s", "."))


def _place_fits(found: Found, text: str) -> bool:
    """Guard cities and towns: they share their names with people, words and parts of longer names."""
    surface, kind = text[found.start : found.end], found.known.kind
    if is_han(surface[0]):
        if surface.startswith("日") and text[found.start - 1 : found.start].isdigit():
            return False
        return kind == "city" or len(surface) >= 3
    if surface.lower() in lexicon("generic_starts") or surface.lower() in lexicon("calendar"):
        return False
    if not _stands_alone(found, text):
        return False
    if kind in ("country", "state"):
        return True
    before, after = text[max(0, found.start - 25) : found.start], text[found.end : found.end + 25]
    located = _LOCATIVE.search(before) is not None
    if kind == "city":
        return located or not is_common(surface)
    if is_common(surface) and " " not in surface:
        return located and _COMMA_PLACE.match(after) is not None
    return located or _COMMA_PLACE.match(after) is not None


def _gene_fits(found: Found, text: str) -> bool:
    """A short symbol of letters alone is a gene only where the text around speaks of genes."""
    surface = text[found.start : found.end]
    if len(surface) > 5 or not (surface.isalpha() or " " in surface):
        return True  # but `EP 1` may be a page
    around = text[max(0, found.start - 70) : found.start] + " " + text[found.end : found.end + 70]
    return _GENETICS.search(around) is not None


def _disease_fits(found: Found, text: str) -> bool:
    """A single capitalised word inside a line is rather a name than a disease."""
    surface = text[found.start : found.end]
    return not (surface.isupper() and len(surface) < 6)


def find_listed(context: Context) -> Iterator[Candidate]:
    """Yield the names of the broad gazetteers that pass the guard of their type."""
    text = context.text
    genes = {c.start for c in context.known if c.type == "gene"}
    for found in broad().find(context.words):
        known = found.known
        if known.type == "product" and found.start in genes:
            continue  # `PD-L1 protein` among the chemicals
        if known.type == "place" and not _place_fits(found, text):
            continue
        if known.type == "gene" and not _gene_fits(found, text):
            continue
        if known.type == "disease" and not _disease_fits(found, text):
            continue
        kind, end = known.kind, found.end
        if known.type == "place":
            kind = ""
            end += _administrative(text, end)
        yield Candidate(found.start, end, known.type, GAZETTEER, "gazetteer", given(known.id), known.canonical, kind)
