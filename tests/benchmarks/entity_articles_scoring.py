"""Compare what the engine says with the annotated articles: mentions, entities, identity, claims.

Titles are what the claims `title` and `role` say: the annotation lists offices ("Chief Medical Officer", 院长) with
academic titles. The organisation behind "of", "at", "for" is cut off our words, for the annotation leaves it out. Mere
forms of address (Dr, Mr, Ms, 女士) are not annotated anywhere: ours are not counted unless they are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from entity_articles_annotation import CLAIMS, ROLES, Article, Gold, Span, hard_negatives

Key = tuple[str, str]

_ADDRESS = re.compile(r"(?:dr|mr|mrs|ms|miss|sir|dame)\.?|先生|女士|小姐")
_BEFORE_HOUSE = re.compile(r"(?:,|\s+(?:of|at|for|in|with|to|from))?(?:\s+(?:the|our|its))?\s*$", re.IGNORECASE)

# A claim may carry the words of the text instead of the role; the first role whose word occurs is meant.
_ROLE_WORDS = {
    "chair": "chair moderat presid host 主持 主席 座长 座長",
    "panellist": "panel discuss 讨论 討論 与谈 與談 圆桌 座谈 座談",
    "speaker": "speak spoke present report talk lectur deliver keynote address "
    "报告 報告 演讲 演講 发言 發言 致辞 致詞 致辭 分享 介绍",
    "attendee": "attend participa visit join 参加 參加 出席 参会 與會 与会",
}


@dataclass
class Counts:
    """Right, missed and false answers."""

    right: int = 0
    missed: int = 0
    false: int = 0

    def add(self, other: Counts) -> None:
        self.right += other.right
        self.missed += other.missed
        self.false += other.false

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false) if self.right + self.false else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.missed + self.false) if self.right else 0.0


@dataclass
class Answer:
    """What the engine says of an article: mentions that count, and claims put into the ids of the annotation."""

    found: list[Any]
    gold_of: dict[Span, Gold]
    claims: dict[str, set[tuple[str, ...]]]


@dataclass
class Score:
    """All figures of one part of the set."""

    articles: int = 0
    mentions: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    entities: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    claims: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    identity: tuple[float, float, float] = (0.0, 0.0, 0.0)
    wrong_merges: list[tuple[str, ...]] = field(default_factory=list)
    one_spelling: list[tuple[str, ...]] = field(default_factory=list)
    pairs_seen: int = 0
    pairs: int = 0


def answer(article: Article, depth: str = "full", drop_substances: bool = False) -> Answer:
    """Run the engine over one article; predictions on optional places are dropped."""
    from cuttings_db.entities import find_claims, find_mentions

    found = find_mentions(article.text, article.language, depth)
    claims = find_claims(article.text, found)
    return compare(article, found, claims, drop_substances)


def compare(article: Article, found: Sequence[Any], claims: Sequence[Any], drop_substances: bool = False) -> Answer:
    """Match mentions to the annotation by span and type, and say claims in its ids."""
    exact = {(g.start, g.end, g.type): g for g in article.mentions}
    optional = [g for g in article.mentions if g.optional]
    kept = []
    gold_of: dict[Span, Gold] = {}
    of_key: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        gold = exact.get((one.start, one.end, one.type))
        if gold is not None and covered(article.text, gold.parts) != covered(article.text, one.parts):
            gold = None
        if gold is not None:
            of_key[f"{one.type}:{one.key}"][gold.entity] += 1
        if gold is None or gold.optional:
            if any(g.type == one.type and g.start < one.end and one.start < g.end for g in optional):
                continue
            if drop_substances and one.type == "product" and one.kind == "substance":
                continue
        else:
            gold_of[(one.start, one.end)] = gold
        kept.append(one)
    said: dict[str, set[tuple[str, ...]]] = {kind: set() for kind in CLAIMS}
    annotated = {row for row, _ in article.claims["title"]}
    departments = {g.entity for g in article.mentions} - {g.entity for g in article.mentions if not g.optional}
    for claim in claims:
        if claim.kind not in (*CLAIMS, "role") or not claim.entity_key.startswith("person:"):
            continue
        who = _gold_id(of_key, claim.entity_key)
        other = _gold_id(of_key, claim.other_key)
        if claim.kind == "attendance":
            said["attendance"].add((who, other, role_of(claim.value)))
        elif claim.kind == "affiliation" and other not in departments:
            said["affiliation"].add((who, other))
        elif claim.kind in ("title", "role"):
            value = title_of(article, found, claim)
            if (who, value) in annotated or not _ADDRESS.fullmatch(value):
                said["title"].add((who, value))
    return Answer(kept, gold_of, said)


def covered(text: str, parts: Iterable[Sequence[int]]) -> str:
    """Return what the parts of a mention hold, blanks and line ends aside."""
    return "".join("".join(text[start:end].split()) for start, end in parts)


def title_of(article: Article, found: Sequence[Any], claim: Any) -> str:
    """Return the words of a title or role without the organisation behind them, nor the department."""
    start, end = claim.parts[0][0], claim.parts[-1][1]
    named = (one for one in (*found, *article.mentions) if one.type == "organisation")
    houses = [one.start for one in named if start < one.start < end]
    words = claim.value
    if houses:
        words = _BEFORE_HOUSE.sub("", article.text[start : min(houses)])
    return " ".join(words.split()).casefold()


def role_of(words: str) -> str:
    """Return the role that a claim's value means."""
    low = words.casefold()
    if low in ROLES:
        return low
    return next((role for role, stems in _ROLE_WORDS.items() if any(stem in low for stem in stems.split())), low)


