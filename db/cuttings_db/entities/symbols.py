"""Names with a fixed shape: variants, drug stems, diseases by their head noun, quoted titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import GAZETTEER, LEARNED, PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import common_words
from cuttings_db.entities.lexicon import lexicon
from cuttings_db.entities.trials import find_codes, find_trials
from cuttings_db.entities.words import HAN, plain_form

__all__ = ["find_shapes"]

_AMINO = "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)"
_VARIANT = re.compile(
    r"[ACDEFGHIKLMNPQRSTVWY]\d{2,4}(?:[ACDEFGHIKLMNPQRSTVWYX*]|del|dup|fs(?:\*\d+)?"
    r"|_[ACDEFGHIKLMNPQRSTVWY]\d{2,4}(?:ins|del|dup)[A-Z]*)(?![A-Za-z0-9])"
    rf"|{_AMINO}\d{{1,4}}(?:{_AMINO}|Ter|fs|del|\*)(?![A-Za-z0-9])"
    r"|[Ee]xon[ -]?\d{1,2}(?:[ -](?:insertion|deletion|skipping)(?: mutation)?s?|(?: ?ins| ?del))\b"
    r"|[1-9]\d?号?外显子(?:插入|缺失|跳跃)(?:突变)?"
    r"|c\.\d+(?:[+_-]\d+)*(?:[ACGT]+>[ACGT]+|(?:del|ins|dup)[ACGT]*)(?![A-Za-z0-9])|rs\d{4,10}(?![0-9])"
)
_GENE_BEFORE = re.compile(
    r"(?<![A-Za-z0-9])(?:EGFR|ERBB2|HER2|ALK|ROS1|RET|MET|KRAS|NRAS|HRAS|BRAF|PIK3CA|TP53|IDH[12]|FLT3|KIT|PDGFRA|ESR1"
    r"|BRCA[12]|AKT1|FGFR[23]|BTK|JAK2|DPYD|APC|GNAS|ABL1)[ -]?(?:p\.)?$"
)
_VARIANT_CONTEXT = re.compile(r"mutat|variant|EGFR|KRAS|BRAF|PIK3CA|ESR1|突变|TP53|IDH", re.IGNORECASE)
_LEAD_WORD = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:/[A-Za-z]+)?")
_PLAIN_CHANGE = re.compile(r"[A-Z]\d{2,3}[A-Z]")
_PAPER = re.compile(r"[“\"]([A-Z][^”\"“\n]{18,220}?)[,.]?[”\"]")
_PAPER_BEFORE = re.compile(
    r"\b(?:paper|article|report|study|guidelines?|consensus|review|book|entitled|titled|editorial|manuscript|abstract)"
    r"(?:,? (?:entitled|titled|called))?[,:]? [*_]?$",
    re.IGNORECASE,
)
_CHINESE_TITLE = re.compile(r"《([^《》\n]{2,60})》")


# What the pattern of English heads matches: most words of a text are none of them, and need not be tried.
_DISEASE_HEADS = frozenset(
    [f"{w}{s}" for w in ("cancer", "carcinoma", "lymphoma", "leukemia", "leukaemia", "sarcoma", "myeloma", "glioma",
                         "melanoma", "blastoma", "mesothelioma", "adenocarcinoma", "adenoma", "tumor", "tumour",
                         "neoplasm")
     for s in ("", "s")]
    + ["malignancy", "malignancies", "nsclc", "sclc", "hcc", "crc", "rcc", "dlbcl", "aml", "cll"]
)  # fmt: skip
_CHINESE_HEAD = re.compile("癌|瘤|白血病")
_HAN_PAIR = re.compile(f"[{HAN}]{{2}}")


@lru_cache(maxsize=1)
def _diseases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of diseases by head noun: English with modifiers, Chinese with an organ."""
    english = re.compile(
        r"\b(?:cancers?|carcinomas?|lymphomas?|leuka?emias?|sarcomas?|myelomas?|gliomas?|melanomas?|blastomas?|mesotheliomas?"
        r"|adenocarcinomas?|adenomas?|tumou?rs?|neoplasms?|malignanc(?:y|ies)|NSCLC|SCLC|HCC|CRC|RCC|DLBCL|AML|CLL)\b",
        re.IGNORECASE,
    )
    organs = "|".join(re.escape(w) for w in sorted(lexicon("chinese_disease_leads"), key=lambda w: (-len(w), w)))
    chinese = re.compile(
        rf"(?:(?:转移性|晚期|早期|局部晚期|复发性?|原发性|恶性){{0,2}})((?:{organs}){{1,3}}(?:癌|瘤|肿瘤|白血病))(?!(?:内|外)?科|学|专科|医院|中心|研究所|防治|协会|分会|专业|专委)|[\u4e00-\u9fff]{{0}}((?:急性|慢性)(?:髓系|髓细胞|淋巴细胞|粒细胞|早幼粒细胞|单核细胞)白血病)"
    )
    return english, chinese


@lru_cache(maxsize=1)
def _reach() -> int:
    """Return how many characters before its head a Chinese disease may begin: two words of state, three organs."""
    return 8 + 3 * max(len(organ) for organ in lexicon("chinese_disease_leads")) + 3


