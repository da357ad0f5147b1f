"""Names with a fixed shape: trials, variants, drug stems, diseases by their head noun, quoted titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cuttings_db.entities.candidates import GAZETTEER, LEARNED, PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.gazetteer import common_words
from cuttings_db.entities.lexicon import lexicon

__all__ = ["find_shapes"]

_REGISTERED = re.compile(
    r"(?<![A-Za-z0-9])(?:NCT ?0?\d{7,8}|ChiCTR[- ]?(?:[A-Z]{2,4}[- ]?)?\d{8,10}|CTR20\d{6}|ISRCTN\d{8}|UMIN\d{9}|jRCT[a-z]?\d{9,10}|EudraCT ?\d{4}-\d{6}-\d\d|ACTRN\d{14})(?!\d)"
)
_SERIES = (
    "KEYNOTE|CheckMate|CHECKMATE|IMpower|IMvigor|IMpassion|IMbrave|IMspire|IMscin|IMforte|DESTINY-(?:Breast|Lung|Gastric|CRC|PanTumor|Gynecological)|TROPION-(?:Lung|Breast|PanTumor)"
    "|ORIENT|RATIONALE|JUPITER|CAPSTONE|CameL|ESCORT|CARES|HARMONi|LEAP|EMPOWER-(?:Lung|Cervical)|MONALEESA|PALOMA|MONARCH|monarchE|DAWNA"
    "|FLAURA|ADAURA|LAURA|NeoADAURA|PACIFIC|POSEIDON|CASPIAN|ADRIATIC|HIMALAYA|TOPAZ|NIAGARA|MATTERHORN|AEGEAN|MARIPOSA|PAPILLON|CHRYSALIS|PALOMA"
    "|CROWN|ALEX|ALTA-1L|ALINA|LIBRETTO|ARROW|CodeBreaK|CodeBreak|KRYSTAL|SOLO|PAOLA|PROfound|PROpel|OlympiA|OlympiAD|PRIMA|NOVA|ARIEL|TALAPRO|MAGNITUDE"
    "|CLEOPATRA|APHINITY|KATHERINE|EMILIA|PHILA|PHOEBE|PHEDRA|HER2CLIMB|ASCENT|TROPiCS|EVEREST|NALA|SOPHIA|TULIP|OptiTROP-(?:Lung|Breast)|SPOTLIGHT|GLOW|ATTRACTION"
    "|CARTITUDE|ZUMA|JULIET|TRANSCEND|TRANSFORM|BELINDA|KarMMa|ALPINE|SEQUOIA|ASPEN|ELEVATE-(?:TN|RR)|POLARIX|ECHELON|AEGIS|GEMSTONE|ASTRUM|CHOICE|NATALEE|EMERALD|CAPItello|SERENA|PADA|INAVO"
    "|EV|VISION|PSMAfore|ARASENS|ARAMIS|TITAN|SPARTAN|LATITUDE|STAMPEDE|CHAARTED|REFLECT|COSMIC|CLEAR|CABOSUN|FRESCO|SUNRISE|TAILORx|RxPONDER|MINDACT|CONTACT|SKYSCRAPER|STARTRK|TRIDENT|DeLLphi|VIALE-A|AGILE|QuANTUM|RATIFY|EAGLE"
)
_TRIAL = re.compile(rf"(?<![A-Za-z0-9])(?:{_SERIES})[- ]?\d{{1,4}}[A-Z]?(?![A-Za-z0-9])")
_TRIAL_WORD = re.compile(
    rf"(?<![A-Za-z0-9-])(?:{_SERIES})(?=(?: (?:phase|Phase|trial|study|Study|Trial|clinical|III|II)\b| ?(?:研究|试验|临床)))"
)
_ACRONYM_TRIAL = re.compile(
    r"(?<![A-Za-z0-9-])(?!(?:FDA|US|UK|NCI|NIH|RCT|EU|WHO|ASCO|ESMO|CSCO|AACR|PD|CAR|DNA|RNA)\b)[A-Z][A-Za-z]*[A-Z0-9]{2,}[A-Z0-9-]*(?=(?: phase (?:I{1,3}|[123])(?:/I?I?I?[123]?)?)? (?:trial|study)\b)"
)
_AMINO = "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)"
_GENES_OF_VARIANTS = "EGFR|ERBB2|HER2|ALK|ROS1|RET|MET|KRAS|NRAS|BRAF|PIK3CA|TP53|IDH1|IDH2|FLT3|KIT|PDGFRA|ESR1|BRCA1|BRCA2|AKT1|FGFR2|FGFR3|BTK|JAK2|DPYD|APC|HRAS|GNAS|ABL1"
_CHANGE = rf"(?:p\.)?(?:[ACDEFGHIKLMNPQRSTVWY]\d{{2,4}}(?:[ACDEFGHIKLMNPQRSTVWYX*]|del|fs(?:\*\d+)?|dup)|{_AMINO}\d{{1,4}}(?:{_AMINO}|Ter|fs|del|\*)|E746_A750del|[ACDEFGHIKLMNPQRSTVWY]\d{{3}}_[ACDEFGHIKLMNPQRSTVWY]\d{{3}}(?:ins|del|dup)[A-Z]*)"
_VARIANT = re.compile(
    rf"(?<![A-Za-z0-9])(?:(?:{_GENES_OF_VARIANTS})[ -](?:p\.)?)?{_CHANGE}(?![A-Za-z0-9])"
    rf"|(?<![A-Za-z0-9])(?:(?:{_GENES_OF_VARIANTS}) )?(?:exon|Exon|ex) ?\d{{1,2}}(?: (?:insertion|deletion|skipping|ins|del)(?: mutation)?s?|ins|del)\b"
    rf"|(?<![A-Za-z0-9])(?:(?:{_GENES_OF_VARIANTS}) ?)?\d{{1,2}}号?外显子(?:插入|缺失|跳跃)(?:突变)?"
    r"|(?<![A-Za-z0-9.])c\.\d+(?:[+_-]\d+)*(?:[ACGT]+>[ACGT]+|(?:del|ins|dup)[ACGT]*)(?![A-Za-z0-9])|(?<![A-Za-z0-9])rs\d{4,10}(?![0-9])"
)
_PLAIN_CHANGE = re.compile(r"[A-Z]\d{2,3}[A-Z]")
_CODE = re.compile(
    r"(?<![A-Za-z0-9-])(?:AZD|BAY|BMS|GSK|LY|MK|PF|RG|TAK|ABBV|AMG|BGB|SHR|HLX|IBI|JS|AK|KN|CS|SKB|TQB|ZL|HS|DZD|DS|BLU|LOXO|MRTX|RMC|SYS|FCN|ICP|ZG|GFH|JAB|BL|YH|HMPL|ORIN|RC|CT|CM|MRG|TJ|SG|XL|INCB|REGN|MEDI|SAR|CC|ARV|JNJ|CPI|BI|BNT|mRNA)-?\d{2,8}[A-Z]?\d{0,2}(?![A-Za-z0-9])"
)
_PAPER = re.compile(r"[“\"]([A-Z][^”\"“\n]{18,220}?)[,.]?[”\"]")
_PAPER_BEFORE = re.compile(
    r"\b(?:paper|article|report|study|guidelines?|consensus|review|book|entitled|titled|editorial|manuscript|abstract)"
    r"(?:,? (?:entitled|titled|called))?[,:]? [*_]?$",
    re.IGNORECASE,
)
_CHINESE_TITLE = re.compile(r"《([^《》\n]{2,60})》")


@lru_cache(maxsize=1)
def _diseases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of diseases by head noun: English with modifiers, Chinese with an organ."""
    leads = "|".join(re.escape(w) for w in sorted(lexicon("disease_lead_words"), key=lambda w: (-len(w), w)))
    heads = r"cancers?|carcinomas?|lymphomas?|leuka?emias?|sarcomas?|myelomas?|gliomas?|blastomas?|mesotheliomas?|adenocarcinomas?|adenomas?|tumou?rs?|neoplasms?|malignanc(?:y|ies)"
    english = re.compile(rf"(?<![\w-])(?:(?:{leads})(?:[ -]| and )){{1,5}}(?:{heads})\b", re.IGNORECASE)
    organs = "|".join(re.escape(w) for w in sorted(lexicon("chinese_disease_leads"), key=lambda w: (-len(w), w)))
    chinese = re.compile(
        rf"(?:(?:转移性|晚期|早期|局部晚期|复发性?|原发性|恶性){{0,2}})((?:{organs}){{1,3}}(?:癌|瘤|肿瘤|白血病))|[\u4e00-\u9fff]{{0}}((?:急性|慢性)(?:髓系|髓细胞|淋巴细胞|粒细胞|早幼粒细胞|单核细胞)白血病)"
    )
    return english, chinese


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
    for pattern in (_REGISTERED, _TRIAL, _TRIAL_WORD, _ACRONYM_TRIAL):
        for match in pattern.finditer(text):
            yield Candidate(match.start(), match.end(), "trial", PATTERN, "trial")
    for match in _VARIANT.finditer(text):
        if _PLAIN_CHANGE.fullmatch(match.group()) and not re.search(
            r"mutat|variant|EGFR|KRAS|BRAF|PIK3CA|ESR1|突变|TP53|IDH",
            text[max(0, match.start() - 60) : match.end() + 60],
            re.IGNORECASE,
        ):
            continue
        yield Candidate(match.start(), match.end(), "variant", PATTERN, "variant")
    for match in _CODE.finditer(text):
        yield Candidate(match.start(), match.end(), "product", PATTERN, "code", kind="drug")
    yield from _drugs(text)
    english, chinese = _diseases()
    for match in english.finditer(text):
        yield Candidate(match.start(), match.end(), "disease", GAZETTEER, "disease-head")
    for match in chinese.finditer(text):
        group = 1 if match.group(1) else 2
        yield Candidate(match.start(group), match.end(group), "disease", LEARNED, "disease-head")
    yield from _titles(text)


def _drugs(text: str) -> Iterator[Candidate]:
    """Yield words with the ending of a drug's international name, English and Chinese."""
    words = common_words()
    for match in _stems().finditer(text):
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
    for match in _CHINESE_DRUG.finditer(text):
        start = match.start()
        left = _DRUG_LEFT_STOPS.match(match.group()[:-2])
        if left:
            start += left.end()
        if match.end() - start >= 3 and not match.group().endswith(("帕利", "铂", "普利")) or match.end() - start >= 4:
            yield Candidate(start, match.end(), "product", GAZETTEER, "drug-stem", kind="drug")


def _titles(text: str) -> Iterator[Candidate]:
    """Yield the titles of papers and books: quoted after a word that says so, or in 《》."""
    for match in _PAPER.finditer(text):
        if _PAPER_BEFORE.search(text[max(0, match.start() - 80) : match.start()]):
            yield Candidate(match.start(1), match.end(1), "publication", PATTERN, "paper", kind="paper")
    for match in _CHINESE_TITLE.finditer(text):
        yield Candidate(match.start(1), match.end(1), "publication", PATTERN, "paper")
