"""Tell years from numbers that count or number something: patients, doses, catalogue entries, pages."""

from __future__ import annotations

import re

from cuttings_db.dates.patterns import Pattern

__all__ = ["counts_something"]

_COUNTED = Pattern(
    r"[ ]{1,2}(?:[\w-]{1,20}[ ]){0,3}?(?:patients?|people|persons?|men|women|\w{0,12}(?:children|boys|girls)"
    r"|cases?|controls?"
    r"|samples?|subjects?|participants?"
    r"|individuals?|cells?|genes?|deaths?|volunteers?|respondents?|hospitals?|tumou?rs?|mice|rats|times|words"
    r"|pages?|copies|beds"
    r"|families|households|articles|studies|trials|variants|mutations|proteins|peptides|residues|nucleotides"
    r"|amino acids|spots|records|specimens|questionnaires|responses|reports|reads|bp|kb|mg"
    r"|kg|g|ml|mm|cm|km|m|nm|µm|μm|U|IU|pg|ng|µg|μg|micrograms?|mmol|nmol|kDa|rpm|Gy|Hz"
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
_LIKE_YEAR = Pattern(r"(?:in|of|the|since|from|to|between|and|by|until|during|after|before|year)[ ]$", re.IGNORECASE)
_NUMBERED = Pattern(
    r"(?:\b(?:n|no|nos|nr|number|numbers|figure|fig|table|page|pages|pp|p|vol|volume|version|v|room|rs|ref|refs"
    r"|lot|cat"
    r"|model|item|grant|chapter|section|rule|article|act|lipofectamine|hiseq|novaseq|nextseq|miseq|windows"
    r"|total|reached|least"
    r"|most|than|over|nearly|almost|approximately|some|only|exactly|another|additional|further|all|these|those"
    r"|score[sd]?|codons?(?: at)?|cDNA|nucleotides?|nt|positions?|residues?|amino acid|exon|dilution)"
    r"\b[.:]?[ ]?[=#]?[ ]?|[=<>≥≤×*+/\\#$€£¥][ ]?|[A-Za-z0-9](?<!mid)(?<!early)(?<!late)(?<!pre)(?<!post)-"
    r"|\bISO[ /]?(?:IEC[ ])?|\bRS|\brs|total of "
    r"|number of |cohort of |[0-9][ ]?[:\[][ ]?|(?-i:\b[A-Z][a-z]?[0-9]{0,3}) - )$",
    re.IGNORECASE,
)
_MEASURED = Pattern(
    r"[ ]?(?:\+[ ]?/[ ]?-|±|(?:[ACGT][ ]?(?:[-–]|>|→|[ACGT]\b)|del|ins|dup)(?![a-z])|%|°|×|x[ ]?[0-9]"
    r"|[-/ ](?:mg|ml|kg|bp|kb|well|bed|page|year|day|mile|foot|metre|meter|strong)\b"
    r"|:[0-9]|(?:例|名|人|位|个|家|项|份|只|株|种|次|余|多|元|万|亿|米|公里|吨"
    r"|毫克|毫米|厘米|平方|英里|公斤|千克|海里|英尺|亩|张|套|台|篇)|\)?[ ]?=)"
)


def counts_something(text: str, start: int, end: int) -> bool:
    """Tell whether the four figures at `[start, end)` are a count or a number of something rather than a year."""
    before = text[max(0, start - 24) : start]
    if _NUMBERED.search(before) or _MEASURED.match(text, end):
        return True
    counted = _COUNTED.match(text, end)
    if counted is None:
        # Few articles tell of years before 1500, and many numbers look like them.
        return text[start:end] < "1500" and not _LIKE_YEAR.search(before)
    # "the 2016 trial", "in 2016 patients …": one noun right after a year with its article is a name, plurals count.
    word = counted[0].split()[-1].lower()
    if word in _UNITS:
        return True
    plural = word.endswith(("s", "children")) or word in ("people", "men", "women", "children", "mice")
    return plural or not _LIKE_YEAR.search(before)