def _chinese_diseases(plain: str) -> Iterator[re.Match[str]]:
    """Yield what the Chinese pattern finds; it is tried only around the characters that all its matches end in."""
    chinese, reach, place = _diseases()[1], _reach(), 0
    for head in _CHINESE_HEAD.finditer(plain):
        while place < head.end():
            match = chinese.search(plain, max(place, head.start() - reach), head.end() + reach)
            if match is None:
                break
            yield match
            place = match.end()


@lru_cache(maxsize=1)
def _stems() -> re.Pattern[str]:
    """Return the pattern of words that end like a drug."""
    stems = "|".join(sorted(lexicon("drug_stems"), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![\w-])[A-Za-z]{{3,}}(?:{stems})(?:-[a-z]{{4}})?(?![\w])")


_CHINESE_DRUG = re.compile(
    r"[\u4e00-\u9fff]{1,5}?(?:珠单抗|妥单抗|利尤单抗|伐单抗|单抗|替尼|拉非尼|帕利|西利|利司|替康|紫杉醇|铂|他滨|沙星|洛尔|普利|他汀)"
)
_DRUG_LEFT_STOPS = re.compile(
    r"^.*(?:[的和与及或用合联在是为对以将类种型代口服过上药抗了后前受予含到从较于比加靶向或者接给予使用方案一二三双新款个有无])"
)


def find_shapes(context: Context) -> Iterator[Candidate]:
    """Yield trials, variants, drug codes and stems, diseases by head noun, titles of papers."""
    text = context.text
    yield from find_trials(context)
    yield from _variants(text)
    yield from find_codes(context)
    yield from _drugs(context)
    english, _ = _diseases()
    leads = lexicon("disease_lead_words")
    starts = context.words.starts
    folded = context.words.folded
    heads = [starts[i] for i in context.words.lettered if folded[i] in _DISEASE_HEADS]
    for match in filter(None, (english.match(text, start) for start in heads)):
        start = match.start()
        for word in reversed(list(_LEAD_WORD.finditer(text, max(0, start - 80), start))):
            if text[word.end() : start] not in (" ", "-") or not (
                word.group().lower() in leads or word.group() == "and"
            ):
                break
            start = word.start()
        if text.startswith("and ", start):
            start += 4
        if text[start : match.start()].strip().lower() in ("and", "cancer"):
            continue
        if start < match.start():
            yield Candidate(start, match.end(), "disease", GAZETTEER, "disease-head")
    for match in _chinese_diseases(plain_form(text)):
        group = 1 if match.group(1) else 2
        yield Candidate(match.start(group), match.end(group), "disease", LEARNED, "disease-head")
    yield from _titles(text)


def _variants(text: str) -> Iterator[Candidate]:
    """Yield changes of a protein or gene, with the gene where it stands right before."""
    for match in _VARIANT.finditer(text):
        gene = _GENE_BEFORE.search(text, max(0, match.start() - 12), match.start())
        start = gene.start() if gene else match.start()
        if text[start - 2 : start] == "p." and not gene:
            start -= 2
        before = text[start - 1 : start]
        if before.isascii() and before.isalnum():
            continue
        alone = not gene and _PLAIN_CHANGE.fullmatch(match.group())
        if alone and not _VARIANT_CONTEXT.search(text[max(0, start - 60) : match.end() + 60]):
            continue
        yield Candidate(start, match.end(), "variant", PATTERN, "variant")


def _drugs(context: Context) -> Iterator[Candidate]:
    """Yield words with the ending of a drug's international name, English and Chinese."""
    text, words = context.text, common_words()
    known = {c.end for c in context.known if c.type == "product"}
    endings = tuple(sorted(lexicon("drug_stems")))
    starts = context.words.starts
    folded = context.words.folded
    stemmed = [starts[i] for i in context.words.lettered if len(folded[i]) > 4 and folded[i].endswith(endings)]
    for match in filter(None, (_stems().match(text, start) for start in stemmed)):
        low = match.group().lower()
        if low in words or low.removesuffix("s") in words or low in lexicon("drug_stem_stops"):
            continue
        if (
            match.group()[0].isupper()
            and match.group()[1:].islower()
            and low.endswith(("mycin", "tide", "vir", "bine", "pril", "cept", "stat", "azole")) is False
            and len(low) < 7
        ):
            continue
        if match.group().isupper():
            continue
        yield Candidate(match.start(), match.end(), "product", GAZETTEER, "drug-stem", kind="drug")
    for match in _CHINESE_DRUG.finditer(plain_form(text)) if _HAN_PAIR.search(text) else ():
        if match.end() in known:
            continue
        start = match.start()
        left = _DRUG_LEFT_STOPS.match(match.group()[:-2])
        if left:
            start += left.end()
        if (
            match.end() - start >= 3 and not match.group().endswith(("帕利", "铂", "普利"))
        ) or match.end() - start >= 4:
            yield Candidate(start, match.end(), "product", GAZETTEER, "drug-stem", kind="drug")


def _titles(text: str) -> Iterator[Candidate]:
    """Yield the titles of papers and books: quoted after a word that says so, or in 《》."""
    for match in _PAPER.finditer(text):
        if _PAPER_BEFORE.search(text[max(0, match.start() - 80) : match.start()]):
            yield Candidate(match.start(1), match.end(1), "publication", PATTERN, "paper", kind="paper")
    for match in _CHINESE_TITLE.finditer(text):
        yield Candidate(match.start(1), match.end(1), "publication", PATTERN, "paper")
