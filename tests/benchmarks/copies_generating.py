"""Invented articles and what is done to them: copies of many kinds, and serial texts that are no copies.

Every text comes from a seed. Sentences are filled from word lists, so that two articles share phrases by chance as
articles of one field do. Numbers, names and days of one article are its own.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from copies_words import (
    ABOUT,
    CITIES,
    DRUGS,
    FIRST,
    FRAMES,
    HOUSES,
    LAST,
    LEADS,
    NOTICES,
    ORGANS,
    SWAPS,
    TAILS,
    TEMPLATES,
    TITLES,
    TOPICS,
)
from copies_words_chinese import (
    ABOUT_ZH,
    CITIES_ZH,
    FRAMES_ZH,
    HOUSES_ZH,
    LEADS_ZH,
    NAMES_ZH,
    NOTICES_ZH,
    ORGANS_ZH,
    SWAPS_ZH,
    TAILS_ZH,
    TEMPLATES_ZH,
    TITLES_ZH,
    TOPICS_ZH,
)

FIRST_DAY = date(2022, 1, 3)


@dataclass
class Made:
    """One invented article. `story` names what it tells; equal stories are copies, `across` translations."""

    name: str
    story: str
    paragraphs: list[str]
    title: str
    published: date
    language: str = "en"
    kind: str = "original"
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n\n".join(self.paragraphs)


def _facts(rng: random.Random, day: date) -> dict[str, str]:
    """Return the names and numbers of one article."""
    made = {
        "person": f"{rng.choice(FIRST)} {rng.choice(LAST)}",
        "other": f"{rng.choice(FIRST)} {rng.choice(LAST)}",
        "house": rng.choice(HOUSES),
        "city": rng.choice(CITIES),
        "drug": rng.choice(DRUGS)[0] + rng.choice(("nib", "mab", "tide", "stat", "parib")),
        "organ": rng.choice(ORGANS),
        "topic": rng.choice(TOPICS),
        "topic2": rng.choice(TOPICS),
        "study": "".join(rng.choices("ABCDEFGHKLMNOPRSTV", k=6)) + f"-{rng.randint(1, 9)}",
        "day": f"{day.day} {day:%B} {day.year}",
        "weekday": f"{day:%A}",
        "month": f"{day:%B}",
        "year": str(day.year),
        "next": str(day.year + rng.randint(1, 4)),
    }
    for number in range(12):
        made[f"n{number}"] = f"{rng.randint(3, 980) * rng.choice((1, 1, 1, 7)):,}"
        made[f"p{number}"] = f"{rng.randint(2, 96)}" if rng.random() < 0.5 else f"{rng.uniform(1, 96):.1f}"
    return made


def _facts_zh(rng: random.Random, day: date) -> dict[str, str]:
    """Return the same for a Chinese article."""
    made = _facts(rng, day)
    return (
        made
        | {
            "person": rng.choice(NAMES_ZH),
            "other": rng.choice(NAMES_ZH),
            "house": rng.choice(HOUSES_ZH),
            "city": rng.choice(CITIES_ZH),
            "organ": rng.choice(ORGANS_ZH),
            "topic": rng.choice(TOPICS_ZH),
            "topic2": rng.choice(TOPICS_ZH),
            "day": f"{day.year}年{day.month}月{day.day}日",
            "month": f"{day.month}月",
        }
        | {f"n{i}": made[f"n{i}"].replace(",", "") for i in range(12)}
    )


def original(rng: random.Random, name: str, language: str = "en") -> Made:
    """Return an article of its own."""
    day = FIRST_DAY + timedelta(days=rng.randint(0, 1200))
    chinese = language == "zh"
    facts = _facts_zh(rng, day) if chinese else _facts(rng, day)
    leads, frames, tails = (LEADS_ZH, FRAMES_ZH, TAILS_ZH) if chinese else (LEADS, FRAMES, TAILS)
    sentences = [rng.choice(leads)]
    sentences += rng.sample(frames, rng.randint(7, min(16, len(frames))))
    sentences.append(rng.choice(tails))
    told = []
    for sentence in sentences:
        # Each sentence has figures of its own.
        told.append(sentence.format(**facts))
        for number in range(12):
            value = rng.randint(3, 980) * rng.choice((1, 1, 7))
            facts[f"n{number}"] = str(value) if chinese else f"{value:,}"
            facts[f"p{number}"] = f"{rng.uniform(1, 96):.1f}"
        facts["topic"] = rng.choice(TOPICS_ZH if chinese else TOPICS)
        facts["other"] = rng.choice(NAMES_ZH) if chinese else f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    paragraphs, at = [], 0
    joint = "" if chinese else " "
    while at < len(told):
        size = rng.randint(1, 3)
        paragraphs.append(joint.join(told[at : at + size]))
        at += size
    title = rng.choice(TITLES_ZH if chinese else TITLES).format(**facts)
    return Made(name, name, paragraphs, title, day, language, "original", facts)


def plain(rng: random.Random, words: list[str], weights: list[float], name: str) -> Made:
    """Return an article of about 2.9 kB of words by chance, the frequent ones often, as measuring speed needs it."""
    day = FIRST_DAY + timedelta(days=rng.randint(0, 1200))
    drawn = iter(rng.choices(words, cum_weights=weights, k=520))
    sentences: list[str] = []
    sentence: list[str] = []
    for word in drawn:
        sentence.append(str(rng.randint(2, 9000)) if rng.random() < 0.03 else word)
        if len(sentence) > 7 and rng.random() < 0.1:
            sentences.append(" ".join(sentence).capitalize() + ".")
            sentence = []
    paragraphs = [" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4)]
    return Made(name, name, paragraphs, " ".join(sentence[:6]) or name, day, "en", "original", _facts(rng, day))


def _sentences(paragraph: str, chinese: bool) -> list[str]:
    """Return the sentences of a paragraph of ours."""
    if chinese:
        return [s + "。" for s in paragraph.split("。") if s]
    return [s if s.endswith((".", "”")) else s + "." for s in paragraph.split(". ") if s]


def edited(rng: random.Random, made: Made, name: str, kind: str) -> Made:
    """Return a copy of an article: syndicated, trimmed, revised, or as a page with its furniture."""
    chinese = made.language == "zh"
    paragraphs = list(made.paragraphs)
    joint = "" if chinese else " "
    if kind == "trimmed":
        whole = [s for p in paragraphs for s in _sentences(p, chinese)]
        kept = max(3, round(len(whole) * rng.uniform(0.33, 0.6)))
        paragraphs = [joint.join(whole[i : i + 2]) for i in range(0, kept, 2)]
    elif kind == "revised":
        changed = rng.randint(1, max(1, len(paragraphs) // 4))
        for place in rng.sample(range(len(paragraphs)), changed):
            sentences = _sentences(paragraphs[place], chinese)
            spot = rng.randrange(len(sentences))
            frame = rng.choice(FRAMES_ZH if chinese else FRAMES)
            facts = _facts_zh(rng, made.published) if chinese else _facts(rng, made.published)
            sentences[spot] = frame.format(**facts)
            paragraphs[place] = joint.join(sentences)
    elif kind == "copyedited":
        swaps = SWAPS_ZH if chinese else SWAPS
        for old, new in swaps:
            if rng.random() < 0.6:
                paragraphs = [p.replace(old, new) for p in paragraphs]
    elif kind == "junk":
        # Pieces of other pages that no pattern knows.
        for _ in range(rng.randint(1, 3)):
            other = original(random.Random(rng.random()), "junk", made.language)
            paragraphs.insert(rng.randint(1, len(paragraphs)), rng.choice(other.paragraphs[1:]))
    elif kind == "introduced":
        other = original(random.Random(rng.random()), "intro", made.language)
        paragraphs.insert(0, _sentences(other.paragraphs[0], chinese)[0])
    elif kind == "shortened":
        # Here and there a sentence is left out.
        kept_paragraphs = []
        for paragraph in paragraphs:
            sentences = [s for s in _sentences(paragraph, chinese) if rng.random() < 0.82]
            if sentences:
                kept_paragraphs.append(joint.join(sentences))
        paragraphs = kept_paragraphs if len(kept_paragraphs) > 2 else paragraphs
    elif kind == "merged":
        paragraphs = [joint.join(paragraphs[i : i + 3]) for i in range(0, len(paragraphs), 3)]
    elif kind == "quoted":
        paragraphs = [p.replace("“", '"').replace("”", '"').replace("’", "'").replace(" - ", " – ") for p in paragraphs]
    if kind in ("syndicated", "page", "trimmed") and rng.random() < 0.8:
        city = made.facts["city"]
        agency = f"本报{city}电 " if chinese else f"{city.upper()} ({rng.choice(('NW', 'Agency', 'Wire'))}) - "
        paragraphs[0] = agency + paragraphs[0]
    notices = NOTICES_ZH if chinese else NOTICES
    if kind in ("syndicated", "page"):
        for _ in range(rng.randint(1, 2) if kind == "syndicated" else rng.randint(3, 6)):
            paragraphs.insert(rng.randint(0, len(paragraphs)), rng.choice(notices))
    if kind == "syndicated" and rng.random() < 0.6:
        about = rng.choice(ABOUT_ZH if chinese else ABOUT).format(house=made.facts["house"], city=made.facts["city"])
        paragraphs += about.split("|")
    title = rng.choice(TITLES_ZH if chinese else TITLES).format(**made.facts)
    day = made.published + timedelta(days=rng.choice((0, 0, 0, 1, 1, 2, 5, 30)))
    return Made(name, made.story, paragraphs, title, day, made.language, kind, made.facts)


EDITS = (
    "syndicated",
    "page",
    "trimmed",
    "revised",
    "merged",
    "quoted",
    "copyedited",
    "junk",
    "introduced",
    "shortened",
)


def follow_up(rng: random.Random, made: Made, name: str) -> Made:
    """Return a later article that tells something new, and repeats some sentences about what went before."""
    chinese = made.language == "zh"
    fresh = original(rng, name, made.language)
    background = [s for p in made.paragraphs for s in _sentences(p, chinese)]
    start = rng.randrange(max(1, len(background) - 3))
    repeated = background[start : start + rng.randint(2, 4)]
    day = made.published + timedelta(days=rng.randint(3, 60))
    paragraphs = [*fresh.paragraphs, ("" if chinese else " ").join(repeated)]
    return Made(name, name, paragraphs, fresh.title, day, made.language, "follow-up", fresh.facts)


def digest(rng: random.Random, articles: list[Made], name: str) -> Made:
    """Return the first paragraphs of several articles, as a digest has them."""
    paragraphs = [made.paragraphs[0] for made in articles]
    last = max(made.published for made in articles)
    return Made(name, name, paragraphs, "The week", last, articles[0].language, "digest", articles[0].facts)


def series(rng: random.Random, name: str, kind: str, language: str = "en", count: int = 4) -> list[Made]:
    """Return serial texts, none of them a copy of another: of one house or one template each."""
    chinese = language == "zh"
    day = FIRST_DAY + timedelta(days=rng.randint(0, 900))
    fixed = _facts_zh(rng, day) if chinese else _facts(rng, day)
    template = rng.choice((TEMPLATES_ZH if chinese else TEMPLATES)[kind])
    about = rng.choice(ABOUT_ZH if chinese else ABOUT).format(house=fixed["house"], city=fixed["city"])
    made = []
    for number in range(count):
        then = day + timedelta(days={"month": 30, "letter": 7, "programme": 1}.get(kind, 25) * number)
        facts = _facts_zh(rng, then) if chinese else _facts(rng, then)
        if kind in ("month", "letter", "programme", "press"):
            facts |= {key: fixed[key] for key in ("house", "city", "organ")}
        paragraphs = [paragraph.format(**facts) for paragraph in template]
        if kind == "press":
            # The heading of boilerplate is often missing.
            paragraphs += about.split("|")[rng.randint(0, 1) :]
        title = rng.choice(TITLES_ZH if chinese else TITLES).format(**facts)
        own = f"{name}.{number}"
        made.append(Made(own, own, paragraphs, title, then, language, kind, facts))
    return made


SERIES = ("month", "letter", "programme", "press", "trial")
