"""Names with a fixed shape that a text explains once: trials (`LANTERN-2`, `NCT0…`) and codes of drugs (`LTN-207`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings_db.entities.candidates import PATTERN, Candidate
from cuttings_db.entities.context import Context
from cuttings_db.entities.lexicon import lexicon

__all__ = ["find_codes", "find_trials"]

_REGISTERED = re.compile(
    r"(?<![A-Za-z0-9])(?:NCT ?0?\d{7,8}|ChiCTR[- ]?(?:[A-Z]{2,4}[- ]?)?\d{8,10}|CTR20\d{6}|ISRCTN\d{8}|UMIN\d{9}"
    r"|jRCT[a-z]?\d{9,10}|EudraCT ?\d{4}-\d{6}-\d\d|ACTRN\d{14})(?!\d)"
)
_REGISTRIES = ("NCT", "ChiCTR", "CTR20", "ISRCTN", "UMIN", "jRCT", "EudraCT", "ACTRN")
# These begin with a class of characters, and only then look back: so the search skips all other characters at once.
_SERIES = re.compile(
    r"([A-Za-z](?<![A-Za-z0-9][A-Za-z])[A-Za-z]{1,13}(?:-[A-Za-z]{2,12})?)[- ]?\d{1,4}[A-Z]?(?![A-Za-z0-9])"
)
_SERIES_WORD = re.compile(
    r"([A-Z](?<![A-Za-z0-9-][A-Z])[A-Za-z]+(?:-[A-Za-z0-9]+)?)"
    r"(?=(?: (?:phase|Phase|trial|study|Study|Trial|clinical)\b| ?(?:研究|试验|試驗|临床|臨床)))"
)
# A name in capitals, perhaps of several parts and with a number.
_REST = r"[A-Za-z]*(?:-[A-Z][A-Za-z]+)*(?:[- ]?\d{1,3}[A-Z]?)?"
_SHAPE = rf"[A-Z]{_REST}"
_STATED_BEHIND = re.compile(
    rf"([A-Z](?<![A-Za-z0-9-][A-Z]){_REST})"
    r"(?=(?: (?:[Pp]hase \w+ |clinical |randomi[sz]ed |extension |platform |registration(?:al)? )?"
    r"(?:trial|study|programme|program|protocol|cohort|consortium trial)\b"
    r"|[ ]?(?:研究|试验|试驗|試驗|方案|队列|项目)"
    r"|,? (?:\(|（)?(?:an?|the|its) (?:[\w/-]+,? ){0,6}(?:trial|study)\b|[ ]?[(（](?:NCT|ChiCTR|ISRCTN|jRCT)\d))"
)
_STATED_BEFORE = re.compile(
    r"(?:\b(?:trial|study|trials|studies)(?: called| named| known as|,)? [(（]?"
    r"|\b(?:patients|part|participat\w+|enrol\w+|are) (?:of|in|from) (?:the )?|(?:研究|试验|试驗)[ （(]?)"
    rf"({_SHAPE})(?![A-Za-z0-9-])"
)
# A cooperative group and the number of its protocol: `EORTC 22033`, `NSABP B-31`, `RTOG 0617`.
_GROUPS = (
    "EORTC|SWOG|RTOG|NSABP|ECOG|ECOG-ACRIN|CALGB|Alliance|NRG|GOG|AIO|JCOG|WJOG|KCSG|CCTG|NCIC|TROG|GERCOR|CTONG|ACOSOG"
    "|IBCSG|ABCSG|GBG|TORG|WJTOG|AGITG|ANZUP|HOVON|ALLG|UKALL|AALL|ACNS|NSG|SSG|PETHEMA|GELTAMO|GOIRC"
)
_GROUP_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9-])(?:{_GROUPS})"
    r"[- /]?(?:(?:[A-Z]{1,4}-?)?\d{2,6}(?:[/-]\d{2,4})?[A-Z]?|[XVI]{2,6})(?![A-Za-z0-9])"
)
_ANY_GROUP = tuple(_GROUPS.split("|"))
# A word in capitals with a number behind a hyphen, where the text tells of trials: `MERIDIAN-2`.
_NUMBERED = re.compile(
    r"([A-Z](?<![A-Za-z0-9-][A-Z])(?:[A-Z]{4,}(?:-[A-Z]{3,})?|[A-Z]+[a-z]*[A-Z]+[a-z]*))-\d{1,2}(?![A-Za-z0-9-])"
)
_OF_TRIALS = re.compile(
    r"\b(?:trial|study|phase|randomi[sz]ed|enrol\w*|progression-free|hazard ratio|arm|cohort|cancer|patients)\b"
    r"|试验|試驗|研究|入组|癌|患者|期临床",
    re.IGNORECASE,
)
# A sponsor's own number stands in brackets behind the name of the trial: `HARBOR-2 (MRW-2014-302)`.
_PROTOCOL = re.compile(r"[ ]?[(（]([A-Z]{2,6}-?[A-Z0-9]{1,8}(?:-[A-Z0-9]{2,5}){1,3}|[A-Z]{2,4}\d{3,6}-\d{2,4})[)）]")
_CODE = re.compile(
    r"([mA-Z](?<![A-Za-z0-9-][mA-Z])(?:(?<=m)RNA|(?<=[A-Z])[A-Z]{1,3}))-?\d{2,8}[A-Z]?\d{0,2}(?![A-Za-z0-9])"
)
_LONG_CODE = re.compile(r"([A-Z](?<![A-Za-z0-9-][A-Z])[A-Z]{1,4})-\d{3,6}[A-Z]?(?![A-Za-z0-9-])")
# Where these stand, a code of letters and figures is rather a drug than a standard or a flight.
_MEDICAL = re.compile(
    r"\b(?:drugs?|tablets?|inhibitors?|doses?|dosed|dosing|radioligands?|therap(?:y|ies)|antibod(?:y|ies))\b|药|藥|抑制剂"
)
_DRUG_BEFORE = re.compile(
    r"(?:\b(?:drug|candidate|compound|molecule|agent|medicine|antibody|inhibitor|degrader|conjugate|vaccine|therapy"
    r"|agonist|radioligand|radiopharmaceutical|called),? "
    r"|\b(?:tablets|doses?|boxes|capsules|infusions?|approval|filing|safety|efficacy|study|trial) (?:of|for) "
    r"|\b(?:received|receiving|took|taking|submit|file|filed|given|evaluating|testing|licen[sc]ed|treated with) "
    r"|(?:药物|藥物|新药|新藥|候选药|制剂|单抗|单藥|抑制剂|抑制劑|药品|藥品|口服|注射用))$"
)
_DRUG_BEHIND = re.compile(
    r",? (?:\(?(?:an?|the|its) (?:[\w/-]+,? ){0,7}"
    r"(?:drug|inhibitor|antibody|degrader|conjugate|vaccine|agonist|antagonist|therapy|molecule)\b"
    r"|tablets?\b|monotherapy\b|capsules?\b|plus\b|in combination\b|combined with\b|filing\b)"
    r"|[（(]?(?:单抗|单药|片|胶囊|注射液|联合)"
)


_QUOTED_HAN = re.compile(r"[“「]([\u3400-\u9fff]{2,5}-\d{1,3})[”」]")
_OF_A_YEAR = re.compile(r"-20[12]\d(?= ?(?:研究|试验|試驗))")


def _looks_like_a_trial(name: str) -> bool:
    """Say whether a name has the capitals of a trial's: `LAURA`, `WU-KONG6`, `HARMONi-2`; not `Study` or `DNA`."""
    letters = [c for c in name if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    digits = any(c.isdigit() for c in name)
    return len(letters) >= 4 and capitals >= 3 and (capitals * 2 > len(letters)) and (digits or len(letters) >= 5)


def find_trials(context: Context) -> Iterator[Candidate]:
    """Yield registered numbers, the known series, and names that the text calls a trial once, wherever they stand."""
    text = context.text
    if any(prefix in text for prefix in _REGISTRIES):
        for match in _REGISTERED.finditer(text):
            yield Candidate(match.start(), match.end(), "trial", PATTERN, "trial")
    series, never = lexicon("trial_series"), lexicon("no_trials")
    # Plain searches for what few texts name are faster than the patterns.
    for pattern in (_SERIES, _SERIES_WORD) if any(name in text for name in series) else ():
        for match in pattern.finditer(text):
            if match.group(1) in series:
                yield Candidate(match.start(), match.end(), "trial", PATTERN, "trial")
    for match in _GROUP_NUMBER.finditer(text) if any(group in text for group in _ANY_GROUP) else ():
        yield Candidate(match.start(), match.end(), "trial", PATTERN, "trial")
    known = {text[c.start : c.end] for c in context.known if c.stage == "curated" or c.type in ("gene", "place")}
    yield from _numbered(text, known)
    yield from _of_characters(text)
    stated = {m.group(1) for pattern in (_STATED_BEHIND, _STATED_BEFORE) for m in pattern.finditer(text)}
    for name in sorted(n for n in stated - never - known if _looks_like_a_trial(n)):
        stem = re.sub(r"[- ]?\d+[A-Z]?$", "", name)
        # A city or a gene with a number of its own is a trial where the text says so: `SAKURA-3`.
        if stem in never or (stem in known and (stem == name or "-" not in name)):
            continue
        numbered = r"[- ]?\d{1,3}[A-Z]?" if stem != name else ""  # its sisters too: `BRIGHTPATH-5`
        for match in re.finditer(rf"(?<![A-Za-z0-9-]){re.escape(stem)}{numbered}(?![A-Za-z0-9-])", text):
            yield Candidate(match.start(), match.end(), "trial", PATTERN, "trial")


def _of_characters(text: str) -> Iterator[Candidate]:
    """Yield trials with a name in characters, in quotation marks: `“岭南-07”研究`."""
    for match in _QUOTED_HAN.finditer(text):
        if _OF_TRIALS.search(text, max(0, match.start() - 30), match.end() + 30):
            yield Candidate(match.start(1), match.end(1), "trial", PATTERN, "trial")


def _numbered(text: str, known: set[str]) -> Iterator[Candidate]:
    """Yield words in capitals with a number, and the sponsor's number in brackets behind them."""
    never = lexicon("no_trials") | lexicon("no_drug_codes")
    for match in _NUMBERED.finditer(text):
        if match.group(1) in never or match.group() in never or match.group() in known:
            continue
        if _OF_TRIALS.search(text, max(0, match.start() - 120), match.end() + 120):
            yield Candidate(match.start(), match.end(), "trial", PATTERN, "trial")
            protocol = _PROTOCOL.match(text, match.end())
            if protocol:
                yield Candidate(protocol.start(1), protocol.end(1), "trial", PATTERN, "trial")


def find_codes(context: Context) -> Iterator[Candidate]:
    """Yield codes of drugs: those of known makers, and those that the text calls a drug once."""
    text = context.text
    prefixes, never = lexicon("drug_code_prefixes"), lexicon("no_drug_codes")
    for match in _CODE.finditer(text):
        if _OF_A_YEAR.match(text, match.end(1)):
            yield Candidate(match.start(), match.end(), "trial", PATTERN, "trial")  # `HH-2025研究`
        elif match.group(1) in prefixes or _DRUG_BEFORE.search(text, max(0, match.start() - 24), match.start()):
            yield Candidate(match.start(), match.end(), "product", PATTERN, "code", kind="drug")
    places: dict[str, list[re.Match[str]]] = {}
    for match in _LONG_CODE.finditer(text):
        if match.group(1) not in never and not _OF_A_YEAR.match(text, match.end(1)):
            places.setdefault(match.group(), []).append(match)
    medical = len(places) and _MEDICAL.search(text) is not None
    for code, matches in places.items():
        if (medical and re.fullmatch(r"[A-Z]{2,4}-\d{3,4}", code)) or any(
            _DRUG_BEFORE.search(text, max(0, m.start() - 30), m.start()) or _DRUG_BEHIND.match(text, m.end())
            for m in matches
        ):
            for match in matches:
                yield Candidate(match.start(), match.end(), "product", PATTERN, "code", kind="drug")
