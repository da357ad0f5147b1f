"""What cannot be the name it is taken for, whichever list, pattern or network says so; and spans cut to their name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from cuttings_db.entities.candidates import CURATED, GAZETTEER, MODEL, Candidate
from cuttings_db.entities.gazetteer import is_common
from cuttings_db.entities.identity import identity_key

__all__ = ["plausible"]

_CURRENCIES = frozenset(("US", "HK", "NT", "A", "C", "S", "NZ", "AU", "CA"))
_MONEY = re.compile(r"\$\s?\d")
# A marker before a disease is a gene of its own: `HER2-positive breast cancer`.
_MARKED_DISEASE = re.compile(
    r"(?:HER-?2|EGFR|KRAS|BRAF|NRAS|BRCA[12]?|PD-?L1|ESR1|PIK3CA|FLT3|IDH[12]|ROS1|RET|MET|NTRK)[- ]"
    r"(?:positive|negative|mutated|mutant|amplified|low|driven|rearranged|(?:over)?expressing) (?=\w)"
)
_SIZE = re.compile(r"(?:large|small|big) (?!cells?\b|B[- ]|intestin|bowel|lympho|round|airway|volume)", re.IGNORECASE)
# Abroad, the country stands before a short form as a place of its own: `美国FDA`.
_COUNTRY_AND_LETTERS = re.compile(
    "(美国|欧盟|欧洲|中国|日本|英国|韩国|德国|法国|加拿大|澳大利亚|美國|歐盟|韓國|英國)([A-Z]{3,6})"
)
_SOME_COMPANY = re.compile(
    "(?:欧洲|亚洲|北美|美国|中国|日本|英国|德国|法国|韩国|瑞士|跨国|外国|国外|海外|本土|国内|国际|全球|当地)的?"
    "(?:公司|企业|药企|集团|医院|机构)"
)
# By-names that towns bear in front of their name: `泉城济南`.
_BY_NAME = re.compile(
    "(?:泉城|羊城|申城|鹏城|春城|江城|蓉城|星城|冰城|榕城|鹭岛|山城|古城|古都|首都|省会|花城|雾都|魔都|蓝城|港城)(?=..)"
)
_NO_NAMES = {
    "person": frozenset(("科里", "院里", "台下", "会上", "家里", "嗯", "哦", "啊")),
    "place": frozenset(("卫星", "台下", "会上", "科里")),
    "event": frozenset(
        ("presidential symposium", "opening ceremony", "plenary session", "poster session", "press conference",
         "panel discussion", "satellite symposium", "closing ceremony", "scientific session", "scientific sessions")
    ),
    "disease": frozenset(
        ("solid tumors", "solid tumours", "solid tumor", "solid tumour", "death", "deaths", "disease", "diseases",
         "progression", "recurrence", "relapse", "illness", "toxicity", "toxicities", "adverse events", "side effects")
    ),
}  # fmt: skip
_MANY = re.compile(
    r".*(?:centres|centers|hospitals|companies|universities|institutes|societies|clinics|agencies|groups)$"
)
# A house that is only described by its town: `the Oslo hospital`.
_SOME_HOUSE = re.compile(
    r"(?:[A-Z][\w’'.-]+ ){1,2}(?:hospital|clinic|company|university|institute|cent(?:er|re)|lab|laboratory|team|group"
    r"|firm|biotech|drugmaker|office|plant|factory|unit|ward|site|branch|startup|start-up)s?"
)
_NO_PERSON = re.compile(r" (?:Oration|Lecture|Award|Prize|Medal|Symposium|Hospital|Foundation|Institute|Fund)s?$")
_FROM = re.compile(r"\b(?:from|in|of|near|to) $")
_CITED = re.compile(r"[^\W\d_][\w'’-]+ [A-Z]{1,3}\.")
_HAN_AND_WORDS = re.compile("([\u3400-\u9fff]{2,4}) [a-z]")
_WARD = re.compile("[科院部系室所处][\u3400-\u9fff]{2,3}$")
_SENT = re.compile("[\u3400-\u9fff]{2,16}?(?:医院|大学)(?=(?:均|都|也|已|将|派|则|还|等)[\u3400-\u9fff]*$)")
_RUN = re.compile(r"[A-Za-z]+ [a-z]+ [a-z]+ ")


def plausible(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates of a reading form that may be what they are taken for, some of them cut to their name."""
    found = list(candidates)
    brands = {text[c.start : c.end] for c in found if c.stage == "brand"}
    places = {(c.start, c.end) for c in found if c.type == "place" and c.trust in (CURATED, GAZETTEER)}
    drugs = {c.end: c.start for c in found if c.type == "product" and c.trust != MODEL}
    kept: list[Candidate] = []
    for candidate in found:
        name = text[candidate.start : candidate.end]
        if (candidate.trust == MODEL and _is_no_name(candidate, name, brands)) or (
            name in _CURRENCIES and _MONEY.match(text, candidate.end)
        ):
            continue
        if candidate.trust == MODEL and candidate.type == "person":
            if (candidate.start, candidate.end) in places and _FROM.search(
                text, max(0, candidate.start - 6), candidate.start
            ):
                continue  # `Zhong Li of Hefei`
            kept.append(_cut_person(candidate, name, drugs))
        else:
            kept.extend(_cut(candidate, name))
    return kept


