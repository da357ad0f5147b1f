"""Tell years from numbers that count or number something: patients, doses, catalogue entries, pages."""

from __future__ import annotations

import re

from cuttings_db.dates.patterns import Pattern

__all__ = ["counts_something"]

_COUNTED = Pattern(
    r"[ ]{1,2}(?:(?!(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|and|or|in|on|at|of|for|by|to"
    r"|from|with|was|were|is|are|had|has|saw|brought|marked|became|will|would|may|can)[ ])"
    r"[\w-]{1,20}[ ]){0,3}?(?:patients?|people|persons?|men|women"
    r"|\w{0,12}(?:children|boys|girls)"
    r"|cases?|controls?"
    r"|samples?|subjects?|participants?"
    r"|individuals?|cells?|genes?|deaths?|volunteers?|respondents?|hospitals?|tumou?rs?|mice|rats|times|words"
    r"|pages?|copies|beds"
    r"|families|households|articles|studies|trials|variants|mutations|proteins|peptides|residues|nucleotides"
    r"|amino acids|spots|records|specimens|questionnaires|responses|reports|reads|wells|points|recoveries"
    r"|base pairs?|bases|nt|bp|kb|mg"
    r"|kg|g|ml|mm|cm|km|m|nm|µm|μm|U(?!\.)|IU|pg|ng|µg|μg|micrograms?|mmol|nmol"
    r"|pmol|fmol|ppm|cpm|dpm|kcal|kJ|kDa|rpm|Gy|Hz"
    r"|miles?|metres?|meters?|feet|ft|hours?|minutes?|seconds?|days|weeks|months|years|dollars|euros|yuan|yen"
    r"|pounds|percent"
    r"|degrees|troops|soldiers|men|ships|tanks|aircraft|prisoners|civilians|casualties|tons?|tonnes|votes?"
    r"|members|students"
    r"|employees|jobs|units|seats|species|nodes|lesions|admissions|events|procedures|operations|surgeries)\b",
    re.IGNORECASE,
)
_UNITS = (
    "u",
    "iu",
    "pg",
    "ng",
    "µg",
    "μg",
    "mg",
    "kg",
    "ml",
    "mmol",
    "nmol",
    "kda",
    "rpm",
    "gy",
    "hz",
    "microgram",
    "micrograms",
    "nucleotides",
)
_LIKE_YEAR = Pattern(
    r"(?:early|late|mid|in|of|the|since|from|to|between|and|by|until|during|after|before|year)[ ]$", re.IGNORECASE
)
_NUMBERED = Pattern(
    r"(?:\b(?:n|no|nos|nr|number|numbers|figure|fig|table|page|pages|pp|p|vol|volume|version|v|room|rs|ref|refs"
    r"|lot|cat"
    r"|model|item|grant|chapter|section|rule|article|lipofectamine|hiseq|novaseq|nextseq|miseq|windows"
    r"|flight|bus|gate|hall|seats|booth|poster|posters|abstract|leaflet|suite|extension|ext|box"
    r"|total|reached|least"
    r"|most|than|over|nearly|almost|approximately|some|only|exactly|another|additional|further|all|these|those"
    r"|score[sd]?|codons?(?: at)?|cDNA|nucleotides?|nt|positions?|residues?|amino acids?|exon|dilution)"
    r"\b[.:]?[ ]?[=#]?[ ]?|[=<>≥≤×*+/\\#$€£¥][ ]?|[A-Za-z0-9](?<!mid)(?<!early)(?<!late)(?<!pre)(?<!post)-"
    r"|\bISO[ /]?(?:IEC[ ])?|\bRS|\brs|total of "
    r"|number of |cohort of |[0-9][ ]?[:\[][ ]?|(?-i:\b[A-Z][a-z]?[0-9]{0,3}) - )$",
    re.IGNORECASE,
)
_MEASURED = Pattern(
    r"[ ]?(?:\+[ ]?/[ ]?-|±|(?:[ACGT][ ]?(?:[-–]|>|→|[ACGT]\b)|del|ins|dup)(?![a-z])|%|°|×|x[ ]?[0-9]"
    r"|[-/ ](?:mg|ml|kg|bp|kb|well|bed|mile|foot|metre|meter|strong)\b"
    r"|[ ]?-[ ]?(?:page|year|day|base|nucleotide|residue)\b|-[0-9]{1,3}(?![0-9])"
    r"|:[0-9]|(?:例|名|人|位|个|家|项|份|只|株|种|次|余|多|元|万|亿|米|公里|吨"
    r"|毫克|毫米|厘米|平方|英里|公斤|千克|海里|英尺|亩|张|套|台|篇)|\)?[ ]?=)"
)
# "of 2019 samples, 1998", "1845 deaths and 2011": one of several counts; "from 1805 to 1932 points": its end counts.
_AMONG = Pattern(
    r"\bof (?:the )?[0-9][0-9,]* [\w -]{3,30}, $"
    r"|(?<![\w.,-])(?<!week )(?<!quarter )(?<!issue )(?<!weeks )(?<!half )"
    r"(?<!no )(?<!no. )(?<!report )(?<!volume )(?:[3-9][0-9]|[1-9][0-9]{2}) of (?:the )?$"
    r"|\b[0-9][0-9,]* [a-z]{3,12}s (?:and|or|versus|vs\.?) $"
    r"|\b(?:nucleotides?|residues?|codons?|positions?|tyrosines?|serines?|cysteines?|lysines?|cDNA|acids?) [0-9]{1,4}"
    r"(?: ?, [0-9]{1,4}){0,4} ?,? (?:and|or|to|-) $|\b0[0-9]{3} (?:and|or|to|-) $"
    r"|(?:\(|\b(?:from|to|between|and|at))[ ]?- ?$",
    re.IGNORECASE,
)
# "Org 2058": a drug by its maker's letters.
_CODE = Pattern(r"\b(?:Org|Ro|Ru|RU|Bay|Hoe|Sch|Tween|Triton|poloxam[a-z]+) $")
# Pages after a volume: "Science 275, 1927-1930"; "- 1894 to + 37" on a map of a gene; "one in 1000".
_PAGES = Pattern(r"(?<![0-9.])[0-9]{1,3}[ ]?[,:;]?[ ]$")
_MONTH_NEAR = Pattern(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,8} [^.]{0,20}$")
_PROPORTION = Pattern(r"\b(?:1|one)\b[ \w-]{0,40} (?:in|per|out of)(?: every)? $")
# "(HKEX: 1955)"; "with 1927,"; "2035 scans", "1200 francs": a plural noun right behind makes it a count, unless it is
# the year of what it names: "the 2016 elections".
_STOCK = Pattern(
    r"\b(?:HKEX|SEHK|SSE|SZSE|NYSE|NASDAQ|Nasdaq|TSE|TYO|KRX|KOSDAQ|SIX|code)[:.]? ?$"
    r"|(?<!compared )(?<!line )(?<!starting )(?<!beginning )(?<!consistent )\bwith $"
)
_NOUNS = Pattern(
    r" (?!(?:was|has|is|does|says|said|as|its|his|this|us|thus|across|versus|always|perhaps|towards|afterwards|besides"
    r"|plus|less|unless|series|news|marks|brings|sees|ends|begins|starts|shows|remains|seems|comes|gives|makes|sets|opens"
    r"|tells|elections?|guidelines|results|figures|sales|earnings|revenues|games|championships|awards|olympics|means|looks"
    r"|takes|promises|holds|follows|needs|includes)\b)[a-z]{3,14}(?<!s)s\b(?! (?:in|for) (?:19|20)[0-9]{2})"
)
_OF_YEAR = Pattern(
    r"(?:\b(?:in|the|a|an|since|until|till|by|during|throughout|year|early|late|mid|and|to|for|its|their|our|his|her|from"
    r"|between|after|before|this|that|each|every|end|middle|start|beginning of|spring of|summer of|autumn of|winter of"
    r"|fall of|January|February|March|April|May|June|July|August|September|October|November|December|quarter of|half of"
    r"|end of|[0-9]{1,2},)|[’']s|[(,;:–-]|^|(?-i:\b(?!Of\b)[A-Z][\w-]{1,24}))[ ]?$",
    re.IGNORECASE,
)
_OTHER = Pattern(r" (?:to|or|versus|vs\.?) [0-9]{4}(?![0-9])")

