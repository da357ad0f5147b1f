"""Print strict span F1 per type on the development data in ../shared/gold/ner, the speed, and the cost of loading.

    python tests/benchmarks/entities.py [--errors SET TYPE]

The data is other people's and is only read; without it the script says so.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from cuttings_db.entities import find_mentions
from cuttings_db.entities.gazetteer import broad, common_words, curated
from cuttings_db.text import lay_out_text

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "ner"
SETS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("gum-dev.iob", "en", {"PER": "person", "ORG": "organisation", "LOC": "place", "EVENT": "event"}),
    ("uner-ewt-dev.iob", "en", {"PER": "person", "ORG": "organisation", "LOC": "place"}),
    ("crossner.iob", "en", {"PER": "person", "ORG": "organisation", "LOC": "place", "EVENT": "event"}),
    ("NCBI-disease.devel.iob", "en", {"Disease": "disease"}),
    ("BC5CDR-disease.devel.iob", "en", {"Disease": "disease"}),
    ("BC5CDR-chem.devel.iob", "en", {"Chemical": "product"}),
    ("BC2GM.devel.iob", "en", {"GENE": "gene"}),
    ("zh_gsdsimp-ud-dev.iob2", "zh", {"PER": "person", "ORG": "organisation", "LOC": "place"}),
)
Span = tuple[int, int, str]
_CLOSE_BEFORE = set(",.;:)]%!?'’”") | {"'s", "’s", "n't"}
_CLOSE_AFTER = set("([“‘$")


def sentences(path: Path) -> list[list[tuple[str, str]]]:
    """Return the sentences of an IOB file as (token, tag) pairs."""
    found: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) < 2:
            if found[-1]:
                found.append([])
        elif path.suffix == ".iob2":
            found[-1].append((cells[1], cells[2]))
        else:
            found[-1].append((cells[0], cells[1]))
    return [s for s in found if s]


def document(group: list[list[tuple[str, str]]], language: str, names: dict[str, str]) -> tuple[str, set[Span]]:
    """Join sentences to a text as a person would write it, and return it with its gold spans."""
    text, gold = "", set()
    for sentence in group:
        open_span: tuple[int, str] | None = None
        end = glued = 0
        for token, tag in sentence:
            if open_span and not tag.startswith("I-"):
                gold.add((open_span[0], end, open_span[1]))
                open_span = None
            close = language == "zh" or token in _CLOSE_BEFORE or glued or token in "-/–"
            if text and not text.endswith("\n") and not close:
                text += " "
            start = len(text)
            text += token
            end = len(text)
            glued = token in _CLOSE_AFTER or token in ("-", "/", "–")
            if tag.startswith("B-"):
                open_span = (start, names.get(tag[2:], ""))
        if open_span:
            gold.add((open_span[0], end, open_span[1]))
        text += "\n\n"
    return text, {g for g in gold if g[2]}


def show(label: str, spans: set[Span], text: str) -> None:
    """Print wrong or missed spans with a little of the text around them."""
    for start, end, _ in sorted(spans):
        context = f"{text[max(0, start - 30) : start]}[ {text[start:end]} ]{text[end : end + 25]}"
        print(label, context.replace("\n", " "))


def main() -> None:
    """Score every set that is there."""
    if not GOLD.exists():
        sys.exit(f"no data in {GOLD}")
    wanted = sys.argv[2:] if sys.argv[1:2] == ["--errors"] else []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    curated(), broad(), common_words()
    find_mentions("Professor Ann Example of Example Hospital. 示例医院张三丰教授表示赞同。")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"load {time.process_time() - began:.2f} CPU-s, {grown:.0f} MB")
    for name, language, names in SETS:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        characters = used = 0.0
        group_size = 20
        rows = sentences(GOLD / name)[:6000]
        for first in range(0, len(rows), group_size):
            text, gold = document(rows[first : first + group_size], language, names)
            layer = lay_out_text(text)
            start = time.process_time()
            found: set[Span] = {(m.start, m.end, m.type) for m in find_mentions(text, depth="fast", layer=layer)}
            used += time.process_time() - start
            characters += len(text)
            for kind in set(names.values()):
                right = {f for f in found if f[2] == kind}
                truth = {g for g in gold if g[2] == kind}
                counts[kind].update(tp=len(right & truth), fp=len(right - truth), fn=len(truth - right))
                if wanted[:1] == [name.split(".")[0]] and kind in wanted[1:]:
                    show("+", right - truth, text)
                    show("-", truth - right, text)
        print(f"{name:26} {characters / 6400 / used:6.0f} articles/CPU-s", end="")
        for kind, c in sorted(counts.items()):
            precision, recall = c["tp"] / max(1, c["tp"] + c["fp"]), c["tp"] / max(1, c["tp"] + c["fn"])
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            print(f"  {kind} {100 * precision:.1f}/{100 * recall:.1f}/{100 * f1:.1f}", end="")
        print()


if __name__ == "__main__":
    main()
