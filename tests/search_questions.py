"""Three hundred questions as people ask them, made of parts that are each well formed."""

from __future__ import annotations

import random

WORDS = (
    "lung", "pembrolizumab", "PD-1", "TNF-α", "HER2/neu", "stage III", "phase I/II", "EGFR", "CAR-T", "Müller",
    "non-small-cell", "COVID-19", "1,204", "12.5%", "3.5", "O’Brien", "U.S.", "R&D", "CO₂", "C++", "HER2(+)",
    "肺癌", "EGFR突变", "PD-1抑制剂", "III期", "臨床試驗", "ガン", "면역", "Онколог", "what?", "www.example.org/a?b=c",
)  # fmt: skip
PATTERNS = ("immuno*", "*mab", "w?rd", "tumo*r", "gastrci~", "pembrolizumb~2", "ca*", "免疫治*", "胃?")
PHRASES = (
    '"lung cancer"', '"cancer lung"~5', "“small cell”", "「临床试验」", '"肺癌"', '"PD-1 inhibitor"', "«état stable»",
    '"a b c"~12', '"12.5 %"',
)  # fmt: skip
CONDITIONS = (
    'person:"Hu Xin"', "person:Hu", "org:CSCO", "place：Xiamen", "event:“ESMO Congress”", "product:Keytruda",
    "gene:EGFR", "disease:melanoma", "trial:NCT01234567", "variant:L858R", "publication:Nature", "tag:read",
    'tag:"to read"', "lang:zh", "is:starred", "is:undated", "date:2024", "date:2024-03..2025", "date:..2024",
    "date:2024..", "date:2024-03-05", "after:2024", "before:2025-06", "added:2025", "mentions:2019-06",
    "mentions:1990..1999",
)  # fmt: skip
FIELDS = (
    "title:lung",
    'title:"lung news"',
    "author:weber",
    "source:post",
    'source:"Morning Post"',
    "file:2_a",
    "text:肺癌",
)


def questions(count: int = 300) -> list[str]:
    """Return so many different questions, always the same."""
    draw = random.Random(7)
    every = [*WORDS, *PATTERNS, *PHRASES, *CONDITIONS, *FIELDS]
    found: dict[str, None] = dict.fromkeys(every)

    def part() -> str:
        return draw.choice(draw.choice((WORDS, WORDS, PATTERNS, PHRASES, CONDITIONS, FIELDS)))

    shapes = (
        lambda: f"{part()} {part()}",
        lambda: f"{part()} AND {part()}",
        lambda: f"{part()} OR {part()}",
        lambda: f"{part()} -{part()}",
        lambda: f"{part()} NOT {part()} {part()}",
        lambda: f"NOT ({part()} OR {part()})",
        lambda: f"({part()} OR ({part()} {part()})) -({part()} {part()})",
        lambda: f"（{part()} OR {part()}）　{part()}",
        lambda: f"title:({draw.choice(WORDS)} OR {draw.choice(WORDS)}) {part()}",
        lambda: f"person:(Hu OR Lin) -{part()}",
        lambda: f"({part()})({part()})",
        lambda: f"{part()} NOT({part()}) OR({part()})",
    )
    while len(found) < count:
        found[draw.choice(shapes)()] = None
    return list(found)[:count]
