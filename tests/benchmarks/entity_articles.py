"""Score names, identity, attendance and affiliations on our own annotated oncology articles.

Run it as a program. Articles whose names begin with b- are held out: they are scored, never shown. `--errors a TYPE`
lists the misses and the false ones of the others for an entity type, or for identity, attendance, affiliation, title.
The format and the conventions are in `tests/entity_articles/README.md`.

Titles are what the claims `title` and `role` say: the annotation lists offices ("Chief Medical Officer", 院长) with
academic titles. The organisation behind "of", "at", "for" is cut off our words, for the annotation leaves it out. Mere
forms of address (Dr, Mr, Ms, 女士) are not annotated anywhere: ours are not counted unless they are.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
ARTICLES = ROOT / "tests" / "entity_articles"
TYPES = (
    "person",
    "organisation",
    "place",
    "event",
    "product",
    "gene",
    "disease",
    "publication",
    "trial",
    "variant",
)
ROLES = ("chair", "speaker", "panellist", "attendee")
CLAIMS = ("attendance", "affiliation", "title")
Span = tuple[int, int]
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


@dataclass(frozen=True)
class Gold:
    """One annotated mention."""

    start: int
    end: int
    parts: tuple[Span, ...]
    type: str
    entity: str
    optional: bool


@dataclass
class Article:
    """An article as annotated."""

    name: str
    language: str
    text: str
    mentions: list[Gold]
    names: dict[str, str]
    claims: dict[str, list[tuple[tuple[str, ...], bool]]]
    data: dict[str, Any]

    @property
    def part(self) -> str:
        return self.name[0]


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


# --- the annotation -----------------------------------------------------------------------------------------------


def articles(only: str = "") -> list[Article]:
    """Return the annotated articles, those whose names begin with `only`, in the order of their names."""
    found = []
    for path in sorted(ARTICLES.glob("[ab]-*.json")):
        if not path.name.startswith(only):
            continue
        data = json.loads(path.read_text(encoding="utf-8"))
        text = (ARTICLES / data["text_file"]).read_text(encoding="utf-8")
        mentions = [
            Gold(
                m["start"],
                m["end"],
                tuple((s, e) for s, e in m.get("parts", [[m["start"], m["end"]]])),
                e["type"],
                e["id"],
                m.get("optional", False),
            )
            for e in data["entities"]
            for m in e["mentions"]
        ]
        claims: dict[str, list[tuple[tuple[str, ...], bool]]] = {kind: [] for kind in CLAIMS}
        for row in data["attendance"]:
            claims["attendance"].append(((row["person"], row["event"], row["role"]), row.get("optional", False)))
        for row in data["affiliations"]:
            claims["affiliation"].append(((row["person"], row["organisation"]), row.get("optional", False)))
        for row in data["titles"]:
            claims["title"].append(((row["person"], row["value"].casefold()), row.get("optional", False)))
        names = {e["id"]: e["name"] for e in data["entities"]}
        found.append(Article(path.stem, data["language"], text, mentions, names, claims, data))
    return found


def hard_negatives() -> list[tuple[str, str]]:
    """Return the pairs of ids that must never be one entity."""
    rows = json.loads((ARTICLES / "hard_negatives.json").read_text(encoding="utf-8"))
    return [(row[0], row[1]) for row in rows]


def problems() -> list[str]:
    """Return what is wrong with the annotation itself: offsets, overlaps, ids that do not agree."""
    wrong = []
    types: dict[str, str] = {}
    names: dict[str, str] = {}
    for article in articles():
        for row in article.data["entities"]:
            if types.setdefault(row["id"], row["type"]) != row["type"] or row["type"] not in TYPES:
                wrong.append(f"{article.name}: {row['id']} has two types")
            if names.setdefault(row["id"], row["name"]) != row["name"]:
                wrong.append(f"{article.name}: {row['id']} has two names")
            if not row["mentions"]:
                wrong.append(f"{article.name}: {row['id']} has no mention")
            if (row["type"] == "product") != ("kind" in row):
                wrong.append(f"{article.name}: {row['id']}: a kind belongs to products alone")
        for one in article.mentions:
            pieces = [article.text[s:e] for s, e in one.parts]
            if any(not piece or piece != piece.strip() or "\n" in piece for piece in pieces):
                wrong.append(f"{article.name}: {one.entity}: {pieces!r}")
            if (one.parts[0][0], one.parts[-1][1]) != (one.start, one.end):
                wrong.append(f"{article.name}: {one.entity}: parts do not fill the span")
        flat = sorted((s, -e, m.type, m.entity) for m in article.mentions for s, e in m.parts)
        for at, (start, end, kind, who) in enumerate(flat):
            for later, later_end, later_kind, other in flat[at + 1 :]:
                if later >= -end:
                    break
                inside = kind == "event" and later_kind == "organisation" and -later_end <= -end
                if not inside:
                    wrong.append(f"{article.name}: {who} and {other} overlap at {start}")
        for row in article.data["attendance"]:
            if row["role"] not in ROLES or not article.text[row["start"] : row["end"]].strip():
                wrong.append(f"{article.name}: attendance {row}")
        known = {row["id"] for row in article.data["entities"]}
        used = {row[k] for row in article.data["attendance"] for k in ("person", "event")}
        used |= {row[k] for row in article.data["affiliations"] for k in ("person", "organisation")}
        wrong += [f"{article.name}: {who} is not annotated" for who in sorted(used - known)]
        wrong += [f"{article.name}: title {row}" for row in article.data["titles"] if row["value"] not in article.text]
    for pair in hard_negatives():
        wrong += [f"hard negatives: {who} is nowhere" for who in pair if who not in types]
        if pair[0] == pair[1]:
            wrong.append(f"hard negatives: {pair[0]} twice")
    return wrong


# --- the engine ---------------------------------------------------------------------------------------------------


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


# --- the figures --------------------------------------------------------------------------------------------------


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


# --- the report ---------------------------------------------------------------------------------------------------


def table(scores: dict[str, Score]) -> str:
    """Return the figures of several parts side by side, in per cent."""
    lines = ["", " " * 24 + "".join(f"{name:>14}" for name in scores)]

    def row(label: str, cells: Iterable[str]) -> None:
        lines.append(f"{label:<24}" + "".join(f"{cell:>14}" for cell in cells))

    row("articles", (str(one.articles) for one in scores.values()))
    for title, table_of in (("mentions", "mentions"), ("entities", "entities")):
        lines.append(f"{title}: F1 (n)")
        for kind in ("all", *TYPES):
            cells = []
            for one in scores.values():
                counts: dict[str, Counts] = getattr(one, table_of)
                if kind == "all":
                    whole = Counts()
                    for part in counts.values():
                        whole.add(part)
                else:
                    whole = counts.get(kind, Counts())
                cells.append(_cell(whole))
            row(f"  {kind}", cells)
    lines.append("identity")
    row("  B-cubed P", (f"{100 * one.identity[0]:.1f}" for one in scores.values()))
    row("  B-cubed R", (f"{100 * one.identity[1]:.1f}" for one in scores.values()))
    row("  B-cubed F1", (f"{100 * one.identity[2]:.1f}" for one in scores.values()))
    row("  wrong merges", (f"{len(one.wrong_merges)}/{one.pairs_seen}/{one.pairs}" for one in scores.values()))
    row("  of one spelling", (str(len(one.one_spelling)) for one in scores.values()))
    lines.append("claims: F1 (n)")
    for kind in ("attendance", "attended", "affiliation", "title"):
        row(f"  {kind}", (_cell(one.claims.get(kind, Counts())) for one in scores.values()))
    lines.append(
        "wrong merges: wrong / pairs of which both were found / pairs; of one spelling: further pairs that share a"
    )
    lines.append("key because they are written alike to the letter; attended: attendance without its role")
    return "\n".join(lines)


def _cell(counts: Counts) -> str:
    return f"{100 * counts.f1:.1f} ({counts.right + counts.missed})"


def errors(chosen: Sequence[tuple[Article, Answer]], kind: str) -> list[str]:
    """Return the misses and the false ones of a type, a kind of claim, or of identity, in words."""
    lines = []
    if kind == "identity":
        return _identity_errors(chosen)
    for article, got in chosen:
        if kind in CLAIMS:
            allowed = {row for row, _ in article.claims[kind]}
            required = {row for row, optional in article.claims[kind] if not optional}
            lines += [f"{article.name}: missed {' | '.join(row)}" for row in sorted(required - got.claims[kind])]
            lines += [f"{article.name}: false  {' | '.join(row)}" for row in sorted(got.claims[kind] - allowed)]
            continue
        for gold in article.mentions:
            if gold.type == kind and not gold.optional and got.gold_of.get((gold.start, gold.end)) is not gold:
                lines.append(f"{article.name}: missed {_quote(article.text, gold.start, gold.end)} ({gold.entity})")
        for one in got.found:
            hit = got.gold_of.get((one.start, one.end))
            if one.type == kind and (hit is None or hit.type != kind):
                lines.append(f"{article.name}: false  {_quote(article.text, one.start, one.end)} ({one.stage})")
        pairs, missed, false = match_entities(article, got)
        types = {g.entity: g.type for g in article.mentions}
        lines += [f"{article.name}: entity missed {who}" for who in missed if types[who] == kind]
        lines += [f"{article.name}: entity false  {key[1]}" for key in false if key[0] == kind]
        del pairs
    return lines


def _identity_errors(chosen: Sequence[tuple[Article, Answer]]) -> list[str]:
    keys: dict[str, Counter[Key]] = defaultdict(Counter)
    ids: dict[Key, Counter[str]] = defaultdict(Counter)
    for _, got in chosen:
        for one in got.found:
            hit = got.gold_of.get((one.start, one.end))
            if hit is not None and hit.type == one.type:
                keys[hit.entity][(one.type, one.key)] += 1
                ids[(one.type, one.key)][hit.entity] += 1
    lines = [f"split {who}: {dict(found)}" for who, found in sorted(keys.items()) if len(found) > 1]
    lines += [f"one key {key}: {dict(found)}" for key, found in sorted(ids.items()) if len(found) > 1]
    whole = score(chosen)
    lines += [f"one spelling {' | '.join(row)}" for row in whole.one_spelling]
    lines += [f"wrong merge {' | '.join(row)}" for row in whole.wrong_merges]
    return lines


def _quote(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - 30) : start], text[end : end + 30]
    return f"{before}[{text[start:end]}]{after}".replace("\n", " ")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures, or the errors of the part that may be looked at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--depth", choices=("full", "fast"), default="full")
    parser.add_argument("--no-substances", action="store_true", help="leave out predicted products that are substances")
    parser.add_argument("--check", action="store_true", help="check the annotation and end")
    parser.add_argument("--errors", nargs=2, metavar=("PART", "TYPE"), help="list the errors of part a")
    options = parser.parse_args(arguments)
    if options.check:
        found = problems()
        print("\n".join(found) or "the annotation is sound")
        return bool(found)
    if options.errors:
        part, kind = options.errors
        if part != "a":
            parser.error("the articles that begin with b- are held out: they are scored, never shown")
        if kind not in (*TYPES, *CLAIMS, "identity"):
            parser.error(f"no such type: {kind}")
        shown = [(one, answer(one, options.depth, options.no_substances)) for one in articles("a")]
        print("\n".join(errors(shown, kind)) or "no errors")
        return 0
    done = [(one, answer(one, options.depth, options.no_substances)) for one in articles()]
    parts: dict[str, Score] = {}
    for part in "ab":
        parts[part] = score([row for row in done if row[0].part == part])
        for language in ("en", "zh"):
            parts[f"{part} {language}"] = score(
                [row for row in done if row[0].part == part and row[0].language == language]
            )
    parts["together"] = score(done)
    print(table(parts))
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "db"))
    sys.exit(main())
