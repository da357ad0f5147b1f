"""How well copies and translations are told from what is only alike, and how fast: `python tests/benchmarks/copies.py`.

Measured are pairs of articles in one story, against pairs of one text: on generated articles (seeds of development and
held-out ones apart) and on those that were labelled by hand. `--timing N` signs and groups N generated articles.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import accumulate, combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "db"), str(ROOT / "tests"), str(Path(__file__).parent)]

from copies_generating import EDITS, SERIES, Made, digest, edited, follow_up, original, plain, series
from copies_parallel import translated

from copies_samples import labelled, recognised_of
from cuttings_db.archive.copies_finding import CopyFinder
from cuttings_db.model import Draft, Paragraph, Published, TextLayer
from cuttings_db.store import copies as kept
from cuttings_db.store.articles import add_article
from cuttings_db.store.connection import Store
from cuttings_db.store.records import Recognised
from cuttings_db.text import lay_out

SEEDS = {"development": 1, "held_out": 7_000}
Pairs = set[frozenset[str]]


def generated(seed: int, stories: int) -> list[Made]:
    """Return articles with copies, and serial texts."""
    rng = random.Random(seed)
    made: list[Made] = []
    for number in range(stories):
        language = "zh" if rng.random() < 0.35 else "en"
        first = original(rng, f"o{number}", language)
        made.append(first)
        for edit in range(rng.choice((0, 0, 1, 2, 4))):
            made.append(edited(rng, first, f"o{number}.{edit}", rng.choice(EDITS)))
        if rng.random() < 0.15:
            made.append(follow_up(rng, first, f"o{number}.later"))
    for number in range(stories // 20):
        language = rng.choice(("en", "zh"))
        firsts = [one for one in made if one.kind == "original" and one.language == language]
        made.append(digest(rng, rng.sample(firsts, min(len(firsts), rng.randint(4, 7))), f"digest{number}"))
    for number in range(max(1, stories // 5)):
        for kind in SERIES:
            language = "zh" if rng.random() < 0.35 else "en"
            made += series(rng, f"{kind}{number}", kind, language)
    return made


def parallel(seed: int, events: int) -> list[Made]:
    """Return articles in two languages."""
    rng = random.Random(seed)
    return [made for number in range(events) for made in translated(rng, f"t{number}")]


def store_all(store: Store, articles: Iterable[Made], *, names: bool, laid: bool = True) -> dict[int, Made]:
    """Put articles into a store; returns them by id. Names are recognised only where they are needed."""
    ids = {}
    with store.transaction("add") as counter:
        for made in articles:
            day = made.published.isoformat()
            if names:
                found = recognised_of(made.text, made.title, day, made.language)
            else:
                layer = lay_out(Draft(text=made.text, title=made.title)) if laid else _layer(made)
                found = Recognised(
                    draft=Draft(text=made.text, title=made.title, format="text"), layer=layer, mentions=(), claims=(),
                    dates=(), evidence=(), published=Published(day, day, day, "day", "exact"), version="1",
                )  # fmt: skip
            ids[add_article(store, found, f"/x/{made.name}.txt", None, "", counter)] = made
    return ids


def _layer(made: Made) -> TextLayer:
    """Return the layer of an article without looking at it: to store many fast."""
    ends = list(accumulate(len(paragraph) + 2 for paragraph in made.paragraphs))
    paragraphs = [Paragraph(end - 2 - len(p), end - 2) for end, p in zip(ends, made.paragraphs, strict=True)]
    return TextLayer(tuple(paragraphs), title=made.title, title_origin="heading", language=made.language)


def together(store: Store, names: dict[int, str]) -> Pairs:
    """Return the pairs of articles that are in one story."""
    inside: dict[int, list[str]] = defaultdict(list)
    for row in kept.story_members(store).values():
        inside[row.story].append(names[row.article])
    return {frozenset(pair) for members in inside.values() for pair in combinations(members, 2)}


def tell(what: str, found: Pairs, true: Pairs) -> None:
    """Print precision and recall."""
    right = len(found & true)
    precision = right / len(found) if found else 1.0
    recall = right / len(true) if true else 1.0
    print(f"{what:<44} pairs {len(true):>6}  precision {precision:7.2%}  recall {recall:7.2%}")


def measure(articles: list[Made], what: str, *, names: bool, show: int) -> None:
    """Measure generated articles."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "copies.cuttings", create=True)
        by_id = store_all(store, articles, names=names)
        CopyFinder(store).find()
        found = together(store, {number: made.name for number, made in by_id.items()})
        store.close()
    by_name = {made.name: made for made in articles}
    groups: dict[str, list[str]] = defaultdict(list)
    for made in articles:
        groups[made.story].append(made.name)
    true = {frozenset(pair) for members in groups.values() for pair in combinations(members, 2)}
    for across in (False, True):

        def kept_apart(pairs: Pairs, across: bool = across) -> Pairs:
            return {p for p in pairs if (len({by_name[n].language for n in p}) > 1) is across}

        ours, theirs = kept_apart(found), kept_apart(true)
        if not theirs:
            continue
        tell(f"{what}, {'translations' if across else 'copies'}", ours, theirs)
        missed = Counter(" + ".join(sorted({by_name[n].kind for n in pair})) for pair in theirs - ours)
        wrong = Counter(" + ".join(sorted({by_name[n].kind for n in pair})) for pair in ours - theirs)
        if show:
            print("   missed:", dict(missed.most_common(8)))
            print("   wrong: ", dict(wrong.most_common(8)))
            for pair in [*sorted(map(sorted, ours - theirs)), *sorted(map(sorted, theirs - ours))][:show]:
                print("     ", pair, [(by_name[n].kind, len(by_name[n].text)) for n in pair])


