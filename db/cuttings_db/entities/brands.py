"""Products by their marks and labels: `Lumavec®`, `商品名：朗维克`, `ravetamig vedotin`, and the names of one drug."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cuttings_db.entities.candidates import CURATED, PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.identity import identity_key
from cuttings_db.entities.words import HAN, plain_form

__all__ = ["find_brands", "unite_drug_names"]

# What an antibody carries: the second word of the name of a conjugate.
_CONJUGATE = re.compile(
    r"(?<![\w-])[A-Za-z][a-z]{4,} (?:vedotin|deruxtecan|govitecan|emtansine|tesirine|mafodotin|ozogamicin|soravtansine"
    r"|ravtansine|tirumotecan|rezetecan|pelidotin|duocarmazine|pasudotox|mertansine|zovodotin|samrotecan|brengitecan"
    r"|botidotin|ecteribulin|sesutecan|upifitamab|rilsodotin|telisotuzumab|autoleucel|ciloleucel|maraleucel|vicleucel"
    r"|lisoleucel|tetraxetan|vipivotide|edotreotide|dotatate)(?:-[a-z]{4})?(?![\w])"
)
_MARKED = re.compile(
    r"(?<![\w.-])([A-Z][A-Za-z0-9-]{2,24}(?: [A-Z0-9][A-Za-z0-9-]{1,20})?)"
    r"(?:[ ]?[®™]|(?<=[a-z])TM(?![A-Za-z])|[ ]?\((?:R|TM)\))"
)
_MARKED_HAN = re.compile(rf"([{HAN}]{{2,12}})[®™]")
_LEFT_OF_BRAND = re.compile(
    rf"[{HAN}]*(?:药物|药品|新药|抑制剂|单抗|疫苗|试剂盒?|产品|商品名|商标|注射用|注射液|偶联物|的|和|与|及|或|用|以|为|即|是|款"
    "|口服|联合|获批|推出|上市|重磅|旗下|研发|使用|接受|给予|采用|含|将|把|对|在|由|据|向|从|于|比|了)"
)
_LABELLED = re.compile(
    r"(?:商品名|通用名|英文名|药品名|研发代号|项目代号|曾用名)(?:称|为)?[：:]?[ “\"「]?"
    rf"([{HAN}]{{2,9}}|[A-Za-z][A-Za-z0-9-]{{2,24}}(?: [a-z]{{5,15}})?)(?=[®™”\"」）),，；;、/。])"
)
_OF_DRUGS = re.compile("商品名|通用名|药品名")
# A kit with capitals inside its name and a number: `the OncoPanel-500 kit`; one of a known make: `VENTANA …`.
_KIND = r"(?= (?:kit|panel|assay|test|software|platform|scanner|analy[sz]er|sequencer|instrument|CDx)\b)"
_NAMED_KIT = re.compile(rf"(?<![\w-])[A-Z][a-z]+[A-Z][A-Za-z]*[- ]?\d{{1,4}}{_KIND}")
_OF_A_MAKE = re.compile(
    rf"(?<![\w-])(?:VENTANA|Ventana|Dako|therascreen|cobas|Idylla|Oncomine|TruSight|TruSeq)"
    rf"(?: [A-Z][\w-]*){{1,3}}{_KIND}"
)
_DEVICE = re.compile(
    r"\b(?:scanner|software|device|accelerator|linac|sequencer|machine), an? ((?:[A-Z][\w-]+)(?: [A-Z][\w-]+)?)"
)
_BESIDE = re.compile(
    r"[ ]?(?:®|™|TM|\(R\))?[ ]?[(（][ “\"]?(?:(?:brand|trade|generic) name[:,]? |marketed as |sold as |formerly "
    r"|also known as "
    r"|(?:商品名|通用名|英文名|研发代号|代号|曾用名)(?:称|为)?[：:]?)?[ “\"]?"
)
_BESIDE_AGAIN = re.compile(r"[ ]?[®™]?[，,;；、/][ ]?(?:(?:商品名|通用名|英文名|研发代号|代号)(?:称|为)?[：:]?)")
_CLOSES = re.compile(r"[ ]?[®™”\"]?(?:TM)?[ ]?[)）,，;；、]")


def _everywhere(text: str, name: str, stage: str) -> Iterator[Candidate]:
    """Yield all places of a name that the text shows to be a product."""
    edge = r"(?<![A-Za-z0-9-])%s(?=TM\b|(?![A-Za-z0-9]))" if name.isascii() else "%s"
    for match in re.finditer(edge % re.escape(name), text):
        yield Candidate(match.start(), match.end(), "product", PATTERN, stage, kind="brand")


def _brands(text: str) -> Iterator[str]:
    """Yield the names that bear a mark or a label."""
    if "®" in text or "™" in text or "TM" in text or "(R)" in text:
        for match in _MARKED.finditer(text):
            yield match.group(1)
        for match in _MARKED_HAN.finditer(text):
            name = match.group(1)
            left = _LEFT_OF_BRAND.match(name[:-2])
            name = name[left.end() :] if left else name
            if 2 <= len(name) <= 5:
                yield name
    if _OF_DRUGS.search(text):
        for match in _LABELLED.finditer(text):
            yield match.group(1)


def find_brands(context: Context) -> Iterator[Candidate]:
    """Yield brands by ® and ™ or a label, conjugates by their second word, kits and devices by what they are called."""
    text = context.text
    plain = text if text.isascii() else plain_form(text)
    known = {plain[c.start : c.end] for c in context.known if c.type in ("organisation", "place", "gene", "person")}
    for name in sorted(set(_brands(plain)) - known):
        yield from _everywhere(plain, name, "brand")
    for match in _CONJUGATE.finditer(text):
        yield Candidate(match.start(), match.end(), "product", PATTERN, "conjugate", kind="drug")
    for pattern in (_NAMED_KIT, _OF_A_MAKE):
        for match in pattern.finditer(text):
            yield Candidate(match.start(), match.end(), "product", PATTERN, "kit", kind="assay")
    for match in _DEVICE.finditer(text):
        yield Candidate(match.start(1), match.end(1), "product", CURATED, "device", kind="device")


def unite_drug_names(text: str, settled: Sequence[Candidate]) -> None:
    """Let the names of one drug that stand side by side, `generic (Brand)`, have one key, in place.

    A name of the lists goes before others, then the first; two names of the lists stay what they are.
    """
    products = [c for c in settled if c.type == "product"]
    at = {c.start: c for c in products}
    for candidate in products:
        candidate.key = candidate.key or identity_key("product", text[candidate.start : candidate.end])
    for first in products:
        gap = _BESIDE.match(text, first.end) or _BESIDE_AGAIN.match(text, first.end)
        second = at.get(gap.end()) if gap else None
        if second is None or second.key == first.key or not _CLOSES.match(text, second.end):
            continue
        if first.key.startswith("g:") and second.key.startswith("g:"):
            continue
        better, other = (second, first) if second.key.startswith("g:") else (first, second)
        old = other.key
        canonical = better.canonical or text[better.start : better.end]
        for product in products:
            if product.key in (old, better.key):
                product.key, product.canonical = better.key, product.canonical if product is better else canonical