# "In 2022 cases rose", "from 2016 to 2020 patients came": a verb behind the noun leaves it nothing to be counted by.
_IN = Pattern(
    r"(?i)\b(?:in|since|by|during|until|(?:from|between) (?:19|20)[0-9]{2} (?:to|until|through|and)|from|between) $"
)
_VERB = Pattern(
    r"(?: (?:to|until|through|and) (?:19|20)[0-9]{2})? [a-z]{3,16}s?"
    r" (?:have|has|rose|fell|grew|was|had|will|would|could|may|can|came|died"
    r"|dropped|doubled|tripled|increased|decreased|declined|climbed|soared|halved|peaked|went|became|began|reached)\b"
)


def _tells_a_year(text: str, start: int, end: int, before: str) -> bool:
    """Tell whether a word of time stands before the figures, and a noun with its verb behind them."""
    return "1900" <= text[start:end] <= "2040" and bool(_IN.search(before) and _VERB.match(text, end))


def counts_something(text: str, start: int, end: int) -> bool:
    """Tell whether the four figures at `[start, end)` are a count or a number of something rather than a year."""
    before = text[max(0, start - 24) : start]
    if _tells_a_year(text, start, end, before):
        return False
    if _NUMBERED.search(before) or _MEASURED.match(text, end) or _AMONG.search(text, max(0, start - 60), start):
        return True
    if _STOCK.search(before) or (_NOUNS.match(text, end) and not _OF_YEAR.search(before)):
        return True
    if other := _OTHER.match(text, end):
        return _COUNTED.match(text, other.end()) is not None
    counted = _COUNTED.match(text, end)
    if counted is not None and _LIKE_YEAR.search(before) and re.search(r"[ ][A-Z][a-z]", counted[0]):
        return False  # "in 1970 American hospitals"
    if counted is None:
        # Few articles tell of years before 1700 or after 2040, and many numbers look like them.
        far = not "1700" <= text[start:end] <= "2040" and not (before.endswith("("))
        if _PAGES.search(before) and not _MONTH_NEAR.search(text, max(0, start - 40), start):
            return True
        if text[end - 2 : end] == "00" and _PROPORTION.search(text, max(0, start - 60), start):
            return True
        return (far and not _LIKE_YEAR.search(before)) or _CODE.search(before) is not None
    # "the 2016 trial", "in 2016 patients …": one noun right after a year with its article is a name, plurals count.
    word = counted[0].split()[-1].lower()
    if word in _UNITS:
        return True
    plural = word.endswith(("s", "children")) or word in ("people", "men", "women", "children", "mice")
    return plural or not _LIKE_YEAR.search(before)
