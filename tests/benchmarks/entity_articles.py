"""Score names, identity, attendance and affiliations on our own annotated oncology articles.

Run it as a program. Articles whose names begin with b- are held out: they are scored, never shown. `--errors a TYPE`
lists the misses and the false ones of the others for an entity type, or for identity, attendance, affiliation, title.
The format and the conventions are in `tests/entity_articles/README.md`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from entity_articles_annotation import (
    ARTICLES,
    CLAIMS,
    ROLES,
    ROOT,
    TYPES,
    Article,
    Gold,
    Span,
    articles,
    hard_negatives,
    problems,
)
from entity_articles_scoring import (
    Answer,
    Counts,
    Key,
    Score,
    answer,
    b_cubed,
    compare,
    count_claims,
    count_entities,
    count_mentions,
    covered,
    match_entities,
    role_of,
    score,
    title_of,
)

__all__ = [
    "ARTICLES",
    "CLAIMS",
    "ROLES",
    "ROOT",
    "TYPES",
    "Answer",
    "Article",
    "Counts",
    "Gold",
    "Key",
    "Score",
    "Span",
    "answer",
    "articles",
    "b_cubed",
    "compare",
    "count_claims",
    "count_entities",
    "count_mentions",
    "covered",
    "errors",
    "hard_negatives",
    "main",
    "match_entities",
    "problems",
    "role_of",
    "score",
    "table",
    "title_of",
]


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