def _gold_id(of_key: dict[str, Counter[str]], key: str) -> str:
    """Return the annotated entity that most mentions of a key stand on, or the key where there is none."""
    counted = of_key.get(key)
    return max(sorted(counted), key=lambda who: counted[who]) if counted else f"?{key}"


def count_mentions(article: Article, got: Answer) -> dict[str, Counts]:
    """Count mentions by type, strict: span and type."""
    counts: dict[str, Counts] = defaultdict(Counts)
    for gold in article.mentions:
        if gold.optional:
            continue
        hit = got.gold_of.get((gold.start, gold.end))
        counts[gold.type].right += hit is gold
        counts[gold.type].missed += hit is not gold
    for one in got.found:
        hit = got.gold_of.get((one.start, one.end))
        counts[one.type].false += hit is None or hit.type != one.type
    return counts


def match_entities(article: Article, got: Answer) -> tuple[dict[Key, str], list[str], list[Key]]:
    """Match predicted to annotated entities one to one, most common mentions first: pairs, missed, false."""
    groups: dict[Key, list[Any]] = defaultdict(list)
    for one in got.found:
        groups[(one.type, one.key)].append(one)
    common: Counter[tuple[Key, str]] = Counter()
    for key, mentions in groups.items():
        for one in mentions:
            hit = got.gold_of.get((one.start, one.end))
            if hit is not None and hit.type == one.type:
                common[(key, hit.entity)] += 1
    pairs: dict[Key, str] = {}
    taken: set[str] = set()
    for (key, who), _ in sorted(common.items(), key=lambda item: (-item[1], item[0])):
        if key not in pairs and who not in taken:
            pairs[key] = who
            taken.add(who)
    wanted = dict.fromkeys(g.entity for g in article.mentions if not g.optional)
    return pairs, [who for who in wanted if who not in taken], [key for key in groups if key not in pairs]


def count_entities(article: Article, got: Answer) -> dict[str, Counts]:
    """Count entities by type after resolution within the article."""
    counts: dict[str, Counts] = defaultdict(Counts)
    pairs, missed, false = match_entities(article, got)
    for kind, _ in pairs:
        counts[kind].right += 1
    types = {g.entity: g.type for g in article.mentions}
    for who in missed:
        counts[types[who]].missed += 1
    for kind, _ in false:
        counts[kind].false += 1
    return counts


def count_claims(article: Article, got: Answer) -> dict[str, Counts]:
    """Count claims by kind; optional ones are neither missed nor false. `attended` leaves the role out."""
    counts: dict[str, Counts] = {}
    for kind in CLAIMS:
        counts[kind] = _sets(article.claims[kind], got.claims[kind])
    without_role = [((row[0], row[1]), optional) for row, optional in article.claims["attendance"]]
    counts["attended"] = _sets(without_role, {(row[0], row[1]) for row in got.claims["attendance"]})
    return counts


def _sets(wanted: Iterable[tuple[tuple[str, ...], bool]], said: set[tuple[str, ...]]) -> Counts:
    rows = list(wanted)
    required = {row for row, optional in rows if not optional}
    allowed = {row for row, _ in rows}
    return Counts(len(required & said), len(required - said), len(said - allowed))


def b_cubed(items: Sequence[tuple[str, Key]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of B-cubed over (annotated id, predicted key) of each matched mention."""
    if not items:
        return 0.0, 0.0, 0.0
    both, gold, ours = Counter(items), Counter(who for who, _ in items), Counter(key for _, key in items)
    precision = sum(n * n / ours[key] for (_, key), n in both.items()) / len(items)
    recall = sum(n * n / gold[who] for (who, _), n in both.items()) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def score(chosen: Sequence[tuple[Article, Answer]]) -> Score:
    """Return all figures of some articles and the engine's answers."""
    total = Score(articles=len(chosen))
    items: list[tuple[str, Key]] = []
    spelt: dict[str, dict[Key, set[str]]] = defaultdict(lambda: defaultdict(set))
    present: set[str] = set()
    for article, got in chosen:
        for into, counts in (
            (total.mentions, count_mentions(article, got)),
            (total.entities, count_entities(article, got)),
            (total.claims, count_claims(article, got)),
        ):
            for kind, one in counts.items():
                into[kind].add(one)
        spans: dict[Span, list[str]] = defaultdict(list)
        for gold in article.mentions:
            present.add(gold.entity)
            if not gold.optional:
                spans[(gold.start, gold.end)].append(gold.entity)
        for mention in got.found:
            hit = got.gold_of.get((mention.start, mention.end))
            if hit is not None and hit.type == mention.type:
                items.append((hit.entity, (mention.type, mention.key)))
            # A wrong type does not excuse a wrong merge: a company taken for its city is one.
            for who in spans.get((mention.start, mention.end), ()):
                spelt[who][(mention.type, mention.key)].add(article.text[mention.start : mention.end].casefold())
    total.identity = b_cubed(items)
    for first, second in hard_negatives():
        if first in present and second in present:
            total.pairs += 1
            total.pairs_seen += bool(spelt[first] and spelt[second])
            for key in sorted(spelt[first].keys() & spelt[second].keys()):
                one, other = spelt[first][key], spelt[second][key]
                # Two things written alike to the letter share a name; drawing their other names together is worse.
                forced = not (one - other and other - one) and bool(one & other)
                (total.one_spelling if forced else total.wrong_merges).append((first, second, *key))
    return total