def measure_labelled(name: str, show: int) -> None:
    """Measure the articles that were labelled by hand."""
    given = labelled(name)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "copies.cuttings", create=True)
        ids = {}
        for article, text in given.texts.items():
            found = recognised_of(text, given.titles[article], given.published[article])
            with store.transaction("add") as counter:
                ids[add_article(store, found, f"/x/{article}.txt", None, "", counter)] = article
        CopyFinder(store).find()
        pairs = together(store, ids)
        store.close()
    across = {pair for pair in pairs if len({"zh" if _han(given.texts[n]) else "en" for n in pair}) > 1}
    tell(f"labelled, {name}, copies", pairs - across, set(given.copies))
    tell(f"labelled, {name}, translations", across, set(given.translations))
    if show:
        print("   wrong or missed:", [sorted(p) for p in pairs ^ (given.copies | given.translations)])


def _han(text: str) -> bool:
    """Say whether most of a text is Chinese."""
    return sum(c > "\u2e80" for c in text) * 3 > len(text)


def by_chance(seed: int, count: int) -> list[Made]:
    """Return so many articles of words by chance, a fifth of them copies, and a few serial texts."""
    rng = random.Random(seed)
    letters = "abcdefghilmnoprstuvy"
    words = ["".join(rng.choices(letters, k=rng.randint(2, 11))) for _ in range(30_000)]
    weights = [*accumulate(1 / (rank + 8) for rank in range(len(words)))]
    made: list[Made] = []
    while len(made) < count:
        made.append(plain(rng, words, weights, f"{seed}p{len(made)}"))
        if rng.random() < 0.12:
            kinds = ("syndicated", "page", "trimmed", "merged", "quoted", "shortened")
            made += [edited(rng, made[-1], f"{made[-1].name}.{n}", rng.choice(kinds)) for n in range(rng.randint(1, 3))]
        if rng.random() < 0.004:
            made += series(rng, f"{seed}s{len(made)}", rng.choice(SERIES))
    return made[:count]


def timing(count: int) -> None:
    """Print how long signing and grouping take."""
    articles = by_chance(99, count)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "copies.cuttings", create=True)
        store_all(store, articles, names=False, laid=False)
        finder = CopyFinder(store)
        steps: dict[str, float] = {}
        for name, work in (("sign", finder._sign), ("compare", finder._compare)):
            started = time.process_time()
            work(lambda step: None)
            steps[name] = time.process_time() - started
        started = time.process_time()
        outcome = finder.find()
        steps["stories"] = time.process_time() - started
        characters = sum(len(made.text) for made in articles) / len(articles)
        print(f"{len(articles)} articles of {characters:.0f} characters: {outcome}, seconds of processor time:")
        print(f"  signature {1000 * steps['sign'] / len(articles):.2f} ms an article, stored and committed")
        print(f"  compare   {steps['compare']:.1f} s, stories {steps['stories']:.2f} s, nothing to do", end=" ")
        started = time.process_time()
        finder.find()
        print(f"{time.process_time() - started:.2f} s")
        more = by_chance(100, 20)
        store_all(store, more, names=False, laid=False)
        started = time.process_time()
        finder.find()
        print(f"  20 more articles: {time.process_time() - started:.2f} s")
        size = store.value("SELECT sum(length(signature) + length(facts)) FROM shingles")
        print(f"  {size / len(articles):.0f} bytes of signature and facts an article")
        store.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="+", choices=[*SEEDS], default=[*SEEDS])
    parser.add_argument("--stories", type=int, default=600)
    parser.add_argument("--events", type=int, default=150)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many faults")
    parser.add_argument("--timing", type=int, default=0, metavar="ARTICLES")
    given = parser.parse_args()
    if given.timing:
        timing(given.timing)
        return
    for name in given.sets:
        if given.stories:
            articles = generated(SEEDS[name], given.stories)
            measure(articles, f"generated, {name}", names=False, show=given.show)
        if given.events:
            measure(parallel(SEEDS[name] + 1, given.events), f"generated, {name}", names=True, show=given.show)
        measure_labelled(name, given.show)


if __name__ == "__main__":
    main()