def _cut_person(candidate: Candidate, name: str, drugs: dict[int, int]) -> Candidate:
    """Return what a network takes for a person without the drug, the words, the dot or the ward around the name."""
    start, end = candidate.start, candidate.end
    drug = drugs.get(end, start)
    if start < drug:  # the begin of a title in a list of references: `Kwan A. Durvalumab after …`
        end = start + len(name[: drug - start].rstrip(" ."))
    elif _CITED.fullmatch(name):
        end -= 1
    elif han := _HAN_AND_WORDS.match(name):
        end = start + len(han.group(1))
    elif _WARD.match(name):
        start += 1
    return candidate if (start, end) == (candidate.start, candidate.end) else replace(candidate, start=start, end=end)


def _is_no_name(candidate: Candidate, name: str, brands: set[str]) -> bool:
    """Say whether what a network proposes is a word for any, a brand with its mark, or a piece of a sentence."""
    if name.casefold() in _NO_NAMES.get(candidate.type, ()):
        return True
    if name.removesuffix("TM") in brands and name.endswith("TM"):
        return True
    if candidate.type == "person":
        return len(name) == 1 or _NO_PERSON.search(name) is not None
    if candidate.type == "organisation":
        if name.islower() and (_MANY.fullmatch(name) or is_common(re.sub("['’]s$", "", name))):
            return True
        if _SOME_HOUSE.fullmatch(name):
            return True
        if candidate.stage == "chinese" and _RUN.match(name):
            return True
        words = name.split()
        return len(words) > 1 and name.isupper() and all(is_common(w.lower()) for w in words)
    return candidate.type == "event" and name[:1].islower() and not any(c.isdigit() for c in name)


def _cut(candidate: Candidate, name: str) -> list[Candidate]:
    """Return a candidate as it is, or cut to its name, or nothing."""
    start = candidate.start
    if candidate.type == "place":
        by_name = _BY_NAME.match(name) if candidate.trust == MODEL else None
        return [replace(candidate, start=start + by_name.end())] if by_name else [candidate]
    if candidate.type == "disease":
        marked = _MARKED_DISEASE.match(name) if candidate.trust >= GAZETTEER else None
        cut = marked or (_SIZE.match(name) if candidate.stage == "disease-head" else None)
        if cut is None:
            return [candidate]
        key = identity_key("disease", name[cut.end() :])
        return [replace(candidate, start=start + cut.end(), key=key, canonical="")]
    if candidate.type == "organisation":
        if _SOME_COMPANY.fullmatch(name):
            return []
        if name.startswith("The ") and name.count(" ") > 1:
            return [replace(candidate, start=start + 4)]
        sent = _SENT.match(name) if candidate.trust == MODEL else None
        if sent:
            return [replace(candidate, end=start + sent.end())]
        both = _COUNTRY_AND_LETTERS.fullmatch(name) if candidate.trust == CURATED else None
        if both:
            land = Candidate(
                start, start + both.end(1), "place", CURATED, "curated", identity_key("place", both.group(1))
            )
            return [land, replace(candidate, start=start + both.start(2))]
    return [candidate]
