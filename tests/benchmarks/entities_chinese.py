"""Print strict span F1 on Chinese sentences, end to end and by the network alone; speed, cost of loading, memory.

    python tests/benchmarks/entities_chinese.py [--errors TYPE] [--traditional]

The development sentences in ../shared/gold/ner are other people's and are only read; without them the script says so.
Sentences are read one by one, and twenty at a time as one text. `--traditional` writes them in traditional
characters first (character by character, the most frequent form), `--errors` shows what is wrong or missed end to end.
"""

from __future__ import annotations

import json
import resource as limits
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from cuttings_db.entities import find_mentions
from cuttings_db.entities.context import read_context
from cuttings_db.entities.gazetteer import broad, common_words, curated
from cuttings_db.entities.models.chinese import find_chinese_encoded, network
from cuttings_db.resources import resource

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "ner" / "zh_gsdsimp-ud-dev.iob2"
ARTICLES = Path(__file__).resolve().parents[1] / "dated_articles"
TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
Span = tuple[int, int, str]


def sentences() -> list[tuple[str, set[Span]]]:
    """Return every development sentence as a text, words joined, with its spans."""
    found: list[tuple[str, set[Span]]] = []
    text, gold, opened = "", set[Span](), -1
    kind = ""
    for line in [*GOLD.read_text("utf-8").splitlines(), ""]:
        cells = line.split("\t")
        if line.startswith("#"):
            continue
        tag = cells[2] if len(cells) > 2 else "O"
        if opened >= 0 and not tag.startswith("I-"):
            gold.add((opened, len(text), TYPES[kind]))
            opened = -1
        if len(cells) < 3:
            if text:
                found.append((text, gold))
            text, gold = "", set()
            continue
        if tag.startswith("B-"):
            opened, kind = len(text), tag[2:]
        text += cells[1]
    return found


def traditional(text: str) -> str:
    """Return the text in traditional characters, one for one."""
    table = json.loads(resource("tables", "han_simplified.json").read_text("utf-8"))
    back: dict[str, str] = {}
    for ours, plain in zip(table["from"], table["to"], strict=True):
        back.setdefault(plain, ours)
    return "".join(back.get(c, c) for c in text)


def end_to_end(text: str) -> set[Span]:
    """Return what the product finds."""
    return {(m.start, m.end, m.type) for m in find_mentions(text, "zh", "full") if m.type in TYPES.values()}


def alone(text: str) -> set[Span]:
    """Return what the network finds."""
    return {(c.start, c.end, c.type) for c in find_chinese_encoded(read_context(text))}


def score(texts: list[tuple[str, set[Span]]], find: Callable[[str], set[Span]], label: str, errors: str = "") -> None:
    """Print precision, recall and F1."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    began, characters = time.process_time(), 0
    for text, gold in texts:
        found = find(text)
        characters += len(text)
        for kind in TYPES.values():
            right, truth = {f for f in found if f[2] == kind}, {g for g in gold if g[2] == kind}
            for name in (kind, "all"):
                counts[name].update(hits=len(right & truth), found=len(right), gold=len(truth))
            if kind == errors:
                for start, end, _ in sorted(right ^ truth):
                    sign = "+" if (start, end, kind) in right else "-"
                    print(
                        sign,
                        f"{text[max(0, start - 15) : start]}[{text[start:end]}]{text[end : end + 15]}".replace(
                            "\n", " "
                        ),
                    )
    used = time.process_time() - began
    print(f"{label:34}", end="")
    for name in ("all", *TYPES.values()):
        c = counts[name]
        shares = c["hits"] / max(1, c["found"]), c["hits"] / max(1, c["gold"])
        f1 = 2 * c["hits"] / max(1, c["found"] + c["gold"])
        print(f"  {name} {100 * shares[0]:.1f}/{100 * shares[1]:.1f}/{100 * f1:.1f}", end="")
    print(f"  {characters / 6400 / used:.1f} articles/CPU-s")


def grouped(texts: list[tuple[str, set[Span]]], size: int = 20) -> list[tuple[str, set[Span]]]:
    """Join sentences to texts, a paragraph each."""
    found: list[tuple[str, set[Span]]] = []
    for first in range(0, len(texts), size):
        text, gold = "", set[Span]()
        for part, spans in texts[first : first + size]:
            gold |= {(s + len(text), e + len(text), kind) for s, e, kind in spans}
            text += part + "\n\n"
        found.append((text, gold))
    return found


def main() -> None:
    """Measure."""
    errors = sys.argv[sys.argv.index("--errors") + 1] if "--errors" in sys.argv else ""
    curated(), broad(), common_words()
    before = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    if network() is None:
        print("no network is shipped: rules and lists alone")
    grown = (limits.getrusage(limits.RUSAGE_SELF).ru_maxrss - before) / 1024
    files = [p for p in resource("models", "chinese").iterdir() if p.suffix in (".npz", ".gz")] if network() else []
    size = sum(p.stat().st_size for p in files) / 1e6
    print(f"network: load {time.process_time() - began:.2f} CPU-s, {grown:.0f} MB of memory, {size:.1f} MB on disk")
    article = "".join(p.read_text("utf-8") for p in sorted(ARTICLES.glob("*zh*.txt")))[:6400]
    for label, find in (("network alone", alone), ("end to end", end_to_end)):
        find(article)
        began = time.process_time()
        for _ in range(5):
            find(article)
        print(f"{label}: {5 / (time.process_time() - began):.1f} articles of {len(article)} characters per CPU-s")
    if not GOLD.exists():
        sys.exit(f"no data in {GOLD}")
    texts = sentences()
    if "--traditional" in sys.argv:
        texts = [(traditional(text), gold) for text, gold in texts]
    score(texts, alone, "network alone, by sentence")
    score(texts, end_to_end, "end to end, by sentence", errors)
    score(grouped(texts), end_to_end, "end to end, twenty sentences a text")


if __name__ == "__main__":
    main()
